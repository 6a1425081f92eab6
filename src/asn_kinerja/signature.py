"""The check that the arguments of a call are of the kinds its signature says, all at once.

Here: ``checked``, for what no loop calls. Not here: ranges, rules, any check of a model (each constructor has its
own, which costs less).
"""

import inspect
import typing
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, wraps
from itertools import islice
from types import UnionType
from typing import Any, Literal, TypeVar, Union

from attrs import evolve

from .errors import AsnKinerjaError, Problem, problem, raise_if
from .meant import close
from .words import Text, say

_MOST_NAMED = 20  # wrong arguments of one name that are told
F = TypeVar("F", bound=Callable[..., Any])


class Answer:
    """What holds an answer (a finding): where the thing itself is asked for, its ``value`` is taken."""

    __slots__ = ()

    value: Any


def answered(value: object) -> Any:
    """Return what *value* answers where it holds an answer, otherwise *value* itself."""
    return value.value if isinstance(value, Answer) else value


_WRITE = Text("Tulis {near}.", "Write {near}.")


def checked(error: type[AsnKinerjaError]) -> Callable[[F], F]:
    """Decorate a function or a class: arguments of another kind than annotated raise *error*, every one named.

    A wrong number of arguments, or an unknown keyword, stays Python's own ``TypeError``: the program is wrong then,
    not its data.
    """

    def decorate(call: F) -> F:
        target: Any = vars(call)["__init__"] if isinstance(call, type) else call

        @wraps(target)
        def guarded(*args: Any, **more: Any) -> Any:
            if any(isinstance(one, Answer) for one in (*args, *more.values())):
                args, more = _answered(call, target, args, more)
            raise_if(_wrong(call, target, args, more), error)
            return target(*args, **more)

        if isinstance(call, type):
            call.__init__ = guarded  # type: ignore[misc]
            return call
        return guarded  # type: ignore[return-value]

    return decorate


@cache
def _hints(call: object, target: Callable[..., object]) -> tuple[inspect.Signature, dict[str, object]]:
    known = vars(inspect.getmodule(call))
    return inspect.signature(target), typing.get_type_hints(target, known)


def _answered(
    call: object, target: Callable[..., object], args: tuple[object, ...], more: dict[str, object]
) -> tuple[tuple[object, ...], dict[str, object]]:
    """Return the arguments, with the answers of those that hold one where no such holder is asked for."""
    signature, hints = _hints(call, target)
    try:
        bound = signature.bind(*args, **more)
    except TypeError:
        return args, more
    for name, value in bound.arguments.items():
        if isinstance(value, Answer) and name in hints and not fits(value, hints[name]):
            bound.arguments[name] = answered(value)
    return bound.args, bound.kwargs


def _wrong(call: object, target: object, args: tuple[object, ...], more: dict[str, object]) -> list[Problem]:
    signature, hints = _hints(call, target)
    try:
        given = signature.bind(*args, **more).arguments
    except TypeError:
        return []  # the call itself says it best
    each = {name: value for name, value in given.items() if name in hints}
    found = []
    for name, value in each.items():
        several = signature.parameters[name].kind is inspect.Parameter.VAR_POSITIONAL
        wrong = islice((one for one in (value if several else (value,)) if not fits(one, hints[name])), _MOST_NAMED)
        found += [wrong_kind(one, name, _kinds(hints[name]), _named(hints[name])) for one in wrong]
    return found


def wrong_kind(value: object, path: str, kinds: tuple[object, ...], expected: Text | str) -> Problem:
    """Return the problem of a *value* of none of *kinds*, where *expected* is their name.

    Where closed lists are among them, their members are named, and the one *value* was probably meant to be.
    """
    lists = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    words = {f"{kind.__name__}.{one.name}": one for kind in lists for one in kind}
    if not words:
        return problem("type", path, kind_of(value), expected=expected)
    others = [_named(kind) for kind in kinds if kind not in lists]
    found = problem("type", path, kind_of(value), expected=", ".join([*words, *others]))
    near = _meant(value, words)
    return found if near is None else evolve(found, hint=_WRITE.fill(near=near))


def _meant(value: object, words: dict[str, Enum]) -> str | None:
    """Return how to write the member that *value* was probably meant to be: by its words, its name, or as typed."""
    spelt = {say(one.value, "id"): word for word, one in words.items() if isinstance(one.value, (str, Text))}
    spellings = {**{word: word for word in words}, **spelt, **{one.name: word for word, one in words.items()}}
    near = close(value.name if isinstance(value, Enum) else value, spellings)
    return None if near is None else spellings[near]


def _kinds(hint: object) -> tuple[object, ...]:
    """Return the kinds a *hint* names, one by one."""
    several = typing.get_origin(hint) in (Union, UnionType)
    return typing.get_args(hint) if several else (hint,)


def kind_of(value: object) -> Text:
    """Return the kind of *value* by name; never the value itself: whatever stands in a wrong place may be a name."""
    name = "None" if value is None else type(value).__name__
    return Text.both(name)


def fits(value: object, hint: object) -> bool:
    """Say whether *value* is of the kind *hint* says; what a hint cannot say is not asked.

    A number is not asked either: it has its own door (``exact.number``), which takes more and says more.

    >>> fits(1, int | None), fits(True, int), fits((1, "a"), tuple[int, ...])
    (True, False, False)
    """
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, UnionType):
        return Decimal in inner or any(fits(value, one) for one in inner)
    if origin is Literal:
        return isinstance(value, str) and value in inner
    if origin is tuple and inner[1:] == (...,):
        return isinstance(value, tuple) and all(fits(one, inner[0]) for one in value)
    if origin is tuple:
        return isinstance(value, tuple) and len(value) == len(inner) and all(map(fits, value, inner))
    kind = origin or hint
    if not isinstance(kind, type) or getattr(kind, "_is_protocol", False) or kind is Any:
        return True
    if isinstance(value, bool) and kind in (int, Fraction):
        return False
    if kind is Fraction:
        return isinstance(value, (int, Fraction))
    return isinstance(value, kind) and not (kind is date and isinstance(value, datetime))


def _named(hint: object) -> str:
    """Return the kinds of *hint* by name."""
    inner = typing.get_args(hint)
    if typing.get_origin(hint) in (Union, UnionType):
        return " / ".join(map(_named, inner))
    if typing.get_origin(hint) is Literal:
        return " / ".join(map(repr, inner))
    if hint is type(None):
        return "None"
    return str(getattr(typing.get_origin(hint) or hint, "__name__", hint)).rpartition(".")[2]
