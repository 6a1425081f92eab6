"""PermenPANRB 90/2021: points of a survey index, the share of complaints handled."""

import pickle
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError, SurveyError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.regulations import permenpanrb_90_2021 as zi
from asn_kinerja.regulations.permenpanrb_29_2022 import ipp
from asn_kinerja.regulations.permenpanrb_90_2021 import SurveyPoints
from asn_kinerja.scoring.parts.find import replay


def codes(refused):
    return [(one.code, one.path) for one in refused.value.problems]


class TestSurveyPoints:
    """Points = index / 4 x maximum points."""

    @pytest.mark.parametrize(
        ("index", "maximum", "points"),
        [("3.60", "17.5", "15.75"), ("3.20", "17.5", "14"), ("3.95", "17.5", "17.28125"), (4, 30, 30), (0, 30, 0)],
    )
    def test_the_index_is_a_share_of_four(self, index, maximum, points):
        found = zi.survey_points(index, maximum)

        assert Fraction(points) == found.value.exact
        assert ((SurveyPoints.PROPORTIONAL,), Standing.SINGLE_SOURCE) == (found.readings, found.cite.standing)
        assert found == replay(found)

    @given(st.fractions(0, 4, max_denominator=100), st.fractions("1/10", 40, max_denominator=10))
    def test_an_oracle_agrees(self, index, maximum):
        assert index * maximum / 4 == zi.survey_points(index, maximum).value.exact

    @pytest.mark.parametrize(("index", "points"), [(4, "17.5"), ("3.0", "11.725"), (2, "5.775"), (1, 0)])
    def test_one_application_gives_steps_to_whole_values(self, index, points):
        assert Fraction(points) == zi.survey_points(index, "17.5", SurveyPoints.STEPPED).value.exact

    @pytest.mark.parametrize("index", ["3.6", "0.99", 0])
    def test_and_nothing_to_any_other_value(self, index):
        found = zi.survey_points(index, "17.5", SurveyPoints.STEPPED)

        assert isinstance(found.value, Unknown)
        assert found == replay(found)

    @pytest.mark.parametrize(
        ("index", "maximum", "expected"),
        [
            ("4.01", "17.5", [("index_range", "index")]),
            ("-0.01", "17.5", [("index_range", "index")]),
            (85, 0, [("index_range", "index"), ("index_range", "maximum")]),
            (3.6, None, [("float", "index"), ("number_kind", "maximum")]),
        ],
    )
    def test_an_index_of_another_scale_is_not_converted(self, index, maximum, expected):
        """85 is an IKM on 25 to 100, not an IPKP on 0 to 4."""
        with pytest.raises(ModelError) as refused:
            zi.survey_points(index, maximum)

        assert expected == codes(refused)

    def test_neither_is_a_finding_of_one(self):
        with pytest.raises(ModelError) as refused:
            zi.survey_points(zi.survey_points(4, 4), 4, "PROPORSIONAL")

        assert [("number_kind", "index"), ("type", "points")] == codes(refused)


class TestComplaintsHandled:
    """Handled over those that must be handled, times 100; in process stays in the divisor."""

    def test_in_process_is_not_handled(self):
        found = zi.complaints_handled(handled=34, to_handle=40, in_process=6)

        assert 85 == found.value.exact
        assert "selesai 34, sedang diproses 6: 34 ÷ 40 × 100 = 85" in str(found.explain("id"))
        assert Standing.SINGLE_SOURCE is found.cite.standing
        assert found == replay(found)

    def test_the_published_worksheet_prints_92_35(self):
        assert "92.35" == str(zi.complaints_handled(handled=157, to_handle=170, in_process=13).value.value)

    def test_without_the_ones_in_process_the_rest_is(self):
        assert zi.complaints_handled(handled=1, to_handle=3) == zi.complaints_handled(
            handled=1, to_handle=3, in_process=2
        )

    def test_of_nothing_nothing_is_known(self):
        assert isinstance(zi.complaints_handled(handled=0, to_handle=0).value, Unknown)

    @pytest.mark.parametrize(("handled", "to_handle", "in_process"), [(41, 40, None), (34, 40, 5), (34, 40, 7)])
    def test_counts_that_do_not_fit_are_refused(self, handled, to_handle, in_process):
        with pytest.raises(ModelError) as refused:
            zi.complaints_handled(handled=handled, to_handle=to_handle, in_process=in_process)

        assert [("counts_sum", "to_handle")] == codes(refused)

    def test_negative_counts_and_no_counts_are_all_named(self):
        with pytest.raises(ModelError) as refused:
            zi.complaints_handled(handled=-1, to_handle="40", in_process=True)

        assert [("count_range", name) for name in ("handled", "to_handle", "in_process")] == codes(refused)


class TestIndices:
    @pytest.mark.parametrize("make", [zi.ipkp, zi.ipak])
    def test_the_ends_of_the_scale_belong_to_it(self, make):
        assert (0, 4) == (make(0).value.exact, make(4).value.exact)
        for outside in ("-0.01", "4.01"):
            with pytest.raises(SurveyError, match="0 to 4"):
                make(outside)
        for garbage in (None, 3.6, "tinggi", float("nan")):
            with pytest.raises(SurveyError):
                make(garbage)

    def test_each_says_what_it_is_and_cites_the_text(self):
        for make, name in ((zi.ipkp, "IPKP"), (zi.ipak, "IPAK")):
            found = make("3.60")

            assert f"Index(18/5, '{name}')" == repr(found.value)
            assert "PermenPANRB 90/2021" == found.cite.regulation.short
            assert f"permenpanrb_90_2021.{name.lower()}" == found.rule.key
            assert found == pickle.loads(pickle.dumps(found)) == found.by(found.given)

    def test_either_has_points_and_stays_a_premise(self):
        for index in (zi.ipkp("3.60"), zi.ipak("3.60")):
            found = zi.survey_points(index, "17.5")

            assert Fraction("15.75") == found.value.exact
            assert (index,) == found.premises
            assert found == found.by(found.given)

    def test_an_index_of_another_scale_is_not_converted(self):
        for other in (ipp("3.60"), ipp("3.60").value):
            with pytest.raises(ModelError, match="IPP") as refused:
                zi.survey_points(other, "17.5")

            assert [("index_range", "index")] == codes(refused)


@pytest.mark.parametrize("junk", [None, 1.5, "besok", object(), 10**200])
def test_garbage_raises_only_our_errors(junk):
    for ask in (
        lambda: zi.survey_points(junk, 4),
        lambda: zi.survey_points(4, 4, junk),
        lambda: zi.complaints_handled(handled=junk, to_handle=1),
    ):
        with pytest.raises(AsnKinerjaError):
            ask()
