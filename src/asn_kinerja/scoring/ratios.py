"""What a measure takes of realisation and target: a closed list, and the function of each, made once.

Here: arithmetic on one item. Not here: parts, any legal number.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from ..exact.interval import Interval
from ..exact.pair import ZERO, Pair
from ..words import Text, Word
from .amounts import amount, clamped, in_range, lateness

#: What a part is made into. It is given two things: target and realisation of an indicator; work result and
#: realisations of a row; a whole record (or a year) and nothing.
Function: TypeAlias = Callable[[Any, Any], Any]


class Ratio(Word):
    """What a measure takes of realisation R and target T."""

    ACHIEVED = Text("realisasi ÷ target", "realised ÷ target")
    INVERSE = Text("target ÷ realisasi", "target ÷ realised")
    MIRRORED = Text("(2 − realisasi ÷ target)", "(2 − realised ÷ target)")
    PLAIN = Text("nilainya sendiri", "the value itself")
    LATENESS = Text("realisasi − target", "realised − target")
    IN_RANGE = Text("kedekatan dengan rentang target", "nearness to the target range")


def _achieved(scale: int) -> Function:
    def function(target: Any, realised: Any) -> Pair:
        planned = target.value
        if type(realised) is int and type(planned) is int:
            return (scale * realised, planned) if planned != scale else (realised, 1)
        n, d = amount(realised)
        tn, td = planned.as_integer_ratio()
        return scale * n * td, d * tn

    return function


def _inverse(scale: int) -> Function:
    def function(target: Any, realised: Any) -> Pair:
        n, d = amount(realised)
        tn, td = target.value.as_integer_ratio()
        return (scale * tn * d, td * n) if n else ZERO

    return function


def _mirrored(scale: int) -> Function:
    def function(target: Any, realised: Any) -> Pair:
        n, d = amount(realised)
        tn, td = target.value.as_integer_ratio()
        return scale * (2 * d * tn - n * td), d * tn

    return function


def _plain(scale: int) -> Function:
    def function(_: Any, realised: Any) -> Pair:
        if type(realised) is int:
            return scale * realised, 1
        n, d = amount(realised)
        return scale * n, d

    return function


def _lateness(scale: int) -> Function:
    def function(target: Any, realised: Any) -> Pair:
        n, d = lateness(target.value, realised)
        return scale * n, d

    return function


def _in_range(scale: int) -> Function:
    def function(target: Any, realised: Any) -> Pair:
        n, d = in_range(target.value, realised)
        return scale * n, d

    return function


_FUNCTIONS: dict[Ratio, Callable[[int], Function]] = {
    Ratio.ACHIEVED: _achieved,
    Ratio.INVERSE: _inverse,
    Ratio.MIRRORED: _mirrored,
    Ratio.PLAIN: _plain,
    Ratio.LATENESS: _lateness,
    Ratio.IN_RANGE: _in_range,
}


def measured(ratio: Ratio, scale: int, clamp: Interval | None) -> Function:
    """Return the function that takes *ratio* times *scale* of target and realisation, held within *clamp*."""
    function = _FUNCTIONS[ratio](scale)
    return function if clamp is None else lambda target, realised: clamped(function(target, realised), clamp)
