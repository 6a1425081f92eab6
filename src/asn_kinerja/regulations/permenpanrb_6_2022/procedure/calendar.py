"""The deadlines of a year under PermenPANRB 6/2022: plan, periodic evaluations, annual evaluation.

Here: what the text dates, and the windows an agency dates itself, as data. Not here: limits in working days
(``limits``), any default window, any clock.
"""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any

from attrs import frozen

from ....checks import day_problem, gathered, kind_problem, many_problem, refuse
from ....deadlines.limit import EndOfMonth
from ....errors import PeriodError, Problem, in_language, problem, raise_if
from ....finding.document import Document, Section, Sheet
from ....finding.explain import CLOSING, STEPS, Sources, shown
from ....finding.finding import Finding, Unknown, found, item
from ....law.citation import Standing
from ....model.agency import Periodic
from ....model.period import EvaluationPeriod
from ....questions import replays
from ....words import Lang, Text
from ..numbers import PERMENPANRB_6_2022

_at, _rule = partial(PERMENPANRB_6_2022.cite, Standing.OFFICIAL_TEXT), PERMENPANRB_6_2022.rule

SKP_RULE = _rule(
    "penetapan_skp",
    _at(pasal="14", ayat="1"),
    ("SKP ditetapkan", "Plan (SKP) set"),
    "SKP ditetapkan paling lambat akhir Januari, lalu dikembangkan sepanjang tahun.",
    "The plan is set by the end of January and developed during the year.",
)
PERIODIC_RULE = _rule(
    "evaluasi_periodik",
    _at(page="90", point="8"),
    ("Evaluasi periodik", "Periodic evaluation"),
    "Evaluasi periodik dilakukan setiap bulan atau setiap triwulan, satu pilihan untuk satu instansi; "
    "rentang waktunya tidak ditentukan teks.",
    "The periodic evaluation is monthly or quarterly, one choice per agency; the text does not define its window.",
)
ANNUAL_RULE = _rule(
    "evaluasi_tahunan",
    _at(page="90", point="8"),
    ("Evaluasi tahunan", "Annual evaluation"),
    "Evaluasi tahunan dilakukan pada akhir Desember, paling lama akhir Januari tahun berikutnya.",
    "The annual evaluation is made at the end of December, at the latest at the end of January.",
)
WINDOW_RULE = _rule(
    "rentang_waktu_evaluasi",
    PERMENPANRB_6_2022.cite(Standing.POLICY),
    ("Rentang waktu dari instansi", "Window given by the agency"),
    "Rentang waktu evaluasi adalah data dari instansi.",
    "The evaluation window is data of the agency.",
)
#: The dated limits: the plan of a year, and the evaluation of a year in the next.
PLAN_SET = EndOfMonth(SKP_RULE, Text("SKP {year} ditetapkan", "Plan (SKP) of {year} set"), month=1)
EVALUATED = EndOfMonth(ANNUAL_RULE, Text("Evaluasi tahunan {year}", "Annual evaluation {year}"), month=1, later=1)

_TITLE = Text("Kalender kinerja {year}", "Performance calendar {year}")
_HEAD = (Text("Batas", "Deadline"), Text("Paling lambat", "At the latest"), Text("Dasar", "Source"))
_NO_RHYTHM = Text("pilihan instansi belum diketahui", "the choice of the agency is not known")
_RHYTHM = Text("bulanan atau triwulanan", "monthly or quarterly")
_NO_WINDOW = Text("rentang waktunya tidak ditentukan teks", "the text does not define its window")
_WINDOW = Text("rentang waktu yang ditetapkan instansi untuk {period}", "the window the agency set for {period}")
_EVALUATION = Text("Evaluasi {period}", "Evaluation of {period}")
_PARTS = {Periodic.MONTHLY: (EvaluationPeriod.month, 12), Periodic.QUARTERLY: (EvaluationPeriod.quarter, 4)}


@frozen
class EvaluationWindow:
    """When an agency evaluates a period: its own choice, the text does not define it.

    Attributes:
        evaluated: the month, quarter or year that is evaluated.
        first: first day of the window.
        last: last day of the window, on or after the first.

    Raises ``PeriodError`` with every problem.

    >>> EvaluationWindow(EvaluationPeriod.quarter(2025, 3), date(2025, 9, 20), date(2025, 10, 10)).holds(
    ...     date(2025, 9, 25)
    ... )
    True

    """

    evaluated: EvaluationPeriod
    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        """Refuse what is no period or day, and an end before the start."""
        found = gathered(
            (
                kind_problem(self.evaluated, EvaluationPeriod, "evaluated"),
                day_problem(self.first, "first"),
                day_problem(self.last, "last"),
            )
        )
        if not found and self.last < self.first:
            found = [problem("window_order", "last", self.last.isoformat())]
        raise_if(found, PeriodError)

    def holds(self, day: date) -> bool:
        """Say whether *day* lies inside, both ends included.

        Raises ``PeriodError`` for what is no day.
        """
        refuse(PeriodError, day_problem(day, "day"))
        return self.first <= day <= self.last


