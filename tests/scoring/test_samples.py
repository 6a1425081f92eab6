"""The sample size of Krejcie and Morgan, and whether a response suffices."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import SurveyError
from asn_kinerja.regulations import permenpanrb_14_2017 as skm
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.scoring.surveys.samples import SampleVerdict


def literal(n):
    """The formula as printed, over its own denominator: λ²NPQ ÷ (d²(N − 1) + λ²PQ), half up."""
    top = Fraction("3.841") * n * Fraction("0.25")
    below = Fraction("0.0025") * (n - 1) + Fraction("3.841") * Fraction("0.25")
    return int(top / below + Fraction(1, 2))


@given(st.integers(1, 2_000_000))
def test_it_agrees_with_the_printed_formula(population):
    assert literal(population) == skm.sample_size(population).value


@given(st.integers(1, 100_000), st.integers(1, 100_000))
def test_a_larger_population_never_asks_for_fewer(a, b):
    one, two = sorted((a, b))

    assert skm.sample_size(one).value <= skm.sample_size(two).value <= two


def test_one_person_asks_for_that_person():
    assert 1 == skm.sample_size(1).value


@pytest.mark.parametrize("population", [0, -1, None, "500", 1.5, True, 10**200])
def test_what_is_no_number_of_people_is_refused(population):
    with pytest.raises(SurveyError):
        skm.sample_size(population)


@pytest.mark.parametrize(
    ("respondents", "verdict"), [(217, SampleVerdict.ENOUGH), (216, SampleVerdict.SHORT), (0, SampleVerdict.SHORT)]
)
def test_the_verdict_is_read_at_the_size_asked_for(respondents, verdict):
    found = skm.sample_verdict(500, respondents)

    assert verdict is found.value
    assert [found, *found.premises] == [replay(one) for one in found.walk()]
    assert "untuk populasi 500 diminta 217 responden" in str(found.explain("id"))
    assert ("cukup" if verdict is SampleVerdict.ENOUGH else "kurang") == found.value("id")


def test_the_chi_square_is_listed_where_it_matters():
    assert (skm.ChiSquare.C3_841,) == skm.sample_size(40_000).readings
    assert 381 == skm.sample_size(40_000, skm.ChiSquare.C3_841459).value
    assert () == skm.sample_size(500).readings


@pytest.mark.parametrize("respondents", [-1, None, "5"])
def test_respondents_are_a_whole_number(respondents):
    with pytest.raises(SurveyError):
        skm.sample_verdict(500, respondents)
