"""The rulebook: which text governs whom in which assessment period."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from asn_kinerja import evaluate, rulebook
from asn_kinerja.errors import NoRegulationInForceError, PeriodOverRegimesError, RulebookError
from asn_kinerja.model import SKP, Employee, EvaluationPeriod, Expectation, Position, Ratings, ServiceKind, WorkResult
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.rulebook import Governed
from asn_kinerja.words import Lang, Text

PNS, CPNS, PPPK = ServiceKind
OLD, NEW = pp_46_2011.PP_46_2011, permenpanrb_6_2022.PERMENPANRB_6_2022


def governed(service: ServiceKind, period: EvaluationPeriod) -> object:
    return rulebook.find(service, period).policy.regulation


def refusal(service: ServiceKind, period: EvaluationPeriod) -> RulebookError:
    with pytest.raises(RulebookError) as refused:
        rulebook.find(service, period)
    return refused.value


@pytest.mark.parametrize(
    ("service", "period", "regulation"),
    [
        (PNS, EvaluationPeriod.year(2014), OLD),
        (CPNS, EvaluationPeriod.year(2018), OLD),
        (PNS, EvaluationPeriod.year(2019), OLD),
        (PNS, EvaluationPeriod.year(2020), OLD),
        (PNS, EvaluationPeriod.semester(2021, 1), OLD),
        (PNS, EvaluationPeriod(date(2014, 1, 1), date(2014, 1, 1)), OLD),
        (PNS, EvaluationPeriod(date(2021, 6, 30), date(2021, 6, 30)), OLD),
        (PNS, EvaluationPeriod(date(2022, 1, 1), date(2022, 1, 1)), NEW),
        (PNS, EvaluationPeriod.year(2022), NEW),
        (CPNS, EvaluationPeriod.year(2025), NEW),
        (PPPK, EvaluationPeriod.month(2022, 1), NEW),
        (PPPK, EvaluationPeriod.year(2026), NEW),
    ],
)
def test_adding_a_text_changes_no_earlier_year(
    service: ServiceKind, period: EvaluationPeriod, regulation: object
) -> None:
    """Golden rows, both edges of every row: a text revoked in 2019 governs its assessment years to June 2021."""
    assert regulation == governed(service, period)


@pytest.mark.parametrize(
    ("service", "period"),
    [
        (PNS, EvaluationPeriod.year(2013)),
        (PNS, EvaluationPeriod(date(2013, 12, 31), date(2013, 12, 31))),
        (PNS, EvaluationPeriod(date(2021, 7, 1), date(2021, 7, 1))),
        (PNS, EvaluationPeriod.semester(2021, 2)),
        (PNS, EvaluationPeriod(date(2021, 12, 31), date(2021, 12, 31))),
        (PPPK, EvaluationPeriod.year(2018)),
        (PPPK, EvaluationPeriod.year(2021)),
    ],
)
def test_nothing_found_is_an_error(service: ServiceKind, period: EvaluationPeriod) -> None:
    """Unknown never means fine: no text of this release governs them, and the error lists what is known."""
    error = refusal(service, period)
    found = error.problems[0]

    assert isinstance(error, NoRegulationInForceError)
    assert (found.code, found.path) == ("no_regulation", "period")
    assert service.name in error.text("en")
    assert "PP 46/2011" in error.text("id")
    assert "PermenPANRB 6/2022" in error.text("id")
    assert found.hint


@pytest.mark.parametrize(
    "period",
    [
        EvaluationPeriod.year(2021),
        EvaluationPeriod(date(2021, 6, 30), date(2021, 7, 1)),
        EvaluationPeriod(date(2013, 12, 31), date(2014, 1, 1)),
        EvaluationPeriod(date(2021, 12, 31), date(2022, 1, 1)),
        EvaluationPeriod(date(2013, 1, 1), date(2030, 12, 31)),
    ],
)
def test_2021_is_split(period: EvaluationPeriod) -> None:
    """A period that reaches over the edge of a row is refused, with the remedy."""
    error = refusal(PNS, period)

    assert isinstance(error, PeriodOverRegimesError)
    assert "evaluate_year" in error.text("id")
    assert "evaluate_year" in error.text("en")


def test_the_rows_of_one_service_never_overlap() -> None:
    """One text at a time, for every kind of service and every day of twenty years."""
    days = [date(2012, 1, 1) + timedelta(days=n) for n in range(20 * 366)]

    for service in ServiceKind:
        for day in days:
            rows = [row for row in rulebook.RULEBOOK if service in row.services and row.holds(day)]
            assert len(rows) <= 1
            assert rulebook.on(service, day) is (rows[0] if rows else None)


def test_the_rulebook_looks_at_the_evaluated_days_not_at_the_plan() -> None:
    """A plan from July 2021, evaluated for 2022 only."""
    who = Employee(service=PNS, position=Position.pelaksana("Pengelola"))
    skp = SKP(who, EvaluationPeriod(date(2021, 7, 1), date(2022, 12, 31)), (WorkResult("a", "Hasil"),))
    same = Expectation.SESUAI
    done = evaluate(skp.realised(period=EvaluationPeriod.year(2022), ratings=Ratings(same, same)))

    assert done.policy == permenpanrb_6_2022.policy()


@pytest.mark.parametrize(
    ("lang", "first", "last"), [("id", "1 Januari 2014", "30 Juni 2021"), ("en", "1 January 2014", "30 June 2021")]
)
def test_a_row_reads_as_a_sentence(lang: Lang, first: str, last: str) -> None:
    """Whom, from when, until when; an open end is said."""
    old, new = rulebook.RULEBOOK

    assert "PNS/CPNS" in old.text(lang)
    assert first in old.text(lang)
    assert last in old.text(lang)
    assert ("tidak terbatas" if lang == "id" else "open") in new.text(lang)


def test_every_row_has_a_place_and_a_standing() -> None:
    """And runs its text under the default readings."""
    for row in rulebook.RULEBOOK:
        assert row.cite.regulation == row.policy.regulation
        assert row.policy.readings == row.policy.make().readings
        assert row.first < (row.last or date.max)


def rows(*given: tuple[str, str | None, frozenset[ServiceKind]]) -> tuple[Governed, ...]:
    """Return rows of the text of 2011 for the given first and last days."""
    old = rulebook.RULEBOOK[0]
    return tuple(
        evolve(old, first=date.fromisoformat(first), last=last and date.fromisoformat(last), services=whom)
        for first, last, whom in given
    )


EVERYBODY = frozenset(ServiceKind)
ONLY_PPPK = frozenset({PPPK})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((("2014-01-01", "2019-12-31", EVERYBODY), ("2020-01-01", None, EVERYBODY)), None),
        ((("2014-01-01", "2020-01-01", EVERYBODY), ("2020-01-01", None, EVERYBODY)), "1 January 2020 – 1 January 2020"),
        ((("2020-01-01", None, EVERYBODY), ("2014-01-01", "2020-06-30", EVERYBODY)), "1 January 2020 – 30 June 2020"),
        ((("2014-01-01", None, EVERYBODY), ("2020-01-01", None, EVERYBODY)), "1 January 2020 – open"),
        ((("2014-01-01", None, frozenset({PNS, CPNS})), ("2020-01-01", None, ONLY_PPPK)), None),
        ((("2014-01-01", "2020-12-31", EVERYBODY), ("2020-01-01", "2021-12-31", ONLY_PPPK)), "1 January 2020 – 31 December 2020"),
    ],
)  # fmt: skip
def test_two_rows_that_claim_one_day_are_refused_when_the_rulebook_is_built(given: Any, expected: str | None) -> None:
    """For one kind of service; the days, the texts and whom they claim are named."""
    made = rows(*given)
    if expected is None:
        assert made == rulebook.proven(made)
        return
    with pytest.raises(RulebookError) as refused:
        rulebook.proven(made)
    (found,) = refused.value.problems

    assert "rulebook_twice" == found.code
    assert expected in found.text("en")
    assert "PP 46/2011 (Perka BKN 1/2013) + PP 46/2011 (Perka BKN 1/2013)" in found.text("id")
    assert ("govern PPPK in" if ONLY_PPPK in [one[2] for one in given] else "govern PNS/CPNS/PPPK in") in found.text(
        "en"
    )


def test_a_hole_without_a_reason_is_refused_when_the_rulebook_is_built() -> None:
    """One day of a hole without a reason is enough; days before the first row and after the last are no hole."""
    made = rows(("2014-01-01", "2018-12-31", EVERYBODY), ("2020-01-01", "2020-12-31", EVERYBODY))
    with pytest.raises(RulebookError, match="governs PPPK in the year 2019") as refused:
        rulebook.proven(made, ((EVERYBODY, EvaluationPeriod(date(2019, 1, 2), date(2019, 12, 31)), Text("x", "x")),))
    assert ["rulebook_hole"] * 3 == [one.code for one in refused.value.problems]

    assert made == rulebook.proven(made, ((EVERYBODY, EvaluationPeriod.year(2019), Text("x", "x")),))


def test_the_rulebook_of_this_release_is_proven() -> None:
    """The hole of 2021 has its reason."""
    assert rulebook.RULEBOOK == rulebook.proven(rulebook.RULEBOOK, rulebook.NOT_YET)
    with pytest.raises(RulebookError):
        rulebook.proven(rulebook.RULEBOOK)


def test_a_day_that_two_rows_claim_is_never_governed_by_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even in a table that was not proven; the day before is."""
    second = rows(("2020-01-01", "2020-12-31", EVERYBODY))
    monkeypatch.setattr(rulebook, "RULEBOOK", (*rulebook.RULEBOOK, *second))

    assert rulebook.on(PNS, date(2019, 12, 31)) is not None
    with pytest.raises(RulebookError, match="two rows of the rulebook"):
        rulebook.find(PNS, EvaluationPeriod.year(2020))


