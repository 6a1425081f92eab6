"""Surveys: what respondents answered, kept as counts, sums or published means, by the name of the element.

Here: ``Survey`` and what it can and cannot give. Not here: counting rows (``tally``), any index, any legal number
but the answers 1 to 4 that a survey has where nothing else is said.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from ..checks import MOST_NAMED, entries, gathered, kind_problem, least_problem, many_problem, refuse
from ..errors import Problem, SurveyError, problem, raise_if
from ..exact.number import Number, fraction, look
from ..frozenmap import FrozenMap
from ..words import Text, Word
from .period import EvaluationPeriod
from .survey_checks import ANSWERS, MOST, facts_problems, figures, placed, whole, within
from .tally import count, default_names, known_elements


class Basis(Word):
    """What a survey was made from, and so what it can give."""

    ANSWERS = Text("jawaban responden", "answers of respondents")
    TOTALS = Text("jumlah nilai tiap unsur", "the sum of each element")
    MEANS = Text("rata-rata yang dicetak", "published means")
    GRAND_TOTAL = Text("jumlah seluruh nilai", "the sum of all scores")


@frozen
class Survey:
    """One survey of one service: immutable, elements by name, no respondent kept.

    Make it with ``from_answers`` (gives everything: how often each answer was given, blanks, complete questionnaires),
    ``from_totals`` (gives means; no answers, no blanks), ``from_means`` (gives the means as printed; respondents only
    if given) or ``from_grand_total`` (gives the index alone: no element is known).

    Attributes:
        basis: what it was made from.
        elements: names of the elements, in the order they were given.
        respondents: questionnaires with at least one answer, or ``None`` where nobody said.
        incomplete: how many of them have a blank.
        unfilled: questionnaires without any answer; they are no respondents.
        complete: for each element, how often each answer was given in complete questionnaires (``ANSWERS``).
        partial: the same in incomplete ones.
        sums: for each element its sum (``TOTALS``) or its mean (``MEANS``).
        total: the sum of all scores (``GRAND_TOTAL``).
        answers: lowest and highest answer.
        population: how many people were served, or ``None``.
        period: when it was conducted, or ``None``.

    """

    basis: Basis
    elements: tuple[str, ...]
    respondents: int | None
    incomplete: int = 0
    unfilled: int = 0
    complete: FrozenMap[str, tuple[int, ...]] = field(factory=FrozenMap)
    partial: FrozenMap[str, tuple[int, ...]] = field(factory=FrozenMap)
    sums: FrozenMap[str, Number] = field(factory=FrozenMap)
    total: int | None = None
    answers: tuple[int, int] = ANSWERS
    population: int | None = None
    period: EvaluationPeriod | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what no door of the class has made."""
        maps = (self.complete, self.partial, self.sums)
        sound = isinstance(self.basis, Basis) and isinstance(self.elements, tuple) and bool(self.elements)
        if not sound or not all(isinstance(one, FrozenMap) for one in maps):
            expected = Text("survei dari Survey.from_answers, from_totals …", "Survey.from_answers, from_totals …")
            raise SurveyError(problem("type", "survey", type(self.basis).__name__, expected=expected))

    @classmethod
    def from_answers(
        cls,
        rows: Iterable[object],
        elements: Iterable[object] | None = None,
        *,
        answers: tuple[int, int] = ANSWERS,
        population: int | None = None,
        period: EvaluationPeriod | None = None,
    ) -> "Survey":
        """Count *rows*, read once, however many: only counts are kept.

        A row is a mapping from element to answer, or the answers in the order of *elements*; without *elements* such
        answers belong to ``U1``, ``U2`` and so on. An answer is a whole number within *answers* (text of digits is
        read); ``None`` and empty text are blanks, which are counted apart and never as 0.

        Raises ``SurveyError`` with every mistake of every row (the first twenty by place, the others by number).

        >>> survey = Survey.from_answers([{"WAKTU": 3, "BIAYA": 4}, {"WAKTU": 2, "BIAYA": None}])
        >>> survey.mean("WAKTU"), survey.mean("BIAYA"), survey.incomplete
        (Fraction(5, 2), Fraction(4, 1), 1)
        """
        raise_if(facts_problems(answers, population, period), SurveyError)
        keys = () if elements is None else known_elements(elements)
        tally = count(rows, keys, *answers)
        found = tally.report()
        full, partial, unfilled = tally.sheets
        raise_if(found if found or full or partial else [problem("survey_empty", "rows")], SurveyError)
        facts: dict[str, Any] = {"answers": answers, "population": population, "period": period}
        whole, blank = (_kept(tally.names, counts, answers) for counts in (tally.complete, tally.partial))
        return cls(Basis.ANSWERS, tally.names, full + partial, partial, unfilled, whole, blank, **facts)

    @classmethod
    def from_totals(
        cls,
        sums: Mapping[Any, Number | str] | Iterable[Number | str],
        *,
        respondents: int,
        answers: tuple[int, int] = ANSWERS,
        population: int | None = None,
        period: EvaluationPeriod | None = None,
    ) -> "Survey":
        """Return a survey of which the sum of each element and the number of questionnaires are known.

        It cannot say how often an answer was given nor whether there were blanks.

        Raises ``SurveyError`` for a sum that so many answers cannot have, with every mistake.

        >>> Survey.from_totals({"WAKTU": 25, "BIAYA": 31}, respondents=10).mean("WAKTU")
        Fraction(5, 2)
        """
        found = facts_problems(answers, population, period)
        found += gathered((least_problem(respondents, "respondents", 1),))
        values, more = figures(sums, "sums")
        found += more
        if not found:
            low, high = (edge * respondents for edge in answers)
            found = gathered(within(value, path, low, high, whole=True) for path, value in placed(values, "sums"))
        raise_if(found, SurveyError)
        facts: dict[str, Any] = {"answers": answers, "population": population, "period": period}
        return cls(Basis.TOTALS, tuple(values), respondents, sums=FrozenMap(values), **facts)

    @classmethod
    def from_means(
        cls,
        means: Mapping[Any, Number | str] | Iterable[Number | str],
        *,
        respondents: int | None = None,
        answers: tuple[int, int] = ANSWERS,
        population: int | None = None,
        period: EvaluationPeriod | None = None,
    ) -> "Survey":
        """Return a survey of which only the printed means are known, as exact as they were printed.

        It has no counts, and no respondents unless they are given: whether they suffice cannot be judged.

        Raises ``SurveyError`` for a mean outside *answers*, with every mistake.
        """
        found = facts_problems(answers, population, period)
        if respondents is not None:
            found += gathered((least_problem(respondents, "respondents", 1),))
        values, more = figures(means, "means")
        found += more
        if not found:
            found = gathered(within(value, path, *answers) for path, value in placed(values, "means"))
        raise_if(found, SurveyError)
        facts: dict[str, Any] = {"answers": answers, "population": population, "period": period}
        return cls(Basis.MEANS, tuple(values), respondents, sums=FrozenMap(values), **facts)

    @classmethod
    def from_grand_total(
        cls,
        total: Number | str,
        *,
        respondents: int,
        elements: int,
        answers: tuple[int, int] = ANSWERS,
        population: int | None = None,
        period: EvaluationPeriod | None = None,
    ) -> "Survey":
        """Return a survey of which only the sum of all scores is known: enough for an index, for no element.

        Raises ``SurveyError`` for a sum that so many answers cannot have, with every mistake.
        """
        found = facts_problems(answers, population, period)
        found += gathered((least_problem(respondents, "respondents", 1), whole(elements, "elements", 1, MOST)))
        value = look(total, "total")
        if isinstance(value, Problem):
            found.append(value)
        elif not found:
            low, high = (edge * respondents * elements for edge in answers)
            found = gathered((within(value, "total", low, high, whole=True),))
        raise_if(found, SurveyError)
        facts: dict[str, object] = {"answers": answers, "population": population, "period": period}
        return cls(Basis.GRAND_TOTAL, default_names(elements), respondents, total=int(value), **facts)  # type: ignore[arg-type]

    @classmethod
    def pooled(cls, surveys: "Iterable[Survey]", *, period: EvaluationPeriod | None = None) -> "Survey":
        """Return the surveys of several units as one: everybody is counted, no index is averaged.

        Surveys made from means are weighted by their respondents. The populations are added where all are known.

        Raises ``SurveyError`` for surveys of different elements, answers or basis.
        """
        here = _surveys(surveys)
        raise_if(facts_problems(ANSWERS, None, period) + _unlike(here), SurveyError)
        first = here[0]
        populations = [one.population for one in here]
        return cls(
            first.basis,
            first.elements,
            sum(one.respondents or 0 for one in here),
            sum(one.incomplete for one in here),
            sum(one.unfilled for one in here),
            _added(one.complete for one in here),
            _added(one.partial for one in here),
            _summed(here),
            None if first.total is None else sum(one.total or 0 for one in here),
            first.answers,
            None if None in populations else sum(size or 0 for size in populations),
            period,
        )

    @property
    def sheets(self) -> int | None:
        """Complete questionnaires, or ``None`` where the basis does not tell."""
        return None if self.basis is not Basis.ANSWERS else (self.respondents or 0) - self.incomplete

    def counts(self, name: str, *, complete_only: bool = False) -> tuple[int, ...] | None:
        """Return how often each answer to *name* was given, lowest first; ``None`` unless made from answers."""
        if self.basis is not Basis.ANSWERS:
            return None
        whole, partial = self.complete[name], self.partial[name]
        return whole if complete_only else tuple(a + b for a, b in zip(whole, partial, strict=True))

    def filled(self, name: str, *, complete_only: bool = False) -> int | None:
        """Return how many answered *name*; of totals and means, how many respondents there were."""
        counts = self.counts(name, complete_only=complete_only)
        return self.respondents if counts is None else sum(counts)

    def sum(self, name: str, *, complete_only: bool = False) -> Fraction | None:
        """Return the sum of the answers to *name*; ``None`` where it is not known."""
        counts = self.counts(name, complete_only=complete_only)
        if counts is not None:
            return Fraction(sum(answer * times for answer, times in enumerate(counts, self.answers[0])))
        return fraction(self.sums[name]) if self.basis is Basis.TOTALS else None

    def mean(self, name: str, *, complete_only: bool = False) -> Fraction | None:
        """Return the mean of *name* over those who answered it; ``None`` where it is not known or nobody did."""
        if self.basis is Basis.MEANS:
            return fraction(self.sums[name])
        total, filled = self.sum(name, complete_only=complete_only), self.filled(name, complete_only=complete_only)
        return None if total is None or not filled else total / filled


