"""The inverse of a part: every point of the set leads into the wanted points, no other point of a grid does."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import SKP, Aspect, AtLeast, AtMost, Between, By, EvaluationPeriod, Indicator, WorkResult, scoring
from asn_kinerja.errors import AsnKinerjaError, PolicyError
from asn_kinerja.exact import (
    Curve,
    Interval,
    Line,
    Rounding,
    Row,
    above,
    at_least,
    below,
    closed,
    closed_open,
    open_closed,
)
from asn_kinerja.finding import Unknown
from asn_kinerja.model import FrozenMap
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.regulations.pp_46_2011.policy import saving_part
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Cap, Labels, Lines, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.inverse import inverse, inverse_in
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.parts.joins import Join
from asn_kinerja.scoring.parts.ratios import Endless, Ratio
from specimens import BANDS, RECORD, RULE, half

HALF = Fraction(1, 2)
RATIO, TIME = scoring.quantity.ratio(), scoring.timeliness.inverse_ratio()
PARTS = [
    RATIO,
    scoring.quantity.ratio(cap=120),
    scoring.quantity.within_range(),
    scoring.quality.ratio(cap=110),
    scoring.quality.rubric({0: 100, 2: 90, 4: 75}, beyond=50),
    scoring.quality.defect_share(),
    TIME,
    scoring.timeliness.inverse_ratio(cap=120),
    scoring.timeliness.mirrored(),
    scoring.timeliness.mirrored(cap=120),
    scoring.timeliness.on_time_share(cap=120),
    scoring.timeliness.lateness_steps({0: 100, 3: 80}, beyond=0),
    scoring.cost.inverse_ratio(cap=100),
    scoring.cost.mirrored(cap=100),
    scoring.satisfaction.against_target(cap=120),
    scoring.satisfaction.complaints_handled(),
    limits.cap(RATIO, 90),
    limits.floor(scoring.timeliness.mirrored(), 20),
    limits.gate(RATIO, critical=scoring.quality.defect_share(), least=60),
    limits.gate(TIME, critical=RATIO, least=40, otherwise=95),
    *(saving_part(floor) for floor in pp_46_2011.FloorRule),
    Rounded(RATIO, Rounding(0), RULE),
    Rounded(TIME, Rounding(2), RULE),
    Rounded(saving_part(pp_46_2011.FloorRule.NONE), Rounding(1), RULE),
    Sum(((HALF, RATIO),), RULE),
    Sum(((HALF, scoring.quantity.within_range()), (HALF, scoring.quantity.within_range())), RULE),
    Sum(((HALF, RATIO), (HALF, scoring.timeliness.mirrored(cap=120))), RULE),
    Sum(((HALF, scoring.quality.rubric({3: 100}, beyond=10)), (HALF, TIME)), RULE),
    Sum(((Fraction(1), limits.cap(RATIO, 80)), (Fraction(-1, 3), Sum(((HALF, RATIO),), RULE))), RULE),
    Sum(((HALF, scoring.quality.defect_share()), (HALF, Cap(RATIO, RULE))), RULE),
    Sum(((HALF, limits.floor(RATIO, 30)), (HALF, Measure(Ratio.PLAIN, RULE, 1, closed_open(2, 8)))), RULE),
]
WANTED = st.builds(
    lambda low, size, kind: (
        (
            at_least(low),
            above(low),
            below(low + size),
            closed(low, low + size),
            closed_open(low, low + size + 1),
            open_closed(low, low + size + 1),
            closed(low, low),
        )
    )[kind],
    st.sampled_from([Fraction(n, 2) for n in range(-80, 280, 5)]),
    st.sampled_from((0, 1, 10, 45)),
    st.integers(0, 6),
)


def inside(number, spans):
    return any(number in one for one in spans)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: f"{type(part).__name__}-{part.rule.key}")
@given(wanted=WANTED, target=st.sampled_from((3, 7, 12)), kind=st.sampled_from(range(3)), n=st.integers(0, 60))
def test_it_agrees_with_brute_force_over_a_grid(part, wanted, target, kind, n):
    promise = (AtLeast(target), AtMost(target), Between(target, target + 5))[kind]
    try:
        part.value((None, promise, 1, None))
    except (AsnKinerjaError, TypeError, AttributeError, AssertionError):
        return  # a kind of target the part does not measure
    spans = inverse(part, promise, wanted)
    assert not isinstance(spans, Unknown)
    grid = [Fraction(i, 2) for i in range(60)] + [Fraction(n, 7)]
    edges = [edge for one in spans for edge in (one.lower, one.upper) if edge is not None]
    for realised in [*grid, *edges, *(edge + side for edge in edges for side in (Fraction(1, 997), -Fraction(1, 997)))]:
        if realised < 0:
            continue
        try:
            points = Fraction(*part.value((None, promise, realised, None)))
        except Endless:  # a 0 that divides and that nothing limits has no points
            assert realised == 0
            assert not inside(realised, spans)
            continue
        assert (points in wanted) is inside(realised, spans), (realised, points, spans)


@given(days=st.integers(0, 12), wanted=st.sampled_from((at_least(80), closed(80, 80), below(100), closed(100, 100))))
def test_a_day_stands_as_its_number(days, wanted):
    part, due = scoring.timeliness.lateness_steps({0: 100, 3: 80}, beyond=0), date(2025, 6, 30)
    day = date.fromordinal(due.toordinal() - 3 + days)

    assert (Fraction(*part.value((None, By(due), day, None))) in wanted) is inside(
        day.toordinal(), inverse(part, By(due), wanted)
    )


class TestNotAvailable:
    @pytest.mark.parametrize(
        ("part", "words"),
        [
            (scoring.opaque.function(half), "own function"),
            (scoring.satisfaction.letter_steps({"A": 100}), "words"),
            (Labels(BANDS, RATIO, RULE), "words"),
            (Mean(Over.INDICATORS, RATIO, RULE), "words"),
            (scoring.quantity.within_range(), "does not measure"),
            (Sum(((HALF, RATIO), (HALF, TIME)), RULE), "no straight line"),
            (Sum(((HALF, RATIO), (HALF, Rounded(RATIO, Rounding(0), RULE))), RULE), "no straight line"),
        ],
    )
    def test_it_says_why(self, part, words):
        found = inverse(part, AtLeast(5), at_least(1))

        assert isinstance(found, Unknown)
        assert words in found("en")

    @pytest.mark.parametrize("target", [None, By(date(2025, 6, 30)), Between(1, 2)])
    def test_a_target_the_part_does_not_measure_is_said(self, target):
        assert "does not measure" in inverse(RATIO, target, at_least(1))("en")

    def test_a_leaf_alone_is_no_record(self):
        assert isinstance(inverse_in(RATIO, RECORD, "kk.jumlah", (at_least(1),)), Unknown)

    def test_what_is_no_part_and_no_code_is_refused(self):
        with pytest.raises(PolicyError):
            inverse(None, AtLeast(5), at_least(1))
        with pytest.raises(PolicyError, match="kk"):
            inverse_in(RATIO, RECORD, "zz", (at_least(1),))


class TestInsideARecord:
    """Every way to put items together, against evaluating the record again on a grid."""

    @pytest.mark.parametrize("join", Join)
    @pytest.mark.parametrize("over", [Over.INDICATORS, Over.RESULTS])
    @given(wanted=WANTED)
    def test_joins(self, join, over, wanted):
        inner = Mean(Over.INDICATORS, RATIO, RULE, join if over is Over.INDICATORS else Join.MEAN)
        self.check(Mean(Over.RESULTS, inner, RULE, join if over is Over.RESULTS else Join.MEAN), wanted)

    @pytest.mark.parametrize(
        "wrap",
        [
            lambda part: Rounded(part, Rounding(0), RULE),
            lambda part: limits.cap(part, 90),
            lambda part: Lines(scoring.quality.defect_share().table, limits.floor(limits.cap(part, 100), 0), RULE),
            lambda part: Labels(BANDS, part, RULE, (), Rounding(0)),
            lambda part: limits.gate(part, critical=part, least=60),
        ],
    )
    @given(wanted=WANTED)
    def test_wrapped(self, wrap, wanted):
        self.check(wrap(Mean(Over.RESULTS, Mean(Over.INDICATORS, RATIO, RULE), RULE)), wanted)

    def test_two_parts_of_one_sum_are_not_inverted(self):
        row = Mean(Over.RESULTS, Mean(Over.INDICATORS, RATIO, RULE), RULE)
        found = inverse_in(Sum(((HALF, row), (HALF, row)), RULE), RECORD, "kk.jumlah", (at_least(1),))

        assert "two parts" in found("en")

    def test_several_plans_are_not_inverted(self):
        found = inverse_in(Mean(Over.PLANS, RATIO, RULE), RECORD, "kk.jumlah", (at_least(1),))

        assert "several plans" in found("en")

    def test_what_it_does_not_enter_holds_always_or_never(self):
        other = Mean(Over.MARKS, None, RULE, Join.COUNT)

        assert inverse_in(other, RECORD, "kk.jumlah", (closed(5, 5),)) == (at_least(0),)
        assert inverse_in(other, RECORD, "kk.jumlah", (closed(4, 4),)) == ()

    @staticmethod
    def check(part, wanted: Interval) -> None:
        spans = inverse_in(part, RECORD, "kk.jumlah", (wanted,))
        assert not isinstance(spans, Unknown)
        number = part.of if isinstance(part, Labels) else part
        for n in range(45):
            realised = Fraction(n, 2)
            record = RECORD.skp.realised({**RECORD.realised, "kk.jumlah": realised})
            points = Fraction(*number.function(record, None))
            points = Rounding(0).apply(points) if isinstance(part, Labels) else points
            assert (points in wanted) is inside(realised, spans)


def test_an_indicator_that_no_part_reads_may_be_anything_or_nothing():
    """Where the points are what is wanted whatever it is, every realisation does; otherwise none does."""
    part = Mean(Over.INDICATORS, FrozenMap({Aspect.QUANTITY: RATIO}), RULE)
    rows = Mean(Over.RESULTS, part, RULE)
    plan = SKP(
        RECORD.employee,
        EvaluationPeriod.year(2018),
        (
            WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, AtLeast(10)),)),
            WorkResult("b", "B", (Indicator("c", Aspect.COST, AtMost(10)),)),
        ),
    )
    one = plan.realised({"q": 8, "c": 3})
    kept = Mean(Over.RESULTS, part, RULE, keep=Aspect.QUANTITY)

    assert (at_least(0),) == inverse_in(kept, one, "c", (closed(80, 80),))
    assert () == inverse_in(kept, one, "c", (closed(81, 90),))
    assert (at_least(0),) == inverse_in(rows, one, "c", (closed(40, 40),))

    both = Mean(Over.INDICATORS, FrozenMap({Aspect.QUANTITY: RATIO, Aspect.COST: RATIO}), RULE)
    passed_over = Mean(Over.RESULTS, both, RULE, keep=Aspect.QUANTITY)  # the row of the indicator is not kept

    assert (at_least(0),) == inverse_in(passed_over, one, "c", (closed(80, 80),))
    assert () == inverse_in(passed_over, one, "c", (closed(81, 90),))


def whole(part):
    """Return the same points as a sum of halves, which is taken apart piece by piece."""
    return Sum(((HALF, part), (HALF, part)), RULE)


@pytest.mark.parametrize("made", [lambda part: part, whole])
class TestAloneOrInASum:
    @pytest.mark.parametrize(("wanted", "expected"), [(at_least(100), closed(0, 5)), (below(100), above(5))])
    def test_a_range_from_0_has_nothing_below_it(self, made, wanted, expected):
        assert (expected,) == inverse(made(scoring.quantity.within_range()), Between(0, 5), wanted)

    def test_no_realisation_lies_below_0(self, made):
        found = inverse(made(scoring.quantity.within_range()), Between(4, 5), below(50))

        assert (closed_open(0, 2), above(10)) == found

    def test_a_line_of_a_falling_measure_starts_where_the_measure_does(self, made):
        """10 + half of (200 - 10 r) is 110 - 5 r."""
        part = Lines(Curve((Row(closed(0, 200), Line.of(10, HALF)),)), scoring.timeliness.mirrored(), RULE)

        assert (closed(10, 10),) == inverse(made(part), AtMost(10), closed(60, 60))

    def test_every_stretch_of_a_measure_is_held_within_its_limits(self, made):
        part = limits.floor(scoring.quantity.within_range(), 20)

        assert (closed(4, 5),) == inverse(made(part), Between(4, 5), at_least(100))
        assert (closed(0, Fraction(4, 5)), at_least(25)) == inverse(made(part), Between(4, 5), closed(0, 20))


def test_a_number_added_to_a_reciprocal_leaves_it_one():
    """Half of 1000 / r, and half of 10."""
    part = Sum(((HALF, TIME), (HALF, scoring.quality.rubric({3: 100}, beyond=10))), RULE)

    assert (closed(10, 10),) == inverse(part, AtMost(10), closed(55, 55))
