"""Shares of counts as findings: so many of so many, explained down to the counts.

Here: findings of counts, shares, means of counted values. Not here: what is counted.
"""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ..finding.finding import Finding, Unknown
from ..finding.score import Scale, Score
from ..law.rule import Rule
from ..words import Text
from .common import POLICY

if TYPE_CHECKING:
    from ..model.service import ServiceStandard

PERCENT = Scale(Text("persen", "percent"), unit="persen", lowest=0, highest=100)
LIMIT = Text("Batas", "Limit")
NOTHING = Text("tidak ada yang dapat dihitung", "there is nothing to count")


def count(rule: Rule, subject: Text | str, value: Any, how: str = "plain") -> Finding[Any]:
    """Return a bare figure as a finding; under ``how="limit"`` it is a step of its own with its own source."""
    return Finding(
        value, rule, subject, rule.cite, how, (("value", value),), (), (), (rule, subject, value, how), counted
    )


def limit_rule(standard: "ServiceStandard", name: Text | str) -> Rule:
    """Return the rule that *standard* states: its limit, with its own legal place."""
    sentence = Text("{name}: {limit}.", "{name}: {limit}.").fill(name=name, limit=standard.words)
    return Rule("service.limit", standard.cite or POLICY, LIMIT, sentence)


def share(
    rule: Rule,
    subject: Text | str,
    part: int,
    whole: int,
    premises: tuple[Finding[Any], ...],
) -> Finding[Score | Unknown]:
    """Return *part* of *whole* in percent; ``Unknown`` of nothing."""
    given = (rule, subject, part, whole, premises)
    if not whole:
        name = subject if isinstance(subject, Text) else Text(subject, subject)
        value = Unknown((Text(f"{name.id}: {NOTHING.id}", f"{name.en}: {NOTHING.en}"),))
        facts: tuple[tuple[str, Any], ...] = (("value", value),)
        return Finding(value, rule, subject, rule.cite, "plain", facts, premises, (), given, shared)
    score = Score((100 * part, whole), PERCENT)
    facts = (("part", part), ("whole", whole), ("value", score))
    return Finding(score, rule, subject, rule.cite, "share", facts, premises, (), given, shared)


def mean(rule: Rule, subject: Text | str, total: Fraction, number: int, scale: Scale) -> Finding[Score]:
    """Return *total* over *number*, at least 1; the values it sums are not shown."""
    score = Score((total / number).as_integer_ratio(), scale)
    facts = (("total", total), ("count", number), ("value", score))
    return Finding(
        score, rule, subject, rule.cite, "mean_many", facts, (), (), (rule, subject, total, number, scale), averaged
    )


def counted(given: Any) -> Finding[Any]:
    """Return a count again from its givens."""
    return count(*given)


def shared(given: Any) -> Finding[Any]:
    """Return a share again from its givens."""
    return share(*given)


def averaged(given: Any) -> Finding[Any]:
    """Return a mean again from its givens."""
    return mean(*given)
