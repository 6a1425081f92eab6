"""Quality: how good it was.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from collections.abc import Mapping

from ..errors import PolicyError
from ..exact.interval import closed
from ..exact.number import Number
from ..exact.table import Curve, Line, Row
from ..law.rule import Rule
from ..model.target import Direction
from ..signature import checked
from ..words import Text
from .common import policy_rule
from .limits import steps, up_to
from .parts.kinds import Lines, Measure
from .parts.ratios import Ratio

RULE = policy_rule(
    "quality.ratio",
    Text("Kualitas", "Quality"),
    Text("Kualitas adalah realisasi dibagi target, dalam persen.", "Quality is realised over target, in percent."),
)


@checked(PolicyError)
def ratio(*, cap: Number | None = None, rule: Rule = RULE) -> Measure:
    """Return R/T x 100, more is better; *cap*: the most it may count, in percent."""
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)


RUBRIC = policy_rule(
    "quality.rubric",
    Text("Kualitas", "Quality"),
    Text("Kualitas dibaca dari banyaknya kesalahan.", "Quality is read from the number of errors."),
)
DEFECTS = policy_rule(
    "quality.defect_share",
    Text("Kualitas", "Quality"),
    Text("Kualitas adalah 100 dikurangi persentase cacat.", "Quality is 100 minus the percentage of defects."),
)


@checked(PolicyError)
def rubric(points: Mapping[Number | str, Number], *, beyond: Number, rule: Rule = RUBRIC) -> Lines:
    """Return points by the number of errors realised, less is better.

    *points* gives for each step its last number of errors; *beyond* counts above the highest.

    >>> part = rubric({0: 100, 2: 90, 4: 75}, beyond=50)
    >>> [part.value((None, None, errors, None)) for errors in (0, 1, 2, 3, 5)]
    [(100, 1), (90, 1), (90, 1), (75, 1), (50, 1)]
    """
    return steps(Measure(Ratio.PLAIN, rule, 1), points, beyond, rule, Direction.FALLING)


@checked(PolicyError)
def defect_share(rule: Rule = DEFECTS) -> Lines:
    """Return 100 - R, R the percentage of defects realised, 0 to 100; more than 100 counts as 100.

    >>> defect_share().value((None, None, 3, None))
    (97, 1)
    """
    line = Curve((Row(closed(0, 100), Line.of(100, -1)),))
    return Lines(line, Measure(Ratio.PLAIN, rule, 1, closed(0, 100)), rule, Direction.FALLING)
