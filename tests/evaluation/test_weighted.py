"""WeightedPolicy: an agency's own policy as one composed value."""

from datetime import date, datetime
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import evaluate, scoring
from asn_kinerja.errors import PolicyError, ReadingError, RecordError
from asn_kinerja.evaluation import Blank, Unplanned, Unread, WeightedPolicy
from asn_kinerja.exact import Bands, Curve, Line, Row, at_least, closed, closed_open
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.finding import Unknown
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Between,
    By,
    Described,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.scoring.parts import Lines, Measure, Opaque, Rounded, Sum
from asn_kinerja.scoring.parts.ratios import Ratio

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
BANDS = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang")
Q, K, W, C, S = Aspect
RATIO = scoring.quantity.ratio()


def policy(weights: Any = None, *, part: Any = RATIO, bands: Any = BANDS, **more: Any) -> WeightedPolicy:
    parts = {aspect: (weight, part) for aspect, weight in (weights or {Q: 100}).items()}
    return WeightedPolicy(name="Contoh: Dinas Kebersihan", parts=parts, bands=bands, **more)


def plan(*rows: Any, marks: Any = None) -> Record:
    """Return a record; a row is (weight or None, (aspect, target, realised, weight or None)...)."""
    results, values = [], {}
    for n, (weight, *indicators) in enumerate(rows):
        made = []
        for m, (aspect, target, realised, share) in enumerate(indicators):
            code = f"r{n}.{m}"
            promised = target if isinstance(target, AtMost) else AtLeast(target)
            made.append(Indicator(code, aspect, promised, weight=share))
            values[code] = realised
        results.append(WorkResult(f"r{n}", f"Hasil {n}", tuple(made), weight=weight))
    behaviour = None if marks is None else Behaviour.marks(**marks)
    return SKP(WHO, EvaluationPeriod.year(2018), tuple(results)).realised(values, behaviour=behaviour)


def percents(**achieved: Any) -> Record:
    """Return a record of one row with one indicator of each aspect, target 100."""
    return plan((None, *((Aspect[name], 100, Fraction(value), None) for name, value in achieved.items())))


def score(record: Record, which: WeightedPolicy) -> Fraction:
    found = evaluate(record, which).score
    assert found is not None
    return found.exact


class TestWeights:
    """Aspects count with their weights."""

    @pytest.mark.parametrize(
        ("weights", "achieved", "expected", "label"),
        [
            ((30, 25, 20, 15, 10), (119, 68, 75, 78, 106), 90, "Baik"),  # mistakes M12: a float says 89.99999
            ((10, 75, 15), (95, 114, 100), 110, "Istimewa"),  # mistakes N2: a float says 109.99999999999999
            (("33.4", "33.3", "33.3"), (70, 70, 70), 70, "Cukup"),
            ((Fraction(100, 3),) * 3, (90, 90, 90), 90, "Baik"),
            ((100,), ("89.999999",), "89.999999", "Baik"),
        ],
    )
    def test_edge_cases_decide_like_fractions(self, weights: Any, achieved: Any, expected: Any, label: str) -> None:
        """Exact at every edge."""
        if label == "Baik" and Fraction(expected) < 90:
            label = "Cukup"
        exact = dict(zip(Aspect, (Fraction(one) if isinstance(one, str) else one for one in weights), strict=False))
        record = percents(**{aspect.name: value for aspect, value in zip(Aspect, achieved, strict=False)})
        done = evaluate(record, policy(exact))

        assert Fraction(expected) == done.score.exact  # type: ignore[union-attr]
        assert label == done.predikat

    @given(st.lists(st.tuples(st.integers(1, 100), st.fractions(0, 300, max_denominator=1000)), min_size=1, max_size=5))
    def test_the_core_agrees_with_fractions(self, drawn: list[tuple[int, Fraction]]) -> None:
        """Any weights that share 100, any achievements."""
        whole = sum(weight for weight, _ in drawn)
        weights = dict(zip(Aspect, (Fraction(100 * weight, whole) for weight, _ in drawn), strict=False))
        record = percents(**{aspect.name: value for aspect, (_, value) in zip(Aspect, drawn, strict=False)})

        assert score(record, policy(weights)) == sum(Fraction(w, whole) * v for w, v in drawn)

    def test_order_changes_nothing(self) -> None:
        """Neither of aspects nor of results nor of indicators."""
        rows = [(None, (Q, 100, 80, None), (K, 100, 90, None)), (None, (K, 100, 50, None), (Q, 100, 70, None))]
        ways = [
            score(plan(*some), policy(dict(pairs)))
            for some in permutations(rows)
            for pairs in permutations([(Q, 30), (K, 70)])
        ]

        assert set(ways) == {Fraction(30 * 75 + 70 * 70, 100)}


