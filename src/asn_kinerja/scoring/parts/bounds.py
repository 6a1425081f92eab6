"""What a part can give and which way its points move: as it declares, and as its shape says.

Here: functions over the kinds of parts. Not here: the shape itself (``shape``), judging (``evaluation.lint``).
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from ...exact.interval import Interval
from ...exact.table import Line
from ...model.target import Direction
from .items import Over
from .joins import Join
from .kinds import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .ratios import Ratio
from .shape import ANY, Stretches, held, reached, walk

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
        return ANY
    if part.ratio in (Ratio.IN_RANGE, Ratio.KEPT):
        return Interval(Fraction(0), Fraction(part.scale), has_lower=True, has_upper=True)
    return _FROM_0


def _lines(part: Lines) -> Interval | None:
    given = bounds(part.of)
    return None if given is None else _image(part.table.rows, given)


def _image(stretches: Stretches, given: Interval) -> Interval | None:
    """Return what *stretches* give; where the outer ones have no edge, as far as *given* goes."""
    found: list[Interval | None] = []
    for one in stretches:
        line, where = one.payload, one.interval
        low = given.lower if where.lower is None else where.lower
        high = given.upper if where.upper is None else where.upper
        ends = [line.start if not line.slope else None if edge is None else _at(line, edge) for edge in (low, high)]
        low, high = ends if line.slope >= 0 else reversed(ends)
        found.append(Interval(low, high, has_lower=low is not None, has_upper=high is not None))
    return hull(found)


def _at(line: Line, edge: Fraction) -> Fraction:
    return line.start + line.slope * edge


def _cap(part: Cap) -> Interval | None:
    given = bounds(part.of) or ANY
    inside = given if part.within is None else _image(reached(held(part.within), given), given)
    return inside if part.gate is None else hull([inside, _point(part.shut)])


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


#: What a plan may have none of.
_MAY_BE_NONE = (Over.ADDITIONAL_TASKS, Over.CREATIVE_WORKS)


def _mean(part: Mean) -> Interval | None:
    if part.join in (Join.COUNT, Join.TOTAL) or part.of is None:
        return _FROM_0
    parts = list(part.of.values()) if isinstance(part.of, dict) else [part.of]
    none = {Over.INDICATORS: 0} | dict.fromkeys(_MAY_BE_NONE, Fraction(*part.empty))
    undone = [_point(none[part.over])] if part.over in none else []
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


_BY_RATIO = {
    Ratio.ACHIEVED: Direction.RISING,
    Ratio.INVERSE: Direction.FALLING,
    Ratio.MIRRORED: Direction.FALLING,
    Ratio.PLAIN: Direction.RISING,
    Ratio.LATENESS: Direction.RISING,
    Ratio.IN_RANGE: Direction.MIXED,
    Ratio.KEPT: Direction.RISING,
}
_TURNED = {Direction.RISING: Direction.FALLING, Direction.FALLING: Direction.RISING, Direction.MIXED: Direction.MIXED}


def movement(part: Node) -> Direction | None:
    """Return how points move while the realisation grows; ``None``: nothing moves them, or nobody can say (opaque).

    >>> from asn_kinerja.scoring import quality
    >>> movement(quality.rubric({0: 100, 2: 90}, beyond=50)).name
    'FALLING'
    """
    match part:
        case Measure():
            return _BY_RATIO[part.ratio]
        case Lines():
            return _turned(movement(part.of), _moves(reached(part.table.rows, bounds(part.of))))
        case Rounded() | Labels():
            return movement(part.of)
        case Cap():
            return _together([movement(part.of)] if part.gate is None else [movement(part.of), movement(part.gate)])
        case Sum():
            return _together(_turned(movement(one), _sign(weight)) for weight, one in part.parts)
        case Mean() | ByTarget():
            return Direction.MIXED
        case Lookup() | Opaque():
            return None
        case _ as never:
            assert_never(never)


def contrary(part: Node) -> "Iterator[Measure | Lines]":
    """Yield each part inside *part* that declares one way and moves another."""
    for one in walk(part):
        if isinstance(one, (Measure, Lines)) and one.direction in (Direction.RISING, Direction.FALLING):
            if movement(one) not in (one.direction, None):
                yield one


def _together(found: Iterable[Direction | None]) -> Direction | None:
    ways = {one for one in found if one is not None}
    return ways.pop() if len(ways) == 1 else Direction.MIXED if ways else None


def _turned(inner: Direction | None, outer: Direction | None) -> Direction | None:
    """Return how an outer function moves with what moves an inner one."""
    if inner is None or outer is None:
        return None
    return inner if outer is Direction.RISING else Direction.MIXED if outer is Direction.MIXED else _TURNED[inner]


def _sign(number: Fraction) -> Direction | None:
    return Direction.RISING if number > 0 else Direction.FALLING if number < 0 else None


def _moves(rows: Stretches) -> Direction | None:
    """Return how a curve moves: its lines, and its steps from one to the next."""
    ways = [_sign(row.payload.slope) for row in rows]
    for low, high in pairwise(rows):
        edge = low.interval.upper
        assert edge is not None  # a row that another follows ends somewhere
        ways.append(_sign(_at(high.payload, edge) - _at(low.payload, edge)))
    return _together(ways)
