"""Perpres 76/2013: until when a complaint about a service is lodged, and until when it is resolved.

Here: both limits and the open question which days they count. Not here: counting (``scoring.services``).
"""

from datetime import date

from attrs import evolve

from ..deadlines.limit import Limit
from ..errors import ModelError
from ..finding.finding import Finding
from ..frozenmap import FrozenMap
from ..law.citation import Standing
from ..law.reading import Reading, reading
from ..law.text import LegalText
from ..model.service import ServiceStandard, TimeUnit
from ..model.working_days import WorkingDays
from ..questions import replays
from ..signature import checked
from ..words import Text, Word

PERPRES_76_2013 = LegalText("Perpres", 76, 2013, "Pengelolaan Pengaduan Pelayanan Publik")
PLACE = PERPRES_76_2013.cite(Standing.CORROBORATED)
NAME = Text("Perpres 76/2013", "Perpres 76/2013")

LODGE_RULE = PERPRES_76_2013.rule(
    "batas_penyampaian",
    PLACE,
    ("Batas penyampaian pengaduan", "Limit to lodge a complaint"),
    "Pengaduan disampaikan paling lambat 30 hari sejak pelayanan diterima.",
    "A complaint is lodged within 30 days of the service.",
)
RESOLVE_RULE = PERPRES_76_2013.rule(
    "batas_penyelesaian",
    PLACE,
    ("Batas penyelesaian pengaduan", "Limit to resolve a complaint"),
    "Pengaduan diselesaikan paling lambat 60 hari sejak berkasnya lengkap.",
    "A complaint is resolved within 60 days of a complete file.",
)


class Event(Word):
    """What the limits are counted from, and what has to happen in time."""

    SERVED = Text("diterimanya pelayanan", "the service")
    LODGED = Text("disampaikannya pengaduan", "the complaint")
    COMPLETE = Text("lengkapnya berkas pengaduan", "the completion of the file")
    RESOLVED = Text("diselesaikannya pengaduan", "the resolution of the complaint")


_DAYS = TimeUnit.CALENDAR_DAYS  # by the default of ``DayType``
LODGE = Limit("lodge", LODGE_RULE, 30, Event.SERVED, Event.LODGED, is_right=True, unit=_DAYS)
RESOLVE = Limit("resolve", RESOLVE_RULE, 60, Event.COMPLETE, Event.RESOLVED, unit=_DAYS)


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
_UNITS = FrozenMap({DayType.CALENDAR: TimeUnit.CALENDAR_DAYS, DayType.WORKING: TimeUnit.WORKING_DAYS})


@checked(ModelError)
def resolution(day_type: DayType = DayType.CALENDAR, working_days: WorkingDays | None = None) -> ServiceStandard:
    """Return the limit to resolve a complaint, counted from its complete file, for ``scoring.services``.

    *working_days* is needed for ``DayType.WORKING`` and refused otherwise (``ModelError``).
    Source: Perpres 76/2013 (CORROBORATED, article not verified).

    >>> resolution().text("en")
    'at most 60 calendar days'
    """
    return evolve(RESOLVE, unit=_UNITS[day_type]).standard(working_days)


@replays
@checked(ModelError)
def last_day_to_lodge(
    served: date, day_type: DayType = DayType.CALENDAR, working_days: WorkingDays | None = None
) -> Finding[date]:
    """Return the last day to lodge a complaint about a service received on the day *served*.

    Raises ``ModelError`` for what is no day and for working days without saying which.

    >>> from datetime import date
    >>> last_day_to_lodge(date(2025, 6, 30)).value
    datetime.date(2025, 7, 30)
    """
    return _last(LODGE, served, day_type, working_days)


@replays
@checked(ModelError)
def last_day_to_resolve(
    complete: date, day_type: DayType = DayType.CALENDAR, working_days: WorkingDays | None = None
) -> Finding[date]:
    """Return the last day to resolve a complaint whose file was complete on the day *complete*.

    Raises ``ModelError`` for what is no day and for working days without saying which.
    """
    return _last(RESOLVE, complete, day_type, working_days)


def _last(limit: Limit, start: date, day_type: DayType, working_days: WorkingDays | None) -> Finding[date]:
    return evolve(evolve(limit, unit=_UNITS[day_type]).last_day(start, working_days), readings=(day_type,))
