"""Facts of a record that a label may need beside its number.

Here: the closed list, how each is read (yes, no, not known), and tables read with them. Not here: which label needs
which (the table says it).
"""

from collections.abc import Callable
from itertools import groupby, product
from typing import Any, NamedTuple

from ...checks import own_word_problem
from ...errors import Problem
from ...exact.interval import Interval
from ...exact.pair import Pair
from ...exact.table import Row, Table
from ...model.extra import Extra, NewIdea, of_kind
from ...model.record import Record
from ...model.year import YearRecord
from ...words import Text


class RecordFact(NamedTuple):
    """A fact of a record.

    Attributes:
        words: what it is.
        missing: what would settle it.
        extra: the kind of extra it is read from.
        of: how it is read; ``None``: not known.

    """

    words: Text
    missing: Text
    extra: type[Extra]
    of: "Callable[[Record | YearRecord], bool | None]"


def _new_idea(x: "Record | YearRecord") -> bool | None:
    """Return whether a new idea was set; one without evidence was only put forward, so that it is not known."""
    records = x.records if isinstance(x, YearRecord) else (x,)
    ideas = [idea for record in records for _, idea in of_kind(record.extras, NewIdea)]
    return any(idea.evidence for idea in ideas) or (None if ideas else False)


#: By the name that a row of a table says it needs.
FACTS = {
    "new_idea": RecordFact(
        Text("ide atau cara baru yang ditetapkan", "a new idea or method that was set"),
        Text("bukti penetapan ide atau cara baru", "evidence that the new idea or method was set"),
        NewIdea,
        _new_idea,
    )
}


def possible_rows(table: Table[object], number: Pair, x: "Record | YearRecord") -> tuple[Row[object] | None, ...]:
    """Return the row of a number of *x*: one for each label it may have where a fact that decides is not known."""
    told = {row.needs or "": FACTS[row.needs or ""].of(x) for row in table.topped}
    values = [(value,) if value is not None else (True, False) for value in told.values()]
    found: list[Row[object] | None] = []
    for one in product(*values):
        row = table.row(number, dict(zip(told, one, strict=True)))
        if all(_label(row) != _label(other) for other in found):
            found.append(row)
    return tuple(found)


def _label(row: Row[Any] | None) -> Any:
    return None if row is None else row.payload


def labels_in_order(table: Table[object]) -> tuple[object, ...]:
    """Return the labels from the lowest to the highest; one that needs a fact stands above the row it lies on."""
    edges = [(row.interval.lower is not None, row.interval.lower or 0, bool(row.needs)) for row in table.rows]
    rows = [row for _, row in sorted(zip(edges, table.rows, strict=True), key=lambda pair: pair[0])]
    return tuple(label for label, _ in groupby(row.payload for row in rows))


def numbers_above(table: Table[object], label: object, x: "Record | YearRecord") -> tuple[Interval, ...]:
    """Return the numbers of the labels above *label* that *x* can have."""
    order = labels_in_order(table)
    above = order[order.index(label) + 1 :]
    rows = [row for row in table.rows if row.needs is None or FACTS[row.needs].of(x)]
    return tuple(row.interval for row in rows if row.payload in above and row.payload != label)


WITH = Text("{interval}, dengan {fact}", "{interval}, with {fact}")
WITHOUT = Text("{interval}, tanpa {fact}", "{interval}, without {fact}")
NOT_KNOWN = Text(
    "nilai {value} disebut menurut ada tidaknya {fact}, dan itu belum diketahui",
    "the value {value} is named by whether there is {fact}, and that is not known",
)


def fact_problem(row: Row[object], path: str) -> Problem | None:
    """Return a problem for a row that needs a fact nobody can read."""
    return None if row.needs in (None, *FACTS) else own_word_problem(row.needs, sorted(FACTS), path)


def band_words(row: Row[object], without: "str | None" = None) -> Text:
    """Return the numbers of a row in words, and the fact it needs, or the one it lies under and stands *without*."""
    if row.needs is None and without is None:
        return row.interval.words
    said = WITH if row.needs is not None else WITHOUT
    return said.fill(interval=row.interval.words, fact=FACTS[row.needs or without or ""].words)
