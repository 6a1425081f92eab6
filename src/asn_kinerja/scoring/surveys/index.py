"""From a survey to its index: element means, weights, scaling, letter, respondents, each step a finding.

Here: the mechanism, driven by the ``Instrument`` of a text. Not here: any element, weight, band or factor.
"""

from fractions import Fraction
from typing import Any

from attrs import evolve, frozen

from ...checks import is_code, key_text, kind_problem, listed, refuse
from ...errors import Problem, SurveyError, problem, raise_if
from ...exact.pair import exact
from ...exact.rounding import Rounding
from ...finding.finding import Finding, Unknown, found
from ...finding.score import Scale, Score, size_problem
from ...law.reading import Reading
from ...model.survey import Basis, Survey
from ...words import Text
from .faults import faults
from .indices import IKM, ElementResult
from .instruments import ElementMean, Letter, Method, is_unnamed, on_answers
from .readings import BeforeTable, ShortSample, StagedRounding

INTERVAL_SCALE = Scale(Text("nilai interval", "interval value"), places=4, unit="indeks")
_SAMPLE = ("survey_short_sample", "survey_no_sample")
ENOUGH = Text("responden sebanyak yang diminta", "as many respondents as asked for")


@frozen
class IndexRule(Method):
    """What computes the index of a survey: an instrument under chosen readings and weights."""

    def means(self, survey: Survey) -> tuple[Finding[Score], ...]:
        """Return the mean of each element, none where only the grand total is known."""
        if survey.basis is Basis.GRAND_TOTAL:
            return ()
        rule, places = self.instrument.mean, self.choice(StagedRounding).nrr
        names = [(name, self.instrument.label(self.instrument.canonical(name))) for name in survey.elements]
        return tuple(ElementMean(rule, name, label, self.complete_only, places)(survey) for name, label in names)

    def __call__(self, survey: Survey) -> Finding[Any]:
        """Return the index of *survey*, an ``IKM``, or ``Unknown`` where too few answered and that was chosen.

        Raises ``SurveyError`` with everything that stands against it.
        """
        raise_if(self.faults(survey), SurveyError)
        value, interval, premises = self._found(survey)
        facts: dict[str, Any] = {"x": interval.value, "scale": self.instrument.factor}
        how = "plain" if isinstance(value, Unknown) else "index"
        return found(
            self.instrument.index,
            value,
            how,
            premises=premises,
            readings=exercised(self, survey),
            given=survey,
            by=self,
            **facts,
        )

    def bare(self, survey: Survey) -> "IKM | Unknown":
        """Return the value of the index of a sound *survey*, without its finding."""
        return self._found(survey)[0]

    def _found(self, survey: Survey) -> "tuple[IKM | Unknown, Finding[Score], tuple[Finding[Any], ...]]":
        interval = WeightedValue(self)(survey)
        index = interval.value.exact * self.instrument.factor
        letter = Letter(self.instrument, self.choice(BeforeTable))(index)
        sample = self._sample(survey)
        premises = (interval, letter) if sample is None else (interval, letter, sample)
        return self._value(survey, index, letter, sample), interval, premises

    def _sample(self, survey: Survey) -> "Finding[Any] | None":
        rule, size = self.instrument.sample, self.respondents(survey)
        if rule is None or survey.population is None or size is None:
            return None
        return rule.under(self.readings).verdict(survey.population, size)

    def _value(self, survey: Survey, index: Fraction, letter: Finding[object], sample: Any) -> "IKM | Unknown":
        asked = self.choice(ShortSample) is ShortSample.UNKNOWN and self.instrument.sample is not None
        notes = self.notes(survey, sample)
        if asked and any(note.code in _SAMPLE for note in notes):
            reasons = tuple(note.says for note in notes if note.code in _SAMPLE)
            return Unknown(tuple(one for one in reasons if isinstance(one, Text)), (ENOUGH,))
        raw = self.choice(BeforeTable) is BeforeTable.UNROUNDED
        scale = evolve(self.instrument.scale, bands=self.instrument.table) if raw else self.instrument.scale
        return IKM(
            index.as_integer_ratio(),
            scale,
            mutu=None if isinstance(letter.value, Unknown) else letter.value,
            interval=index / self.instrument.factor,
            elements=self.results(survey),
            respondents=self.respondents(survey),
            notes=tuple(notes),
            choices=self.readings,
        )

    def results(self, survey: Survey) -> tuple[ElementResult, ...]:
        """Return the result of each element, by its name."""
        if survey.basis is Basis.GRAND_TOTAL:
            return ()
        found = []
        for name in survey.elements:
            spelled, only = self.instrument.canonical(name), self.complete_only
            mean = survey.mean(name, complete_only=only) or Fraction(0)
            filled, counts = survey.filled(name, complete_only=only), survey.counts(name, complete_only=only)
            found.append(ElementResult(spelled, self.instrument.label(spelled), mean, filled, counts))
        return tuple(found)

    def faults(self, survey: Any) -> list[Problem]:
        """Return everything that stands against an index of *survey*."""
        wrong = kind_problem(survey, Survey, "survey")
        return [wrong] if wrong is not None else faults(self, survey)

    def notes(self, survey: Survey, sample: "Finding[Any] | None") -> list[Problem]:
        """Return what a reader of the index should know."""
        found = []
        if survey.incomplete or survey.unfilled:
            found.append(problem("survey_incomplete", "survey", survey.incomplete, count=survey.unfilled))
        own = {} if survey.basis is Basis.GRAND_TOTAL else self.instrument.elements
        if own and is_unnamed(survey, self.instrument):
            found.append(problem("survey_unnamed", "survey"))
        elif own and len(survey.elements) > len(own):
            added = [name for name in survey.elements if self.instrument.canonical(name) not in own]
            words = listed(name if is_code(name) else key_text(name).id for name in added)
            found.append(problem("survey_added", "survey", Text.both(words), cite=self.instrument.added))
        if self.instrument.sample is not None:
            found += self.instrument.sample.notes(survey.population, self.respondents(survey), sample)
        return found


