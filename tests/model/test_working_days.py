"""Working days: any container of holidays, the first day never counts, nothing runs for ever."""

import pickle
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ModelError
from asn_kinerja.model import FrozenMap, WorkingDays

THURSDAY, GOOD_FRIDAY, MONDAY = date(2025, 4, 17), date(2025, 4, 18), date(2025, 4, 21)
DAYS = st.dates(date(2000, 1, 1), date(2050, 12, 31))


class OnDemand(dict):
    """A dict that works out its days when asked, as those of the ``holidays`` package."""

    def __contains__(self, day: object) -> bool:
        self.setdefault(GOOD_FRIDAY, "Wafat")
        return dict.__contains__(self, day)


class Everything(dict):
    def __contains__(self, day: object) -> bool:
        return True


class Index:
    """Answers ``in`` and can be gone through, but never meets a day: an index, a column or a frame of pandas."""

    def __contains__(self, day: object) -> bool:
        return False

    def __iter__(self):
        return iter([GOOD_FRIDAY])


class Broken(list):
    def __iter__(self):
        raise RuntimeError


class TestAfter:
    def test_skips_the_weekend(self):
        assert WorkingDays(()).after(date(2025, 4, 25), 1) == date(2025, 4, 28)

    @pytest.mark.parametrize(
        "holidays",
        [
            {GOOD_FRIDAY},
            [GOOD_FRIDAY],
            (GOOD_FRIDAY,),
            {GOOD_FRIDAY: "Wafat"},
            FrozenMap({GOOD_FRIDAY: "W"}),
            OnDemand(),
        ],
        ids=lambda h: type(h).__name__,
    )
    def test_skips_the_holidays_of_any_container(self, holidays):
        assert WorkingDays(holidays).after(THURSDAY, 1) == MONDAY

    def test_a_six_day_week_counts_saturday(self):
        assert WorkingDays((), weekend={6}).after(date(2025, 4, 25), 1) == date(2025, 4, 26)

    def test_zero_days_after_is_the_day_itself_even_a_sunday(self):
        assert WorkingDays(()).after(date(2025, 4, 20), 0) == date(2025, 4, 20)

    def test_holidays_without_end_are_refused_in_bounded_time(self):
        with pytest.raises(ModelError, match="no working day"):
            WorkingDays(Everything()).after(THURSDAY, 1)

    def test_the_end_of_the_calendar_is_refused(self):
        with pytest.raises(ModelError, match="reach too far"):
            WorkingDays(()).after(date(9999, 12, 30), 5)

    @pytest.mark.parametrize("count", [-1, True, 1.5, "3", None])
    def test_refuses_what_is_no_count(self, count):
        with pytest.raises(ModelError, match="whole number"):
            WorkingDays(()).after(THURSDAY, count)

    @pytest.mark.parametrize("day", ["2025-04-17", None, datetime(2025, 4, 17, 9)])
    def test_refuses_what_is_no_day(self, day):
        with pytest.raises(ModelError, match="a date without a time"):
            WorkingDays(()).after(day, 1)

    @given(DAYS, st.integers(0, 60), st.sets(DAYS, max_size=20))
    def test_between_counts_back_what_after_counted(self, day, count, holidays):
        office = WorkingDays(holidays)

        assert office.between(day, office.after(day, count)) == count


class TestBetween:
    @given(DAYS, st.integers(-5, 80), st.sets(DAYS, max_size=20))
    def test_agrees_with_counting_by_hand(self, start, days, holidays):
        end = start + timedelta(days=days)
        by_hand = [
            one
            for one in (start + timedelta(days=n) for n in range(1, days + 1))
            if one.weekday() < 5 and one not in holidays
        ]

        assert WorkingDays(holidays).between(start, end) == len(by_hand)

    def test_a_span_beyond_forty_years_is_refused(self):
        with pytest.raises(ModelError, match="reach too far"):
            WorkingDays(()).between(date(1900, 1, 1), date(2000, 1, 1))

    def test_names_both_days_that_are_none(self):
        with pytest.raises(ModelError) as refused:
            WorkingDays(()).between("a", None)

        assert ["start", "end"] == [one.path for one in refused.value.problems]


