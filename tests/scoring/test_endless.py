"""A realised 0 that divides: the upper end of the part where it has one, otherwise no value at all."""

import pickle
from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import AtLeast, AtMost, scoring
from asn_kinerja.errors import PolicyError
from asn_kinerja.exact import Curve, Line, Row, at_least, below, closed
from asn_kinerja.exact.interval import Interval
from asn_kinerja.exact.pair import exact
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.finding import Unknown
from asn_kinerja.model import NOT_DONE
from asn_kinerja.scoring import achievement, limits
from asn_kinerja.scoring.parts import Cap, Lines, Lookup, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.find import find, replay
from asn_kinerja.scoring.parts.inverse import inverse
from asn_kinerja.scoring.parts.ratios import Endless, Ratio
from asn_kinerja.scoring.parts.reads import any_way, reads

FREE = scoring.timeliness.inverse_ratio()
RULE = FREE.rule
LETTERS = scoring.satisfaction.letter_steps({"A": 100})
TARGET = AtMost(5)


def item(target: Any, realised: Any) -> Any:
    return (None, target, realised, None)


def lines(*last: Any, of: Any = FREE) -> Lines:
    return Lines(Curve((Row(below(100), Line.of(0, 1)), Row(at_least(100), Line.of(*last)))), of, RULE)


def minus(part: Any) -> Sum:
    return Sum(((Fraction(-1), part),), RULE)


@pytest.mark.parametrize(
    ("part", "points", "how"),
    [
        (scoring.timeliness.inverse_ratio(cap=120), 120, "endless"),
        (limits.cap(FREE, 110), 110, "endless"),
        (limits.cap(Rounded(FREE, HALF_UP_2, RULE), 110), 110, "endless"),
        (limits.cap(Sum(((Fraction(1, 2), FREE),), RULE), 110), 110, "endless"),
        (limits.cap(lines(0, 1), 90), 90, "endless"),
        (lines(95), 95, "endless"),
        (limits.floor(minus(FREE), -50), -50, "endless"),
        (limits.floor(lines(300, -2), 10), 10, "endless"),
        (Cap(FREE, RULE, closed(0, 130), gate=scoring.timeliness.mirrored(), opens=at_least(1)), 130, "endless"),
    ],
)
def test_a_part_with_an_end_gives_it(part: Any, points: int, how: str) -> None:
    """Through rounding, sums, lines; downwards where a weight or a line turns it; the finding says so and replays."""
    found = find(part, item(TARGET, 0))

    assert points == exact(part.value(item(TARGET, 0))) == found.value.exact
    assert how == found.how
    assert "yang terbaik" in str(found.explain("id"))
    assert found == replay(found)


@pytest.mark.parametrize(
    "part",
    [
        FREE,
        limits.floor(FREE, 10),
        Rounded(FREE, HALF_UP_2, RULE),
        lines(0, 1),
        limits.cap(minus(FREE), 10),
        Lines(Curve((Row(closed(0, 1000), Line.of(1)),)), FREE, RULE),
        Lines(Curve((Row(Interval(None, None, has_lower=False, has_upper=False), Line.of(0, 2)),)), minus(FREE), RULE),
    ],
)
def test_a_part_without_one_refuses_and_has_no_inverse_there(part: Any) -> None:
    """Never 0, never a crash."""
    with pytest.raises(Endless, match="no end"):
        part.value(item(TARGET, 0))
    for wanted in (at_least(0), below(0)):
        found = inverse(part, TARGET, wanted)
        assert isinstance(found, Unknown) or not any(0 in one for one in found)


def test_a_flat_lower_row_catches_what_falls_without_end() -> None:
    """Below the first edge the curve says 7."""
    part = Lines(Curve((Row(below(0), Line.of(7)), Row(at_least(0), Line.of(0, 1)))), minus(FREE), RULE)

    assert exact(part.value(item(TARGET, 0))) == 7


@pytest.mark.parametrize("done", [NOT_DONE, None])
def test_what_was_not_done_is_no_0(done: Any) -> None:
    """It counts nothing, whatever its part."""
    assert exact(FREE.value(item(TARGET, done))) == 0
    assert exact(scoring.timeliness.inverse_ratio(cap=120).value(item(TARGET, done))) == 0


@pytest.mark.parametrize("ratio", [Ratio.ACHIEVED, Ratio.INVERSE, Ratio.MIRRORED])
@pytest.mark.parametrize("realised", [0, 3, Fraction(1, 2)])
def test_a_target_of_0_divides_nothing(ratio: Ratio, realised: Any) -> None:
    """Whoever asks a single part is told; its inverse is unknown."""
    part = Measure(ratio, RULE)
    with pytest.raises(PolicyError) as refused:
        part.value(item(AtMost(0), realised))

    assert [("target_zero", "target")] == [(one.code, one.path) for one in refused.value.problems]
    assert isinstance(inverse(part, AtMost(0), at_least(1)), Unknown)


def test_lines_over_a_share_do_not_divide_by_0_either() -> None:
    """The short way of whole numbers is none around it."""
    part = Lines(Curve((Row(at_least(0), Line.of(0, 100)),)), Measure(Ratio.ACHIEVED, RULE, 1), RULE)
    with pytest.raises(PolicyError, match="cannot divide"):
        part.value(item(AtMost(0), 3))


def test_it_pickles_by_its_sign() -> None:
    """A refusal crosses processes."""
    assert [pickle.loads(pickle.dumps(Endless(up=up))).up for up in (True, False)] == [True, False]


def test_a_table_around_a_part_may_turn_it() -> None:
    """What can be read whichever way is better: through rounding, caps, sums and other parts."""
    for part in (FREE, Rounded(FREE, HALF_UP_2, RULE), limits.floor(FREE, 0), Sum(((Fraction(1), FREE),), RULE)):
        turned = lines(200, -1, of=part)
        assert any_way(turned).targets == (AtLeast, AtMost)
    assert any_way(lines(1, of=LETTERS)).words == {"A"}
    assert any_way(lines(1, of=achievement())).targets == reads(achievement()).targets
    assert isinstance(LETTERS, Lookup)


def test_a_sum_of_parts_chosen_by_the_target_has_an_inverse() -> None:
    """Piece by piece, as the target asks."""
    part = Sum(((Fraction(1, 2), achievement()), (Fraction(1, 2), achievement())), RULE)

    assert ["5 or more"] == [one.text("en") for one in inverse(part, AtLeast(5), at_least(100))]  # type: ignore[union-attr]
