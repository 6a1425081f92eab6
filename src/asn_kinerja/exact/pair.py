"""Unreduced pairs of whole numbers (numerator, positive denominator): the arithmetic of scores.

Here: the only place that handles pairs. Not here: entering (``exact.number``), rounding
(``exact.rounding``). Fractions would reduce at every step, which costs five times as much.
"""

from fractions import Fraction
from typing import TypeAlias

from .number import Number

Pair: TypeAlias = tuple[int, int]

ZERO: Pair = (0, 1)


def of(number: Number) -> Pair:
    """Return *number* as a pair."""
    return number.as_integer_ratio()


def exact(pair: Pair) -> Fraction:
    """Return *pair* as a fraction in lowest terms."""
    return Fraction(pair[0], pair[1])


def add(a: Pair, b: Pair) -> Pair:
    """Return a + b."""
    return a[0] * b[1] + b[0] * a[1], a[1] * b[1]


def multiply(a: Pair, b: Pair) -> Pair:
    """Return a x b."""
    return a[0] * b[0], a[1] * b[1]


def ratio(a: Pair, b: Pair, scale: int = 1) -> Pair:
    """Return a / b x *scale*; b is more than 0."""
    return scale * a[0] * b[1], a[1] * b[0]


def less(a: Pair, b: Pair) -> bool:
    """Say whether a < b."""
    return a[0] * b[1] < b[0] * a[1]


def equal(a: Pair, b: Pair) -> bool:
    """Say whether a = b."""
    return a[0] * b[1] == b[0] * a[1]
