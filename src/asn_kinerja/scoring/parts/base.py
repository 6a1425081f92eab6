"""What parts have in common: each is made into one function, and refuses wrong kinds.

Here: the base of every part and the check of kinds. Not here: any part.
"""

from typing import Any, TypeAlias

from attrs import field, fields, frozen

from ...checks import kind_problem, refuse
from ...errors import PolicyError
from ...words import by_fields
from .items import PlanRow, is_item
from .ratios import Function

NONE = type(None)
Kinds: TypeAlias = "type[Any] | tuple[type[Any], ...]"


@frozen
class PartBase:
    """A part: it is made into its ``function`` once, and pickles by what it was made from.

    Attributes:
        function: number or label of target and realisation, of work result and realisations, or of a record.

    """

    __repr__ = by_fields

    function: Function = field(init=False, repr=False, eq=False)

    def value(self, x: Any) -> Any:
        """Return the number (a pair) or label of *x*: an item, a row, a record, the records of a year."""
        if isinstance(x, PlanRow):
            return self.function(x.result, x.realised)
        return self.function(x[1], x[2]) if isinstance(x, tuple) and is_item(x) else self.function(x, None)

    def __reduce__(self) -> tuple[object, ...]:
        """Leave out the function; it is made again."""
        return type(self), tuple(getattr(self, one.name) for one in fields(type(self)) if one.init)


keep = object.__setattr__


def require(*asked: tuple[str, object, Kinds]) -> None:
    """Refuse whatever is not of its kind, all at once: name, value and kinds of each.

    Raises ``PolicyError``.
    """
    refuse(PolicyError, *(kind_problem(value, kinds, name, _names(kinds)) for name, value, kinds in asked))


def _names(kinds: Kinds) -> str:
    every = kinds if isinstance(kinds, tuple) else (kinds,)
    return " / ".join(one.__name__ for one in every if one is not NONE)
