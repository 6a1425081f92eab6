"""Laws over all ready parts and all kinds of target: better never counts less, and a real 0 is never a trap."""

import inspect
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_kinerja import (
    NOT_DONE,
    SKP,
    AsnKinerjaError,
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
    scoring,
)
from asn_kinerja.evaluation.remedies import fitting
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.model import Direction
from asn_kinerja.model.target import TARGETS
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.scoring import (
    ALL_OR_NOTHING,
    achievement,
    cost,
    limits,
    opaque,
    quality,
    quantity,
    satisfaction,
    timeliness,
)
from asn_kinerja.scoring.parts import NODES, Rounded
from asn_kinerja.scoring.parts.ratios import Ratio
from asn_kinerja.scoring.parts.reads import reads

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
DUE = date(2025, 6, 30)
STEPS = timeliness.lateness_steps({0: 100, 5: 80}, beyond=0)

#: Every ready part, with and without its upper end.
READY: dict[str, Any] = {
    "quantity.ratio": quantity.ratio(),
    "quantity.ratio, cap": quantity.ratio(cap=120),
    "quantity.within_range": quantity.within_range(),
    "quality.ratio": quality.ratio(cap=110),
    "quality.rubric": quality.rubric({0: 100, 2: 90}, beyond=50),
    "quality.defect_share": quality.defect_share(),
    "timeliness.inverse_ratio": timeliness.inverse_ratio(),
    "timeliness.inverse_ratio, cap": timeliness.inverse_ratio(cap=120),
    "timeliness.mirrored": timeliness.mirrored(),
    "timeliness.mirrored, cap": timeliness.mirrored(cap=120),
    "timeliness.on_time_share": timeliness.on_time_share(cap=120),
    "timeliness.lateness_steps": STEPS,
    "cost.inverse_ratio": cost.inverse_ratio(cap=100),
    "cost.mirrored": cost.mirrored(),
    "satisfaction.against_target": satisfaction.against_target(cap=120),
    "satisfaction.complaints_handled": satisfaction.complaints_handled(),
    "satisfaction.letter_steps": satisfaction.letter_steps({"A": 100, "B": 80}),
    "opaque.function": opaque.function(
        lambda realised, target: 100 * realised / (target + 1), direction=Direction.RISING
    ),
    "limits.cap": limits.cap(timeliness.inverse_ratio(), 120),
    "limits.floor": limits.floor(timeliness.inverse_ratio(), 10),
    "limits.gate": limits.gate(quantity.ratio(), critical=quantity.ratio(), least=60),
    "limits.steps": limits.steps(quantity.ratio(), {50: 0, 100: 80}, 100, quantity.RULE, Direction.RISING),
    "rounded": Rounded(timeliness.mirrored(cap=120), HALF_UP_2, timeliness.MIRRORED),
    "achievement": achievement(),
    "achievement, all": achievement(cap=120, by=ALL_OR_NOTHING, zero=ALL_OR_NOTHING),
    "achievement, inverse": achievement(at_most=Ratio.INVERSE, by=STEPS, zero=STEPS),
    "achievement, inverse, cap": achievement(cap=120, at_most=Ratio.INVERSE),
    "achievement, rubric": achievement(at_most=quality.rubric({0: 100, 5: 60}, beyond=0), zero=STEPS),
}
TARGET = [
    AtLeast(10),
    AtLeast("0.5"),
    AtMost(5),
    AtMost("0.25"),
    AtMost(0),
    Between(2, 4),
    Between(0, 1),
    By(DUE),
    YesNo(),
]
NUMBERS = [Fraction(n, 4) for n in range(50)] + [
    Fraction(n) + side for n in (5, 10) for side in (Fraction(-1, 1000), Fraction(1, 1000))
]


def evaluated(part: Any, target: Any, realised: Any) -> Any:
    """Return the points of one indicator under a policy of one part, or the refusal."""
    aspect = Aspect.QUALITY
    plan = SKP(WHO, EvaluationPeriod.year(2025), (WorkResult("1", "A", (Indicator("i", aspect, target),)),))
    policy = WeightedPolicy(
        name="Dinas", parts={aspect: (100, part)}, bands=Bands.at_least({90: "Baik"}, below="Kurang")
    )
    try:
        score = evaluate(plan.realised({"i": realised}), policy).score
    except AsnKinerjaError as refused:
        return refused
    assert score is not None
    return score.exact


def worse_to_better(target: Any) -> list[Any]:
    """Return realisations, each better than the one before or as good."""
    match target:
        case AtLeast():
            return sorted(NUMBERS)
        case AtMost():
            return sorted(NUMBERS, reverse=True)
        case Between():
            low, high = (Fraction(one) for one in target.value)
            return sorted((one for one in NUMBERS if one >= low), key=lambda one: max(one, high), reverse=True)
        case By():
            return [DUE + timedelta(days) for days in range(12, -12, -1)]
        case YesNo():
            return [False, True]
    raise AssertionError(target)


