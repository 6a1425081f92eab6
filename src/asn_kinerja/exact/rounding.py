"""Rounding, the only place of the package that rounds.

Here: half up to a number of decimals, and the display of a number that never crosses an edge.
Not here: when a rule rounds (a node of a policy says so, with its citation or reading).
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from ..errors import NumberError, problem
from ..signature import checked
from ..words import by_fields
from .notation import whole_text
from .pair import Pair

_NEAR = 4  # more decimals of a value on an edge that no decimal meets, a third for instance
_MORE = 500  # decimals after which a display gives up: two numbers of 100 digits each are never closer
_MOST_BITS = 20_000  # some 6000 digits: no text of a number is that long


@frozen
class Rounding:
    """Half up (ties away from zero) to a number of decimals.

    Attributes:
        places: decimals kept, 0 or more.

    """

    __repr__ = by_fields

    places: int

    def pair(self, value: Pair) -> Pair:
        """Round a pair."""
        return self._whole(value), 10**self.places

    @checked(NumberError)
    def apply(self, value: Fraction | int) -> Fraction:
        """Round an exact number.

        >>> Rounding(2).apply(Fraction("68.125"))
        Fraction(6813, 100)
        """
        return Fraction(*self.pair(value.as_integer_ratio()))

    @checked(NumberError)
    def decimal(self, value: Fraction | int) -> Decimal:
        """Round for display; touches no decimal context.

        >>> Rounding(2).decimal(Fraction(-1, 8))
        Decimal('-0.13')
        """
        whole = self._whole(value.as_integer_ratio())
        if whole.bit_length() > _MOST_BITS:
            raise NumberError(problem("number_size", limit=_MORE))
        digits = tuple(int(digit) for digit in whole_text(abs(whole)))
        return Decimal((int(whole < 0), digits, -self.places))

    def _whole(self, value: Pair) -> int:
        """Return the rounded number of units of the last place."""
        numerator, denominator = value
        doubled: int = 2 * abs(numerator) * 10**self.places + denominator
        size = doubled // (2 * denominator)
        return -size if numerator < 0 else size


HALF_UP_0 = Rounding(0)
HALF_UP_2 = Rounding(2)


def display(value: Fraction, places: int = 2, same: Callable[[Fraction], bool] | None = None) -> Decimal:
    """Return *value* rounded half up to *places*, with more digits until *same* holds of what is shown.

    *same* says whether the shown number still lies where the exact one does (in the same band).

    >>> display(Fraction("75.997"), same=lambda shown: shown < 76)
    Decimal('75.997')
    """
    for more in range(places, places + _MORE):
        rounding = Rounding(more)
        if same is None or same(rounding.apply(value)):
            return rounding.decimal(value)
    unit = Fraction(1, 10 ** (places + _NEAR))
    beside = (Rounding(places + _NEAR).apply(value) + side for side in (unit, -unit))
    found = next((shown for shown in beside if same is not None and same(shown)), value)
    return Rounding(places + _NEAR).decimal(found)
