"""Working days: which days count, and the day some working days after another.

Here: counting over given holidays, copied. Not here: any legal limit, any list of holidays, any clock.
"""

import operator
from collections.abc import Container, Iterable, Mapping, Set
from copy import deepcopy
from datetime import date, timedelta
from itertools import islice
from typing import Any

from attrs import field, frozen

from ..checks import MOST_NAMED, day_problem, gathered
from ..errors import ModelError, Problem, problem, raise_if
from ..signature import kind_of

SATURDAY, SUNDAY = 5, 6
_WEEK = range(7)
#: Most days one question may look at: some forty years (policy of the library).
MOST_DAYS = 15_000


def _weekdays(value: Iterable[int]) -> frozenset[int]:
    try:
        days = tuple(islice(iter(value), MOST_DAYS))
        return frozenset([_weekday(day) for day in days])
    except Exception:  # whatever a broken container raises
        raise ModelError(_no_weekday(value)) from None


def _weekday(day: object) -> Any:
    """Return a whole number as plain ``int``, anything else as it is, for the check."""
    try:
        return day if isinstance(day, bool) else operator.index(day)  # type: ignore[arg-type]
    except TypeError:
        return day


def _no_weekday(value: object) -> Problem:
    return problem("weekend", "weekend", value if type(value) is int else kind_of(value))


def _weekend_problem(weekend: frozenset[object]) -> Problem | None:
    wrong = [one for one in weekend if type(one) is not int or one not in _WEEK]
    if wrong:
        return _no_weekday(min(wrong, key=lambda one: type(one).__name__))
    return problem("weekend_whole", "weekend") if len(weekend) == len(_WEEK) else None


@frozen
class WorkingDays:
    """Which days are working days.

    Attributes:
        holidays: a set, list or tuple of dates, or a mapping with dates as keys, copied; ``()`` says on purpose that
            there are none. Each must be a date: a text or a moment would never be met by a day, and the holiday would
            be lost. A dict that works out its days when asked, like those of the ``holidays`` package, is copied as it
            is. An index, a column or a frame of pandas is refused: ``set(column.dt.date)`` is what is wanted.
        weekend: weekdays off, 0 for Monday to 6 for Sunday; Saturday and Sunday where nothing is said (a choice of
            the library: an agency with a six-day week gives ``{6}``).

    Raises ``ModelError`` for what is no collection of days and for a weekend that leaves no day.

    >>> office = WorkingDays({date(2025, 4, 18)})
    >>> office.after(date(2025, 4, 17), 1)
    datetime.date(2025, 4, 21)

    """

    holidays: Container[date] = field(repr=False, hash=False)
    weekend: frozenset[int] = field(default=frozenset({SATURDAY, SUNDAY}), converter=_weekdays)

    def __attrs_post_init__(self) -> None:
        """Refuse what holds no days, and keep a copy that nobody else can change."""
        days, found = _days(self.holidays)
        raise_if(found + gathered([_weekend_problem(self.weekend)]), ModelError)
        object.__setattr__(self, "holidays", days)

    def counts(self, day: date) -> bool:
        """Say whether *day* is a working day."""
        return day.weekday() not in self.weekend and day not in self.holidays

    def after(self, day: date, count: int) -> date:
        """Return the *count*-th working day after *day*; *day* itself does not count, 0 gives *day*.

        Raises ``ModelError`` for what is no day, for a negative count, and where forty years do not hold that many.
        """
        _require(day, count)
        found, left, looked = day, count, 0
        while left:
            looked += 1
            if looked > MOST_DAYS or found == date.max:
                raise ModelError(problem("working_days", "count", count))
            found += timedelta(days=1)
            left -= self.counts(found)
        return found

    def between(self, start: date, end: date) -> int:
        """Return how many working days lie after *start* up to and including *end*; 0 where *end* is not later.

        Raises ``ModelError`` for what is no day and for more than some forty years.
        """
        raise_if([one for one in (day_problem(start, "start"), day_problem(end, "end")) if one], ModelError)
        days = (end - start).days
        if days > MOST_DAYS:
            raise ModelError(problem("working_days", "end", days))
        return sum(self.counts(start + timedelta(days=number)) for number in range(1, days + 1))


def _days(value: object) -> tuple[Container[date], list[Problem]]:
    """Return *value* as a container of days of its own, and what is wrong with it."""
    try:
        if not isinstance(value, (list, tuple, Set, Mapping)):
            return (), [problem("holidays", "holidays", kind_of(value))]
        entries = tuple(islice(iter(value), MOST_DAYS + 1))
        if len(entries) > MOST_DAYS:
            return (), [problem("too_many", "holidays", len(entries), limit=MOST_DAYS)]
        found = gathered((day_problem(one, f"holidays[{i}]") for i, one in enumerate(entries)), MOST_NAMED)
        return (deepcopy(value) if _is_lazy(value) else frozenset(entries if not found else ())), found
    except Exception:  # whatever a broken container raises
        return (), [problem("holidays", "holidays", kind_of(value))]


def _is_lazy(value: object) -> bool:
    """Say whether *value* is a dict that answers ``in`` itself: it may know days it does not hold yet."""
    return isinstance(value, dict) and type(value).__contains__ is not dict.__contains__


def _require(day: date, count: int) -> None:
    found = [one for one in (day_problem(day, "day"),) if one]
    if type(count) is not int or count < 0:
        found.append(problem("whole", "count", count))
    raise_if(found, ModelError)
