"""Evaluation periods: from one day to another, both included."""

import itertools
import pickle
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import PeriodError
from asn_kinerja.model import EvaluationPeriod, PartialMonth
from asn_kinerja.model.period import later
from asn_kinerja.words import day_text

DAY = timedelta(days=1)
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def period(start, end):
    return EvaluationPeriod(date.fromisoformat(start), date.fromisoformat(end))


@st.composite
def periods(draw):
    start = draw(days)
    return EvaluationPeriod(start, start + timedelta(days=draw(st.integers(0, 800))))


def problems(make):
    with pytest.raises(PeriodError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


class TestConstruction:
    def test_one_day_is_a_period(self):
        assert 1 == period("2018-01-01", "2018-01-01").days

    def test_an_end_before_the_start_is_refused(self):
        assert [("period_order", "end")] == problems(lambda: period("2018-01-02", "2018-01-01"))

    def test_both_ends_are_checked_at_once(self):
        assert [("type", "start"), ("type", "end")] == problems(lambda: EvaluationPeriod("2018-01-01", None))

    def test_a_time_of_day_is_refused(self):
        with pytest.raises(PeriodError) as caught:
            EvaluationPeriod(datetime(2018, 1, 1, 8), date(2018, 12, 31))
        assert "a date without a time" in str(caught.value)

    def test_it_is_frozen_equal_hashable_ordered_and_pickles(self):
        year = EvaluationPeriod.year(2018)

        with pytest.raises(AttributeError):
            year.start = date(2017, 1, 1)
        assert year == pickle.loads(pickle.dumps(year)) == period("2018-01-01", "2018-12-31")
        assert hash(year) == hash(period("2018-01-01", "2018-12-31"))
        assert year < EvaluationPeriod.year(2019)
        assert EvaluationPeriod.quarter(2018, 1) < year


class TestYears:
    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("1899-12-31", "1900-01-01", "start"),
            ("2200-12-31", "2201-01-01", "end"),
            ("0001-01-01", "0001-12-31", "start"),
            ("9999-12-31", "9999-12-31", "start"),
        ],
    )
    def test_years_outside_1900_to_2200_are_refused(self, start, end, expected):
        assert [("period_number", expected)] == problems(lambda: period(start, end))

    def test_the_first_and_the_last_year_are_counted(self):
        for year in (1900, 2200):
            assert 12 == EvaluationPeriod.year(year).months() == len(EvaluationPeriod.year(year).month_parts())


class TestParts:
    @pytest.mark.parametrize(
        ("made", "start", "end"),
        [
            (EvaluationPeriod.year(2018), "2018-01-01", "2018-12-31"),
            (EvaluationPeriod.semester(2021, 1), "2021-01-01", "2021-06-30"),
            (EvaluationPeriod.semester(2021, 2), "2021-07-01", "2021-12-31"),
            (EvaluationPeriod.quarter(2025, 1), "2025-01-01", "2025-03-31"),
            (EvaluationPeriod.quarter(2025, 3), "2025-07-01", "2025-09-30"),
            (EvaluationPeriod.month(2025, 4), "2025-04-01", "2025-04-30"),
            (EvaluationPeriod.month(2025, 12), "2025-12-01", "2025-12-31"),
            (EvaluationPeriod.month(2024, 2), "2024-02-01", "2024-02-29"),
            (EvaluationPeriod.month(2025, 2), "2025-02-01", "2025-02-28"),
            (EvaluationPeriod.month(2100, 2), "2100-02-01", "2100-02-28"),
        ],
    )
    def test_a_part_of_the_year_has_its_days(self, made, start, end):
        assert period(start, end) == made

    def test_quarter_four_is_not_april(self):
        """Mistake M16: the fourth quarter looked up as the fourth month."""
        quarter, april = EvaluationPeriod.quarter(2025, 4), EvaluationPeriod.month(2025, 4)

        assert period("2025-10-01", "2025-12-31") == quarter
        assert quarter != april
        assert quarter.overlap(april) is None
        assert ("quarter", "month") == (quarter.kind, april.kind)

    @pytest.mark.parametrize(
        ("make", "number"),
        [
            (EvaluationPeriod.semester, 0),
            (EvaluationPeriod.semester, 3),
            (EvaluationPeriod.quarter, 0),
            (EvaluationPeriod.quarter, 5),
            (EvaluationPeriod.month, 0),
            (EvaluationPeriod.month, 13),
            (EvaluationPeriod.month, True),
            (EvaluationPeriod.month, "6"),
            (EvaluationPeriod.month, 6.0),
            (EvaluationPeriod.month, None),
            (EvaluationPeriod.month, 10**1000),
        ],
        ids=lambda value: str(value)[:20] if not callable(value) else value.__name__,
    )
    def test_a_part_that_is_not_in_the_calendar_is_refused(self, make, number):
        assert [("period_number", make.__name__)] == problems(lambda: make(2025, number))

    @pytest.mark.parametrize("year", [1899, 2201, 0, -1, "2018", True, None, 2018.0])
    @pytest.mark.parametrize(
        "make", [EvaluationPeriod.year, lambda year: EvaluationPeriod.month(year, 1)], ids=["year", "month"]
    )
    def test_a_year_that_cannot_be_meant_is_refused(self, make, year):
        assert [("period_number", "year")] == problems(lambda: make(year))

    def test_a_year_in_quotation_marks_is_told_to_be_a_number(self):
        with pytest.raises(PeriodError) as refused:
            EvaluationPeriod.year("2025")

        assert "'2025' is no number that fits here; a whole number 1900-2200, written as a number" in str(refused.value)
        assert "kalender" not in refused.value.text("id")

    def test_no_year_at_all_is_named(self):
        with pytest.raises(PeriodError, match="year: None is no number"):
            EvaluationPeriod.year(None)

    def test_the_years_have_an_end_on_both_sides(self):
        assert date(1900, 1, 1) == EvaluationPeriod.year(1900).start
        assert date(2200, 12, 31) == EvaluationPeriod.year(2200).end

    @given(st.integers(1900, 2200))
    def test_the_parts_of_a_year_are_the_year(self, year):
        for make, count in (
            (EvaluationPeriod.semester, 2),
            (EvaluationPeriod.quarter, 4),
            (EvaluationPeriod.month, 12),
        ):
            parts = [make(year, n) for n in range(1, count + 1)]

            assert date(year, 1, 1) == parts[0].start
            assert date(year, 12, 31) == parts[-1].end
            assert all(one.end + DAY == two.start for one, two in itertools.pairwise(parts))
            assert EvaluationPeriod.year(year).days == sum(part.days for part in parts)


