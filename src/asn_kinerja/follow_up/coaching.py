"""Coaching needs of one person, from evaluations, feedback and competence gaps under a given policy; and their page.

Here: the plan. Not here: one need and its lines (``coaching_need``), seeing needs (``coaching_signs``), any threshold,
the legal track, any decision.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from ..checks import gathered, kind_problem, refuse
from ..errors import DossierError, ModelError, Problem, in_language, problem, raise_if
from ..evaluation.evaluation import Evaluation
from ..evaluation.improvement import Improvement, OutOfReach, improvements
from ..finding.document import Document, Item, Section
from ..finding.explain import Sources
from ..finding.finding import Unknown, found, plain_value
from ..finding.score import Score
from ..model.feedback import Feedback, RaterGroup
from ..model.indicator import Aspect
from ..model.period import later
from ..scoring.feedback import Joined, by_group
from ..words import Lang, Text, day_text
from .coaching_need import CLOSING, NEEDS, NOTHING, NUMBER, ON, TITLE, UNKNOWN, CoachingNeed, need_item, opened
from .coaching_policy import CoachingKind, CoachingPolicy, Severity, Trigger
from .coaching_signs import Groups, Sign, signs, unread
from .competence import Gap
from .entries import date_problem

SCHEMA = "asn-kinerja/coaching/1"


@frozen(repr=False)
class CoachingPlan:
    """The needs of one person on one day, gravest first.

    Attributes:
        on: the day the deadlines count from.
        policy: the thresholds.
        needs: the needs; empty where nothing calls for coaching.
        unknown: what could not be told.

    """

    on: date
    policy: CoachingPolicy
    needs: tuple[CoachingNeed, ...]
    unknown: tuple[Unknown, ...] = ()

    def of(self, kind: CoachingKind) -> tuple[CoachingNeed, ...]:
        """Return the needs of one kind."""
        return tuple(one for one in self.needs if one.kind is kind)

    def explain(self, lang: Lang = "id") -> Document:
        """Return the page: each need with its reason, deadline, who acts and the step to the next band."""
        in_language(lang)
        sources = Sources(lang)
        items = tuple(need_item(one, sources) for one in self.needs) or (Item(NOTHING(lang)),)
        missing = tuple(opened(one, lang) for one in self.unknown)
        more = (Section(UNKNOWN(lang), missing),) if missing else ()
        return Document(
            title=TITLE(lang),
            lang=lang,
            facts=((ON(lang), day_text(self.on, lang)), (NUMBER(lang), str(len(self.needs)))),
            sections=(Section(NEEDS(lang), items), *more),
            sources=tuple(sources.lines),
            closing=CLOSING(lang),
        )

    def __repr__(self) -> str:
        """Return how many needs there are, and the day."""
        return f"<CoachingPlan {len(self.needs)} needs on {self.on.isoformat()}>"

    def _repr_html_(self) -> str:
        return self.explain().to_html()

    def to_dict(self) -> dict[str, Any]:
        """Return the plan as plain data, versioned by ``schema``."""
        needs, unknown = [one.to_dict() for one in self.needs], [plain_value(one) for one in self.unknown]
        return {"schema": SCHEMA, "on": self.on.isoformat(), "needs": needs, "unknown": unknown}


def coaching_needs(
    evaluations: Sequence[Evaluation],
    policy: CoachingPolicy,
    *,
    on: date,
    feedback: Sequence[Feedback] | Joined = (),
    gaps: Sequence[Gap] = (),
) -> CoachingPlan:
    """Return what coaching one person needs under *policy*, deadlines counted from *on*.

    *evaluations* are those of one person, in any order: indicators, aspects, marks and surveys are read from the
    latest, trend and repetition from all. *feedback* and competence *gaps* add to them. Nothing is decided.

    Of *feedback* only the mean of a group with enough raters is read and shown (``policy.feedback``, or the rules a
    ``Joined`` was made by); a group with fewer is unknown, whatever its marks are. A self-rating is never read.

    One person is known by the NIP, without it by the name. Evaluations without either are taken to be of one person:
    nothing tells them apart, for service and position change within a career. Somebody who became a PNS from PPPK has
    two numbers; the evaluations of each service are given apart.

    *on* may lie within the assessed period, for coaching follows feedback at any time, but not before it begins:
    nothing could have been seen by then, and its deadlines could pass before the work starts.

    Raises ``DossierError`` for parts of a wrong kind, for no evaluation at all, for evaluations that differ in NIP or
    name or of which only some name anybody, for a day before an assessed period begins, and for feedback that cannot
    be joined.
    """
    raise_if(_problems(evaluations, policy, on, feedback, gaps), DossierError)
    refuse(DossierError, _people_problem(evaluations), _day_problem(evaluations, on))
    ordered = tuple(sorted(evaluations, key=_when))
    groups = _groups(feedback, policy)
    seen = signs(ordered, policy, groups, tuple(gaps))
    steps = improvements(ordered[-1]) if seen else ()
    found = [_need(one, kind, ordered[-1], policy, on, steps) for one in seen for kind in one.kinds]
    service = ordered[-1].record.employee.service
    fitting = [one for one in found if one.kind is not CoachingKind.MASA_PERBAIKAN or service in policy.period_for]
    return CoachingPlan(on, policy, tuple(sorted(fitting, key=_rank)), unread(ordered, policy, groups))


def _groups(feedback: Sequence[Feedback] | Joined, policy: CoachingPolicy) -> Groups:
    """Return the mean of each group that may be shown, and ``Unknown`` of the others; never a single mark."""
    try:
        found = feedback.groups if isinstance(feedback, Joined) else by_group(feedback, policy.feedback)
    except ModelError as refused:
        wrong = [evolve(one, path=one.path.replace("answers", "feedback", 1)) for one in refused.problems]
        raise DossierError(wrong) from None
    values = {group: one.value for group, one in found.items() if group is not RaterGroup.SELF}
    return {group: one.exact if isinstance(one, Score) else one for group, one in values.items()}


def _when(evaluation: Evaluation) -> tuple[object, ...]:
    period = evaluation.record.period
    return period.end, period.start, evaluation.label, str(evaluation.score)


def _rank(need: CoachingNeed) -> tuple[int, int, int]:
    order = list(Severity), list(Trigger), list(CoachingKind)
    return -order[0].index(need.severity), order[1].index(need.trigger), order[2].index(need.kind)


def _need(
    sign: Sign,
    kind: CoachingKind,
    latest: Evaluation,
    policy: CoachingPolicy,
    on: date,
    steps: tuple[Improvement | OutOfReach, ...],
) -> CoachingNeed:
    source = found(policy.sources[kind], kind, what=sign.what)
    whole = sign.trigger in (Trigger.PREDIKAT, Trigger.TREND, Trigger.REPETITION)
    return CoachingNeed(
        kind,
        sign.what,
        sign.why,
        source,
        sign.trigger,
        sign.severity,
        _deadline(kind, sign.severity, policy, on),
        policy.acts[kind],
        sign.periods or (latest.record.period,),
        sign.short,
        steps if whole else tuple(one for one in steps if one.code == sign.code),
        _topic(sign.topic, policy),
        Aspect[sign.topic] if sign.trigger in (Trigger.INDICATOR, Trigger.ASPECT) else None,
    )


def _topic(key: str, policy: CoachingPolicy) -> Text | None:
    """Return the topic of *key*, found by its letters: capitals and spaces do not count."""
    return policy.topics.get(key) or next((t for name, t in policy.topics.items() if _plain(name) == _plain(key)), None)


def _plain(key: str) -> str:
    return "_".join(str(key).casefold().replace("_", " ").split())


def _deadline(kind: CoachingKind, severity: Severity, policy: CoachingPolicy, on: date) -> date:
    if kind is CoachingKind.MASA_PERBAIKAN:
        return later(on, months=policy.months)
    return on + timedelta(days=policy.days[severity])


def _problems(
    evaluations: Sequence[object],
    policy: object,
    on: object,
    feedback: Sequence[object] | Joined,
    gaps: Sequence[object],
) -> list[Problem]:
    answers = () if isinstance(feedback, Joined) else feedback
    lists = (("evaluations", evaluations, Evaluation), ("feedback", answers, Feedback), ("gaps", gaps, Gap))
    words = Text("daftar", "a list")
    found = gathered(kind_problem(given, (list, tuple), name, words) for name, given, _ in lists)
    found += gathered([kind_problem(policy, CoachingPolicy, "policy"), date_problem(on, "on")])
    if found:
        return found
    if not evaluations:
        return [problem("empty_list", "evaluations")]
    for name, given, kind in lists:
        found += gathered(kind_problem(one, kind, f"{name}[{i}]", kind.__name__) for i, one in enumerate(given))
    return found


def _people_problem(evaluations: Sequence[Evaluation]) -> Problem | None:
    """Return a problem unless NIP and name say one person of all *evaluations*, or nothing of any."""
    people = [one.record.employee for one in evaluations]
    nips = {one.nip for one in people}
    numbered = {_name(one.name) for one in people if one.nip is not None}
    named = {_name(one.name) for one in people if one.nip is None}
    if len(nips - {None}) > 1 or len(named) > 1:
        return problem("several_people", "evaluations")
    is_one = not numbered or not named or bool(named - {None} and named <= numbered)
    return None if is_one else problem("several_people", "evaluations")


def _name(name: str | None) -> str | None:
    return None if name is None else " ".join(name.casefold().split())


def _day_problem(evaluations: Sequence[Evaluation], on: date) -> Problem | None:
    first = max(one.record.period.start for one in evaluations)
    return problem("not_begun", "on", on.isoformat(), day=first.isoformat()) if on < first else None
