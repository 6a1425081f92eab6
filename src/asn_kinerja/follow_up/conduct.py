"""Requirements of conduct: punishments, leave, awards held, facts that are stated.

Here: what did or did not happen, within a window or ever. Not here: which windows a text has (``regulations``).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import evolve, frozen

from ..checks import MAX_PARTS, gathered, is_code, key_text, kind_problem, text_problem
from ..errors import Problem, problem
from ..finding.finding import Finding
from ..model.period import EvaluationPeriod, later
from ..words import Text
from .condition import Day, Status
from .dossier import Dossier
from .entries import Held, LeaveKind, Punishment, PunishmentLevel
from .later_entries import leave_later, punished_later
from .names import is_named, letters
from .requirement import Requirement, kinds_problems, listed, met, whole_problem
from .tenure import NO_DISCIPLINE, NO_LEAVE

NO_AWARDS = Text("riwayat penghargaan belum diketahui", "the awards held are not known")
NO_FACT = Text("belum diketahui: {title}", "not known: {title}")
_MOST_MONTHS = 1200


@frozen(kw_only=True)
class NotPunished(Requirement):
    """No punishment of certain levels, ever or within some years before the day.

    Attributes:
        levels: levels that block.
        years: length of the window in years, counted from the day the punishment took effect; ``None`` for ever.

    """

    levels: tuple[PunishmentLevel, ...]
    years: int | None = None

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        years = None if self.years is None else whole_problem(self.years, "years")
        return kinds_problems(self.levels, PunishmentLevel, "levels") + gathered([years])

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether no such punishment stands in the window."""
        if dossier.discipline is None:
            return self.missing(NO_DISCIPLINE, dossier, on)
        blocking = [one for one in dossier.discipline if self._blocks(one, on)]
        asked = listed(self.levels)
        if not blocking:
            how = "never_punished" if self.years is None else "not_punished_within"
            return self.found(Status.MET, how, dossier, on, asked=asked, years=self.years or 0)
        last = max(blocking, key=lambda one: (one.decided, list(PunishmentLevel).index(one.level)))
        facts: dict[str, object] = {"level": last.level.value, "decided": Day(last.decided)}
        if self.years is None:
            return self.found(Status.UNMET, "punished", dossier, on, **facts)
        return self.found(Status.UNMET, "punished_within", dossier, on, **facts, years=self.years)

    def notes(self, dossier: Dossier, on: date) -> Iterator[Problem]:
        """Yield each such punishment that takes effect after the day."""
        return punished_later(dossier, self.levels, on)

    def _blocks(self, one: Punishment, on: date) -> bool:
        open_window = self.years is None or on < later(one.decided, years=self.years)
        return one.level in self.levels and one.decided <= on and open_window

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the day of each punishment and the day its window has passed."""
        for one in dossier.discipline or ():
            yield one.decided
            if self.years is not None:
                yield later(one.decided, years=self.years)


@frozen(kw_only=True)
class NoLeave(Requirement):
    """No leave of certain kinds, ever.

    Attributes:
        kinds: kinds that block from their first day on.

    """

    kinds: tuple[LeaveKind, ...]

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return kinds_problems(self.kinds, LeaveKind, "kinds")

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether no such leave was begun."""
        if dossier.leave is None:
            return self.missing(NO_LEAVE, dossier, on)
        taken = [one.period.start for one in dossier.leave if one.kind in self.kinds and one.period.start <= on]
        asked = listed(self.kinds)
        if not taken:
            return self.found(Status.MET, "no_leave", dossier, on, asked=asked)
        return self.found(Status.UNMET, "leave_taken", dossier, on, asked=asked, first=Day(max(taken)))

    def notes(self, dossier: Dossier, on: date) -> Iterator[Problem]:
        """Yield each such leave that begins after the day."""
        return leave_later(dossier, self.kinds, on)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the first day of each leave."""
        return (one.period.start for one in dossier.leave or ())


@frozen(kw_only=True)
class AwardsHeld(Requirement):
    """A number of awards held, ever or within some months before the day: at least some, or at most some.

    Attributes:
        award: key of the award, or ``None`` for any award or word of appreciation.
        months: length of the window in months, counted from the day of each award; ``None`` for ever.
        at_least: fewest, 0 or more.
        at_most: most, or ``None`` for no limit; 0 says *not held*.
        names: printed names under which the award may be on record beside its key.

    The same award twice on one day is counted once. An award on record under a name that is no key and none of
    *names* is not counted, and a note says so.

    """

    award: str | None = None
    months: int | None = None
    at_least: int = 0
    at_most: int | None = None
    names: tuple[str, ...] = ()

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        most = None if self.at_most is None else whole_problem(self.at_most, "at_most", 0)
        fewest = whole_problem(self.at_least, "at_least", 0)
        if most is None and fewest is None and self.at_most is not None:
            most = whole_problem(self.at_most, "at_most", self.at_least)
        months = None if self.months is None else whole_problem(self.months, "months", 1, _MOST_MONTHS)
        award = None if self.award is None else text_problem(self.award, "award")
        return gathered((award, months, fewest, most, *_names_problems(self.names)))

    def in_round(self, period: EvaluationPeriod, names: Mapping[str, tuple[str, ...]]) -> "AwardsHeld":  # noqa: ARG002
        """Return the same requirement that also knows the award by its printed *names*."""
        more = names.get(self.award, ()) if self.award is not None else ()
        return evolve(self, names=(*self.names, *more)) if more else self

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the number of awards in the window fits."""
        if dossier.awards is None:
            return self.missing(NO_AWARDS, dossier, on)
        days = {(self.award or letters(one.award), one.on) for one in dossier.awards if self._counts(one, on)}
        count = len(days)
        fits = count >= self.at_least and (self.at_most is None or count <= self.at_most)
        how = "awards_held" if self.months is None else "awards_within"
        asked = (
            Text(f"paling sedikit {self.at_least}", f"at least {self.at_least}")
            if self.at_most is None
            else Text(f"{self.at_least} sampai {self.at_most}", f"{self.at_least} to {self.at_most}")
        )
        return self.found(met(fits), how, dossier, on, count=count, asked=asked, months=self.months or 0)

    def _counts(self, one: Held, on: date) -> bool:
        return self._in_window(one, on) and (self.award is None or is_named(one.award, self.award, self.names))

    def _in_window(self, one: Held, on: date) -> bool:
        return one.on <= on and (self.months is None or on < later(one.on, months=self.months))

    def notes(self, dossier: Dossier, on: date) -> Iterator[Problem]:
        """Yield each award in the window that is on record under a name that cannot be compared."""
        for n, one in enumerate(dossier.awards or ()):
            if self.award is not None and self._in_window(one, on) and not self._counts(one, on):
                yield from not_compared(n, one, self.award)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the day of each award and the day its window has passed."""
        for one in dossier.awards or ():
            yield one.on
            if self.months is not None:
                yield later(one.on, months=self.months)


def not_compared(number: int, held: Held, key: str, *, alike: bool = False) -> Iterator[Problem]:
    """Yield a note on an award that was not recognised as the one of *key*, unless it has a key of its own.

    *alike* says that it looks like a name or key of that award all the same.
    """
    own = is_code(held.award) and held.award == held.award.lower()
    if alike or not own:
        yield problem("award_unknown", f"awards[{number}]", key_text(held.award), key=key)


def _names_problems(names: object) -> list[Problem]:
    if not isinstance(names, tuple):
        return gathered([kind_problem(names, tuple, "names", Text("tuple nama", "a tuple of names"))])
    return gathered(text_problem(one, f"names[{n}]") for n, one in enumerate(names[:MAX_PARTS]))


@frozen(kw_only=True)
class Stated(Requirement):
    """A fact that the dossier states by key: true, or true from a day on.

    Attributes:
        key: key in ``Dossier.facts``.
        title: the fact in words, for a reader who must find it out.

    """

    key: str
    title: Text

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return gathered((text_problem(self.key, "key"), kind_problem(self.title, Text, "title")))

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the fact holds on the day."""
        said = dossier.facts.get(self.key)
        if said is None:
            return self.missing(NO_FACT.fill(title=self.title), dossier, on)
        if isinstance(said, bool):
            return self.found(met(said), "stated", dossier, on, title=self.title)
        return self.found(met(said <= on), "stated_since", dossier, on, title=self.title, since=Day(said))

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the day from which the fact holds, if it has one."""
        said = dossier.facts.get(self.key)
        return iter((said,) if isinstance(said, date) else ())
