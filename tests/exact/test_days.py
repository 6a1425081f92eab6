"""Days that somebody meant: told without a doubt, or not at all."""

from datetime import date, datetime

import pytest

from asn_kinerja.exact.days import day_meant, day_to_write, looks_like_day


class TestMeant:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2025-12-02", date(2025, 12, 2)),
            ("31/12/2025", date(2025, 12, 31)),
            ("12/31/2025", date(2025, 12, 31)),
            ("05/05/2025", date(2025, 5, 5)),
            ("2 Desember 2025", date(2025, 12, 2)),
            ("2 dec 2025", date(2025, 12, 2)),
        ],
    )
    def test_a_day_written_without_a_doubt_is_told(self, text, day):
        assert day_meant(text) == day
        assert looks_like_day(text)

    @pytest.mark.parametrize("text", ["03/04/2025", "31-02-2025", "2 Mart 2025", "12", "2 M 2025", 5, None])
    def test_what_may_be_two_days_or_none_is_not_told(self, text):
        assert day_meant(text) is None

    def test_a_moment_tells_its_day(self):
        assert day_meant(datetime(2025, 12, 2, 8)) == date(2025, 12, 2)
        assert day_meant(date(2025, 12, 2)) is None
        assert looks_like_day(datetime(2025, 12, 2, 8))
        assert not looks_like_day(5)

    def test_a_moment_of_numpy_tells_its_day(self):
        class datetime64:
            def __str__(self) -> str:
                return "2025-12-02T08:00:00"

        assert day_meant(datetime64()) in (date(2025, 12, 2), None)
        assert looks_like_day(datetime64())

    def test_what_to_write_names_the_day_or_how_days_are_written(self):
        assert "date(2025, 12, 2)" in day_to_write("2 Desember 2025").en
        assert "date(year, month, day)" in day_to_write("03/04/2025").en
