"""SKP: the plan of one employee for one period."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja.errors import PlanError
from asn_kinerja.model import (
    NIP,
    SKP,
    Agency,
    Aspect,
    AtLeast,
    AtMost,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    Record,
    Resource,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.model.indicator import sum_of, weight_sum
from work import calls

SARI = Employee(NIP("199003052015032001"), "Sari", service=ServiceKind.PNS, position=Position.pelaksana("Pengelola"))
YEAR = EvaluationPeriod.year(2018)


def an_indicator(code, aspect=Aspect.QUANTITY, weight=None):
    return Indicator(code, aspect, AtLeast(12, "dokumen"), weight=weight)


def a_result(code="kk", indicators=None, weight=None):
    return WorkResult(
        code, "Menerbitkan", (an_indicator(f"{code}.jumlah"),) if indicators is None else indicators, weight=weight
    )


def a_plan(*results, **given):
    return SKP(**{"employee": SARI, "period": YEAR, "results": results or (a_result(),), **given})


def problems(make):
    with pytest.raises(PlanError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


class TestPlan:
    def test_what_is_not_said_is_empty(self):
        plan = a_plan()

        assert (None, (), ()) == (plan.agency, plan.resources, plan.reviewed_by)

    def test_the_codes_are_those_of_the_indicators(self):
        plan = a_plan(a_result("a"), a_result("b", (an_indicator("b1"), an_indicator("b2"))), a_result("c", ()))

        assert {"a.jumlah", "b1", "b2"} == plan.codes
        assert frozenset is type(plan.codes)

    def test_an_empty_plan_is_refused(self):
        """Mistake M21."""
        assert [("empty_plan", "results")] == problems(lambda: a_plan(results=()))
        assert [("empty_plan", "results")] == problems(lambda: a_plan(results=[]))

    def test_lists_become_tuples(self):
        """Appending to the lists later changes nothing (mistake N20)."""
        results, resources, reviewed = [a_result()], [Resource("Printer")], ["atasan"]
        plan = a_plan(results=results, resources=resources, reviewed_by=reviewed)
        results.append(a_result("b"))
        resources.clear()
        reviewed.append("pengelola kinerja")

        assert (a_result(),) == plan.results
        assert (Resource("Printer"),) == plan.resources
        assert ("atasan",) == plan.reviewed_by
        assert {"kk.jumlah"} == plan.codes

    def test_all_problems_at_once(self):
        """Three mistakes in one plan are one group with three paths (mistake N16)."""
        two = (an_indicator("a.jumlah"), an_indicator("a.mutu", Aspect.QUALITY, 60))

        assert [
            ("duplicate_code", "results[1].code"),
            ("duplicate_code", "results[1].indicators[0].code"),
            ("weights_sum", "results[1].indicators"),
            ("weights_some", "results"),
        ] == problems(lambda: a_plan(a_result("a", weight=50), a_result("a", two)))

    def test_all_wrong_kinds_at_once(self):
        assert [("type", "employee"), ("type", "period"), ("type", "agency"), ("type", "results")] == problems(
            lambda: SKP("Sari", 2018, "kk", agency="Dinas")
        )

    @pytest.mark.parametrize("results", [None, "kk", {"a": 1}, {1}, a_result()], ids=lambda value: type(value).__name__)
    def test_what_is_no_list_of_results_is_refused(self, results):
        assert [("type", "results")] == problems(lambda: a_plan(results=results))

    def test_each_part_that_is_no_result_is_named(self):
        assert [("type", "results[1]"), ("type", "results[3]")] == problems(
            lambda: a_plan(a_result("a"), "b", a_result("c"), None)
        )

    def test_a_result_of_an_agencys_own_class_is_one(self):
        class Own(WorkResult):
            pass

        assert {"x"} == a_plan(Own("kk", "x", (an_indicator("x"),))).codes

    def test_an_employee_of_an_agencys_own_class_is_one(self):
        class Own(Employee):
            pass

        own = Own(service=ServiceKind.PNS, position=Position.pelaksana("P"))

        assert {"x"} == a_plan(WorkResult("kk", "x", (an_indicator("x"),)), employee=own).codes

    def test_500_results_are_many_and_501_too_many(self):
        assert 500 == len(a_plan(*(a_result(str(i)) for i in range(500))).results)
        assert [("too_many", "results")] == problems(lambda: a_plan(results=(None,) * 1_000_000))
        assert [("too_many", "results")] == problems(lambda: a_plan(*(a_result(str(i)) for i in range(501))))

    def test_a_million_results_are_counted_and_not_looked_at(self):
        million = (None,) * 1_000_000

        assert calls(lambda: problems(lambda: a_plan(results=million))) < 1000


class TestCodes:
    def test_a_code_may_name_a_result_and_an_indicator(self):
        assert {"a"} == a_plan(a_result("a", (an_indicator("a"),))).codes

    def test_two_results_may_not_share_a_code(self):
        assert [("duplicate_code", "results[2].code")] == problems(
            lambda: a_plan(a_result("a", ()), a_result("b", ()), a_result("a", ()))
        )

    def test_two_indicators_may_not_share_a_code_anywhere_in_the_plan(self):
        with pytest.raises(PlanError) as caught:
            a_plan(a_result("a", (an_indicator("x"), an_indicator("x"))), a_result("b", (an_indicator("x"),)))

        assert ["results[0].indicators[1].code", "results[1].indicators[0].code"] == [
            p.path for p in caught.value.problems
        ]
        assert "the code 'x' is used more than once" in str(caught.value)

    def test_case_makes_another_code(self):
        assert {"x", "X"} == a_plan(a_result("a", (an_indicator("x"), an_indicator("X")))).codes


class TestWeights:
    """Given weights sum to exactly 100: among results, and among the indicators of one aspect (mistake M13)."""

    def of_results(self, *weights):
        return lambda: a_plan(*(a_result(str(i), weight=weight) for i, weight in enumerate(weights)))

    def of_indicators(self, *weights):
        parts = tuple(an_indicator(str(i), weight=weight) for i, weight in enumerate(weights))
        return lambda: a_plan(a_result("k", parts))

    @pytest.mark.parametrize(
        "weights",
        [
            (100,),
            (30, 25, 20, 15, 10),
            ("33.33", "33.33", "33.34"),
            (Fraction(100, 7),) * 7,
            ("10.0",) * 10,
            ("0.0001", "99.9999"),
            (None, None),
        ],
        ids=lambda w: f"{len(w)} of {w[0]}",
    )
    def test_weights_sum_to_exactly_one_hundred(self, weights):
        assert len(weights) == len(self.of_results(*weights)().results)
        assert len(weights) == len(self.of_indicators(*weights)().codes)

    @pytest.mark.parametrize(
        "weights", [("14.29",) * 7, (99,), ("33.33",) * 3, (60, 60), ("50", "49.9999999999"), (Fraction(100, 7),) * 6]
    )
    def test_a_hair_off_is_refused(self, weights):
        assert [("weights_sum", "results")] == problems(self.of_results(*weights))
        assert [("weights_sum", "results[0].indicators")] == problems(self.of_indicators(*weights))

    def test_a_weight_for_some_is_refused_and_names_the_missing(self):
        with pytest.raises(PlanError) as caught:
            self.of_results(None, 50, None, 50)()

        (only,) = caught.value.problems
        assert ("weights_some", "results") == (only.code, only.path)
        assert "Give the missing weights: results[0], results[2]." == only.hint.en

    def test_the_indicators_of_each_aspect_have_a_sum_of_their_own(self):
        def plan(*weights):
            quantity = [an_indicator(f"n{i}", weight=w) for i, w in enumerate(weights[:2])]
            quality = [an_indicator(f"q{i}", Aspect.QUALITY, w) for i, w in enumerate(weights[2:])]
            return a_plan(a_result("k", (quantity[0], quality[0], quantity[1], quality[1])))

        assert 4 == len(plan(40, 60, 30, 70).codes)
        assert 4 == len(plan(None, None, 30, 70).codes)
        assert [("weights_sum", "results[0].indicators")] == problems(lambda: plan(40, 60, 30, 60))
        assert [("weights_sum", "results[0].indicators")] * 2 == problems(lambda: plan(40, 50, 30, 60))
        assert [("weights_some", "results[0].indicators")] == problems(lambda: plan(40, None, 30, 70))
        assert [("weights_some", "results[0].indicators")] == problems(lambda: plan(None, 60, 30, 70))

    def test_indicators_of_two_results_do_not_share_a_sum(self):
        rows = [
            a_result(code, (an_indicator(code + "1", weight=50), an_indicator(code + "2", weight=50))) for code in "ab"
        ]

        assert 4 == len(a_plan(*rows).codes)

    def test_a_sum_of_mixed_kinds_is_exact(self):
        assert Fraction(1) == sum_of([Decimal("0.1")] * 10)
        assert Fraction(100) == sum_of([Fraction(100, 7)] * 3 + [Decimal(57), Fraction(1, 7)])
        assert [] == weight_sum([("a", None)], "x")
        assert [] == weight_sum([], "x")


class TestResource:
    def test_whether_it_came_may_not_be_known(self):
        assert Resource("Printer").delivered is None
        assert Resource("Printer", False).delivered is False

    def test_all_problems_at_once(self):
        assert [("empty_text", "title"), ("type", "delivered")] == problems(lambda: Resource("", "ya"))


class TestRealised:
    def test_nothing_said_is_a_record_of_blanks_for_the_whole_period(self):
        record = a_plan().realised()

        assert Record is type(record)
        assert ({}, YEAR, None, (), None) == (
            record.realised,
            record.period,
            record.behaviour,
            record.extras,
            record.ratings,
        )

    def test_a_part_of_the_period_may_be_evaluated(self):
        june = EvaluationPeriod.month(2018, 6)

        assert june == a_plan().realised({"kk.jumlah": 1}, period=june).period


class TestValue:
    PLAN = a_plan(
        a_result("a", weight="33.3"),
        WorkResult("b", "Biaya", (Indicator("b1", Aspect.COST, AtMost("80000000.50", "rupiah")),), weight="66.7"),
        agency=Agency("Disdukcapil"),
        resources=(Resource("Printer", True),),
        reviewed_by=("atasan",),
    )

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        twin = pickle.loads(pickle.dumps(self.PLAN))

        for name in ("employee", "period", "results", "agency", "resources", "reviewed_by", "codes"):
            with pytest.raises(AttributeError):
                setattr(self.PLAN, name, None)
        assert self.PLAN == twin
        assert hash(self.PLAN) == hash(twin)
        assert self.PLAN.codes == twin.codes
        assert self.PLAN != a_plan()

    def test_repr_holds_neither_nip_nor_name(self):
        for text in (repr(self.PLAN), str(self.PLAN)):
            assert "Sari" not in text
            assert "1990" not in text
            assert "****************01" in text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"resources": ("x",)}, [("type", "resources[0]")]),
        ({"resources": 5}, [("type", "resources")]),
        ({"reviewed_by": "atasan"}, [("type", "reviewed_by")]),
        ({"reviewed_by": ("atasan", 5)}, [("type", "reviewed_by[1]")]),
        ({"reviewed_by": None, "resources": "x"}, [("type", "resources"), ("type", "reviewed_by")]),
    ],
)
def test_what_goes_with_the_plan_has_its_kind(given, expected):
    """A plain word is no list of words."""
    assert expected == problems(lambda: a_plan(**given))


def test_more_parts_than_a_plan_can_have_are_refused_by_their_number():
    with pytest.raises(PlanError, match="resources: "):
        SKP(SARI, YEAR, (WorkResult("a", "A"),), resources=(Resource("x"),) * 501)


@pytest.mark.parametrize(
    ("weights", "total", "named"),
    [
        ((50, "30.5"), "80.5", "50 (results[0]) + 30.5 (results[1])"),
        (("0.3", "0.7"), "1", "0.3 (results[0]) + 0.7 (results[1])"),
    ],
)
def test_weights_that_do_not_sum_are_named_with_their_sum_and_never_scaled(weights, total, named):
    """Shares of one too: 0.3 and 0.7 are no 30 and 70."""
    with pytest.raises(PlanError) as caught:
        TestWeights().of_results(*weights)()

    text = caught.value.text("en")
    assert f"the weights sum to {total}; exactly 100, not {named}; weights are not scaled." in text


def test_of_many_weights_the_first_twelve_are_named():
    """A message stays short."""
    with pytest.raises(PlanError) as caught:
        TestWeights().of_results(*[1] * 40)()

    text = caught.value.text("en")
    assert text.count("1 (results[") == 12
    assert "1 (results[11]) + …; weights are not scaled" in text
