"""SE Kepala BKN 1/2023: outside raters, leave, study leave, village service; no formula that it does not hold."""

import json
import pickle
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    By,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkingDays,
    WorkResult,
)
from asn_kinerja.regulations import se_bkn_1_2023 as circular
from asn_kinerja.regulations.permenpanrb_6_2022.procedure import Applicability, Official, RatingRight, StaffStatus
from asn_kinerja.regulations.se_bkn_1_2023 import (
    CircularCase,
    CircularStatus,
    LeaveOfOneYear,
    OutsideLeader,
    PlanAfterLeave,
)

GARBAGE = ["", "CPNS", 0.5, float("nan"), 10**30, [], datetime(2025, 1, 1)]
YEAR = EvaluationPeriod.year(2025)
DAYS = WorkingDays({date(2025, 5, 1)})
PLAN = SKP(
    Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola")),
    YEAR,
    (
        WorkResult(
            "1",
            "Kartu keluarga terbit",
            (
                Indicator("jumlah", Aspect.QUANTITY, AtLeast(120, "dokumen")),
                Indicator("mutu", Aspect.QUALITY, AtLeast(95, "persen")),
                Indicator("salah", Aspect.QUANTITY, AtMost(3, "kesalahan")),
                Indicator("lama", Aspect.TIMELINESS, AtMost(12, "bulan")),
                Indicator("laporan", Aspect.TIMELINESS, By(date(2025, 5, 30))),
                Indicator("arsip", Aspect.TIMELINESS, By(date(2025, 12, 15))),
            ),
        ),
    ),
)
BIRTH = EvaluationPeriod(date(2025, 4, 1), date(2025, 6, 30))


def refuses(call, *values):
    for value in values or GARBAGE:
        with pytest.raises(AsnKinerjaError):
            call(value)


class TestMayRate:
    @pytest.mark.parametrize("leader", OutsideLeader, ids=lambda one: one.name)
    def test_a_leader_from_outside_rates_where_they_lead_asn(self, leader):
        found = circular.may_rate(leader, leads_asn=True)

        assert RatingRight.AS_SUPERIOR is found.value
        assert ("5.a", Standing.OFFICIAL_TEXT) == (found.cite.point, found.cite.standing)
        assert RatingRight.NO is circular.may_rate(leader, leads_asn=False).value

    def test_the_closed_list_is_the_printed_one(self):
        assert ["TNI", "POLRI", "STATE_OFFICIAL", "COMMISSIONER"] == list(OutsideLeader.__members__)

    @pytest.mark.parametrize(
        ("leader", "leads", "missing"), [(None, None, 2), (None, True, 1), (OutsideLeader.TNI, None, 1)]
    )
    def test_missing_facts_are_named(self, leader, leads, missing):
        assert missing == len(circular.may_rate(leader, leads_asn=leads).value.needed)

    def test_garbage_is_refused(self):
        refuses(lambda value: circular.may_rate(value, leads_asn=True))
        refuses(lambda value: circular.may_rate(OutsideLeader.TNI, leads_asn=value))


class TestRaterFor:
    @pytest.mark.parametrize(("case", "who"), [("ASSIGNED", "HOME_SUPERIOR"), ("CPNS", "FORMATION_SUPERIOR")])
    def test_each_case_is_the_printed_one(self, case, who):
        found = circular.rater_for(CircularCase[case])

        assert (who, "5.a") == (found.value.who.name, found.cite.point)

    def test_staff_on_assignment_are_rated_on_feedback(self):
        assert "on feedback" in circular.rater_for(CircularCase.ASSIGNED).value("en")

    def test_an_unknown_case_is_named_and_garbage_refused(self):
        assert "the case of the employee" == circular.rater_for(None).value.needed[0].en
        refuses(circular.rater_for)


class TestSkpRequired:
    @pytest.mark.parametrize("status", CircularStatus, ids=lambda one: one.name)
    def test_all_four_kinds_of_study_leave_plan_and_village_service_does_not(self, status):
        found = circular.skp_required(status)
        study = status.name.startswith("STUDY")

        assert (study, "5.f" if study else "5.g") == (found.value is Applicability.APPLIES, found.cite.point)

    def test_there_are_four_kinds_of_study_leave(self):
        assert 4 == sum(name.startswith("STUDY") for name in CircularStatus.__members__)

    def test_every_other_status_is_answered_by_the_regulation(self):
        found = circular.skp_required(StaffStatus.CLTN)

        assert Applicability.DOES_NOT_APPLY is found.value
        assert "PermenPANRB 6/2022" == found.cite.regulation.short

    def test_an_unknown_status_is_named_and_garbage_refused(self):
        assert isinstance(circular.skp_required(None).value, Unknown)
        refuses(circular.skp_required)


