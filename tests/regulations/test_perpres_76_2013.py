"""Perpres 76/2013: 30 days to lodge, 60 to resolve; which days they count is open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.law import Standing
from asn_kinerja.model import Complaint, TimeUnit, WorkingDays
from asn_kinerja.regulations import perpres_76_2013 as perpres
from asn_kinerja.regulations.perpres_76_2013 import DayType
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.scoring.services.complaints import complaint_handling

DAY = date(2025, 6, 2)
OFFICE = WorkingDays(())


@given(st.dates(date(2014, 1, 1), date(2040, 1, 1)))
def test_thirty_days_to_lodge_and_sixty_to_resolve_as_printed(day):
    assert day + timedelta(days=30) == perpres.last_day_to_lodge(day).value
    assert day + timedelta(days=60) == perpres.last_day_to_resolve(day).value


def test_under_the_other_reading_working_days_count_and_it_is_listed():
    lodge = perpres.last_day_to_lodge(DAY, DayType.WORKING, OFFICE)
    resolve = perpres.last_day_to_resolve(DAY, DayType.WORKING, OFFICE)

    assert (date(2025, 7, 14), date(2025, 8, 25)) == (lodge.value, resolve.value)
    assert ((DayType.WORKING,), (DayType.CALENDAR,)) == (lodge.readings, perpres.last_day_to_lodge(DAY).readings)
    assert ("HARI_KALENDER", "jenis_hari") == (DayType.default.value, DayType.open_question)


def test_each_answer_is_cited_and_replays():
    for found in (perpres.last_day_to_lodge(DAY), perpres.last_day_to_resolve(DAY)):
        assert ("Perpres 76/2013", Standing.CORROBORATED) == (found.cite.regulation.short, found.cite.standing)
        assert not found.cite.place_verified
        assert found == replay(found)
    assert perpres.last_day_to_lodge(DAY).rule is not perpres.last_day_to_resolve(DAY).rule


def test_the_limit_to_resolve_serves_the_count_of_complaints():
    limits = {"aduan": perpres.resolution()}
    two = [Complaint("A", "aduan", DAY, date(2025, 8, 1)), Complaint("B", "aduan", DAY, date(2025, 8, 2))]

    assert ("B",) == complaint_handling(two, limits, on=date(2025, 9, 1)).late
    assert TimeUnit.WORKING_DAYS is perpres.resolution(DayType.WORKING, OFFICE).unit


def test_working_days_are_needed_for_one_reading_and_refused_for_the_other():
    for wrong in ((DayType.WORKING, None), (DayType.CALENDAR, OFFICE)):
        with pytest.raises(ModelError, match="does not go with"):
            perpres.resolution(*wrong)


@pytest.mark.parametrize("junk", [None, 3, 1.5, "besok", object()])
def test_garbage_raises_only_our_errors(junk):
    for ask in (
        lambda: perpres.last_day_to_lodge(junk),
        lambda: perpres.last_day_to_resolve(DAY, junk),
        lambda: perpres.resolution(DayType.WORKING, junk),
    ):
        with pytest.raises(AsnKinerjaError):
            ask()
