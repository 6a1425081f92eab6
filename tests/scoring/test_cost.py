"""Cost: as timeliness, under its own rules."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja.exact.pair import exact
from asn_kinerja.model import AtMost
from asn_kinerja.scoring import cost, timeliness
from asn_kinerja.scoring.parts import Direction


@pytest.mark.parametrize(
    ("realised", "inverse", "mirrored"),
    [
        (80_000_000, 100, 100),
        (40_000_000, 200, 150),
        (100_000_000, 80, 75),
        (160_000_001, "8000000000/160000001", "-1/800000"),
    ],
)
def test_less_spent_scores_more(realised: int, inverse: Any, mirrored: Any) -> None:
    """Exact to the last rupiah."""
    item = (None, AtMost(80_000_000, "rupiah"), realised, None)

    assert Fraction(inverse) == exact(cost.inverse_ratio().value(item))
    assert Fraction(mirrored) == exact(cost.mirrored().value(item))


def test_a_cap_limits_both() -> None:
    """From 0 to the cap."""
    cheap, dear = ((None, AtMost(100), realised, None) for realised in (1, 300))

    assert [exact(part(cap=120).value(cheap)) for part in (cost.inverse_ratio, cost.mirrored)] == [120, 120]
    assert exact(cost.mirrored(cap=120).value(dear)) == 0


def test_cost_has_rules_of_its_own() -> None:
    """A result never says "timeliness" of money."""
    for one, other in ((cost.inverse_ratio(), timeliness.inverse_ratio()), (cost.mirrored(), timeliness.mirrored())):
        assert one.rule.title.id == "Biaya"
        assert one.rule != other.rule
        assert one.direction is Direction.FALLING
