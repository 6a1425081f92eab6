"""PermenPANRB 6/2022, the year: plan by the end of January, one rhythm, windows as data."""

import json
import pickle
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, PeriodError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.model.agency import Periodic
from asn_kinerja.regulations.permenpanrb_6_2022 import procedure
from asn_kinerja.regulations.permenpanrb_6_2022.procedure import EvaluationWindow

Q3 = EvaluationPeriod.quarter(2025, 3)
WINDOW = EvaluationWindow(Q3, date(2025, 9, 20), date(2025, 10, 10))
GARBAGE = [None, "", "2025", 0.5, float("nan"), 10**30, -1, True, [], date(2025, 1, 1), Q3]


class TestDeadlines:
    @given(st.integers(1900, 2200))
    def test_the_plan_is_set_by_31_january_of_its_own_year(self, year):
        """Pasal 14 (1): at the latest the end of January; even where that is a Sunday."""
        found = procedure.skp_deadline(year)

        assert found.value == date(year, 1, 31)
        assert ("14", "1") == (found.cite.pasal, found.cite.ayat)

    @given(st.integers(1900, 2200))
    def test_the_year_is_evaluated_by_31_january_of_the_next(self, year):
        found = procedure.annual_deadline(year)

        assert found.value == date(year + 1, 1, 31)
        assert ("90", "8") == (found.cite.page, found.cite.point)

    @pytest.mark.parametrize("value", GARBAGE, ids=repr)
    @pytest.mark.parametrize("ask", [procedure.skp_deadline, procedure.annual_deadline])
    def test_garbage_is_refused(self, ask, value):
        with pytest.raises(AsnKinerjaError):
            ask(value)


class TestYearCalendar:
    @pytest.mark.parametrize(("rhythm", "count"), [(Periodic.MONTHLY, 12), (Periodic.QUARTERLY, 4)])
    def test_one_rhythm_gives_every_period_once(self, rhythm, count):
        year = procedure.year_calendar(2025, periodic=rhythm)

        assert count == len(year.periodic)
        assert count + 2 == len(year.entries)
        assert len({entry.subject for entry in year.periodic}) == count

    def test_without_a_window_a_periodic_evaluation_has_no_last_day(self):
        """The text defines no window: data, no default."""
        for entry in procedure.year_calendar(2025, periodic=Periodic.QUARTERLY).periodic:
            assert isinstance(entry.value, Unknown)
            assert entry.value.needed

    def test_a_given_window_is_policy(self):
        entry = procedure.year_calendar(2025, periodic=Periodic.QUARTERLY, windows=[WINDOW]).periodic[2]

        assert (date(2025, 10, 10), Standing.POLICY) == (entry.value, entry.cite.standing)

    def test_without_a_rhythm_one_unknown_says_so(self):
        (entry,) = procedure.year_calendar(2025, periodic=None).periodic

        assert "monthly or quarterly" == entry.value.needed[0].en

    def test_the_agencys_window_of_the_year_stands_beside_the_text(self):
        later = EvaluationWindow(EvaluationPeriod.year(2025), date(2025, 12, 29), date(2026, 2, 15))
        year = procedure.year_calendar(2025, periodic=Periodic.MONTHLY, windows=(later,))

        assert (date(2026, 1, 31), date(2026, 2, 15)) == (year.annual.value, year.annual_window.value)
        assert year.entries[-2:] == (year.annual, year.annual_window)
        assert procedure.year_calendar(2025, periodic=Periodic.MONTHLY).annual_window is None

    def test_every_wrong_window_is_named_at_once(self):
        """One choice per agency: a month's window in a quarterly agency, another year, the same period twice."""
        month = EvaluationWindow(EvaluationPeriod.month(2025, 9), date(2025, 9, 20), date(2025, 10, 10))
        other = EvaluationWindow(EvaluationPeriod.quarter(2024, 3), date(2024, 9, 20), date(2024, 10, 10))
        with pytest.raises(PeriodError) as refused:
            procedure.year_calendar(2025, periodic=Periodic.QUARTERLY, windows=[month, WINDOW, other, WINDOW])

        assert [
            ("window_period", "windows[0].evaluated"),
            ("window_period", "windows[2].evaluated"),
            ("window_twice", "windows[3].evaluated"),
        ] == [(p.code, p.path) for p in refused.value.problems]
        assert "quarterly" in str(refused.value)
        assert "hlm. 90 angka 8" in refused.value.text("id")

    def test_a_periodic_window_without_a_rhythm_is_refused_in_words(self):
        with pytest.raises(PeriodError, match="monthly or quarterly"):
            procedure.year_calendar(2025, periodic=None, windows=[WINDOW])

    def test_the_page_the_data_and_the_pickle_agree(self):
        year = procedure.year_calendar(2025, periodic=Periodic.QUARTERLY, windows=[WINDOW])
        page = str(year.explain("id"))

        assert "Kalender kinerja 2025" in page
        assert "10 Oktober 2025" in page
        assert "31 January 2026" in str(year.explain("en"))
        assert "not a determination" in str(year.explain("en"))
        data = json.loads(json.dumps(year.to_dict()))
        assert ["2025-01-31", "2026-01-31"] == [data["entries"][0]["value"], data["entries"][-1]["value"]]
        assert "SKP 2025 ditetapkan" == data["entries"][0]["about"]
        assert ("asn-kinerja/year-calendar/1", 2025) == (data["schema"], data["year"])
        assert year == pickle.loads(pickle.dumps(year))
        assert hash(year)

    @pytest.mark.parametrize("value", [one for one in GARBAGE if one is not None and one != []], ids=repr)
    def test_garbage_is_refused(self, value):
        with pytest.raises(AsnKinerjaError):
            procedure.year_calendar(2025, periodic=value)
        with pytest.raises(AsnKinerjaError):
            procedure.year_calendar(2025, periodic=None, windows=value)
        with pytest.raises(AsnKinerjaError):
            procedure.year_calendar(2025, periodic=None, windows=[value])

    @pytest.mark.parametrize(("count", "refused"), [(500, "window_twice"), (501, "too_many")])
    def test_no_number_of_windows_floods_the_caller(self, count, refused):
        with pytest.raises(PeriodError) as found:
            procedure.year_calendar(2025, periodic=Periodic.QUARTERLY, windows=[WINDOW] * count)

        assert refused == found.value.problems[0].code


class TestEvaluationWindow:
    def test_both_ends_are_inside(self):
        days = [date(2025, 9, 19), date(2025, 9, 20), date(2025, 10, 10), date(2025, 10, 11)]

        assert [False, True, True, False] == [WINDOW.holds(day) for day in days]

    def test_a_window_of_one_day_stands(self):
        assert EvaluationWindow(Q3, date(2025, 9, 30), date(2025, 9, 30)).holds(date(2025, 9, 30))

    def test_an_end_before_the_start_is_refused(self):
        with pytest.raises(PeriodError, match="ends before it starts"):
            EvaluationWindow(Q3, date(2025, 9, 30), date(2025, 9, 29))

    def test_every_wrong_part_is_named(self):
        with pytest.raises(PeriodError) as refused:
            EvaluationWindow(2025, "a", datetime(2025, 1, 1))

        assert ["evaluated", "first", "last"] == [p.path for p in refused.value.problems]

    def test_a_moment_is_no_day(self):
        with pytest.raises(PeriodError):
            WINDOW.holds(datetime(2025, 9, 25))
