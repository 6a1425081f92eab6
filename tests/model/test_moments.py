"""Days and moments: what may be given, and the exact time between two of them."""

from datetime import date, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ModelError, Problem
from asn_kinerja.model.moments import (
    aware,
    built,
    day_of,
    flag,
    is_after,
    iterated,
    microseconds,
    moment_problem,
    parsed,
    span_problems,
)

WIB, WIT = timezone(timedelta(hours=7)), timezone(timedelta(hours=9))
DAY, NINE = date(2025, 6, 30), datetime(2025, 6, 30, 9)


class Broken(tzinfo):
    def utcoffset(self, _moment):
        raise RuntimeError

    def dst(self, _moment):
        return None

    def tzname(self, _moment):
        return None


def codes(found: list[Problem]) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in found]


class NaTType(datetime):
    """Named like the missing day of pandas, which is a moment to Python."""


class TestMomentProblem:
    @pytest.mark.parametrize("value", [DAY, NINE, NINE.replace(tzinfo=WIB), date.min, datetime.max])
    def test_a_day_and_a_moment_are_fine(self, value):
        assert moment_problem(value, "start") is None

    @pytest.mark.parametrize("value", [float("nan"), "NaT", "-", "n/a", NaTType(2025, 1, 1)], ids=str)
    def test_a_blank_is_called_one_and_what_to_write_is_said(self, value):
        found = moment_problem(value, "end")

        assert ("moment_blank", "end") == (found.code, found.path)
        assert "is a blank" in found.text("en")
        assert "None where the case is still open" in found.hint.en

    @pytest.mark.parametrize("value", [None, 1, 1.5, "besok", "2025-13-01", timedelta(1), datetime])
    def test_anything_else_is_a_problem(self, value):
        found = moment_problem(value, "start")

        assert found is not None
        assert ("moment", "start") == (found.code, found.path)

    def test_a_text_that_is_no_date_may_be_a_name_and_is_not_repeated(self):
        for lang in ("id", "en"):
            assert "Sari" not in moment_problem("Sari Dewi", "start").text(lang)

    def test_a_text_that_begins_like_a_date_is_shown(self):
        assert "2025-13-01" in moment_problem("2025-13-01", "start").text("en")

    def test_a_time_zone_that_cannot_be_asked_is_a_problem(self):
        assert "moment" == moment_problem(NINE.replace(tzinfo=Broken()), "start").code


class TestAware:
    def test_knows_three_kinds(self):
        assert (None, False, True) == (aware(DAY), aware(NINE), aware(NINE.replace(tzinfo=WIB)))


class TestMicroseconds:
    def test_counts_across_time_zones(self):
        """Nine o'clock in Jayapura is seven o'clock in Jakarta."""
        assert 0 == microseconds(NINE.replace(tzinfo=WIT), NINE.replace(hour=7, tzinfo=WIB))

    def test_reaches_from_end_to_end_of_the_calendar(self):
        assert microseconds(datetime.min, datetime.max) > 0
        assert microseconds(datetime.min.replace(tzinfo=WIT), datetime.max.replace(tzinfo=WIB)) > 0

    @given(st.datetimes(), st.datetimes())
    def test_swapping_both_changes_the_sign(self, one, two):
        assert -microseconds(one, two) == microseconds(two, one)


class TestIsAfter:
    @pytest.mark.parametrize(
        ("one", "two", "expected"),
        [
            (DAY, DAY, False),
            (NINE, DAY, False),
            (date(2025, 7, 1), NINE, True),
            (NINE, NINE, False),
            (NINE + timedelta(microseconds=1), NINE, True),
            (NINE.replace(tzinfo=WIB), NINE.replace(tzinfo=WIT), True),
        ],
    )
    def test_compares_moments_as_moments_and_days_as_days(self, one, two, expected):
        assert expected is is_after(one, two)

    def test_a_day_is_that_of_the_moments_own_zone(self):
        assert date(2025, 6, 30) == day_of(datetime(2025, 6, 30, 23, 30, tzinfo=WIT))


class TestSpanProblems:
    @pytest.mark.parametrize("end", [None, DAY, NINE, date(2025, 7, 1)])
    def test_an_end_on_the_same_day_or_later_is_fine(self, end):
        assert [] == span_problems(DAY, end, ("start", "end"))

    @pytest.mark.parametrize(
        ("start", "end", "code"),
        [
            (DAY, date(2025, 6, 29), "end_before_start"),
            (NINE, NINE - timedelta(microseconds=1), "end_before_start"),
            (NINE, NINE.replace(tzinfo=WIB), "time_zones"),
            (NINE.replace(tzinfo=WIB), NINE, "time_zones"),
        ],
    )
    def test_names_what_is_wrong_at_the_end(self, start, end, code):
        assert [(code, "end")] == codes(span_problems(start, end, ("start", "end")))

    def test_both_may_be_wrong(self):
        assert [("moment", "a"), ("moment", "b")] == codes(span_problems(None, "x", ("a", "b")))


class TestCells:
    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            ("2025-06-30", DAY),
            (" 2025-06-30T09:00 ", NINE),
            ("2025-06-30T09:00+07:00", NINE.replace(tzinfo=WIB)),
            ("", None),
            ("  ", None),
            ("besok", "besok"),
            (None, None),
            (DAY, DAY),
            (3, 3),
        ],
    )
    def test_iso_text_is_read_and_the_rest_is_left_for_the_check(self, cell, expected):
        assert expected == parsed(cell)

    @pytest.mark.parametrize(
        ("cell", "expected"),
        [
            (" Ya ", True),
            ("1", True),
            ("true", True),
            ("tidak", False),
            ("0", False),
            ("false", False),
            ("", False),
            (None, False),
            (True, True),
            ("mungkin", "mungkin"),
            (2, 2),
        ],
    )
    def test_yes_and_no_are_read(self, cell, expected):
        assert expected == flag(cell)


class TestRows:
    @pytest.mark.parametrize("rows", [None, 3, "abc", b"abc", {"a": 1}])
    def test_what_is_no_list_of_rows_is_refused(self, rows):
        with pytest.raises(ModelError) as refused:
            iterated(rows, "rows")

        assert [("type", "rows")] == codes(refused.value.problems)

    def test_columns_not_asked_for_are_not_read(self):
        assert ({"a": 1},) == built(dict, [{"a": 1, "nama": "Sari"}], {"a": lambda cell: cell})

    def test_a_flood_of_wrong_rows_is_refused_without_reading_on(self):
        """500 mistakes are named; what follows them is not even asked for."""
        read = []

        def rows():
            for n in range(10_000):
                read.append(n)
                yield None

        with pytest.raises(ModelError) as refused:
            built(dict, rows(), {})

        assert [("type", f"rows[{n}]") for n in range(500)] == codes(refused.value.problems)
        assert 501 == len(read)
