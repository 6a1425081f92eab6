"""Entries of a dossier: results, service, ranks, discipline, leave, training, awards, figures; each with its dates.

Here: what can be recorded. Not here: what follows from it (``requirement``), any rule of law.
"""

from datetime import date
from typing import Any

from attrs import field, frozen

from ..checks import day_problem, gathered, kind_problem, refuse, text_problem
from ..errors import DossierError, Problem, problem, raise_if
from ..evaluation.evaluation import Evaluation
from ..evaluation.policy import RulePolicy
from ..exact.number import Number, kept, look
from ..finding.finding import Finding, Unknown
from ..law.predikat import PredikatBase
from ..model.employee_words import ServiceKind
from ..model.period import EvaluationPeriod
from ..model.rank import Golongan
from ..selection.figures import figure_of
from ..signature import kind_of
from ..words import Text, Word

#: Years a date of a dossier may lie in (policy of the library: every sum of years stays in the calendar).
FIRST_YEAR, LAST_YEAR = 1900, 2200


def date_problem(value: object, path: str) -> Problem | None:
    """Return a problem unless *value* is a day of the years 1900 to 2200."""
    found = day_problem(value, path)
    if found is None and isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
        return problem("date_range", path, value.isoformat(), range=f"{FIRST_YEAR}-{LAST_YEAR}")
    return found


def span_problems(start: object, end: object, first: str, last: str) -> list[Problem]:
    """Return what is wrong with a span of days; *end* may be ``None``."""
    found = gathered((date_problem(start, first), None if end is None else date_problem(end, last)))
    if not found and isinstance(start, date) and isinstance(end, date) and end < start:
        found.append(problem("until_before", last, end.isoformat()))
    return found


class PunishmentLevel(Word):
    """Levels of disciplinary punishment (hukuman disiplin), lightest first."""

    RINGAN = Text("ringan", "light (ringan)")
    SEDANG = Text("sedang", "moderate (sedang)")
    BERAT = Text("berat", "severe (berat)")


class LeaveKind(Word):
    """Kinds of leave that rules ask for."""

    CLTN = Text("cuti di luar tanggungan negara", "leave outside the state's charge (CLTN)")
    BESAR = Text("cuti besar", "long leave")
    SAKIT = Text("cuti sakit", "sick leave")
    MELAHIRKAN = Text("cuti melahirkan", "maternity leave")
    LAIN = Text("cuti lain", "other leave")


@frozen
class Rated:
    """A result of an evaluation, where the evaluation itself is not at hand.

    Attributes:
        period: the period that was evaluated; a calendar year for an annual result.
        predikat: a word of the list of its regulation, or ``Unknown``; a ``Finding`` of one is kept as its word.
        note: what the reading of the word wants to be known (``parse_predikat("Cukup")``), or ``None``.

    """

    period: EvaluationPeriod
    predikat: "PredikatBase | Unknown | Any"
    note: Text | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a period or a predikat of a wrong kind; of a finding, keep the word and what it wants to be known."""
        if isinstance(self.predikat, Finding):
            object.__setattr__(self, "note", self.note or dict(self.predikat.facts).get("note"))
            object.__setattr__(self, "predikat", self.predikat.value)
        kinds = (PredikatBase, Unknown)
        expected = Text("predikat menurut peraturannya", "a predikat of its regulation's list")
        found = (
            kind_problem(self.period, EvaluationPeriod, "period"),
            kind_problem(self.predikat, kinds, "predikat", expected),
            kind_problem(self.note, (Text, type(None)), "note"),
        )
        refuse(DossierError, *found)

    @classmethod
    def year(cls, year: int, predikat: "PredikatBase | Unknown") -> "Rated":
        """Return the annual result of *year*."""
        return cls(EvaluationPeriod.year(year), predikat)

    @classmethod
    def of(cls, result: "Rated | Evaluation") -> "Rated":
        """Return period and predikat of *result*; what an agency's own policy names is no predikat: ``Unknown``."""
        if isinstance(result, Rated):
            return result
        if not isinstance(result, Evaluation):
            raise DossierError(problem("type", "", kind_of(result), expected="Evaluation / Rated"))
        predikat = result.predikat
        if not isinstance(predikat, Unknown) and not isinstance(result.policy, RulePolicy):
            predikat = Unknown((OWN_LABEL,))
        return cls(result.record.period, predikat)


OWN_LABEL = Text(
    "hasilnya label kebijakan instansi, bukan predikat suatu peraturan",
    "the result is a label of an agency's policy, not a predikat of a regulation",
)


