"""Satisfaction: an index against its target."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import (
    SKP,
    Bands,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
)
from asn_kinerja.errors import RecordError, SurveyError
from asn_kinerja.exact.pair import exact
from asn_kinerja.finding import Finding, Score
from asn_kinerja.model import NOT_DONE, Aspect, AtLeast, Described, Survey
from asn_kinerja.regulations import permenpanrb_14_2017
from asn_kinerja.scoring import satisfaction
from asn_kinerja.scoring.find import find
from asn_kinerja.scoring.parts import Direction


@pytest.mark.parametrize(
    ("target", "realised", "cap", "expected"),
    [(80, 80, None, 100), (80, "76.61", None, "95.7625"), (80, 100, None, 125), (80, 100, 110, 110)],
)
def test_the_index_is_measured_against_its_target(target: Any, realised: Any, cap: Any, expected: Any) -> None:
    """Index over target, in percent."""
    part = satisfaction.against_target(cap=cap)

    assert Fraction(expected) == exact(part.value((None, AtLeast(target), Fraction(realised), None)))
    assert part.direction is Direction.RISING


def test_a_finding_may_be_the_realisation_and_stays_a_premise() -> None:
    """A survey index computed elsewhere keeps its own reasons."""
    part = satisfaction.against_target()
    index = Finding(Score((3064, 40)), part.rule, "IKM", part.rule.cite, "plain", (("value", Fraction("76.6")),))
    found = find(part, (None, AtLeast(80), index, None))

    assert found.value.exact == Fraction("95.75")
    assert found.premises == (index,)


@pytest.mark.parametrize(
    ("realised", "expected"), [(Described("A"), 100), (Described(" b "), 85), (NOT_DONE, 0), (None, 0)]
)
def test_letters_are_read_in_steps(realised: Any, expected: int) -> None:
    """Whatever the case; nothing realised counts 0."""
    part = satisfaction.letter_steps({"a": 100, "B": 85})

    assert expected == exact(part.value((None, Described("B"), realised, None)))


def test_a_finding_that_names_its_letter_is_read_by_it() -> None:
    """A label found elsewhere is a letter like a described one."""
    part = satisfaction.letter_steps({"A": 100, "B": 85})
    letter = Finding("B", part.rule, "Mutu", part.rule.cite, "plain", (("value", "B"),))

    assert exact(part.value((None, Described("B"), letter, None))) == 85


def test_not_measured_is_not_zero() -> None:
    """K17: 82, no survey, 84: the month without a survey is refused and named, never a 0 in a mean of 55.33."""
    months = tuple(Indicator(f"m{n}", Aspect.SATISFACTION, AtLeast(100)) for n in (1, 2, 3))
    clerk = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
    plan = SKP(clerk, EvaluationPeriod.quarter(2025, 1), (WorkResult("a", "Pelayanan", months),))
    parts = {Aspect.SATISFACTION: (100, satisfaction.against_target())}
    policy = WeightedPolicy("P", parts=parts, bands=Bands.at_least({80: "Baik"}, below="Kurang"))
    first, last = (
        permenpanrb_14_2017.index(Survey.from_grand_total(total, respondents=50, elements=9)) for total in (1476, 1512)
    )

    with pytest.raises(RecordError, match="m2"):
        evaluate(plan.realised({"m1": first, "m3": last}), policy)
    assert 83 == permenpanrb_14_2017.mean_of_indices([first, last]).value.exact
    for nobody in (0, None):
        with pytest.raises(SurveyError):
            Survey.from_grand_total(0, respondents=nobody, elements=9)


def test_the_letter_of_an_index_shows_the_index_below_it() -> None:
    """A letter read from a finding keeps the finding as its premise."""
    index = permenpanrb_14_2017.index(Survey.from_grand_total(1476, respondents=50, elements=9))
    found = find(satisfaction.letter_steps({"B": 85}), (None, Described("B"), index, None))

    assert (85, (index,)) == (found.value.exact, found.premises)
