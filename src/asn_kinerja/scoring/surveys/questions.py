"""What is asked of indices that are already there: a given one, two surveys, several units, one year.

Here: the mechanism. Not here: any number of a text, the index itself (``index``).
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from ...checks import MOST_NAMED, NONE, entries, gathered, kind_problem, many_problem, refuse
from ...errors import Problem, SurveyError, problem, raise_if
from ...exact.number import Number
from ...exact.rounding import HALF_UP_2
from ...finding.figures import figure
from ...finding.finding import Finding, Unknown, found
from ...finding.score import Scale, Score
from ...frozenmap import FrozenMap
from ...law.citation import Citation, Standing
from ...law.rule import Rule
from ...model.survey import Survey
from ...model.survey_checks import whole
from ...signature import kind_of
from ...words import Text, Word
from .indices import IKM, Index, IndexScale
from .instruments import Instrument, is_unnamed

POINTS = Scale(Text("selisih poin indeks", "difference in index points"))


@frozen(eq=False, order=False, repr=False)
class Change(Score):
    """The difference of two indices, in points: of the exact ones, which decides.

    Attributes:
        letters: the letter before and after.
        elements: the change of each element mean that both surveys have.
        published: the difference of the two indices as they are published, each rounded to two decimals.
        notes: a note where the published difference is not the exact one, rounded.

    """

    letters: tuple[Any, Any] = field(kw_only=True)
    elements: FrozenMap[str, Fraction] = field(kw_only=True)
    published: Fraction = field(kw_only=True)
    notes: tuple[Problem, ...] = field(default=(), kw_only=True)


def _rule(instrument: Instrument, key: str, title: Text, sentence: Text) -> Rule:
    """Return a rule of the library about the indices of a text."""
    regulation = instrument.index.cite.regulation
    return Rule(f"{instrument.index.key}.{key}", regulation.cite(Standing.POLICY), title, sentence)


_CHANGE = Text("Perubahan indeks", "Change of the index")
_CHANGE_RULE = Text(
    "Perubahan adalah indeks sesudah dikurangi indeks sebelum, keduanya eksak; ini pengamatan, bukan sebab.",
    "The change is the later index minus the earlier one, both exact; an observation, not a cause.",
)
_MEAN = Text("Rata-rata indeks", "Mean of indices")
_MEAN_RULE = Text(
    "Rata-rata indeks beberapa unit; ini bukan IKM gabungan, yang dihitung dari seluruh respondennya.",
    "The mean of several units' indices; it is not their common IKM, which counts every respondent.",
)


def _problem(instrument: Instrument, found: Any, path: str) -> Problem | None:
    """Return a problem unless *found* is an index of *instrument*."""
    wrong = kind_problem(found, Finding, path, "Finding[IKM]")
    if wrong is not None:
        return wrong
    if isinstance(found.value, IKM) and found.value.scale.name == instrument.scale.name:
        return None
    value = found.value.scale.name if isinstance(found.value, Score) else kind_of(found.value)
    return problem("survey_compare", path, value)


@frozen
class Difference:
    """The step from two indices to their difference."""

    instrument: Instrument

    def __call__(self, given: tuple[Finding[Any], Finding[Any]]) -> Finding[Change]:
        """Return the difference of *given*: the earlier and the later index."""
        before, after = (one.value for one in given)
        moved = {one.name: one.mean for one in before.elements}
        elements = {one.name: one.mean - moved[one.name] for one in after.elements if one.name in moved}
        rule = _rule(self.instrument, "perubahan", _CHANGE, _CHANGE_RULE)
        exact, published = after.exact - before.exact, after.rounded - before.rounded
        noted = () if HALF_UP_2.apply(exact) == published else (_published(exact, published, rule.cite),)
        more: dict[str, Any] = {"published": published, "notes": noted}
        letters = (before.mutu, after.mutu)
        value = Change(exact.as_integer_ratio(), POINTS, letters=letters, elements=FrozenMap(elements), **more)
        told: dict[str, Any] = (
            {"before": before.rounded, "after": after.rounded, "published": published} if noted else {}
        )
        how = "difference_published" if noted else "difference"
        return found(rule, value, how, premises=given, given=given, by=self, realised=after, x=before, **told)


def _published(exact: Fraction, published: Fraction, cite: Citation) -> Problem:
    """Return the note that the published figures and the exact ones differ by two different amounts."""
    shown, other = (Text(figure(one, "id"), figure(one, "en")) for one in (published, exact))
    return problem("survey_published", "after", shown, cite=cite, exact=other)


def change(instrument: Instrument, before: Any, after: Any) -> Finding[Change]:
    """Return the difference of two indices of *instrument* under the same readings."""
    refuse(SurveyError, _problem(instrument, before, "before"), _problem(instrument, after, "after"))
    if set(before.value.choices) != set(after.value.choices):
        raise SurveyError(problem("survey_compare", "after", after.value.scale.name))
    return Difference(instrument)((before, after))


@frozen
class MeanIndex:
    """The step from several indices to their mean."""

    instrument: Instrument

    def __call__(self, given: tuple[Finding[Any], ...]) -> Finding[Index]:
        """Return the mean of the indices *given*."""
        total = sum((one.value.exact for one in given), Fraction(0))
        own = self.instrument.scale
        name = Text(f"rata-rata {own.name.id}", f"mean of {own.name.en}")
        scale = IndexScale(name, lowest=own.lowest, highest=own.highest, unit=own.unit)
        value = Index((total / len(given)).as_integer_ratio(), scale)
        rule = _rule(self.instrument, "rata_rata_indeks", _MEAN, _MEAN_RULE)
        parts = tuple((Fraction(1), one.value) for one in given)
        count = len(given)
        return found(rule, value, "mean", premises=given, given=given, by=self, parts=parts, count=count, total=total)


_MOST = 100_000  # units one mean may be of (policy of the library)


def mean_index(instrument: Instrument, indices: Iterable[Any]) -> Finding[Index]:
    """Return the mean of the *indices* of several units."""
    here = entries(indices, _MOST) if isinstance(indices, Iterable) else ()
    refuse(SurveyError, many_problem(here, "indices", _MOST))
    found = gathered((_problem(instrument, one, f"indices[{i}]") for i, one in enumerate(here)), MOST_NAMED)
    raise_if(found if here else [problem("survey_empty", "indices")], SurveyError)
    return MeanIndex(instrument)(here)


@frozen
class Given:
    """The step that takes an index as somebody else computed it."""

    rule: Rule
    scale: IndexScale

    def __call__(self, value: Number | str) -> Finding[Index]:
        """Return *value* as an index of its scale.

        Raises ``SurveyError`` for what is no number or lies outside the scale.
        """
        return found(self.rule, self.scale.index(value), given=value, by=self)


class Validity(Word):
    """Whether a survey is one of the text for a year."""

    VALID = Text("berlaku", "valid")
    NOT_VALID = Text("tidak berlaku", "not valid")


@frozen
class Yearly:
    """The step from a survey and a year to its validity."""

    instrument: Instrument
    rule: Rule

    def __call__(self, given: tuple[Survey, int]) -> Finding[object]:
        """Return whether the survey of *given* has the elements of the text and was held within the year."""
        survey, year = given
        refuse(SurveyError, kind_problem(survey, Survey, "survey"), whole(year, "year", 1900, 2200))
        period = survey.period
        words = NONE if period is None else period.words
        names = {self.instrument.canonical(name) for name in survey.elements}
        unnamed = is_unnamed(survey, self.instrument) and len(names) == len(self.instrument.elements)
        complete = unnamed or names >= self.instrument.elements.keys()
        value: Any = Validity.NOT_VALID
        if complete and period is None:
            value = Unknown((_NO_PERIOD,), (_PERIOD,))
        elif complete and period is not None and period.start.year == period.end.year == year:
            value = Validity.VALID
        count = len(self.instrument.elements)
        return found(self.rule, value, "yearly", given=given, by=self, realised=words, x=str(year), count=count)


_NO_PERIOD = Text("waktu survei tidak disebut", "when the survey was held was not said")
_PERIOD = Text("waktu survei", "the period of the survey")