class TestVillageRater:
    def test_the_regent_or_mayor_rates_where_a_right_needs_it(self):
        found = circular.village_rater(right_needs_it=True)

        assert Official.REGENT_OR_MAYOR is found.value.who
        assert "Camat" in found.value("id")
        assert "5.g" == found.cite.point

    def test_otherwise_nobody_rates(self):
        assert Applicability.DOES_NOT_APPLY is circular.village_rater(right_needs_it=False).value

    def test_not_knowing_is_unknown_and_garbage_refused(self):
        assert isinstance(circular.village_rater(right_needs_it=None).value, Unknown)
        refuses(lambda value: circular.village_rater(right_needs_it=value))


class TestLeaveEffect:
    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            (date(2025, 3, 1), date(2025, 3, 1), "FIT_TO_EFFECTIVE_TIME"),
            (date(2025, 3, 1), date(2026, 2, 27), "FIT_TO_EFFECTIVE_TIME"),
            (date(2025, 3, 1), date(2026, 3, 1), "PLAN_AFTER_RETURN"),
            (date(2024, 3, 1), date(2025, 2, 27), "FIT_TO_EFFECTIVE_TIME"),
            (date(2024, 2, 29), date(2025, 2, 26), "FIT_TO_EFFECTIVE_TIME"),
            (date(2024, 2, 29), date(2025, 2, 28), "PLAN_AFTER_RETURN"),
        ],
    )
    def test_a_day_on_either_side_of_one_year(self, first, last, expected):
        found = circular.leave_effect(first, last)

        assert (expected, "5.e", ()) == (found.value.name, found.cite.point, found.readings)

    @pytest.mark.parametrize(
        ("first", "last"),
        [(date(2025, 3, 1), date(2026, 2, 28)), (date(2024, 2, 29), date(2025, 2, 27)), (YEAR.start, YEAR.end)],
    )
    def test_exactly_one_year_is_the_reading(self, first, last):
        """The circular says "less than" and "more than"."""
        found = circular.leave_effect(first, last)

        assert isinstance(found.value, Unknown)
        assert (LeaveOfOneYear.UNDETERMINED,) == found.readings
        assert LeaveOfOneYear.default is LeaveOfOneYear.UNDETERMINED
        shorter = circular.leave_effect(first, last, reading=LeaveOfOneYear.SHORTER)
        longer = circular.leave_effect(first, last, reading=LeaveOfOneYear.LONGER)
        assert PlanAfterLeave.FIT_TO_EFFECTIVE_TIME is shorter.value
        assert PlanAfterLeave.PLAN_AFTER_RETURN is longer.value
        assert (LeaveOfOneYear.LONGER,) == longer.readings
        assert "leave of exactly 1 year" in str(found.explain("en"))

    def test_leave_without_an_end_is_unknown(self):
        assert "the last day of the leave" == circular.leave_effect(date(2025, 3, 1), None).value.needed[0].en

    def test_garbage_is_refused(self):
        refuses(lambda value: circular.leave_effect(value, date(2025, 3, 1)), None, *GARBAGE)
        refuses(lambda value: circular.leave_effect(date(2025, 3, 1), value))
        refuses(lambda value: circular.leave_effect(date(2025, 3, 1), None, reading=value), None, *GARBAGE)
        refuses(lambda value: circular.leave_effect(date(2025, 3, 1), value), date(2025, 2, 28))


