"""How many respondents a survey asks for, and whether a response suffices.

Here: the formula of Krejcie and Morgan, driven by its constants. Not here: the constants (``regulations``).
"""

from fractions import Fraction
from typing import Any

from attrs import evolve, frozen

from ...checks import least_problem, refuse
from ...errors import Problem, SurveyError, problem
from ...exact.rounding import HALF_UP_0
from ...finding.finding import Finding, found
from ...frozenmap import FrozenMap
from ...law.reading import Reading
from ...law.rule import Rule
from ...words import Text, Word


class SampleVerdict(Word):
    """Whether as many answered as were asked for."""

    ENOUGH = Text("cukup", "enough")
    SHORT = Text("kurang", "short")


@frozen
class Sample:
    """The sample size by Krejcie and Morgan.

    Attributes:
        rule: the rule it comes from.
        share: P, the assumed share; Q is 1 - P.
        error: d, the margin of error.
        chi: the chi-square values by reading.
        chosen: the reading in force.

    """

    rule: Rule
    share: Fraction
    error: Fraction
    chi: FrozenMap[Reading, Fraction]
    chosen: Reading

    def under(self, readings: tuple[Reading, ...]) -> "Sample":
        """Return the same under whichever of *readings* concerns it."""
        return evolve(self, chosen=next((one for one in readings if one in self.chi), self.chosen))

    def size(self, population: int, chosen: "Reading | None" = None) -> int:
        """Return the respondents asked for, rounded half up to a whole number."""
        spread = self.chi[chosen or self.chosen] * self.share * (1 - self.share)
        return int(HALF_UP_0.apply(spread * population / (self.error**2 * (population - 1) + spread)))

    def __call__(self, population: int) -> Finding[int]:
        """Return the respondents that a *population* of 1 or more asks for.

        Raises ``SurveyError`` for what is no whole number of people.
        """
        refuse(SurveyError, least_problem(population, "population", 1))
        size = self.size(population)
        others = any(self.size(population, one) != size for one in self.chi)
        readings = (self.chosen,) if others else ()
        return found(
            self.rule, size, "sample_size", given=population, by=self, readings=readings, population=population
        )

    def verdict(self, population: int, respondents: int) -> Finding[SampleVerdict]:
        """Return whether *respondents* are as many as the *population* asks for.

        Raises ``SurveyError`` for what is no whole number of people.
        """
        refuse(SurveyError, least_problem(respondents, "respondents", 0))
        return SampleRule(self)((population, respondents))

    def notes(self, population: int | None, respondents: int | None, found: "Finding[Any] | None") -> list[Problem]:
        """Return the note on a short or impossible response, or on what is missing to judge it."""
        missing = _POPULATION if population is None else _RESPONDENTS if respondents is None else None
        if missing is not None:
            return [problem("survey_no_sample", "survey", expected=missing)]
        if respondents is not None and population is not None and respondents > population:
            return [problem("survey_more_than_all", "survey", respondents, population=population)]
        if found is None or found.value is SampleVerdict.ENOUGH:
            return []
        asked = found.premises[0].value
        fill: dict[str, object] = {"population": population, "count": asked}
        return [problem("survey_short_sample", "survey", respondents, cite=self.rule.cite, **fill)]


_POPULATION = Text("populasi", "the population")
_RESPONDENTS = Text("banyaknya responden", "the number of respondents")


@frozen
class SampleRule:
    """The step from population and respondents to a verdict."""

    sample: Sample

    def __call__(self, given: tuple[int, int]) -> Finding[SampleVerdict]:
        """Return the verdict on *given*: population and respondents."""
        population, respondents = given
        size = self.sample(population)
        value = SampleVerdict.ENOUGH if respondents >= size.value else SampleVerdict.SHORT
        return found(
            self.sample.rule,
            value,
            "sample_verdict",
            given=given,
            by=self,
            about=SUBJECT,
            premises=(size,),
            respondents=respondents,
            x=size.value,
        )


SUBJECT = Text("Banyaknya responden", "Number of respondents")
