"""Service times: shares, means and quantiles exact; open cases by a stated rule; every problem in one report."""

import pickle
import random
import statistics
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.evaluation.weighted import WeightedPolicy
from asn_kinerja.exact.table import Bands
from asn_kinerja.finding import Finding, Unknown
from asn_kinerja.front import evaluate
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    ServiceRecord,
    ServiceStandard,
    TimeUnit,
    WorkingDays,
    WorkResult,
)
from asn_kinerja.regulations.permenpanrb_62_2018 import PLACE
from asn_kinerja.scoring import timeliness
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.scoring.services import Unfinished, service_times
from work import tracing

WIB, WIT = timezone(timedelta(hours=7)), timezone(timedelta(hours=9))
DAYS = ServiceStandard(3, TimeUnit.CALENDAR_DAYS)
MINUTES = ServiceStandard(10, TimeUnit.MINUTES)
START = date(2025, 6, 2)
EIGHT = datetime(2025, 6, 2, 8)


def took(*days: int | None) -> list[ServiceRecord]:
    """Return a case for each number of days; None is open."""
    return [
        ServiceRecord(f"KK-{i:03}", START, None if n is None else START + timedelta(days=n)) for i, n in enumerate(days)
    ]


def codes(refused: Any) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in refused.value.problems]


class TestOnTime:
    def test_is_the_share_done_within_the_standard(self) -> None:
        """Eight cases, three days: 3 days is in time, 4 is not."""
        found = service_times(took(0, 1, 2, 3, 3, 3, 4, 9), DAYS)

        assert Fraction(75) == found.on_time.value.exact
        assert (6, ("KK-006", "KK-007")) == (found.in_time, found.late)

    def test_is_exact_where_no_decimal_ends(self) -> None:
        assert Fraction(100, 3) == service_times(took(1, 4, 5), DAYS).on_time.value.exact

    def test_a_case_open_past_its_standard_is_left_out_or_late_as_said(self) -> None:
        """Leaving the oldest open files out flatters; which it is must be said."""
        cases, on = took(1, 1, 1, None, None), date(2025, 6, 6)
        left_out = service_times(cases, DAYS, unfinished=Unfinished.EXCLUDED)
        late = service_times(cases, DAYS, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=on)

        assert (100, 60) == (left_out.on_time.value.exact, late.on_time.value.exact)
        assert (2, ("KK-003", "KK-004"), ()) == (late.open, late.overdue, late.late)

    @pytest.mark.parametrize(("day", "overdue"), [(5, ()), (6, ("KK-001",))])
    def test_an_open_case_is_overdue_the_day_after_its_last_day(self, day: int, overdue: tuple[str, ...]) -> None:
        on = date(2025, 6, day)
        found = service_times(took(1, None), DAYS, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=on)

        assert overdue == found.overdue
        assert Fraction(100, 1 + len(overdue)) == found.on_time.value.exact

    def test_open_cases_without_a_rule_are_refused(self) -> None:
        with pytest.raises(ModelError) as refused:
            service_times(took(1, None, None), DAYS)

        assert [("unfinished_rule", "unfinished")] == codes(refused)
        assert "2" in refused.value.text("id")

    def test_what_ended_after_the_day_was_open_then_and_what_started_later_is_left_out(self) -> None:
        cases = [*took(1, 9), ServiceRecord("N", date(2025, 6, 20), date(2025, 6, 20))]
        found = service_times(cases, DAYS, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=date(2025, 6, 10))

        assert (1, 1, 1, ("KK-001",)) == (found.finished, found.open, found.ahead, found.overdue)

    @pytest.mark.parametrize("cases", [[], took(None)], ids=["no case", "only open ones"])
    def test_without_a_case_nothing_is_known_and_nothing_is_zero(self, cases: list[ServiceRecord]) -> None:
        found = service_times(cases, DAYS, unfinished=Unfinished.EXCLUDED)

        for answer in (found.on_time, found.mean, found.median, found.quantile("0.9")):
            assert isinstance(answer.value, Unknown)
            assert "tidak ada" in str(answer.explain("id"))

    def test_working_days_skip_weekend_and_holiday(self) -> None:
        """Friday to Tuesday over a weekend and a Monday off: one working day."""
        standard = ServiceStandard(1, TimeUnit.WORKING_DAYS, working_days=WorkingDays({date(2025, 6, 9)}))
        case = ServiceRecord("1", date(2025, 6, 6), date(2025, 6, 10))

        assert 1 == service_times([case], standard).in_time
        assert ("1",) == service_times([case], ServiceStandard(1, TimeUnit.CALENDAR_DAYS)).late

    def test_the_explanation_goes_down_to_the_counts_and_names_nobody(self) -> None:
        found = service_times(
            took(1, 2, 9, None, None),
            DAYS,
            unfinished=Unfinished.LATE_WHEN_OVERDUE,
            on=date(2025, 6, 3),
        )
        text = str(found.on_time.explain("id"))

        assert "selesai tepat waktu 1" in text
        assert "belum selesai dan tidak dihitung 4" in text
        assert "paling lama 3 hari kalender" in text
        assert "KK-" not in text

    def test_a_standard_of_law_brings_its_source_and_the_share_stays_policy(self) -> None:
        found = service_times(took(1), ServiceStandard(3, TimeUnit.CALENDAR_DAYS, cite=PLACE, title="Kartu keluarga"))
        text = str(found.on_time.explain("id"))

        assert "Kartu keluarga: paling lama 3 hari kalender. PermenPANRB 62/2018" in text
        assert "POLICY" == found.on_time.cite.standing.name

    @given(st.lists(st.integers(0, 9), min_size=1, max_size=25), st.integers(0, 9))
    def test_a_laxer_standard_never_lowers_it(self, days: list[int], limit: int) -> None:
        tight, lax = (
            service_times(took(*days), ServiceStandard(n, TimeUnit.CALENDAR_DAYS)).on_time.value.exact
            for n in (limit, limit + 1)
        )

        assert tight <= lax

    @given(st.lists(st.integers(0, 9), min_size=1, max_size=25), st.integers(0, 24))
    def test_a_faster_case_never_lowers_it(self, days: list[int], at: int) -> None:
        faster = [max(n - 1, 0) if i == at % len(days) else n for i, n in enumerate(days)]

        assert (
            service_times(took(*days), DAYS).on_time.value.exact
            <= service_times(took(*faster), DAYS).on_time.value.exact
        )


