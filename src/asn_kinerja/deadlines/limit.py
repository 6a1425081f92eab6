"""A limit of a text: how long after which event, and its last day; the end of a month of a year.

Here: ``Limit``, ``EndOfMonth``. Not here: any limit of a text (``regulations``), limits that follow one another
(``course``), any clock.
"""

from datetime import date

from attrs import frozen
from dateutil.relativedelta import relativedelta

from ..errors import ModelError, PolicyError
from ..finding.finding import Finding, Unknown, found
from ..law.rule import Rule
from ..model.period import EvaluationPeriod
from ..model.service import ServiceStandard, TimeUnit
from ..model.working_days import WorkingDays
from ..questions import replays
from ..signature import checked
from ..words import Text, Word, join

_MISSING = Text("tanggal {event} belum ada", "the date of {event} is not given")
_NEEDED = Text("tanggal {event}", "the date of {event}")
_VERY_DAY = Text("hari itu juga", "that very day")


@checked(PolicyError)
@frozen
class Limit:
    """One limit of a text: what has to happen at most so many days after an event.

    Attributes:
        key: short name of the step, ``"objection"``.
        rule: the rule with its place.
        days: how many days, 0 for the very day of the event.
        counted_from: the event it is counted from, whose own day does not count.
        ends: the event that has to happen in time.
        is_right: whether it bounds a right (which lapses), not a duty (which is overdue).
        only_after: the event without which the step does not arise, or ``None``.
        unit: working days or calendar days.

    Raises ``PolicyError`` for parts of a wrong kind.

    >>> from asn_kinerja.regulations.permenpanrb_6_2022.procedure.limits import OBJECTION_RULE, Event
    >>> own = Limit("objection", OBJECTION_RULE, 14, Event.RECEIVED, Event.OBJECTED, unit=TimeUnit.CALENDAR_DAYS)
    >>> own.due(date(2021, 2, 5)).value
    datetime.date(2021, 2, 19)

    """

    key: str
    rule: Rule
    days: int
    counted_from: Word
    ends: Word
    is_right: bool = False
    only_after: Word | None = None
    unit: TimeUnit = TimeUnit.WORKING_DAYS

    @checked(ModelError)
    def words(self, unit: TimeUnit | None = None) -> Text:
        """Return how long it is, in words: the very day for 0, the bare number where it counts in *unit*."""
        if not self.days:
            return _VERY_DAY
        return join((str(self.days), *(() if self.unit is unit else (self.unit.value,))), " ")

    def standard(self, working_days: WorkingDays | None = None) -> ServiceStandard:
        """Return the limit as a standard, to hold cases against.

        Raises ``ModelError`` for working days without saying which, and for calendar days with them.
        """
        return self._standard(self.days, working_days)

    def _standard(self, days: int, working_days: WorkingDays | None) -> ServiceStandard:
        cite, title = self.rule.cite, self.rule.title
        return ServiceStandard(days, self.unit, working_days=working_days, cite=cite, title=title)

    @replays
    @checked(ModelError)
    def last_day(
        self, start: date, working_days: WorkingDays | None = None, *, counting: Rule | None = None
    ) -> Finding[date]:
        """Return the last day where the event was on *start*; *counting* is the rule by which the first day is shown.

        Raises ``ModelError`` as ``standard`` does, for what is no day, and beyond the calendar.
        """
        return self._last_day(start, working_days, counting)

    def _last_day(self, start: date, working_days: WorkingDays | None, counting: Rule | None) -> Finding[date]:
        last, unit = self.standard(working_days).last_day(start), self.unit.value
        told = {"event": self.counted_from.value, "since": start}
        if not self.days:
            return found(self.rule, last, "until", **told)
        steps = () if counting is None else (self._first(start, working_days, counting),)
        return found(self.rule, last, "deadline", premises=steps, days=self.days, unit=unit, **told)

    @replays
    def _first(self, start: date, working_days: WorkingDays | None, counting: Rule) -> Finding[date]:
        first = self._standard(1, working_days).last_day(start)
        return found(counting, first, "counting", since=start, unit=self.unit.value)

    @replays
    @checked(ModelError)
    def due(
        self,
        start: date | None,
        working_days: WorkingDays | None = None,
        *,
        counting: Rule | None = None,
        closed: Unknown | None = None,
    ) -> Finding[date | Unknown]:
        """Return ``last_day``, or ``Unknown`` where *start* is not given; *closed* is what stands in place of both."""
        if closed is None and start is not None:
            return self._last_day(start, working_days, counting)
        event = self.counted_from.value
        missing = Unknown((_MISSING.fill(event=event),), (_NEEDED.fill(event=event),))
        return found(self.rule, missing if closed is None else closed)


@checked(PolicyError)
@frozen
class EndOfMonth:
    """A last day that a text dates by itself: the end of a month, of the year it is asked about or a later one.

    Attributes:
        rule: the rule with its place.
        about: what is due, with ``{year}`` for the year it is about.
        month: 1 for January to 12.
        later: how many years after that year.

    Raises ``PolicyError`` for parts of a wrong kind.

    """

    rule: Rule
    about: Text
    month: int
    later: int = 0

    def __call__(self, year: int) -> Finding[date]:
        """Return the last day for *year*, whatever day of the week it is.

        Raises ``PeriodError`` for what is no year from 1900 to 2200.
        """
        start = EvaluationPeriod.year(year).start
        last = start + relativedelta(years=self.later, month=self.month, day=31)
        return found(self.rule, last, about=self.about.fill(year=start.year), given=year, by=self)
