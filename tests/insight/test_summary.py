"""Summaries: counts, shares and quantiles, exact; what has no result is counted apart."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import Aspect, Bands, Outcome, WeightedPolicy, evaluate, evaluate_many, record_from_plain, scoring
from asn_kinerja.errors import RecordError
from asn_kinerja.exact import Row, closed, closed_open
from asn_kinerja.insight import quantile, summarise
from asn_kinerja.insight.summary import QUARTILES, unit_of
from asn_kinerja.model import (
    SKP,
    AtLeast,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011

BANDS = Bands.at_least({90: "Baik", 70: "Cukup"}, below="Kurang")
POLICY = WeightedPolicy(name="Contoh", parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())}, bands=BANDS)
HOLED = WeightedPolicy(
    name="Berlubang",
    parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())},
    bands=Bands((Row(closed_open(0, 70), "Kurang"), Row(closed(70, 100), "Baik"))),
)
DI_ATAS, SESUAI, DI_BAWAH = Expectation


def record(realised: Any = None, unit: str = "A", year: int = 2018, ratings: Any = None) -> Record:
    who = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"), unit=unit)
    row = WorkResult("a", "Hasil", (Indicator("x", Aspect.QUANTITY, AtLeast(100)),))
    return SKP(who, EvaluationPeriod.year(year), (row,)).realised({"x": realised}, ratings=ratings)


def outcomes(*rows: Any, policy: Any = POLICY) -> list[Outcome]:
    """Return outcomes of (realised, unit) pairs; a blank is refused."""
    return list(evaluate_many([record(*row) for row in rows], policy))


def rated(results: Any, behaviour: Any, unit: str = "A") -> Outcome:
    return Outcome(0, evaluate(record(unit=unit, year=2025, ratings=Ratings(results, behaviour))))


class TestCounts:
    """What was found, and what was not."""

    def test_a_group_counts_its_rows_by_what_became_of_them(self) -> None:
        """Two named, one in no band, two refused."""
        rows: list[Any] = [(90, "A"), (60, "A"), (101, "A"), (None, "A"), (None, "A")]
        (one,) = summarise(outcomes(*rows, policy=HOLED), by=None)

        assert (5, 2, 1, 2) == (one.count, one.evaluated, one.unknown, one.refused)
        assert one.count == one.evaluated + one.unknown + one.refused
        assert one.predikat == {"Baik": 1, "Kurang": 1}

    def test_shares_are_of_the_evaluated_rows_and_sum_to_exactly_1(self) -> None:
        """Thirds, which no float adds to 1 safely; the refused row divides nothing."""
        rows: list[Any] = [(90, "A"), (70, "A"), (69, "A"), (None, "A")]
        (one,) = summarise(outcomes(*rows), by=None)

        assert one.shares == {"Baik": Fraction(1, 3), "Cukup": Fraction(1, 3), "Kurang": Fraction(1, 3)}
        assert sum(one.shares.values()) == 1

    @given(st.lists(st.sampled_from(["69.999", "70", "89.999", "90", "90.001", None]), min_size=1, max_size=12))
    def test_shares_sum_to_1_wherever_anybody_was_evaluated(self, given: list[Any]) -> None:
        """Edges of bands and blanks in any mixture."""
        (one,) = summarise(outcomes(*((None if v is None else Fraction(v), "A") for v in given)), by=None)
        expected = {
            "Baik": sum(v in {"90", "90.001"} for v in given),
            "Cukup": sum(v in {"70", "89.999"} for v in given),
            "Kurang": given.count("69.999"),
        }

        assert {label: count for label, count in expected.items() if count} == one.predikat
        assert sum(one.shares.values(), Fraction(0)) == (1 if one.evaluated else 0)
        assert one.refused == given.count(None)

    def test_a_group_of_nothing_but_refusals_has_no_figures(self) -> None:
        """Unknown never means fine, and a blank is never zero."""
        (one,) = summarise(outcomes((None, "A")), by=None)

        assert (1, 0, 0, 1) == (one.count, one.evaluated, one.unknown, one.refused)
        assert ({}, {}, ()) == (one.predikat, one.shares, one.quantiles)

    def test_no_rows_have_no_summary(self) -> None:
        """Nothing was met."""
        assert summarise([]) == ()


class TestGroups:
    """By unit or any other key."""

    def test_units_stand_in_the_order_first_met(self) -> None:
        """Not by alphabet; a refused row stays in its unit."""
        found = summarise(outcomes((90, "Zeta"), (None, "Zeta"), (80, "Alfa"), (70, "Zeta"), (None, None)))

        assert [("Zeta", 3, 1), ("Alfa", 1, 0), (None, 1, 1)] == [(one.key, one.count, one.refused) for one in found]

    def test_any_key_may_group(self) -> None:
        """The caller's own, which knows the refused rows too."""
        rows = outcomes((90, "Zeta"), (None, "Zeta"), (80, "Alfa"))
        found = summarise(rows, by=lambda outcome: outcome.key % 2)

        assert [(0, 2, 0), (1, 1, 1)] == [(one.key, one.count, one.refused) for one in found]

    def test_without_a_key_all_rows_are_one_group(self) -> None:
        """Named by nothing."""
        assert [(None, 2)] == [(one.key, one.count) for one in summarise(outcomes((90, "A"), (80, "B")), by=None)]

    def test_an_iterator_is_read_once(self) -> None:
        """As evaluate_many gives it."""
        (one,) = summarise(evaluate_many([record(90), record(80)], POLICY), by=None)

        assert one.count == 2

    def test_the_unit_is_that_of_the_employee(self) -> None:
        """With a result and without one."""
        assert ["B", "B", None] == [unit_of(one) for one in outcomes((90, "B"), (None, "B"), (None, None))]
        assert ["B", "B"] == [one.row()["unit"] for one in outcomes((90, "B"), (None, "B"))]

    @pytest.mark.parametrize(
        ("row", "unit"),
        [
            ({"employee": {"service": "PNS", "unit": "Loket"}, "period": "2018"}, "Loket"),
            ({"employee": {"unit": "Loket"}, "results": 5}, "Loket"),
            ({"unit": "Loket", "nama": "x"}, "Loket"),
            ({"employee": {"unit": 5}}, None),
            ({"employee": {"unit": ["Loket"]}}, None),
            ({"employee": {"unit": " "}}, None),
            ({"employee": {"unit": "x" * 3000}}, None),
            ({"employee": {}, "unit": "Loket"}, None),
            ({"employee": "Loket"}, None),
            ({}, None),
            (5, None),
            (None, None),
            ("unit", None),
        ],
    )
    def test_a_row_that_cannot_be_built_stays_in_the_unit_it_names(self, row: Any, unit: str | None) -> None:
        """Where the data name one; nothing is guessed, and nothing else is raised."""
        (one,) = evaluate_many([row], build=record_from_plain)

        assert one.problems
        assert (unit, unit) == (unit_of(one), one.row()["unit"])

    def test_a_row_of_another_shape_tells_its_unit_by_a_function(self) -> None:
        """One that fails tells nothing."""
        rows = [{"unit_kerja": "Loket"}, {"satuan": "Loket"}, {"unit_kerja": 5}]
        found = evaluate_many(rows, build=record_from_plain, unit=lambda row: row["unit_kerja"])

        assert ["Loket", None, None] == [one.unit for one in found]

    @pytest.mark.parametrize("unit", ["unit_kerja", 5, ("unit",)])
    def test_what_is_no_function_of_the_unit_is_refused(self, unit: Any) -> None:
        """Before any row is read."""
        with pytest.raises(RecordError, match="unit: "):
            next(iter(evaluate_many([{}], unit=unit)))

    def test_a_row_that_was_built_and_refused_has_the_unit_of_its_record(self) -> None:
        """Whatever the row looked like."""
        (one,) = evaluate_many([("Loket", None)], POLICY, build=lambda row: record(row[1], row[0]))

        assert ("Loket", None) == (unit_of(one), one.evaluation)

    def test_a_row_whose_key_fails_stays_in_its_unit(self) -> None:
        """It is refused and named by its place."""
        (one,) = evaluate_many([record(90, "Loket")], POLICY, key=lambda row: row["nip"])

        assert ("rows[0]", "Loket") == (one.key, unit_of(one))


