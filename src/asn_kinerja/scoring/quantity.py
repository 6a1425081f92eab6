"""Quantity: how much was done of what was promised.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from ..exact.interval import Interval
from ..exact.number import Number
from ..law.rule import Rule
from ..words import Text
from .common import policy_rule
from .limits import up_to
from .parts import Direction, Measure, Ratio

RULE = policy_rule(
    "quantity.ratio",
    Text("Kuantitas", "Quantity"),
    Text("Kuantitas adalah realisasi dibagi target, dalam persen.", "Quantity is realised over target, in percent."),
)


def ratio(*, cap: Number | None = None, rule: Rule = RULE) -> Measure:
    """Return R/T x 100, more is better; *cap*: the most it may count, in percent.

    >>> from asn_kinerja.model import AtLeast
    >>> ratio(cap=120).value((None, AtLeast(10), 15, None))
    (120, 1)
    """
    clamp: Interval | None = up_to(cap)
    return Measure(Ratio.ACHIEVED, rule, 100, clamp, Direction.RISING)
