"""Quantity: realised over target, in percent; more is better."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import NumberError, PolicyError
from asn_kinerja.exact.pair import exact
from asn_kinerja.model import NOT_DONE, AtLeast, Between
from asn_kinerja.scoring import quantity
from asn_kinerja.scoring.parts import Direction, Ratio


def points(realised: Any, target: Any = 10, **cap: Any) -> Fraction:
    return exact(quantity.ratio(**cap).value((None, AtLeast(target), realised, None)))


@pytest.mark.parametrize(
    ("target", "realised", "expected"),
    [(10, 5, 50), (10, 12, 120), (10, 0, 0), (3, 1, "100/3"), (16_777_217, 16_777_217, 100)],
)
def test_golden_rows(target: Any, realised: Any, expected: Any) -> None:
    """R/T x 100, exact, without a cap."""
    assert Fraction(expected) == points(realised, target)


@given(st.integers(1, 10**9), st.integers(0, 10**9), st.integers(0, 10**9))
def test_more_realised_never_scores_less(target: int, one: int, two: int) -> None:
    """Never upside down."""
    less, more = sorted((one, two))

    assert points(less, target) <= points(more, target)
    assert points(less, target, cap=120) <= points(more, target, cap=120)


@pytest.mark.parametrize(("realised", "expected"), [("11.99", "119.9"), (12, 120), ("12.01", 120), (10**30, 120)])
def test_a_cap_cuts_what_lies_above_it(realised: Any, expected: Any) -> None:
    """A hair on both sides of the cap."""
    assert Fraction(expected) == points(Fraction(realised), cap=120)


def test_not_done_scores_zero() -> None:
    """A statement, not a blank."""
    assert points(NOT_DONE) == 0


def test_it_declares_that_more_is_better() -> None:
    """And that it is policy, not law."""
    part = quantity.ratio()

    assert part.direction is Direction.RISING
    assert part.rule.cite.standing.name == "POLICY"


@pytest.mark.parametrize(("cap", "error"), [(1.2, NumberError), (-1, PolicyError), (True, NumberError)])
def test_a_cap_is_an_exact_number_from_0(cap: Any, error: type[Exception]) -> None:
    """Refused when the policy is composed."""
    with pytest.raises(error):
        quantity.ratio(cap=cap)


@pytest.mark.parametrize(
    ("realised", "expected"),
    [(40, 50), ("79.99", "99.9875"), (80, 100), (85, 100), (90, 100), ("90.01", "900000/9001"), (180, 50), (0, 0)],
)
def test_a_range_counts_100_inside_and_less_the_farther_outside(realised: Any, expected: Any) -> None:
    """Both bounds belong to it; a hair outside counts less."""
    part = quantity.within_range()

    assert Fraction(expected) == exact(part.value((None, Between(80, 90), Fraction(realised), None)))
    assert part.direction is Direction.MIXED


@pytest.mark.parametrize(
    ("realised", "expected"),
    [(0, 0), (40, 50), ("79.99", "99.9875"), (80, 100), (85, 100), (90, 100), ("90.01", "900000/9001"), (180, 50)],
)
def test_both_edges_of_a_range_belong_to_it(realised: Any, expected: Any) -> None:
    """80 to 90: a hair on both sides of both edges."""
    part = quantity.within_range()

    assert part.ratio is Ratio.IN_RANGE
    assert Fraction(expected) == exact(part.value((None, Between(80, 90), Fraction(realised), None)))
    assert part.direction is Direction.MIXED
