"""Scores: exact points on a named scale.

Here: ``Scale`` and ``Score``. Not here: arithmetic; two scores neither add nor convert, because a
conversion between scales exists only by its own name.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Any

from attrs import field, frozen

from ..errors import NumberError, Problem, problem, raise_if
from ..exact.number import plain
from ..exact.pair import Pair, equal, exact, less
from ..exact.rounding import Rounding, display
from ..exact.table import Table
from ..signature import kind_of
from ..words import Text, by_fields


@frozen
class Scale:
    """What points mean.

    Attributes:
        name: the scale in words; scores of two names do not compare.
        bands: the table that names these points; a shown number never crosses its edges.
        places: decimals shown.
        before: rounding of the number before it meets the bands, or ``None``.
        unit: what a target writes for these points (``"menit"``, ``"persen"``, ``"IKM"``), or ``""``.
        lowest: the lowest value there can be; ``None``: no such end.
        highest: the highest.

    """

    __repr__ = by_fields

    name: Text
    bands: "Table[Any] | None" = field(default=None, eq=False, repr=False)
    places: int = 2
    before: Rounding | None = field(default=None, eq=False, repr=False, kw_only=True)
    unit: str = field(default="", kw_only=True)
    lowest: int | None = field(default=None, kw_only=True)
    highest: int | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind."""
        kinds = {"name": Text, "bands": (Table, type(None)), "places": int, "unit": str}
        whole = type(self.places) is int and 0 <= self.places <= _MOST_PLACES
        if not whole or not all(isinstance(getattr(self, name), kind) for name, kind in kinds.items()):  # type: ignore[arg-type]
            expected = Text("nama, pita, dan 0-100 desimal", "a name, bands, and 0 to 100 decimals")
            raise NumberError(problem("type", "scale", expected=expected))


_MOST_PLACES = 100
#: Digits of a result, above and below the line each: Python writes 4,300 of them (policy of the library).
MOST_DIGITS = 4000
_MOST_BITS = MOST_DIGITS * 3321928 // 1_000_000
#: Digits of a step on the way to a result: as many as the numbers of a record have together.
MOST_STEP_DIGITS = 100_000
_PAIR = Text("dua bilangan bulat, yang kedua lebih dari 0", "two whole numbers, the second more than 0")


def is_too_long(pair: Pair, digits: int = MOST_DIGITS) -> bool:
    """Say whether a number in lowest terms has more than so many *digits* above or below the line."""
    most = _MOST_BITS if digits == MOST_DIGITS else digits * 3321928 // 1_000_000
    if pair[0].bit_length() <= most and pair[1].bit_length() <= most:
        return False
    return any(one.bit_length() > most for one in exact(pair).as_integer_ratio())


def size_problem(pair: Pair, path: str) -> Problem | None:
    """Return a problem where a result is too long to be written."""
    return problem("result_size", path, limit=MOST_DIGITS) if is_too_long(pair) else None


POINTS = Scale(Text("poin", "points"))


@total_ordering
@frozen(eq=False, order=False, repr=False)
class Score:
    """Points on a scale, exact.

    Attributes:
        pair: the value as it was computed, an unreduced pair of ints.
        scale: what the points mean.

    """

    pair: Pair
    scale: Scale = POINTS

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of points, and a number longer than any step of a record."""
        raise_if(list(self._problems()), NumberError)

    def _problems(self) -> Iterator[Problem]:
        pair = self.pair
        if not isinstance(self.scale, Scale):
            yield problem("type", "scale", kind_of(self.scale), expected="Scale")
        if type(pair) is not tuple or len(pair) != 2 or not type(pair[0]) is type(pair[1]) is int or pair[1] <= 0:  # noqa: PLR2004
            yield problem("type", "pair", kind_of(pair), expected=_PAIR)
        elif is_too_long(pair, MOST_STEP_DIGITS):
            yield problem("result_size", limit=MOST_STEP_DIGITS)

    @property
    def exact(self) -> Fraction:
        """The exact value, in lowest terms."""
        return exact(self.pair)

    @property
    def value(self) -> Decimal:
        """The value for display: two decimals, half up, more where two would cross the edge of a band.

        >>> Score((86595, 1000)).value
        Decimal('86.60')
        """
        return self.shown(self.scale.places)

    def shown(self, places: int) -> Decimal:
        """Return the value to at least *places* decimals, half up, never across the edge of a band."""
        if type(places) is not int or not 0 <= places <= _MOST_PLACES:
            raise NumberError(problem("whole", "places", places))
        bands = self.scale.bands
        if bands is None:
            return display(self.exact, places)
        value, rows, before = self.exact, bands.at(self.pair), self.scale.before
        if before is not None and bands.at(before.pair(self.pair)) != rows:
            value = before.apply(value)  # rounding carried it over an edge: its label is that of the rounded number
            rows = bands.at(value.as_integer_ratio())
        return display(value, places, lambda shown: bands.at(shown.as_integer_ratio()) == rows)

    def as_integer_ratio(self) -> Pair:
        """Return the value as two ints, so that a score can be a realisation."""
        return self.exact.as_integer_ratio()

    def __eq__(self, other: object) -> bool:
        """Say whether both are the same points on the same scale."""
        if not isinstance(other, Score):
            return NotImplemented
        return self.scale == other.scale and equal(self.pair, other.pair)

    def __lt__(self, other: object) -> bool:
        """Say whether this is less than *other*; scores of two scales raise ``TypeError``."""
        if not isinstance(other, Score) or self.scale != other.scale:
            return NotImplemented
        return less(self.pair, other.pair)

    def __hash__(self) -> int:
        """Return a hash that fits equality."""
        return hash((self.exact, self.scale))

    def __repr__(self) -> str:
        """Return the exact value and the scale."""
        return f"Score({plain(self.exact)}, {self.scale.name.en!r})"

    def __str__(self) -> str:
        """Return the value as displayed."""
        return str(self.value)
