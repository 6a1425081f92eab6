"""Sets of numbers as a few intervals, lowest first, disjoint and not touching; no interval is the empty set.

Here: joining, meeting, the rest, and what a line or its reciprocal came from. Not here: tables, any legal number.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

from .interval import Interval

Spans: TypeAlias = tuple[Interval, ...]
ALL: Spans = (Interval(None, None, has_lower=False, has_upper=False),)
NONE: Spans = ()
_POSITIVE: Spans = (Interval(Fraction(0), None, has_lower=False, has_upper=False),)


def span(lower: Fraction | None, upper: Fraction | None, *, has_lower: bool, has_upper: bool) -> Spans:
    """Return the numbers between two edges, none at all where the edges leave none."""
    if (
        lower is not None
        and upper is not None
        and (lower > upper or (lower == upper and not (has_lower and has_upper)))
    ):
        return NONE
    return (Interval(lower, upper, has_lower=has_lower, has_upper=has_upper),)


def meet(one: Spans, other: Spans) -> Spans:
    """Return the numbers in both."""
    return union(found for a in one for b in other for found in _meet(a, b))


def _meet(a: Interval, b: Interval) -> Spans:
    low, high = max((a, b), key=_low), min((a, b), key=_high)
    return span(low.lower, high.upper, has_lower=low.has_lower, has_upper=high.has_upper)


def _low(one: Interval) -> tuple[int, Fraction, bool]:
    """Order lower edges: none first, then by number, an edge that belongs to it before one that does not."""
    return (0, Fraction(0), False) if one.lower is None else (1, one.lower, not one.has_lower)


def _high(one: Interval) -> tuple[int, Fraction, bool]:
    """Order upper edges: by number, an edge that does not belong to it first, none last."""
    return (1, Fraction(0), False) if one.upper is None else (0, one.upper, one.has_upper)


def union(intervals: Iterable[Interval]) -> Spans:
    """Return the numbers in any of *intervals*, those that meet or touch made one."""
    found: list[Interval] = []
    for one in sorted(intervals, key=_low):
        last = found[-1] if found else None
        if last is None or not _touch(last, one):
            found.append(one)
            continue
        high = max((last, one), key=_high)
        found[-1] = Interval(last.lower, high.upper, has_lower=last.has_lower, has_upper=high.has_upper)
    return tuple(found)


def _touch(low: Interval, high: Interval) -> bool:
    """Say whether nothing lies between *low* and *high*, which starts no lower."""
    if low.upper is None or high.lower is None or high.lower < low.upper:
        return True
    return high.lower == low.upper and (low.has_upper or high.has_lower)


def rest(spans: Spans) -> Spans:
    """Return the numbers in none of *spans*."""
    left = ALL
    for one in spans:
        below = NONE if one.lower is None else span(None, one.lower, has_lower=False, has_upper=not one.has_lower)
        above = NONE if one.upper is None else span(one.upper, None, has_lower=not one.has_upper, has_upper=False)
        left = meet(left, below + above)
    return left


def before_line(spans: Spans, start: Fraction, slope: Fraction) -> Spans:
    """Return the x with start + slope x in *spans*."""
    if not slope:
        return ALL if any(start in one for one in spans) else NONE
    return union(_before_line(one, start, slope) for one in spans)


def _before_line(one: Interval, start: Fraction, slope: Fraction) -> Interval:
    lower = None if one.lower is None else (one.lower - start) / slope
    upper = None if one.upper is None else (one.upper - start) / slope
    if slope > 0:
        return Interval(lower, upper, has_lower=one.has_lower, has_upper=one.has_upper)
    return Interval(upper, lower, has_lower=one.has_upper, has_upper=one.has_lower)


def before_reciprocal(spans: Spans) -> Spans:
    """Return the x above 0 with 1 / x in *spans*."""
    return union(_before_reciprocal(one) for one in meet(spans, _POSITIVE))


def _before_reciprocal(one: Interval) -> Interval:
    lower = None if one.upper is None else 1 / one.upper
    upper = 1 / one.lower if one.lower else None
    if lower is None:
        return Interval(Fraction(0), upper, has_lower=False, has_upper=one.has_lower and upper is not None)
    return Interval(lower, upper, has_lower=one.has_upper, has_upper=one.has_lower and upper is not None)


def before_rounding(spans: Spans, places: int) -> Spans:
    """Return the x that lie in *spans* once rounded half up (ties away from zero) to *places*."""
    unit = Fraction(1, 10**places)
    return union(found for one in spans for found in _before_rounding(one, unit))


def _before_rounding(one: Interval, unit: Fraction) -> Spans:
    first = None if one.lower is None else _next(one.lower / unit, at=one.has_lower) * unit
    last = None if one.upper is None else -_next(-one.upper / unit, at=one.has_upper) * unit
    if first is not None and last is not None and first > last:
        return NONE
    half = unit / 2
    low = None if first is None else first - half
    high = None if last is None else last + half
    return span(low, high, has_lower=first is not None and first > 0, has_upper=last is not None and last < 0)


def _next(value: Fraction, *, at: bool) -> int:
    """Return the lowest whole number above *value*, or *value* itself where that counts (*at*)."""
    up = -(-value.numerator // value.denominator)
    return up if at or up != value else up + 1


def first_step(spans: Spans, start: Fraction, step: Fraction, most: int | None = None) -> int | None:
    """Return the least whole k of 1 or more with start + k step in *spans*, *step* not 0; ``None`` for no such k.

    *most*: the largest k asked about, or ``None``.
    """
    found = []
    for one in before_line(spans, start, step):
        low = 1 if one.lower is None else max(1, _next(one.lower, at=one.has_lower))
        if Fraction(low) in one:
            found.append(low)
    least = min(found, default=None)
    return None if least is None or (most is not None and least > most) else least
