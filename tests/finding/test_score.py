"""Scores: exact points on a named scale."""

import operator
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import NumberError
from asn_kinerja.exact import Bands, Rounding, Row, Table, closed, enter
from asn_kinerja.exact import cell as read_cell
from asn_kinerja.finding import Scale, Score
from asn_kinerja.finding.score import POINTS
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.words import Text

BANDS = Bands.at_least({91: "SANGAT BAIK", 76: "BAIK", 61: "CUKUP"}, below="KURANG")
YEAR = Scale(Text("nilai prestasi", "performance"), BANDS)


def points(value, scale=POINTS):
    return Score(Fraction(value).as_integer_ratio(), scale)


def test_a_step_beside_an_edge_never_shows_the_edge():
    """75.99999 is Cukup: 76.00 stands nowhere on its page."""
    found = pp_46_2011.predikat_for("75.99999")
    pages = str(found.explain("id")), str(found.explain("en"))

    assert "76,00" not in pages[0]
    assert "76.00" not in pages[1]
    assert "75,99999" in pages[0]
    assert "75.99999" in pages[1]
    assert "76.00" not in found.explain("en").to_html()


class TestValue:
    def test_the_exact_value_is_in_lowest_terms(self):
        score = Score((86595, 1000))

        assert Fraction(17319, 200) == score.exact
        assert (17319, 200) == score.as_integer_ratio()
        assert (86595, 1000) == score.pair

    def test_two_decimals_are_shown_half_up(self):
        assert Decimal("86.60") == points("86.595").value
        assert "86.60" == str(points("86.595").value) == str(points("86.595"))

    @pytest.mark.parametrize(
        ("exact", "shown"),
        [
            ("75.99", "75.99"),
            ("75.997", "75.997"),
            ("75.99999", "75.99999"),
            ("76", "76.00"),
            ("76.004", "76.00"),
            ("90.995", "90.995"),
            ("-4", "-4.00"),
            ("120", "120.00"),
        ],
    )
    def test_a_shown_number_never_stands_in_another_band_than_its_exact_value(self, exact, shown):
        assert shown == str(points(exact, YEAR))

    @given(
        st.one_of(
            st.fractions(60, 92),
            st.sampled_from([61, 76, 91]).flatmap(
                lambda e: st.fractions(e - Fraction(1, 10**9), e + Fraction(1, 10**9))
            ),
        )
    )
    def test_what_is_shown_has_the_label_of_what_is_meant(self, value):
        score = points(value, YEAR)

        assert BANDS.row(score.pair).payload == BANDS.row(score.value.as_integer_ratio()).payload

    def test_outside_every_band_it_is_shown_outside(self):
        scale = Scale(Text("x", "x"), Table((Row(closed(0, 100), "in"),)))

        assert "100.001" == str(points("100.001", scale))
        assert "-0.004" == str(points("-0.004", scale))

    def test_a_scale_may_show_more_places(self):
        assert "3.6000" == str(points("3.6", Scale(Text("x", "x"), places=4)))

    def test_a_score_may_be_a_realisation(self):
        assert (433, 5) == points("86.6").as_integer_ratio()


class TestComparing:
    def test_the_same_points_are_equal_however_they_were_computed(self):
        assert Score((760, 10)) == Score((76, 1))
        assert hash(Score((760, 10))) == hash(Score((76, 1)))

    def test_a_hair_makes_a_difference(self):
        assert Score((76, 1)) != Score((76 * 10**30 + 1, 10**30))
        assert Score((76, 1)) < Score((76 * 10**30 + 1, 10**30))

    def test_scores_order_by_their_points(self):
        low, high = points(75), points("75.5")

        assert low < high
        assert low <= high
        assert high > low
        assert high >= low
        assert low <= points(75) <= low
        assert not high < low
        assert high == max(low, high)

    def test_the_same_points_on_two_scales_are_two_scores(self):
        assert points(76) != points(76, YEAR)
        assert 2 == len({points(76), points(76, YEAR)})

    @pytest.mark.parametrize("order", [operator.lt, operator.le, operator.gt, operator.ge])
    @pytest.mark.parametrize("other", [points(76, YEAR), 76, Fraction(76), None, "76"], ids=repr)
    def test_comparing_across_scales_or_with_a_bare_number_raises(self, order, other):
        with pytest.raises(TypeError):
            order(points(76), other)

    def test_a_score_is_not_its_number(self):
        assert points(76) != 76
        assert points(76) != Fraction(76)

    @pytest.mark.parametrize("add", [operator.add, operator.sub, operator.mul, operator.truediv])
    def test_scores_do_not_add(self, add):
        with pytest.raises(TypeError):
            add(points(76), points(76))

    def test_a_scale_is_its_name(self):
        assert Scale(YEAR.name) == YEAR
        assert hash(Scale(YEAR.name)) == hash(YEAR)
        assert "bands" not in repr(YEAR)