@pytest.mark.parametrize("name", READY)
@pytest.mark.parametrize("target", TARGET, ids=repr)
def test_better_never_counts_less(name: str, target: Any) -> None:
    """For every kind of target a part reads; the others are refused, each with what would fit."""
    part = READY[name]
    found = [evaluated(part, target, one) for one in worse_to_better(target)]
    points = [one for one in found if isinstance(one, Fraction)]

    assert points == sorted(points)
    if type(target) not in reads(part).targets:
        assert not points
    for one in found:
        if isinstance(one, AsnKinerjaError) and type(target) not in reads(part).targets:
            said = one.problems[0]
            assert (said.code, said.path) == ("target_kind", "results[0].indicators[0].target")
            assert all(one in said.text(lang) for lang in ("id", "en") for one in fitting(target))


@settings(max_examples=60)
@given(
    st.sampled_from(sorted(READY)),
    st.fractions(Fraction(1, 7), 60, max_denominator=9),
    st.tuples(*[st.fractions(0, 90, max_denominator=9)] * 2),
)
def test_more_of_what_is_better_never_lowers_the_points(
    name: str, promised: Fraction, done: tuple[Fraction, Fraction]
) -> None:
    """Any target of more or of less, any two realisations."""
    low, high = sorted(done)
    for target, worse, better in ((AtLeast(promised), low, high), (AtMost(promised), high, low)):
        one, two = (evaluated(READY[name], target, value) for value in (worse, better))
        if isinstance(one, Fraction) and isinstance(two, Fraction):
            assert one <= two


@pytest.mark.parametrize("name", READY)
@pytest.mark.parametrize("target", [AtMost(5), AtMost("0.25"), AtMost(0)], ids=repr)
def test_a_real_0_is_the_best_or_is_refused_with_a_remedy_that_fits(name: str, target: Any) -> None:
    """Kind K6: never less than any other figure, never NOT_DONE as the way out."""
    part = READY[name]
    nothing = evaluated(part, target, 0)
    others = [evaluated(part, target, one) for one in NUMBERS if one]
    if isinstance(nothing, AsnKinerjaError):
        text = nothing.text("id") + nothing.text("en")
        assert "NOT_DONE" not in text
        assert "scoring.achievement" in text
        return
    assert nothing >= max(one for one in others if isinstance(one, Fraction))
    assert nothing > evaluated(part, target, NOT_DONE)


@pytest.mark.parametrize(
    ("part", "best"),
    [
        (timeliness.inverse_ratio(cap=120), 120),
        (timeliness.mirrored(cap=120), 120),
        (timeliness.mirrored(), 200),
        (limits.cap(cost.inverse_ratio(), 110), 110),
        (quality.rubric({0: 100, 2: 90}, beyond=50), 100),
        (achievement(cap=120), 120),
    ],
)
def test_nothing_of_what_should_not_be_counts_the_most_a_part_can_give(part: Any, best: int) -> None:
    """Field case F17: at most 5 complaints, none came."""
    assert evaluated(part, AtMost(5, "aduan"), 0) == best


@pytest.mark.parametrize(
    ("part", "target", "realised"),
    [
        (quality.ratio(cap=120), AtMost(5, "kesalahan"), 10),
        (quantity.ratio(), AtMost(5, "kesalahan"), 20),
        (satisfaction.against_target(cap=120), AtMost(5), 10),
        (timeliness.on_time_share(cap=120), AtMost(30, "menit"), 60),
        (timeliness.inverse_ratio(), AtLeast(95, "persen"), 2),
        (cost.mirrored(), AtLeast(10), 2),
        (quality.rubric({0: 100}, beyond=0), AtLeast(10), 2),
    ],
)
def test_a_part_reads_only_targets_of_its_direction(part: Any, target: Any, realised: Any) -> None:
    """Finding F2: 20 errors of at most 5 counted 400; the refusal names kind, direction and what fits."""
    refused = evaluated(part, target, realised)
    (said,) = refused.problems
    assert said.code == "target_kind"
    assert type(target).__name__ in said.text("en")
    assert target.direction.value("en") in said.text("en")
    assert "scoring.achievement" in said.text("id")


@pytest.mark.parametrize("policy", [pp_46_2011.policy(), permenpanrb_6_2022.policy()])
def test_what_a_text_divides_by_may_not_be_0_and_what_it_does_not_may(policy: Any) -> None:
    """Field case F15: PP 46/2011 divides by time and cost, PermenPANRB 6/2022 by nothing."""
    targets = policy.read.targets
    assert (targets is None) is (policy == permenpanrb_6_2022.policy())
    if targets is not None:
        assert all(read.nonzero == (AtMost,) for read in targets.values() if AtMost in read.targets)


def test_every_ready_part_is_among_them() -> None:
    """A new constructor is met by these laws."""
    rooms = (cost, limits, opaque, quality, quantity, satisfaction, timeliness)
    makers = {
        f"{room.__name__.rpartition('.')[2]}.{name}"
        for room in rooms
        for name, made in inspect.getmembers(room, inspect.isfunction)
        if made.__module__ == room.__name__ and not name.startswith("_") and get_type_hints(made).get("return") in NODES
    }

    assert makers <= {name.partition(",")[0] for name in READY}
    assert scoring.achievement is achievement
    assert set(TARGETS) == {*map(type, TARGET), Described}
