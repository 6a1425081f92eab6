"""Cost: how little was spent, less is better.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from ..errors import PolicyError
from ..exact.number import Number
from ..law.rule import Rule
from ..signature import checked
from ..words import Text
from . import timeliness
from .common import policy_rule
from .parts.kinds import Measure

INVERSE = policy_rule(
    "cost.inverse_ratio",
    Text("Biaya", "Cost"),
    Text("Biaya adalah target dibagi realisasi, dalam persen.", "Cost is target over realised, in percent."),
)
MIRRORED = policy_rule(
    "cost.mirrored",
    Text("Biaya", "Cost"),
    Text(
        "Biaya adalah 2 dikurangi realisasi dibagi target, dalam persen.",
        "Cost is 2 minus realised over target, in percent.",
    ),
)


@checked(PolicyError)
def inverse_ratio(*, cap: Number | None = None, rule: Rule = INVERSE) -> Measure:
    """Return T/R x 100, less is better; *cap*: the most it may count, in percent."""
    return timeliness.inverse_ratio(cap=cap, rule=rule)


@checked(PolicyError)
def mirrored(*, cap: Number | None = None, rule: Rule = MIRRORED) -> Measure:
    """Return (2 - R/T) x 100, less is better; *cap*: the most it may count, in percent, and then at least 0."""
    return timeliness.mirrored(cap=cap, rule=rule)
