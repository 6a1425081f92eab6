"""Quality: realised over target, in percent; more is better."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja.exact.pair import exact
from asn_kinerja.model import AtLeast
from asn_kinerja.scoring import quality
from asn_kinerja.scoring.parts import Direction


@pytest.mark.parametrize(
    ("target", "realised", "cap", "expected"),
    [
        (98, 98, None, 100),
        (100, "80.5", None, "80.5"),
        (80, 100, None, 125),
        (80, 100, 120, 120),
        (80, 96, 120, 120),
        (80, "95.99", 120, "119.9875"),
    ],
)
def test_quality_is_measured_against_its_target(target: Any, realised: Any, cap: Any, expected: Any) -> None:
    """98 of 98 is 100, not 98."""
    part = quality.ratio(cap=cap)

    assert Fraction(expected) == exact(part.value((None, AtLeast(target), Fraction(realised), None)))
    assert part.direction is Direction.RISING