class TestTimes:
    @given(st.lists(st.integers(0, 10**9), min_size=1, max_size=30))
    def test_mean_median_and_quantiles_agree_with_the_standard_library(self, micro: list[int]) -> None:
        cases = [ServiceRecord(str(i), EIGHT, EIGHT + timedelta(microseconds=n)) for i, n in enumerate(micro)]
        found = service_times(cases, MINUTES)
        minutes = [Fraction(n, 60_000_000) for n in micro]

        assert statistics.mean(minutes) == found.mean.value.exact
        assert statistics.median(minutes) == found.median.value.exact
        assert (min(minutes), max(minutes)) == (found.quantile(0).value.exact, found.quantile(1).value.exact)
        if len(minutes) > 1:
            quarters = statistics.quantiles(minutes, n=4, method="inclusive")
            assert quarters == [found.quantile(f"{n}/4").value.exact for n in (1, 2, 3)]

    def test_every_time_counts_as_often_as_it_occurred(self) -> None:
        found = service_times(took(1, 1, 1, 1, 6), DAYS)

        assert (2, 1) == (found.mean.value.exact, found.median.value.exact)
        assert ((1, 4), (6, 1)) == found.times

    def test_a_mean_time_is_an_amount_in_the_unit_of_the_standard(self) -> None:
        found = service_times([ServiceRecord("1", EIGHT, EIGHT + timedelta(seconds=90))], MINUTES)

        assert ("1.50", "menit") == (str(found.mean.value), found.mean.value.scale.name.id)
        assert "Rata-rata lama layanan (menit)" in str(found.mean.explain("id"))
        assert "Kuantil 9/10 lama layanan (menit): 1,5 (dari 1 berkas)" in str(found.quantile("0.9").explain("id"))

    @pytest.mark.parametrize("part", ["1.1", "-0.1", 2, 0.5, "x", None, float("nan")])
    def test_a_part_outside_0_to_1_is_refused(self, part: Any) -> None:
        with pytest.raises(AsnKinerjaError):
            service_times(took(1), DAYS).quantile(part)

    def test_moments_of_two_time_zones_are_compared_exactly(self) -> None:
        """From 09.00 in Jayapura to 07.10 in Jakarta are ten minutes."""
        start, end = datetime(2025, 6, 2, 9, tzinfo=WIT), datetime(2025, 6, 2, 7, 10, tzinfo=WIB)

        assert 10 == service_times([ServiceRecord("1", start, end)], MINUTES).mean.value.exact


