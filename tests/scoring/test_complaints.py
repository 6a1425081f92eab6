"""Complaints: in progress is not handled, each kind has its own limit, open and overdue on a given day."""

import pickle
import random
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.model import Complaint, ServiceStandard, TimeUnit, WorkingDays
from asn_kinerja.regulations import permenpanrb_62_2018 as sp4n
from asn_kinerja.regulations.permenpanrb_62_2018 import ReportKind
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.scoring.services.complaints import complaint_handling

MONDAY = date(2025, 6, 2)
ADUAN = {"aduan": ServiceStandard(14, TimeUnit.CALENDAR_DAYS)}
SP4N = sp4n.limits(WorkingDays({date(2025, 6, 6)}))
KINDS = list(ReportKind)


def forty() -> list[Complaint]:
    """40 complaints, 34 done, 31 of them in time, 2 of the done ones reopened (a city's own example)."""
    done = [MONDAY + timedelta(days=n) for n in [14] * 31 + [15] * 3]
    ends: list[date | None] = [*done, *[None] * 6]
    return [Complaint(f"A-{i:02}", "aduan", MONDAY, end, reopened=i in (3, 33)) for i, end in enumerate(ends)]


def codes(refused: Any) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in refused.value.problems]


class TestShares:
    def test_in_progress_is_not_handled(self) -> None:
        """40 to handle, 34 done, 6 in progress: 85 %, never 100 %."""
        assert 85 == complaint_handling(forty(), ADUAN, on=date(2025, 6, 30)).handled.value.exact

    def test_handled_in_time_is_counted_of_all_and_reopened_ones_are_named(self) -> None:
        found = complaint_handling(forty(), ADUAN, on=date(2025, 6, 30))

        assert Fraction("77.5") == found.in_time.value.exact
        assert (("A-03", "A-33"), ("A-31", "A-32", "A-33")) == (found.reopened, found.late)

    def test_twelve_complaints_nine_in_time_are_three_quarters(self) -> None:
        nine = [Complaint(str(i), "aduan", MONDAY, MONDAY) for i in range(9)]
        three = [Complaint(str(i), "aduan", MONDAY, date(2025, 6, 30)) for i in range(9, 12)]

        assert 75 == complaint_handling([*nine, *three], ADUAN, on=date(2025, 7, 1)).in_time.value.exact

    @pytest.mark.parametrize(("day", "overdue", "of_due"), [(16, 0, "100"), (17, 1, "50")])
    def test_open_and_overdue_on_a_given_day(self, day: int, overdue: int, of_due: str) -> None:
        """Fourteen days from 2 June end on the 16th; on the 17th the open one is overdue, and due."""
        two = [Complaint("A", "aduan", MONDAY, MONDAY), Complaint("B", "aduan", MONDAY)]
        found = complaint_handling(two, ADUAN, on=date(2025, 6, day))

        assert (("B",), ("B",) * overdue) == (found.open, found.overdue)
        assert Fraction(of_due) == found.in_time_of_due.value.exact

    def test_what_was_handled_after_the_day_was_open_then(self) -> None:
        two = [
            Complaint("A", "aduan", MONDAY, date(2025, 6, 20)),
            Complaint("B", "aduan", date(2025, 6, 11), reopened=True),
        ]
        found = complaint_handling(two, ADUAN, on=date(2025, 6, 10))

        assert (("A",), (), 1) == (found.open, found.reopened, found.ahead)
        assert 0 == found.handled.value.exact

    def test_each_kind_has_its_own_limit_in_working_days(self) -> None:
        """Received 2 June, the 6th a holiday: 5 working days end on the 10th, 14 on the 23rd."""
        info, plain, grave = KINDS
        days = {info: 10, plain: 23, grave: 27}
        in_time = [Complaint(k.name, k, MONDAY, date(2025, 6, day)) for k, day in days.items()]
        late = [Complaint(k.name, k, MONDAY, date(2025, 6, day + 1)) for k, day in days.items()]

        assert () == complaint_handling(in_time, SP4N, on=date(2025, 6, 30)).late
        assert (plain.name, info.name) == complaint_handling(late, SP4N, on=date(2025, 6, 30)).late

    def test_of_nothing_nothing_is_known(self) -> None:
        found = complaint_handling([], SP4N, on=MONDAY)

        for answer in (found.handled, found.in_time, found.in_time_of_due):
            assert isinstance(answer.value, Unknown)

    def test_nothing_due_is_unknown_too(self) -> None:
        found = complaint_handling([Complaint("A", "aduan", MONDAY)], ADUAN, on=MONDAY)

        assert isinstance(found.in_time_of_due.value, Unknown)
        assert 0 == found.handled.value.exact

    def test_the_explanation_names_counts_limits_and_their_place_but_no_case(self) -> None:
        four = [Complaint(f"LAPOR-{i}", kind, MONDAY) for i, kind in enumerate([*KINDS, KINDS[0]])]
        text = str(complaint_handling(four, SP4N, on=date(2025, 6, 30)).in_time.explain("id"))

        assert "Permintaan informasi: Batas paling lama 5 hari kerja, selesai tepat waktu 0" in text
        assert "belum selesai 2, belum selesai dan lewat batas 2: 0 ÷ 2" in text
        assert "Pengaduan berkadar pengawasan: paling lama 60 hari kerja. PermenPANRB 62/2018" in text
        assert "LAPOR-" not in text