class TestInside:
    def test_the_first_and_the_last_day_belong_to_it(self):
        year = EvaluationPeriod.year(2018)

        assert [False, True, True, False] == [
            day in year for day in (date(2017, 12, 31), date(2018, 1, 1), date(2018, 12, 31), date(2019, 1, 1))
        ]

    def test_a_period_lies_inside_only_as_a_whole(self):
        year = EvaluationPeriod.year(2018)

        assert EvaluationPeriod.quarter(2018, 4) in year
        assert EvaluationPeriod.year(2018) in year
        assert period("2018-12-31", "2019-01-01") not in year
        assert period("2017-12-31", "2018-01-01") not in year
        assert year not in EvaluationPeriod.quarter(2018, 4)

    @pytest.mark.parametrize(
        ("one", "two", "expected"),
        [
            (("2018-01-01", "2018-06-30"), ("2018-07-01", "2018-12-31"), None),
            (("2018-01-01", "2018-07-01"), ("2018-07-01", "2018-12-31"), ("2018-07-01", "2018-07-01")),
            (("2018-01-01", "2018-12-31"), ("2018-03-01", "2018-03-31"), ("2018-03-01", "2018-03-31")),
        ],
    )
    def test_two_periods_share_the_days_in_both(self, one, two, expected):
        shared = None if expected is None else period(*expected)

        assert shared == period(*one).overlap(period(*two))
        assert shared == period(*two).overlap(period(*one))

    @given(periods(), periods(), days)
    def test_a_day_is_shared_when_it_is_in_both(self, one, two, day):
        shared = one.overlap(two)

        assert (day in one and day in two) is (shared is not None and day in shared)


class TestSplit:
    def test_the_parts_join_again(self):
        parts = EvaluationPeriod.year(2021).split(date(2021, 7, 1))

        assert (EvaluationPeriod.semester(2021, 1), EvaluationPeriod.semester(2021, 2)) == parts

    def test_the_order_of_the_days_does_not_matter_and_a_day_cuts_once(self):
        year = EvaluationPeriod.year(2021)
        cuts = date(2021, 10, 1), date(2021, 7, 1), date(2021, 10, 1)

        assert year.split(date(2021, 7, 1), date(2021, 10, 1)) == year.split(*cuts)
        assert 3 == len(year.split(*cuts))

    def test_no_day_leaves_it_whole(self):
        assert (EvaluationPeriod.year(2021),) == EvaluationPeriod.year(2021).split()

    def test_the_last_day_may_be_a_part_of_its_own(self):
        assert 1 == EvaluationPeriod.year(2021).split(date(2021, 12, 31))[1].days

    def test_days_that_do_not_cut_are_refused_all_at_once(self):
        year = EvaluationPeriod.year(2021)
        outside = date(2021, 1, 1), date(2022, 1, 1), date(2020, 12, 31)

        assert [("period_split", "split")] * 3 == problems(lambda: year.split(date(2021, 7, 1), *outside))

    @given(periods(), st.sets(st.integers(1, 800), max_size=5))
    def test_every_day_is_in_exactly_one_part(self, whole, offsets):
        firsts = [whole.start + timedelta(days=n) for n in offsets if n < whole.days]
        parts = whole.split(*firsts)

        assert whole.days == sum(part.days for part in parts)
        assert (whole.start, whole.end) == (parts[0].start, parts[-1].end)
        assert all(one.end + DAY == two.start for one, two in itertools.pairwise(parts))