@frozen
class WeightedValue:
    """The step from element means to the weighted value (SKM, nilai interval)."""

    step: IndexRule

    def __call__(self, survey: Survey) -> Finding[Score]:
        """Return the weighted sum of the element means."""
        step, rule = self.step, self.step.instrument.interval
        means = step.means(survey)
        how, facts, value = _weighed(step, survey, means) if means else _from_total(step, survey)
        score = Score(value.as_integer_ratio(), on_answers(INTERVAL_SCALE, survey))
        refuse(SurveyError, size_problem(score.pair, "weights"))
        added = step.weights is not None or len(survey.elements) != len(step.instrument.elements)
        cite = (step.instrument.added if added else None) or rule.cite
        return found(rule, score, how, cite=cite, premises=means, given=survey, by=self, **facts)


_Weighed = tuple[str, dict[str, Any], Fraction]


def _from_total(step: IndexRule, survey: Survey) -> _Weighed:
    """Return the weighted value where only the grand total is known."""
    size, count = survey.respondents or 1, len(survey.elements)
    facts: dict[str, object] = {"total": survey.total, "count": size, "elements": count}
    weight = step.weight(survey, "")
    how = "grand_total" if step.short_weight is None else "grand_total_short"
    return how, {**facts, "weight": weight}, Fraction(survey.total or 0, size) * weight


def _weighed(step: IndexRule, survey: Survey, means: tuple[Finding[Score], ...]) -> _Weighed:
    """Return the weighted sum of *means*, each term rounded where the reading says so."""
    weights = [step.weight(survey, name) for name in survey.elements]
    places = step.choice(StagedRounding).term
    terms = [weight * exact(mean.value.pair) for weight, mean in zip(weights, means, strict=True)]
    if places is not None:
        rounded = [Rounding(places).apply(term) for term in terms]
        shown = tuple((Fraction(1), term) for term in rounded)
        return "rounded_terms", {"parts": shown, "places": places}, sum(rounded, Fraction(0))
    value = sum(terms, Fraction(0))
    parts = tuple((Fraction(1), mean.value) for mean in means)
    if step.weights is not None:
        return "sum", {"parts": tuple(zip(weights, (mean.value for mean in means), strict=True))}, value
    if step.short_weight is not None:
        return "short_weight", {"parts": parts, "weight": step.short_weight}, value
    total = sum((mean.value.exact for mean in means), Fraction(0))
    return "mean", {"parts": parts, "count": len(means), "total": total}, value


def exercised(step: IndexRule, survey: Survey) -> tuple[Reading, ...]:
    """Return the readings of *step* another choice of which would have changed the index, its letter or the refusal.

    A choice that cannot be applied to such a survey (a printed weight for nine elements, rounding of elements that
    nobody knows) is no alternative.
    """
    here = _outcome(step, survey)
    return tuple(
        one
        for one in step.readings
        if any(_outcome(other, survey) not in (here, None) for other in _alternatives(step, one))
    )


def _alternatives(step: IndexRule, one: Reading) -> list[IndexRule]:
    rest = tuple(kept for kept in step.readings if kept is not one)
    return [evolve(step, readings=(*rest, other)) for other in one.alternatives]


def _outcome(step: IndexRule, survey: Survey) -> Any:
    """Return what a reading could change: exact index, letter, whether it is known; ``None`` if not applicable."""
    found = step.faults(survey)
    if any(one.code in ("survey_short_weight", "survey_basis") for one in found):
        return None
    if found:
        return [one.code for one in found]
    value = step.bare(survey)
    return value if isinstance(value, Unknown) else (value.exact, value.mutu)
