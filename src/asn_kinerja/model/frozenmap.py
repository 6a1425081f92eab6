"""A mapping that cannot be changed, hashes, pickles and keeps the order it was given.

Here: ``FrozenMap``. Not here: anything about civil servants.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

K = TypeVar("K")
V = TypeVar("V", covariant=True)


class FrozenMap(Mapping[K, V]):
    """An immutable mapping; equal to any mapping with the same items, in any order.

    >>> FrozenMap({"a": 1})["a"]
    1
    """

    __slots__ = ("_items",)
    _items: dict[K, V]

    def __init__(self, items: "Mapping[K, V] | Iterable[tuple[K, V]]" = ()) -> None:
        """Keep a copy of *items*."""
        object.__setattr__(self, "_items", dict(items))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: nothing can be changed."""
        raise AttributeError(name)

    def __delattr__(self, name: str) -> None:
        """Refuse: nothing can be changed."""
        raise AttributeError(name)

    def __getitem__(self, key: K) -> V:
        """Return the value of *key*."""
        return self._items[key]

    def get(self, key: K, default: Any = None) -> Any:  # type: ignore[override]
        """Return the value of *key* or *default*."""
        return self._items.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Say whether *key* is there."""
        return key in self._items

    def __iter__(self) -> Iterator[K]:
        """Yield the keys in the order given."""
        return iter(self._items)

    def __len__(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def __hash__(self) -> int:
        """Return a hash that does not depend on order."""
        return hash(frozenset(self._items.items()))

    def __eq__(self, other: object) -> bool:
        """Say whether *other* is a mapping with the same items."""
        if isinstance(other, FrozenMap):
            return self._items == other._items
        return self._items == dict(other) if isinstance(other, Mapping) else NotImplemented

    def __repr__(self) -> str:
        """Return the call that makes it."""
        return f"FrozenMap({self._items!r})"

    def __reduce__(self) -> tuple[type["FrozenMap[K, V]"], tuple[dict[K, V]]]:
        """Pickle by its items."""
        return FrozenMap, (self._items,)
