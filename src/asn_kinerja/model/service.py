"""Services to citizens and their complaints: the standard, and when each case started and ended.

Here: standards, cases, complaints. Not here: shares and lists (``scoring.services``), any
legal limit, names of citizens: a case is known by the reference its caller gives.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import Enum
from fractions import Fraction
from typing import Any, Self

from attrs import field, frozen

from ..checks import gathered, kind_problem, text_problem
from ..errors import ModelError, Problem, in_language, problem, raise_if
from ..exact.number import Number, enter, fraction, look, plain
from ..law.citation import Citation
from ..words import Lang, Text, Word
from .moments import Columns, Moment, built, day_of, flag, microseconds, moment_problem, parsed, span_problems
from .working_days import WorkingDays


class TimeUnit(Word):
    """What a standard counts in."""

    MINUTES = Text("menit", "minutes")
    HOURS = Text("jam", "hours")
    CALENDAR_DAYS = Text("hari kalender", "calendar days")
    WORKING_DAYS = Text("hari kerja", "working days")

    @property
    def in_days(self) -> bool:
        """Whether days are counted: the day of the start does not count."""
        return self in (TimeUnit.CALENDAR_DAYS, TimeUnit.WORKING_DAYS)


#: What one of the unit holds of what is counted: microseconds, or days.
_SIZES = {
    TimeUnit.MINUTES: timedelta(minutes=1) // timedelta(microseconds=1),
    TimeUnit.HOURS: timedelta(hours=1) // timedelta(microseconds=1),
    TimeUnit.CALENDAR_DAYS: 1,
    TimeUnit.WORKING_DAYS: 1,
}


@frozen
class ServiceStandard:
    """How long a service may take.

    Minutes and hours run through nights and weekends; days are counted from the day after the start (a choice of
    the library), so that 0 days means the same day.

    Attributes:
        limit: most minutes, hours or days; more than 0, for days a whole number, 0 or more.
        unit: what is counted.
        working_days: which days are working days; for a standard in working days, and only for that.
        cite: where the limit stands; ``None`` for the standard of a unit.
        title: what the standard is for, or ``""``.

    Raises ``ModelError`` with everything that is wrong.

    >>> ServiceStandard(3, TimeUnit.CALENDAR_DAYS).last_day(date(2025, 6, 30))
    datetime.date(2025, 7, 3)

    """

    limit: Number
    unit: TimeUnit
    working_days: WorkingDays | None = field(default=None, kw_only=True)
    cite: Citation | None = field(default=None, kw_only=True)
    title: Text | str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse parts that do not go together; text of digits becomes a number."""
        found = gathered(
            (
                kind_problem(self.unit, TimeUnit, "unit"),
                kind_problem(self.working_days, (WorkingDays, type(None)), "working_days"),
                kind_problem(self.cite, (Citation, type(None)), "cite"),
                kind_problem(self.title, (Text, str), "title", Text("teks", "text")),
            )
        )
        limit = look(self.limit, "limit")
        found += [limit] if isinstance(limit, Problem) else [] if found else self._limit_problems(limit)
        raise_if(found, ModelError)
        object.__setattr__(self, "limit", enter(self.limit))

    def _limit_problems(self, limit: Number) -> list[Problem]:
        unit, found = self.unit, []
        whole = fraction(limit).denominator == 1
        if limit < 0 or (not whole if unit.in_days else limit == 0):
            found.append(problem("standard_limit", "limit", limit, unit=unit.value))
        if (self.working_days is not None) != (unit is TimeUnit.WORKING_DAYS):
            found.append(problem("standard_days", "working_days", unit=unit.value))
        return found

    def elapsed(self, start: Moment, end: Moment) -> int:
        """Return the time from *start* to *end* as it is counted here: whole days, or microseconds.

        Raises ``ModelError`` for what is no day, where minutes or hours are asked of days, and for more working days
        than can be counted.
        """
        if not isinstance(start, date) or not isinstance(end, date):
            raise ModelError(gathered((moment_problem(start, "start"), moment_problem(end, "end"))))
        if self.working_days is not None:
            return self.working_days.between(day_of(start), day_of(end))
        if self.unit is TimeUnit.CALENDAR_DAYS:
            return (day_of(end) - day_of(start)).days
        if isinstance(start, datetime) and isinstance(end, datetime):
            return microseconds(start, end)
        raise ModelError(problem("needs_time", unit=self.unit.value))

    def in_time(self, elapsed: int) -> bool:
        """Say whether what ``elapsed`` returned keeps the standard."""
        top, bottom = self.limit.as_integer_ratio()
        return elapsed * bottom <= top * _SIZES[self.unit]

    def amount(self, elapsed: int | Fraction) -> Fraction:
        """Return what ``elapsed`` returned in the unit of the standard, exact."""
        return Fraction(elapsed) / _SIZES[self.unit]

    def last_day(self, start: date) -> date:
        """Return the last day in time for a case that started on *start*.

        Raises ``ModelError`` for a standard in minutes or hours, and beyond the calendar.
        """
        if not self.unit.in_days:
            raise ModelError(problem("needs_time", "unit", unit=self.unit.value))
        if self.working_days is not None:
            return self.working_days.after(start, int(self.limit))
        try:
            return start + timedelta(days=int(self.limit))
        except (OverflowError, TypeError):
            raise ModelError(problem("moment", "start", start)) from None

    @property
    def words(self) -> Text:
        """The standard in words, in both languages."""
        return Text(self.text("id"), self.text("en"))

    def text(self, lang: Lang = "id") -> str:
        """Return the standard in words.

        >>> ServiceStandard("7.5", TimeUnit.MINUTES).text("en")
        'at most 7.5 minutes'
        """
        in_language(lang)
        return f"{_AT_MOST(lang)} {plain(self.limit)} {self.unit.value(lang)}"


