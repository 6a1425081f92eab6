"""Bounds and direction: what a part can give, and how its points move."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import scoring
from asn_kinerja.exact import Bands, Curve, Line, Row, above, at_least, at_most, closed, closed_open
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Cap, Direction, Labels, Lines, Lookup, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.bounds import bounds, direction, hull
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.parts.joins import Join
from asn_kinerja.scoring.parts.keys import Keys
from asn_kinerja.scoring.parts.ratios import Ratio

RATIO = scoring.quantity.ratio()
TO_120 = scoring.quantity.ratio(cap=120)
MIRRORED = scoring.timeliness.mirrored()
RULE = RATIO.rule
PLAIN = Measure(Ratio.PLAIN, RULE, 1)
LATENESS = Measure(Ratio.LATENESS, RULE, 1)
BANDS = Bands.at_least({90: "Baik"}, below="Kurang")
LETTERS = scoring.satisfaction.letter_steps({"A": 100, "B": "85.5", "C": 60})
RISING, FALLING, MIXED = Direction


def rumus(realised: Fraction, target: Fraction) -> Fraction:
    return realised / target


OPAQUE = scoring.opaque.function(rumus)


def total(*parts: tuple[Any, Any]) -> Sum:
    return Sum(tuple((Fraction(weight), one) for weight, one in parts), RULE)


def curve(*rows: tuple[Any, Any, Any], of: Any = RATIO, way: Direction | None = RISING) -> Lines:
    return Lines(Curve(tuple(Row(interval, Line.of(start, slope)) for interval, start, slope in rows)), of, RULE, way)


def gated(part: Any, otherwise: Any = 0) -> Cap:
    return limits.gate(part, critical=RATIO, least=60, otherwise=otherwise)


class TestBounds:
    """The numbers a part can give for realisations of 0 or more."""

    @pytest.mark.parametrize(
        ("part", "low", "high"),
        [
            # what a measure takes
            (RATIO, 0, None),
            (TO_120, 0, 120),
            (scoring.timeliness.inverse_ratio(), 0, None),
            (MIRRORED, None, 200),
            (scoring.timeliness.mirrored(cap="150.5"), 0, "150.5"),
            (Measure(Ratio.MIRRORED, RULE, 1), None, 2),
            (LATENESS, None, None),
            (scoring.quantity.within_range(), 0, 100),
            (PLAIN, 0, None),
            # lines
            (scoring.quality.rubric({0: 100, 2: 90}, beyond=50), 50, 100),
            (scoring.quality.defect_share(), 0, 100),
            (scoring.timeliness.lateness_steps({0: 100, 5: 80}, beyond=-10), -10, 100),
            (curve((closed_open(0, 1), 5, 10), (at_least(1), 90, 0)), 5, 90),
            (curve((closed_open(0, 1), 0, 1), (at_least(1), 1, -1)), None, 1),
            (curve((closed_open(0, 60), 0, "0.5"), (closed(60, 120), -60, "1.5"), of=TO_120), 0, 120),
            (curve((at_least(0), 10, 2), of=TO_120), 10, 250),
            (curve((at_most(60), 0, 1), (above(60), 0, -1), of=TO_120), -120, 60),
            (curve((at_least(0), 0, 1), of=OPAQUE), "opaque", None),
            # limits
            (limits.cap(RATIO, 90), 0, 90),
            (limits.cap(TO_120, 90), 0, 90),
            (limits.cap(TO_120, 130), 0, 120),
            (limits.cap(LATENESS, 90), None, 90),
            (limits.floor(RATIO, 10), 10, None),
            (limits.floor(TO_120, -10), 0, 120),
            (limits.floor(MIRRORED, -50), -50, 200),
            (limits.cap(limits.floor(LATENESS, -5), 5), -5, 5),
            (limits.cap(OPAQUE, 90), None, 90),
            (limits.floor(OPAQUE, 10), 10, None),
            (gated(TO_120), 0, 120),
            (gated(TO_120, otherwise="120.5"), 0, "120.5"),
            (gated(limits.floor(TO_120, 60), otherwise=-1), -1, 120),
            (gated(OPAQUE), None, None),
            (Cap(RATIO, RULE, closed(10, 90), gate=RATIO, opens=at_least(1), shut=Fraction(5)), 5, 90),
            # parts put together
            (total((Fraction(3, 5), TO_120), (Fraction(2, 5), scoring.quality.ratio(cap=100))), 0, 112),
            (total((Fraction(1, 2), RATIO), (Fraction(1, 2), TO_120)), 0, None),
            (total((Fraction(1, 2), MIRRORED), (Fraction(1, 2), TO_120)), None, 160),
            (total((Fraction(1, 2), LATENESS), (Fraction(1, 2), LATENESS)), None, None),
            (total((Fraction(1, 2), OPAQUE), (Fraction(1, 2), TO_120)), "opaque", None),
            (total(), 0, 0),
            (Mean(Over.INDICATORS, TO_120, RULE), 0, 120),
            (Mean(Over.GIVEN, FrozenMap({"a": TO_120, "b": MIRRORED}), RULE), None, 200),
            (Mean(Over.GIVEN, FrozenMap({"a": TO_120, "b": OPAQUE}), RULE), "opaque", None),
            (Mean(Over.GIVEN, TO_120, RULE, Join.TOTAL), 0, None),
            (Mean(Over.GIVEN, TO_120, RULE, Join.COUNT), 0, None),
            (Mean(Over.GIVEN, None, RULE), 0, None),
            # tables and what looks through
            (Lookup(LETTERS.keys, LETTERS.table, RULE), 60, 100),
            (Lookup(Keys.LETTER, FrozenMap(), RULE), "opaque", None),
            (Rounded(TO_120, HALF_UP_2, RULE), 0, 120),
            (Labels(BANDS, TO_120, RULE), 0, 120),
            (OPAQUE, "opaque", None),
        ],
    )
    def test_each_part_has_its_bounds(self, part: Any, low: Any, high: Any) -> None:
        """No edge where nothing limits; not available where a function cannot be looked into."""
        found = bounds(part)

        if low == "opaque":
            assert found is None
            return
        assert found is not None
        expected = [None if one is None else Fraction(one) for one in (low, high)]
        assert expected == [found.lower, found.upper]
        assert [one is not None for one in expected] == [found.has_lower, found.has_upper]

    def test_a_hull_holds_all_or_is_not_available(self) -> None:
        """One that cannot be looked into hides the whole; nothing has no bounds."""
        assert closed(0, 9) == hull([closed(0, 5), closed_open(3, 9)])
        assert at_least(0) == hull([closed(0, 5), above(3)])
        assert hull([closed(0, 5), None]) is None
        assert hull([]) is None


class TestDirection:
    """How points move with the realisation, as declared."""

    @pytest.mark.parametrize(
        ("part", "expected"),
        [
            (RATIO, RISING),
            (scoring.quality.ratio(), RISING),
            (scoring.timeliness.on_time_share(), RISING),
            (scoring.satisfaction.against_target(), RISING),
            (LETTERS, RISING),
            (MIRRORED, FALLING),
            (scoring.timeliness.inverse_ratio(), FALLING),
            (scoring.timeliness.lateness_steps({0: 100}, beyond=0), FALLING),
            (scoring.cost.inverse_ratio(), FALLING),
            (scoring.cost.mirrored(), FALLING),
            (scoring.quality.rubric({0: 100}, beyond=0), FALLING),
            (scoring.quality.defect_share(), FALLING),
            (scoring.quantity.within_range(), MIXED),
            (Mean(Over.INDICATORS, RATIO, RULE), MIXED),
            (limits.cap(RATIO, 9), RISING),
            (limits.floor(MIRRORED, 9), FALLING),
            (gated(RATIO), RISING),
            (Rounded(MIRRORED, HALF_UP_2, RULE), FALLING),
            (Labels(BANDS, RATIO, RULE), RISING),
            (total((1, RATIO), (1, TO_120)), RISING),
            (total((1, RATIO), (1, MIRRORED)), MIXED),
            (total((1, RATIO), (1, OPAQUE)), None),
            (total((1, OPAQUE)), None),
            (OPAQUE, None),
            (scoring.opaque.function(rumus, direction=FALLING), FALLING),
            (curve((at_least(0), 0, 1), way=None), None),
            (curve((at_least(0), 0, 1)), RISING),
            (PLAIN, None),
        ],
    )
    def test_each_part_declares_its_direction(self, part: Any, expected: Any) -> None:
        """Seen through limits and rounding; what nobody declared stays undeclared."""
        assert expected is direction(part)


def only(number: Any) -> Lines:
    """Return a part that gives one number, whatever was realised."""
    return curve((at_least(0), number, 0))


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Cap(only(50), RULE, closed(0, 100)), closed(50, 50)),
        (Cap(only(100), RULE, closed(0, 50)), closed(50, 50)),
        (Cap(only(100), RULE, closed(150, 200)), closed(150, 150)),
        (total((1, Cap(TO_120, RULE, at_least(10)))), closed(10, 120)),
        (total((-1, TO_120), (2, only(50))), closed(-20, 100)),
    ],
    ids=["one number inside", "one number above", "one number below", "a sum from 10", "a part that takes away"],
)
def test_limits_and_sums_of_what_does_not_start_at_0(part: Any, expected: Any) -> None:
    """Both ends, each from its own side."""
    assert expected == bounds(part)


@pytest.mark.parametrize(("over", "expected"), [(Over.INDICATORS, closed(0, 120)), (Over.RESULTS, closed(10, 120))])
def test_a_row_that_was_not_done_counts_0_whatever_its_parts_give(over: Over, expected: Any) -> None:
    """Only the mean over indicators meets NOT_DONE."""
    assert expected == bounds(Mean(over, Cap(TO_120, RULE, at_least(10)), RULE))


def test_a_term_that_weighs_nothing_leaves_the_open_side_open() -> None:
    """Nothing is known above an open edge, not even times 0."""
    found = bounds(total((0, RATIO), (1, TO_120)))

    assert (Fraction(0), None) == (found.lower, found.upper)


@pytest.mark.parametrize("over", [Over.ADDITIONAL_TASKS, Over.CREATIVE_WORKS])
@pytest.mark.parametrize(("empty", "least"), [((0, 1), 0), ((1, 2), Fraction(1, 2)), ((5, 1), 3)])
def test_extras_of_which_there_are_none_count_what_is_said_for_none(over: Over, empty: Any, least: Any) -> None:
    part = Mean(over, Lookup(Keys.RECOGNITION, pp_46_2011.WORKS, RULE), RULE, empty=empty)
    found = bounds(part)

    assert found is not None
    assert (least, 12) == (found.lower, found.upper)
