"""Standards, cases and complaints: exact limits, every problem at once, nobody's name."""

import pickle
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.model import Complaint, ServiceRecord, ServiceStandard, TimeUnit, WorkingDays
from asn_kinerja.model.service import kind_name
from asn_kinerja.regulations.permenpanrb_62_2018 import PLACE, ReportKind

WIB = timezone(timedelta(hours=7))
FRIDAY = date(2025, 6, 27)
OFFICE = WorkingDays({date(2025, 6, 27)})
DAYS = ServiceStandard(1, TimeUnit.CALENDAR_DAYS)
MINUTES = ServiceStandard("7.5", TimeUnit.MINUTES)


def codes(refused) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in refused.value.problems]


class TestStandard:
    @pytest.mark.parametrize(
        ("limit", "unit", "last", "over"),
        [
            (10, TimeUnit.MINUTES, timedelta(minutes=10), timedelta(minutes=10, microseconds=1)),
            (
                "7.5",
                TimeUnit.MINUTES,
                timedelta(minutes=7, seconds=30),
                timedelta(minutes=7, seconds=30, microseconds=1),
            ),
            ("1/3", TimeUnit.HOURS, timedelta(minutes=20), timedelta(minutes=20, microseconds=1)),
        ],
    )
    def test_a_moment_at_the_limit_is_in_time_and_a_hair_later_is_not(self, limit, unit, last, over):
        """No float decides: 7.5 minutes are 450 seconds."""
        standard = ServiceStandard(limit, unit)
        start = datetime(2025, 6, 30, 23, 55)

        assert standard.in_time(standard.elapsed(start, start + last))
        assert not standard.in_time(standard.elapsed(start, start + over))

    def test_calendar_days_count_from_the_day_after_the_start(self):
        """A card asked for on Friday within 3 days is due on Monday."""
        standard = ServiceStandard(3, TimeUnit.CALENDAR_DAYS)

        assert standard.in_time(standard.elapsed(FRIDAY, date(2025, 6, 30)))
        assert not standard.in_time(standard.elapsed(FRIDAY, date(2025, 7, 1)))
        assert date(2025, 6, 30) == standard.last_day(FRIDAY)

    def test_working_days_and_calendar_days_are_not_mixed(self):
        """Thursday to Monday over a holiday and a weekend: one working day, four calendar days."""
        thursday, monday = date(2025, 6, 26), date(2025, 6, 30)
        working = ServiceStandard(1, TimeUnit.WORKING_DAYS, working_days=OFFICE)

        assert (1, 4) == (working.elapsed(thursday, monday), DAYS.elapsed(thursday, monday))
        assert (monday, FRIDAY) == (working.last_day(thursday), DAYS.last_day(thursday))

    def test_its_words_are_its_text_in_both_languages(self):
        standard = ServiceStandard(3, TimeUnit.CALENDAR_DAYS)

        assert (standard.text("id"), standard.text("en")) == (standard.words.id, standard.words.en)
        assert standard.words.id != standard.words.en

    def test_zero_days_is_the_same_day(self):
        same = ServiceStandard(0, TimeUnit.CALENDAR_DAYS)

        assert same.in_time(same.elapsed(datetime(2025, 6, 30, 8), datetime(2025, 6, 30, 16)))
        assert not same.in_time(same.elapsed(FRIDAY, date(2025, 6, 28)))

    @pytest.mark.parametrize(
        ("elapsed", "unit", "expected"),
        [(90_000_000, TimeUnit.MINUTES, "1.5"), (90_000_000, TimeUnit.HOURS, "1/40"), (3, TimeUnit.CALENDAR_DAYS, 3)],
    )
    def test_the_amount_is_in_the_unit(self, elapsed, unit, expected):
        assert Fraction(expected) == ServiceStandard(1, unit).amount(elapsed)

    def test_says_itself_in_both_languages(self):
        assert ("paling lama 7.5 menit", "at most 7.5 minutes") == (MINUTES.text(), MINUTES.text("en"))

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ({"limit": 0, "unit": TimeUnit.MINUTES}, [("standard_limit", "limit")]),
            ({"limit": -1, "unit": TimeUnit.CALENDAR_DAYS}, [("standard_limit", "limit")]),
            ({"limit": "2.5", "unit": TimeUnit.CALENDAR_DAYS}, [("standard_limit", "limit")]),
            ({"limit": 0.5, "unit": TimeUnit.HOURS}, [("float", "limit")]),
            ({"limit": True, "unit": TimeUnit.HOURS}, [("bool", "limit")]),
            ({"limit": 3, "unit": TimeUnit.WORKING_DAYS}, [("standard_days", "working_days")]),
            ({"limit": 3, "unit": TimeUnit.HOURS, "working_days": OFFICE}, [("standard_days", "working_days")]),
            (
                {"limit": "x", "unit": "hari", "working_days": {FRIDAY}, "cite": "PP", "title": None},
                [
                    ("type", "unit"),
                    ("type", "working_days"),
                    ("type", "cite"),
                    ("type", "title"),
                    ("number_text", "limit"),
                ],
            ),
            (
                {"limit": "1.5", "unit": TimeUnit.WORKING_DAYS},
                [("standard_limit", "limit"), ("standard_days", "working_days")],
            ),
        ],
    )
    def test_every_fault_is_named_at_once(self, given, expected):
        with pytest.raises(ModelError) as refused:
            ServiceStandard(**given)

        assert expected == codes(refused)

    @pytest.mark.parametrize("start", [date.max, None, "2025-06-30", 3])
    def test_there_is_no_last_day_beyond_the_calendar_or_of_no_day(self, start):
        with pytest.raises(ModelError):
            DAYS.last_day(start)

    def test_a_standard_in_minutes_has_no_last_day_and_asks_for_a_time(self):
        for ask in (lambda: MINUTES.last_day(FRIDAY), lambda: MINUTES.elapsed(FRIDAY, FRIDAY)):
            with pytest.raises(ModelError, match="a day is not enough"):
                ask()

    def test_hashes_and_pickles(self):
        standard = ServiceStandard(5, TimeUnit.WORKING_DAYS, working_days=OFFICE, cite=PLACE)

        assert standard == pickle.loads(pickle.dumps(standard))
        assert hash(standard) == hash(pickle.loads(pickle.dumps(standard)))
        assert Decimal("7.5") == MINUTES.limit

    @given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(0, 40))
    def test_the_last_day_is_in_time_and_the_next_day_is_not(self, start, limit):
        for standard in (
            ServiceStandard(limit, TimeUnit.CALENDAR_DAYS),
            ServiceStandard(limit, TimeUnit.WORKING_DAYS, working_days=WorkingDays((), weekend=())),
        ):
            last = standard.last_day(start)

            assert standard.in_time(standard.elapsed(start, last))
            assert not standard.in_time(standard.elapsed(start, last + timedelta(days=1)))


