"""Timeliness: how fast it was, less is better.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from ..exact.number import Number
from ..law.rule import Rule
from ..words import Text
from .common import policy_rule
from .limits import up_to
from .parts import Direction, Measure, Ratio

INVERSE = policy_rule(
    "timeliness.inverse_ratio",
    Text("Waktu", "Timeliness"),
    Text("Waktu adalah target dibagi realisasi, dalam persen.", "Timeliness is target over realised, in percent."),
)
MIRRORED = policy_rule(
    "timeliness.mirrored",
    Text("Waktu", "Timeliness"),
    Text(
        "Waktu adalah 2 dikurangi realisasi dibagi target, dalam persen.",
        "Timeliness is 2 minus realised over target, in percent.",
    ),
)


def inverse_ratio(*, cap: Number | None = None, rule: Rule = INVERSE) -> Measure:
    """Return T/R x 100, less is better; nothing realised counts 0. *cap*: the most it may count, in percent."""
    return Measure(Ratio.INVERSE, rule, 100, up_to(cap), Direction.FALLING)


def mirrored(*, cap: Number | None = None, rule: Rule = MIRRORED) -> Measure:
    """Return (2 - R/T) x 100, less is better; *cap*: the most it may count, in percent, and then at least 0."""
    return Measure(Ratio.MIRRORED, rule, 100, up_to(cap), Direction.FALLING)
