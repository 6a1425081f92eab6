"""A part of the plan's period: totals are cut to it, by whole months or by days; levels and what says nothing stay."""

import pickle
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ModelError
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Between,
    By,
    Described,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    Span,
    WorkResult,
)
from asn_kinerja.model.part import cut_of, months_of

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
YEAR = EvaluationPeriod.year(2025)
JUNE = EvaluationPeriod.month(2025, 6)
HALF_JUNE = EvaluationPeriod(date(2025, 6, 1), date(2025, 6, 15))


def measured(target, part=JUNE, whole=YEAR):
    plan = SKP(WHO, whole, (WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, target),)),))
    return plan.realised({}, period=part).results[0].indicators[0].target


class TestSpan:
    @pytest.mark.parametrize("kind", [AtLeast, AtMost])
    def test_only_the_closed_list_says_what_a_number_spans(self, kind):
        with pytest.raises(ModelError) as caught:
            kind(12, "dokumen", span="TOTAL")

        assert [("type", "target.span")] == [(one.code, one.path) for one in caught.value.problems]
        assert "Span.TOTAL" in caught.value.text("en")

    def test_a_range_too(self):
        with pytest.raises(ModelError):
            Between(1, 2, span=True)
        assert Span.LEVEL is Between(1, 2, span=Span.LEVEL).span

    def test_two_targets_of_two_spans_are_not_equal(self):
        assert AtLeast(12) != AtLeast(12, span=Span.TOTAL)
        assert AtLeast(12, span=Span.TOTAL) == pickle.loads(pickle.dumps(AtLeast(12, span=Span.TOTAL)))


class TestCut:
    @pytest.mark.parametrize("kind", [AtLeast, AtMost])
    def test_a_total_is_cut_by_whole_months(self, kind):
        target = measured(kind(480, "dokumen", span=Span.TOTAL))

        assert (40, "dokumen") == (target.value, target.unit)
        assert ((1, 12), 480) == (target.cut.share, target.cut.of)

    def test_both_ends_of_a_range(self):
        assert (Fraction(5, 2), 5) == measured(Between(30, 60, span=Span.TOTAL)).value

    def test_exactly(self):
        assert Fraction(100, 12) == measured(AtLeast(100, span=Span.TOTAL)).value
        assert Fraction("20.125") == measured(AtLeast("80.5", span=Span.TOTAL), EvaluationPeriod.quarter(2025, 1)).value

    def test_of_the_months_of_the_plan_not_of_the_year(self):
        assert 60 == measured(AtLeast(360, span=Span.TOTAL), JUNE, EvaluationPeriod.semester(2025, 1)).value

    def test_by_days_where_said(self):
        assert Fraction(480 * 30, 365) == measured(AtLeast(480, span=Span.TOTAL_BY_DAYS)).value
        assert Fraction(480 * 15, 365) == measured(AtLeast(480, span=Span.TOTAL_BY_DAYS), HALF_JUNE).value

    def test_a_month_that_is_not_whole_leaves_a_total_uncut(self):
        target = AtLeast(480, span=Span.TOTAL)

        assert target is measured(target, HALF_JUNE)
        assert None is cut_of(Span.TOTAL, JUNE, EvaluationPeriod(date(2025, 1, 2), date(2025, 12, 31)))

    @pytest.mark.parametrize(
        "target",
        [AtLeast(480), AtLeast(480, span=Span.LEVEL), By(date(2025, 6, 30)), Described("baik"), Between(1, 2)],
        ids=repr,
    )
    def test_levels_and_what_does_not_say_stay(self, target):
        assert target is measured(target)

    def test_the_whole_period_cuts_nothing(self):
        target = AtLeast(480, span=Span.TOTAL)

        assert target is measured(target, YEAR)
        assert target is measured(target, EvaluationPeriod.year(2025))

    def test_the_plan_itself_stays(self):
        plan = SKP(
            WHO, YEAR, (WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, AtLeast(480, span=Span.TOTAL)),)),)
        )
        record = plan.realised({}, period=JUNE)

        assert 480 == record.skp.results[0].indicators[0].target.value
        assert record == plan.realised({}, period=JUNE)
        assert record.results == pickle.loads(pickle.dumps(record)).results

    @given(st.fractions(min_value=Fraction(1, 100), max_value=10**6), st.sampled_from((1, 3, 6)))
    def test_the_parts_of_a_year_add_up_to_its_total(self, total, months):
        parts = YEAR.split(*(date(2025, month, 1) for month in range(1 + months, 13, months)))

        assert total == sum(measured(AtLeast(total, span=Span.TOTAL), part).value for part in parts)

    @given(st.dates(date(2025, 1, 2), date(2025, 12, 31)))
    def test_by_days_any_two_parts_do(self, day):
        parts = YEAR.split(day)

        assert 480 == sum(measured(AtLeast(480, span=Span.TOTAL_BY_DAYS), part).value for part in parts)


class TestMonthsOf:
    @given(st.dates(date(2016, 1, 2), date(2016, 12, 31)))
    def test_two_parts_of_a_year_have_twelve_months(self, day):
        assert 12 == sum(months_of(part) for part in EvaluationPeriod.year(2016).split(day))

    def test_a_partial_month_counts_by_its_own_days(self):
        assert Fraction(1, 2) == months_of(HALF_JUNE)
        assert Fraction(16, 31) == months_of(EvaluationPeriod(date(2025, 3, 1), date(2025, 3, 16)))
