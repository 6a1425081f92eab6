"""Limits of points: from 0 to a cap.

Here: one helper of the named constructors. Not here: parts.
"""

from ..exact.interval import Interval, closed
from ..exact.number import Number


def up_to(cap: Number | None) -> Interval | None:
    """Return 0 to *cap*, or ``None`` without a cap."""
    return None if cap is None else closed(0, cap)
