"""Competence: required against actual levels, the gap, and hours of training in a period.

Here: comparing and adding. Not here: any number of hours (``regulations``), what to do about a gap (coaching).
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from ..checks import gathered, kind_problem, refuse
from ..errors import DossierError, problem, raise_if
from ..finding.finding import Finding, Unknown, found
from ..finding.score import Score
from ..law.rule import Rule
from ..model.employee_words import ServiceKind
from ..model.period import EvaluationPeriod
from ..signature import checked
from ..words import Text, join
from .dossier import Dossier, level_problems
from .merit import NO_COMPETENCES, NOT_ASSESSED
from .twice import trainings_again

NO_TRAINING = Text("riwayat pelatihan belum diketahui", "the trainings are not known")


@frozen
class Gap:
    """One competence, required against actual.

    Attributes:
        name: the competence.
        required: level the post asks for.
        actual: level assessed, or ``None`` where it was not.

    """

    name: str
    required: int
    actual: int | None

    @property
    def size(self) -> int | None:
        """Required minus actual: more than 0 is a need; ``None`` where it was not assessed."""
        return None if self.actual is None else self.required - self.actual

    @property
    def is_need(self) -> bool:
        """Whether the actual level is known to be below the required one."""
        return self.size is not None and self.size > 0


def gaps(required: Mapping[str, int], dossier: Dossier) -> tuple[Gap, ...]:
    """Return each required competence against the dossier, in the order asked; not assessed is not zero.

    Raises ``DossierError`` for levels that are none and for what is no dossier.

    >>> gaps({"komunikasi": 3}, Dossier(competences={"komunikasi": 2}))[0].size
    1
    """
    _require(required, dossier)
    actual: Mapping[str, int] = dossier.competences or {}
    return tuple(Gap(name, level, actual.get(name)) for name, level in required.items())


def matching(required: Mapping[str, int], dossier: Dossier, rule: Rule) -> "Finding[Score | Unknown]":
    """Return the sum of actual levels over the sum of required ones times 100, exact; it may exceed 100.

    ``Unknown`` where a competence was not assessed. *rule* is whose index this is; the law page knows one source.

    Raises ``DossierError`` for levels that are none, an empty or zero requirement, what is no dossier and no rule.
    """
    _require(required, dossier)
    refuse(DossierError, kind_problem(rule, Rule, "rule"))
    total = sum(required.values())
    raise_if([] if total else [problem("empty_list", "required")], DossierError)
    open_ones = [one.name for one in gaps(required, dossier) if one.actual is None]
    if open_ones:
        what = NO_COMPETENCES if dossier.competences is None else NOT_ASSESSED.fill(names=", ".join(open_ones))
        return found(rule, Unknown((what,), (what,)))
    actual = sum(one.actual or 0 for one in gaps(required, dossier))
    value = Score((100 * actual, total))
    return found(rule, value, "share_of", actual=actual, required=total)


def hours(dossier: Dossier, period: EvaluationPeriod) -> "Fraction | Unknown":
    """Return the hours (JP) of trainings finished in *period*, exact; ``Unknown`` where trainings are not known.

    The same certificate twice is counted once (see ``Dossier.notes``).

    Raises ``DossierError`` for what is no dossier and no period.
    """
    found = (
        kind_problem(dossier, Dossier, "dossier"),
        kind_problem(period, EvaluationPeriod, "period"),
    )
    refuse(DossierError, *found)
    if dossier.training is None:
        return Unknown((NO_TRAINING,), (NO_TRAINING,))
    repeated = trainings_again(dossier.training)
    here = (one for n, one in enumerate(dossier.training) if one.on in period and n not in repeated)
    return sum((Fraction(one.hours) for one in here), Fraction(0))


@checked(DossierError)
def require_service(
    dossier: Dossier, period: EvaluationPeriod, kinds: frozenset[ServiceKind], rule: Rule, instead: str
) -> None:
    """Refuse a *dossier* whose person served *period* in none of *kinds*: the limit of *rule* is not theirs.

    *instead* is the call that fits. Spans of service decide where one meets the period, otherwise the employee; a
    dossier that names neither is taken as asked.

    Raises ``DossierError``.
    """
    spans = [one.kind for one in dossier.service or () if one.start <= period.end and _end(one.end) >= period.start]
    own = [] if dossier.employee is None else [dossier.employee.service]
    served = list(dict.fromkeys(spans or own))
    if not served or kinds & set(served):
        return
    words = join([one.value for one in served])
    expected = join([one.value for one in ServiceKind if one in kinds])
    fill: dict[str, object] = {"expected": expected, "period": period.words, "instead": instead}
    raise_if([problem("hours_service", "dossier", words, cite=rule.cite, **fill)], DossierError)


def _end(day: date | None) -> date:
    return date.max if day is None else day


def _require(required: object, dossier: object) -> None:
    found = level_problems(required, "required")
    raise_if(found + gathered([kind_problem(dossier, Dossier, "dossier")]), DossierError)
