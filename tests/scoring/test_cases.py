"""Counting cases as they pass by: what several standards share is asked of all of them together."""

from datetime import date, datetime, timedelta, timezone

from asn_kinerja.model import ServiceStandard, TimeUnit
from asn_kinerja.scoring.services.cases import Cases, Door

DAY = date(2025, 6, 2)
ONE, TWO = ServiceStandard(1, TimeUnit.CALENDAR_DAYS), ServiceStandard(2, TimeUnit.CALENDAR_DAYS)
WIB = timezone(timedelta(hours=7))


def test_two_tallies_behind_one_door_take_no_reference_twice():
    door = Door()
    Cases(ONE, door).add("a", "X", DAY, DAY)
    Cases(TWO, door).add("b", "X", DAY, DAY)

    assert [("reference_twice", "b.reference")] == [(one.code, one.path) for one in door.problems]


def test_days_go_with_moments_of_either_kind_but_the_kinds_do_not_mix():
    door = Door(DAY)
    cases = Cases(ONE, door)
    cases.add("a", "1", DAY, datetime(2025, 6, 2, 9, tzinfo=WIB))
    cases.add("b", "2", DAY, DAY)
    assert [] == door.problems

    cases.add("c", "3", datetime(2025, 6, 2, 9), None)
    assert ["time_zones"] == [one.code for one in door.problems]


def test_what_is_no_day_to_be_about_is_a_problem_and_stops_nothing():
    door = Door("besok")
    Cases(ONE, door).add("a", "1", DAY, None)

    assert ["moment"] == [one.code for one in door.problems]


def test_the_day_a_tally_is_about_counts_among_the_clocks_of_its_cases():
    """A day of one zone cannot be held against days of another."""
    east = timezone(timedelta(hours=9))
    for on, expected in ((datetime(2025, 6, 9, tzinfo=east), ["zone_days"]), (datetime(2025, 6, 9, tzinfo=WIB), [])):
        door = Door(on)
        Cases(ONE, door).add("a", "1", datetime(2025, 6, 2, tzinfo=WIB), None)

        assert expected == [one.code for one in door.problems]


def test_every_case_ahead_is_counted():
    cases = Cases(ONE, Door(DAY))
    for later in (3, 4):
        cases.add("a", f"A{later}", date(2025, 6, later), None)

    assert 2 == cases.ahead
