"""Which way the points of a part really move."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import Bands, scoring
from asn_kinerja.exact import Curve, Line, Row, at_least, below, closed_open
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.model import Direction
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.scoring import achievement, limits
from asn_kinerja.scoring.parts import Labels, Lines, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.bounds import contrary, movement
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.parts.ratios import Ratio

RISING, FALLING, MIXED = Direction
RATIO, TIME = scoring.quantity.ratio(cap=120), scoring.timeliness.mirrored(cap=120)
RULE = RATIO.rule
HALF = Fraction(1, 2)


def lines(*rows: Any, of: Any = RATIO, way: Any = None) -> Lines:
    return Lines(Curve(tuple(Row(interval, Line.of(*line)) for interval, line in rows)), of, RULE, way)


UP = ((closed_open(0, 60), (0, 1)), (at_least(60), (60, 0)))
DOWN = ((closed_open(0, 60), (100, -1)), (at_least(60), (40, 0)))
BENT = ((closed_open(0, 60), (0, 1)), (at_least(60), (59, 0)))
UNDER = ((below(0), (0, -1)), (at_least(0), (0, 1)))


@pytest.mark.parametrize(
    ("part", "way"),
    [
        (RATIO, RISING),
        (TIME, FALLING),
        (scoring.timeliness.inverse_ratio(), FALLING),
        (scoring.quantity.within_range(), MIXED),
        (Measure(Ratio.PLAIN, RULE, 1), RISING),
        (Measure(Ratio.LATENESS, RULE, 1), RISING),
        (Measure(Ratio.KEPT, RULE, 1), RISING),
        (scoring.quality.rubric({0: 100}, beyond=50), FALLING),
        (scoring.quality.rubric({0: 50}, beyond="50.01"), RISING),
        (scoring.quality.rubric({0: 50}, beyond=50), None),
        (scoring.quality.rubric({0: 100, 2: 50}, beyond=60), MIXED),
        (scoring.quality.defect_share(), FALLING),
        (lines(*UP), RISING),
        (lines(*UP, of=TIME), FALLING),
        (lines(*DOWN), FALLING),
        (lines(*DOWN, of=TIME), RISING),
        (lines(*BENT), MIXED),
        (lines(*UNDER), RISING),
        (lines(*UP, of=scoring.opaque.function(lambda r, _t: r)), None),
        (Lines(pp_46_2011.SAVING_CURVE, Measure(Ratio.ACHIEVED, RULE, 1), RULE), MIXED),
        (Rounded(TIME, HALF_UP_2, RULE), FALLING),
        (Labels(Bands.at_least({9: "B"}, below="K"), RATIO, RULE), RISING),
        (limits.cap(TIME, 9), FALLING),
        (limits.gate(RATIO, critical=RATIO, least=1), RISING),
        (limits.gate(RATIO, critical=TIME, least=1), MIXED),
        (Sum(((HALF, RATIO), (HALF, RATIO)), RULE), RISING),
        (Sum(((HALF, RATIO), (-HALF, TIME)), RULE), RISING),
        (Sum(((HALF, RATIO), (HALF, TIME)), RULE), MIXED),
        (Sum(((Fraction(0), RATIO),), RULE), None),
        (Sum((), RULE), None),
        (Mean(Over.INDICATORS, RATIO, RULE), MIXED),
        (achievement(), MIXED),
        (scoring.satisfaction.letter_steps({"A": 1}), None),
        (scoring.opaque.function(lambda r, _t: r), None),
    ],
)
def test_it_is_read_from_the_part_itself(part: Any, way: Any) -> None:
    """Whatever it declares; pieces that nothing can reach do not count."""
    assert movement(part) is way


def test_a_part_inside_another_is_found() -> None:
    """And one that declares what it does is not."""
    wrong = lines(*DOWN, way=RISING)
    right = lines(*DOWN, way=FALLING)

    assert [wrong] == list(contrary(limits.cap(Sum(((HALF, wrong), (HALF, right)), RULE), 90)))
    assert not list(contrary(lines(*DOWN, way=MIXED)))
    assert not list(contrary(lines(*DOWN)))
