"""Where a lookup takes its key from.

Here: the closed list, one function for each, and a cell. Not here: any table.
"""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from ...law.citation import Citation
from ...model.realisation import NOT_DONE
from ...model.record import Record
from ...model.year import YearRecord
from ...words import Text, Word, by_fields
from .items import Item


class Keys(Word):
    """Where a lookup takes its key from."""

    RATINGS = Text("rating hasil kerja dan rating perilaku kerja", "rating of results and rating of behaviour")
    RECOGNITION = Text("tingkat pengakuan", "level of recognition")
    LETTER = Text("huruf", "letter")


def _ratings(x: object) -> tuple[object, ...]:
    ratings: Any = x.ratings if isinstance(x, (Record, YearRecord)) else x
    return ratings.results, ratings.behaviour


def _recognition(item: Item) -> tuple[object, ...]:
    found = item.realised
    return (getattr(found, "recognition", found),)


def _letter(item: Item) -> tuple[object, ...]:
    """Return the word of a described realisation, or of what a finding found (an index names its letter)."""
    if item.realised is NOT_DONE:
        return ("",)
    found = getattr(item.realised, "value", item.realised)
    word = getattr(found, "mutu", found)
    return (str(getattr(word, "name", word)).strip().upper(),)


@frozen
class Cell:
    """One cell of a lookup table.

    Attributes:
        payload: label or number.
        cite: its legal place.

    """

    __repr__ = by_fields

    payload: Any
    cite: Citation


KEYS: Mapping[Keys, Callable[[Any], tuple[Any, ...]]] = {
    Keys.RATINGS: _ratings,
    Keys.RECOGNITION: _recognition,
    Keys.LETTER: _letter,
}