def _kept(
    names: tuple[str, ...], counts: list[Counter[int]], answers: tuple[int, int]
) -> FrozenMap[str, tuple[int, ...]]:
    """Return the counts of each answer by element, lowest answer first."""
    steps = range(answers[0], answers[1] + 1)
    return FrozenMap({name: tuple(one[step] for step in steps) for name, one in zip(names, counts, strict=True)})


_MOST = 100_000  # surveys that may be pooled (policy of the library)


def _surveys(surveys: object) -> "list[Survey]":
    """Return *surveys* as a list, refusing what is none."""
    here = list(entries(surveys, _MOST)) if isinstance(surveys, Iterable) else []
    refuse(SurveyError, many_problem(here, "surveys", _MOST))
    wrong = gathered((kind_problem(one, Survey, f"surveys[{i}]") for i, one in enumerate(here)), MOST_NAMED)
    raise_if(wrong if here else [problem("survey_empty", "surveys")], SurveyError)
    return here


_UNLIKE = {
    "basis": Text("asal data", "the basis"),
    "answers": Text("skala jawaban", "the scale of answers"),
    "elements": Text("unsur", "the set of elements"),
}


def _unlike(surveys: "list[Survey]") -> list[Problem]:
    """Return in what the surveys differ from the first, and those that have no weight."""
    first, found = surveys[0], []
    for i, one in enumerate(surveys):
        for name, words in _UNLIKE.items():
            mine, other = (getattr(survey, name) for survey in (one, first))
            if set(mine) != set(other) if name == "elements" else mine != other:
                found.append(problem("survey_pool", f"surveys[{i}]", expected=words))
        if one.respondents is None:
            fill: dict[str, Any] = {"expected": Text("banyaknya responden", "the number of respondents")}
            found.append(problem("survey_basis", f"surveys[{i}]", one.basis.value, **fill))
    return found


def _added(maps: Iterable[FrozenMap[str, tuple[int, ...]]]) -> FrozenMap[str, tuple[int, ...]]:
    here = list(maps)
    return FrozenMap(
        {name: tuple(map(sum, zip(*(one[name] for one in here), strict=True))) for name in here[0]},
    )


def _summed(surveys: "list[Survey]") -> FrozenMap[str, Number]:
    """Return the sums of all surveys; means are weighted by respondents."""
    first = surveys[0]
    everybody = sum(one.respondents or 0 for one in surveys)
    found: dict[str, Number] = {}
    for name in first.sums:
        figures = [(fraction(one.sums[name]), one.respondents or 0) for one in surveys]
        if first.basis is Basis.MEANS:
            found[name] = sum((mean * size for mean, size in figures), Fraction(0)) / everybody
        else:
            found[name] = int(sum(figure for figure, _ in figures))
    return FrozenMap(found)
