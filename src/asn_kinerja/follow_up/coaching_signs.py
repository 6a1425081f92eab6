"""Signs that call for coaching: seen in one result, in several over time, in feedback and competence gaps.

Here: comparing figures with the least ones of a policy. Not here: deadlines, who acts, steps (``coaching``).
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from attrs import frozen

from ..evaluation.evaluation import Evaluation
from ..exact.number import fraction
from ..exact.pair import exact
from ..finding.finding import Finding, Unknown, found
from ..law.predikat import PredikatBase
from ..model.extra import TakeOver, of_kind
from ..model.feedback import RaterGroup
from ..model.indicator import Aspect
from ..model.period import EvaluationPeriod
from ..model.rating import Expectation, Ratings
from ..model.record import Record
from ..model.year import YearRecord
from ..scoring.parts import Lookup
from ..scoring.parts.keys import Keys
from ..scoring.surveys.indices import Index
from ..words import Text, join
from . import coaching_words as words
from .coaching_policy import CoachingPolicy, Kinds, Severity, Succession, Trigger
from .coaching_shares import kept_shares, unheld
from .competence import Gap

_WHOLE = Fraction(100)
_DAY = timedelta(days=1)
#: The mean of each group of raters that may be shown, ``Unknown`` where there are too few of them.
Groups = Mapping[RaterGroup, "Fraction | Unknown"]


@frozen
class Sign:
    """One thing seen that calls for coaching.

    Attributes:
        trigger: what it was seen in.
        what: what should improve.
        why: the finding of the policy.
        severity: how grave it is.
        kinds: what may be offered.
        periods: the evaluated periods it was seen in; empty: the latest.
        short: by how much the figure is short, or ``None``.
        code: the indicator, or ``""``.
        topic: key of a topic of training.

    """

    trigger: Trigger
    what: Text
    why: Finding[object]
    severity: Severity
    kinds: Kinds
    periods: tuple[EvaluationPeriod, ...] = ()
    short: Fraction | None = None
    code: str = ""
    topic: str = ""


def signs(
    ordered: tuple[Evaluation, ...], policy: CoachingPolicy, groups: Groups, gaps: tuple[Gap, ...]
) -> tuple[Sign, ...]:
    """Return every sign, in the order of the list of triggers; *ordered* by time, the latest last.

    Of feedback only the mean of each group that may be shown comes in.
    """
    latest = ordered[-1]
    return (
        *_predikat(latest, policy),
        *_figures(latest, policy),
        *_marks(latest.record, policy),
        *_surveys(latest.record, policy),
        *_feedback(groups, policy),
        *_gaps(gaps, policy),
        *_trend(ordered, policy),
        *_repetition(ordered, policy),
        *_taken(latest.record, policy),
    )


def unread(ordered: tuple[Evaluation, ...], policy: CoachingPolicy, groups: Groups) -> tuple[Unknown, ...]:
    """Return what could not be told: results and their words, a result that is not given, too few raters."""
    found = [reason for one in ordered for reason in words.unread(one, policy)]
    few = [one for one in groups.values() if isinstance(one, Unknown)]
    return tuple(dict.fromkeys([*found, *_not_given(ordered, policy), *unheld(ordered[-1].record), *few]))


_NO_RESULT = Text(
    "hasil antara {before} dan {after} tidak diberikan: tidak diketahui apakah berulang berturut-turut",
    "no result between {before} and {after} was given: whether they are in a row is not known",
)


def _why(policy: CoachingPolicy, value: object, how: str, **facts: Any) -> Finding[object]:
    return found(policy.rule, value, how, **facts)


def _predikat(latest: Evaluation, policy: CoachingPolicy) -> Iterator[Sign]:
    entry = words.calls(latest, policy)
    if entry is not None:
        period = latest.record.period
        ratings = _ratings(latest)
        how = "coaching_word" if ratings is None else "coaching_rated"
        why = _why(policy, latest.label, how, period=period.words, **({} if ratings is None else _led(ratings)))
        yield Sign(Trigger.PREDIKAT, _RESULT, why, *entry, (period,), None, "", words.word_of(latest))


_RESULT = Text("Hasil evaluasi", "Result of the evaluation")
_RATED = (
    ("results", Text("hasil kerja {rating}", "results {rating}")),
    ("behaviour", Text("perilaku kerja {rating}", "behaviour {rating}")),
)


def _ratings(evaluation: Evaluation) -> Ratings | None:
    """Return the two ratings the word was read from, or ``None`` where it was not read from ratings."""
    root = evaluation.policy.root(evaluation.record)
    read = isinstance(root, Lookup) and root.keys is Keys.RATINGS
    record = evaluation.record if evaluation.rated is None else evaluation.rated
    return record.ratings if read else None


def _led(ratings: Ratings) -> dict[str, Any]:
    """Return both ratings, and those that led to the word: below expectation, or both where neither is."""
    given = {name: getattr(ratings, name) for name, _ in _RATED}
    low = [name for name, rating in given.items() if rating is Expectation.DI_BAWAH] or list(given)
    return {**given, "led": join(said.fill(rating=given[name].value) for name, said in _RATED if name in low)}


def _short(
    trigger: Trigger, what: Text, figure: Fraction, policy: CoachingPolicy, key: str, code: str = ""
) -> Iterator[Sign]:
    """Yield a sign where *figure* is below the least one."""
    least = policy.limit(trigger)
    if figure < least:
        short = least - figure
        severity = policy.severity(short / least * _WHOLE)
        why = _why(policy, figure, "coaching_short", what=what, least=least)
        yield Sign(trigger, what, why, severity, policy.kinds[trigger], (), short, code, key)


def _figures(latest: Evaluation, policy: CoachingPolicy) -> Iterator[Sign]:
    """Yield the indicators and aspects that are short; who was rated best needs nothing for a light one."""
    from_ = list(Severity).index(policy.best_from) if words.is_best(latest) else 0
    for one in (*_indicators(latest.record, policy), *_aspects(latest.record, policy)):
        if list(Severity).index(one.severity) >= from_:
            yield one


def _indicators(record: Record | YearRecord, policy: CoachingPolicy) -> Iterator[Sign]:
    for result, one, share in kept_shares(record):
        title = one.title or f"{result.title}: {one.aspect.value.id}"
        what = Text(title, one.title or f"{result.title}: {one.aspect.value.en}")
        yield from _short(Trigger.INDICATOR, what, share, policy, one.aspect.name, one.code)


def _aspects(record: Record | YearRecord, policy: CoachingPolicy) -> Iterator[Sign]:
    """Yield the aspects that are short, but none whose figure its indicators have said already."""
    by_aspect: dict[Aspect, list[Fraction]] = {}
    for _, one, share in kept_shares(record):
        by_aspect.setdefault(one.aspect, []).append(min(share, _WHOLE))
    for aspect in Aspect:
        shares = by_aspect.get(aspect, [])
        is_said = len(set(shares)) == 1 and shares[0] < policy.limit(Trigger.INDICATOR)
        if shares and not is_said:
            what = Text(f"Aspek {aspect.value.id}", f"Aspect {aspect.value.en}")
            yield from _short(Trigger.ASPECT, what, sum(shares) / Fraction(len(shares)), policy, aspect.name)


def _marks(record: Record | YearRecord, policy: CoachingPolicy) -> Iterator[Sign]:
    behaviour = record.behaviour
    if behaviour is None:
        return
    for name in sorted(behaviour.names):
        given = (behaviour.given[name],) if behaviour.given else behaviour.of(name)
        total = sum((fraction(mark) for mark in given), Fraction(0))
        what = name.replace("_", " ").capitalize()
        yield from _short(Trigger.BEHAVIOUR, Text.both(what), total / len(given), policy, name)


def _surveys(record: Record | YearRecord, policy: CoachingPolicy) -> Iterator[Sign]:
    last = record if isinstance(record, Record) else record.last
    told = set()
    for result in last.skp.results:
        for one in result.indicators:
            index = getattr(last.realised.get(one.code), "value", None)
            for element in getattr(index, "weakest", ()) if isinstance(index, Index) else ():
                if (element.name, element.mean) not in told:
                    told.add((element.name, element.mean))
                    what = Text("Unsur {name}", "Element {name}").fill(name=element.label)
                    yield from _short(Trigger.SURVEY, what, element.mean, policy, element.name, one.code)


def _feedback(groups: Groups, policy: CoachingPolicy) -> Iterator[Sign]:
    for group, mean in groups.items():
        if not isinstance(mean, Unknown):
            what = Text(f"Umpan balik {group.value.id}", f"Feedback of {group.value.en}")
            yield from _short(Trigger.FEEDBACK, what, mean, policy, group.name)


def _gaps(gaps: tuple[Gap, ...], policy: CoachingPolicy) -> Iterator[Sign]:
    for gap in sorted(set(gaps), key=lambda one: (one.name, one.required)):
        if gap.size is not None and gap.is_need:
            what = Text(f"Kompetensi {gap.name}", f"Competence {gap.name}")
            why = _why(policy, Fraction(gap.actual or 0), "coaching_short", what=what, least=Fraction(gap.required))
            severity = policy.severity(_WHOLE * gap.size / gap.required)
            kinds = policy.kinds[Trigger.COMPETENCE]
            yield Sign(Trigger.COMPETENCE, what, why, severity, kinds, (), Fraction(gap.size), "", gap.name)


def _trend(ordered: tuple[Evaluation, ...], policy: CoachingPolicy) -> Iterator[Sign]:
    last = _run(_apart(ordered), policy)[-policy.falls :]
    if len(last) == policy.falls and all(_is_worse(two, one) for one, two in pairwise(last)):
        periods = tuple(one.record.period for one in last)
        why = _why(policy, join([one.label for one in last], " → "), "coaching_trend", periods=_listed(periods))
        yield Sign(Trigger.TREND, _RESULT, why, Severity.SEDANG, policy.kinds[Trigger.TREND], periods)


def _is_worse(one: Evaluation, other: Evaluation) -> bool:
    """Say whether *one* is worse than *other*: by the word of one list, otherwise by points of one policy."""
    here, there = one.predikat, other.predikat
    if isinstance(here, PredikatBase) and type(here) is type(there) and here is not there:
        return here < there
    if one.pair is None or other.pair is None or one.policy != other.policy:
        return False
    return exact(one.pair) < exact(other.pair)


def _repetition(ordered: tuple[Evaluation, ...], policy: CoachingPolicy) -> Iterator[Sign]:
    found = _run(_called(ordered, policy), policy)
    if len(found) >= policy.repeats and (policy.succession is Succession.ANY or _last(found) == _last(ordered)):
        periods = tuple(one.record.period for one in found)
        named = policy.succession.value
        why = _why(policy, Fraction(len(found)), "coaching_repeated", succession=named, periods=_listed(periods))
        yield Sign(Trigger.REPETITION, _RESULT, why, Severity.BERAT, policy.kinds[Trigger.REPETITION], periods)


def _called(ordered: tuple[Evaluation, ...], policy: CoachingPolicy) -> tuple[Evaluation, ...]:
    return _apart(tuple(one for one in ordered if words.calls(one, policy) is not None))


def _apart(evaluations: tuple[Evaluation, ...]) -> tuple[Evaluation, ...]:
    """Leave out what shares days with a later or a longer one: a quarter inside its year is no second time."""
    kept: list[Evaluation] = []
    for one in sorted(evaluations, key=_end_then_length)[::-1]:
        if not kept or one.record.period.end < kept[-1].record.period.start:
            kept.append(one)
    return tuple(reversed(kept))


def _end_then_length(one: Evaluation) -> tuple[date, int]:
    return one.record.period.end, one.record.period.days


def _run(evaluations: tuple[Evaluation, ...], policy: CoachingPolicy) -> tuple[Evaluation, ...]:
    """Return the latest of *evaluations* that count together, in their order."""
    if policy.succession is Succession.ANY:
        return evaluations
    breaks = [n for n, (one, two) in enumerate(pairwise(evaluations), 1) if _gap(one, two) is not None]
    return evaluations[breaks[-1] :] if breaks else evaluations


def _gap(one: Evaluation, two: Evaluation) -> EvaluationPeriod | None:
    """Return the days between two evaluations that share none, or ``None`` where the second follows the first."""
    start, end = one.record.period.end + _DAY, two.record.period.start - _DAY
    return EvaluationPeriod(start, end) if start <= end else None


def _last(evaluations: tuple[Evaluation, ...]) -> date:
    return evaluations[-1].record.period.end


def _not_given(ordered: tuple[Evaluation, ...], policy: CoachingPolicy) -> Iterator[Unknown]:
    """Yield that it is not known whether a repetition is one in a row, where a result between is not given."""
    called = _called(ordered, policy)
    count = len(_run(called, policy))
    if not count < min(policy.repeats, len(called)) or _last(called) != _last(ordered):
        return
    before, after = called[-count - 1], called[-count]
    gap = _gap(before, after)
    if gap is not None and not any(gap.overlap(one.record.period) for one in ordered):
        reason = _NO_RESULT.fill(before=before.record.period.words, after=after.record.period.words)
        yield Unknown((reason,), (gap.words,))


def _listed(periods: tuple[EvaluationPeriod, ...]) -> Text:
    return join(period.words for period in periods)


def _taken(record: Record | YearRecord, policy: CoachingPolicy) -> Iterator[Sign]:
    records = (record,) if isinstance(record, Record) else record.records
    for one in records:
        titles = {result.code: result.title for result in one.skp.results}
        for _, taken in of_kind(one.extras, TakeOver):
            what = Text(titles[taken.result], titles[taken.result])
            why = _why(policy, what, "coaching_taken")
            kinds = policy.kinds[Trigger.TAKE_OVER]
            yield Sign(Trigger.TAKE_OVER, what, why, Severity.SEDANG, kinds, (one.period,))
