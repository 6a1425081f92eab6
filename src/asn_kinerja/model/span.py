"""Whether a number is promised for a whole period or at any time in it, and how one was cut to a part.

Here: the closed list, and the cut as a value. Not here: targets (``model.target``), which part (``model.part``).
"""

from fractions import Fraction

from attrs import frozen

from ..exact.number import Number, fraction
from ..words import Text, Word, by_fields


class Span(Word):
    """Whether a number is a total over the plan's period or holds at any time in it."""

    TOTAL = Text("jumlah selama periode, dibagi menurut bulan", "a total over the period, shared out by months")
    TOTAL_BY_DAYS = Text("jumlah selama periode, dibagi menurut hari", "a total over the period, shared out by days")
    LEVEL = Text("tingkat yang berlaku setiap saat", "a level that holds at any time")


@frozen
class Cut:
    """How a target was cut to a part of its period.

    Attributes:
        share: part and whole, in one unit: 1 of 12.
        unit: what they are counted in.
        of: the number before, or both bounds.

    """

    __repr__ = by_fields

    share: tuple[Fraction | int, int]
    unit: Text
    of: "Number | tuple[Number, Number] | None" = None

    @property
    def factor(self) -> Fraction:
        """What the target is multiplied by."""
        return Fraction(self.share[0]) / self.share[1]

    def times(self, value: Number) -> Number:
        """Return *value* multiplied, whole where it is whole."""
        exact = fraction(value) * self.factor
        return exact.numerator if exact.denominator == 1 else exact
