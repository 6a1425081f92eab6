"""Lint of an agency's policy: planted faults are found, sound policies are left alone."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import Aspect, Bands, WeightedPolicy, evaluate, scoring
from asn_kinerja.errors import PolicyError
from asn_kinerja.exact import Curve, Interval, Line, Row, at_least, at_most, closed, closed_open, open_interval
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.model import (
    SKP,
    AtLeast,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Direction, Labels, Lines, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.parts.ratios import Ratio

Q, K, W, C, S = Aspect
RATIO = scoring.quantity.ratio()
TO_100 = scoring.quantity.ratio(cap=100)
TO_120 = scoring.quantity.ratio(cap=120)
RULE = RATIO.rule
BANDS = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang")
PLAIN = Measure(Ratio.PLAIN, RULE, 1)


def policy(part: Any = TO_120, *, bands: Any = BANDS, parts: Any = None, **more: Any) -> WeightedPolicy:
    return WeightedPolicy(name="Contoh", parts={Q: (100, part)} if parts is None else parts, bands=bands, **more)


def weights(**given: Any) -> Any:
    return {Aspect[name]: (weight, TO_120) for name, weight in given.items()}


def rows(*printed: tuple[Interval, Any]) -> Bands:
    return Bands(tuple(Row(interval, label) for interval, label in printed))


def curve(*rows: tuple[Interval, Any, Any], of: Any = RATIO, direction: Any = Direction.RISING) -> Lines:
    made = tuple(Row(interval, Line.of(start, slope)) for interval, start, slope in rows)
    return Lines(Curve(made), of, RULE, direction)


def percent(achieved: Any) -> Any:
    result = WorkResult("r", "Hasil", (Indicator("x", Q, AtLeast(100)),))
    who = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
    return SKP(who, EvaluationPeriod.year(2018), (result,)).realised({"x": achieved})


def rumus(realised: Fraction, target: Fraction) -> Fraction:
    return realised / target * 100


def told(which: WeightedPolicy) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in which.problems()]


FAULTS: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "weights a hair below 100": (policy(parts=weights(QUANTITY="49.99", QUALITY=50)), [("weights_sum", "parts")]),
    "weights a hair above 100": (policy(parts=weights(QUANTITY="50.01", QUALITY=50)), [("weights_sum", "parts")]),
    "a third rounded": (policy(parts=weights(QUANTITY="33.33", QUALITY="33.33", COST="33.33")), [("weights_sum", "parts")]),
    "weight 0": (policy(parts=weights(QUANTITY=0, QUALITY=100)), [("weight", "parts[QUANTITY].weight")]),
    "weight a hair above 100": (policy(parts=weights(QUANTITY="100.01")), [("weight", "parts[QUANTITY].weight")]),
    "a weight below 0": (
        policy(parts=weights(QUANTITY=-1, QUALITY=101)),
        [("weight", "parts[QUANTITY].weight"), ("weight", "parts[QUALITY].weight")],
    ),
    "a float": (
        policy(parts=weights(QUANTITY=29.5, QUALITY="70.5")),
        [("float", "parts[QUANTITY].weight")],
    ),
    "a bool": (policy(parts=weights(QUANTITY=True)), [("bool", "parts[QUANTITY].weight")]),
    "a weight in words": (policy(parts=weights(QUANTITY="30,5")), [("number_text", "parts[QUANTITY].weight")]),
    "behaviour 120": (policy(behaviour=120), [("share_range", "behaviour")]),
    "behaviour a hair above 100": (policy(behaviour="100.01"), [("share_range", "behaviour")]),
    "behaviour a hair below 0": (policy(behaviour="-0.01"), [("share_range", "behaviour")]),
    "behaviour as a float": (policy(behaviour=0.4), [("float", "behaviour")]),
    "a part that is no part": (policy("rasio"), [("policy_part", "parts[QUANTITY]")]),
    "a table of labels as a part": (policy(Labels(BANDS, RATIO, RULE)), [("policy_part", "parts[QUANTITY]")]),
    "a mean as a part": (policy(Mean(Over.MARKS, RATIO, RULE)), [("policy_part", "parts[QUANTITY]")]),
    "a mean behind limits": (
        policy(limits.cap(Mean(Over.MARKS, RATIO, RULE), 90)),
        [("policy_part", "parts[QUANTITY]")],
    ),
    "the matrix of a regulation as a part": (policy(permenpanrb_6_2022.LOOKUP), [("policy_part", "parts[QUANTITY]")]),
    "a constructor never called": (policy(Measure), [("policy_part", "parts[QUANTITY]")]),
    "a label that cannot be counted by": (policy(bands=Bands.at_least({90: ["Baik"]}, below="C")), [("type", "bands")]),
    "a part without weight": (policy(parts={Q: TO_120}), [("policy_part", "parts[QUANTITY]")]),
    "an aspect that is none": (
        policy(parts={Q: (50, TO_120), "mutu": (50, TO_120)}),
        [("policy_part", "parts['mutu']")],
    ),
    "no parts": (policy(parts={}), [("policy_part", "parts")]),
    "parts in a list": (policy(parts=[TO_120]), [("policy_part", "parts")]),
    "bands that are no bands": (policy(bands={90: "Baik"}), [("type", "bands")]),
    "a name that is none": (
        WeightedPolicy(name=5, parts={Q: (100, TO_120)}, bands=BANDS),  # type: ignore[arg-type]
        [("type", "name")],
    ),
    "choices that are none": (policy(unplanned="REFUSE", blank="ZERO"), [("type", "unplanned"), ("type", "blank")]),
    "marks that are no range": (policy(marks=(0, 100)), [("type", "marks")]),
    "gates that are no mapping": (policy(gates=(Q, 60)), [("type", "gates")]),
    "a gate on what is no aspect": (policy(gates={"mutu": 60}), [("type", "gates")]),
    "a gate as a float": (policy(gates={Q: 59.5}), [("float", "gates[QUANTITY]")]),
    "a curve that ends too early": (
        policy(curve((closed(0, 100), 0, 1), of=TO_120)),
        [("lint_gap", "parts[QUANTITY]")],
    ),
    "a curve that starts too late": (
        policy(curve((at_least(1), 0, 1))),
        [("lint_gap", "parts[QUANTITY]")],
    ),
    "a curve too short on both sides": (
        policy(curve((closed(1, 2), 0, 1))),
        [("lint_gap", "parts[QUANTITY]")] * 2,
    ),
    "a short curve behind limits": (
        policy(limits.cap(Rounded(curve((closed(0, 100), 0, 1)), HALF_UP_2, RULE), 90)),
        [("lint_gap", "parts[QUANTITY]")],
    ),
    "a curve with a declared gap that is read": (
        policy(Lines(Curve((Row(closed(0, 50), Line.of(1)), Row(closed(51, 120), Line.of(2))), (), (open_interval(50, 51),)), TO_120, RULE, Direction.RISING)),
        [("lint_gap", "parts[QUANTITY]")],
    ),
    "a curve for no lateness below 0": (
        policy(curve((at_least(0), 100, -1), of=Measure(Ratio.LATENESS, RULE, 1))),
        [("lint_gap", "parts[QUANTITY]")],
    ),
}  # fmt: skip

ODDITIES: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "a band above everything": (policy(bands=Bands.at_least({"120.01": "A"}, below="B")), [("lint_unreachable", "bands")]),
    "a band below everything": (policy(bands=Bands.at_least({0: "A"}, below="B")), [("lint_unreachable", "bands")]),
    "a band above 100 where 100 belongs to the one below": (
        policy(TO_100, bands=rows((at_most(100), "B"), (Interval(Fraction(100), None, has_lower=False, has_upper=False), "A"))),
        [("lint_unreachable", "bands")],
    ),
    "a gap above": (
        policy(bands=rows((closed_open(0, 90), "B"), (closed(90, "119.99"), "A"))),
        [("lint_gap", "bands")],
    ),
    "a gap below": (policy(bands=rows((closed_open("0.01", 90), "B"), (at_least(90), "A"))), [("lint_gap", "bands")]),
    "gaps on both sides": (policy(RATIO, bands=rows((closed(10, 90), "A"))), [("lint_gap", "bands")] * 2),
    "an agency's bare function": (policy(rumus), [("lint_direction", "parts[QUANTITY]")]),
    "lines without direction": (policy(curve((at_least(0), 0, 1), direction=None)), [("lint_direction", "parts[QUANTITY]")]),
    "a gate on an aspect that is no part": (policy(gates={C: 60}), [("lint_unused", "gates[COST]")]),
    "the same label twice": (
        policy(bands=Bands.at_least({90: "Baik", 70: "Cukup", 50: "Baik"}, below="Kurang")),
        [("lint_twice", "bands")],
    ),
    "the same expectation twice": (
        policy(bands=Bands.at_least({110: Expectation.SESUAI, 90: Expectation.SESUAI}, below=Expectation.DI_BAWAH)),
        [("lint_twice", "bands")],
    ),
    "a share where points are added": (
        policy(Measure(Ratio.ACHIEVED, RULE, 1, None, Direction.RISING)),
        [("lint_scale", "parts[QUANTITY]")],
    ),
    "a share behind limits": (
        policy(Rounded(limits.cap(Measure(Ratio.INVERSE, RULE, 1, None, Direction.FALLING), 1), HALF_UP_2, RULE),
               bands=Bands.at_least({"0.9": "Baik"}, below="Kurang")),
        [("lint_scale", "parts[QUANTITY]")],
    ),
    "a cap that never bites": (policy(limits.cap(TO_120, 120)), [("lint_never", "parts[QUANTITY]")]),
    "a floor that never bites": (policy(limits.floor(TO_120, 0)), [("lint_never", "parts[QUANTITY]")]),
    "a gate that never opens": (policy(gates={Q: 130}), [("lint_gate_shut", "gates[QUANTITY]")]),
    "a gate that never shuts": (policy(gates={Q: 0}), [("lint_gate_open", "gates[QUANTITY]")]),
    "a gate below everything": (policy(gates={Q: -1}), [("lint_gate_open", "gates[QUANTITY]")]),
    "both gates": (
        policy(parts={Q: (50, TO_120), K: (50, TO_100)}, bands=Bands.at_least({90: "A"}, below="B"), gates={Q: 0, K: 101}),
        [("lint_gate_open", "gates[QUANTITY]"), ("lint_gate_shut", "gates[QUALITY]")],
    ),
    "a gate of a part that never opens": (
        policy(limits.gate(TO_120, critical=TO_100, least=101)),
        [("lint_gate_shut", "parts[QUANTITY]")],
    ),
    "a gate of a part that never shuts": (
        policy(limits.gate(TO_120, critical=TO_100, least=0)),
        [("lint_gate_open", "parts[QUANTITY]")],
    ),
    "a dead piece": (
        policy(curve((closed(0, 120), 0, 1), (Interval(Fraction(120), None, has_lower=False, has_upper=False), 130, 0), of=TO_120)),
        [("lint_dead", "parts[QUANTITY]")],
    ),
    "a dead step": (
        policy(scoring.quality.rubric({-1: 120, 2: 90}, beyond=40)),
        [("lint_dead", "parts[QUANTITY]")],
    ),
    "bands with a declared gap": (
        policy(bands=Bands((Row(closed(0, 50), "B"), Row(closed(51, 120), "A")), (), (open_interval(50, 51),))),
        [("lint_gap", "bands")],
    ),
    "several at once": (
        policy(parts={Q: (50, rumus), K: (50, limits.cap(TO_120, 121))}, gates={S: 1},
               bands=Bands.at_least({90: "A", 80: "B", 70: "A"}, below="C")),
        [
            ("lint_direction", "parts[QUANTITY]"),
            ("lint_never", "parts[QUALITY]"),
            ("lint_twice", "bands"),
            ("lint_unused", "gates[SATISFACTION]"),
        ],
    ),
}  # fmt: skip


class TestPlanted:
    """Each planted fault is found, with its code and its place; nothing else is."""

    @pytest.mark.parametrize("name", FAULTS)
    def test_what_makes_a_policy_impossible_is_found_and_evaluates_nothing(self, name: str) -> None:
        """Neither a result nor a page."""
        faulty, expected = FAULTS[name]

        assert expected == told(faulty)
        assert faulty.problems() == faulty.faults()
        with pytest.raises(PolicyError) as refused:
            evaluate(percent(100), faulty)
        assert refused.value.problems == faulty.problems()
        with pytest.raises(PolicyError):
            faulty.describe()

    @pytest.mark.parametrize("name", ODDITIES)
    def test_what_is_odd_is_found_and_still_evaluates(self, name: str) -> None:
        """It is said, not forbidden."""
        odd, expected = ODDITIES[name]

        assert expected == told(odd)
        assert odd.faults() == ()

    @pytest.mark.parametrize("name", [*FAULTS, *ODDITIES])
    def test_each_problem_says_what_to_do_in_both_languages(self, name: str) -> None:
        """Words, what is allowed, the remedy."""
        found = {**FAULTS, **ODDITIES}[name][0].problems()

        for one in found:
            for lang in ("id", "en"):
                text = one.text(lang)
                assert text.startswith(one.path)
                assert "{" not in text
            assert one.hint

    @pytest.mark.parametrize(
        ("made", "value"),
        [
            (lambda: policy(bands=Bands.at_least({121: "Istimewa"}, below="B")), "'Istimewa'"),
            (lambda: policy(RATIO, bands=rows((closed(0, 90), "A"))), "'> 90'"),
            (lambda: policy(bands=rows((at_least(10), "A"))), "'< 10'"),
            (lambda: policy(rumus), "'Opaque'"),
            (lambda: policy(limits.cap(TO_120, 130)), "130 atau kurang"),
            (lambda: policy(parts=weights(QUANTITY=50, QUALITY="49.99")), "99.99"),
        ],
    )
    def test_the_value_that_caused_it_is_shown(self, made: Any, value: str) -> None:
        """A label, a number, a kind."""
        assert [value] == [one.value for one in made().problems()]

    def test_an_unreachable_band_names_what_can_be_reached(self) -> None:
        """0 to 120 here."""
        found = policy(bands=Bands.at_least({121: "A"}, below="B")).problems()[0]

        assert "0 sampai 120" in found.text("id")
        assert "0 to 120" in found.text("en")


class TestEdges:
    """A hair decides."""

    @pytest.mark.parametrize(("edge", "expected"), [("119.99", []), (120, []), ("120.01", ["lint_unreachable"])])
    def test_a_band_at_the_cap_itself_is_reached(self, edge: Any, expected: Any) -> None:
        """The cap belongs to what can happen."""
        assert expected == [one.code for one in policy(bands=Bands.at_least({edge: "A"}, below="B")).problems()]

    @pytest.mark.parametrize(("most", "expected"), [("119.99", []), (120, ["lint_never"]), ("120.01", ["lint_never"])])
    def test_a_cap_at_the_highest_value_never_bites(self, most: Any, expected: Any) -> None:
        """A hair below, it does."""
        assert expected == [one.code for one in policy(limits.cap(TO_120, most)).problems()]

    @pytest.mark.parametrize(
        ("least", "expected"),
        [
            ("-0.01", ["lint_gate_open"]),
            (0, ["lint_gate_open"]),
            ("0.01", []),
            ("119.99", []),
            (120, []),
            ("120.01", ["lint_gate_shut"]),
        ],
    )
    def test_a_gate_must_be_able_to_open_and_to_shut(self, least: Any, expected: Any) -> None:
        """0 to 120 can happen; both ends belong to it."""
        assert expected == [one.code for one in policy(gates={Q: least}).problems()]
        part = limits.gate(TO_120, critical=TO_120, least=least)
        assert expected == [one.code for one in policy(part).problems()]

    @pytest.mark.parametrize(("end", "codes"), [("119.99", ["lint_gap"]), (120, []), ("120.01", [])])
    def test_the_last_band_must_hold_the_highest_value(self, end: Any, codes: Any) -> None:
        """Otherwise somebody has no label."""
        made = policy(bands=rows((closed_open(0, 90), "B"), (closed(90, end), "A")))

        assert codes == [one.code for one in made.problems()]

    @pytest.mark.parametrize(("start", "codes"), [("-0.01", []), (0, []), ("0.01", ["lint_gap"])])
    def test_the_first_band_must_hold_the_lowest_value(self, start: Any, codes: Any) -> None:
        """0 here."""
        made = policy(bands=rows((closed_open(start, 90), "B"), (at_least(90), "A")))

        assert codes == [one.code for one in made.problems()]

    @pytest.mark.parametrize(("end", "faulty"), [("119.99", True), (120, False), ("120.01", False)])
    def test_a_curve_must_reach_as_far_as_what_it_reads(self, end: Any, faulty: bool) -> None:
        """120 percent here, up to which the line is flat."""
        part = curve((closed(0, end), 50, 0), of=TO_120)

        assert faulty == bool(policy(part, bands=Bands.at_least({50: "A"}, below="B")).faults())

    @pytest.mark.parametrize(("share", "faulty"), [(0, False), (100, False), ("99.99", False), ("100.01", True)])
    def test_a_share_of_behaviour_is_0_to_100_percent(self, share: Any, faulty: bool) -> None:
        """Both ends belong to it."""
        assert faulty == bool(policy(behaviour=share).faults())

    @pytest.mark.parametrize("scale", [1, 99, 101])
    def test_any_scale_but_100_is_reported(self, scale: int) -> None:
        """A share of 0.95 is not 95 points."""
        odd = policy(
            Measure(Ratio.MIRRORED, RULE, scale, None, Direction.FALLING), bands=Bands.at_least({1: "A"}, below="B")
        )

        assert ["lint_scale"] == [one.code for one in odd.problems()]
        assert policy(Measure(Ratio.MIRRORED, RULE, 100, None, Direction.FALLING)).problems() == ()

    def test_of_what_cannot_be_looked_into_nothing_is_said(self) -> None:
        """An agency's own function: any number may come out, so no gate, no gap and no piece is dead for sure."""
        own = scoring.opaque.function(rumus, direction=Direction.RISING)
        part = curve(
            (closed(0, 100), 0, 1),
            (Interval(Fraction(100), Fraction(130), has_lower=False, has_upper=True), 100, 0),
            of=own,
        )

        assert policy(own, gates={Q: 1000}).problems() == ()
        assert policy(limits.gate(TO_120, critical=own, least=-5)).problems() == ()
        assert policy(part, bands=Bands.at_least({50: "A"}, below="B")).problems() == ()

    def test_a_value_of_its_own_has_no_scale_to_report(self) -> None:
        """A mark or an index is points already."""
        own = Measure(Ratio.PLAIN, RULE, 1, closed(0, 120), Direction.RISING)

        assert policy(own).problems() == ()


