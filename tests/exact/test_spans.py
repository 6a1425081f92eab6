"""Sets of numbers as intervals: joined, met and taken away as sets of points are."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.exact import Interval, above, at_least, at_most, below, closed, closed_open, open_closed, open_interval
from asn_kinerja.exact.spans import ALL, NONE, before_reciprocal, before_rounding, meet, rest, span, union

POINTS = [Fraction(n, 2) for n in range(-2, 15)]
EDGE = st.integers(0, 6)
SOME = st.one_of(
    st.builds(lambda low, size: closed(low, low + size), EDGE, st.integers(0, 3)),
    st.builds(lambda low, size: closed_open(low, low + size), EDGE, st.integers(1, 3)),
    st.builds(lambda low, size: open_closed(low, low + size), EDGE, st.integers(1, 3)),
    st.builds(lambda low, size: open_interval(low, low + size), EDGE, st.integers(1, 3)),
    st.builds(at_least, EDGE),
    st.builds(above, EDGE),
    st.builds(at_most, EDGE),
    st.builds(below, EDGE),
    st.just(ALL[0]),
)
SETS = st.lists(SOME, max_size=4)


def points(spans):
    return {point for point in POINTS if any(point in one for one in spans)}


class TestUnion:
    @pytest.mark.parametrize(
        ("one", "two", "expected"),
        [
            (closed(0, 2), closed(1, 3), (closed(0, 3),)),  # they share numbers
            (closed(0, 3), closed(1, 2), (closed(0, 3),)),  # one inside the other
            (closed_open(0, 2), closed(2, 3), (closed(0, 3),)),  # they touch, and one has the edge
            (closed(0, 2), open_closed(2, 3), (closed(0, 3),)),
            (closed_open(0, 2), open_closed(2, 3), (closed_open(0, 2), open_closed(2, 3))),  # the edge is missing
            (closed(0, 1), closed(2, 3), (closed(0, 1), closed(2, 3))),
            (below(2), at_least(2), ALL),
            (at_least(2), closed(3, 4), (at_least(2),)),
        ],
    )
    def test_what_meets_or_touches_is_one(self, one, two, expected):
        assert expected == union([one, two])
        assert expected == union([two, one])

    @given(SETS)
    def test_has_the_points_of_all(self, intervals):
        assert points(intervals) == points(union(intervals))

    @given(SETS)
    def test_is_disjoint_and_in_order(self, intervals):
        made = union(intervals)

        assert made == union(made)
        for low, high in itertools.pairwise(made):
            assert low.upper < high.lower or (low.upper == high.lower and not (low.has_upper or high.has_lower))


class TestMeet:
    @given(SETS, SETS)
    def test_has_the_points_of_both(self, one, two):
        assert points(one) & points(two) == points(meet(union(one), union(two)))

    def test_of_nothing_is_nothing(self):
        assert NONE == meet(ALL, NONE)


class TestRest:
    @given(SETS)
    def test_has_every_other_point(self, intervals):
        assert set(POINTS) - points(intervals) == points(rest(union(intervals)))

    def test_of_nothing_is_everything(self):
        assert ALL == rest(NONE)
        assert NONE == rest(ALL)


class TestSpan:
    def test_one_number_is_a_span_and_no_number_is_none(self):
        two = Fraction(2)

        assert (Interval(two, two, has_lower=True, has_upper=True),) == span(two, two, has_lower=True, has_upper=True)
        assert NONE == span(two, two, has_lower=True, has_upper=False)
        assert NONE == span(two, Fraction(1), has_lower=True, has_upper=True)


def test_an_open_side_has_no_edge_of_its_own():
    low, high = rest((closed(1, 2),))

    assert (None, False, Fraction(1), False) == (low.lower, low.has_lower, low.upper, low.has_upper)
    assert (Fraction(2), False, None, False) == (high.lower, high.has_lower, high.upper, high.has_upper)


def test_the_reciprocal_of_all_above_a_number_starts_above_0():
    (found,) = before_reciprocal((at_least(4),))

    assert (Fraction(0), False, Fraction(1, 4), True) == (found.lower, found.has_lower, found.upper, found.has_upper)


@pytest.mark.parametrize(
    ("wanted", "inside", "outside"),
    [
        (closed(0, 1), ["-0.4999", "0", "1.4999"], ["-0.5", "1.5"]),
        (closed(1, 2), ["0.5", "2.4999"], ["0.4999", "2.5"]),
        (closed(-2, -1), ["-2.4999", "-0.5"], ["-2.5", "-0.4999"]),
        (closed(-1, 0), ["-1.4999", "0.4999"], ["-1.5", "0.5"]),
    ],
)
def test_half_is_rounded_away_from_zero_and_so_does_not_count_at_zero(wanted, inside, outside):
    (found,) = before_rounding((wanted,), 0)

    assert all(Fraction(one) in found for one in inside)
    assert not any(Fraction(one) in found for one in outside)
