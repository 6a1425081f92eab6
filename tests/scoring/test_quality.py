"""Quality: realised over target, in percent; more is better."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja.exact.pair import exact
from asn_kinerja.model import AtLeast, AtMost
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


@pytest.mark.parametrize(("errors", "expected"), [(0, 100), (1, 90), (2, 90), (3, 75), (4, 75), (5, 50), (1000, 50)])
def test_a_rubric_reads_the_number_of_errors(errors: int, expected: int) -> None:
    """Each step ends at its last number of errors; beyond the last there is one figure."""
    part = quality.rubric({4: 75, 0: 100, 2: 90}, beyond=50)

    assert expected == exact(part.value((None, AtMost(1), errors, None)))
    assert part.direction is Direction.FALLING


@pytest.mark.parametrize(("share", "expected"), [(0, 100), (3, 97), ("0.01", "99.99"), (100, 0), (150, 0)])
def test_a_share_of_defects_is_taken_from_100(share: Any, expected: Any) -> None:
    """3 percent defects leave 97; there is nothing below 0."""
    part = quality.defect_share()

    assert Fraction(expected) == exact(part.value((None, AtMost(1), Fraction(share), None)))
    assert part.direction is Direction.FALLING
