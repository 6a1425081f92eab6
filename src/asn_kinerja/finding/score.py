"""Scores: exact points on a named scale.

Here: ``Scale`` and ``Score``. Not here: arithmetic; two scores neither add nor convert, because a
conversion between scales exists only by its own name.
"""

from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Any

from attrs import field, frozen

from ..errors import NumberError, problem
from ..exact.pair import Pair, equal, exact, less
from ..exact.rounding import display
from ..exact.table import Table
from ..words import Text


@frozen
class Scale:
    """What points mean.

    Attributes:
        name: the scale in words; scores of two names do not compare.
        bands: the table that names these points; a shown number never crosses its edges.
        places: decimals shown.
        unit: what a target writes for these points (``"menit"``, ``"persen"``, ``"IKM"``), or ``""``.
        lowest: the lowest value there can be; ``None``: no such end.
        highest: the highest.

    """

    name: Text
    bands: "Table[Any] | None" = field(default=None, eq=False, repr=False)
    places: int = 2
    unit: str = field(default="", kw_only=True)
    lowest: int | None = field(default=None, kw_only=True)
    highest: int | None = field(default=None, kw_only=True)


_MOST_PLACES = 100
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
        row = bands.row(self.pair)
        return display(self.exact, places, lambda shown: bands.row(shown.as_integer_ratio()) is row)

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
        return f"Score({self.exact}, {self.scale.name.en!r})"

    def __str__(self) -> str:
        """Return the value as displayed."""
        return str(self.value)
