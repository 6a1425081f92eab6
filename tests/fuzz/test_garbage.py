"""Whatever is handed to a public name, only an error of the library comes back, soon, and it names nobody.

The names are found by walking the rooms: a new one is fuzzed without being listed. A wrong *number* of arguments, or
an unknown keyword, is a mistake in the caller's program and stays Python's own ``TypeError``.
"""

import enum
import inspect
import itertools
import time
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from garbage import GARBAGE

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.evaluation import Policy, RulePolicy
from specimens import CLASSES, ENUMS, ERRORS, NAME, NUMBER, PUBLIC, SPECIMENS

#: Public, and not for callers: why garbage may do there what it does. A whole name, or a name and all below it (".").
EXCLUDED = {
    "words.": "the lowest room: pairs of sentences, written in the source only",
    "errors.": "made by the checks of the library; what they are given is the library's own",
    "law.reading.reading": "a decorator of the source of a regulation",
    "finding.render.": "renderers of a Document; a document renders itself",
    "finding.explain.": "words a finding; a finding explains itself",
    "evaluation.pipeline.": "behind the front door, which checks",
    "evaluation.exercised.": "behind Evaluation.readings",
    "evaluation.explain.": "behind Evaluation.explain",
    "evaluation.notes.": "behind Evaluation.notes",
    "evaluation.policy.Policy": "a protocol",
    "exact.number.plain": "writes what enter() let in",
}
#: Methods the loops call with what was checked at the door: a check there would be paid for by every row.
INNER = {
    "value": "a part reads an item of a checked record",
    "row": "a table reads a pair, a policy a row of a checked plan",
    "root": "a policy reads a checked record",
    "needs": "a policy reads a checked record",
    "cell": "a lookup reads an item of a checked record",
    "read": "a table of labels reads a pair",
    "holds": "intervals and periods compare checked numbers and days",
    "is_above": "an interval compares a pair",
    "is_below": "an interval compares a pair",
    "in_gap": "a table compares a pair",
    "pair": "a rounding rounds a pair",
    "counts": "a calendar asks about a day that after() and between() checked",
}

SECONDS = 2
BYTES = 60_000_000


def excluded(name: str) -> bool:
    inner = name.rpartition(".")[2] in INNER
    return inner or any(name == one or (one.endswith(".") and name.startswith(one)) for one in EXCLUDED)


def calls() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield every public function, constructor and method, methods bound to the examples of their class."""
    for name, value in PUBLIC.items():
        if name in ERRORS or name in ENUMS:
            continue
        if inspect.isfunction(value) or inspect.isclass(value):
            yield name, value
    for name, cls in CLASSES.items():
        examples = [one for one in SPECIMENS if type(one) is cls]
        if issubclass(cls, enum.Enum):
            examples = list(cls)[:1]
        for key, raw in inspect.getmembers_static(cls):
            if key.startswith("_") or not key.isidentifier():
                continue
            if isinstance(raw, classmethod | staticmethod):
                yield f"{name}.{key}", getattr(cls, key)
            elif inspect.isfunction(raw):
                yield from ((f"{name}.{key}", getattr(example, key)) for example in examples[:1])


CALLS = {name: call for name, call in calls() if not excluded(name)}


#: Arguments that name a place in a message: the library's own.
OWN = {"path"}


def parameters(call: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    return {name: one for name, one in inspect.signature(call).parameters.items() if name not in OWN}


def hints(call: Callable[..., Any]) -> dict[str, Any]:
    target = call.__init__ if inspect.isclass(call) else call
    try:
        return typing.get_type_hints(inspect.unwrap(target))
    except (NameError, TypeError, AttributeError):
        return {}


def kinds(hint: Any) -> tuple[type, ...]:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return tuple(itertools.chain.from_iterable(kinds(one) for one in typing.get_args(hint)))
    origin = typing.get_origin(hint) or hint
    if origin is Policy:
        return (RulePolicy,)
    return (origin,) if inspect.isclass(origin) and not getattr(origin, "_is_protocol", False) else ()


def likely(hint: Any) -> Any:
    """Return an argument of the right kind, where there is one."""
    here = tuple(kind for kind in kinds(hint) if kind is not Any)
    for kind in here:
        if issubclass(kind, enum.Enum) and len(kind):
            return next(iter(kind))
    for example in SPECIMENS:
        if isinstance(example, here) and not isinstance(example, dict):
            return example
    simple = {str: "80", int: 12, bool: True, dict: {}, tuple: (), list: []}
    return next(
        (simple[kind] for kind in here if kind in simple), "id" if typing.get_origin(hint) is typing.Literal else None
    )


def applied(call: Callable[..., Any], values: dict[str, Any]) -> Any:
    args, more = [], {}
    for name, one in parameters(call).items():
        if one.kind is one.VAR_POSITIONAL:
            args.append(values[name])
        elif one.kind is one.VAR_KEYWORD:
            more["sesuatu"] = values[name]
        elif one.kind is one.KEYWORD_ONLY:
            more[name] = values[name]
        else:
            args.append(values[name])
    result = call(*args, **more)
    return list(itertools.islice(result, 20)) if inspect.isgenerator(result) else result


def nobody(text: str) -> bool:
    """Say whether *text* names neither the person nor the number, however spaced."""
    digits = "".join(c for c in text if c.isdigit())
    return NAME.lower() not in text.lower() and NUMBER not in digits


def anonymous(refused: AsnKinerjaError) -> None:
    """Assert that an error, however it is shown, names nobody and is of bounded length."""
    texts = [str(refused), repr(refused), refused.text("id"), refused.text("en")]
    texts += [repr(one.to_dict()) for one in refused.problems]
    assert refused.problems
    assert all(map(nobody, texts)), texts
    assert all(len(one.text("id")) < 20_000 for one in refused.problems)


def try_it(call: Callable[..., Any], values: dict[str, Any]) -> None:
    start = time.monotonic()
    try:
        applied(call, values)
    except AsnKinerjaError as refused:
        anonymous(refused)
    assert time.monotonic() - start < SECONDS


class TestSweep:
    """Every garbage in every argument, the others right; and in all arguments at once."""

    @pytest.mark.parametrize("name", CALLS)
    def test_only_the_library_s_own_errors(self, name):
        call = CALLS[name]
        names, types_of = list(parameters(call)), hints(call)
        right = {one: likely(types_of.get(one)) for one in names}

        for make in GARBAGE:
            for one in names:
                try_it(call, {**right, one: make()})
            if len(names) > 1:
                try_it(call, {one: make() for one in names})