class TestRefused:
    def test_everything_wrong_comes_in_one_report(self) -> None:
        cases = [
            ServiceRecord("1", EIGHT, EIGHT),
            ServiceRecord("1", EIGHT, EIGHT),
            ServiceRecord("2", EIGHT.replace(tzinfo=WIB)),
            ServiceRecord("3", START, START),
            "4",
            ServiceRecord("5", EIGHT),
        ]
        with pytest.raises(ModelError) as refused:
            service_times(cases, MINUTES)  # type: ignore[list-item]

        assert codes(refused) == [
            ("unfinished_rule", "unfinished"),
            ("reference_twice", "records[1].reference"),
            ("time_zones", "records[2]"),
            ("needs_time", "records[3]"),
            ("type", "records[4]"),
        ]

    def test_a_day_between_two_time_zones_is_refused(self) -> None:
        """23.30 in Jakarta is the next day in Jayapura: which day is it?"""
        case = ServiceRecord("1", datetime(2025, 6, 2, 9, tzinfo=WIT), datetime(2025, 6, 2, 23, 30, tzinfo=WIB))
        with pytest.raises(ModelError) as refused:
            service_times([case], DAYS)

        assert [("zone_days", "records[0]")] == codes(refused)

    @pytest.mark.parametrize(
        ("standard", "unfinished", "on", "expected"),
        [
            (DAYS, Unfinished.LATE_WHEN_OVERDUE, None, [("on_missing", "on")]),
            (DAYS, Unfinished.LATE_WHEN_OVERDUE, "besok", [("moment", "on")]),
            (MINUTES, Unfinished.EXCLUDED, START, [("needs_time", "on")]),
            (DAYS, "EXCLUDED", None, [("type", "unfinished")]),
            (None, None, None, [("type", "standard")]),
        ],
    )
    def test_what_was_not_said_is_asked_for(self, standard: Any, unfinished: Any, on: Any, expected: Any) -> None:
        with pytest.raises(ModelError) as refused:
            service_times([], standard, unfinished=unfinished, on=on)

        assert expected == codes(refused)

    def test_the_day_asked_about_has_the_zone_of_the_cases(self) -> None:
        with pytest.raises(ModelError) as refused:
            service_times(
                [ServiceRecord("1", EIGHT)], MINUTES, unfinished=Unfinished.EXCLUDED, on=EIGHT.replace(tzinfo=WIB)
            )

        assert [("time_zones", "records[0]")] == codes(refused)

    def test_more_working_days_than_can_be_counted_are_a_problem_of_their_case(self) -> None:
        standard = ServiceStandard(1, TimeUnit.WORKING_DAYS, working_days=WorkingDays(()))
        with pytest.raises(ModelError) as refused:
            service_times([ServiceRecord("1", date(1900, 1, 1), START)], standard)

        assert [("working_days", "records[0].end")] == codes(refused)

    @pytest.mark.parametrize("junk", [None, 3, 1.5, "abc", object(), {"a": 1}])
    def test_garbage_raises_only_our_errors(self, junk: Any) -> None:
        with pytest.raises(AsnKinerjaError):
            service_times(junk, DAYS)


