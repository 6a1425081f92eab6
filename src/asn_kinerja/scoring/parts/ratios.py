"""What a measure takes of realisation and target: a closed list, and the function of each, made once.

Here: arithmetic on one item. Not here: parts, any legal number.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from ...errors import PolicyError, problem
from ...exact.interval import Interval
from ...exact.pair import ZERO, Pair
from ...model.realisation import NOT_DONE, Realisation
from ...words import Text, Word
from .amounts import amount, clamped, divisor, in_range, kept, lateness

#: What a part is made into. It is given two things: target and realisation of an indicator; work result and
#: realisations of a row; a whole record (or a year) and nothing.
Function: TypeAlias = Callable[[Any, Any], Any]


class Endless(PolicyError):  # noqa: N818 - it is caught where something limits it
    """A realised 0 divides, and nothing limits what it would count.

    Attributes:
        up: whether it would count ever more; otherwise ever less.

    """

    def __init__(self, up: bool = True) -> None:  # noqa: FBT001, FBT002 - a plain sign
        """Say which way."""
        self.up = up
        super().__init__(problem("zero_endless"))

    def __reduce__(self) -> "tuple[type[Endless], tuple[bool]]":
        """Pickle by the sign."""
        return Endless, (self.up,)


class Ratio(Word):
    """What a measure takes of realisation R and target T."""

    ACHIEVED = Text("realisasi ÷ target", "realised ÷ target")
    INVERSE = Text("target ÷ realisasi", "target ÷ realised")
    MIRRORED = Text("(2 − realisasi ÷ target)", "(2 − realised ÷ target)")
    PLAIN = Text("nilainya sendiri", "the value itself")
    LATENESS = Text("realisasi − target", "realised − target")
    IN_RANGE = Text("kedekatan dengan rentang target", "nearness to the target range")
    KEPT = Text("1 bila terpenuhi, 0 bila tidak", "1 if kept, 0 if not")


def _achieved(scale: int) -> Function:
    def function(target: Any, realised: Realisation | None) -> Pair:
        planned = target.value
        if type(realised) is int and type(planned) is int and planned:
            return (scale * realised, planned) if planned != scale else (realised, 1)
        n, d = amount(realised)
        tn, td = divisor(planned)
        return scale * n * td, d * tn

    return function


def _inverse(scale: int) -> Function:
    def function(target: Any, realised: Realisation | None) -> Pair:
        n, d = amount(realised)
        tn, td = divisor(target.value)
        if n:
            return scale * tn * d, td * n
        if realised is None or realised is NOT_DONE:
            return ZERO
        raise Endless

    return function


def _mirrored(scale: int) -> Function:
    def function(target: Any, realised: Realisation | None) -> Pair:
        n, d = amount(realised)
        tn, td = divisor(target.value)
        return scale * (2 * d * tn - n * td), d * tn

    return function


def _plain(scale: int) -> Function:
    def function(_: Any, realised: Realisation | None) -> Pair:
        if type(realised) is int:
            return scale * realised, 1
        n, d = amount(realised)
        return scale * n, d

    return function


def _lateness(scale: int) -> Function:
    def function(target: Any, realised: Realisation | None) -> Pair:
        n, d = lateness(target.value, realised)
        return scale * n, d

    return function


def _in_range(scale: int) -> Function:
    def function(target: Any, realised: Realisation | None) -> Pair:
        n, d = in_range(target.value, realised)
        return scale * n, d

    return function


def _kept(scale: int) -> Function:
    return lambda _, realised: (scale if kept(realised) else 0, 1)


_FUNCTIONS: dict[Ratio, Callable[[int], Function]] = {
    Ratio.ACHIEVED: _achieved,
    Ratio.INVERSE: _inverse,
    Ratio.MIRRORED: _mirrored,
    Ratio.PLAIN: _plain,
    Ratio.LATENESS: _lateness,
    Ratio.IN_RANGE: _in_range,
    Ratio.KEPT: _kept,
}


def measured(ratio: Ratio, scale: int, clamp: Interval | None) -> Function:
    """Return the function that takes *ratio* times *scale* of target and realisation, held within *clamp*."""
    function = _FUNCTIONS[ratio](scale)
    return function if clamp is None else limited(function, clamp)


def limited(function: Function, within: Interval) -> Function:
    """Return *function* held within limits; what would count without end counts the end they have."""

    def held(x: object, y: object) -> Pair:
        try:
            return clamped(function(x, y), within)
        except Endless as endless:
            edge = within.upper if endless.up else within.lower
            if edge is None:
                raise
            return edge.as_integer_ratio()

    return held