class TestMeans:
    """Indicators of one aspect in one result, then the results that have the aspect."""

    def test_indicators_count_equally_unless_they_carry_weights(self) -> None:
        """80 and 100: 90, or by 30 and 70 percent 94."""
        assert score(plan((None, (Q, 100, 80, None), (Q, 100, 100, None))), policy()) == 90
        assert score(plan((None, (Q, 100, 80, 30), (Q, 100, 100, 70))), policy()) == 94

    def test_results_count_equally_unless_they_carry_weights(self) -> None:
        """Three indicators in one result do not outweigh the other result."""
        rows = [(weight, *[(Q, 100, value, None)] * count) for weight, value, count in ((None, 100, 3), (None, 50, 1))]
        weighed = [(weight, *row[1:]) for weight, row in zip((80, 20), rows, strict=True)]

        assert score(plan(*rows), policy()) == 75
        assert score(plan(*weighed), policy()) == 90

    def test_only_results_that_have_the_aspect_count_for_it(self) -> None:
        """Their weights share one whole among themselves."""
        rows = [(50, (Q, 100, 80, None)), (30, (Q, 100, 120, None), (K, 100, 60, None)), (20, (K, 100, 100, None))]

        assert score(plan(*rows), policy({Q: 50, K: 50})) == (Fraction(50 * 80 + 30 * 120, 80) + 76) / 2

    def test_a_row_has_its_own_points(self) -> None:
        """Over the aspects it has."""
        done = evaluate(
            plan((None, (Q, 100, 80, None), (K, 100, 60, None)), (None, (Q, 100, 50, None))), policy({Q: 50, K: 50})
        )

        assert [70, 50] == [found.value.exact for found in done.rows.values()]


class TestBehaviour:
    """The mean mark may count some percent of the total."""

    @pytest.mark.parametrize(
        ("percent", "expected"), [(0, 90), (40, 86), ("12.5", "88.75"), (100, 80), (Fraction(100, 3), "260/3")]
    )
    def test_behaviour_counts_its_percent_of_the_total(self, percent: Any, expected: Any) -> None:
        """90 and a mean mark of 80."""
        share = Fraction(percent) if isinstance(percent, str) else percent
        record = plan((None, (Q, 100, 90, None)), marks={"ramah": 70, "rapi": 90})

        assert Fraction(expected) == score(record, policy(behaviour=share))

    def test_unused_marks_are_noted(self) -> None:
        """Behaviour 0: the marks stay in the record and count nothing."""
        done = evaluate(plan((None, (Q, 100, 90, None)), marks={"ramah": 70}), policy())

        assert [("policy_chosen", "policy"), ("unused_part", "behaviour")] == [
            (note.code, note.path) for note in done.notes
        ]

    @pytest.mark.parametrize(("mark", "sound"), [(1, True), (5, True), ("0.99", False), ("5.01", False)])
    def test_the_range_of_marks_is_the_agencys(self, mark: Any, sound: bool) -> None:
        """A scale from 1 to 5."""
        which, record = (
            policy(behaviour=10, marks=closed(1, 5)),
            plan((None, (Q, 100, 90, None)), marks={"ramah": mark}),
        )
        if sound:
            assert score(record, which) == 81 + Fraction(mark) / 10
            return
        with pytest.raises(RecordError) as refused:
            evaluate(record, which)

        assert ["mark_range"] == [one.code for one in refused.value.problems]

    def test_monthly_marks_are_averaged(self) -> None:
        """Each mark over its months, then over the marks."""
        record = plan((None, (Q, 100, 90, None)))
        months = Behaviour.monthly({1: {"ramah": 70, "rapi": 90}, 2: {"ramah": 80}})
        done = evaluate(record.skp.realised(record.realised, behaviour=months), policy(behaviour=50))

        assert done.score is not None
        assert done.score.exact == 45 + Fraction(75 + 90, 4)


