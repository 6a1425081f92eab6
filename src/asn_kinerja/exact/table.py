"""Tables of intervals: bands of labels and curves of lines, proven when built.

Here: reading any table, and how printed rows that leave gaps (76-90, 91-100) are read.
Not here: any legal number, any label.
"""

from collections.abc import Iterable, Mapping
from enum import Enum, auto
from fractions import Fraction
from itertools import pairwise
from typing import Any, Generic, TypeVar

from attrs import evolve, field, frozen

from ..errors import TableError, problem, raise_if
from ..signature import checked
from ..words import Text, by_fields, join
from .interval import Interval, _edge, at_least, below, closed_open, number_text
from .number import Number
from .pair import Pair

T = TypeVar("T")
_MOST_BANDS = 500  # policy of the library


class Gap(Enum):
    """How the open space between two printed rows is read."""

    LOWER = auto()  #: the higher row starts at its printed lower edge
    UPPER = auto()  #: the lower row ends at its printed upper edge
    CLOSED = auto()  #: nothing stands there: the answer is Unknown


@frozen
class Row(Generic[T]):
    """One printed row: interval, payload, legal place.

    Attributes:
        interval: the numbers it is for.
        payload: label, line or figure it gives.
        cite: its legal place, or ``None`` where the table's rule has it.
        needs: name of a fact of the record (``"new_idea"``); such a row lies on top of the rows without one.

    """

    __repr__ = by_fields

    interval: Interval
    payload: T
    cite: Any = None
    needs: str | None = None


@checked(TableError)
@frozen
class Line:
    """A straight piece: start + slope x value."""

    __repr__ = by_fields

    start: Fraction
    slope: Fraction
    ints: tuple[int, int, int] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Put both numbers on one denominator, once: reading a line is the hottest loop there is."""
        common = self.start.denominator * self.slope.denominator
        ints = int(self.start * common), int(self.slope * common), common
        object.__setattr__(self, "ints", ints)

    @classmethod
    def of(cls, start: Number | str, slope: Number | str = 0) -> "Line":
        """Return the line start + slope x value."""
        return cls(_edge(start), _edge(slope))


@checked(TableError)
@frozen
class Table(Generic[T]):
    """Rows over the number line: disjoint, and complete except where a reading leaves a gap on purpose.

    Attributes:
        rows: from the lowest to the highest, after the gap reading; conditional rows last.
        printed: the rows as printed, where a gap reading changed them.
        gaps: the spaces left open on purpose, each with the very edges that its two rows leave out; nothing else may
            lie between two rows.

    """

    __repr__ = by_fields

    rows: tuple[Row[T], ...]
    printed: tuple[Row[T], ...] = field(default=(), eq=False)
    gaps: tuple[Interval, ...] = ()
    steps: tuple[tuple[int, int, bool, Row[T]], ...] = field(init=False, repr=False, eq=False)
    topped: tuple[Row[T], ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Prove that the rows without a condition neither overlap nor leave a gap nobody allowed."""
        plain = tuple(row for row in self.rows if row.needs is None)
        _prove(plain, self.gaps)
        object.__setattr__(self, "topped", tuple(row for row in self.rows if row.needs is not None))
        object.__setattr__(self, "steps", tuple(_step(row) for row in plain))

    def row(self, value: Pair, met: "Mapping[str, bool] | None" = None) -> Row[T] | None:
        """Return the row that *value* lies in, or ``None`` where the table says nothing.

        *met* tells which further conditions hold; without it no conditional row applies.
        """
        if met is not None:
            for row in self.topped:
                if met.get(row.needs or "", False) and row.interval.holds(value):
                    return row
        numerator, denominator = value
        for edge, scale, closed, row in self.steps:
            side = numerator * scale - edge * denominator
            if side < 0 or (closed and side == 0) or scale == 0:
                return None if row.interval.is_above(value) else row
        return None

    def at(self, value: Pair) -> tuple[Row[T] | None, ...]:
        """Return every row that *value* may lie in, whatever its condition."""
        return self.row(value), *(row for row in self.topped if row.interval.holds(value))

    def in_gap(self, value: Pair) -> bool:
        """Say whether *value* lies in the open space between two printed rows."""
        if not self.printed or self.printed[0].interval.is_above(value) or self.printed[-1].interval.is_below(value):
            return False
        return not any(row.interval.holds(value) for row in self.printed)


class Bands(Table[Any]):
    """A table of labels."""

    __slots__ = ()

    @classmethod
    @checked(TableError)
    def at_least(cls, bands: Mapping[Number | str, object], below: object) -> "Bands":
        """Return bands that each start at a number; *below* labels whatever lies under the lowest.

        >>> Bands.at_least({90: "Baik", 70: "Cukup"}, below="Kurang").row((90, 1)).payload
        'Baik'
        """
        if len(bands) > _MOST_BANDS:
            raise TableError(problem("too_many", "bands", len(bands), limit=_MOST_BANDS))
        starts = sorted(((_edge(start), label) for start, label in bands.items()), key=lambda one: one[0])
        twice = [one for (one, _), (two, _) in pairwise(starts) if one == two]
        raise_if([problem("table_twice", "bands", edge) for edge in twice], TableError)
        return cls(tuple(_from_starts(starts, below)))


