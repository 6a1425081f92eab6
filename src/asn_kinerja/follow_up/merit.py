"""Requirements of merit: predikat or label of the last years, competences.

Here: reading results over years. Not here: figures (``measured``), which predikat and how many years a text asks for
(``regulations``).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import evolve, field, frozen

from ..checks import gathered, kind_problem, text_problem
from ..errors import Problem, problem
from ..evaluation.evaluation import Evaluation
from ..finding.finding import Finding
from ..frozenmap import FrozenMap
from ..model.period import EvaluationPeriod
from ..words import Text, join
from .condition import Status, all_of
from .dossier import Dossier, as_map, level_problems
from .entries import Rated
from .requirement import Requirement, met, whole_problem
from .results import Listed, listed

NO_RESULTS = Text("hasil evaluasi kinerja belum diketahui", "the results of evaluation are not known")
NO_COMPETENCES = Text("hasil penilaian kompetensi belum diketahui", "the assessed competences are not known")
NOT_ASSESSED = Text("belum dinilai: {names}", "not assessed: {names}")
NO_YEAR = Text("hasil tahun {year} tidak ada", "no result of {year}")
TWO_RESULTS = Text("hasil tahun {year} lebih dari satu dan berbeda", "more than one result of {year}, and they differ")
NO_WORD = Text(
    "daftar hasil tahun {year} tidak memuat kata {word}; yang ada: {words}",
    "the list of {year} does not hold the word {word}; it holds {words}",
)
OPEN = Text("hasil tahun {year} belum dapat ditentukan", "the result of {year} is open")
OWN = Text(
    "hasil tahun {year} berupa label kebijakan instansi, bukan predikat suatu peraturan",
    "the result of {year} is a label of an agency's policy, not a predikat of a regulation",
)
ANY_RESULT = Text("ada", "there is one")
ARTICLE, RULE_WORD = Text("pasal ini", "this article"), Text("aturan ini", "this rule")


@frozen(kw_only=True)
class RatedAtLeast(Requirement):
    """A word or better, within the list the result stands in, in each of the last complete calendar years.

    A year without an annual result is unknown; results of parts of a year do not count for it. A result of a
    regulation is read in its printed list, a result of an agency's own policy in the labels of that policy, best
    first; a word of one list is never compared with a word of another.

    Attributes:
        word: name or printed form of the word, ``"BAIK"`` or ``"Baik"``; ``None`` asks only that there is a result.
        years: number of years before the year of the day, 1 or more.
        own_labels: whether labels of an agency's own policy count; a rule of law takes none.
        period: the period of the round that asks, or ``None``: the years end with a year it is named after, otherwise
            before the year it ends in.

    """

    word: str | None
    years: int
    own_labels: bool = True
    period: EvaluationPeriod | None = None

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        word = None if self.word is None else text_problem(self.word, "word")
        own = kind_problem(self.own_labels, bool, "own_labels", "bool")
        period = kind_problem(self.period, (EvaluationPeriod, type(None)), "period", EvaluationPeriod.__name__)
        return gathered((word, whole_problem(self.years, "years"), own, period))

    def in_round(self, period: EvaluationPeriod, names: Mapping[str, tuple[str, ...]]) -> "RatedAtLeast":  # noqa: ARG002
        """Return the same requirement for the years of *period*, unless it names a period already."""
        return self if self.period is not None else evolve(self, period=period)

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether every one of those years reaches the word."""
        if dossier.evaluations is None:
            return self.missing(NO_RESULTS, dossier, on)
        found = [self._year(dossier, year, on) for year in self._years(on)]
        status = all_of(one for one, _ in found)
        if status is Status.UNKNOWN:
            what = join([words for one, words in found if one is Status.UNKNOWN], "; ")
            return self.missing(what, dossier, on)
        words = join([words for _, words in found], "; ")
        return self.found(status, "rated", dossier, on, found=words, asked=self._asked)

    def notes(self, dossier: Dossier, on: date) -> Iterator[Problem]:
        """Yield that no threshold is set where any result does, and that labels of different policies were read."""
        read = [one for year in self._years(on) for one in self._read(dossier, year, on) if isinstance(one, Listed)]
        if self.word is None and read:
            what = RULE_WORD if self.rule.cite.pasal is None else ARTICLE
            labels = Text(*[", ".join(dict.fromkeys(one.label for one in read))] * 2)
            yield problem("no_threshold", "evaluations", labels, cite=self.rule.cite, what=what)
        elif any(one.own != read[0].own for one in read):
            yield problem("labels_differ", "evaluations")

    @property
    def _asked(self) -> Text:
        if self.word is None:
            return ANY_RESULT
        word = self.word.replace("_", " ")
        return Text(*[word.title() if word.isupper() else word] * 2)

    def _years(self, on: date) -> range:
        if self.period is None:
            return range(on.year - self.years, on.year)
        named = self.period.end.year + (self.period.kind == "year")
        return range(named - self.years, named)

    def _read(self, dossier: Dossier, year: int, on: date) -> list[Listed | Text]:
        """Return the annual results of *year*, each in its list or with the reason why it is in none."""
        if self.period is not None and on < date(year, 12, 31):
            return []
        return [self._listed(one, year) for one in dossier.evaluations or () if _is_of(one, year)]

    def _listed(self, result: "Evaluation | Rated", year: int) -> Listed | Text:
        found = listed(result)
        if found is None:
            return OPEN.fill(year=year)
        return OWN.fill(year=year) if found.own is not None and not self.own_labels else found

    def _year(self, dossier: Dossier, year: int, on: date) -> tuple[Status, Text]:
        """Return the answer of one year and its words."""
        results = self._read(dossier, year, on)
        if not results:
            return Status.UNKNOWN, NO_YEAR.fill(year=year)
        statuses = {self._reaches(one) for one in results}
        if len(statuses) > 1:
            return Status.UNKNOWN, TWO_RESULTS.fill(year=year)
        status = statuses.pop()
        reasons = sorted({one for one in results if isinstance(one, Text)}, key=lambda one: one.id)
        if reasons:
            return status, join(reasons, "; ")
        found = sorted((one for one in results if isinstance(one, Listed)), key=lambda one: (one.place, one.label))
        if status is Status.UNKNOWN:
            return status, NO_WORD.fill(year=year, word=self.word, words=", ".join(found[0].labels))
        return status, Text(*[f"{year} {' / '.join(dict.fromkeys(one.label for one in found))}"] * 2)

    def _reaches(self, result: Listed | Text) -> Status:
        if isinstance(result, Text):
            return Status.UNKNOWN
        if self.word is None:
            return Status.MET
        reached = result.at_least(self.word)
        return Status.UNKNOWN if reached is None else met(reached)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the first day of each year in which a result enters or leaves the last years."""
        if self.period is not None:
            yield from (date(year, 12, 31) for year in self._years(self.period.end))
            return
        for one in dossier.rated or ():
            yield from (date(one.period.start.year + n, 1, 1) for n in (1, self.years + 1))


def _is_of(result: "Evaluation | Rated", year: int) -> bool:
    """Say whether *result* is the annual result of *year*; the result of a part of it is not."""
    period = result.period if isinstance(result, Rated) else result.record.period
    return period.kind == "year" and period.start.year == year


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