class TestChoices:
    """What to do where the plan or the record has nothing."""

    def test_an_aspect_without_indicator_is_refused_or_the_others_share_the_whole(self) -> None:
        """30 and 70; no indicator of quality."""
        record = plan((None, (Q, 100, 80, None)))
        with pytest.raises(RecordError) as refused:
            evaluate(record, policy({Q: 30, K: 70}))

        assert ["aspect_unplanned"] == [one.code for one in refused.value.problems]
        assert score(record, policy({Q: 30, K: 70}, unplanned=Unplanned.RENORMALISE)) == 80

    def test_renormalised_aspects_keep_their_proportions_and_the_share_of_behaviour(self) -> None:
        """Quantity 30, time 20, quality 50 not planned, behaviour 10."""
        record = plan((None, (Q, 100, 80, None), (W, 100, 50, None)), marks={"ramah": 100})
        which = policy({Q: 30, K: 50, W: 20}, unplanned=Unplanned.RENORMALISE, behaviour=10)

        assert score(record, which) == Fraction(90, 100) * (Fraction(3, 5) * 80 + Fraction(2, 5) * 50) + 10

    def test_a_plan_of_none_of_the_aspects_is_refused_even_where_the_others_share_the_whole(self) -> None:
        """There is nothing to share."""
        with pytest.raises(RecordError) as refused:
            evaluate(plan((None,)), policy({Q: 30, K: 70}, unplanned=Unplanned.RENORMALISE))

        assert [("nothing_planned", "results")] == [(one.code, one.path) for one in refused.value.problems]

    def test_a_blank_is_refused_or_counts_zero(self) -> None:
        """An indicator without realisation."""
        record = plan((None, (Q, 100, None, None), (Q, 100, 100, None)))
        with pytest.raises(RecordError) as refused:
            evaluate(record, policy())

        assert [("realisasi_kosong", "realised['r0.0']")] == [(one.code, one.path) for one in refused.value.problems]
        assert score(record, policy(blank=Blank.ZERO)) == 50

    def test_not_done_counts_zero_under_both(self) -> None:
        """A statement, unlike a blank."""
        record = plan((None, (Q, 100, NOT_DONE, None), (Q, 100, 100, None)))

        assert {50} == {score(record, policy(blank=one)) for one in Blank}

    def test_a_part_that_divides_refuses_a_realised_zero_and_reads_not_done_as_zero(self) -> None:
        """T/0 has no value; also through a table of lines that goes on rising."""
        inverse = scoring.timeliness.inverse_ratio()
        curve = Curve((Row(closed_open(0, 1), Line.of(0)), Row(at_least(1), Line.of(50, 1))))
        lines = Lines(curve, inverse, inverse.rule)
        for part in (inverse, lines):
            with pytest.raises(RecordError) as refused:
                evaluate(plan((None, (W, AtMost(12), 0, None))), policy({W: 100}, part=part))

            assert ["realisation_for_target"] == [one.code for one in refused.value.problems]
            assert score(plan((None, (W, AtMost(12), NOT_DONE, None))), policy({W: 100}, part=part)) == 0

    @pytest.mark.parametrize(("realised", "expected"), [("119.99", "119.99"), (120, 120), ("120.01", 120), (500, 120)])
    def test_a_cap_limits_one_part(self, realised: Any, expected: Any) -> None:
        """And the finding says so."""
        which = policy(part=scoring.quantity.ratio(cap=120))
        done = evaluate(plan((None, (Q, 100, Fraction(realised), None))), which)
        hows = [step.how for step in done.finding.walk()]

        assert Fraction(expected) == done.score.exact  # type: ignore[union-attr]
        assert (Fraction(realised) > 120) == ("clamped" in hows)

    @pytest.mark.parametrize(
        ("part", "aspect", "target", "realised", "free", "cut"),
        [
            (scoring.quantity.ratio(cap=120), Q, 100, "120.01", "120.01", "0.01"),
            (scoring.quality.ratio(cap=100), K, 100, 150, 150, 50),
            (scoring.satisfaction.against_target(cap=110), S, 50, 60, 120, 10),
            (scoring.timeliness.inverse_ratio(cap=120), W, 30, 20, 150, 30),
            (scoring.timeliness.mirrored(cap=120), W, 10, 4, 160, 40),
            (scoring.timeliness.mirrored(cap=120), W, 10, 25, -50, 50),
            (scoring.cost.inverse_ratio(cap=100), C, 30, 15, 200, 100),
        ],
    )
    def test_the_cap_of_a_ready_part_says_by_how_much_it_bit(
        self, part: Any, aspect: Aspect, target: Any, realised: Any, free: Any, cut: Any
    ) -> None:
        """From above and, mirrored, from below 0; in both languages."""
        promised = AtMost(target) if aspect in (W, C) else target
        done = evaluate(plan((None, (aspect, promised, Fraction(realised), None))), policy({aspect: 100}, part=part))
        (step,) = [one for one in done.finding.walk() if one.how == "clamped"]
        facts = dict(step.facts)

        assert (Fraction(free), Fraction(cut)) == (facts["x"].exact, facts["cut"])
        assert f"(selisih {cut})".replace(".", ",") in str(done.explain("id"))
        assert f"(cut by {cut})" in str(done.explain("en"))

    @pytest.mark.parametrize(("quality", "expected"), [("59.99", 0), (60, 80), (61, "80.5")])
    def test_below_a_critical_aspect_the_whole_counts_zero(self, quality: Any, expected: Any) -> None:
        """A hair below the limit, at it, above it; the page says so."""
        record = plan((None, (Q, 100, 100, None), (K, 100, Fraction(quality), None)))
        done = evaluate(record, policy({Q: 50, K: 50}, gates={K: 60}))

        assert Fraction(expected) == done.score.exact  # type: ignore[union-attr]
        assert "aspek kritis" in str(done.explain("id"))
        assert ("gate_shut" in [step.how for step in done.finding.walk()]) == (Fraction(expected) == 0)

    def test_a_gate_on_an_aspect_that_is_not_planned_stays_open(self) -> None:
        """Renormalised: there is nothing to miss."""
        which = policy({Q: 50, K: 50}, gates={K: 60}, unplanned=Unplanned.RENORMALISE)

        assert score(plan((None, (Q, 100, 80, None))), which) == 80

    @pytest.mark.parametrize("wrapped", [False, True])
    def test_an_agencys_own_function_is_a_part(self, wrapped: bool) -> None:
        """It scores and explains."""

        def separuh(realised: Fraction, target: Fraction) -> Fraction:
            return realised / target * 50

        done = evaluate(percents(QUANTITY=100), policy(part=Opaque(separuh, RATIO.rule) if wrapped else separuh))

        assert done.score is not None
        assert done.score.exact == 50
        assert "fungsi separuh" in str(done.explain("id"))