def test_the_start_of_todays_text_stands_in_its_pasal_39() -> None:
    """July to December 2021 stays under the text before it: from January 2022 on, by the transition of Pasal 39."""
    row = rulebook.on(PPPK, date(2022, 1, 1))

    assert row is not None
    assert "PermenPANRB 6/2022 Pasal 39" == row.cite.text("id")


@pytest.mark.parametrize(
    ("ask", "paths"),
    [
        (lambda: rulebook.on("PNS", date(2025, 1, 1)), ["service"]),
        (lambda: rulebook.on(PNS, datetime(2025, 1, 1)), ["day"]),
        (lambda: rulebook.on(None, "2025"), ["service", "day"]),
        (lambda: rulebook.find(PNS, 2025), ["period"]),
        (lambda: rulebook.find("PNS", date(2025, 1, 1)), ["service", "period"]),
        (lambda: rulebook.find("PNS", EvaluationPeriod.year(2025)), ["service"]),
    ],
)
def test_what_is_no_service_no_day_and_no_period_is_refused_all_at_once(
    ask: Callable[[], object], paths: list[str]
) -> None:
    """By name: a word is no kind of service, a moment no day."""
    with pytest.raises(RulebookError) as refused:
        ask()

    assert [("type", path) for path in paths] == [(one.code, one.path) for one in refused.value.problems]


