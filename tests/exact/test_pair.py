"""Unreduced pairs of whole numbers: the arithmetic of scores."""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.exact import pair

pairs = st.tuples(st.integers(-(10**20), 10**20), st.integers(1, 10**20))
positive = st.tuples(st.integers(1, 10**20), st.integers(1, 10**20))


class TestPair:
    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (12, (12, 1)),
            (0, (0, 1)),
            (Decimal("9.12"), (228, 25)),
            (Decimal("-0.5"), (-1, 2)),
            (Fraction(313, 6), (313, 6)),
        ],
    )
    def test_a_number_becomes_two_ints(self, number, expected):
        assert expected == pair.of(number)
        assert Fraction(number) == pair.exact(pair.of(number))

    def test_pairs_stay_unreduced_until_they_are_read(self):
        assert (100, 100) == pair.multiply((10, 10), (10, 10))
        assert (200, 100) == pair.add((10, 10), (10, 10))
        assert Fraction(1) == pair.exact((100, 100))

    def test_a_ratio_is_scaled(self):
        """9.12 of 12 months is exactly 76 percent, so the saving is exactly 24."""
        assert Fraction(76) == pair.exact(pair.ratio(pair.of(Decimal("9.12")), pair.of(12), 100))
        assert Fraction(76, 100) == pair.exact(pair.ratio(pair.of(Decimal("9.12")), pair.of(12)))

    def test_zero_is_zero(self):
        assert (0, 1) == pair.ZERO == pair.of(0)

    @given(pairs, pairs)
    def test_sums_and_products_are_those_of_fractions(self, a, b):
        assert Fraction(*a) + Fraction(*b) == pair.exact(pair.add(a, b))
        assert Fraction(*a) * Fraction(*b) == pair.exact(pair.multiply(a, b))

    @given(pairs, positive, st.integers(-1000, 1000))
    def test_ratios_are_those_of_fractions(self, a, b, scale):
        assert Fraction(*a) / Fraction(*b) * scale == pair.exact(pair.ratio(a, b, scale))
        assert pair.ratio(a, b, scale)[1] > 0

    @given(pairs, pairs)
    def test_order_and_equality_are_those_of_fractions(self, a, b):
        assert (Fraction(*a) < Fraction(*b)) is pair.less(a, b)
        assert (Fraction(*a) == Fraction(*b)) is pair.equal(a, b)

    @given(pairs, st.integers(2, 1000))
    def test_the_same_number_written_twice_is_equal_and_not_less(self, a, times):
        twin = a[0] * times, a[1] * times

        assert pair.equal(a, twin)
        assert not pair.less(a, twin)
        assert not pair.less(twin, a)

    def test_a_hair_is_seen(self):
        edge, hair = (76, 1), (76 * 10**50 - 1, 10**50)

        assert pair.less(hair, edge)
        assert not pair.equal(hair, edge)

    def test_ten_tenths_are_one(self):
        """Floats give 0.9999999999999999 (mistake N3)."""
        total = pair.ZERO
        for _ in range(10):
            total = pair.add(total, pair.of(Decimal("0.1")))

        assert pair.equal((1, 1), total)

    def test_seventy_and_thirty_percent_meet_the_tie_exactly(self):
        """Floats give 60.99499… (mistake N1)."""
        first = pair.multiply(pair.of(Decimal("51.47")), (70, 100))
        total = pair.add(first, pair.multiply(pair.of(Decimal("83.22")), (30, 100)))

        assert Fraction("60.995") == pair.exact(total)

    def test_a_weighted_sum_reaches_the_edge_of_a_band(self):
        """Floats give 109.99999999999999 (mistake N2)."""
        total = pair.ZERO
        for weight, done, planned in ((10, 38, 40), (75, 57, 50), (15, 5, 5)):
            total = pair.add(total, pair.multiply((weight, 1), pair.ratio((done, 1), (planned, 1))))

        assert pair.equal((110, 1), total)

    def test_the_decimal_context_changes_nothing(self):
        with decimal.localcontext(decimal.Context(prec=1)):
            assert (872834, 10000) == tuple(n * 2 for n in pair.of(Decimal("87.2834")))