class TestLaws:
    @given(st.lists(st.none() | st.integers(0, 9), max_size=20), st.randoms(use_true_random=False))
    def test_the_order_of_the_cases_changes_nothing(self, days: list[int | None], shuffle: random.Random) -> None:
        cases = took(*days)
        other = shuffle.sample(cases, len(cases))
        ways = {"unfinished": Unfinished.LATE_WHEN_OVERDUE, "on": date(2025, 6, 9)}

        assert service_times(cases, DAYS, **ways) == service_times(iter(other), DAYS, **ways)

    @given(st.lists(st.none() | st.integers(0, 9), max_size=20))
    def test_every_case_is_somewhere(self, days: list[int | None]) -> None:
        found = service_times(took(*days), DAYS, unfinished=Unfinished.EXCLUDED, on=date(2025, 6, 7))

        assert len(days) == found.finished + found.open + found.ahead
        assert set(found.overdue) <= {f"KK-{i:03}" for i, n in enumerate(days) if n is None or n > 5}

    @given(st.lists(st.integers(0, 9), max_size=12))
    def test_an_oracle_of_five_lines_agrees(self, days: list[int]) -> None:
        good = len([n for n in days if n <= 3])
        expected = Fraction(good * 100, len(days)) if days else None

        assert expected == getattr(service_times(took(*days), DAYS).on_time.value, "exact", None)

    def test_findings_replay_pickle_and_write_plain_data(self) -> None:
        found = service_times(took(1, 2, 9), DAYS)
        for answer in (found.on_time, found.mean, found.median, service_times([], DAYS).on_time):
            for step in answer.walk():
                assert step == replay(step)
            assert answer == pickle.loads(pickle.dumps(answer))
            assert answer.to_dict()["rule"].startswith("policy.services.")

    def test_a_stream_is_read_once_and_its_cases_are_not_kept(self) -> None:
        """Kept are references and one count for each distinct time; the cases themselves go."""

        def stream(count: int) -> Any:
            for i in range(count):
                yield ServiceRecord(f"{i:06}", EIGHT, EIGHT + timedelta(minutes=i % 12))

        with tracing() as held:
            found = service_times(stream(20_000), MINUTES)
            most = held()

        assert (12, 20_000) == (len(found.times), found.finished)
        assert most < 20_000 * 200  # a case with both its moments takes some 250 bytes


STAFF = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola Kependudukan"))
POLICY = WeightedPolicy(
    "Contoh",
    parts={Aspect.TIMELINESS: (100, timeliness.on_time_share(cap=100))},
    bands=Bands.at_least({90: "Baik"}, below="Kurang"),
)
PLAN = SKP(
    STAFF,
    EvaluationPeriod.year(2025),
    (WorkResult("kk", "Kartu keluarga", (Indicator("kk.waktu", Aspect.TIMELINESS, AtLeast(80, "persen")),)),),
)


class TestAsARealisation:
    def test_an_on_time_share_is_measured_and_stays_explained(self) -> None:
        found = service_times(took(1, 1, 1, 4), DAYS).on_time
        done = evaluate(PLAN.realised({"kk.waktu": found}), POLICY)

        assert Fraction("93.75") == done.score.exact  # type: ignore[union-attr]
        assert "selesai tepat waktu 3" in str(done.explain("id"))

    def test_an_unknown_share_leaves_the_evaluation_unknown_with_the_reason(self) -> None:
        done = evaluate(PLAN.realised({"kk.waktu": service_times([], DAYS).on_time}), POLICY)

        assert isinstance(done.predikat, Unknown)
        assert done.score is None
        assert "Ketepatan waktu layanan: tidak ada yang dapat dihitung" in str(done.explain("id"))
        assert done.to_dict()["predikat"] == {"unknown": ["Ketepatan waktu layanan: tidak ada yang dapat dihitung"]}

    def test_a_mean_time_is_measured_against_at_most(self) -> None:
        """Ten minutes promised, eight taken on average."""
        eight = [ServiceRecord("1", EIGHT, EIGHT + timedelta(minutes=8))]
        mean: Finding[Any] = service_times(eight, MINUTES).mean
        part = timeliness.inverse_ratio(cap=120)

        assert (120, 1) == part.value((None, AtMost(10, "menit"), mean, None))


def test_a_report_of_wrong_cases_ends_where_nobody_reads_on() -> None:
    with pytest.raises(ModelError) as refused:
        service_times([None] * 600, DAYS, on=START, unfinished=Unfinished.EXCLUDED)  # type: ignore[list-item]

    assert ("type", "records[499]") == codes(refused)[-1]


def test_what_was_counted_says_which_standard_and_day_it_is_about() -> None:
    standard, day = ServiceStandard(1, TimeUnit.CALENDAR_DAYS), date(2025, 6, 2)
    found = service_times([], standard, unfinished=Unfinished.EXCLUDED, on=day)

    assert (standard, Unfinished.EXCLUDED, day) == (found.standard, found.unfinished, found.on)
