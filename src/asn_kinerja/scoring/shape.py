"""Which way the points of a part really move with the realisation, read from the part itself.

Here: one function over the kinds of parts, and parts that declare what they do not do. Not here: judging a policy
(``evaluation.lint``), declared directions (``bounds.direction``).
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from ..exact.interval import Interval
from ..exact.table import Curve, Line, Row
from ..model.target import Direction
from .bounds import bounds
from .inside import walk
from .parts import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .ratios import Ratio

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


def shape(part: Node) -> Direction | None:
    """Return how points move while the realisation grows; ``None``: nothing moves them, or nobody can say (opaque).

    >>> from asn_kinerja.scoring import quality
    >>> shape(quality.rubric({0: 100, 2: 90}, beyond=50)).name, shape(quality.rubric({0: 50, 2: 90}, beyond=100)).name
    ('FALLING', 'RISING')
    """
    match part:
        case Measure():
            return _BY_RATIO[part.ratio]
        case Lines():
            return _turned(shape(part.of), _moves(part.table, bounds(part.of)))
        case Rounded() | Labels():
            return shape(part.of)
        case Cap():
            return _together([shape(part.of)] if part.gate is None else [shape(part.of), shape(part.gate)])
        case Sum():
            return _together(_turned(shape(one), _sign(weight)) for weight, one in part.parts)
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
            if shape(one) not in (one.direction, None):
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


def _moves(table: Curve, given: Interval | None) -> Direction | None:
    """Return how a curve moves over *given*: its lines, and its steps from one to the next."""
    rows = [row for row in table.rows if _meets(row.interval, given)]
    ways = [_sign(row.payload.slope) for row in rows]
    for one, two in pairwise(rows):
        edge = one.interval.upper
        assert edge is not None  # a row that another follows ends somewhere
        ways.append(_sign(_at(two, edge) - _at(one, edge)))
    return _together(ways)


def _at(row: Row[Line], edge: Fraction) -> Fraction:
    return row.payload.start + row.payload.slope * edge


def _meets(interval: Interval, given: Interval | None) -> bool:
    """Say whether a row of a curve holds anything that can be given."""
    if given is None:
        return True
    return not _under(interval, given) and not _under(given, interval)


def _under(low: Interval, high: Interval) -> bool:
    """Say whether *low* ends before *high* begins."""
    if low.upper is None or high.lower is None:
        return False
    return low.upper < high.lower or (low.upper == high.lower and not (low.has_upper and high.has_lower))
