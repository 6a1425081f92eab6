"""Unreduced pairs of whole numbers (numerator, positive denominator): the arithmetic of scores.

Here: their operations; the loops of ``scoring.parts`` and the look-ups of tables write them out for speed.
Not here: entering, rounding. Fractions reduce at every step, which costs five times as much.
"""

from fractions import Fraction
from typing import TypeAlias

Pair: TypeAlias = tuple[int, int]

ZERO: Pair = (0, 1)


def exact(pair: Pair) -> Fraction:
    """Return *pair* as a fraction in lowest terms."""
    return Fraction(pair[0], pair[1])


def add(a: Pair, b: Pair) -> Pair:
    """Return a + b."""
    return a[0] * b[1] + b[0] * a[1], a[1] * b[1]


def multiply(a: Pair, b: Pair) -> Pair:
    """Return a x b."""
    return a[0] * b[0], a[1] * b[1]


def less(a: Pair, b: Pair) -> bool:
    """Say whether a < b."""
    return a[0] * b[1] < b[0] * a[1]


def equal(a: Pair, b: Pair) -> bool:
    """Say whether a = b."""
    return a[0] * b[1] == b[0] * a[1]
