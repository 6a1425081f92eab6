"""Quantiles: one definition, the straight line between neighbours, exact."""

import statistics
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.exact.quantile import quantile

NUMBERS = st.lists(st.fractions(max_denominator=60), min_size=1, max_size=30)


@pytest.mark.parametrize(("share", "expected"), [("0", 70), ("1/4", 75), ("1/2", 80), ("3/4", "85.5"), ("1", 91)])
def test_lies_on_the_line_between_two_neighbours(share, expected):
    assert Fraction(expected) == quantile([Fraction(70), Fraction(80), Fraction(91)], Fraction(share))


@given(NUMBERS)
def test_the_half_is_the_median_of_everybodys_textbook(values):
    assert statistics.median(values) == quantile(sorted(values), Fraction(1, 2))


@given(NUMBERS, st.fractions(0, 1, max_denominator=50), st.fractions(0, 1, max_denominator=50))
def test_a_larger_share_is_never_less(values, one, two):
    low, high = sorted((one, two))

    assert quantile(sorted(values), low) <= quantile(sorted(values), high)