def test_a_period_of_an_agencys_own_class_is_one() -> None:
    """Subclasses are asked the same."""

    class Own(EvaluationPeriod):
        pass

    assert rulebook.find(PNS, Own(date(2025, 1, 1), date(2025, 12, 31))) is rulebook.on(PNS, date(2025, 1, 1))


def test_a_kind_of_service_as_text_is_told_how_to_be_written() -> None:
    with pytest.raises(RulebookError) as refused:
        rulebook.on("PNS", date(2025, 1, 1))  # type: ignore[arg-type]

    assert "Tulis ServiceKind.PNS." in refused.value.text("id")


@pytest.mark.parametrize("period", [EvaluationPeriod.semester(2021, 2), EvaluationPeriod.year(2021)])
def test_what_is_missing_for_2021_is_named(period: EvaluationPeriod) -> None:
    """Refused with that reason, as the README says."""
    with pytest.raises(RulebookError) as refused:
        rulebook.find(PNS, period)

    assert "PermenPANRB 8/2021" in refused.value.text("id")
    assert "SE MenPANRB 3/2021" in refused.value.text("en")


def test_what_is_missing_elsewhere_is_not_said_of_other_years() -> None:
    with pytest.raises(RulebookError) as refused:
        rulebook.find(PNS, EvaluationPeriod.year(2012))

    assert "8/2021" not in refused.value.text("id")


@pytest.mark.parametrize("day", [date(2021, 7, 1), date(2021, 12, 31)])
def test_what_is_missing_is_named_on_its_first_and_its_last_day(day: date) -> None:
    with pytest.raises(RulebookError) as refused:
        rulebook.find(PNS, EvaluationPeriod(day, day))

    assert "PermenPANRB 8/2021" in refused.value.text("id")


def test_the_days_of_what_is_missing_are_those_that_no_text_governs() -> None:
    ((_, days, _),) = rulebook.NOT_YET

    assert rulebook.on(PNS, days.start - timedelta(days=1)) is not None
    assert rulebook.on(PNS, days.end + timedelta(days=1)) is not None
