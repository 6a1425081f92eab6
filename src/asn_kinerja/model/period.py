"""Evaluation periods: from one day to another, both included.

Here: years, semesters, quarters, months, any dates; splitting, overlap, months by a stated convention.
Not here: which text governs a period (``rulebook``), deadlines.
"""

from datetime import date, timedelta

from attrs import frozen
from dateutil.relativedelta import relativedelta

from ..checks import NONE, day_problem, gathered, refuse
from ..errors import PeriodError, in_language, problem, raise_if
from ..signature import checked
from ..words import MONTHS, Lang, Text, Word, by_fields, day_text

_DAY = timedelta(days=1)
_PARTS = {"semester": 2, "quarter": 4, "month": 12}
_YEARS = (1900, 2200)


class PartialMonth(Word):
    """How a month that is only partly inside a period counts: a named choice, there is no default."""

    COUNT = Text("bulan yang tidak penuh dihitung penuh", "a partial month counts whole")
    SKIP = Text("bulan yang tidak penuh tidak dihitung", "a partial month does not count")


@frozen(order=True)
class EvaluationPeriod:
    """The days from *start* to *end*, both included.

    Attributes:
        start: first day.
        end: last day, on or after the first.

    >>> EvaluationPeriod.quarter(2025, 4)
    EvaluationPeriod(start=datetime.date(2025, 10, 1), end=datetime.date(2025, 12, 31))

    """

    __repr__ = by_fields

    start: date
    end: date

    def __attrs_post_init__(self) -> None:
        """Refuse what is no date and an end before the start."""
        if type(self.start) is date and type(self.end) is date and self.start <= self.end:
            _check("start", self.start.year, *_YEARS)
            _check("end", self.end.year, *_YEARS)
            return
        found = gathered((day_problem(self.start, "start"), day_problem(self.end, "end")))
        raise_if(found or [problem("period_order", "end", self.end.isoformat())], PeriodError)

    @classmethod
    def year(cls, year: int) -> "EvaluationPeriod":
        """Return January to December of *year*."""
        _check("year", year, *_YEARS)
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def semester(cls, year: int, number: int) -> "EvaluationPeriod":
        """Return half-year 1 or 2 of *year*."""
        return cls._part(year, number, "semester")

    @classmethod
    def quarter(cls, year: int, number: int) -> "EvaluationPeriod":
        """Return quarter 1 to 4 of *year*; quarter 4 is October to December."""
        return cls._part(year, number, "quarter")

    @classmethod
    def month(cls, year: int, number: int) -> "EvaluationPeriod":
        """Return month 1 to 12 of *year*."""
        return cls._part(year, number, "month")

    @classmethod
    def _part(cls, year: int, number: int, part: str) -> "EvaluationPeriod":
        parts = _PARTS[part]
        _check("year", year, *_YEARS)
        _check(part, number, 1, parts)
        months = 12 // parts
        start = date(year, 1 + (number - 1) * months, 1)
        return cls(start, later(start, months=months) - _DAY)

    @property
    def days(self) -> int:
        """Number of days, 1 or more."""
        return (self.end - self.start).days + 1

    def __contains__(self, other: "date | EvaluationPeriod") -> bool:
        """Say whether a day or a whole period lies inside."""
        if isinstance(other, EvaluationPeriod):
            return self.start <= other.start and other.end <= self.end
        return self.start <= other <= self.end

    @checked(PeriodError)
    def overlap(self, other: "EvaluationPeriod") -> "EvaluationPeriod | None":
        """Return the days both periods share, or ``None``."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return EvaluationPeriod(start, end) if start <= end else None

    def split(self, *firsts: date) -> "tuple[EvaluationPeriod, ...]":
        """Return the parts when a new one starts on each day of *firsts*.

        Raises ``PeriodError`` for a day that does not cut the period.
        """
        refuse(PeriodError, *(day_problem(first, "split") for first in firsts))
        outside = [f for f in firsts if not self.start < f <= self.end]
        start, end = self.start.isoformat(), self.end.isoformat()
        raise_if([problem("period_split", "split", f.isoformat(), start=start, end=end) for f in outside], PeriodError)
        starts = [self.start, *sorted(set(firsts))]
        ends = [*(day - _DAY for day in starts[1:]), self.end]
        return tuple(EvaluationPeriod(start, end) for start, end in zip(starts, ends, strict=True))

    def month_parts(self) -> "tuple[EvaluationPeriod, ...]":
        """Return the period cut at each first of a month; the first and last part may be partial."""
        firsts, day = [], later(self.start.replace(day=1), months=1)
        while day <= self.end:
            firsts.append(day)
            day = later(day, months=1)
        return self.split(*firsts)

    def months(self, partial: PartialMonth | None = None) -> int:
        """Return the number of months.

        Raises ``PeriodError`` when a month is only partly inside and *partial* does not say how it counts.
        """
        parts = self.month_parts()
        whole = sum(part.is_whole_month for part in parts)
        if whole == len(parts) or partial is PartialMonth.SKIP:
            return whole
        if partial is PartialMonth.COUNT:
            return len(parts)
        raise PeriodError(problem("partial_month", "period", self.words))

    @property
    def is_whole_month(self) -> bool:
        """Whether it is exactly one month of the calendar."""
        return self.start.day == 1 and self.end == later(self.start, months=1) - _DAY

    @property
    def kind(self) -> str:
        """``"year"``, ``"semester"``, ``"quarter"``, ``"month"`` or ``"dates"``."""
        if self.start.day == 1 and (self.end + _DAY).day == 1 and self.start.year == self.end.year:
            months = self.end.month - self.start.month + 1
            if (self.start.month - 1) % months == 0:
                return {12: "year", 6: "semester", 3: "quarter", 1: "month"}.get(months, "dates")
        return "dates"

    @property
    def words(self) -> Text:
        """The period in words, in both languages."""
        return Text(self.text("id"), self.text("en"))

    def text(self, lang: Lang = "id") -> str:
        """Return the period in words.

        >>> EvaluationPeriod.month(2025, 6).text("id"), EvaluationPeriod.year(2018).text("en")
        ('Juni 2025', 'the year 2018')
        """
        in_language(lang)
        kind, year = self.kind, self.start.year
        if kind == "year":
            return f"tahun {year}" if lang == "id" else f"the year {year}"
        if kind == "month":
            return f"{MONTHS[lang][self.start.month - 1]} {year}"
        until = "sampai dengan" if lang == "id" else "to"
        return f"{day_text(self.start, lang)} {until} {day_text(self.end, lang)}"


def later(day: date, *, years: int = 0, months: int = 0) -> date:
    """Return the day some years and months later; a day the month does not have becomes its last.

    >>> later(date(2016, 2, 29), years=10), later(date(2025, 8, 31), months=6)
    (datetime.date(2026, 2, 28), datetime.date(2026, 2, 28))
    """
    return day + relativedelta(years=years, months=months)


def _check(name: str, value: object, low: int, high: int) -> None:
    if type(value) is not int or not low <= value <= high:
        raise PeriodError(problem("period_number", name, NONE if value is None else value, range=f"{low}-{high}"))
