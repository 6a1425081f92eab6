"""The survey of PermenPANRB 14/2017: index, letter, sample size, validity, two surveys, several units.

Here: what may be asked, each answered with a finding. Not here: numbers (``numbers``), the arithmetic
(``scoring.surveys``).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from ...errors import SurveyError, raise_if
from ...evaluation.policy import chosen
from ...exact.number import Number
from ...finding.finding import Finding
from ...frozenmap import FrozenMap
from ...law.reading import Reading
from ...model.survey import Survey
from ...scoring.surveys.faults import own_weights
from ...scoring.surveys.index import IndexRule
from ...scoring.surveys.indices import Index
from ...scoring.surveys.instruments import letter_of
from ...scoring.surveys.questions import Yearly, change, mean_index
from ...scoring.surveys.readings import BeforeTable, BlankAnswers, StagedRounding
from ...scoring.surveys.samples import SampleVerdict
from .numbers import HOME_MADE_RULE, HOME_MADE_SCALE, INSTRUMENT, NAME, SAMPLE, YEARLY_RULE
from .readings import READINGS, ChiSquare

HOME_MADE = evolve(
    INSTRUMENT,
    elements=FrozenMap(),
    years=(None, None),
    scale=HOME_MADE_SCALE,
    index=HOME_MADE_RULE,
    short_weights=FrozenMap(),
    sample=None,
    added=None,
)


def index(survey: Survey, *readings: Reading, weights: Mapping[Any, Number | str] | None = None) -> Finding[Any]:
    """Return the satisfaction index (IKM) of *survey*, 25 to 100, as a finding that may be a realisation.

    The value is an ``IKM``: exact, ``.rounded`` to two decimals, ``.mutu`` its letter, ``.elements``, ``.weakest``,
    ``.strongest``, ``.notes``. It is ``Unknown`` where too few answered and ``ShortSample.UNKNOWN`` was chosen.
    *readings* are members of ``READINGS``; *weights* are own weights by element that sum to exactly one.

    Raises ``SurveyError`` with everything that stands against an index; ``ReadingError`` for a foreign reading.
    Source: PermenPANRB 14/2017, annex (not read itself).

    >>> ikm = index(Survey.from_grand_total(524, respondents=19, elements=9)).value
    >>> ikm.exact, str(ikm.value), ikm.mutu
    (Fraction(13100, 171), '76.61', Mutu.B)
    """
    own, wrong = own_weights(INSTRUMENT, weights)
    step = IndexRule(INSTRUMENT, chosen(readings, READINGS, NAME), own)
    raise_if([*wrong, *step.faults(survey)] if wrong else [], SurveyError)
    return step(survey)


def equal_weight_index(survey: Survey, *readings: Reading) -> Finding[Any]:
    """Return the same arithmetic for a home-made questionnaire of any elements: its own scale, never an IKM of a unit.

    *readings* are of ``StagedRounding``, ``BeforeTable`` and ``BlankAnswers``.
    """
    offered: tuple[type[Reading], ...] = (StagedRounding, BeforeTable, BlankAnswers)
    return IndexRule(HOME_MADE, chosen(readings, offered, HOME_MADE_RULE.title))(survey)


def letter(ikm: Number | str | Finding[object], before: BeforeTable = BeforeTable.TWO_DECIMALS) -> Finding[Any]:
    """Return the letter of an index that is already there; ``Unknown`` below 25.

    >>> letter("76.63").value, letter("76.6050").value, letter("76.6050", BeforeTable.UNROUNDED).value
    (Mutu.B, Mutu.B, Mutu.C)
    """
    chosen((before,), (BeforeTable,), NAME)
    return letter_of(INSTRUMENT, ikm, before)


def sample_size(population: int, chi: ChiSquare = ChiSquare.C3_841) -> Finding[int]:
    """Return how many respondents a *population* of 1 or more asks for.

    Between the rows of the printed table the formula decides.

    >>> sample_size(500).value, sample_size(40_000).value
    (217, 380)
    """
    return SAMPLE.under(chosen((chi,), (ChiSquare,), NAME))(population)


def sample_verdict(population: int, respondents: int, chi: ChiSquare = ChiSquare.C3_841) -> Finding[SampleVerdict]:
    """Return whether *respondents* are as many as the *population* asks for; a short response voids nothing."""
    return SAMPLE.under(chosen((chi,), (ChiSquare,), NAME)).verdict(population, respondents)


def validity(survey: Survey, *, year: int) -> Finding[Any]:
    """Return whether *survey* is one of this text for *year*: its elements, held within the year.

    ``Unknown`` for a survey without a period. A short response does not void it; it is noted by the index.
    """
    return Yearly(INSTRUMENT, YEARLY_RULE)((survey, year))


def compare(before: Finding[object], after: Finding[object]) -> Finding[Any]:
    """Return by how many points the index rose from *before* to *after*: an observation, not a cause.

    The value is a ``Change``: a score, ``.letters``, ``.elements`` with the change of each mean.

    Raises ``SurveyError`` for anything but two indices of this text under the same readings.
    """
    return change(INSTRUMENT, before, after)


def mean_of_indices(indices: Iterable[Finding[object]]) -> Finding[Index]:
    """Return the mean of the indices of several units: a figure of its own, no IKM and without a letter.

    The IKM of several units together is the index of ``Survey.pooled``.
    """
    return mean_index(INSTRUMENT, indices)
