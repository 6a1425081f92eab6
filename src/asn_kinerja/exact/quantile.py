"""Quantiles of exact numbers, by one definition for the whole package.

Here: the straight line between neighbours (the median of two values is their mean). Not here: what is measured.
"""

from collections.abc import Sequence
from fractions import Fraction


def quantile(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """Return the value below which *share* (0 to 1) of *ordered* lies, exact.

    Between two values it lies on the straight line through them (the median of two values is their mean).

    >>> quantile([Fraction(70), Fraction(80), Fraction(90), Fraction(91)], Fraction(1, 2))
    Fraction(85, 1)
    """
    place = share * (len(ordered) - 1)
    low = place.numerator // place.denominator
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])