class TestReads:
    """Each part says what it reads of an indicator; anything else is refused before it is measured."""

    LATE = scoring.timeliness.lateness_steps({0: 100, 3: 80}, beyond=50)
    LETTERS = scoring.satisfaction.letter_steps({"A": 100, "B": 85})

    @pytest.mark.parametrize(
        ("part", "target", "realised", "expected"),
        [
            (LATE, By(date(2018, 6, 30)), date(2018, 7, 2), 80),
            (LATE, AtMost(10), 14, 50),
            (LETTERS, Described("B"), Described("b"), 85),
            (LETTERS, AtLeast(80), NOT_DONE, 0),
            (scoring.quantity.within_range(), Between(80, 90), 45, "56.25"),
            (scoring.limits.cap(RATIO, 90), AtLeast(10), 10, 90),
            (scoring.limits.gate(RATIO, critical=RATIO, least=60), AtLeast(10), 5, 0),
            (Rounded(RATIO, HALF_UP_2, RATIO.rule), AtLeast(3), 1, "33.33"),
            (Sum(((Fraction(1, 2), RATIO),) * 2, RATIO.rule), AtLeast(10), 9, 90),
        ],
    )
    def test_what_a_part_reads_is_measured(self, part: Any, target: Any, realised: Any, expected: Any) -> None:
        """Dates, letters, ranges, wrapped parts."""
        assert Fraction(expected) == score(measured(target, realised), policy(part=part))

    @pytest.mark.parametrize(
        ("part", "target", "realised", "code"),
        [
            (LATE, AtLeast(10), 5, "target_kind"),
            (LATE, AtMost(10), date(2018, 7, 2), "realisation_for_target"),
            (LATE, By(date(2018, 6, 30)), 3, "realisation_for_target"),
            (LATE, By(date(2018, 6, 30)), Described("terlambat"), "realisation_for_target"),
            (LETTERS, Described("B"), Described("C"), "realisation_for_target"),
            (LETTERS, AtLeast(80), 80, "realisation_for_target"),
            (RATIO, Between(80, 90), 85, "target_kind"),
            (RATIO, Described("baik"), 85, "target_kind"),
            (scoring.quantity.within_range(), AtLeast(80), 85, "target_kind"),
            (
                Rounded(scoring.timeliness.inverse_ratio(), HALF_UP_2, RATIO.rule),
                AtMost(1),
                0,
                "realisation_for_target",
            ),
        ],
    )
    def test_what_a_part_does_not_read_is_refused(self, part: Any, target: Any, realised: Any, code: str) -> None:
        """With what it would read."""
        with pytest.raises(RecordError) as refused:
            evaluate(measured(target, realised), policy(part=part))

        assert [code] == [one.code for one in refused.value.problems]


class TestNotDone:
    """Not done counts 0 whatever the part makes of a 0."""

    @pytest.mark.parametrize(
        ("part", "target"),
        [
            (scoring.timeliness.mirrored(), AtMost(10)),
            (scoring.timeliness.inverse_ratio(), AtMost(10)),
            (scoring.timeliness.lateness_steps({0: 100, 3: 80}, beyond=50), AtMost(10)),
            (scoring.timeliness.lateness_steps({0: 100, 3: 80}, beyond=50), By(date(2018, 6, 30))),
            (scoring.quality.rubric({0: 100, 2: 90}, beyond=50), AtMost(1)),
            (scoring.quality.defect_share(), AtMost(1)),
            (scoring.quantity.within_range(), Between(80, 90)),
        ],
    )
    def test_what_was_not_done_counts_nothing_and_is_worded_so(self, part: Any, target: Any) -> None:
        """Also a blank that counts 0."""
        for value, blank in ((NOT_DONE, Blank.REFUSE), (None, Blank.ZERO)):
            done = evaluate(measured(target, value), policy(part=part, blank=blank))
            figures = [step.value.exact for step in done.finding.walk() if step.how == "not_done"]

            assert done.score is not None
            assert done.score.exact == 0
            assert figures == [0]
            assert "tidak ada realisasi terhadap target" in str(done.explain("id"))
            assert "nothing was realised of a target of" in str(done.explain("en"))
            assert [0] == [row.value.exact for row in done.rows.values()]


class TestOrder:
    """Two policies that are equal explain alike, whichever was made or ran first."""

    @pytest.mark.parametrize("first", [0, 1])
    def test_the_order_of_the_parts_is_never_seen(self, first: int) -> None:
        """Parts in two orders, each the first to run."""
        name = f"Dinas Urutan {first}"
        pairs = [(Q, (30, RATIO)), (K, (70, RATIO))]
        made = [WeightedPolicy(name=name, parts=dict(order), bands=BANDS) for order in (pairs, pairs[::-1])]
        record = percents(QUANTITY=80, QUALITY=90)
        pages = [str(evaluate(record, one).explain("id")) for one in (made[first], made[1 - first])]

        assert made[0] == made[1]
        assert pages[0] == pages[1]
        assert pages[0].index("30 % × 80") < pages[0].index("70 % × 90")