class TestLeaveReview:
    def test_days_of_leave_are_left_out(self):
        """2025: 261 weekdays less 1 May; April to June 65 weekdays less 1 May."""
        review = circular.leave_review(PLAN, [BIRTH], DAYS)

        assert 260 - 64 == review.effective.value
        assert Fraction(196, 260) == review.share.value

    def test_counting_share_and_targets_are_policy_never_law(self):
        review = circular.leave_review(PLAN, [BIRTH], DAYS)

        for found in (review.effective, review.share, *review.targets):
            assert Standing.POLICY is found.cite.standing

    def test_it_names_amounts_durations_and_dates_within_the_leave(self):
        review = circular.leave_review(PLAN, [BIRTH], DAYS)

        assert ["jumlah", "lama", "laporan"] == [found.value for found in review.targets]
        assert ["amount", "duration", "date within"] == [
            word
            for found, word in zip(review.targets, ("amount", "duration", "date within"), strict=True)
            if word in dict(found.facts)["note"].en
        ]

    @pytest.mark.parametrize("leaves", [[], [EvaluationPeriod(date(2024, 1, 1), date(2024, 12, 31))]])
    def test_without_leave_inside_the_plan_there_is_nothing_to_look_at(self, leaves):
        review = circular.leave_review(PLAN, leaves, DAYS)

        assert (260, 1, ()) == (review.effective.value, review.share.value, review.targets)

    @given(
        st.lists(
            st.tuples(st.dates(date(2024, 6, 1), date(2026, 6, 1)), st.integers(0, 200)).map(
                lambda pair: EvaluationPeriod(pair[0], pair[0] + timedelta(days=pair[1]))
            ),
            max_size=6,
        )
    )
    def test_overlapping_leaves_count_each_day_once(self, leaves):
        """The oracle looks at every day of the year."""
        year = [YEAR.start + timedelta(days=n) for n in range(365)]
        worked = [d for d in year if d.isoweekday() < 6 and d != date(2025, 5, 1)]
        left = [d for d in worked if not any(one.start <= d <= one.end for one in leaves)]
        review = circular.leave_review(PLAN, leaves, DAYS)

        assert len(left) == review.effective.value
        assert Fraction(len(left), len(worked)) == review.share.value

    @pytest.mark.parametrize("last", [date(2025, 3, 7), date(2025, 3, 14), date(2025, 3, 21)])
    def test_leaves_that_overlap_after_one_that_does_not(self, last):
        """A week in January; two weeks in March with a second leave inside them, of the same end, or a week longer."""
        leaves = [
            EvaluationPeriod(date(2025, 1, 6), date(2025, 1, 10)),
            EvaluationPeriod(date(2025, 3, 3), date(2025, 3, 14)),
            EvaluationPeriod(date(2025, 3, 5), last),
        ]
        review = circular.leave_review(PLAN, leaves, WorkingDays(()))
        whole = circular.leave_review(PLAN, [], WorkingDays(())).effective.value

        assert (20 if last == date(2025, 3, 21) else 15) == whole - review.effective.value

    def test_a_wrong_plan_and_wrong_days_are_told_with_what_was_expected(self):
        """Both at once."""
        with pytest.raises(ModelError) as refused:
            circular.leave_review("SKP", [BIRTH], None)

        assert [("skp", "SKP"), ("days", "WorkingDays")] == [
            (one.path, one.allowed.en) for one in refused.value.problems
        ]

    def test_a_plan_without_a_working_day_has_no_share(self):
        sunday = SKP(PLAN.employee, EvaluationPeriod(date(2025, 6, 1), date(2025, 6, 1)), PLAN.results)
        review = circular.leave_review(sunday, [BIRTH], DAYS)

        assert 0 == review.effective.value
        assert isinstance(review.share.value, Unknown)

    def test_it_says_that_the_circular_holds_no_formula(self):
        review = circular.leave_review(PLAN, (BIRTH,), DAYS)
        page = str(review.explain("id"))

        assert "surat edaran tidak memuat rumus proporsional" in page
        assert "260 hari kerja − 64 hari kerja cuti = 196 hari kerja efektif" in page
        assert "tenggat pada masa cuti" in page
        data = json.loads(json.dumps(review.to_dict()))
        assert ["196", "49/65", 3] == [data["effective"]["value"], data["share"]["value"], len(data["targets"])]
        assert review == pickle.loads(pickle.dumps(review))

    def test_nothing_in_the_plan_changes(self):
        before = pickle.dumps(PLAN)
        circular.leave_review(PLAN, [BIRTH], DAYS)

        assert before == pickle.dumps(PLAN)

    def test_garbage_is_refused(self):
        refuses(lambda value: circular.leave_review(value, [BIRTH], DAYS), None, *GARBAGE)
        refuses(lambda value: circular.leave_review(PLAN, [value], DAYS), None, *GARBAGE)
        refuses(lambda value: circular.leave_review(PLAN, [BIRTH], value), None, *GARBAGE)
        refuses(lambda value: circular.leave_review(PLAN, value, DAYS), None, 5, "x", BIRTH, iter([BIRTH]))
        with pytest.raises(ModelError, match="too many entries"):
            circular.leave_review(PLAN, [BIRTH] * 501, DAYS)
        assert circular.leave_review(PLAN, [BIRTH] * 500, DAYS).effective.value == 196