class TestConstruction:
    @pytest.mark.parametrize(
        "holidays",
        [
            *(None, 5, "2025-04-18", b"2025", GOOD_FRIDAY, object(), Index(), Broken([GOOD_FRIDAY])),
            *(range(9), range(10**9), iter([GOOD_FRIDAY]), (one for one in [GOOD_FRIDAY])),
        ],
        ids=lambda one: type(one).__name__,
    )
    def test_refuses_what_is_no_collection_of_days_by_its_kind(self, holidays):
        with pytest.raises(ModelError, match="no collection of dates") as refused:
            WorkingDays(holidays)

        assert ["holidays"] == [one.path for one in refused.value.problems]
        name = "None" if holidays is None else type(holidays).__name__
        assert f"holidays: {name} is no collection" in str(refused.value)
        assert "set(column.dt.date)" in str(refused.value)

    def test_what_pandas_makes_of_a_column_of_days_is_refused(self):
        pandas = pytest.importorskip("pandas")
        days = pandas.to_datetime(pandas.Series(["2025-04-18", "2025-04-19"]))
        found = [days, days.to_frame(), pandas.DatetimeIndex(days), pandas.PeriodIndex(days, freq="D"), days.array]

        for holidays in found:
            with pytest.raises(ModelError, match="no collection of dates"):
                WorkingDays(holidays)
        with pytest.raises(ModelError, match=r"holidays\[0\]: Timestamp .* date\(2025, 4, 18\)"):
            WorkingDays(list(days))
        assert not WorkingDays(set(days.dt.date)).counts(GOOD_FRIDAY)

    def test_more_days_than_forty_years_have_are_refused_before_any_look(self):
        with pytest.raises(ModelError, match=r"at most 15000"):
            WorkingDays([None] * 15_001)

    def test_what_the_caller_changes_later_changes_no_answer(self):
        given = [{GOOD_FRIDAY}, [GOOD_FRIDAY], {GOOD_FRIDAY: "Wafat"}, OnDemand()]
        offices = [WorkingDays(one) for one in given]
        for one in given:
            one.clear()
        given[-1].setdefault(MONDAY, "x")

        assert [MONDAY] * 4 == [office.after(THURSDAY, 1) for office in offices]

    @pytest.mark.parametrize("entry", ["2025-04-18", datetime(2025, 4, 18), 20250418, None])
    def test_a_holiday_that_no_day_would_ever_meet_is_refused_by_its_place(self, entry):
        with pytest.raises(ModelError) as refused:
            WorkingDays([GOOD_FRIDAY, entry])

        assert ["holidays[1]"] == [one.path for one in refused.value.problems]

    @pytest.mark.parametrize(
        ("weekend", "shown"),
        [
            ({7}, "7"),
            ({-1}, "-1"),
            ({True}, "bool"),
            ({6.0}, "float"),
            ({"Sunday"}, "str"),
            ("6", "str"),
            (6, "6"),
            (None, "None"),
            ([[6]], "list"),
        ],
    )
    def test_what_is_no_day_of_the_week_is_named_and_so_is_how_to_write_one(self, weekend, shown):
        with pytest.raises(ModelError, match="0 \\(Monday\\) to 6") as refused:
            WorkingDays((), weekend=weekend)

        assert f"weekend: {shown} is no day of the week" in str(refused.value)

    def test_a_weekend_of_the_whole_week_is_refused_and_six_days_are_not(self):
        with pytest.raises(ModelError, match="leaves no working day"):
            WorkingDays((), weekend=range(7))
        assert WorkingDays((), weekend=range(6)).counts(date(2026, 2, 8))

    def test_hashes_and_pickles(self):
        office = WorkingDays(frozenset({GOOD_FRIDAY}))

        assert pickle.loads(pickle.dumps(office)) == office
        assert hash(office) == hash(WorkingDays(frozenset({GOOD_FRIDAY})))