READY: dict[str, Any] = {
    "quantity.ratio": scoring.quantity.ratio(cap=120),
    "quantity.ratio uncapped": scoring.quantity.ratio(),
    "quality.ratio": scoring.quality.ratio(cap=120),
    "timeliness.inverse_ratio": scoring.timeliness.inverse_ratio(cap=120),
    "timeliness.mirrored": scoring.timeliness.mirrored(),
    "timeliness.on_time_share": scoring.timeliness.on_time_share(cap=120),
    "cost.inverse_ratio": scoring.cost.inverse_ratio(),
    "cost.mirrored": scoring.cost.mirrored(cap=120),
    "satisfaction.against_target": scoring.satisfaction.against_target(),
    "limits.cap": limits.cap(RATIO, 120),
    "limits.gate": limits.gate(RATIO, critical=RATIO, least=60),
    "opaque.function": scoring.opaque.function(rumus, direction=Direction.RISING),
    "of its own lines": curve((at_least(0), 0, 1)),
}
STEPS: dict[str, Any] = {
    "quantity.within_range": scoring.quantity.within_range(),
    "quality.rubric": scoring.quality.rubric({0: 100, 2: 90, 4: 75}, beyond=0),
    "quality.defect_share": scoring.quality.defect_share(),
    "timeliness.lateness_steps": scoring.timeliness.lateness_steps({0: 100, 5: 80}, beyond=0),
    "satisfaction.letter_steps": scoring.satisfaction.letter_steps({"A": 100, "B": 85, "C": 70, "D": 0}),
}