@frozen
class Jump:
    """Where two straight pieces meet and do not agree.

    Attributes:
        at: the number where they meet.
        before: what the lower piece gives there.
        after: what the higher piece gives there.

    """

    __repr__ = by_fields

    at: Fraction
    before: Fraction
    after: Fraction


class Curve(Table[Line]):
    """A table of straight lines."""

    __slots__ = ()

    @property
    def jumps(self) -> tuple[Jump, ...]:
        """The edges at which a hair more changes the figure by more than a hair, lowest first.

        >>> Curve((Row(below(10), Line.of(0, 1)), Row(at_least(10), Line.of(15)))).jumps
        (Jump(at=Fraction(10, 1), before=Fraction(10, 1), after=Fraction(15, 1)),)
        """
        plain = (row for row in self.rows if row.needs is None)
        return tuple(one for low, high in pairwise(plain) if (one := _jump(low, high)) is not None)

    @property
    def last(self) -> tuple[int, int, tuple[int, int, int]]:
        """The lower edge of the last piece as two ints, and its line: most values lie there."""
        row = self.rows[-1]
        lower = row.interval.lower
        bounded = lower is None or row.interval.upper is not None or row.needs is not None
        return (0, 0, (0, 0, 1)) if lower is None or bounded else (*lower.as_integer_ratio(), row.payload.ints)


def resolved(rows: Iterable[Row[T]], gaps: "Gap | tuple[Gap, ...]") -> tuple[tuple[Row[T], ...], tuple[Interval, ...]]:
    """Close the spaces between printed *rows* (lowest first), each as its gap reading says.

    Returns the rows to read and the intervals left open on purpose.
    """
    here = list(rows)
    choices = gaps if isinstance(gaps, tuple) else (gaps,) * (len(here) - 1)
    left: list[Interval] = []
    for i, choice in enumerate(choices):
        low, high = here[i].interval, here[i + 1].interval
        if low.upper is None or high.lower is None or low.upper >= high.lower:
            continue  # they meet or overlap: there is no space to read, and the table's own proof judges them
        if choice is Gap.LOWER:
            here[i] = evolve(here[i], interval=evolve(low, upper=high.lower, has_upper=not high.has_lower))
        elif choice is Gap.UPPER:
            here[i + 1] = evolve(here[i + 1], interval=evolve(high, lower=low.upper, has_lower=not low.has_upper))
        else:
            left.append(Interval(low.upper, high.lower, has_lower=not low.has_upper, has_upper=not high.has_lower))
    return tuple(here), tuple(left)


def _from_starts(starts: list[tuple[Fraction, object]], under: object) -> Iterable[Row[object]]:
    if not starts:
        raise TableError(problem("table_empty"))
    yield Row(below(starts[0][0]), under)
    for (start, label), (end, _) in pairwise(starts):
        yield Row(closed_open(start, end), label)
    yield Row(at_least(starts[-1][0]), starts[-1][1])


def _step(row: Row[T]) -> tuple[int, int, bool, Row[T]]:
    """Return the upper edge as two ints (scale 0: no edge), whether it belongs to the row, and the row."""
    upper = row.interval.upper
    if upper is None:
        return 0, 0, True, row
    return upper.numerator, upper.denominator, row.interval.has_upper, row


def _jump(low: "Row[Line]", high: "Row[Line]") -> Jump | None:
    """Return the jump between two pieces that share an edge, or ``None`` where they agree or do not meet."""
    at = low.interval.upper
    if at is None or at != high.interval.lower:
        return None
    before, after = (row.payload.start + row.payload.slope * at for row in (low, high))
    return None if before == after else Jump(at, before, after)


def _prove(rows: tuple[Row[T], ...], gaps: tuple[Interval, ...]) -> None:
    if not rows:
        raise TableError(problem("table_empty"))
    problems = []
    spaces = []
    for lower, upper in pairwise(rows):
        low, high = lower.interval, upper.interval
        if (
            low.upper is None
            or high.lower is None
            or low.upper > high.lower
            or (low.upper == high.lower and low.has_upper and high.has_lower)
        ):
            problems.append(problem("table_overlap", below=low.words, above=high.words))
        elif _apart(low, high):
            space = Interval(low.upper, high.lower, has_lower=not low.has_upper, has_upper=not high.has_lower)
            spaces.append(space)
            if not any(gap.lower == space.lower and gap.upper == space.upper for gap in gaps):
                problems.append(problem("table_gap", below=_edge_text(low.upper), above=_edge_text(high.lower)))
    raise_if(problems, TableError)
    between = join([space.words for space in spaces]) if spaces else Text("tidak ada ruang", "no space")
    wrong = [problem("table_gap_declared", "gaps", gap.words, spaces=between) for gap in gaps if gap not in spaces]
    raise_if(wrong, TableError)


def _apart(low: Interval, high: Interval) -> bool:
    """Say whether numbers lie between two intervals, or the edge they share belongs to neither."""
    assert low.upper is not None
    assert high.lower is not None
    return low.upper < high.lower or not (low.has_upper or high.has_lower)


def _edge_text(edge: Fraction) -> Text:
    return Text(number_text(edge, "id"), number_text(edge, "en"))
