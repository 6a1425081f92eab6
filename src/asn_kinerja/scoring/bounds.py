"""Bounds and direction of a part: what it declares, and what its shape says.

Here: two functions over the kinds of parts. Not here: judging them (``evaluation.lint``).
"""

from fractions import Fraction
from typing import assert_never

from ..exact.interval import Interval
from ..model.target import Direction
from .items import Over
from .joins import Join
from .parts import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .ratios import Ratio

_ALL = Interval(None, None, has_lower=False, has_upper=False)
_FROM_0 = Interval(Fraction(0), None, has_lower=True, has_upper=False)


def bounds(part: Node) -> Interval | None:
    """Return the numbers *part* can give for realisations of 0 or more; ``None``: not available (opaque)."""
    match part:
        case Measure():
            return _measure(part)
        case Lines():
            return _lines(part)
        case Cap():
            return _cap(part)
        case Sum():
            return _sum(part)
        case Mean():
            return _mean(part)
        case Lookup():
            return hull([_point(cell.payload) for cell in part.table.values()])
        case Rounded() | Labels():
            return bounds(part.of)
        case ByTarget():
            zero = [] if part.zero is None else [part.zero]
            return hull([bounds(one) for one in (*part.parts.values(), *zero)])
        case Opaque():
            return None
        case _ as never:
            assert_never(never)


def _point(value: Fraction | int) -> Interval:
    number = Fraction(value)
    return Interval(number, number, has_lower=True, has_upper=True)


def hull(found: "list[Interval | None]") -> Interval | None:
    """Return the interval that holds all of *found*."""
    here = [one for one in found if one is not None]
    if len(here) < len(found) or not here:
        return None
    lows, highs = [one.lower for one in here], [one.upper for one in here]
    low = None if None in lows else min(edge for edge in lows if edge is not None)
    high = None if None in highs else max(edge for edge in highs if edge is not None)
    return Interval(low, high, has_lower=low is not None, has_upper=high is not None)


def _measure(part: Measure) -> Interval:
    if part.clamp is not None:
        return part.clamp
    if part.ratio is Ratio.MIRRORED:
        return Interval(None, Fraction(2 * part.scale), has_lower=False, has_upper=True)
    if part.ratio is Ratio.LATENESS:
        return _ALL
    if part.ratio in (Ratio.IN_RANGE, Ratio.KEPT):
        return Interval(Fraction(0), Fraction(part.scale), has_lower=True, has_upper=True)
    return _FROM_0


def _lines(part: Lines) -> Interval | None:
    given = bounds(part.of)
    if given is None:
        return None
    found: list[Interval | None] = []
    for row in part.table.rows:
        line, ends = row.payload, []
        for edge, other in ((row.interval.lower, given.lower), (row.interval.upper, given.upper)):
            at = edge if edge is not None else other
            if line.slope == 0:
                ends.append(line.start)
            elif at is None:
                return _ALL
            else:
                ends.append(line.start + line.slope * at)
        found.append(Interval(min(ends), max(ends), has_lower=True, has_upper=True))
    return hull(found)


def _cap(part: Cap) -> Interval | None:
    inner = bounds(part.of) or _ALL
    if part.within is not None:
        low, high = part.within.lower, part.within.upper
        lower = inner.lower if low is None else low if inner.lower is None else max(low, inner.lower)
        upper = inner.upper if high is None else high if inner.upper is None else min(high, inner.upper)
        if lower is not None and upper is not None and lower > upper:  # the limit lies beyond all that can happen
            lower = upper = low if low is not None and lower == low else high
        inner = Interval(lower, upper, has_lower=lower is not None, has_upper=upper is not None)
    return inner if part.gate is None else hull([inner, _point(part.shut)])


def _sum(part: Sum) -> Interval | None:
    low: Fraction | None = Fraction(0)
    high: Fraction | None = Fraction(0)
    for weight, one in part.parts:
        found = bounds(one)
        if found is None:
            return None
        least, most = (found.lower, found.upper) if weight >= 0 else (found.upper, found.lower)
        low = None if low is None or least is None else low + weight * least
        high = None if high is None or most is None else high + weight * most
    return Interval(low, high, has_lower=low is not None, has_upper=high is not None)


def _mean(part: Mean) -> Interval | None:
    if part.join in (Join.COUNT, Join.TOTAL) or part.of is None:
        return _FROM_0
    parts = list(part.of.values()) if isinstance(part.of, dict) else [part.of]
    undone: list[Interval | None] = [_point(0)] if part.over is Over.INDICATORS else []
    return hull([*(bounds(one) for one in parts), *undone])


def direction(part: Node) -> Direction | None:
    """Return the direction *part* declares, looking through limits and rounding; ``None``: undeclared."""
    match part:
        case Measure() | Opaque():
            return part.direction
        case Lines():
            return part.direction
        case Rounded() | Cap() | Labels():
            return direction(part.of)
        case Lookup():
            return Direction.RISING
        case Sum():
            found = {direction(one) for _, one in part.parts}
            return found.pop() if len(found) == 1 else Direction.MIXED if None not in found else None
        case Mean() | ByTarget():
            return Direction.MIXED
        case _ as never:
            assert_never(never)