def measured(target: Any, realised: Any) -> Record:
    """Return a record of one indicator of quantity."""
    row = WorkResult("a", "Hasil", (Indicator("x", Q, target),))
    return SKP(WHO, EvaluationPeriod.year(2018), (row,)).realised({"x": realised})


class TestFaults:
    """A policy checks itself; a faulty one evaluates nothing."""

    @pytest.mark.parametrize(
        ("made", "expected"),
        [
            (lambda: policy({Q: "99.99"}), [("weights_sum", "parts")]),
            (lambda: policy({Q: Fraction("99.99")}), [("weights_sum", "parts")]),
            (lambda: policy(dict.fromkeys((Q, K, W, C, S), Fraction("14.29"))), [("weights_sum", "parts")]),
            (lambda: policy({Q: 50, K: 51}), [("weights_sum", "parts")]),
            (
                lambda: policy({Q: 29.5, K: 70.5}),
                [("float", "parts[QUANTITY].weight"), ("float", "parts[QUALITY].weight")],
            ),
            (lambda: policy({Q: 0, K: 100}), [("weight", "parts[QUANTITY].weight")]),
            (
                lambda: policy({Q: -50, K: 150}),
                [("weight", "parts[QUANTITY].weight"), ("weight", "parts[QUALITY].weight")],
            ),
            (lambda: policy(behaviour=0.1), [("float", "behaviour")]),
            (lambda: policy(behaviour=-1), [("share_range", "behaviour")]),
            (lambda: policy(behaviour=101), [("share_range", "behaviour")]),
            (lambda: policy(behaviour="x"), [("number_text", "behaviour")]),
            (lambda: WeightedPolicy(name="Contoh", parts={}, bands=BANDS), [("policy_part", "parts")]),
            (lambda: WeightedPolicy(name="Contoh", parts=None, bands=BANDS), [("policy_part", "parts")]),
            (lambda: policy(bands=None), [("type", "bands")]),
            (
                lambda: policy({Q: 5.5}, behaviour=True, bands="x"),
                [("type", "bands")],
            ),
            (
                lambda: policy({Q: 5.5}, behaviour=True),
                [("float", "parts[QUANTITY].weight"), ("bool", "behaviour")],
            ),
            (lambda: policy(unplanned="REFUSE", blank=None), [("type", "unplanned"), ("type", "blank")]),
            (lambda: policy(marks=(0, 100)), [("type", "marks")]),
            (lambda: policy(gates=5), [("type", "gates")]),
            (lambda: policy(gates={"K": 60}), [("type", "gates")]),
            (lambda: policy(gates={Q: 0.5}), [("float", "gates[QUANTITY]")]),
            (lambda: policy(gates={Q: None}), [("number_kind", "gates[QUANTITY]")]),
            (lambda: WeightedPolicy(name=5, parts={Q: (100, RATIO)}, bands=BANDS), [("type", "name")]),
            (lambda: WeightedPolicy(name=" ", parts={Q: (100, RATIO)}, bands=BANDS), [("empty_text", "name")]),
            (lambda: WeightedPolicy(name="x", parts={5: (100, RATIO)}, bands=BANDS), [("policy_part", "parts[5]")]),
        ],
    )
    def test_each_fault_has_its_code_and_path(self, made: Any, expected: Any) -> None:
        """All at once; empty when sound."""
        faulty = made()

        assert expected == [(one.code, one.path) for one in faulty.problems()]
        with pytest.raises(PolicyError) as refused:
            evaluate(percents(QUANTITY=100), faulty)
        assert refused.value.problems == faulty.problems()

    def test_a_part_without_its_weight_is_named(self) -> None:
        """Pairs of weight and part."""
        faulty = WeightedPolicy(name="Contoh", parts={Q: (100,), K: 5}, bands=BANDS)  # type: ignore[dict-item]
        found = [(one.code, one.path) for one in faulty.problems()]

        assert ("policy_part", "parts[QUANTITY]") in found
        assert ("policy_part", "parts[QUALITY]") in found

    @pytest.mark.parametrize("part", ["rasio", 5, None, Aspect.QUANTITY])
    def test_what_is_neither_part_nor_function_is_named(self, part: Any) -> None:
        """Refused before anything is measured."""
        assert [("policy_part", "parts[QUANTITY]")] == [(one.code, one.path) for one in policy(part=part).problems()]

    def test_weights_that_do_not_sum_name_their_sum(self) -> None:
        """99.99, exactly."""
        text = policy({Q: 50, K: "49.99"}).problems()[0].text("en")

        assert (
            "the weights sum to 99.99; exactly 100, not 50 (quantity) + 49.99 (quality); weights are not scaled."
            in text
        )

    @pytest.mark.parametrize("weights", [{Q: "30", K: "70"}, {Q: "30.0", K: "70.0"}, {Q: "100/3", K: "200/3"}])
    def test_weights_given_as_text_are_numbers(self, weights: Any) -> None:
        """Like everywhere else; so are the share of behaviour and the gates."""
        made = policy(weights, behaviour="0", gates={Q: "50"})

        assert made.problems() == ()
        assert all(not isinstance(weight, str) for weight, _ in made.parts.values())
        assert made.behaviour == 0
        assert made.gates[Q] == 50
        assert score(percents(QUANTITY=90, QUALITY=90), made) == 90

    def test_a_sound_policy_has_no_problems(self) -> None:
        """The one of the front page."""
        sound = WeightedPolicy(
            name="Contoh: Dinas Kebersihan",
            parts={
                Q: (30, scoring.quantity.ratio(cap=120)),
                K: (25, scoring.quality.ratio(cap=120)),
                W: (20, scoring.timeliness.inverse_ratio(cap=120)),
                S: (25, scoring.satisfaction.against_target()),
            },
            bands=BANDS,
        )
        record = plan((None, (Q, 100, 110, None), (K, 100, 100, None), (W, AtMost(12), 10, None), (S, 80, 84, None)))

        assert sound.problems() == ()
        assert score(record, sound) == 33 + 25 + 24 + Fraction("26.25")

    def test_a_sound_policy_describes_itself_and_a_faulty_one_cannot(self) -> None:
        """Generated from the value: its weights and bands are on the page."""
        text = str(policy({Q: 30, K: 70}).describe("id"))
        with pytest.raises(PolicyError):
            policy({Q: 30}).describe("id")

        assert "Contoh: Dinas Kebersihan" in text
        assert "30" in text
        assert "Istimewa" in text

    def test_an_agency_has_no_open_readings(self) -> None:
        """Everything is its own choice."""
        with pytest.raises(ReadingError):
            policy().reading(pp_46_2011.BandGap.MIXED)

        assert policy().reading() == policy()
        assert policy().readings == ()

    def test_a_policy_cannot_be_changed(self) -> None:
        """Neither it nor the mapping it was given."""
        parts = {Q: (100, RATIO)}
        made = WeightedPolicy(name="Contoh", parts=parts, bands=BANDS)
        parts[K] = (50, Measure(Ratio.PLAIN, RATIO.rule))

        assert list(made.parts) == [Q]
        with pytest.raises(AttributeError):
            made.behaviour = 5  # type: ignore[misc]
        with pytest.raises(TypeError):
            made.parts[K] = (1, RATIO)  # type: ignore[index]

    def test_everything_cites_the_policy_as_policy(self) -> None:
        """Never presented as law."""
        done = evaluate(percents(QUANTITY=100), policy())

        assert {"POLICY"} == {step.cite.standing.name for step in done.finding.walk()}
        assert "Contoh: Dinas Kebersihan" in done.finding.cite.text("id")


