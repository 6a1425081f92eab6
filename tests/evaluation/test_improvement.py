"""The nearest step to the next band: it reaches it, one step less does not, and out of reach says so."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Bands,
    Between,
    By,
    Described,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    YesNo,
    evaluate,
    evaluate_year,
    scoring,
)
from asn_kinerja.errors import AsnKinerjaError, RecordError
from asn_kinerja.evaluation import Blank, Unplanned
from asn_kinerja.evaluation.improvement import (
    FINE,
    NO_FIGURE,
    NO_MORE_THAN_ALL,
    NO_STEP,
    Improvement,
    OutOfReach,
    improvements,
)
from asn_kinerja.evaluation.needs import Part
from asn_kinerja.finding import Unknown
from asn_kinerja.model import Survey
from asn_kinerja.regulations import permenpanrb_14_2017, pp_46_2011
from asn_kinerja.scoring.shares import share
from asn_kinerja.testing.strategies import pp_46_records
from specimens import HALF, PLAN, RATED, RECORD, REST, half

ELEMENTS = list(permenpanrb_14_2017.INSTRUMENT.elements)[:9]
BANDS = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang")
HIGH = Bands.at_least({110: "Istimewa"}, below="Kurang")
WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
#: The defaults once, and each other choice.
EVERY_READING = list(dict.fromkeys(pp_46_2011.policy(one) for question in pp_46_2011.READINGS for one in question))
SHIPPED = [
    scoring.quantity.ratio(cap=120),
    scoring.quantity.within_range(),
    scoring.quality.ratio(),
    scoring.quality.rubric({0: 120, 2: 90, 4: 75}, beyond=50),
    scoring.quality.defect_share(),
    scoring.timeliness.inverse_ratio(cap=120),
    scoring.timeliness.mirrored(cap=120),
    scoring.timeliness.lateness_steps({0: 100, 3: 80}, beyond=0),
    scoring.cost.mirrored(),
    scoring.satisfaction.against_target(),
]


def policy(part, bands=BANDS, **more):
    return WeightedPolicy(name="Contoh", parts={Aspect.QUANTITY: (100, part)}, bands=bands, blank=Blank.ZERO, **more)


def record(target, realised, **more):
    rows = (WorkResult("a", "Hasil", (Indicator("a.1", Aspect.QUANTITY, target, **more),)),)
    return SKP(WHO, EvaluationPeriod.year(2018), rows).realised({"a.1": realised})


def holds(evaluation):
    """Check every stated step against the evaluation of the record with it."""
    order = [row.payload for row in evaluation.policy.root(evaluation.record).table.rows]
    here = order.index(evaluation.predikat)
    for one in improvements(evaluation):
        if isinstance(one, OutOfReach):
            continue
        assert one.at(one.steps) == one.then
        assert one.at(0) == one.current
        done = {**evaluation.record.realised, one.code: one.then}
        assert evaluate(again(evaluation.record, done), evaluation.policy).predikat == one.label
        assert order.index(one.label) > here
        if one.steps == 1:
            continue
        done[one.code] = one.at(one.steps - 1)
        try:
            short = evaluate(again(evaluation.record, done), evaluation.policy).predikat
        except AsnKinerjaError:
            continue
        assert isinstance(short, Unknown) or order.index(short) <= here


def again(old, realised):
    return old.skp.realised(realised, period=old.period, behaviour=old.behaviour, extras=old.extras)


@pytest.mark.parametrize("under", EVERY_READING, ids=lambda one: "-".join(r.name for r in one.readings))
@given(one=pp_46_records())
def test_a_step_under_pp_46_reaches_the_band_and_one_less_does_not(under, one):
    try:
        evaluation = evaluate(one, under)
    except AsnKinerjaError:
        return
    if not isinstance(evaluation.predikat, Unknown):
        holds(evaluation)


@pytest.mark.parametrize("part", SHIPPED, ids=lambda part: part.rule.key)
@given(target=st.integers(1, 50), share=st.fractions(0, 2, max_denominator=20), kind=st.sampled_from(range(3)))
def test_a_step_under_any_shipped_part_reaches_the_band_and_one_less_does_not(part, target, share, kind):
    promise = (AtLeast(target), AtMost(target), Between(target, target + 5))[kind]
    try:
        evaluation = evaluate(record(promise, share * target), policy(part))
    except AsnKinerjaError:
        return  # a kind of target the part does not read
    holds(evaluation)


@given(share=st.fractions(0, 2, max_denominator=20), other=st.fractions(0, 2, max_denominator=20))
def test_a_gate_and_weights_are_seen_through(share, other):
    gated = WeightedPolicy(
        name="Contoh",
        parts={
            Aspect.QUANTITY: (60, scoring.quantity.ratio(cap=120)),
            Aspect.QUALITY: (40, scoring.quality.ratio(cap=120)),
        },
        gates={Aspect.QUALITY: 60},
        bands=BANDS,
        unplanned=Unplanned.RENORMALISE,
    )
    rows = (
        WorkResult("a", "A", (Indicator("a.1", Aspect.QUANTITY, AtLeast(10), weight=70),), weight=40),
        WorkResult("b", "B", (Indicator("b.1", Aspect.QUANTITY, AtLeast(8)),), weight=60),
    )
    quality = (Indicator("a.2", Aspect.QUALITY, AtLeast(100, "persen")),)
    rows = (
        WorkResult("a", "A", (Indicator("a.1", Aspect.QUANTITY, AtLeast(10)), *quality), weight=40),
        rows[1],
    )
    plan = SKP(WHO, EvaluationPeriod.year(2018), rows)
    holds(evaluate(plan.realised({"a.1": 10 * share, "a.2": 100 * other, "b.1": 6}), gated))


class TestImprovements:
    def test_the_nearest_whole_step_is_found(self):
        (found,) = improvements(evaluate(record(AtLeast(12, "dokumen"), 8), policy(scoring.quantity.ratio())))

        assert found == Improvement(
            "a.1", "", "dokumen", Fraction(8), Fraction(9), Fraction(1), 1, "Cukup", is_step_given=False
        )

    @pytest.mark.parametrize(
        ("target", "realised", "then"),
        [
            (AtLeast(100, step=5), 80, 90),
            (AtLeast(100, step=7), 80, 94),
            (AtLeast(100), "89.5", "90"),
            (AtLeast("100.5"), 90, "90.45"),
        ],
    )
    def test_the_grid_is_the_targets_step_or_whole_or_a_hundredth(self, target, realised, then):
        (found,) = improvements(evaluate(record(target, realised), policy(scoring.quantity.ratio())))

        assert found.then == Fraction(then)
        assert found.is_step_given is (target.step is not None)

    def test_less_is_better_steps_down_and_never_up(self):
        (found,) = improvements(evaluate(record(AtMost(10), 12), policy(scoring.timeliness.inverse_ratio())))

        assert (found.then, found.label) == (11, "Baik")

    def test_a_range_is_approached_from_both_sides(self):
        part = policy(scoring.quantity.within_range())

        assert improvements(evaluate(record(Between(80, 90), 70), part))[0].then == 72
        assert improvements(evaluate(record(Between(80, 90), 101), part))[0].then == 100

    def test_a_day_moves_by_whole_days(self):
        part = policy(scoring.timeliness.lateness_steps({0: 100, 3: 80}, beyond=0))
        (found,) = improvements(evaluate(record(By(date(2018, 6, 30)), date(2018, 7, 10)), part))

        assert (found.then, found.steps, found.label) == (date(2018, 7, 3), 7, "Cukup")

    def test_a_target_that_is_the_maximum_is_not_passed(self):
        good = record(AtLeast(100), 100, is_maximum=True)

        assert improvements(evaluate(good, policy(scoring.quantity.ratio())))[0].reason.en == (
            "cannot reach the next band alone"
        )
        assert improvements(evaluate(record(AtLeast(100), 100), policy(scoring.quantity.ratio())))[0].then == 110

    @pytest.mark.parametrize(("realised", "then"), [(20, 17), (13, None), (12, None), (11, None)])
    def test_nor_is_a_time_that_cannot_be_outdone(self, realised, then):
        under = policy(scoring.timeliness.inverse_ratio(cap=120))
        (found,) = improvements(evaluate(record(AtMost(12), realised, is_maximum=True), under))

        assert getattr(found, "then", None) == then
        assert improvements(evaluate(record(AtMost(12), 13), under))[0].then == 10

    @pytest.mark.parametrize(
        ("early", "is_maximum", "then"),
        [
            (10, None, date(2018, 6, 20)),
            (10, True, None),
            (180, None, date(2018, 1, 1)),
            (181, None, None),
        ],
    )
    def test_a_day_is_brought_forward_neither_past_its_maximum_nor_before_the_period(self, early, is_maximum, then):
        under = policy(scoring.timeliness.lateness_steps({-early: 120, 0: 100}, beyond=0))
        one = record(By(date(2018, 6, 30)), date(2018, 6, 30), is_maximum=is_maximum)

        assert getattr(improvements(evaluate(one, under))[0], "then", None) == then

    @pytest.mark.parametrize(
        ("target", "mean", "then"),
        [
            (AtLeast(90), "3.68", 99),
            (AtLeast(Fraction(1000, 11)), "3.68", 100),
            (AtLeast(91), "3.68", None),
            (AtMost("27.5"), "1.2", 25),
            (AtMost("27.4"), "1.2", None),
        ],
    )
    def test_an_index_does_not_leave_its_scale(self, target, mean, then):
        index = permenpanrb_14_2017.index(Survey.from_means(dict.fromkeys(ELEMENTS, mean), respondents=400))
        is_more = isinstance(target, AtLeast)
        under = policy(scoring.satisfaction.against_target() if is_more else scoring.timeliness.inverse_ratio(cap=120))

        assert getattr(improvements(evaluate(record(target, index), under))[0], "then", None) == then

    @pytest.mark.parametrize(
        "unit", ["persen", "percent", "%", "% pemohon", "Persen dari berkas", "PERSEN", "(%)", "per cent"]
    )
    @pytest.mark.parametrize(("target", "realised"), [(AtLeast(100), 95), (AtLeast(95), 91), (AtLeast(95), 100)])
    def test_a_percentage_of_a_whole_ends_at_a_hundred(self, unit, target, realised):
        """Nobody serves 108 percent of the people in time."""
        under = policy(scoring.quality.ratio(), bands=HIGH)
        reached = evaluate(record(evolve(target, unit=unit), realised), under)
        (found,) = improvements(reached)

        assert found == OutOfReach("a.1", "", NO_MORE_THAN_ALL)
        assert found.reason.en.startswith(NO_STEP.en)

    @pytest.mark.parametrize(
        ("target", "realised", "then"),
        [
            (AtLeast(95, "persen"), "91.5", 95),
            (AtLeast(100, "persen"), "89.9", "90"),
            (AtLeast(100, "persen"), "99.99", None),
            (AtLeast(101, "persen"), "101.5", "111.1"),
            (AtLeast(95, "persen"), "100.5", "104.5"),
            (AtLeast(150, "persen pertumbuhan"), 140, 165),
            (AtLeast(100, "dokumen"), 95, 110),
            (AtMost(10, "persen"), 12, 11),
        ],
    )
    def test_below_it_and_above_it_a_step_stays_possible(self, target, realised, then):
        falls = isinstance(target, AtMost)
        under = policy(scoring.timeliness.inverse_ratio() if falls else scoring.quality.ratio())
        if realised == "91.5":
            under = evolve(under, bands=Bands.at_least({100: "Baik"}, below="Kurang"))
        (found,) = improvements(evaluate(record(target, realised), under))

        assert getattr(found, "then", None) == (None if then is None else Fraction(then))

    @pytest.mark.parametrize(("is_maximum", "then"), [(None, None), (True, None), (False, 110)])
    def test_where_more_than_all_is_possible_the_indicator_says_so(self, is_maximum, then):
        """The spending of a budget, a growth."""
        one = record(AtLeast(100, "persen"), 95, is_maximum=is_maximum)

        assert getattr(improvements(evaluate(one, policy(scoring.quality.ratio())))[0], "then", None) == then

    @pytest.mark.parametrize(("unit", "then"), [("", None), ("berkas", 110)])
    def test_without_a_unit_the_title_says_percent(self, unit, then):
        one = record(AtLeast(100, unit), 95, title="Persentase berkas tepat waktu")

        assert getattr(improvements(evaluate(one, policy(scoring.quality.ratio())))[0], "then", None) == then

    def test_a_share_that_was_counted_ends_at_a_hundred_too(self):
        """Its scale says percent where the unit of the target says nothing."""
        rule = scoring.quality.ratio().rule
        under = policy(scoring.quality.ratio())
        times = share(rule, "tepat waktu", 95, 100, ())

        assert improvements(evaluate(record(AtLeast(95), times), under)) == (OutOfReach("a.1", "", NO_MORE_THAN_ALL),)
        assert improvements(evaluate(record(AtLeast(95), 95), under))[0].then == 105

    @given(target=st.integers(1, 100), realised=st.integers(0, 10_000), kind=st.sampled_from((AtLeast, AtMost)))
    def test_no_percentage_ever_steps_out_of_its_whole(self, target, realised, kind):
        part = scoring.quality.ratio() if kind is AtLeast else scoring.timeliness.mirrored()
        made = record(kind(target, "persen"), Fraction(realised, 100))
        for one in improvements(evaluate(made, policy(part))):
            assert isinstance(one, OutOfReach) or 0 <= one.then <= 100

    def test_a_cap_makes_the_band_unreachable(self):
        (found,) = improvements(evaluate(record(AtLeast(10), 10), policy(scoring.quantity.ratio(cap=100))))

        assert isinstance(found, OutOfReach)

    def test_work_not_done_starts_from_nothing(self):
        under = policy(scoring.quantity.ratio())

        assert improvements(evaluate(record(AtLeast(10), NOT_DONE), under))[0].then == 7
        assert isinstance(
            improvements(evaluate(record(AtMost(10), NOT_DONE), policy(scoring.cost.mirrored())))[0], OutOfReach
        )

    def test_an_agencys_own_function_is_not_inverted(self):
        (found,) = improvements(evaluate(record(AtLeast(10), 12), policy(scoring.opaque.function(half))))

        assert found.reason.en == "an agency's own function cannot be inverted"

    def test_the_best_band_several_plans_and_no_points_have_no_step(self):
        assert improvements(evaluate(record(AtLeast(10), 12), policy(scoring.quantity.ratio()))) == ()
        assert improvements(evaluate_year([HALF, REST])) == ()
        assert improvements(evaluate(RATED)) == ()

    def test_words_do_not_move(self):
        letters = scoring.satisfaction.letter_steps({"A": 100, "B": 80})
        (found,) = improvements(evaluate(record(Described("baik"), Described("B")), policy(letters)))

        assert found.reason.en.startswith("its realisation is no figure")

    def test_what_is_no_evaluation_is_refused(self):
        with pytest.raises(RecordError):
            improvements(None)


def test_the_24_percent_rule_is_met_from_the_side_of_less():
    """A time of 76 % counts more than one of 75 %: working slower is never advised."""
    slow = PLAN.realised({"kk.jumlah": 12, "kk.mutu": 90, "kk.waktu": "8.9"}, behaviour=RECORD.behaviour)
    found = {one.code: one for one in improvements(evaluate(slow))}

    assert not isinstance(found["kk.waktu"], Improvement) or found["kk.waktu"].then < found["kk.waktu"].current


def test_the_grid_of_the_library_is_a_hundredth():
    assert FINE == Fraction("0.01")


@frozen
class Careful:
    """An agency's own policy: as *inner*, but a figure above *most* is refused."""

    inner: WeightedPolicy
    most: int

    def __getattr__(self, name):
        return getattr(self.inner, name)

    def needs(self, x):
        asked = self.inner.needs(x)
        return evolve(asked, ratings=Part.READ) if x.realised["a.1"] > self.most else asked


