"""Quantiles of exact numbers, by one definition for the whole package.

Here: the straight line between neighbours (the median of two values is their mean). Not here: what is measured.
"""

from collections.abc import Sequence
from fractions import Fraction

from ..errors import NumberError, problem, raise_if
from ..signature import checked, kind_of


@checked(NumberError)
def quantile(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """Return the value below which *share* (0 to 1) of *ordered* lies, exact.

    Between two values it lies on the straight line through them (the median of two values is their mean).

    Raises ``NumberError`` for a share outside 0 to 1 and for values that are none.

    >>> quantile([Fraction(70), Fraction(80), Fraction(90), Fraction(91)], Fraction(1, 2))
    Fraction(85, 1)
    """
    found = [] if 0 <= share <= 1 else [problem("quantile_share", "share", share)]
    raise_if(found if ordered else [*found, problem("empty_list", "ordered")], NumberError)
    place = share * (len(ordered) - 1)
    low = place.numerator // place.denominator
    high = min(low + 1, len(ordered) - 1)
    below, above = ordered[low], ordered[high]
    wrong = [(n, one) for n, one in ((low, below), (high, above)) if not isinstance(one, (int, Fraction))]
    raise_if([problem("type", f"ordered[{n}]", kind_of(one), expected="Fraction") for n, one in wrong], NumberError)
    return below + (place - low) * (above - below)