class Unhashable:
    """A function object that cannot be a key."""

    __hash__ = None

    def __call__(self, realised, target):
        return 1


def test_a_function_that_cannot_be_a_key_is_no_part():
    policy = WeightedPolicy(
        name="Contoh", parts={Aspect.QUANTITY: (100, Unhashable())}, bands=Bands.at_least({1: "A"}, below="B")
    )

    assert ["policy_part"] == [one.code for one in policy.faults()]


def test_an_agency_s_page_is_signed_by_rater_and_employee():
    policy = WeightedPolicy(
        name="Contoh",
        parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())},
        bands=Bands.at_least({1: "A"}, below="B"),
    )

    assert ["Pejabat penilai kinerja", "Pegawai yang dinilai"] == [one("id") for one in policy.signers]


def test_a_maker_of_parts_given_uncalled_is_told_so() -> None:
    """It would count as the agency's own function, and fail on the first record."""
    (found,) = policy(part=scoring.quantity.ratio).faults()

    assert ("policy_part", "parts[QUANTITY]") == (found.code, found.path)
    assert "ratio(...)" in found.text("id")


def test_a_policy_without_parts_says_what_is_missing() -> None:
    (found,) = WeightedPolicy(name="Contoh", parts={}, bands=BANDS).faults()

    assert found.text("id").startswith("parts: daftar kosong bukan bagian kebijakan")