def every_part() -> WeightedPolicy:
    """Return one policy that uses every ready part but ranges and letters: each aspect adds several of one direction."""
    groups: dict[Aspect, list[Any]] = {
        Q: [READY["quantity.ratio"], READY["limits.cap"], READY["limits.gate"], READY["timeliness.on_time_share"]],
        K: [STEPS["quality.rubric"], STEPS["quality.defect_share"], STEPS["timeliness.lateness_steps"]],
        W: [READY["timeliness.inverse_ratio"], limits.floor(READY["timeliness.mirrored"], 0)],
        C: [READY["cost.inverse_ratio"], READY["cost.mirrored"], READY["timeliness.mirrored"]],
        S: [READY["satisfaction.against_target"], READY["quality.ratio"], READY["opaque.function"]],
    }  # fmt: skip
    parts = {a: (20, Sum(tuple((Fraction(1, len(g)), one) for one in g), RULE)) for a, g in groups.items()}
    return policy(parts=parts, behaviour=40, gates={Q: 50, S: "12.5"})


class TestSound:
    """A sound policy has no problems."""

    @pytest.mark.parametrize(
        "which",
        [
            pp_46_2011.policy(),
            pp_46_2011.policy(pp_46_2011.ZeroRule.WHOLE_ROW, pp_46_2011.BandGap.UPPER_BOUND),
            permenpanrb_6_2022.policy(),
            permenpanrb_6_2022.policy(propose=policy()),
        ],
    )
    def test_the_shipped_policies_are_sound(self, which: Any) -> None:
        """Nothing to mend."""
        assert which.problems() == ()

    def test_the_policy_of_the_design_is_sound(self) -> None:
        """Dinas Kebersihan."""
        sound = policy(
            parts={
                Q: (30, scoring.quantity.ratio(cap=120)),
                K: (25, scoring.quality.ratio(cap=120)),
                W: (20, scoring.timeliness.inverse_ratio(cap=120)),
                S: (25, scoring.satisfaction.against_target()),
            }
        )

        assert sound.problems() == ()

    def test_parts_that_no_target_satisfies_are_a_fault(self) -> None:
        """More and less at once, a number and a letter at once: such a policy could read no plan."""
        for some in (("quantity.ratio", "timeliness.mirrored"), ("quality.ratio", "cost.inverse_ratio")):
            made = Sum(tuple((Fraction(1, 2), READY[name]) for name in some), RULE)

            assert ["lint_no_target"] == [one.code for one in policy(parts={Q: (100, made)}).faults()]

    @pytest.mark.parametrize(
        ("part", "codes"),
        [
            (scoring.quality.rubric({0: 50, 2: 75}, beyond=100), ["lint_contrary"]),
            (scoring.quality.rubric({0: 100, 2: 75}, beyond="75.01"), ["lint_contrary"]),
            (scoring.quality.rubric({0: 100, 2: 75}, beyond=75), []),
            (scoring.timeliness.lateness_steps({0: 0, 5: 50}, beyond=100), ["lint_contrary"]),
            (limits.cap(scoring.quality.rubric({0: 50, 2: 75}, beyond=100), 80), ["lint_contrary"]),
            (Measure(Ratio.INVERSE, RULE, 100, closed(0, 120), Direction.RISING), ["lint_contrary"]),
            (Measure(Ratio.ACHIEVED, RULE, 100, None, Direction.FALLING), ["lint_contrary"]),
            (Measure(Ratio.IN_RANGE, RULE, 100, None, Direction.RISING), ["lint_contrary"]),
        ],
    )
    def test_a_part_that_does_not_move_as_it_declares_is_a_fault(self, part: Any, codes: Any) -> None:
        """A rubric running backwards pays for errors; it is told before a record comes."""
        assert codes == [one.code for one in policy(parts={Q: (100, part)}).faults()]

    def test_lines_that_fall_over_what_was_achieved_may_not_declare_that_they_rise(self) -> None:
        """Points by R/T, declared RISING, falling."""
        curve = Curve((Row(at_least(0), Line.of(200, -100)),))
        made = {way: Lines(curve, Measure(Ratio.ACHIEVED, RULE, 1), RULE, way) for way in Direction}

        assert ["lint_contrary"] == [one.code for one in policy(parts={Q: (100, made[Direction.RISING])}).faults()]
        assert not policy(parts={Q: (100, made[Direction.FALLING])}).faults()
        assert not policy(parts={Q: (100, made[Direction.MIXED])}).faults()

    def test_a_policy_of_every_ready_part_is_sound(self) -> None:
        """With behaviour and gates."""
        assert every_part().problems() == ()

    @pytest.mark.parametrize("name", READY)
    def test_every_ready_part_alone_is_sound_with_bands_up_to_110(self, name: str) -> None:
        """All four labels can happen."""
        assert policy(READY[name]).problems() == ()

    @pytest.mark.parametrize("name", STEPS)
    def test_every_part_of_at_most_100_is_sound_with_bands_up_to_100(self, name: str) -> None:
        """100 itself is reached."""
        assert policy(STEPS[name], bands=Bands.at_least({100: "A", 70: "B"}, below="C")).problems() == ()

    def test_a_policy_that_proposes_brings_its_own_problems(self) -> None:
        """The matrix has none; what proposes may."""
        proposing = permenpanrb_6_2022.policy(propose=policy(gates={C: 60}))

        assert ["lint_unused"] == [one.code for one in proposing.problems()]
        assert proposing.faults() == ()
        assert ["weights_sum"] == [
            one.code for one in permenpanrb_6_2022.policy(propose=policy(parts=weights(QUANTITY=99))).faults()
        ]
