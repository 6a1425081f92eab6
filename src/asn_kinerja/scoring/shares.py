"""Shares of counts as findings: so many of so many, explained down to the counts.

Here: findings of counts, shares, means of counted values. Not here: what is counted.
"""

from fractions import Fraction
from typing import TYPE_CHECKING, Any, TypeVar

from ..finding.finding import Finding, Unknown, found
from ..finding.score import Scale, Score
from ..law.rule import Rule
from ..words import Text, join
from .common import POLICY

if TYPE_CHECKING:
    from ..model.service import ServiceStandard

PERCENT = Scale(Text("persen", "percent"), unit="persen", lowest=0, highest=100)
LIMIT = Text("Batas", "Limit")
T = TypeVar("T")
NOTHING = Text("tidak ada yang dapat dihitung", "there is nothing to count")


def count(rule: Rule, subject: Text | str, value: T, how: str = "plain") -> Finding[T]:
    """Return a bare figure as a finding; under ``how="limit"`` it is a step of its own with its own source."""
    return found(rule, value, how, about=subject, given=(rule, subject, value, how), by=counted)


def limit_rule(standard: "ServiceStandard", name: Text | str) -> Rule:
    """Return the rule that *standard* states: its limit, with its own legal place."""
    sentence = Text("{name}: {limit}.", "{name}: {limit}.").fill(name=name, limit=standard.words)
    return Rule("service.limit", standard.cite or POLICY, LIMIT, sentence)


def share(
    rule: Rule,
    subject: Text | str,
    part: int,
    whole: int,
    premises: tuple[Finding[object], ...],
) -> Finding[Score | Unknown]:
    """Return *part* of *whole* in percent; ``Unknown`` of nothing."""
    given = (rule, subject, part, whole, premises)
    if not whole:
        value = Unknown((join((subject, NOTHING), ": "),))
        return found(rule, value, about=subject, premises=premises, given=given, by=shared)
    score = Score((100 * part, whole), PERCENT)
    return found(rule, score, "share", given=given, by=shared, about=subject, premises=premises, part=part, whole=whole)


def mean(rule: Rule, subject: Text | str, total: Fraction, number: int, scale: Scale) -> Finding[Score]:
    """Return *total* over *number*, at least 1; the values it sums are not shown."""
    score = Score((total / number).as_integer_ratio(), scale)
    given = (rule, subject, total, number, scale)
    return found(rule, score, "mean_many", about=subject, given=given, by=averaged, total=total, count=number)


def counted(given: Any) -> Finding[object]:
    """Return a count again from its givens."""
    return count(*given)


def shared(given: Any) -> Finding[object]:
    """Return a share again from its givens."""
    return share(*given)


def averaged(given: Any) -> Finding[object]:
    """Return a mean again from its givens."""
    return mean(*given)