class TestLeftOut:
    """A blank indicator is left out, and the others share its weight."""

    LEAVE: Any = {"blank": Blank.LEAVE_OUT}  # noqa: RUF012 - arguments

    def leave(self, record: Record, which: Any) -> tuple[Fraction, list[tuple[str, str, str]]]:
        done = evaluate(record, which)
        assert done.score is not None
        notes = [
            (one.code, one.path, one.value) for one in done.notes if one.code not in ("policy_chosen", "weights_equal")
        ]
        return done.score.exact, notes

    @pytest.mark.parametrize(
        ("weights", "figures", "expected"),
        [
            ((None, None, None), (60, 90, None), 75),
            ((None, None, None), (60, None, None), 60),
            ((50, 30, 20), (60, 90, None), Fraction(60 * 50 + 90 * 30, 80)),
            ((50, 30, 20), (None, 90, 60), Fraction(90 * 30 + 60 * 20, 50)),
            ((50, 30, 20), (60, 90, 0), 57),
            ((50, 30, 20), (60, 90, NOT_DONE), 57),
        ],
    )
    def test_the_indicators_there_share_the_weight(self, weights: Any, figures: Any, expected: Any) -> None:
        """A zero and what was not done are no blanks; the result is that of the plan without the blank."""
        row = (None, *((Q, 100, value, weight) for value, weight in zip(figures, weights, strict=True)))
        got, notes = self.leave(plan(row), policy(**self.LEAVE))
        blank = [f"realised['r0.{n}']" for n, value in enumerate(figures) if value is None]

        assert Fraction(expected) == got
        assert [("blank_left_out", path, "") for path in blank] == [one for one in notes if one[0] == "blank_left_out"]

    def test_a_result_without_a_realised_indicator_of_the_aspect_leaves_the_mean(self) -> None:
        """The weights of results count among those that have the aspect."""
        rows = [(50, (Q, 100, 80, None)), (30, (Q, 100, 60, None)), (20, (Q, 100, None, None))]

        assert Fraction(80 * 50 + 60 * 30, 80) == self.leave(plan(*rows), policy(**self.LEAVE))[0]

    @pytest.mark.parametrize(("unplanned", "code"), [(Unplanned.REFUSE, "aspect_blank"), (Unplanned.RENORMALISE, None)])
    def test_an_aspect_of_blanks_alone_is_refused_or_left_out_as_declared(self, unplanned: Any, code: Any) -> None:
        """Nothing would stand for it; renormalised, the weight is told."""
        record = plan((None, (Q, 100, 80, None), (K, 100, None, None)))
        which = policy({Q: 60, K: 40}, unplanned=unplanned, **self.LEAVE)
        if code is None:
            left = ("aspects_left_out", "results", "kualitas (40 %)")
            assert (80, [("blank_left_out", "realised['r0.1']", ""), left]) == self.leave(record, which)
            assert evaluate(record, which).rows["r0"].value.exact == 80
            return
        with pytest.raises(RecordError) as refused:
            evaluate(record, which)
        assert [(code, "realised")] == [(one.code, one.path) for one in refused.value.problems]

    @pytest.mark.parametrize("unplanned", Unplanned)
    def test_blanks_alone_are_refused(self, unplanned: Unplanned) -> None:
        """There is nothing to share a weight."""
        record = plan((None, (Q, 100, None, None), (K, 100, None, None)))
        with pytest.raises(RecordError) as refused:
            evaluate(record, policy({Q: 60, K: 40}, unplanned=unplanned, **self.LEAVE))

        assert {"aspect_blank"} == {one.code for one in refused.value.problems}

    @given(st.lists(st.one_of(st.none(), st.integers(0, 150)), min_size=1, max_size=6), st.booleans())
    def test_leaving_out_is_evaluating_the_plan_that_never_had_the_blank(self, figures: Any, weighted: bool) -> None:
        """Weights are scaled to what is left, exactly."""
        shares = [Fraction(100, len(figures))] * len(figures) if weighted else [None] * len(figures)
        kept = [value for value in figures if value is not None]
        if not kept:
            return
        row = (None, *((Q, 100, value, share) for value, share in zip(figures, shares, strict=True)))
        left = (None, *((Q, 100, value, Fraction(100, len(kept)) if weighted else None) for value in kept))
        done, other = (evaluate(plan(one), policy(**self.LEAVE)) for one in (row, left))

        assert (other.score, other.predikat) == (done.score, done.predikat)
        assert other.rows["r0"].value == done.rows["r0"].value
        assert [one.value for one in other.finding.walk()] == [one.value for one in done.finding.walk()]

    def test_the_record_stays_as_it_was_given(self) -> None:
        """What is kept and printed is the plan with its blank."""
        record = plan((None, (Q, 100, 80, None), (Q, 100, None, None)))
        done = evaluate(record, policy(**self.LEAVE))

        assert done.record is record
        assert done.rated is not None
        assert ["r0.0"] == sorted(done.rated.skp.codes)  # type: ignore[union-attr]
        assert "tidak ikut dihitung dan bobotnya dibagikan" in str(done.explain("id"))
        assert evaluate(plan((None, (Q, 100, 80, None))), policy(**self.LEAVE)).rated is None


