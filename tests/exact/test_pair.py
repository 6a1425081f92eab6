"""Unreduced pairs of whole numbers: the arithmetic of scores."""

import decimal
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.exact import pair


def of(number):
    """Return a number as the parts take it."""
    return number.as_integer_ratio()


pairs = st.tuples(st.integers(-(10**20), 10**20), st.integers(1, 10**20))


class TestPair:
    def test_pairs_stay_unreduced_until_they_are_read(self):
        assert (100, 100) == pair.multiply((10, 10), (10, 10))
        assert (200, 100) == pair.add((10, 10), (10, 10))
        assert Fraction(1) == pair.exact((100, 100))

    @given(pairs, pairs)
    def test_sums_and_products_are_those_of_fractions(self, a, b):
        assert Fraction(*a) + Fraction(*b) == pair.exact(pair.add(a, b))
        assert Fraction(*a) * Fraction(*b) == pair.exact(pair.multiply(a, b))

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
            total = pair.add(total, of(Decimal("0.1")))

        assert pair.equal((1, 1), total)

    def test_seventy_and_thirty_percent_meet_the_tie_exactly(self):
        """Floats give 60.99499… (mistake N1)."""
        first = pair.multiply(of(Decimal("51.47")), (70, 100))
        total = pair.add(first, pair.multiply(of(Decimal("83.22")), (30, 100)))

        assert Fraction("60.995") == pair.exact(total)

    def test_the_decimal_context_changes_nothing(self):
        with decimal.localcontext(decimal.Context(prec=1)):
            assert (872834, 10000) == tuple(n * 2 for n in of(Decimal("87.2834")))
