"""PermenPANRB 62/2018 (SP4N-LAPOR!): kinds of reports and the working days in which they are followed up.

Here: the kinds and their limits. Not here: counting (``scoring.services``), holidays: the caller gives them.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve

from ..checks import kind_problem, many_problem, pairs, refuse, word_problem
from ..deadlines.limit import Limit
from ..errors import PolicyError, Problem, problem
from ..finding.finding import Finding
from ..frozenmap import FrozenMap
from ..law.citation import Listed, Regulation, Standing
from ..law.text import LegalText
from ..model.service import ServiceStandard, kind_name
from ..model.working_days import WorkingDays
from ..questions import replays
from ..words import Text, Word

PERMENPANRB_62_2018 = LegalText("PermenPANRB", 62, 2018, "Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional")
PLACE = PERMENPANRB_62_2018.cite(Standing.CORROBORATED)
#: Where units publish stricter limits of their own; which limit a unit sets is its own choice.
_UNIT = Regulation("Standar pelayanan unit", None, None)
UNIT_STANDARDS, OWN_LIMIT = _UNIT.cite(Standing.CORROBORATED), _UNIT.cite(Standing.POLICY)
NAME = Text("PermenPANRB 62/2018", "PermenPANRB 62/2018")


class ReportKind(Word):
    """The kinds of reports that have a limit."""

    PERMINTAAN_INFORMASI = Text("permintaan informasi", "request for information")
    PENGADUAN_TIDAK_BERKADAR_PENGAWASAN = Text(
        "pengaduan tidak berkadar pengawasan", "complaint without supervision content"
    )
    PENGADUAN_BERKADAR_PENGAWASAN = Text("pengaduan berkadar pengawasan", "complaint with supervision content")


#: Working days in which a report of each kind is followed up.
WORKING_DAYS: FrozenMap[ReportKind, int] = Listed(
    PLACE,
    {
        ReportKind.PERMINTAAN_INFORMASI: 5,
        ReportKind.PENGADUAN_TIDAK_BERKADAR_PENGAWASAN: 14,
        ReportKind.PENGADUAN_BERKADAR_PENGAWASAN: 60,
    },
)

LIMIT_RULE = PERMENPANRB_62_2018.rule(
    "batas_tindak_lanjut",
    PLACE,
    ("Batas tindak lanjut", "Limit of follow-up"),
    "Permintaan informasi ditindaklanjuti dalam 5 hari kerja, pengaduan tidak berkadar pengawasan dalam 14 hari "
    "kerja, pengaduan berkadar pengawasan dalam 60 hari kerja.",
    "Requests for information are followed up within 5 working days, complaints without supervision content "
    "within 14, complaints with supervision content within 60.",
)
STRICTER_RULE = PERMENPANRB_62_2018.rule(
    "batas_unit",
    UNIT_STANDARDS,
    ("Batas unit", "Limit of the unit"),
    "Unit dapat menetapkan batas yang lebih ketat.",
    "A unit may set stricter limits.",
)


class Event(Word):
    """What the limits are counted from, and what has to happen in time."""

    RECEIVED = Text("diterimanya laporan", "the receipt of the report")
    FOLLOWED_UP = Text("ditindaklanjutinya laporan", "the follow-up of the report")


#: The limit of each kind.
LIMITS: FrozenMap[ReportKind, Limit] = FrozenMap(
    {kind: Limit(kind.name, LIMIT_RULE, days, Event.RECEIVED, Event.FOLLOWED_UP) for kind, days in WORKING_DAYS.items()}
)


def limits(working_days: WorkingDays, *, stricter: Mapping[Any, int] | None = None) -> FrozenMap[str, ServiceStandard]:
    """Return the limit of each kind, for ``scoring.services``.

    *working_days* says which days count. *stricter* gives a unit's own shorter limits by kind; they cite the unit's
    standard (POLICY), not the regulation.

    Raises ``PolicyError`` for an unknown kind and for a limit that is laxer, all at once.
    Source: PermenPANRB 62/2018 (CORROBORATED, article not verified).

    >>> own = limits(WorkingDays(()), stricter={ReportKind.PERMINTAAN_INFORMASI: 2})
    >>> [one.limit for one in own.values()]
    [2, 14, 60]
    """
    given: Any = {} if stricter is None else stricter
    days = kind_problem(working_days, WorkingDays, "working_days")
    wrong = kind_problem(given, Mapping, "stricter", _KINDS) or many_problem(given, "stricter")
    own = {} if wrong else {kind_name(kind): days for kind, days in pairs(given)}
    refuse(PolicyError, days, wrong, *(one for each in own.items() for one in _problems(*each)))
    return FrozenMap({kind.name: _limit(kind, own.get(kind.name), working_days) for kind in ReportKind})


_KINDS = Text("jenis laporan dan hari kerjanya", "kinds of reports and working days")


def _problems(kind: Any, days: object) -> list[Problem]:
    if kind not in ReportKind.__members__:
        return [word_problem(kind, ReportKind.__members__, "stricter")]
    if type(days) is not int or days < 0:
        return [problem("whole", f"stricter[{kind}]", days if isinstance(days, int) else type(days).__name__)]
    most = WORKING_DAYS[ReportKind[kind]]
    return [] if days <= most else [problem("limit_laxer", f"stricter[{kind}]", days, limit=most, cite=PLACE)]


def _limit(kind: ReportKind, own: int | None, working_days: WorkingDays) -> ServiceStandard:
    title = Text(kind.value.id.capitalize(), kind.value.en.capitalize())
    printed = evolve(LIMITS[kind].standard(working_days), title=title)
    return printed if own is None else evolve(printed, limit=own, cite=OWN_LIMIT)


@replays
def last_day(kind: ReportKind, received: date, working_days: WorkingDays) -> Finding[date]:
    """Return the last day to follow up a report of *kind* received on a day; that day itself does not count.

    Raises ``PolicyError`` for an unknown kind, ``ModelError`` for what is no day.

    >>> from datetime import date
    >>> last_day(ReportKind.PERMINTAAN_INFORMASI, date(2025, 6, 30), WorkingDays(())).value
    datetime.date(2025, 7, 7)
    """
    name = kind_name(kind)
    if not isinstance(name, str) or name not in ReportKind.__members__:
        raise PolicyError(word_problem(name, ReportKind.__members__, "kind"))
    return evolve(LIMITS[ReportKind[name]].last_day(received, working_days), subject=ReportKind[name].value)
