"""Satisfaction: an index against its target."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja.errors import PolicyError
from asn_kinerja.exact.pair import exact
from asn_kinerja.finding import Finding, Score
from asn_kinerja.model import NOT_DONE, AtLeast, Described
from asn_kinerja.scoring import satisfaction
from asn_kinerja.scoring.find import find
from asn_kinerja.scoring.parts import Direction


@pytest.mark.parametrize(
    ("target", "realised", "cap", "expected"),
    [(80, 80, None, 100), (80, "76.61", None, "95.7625"), (80, 100, None, 125), (80, 100, 110, 110)],
)
def test_the_index_is_measured_against_its_target(target: Any, realised: Any, cap: Any, expected: Any) -> None:
    """Index over target, in percent."""
    part = satisfaction.against_target(cap=cap)

    assert Fraction(expected) == exact(part.value((None, AtLeast(target), Fraction(realised), None)))
    assert part.direction is Direction.RISING


def test_a_finding_may_be_the_realisation_and_stays_a_premise() -> None:
    """A survey index computed elsewhere keeps its own reasons."""
    part = satisfaction.against_target()
    index = Finding(Score((3064, 40)), part.rule, "IKM", part.rule.cite, "plain", (("value", Fraction("76.6")),))
    found = find(part, (None, AtLeast(80), index, None))

    assert found.value.exact == Fraction("95.75")
    assert found.premises == (index,)


@pytest.mark.parametrize(
    ("realised", "expected"), [(Described("A"), 100), (Described(" b "), 85), (NOT_DONE, 0), (None, 0)]
)
def test_letters_are_read_in_steps(realised: Any, expected: int) -> None:
    """Whatever the case; nothing realised counts 0."""
    part = satisfaction.letter_steps({"a": 100, "B": 85})

    assert expected == exact(part.value((None, Described("B"), realised, None)))


def test_a_finding_that_names_its_letter_is_read_by_it() -> None:
    """A label found elsewhere is a letter like a described one."""
    part = satisfaction.letter_steps({"A": 100, "B": 85})
    letter = Finding("B", part.rule, "Mutu", part.rule.cite, "plain", (("value", "B"),))

    assert exact(part.value((None, Described("B"), letter, None))) == 85


@pytest.mark.parametrize("points", [{}, {"": 100}, {5: 100}, dict.fromkeys(map(str, range(501)), 1), None])
def test_letters_that_are_none_are_refused(points):
    with pytest.raises(PolicyError, match="points"):
        satisfaction.letter_steps(points)
