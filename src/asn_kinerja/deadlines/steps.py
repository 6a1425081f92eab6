"""What is known of one case: the days of its events, its steps, and where they stand on a day.

Here: ``EventDates``, what the days of every text have in common, and values that hold results. Not here: any event
(``regulations``), computing a last day (``limit``), the case itself (``course``).
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any, ClassVar

from attrs import frozen

from ..checks import day_problem, gathered, kind_problem, refuse
from ..errors import ModelError, Problem, problem, raise_if
from ..finding.finding import Finding, Unknown
from ..signature import checked
from ..words import Text, Word, day_words
from .limit import Limit

_COLLISION = Text(
    "{earlier}: masih dapat sampai {last}, sedangkan {later} paling lambat {limit}; keduanya dilaporkan, "
    "tidak ada yang dipaksakan",
    "{earlier}: may still last until {last}, while {later} is due by {limit}; both are reported, none is forced",
)


class EventDates:
    """Base of the days of one case: a frozen class of a text with a field for each event, named as its member is.

    A day that is absent has not happened or is not known.

    Class attributes, set by the text:
        events: the list of its events.
        chains: events that cannot happen before one another, each chain from first to last.
        planned: events whose day is known before it comes.
    """

    __slots__ = ()

    events: ClassVar[type[Word]]
    chains: ClassVar[tuple[tuple[Word, ...], ...]] = ()
    planned: ClassVar[tuple[Word, ...]] = ()

    def _check(self, *others: Problem | None) -> None:
        """Raise the problems of what else is given and of what is no day; without any, those of a wrong order."""
        found = gathered(others) + gathered(day_problem(day, event_name(event)) for event, day in self.known)
        raise_if(found or gathered(dict(self._disorder()).values()), ModelError)

    @property
    def known(self) -> tuple[tuple[Word, date], ...]:
        """Every event whose day is given, in the order of the text."""
        return tuple((event, day) for event in self.events if (day := self.at(event)) is not None)

    def at(self, event: Word) -> date | None:
        """Return the day of *event*, or ``None``.

        Raises ``ModelError`` for what is none of the events.
        """
        if not isinstance(event, self.events):
            refuse(ModelError, kind_problem(event, self.events, "event"))
        day: date | None = getattr(self, event_name(event))
        return day

    def proof(self, event: Word) -> Word | None:
        """Return what shows that *event* has happened: itself, or the first given of those that cannot come before it.

        >>> from asn_kinerja.regulations.permenpanrb_6_2022.procedure import EvaluationDates, Event, Signer
        >>> EvaluationDates(signer=Signer.RATER, received=date(2026, 2, 5)).proof(Event.SIGNED)
        Event.RECEIVED
        """
        if self.at(event) is not None:
            return event
        chains = [chain[chain.index(event) :] for chain in self.chains if event in chain]
        given = [(day, one) for chain in chains for one in chain if (day := self.at(one)) is not None]
        return min(given, key=lambda pair: pair[0])[1] if given else None

    def by(self, event: Word) -> date | None:
        """Return the day by which *event* has happened: that of its ``proof``; ``None`` where nothing shows it."""
        shown = self.proof(event)
        return None if shown is None else self.at(shown)

    def needed_after(self, event: Word) -> bool | None:  # noqa: ARG002 - a text may know better
        """Say whether a step that arises only after *event* is needed; ``None`` where that is not known."""
        return True

    def _disorder(self) -> Iterator[tuple[tuple[Word, Word], Problem]]:
        for chain in self.chains:
            known = [(event, day) for event in chain if (day := self.at(event)) is not None]
            for (first, before), (second, after) in pairwise(known):
                if after < before:
                    words = {"event": second.value, "earlier": first.value, "day": before.isoformat()}
                    yield (first, second), problem("event_order", event_name(second), after.isoformat(), **words)


def event_name(event: Word) -> str:
    """Return the name of *event* as a field of the days."""
    return event.name.lower()


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


@frozen
class Step:
    """One step of a case.

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

    @property
    def words(self) -> Text:
        """The collision in words."""
        names = {"earlier": self.earlier.limit.rule.title, "later": self.later.limit.rule.title}
        return _COLLISION.fill(**names, last=day_words(self.last), limit=day_words(self.limit))


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
