"""Timeliness: less is better; T/R or 2 - R/T."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.exact.pair import exact
from asn_kinerja.model import NOT_DONE, AtLeast, AtMost, By
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


@given(
    st.integers(1, 10**6),
    st.fractions(min_value=Fraction(1, 1000), max_value=10**6),
    st.fractions(min_value=Fraction(1, 1000), max_value=10**6),
)
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


@pytest.mark.parametrize(
    ("target", "realised", "expected"),
    [
        (By(date(2025, 6, 30)), date(2025, 6, 1), 100),
        (By(date(2025, 6, 30)), date(2025, 6, 30), 100),
        (By(date(2025, 6, 30)), date(2025, 7, 1), 80),
        (By(date(2025, 6, 30)), date(2025, 7, 5), 80),
        (By(date(2025, 6, 30)), date(2025, 7, 6), 50),
        (AtMost(10), 9, 100),
        (AtMost(10), 10, 100),
        (AtMost(10), "10.01", 80),
        (AtMost(10), 15, 80),
        (AtMost(10), "15.01", 50),
    ],
)
def test_lateness_is_read_in_steps(target: Any, realised: Any, expected: int) -> None:
    """Days after a date, or units above a number; each step ends at its last lateness."""
    part = timeliness.lateness_steps({5: 80, 0: 100}, beyond=50)
    value = Fraction(realised) if isinstance(realised, str) else realised

    assert expected == exact(part.value((None, target, value, None)))
    assert part.direction is Direction.FALLING


@pytest.mark.parametrize(("realised", "expected"), [(95, 100), (76, 80), (100, "2000/19")])
def test_a_share_done_in_time_is_measured_against_its_target(realised: int, expected: Any) -> None:
    """More is better."""
    part = timeliness.on_time_share()

    assert Fraction(expected) == exact(part.value((None, AtLeast(95), realised, None)))
    assert part.direction is Direction.RISING
    assert exact(timeliness.on_time_share(cap=100).value((None, AtLeast(95), 100, None))) == 100
