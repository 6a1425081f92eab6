"""What parts are made into: reading a curve, adding, limiting, gating, counting, each a function made once.

Here: functions of functions, without any part. Not here: the loops of means (``means``), ratios (``ratios``).
"""

from fractions import Fraction
from typing import Any

from attrs import evolve

from ...errors import TableError, problem
from ...exact.interval import Interval
from ...exact.pair import ZERO, Pair
from ...exact.table import Curve
from ...words import Text
from .items import ITEMS, Over, container
from .ratios import Endless, Function


def on_curve(table: Curve, of: Function) -> Function:
    """Return the function that reads *table* with *of*; the last piece first, for most values lie there."""
    last_edge, last_scale, (last_start, last_slope, last_common) = table.last

    def function(x: object, y: object) -> Pair:
        try:
            n, d = of(x, y)
        except Endless as endless:
            return _at_the_end(table, endless)
        if n * last_scale > last_edge * d:
            return last_start * d + last_slope * n, last_common * d
        row = table.row((n, d))
        if row is None:
            raise TableError(problem("outside_table", "", Fraction(n, d), range=reach(table)))
        start, slope, common = row.payload.ints
        return start * d + slope * n, common * d

    return function


def _at_the_end(table: Curve, endless: Endless) -> Pair:
    """Return what a curve gives where its number has no end; raises ``Endless`` where it has none either."""
    row = table.rows[-1 if endless.up else 0]
    if (row.interval.upper if endless.up else row.interval.lower) is not None:
        raise endless
    if row.payload.slope:
        raise Endless(endless.up is (row.payload.slope > 0))
    return row.payload.start.as_integer_ratio()


def last_piece_first(table: Curve, whole: Function) -> Function:
    """Return the function of a curve over realised ÷ target that answers whole numbers on the last piece itself."""
    edge, scale, (start, slope, common) = table.last

    def function(target: Any, realised: Any) -> Pair:
        planned = target.value
        if type(realised) is int and type(planned) is int and planned and realised * scale > edge * planned:
            return start * planned + slope * realised, common * planned
        pair: Pair = whole(target, realised)
        return pair

    return function


def reach(table: Curve) -> Text:
    """Return what a curve is for, in words."""
    whole = evolve(
        table.rows[0].interval, upper=table.rows[-1].interval.upper, has_upper=table.rows[-1].interval.has_upper
    )
    return whole.words


def summed(parts: "list[tuple[int, int, Function]]") -> Function:
    """Return the function that adds *parts*, each with its weight as two ints."""

    def total(x: object, y: object) -> Pair:
        n, d = ZERO
        for wn, wd, function in parts:
            try:
                pn, pd = function(x, y)
            except Endless as endless:
                raise Endless(endless.up is (wn > 0)) from None
            if pn:
                pd *= wd
                n, d = n * pd + wn * pn * d, d * pd
        return n, d

    return total


def gated(function: Function, gate: Function, opens: Interval, shut: Pair) -> Function:
    """Return the function that counts only while its gate is open."""
    return lambda x, y: function(x, y) if opens.holds(gate(x, y)) else shut


def counted(over: Over) -> Function:
    """Return the function that only counts."""
    items = ITEMS[over]
    return lambda x, y: (len(items(container(over, x, y))), 1)
