"""Timeliness: less is better; T/R or 2 - R/T."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.exact.pair import exact
from asn_kinerja.model import NOT_DONE, AtMost
from asn_kinerja.scoring import timeliness
from asn_kinerja.scoring.parts import Direction, Measure


def points(part: Measure, realised: Any, target: Any = 10) -> Fraction:
    return exact(part.value((None, AtMost(target), realised, None)))


@pytest.mark.parametrize(("realised", "expected"), [(10, 100), (8, 125), (20, 50), (3, "1000/3")])
def test_the_inverse_ratio_is_target_over_realised(realised: Any, expected: Any) -> None:
    """8 days of 10 are 125 percent, not 80."""
    assert Fraction(expected) == points(timeliness.inverse_ratio(), realised)


@pytest.mark.parametrize(("realised", "expected"), [(10, 100), (8, 120), (20, 0), (25, -50), (1, 190)])
def test_the_mirrored_ratio_is_2_minus_realised_over_target(realised: Any, expected: Any) -> None:
    """(1 + (1 - 0.8)) x 100 = 120; uncapped it may fall below 0."""
    assert expected == points(timeliness.mirrored(), realised)


@given(st.integers(1, 10**6), st.fractions(min_value=Fraction(1, 1000), max_value=10**6), st.fractions(min_value=Fraction(1, 1000), max_value=10**6))  # fmt: skip
def test_fewer_days_never_scores_less(target: int, one: Fraction, two: Fraction) -> None:
    """Both rules fall, with a cap and without."""
    less, more = sorted((one, two))
    for part in (
        timeliness.inverse_ratio(),
        timeliness.inverse_ratio(cap=120),
        timeliness.mirrored(),
        timeliness.mirrored(cap=120),
    ):
        assert points(part, less, target) >= points(part, more, target)


@pytest.mark.parametrize(("realised", "expected"), [(8, 120), ("7.99", 120), ("8.01", "119.9"), (20, 0), (21, 0)])
def test_a_cap_holds_the_mirrored_ratio_from_0_to_the_cap(realised: Any, expected: Any) -> None:
    """A hair on both sides of both limits."""
    assert Fraction(expected) == points(timeliness.mirrored(cap=120), Fraction(realised))


def test_not_done_scores_zero_by_the_inverse_ratio() -> None:
    """Nothing realised is not infinitely fast."""
    assert points(timeliness.inverse_ratio(), NOT_DONE) == 0


def test_they_declare_that_less_is_better() -> None:
    """For the inverse and for lint."""
    assert timeliness.inverse_ratio().direction is timeliness.mirrored().direction is Direction.FALLING
