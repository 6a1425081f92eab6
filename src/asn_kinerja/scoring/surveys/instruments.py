"""What a text says of its survey, and the steps that need nothing else: element means and letters.

Here: the mechanism. Not here: any element, weight, band or factor (``regulations``), the index (``index``).
"""

from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen

from ...errors import Problem, SurveyError, problem
from ...exact.number import Number, fraction, look
from ...exact.rounding import HALF_UP_2, Rounding
from ...exact.table import Row, Table
from ...finding.figures import figure
from ...finding.finding import Finding, Unknown, found
from ...finding.score import Scale, Score
from ...frozenmap import FrozenMap
from ...law.citation import Citation
from ...law.reading import Reading
from ...law.rule import Rule
from ...model.survey import Basis, Survey
from ...model.tally import default_names
from ...words import Text
from .indices import Index, IndexScale
from .readings import BeforeTable, BlankAnswers
from .samples import Sample

MEAN_SCALE = Scale(Text("nilai rata-rata unsur", "element mean"), places=3, unit="indeks")


def on_answers(scale: Scale, survey: Survey) -> Scale:
    """Return *scale* with the lowest and highest answer of *survey* as its ends."""
    return evolve(scale, lowest=survey.answers[0], highest=survey.answers[1])


@frozen
class Instrument:
    """What a text says of its survey.

    Attributes:
        name: the text as cited.
        elements: its elements by name, with their labels; empty for a home-made questionnaire.
        answers: lowest and highest answer.
        factor: what scales the index to 100.
        scale: the scale of the index.
        printed: the rows of its letters as printed, lowest first.
        table: the same with the spaces between them closed.
        years: first and last year it governs, ``None`` for open.
        years_text: the same in words.
        mean, interval, index, letter: its rules.
        added: the legal place of added elements and own weights, or ``None`` where none was found.
        short_weights: printed weights by reading.
        sample: how many respondents it asks for, or ``None``.

    """

    name: Text
    elements: FrozenMap[str, Text]
    answers: tuple[int, int]
    factor: int
    scale: IndexScale
    printed: tuple[Row[Any], ...]
    table: Table[Any]
    years: tuple[int | None, int | None]
    years_text: Text
    mean: Rule
    interval: Rule
    index: Rule
    letter: Rule
    added: Citation | None = None
    short_weights: FrozenMap[Reading, Fraction] = field(factory=FrozenMap)
    sample: Sample | None = None

    def label(self, name: str) -> Text:
        """Return the label of an element, its own name for one that the text does not have."""
        return self.elements.get(name, Text.both(name))

    def canonical(self, name: str) -> str:
        """Return the name of the element that *name* spells or prints in either language, *name* itself for none."""
        spelled = name.strip().upper().replace(" ", "_")
        if spelled in self.elements:
            return spelled
        printed = " ".join(name.lower().split())
        same = (one for one, label in self.elements.items() if printed in (label.id.lower(), label.en.lower()))
        return next(same, name)


@frozen
class Method:
    """An instrument under chosen readings and weights.

    Attributes:
        instrument: what the text says.
        readings: one member of each question.
        weights: own weights by element, summing to one, or ``None`` for equal ones.

    """

    instrument: Instrument
    readings: tuple[Reading, ...]
    weights: FrozenMap[str, Fraction] | None = None

    def choice(self, question: type[Reading]) -> Any:
        """Return the chosen member of *question*, its default where the text does not ask it."""
        return next((one for one in self.readings if isinstance(one, question)), question.default)

    @property
    def short_weight(self) -> Fraction | None:
        """The printed short weight, or ``None`` for the exact one."""
        found = (self.instrument.short_weights.get(one) for one in self.readings)
        return next((one for one in found if one is not None), None)

    @property
    def complete_only(self) -> bool:
        """Whether questionnaires with a blank are left out."""
        return self.choice(BlankAnswers) is BlankAnswers.COMPLETE_ONLY

    def weight(self, survey: Survey, name: str) -> Fraction:
        """Return the weight of an element."""
        if self.weights is not None:
            return self.weights[self.instrument.canonical(name)]
        return Fraction(1, len(survey.elements)) if self.short_weight is None else self.short_weight

    def respondents(self, survey: Survey) -> int | None:
        """Return the questionnaires that count."""
        return survey.sheets if self.complete_only and survey.basis is Basis.ANSWERS else survey.respondents