class TestMonths:
    def test_whole_months_need_no_convention(self):
        assert 12 == EvaluationPeriod.year(2018).months()
        assert 1 == EvaluationPeriod.month(2024, 2).months()
        assert 14 == period("2017-12-01", "2019-01-31").months()

    def test_a_partial_month_needs_a_stated_convention(self):
        """16 July to 31 December is five months or six, and nobody decides that in silence (mistake M15)."""
        half = period("2025-07-16", "2025-12-31")

        assert [("partial_month", "period")] == problems(half.months)
        assert 6 == half.months(PartialMonth.COUNT)
        assert 5 == half.months(PartialMonth.SKIP)

    @pytest.mark.parametrize(
        ("start", "end", "count", "skip"),
        [
            ("2025-01-01", "2025-01-30", 1, 0),
            ("2025-01-02", "2025-01-31", 1, 0),
            ("2025-01-15", "2025-02-14", 2, 0),
            ("2025-01-31", "2025-03-01", 3, 1),
            ("2025-01-01", "2025-03-30", 3, 2),
            ("2024-02-01", "2024-02-28", 1, 0),
            ("2025-06-15", "2025-06-15", 1, 0),
        ],
    )
    def test_each_convention_counts_as_it_says(self, start, end, count, skip):
        here = period(start, end)

        assert (count, skip) == (here.months(PartialMonth.COUNT), here.months(PartialMonth.SKIP))
        assert ["partial_month"] == [code for code, _ in problems(here.months)]

    def test_the_refusal_names_both_conventions(self):
        with pytest.raises(PeriodError) as caught:
            period("2025-07-16", "2025-12-31").months()

        assert "16 July 2025 to 31 December 2025" in str(caught.value)
        assert "Say PartialMonth.COUNT or PartialMonth.SKIP." in str(caught.value)

    def test_the_parts_of_a_period_by_months(self):
        parts = period("2025-01-15", "2025-03-10").month_parts()

        assert (
            period("2025-01-15", "2025-01-31"),
            EvaluationPeriod.month(2025, 2),
            period("2025-03-01", "2025-03-10"),
        ) == parts
        assert [False, True, False] == [part.is_whole_month for part in parts]

    @given(periods())
    def test_counting_and_skipping_differ_by_the_partial_months(self, whole):
        partial = [part for part in whole.month_parts() if not part.is_whole_month]

        assert len(partial) == whole.months(PartialMonth.COUNT) - whole.months(PartialMonth.SKIP)
        assert len(partial) <= 2


class TestKind:
    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("2018-01-01", "2018-12-31", "year"),
            ("2018-07-01", "2018-12-31", "semester"),
            ("2018-04-01", "2018-06-30", "quarter"),
            ("2018-02-01", "2018-02-28", "month"),
            ("2018-02-01", "2018-04-30", "dates"),
            ("2018-04-01", "2018-09-30", "dates"),
            ("2018-01-01", "2018-02-28", "dates"),
            ("2018-01-01", "2018-04-30", "dates"),
            ("2018-01-02", "2018-12-31", "dates"),
            ("2018-01-01", "2018-12-30", "dates"),
            ("2017-07-01", "2018-06-30", "dates"),
            ("2018-01-01", "2019-12-31", "dates"),
        ],
    )
    def test_only_parts_of_the_calendar_have_a_name(self, start, end, expected):
        assert expected == period(start, end).kind


class TestWords:
    @pytest.mark.parametrize(
        ("start", "end", "indonesian", "english"),
        [
            ("2018-01-01", "2018-12-31", "tahun 2018", "the year 2018"),
            ("2025-06-01", "2025-06-30", "Juni 2025", "June 2025"),
            (
                "2025-10-01",
                "2025-12-31",
                "1 Oktober 2025 sampai dengan 31 Desember 2025",
                "1 October 2025 to 31 December 2025",
            ),
            (
                "2026-01-05",
                "2026-01-05",
                "5 Januari 2026 sampai dengan 5 Januari 2026",
                "5 January 2026 to 5 January 2026",
            ),
        ],
    )
    def test_a_period_is_told_in_words(self, start, end, indonesian, english):
        assert indonesian == period(start, end).text("id") == period(start, end).text()
        assert english == period(start, end).text("en")

    def test_every_month_has_its_name(self):
        names = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"

        assert [f"1 {name} 2025" for name in names.split()] == [day_text(date(2025, n, 1), "id") for n in range(1, 13)]
        assert "31 August 2025" == day_text(date(2025, 8, 31), "en")


@pytest.mark.parametrize(
    ("day", "years", "months", "expected"),
    [
        (date(2025, 8, 31), 0, 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 0, 6, date(2024, 2, 29)),
        (date(2016, 2, 29), 4, 0, date(2020, 2, 29)),
        (date(2016, 2, 29), 10, 0, date(2026, 2, 28)),
        (date(2025, 12, 1), 0, 1, date(2026, 1, 1)),
    ],
)
def test_a_day_the_month_does_not_have_becomes_its_last(day, years, months, expected):
    """The month-end rule: Satyalancana (rule F2), coaching and leave count by it."""
    assert expected == later(day, years=years, months=months)
