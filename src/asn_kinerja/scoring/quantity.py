"""Quantity: how much was done of what was promised.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from ..errors import PolicyError
from ..exact.number import Number
from ..law.rule import Rule
from ..model.target import Direction
from ..signature import checked
from ..words import Text
from .common import policy_rule
from .limits import up_to
from .parts.kinds import Measure
from .parts.ratios import Ratio

RULE = policy_rule(
    "quantity.ratio",
    Text("Kuantitas", "Quantity"),
    Text("Kuantitas adalah realisasi dibagi target, dalam persen.", "Quantity is realised over target, in percent."),
)


@checked(PolicyError)
def ratio(*, cap: Number | None = None, rule: Rule = RULE) -> Measure:
    """Return R/T x 100, more is better; *cap*: the most it may count, in percent.

    >>> from asn_kinerja.model import AtLeast
    >>> ratio(cap=120).value((None, AtLeast(10), 15, None))
    (120, 1)
    """
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)


RANGE = policy_rule(
    "quantity.within_range",
    Text("Kuantitas", "Quantity"),
    Text(
        "Di dalam rentang target bernilai 100; di bawahnya realisasi dibagi batas bawah, di atasnya batas atas dibagi "
        "realisasi, dalam persen.",
        "Inside the target range it counts 100; below it realised over the lower bound, above it the upper bound over "
        "realised, in percent.",
    ),
)


@checked(PolicyError)
def within_range(rule: Rule = RANGE) -> Measure:
    """Return 100 inside a ``Between`` target, less the farther outside.

    >>> from asn_kinerja.model import Between
    >>> [within_range().value((None, Between(80, 90), r, None)) for r in (40, 85, 180)]
    [(100, 2), (100, 1), (100, 2)]
    """
    return Measure(Ratio.IN_RANGE, rule, 100, None, Direction.MIXED)
