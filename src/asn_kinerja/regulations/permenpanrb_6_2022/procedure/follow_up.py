"""The follow-up of one evaluation: every limit with its last day, from the dates that are given.

Here: dates in, steps, collisions and agenda out. Not here: the limits (``limits``), holidays, any clock.
"""

from datetime import date
from typing import Any

from attrs import field, frozen

from ....checks import day_problem, gathered, kind_problem, refuse, repeated
from ....errors import ModelError, Problem, in_language, problem, raise_if
from ....finding.document import Document
from ....finding.finding import Finding, Unknown, plain_value
from ....model.employee_words import ServiceKind
from ....model.working_days import WorkingDays
from ....signature import checked
from ....words import Lang, Text
from .limits import (
    COUNTING_RULE,
    FINAL_RULE,
    LEADER_FINAL_RULE,
    LIMITS,
    NEEDED_FIRST,
    OBJECTION_FINAL_RULE,
    Event,
    Finality,
    Limit,
    ObjectionFinal,
    Signer,
)
from .steps import Agenda, Collision, EvaluationDates, State, Step, event_name

_MISSING = Text("tanggal {event} belum ada", "the date of {event} is not given")
_NEEDED = Text("tanggal {event}", "the date of {event}")
_CLOSED = Text(
    "hasil evaluasi ini bersifat final; teks tidak menyebut apakah keberatan masih terbuka",
    "this result is final; the text does not say whether an objection is still open",
)
_ASK = Text("keterangan instansi atau BKN", "word of the agency or BKN")
_SILENT = Text(
    "PermenPANRB 6/2022 tidak menyebut apakah keputusan atas keberatan bersifat final",
    "PermenPANRB 6/2022 does not say whether the decision on an objection is final",
)
_SERVICE = Text("jenis kepegawaian (PNS, CPNS atau PPPK)", "the kind of service (PNS, CPNS or PPPK)")


@frozen
class FollowUp:
    """Every step after an evaluation, none forced.

    Attributes:
        dates: what was given.
        steps: every limit with its last day, in the order of the text.
        result: whether the result itself is final.
        decision: whether a decision on an objection is final, or ``Unknown``.

    """

    dates: EvaluationDates
    steps: tuple[Step, ...]
    result: Finding[Finality] = field(repr=False)
    decision: Finding[Finality | Unknown] = field(repr=False)

    @checked(ModelError)
    def step(self, key: str) -> Step:
        """Return the step *key*, one of the keys of ``LIMITS``: ``"signature"``, ``"delivery"``, ``"objection"``.

        Raises ``ModelError`` for a step this course does not have.
        """
        found = [step for step in self.steps if step.limit.key == key]
        if not found:
            words = ", ".join(step.limit.key for step in self.steps)
            raise ModelError(problem("no_step", "key", repeated(key, words.split(", ")), words=words))
        return found[0]

    @property
    def collisions(self) -> tuple[Collision, ...]:
        """Limits that collide; both stand, none is forced (policy of the library)."""
        by_key = {step.limit.key: step for step in self.steps}
        pairs = [(by_key[a], by_key[b]) for a, b in NEEDED_FIRST if a in by_key and b in by_key]
        return tuple(found for a, b in pairs if (found := _collision(a, b)))

    def on(self, day: date) -> Agenda:
        """Return what is open and what is overdue on *day*.

        Raises ``ModelError`` for what is no day.
        """
        refuse(ModelError, day_problem(day, "day"))
        return Agenda(day, tuple((step, self._state(step, day)) for step in self.steps))

    def _state(self, step: Step, day: date) -> State:
        if step.done is not None and step.done <= day:
            late = State.FILED_LATE if step.limit.is_right else State.LATE
            return {True: State.IN_TIME, False: late, None: State.DONE}[step.in_time]
        if step.by is not None and step.by <= day:
            return State.DATE_MISSING
        if step.limit.only_after is not None and self.dates.changed is False:
            return State.NOT_NEEDED
        if not self._begun(step.limit, day):
            return State.NOT_STARTED
        return self._running(step, day)

    def _running(self, step: Step, day: date) -> State:
        if step.limit.only_after is not None and self.dates.changed is None:
            return State.UNDETERMINED
        if isinstance(step.due.value, Unknown):
            return State.UNDETERMINED
        if day <= step.due.value:
            return State.OPEN
        return State.LAPSED if step.limit.is_right else State.OVERDUE

    def _begun(self, limit: Limit, day: date) -> bool:
        """Say whether what the step waits for has happened; a window may end later than the day asked about."""
        waits = [event for event in (limit.counted_from, limit.only_after) if event not in (None, Event.WINDOW_END)]
        return all((at := self.dates.at(event)) is not None and at <= day for event in waits if event is not None)

    def explain(self, lang: Lang = "id", *, on: date | None = None) -> Document:
        """Return every step as a document; with *on*, also where each stands on that day."""
        in_language(lang)
        from .follow_up_page import page  # noqa: PLC0415 - the page knows the follow-up

        return page(self, lang, self.on(on) if on is not None else None)

    def to_dict(self) -> dict[str, Any]:
        """Return the follow-up as plain data, days as ISO text."""
        return {
            "schema": "asn-kinerja/follow-up/1",
            "signer": self.dates.signer.name,
            "dates": {event_name(event): plain_value(self.dates.at(event)) for event in Event},
            "changed": self.dates.changed,
            "steps": [step.to_dict() for step in self.steps],
            "collisions": [[one.earlier.limit.key, one.later.limit.key] for one in self.collisions],
            "result": self.result.to_dict(),
            "decision": self.decision.to_dict(),
        }


