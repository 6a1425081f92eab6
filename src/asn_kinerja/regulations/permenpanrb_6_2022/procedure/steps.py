"""What is known of one evaluation document, its steps, and where they stand on a day.

Here: given dates and their checks, values that hold results. Not here: computing a last day (``follow_up``).
"""

from datetime import date
from itertools import pairwise
from typing import Any

from attrs import frozen

from ....checks import day_problem, gathered, kind_problem
from ....errors import ModelError, Problem, problem, raise_if
from ....finding.finding import Finding, Unknown
from ....signature import checked
from ....words import Text, Word
from .limits import CHAINS, Event, Limit, Signer


class State(Word):
    """Where a step stands on a day."""

    IN_TIME = Text("selesai tepat waktu", "done in time")
    LATE = Text("selesai terlambat", "done late")
    FILED_LATE = Text("diajukan terlambat", "filed late")
    DATE_MISSING = Text("dianggap sudah terjadi; tanggalnya tidak diberikan", "taken as done; its date is not given")
    NOT_NEEDED = Text("tidak diperlukan", "not needed")
    DONE = Text("selesai; batasnya belum dapat dihitung", "done; its limit cannot be computed yet")
    OPEN = Text("masih terbuka", "open")
    OVERDUE = Text("lewat batas", "overdue")
    LAPSED = Text("waktu mengajukannya sudah lewat", "the time to file it has passed")
    NOT_STARTED = Text("belum berjalan", "not running yet")
    UNDETERMINED = Text("belum dapat dihitung", "cannot be computed yet")


@frozen(kw_only=True)
class EvaluationDates:
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

    Raises ``ModelError`` with every problem: what is no day, an event before the one it needs.

    """

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
        kinds = (
            kind_problem(self.signer, Signer, "signer"),
            kind_problem(self.changed, (bool, type(None)), "changed", "True / False / None"),
        )
        found = gathered(kinds)
        given = [event for event in Event if self.at(event) is not None]
        found += gathered(day_problem(self.at(event), event_name(event)) for event in given)
        raise_if(found or self._disorder(), ModelError)

    def at(self, event: Event) -> date | None:
        """Return the day of *event*, or ``None``."""
        day: date | None = getattr(self, event_name(event))
        return day

    @checked(ModelError)
    def proof(self, event: Event) -> Event | None:
        """Return what shows that *event* has happened: itself, or the first given of those that cannot come before it.

        >>> EvaluationDates(signer=Signer.RATER, received=date(2026, 2, 5)).proof(Event.SIGNED)
        Event.RECEIVED
        """
        if self.at(event) is not None:
            return event
        chains = [chain[chain.index(event) :] for chain in CHAINS if event in chain]
        given = [(day, one) for chain in chains for one in chain if (day := self.at(one)) is not None]
        return min(given, key=lambda pair: pair[0])[1] if given else None

    def by(self, event: Event) -> date | None:
        """Return the day by which *event* has happened: that of its ``proof``; ``None`` where nothing shows it."""
        shown = self.proof(event)
        return None if shown is None else self.at(shown)

    def _disorder(self) -> list[Problem]:
        found: dict[tuple[Event, Event], Problem] = {}
        for chain in CHAINS:
            known = [(event, day) for event in chain if (day := self.at(event)) is not None]
            for (first, before), (second, after) in pairwise(known):
                if after < before:
                    words: dict[str, Any] = {"event": second.value, "earlier": first.value, "day": before.isoformat()}
                    found[first, second] = problem("event_order", event_name(second), after.isoformat(), **words)
        return list(found.values())


def event_name(event: Event) -> str:
    """Return the name of *event* as a field of ``EvaluationDates``."""
    return event.name.lower()


@frozen
class Step:
    """One step of the follow-up.

    Attributes:
        limit: the limit of the text.
        due: its last day as a finding, or ``Unknown`` naming what is missing.
        start: the day it is counted from, or ``None``.
        done: the day it happened, or ``None``.
        by: the day by which it has happened, where only a later event is given; otherwise as *done*.

    """

    limit: Limit
    due: Finding[date | Unknown]
    start: date | None = None
    done: date | None = None
    by: date | None = None

    @property
    def in_time(self) -> bool | None:
        """Whether it was done in time; ``None`` where the days given do not tell."""
        if self.by is None or isinstance(self.due.value, Unknown):
            return None
        return True if self.by <= self.due.value else False if self.done else None

    @property
    def latest(self) -> date | None:
        """The day by which it was done, otherwise the last day it may be done; ``None`` where neither is known."""
        last = self.by or self.due.value
        return None if isinstance(last, Unknown) else last

    def to_dict(self) -> dict[str, Any]:
        """Return the step as plain data."""
        done = self.done.isoformat() if self.done else None
        return {"step": self.limit.key, "due": self.due.to_dict(), "done": done, "in_time": self.in_time}


@frozen
class Collision:
    """Two limits that collide.

    Attributes:
        earlier: the step whose work the other needs.
        later: the step that has to end first.
        last: the day by which *earlier* was done, otherwise its last day.
        limit: the last day of *later*, before *last*.

    """

    earlier: Step
    later: Step
    last: date
    limit: date


@frozen
class Agenda:
    """What is open and what is overdue on a day.

    Attributes:
        day: the day asked about; what was done after it counts as not done.
        states: every step with its state, in the order of the text.

    """

    day: date
    states: tuple[tuple[Step, State], ...]

    @checked(ModelError)
    def steps(self, *states: State) -> tuple[Step, ...]:
        """Return the steps in one of *states*."""
        return tuple(step for step, state in self.states if state in states)

    @property
    def open(self) -> tuple[Step, ...]:
        """Steps whose last day is not over."""
        return self.steps(State.OPEN)

    @property
    def overdue(self) -> tuple[Step, ...]:
        """Duties whose last day is over."""
        return self.steps(State.OVERDUE)

    def to_dict(self) -> dict[str, Any]:
        """Return the agenda as plain data."""
        return {"day": self.day.isoformat(), "states": {step.limit.key: state.name for step, state in self.states}}
