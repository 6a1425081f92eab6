"""KEP/25/M.PAN/2/2004: fourteen elements and the table of its time."""

from fractions import Fraction

import pytest

from asn_kinerja.errors import ReadingError, SurveyError
from asn_kinerja.finding import Unknown
from asn_kinerja.model import EvaluationPeriod, Survey
from asn_kinerja.regulations import kep_25_2004 as kep
from asn_kinerja.regulations import permenpanrb_14_2017
from asn_kinerja.regulations.kep_25_2004 import BeforeTable, Mutu, Weight
from asn_kinerja.scoring.parts.find import replay

NAMES = tuple(one.name for one in kep.Unsur)


def test_fourteen_elements_of_four_reach_100():
    """K4: the printed 0.071 stops at 99.40."""
    survey = Survey.from_means(dict.fromkeys(NAMES, 4))

    assert 14 == len(NAMES)
    assert (100, Mutu.A) == (kep.index(survey).value.exact, kep.index(survey).value.mutu)
    assert Fraction("99.4") == kep.index(survey, Weight.PRINTED_0_071).value.exact


@pytest.mark.parametrize(
    ("value", "mutu"),
    [
        (25, Mutu.D),
        ("43.75", Mutu.D),
        ("43.7540", Mutu.D),
        ("43.7550", Mutu.C),
        ("43.76", Mutu.C),
        ("62.50", Mutu.C),
        ("62.51", Mutu.B),
        ("81.25", Mutu.B),
        ("81.26", Mutu.A),
        (100, Mutu.A),
    ],
)
def test_golden_edges(value, mutu):
    assert mutu is kep.letter(value).value


def test_raw_values_meet_the_lower_bounds():
    assert (Mutu.B, Mutu.C) == (kep.letter("62.5060").value, kep.letter("62.5060", BeforeTable.UNROUNDED).value)
    assert isinstance(kep.letter("24.99").value, Unknown)


@pytest.mark.parametrize("value", range(25, 101))
def test_the_two_tables_disagree_here(value):
    """K9: a letter of 2004 is never worse than that of 2017, and the letters are two lists."""
    then, now = kep.letter(value).value, permenpanrb_14_2017.letter(value).value

    assert then.name <= now.name
    assert then != now


def test_printed_words():
    assert ["Sangat Baik", "Baik", "Kurang Baik", "Tidak Baik"] == [one.label for one in Mutu]


def test_missing_and_added_elements_are_refused():
    with pytest.raises(SurveyError) as refused:
        kep.index(Survey.from_means(dict.fromkeys(NAMES[1:], 3) | {"MAKLUMAT": 3}))

    assert ["unknown_word", "survey_element_missing"] == [one.code for one in refused.value.problems]


def test_a_reading_of_2017_is_refused():
    with pytest.raises(ReadingError):
        kep.index(Survey.from_means([3] * 14), permenpanrb_14_2017.Weight.PRINTED_0_111)
    with pytest.raises(ReadingError):
        kep.letter(63, Weight.EXACT)


@pytest.mark.parametrize(("year", "sound"), [(2003, False), (2004, True), (2014, True), (2015, False)])
def test_it_governs_surveys_of_2004_to_2014(year, sound):
    survey = Survey.from_means([3] * 14, period=EvaluationPeriod.year(year))

    if sound:
        assert 75 == kep.index(survey).value.exact
    else:
        with pytest.raises(SurveyError, match="2004"):
            kep.index(survey)


def test_a_survey_before_and_after():
    one, two = (kep.index(Survey.from_means(dict.fromkeys(NAMES, mean), population=500)) for mean in (3, "3.14"))
    found = kep.compare(one, two)

    assert Fraction("3.5") == found.value.exact
    assert list(found.walk()) == [replay(one) for one in found.walk()]
    assert () == one.value.notes


def test_published_figures_that_differ_otherwise_are_said_beside_the_exact_ones():
    one, two = (kep.index(Survey.from_grand_total(n, respondents=150, elements=14)) for n in (6000, 6003))
    found = kep.compare(one, two).value

    assert (Fraction(1, 28), Fraction("0.03")) == (found.exact, found.published)
    assert ["survey_published"] == [note.code for note in found.notes]


def test_the_bands_and_the_scale_are_the_printed_ones():
    printed = [(row.payload.name, row.interval.lower, row.interval.upper) for row in kep.PRINTED]
    edges = [("D", "25", "43.75"), ("C", "43.76", "62.50"), ("B", "62.51", "81.25"), ("A", "81.26", "100")]

    assert [(name, Fraction(low), Fraction(high)) for name, low, high in edges] == printed
    assert (25, 100) == (kep.INSTRUMENT.scale.lowest, kep.INSTRUMENT.scale.highest)
    assert "KEP/25/M.PAN/2/2004" == kep.INDEX_RULE.cite.text("id")
