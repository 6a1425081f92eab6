"""Printed lists of predikat: words that compare only within their own list.

Here: the base class. Not here: any list (each stands in its regulation's file).
"""

from typing import Self

from ..words import Lang, Word


class PredikatBase(Word):
    """Base of every printed list; members are declared from best to worst, the value is the printed word.

    ``==`` across two lists is false; ``<`` and ``max`` across two lists raise ``TypeError``.
    """

    @property
    def label(self) -> str:
        """The printed word."""
        return str(self.value)

    def __call__(self, lang: Lang) -> str:  # noqa: ARG002 - a printed word is not translated
        """Return the printed word: it stays Indonesian in every language."""
        return self.label

    @property
    def rank(self) -> int:
        """Place in the printed list, 0 for the best."""
        return list(type(self)).index(self)

    def is_at_least(self, word: "Self | str") -> bool:
        """Say whether this is *word* or better, within its own list.

        Raises ``TypeError`` for a member of another list, ``KeyError`` for an unknown name.
        """
        other = type(self)[word] if isinstance(word, str) else word
        if type(other) is not type(self):
            msg = f"{self!r} and {other!r} stand in two different lists"
            raise TypeError(msg)
        return self.rank <= other.rank

    def __lt__(self, other: object) -> bool:
        """Say whether this is worse than *other*, a member of the same list."""
        return self.rank > other.rank if isinstance(other, type(self)) else NotImplemented

    def __le__(self, other: object) -> bool:
        """Say whether this is *other* or worse."""
        return self.rank >= other.rank if isinstance(other, type(self)) else NotImplemented

    def __gt__(self, other: object) -> bool:
        """Say whether this is better than *other*."""
        return self.rank < other.rank if isinstance(other, type(self)) else NotImplemented

    def __ge__(self, other: object) -> bool:
        """Say whether this is *other* or better."""
        return self.rank <= other.rank if isinstance(other, type(self)) else NotImplemented
