"""Notes of an evaluation: odd but possible, or worth knowing.

Here: what any policy has. Not here: problems (they refuse), readings.
"""

from ..errors import Problem, problem
from ..model.checks import listed
from ..model.extra import AdditionalTask
from ..model.period import PartialMonth
from ..model.record import Record
from .evaluation import Evaluation
from .needs import MarkNeeds, unused
from .policy import RulePolicy


def notes(evaluation: Evaluation) -> tuple[Problem, ...]:
    """Return the notes of *evaluation*, in the order of the record."""
    x, policy = evaluation.record, evaluation.policy
    needs = policy.needs(x)
    records = (x,) if isinstance(x, Record) else x.records
    found = list(evaluation.said) + list(x.employee.notes())
    for record in records:
        found += unused(record, needs)
        found += _evidence(record) if AdditionalTask in needs.extras else []
        found += _months(record) if isinstance(needs.marks, MarkNeeds) else []
    if not isinstance(x, Record) and isinstance(policy, RulePolicy):
        found.append(problem("year_joined", "records", words=policy.year_rule))
    return tuple(found)


def _evidence(record: Record) -> list[Problem]:
    bare = [i for i, extra in enumerate(record.extras) if type(extra) is AdditionalTask and not extra.evidence]
    return [problem("evidence_missing", f"extras[{i}]") for i in bare]


def _months(record: Record) -> list[Problem]:
    behaviour = record.behaviour
    if behaviour is None or not behaviour.by_month:
        return []
    first, count = record.period.start.month, record.period.months(PartialMonth.COUNT)
    missing = [month for month in range(first, first + count) if month not in behaviour.by_month]
    return [problem("months_missing", "behaviour", months=listed(missing))] if missing else []
