"""Quality: how good it was.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from ..exact.number import Number
from ..law.rule import Rule
from ..words import Text
from .common import policy_rule
from .limits import up_to
from .parts import Direction, Measure, Ratio

RULE = policy_rule(
    "quality.ratio",
    Text("Kualitas", "Quality"),
    Text("Kualitas adalah realisasi dibagi target, dalam persen.", "Quality is realised over target, in percent."),
)


def ratio(*, cap: Number | None = None, rule: Rule = RULE) -> Measure:
    """Return R/T x 100, more is better; *cap*: the most it may count, in percent."""
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)