class TestRefused:
    def test_everything_wrong_comes_in_one_report(self) -> None:
        wrong = [
            Complaint("A", "permintan informasi", MONDAY),
            Complaint("B", KINDS[0], MONDAY),
            Complaint("B", KINDS[1], MONDAY),
            3,
            Complaint("C", KINDS[0], datetime(2025, 6, 2, 9)),
        ]
        with pytest.raises(ModelError) as refused:
            complaint_handling(wrong, SP4N, on=None)  # type: ignore[arg-type, list-item]

        assert codes(refused) == [
            ("on_missing", "on"),
            ("unknown_word", "complaints[0].kind"),
            ("reference_twice", "complaints[2].reference"),
            ("type", "complaints[3]"),
        ]
        assert "PERMINTAAN_INFORMASI" in refused.value.problems[1].text("id")

    @pytest.mark.parametrize("limits", [None, {}, [], {"aduan": 14}, "x"])
    def test_limits_are_standards_by_kind(self, limits: Any) -> None:
        with pytest.raises(ModelError):
            complaint_handling([], limits, on=MONDAY)

    @pytest.mark.parametrize("junk", [None, 3, 1.5, "abc", object()])
    def test_garbage_raises_only_our_errors(self, junk: Any) -> None:
        with pytest.raises(AsnKinerjaError):
            complaint_handling(junk, ADUAN, on=junk)

    def test_a_limit_in_minutes_needs_a_time(self) -> None:
        limits = {"aduan": ServiceStandard(10, TimeUnit.MINUTES)}
        with pytest.raises(ModelError) as refused:
            complaint_handling([Complaint("A", "aduan", datetime(2025, 6, 2, 9))], limits, on=MONDAY)

        assert [("needs_time", "complaints[0]")] == codes(refused)


CASES = st.lists(st.tuples(st.sampled_from(KINDS), st.none() | st.integers(0, 90), st.booleans()), max_size=15)


def made(cases: list[tuple[ReportKind, int | None, bool]]) -> list[Complaint]:
    return [
        Complaint(str(i), kind, MONDAY, None if n is None else MONDAY + timedelta(days=n), reopened=again)
        for i, (kind, n, again) in enumerate(cases)
    ]


class TestLaws:
    @given(CASES, st.randoms(use_true_random=False))
    def test_the_order_changes_nothing(self, cases: Any, shuffle: random.Random) -> None:
        here, on = made(cases), date(2025, 7, 1)

        assert complaint_handling(here, SP4N, on=on) == complaint_handling(
            iter(shuffle.sample(here, len(here))), SP4N, on=on
        )

    @given(CASES)
    def test_in_time_is_never_more_than_handled(self, cases: Any) -> None:
        found = complaint_handling(made(cases), SP4N, on=date(2025, 7, 1))

        if cases:
            assert 0 <= found.in_time.value.exact <= found.handled.value.exact <= 100
        assert len(cases) == sum(one.received for one in found.kinds)
        assert set(found.overdue) <= set(found.open)

    def test_findings_replay_and_pickle(self) -> None:
        found = complaint_handling(forty(), ADUAN, on=date(2025, 6, 30))
        for step in found.in_time.walk():
            assert step == replay(step)
        assert found == pickle.loads(pickle.dumps(found))


def test_what_was_counted_says_which_day_it_is_about() -> None:
    assert MONDAY == complaint_handling([], ADUAN, on=MONDAY).on
