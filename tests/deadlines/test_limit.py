"""A limit of a text: its last day, what is missing, how it is counted; the end of a month of a year."""

from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.deadlines import EndOfMonth, Limit
from asn_kinerja.errors import AsnKinerjaError, ModelError, PeriodError, PolicyError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.law.text import LegalText
from asn_kinerja.model import TimeUnit, WorkingDays
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.words import Text, Word

TEXT = LegalText("PP", 1, 2026, "Contoh")
PLACE = TEXT.cite(Standing.OFFICIAL_TEXT, pasal="1")
RULE = TEXT.rule("banding", PLACE, ("Banding", "Appeal"), "Banding.", "Appeal.")
COUNTING = TEXT.rule("hitungan", PLACE, ("Awal hitungan", "Start of the count"), "Besok.", "The next day.")


class Event(Word):
    RECEIVED = Text("diterimanya keputusan", "the receipt of the decision")
    APPEALED = Text("diajukannya banding", "the appeal")


APPEAL = Limit("appeal", RULE, 14, Event.RECEIVED, Event.APPEALED, is_right=True)
CALENDAR = evolve(APPEAL, unit=TimeUnit.CALENDAR_DAYS)
FRIDAY = date(2026, 2, 6)
OFFICE = WorkingDays({date(2026, 2, 17)})


class TestLastDay:
    @given(st.dates(date(2022, 1, 1), date(2030, 12, 31)), st.integers(0, 90))
    def test_calendar_days_run_through_weekends(self, start, days):
        assert start + timedelta(days=days) == evolve(CALENDAR, days=days).last_day(start).value

    def test_working_days_are_those_of_the_office(self):
        assert date(2026, 2, 27) == APPEAL.last_day(FRIDAY, OFFICE).value
        assert date(2026, 2, 26) == APPEAL.last_day(FRIDAY, WorkingDays(())).value

    def test_it_says_how_it_was_counted_in_its_own_unit(self):
        working, calendar = APPEAL.last_day(FRIDAY, OFFICE), CALENDAR.last_day(FRIDAY)

        assert "at most 14 working days after the receipt of the decision (6 February 2026): 27 February 2026" in str(
            working.explain("en")
        )
        assert "paling lama 14 hari kalender sejak diterimanya keputusan (6 Februari 2026)" in str(calendar.explain())

    @pytest.mark.parametrize(
        ("limit", "days", "first", "words"),
        [
            (APPEAL, OFFICE, date(2026, 2, 9), "hari kerja pertama: 9 Februari 2026"),
            (CALENDAR, None, date(2026, 2, 7), "hari kalender pertama: 7 Februari 2026"),
        ],
    )
    def test_the_rule_of_counting_shows_the_first_day(self, limit, days, first, words):
        found = limit.last_day(FRIDAY, days, counting=COUNTING)

        assert [(first, COUNTING)] == [(one.value, one.rule) for one in found.premises]
        assert words in str(found.premises[0].explain())
        assert () == limit.last_day(FRIDAY, days).premises

    def test_no_days_is_the_very_day(self):
        found = evolve(CALENDAR, days=0).last_day(FRIDAY, counting=COUNTING)

        assert (FRIDAY, "until", ()) == (found.value, found.how, found.premises)

    @pytest.mark.parametrize(("limit", "days"), [(APPEAL, None), (CALENDAR, OFFICE)])
    def test_working_days_are_needed_for_working_days_and_for_nothing_else(self, limit, days):
        with pytest.raises(ModelError):
            limit.last_day(FRIDAY, days)
        with pytest.raises(ModelError):
            limit.standard(days)

    @pytest.mark.parametrize("day", [None, "2026-02-06", datetime(2026, 2, 6), date.max], ids=repr)
    def test_what_is_no_day_or_beyond_the_calendar_is_refused(self, day):
        with pytest.raises(ModelError):
            CALENDAR.last_day(day)


class TestDue:
    def test_a_day_that_is_not_given_is_named(self):
        found = APPEAL.due(None, OFFICE)

        assert isinstance(found.value, Unknown)
        assert ("the date of the receipt of the decision",) == tuple(one.en for one in found.value.needed)

    def test_what_stands_in_place_of_the_last_day_is_answered_whatever_is_given(self):
        closed = Unknown((Text("teks diam", "the text is silent"),))

        assert closed == APPEAL.due(FRIDAY, OFFICE, closed=closed).value == APPEAL.due(None, closed=closed).value

    def test_every_answer_is_computed_again(self):
        for found in (APPEAL.due(None), APPEAL.due(FRIDAY, OFFICE, counting=COUNTING), CALENDAR.last_day(FRIDAY)):
            assert found == replay(found)


def test_a_limit_is_a_standard_to_hold_cases_against():
    standard = APPEAL.standard(OFFICE)

    assert (14, TimeUnit.WORKING_DAYS, PLACE, RULE.title) == (
        standard.limit,
        standard.unit,
        standard.cite,
        standard.title,
    )
    assert APPEAL.last_day(FRIDAY, OFFICE).value == standard.last_day(FRIDAY)


def test_its_length_in_words():
    assert ("14 hari kerja", "14 working days") == (APPEAL.words().id, APPEAL.words().en)
    assert "14" == APPEAL.words(TimeUnit.WORKING_DAYS).en
    assert "14 working days" == APPEAL.words(TimeUnit.CALENDAR_DAYS).en
    assert "that very day" == evolve(APPEAL, days=0).words().en


@pytest.mark.parametrize("change", [{"days": "14"}, {"counted_from": "RECEIVED"}, {"rule": None}, {"unit": "hari"}])
def test_parts_of_a_wrong_kind_are_refused(change):
    with pytest.raises(PolicyError):
        evolve(APPEAL, **change)


class TestEndOfMonth:
    REPORT = EndOfMonth(RULE, Text("Laporan {year}", "Report of {year}"), month=2, later=1)

    @pytest.mark.parametrize(
        ("year", "last"), [(2022, date(2023, 2, 28)), (2023, date(2024, 2, 29)), (2200, date(2201, 2, 28))]
    )
    def test_it_is_the_last_day_of_the_month_whatever_its_length(self, year, last):
        found = self.REPORT(year)

        assert (last, f"Report of {year}") == (found.value, found.subject.en)
        assert found == replay(found)

    def test_without_later_it_is_the_year_asked_about(self):
        assert date(2025, 1, 31) == EndOfMonth(RULE, RULE.title, 1)(2025).value

    @pytest.mark.parametrize("year", [None, "2025", 1899, 2201, 2025.5])
    def test_what_is_no_year_is_refused(self, year):
        with pytest.raises(PeriodError):
            self.REPORT(year)

    @pytest.mark.parametrize("month", [None, "Januari"])
    def test_what_is_no_month_is_refused(self, month):
        with pytest.raises(AsnKinerjaError):
            EndOfMonth(RULE, RULE.title, month)