_AT_MOST = Text("paling lama", "at most")


def _keep(value: object) -> object:
    return value


@frozen
class ServiceRecord:
    """One case of a service.

    Attributes:
        reference: what the office calls the case, a queue or file number; never a name or an identity number.
        start: when the time began to run: a day, or a moment with or without a time zone.
        end: when it was done; ``None`` while it is open.

    Raises ``ModelError`` with everything that is wrong.

    """

    reference: str
    start: Moment
    end: Moment | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no case."""
        found = gathered((text_problem(self.reference, "reference"),))
        raise_if(found + span_problems(self.start, self.end, ("start", "end")), ModelError)

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, object]]) -> tuple[Self, ...]:
        """Return the cases in *rows*, each with the columns reference, start and end (ISO text is read; blank: open).

        Raises ``ModelError`` with every problem of every row.

        >>> ServiceRecord.from_rows([{"reference": "KK-1", "start": "2025-06-30", "end": "2025-07-01"}])[0].end
        datetime.date(2025, 7, 1)
        """
        return built(cls, rows, _RECORD)


_RECORD: Columns = {"reference": _keep, "start": parsed, "end": parsed}


def kind_name(kind: object) -> Any:
    """Return the kind of a complaint by its name: that of a member of a list, or a text in capitals.

    >>> kind_name("permintaan informasi")
    'PERMINTAAN_INFORMASI'
    """
    if isinstance(kind, Enum):
        return kind.name
    return "_".join(kind.split()).upper() if isinstance(kind, str) else kind


@frozen
class Complaint:
    """One complaint, request or report.

    Attributes:
        reference: what the office calls it; never a name or an identity number.
        kind: its kind, by which its limit is found: a member of a regulation's list, or its name.
        received: when it was received: a day, or a moment with or without a time zone.
        handled: when it was handled; ``None`` while it is open: in progress is not handled.
        reopened: whether it came back after it was handled.

    Raises ``ModelError`` with everything that is wrong.

    """

    reference: str
    kind: str = field(converter=kind_name)
    received: Moment
    handled: Moment | None = None
    reopened: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no complaint."""
        found = gathered(
            (
                text_problem(self.reference, "reference"),
                text_problem(self.kind, "kind"),
                kind_problem(self.reopened, bool, "reopened"),
            )
        )
        raise_if(found + span_problems(self.received, self.handled, ("received", "handled")), ModelError)

    @classmethod
    def from_rows(cls, rows: Iterable[Mapping[str, object]]) -> tuple[Self, ...]:
        """Return the complaints in *rows*, with the columns reference, kind, received, handled and reopened.

        ISO text is read; a blank handled means open, a blank reopened no.

        Raises ``ModelError`` with every problem of every row.
        """
        return built(cls, rows, _COMPLAINT)


_COMPLAINT: Columns = {"reference": _keep, "kind": _keep, "received": parsed, "handled": parsed, "reopened": flag}
