"""Satisfaction: an index against its target, more is better.

Here: named constructors of parts. Not here: how an index is computed (a regulation does).
"""

from ..exact.number import Number
from ..law.rule import Rule
from ..words import Text
from .common import policy_rule
from .limits import up_to
from .parts import Direction, Measure, Ratio

RULE = policy_rule(
    "satisfaction.against_target",
    Text("Kepuasan", "Satisfaction"),
    Text(
        "Kepuasan adalah indeks dibagi target, dalam persen.", "Satisfaction is the index over its target, in percent."
    ),
)


def against_target(*, cap: Number | None = None, rule: Rule = RULE) -> Measure:
    """Return index / target x 100, more is better; *cap*: the most it may count, in percent."""
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)
