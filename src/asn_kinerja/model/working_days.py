"""Working days: which days count, and the day some working days after another.

Here: counting over any container of holidays. Not here: any legal limit, any list of holidays, any clock.
"""

from collections.abc import Container, Iterable, Mapping
from datetime import date, timedelta

from attrs import field, frozen

from ..errors import ModelError, Problem, problem, raise_if
from ..signature import kind_of
from ..words import Text
from .checks import MOST_NAMED, day_problem, gathered

SATURDAY, SUNDAY = 5, 6
_WEEK = range(7)
#: Most days one question may look at: some forty years (policy of the library).
MOST_DAYS = 15_000


def _weekdays(value: Iterable[int]) -> frozenset[int]:
    try:
        return frozenset(value)
    except Exception:  # whatever a broken container raises
        raise ModelError(_no_weekday(value)) from None


def _no_weekday(value: object) -> Problem:
    return problem("weekend", "weekend", value if type(value) is int else kind_of(value))


def _weekend_problem(weekend: frozenset[object]) -> Problem | None:
    wrong = [one for one in weekend if one not in _WEEK]
    if wrong:
        return _no_weekday(min(wrong, key=lambda one: type(one).__name__))
    return problem("weekend_whole", "weekend") if len(weekend) == len(_WEEK) else None


@frozen
class WorkingDays:
    """Which days are working days.

    Attributes:
        holidays: any container that answers ``day in holidays``: a set, a dict, an object of the ``holidays``
            package; ``()`` says on purpose that there are none. Where they can be looked through, each must be a date:
            a text or a moment would never be met by a day, and the holiday would be lost.
        weekend: weekdays off, 0 for Monday to 6 for Sunday; Saturday and Sunday where nothing is said (a choice of
            the library: an agency with a six-day week gives ``{6}``).

    Raises ``ModelError`` for what is no container of days and for a weekend that leaves no day.

    >>> office = WorkingDays({date(2025, 4, 18)})
    >>> office.after(date(2025, 4, 17), 1)
    datetime.date(2025, 4, 21)

    """

    holidays: Container[date] = field(repr=False, hash=False)
    weekend: frozenset[int] = field(default=frozenset({SATURDAY, SUNDAY}), converter=_weekdays)

    def __attrs_post_init__(self) -> None:
        """Refuse what cannot be asked."""
        found = []
        if not hasattr(self.holidays, "__contains__") or isinstance(self.holidays, (str, bytes)):
            expected = Text("himpunan tanggal libur", "a container of dates")
            found.append(problem("type", "holidays", kind_of(self.holidays), expected=expected))
        elif isinstance(self.holidays, (list, tuple, set, frozenset, Mapping)):
            entries = (day_problem(one, f"holidays[{number}]") for number, one in enumerate(self.holidays))
            found += gathered(entries, MOST_NAMED)
        raise_if(found + gathered([_weekend_problem(self.weekend)]), ModelError)

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


def _require(day: date, count: int) -> None:
    found = [one for one in (day_problem(day, "day"),) if one]
    if type(count) is not int or count < 0:
        found.append(problem("whole", "count", count))
    raise_if(found, ModelError)
