"""A mapping that cannot be changed, hashes, pickles and keeps the order it was given.

Here: ``FrozenMap``, a dict without its mutators, so that reading costs what a dict costs.
Not here: anything about civil servants.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NoReturn, Self, TypeVar

from .errors import ModelError, problem
from .signature import kind_of
from .words import Text

K = TypeVar("K")
V = TypeVar("V")


_MOST = 10_000  # pairs that are read from what is no dict, and may be endless (policy of the library)


def _pairs(items: Any) -> "Iterator[Any]":
    return ((key, items[key]) for key in items) if isinstance(items, Mapping) else iter(items)


class FrozenMap(dict[K, V]):
    """An immutable mapping; equal to any mapping with the same items, in any order.

    >>> FrozenMap({"a": 1})["a"]
    1
    """

    __slots__ = ()

    def __new__(cls, items: "Mapping[K, V] | Iterable[tuple[K, V]]" = ()) -> Self:
        """Keep a copy of *items*, a mapping or pairs."""
        made = dict.__new__(cls)
        if items.__class__ is dict:  # most are; nothing can be wrong with one
            dict.update(made, items)
            return made
        try:
            dict.update(made, items if isinstance(items, dict) else islice(_pairs(items), _MOST + 1))
            if len(made) > _MOST and not isinstance(items, dict):
                raise ModelError(problem("too_many", "items", f"> {_MOST}", limit=_MOST))
        except ModelError:
            raise
        except Exception:  # no pairs, or keys that cannot be
            expected = Text("pasangan kunci dan nilai", "keys and values")
            raise ModelError(problem("type", "items", kind_of(items), expected=expected)) from None
        return made

    def __init__(self, items: "Mapping[K, V] | Iterable[tuple[K, V]]" = ()) -> None:
        """Do nothing: the items are kept when the mapping is made, once."""

    def _refuse(self, *_args: object, **_more: object) -> NoReturn:
        """Refuse: nothing can be changed."""
        msg = "a FrozenMap cannot be changed; make a new one"
        raise TypeError(msg)

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        """Return a hash that does not depend on order."""
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        """Return the call that makes it."""
        return f"FrozenMap({dict.__repr__(self)})"

    def __reduce__(self) -> tuple[type["FrozenMap[K, V]"], tuple[dict[K, V]]]:
        """Pickle by its items."""
        return FrozenMap, (dict(self),)

    def copy(self) -> "FrozenMap[K, V]":
        """Return itself: a copy could not differ."""
        return self