class TestRecord:
    def test_every_problem_of_every_row_comes_in_one_report(self):
        """End before start, zones mixed, no reference, no start, no row: one report."""
        rows = [
            {"reference": "1", "start": "2025-06-30", "end": "2025-06-29"},
            {"reference": "2", "start": "2025-06-30T08:00", "end": "2025-06-30T09:00+07:00"},
            {"reference": " ", "start": "kemarin"},
            None,
            {"reference": "5", "start": "2025-06-30", "end": ""},
        ]
        with pytest.raises(ModelError) as refused:
            ServiceRecord.from_rows(rows)

        assert codes(refused) == [
            ("end_before_start", "rows[0].end"),
            ("time_zones", "rows[1].end"),
            ("empty_text", "rows[2].reference"),
            ("moment", "rows[2].start"),
            ("type", "rows[3]"),
        ]

    def test_a_blank_end_is_open(self):
        (one,) = ServiceRecord.from_rows([{"reference": "5", "start": "2025-06-30", "end": " "}])

        assert one == ServiceRecord("5", date(2025, 6, 30))
        assert one.end is None

    @pytest.mark.parametrize("junk", [None, 1, 1.5, float("nan"), "x", (), object(), 10**30])
    def test_garbage_raises_only_our_errors(self, junk):
        for make in (
            lambda: ServiceRecord(junk, junk, junk),
            lambda: Complaint(junk, junk, junk, junk, reopened=junk),
            lambda: ServiceStandard(junk, junk, working_days=junk),
            lambda: ServiceRecord.from_rows([junk]),
            lambda: DAYS.elapsed(junk, FRIDAY),
            lambda: MINUTES.elapsed(datetime(2025, 6, 30), junk),
            lambda: DAYS.last_day(junk),
        ):
            with pytest.raises(AsnKinerjaError):
                make()


class TestComplaint:
    @pytest.mark.parametrize(
        "kind",
        [ReportKind.PERMINTAAN_INFORMASI, "PERMINTAAN_INFORMASI", "permintaan informasi", " Permintaan  informasi"],
    )
    def test_a_kind_is_a_member_or_its_name(self, kind):
        assert "PERMINTAAN_INFORMASI" == Complaint("A-1", kind, FRIDAY).kind == kind_name(kind)

    def test_rows_are_read_with_their_yes_and_no(self):
        rows = [
            {"reference": "A-1", "kind": "aduan", "received": "2025-06-27", "handled": "", "reopened": ""},
            {"reference": "A-2", "kind": "aduan", "received": "2025-06-27", "handled": "2025-06-30", "reopened": "ya"},
        ]

        assert Complaint.from_rows(rows) == (
            Complaint("A-1", "aduan", FRIDAY),
            Complaint("A-2", "aduan", FRIDAY, date(2025, 6, 30), reopened=True),
        )

    def test_all_that_is_wrong_is_named_by_its_own_column(self):
        with pytest.raises(ModelError) as refused:
            Complaint("", 5, datetime(2025, 6, 30, 9), datetime(2025, 6, 30, 9, tzinfo=WIB), reopened="mungkin")

        assert [
            ("empty_text", "reference"),
            ("type", "kind"),
            ("type", "reopened"),
            ("time_zones", "handled"),
        ] == codes(refused)
