"""Leave by SE Kepala BKN 1/2023: what it does to a plan, the effective working time, what to look at.

Here: counting days, and offers marked as policy. Not here: any proportional rule as law: the circular holds none.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, assert_never

from attrs import evolve, frozen

from ...checks import MAX_PARTS, kind_problem, refuse
from ...errors import ModelError, QuestionError, in_language, problem
from ...finding.document import Document
from ...finding.finding import Finding, Unknown, found
from ...model.indicator import Aspect, Indicator
from ...model.period import EvaluationPeriod, later
from ...model.record import SKP
from ...model.target import AtLeast, AtMost, Between, By, Described, YesNo
from ...model.working_days import WorkingDays
from ...questions import Case, Fact, Question, replays
from ...signature import checked
from ...words import Lang, Text
from .numbers import EFFECTIVE_RULE, LEAVE_RULE, SHARE_RULE, TARGET_RULE, LeaveLength, LeaveOfOneYear, PlanAfterLeave

_DAY = timedelta(days=1)
_RETURN = Text("hari terakhir cuti", "the last day of the leave")
_EXACT = Text("cuti tepat 1 tahun tidak diatur surat edaran", "leave of exactly 1 year is not settled by the circular")
_CHOICE = Text("pembacaan LeaveOfOneYear", "the reading LeaveOfOneYear")
EFFECTS = Question(
    LEAVE_RULE,
    (Fact("length", LeaveLength, _RETURN), Fact("reading", LeaveOfOneYear, _CHOICE)),
    (
        Case(PlanAfterLeave.FIT_TO_EFFECTIVE_TIME, {"length": LeaveLength.SHORTER}),
        Case(PlanAfterLeave.PLAN_AFTER_RETURN, {"length": LeaveLength.LONGER}),
        Case(PlanAfterLeave.FIT_TO_EFFECTIVE_TIME, {"reading": LeaveOfOneYear.SHORTER}),
        Case(PlanAfterLeave.PLAN_AFTER_RETURN, {"reading": LeaveOfOneYear.LONGER}),
        Case(Unknown((_EXACT,), (_CHOICE,))),
    ),
)


@replays
@checked(QuestionError)
def leave_effect(
    first: date, last: date | None, *, reading: LeaveOfOneYear = LeaveOfOneYear.UNDETERMINED
) -> Finding[PlanAfterLeave | Unknown]:
    """Return what leave from *first* to *last*, both included, does to the plan; ``None``: the end is not known.

    One year runs to the day before the same date of the next year (from 29 February: to 27 February, policy of the
    library). Exactly one year is the reading ``LeaveOfOneYear``.
    Raises ``QuestionError`` for parts of a wrong kind, ``PeriodError`` for days that form no period.
    Source: angka 5.e (official text).
    """
    leave = None if last is None else EvaluationPeriod(first, last)
    length = None if leave is None else _length(leave)
    answer = EFFECTS(length=length, reading=reading)
    if leave is None:
        return answer
    exercised = (reading,) if length is LeaveLength.EXACT else ()
    note = leave.words
    return found(LEAVE_RULE, answer.value, "noted", note=note, readings=exercised)


def _length(leave: EvaluationPeriod) -> LeaveLength:
    year = later(leave.start, years=1) - _DAY
    if leave.end == year:
        return LeaveLength.EXACT
    return LeaveLength.SHORTER if leave.end < year else LeaveLength.LONGER


@frozen
class LeaveReview:
    """What a plan looks like after leave: time as counted, and offers for the dialogue; nothing is adjusted.

    Attributes:
        effective: working days of the plan's period without the days of leave (how to count them is policy).
        share: the same as an exact share of all its working days: an offer (policy), no rule of the circular.
        targets: codes of the indicators to look at, each with the reason (policy).

    """

    effective: Finding[int]
    share: Finding[Fraction | Unknown]
    targets: tuple[Finding[str], ...]

    def explain(self, lang: Lang = "id") -> Document:
        """Return the review as a document."""
        in_language(lang)
        return evolve(self.effective, premises=(self.share, *self.targets)).explain(lang)

    def to_dict(self) -> dict[str, Any]:
        """Return the review as plain data."""
        targets = [one.to_dict() for one in self.targets]
        return {"effective": self.effective.to_dict(), "share": self.share.to_dict(), "targets": targets}


_LEAVES = Text("daftar (tuple) EvaluationPeriod", "a list (tuple) of EvaluationPeriod")
_NO_DAYS = Text("tidak ada hari kerja dalam periode SKP", "the plan's period has no working day")
_AMOUNT = Text("jumlah untuk seluruh periode", "an amount for the whole period")
_DURATION = Text("lama waktu untuk seluruh periode", "a duration for the whole period")
_DUE = Text("tenggat pada masa cuti", "a date within the leave")


def leave_review(skp: SKP, leaves: Iterable[EvaluationPeriod], days: WorkingDays) -> LeaveReview:
    """Return the effective working days of *skp* after *leaves*, and which of its targets to look at.

    Leaves may overlap and reach beyond the plan; each day counts once. Counting in working days, the share and the
    targets are offers of the library (``Standing.POLICY``): the circular asks to fit the plan and holds no formula.
    Raises ``ModelError`` for parts of a wrong kind. Source: angka 5.e (official text).
    """
    kinds = (kind_problem(skp, SKP, "skp"), kind_problem(days, WorkingDays, "days"))
    refuse(ModelError, *kinds)
    total = _count(skp.period, days)
    away = _merged(skp.period, _given(leaves))
    effective = _effective((total, sum(_count(span, days) for span in away)))
    indicators = [one for result in skp.results for one in result.indicators]
    targets = [_look((one.code, why)) for one in indicators if (why := _reason(one, away))]
    return LeaveReview(effective, _share((effective.value, total)), tuple(targets))


def _effective(given: tuple[int, int]) -> Finding[int]:
    total, away = given
    return found(EFFECTIVE_RULE, total - away, "effective", total=total, away=away, given=given, by=_effective)


def _look(given: tuple[str, Text]) -> Finding[str]:
    code, why = given
    return found(TARGET_RULE, code, "noted", note=why, given=given, by=_look)


def _given(leaves: object) -> tuple[EvaluationPeriod, ...]:
    refuse(ModelError, kind_problem(leaves, (tuple, list), "leaves", _LEAVES))
    here: tuple[Any, ...] = tuple(leaves) if isinstance(leaves, (tuple, list)) else ()
    if len(here) > MAX_PARTS:
        raise ModelError(problem("too_many", "leaves", len(here), limit=MAX_PARTS))
    kinds = (kind_problem(one, EvaluationPeriod, f"leaves[{i}]") for i, one in enumerate(here))
    refuse(ModelError, *kinds)
    return here


def _merged(period: EvaluationPeriod, leaves: tuple[EvaluationPeriod, ...]) -> tuple[EvaluationPeriod, ...]:
    """Return the days of *leaves* inside *period*, as spans that do not overlap."""
    spans: list[EvaluationPeriod] = []
    for span in sorted(filter(None, (period.overlap(leave) for leave in leaves))):
        if spans and span.start <= spans[-1].end:
            spans[-1] = EvaluationPeriod(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return tuple(spans)


def _count(span: EvaluationPeriod, days: WorkingDays) -> int:
    return days.between(span.start - _DAY, span.end)


def _share(given: tuple[int, int]) -> Finding[Fraction | Unknown]:
    left, total = given
    value = Fraction(left, total) if total else Unknown((_NO_DAYS,))
    return found(SHARE_RULE, value, given=given, by=_share)


def _reason(one: Indicator, away: tuple[EvaluationPeriod, ...]) -> Text | None:
    """Return why the target of an indicator is worth a look after leave, or ``None``."""
    if not away:
        return None
    duration = _DURATION if one.aspect is Aspect.TIMELINESS else None
    match one.target:
        case By(day):
            return _DUE if any(day in span for span in away) else None
        case AtLeast():
            return _AMOUNT if one.aspect is Aspect.QUANTITY else duration
        case AtMost() | Between() | YesNo() | Described():
            return duration
        case _ as never:
            assert_never(never)