class TestOtherBlanks:
    """A blank that counts 0 is told; one that is pending leaves the result open."""

    def test_a_blank_that_counts_zero_is_noted_and_one_not_done_is_not(self) -> None:
        """Which of the two a 0 was."""
        rows = (None, (Q, 100, 80, None), (Q, 100, None, None), (Q, 100, NOT_DONE, None))
        notes = evaluate(plan(rows), policy(blank=Blank.ZERO)).notes

        assert [("blank_zero", "realised['r0.1']")] == [(one.code, one.path) for one in notes if "blank" in one.code]

    def test_a_pending_blank_leaves_the_result_open_and_names_what_is_missing(self) -> None:
        """No number, no label; a realisation settles it, and so does not done."""
        which = policy(blank=Blank.PENDING)
        done = evaluate(plan((None, (Q, 100, 80, None), (Q, 100, None, None))), which)

        assert isinstance(done.predikat, Unknown)
        assert done.score is None
        assert ["realisasi belum diisi: realised['r0.1']"] == [one.id for one in done.predikat.reasons]
        assert ["the entry realised['r0.1']"] == [one.en for one in done.predikat.needed]
        assert score(plan((None, (Q, 100, 80, None), (Q, 100, NOT_DONE, None))), which) == 40

    def test_a_pending_blank_does_not_hide_what_is_wrong(self) -> None:
        """Problems come first."""
        with pytest.raises(RecordError):
            evaluate(plan((None, (Q, 100, None, None), (K, 100, 5, None))), policy(blank=Blank.PENDING))


class TestUnread:
    """An indicator of an aspect that the policy does not have."""

    RECORD = plan((None, (Q, 100, 80, None), (K, 100, None, None)), (None, (S, 100, 70, None)))

    def test_it_is_refused_unless_the_policy_says_otherwise_and_the_remedy_names_that(self) -> None:
        """``Unplanned`` is the other case: an aspect the plan lacks."""
        with pytest.raises(RecordError) as refused:
            evaluate(self.RECORD, policy())

        found = [one for one in refused.value.problems if one.code == "aspect_foreign"]
        assert ["results[0].indicators[1].aspect", "results[1].indicators[0].aspect"] == [one.path for one in found]
        assert all("or choose Unread.NOTE." in one.text("en") for one in found)

    def test_noted_it_is_left_out_whatever_its_realisation(self) -> None:
        """One record under an old and a new policy; the blank of an unread indicator is no problem."""
        done = evaluate(self.RECORD, policy(unread=Unread.NOTE))
        notes = [(one.code, one.path, one.value) for one in done.notes if one.code == "aspect_unread"]

        assert done.score is not None
        assert done.score.exact == 80
        assert [
            ("aspect_unread", "results[0].indicators[1]", "kualitas"),
            ("aspect_unread", "results[1].indicators[0]", "kepuasan"),
        ] == notes
        assert ["r0"] == list(done.rows)

    @pytest.mark.parametrize("blank", Blank)
    def test_it_does_not_stand_for_an_aspect_of_the_policy(self, blank: Blank) -> None:
        """A plan without any aspect of the policy stays refused."""
        for unplanned in Unplanned:
            with pytest.raises(RecordError):
                evaluate(self.RECORD, policy({C: 100}, unread=Unread.NOTE, unplanned=unplanned, blank=blank))

    def test_a_regulation_offers_no_such_choice(self) -> None:
        """Its remedy does not speak of it."""
        with pytest.raises(RecordError) as refused:
            evaluate(plan((None, (S, 100, 70, None)), marks={"disiplin": 80}), pp_46_2011.policy())

        assert "Unread" not in refused.value.text("en")


class TestDays:
    """A policy says which days it was decided for."""

    @staticmethod
    def dated(**days):
        return WeightedPolicy(
            "Contoh",
            parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())},
            bands=Bands.at_least({90: "Baik"}, below="Kurang"),
            **days,
        )

    @staticmethod
    def told(policy, period):
        who = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
        row = WorkResult("a", "A", (Indicator("i", Aspect.QUANTITY, AtLeast(10)),))
        found = evaluate(SKP(who, period, (row,)).realised({"i": 10}), policy).notes
        return [one.text("en") for one in found if one.code == "policy_outside"]

    def test_a_period_within_its_days_needs_no_word(self):
        policy = self.dated(since=date(2025, 1, 1), until=date(2025, 12, 31))

        assert self.told(policy, EvaluationPeriod.year(2025)) == []
        assert self.told(self.dated(), EvaluationPeriod.year(2020)) == []

    @pytest.mark.parametrize(
        "days", [{"since": date(2025, 1, 2)}, {"until": date(2025, 12, 30)}], ids=["since", "until"]
    )
    def test_a_period_that_reaches_a_day_beyond_is_told(self, days):
        (note,) = self.told(self.dated(**days), EvaluationPeriod.year(2025))

        assert "reaches beyond the days of this policy" in note

    def test_lint_finds_days_in_the_wrong_order_and_what_is_no_day(self):
        assert [one.code for one in self.dated(since=date(2025, 2, 1), until=date(2025, 1, 31)).problems()] == [
            "policy_days"
        ]
        assert self.dated(since=date(2025, 2, 1), until=date(2025, 2, 1)).problems() == ()
        assert [one.path for one in self.dated(since="2025", until=datetime(2025, 1, 1)).problems()] == [
            "since",
            "until",
        ]

    def test_the_page_of_the_policy_says_them(self):
        page = str(self.dated(since=date(2025, 1, 1)).describe("id"))

        assert "Berlaku: 1 Januari 2025 sampai tanpa hari akhir" in page
        assert "Berlaku" not in str(self.dated().describe("id"))
