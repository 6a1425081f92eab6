"""Intervals with named edges."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import NumberError, TableError
from asn_kinerja.exact import (
    Interval,
    above,
    at_least,
    at_most,
    below,
    closed,
    closed_open,
    open_closed,
    open_interval,
)
from asn_kinerja.exact.interval import number_text

HAIR = Fraction(1, 10**30)
ALL = Interval(None, None, has_lower=False, has_upper=False)


class TestEdges:
    """Each edge and a hair on both sides."""

    @pytest.mark.parametrize(
        ("interval", "at_76", "at_91"),
        [
            (closed(76, 91), True, True),
            (closed_open(76, 91), True, False),
            (open_closed(76, 91), False, True),
            (open_interval(76, 91), False, False),
        ],
    )
    def test_an_edge_belongs_to_it_as_its_name_says(self, interval, at_76, at_91):
        assert [False, at_76, True] == [x in interval for x in (76 - HAIR, Fraction(76), 76 + HAIR)]
        assert [True, at_91, False] == [x in interval for x in (91 - HAIR, 91, 91 + HAIR)]

    @pytest.mark.parametrize(
        ("interval", "expected"),
        [
            (at_least(76), [False, True, True]),
            (above(76), [False, False, True]),
            (at_most(76), [True, True, False]),
            (below(76), [True, False, False]),
            (ALL, [True, True, True]),
        ],
    )
    def test_a_half_line_ends_as_its_name_says(self, interval, expected):
        assert expected == [x in interval for x in (76 - HAIR, Fraction(76), 76 + HAIR)]

    def test_unreduced_pairs_are_placed_like_their_fractions(self):
        assert closed_open(76, 91).holds((7600, 100))
        assert not closed_open(76, 91).holds((9100, 100))

    @given(
        st.fractions(min_value=-10, max_value=110), st.sampled_from([closed, closed_open, open_closed, open_interval])
    )
    def test_every_number_is_below_in_or_above(self, value, make):
        interval = make(0, 100)
        pair = value.as_integer_ratio()
        answers = [interval.is_below(pair), interval.holds(pair), interval.is_above(pair)]

        assert 1 == sum(answers)
        assert (value < 0) is (interval.is_above(pair) and value != 0)
        assert (value > 100) is (interval.is_below(pair) and value != 100)

    def test_no_edge_is_never_passed(self):
        assert not ALL.is_above((-(10**50), 1))
        assert not ALL.is_below((10**50, 1))


class TestConstruction:
    def test_text_decimals_and_fractions_are_edges(self):
        assert closed("0.5", 1) == closed(Decimal("0.50"), Fraction(1)) == closed(Fraction(1, 2), "1")

    def test_a_float_is_no_edge(self):
        with pytest.raises(NumberError):
            closed(0.5, 1)

    @pytest.mark.parametrize("make", [closed, closed_open, open_closed, open_interval])
    def test_edges_in_the_wrong_order_are_refused(self, make):
        with pytest.raises(TableError) as caught:
            make(91, 76)
        assert "interval_empty" == caught.value.problems[0].code
        assert "91" in str(caught.value)
        assert "76" in str(caught.value)

    @pytest.mark.parametrize("make", [closed_open, open_closed, open_interval])
    def test_one_point_that_does_not_belong_is_nothing(self, make):
        with pytest.raises(TableError):
            make(76, 76)

    def test_one_point_that_belongs_is_something(self):
        point = closed(76, 76)

        assert [False, True, False] == [x in point for x in (76 - HAIR, 76, 76 + HAIR)]

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        interval = closed_open(76, 91)

        with pytest.raises(AttributeError):
            interval.lower = Fraction(75)
        assert interval == pickle.loads(pickle.dumps(interval))
        assert hash(closed_open(76, 91)) == hash(interval)
        assert closed(76, 91) != interval


class TestWords:
    @pytest.mark.parametrize(
        ("interval", "indonesian", "english"),
        [
            (closed(76, 90), "76 sampai 90", "76 to 90"),
            (closed_open(76, 91), "76 sampai kurang dari 91", "76 to below 91"),
            (open_closed(76, 91), "lebih dari 76 sampai 91", "above 76 to 91"),
            (open_interval(76, 91), "lebih dari 76 sampai kurang dari 91", "above 76 to below 91"),
            (at_least(91), "91 atau lebih", "91 or more"),
            (above(91), "lebih dari 91", "above 91"),
            (at_most(50), "50 atau kurang", "50 or less"),
            (below(50), "kurang dari 50", "below 50"),
            (ALL, "semua nilai", "every value"),
            (closed(76, 76), "76", "76"),
            (closed("76.61", "88.3"), "76,61 sampai 88,3", "76.61 to 88.3"),
        ],
    )
    def test_an_interval_says_which_edge_belongs_to_it(self, interval, indonesian, english):
        assert indonesian == interval.text("id") == interval.text()
        assert english == interval.text("en")

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (Fraction(76), "76"),
            (Fraction(0), "0"),
            (Fraction("-0.5"), "-0.5"),
            (Fraction(-100), "-100"),
            (Fraction("88.310"), "88.31"),
            (Fraction("0.000001"), "0.000001"),
            (Fraction("0.0000001"), "1/10000000"),
            (Fraction(1, 3), "1/3"),
        ],
    )
    def test_an_edge_is_never_rounded_in_print(self, value, expected):
        assert expected == number_text(value, "en")
        assert expected.replace(".", ",") == number_text(value, "id")


@pytest.mark.parametrize(
    ("constructor", "lower", "upper", "has"),
    [
        (closed, 1, 2, (True, True)),
        (closed_open, 1, 2, (True, False)),
        (open_closed, 1, 2, (False, True)),
        (open_interval, 1, 2, (False, False)),
        (at_least, 1, None, (True, False)),
        (above, 1, None, (False, False)),
        (at_most, None, 2, (False, True)),
        (below, None, 2, (False, False)),
    ],
)
def test_each_constructor_makes_the_interval_of_its_name(constructor, lower, upper, has):
    """An edge that is not there belongs to nothing: two names of one interval would not be equal otherwise."""
    made = constructor(*(edge for edge in (lower, upper) if edge is not None))

    assert (lower, upper) == (made.lower, made.upper)
    assert has == (made.has_lower, made.has_upper)
