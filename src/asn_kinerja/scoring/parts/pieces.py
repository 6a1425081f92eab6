"""Parts of one indicator as pieces: on each stretch of realisations a line, or a line of the reciprocal.

Here: what a measure is piece by piece, and sums of such. Not here: the inverse of other parts (``inverse``).
"""

from datetime import date
from fractions import Fraction
from itertools import product
from typing import assert_never

from attrs import frozen

from ...errors import PolicyError
from ...exact.number import fraction
from ...exact.spans import NONE, Spans, before_line, before_reciprocal, meet, span, union
from ...model.realisation import NUMBERS
from ...words import Text
from .kinds import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .ratios import Ratio
from .shape import Closed, Stretches, held

_ZERO = Fraction(0)
_FROM_0 = span(_ZERO, None, has_lower=True, has_upper=False)
_AT_0 = span(_ZERO, _ZERO, has_lower=True, has_upper=True)
_AT_1 = span(Fraction(1), Fraction(1), has_lower=True, has_upper=True)
_NO_TARGET = Text("target ini tidak diukur oleh bagian ini", "this part does not measure such a target")
_NO_LINE = Text("jumlah bagian ini bukan garis lurus", "this sum is no straight line")


@frozen
class Piece:
    """A stretch of realisations r where the points are start + slope r, or start + slope / r: without end at 0.

    Attributes:
        where: the realisations.
        start: points at 0.
        slope: points a unit.
        over: whether the line is of 1 / r.

    """

    where: Spans
    start: Fraction
    slope: Fraction
    over: bool = False

    def at(self, wanted: Spans) -> Spans:
        """Return the realisations of the stretch whose points lie in *wanted*."""
        found = before_line(wanted, self.start, self.slope)
        if not (self.over and self.slope):
            return meet(self.where, found)
        endless = _AT_0 if any(one.upper is None for one in found) else NONE
        return meet(self.where, union((*before_reciprocal(found), *endless)))


Pieces = tuple[Piece, ...]


def realisations_at(every: Pieces, wanted: Spans) -> Spans:
    """Return the realisations whose points lie in *wanted*."""
    return union(one for piece in every for one in piece.at(wanted))


def measure_pieces(part: Measure, target: object) -> Pieces:
    """Return a measure before it is held within limits."""
    scale = Fraction(part.scale)
    match part.ratio:
        case Ratio.PLAIN:
            return (Piece(_FROM_0, _ZERO, scale),)
        case Ratio.ACHIEVED:
            return (Piece(_FROM_0, _ZERO, scale / _number(target)),)
        case Ratio.MIRRORED:
            return (Piece(_FROM_0, 2 * scale, -scale / _number(target)),)
        case Ratio.LATENESS:
            return (Piece(_FROM_0, -scale * _number(target, day=True), scale),)
        case Ratio.INVERSE:
            return (Piece(_FROM_0, _ZERO, scale * _number(target), over=True),)
        case Ratio.KEPT:
            return (Piece(_AT_0 + _AT_1, _ZERO, scale),)
        case Ratio.IN_RANGE:
            return _in_range(scale, *_bounds(target))
        case _ as never:
            assert_never(never)


def _number(target: object, *, day: bool = False) -> Fraction:
    value = getattr(target, "value", None)
    if day and isinstance(value, date):
        return Fraction(value.toordinal())
    if isinstance(value, bool) or not isinstance(value, NUMBERS) or (not value and not day):
        raise Closed(_NO_TARGET)
    return fraction(value)


def _bounds(target: object) -> tuple[Fraction, Fraction]:
    value = getattr(target, "value", None)
    if not isinstance(value, tuple):
        raise Closed(_NO_TARGET)
    low, high = (fraction(bound) for bound in value)
    return low, high


def chosen(part: ByTarget, target: object) -> Node:
    """Return the part that counts for *target*; raises ``Closed`` where none does."""
    try:
        return part.part_for(target)
    except PolicyError:
        raise Closed(_NO_TARGET) from None


def _in_range(scale: Fraction, low: Fraction, high: Fraction) -> Pieces:
    inside = Piece(span(low, high, has_lower=True, has_upper=True), scale, _ZERO)
    beyond = Piece(span(high, None, has_lower=False, has_upper=False), _ZERO, scale * high, over=True)
    below = (Piece(span(_ZERO, low, has_lower=True, has_upper=False), _ZERO, scale / low),) if low else ()
    return (*below, inside, beyond)


def pieces(part: Node, target: object) -> Pieces:
    """Return *part* piece by piece; raises ``Closed`` where it is none of lines."""
    match part:
        case Measure():
            bare = measure_pieces(part, target)
            return bare if part.clamp is None else _along(bare, held(part.clamp))
        case Lines():
            return _along(pieces(part.of, target), part.table.rows)
        case Sum():
            return _added([(Fraction(weight), pieces(one, target)) for weight, one in part.parts])
        case Cap(gate=None):
            bare = pieces(part.of, target)
            return bare if part.within is None else _along(bare, held(part.within))
        case ByTarget():
            return pieces(chosen(part, target), target)
        case Cap() | Rounded() | Mean() | Lookup() | Labels() | Opaque():
            raise Closed(_NO_LINE)
        case _ as never:
            assert_never(never)


def _along(every: Pieces, stretches: Stretches) -> Pieces:
    """Return what *stretches* make of each piece."""
    made = []
    for one, row in product(every, stretches):
        start, slope = row.payload.start, row.payload.slope
        where = one.at((row.interval,))
        made += [Piece(where, start + slope * one.start, slope * one.slope, one.over)] if where else []
    return tuple(made)


def _added(parts: "list[tuple[Fraction, Pieces]]") -> Pieces:
    total: Pieces = (Piece(_FROM_0, _ZERO, _ZERO),)
    for weight, every in parts:
        total = tuple(_add(one, weight, two) for one in total for two in every if meet(one.where, two.where))
    return total


def _add(one: Piece, weight: Fraction, two: Piece) -> Piece:
    if one.slope and two.slope and one.over is not two.over:
        raise Closed(_NO_LINE)
    over = one.over if one.slope else two.over
    slope = one.slope + weight * two.slope
    return Piece(meet(one.where, two.where), one.start + weight * two.start, slope, over)