class TestObject:
    def test_repr_shows_the_exact_value_and_the_scale(self):
        assert "Score(17319/200, 'points')" == repr(points("86.595"))

    def test_it_is_frozen_and_pickles(self):
        score = points("75.997", YEAR)
        twin = pickle.loads(pickle.dumps(score))

        with pytest.raises(AttributeError):
            score.pair = (1, 1)
        assert score == twin
        assert "75.997" == str(twin)

    def test_a_score_does_not_enter_as_a_bare_number(self):
        for door in (enter, read_cell):
            with pytest.raises(ValueError, match="Score is not a number"):
                door(points(76))


@pytest.mark.parametrize("places", [-1, 501, 2.0, None, True])
def test_places_that_are_no_small_whole_number_are_refused(places):
    with pytest.raises(NumberError) as refused:
        points("80").shown(places)

    assert [("whole", "places")] == [(one.code, one.path) for one in refused.value.problems]


class TestWhatIsNoScore:
    @pytest.mark.parametrize(
        "pair",
        [(1, 0), (1, -2), (1,), (1, 2, 3), [1, 2], "12", None, 5, (1.0, 2), (True, 2), (1, "2"), (Fraction(1), 2)],
    )
    def test_a_pair_that_is_none_is_refused(self, pair):
        with pytest.raises(NumberError, match="pair: "):
            Score(pair)

    @pytest.mark.parametrize("scale", [None, "poin", 5, Scale])
    def test_a_scale_that_is_none_is_refused(self, scale):
        with pytest.raises(NumberError, match="scale: "):
            Score((1, 2), scale)

    @pytest.mark.parametrize(
        "parts", [("poin",), (Text("x", "x"), "bands"), (Text("x", "x"), None, -1), (Text("x", "x"), None, 101)]
    )
    def test_a_scale_of_wrong_parts_is_refused(self, parts):
        with pytest.raises(NumberError, match="scale: "):
            Scale(*parts)


EDGE = Bands.at_least({76: "Baik"}, below="Cukup")


class TestRoundedBeforeItIsNamed:
    """A shown number stands on the side of its label, also where a rounding carried it over the edge."""

    ROUNDED = Scale(Text("poin", "points"), EDGE, before=Rounding(2))

    @pytest.mark.parametrize(
        ("exact", "shown"),
        [
            ("75.995", "76.00"),
            ("75.9949", "75.99"),
            ("75.999", "76.00"),
            ("76", "76.00"),
            ("76.004", "76.00"),
            ("75.9951", "76.00"),
            ("70.3333", "70.33"),
        ],
    )
    def test_a_rounded_number_is_shown_as_it_met_the_band(self, exact, shown):
        score = Score(Fraction(exact).as_integer_ratio(), self.ROUNDED)

        assert Decimal(shown) == score.value
        named = EDGE.row(Rounding(2).pair(score.pair))
        assert all(EDGE.row(score.shown(places).as_integer_ratio()) is named for places in range(6))

    def test_it_stays_exact(self):
        assert Fraction("75.995") == Score(Fraction("75.995").as_integer_ratio(), self.ROUNDED).exact

    def test_without_a_rounding_more_digits_are_shown(self):
        assert Decimal("75.995") == Score(Fraction("75.995").as_integer_ratio(), Scale(Text("p", "p"), EDGE)).value
