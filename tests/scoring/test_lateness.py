"""Bands of lateness, counted exactly from the cases, edges and a hair beside them."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import evaluate
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.exact import Bands
from asn_kinerja.finding import Unknown
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    ServiceRecord,
    ServiceStandard,
    TimeUnit,
    WorkResult,
)
from asn_kinerja.scoring import quality
from asn_kinerja.scoring.lateness import band_points, late_bands
from asn_kinerja.scoring.services import Unfinished, service_times

START = date(2025, 6, 2)
THREE = ServiceStandard(3, TimeUnit.CALENDAR_DAYS)


def times(*took, standard=THREE, unfinished=None, on=None):
    ends = [None if days is None else START + timedelta(days=days) for days in took]
    return service_times(
        [ServiceRecord(str(n), START, end) for n, end in enumerate(ends)], standard, unfinished=unfinished, on=on
    )


def counts(found, edges):
    return [band.count for band in late_bands(found, edges)]


class TestLateBands:
    def test_each_edge_is_the_last_of_its_band(self):
        assert [2, 2, 1] == counts(times(0, 3, 4, 5, 6), [0, 2])

    def test_edges_in_any_order_as_numbers_or_text(self):
        assert counts(times(0, 3, 4, 6), [0, 2]) == counts(times(0, 3, 4, 6), iter(["2", Fraction(0)]))

    def test_a_hair_beside_an_edge(self):
        moment = datetime(2025, 6, 2, 8)
        ends = [timedelta(minutes=30), timedelta(minutes=30, microseconds=1), timedelta(minutes=40)]
        cases = [ServiceRecord(str(n), moment, moment + end) for n, end in enumerate(ends)]
        found = service_times(cases, ServiceStandard(30, TimeUnit.MINUTES))

        assert [1, 2, 0] == counts(found, [0, 10])
        assert [1, 1, 1] == counts(found, [0, Fraction(599_999_999, 60_000_000)])

    def test_unfinished_cases_count_by_their_lateness_so_far_where_they_count_as_late(self):
        late = times(3, None, None, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=START + timedelta(days=5))

        assert [1, 2, 0] == counts(late, [0, 2])
        assert [1, 0, 2] == counts(late, [0, 1])
        assert [1, 0, 0] == counts(times(3, None, unfinished=Unfinished.EXCLUDED, on=START + timedelta(9)), [0, 1])

    def test_an_unfinished_case_within_its_standard_is_in_no_band(self):
        here = times(1, None, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=START + timedelta(days=3))

        assert [1, 0] == counts(here, [0])

    @given(st.lists(st.integers(0, 40), max_size=30), st.sets(st.integers(0, 20), min_size=1, max_size=4))
    def test_every_case_is_in_one_band_and_the_late_ones_are_those_listed(self, took, edges):
        found = times(*took)

        assert len(took) == sum(counts(found, edges))
        assert len(found.late) == counts(found, [0])[-1]

    @pytest.mark.parametrize("edges", [[], "02", 3, None, [1.5], ["x"], [[1]], range(10_000)])
    def test_what_is_no_list_of_edges_is_refused(self, edges):
        with pytest.raises(AsnKinerjaError):
            late_bands(times(1), edges)

    def test_and_what_is_no_count_of_cases(self):
        with pytest.raises(AsnKinerjaError):
            late_bands([], [0])
        with pytest.raises(AsnKinerjaError):
            band_points(None, {0: 100}, beyond=0)


POINTS = {0: 100, 2: 60}


class TestBandPoints:
    def test_the_mean_over_the_cases_is_exact(self):
        found = band_points(times(0, 4, 9), POINTS, beyond=0)

        assert Fraction(160, 3) == found.value.exact
        assert found == found.by(found.given)
        assert "(1 × 100 + 1 × 60 + 1 × 0) ÷ 3" in str(found.explain("en"))

    def test_a_band_without_a_case_counts_nothing(self):
        assert 100 == band_points(times(0, 1), POINTS, beyond=0).value.exact

    def test_without_a_case_nothing_can_be_said(self):
        assert isinstance(band_points(times(), POINTS, beyond=0).value, Unknown)

    @given(st.lists(st.integers(0, 40), min_size=1, max_size=30))
    def test_it_is_the_mean_of_the_points_of_each_case(self, took):
        each = [100 if days <= 3 else 60 if days <= 5 else 0 for days in took]

        assert Fraction(sum(each), len(each)) == band_points(times(*took), POINTS, beyond=0).value.exact

    def test_it_is_a_realisation(self):
        who = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
        row = WorkResult("a", "A", (Indicator("q", Aspect.TIMELINESS, AtLeast(80, "nilai")),))
        policy = WeightedPolicy(
            name="Dinas",
            parts={Aspect.TIMELINESS: (100, quality.ratio())},
            bands=Bands.at_least({90: "Baik"}, below="Kurang"),
        )
        plan = SKP(who, EvaluationPeriod.year(2025), (row,))
        found = evaluate(plan.realised({"q": band_points(times(0, 4), POINTS, beyond=0)}), policy)

        assert 100 == found.score.exact
        assert "late by above 0 to 2 (calendar days) 1" in str(found.explain("en"))
