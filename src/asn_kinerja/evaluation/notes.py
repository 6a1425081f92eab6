"""Notes of an evaluation: odd but possible, or worth knowing.

Here: what any policy has. Not here: problems (they refuse), readings.
"""

from ..checks import key_path, key_text, listed
from ..errors import Problem, problem
from ..finding.finding import Finding
from ..model.extra import AdditionalTask, TakeOver, of_kind
from ..model.indicator import Aspect
from ..model.realisation import number_of
from ..model.record import Record
from ..model.target import Direction
from ..model.year import YearRecord
from ..scoring.parts import Mean, Node
from ..scoring.parts.items import OVER_SCALED_PLANS
from ..scoring.parts.shape import walk
from .check import code_path, unused
from .check_parts import unsaid
from .check_scales import unclear_scales
from .comparable import agency_notes
from .needs import MarkNeeds, Needs, Part
from .plausible import odd_pairs, odd_scales
from .policy import Policy, RulePolicy
from .weighted import WeightedPolicy


def notes(policy: Policy, x: Record | YearRecord, scorer: Policy, rated: Record | None) -> list[Problem]:
    """Return the notes of the result of *x* under *policy*, in the order of the record.

    *scorer* is the policy that scored the (last) record, or proposed its rating; *rated* what it computed from, where
    that is another record.
    """
    needs = policy.needs(x)
    records = (x,) if isinstance(x, Record) else x.records
    found = list(x.employee.notes())
    for i, record in enumerate(records):
        here = unused(record, needs)
        if scorer is not policy:
            read_too = {note.path for note in unused(record, scorer.needs(record))}
            here = [note for note in here if note.path in read_too]
        here += _evidence(record) if AdditionalTask in needs.extras else []
        here += _odd_period(record, needs)
        here += _take_overs(record, needs)
        here += _months(record) if isinstance(needs.marks, MarkNeeds) else []
        here += _realised(record) if needs.targets is not None else _unrealised(record, needs)
        here += _zeros(record, needs)
        if isinstance(scorer, WeightedPolicy) and record is records[-1]:
            here += agency_notes(scorer, record, rated or record)
        here += _scales(record, scorer.needs(record), policy.root(x)) + odd_pairs(record)
        found += here if len(records) == 1 else [note.at(f"records[{i}]") for note in here]
    if not isinstance(x, Record) and isinstance(policy, RulePolicy):
        found.append(problem("year_joined", "records", words=policy.year_rule))
        found += year_gaps(x)
        with_tasks = [record for record in records if of_kind(record.extras, AdditionalTask)]
        if AdditionalTask in needs.extras and len(with_tasks) > 1:
            found.append(problem("extras_per_plan", "records"))
    return found


def year_gaps(year: YearRecord) -> list[Problem]:
    """Return a note for each stretch of days of the year that no record covers, at its ends too."""
    return [problem("year_gap", "records", gap.words) for gap in year.uncovered]


def _zeros(record: Record, needs: Needs) -> list[Problem]:
    """Return a note for each 0 that the text counts 0 though less is better: like work that was not done."""
    if needs.zero is None:
        return []
    falling = [
        (code_path(one.code, f"results[{i}].indicators[{j}]"), record.realised.get(one.code))
        for i, result in enumerate(record.skp.results)
        for j, one in enumerate(result.indicators)
        if one.target.direction is Direction.FALLING and one.aspect in (needs.targets or ())
    ]
    return [problem("zero_counts_0", path, 0, cite=needs.zero) for path, value in falling if number_of(value) == 0]


def _scales(record: Record, needs: Needs, root: Node) -> list[Problem]:
    """Return what targets and the scales of realisations leave open; *root* may cut targets to the plans of a year."""
    is_cut = any(isinstance(one, Mean) and one.over in OVER_SCALED_PLANS for one in walk(root))
    shared_out = frozenset({Aspect.QUANTITY} if is_cut else ())
    return unsaid(record, needs, shared_out) + odd_scales(record) + unclear_scales(record, needs)


def _unrealised(record: Record, needs: Needs) -> list[Problem]:
    """Return a note where ratings alone made the result: not one realisation of the plan was recorded."""
    bare = needs.ratings is Part.READ and record.skp.codes and not record.realised
    return [problem("nothing_realised", "realised", cite=needs.cite)] if bare else []


def _realised(record: Record) -> list[Problem]:
    """Return what the findings among the realisations (an index of few respondents) want to be known."""
    found = [
        (key_path("realised", code, n), value.value)
        for n, (code, value) in enumerate(record.realised.items())
        if isinstance(value, Finding)
    ]
    return [note.at(path) for path, value in found for note in getattr(value, "notes", ())]


def _evidence(record: Record) -> list[Problem]:
    tasks = of_kind(record.extras, AdditionalTask)
    return [problem("evidence_missing", f"extras[{i}]") for i, task in tasks if not task.evidence]


def _odd_period(record: Record, needs: Needs) -> list[Problem]:
    asked = needs.period
    if asked is None or not asked.kinds or record.period.kind in asked.kinds:
        return []
    return [problem("period_odd", "period", record.period.words, cite=asked.cite)]


def _take_overs(record: Record, needs: Needs) -> list[Problem]:
    if needs.take_over is None:
        return []
    taken = of_kind(record.extras, TakeOver)
    return [problem("taken_over", f"extras[{i}]", key_text(one.result), cite=needs.take_over) for i, one in taken]


def _months(record: Record) -> list[Problem]:
    behaviour = record.behaviour
    if behaviour is None or not behaviour.by_month:
        return []
    evaluated = [part.start.month for part in record.period.month_parts()]
    names = set(behaviour.names)
    missing = [month for month in evaluated if names - set(behaviour.by_month.get(month, ()))]
    outside = [month for month in behaviour.by_month if month not in evaluated]
    found = [problem("months_missing", "behaviour", months=listed(missing))] if missing else []
    return found + ([problem("months_outside", "behaviour", months=listed(outside))] if outside else [])
