"""The follow-up of one evaluation: every limit with its last day, from the dates that are given.

Here: what is known of the document, dates in, steps and finality out. Not here: the limits (``limits``), how they are
counted (``deadlines``).
"""

from datetime import date
from typing import Any, ClassVar

from attrs import field, frozen

from ....checks import kind_problem
from ....deadlines.course import Timeline
from ....deadlines.steps import EventDates
from ....errors import ModelError, QuestionError, problem
from ....finding.document import Document
from ....finding.finding import Finding, Unknown
from ....model.employee_words import ServiceKind
from ....model.working_days import WorkingDays
from ....questions import Case, Fact, Question
from ....signature import checked
from ....words import Lang, Text, Word
from .limits import (
    COURSES,
    FINAL_RULE,
    LEADER_FINAL_RULE,
    OBJECTION_FINAL_RULE,
    Event,
    Finality,
    ObjectionFinal,
    Signer,
)

_SIGNER = Text("Penanda tangan", "Signed by")
_FINAL = Text("Sifat final", "Finality")
_ASK = Text("keterangan instansi atau BKN", "word of the agency or BKN")
_CLOSED = Text(
    "hasil evaluasi ini bersifat final; teks tidak menyebut apakah keberatan masih terbuka",
    "this result is final; the text does not say whether an objection is still open",
)
_SILENT = Text(
    "PermenPANRB 6/2022 tidak menyebut apakah keputusan atas keberatan bersifat final",
    "PermenPANRB 6/2022 does not say whether the decision on an objection is final",
)
_SERVICE = Text("jenis kepegawaian (PNS, CPNS atau PPPK)", "the kind of service (PNS, CPNS or PPPK)")
_LEADER = Text(
    "apakah teks menyebut hasil pimpinan ini final", "whether the text calls the result of this leader final"
)

RESULTS = Question(
    FINAL_RULE,
    (Fact("signer", Signer, _SIGNER), Fact("final_result", bool, _LEADER)),
    (
        Case(Finality.FINAL, {"signer": Signer.SUPERIOR}),
        Case(Finality.FINAL, {"final_result": True}, LEADER_FINAL_RULE, "signer"),
        Case(Finality.NOT_CALLED_FINAL, note="signer"),
    ),
)
DECISIONS = Question(
    OBJECTION_FINAL_RULE,
    (Fact("reading", ObjectionFinal, ObjectionFinal.about), Fact("service", ServiceKind, _SERVICE)),
    (
        Case(Finality.FINAL, {"reading": ObjectionFinal.EVERYBODY}, note="service"),
        Case(Finality.FINAL, {"reading": ObjectionFinal.PNS_ONLY, "service": ServiceKind.PNS}, note="service"),
        Case(Unknown((_SILENT,), (_ASK,))),
    ),
)