@frozen
class YearCalendar:
    """The deadlines of one year, each a finding; a day that only the agency can give is ``Unknown``.

    Attributes:
        year: the year of the plan.
        skp: last day to set the plan.
        periodic: last day of each periodic evaluation; one ``Unknown`` where the rhythm is not known.
        annual: last day of the annual evaluation by the text.
        annual_window: last day of the agency's own window for the year, or ``None`` where none was given.

    """

    year: int
    skp: Finding[date]
    periodic: tuple[Finding[date | Unknown], ...]
    annual: Finding[date]
    annual_window: Finding[date | Unknown] | None = None

    @property
    def entries(self) -> tuple[Finding[date | Unknown], ...]:
        """Every deadline, in the order of the year."""
        last = () if self.annual_window is None else (self.annual_window,)
        return (self.skp, *self.periodic, self.annual, *last)

    def explain(self, lang: Lang = "id") -> Document:
        """Return the year as a document."""
        in_language(lang)
        sources = Sources(lang)
        steps = tuple(item(entry, sources) for entry in self.entries)
        rows = tuple((_name(one, lang), shown(one.value, lang), one.cite.text(lang)) for one in self.entries)
        return Document(
            title=_TITLE(lang).format(year=self.year),
            lang=lang,
            sections=(Sheet("", tuple(words(lang) for words in _HEAD), rows), Section(STEPS(lang), steps)),
            sources=tuple(sources.lines),
            closing=CLOSING(lang),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the year as plain data."""
        return {
            "schema": "asn-kinerja/year-calendar/1",
            "year": self.year,
            "entries": [{"about": _name(entry, "id"), **entry.to_dict()} for entry in self.entries],
        }


def _name(entry: Finding[object], lang: Lang) -> str:
    return entry.subject if isinstance(entry.subject, str) else entry.subject(lang)


def skp_deadline(year: int) -> Finding[date]:
    """Return the last day to set the plan of *year*: 31 January, whatever day of the week it is.

    Raises ``PeriodError`` for what is no year from 1900 to 2200. Source: Pasal 14 ayat (1) (official text).
    """
    return PLAN_SET(year)


def annual_deadline(year: int) -> Finding[date]:
    """Return the last day of the annual evaluation of *year*: 31 January of the next.

    Raises ``PeriodError`` for what is no year from 1900 to 2200. Source: annex p. 90 (official text).
    """
    return EVALUATED(year)


def year_calendar(year: int, *, periodic: Periodic | None, windows: Iterable[EvaluationWindow] = ()) -> YearCalendar:
    """Return every deadline of *year* for an agency that evaluates *periodic*, with its own *windows*.

    A window that the agency did not give stays ``Unknown``: the text defines none (reading by data, no default).
    An agency's window for the year stands beside the end of January of the text; neither replaces the other.

    Raises ``PeriodError`` for what is no year, a window of no period of this rhythm, two windows of one period.
    """
    whole, given = EvaluationPeriod.year(year), _given(windows)
    refuse(PeriodError, kind_problem(periodic, (Periodic, type(None)), "periodic"))
    make, count = (EvaluationPeriod.month, 0) if periodic is None else _PARTS[periodic]
    periods = [make(whole.start.year, number) for number in range(1, count + 1)]
    known = {window.evaluated: window for window in given}
    raise_if(_window_problems(given, (*periods, whole), periodic), PeriodError)
    rows = tuple(_periodic(period, known.get(period)) for period in periods) or (_periodic(None),)
    annual = _periodic(whole, known[whole]) if whole in known else None
    return YearCalendar(year, skp_deadline(year), rows, annual_deadline(year), annual)


def _given(windows: Any) -> tuple[EvaluationWindow, ...]:
    """Return *windows* as a tuple, all of the right kind and not too many."""
    refuse(PeriodError, kind_problem(windows, (tuple, list), "windows", "tuple"))
    refuse(PeriodError, many_problem(windows, "windows"))
    refuse(PeriodError, *(kind_problem(one, EvaluationWindow, f"windows[{i}]") for i, one in enumerate(windows)))
    return tuple(windows)


def _window_problems(
    given: tuple[EvaluationWindow, ...], known: tuple[EvaluationPeriod, ...], periodic: Periodic | None
) -> list[Problem]:
    found, seen = [], set()
    for index, window in enumerate(given):
        path, period = f"windows[{index}].evaluated", window.evaluated
        if period not in known:
            rhythm = periodic.value if periodic else _RHYTHM
            found.append(problem("window_period", path, period.words, rhythm=rhythm, cite=PERIODIC_RULE.cite))
        elif period in seen:
            found.append(problem("window_twice", path, period.words))
        seen.add(period)
    return found


@replays
def _periodic(period: EvaluationPeriod | None, window: EvaluationWindow | None = None) -> Finding[date | Unknown]:
    if period is None:
        return found(PERIODIC_RULE, Unknown((_NO_RHYTHM,), (_RHYTHM,)))
    title = _EVALUATION.fill(period=period.words)
    if window is None:
        return found(PERIODIC_RULE, Unknown((_NO_WINDOW,), (_WINDOW.fill(period=period.words),)), about=title)
    return found(WINDOW_RULE, window.last, about=title, event=WINDOW_RULE.title)
