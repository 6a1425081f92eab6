"""What a measure takes of realisation and target: a closed list, and the function of each, made once.

Here: arithmetic on one item. Not here: parts, any legal number.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from ..exact.interval import Interval
from ..exact.pair import ZERO, Pair
from ..words import Text, Word
from .amounts import amount, clamped, in_range, lateness

#: What a part computes: the number of an item, a row or a record.
Function: TypeAlias = Callable[[Any], Pair]


class Ratio(Word):
    """What a measure takes of realisation R and target T."""

    ACHIEVED = Text("realisasi ÷ target", "realised ÷ target")
    INVERSE = Text("target ÷ realisasi", "target ÷ realised")
    MIRRORED = Text("(2 − realisasi ÷ target)", "(2 − realised ÷ target)")
    PLAIN = Text("nilainya sendiri", "the value itself")
    LATENESS = Text("realisasi − target", "realised − target")
    IN_RANGE = Text("kedekatan dengan rentang target", "nearness to the target range")


def _achieved(scale: int) -> Function:
    def value(item: Any) -> Pair:
        planned, realised = item[1].value, item[2]
        if type(realised) is int and type(planned) is int:
            return scale * realised, planned
        n, d = amount(realised)
        tn, td = planned.as_integer_ratio()
        return scale * n * td, d * tn

    return value


def _inverse(scale: int) -> Function:
    def value(item: Any) -> Pair:
        n, d = amount(item[2])
        tn, td = item[1].value.as_integer_ratio()
        return (scale * tn * d, td * n) if n else ZERO

    return value


def _mirrored(scale: int) -> Function:
    def value(item: Any) -> Pair:
        n, d = amount(item[2])
        tn, td = item[1].value.as_integer_ratio()
        return scale * (2 * d * tn - n * td), d * tn

    return value


def _plain(scale: int) -> Function:
    def value(item: Any) -> Pair:
        realised = item[2]
        if type(realised) is int:
            return scale * realised, 1
        n, d = amount(realised)
        return scale * n, d

    return value


def _lateness(scale: int) -> Function:
    def value(item: Any) -> Pair:
        n, d = lateness(item[1].value, item[2])
        return scale * n, d

    return value


def _in_range(scale: int) -> Function:
    def value(item: Any) -> Pair:
        n, d = in_range(item[1].value, item[2])
        return scale * n, d

    return value


_FUNCTIONS: dict[Ratio, Callable[[int], Function]] = {
    Ratio.ACHIEVED: _achieved,
    Ratio.INVERSE: _inverse,
    Ratio.MIRRORED: _mirrored,
    Ratio.PLAIN: _plain,
    Ratio.LATENESS: _lateness,
    Ratio.IN_RANGE: _in_range,
}


def measured(ratio: Ratio, scale: int, clamp: Interval | None) -> Function:
    """Return the function that takes *ratio* times *scale* of an item, held within *clamp*."""
    function = _FUNCTIONS[ratio](scale)
    return function if clamp is None else lambda item: clamped(function(item), clamp)
