"""Notes where two results under one agency's policy stop being comparable: what was left out, what counted alike.

Here: looking at a plan with the policy that scored it. Not here: notes of any policy (``notes``), problems.
"""

from collections.abc import Iterator
from fractions import Fraction

from ..checks import is_code
from ..errors import Problem, problem
from ..exact.number import fraction
from ..finding.figures import figure
from ..model.indicator import Aspect, WorkResult
from ..model.record import Record
from ..words import Text, join
from .check import code_path
from .needs import Blank
from .weighted import WeightedPolicy
from .weighted_words import days_of

_RESULTS = Text("hasil kerja", "work results")
_INDICATORS = Text("indikator", "indicators")


def agency_notes(policy: WeightedPolicy, record: Record, rated: Record) -> list[Problem]:
    """Return what a reader must know before this result is held against another of the same policy.

    *rated* is the record it was computed from: *record*, or without the blanks that were left out.
    """
    results = record.skp.results
    planned = {one.aspect for result in rated.skp.results for one in result.indicators}
    return [
        *_outside(policy, record),
        *_uncounted(policy, record),
        *_left_out(policy, planned),
        *(problem("row_uncounted", f"results[{i}]") for i, row in enumerate(results) if not row.indicators),
        *_weights(results, [aspect for aspect in policy.parts if aspect in planned]),
        *_marks(policy, record),
    ]


def _outside(policy: WeightedPolicy, record: Record) -> Iterator[Problem]:
    """Yield that the period reaches beyond the days the policy was decided for."""
    period = record.period
    early = policy.since is not None and period.start < policy.since
    if early or (policy.until is not None and policy.until < period.end):
        yield problem("policy_outside", "period", period.words, days=days_of(policy.since, policy.until))


_BLANKS = {Blank.LEAVE_OUT: "blank_left_out", Blank.ZERO: "blank_zero"}


def _uncounted(policy: WeightedPolicy, record: Record) -> Iterator[Problem]:
    """Yield the indicators that the policy does not read, and the blanks it reads as it declared."""
    said = _BLANKS.get(policy.blank)
    for i, row in enumerate(record.skp.results):
        for j, one in enumerate(row.indicators):
            place = f"results[{i}].indicators[{j}]"
            if one.aspect not in policy.parts:
                yield problem("aspect_unread", place, one.aspect.value)
            elif said is not None and record.realised.get(one.code) is None:
                yield problem(said, code_path(one.code, place))


def _left_out(policy: WeightedPolicy, planned: set[Aspect]) -> Iterator[Problem]:
    """Yield the aspects of the policy that the plan lacks, with their weight, and the gates that were not tested."""
    missing = {aspect: weight for aspect, (weight, _) in policy.parts.items() if aspect not in planned}
    if missing:
        words = join([_SHARE.fill(aspect=aspect.value, weight=_percent(weight)) for aspect, weight in missing.items()])
        total = sum((fraction(weight) for weight in missing.values()), Fraction(0))
        yield problem("aspects_left_out", "results", words, total=_percent(total))
    gates = [aspect.value for aspect in policy.gates if aspect in missing]
    if gates:
        yield problem("gate_untested", "results", join(gates))


_SHARE = Text("{aspect} ({weight} %)", "{aspect} ({weight} %)")


def _percent(weight: object) -> Text:
    return Text(figure(weight, "id"), figure(weight, "en"))


def _weights(results: tuple[WorkResult, ...], aspects: list[Aspect]) -> Iterator[Problem]:
    """Yield where the weights of the plan are missing, or count only among some of its results."""
    having = {
        aspect: [row for row in results if any(one.aspect is aspect for one in row.indicators)] for aspect in aspects
    }
    is_weighted = results[0].weight is not None
    bare = [] if is_weighted or all(len(rows) < len("ab") for rows in having.values()) else ["results"]
    bare += [f"results[{i}].indicators" for i, row in enumerate(results) if _is_bare(row, aspects)]
    if bare and (is_weighted or any(one.weight is not None for row in results for one in row.indicators)):
        yield from (problem("weights_partly", path) for path in bare)
    elif bare:
        where = [_RESULTS] * (bare[0] == "results") + [_INDICATORS] * (bare[-1] != "results")
        yield problem("weights_equal", "results", join(where, ", "))
    counted = [row for row in results if row.indicators]
    apart = [aspect.value for aspect, rows in having.items() if len(rows) < len(counted)]
    if is_weighted and apart:
        yield problem("weights_within", "results", join(apart))


def _marks(policy: WeightedPolicy, record: Record) -> Iterator[Problem]:
    """Yield which marks were averaged: an agency's policy does not say which there must be."""
    if policy.behaviour and record.behaviour is not None:
        names = [name.replace("_", " ") if is_code(name) else "…" for name in record.behaviour.names]
        yield problem("marks_open", "behaviour", join(names))


def _is_bare(row: WorkResult, aspects: list[Aspect]) -> bool:
    """Say whether several indicators of one aspect in *row* count alike because none carries a weight."""
    here = [one.aspect for one in row.indicators if one.weight is None]
    return any(here.count(aspect) > 1 for aspect in aspects)
