"""Days and moments of cases: what may be given, and the time between two of them, exact.

Here: checks and differences. Not here: standards and records (``model.service``), any clock.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias, TypeVar

from ..checks import MAX_PARTS, kind_problem
from ..errors import AsnKinerjaError, ModelError, Problem, problem, raise_if
from ..exact.notation import blank_shown
from ..signature import kind_of
from ..words import Text

#: A day, or a moment: a day with a time, with or without a time zone.
Moment: TypeAlias = date | datetime
T = TypeVar("T")
#: How each column of a row is read.
Columns: TypeAlias = Mapping[str, Callable[[Any], Any]]

MICROSECOND = timedelta(microseconds=1)
_LISTING = Text("daftar", "a list")
_ROW = Text("baris dengan nama kolom", "a row with names of columns")


def moment_problem(value: object, path: str) -> Problem | None:
    """Return a problem unless *value* is a day or a moment whose time zone can be asked."""
    blank = None if type(value) in (date, datetime) else blank_shown(value)
    if blank is not None:
        return problem("moment_blank", path, blank)
    if not isinstance(value, date):
        return problem("moment", path, _shown(value))
    try:
        aware(value)
    except Exception:
        return problem("moment", path, "tzinfo")
    return None


def _shown(value: object) -> object:
    """Return a wrong value as a message shows it: text only where it begins like a date, for it may be a name."""
    if isinstance(value, str) and value[:1].isdigit():
        return value
    if isinstance(value, str):
        return Text("teks ini", "this text")
    return kind_of(value)


def aware(value: Moment) -> bool | None:
    """Say whether a moment has a time zone; ``None`` for a day, which has no time at all."""
    return value.utcoffset() is not None if isinstance(value, datetime) else None


def day_of(value: Moment) -> date:
    """Return the day of a moment, in its own time zone."""
    return value.date() if isinstance(value, datetime) else value


def microseconds(start: datetime, end: datetime) -> int:
    """Return the time from *start* to *end*, both with or both without a time zone."""
    wall = end.replace(tzinfo=None) - start.replace(tzinfo=None)
    zones = (end.utcoffset() or timedelta()) - (start.utcoffset() or timedelta())
    return (wall - zones) // MICROSECOND


def is_after(one: Moment, two: Moment) -> bool:
    """Say whether *one* lies after *two*; where one of them is a day, by the day."""
    if isinstance(one, datetime) and isinstance(two, datetime):
        return microseconds(two, one) > 0
    return day_of(one) > day_of(two)


def span_problems(start: object, end: object, names: tuple[str, str]) -> list[Problem]:
    """Return what is wrong with a start and an end (``None``: not ended), *names* being their paths."""
    given = [(start, names[0])] + ([] if end is None else [(end, names[1])])
    found = [one for one in (moment_problem(value, path) for value, path in given) if one is not None]
    if found or not isinstance(start, date) or not isinstance(end, date):
        return found
    if {aware(start), aware(end)} >= {True, False}:
        return [problem("time_zones", names[1])]
    return [problem("end_before_start", names[1])] if is_after(start, end) else []


def parsed(value: object) -> Any:
    """Return ISO text as a day or a moment and blank text as ``None``; anything else is left for the check.

    >>> parsed("2025-06-30"), parsed("2025-06-30T08:15"), parsed(" ")
    (datetime.date(2025, 6, 30), datetime.datetime(2025, 6, 30, 8, 15), None)
    """
    if not isinstance(value, str):
        return value
    text = value.strip()
    for read in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read(text)
        except ValueError:
            continue
    return value if text else None


def iterated(values: Iterable[T], path: str) -> Iterable[T]:
    """Return *values*, refusing what cannot be gone through.

    Raises ``ModelError``.
    """
    found = kind_problem(values, Iterable, path, _LISTING)
    if found is None and isinstance(values, (str, bytes, Mapping)):
        found = problem("type", path, kind_of(values), expected=_LISTING)
    raise_if([found] if found else [], ModelError)
    return _counted(values, path)


#: Rows one call goes through, read once (policy of the library): more than the state has employees.
MOST_ROWS = 10_000_000


def _counted(values: Iterable[T], path: str) -> Iterator[T]:
    for number, one in enumerate(values):
        if number >= MOST_ROWS:
            raise ModelError(problem("too_many", path, number, limit=MOST_ROWS))
        yield one


def flag(value: object) -> Any:
    """Return a cell as yes or no, blank being no; anything else is left for the check."""
    return FLAGS.get(value.strip().lower(), value) if isinstance(value, str) else False if value is None else value


#: What a sheet may hold for yes and no.
FLAGS = {"": False, "0": False, "tidak": False, "false": False, "1": True, "ya": True, "true": True}


def built(make: Callable[..., T], rows: Iterable[Mapping[str, object]], columns: Columns) -> tuple[T, ...]:
    """Return *make* of each row, its *columns* read as they say; other columns are not read.

    Raises ``ModelError`` with every problem of every row.
    """
    found: list[T] = []
    problems: list[Problem] = []
    for i, row in enumerate(iterated(rows, "rows")):
        if len(problems) >= MAX_PARTS:
            break  # more would only be a longer list
        wrong = kind_problem(row, Mapping, f"rows[{i}]", _ROW)
        if wrong is not None:
            problems.append(wrong)
            continue
        try:
            found.append(make(**{name: read(row.get(name)) for name, read in columns.items()}))
        except AsnKinerjaError as refused:
            problems += [one.at(f"rows[{i}]") for one in refused.problems]
    raise_if(problems, ModelError)
    return tuple(found)