@frozen
class Service:
    """A span of service in one kind; what lies between two spans is an interruption.

    Attributes:
        kind: CPNS, PNS or PPPK.
        start: first day, for instance the day of appointment as CPNS.
        end: last day, or ``None`` while it goes on.

    """

    kind: ServiceKind
    start: date
    end: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no kind and no span."""
        kind = kind_problem(self.kind, ServiceKind, "kind")
        raise_if(gathered([kind]) + span_problems(self.start, self.end, "start", "end"), DossierError)


@frozen
class RankHeld:
    """A rank and the day it is held from.

    Attributes:
        golongan: golongan ruang.
        since: first day in this rank (TMT).

    """

    golongan: Golongan
    since: date

    def __attrs_post_init__(self) -> None:
        """Refuse what is no rank and no day."""
        kind = kind_problem(self.golongan, Golongan, "golongan")
        refuse(DossierError, kind, date_problem(self.since, "since"))


@frozen
class Punishment:
    """A disciplinary punishment.

    Attributes:
        level: ringan, sedang or berat.
        decided: day it takes effect.
        until: last day of serving it, or ``None`` where that is not known.
        kind: the kind in words, or ``None``; no rule reads it.

    """

    level: PunishmentLevel
    decided: date
    until: date | None = None
    kind: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no level, no day, no text."""
        found = gathered(
            (
                kind_problem(self.level, PunishmentLevel, "level"),
                None if self.kind is None else text_problem(self.kind, "kind"),
            )
        )
        raise_if(found + span_problems(self.decided, self.until, "decided", "until"), DossierError)


@frozen
class Leave:
    """A leave.

    Attributes:
        kind: kind of leave.
        period: its days, both ends included.

    """

    kind: LeaveKind
    period: EvaluationPeriod

    def __attrs_post_init__(self) -> None:
        """Refuse what is no kind and no period."""
        found = (
            kind_problem(self.kind, LeaveKind, "kind"),
            kind_problem(self.period, EvaluationPeriod, "period"),
        )
        refuse(DossierError, *found)


def number_problem(value: object, path: str, *, negative: bool = False) -> Problem | None:
    """Return a problem unless *value* is an exact number, 0 or more unless *negative* is said."""
    found = look(value, path)
    if isinstance(found, Problem):
        return found
    return problem("negative", path, found) if found < 0 and not negative else None


@frozen
class Training:
    """A training that was finished.

    Attributes:
        topic: what was learned.
        hours: jam pelajaran (JP), 0 or more.
        on: day it was finished.
        form: form in words (kursus, coaching, ...), or ``None``.
        provider: who gave it, or ``None``.

    """

    topic: str
    hours: Number = field(converter=kept)
    on: date = field(kw_only=True)
    form: str | None = field(default=None, kw_only=True)
    provider: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no text, no number of hours, no day."""
        more = [(self.form, "form"), (self.provider, "provider")]
        found = [
            text_problem(self.topic, "topic"),
            number_problem(self.hours, "hours"),
            date_problem(self.on, "on"),
            *(None if value is None else text_problem(value, path) for value, path in more),
        ]
        refuse(DossierError, *found)


@frozen
class Held:
    """An award, charter or dated word of appreciation that was given.

    Attributes:
        award: its key, for instance ``"pp_35_2010.satyalancana_10"``, or a name of the agency's own.
        on: day it was given.
        by: office that gave it, or ``None``.

    """

    award: str
    on: date
    by: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no text and no day."""
        by = None if self.by is None else text_problem(self.by, "by")
        refuse(DossierError, text_problem(self.award, "award"), date_problem(self.on, "on"), by)


def _figured(value: object) -> object:
    found = figure_of(value, "value")
    return value if isinstance(found, Problem) else found


def _figure_problem(value: object) -> Problem | None:
    found = figure_of(value, "value")
    return found if isinstance(found, Problem) else None


@frozen
class Figure:
    """A figure of one period that an award may ask for: a satisfaction index, a share of errors.

    Attributes:
        key: which figure.
        period: the days it is about.
        value: the figure, exact, or ``Unknown``. A ``Score``, a ``Finding`` (an index) or an ``Evaluation`` may be
            given and is kept as its number.

    """

    key: str
    period: EvaluationPeriod
    value: "Number | Unknown" = field(converter=_figured)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key, no period, no number."""
        found = (
            text_problem(self.key, "key"),
            kind_problem(self.period, EvaluationPeriod, "period"),
            _figure_problem(self.value),
        )
        refuse(DossierError, *found)
