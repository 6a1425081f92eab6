"""Indices: scores of surveys, each on its own scale, with the letter and what stands behind it.

Here: the types. Not here: computing an index (``index``), any scale or letter of a text. Two indices of different
scales are never equal, do not compare and do not convert.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from ...errors import Problem, SurveyError, problem
from ...exact.number import Number, fraction, look, plain
from ...exact.rounding import HALF_UP_2
from ...finding.score import Scale, Score
from ...law.predikat import PredikatBase
from ...law.reading import Reading
from ...signature import checked
from ...words import Lang, Text


@frozen
class IndexScale(Scale):
    """The scale of an index: its name, lowest and highest value; its unit is a bare "indeks" unless it has its own."""

    unit: str = field(default="indeks", kw_only=True)
    lowest: int = field(default=0, kw_only=True)
    highest: int = field(default=100, kw_only=True)

    def index(self, value: "Number | str", path: str = "index") -> "Index":
        """Return *value* as an index on this scale.

        Raises ``SurveyError`` for what is no number or lies outside the scale.
        """
        found = look(value, path)
        if not isinstance(found, Problem) and not self.lowest <= fraction(found) <= self.highest:
            found = problem("survey_range", path, found, low=self.lowest, high=self.highest)
        if isinstance(found, Problem):
            raise SurveyError(found)
        return Index(found.as_integer_ratio(), self)


@frozen(eq=False, order=False, repr=False)
class Index(Score):
    """An index on a scale of its own."""

    scale: IndexScale

    @property
    def share(self) -> Fraction:
        """The part of the highest possible value, 0 to 1: the only thing two scales have in common."""
        return self.exact / self.scale.highest

    def __repr__(self) -> str:
        """Return the exact value and the scale."""
        return f"{type(self).__name__}({plain(self.exact)}, {self.scale.name.en!r})"


class LetterBase(PredikatBase):
    """Base of the letters of service quality; members are A to D, the value is the printed label."""

    @property
    def kinerja(self) -> str:
        """The label in capitals, ``"SANGAT_BAIK"``."""
        return self.label.upper().replace(" ", "_")

    def __call__(self, lang: Lang) -> str:  # noqa: ARG002 - a printed word is not translated
        """Return letter and label, ``"B (Baik)"``."""
        return f"{self.name} ({self.label})"


@frozen
class ElementResult:
    """What a survey says of one element.

    Attributes:
        name: name of the element, ``"WAKTU"``.
        label: the same in words.
        mean: mean score (NRR), exact.
        filled: answers it rests on, or ``None`` where nobody said.
        counts: how often each answer was given, lowest first, or ``None``.

    """

    name: str
    label: Text
    mean: Fraction
    filled: int | None
    counts: tuple[int, ...] | None

    @property
    def value(self) -> Decimal:
        """The mean for display: two decimals, half up."""
        return HALF_UP_2.decimal(self.mean)


@frozen(eq=False, order=False, repr=False)
class IKM(Index):
    """The satisfaction index of a service unit: of a unit, never of a person.

    Attributes:
        mutu: the letter, ``None`` below the table.
        interval: the index before it was scaled to 100 (SKM, nilai interval).
        elements: the result of each element; empty where only the grand total is known.
        respondents: questionnaires it rests on, or ``None``.
        notes: what a reader should know: a short response, blanks, elements without names.
        choices: every reading it was computed under.

    """

    mutu: Any = field(kw_only=True)
    interval: Fraction = field(kw_only=True)
    elements: tuple[ElementResult, ...] = field(kw_only=True)
    respondents: int | None = field(kw_only=True)
    notes: tuple[Problem, ...] = field(default=(), kw_only=True)
    choices: tuple[Reading, ...] = field(default=(), kw_only=True)

    @property
    def rounded(self) -> Fraction:
        """The index as it is published: half up to two decimals."""
        return HALF_UP_2.apply(self.exact)

    @property
    def weakest(self) -> tuple[ElementResult, ...]:
        """The elements with the lowest mean, all of them where several are equal."""
        return self._at(min)

    @property
    def strongest(self) -> tuple[ElementResult, ...]:
        """The elements with the highest mean, all of them where several are equal."""
        return self._at(max)

    @checked(SurveyError)
    def element(self, name: str) -> ElementResult:
        """Return the result of one element.

        Raises ``SurveyError`` for an element that the survey does not have.
        """
        found = next((one for one in self.elements if one.name == name), None)
        if found is None:
            raise SurveyError(problem("unknown_word", "element", name, words=", ".join(self._names), near="…"))
        return found

    @property
    def _names(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.elements)

    def _at(self, pick: Any) -> tuple[ElementResult, ...]:
        edge = pick((one.mean for one in self.elements), default=None)
        return tuple(one for one in self.elements if one.mean == edge)
