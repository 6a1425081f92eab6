"""Requirements of merit: predikat of the last years, figures of the last periods, competences.

Here: reading results over years. Not here: which predikat and how many years a text asks for (``regulations``).
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from attrs import field, frozen

from ..errors import Problem
from ..exact.number import Number, kept
from ..finding.finding import Finding, Unknown
from ..law.predikat import PredikatBase
from ..model.checks import gathered, text_problem
from ..model.frozenmap import FrozenMap
from ..words import Text, join
from .condition import Status, all_of
from .dossier import Dossier, as_map, level_problems
from .entries import Figure, Rated, number_problem
from .requirement import Requirement, met, whole_problem

_DAY = timedelta(days=1)
NO_RESULTS = Text("hasil evaluasi kinerja belum diketahui", "the results of evaluation are not known")
NO_FIGURES = Text("data {key} belum diketahui", "the figures of {key} are not known")
FEW_FIGURES = Text("data {key} kurang dari {count} periode", "fewer than {count} periods of {key}")
NO_COMPETENCES = Text("hasil penilaian kompetensi belum diketahui", "the assessed competences are not known")
NOT_ASSESSED = Text("belum dinilai: {names}", "not assessed: {names}")
NO_YEAR = Text("hasil tahun {year} tidak ada", "no result of {year}")
TWO_RESULTS = Text("hasil tahun {year} lebih dari satu dan berbeda", "more than one result of {year}, and they differ")
NO_WORD = Text("hasil tahun {year} tidak memuat kata {word}", "the list of {year} does not hold the word {word}")
OPEN = Text("hasil tahun {year} belum dapat ditentukan", "the result of {year} is open")


@frozen(kw_only=True)
class RatedAtLeast(Requirement):
    """A predikat of a word or better, within its own list, in each of the last complete calendar years.

    A year without an annual result is unknown; results of parts of a year do not count for it.

    Attributes:
        word: name of the predikat, ``"BAIK"``; ``None`` asks only that there is a result.
        years: number of years before the year of the day, 1 or more.

    """

    word: str | None
    years: int

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        word = None if self.word is None else text_problem(self.word, "word")
        return gathered((word, whole_problem(self.years, "years")))

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether every one of those years reaches the word."""
        rated = dossier.rated
        if rated is None:
            return self.missing(NO_RESULTS, dossier, on)
        years = range(on.year - self.years, on.year)
        found = [self._year(rated, year) for year in years]
        status = all_of(one for one, _ in found)
        if status is Status.UNKNOWN:
            what = join([words for one, words in found if one is Status.UNKNOWN], "; ")
            return self.missing(what, dossier, on)
        words = join([words for _, words in found], "; ")
        asked = Text("ada", "there is one") if self.word is None else Text(*[self.word.replace("_", " ").title()] * 2)
        return self.found(status, "rated", dossier, on, found=words, asked=asked)

    def _year(self, rated: tuple[Rated, ...], year: int) -> tuple[Status, Text]:
        """Return the answer of one year and its words."""
        results = [one.predikat for one in rated if one.period.kind == "year" and one.period.start.year == year]
        if not results:
            return Status.UNKNOWN, NO_YEAR.fill(year=year)
        statuses = {self._reaches(one) for one in results}
        if len(statuses) > 1:
            return Status.UNKNOWN, TWO_RESULTS.fill(year=year)
        status, shown = statuses.pop(), results[0]
        if isinstance(shown, Unknown):
            return status, OPEN.fill(year=year)
        if status is Status.UNKNOWN:
            return status, NO_WORD.fill(year=year, word=self.word)
        return status, Text(*[f"{year} {shown.label}"] * 2)

    def _reaches(self, predikat: "PredikatBase | Unknown") -> Status:
        if isinstance(predikat, Unknown):
            return Status.UNKNOWN
        if self.word is None:
            return Status.MET
        known = self.word in type(predikat).__members__
        return met(predikat.is_at_least(self.word)) if known else Status.UNKNOWN

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the first day of each year in which a result enters or leaves the last years."""
        for one in dossier.rated or ():
            yield from (date(one.period.start.year + n, 1, 1) for n in (1, self.years + 1))


def _latest(figures: tuple[Figure, ...], key: str, on: date) -> list[Figure]:
    """Return the figures of *key* whose period has ended before *on*, oldest first."""
    here = [one for one in figures if one.key == key and one.period.end < on]
    return sorted(here, key=lambda one: (one.period.end, one.period.start))


@frozen(kw_only=True)
class FigureRose(Requirement):
    """A figure of the last complete period above the one of the period before it.

    Attributes:
        key: which figure.

    """

    key: str

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return gathered([text_problem(self.key, "key")])

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the last figure is above the one before."""
        if dossier.figures is None:
            return self.missing(NO_FIGURES.fill(key=self.key), dossier, on)
        here = _latest(dossier.figures, self.key, on)
        if len(here) < 2:  # noqa: PLR2004 - a rise needs two figures
            return self.missing(FEW_FIGURES.fill(key=self.key, count=2), dossier, on)
        before, last = here[-2:]
        facts = {"before": before.value, "last": last.value, "first_period": before.period.words}
        return self.found(met(last.value > before.value), "rose", dossier, on, **facts, last_period=last.period.words)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the day after each period."""
        return (one.period.end + _DAY for one in dossier.figures or ())


@frozen(kw_only=True)
class FigureAtLeast(Requirement):
    """A figure of the last complete period of at least a number.

    Attributes:
        key: which figure.
        least: the number it must reach, exact.

    """

    key: str
    least: Number = field(converter=kept)

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return gathered((text_problem(self.key, "key"), number_problem(self.least, "least", negative=True)))

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the last figure reaches the number."""
        if dossier.figures is None:
            return self.missing(NO_FIGURES.fill(key=self.key), dossier, on)
        here = _latest(dossier.figures, self.key, on)
        if not here:
            return self.missing(FEW_FIGURES.fill(key=self.key, count=1), dossier, on)
        last = here[-1]
        facts = {"last": last.value, "least": self.least, "last_period": last.period.words}
        return self.found(met(last.value >= self.least), "reaches", dossier, on, **facts)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the day after each period."""
        return (one.period.end + _DAY for one in dossier.figures or ())


@frozen(kw_only=True)
class CompetencesMet(Requirement):
    """Every required competence at its level or above.

    Attributes:
        required: level required of each competence.

    """

    required: FrozenMap[str, int] = field(converter=as_map)

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return level_problems(self.required, "required")

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether every level is reached; one that is too low decides, however many are not assessed."""
        if dossier.competences is None:
            return self.missing(NO_COMPETENCES, dossier, on)
        actual = dossier.competences
        low = [name for name, level in self.required.items() if name in actual and actual[name] < level]
        open_ones = [name for name in self.required if name not in actual]
        if open_ones and not low:
            return self.missing(NOT_ASSESSED.fill(names=", ".join(open_ones)), dossier, on)
        if not low:
            return self.found(Status.MET, "competent", dossier, on, count=len(self.required))
        words = ", ".join(f"{name} {actual[name]}/{self.required[name]}" for name in low)
        return self.found(Status.UNMET, "competence_low", dossier, on, found=words)

    def dates(self, dossier: Dossier) -> Iterator[date]:  # noqa: ARG002 - levels carry no day
        """Yield nothing: levels are as the dossier names them."""
        return iter(())
