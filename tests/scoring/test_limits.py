"""Limits of points: caps, floors, gates and steps around any part."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import scoring
from asn_kinerja.errors import NumberError, PolicyError, TableError
from asn_kinerja.exact import closed
from asn_kinerja.model import AtLeast
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Direction, Measure
from asn_kinerja.scoring.parts.find import find
from asn_kinerja.scoring.parts.ratios import Ratio

RATIO = scoring.quantity.ratio()
PLAIN = Measure(Ratio.PLAIN, RATIO.rule, 1)


def item(realised: Any) -> Any:
    return (None, AtLeast(100), Fraction(realised), None)


def value(part: Any, realised: Any) -> Fraction:
    return Fraction(*part.value(item(realised)))


@pytest.mark.parametrize(("cap", "expected"), [(None, None), (120, closed(0, 120)), ("0.5", closed(0, "0.5"))])
def test_up_to_a_cap_means_from_0(cap: Any, expected: Any) -> None:
    """And without a cap nothing is held."""
    assert expected == limits.up_to(cap)


@pytest.mark.parametrize(("realised", "expected"), [("89.999", "89.999"), (90, 90), ("90.001", 90), (500, 90)])
def test_a_cap_bites_above_its_edge_only(realised: Any, expected: Any) -> None:
    """90 points, a hair on both sides."""
    assert Fraction(expected) == value(limits.cap(RATIO, 90), realised)


@pytest.mark.parametrize(("realised", "expected"), [(0, 50), ("49.999", 50), (50, 50), ("50.001", "50.001")])
def test_a_floor_lifts_below_its_edge_only(realised: Any, expected: Any) -> None:
    """50 points, a hair on both sides."""
    assert Fraction(expected) == value(limits.floor(RATIO, "50"), realised)


@pytest.mark.parametrize(
    ("realised", "expected", "how"),
    [("59.999", "12.5", "gate_shut"), (60, 60, "gate_open"), ("60.001", "60.001", "gate_open")],
)
def test_a_gate_opens_at_its_least_points(realised: Any, expected: Any, how: str) -> None:
    """Otherwise what it says counts, exactly."""
    part = limits.gate(RATIO, critical=RATIO, least=60, otherwise="12.5")

    assert Fraction(expected) == value(part, realised)
    assert how == find(part, item(realised)).how


def test_a_shut_gate_counts_0_unless_it_says_otherwise() -> None:
    """The default."""
    assert value(limits.gate(RATIO, critical=RATIO, least=60), 59) == 0


def test_a_limit_keeps_the_rule_of_its_part() -> None:
    """The result cites what was limited."""
    made = (limits.cap(RATIO, 1), limits.floor(RATIO, 1), limits.gate(RATIO, critical=PLAIN, least=1))

    assert {RATIO.rule} == {one.rule for one in made}


class TestSteps:
    """Points by steps: each key is the last value of its step."""

    PART = limits.steps(PLAIN, {"2.5": 90, 0: "100", 4: 75}, 50, RATIO.rule, Direction.FALLING)

    @pytest.mark.parametrize(
        ("realised", "expected"),
        [
            (-1, 100),
            (0, 100),
            ("0.001", 90),
            ("2.5", 90),
            ("2.501", 75),
            (4, 75),
            ("4.001", 50),
            (1000, 50),
        ],
    )
    def test_each_step_ends_at_its_key(self, realised: Any, expected: int) -> None:
        """A hair on both sides of 0, 2.5 and 4, given in any order."""
        assert expected == value(self.PART, realised)

    def test_a_single_step_has_two_sides(self) -> None:
        """Up to 3, and beyond."""
        part = limits.steps(PLAIN, {3: 80}, 0, RATIO.rule, Direction.FALLING)

        assert [80, 80, 0] == [value(part, one) for one in ("2.999", 3, "3.001")]

    def test_steps_declare_the_direction_they_are_given(self) -> None:
        """Falling for errors and days late."""
        assert self.PART.direction is Direction.FALLING

    def test_no_steps_at_all_are_refused_with_what_is_needed(self) -> None:
        """One at least."""
        with pytest.raises(PolicyError) as refused:
            scoring.quality.rubric({}, beyond=50)

        assert [("policy_part", "points")] == [(one.code, one.path) for one in refused.value.problems]
        assert "a step" in refused.value.text("en")

    def test_the_same_step_twice_is_refused(self) -> None:
        """As a number and as text."""
        with pytest.raises(TableError) as refused:
            scoring.quality.rubric({2: 90, "2.0": 80}, beyond=50)

        assert ["interval_empty"] == [one.code for one in refused.value.problems]

    @pytest.mark.parametrize(("points", "beyond"), [({0.5: 90}, 50), ({0: 90.5}, 50), ({0: 90}, 0.5)])
    def test_a_float_is_refused_wherever_it_stands(self, points: Any, beyond: Any) -> None:
        """No float ever decides a score."""
        with pytest.raises(NumberError) as refused:
            scoring.quality.rubric(points, beyond=beyond)

        assert ["float"] == [one.code for one in refused.value.problems]


def test_a_cap_below_0_is_refused_at_its_place() -> None:
    with pytest.raises(PolicyError) as refused:
        scoring.quantity.ratio(cap=-1)

    assert [("cap_range", "cap", "-1")] == [(one.code, one.path, one.value) for one in refused.value.problems]
    assert scoring.quantity.ratio(cap=0).clamp == closed(0, 0)