def test_a_figure_that_the_policy_refuses_is_no_improvement():
    one = record(AtLeast(10), 5)  # 50 percent: Kurang; 7 would be Cukup

    free = evaluate(one, Careful(policy(scoring.quantity.ratio()), 7))
    held = evaluate(one, Careful(policy(scoring.quantity.ratio()), 6))

    assert [(7, "Cukup")] == [(found.then, found.label) for found in improvements(free)]
    assert [NO_STEP] == [found.reason for found in improvements(held)]


def test_yes_is_no_figure_that_could_move_by_a_step():
    """Who missed a promise of yes or no keeps it, or does not."""
    part = scoring.achievement(zero=scoring.ALL_OR_NOTHING)
    (found,) = improvements(evaluate(record(YesNo(), False), policy(part)))

    assert NO_FIGURE == found.reason


@pytest.mark.parametrize(("target", "realised", "then"), [(AtLeast(10), 5, 7), (AtMost(10), 15, 13), (AtMost(0), 2, 0)])
def test_a_figure_moves_the_way_of_its_target_under_one_part_for_all(target, realised, then):
    """At least: up; at most: down, to nothing where nothing was promised."""
    part = scoring.achievement(zero=scoring.ALL_OR_NOTHING)
    (found,) = improvements(evaluate(record(target, realised), policy(part)))

    assert found.then == then


def test_a_blank_that_counts_0_is_improved_from_0():
    done = evaluate(record(AtLeast(10), None), policy(scoring.quantity.ratio()))
    (found,) = improvements(done)

    assert isinstance(found, Improvement)
    assert 0 == found.current
    assert found.then > 0