class TestLists:
    """Printed lists of predikat."""

    def test_words_of_two_printed_lists_are_never_merged(self) -> None:
        """Both lists print Baik."""
        one, two = pp_46_2011.Predikat.BAIK, permenpanrb_6_2022.Predikat.BAIK
        evaluation = evaluate(record(90), POLICY)
        old = Outcome(1, type(evaluation)(evaluation.record, evaluation.policy, one))
        (found,) = summarise([rated(SESUAI, SESUAI), old, rated(SESUAI, DI_ATAS)], by=None)

        assert one.label == two.label
        assert found.predikat == {one: 1, two: 2}
        assert found.shares == {one: Fraction(1, 3), two: Fraction(2, 3)}

    def test_a_printed_list_stands_from_the_best(self) -> None:
        """Whatever was met first."""
        met = [rated(DI_BAWAH, DI_BAWAH), rated(DI_BAWAH, SESUAI), rated(DI_ATAS, DI_ATAS), rated(SESUAI, SESUAI)]
        (found,) = summarise(met, by=None)

        assert ["SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "SANGAT_KURANG"] == [one.name for one in found.predikat]

    @pytest.mark.parametrize("scores", [(60, 95, 75, 120), (120, 95, 75, 60), (75, 120, 60, 95)])
    def test_an_agencys_labels_stand_in_the_order_of_its_bands_best_first(self, scores: Any) -> None:
        """Whatever was met first, and however the words are spelled."""
        bands = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Amat kurang")
        own = WeightedPolicy(name="Contoh", parts=POLICY.parts, bands=bands)
        (found,) = summarise(outcomes(*((one, "A") for one in scores), policy=own), by=None)

        assert ["Istimewa", "Baik", "Cukup", "Amat kurang"] == list(found.predikat) == list(found.shares)

    def test_expectations_as_labels_stand_in_the_order_of_the_bands(self) -> None:
        """They are no printed predikat."""
        bands = Bands.at_least({100: DI_ATAS, 80: SESUAI}, below=DI_BAWAH)
        own = WeightedPolicy(name="Contoh", parts=POLICY.parts, bands=bands)
        (found,) = summarise(outcomes((60, "A"), (90, "A"), (120, "A"), policy=own), by=None)

        assert [DI_ATAS, SESUAI, DI_BAWAH] == list(found.predikat)

    def test_where_there_is_no_number_there_are_no_quantiles(self) -> None:
        """PermenPANRB 6/2022 makes none."""
        (found,) = summarise([rated(SESUAI, SESUAI)], by=None)

        assert (1, ()) == (found.evaluated, found.quantiles)


class TestQuantiles:
    """Least, lower quartile, median, upper quartile, greatest; between two values on the straight line."""

    @pytest.mark.parametrize(
        ("values", "expected"),
        [
            ([80], [80, 80, 80, 80, 80]),
            ([70, 91], [70, "75.25", "80.5", "85.75", 91]),
            ([70, 80, 91], [70, 75, 80, "85.5", 91]),
            ([70, 80, 90, 91], [70, "77.5", 85, "90.25", 91]),
            ([10, 20, 30, 40, 50], [10, 20, 30, 40, 50]),
            (["1/3", "1/3", "2/3"], ["1/3", "1/3", "1/3", "1/2", "2/3"]),
        ],
    )
    def test_quartiles_are_exact(self, values: Any, expected: Any) -> None:
        """Computed by hand, whatever order the rows come in."""
        exact = [Fraction(one) for one in values]
        (found,) = summarise(outcomes(*((one, "A") for one in reversed(exact))), by=None)

        assert tuple(map(Fraction, expected)) == found.quantiles
        assert [Fraction(one) for one in expected] == [quantile(sorted(exact), share) for share in QUARTILES]

    @pytest.mark.parametrize(
        ("share", "expected"),
        [
            (0, 70),
            ("0.001", "70.02"),
            ("0.499", "79.98"),
            ("0.5", 80),
            ("0.501", "80.022"),
            ("0.999", "90.978"),
            (1, 91),
        ],
    )
    def test_any_share_lies_on_the_line_between_its_neighbours(self, share: Any, expected: Any) -> None:
        """70, 80, 91: a hair on both sides of the median."""
        assert Fraction(expected) == quantile([Fraction(70), Fraction(80), Fraction(91)], Fraction(share))

    def test_refused_rows_have_no_place_among_the_scores(self) -> None:
        """A blank is no 0."""
        rows: list[Any] = [(80, "A"), (None, "A"), (90, "A")]
        (found,) = summarise(outcomes(*rows), by=None)

        assert found.quantiles == (80, Fraction("82.5"), 85, Fraction("87.5"), 90)

    @given(st.lists(st.fractions(0, 200, max_denominator=60), min_size=1, max_size=9), st.fractions(0, 1))
    def test_a_quantile_lies_between_the_least_and_the_greatest_and_never_falls(
        self, values: list[Fraction], share: Fraction
    ) -> None:
        """More of the rows lie below a greater one."""
        ordered = sorted(values)
        here = quantile(ordered, share)

        assert ordered[0] <= here <= ordered[-1]
        assert here <= quantile(ordered, (share + 1) / 2)


class TestKeys:
    """A key of the caller that fails, or that cannot be one, is refused by its place."""

    @pytest.mark.parametrize("by", [lambda outcome: outcome.nothing, lambda outcome: [], lambda outcome: 1 / 0])
    def test_a_key_that_fails_is_refused(self, by):
        with pytest.raises(RecordError, match="by: "):
            summarise([Outcome("a", None)], by)

    def test_what_is_no_outcome_is_refused(self):
        with pytest.raises(RecordError, match="outcomes: None"):
            summarise([None])
