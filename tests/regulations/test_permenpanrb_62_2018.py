"""PermenPANRB 62/2018: three kinds of reports, three limits in working days, stricter ones by the unit."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, PolicyError
from asn_kinerja.law import Standing
from asn_kinerja.model import TimeUnit, WorkingDays
from asn_kinerja.regulations import permenpanrb_62_2018 as sp4n
from asn_kinerja.regulations.permenpanrb_62_2018 import ReportKind
from asn_kinerja.scoring.parts.find import replay

INFO, PLAIN, GRAVE = ReportKind
OFFICE = WorkingDays({date(2025, 6, 6)})


def oracle(start: date, days: int) -> date:
    """Five lines that follow the sentence: working days after the day of receipt."""
    day = start
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < 5 and day != date(2025, 6, 6)
    return day


@pytest.mark.parametrize(("kind", "days"), [(INFO, 5), (PLAIN, 14), (GRAVE, 60)])
def test_each_kind_is_followed_up_within_its_working_days(kind, days):
    """5, 14 and 60 working days; the day of receipt does not count."""
    found = sp4n.last_day(kind, date(2025, 6, 2), OFFICE)

    assert oracle(date(2025, 6, 2), days) == found.value
    assert ("PermenPANRB 62/2018", Standing.CORROBORATED) == (found.cite.regulation.short, found.cite.standing)
    assert found == replay(found)


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sampled_from(ReportKind))
def test_the_oracle_agrees_on_any_day(received, kind):
    assert oracle(received, sp4n.WORKING_DAYS[kind]) == sp4n.last_day(kind, received, OFFICE).value


def test_working_days_and_calendar_days_are_not_mixed():
    """Five calendar days from Monday 2 June would be Saturday the 7th; five working days end on the 10th."""
    assert date(2025, 6, 10) == sp4n.last_day(INFO, date(2025, 6, 2), OFFICE).value


def test_limits_are_standards_in_working_days_with_their_place():
    found = sp4n.limits(OFFICE)

    assert [kind.name for kind in ReportKind] == list(found)
    assert {TimeUnit.WORKING_DAYS} == {one.unit for one in found.values()}
    assert {sp4n.PLACE} == {one.cite for one in found.values()}


def test_a_stricter_limit_cites_the_unit_and_not_the_regulation():
    found = sp4n.limits(OFFICE, stricter={"permintaan informasi": 2, GRAVE: 60})

    assert (2, 14, 60) == tuple(one.limit for one in found.values())
    assert [("Standar pelayanan unit", "POLICY"), ("PermenPANRB 62/2018", "CORROBORATED")] == [
        (one.cite.regulation.short, one.cite.standing.name) for one in (found[INFO.name], found[PLAIN.name])
    ]


def test_the_strictest_limit_of_a_unit_is_none_at_all():
    """Nought days: the day it is received."""
    found = sp4n.limits(OFFICE, stricter={INFO: 0})

    assert 0 == found[INFO.name].limit
    with pytest.raises(PolicyError):
        sp4n.limits(OFFICE, stricter={INFO: -1})


def test_laxer_unknown_and_odd_limits_are_refused_all_at_once():
    with pytest.raises(PolicyError) as refused:
        sp4n.limits(None, stricter={INFO: 6, "aduan": 3, PLAIN: -1, GRAVE: "5"})

    assert [
        ("type", "working_days"),
        ("limit_laxer", "stricter[PERMINTAAN_INFORMASI]"),
        ("unknown_word", "stricter"),
    ] == [(one.code, one.path) for one in refused.value.problems[:3]]
    assert ["whole", "whole"] == [one.code for one in refused.value.problems[3:]]
    assert "PermenPANRB 62/2018" in refused.value.text("id")


@pytest.mark.parametrize("junk", [None, 3, 1.5, "besok", object(), [1]])
def test_garbage_raises_only_our_errors(junk):
    for ask in (
        lambda: sp4n.limits(junk),
        lambda: sp4n.limits(OFFICE, stricter=junk if junk is not None else 0),
        lambda: sp4n.last_day(junk, date(2025, 6, 2), OFFICE),
        lambda: sp4n.last_day(INFO, junk, OFFICE),
        lambda: sp4n.last_day(INFO, date(2025, 6, 2), junk),
    ):
        with pytest.raises(AsnKinerjaError):
            ask()


def test_no_article_is_cited_because_none_was_verified():
    for rule in (sp4n.LIMIT_RULE, sp4n.STRICTER_RULE):
        assert not rule.cite.place_verified