@frozen(kw_only=True)
class EvaluationDates(EventDates):
    """What is known of one evaluation document; a date that is absent has not happened or is not known.

    Attributes:
        signer: who evaluates and signs: the rater, or the superior because the rater missed the window.
        window_end: last day of the evaluation window, a choice of the agency.
        signed: signature of the *signer*.
        delivered: handed to the employee.
        received: received by the employee.
        returned: signed by the employee and given back.
        reported: reported to the PyB.
        objected: objection filed.
        objection_received: objection received by the superior of the rater.
        decided: decision of the superior.
        reported_again: report of the document after the objection.
        changed: whether the decision changes the result (only then is there a second report); ``None`` if not known.

    Raises ``ModelError`` with every problem: what is no day, an event before the one it needs, a second report of
    what was not changed.

    >>> EvaluationDates(signer=Signer.RATER, received=date(2026, 2, 5)).proof(Event.SIGNED)
    Event.RECEIVED

    """

    events = Event
    chains: ClassVar = (
        (
            *(Event.SIGNED, Event.DELIVERED, Event.RECEIVED, Event.OBJECTED),
            *(Event.OBJECTION_RECEIVED, Event.DECIDED, Event.REPORTED_AGAIN),
        ),
        (Event.SIGNED, Event.DELIVERED, Event.RECEIVED, Event.RETURNED),
        (Event.SIGNED, Event.REPORTED),
    )
    planned = (Event.WINDOW_END,)

    signer: Signer
    window_end: date | None = None
    signed: date | None = None
    delivered: date | None = None
    received: date | None = None
    returned: date | None = None
    reported: date | None = None
    objected: date | None = None
    objection_received: date | None = None
    decided: date | None = None
    reported_again: date | None = None
    changed: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no day, and days in an impossible order."""
        signer = kind_problem(self.signer, Signer, "signer")
        changed = kind_problem(self.changed, (bool, type(None)), "changed", "True / False / None")
        twice = None
        if self.changed is False and self.reported_again is not None:
            twice = problem("event_unneeded", "reported_again", Event.REPORTED_AGAIN.value)
        self._check(signer, changed, twice)

    def needed_after(self, event: Word) -> bool | None:  # noqa: ARG002 - one step alone waits for another event
        """Say whether there is a second report."""
        return self.changed


@frozen
class FollowUp(Timeline[EvaluationDates]):
    """Every step after an evaluation, none forced.

    Attributes:
        course: the limits of who signs.
        dates: what was given.
        steps: every limit with its last day, in the order of the text.
        result: whether the result itself is final.
        decision: whether a decision on an objection is final, or ``Unknown``.

    """

    schema: ClassVar[str] = "asn-kinerja/follow-up/1"

    result: Finding[Finality] = field(repr=False)
    decision: Finding[Finality | Unknown] = field(repr=False)

    def explain(self, lang: Lang = "id", *, on: date | None = None) -> Document:
        """Return every step as a document; with *on*, also where each stands on that day."""
        return self._page(lang, on, ((_SIGNER, self.dates.signer.value),), (_FINAL, (self.result, self.decision)))

    def to_dict(self) -> dict[str, Any]:
        """Return the follow-up as plain data, days as ISO text."""
        more = {"signer": self.dates.signer.name, "changed": self.dates.changed}
        return super().to_dict() | more | {"result": self.result.to_dict(), "decision": self.decision.to_dict()}


@checked(ModelError)
def follow_up(
    dates: EvaluationDates,
    days: WorkingDays,
    *,
    final_result: bool = False,
    service: ServiceKind | None = None,
    reading: ObjectionFinal = ObjectionFinal.PNS_ONLY,
) -> FollowUp:
    """Return every step after an evaluation with its last day, as far as *dates* allow.

    *days* says which days are working days; the day of the event itself is not counted (policy of the library).
    *final_result* says that the text calls the result of this leader final (``leader_result``); that of a superior who
    signs is final anyway. *service* and *reading* only settle whether a decision on an objection is final.

    Raises ``ModelError`` for parts of a wrong kind and for days out of the calendar.
    Source: PermenPANRB 6/2022, annex p. 114-119 (official text).

    >>> known = EvaluationDates(signer=Signer.RATER, received=date(2026, 2, 5))
    >>> follow_up(known, WorkingDays({date(2026, 2, 17)})).step("objection").due.value
    datetime.date(2026, 2, 26)
    """
    course, result = COURSES[dates.signer], RESULTS(signer=dates.signer, final_result=final_result)
    closed = Unknown((_CLOSED,), (_ASK,)) if result.value is Finality.FINAL else None
    steps = course.steps(dates, days, closed=closed)
    return FollowUp(course, dates, steps, result, decision_finality(service, reading=reading))


@checked(QuestionError)
def decision_finality(
    service: ServiceKind | None, *, reading: ObjectionFinal = ObjectionFinal.PNS_ONLY
) -> Finding[Finality | Unknown]:
    """Return whether the decision on an objection of this kind of civil servant is final; ``None``: not known.

    Raises ``QuestionError`` for parts of a wrong kind. Source: PP 30/2019 Pasal 59 for PNS (corroborated); for
    everybody else PermenPANRB 6/2022 is silent (reading ``ObjectionFinal``).
    """
    return DECISIONS(service=service, reading=reading)