def letter_of(instrument: Instrument, value: "Number | str | Finding[Any]", before: BeforeTable) -> Finding[Any]:
    """Return the letter of an index, a number or what found it; ``Unknown`` below the table.

    Raises ``SurveyError`` for what is no number, less than 0 or above the highest index, and for an index of another
    scale.
    """
    given = value.value if isinstance(value, Finding) else value
    if isinstance(given, Index) and given.scale != instrument.scale:
        raise SurveyError(problem("type", "index", given.scale.name, expected=instrument.scale.name))
    found = look(given.exact if isinstance(given, Score) else given, "index")
    if isinstance(found, Problem):
        raise SurveyError(found)
    exact = fraction(found)
    if not 0 <= exact <= instrument.scale.highest:
        raise SurveyError(problem("survey_range", "index", exact, low=0, high=instrument.scale.highest))
    return Letter(instrument, before)(exact)


@frozen
class Letter:
    """The step from an index to its letter."""

    instrument: Instrument
    before: BeforeTable

    def __call__(self, exact: Fraction) -> Finding[Any]:
        """Return the letter of *exact*, an index from 0 to the highest."""
        rounds = self.before is BeforeTable.TWO_DECIMALS
        read = HALF_UP_2.apply(exact) if rounds else exact
        rule, rows = self.instrument.letter, self.instrument.table.rows
        row = self.instrument.table.row(read.as_integer_ratio())
        scale = Scale(rule.title, self.instrument.table)  # shows as many digits as tell the band of the exact value
        facts: dict[str, Any] = {"x": Score(exact.as_integer_ratio(), scale), "rounded": read}
        if row is None:
            return found(rule, Unknown((BELOW,)), "below_table", given=exact, by=self, **facts)
        said = self.instrument.printed[rows.index(row)] if rounds else row
        facts |= {"interval": said.interval.words, "cite": row.cite}
        how = "band_rounded" if read != exact else "band"
        readings = (self.before,) if self._matters(exact) else ()
        return found(rule, row.payload, how, readings=readings, given=exact, by=self, **facts)

    def _matters(self, exact: Fraction) -> bool:
        rounded = HALF_UP_2.apply(exact)
        return self.instrument.table.row(exact.as_integer_ratio()) is not self.instrument.table.row(
            rounded.as_integer_ratio()
        )


BELOW = Text("indeks berada di bawah tabel mutu", "the index lies below the table of letters")


@frozen
class ElementMean:
    """The mean score of one element, perhaps rounded."""

    rule: Rule
    name: str
    label: Text
    complete_only: bool
    places: int | None

    def __call__(self, survey: Survey) -> Finding[Score]:
        """Return the mean of the element in *survey*, with its sum and counts."""
        exact = self._exact(survey)
        if self.places is None:
            return exact
        x = exact.value.exact
        value = Score(Rounding(self.places).apply(x).as_integer_ratio(), exact.value.scale)
        return found(
            self.rule, value, "rounded", given=survey, by=self, about=self.label, premises=(exact,), x=exact.value
        )

    def _exact(self, survey: Survey) -> Finding[Score]:
        mean = survey.mean(self.name, complete_only=self.complete_only) or Fraction(0)
        value = Score(mean.as_integer_ratio(), on_answers(MEAN_SCALE, survey))
        facts: dict[str, Any] = {"about": self.label}
        total, how = survey.sum(self.name, complete_only=self.complete_only), "element_printed"
        if total is not None:
            facts |= {"total": total, "count": survey.filled(self.name, complete_only=self.complete_only)}
            how = "element_sum"
        counts = survey.counts(self.name, complete_only=self.complete_only)
        if counts is not None:
            facts["answers"] = counted(counts, survey.answers[0])
            how = "element_counts"
        return found(self.rule, value, how, given=survey, by=evolve(self, places=None), **facts)


def counted(counts: tuple[int, ...], lowest: int) -> Text:
    """Return how often each answer was given, in words: ``1 (3), 2 (10)``."""
    id_, en = (
        ", ".join(f"{answer} ({figure(times, lang)})" for answer, times in enumerate(counts, lowest))
        for lang in ("id", "en")
    )
    return Text(id_, en)


def is_unnamed(survey: Survey, instrument: Instrument) -> bool:
    """Say whether the elements have no names but ``U1``, ``U2`` and so on."""
    return not any(instrument.canonical(name) in instrument.elements for name in survey.elements) and set(
        survey.elements
    ) == set(default_names(len(survey.elements)))
