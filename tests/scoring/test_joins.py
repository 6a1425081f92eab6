"""How a mean puts its items together."""

from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest

from asn_kinerja.scoring.parts.joins import Join, joined

THREE: Any = [(None, (80, 1)), (None, (181, 2)), (None, (70, 1))]


@pytest.mark.parametrize(
    ("join", "expected"),
    [
        (Join.MEAN, "481/6"),
        (Join.MAXIMUM, "90.5"),
        (Join.MINIMUM, 70),
        (Join.TOTAL, "240.5"),
        (Join.COUNT, 3),
    ],
)
def test_each_join_of_80_and_90_5_and_70(join: Join, expected: Any) -> None:
    """Exact, in whatever order they come."""
    got = {Fraction(*joined(join, list(some), (0, 1))) for some in permutations(THREE)}

    assert {Fraction(expected)} == got


@pytest.mark.parametrize("join", [Join.MEAN, Join.MAXIMUM, Join.MINIMUM, Join.TOTAL])
def test_without_items_a_join_is_what_it_is_told(join: Join) -> None:
    """Half a point here."""
    assert joined(join, [], (1, 2)) == (1, 2)


def test_without_items_a_count_is_0_whatever_it_is_told() -> None:
    """A count has its own empty value."""
    assert joined(Join.COUNT, [], (1, 2)) == (0, 1)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [((30, 70), 94), ((50, 50), 90), (("0.01", "99.99"), "99.998"), ((1, 2), "280/3"), ((None, None), 90)],
)
def test_a_mean_weighs_80_and_100(weights: Any, expected: Any) -> None:
    """By their weights, which are divided by their sum; equal weights count as none."""
    given: Any = [None if weight is None else Fraction(weight) for weight in weights]
    items = list(zip(given, [(80, 1), (100, 1)], strict=True))

    assert Fraction(expected) == Fraction(*joined(Join.MEAN, items, (0, 1)))


def test_tempting_but_false_a_maximum_ignores_weights_of_a_mean() -> None:
    """Weights matter to a mean alone."""
    items: Any = [(99, (80, 1)), (1, (100, 1))]

    assert [Fraction(802, 10), 100, 80, 180, 2] == [Fraction(*joined(join, items, (0, 1))) for join in Join]
