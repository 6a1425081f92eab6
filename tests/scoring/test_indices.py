"""Indices: each on its own scale, never taken for another."""

import inspect
import pickle
from fractions import Fraction

import pytest

from asn_kinerja.errors import SurveyError
from asn_kinerja.model import Survey
from asn_kinerja.regulations import kep_25_2004, permenpanrb_29_2022, permenpanrb_90_2021
from asn_kinerja.regulations import permenpanrb_14_2017 as skm
from asn_kinerja.scoring.surveys.indices import IKM, IndexScale


def test_indices_of_two_scales_do_not_compare():
    """K19: 3.60 of 4 and 3.60 of 5 are 90 % and 72 % of their scales."""
    ipkp, ipp = permenpanrb_90_2021.ipkp("3.60").value, permenpanrb_29_2022.ipp("3.60").value

    assert ipkp != ipp
    assert (Fraction(9, 10), Fraction(18, 25)) == (ipkp.share, ipp.share)
    with pytest.raises(TypeError):
        assert ipkp < ipp
    assert permenpanrb_90_2021.ipkp("3.2").value < ipkp


def test_the_ikm_of_two_texts_are_two_scales():
    now = skm.index(Survey.from_means([3] * 9)).value
    then = kep_25_2004.index(Survey.from_means([3] * 14)).value

    assert now.exact == then.exact == 75
    assert now != then
    assert now == skm.index(Survey.from_means([3] * 9)).value


class TestIKM:
    def test_weakest_and_strongest_keep_ties(self):
        means = dict.fromkeys(skm.DEFINITION_ORDER, 3) | {"WAKTU": 2, "BIAYA": 2, "PRODUK": "3.5"}
        ikm = skm.index(Survey.from_means(means)).value

        assert ["WAKTU", "BIAYA"] == [one.name for one in ikm.weakest]
        assert ["PRODUK"] == [one.name for one in ikm.strongest]
        assert ("Waktu penyelesaian", 2) == (ikm.element("WAKTU").label.id, ikm.element("WAKTU").mean)
        assert "3.50" == str(ikm.element("PRODUK").value)
        with pytest.raises(SurveyError):
            ikm.element("HARGA")

    def test_without_elements_nothing_is_weakest(self):
        ikm = skm.index(Survey.from_grand_total(524, respondents=19, elements=9)).value

        assert ((), ()) == (ikm.weakest, ikm.strongest)

    def test_it_pickles_with_everything(self):
        ikm = skm.index(Survey.from_means([3] * 9)).value
        again = pickle.loads(pickle.dumps(ikm))

        assert (ikm, ikm.mutu, ikm.elements, ikm.notes) == (again, again.mutu, again.elements, again.notes)
        assert hash(ikm) == hash(again)
        assert "IKM(75, 'IKM of PermenPANRB 14/2017')" == repr(ikm)


def test_a_letter_shows_its_label():
    assert ("B (Baik)", "SANGAT_BAIK") == (skm.Mutu.B("id"), skm.Mutu.A.kinerja)
    assert skm.Mutu.A > skm.Mutu.B
    assert skm.Mutu.B.is_at_least("C")


def test_the_mean_of_an_element_is_shown_to_three_decimals():
    ikm = skm.index(Survey.from_answers([(1, 2, 3, 4, 1, 2, 3, 4, 4)] * 2 + [(2, 2, 3, 4, 1, 2, 3, 4, 4)]))
    means = [one for one in ikm.walk() if one.rule.key.endswith(".nrr")]

    assert "1.333" == str(means[0].value)
    assert Fraction(4, 3) == means[0].value.exact


@pytest.mark.parametrize(
    ("kind", "free", "named"),
    [
        (IKM, ["pair", "scale"], ["mutu", "interval", "elements", "respondents", "notes", "choices"]),
        (IndexScale, ["name", "bands", "places"], ["before", "unit", "lowest", "highest"]),
    ],
)
def test_what_an_index_is_made_of_is_given_by_name(kind, free, named):
    """Public in docs/api.md: a place among the arguments would be a promise."""
    given = inspect.signature(kind).parameters.values()

    assert free == [one.name for one in given if one.kind is one.POSITIONAL_OR_KEYWORD]
    assert set(named) == {one.name for one in given if one.kind is one.KEYWORD_ONLY}
