"""Perpres 76/2013: until when a complaint about a service is lodged, and until when it is resolved.

Here: both limits and the open question which days they count. Not here: counting (``scoring.complaints``).
"""

from datetime import date
from typing import Any

from ..checks import day_problem, refuse
from ..errors import ModelError, problem
from ..finding.finding import Finding, found
from ..law.citation import Standing
from ..law.reading import Reading, reading
from ..law.rule import Rule
from ..law.text import LegalText
from ..model.service import ServiceStandard, TimeUnit
from ..model.working_days import WorkingDays
from ..words import Text

PERPRES_76_2013 = LegalText("Perpres", 76, 2013, "Pengelolaan Pengaduan Pelayanan Publik")
PLACE = PERPRES_76_2013.cite(Standing.CORROBORATED)
NAME = Text("Perpres 76/2013", "Perpres 76/2013")

LODGE_DAYS = 30
RESOLVE_DAYS = 60

LODGE_RULE = PERPRES_76_2013.rule(
    "batas_penyampaian",
    PLACE,
    ("Batas penyampaian pengaduan", "Limit to lodge a complaint"),
    (
        "Pengaduan disampaikan paling lambat 30 hari sejak pelayanan diterima.",
        "A complaint is lodged within 30 days of the service.",
    ),
)
RESOLVE_RULE = PERPRES_76_2013.rule(
    "batas_penyelesaian",
    PLACE,
    ("Batas penyelesaian pengaduan", "Limit to resolve a complaint"),
    (
        "Pengaduan diselesaikan paling lambat 60 hari sejak berkasnya lengkap.",
        "A complaint is resolved within 60 days of a complete file.",
    ),
)


@reading(
    "jenis_hari",
    default="CALENDAR",
    about=Text("Jenis hari pada batas 30 dan 60 hari.", "Which days the limits of 30 and 60 days count."),
    why=Text('Tercetak "hari" tanpa "kerja".', 'Printed "days", without "working".'),
)
class DayType(Reading):
    """Which days the limits of 30 and 60 days count."""

    CALENDAR = ("HARI_KALENDER", Text("hari kalender", "calendar days"))
    WORKING = ("HARI_KERJA", Text("hari kerja", "working days"))


READINGS = (DayType,)


def resolution(day_type: DayType = DayType.CALENDAR, working_days: WorkingDays | None = None) -> ServiceStandard:
    """Return the limit to resolve a complaint, counted from its complete file, for ``scoring.complaints``.

    *working_days* is needed for ``DayType.WORKING`` and refused otherwise (``ModelError``).
    Source: Perpres 76/2013 (CORROBORATED, article not verified).

    >>> resolution().text("en")
    'at most 60 calendar days'
    """
    return _standard(RESOLVE_DAYS, RESOLVE_RULE, day_type, working_days)


def last_day_to_lodge(
    served: date, day_type: DayType = DayType.CALENDAR, working_days: WorkingDays | None = None
) -> Finding[date]:
    """Return the last day to lodge a complaint about a service received on the day *served*.

    Raises ``ModelError`` for what is no day and for working days without saying which.

    >>> from datetime import date
    >>> last_day_to_lodge(date(2025, 6, 30)).value
    datetime.date(2025, 7, 30)
    """
    return _last((LODGE_DAYS, LODGE_RULE, served, day_type, working_days))


def last_day_to_resolve(
    complete: date, day_type: DayType = DayType.CALENDAR, working_days: WorkingDays | None = None
) -> Finding[date]:
    """Return the last day to resolve a complaint whose file was complete on the day *complete*.

    Raises ``ModelError`` for what is no day and for working days without saying which.
    """
    return _last((RESOLVE_DAYS, RESOLVE_RULE, complete, day_type, working_days))


def _standard(days: int, rule: Rule, day_type: DayType, working_days: WorkingDays | None) -> ServiceStandard:
    if not isinstance(day_type, DayType):
        raise ModelError(problem("type", "day_type", type(day_type).__name__, expected="DayType"))
    unit = TimeUnit.CALENDAR_DAYS if day_type is DayType.CALENDAR else TimeUnit.WORKING_DAYS
    return ServiceStandard(days, unit, working_days=working_days, cite=PLACE, title=rule.title)


def _last(given: Any) -> Finding[date]:
    days, rule, start, day_type, working_days = given
    refuse(ModelError, day_problem(start, "start"))
    day = _standard(days, rule, day_type, working_days).last_day(start)
    return found(rule, day, readings=(day_type,), given=given, by=_last)