def _collision(earlier: Step, later: Step) -> Collision | None:
    last, limit = earlier.latest, later.due.value
    if later.by is not None or last is None or isinstance(limit, Unknown) or last <= limit:
        return None
    return Collision(earlier, later, last, limit)


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
    found = gathered(
        (
            kind_problem(dates, EvaluationDates, "dates"),
            kind_problem(days, WorkingDays, "days"),
            kind_problem(final_result, bool, "final_result"),
        )
    )
    raise_if(found + _choice_problems(service, reading), ModelError)
    result = _result(dates.signer, final_result=final_result)
    final = result.value is Finality.FINAL
    steps = tuple(_step(limit, dates, days, final=final) for limit in LIMITS[dates.signer])
    return FollowUp(dates, steps, result, decision_finality(service, reading=reading))


def _step(limit: Limit, dates: EvaluationDates, days: WorkingDays, *, final: bool) -> Step:
    start, done, by = dates.at(limit.counted_from), dates.at(limit.ends), dates.by(limit.ends)
    if final and limit.is_right:
        return Step(limit, _unknown(limit, Unknown((_CLOSED,), (_ASK,))), start, done, by)
    if start is None:
        event = limit.counted_from.value
        missing = Unknown((_MISSING.fill(event=event),), (_NEEDED.fill(event=event),))
        return Step(limit, _unknown(limit, missing), None, done, by)
    return Step(limit, _due(limit, start, days), start, done, by)


def _unknown(limit: Limit, why: Unknown) -> Finding[date | Unknown]:
    return Finding(why, limit.rule, limit.rule.title, limit.rule.cite, "plain", (("value", why),))


def _due(limit: Limit, start: date, days: WorkingDays) -> Finding[date | Unknown]:
    due, rule = days.after(start, limit.days), limit.rule
    facts = (("days", limit.days), ("event", limit.counted_from.value), ("since", start), ("value", due))
    if not limit.days:
        return Finding(due, rule, rule.title, rule.cite, "until", facts)
    first = days.after(start, 1)
    counting = Finding(
        first, COUNTING_RULE, COUNTING_RULE.title, COUNTING_RULE.cite, "counting", (("since", start), ("value", first))
    )
    return Finding(due, rule, rule.title, rule.cite, "deadline", facts, (counting,))


def _result(signer: Signer, *, final_result: bool) -> Finding[Finality]:
    final = final_result or signer is Signer.SUPERIOR
    value = Finality.FINAL if final else Finality.NOT_CALLED_FINAL
    rule = LEADER_FINAL_RULE if final_result and signer is Signer.RATER else FINAL_RULE
    return Finding(value, rule, rule.title, rule.cite, "noted", (("value", value), ("note", signer.value)))


def decision_finality(
    service: ServiceKind | None, *, reading: ObjectionFinal = ObjectionFinal.PNS_ONLY
) -> Finding[Finality | Unknown]:
    """Return whether the decision on an objection of this kind of civil servant is final.

    Raises ``ModelError`` for parts of a wrong kind. Source: PP 30/2019 Pasal 59 for PNS (corroborated); for
    everybody else PermenPANRB 6/2022 is silent (reading ``ObjectionFinal``).
    """
    raise_if(_choice_problems(service, reading), ModelError)
    rule, value = OBJECTION_FINAL_RULE, _finality(service, reading)
    facts = (("value", value), ("note", _SERVICE if service is None else service.value))
    how = "plain" if isinstance(value, Unknown) else "noted"
    return Finding(value, rule, rule.title, rule.cite, how, facts, readings=(reading,))


def _finality(service: ServiceKind | None, reading: ObjectionFinal) -> Finality | Unknown:
    if reading is ObjectionFinal.EVERYBODY or (reading is ObjectionFinal.PNS_ONLY and service is ServiceKind.PNS):
        return Finality.FINAL
    if reading is ObjectionFinal.PNS_ONLY and service is None:
        return Unknown((_SILENT,), (_SERVICE,))
    return Unknown((_SILENT,), (_ASK,))


def _choice_problems(service: object, reading: object) -> list[Problem]:
    return gathered(
        (
            kind_problem(service, (ServiceKind, type(None)), "service"),
            kind_problem(reading, ObjectionFinal, "reading"),
        )
    )
