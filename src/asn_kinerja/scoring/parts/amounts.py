"""Numbers of realisations and targets: what a measure takes before a part makes points of it.

Here: plain functions on numbers, dates and ranges. Not here: parts, any legal number.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_never

from ...errors import PolicyError, problem
from ...exact.interval import Interval
from ...exact.number import fraction
from ...exact.pair import ZERO, Pair, add, multiply
from ...finding.finding import Finding
from ...finding.score import Score
from ...model.realisation import NotDone, Realisation
from ...model.target import Described
from ...words import Text


def amount(value: Realisation | Score | None) -> Pair:
    """Return a realisation as a pair: a number, a score of a finding; what has no number counts 0."""
    match value:
        case int() | Decimal() | Fraction() | Score():
            return value.as_integer_ratio()
        case Finding():
            found = value.value
            pair: Pair = (found if hasattr(found, "as_integer_ratio") else found.exact).as_integer_ratio()
            return pair
        case None | NotDone() | date() | Described():
            return ZERO
        case _ as never:
            assert_never(never)


def divisor(target: Any) -> Pair:
    """Return the number of a target that divides.

    Raises ``PolicyError`` for a target of 0.
    """
    pair: Pair = target.as_integer_ratio()
    if not pair[0]:
        raise PolicyError(problem("target_zero", "target", 0, remedy=_MORE))
    return pair


_MORE = Text("Berikan target lebih dari 0.", "Give a target of more than 0.")


def kept(realised: object) -> bool:
    """Say whether yes was answered: by a bare answer or by a finding."""
    return getattr(realised, "value", realised) is True


def lateness(target: Any, realised: Realisation | None) -> Pair:
    """Return how far *realised* lies beyond *target*: days between two dates, otherwise the difference."""
    if isinstance(target, date):
        return (realised - target).days if isinstance(realised, date) else 0, 1
    return add(amount(realised), multiply(amount(target), (-1, 1)))


def in_range(target: Any, realised: Realisation | None) -> Pair:
    """Return 1 inside the range, R ÷ low below it, high ÷ R above it."""
    low, high = (fraction(bound) for bound in target)
    value = Fraction(*amount(realised))
    share = value / low if value < low else Fraction(1) if value <= high else high / value
    return share.as_integer_ratio()


def clamped(pair: Pair, clamp: Interval) -> Pair:
    """Return *pair* held within *clamp*."""
    if clamp.lower is not None and clamp.is_above(pair):
        return clamp.lower.as_integer_ratio()
    if clamp.upper is not None and clamp.is_below(pair):
        return clamp.upper.as_integer_ratio()
    return pair
