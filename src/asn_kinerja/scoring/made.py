"""What parts have in common: they refuse wrong kinds, and those made into a function pickle without it.

Here: the base of such parts and the check of their kinds. Not here: any part.
"""

from typing import Any, TypeAlias

from attrs import fields, frozen

from ..errors import PolicyError, raise_if
from ..model.checks import gathered, kind_problem

NONE = type(None)
Kinds: TypeAlias = "type[Any] | tuple[type[Any], ...]"


@frozen
class Made:
    """A part that is made into a function once, ``value``; it pickles by what it was made from."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Leave out the function; it is made again."""
        return type(self), tuple(getattr(self, one.name) for one in fields(type(self)) if one.init)


def require(*asked: tuple[str, object, Kinds]) -> None:
    """Refuse whatever is not of its kind, all at once: name, value and kinds of each.

    Raises ``PolicyError``.
    """
    raise_if(gathered(kind_problem(value, kinds, name, _names(kinds)) for name, value, kinds in asked), PolicyError)


def _names(kinds: Kinds) -> str:
    every = kinds if isinstance(kinds, tuple) else (kinds,)
    return " / ".join(one.__name__ for one in every if one is not NONE)
