"""Requirements of time and place: unbroken service, years in rank, ceiling, kind of service, position, age.

Here: counting, exact to the day. Not here: how many years a text asks for (``regulations``).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import field, frozen

from ..checks import gathered, kind_problem, many_problem
from ..errors import Problem
from ..finding.finding import Finding
from ..frozenmap import FrozenMap
from ..law.citation import Citation
from ..model.employee_words import PositionKind, ServiceKind
from ..model.period import later
from ..model.rank import Education, Golongan
from ..words import Text, Word
from .condition import Day, Status
from .dossier import MAPPING, Dossier, as_map
from .entries import LeaveKind, PunishmentLevel
from .later_entries import leave_later, punished_later
from .requirement import Requirement, kinds_problems, listed, met, whole_problem
from .service_run import family_on, gap_before, held_on, put_off, run_of, turns

_DAY = timedelta(days=1)

NO_SERVICE = Text("riwayat masa kerja belum diketahui", "the history of service is not known")
NO_DISCIPLINE = Text("riwayat hukuman disiplin belum diketahui", "the history of discipline is not known")
NO_LEAVE = Text("riwayat cuti belum diketahui", "the history of leave is not known")
NO_END = Text("akhir hukuman disiplin belum diketahui", "the end of a punishment is not known")
NO_RANKS = Text("riwayat pangkat belum diketahui", "the history of ranks is not known")
NO_EDUCATION = Text("pendidikan belum diketahui", "the education is not known")
NO_EMPLOYEE = Text("data pegawai belum diketahui", "the employee is not known")
NOT_SERVING = Text("tidak bekerja", "not serving")
SILENT = Text("berlakunya bagi {kind} belum jelas", "whether it covers {kind} is open")
DISAGREE = Text("data pegawai dan riwayat masa kerja tidak sama", "the employee and the history of service disagree")
NO_BIRTH = Text("tanggal lahir belum diketahui", "the day of birth is not known")


class LeaveCount(Word):
    """What a leave does to the service it falls into."""

    COUNTED = Text("tetap dihitung", "still counts")
    DEDUCTED = Text("dikurangkan", "its length is deducted")
    RESTARTS = Text("masa kerja dihitung ulang setelahnya", "service counts anew after it")


@frozen(kw_only=True)
class Served(Requirement):
    """Unbroken service of some full years, counted from the start of the unbroken run.

    Attributes:
        years: full years asked for, 1 or more.
        anew_after: levels of punishment after which service counts anew.
        leave: kinds of leave that ``leave_counts`` is about.
        leave_counts: what such a leave does.
        silent: kinds of service about which the text says nothing that was verified: full years of them leave it open.

    """

    years: int
    anew_after: tuple[PunishmentLevel, ...] = ()
    leave: tuple[LeaveKind, ...] = ()
    leave_counts: LeaveCount = LeaveCount.COUNTED
    silent: tuple[ServiceKind, ...] = ()

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        found = gathered([whole_problem(self.years, "years")])
        found += kinds_problems(self.anew_after, PunishmentLevel, "anew_after", empty=True)
        found += kinds_problems(self.leave, LeaveKind, "leave", empty=True)
        found += kinds_problems(self.silent, ServiceKind, "silent", empty=True)
        return found + gathered([kind_problem(self.leave_counts, LeaveCount, "leave_counts")])

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the years are complete on a day; the day they become complete counts."""
        if dossier.service is None:
            return self.missing(NO_SERVICE, dossier, on)
        run = run_of(dossier.service, on)
        if run is None:
            return self.found(Status.UNMET, "not_serving", dossier, on, day=Day(on))
        start, due = self._counted(dossier, on, run)
        unknown = self._unknown(dossier, on) if on >= due else None
        if unknown is not None:
            return self.missing(unknown, dossier, on)
        facts = {"first": Day(start), "years": self.years, "due": Day(due)}
        return self.found(met(on >= due), "served", dossier, on, **facts)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the days of every entry, and the day the years are complete as seen from each."""
        events = set(_events(dossier))
        yield from events
        for day in events:
            run = run_of(dossier.service or (), day)
            if run is not None:
                yield self._counted(dossier, day, run)[1]

    def notes(self, dossier: Dossier, on: date) -> Iterator[Problem]:
        """Yield the gap that broke the service before, and what begins after the day and would count anew."""
        gap = gap_before(dossier.service or (), on)
        if gap is not None:
            yield gap
        yield from punished_later(dossier, self.anew_after, on)
        if self.leave_counts is LeaveCount.RESTARTS:
            yield from leave_later(dossier, self.leave, on)

    def _counted(self, dossier: Dossier, on: date, run: date) -> tuple[date, date]:
        """Return from when service counts and when the years are complete, from what is known."""
        start = run
        for one in dossier.discipline or ():
            if self._restarts(one.level, one.decided, on) and one.until is not None:
                start = max(start, one.until + _DAY)
        leaves = [one for one in dossier.leave or () if one.kind in self.leave]
        if self.leave_counts is LeaveCount.RESTARTS:
            ends = [one.period.end + _DAY for one in leaves if one.period.start <= on]
            return (start := max([start, *ends])), later(start, years=self.years)
        due = later(start, years=self.years)
        if self.leave_counts is LeaveCount.DEDUCTED:
            due = put_off(due, start, leaves)
        return start, due

    def _restarts(self, level: PunishmentLevel, decided: date, on: date) -> bool:
        return level in self.anew_after and decided <= on

    def _unknown(self, dossier: Dossier, on: date) -> Text | None:
        """Return what is not known and could only delay the years, or undo them, if anything."""
        kinds = family_on(dossier.service or (), on)
        if set(kinds) <= set(self.silent):
            return SILENT.fill(kind=listed(kinds))
        if self.anew_after and dossier.discipline is None:
            return NO_DISCIPLINE
        if self.leave and self.leave_counts is not LeaveCount.COUNTED and dossier.leave is None:
            return NO_LEAVE
        open_ends = [
            one for one in dossier.discipline or () if self._restarts(one.level, one.decided, on) and one.until is None
        ]
        return NO_END if open_ends else None


def _events(dossier: Dossier) -> Iterator[date]:
    spans = [(one.start, one.end) for one in dossier.service or ()]
    spans += [(one.decided, one.until) for one in dossier.discipline or ()]
    spans += [(one.period.start, one.period.end) for one in dossier.leave or ()]
    return turns(spans)


@frozen(kw_only=True)
class InRank(Requirement):
    """Full years in the rank held on the day.

    Attributes:
        years: full years asked for, 1 or more.

    """

    years: int

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return gathered([whole_problem(self.years, "years")])

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the years in rank are complete."""
        if dossier.ranks is None:
            return self.missing(NO_RANKS, dossier, on)
        since = max((one.since for one in dossier.ranks if one.since <= on), default=None)
        if since is None:
            return self.found(Status.UNMET, "no_rank", dossier, on, day=Day(on))
        due = later(since, years=self.years)
        facts = {"since": Day(since), "years": self.years, "due": Day(due)}
        return self.found(met(on >= due), "in_rank", dossier, on, **facts)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the start of each rank and the day its years are complete."""
        for one in dossier.ranks or ():
            yield one.since
            yield later(one.since, years=self.years)


@frozen(kw_only=True)
class BelowCeiling(Requirement):
    """A rank below the highest that the education allows.

    Attributes:
        ceilings: highest golongan by education, each with its place; an education that is absent is unknown.

    """

    ceilings: FrozenMap[Education, tuple[Golongan, Citation]] = field(converter=as_map)

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        if refusal := kind_problem(self.ceilings, FrozenMap, "ceilings", MAPPING):
            return [refusal]
        if refusal := many_problem(self.ceilings, "ceilings"):
            return [refusal]
        return gathered(fault for one in self.ceilings.items() for fault in _ceiling_problems(*one))

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether there is a rank left to rise to."""
        if dossier.ranks is None:
            return self.missing(NO_RANKS, dossier, on)
        held = [one for one in dossier.ranks if one.since <= on]
        if not held:
            return self.found(Status.UNMET, "no_rank", dossier, on, day=Day(on))
        if dossier.education is None:
            return self.missing(NO_EDUCATION, dossier, on)
        if dossier.education not in self.ceilings:
            what = Text("batas golongan pendidikan {e} belum diverifikasi", "the ceiling of {e} is not verified")
            return self.missing(what.fill(e=dossier.education.value), dossier, on)
        limit, _ = self.ceilings[dossier.education]
        last = max(one.since for one in held)
        now = max((one.golongan for one in held if one.since == last), key=lambda one: one.step)
        facts = {"golongan": now, "education": dossier.education, "limit": limit}
        return self.found(met(now.step < limit.step), "ceiling", dossier, on, **facts)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the start of each rank."""
        return (one.since for one in dossier.ranks or ())


def _ceiling_problems(education: object, row: object) -> list[Problem]:
    golongan = row[0] if isinstance(row, tuple) and row else row
    return gathered(
        (
            kind_problem(education, Education, "ceilings"),
            kind_problem(golongan, Golongan, "ceilings"),
        )
    )


@frozen(kw_only=True)
class ServiceIs(Requirement):
    """Service of certain kinds on the day; kinds about which the law is silent leave it open.

    Attributes:
        kinds: kinds that meet it.
        silent: kinds about which the text says nothing that was verified.

    """

    kinds: tuple[ServiceKind, ...]
    silent: tuple[ServiceKind, ...] = ()

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        found = kinds_problems(self.kinds, ServiceKind, "kinds")
        return found + kinds_problems(self.silent, ServiceKind, "silent", empty=True)

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the kind of service is one of those asked for."""
        said = None if dossier.employee is None else (dossier.employee.service,)
        spans = None if dossier.service is None else tuple(one.kind for one in held_on(dossier.service, on))
        here = said if spans is None else spans
        if here is None:
            return self.missing(NO_SERVICE, dossier, on)
        if said is not None and self._status(said) is not self._status(here):
            return self.missing(DISAGREE, dossier, on)
        status, words = self._status(here), listed([one for one in ServiceKind if one in here]) if here else NOT_SERVING
        if status is Status.UNKNOWN:
            return self.missing(SILENT.fill(kind=words), dossier, on)
        return self.found(status, "kind_is", dossier, on, found=words, asked=listed(self.kinds))

    def _status(self, here: tuple[ServiceKind, ...]) -> Status:
        if any(one in self.kinds for one in here):
            return Status.MET
        return Status.UNKNOWN if any(one in self.silent for one in here) else Status.UNMET

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the days on which a span starts or has ended."""
        return turns([(one.start, one.end) for one in dossier.service or ()])


@frozen(kw_only=True)
class PositionIn(Requirement):
    """A position of certain kinds.

    Attributes:
        kinds: kinds that meet it.

    """

    kinds: tuple[PositionKind, ...]

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return kinds_problems(self.kinds, PositionKind, "kinds")

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the position is of one of those kinds."""
        if dossier.employee is None:
            return self.missing(NO_EMPLOYEE, dossier, on)
        kind = dossier.employee.position.kind
        facts: dict[str, object] = {"found": kind.value, "asked": listed(self.kinds)}
        return self.found(met(kind in self.kinds), "kind_is", dossier, on, **facts)

    def dates(self, dossier: Dossier) -> Iterator[date]:  # noqa: ARG002 - a position carries no day
        """Yield nothing: the position is the one the dossier names."""
        return iter(())


@frozen(kw_only=True)
class YoungerThan(Requirement):
    """An age below some years; the birthday itself no longer meets it.

    Attributes:
        years: age that must not be reached, 1 or more.

    """

    years: int

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return gathered([whole_problem(self.years, "years")])

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the age is below the limit."""
        if dossier.birth is None:
            return self.missing(NO_BIRTH, dossier, on)
        due = later(dossier.birth, years=self.years)
        return self.found(met(on < due), "younger", dossier, on, years=self.years, due=Day(due))

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the birthday on which the age is reached."""
        return iter(() if dossier.birth is None else (later(dossier.birth, years=self.years),))
