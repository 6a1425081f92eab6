"""PermenPANRB 6/2022, the people: who rates, who sets the plan, whose result is final, to whom planning applies."""

import itertools
import json
from datetime import date, datetime

import pytest

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.model.employee_words import PositionKind
from asn_kinerja.regulations.permenpanrb_6_2022 import procedure
from asn_kinerja.regulations.permenpanrb_6_2022.procedure import (
    AgencyKind,
    Applicability,
    EvaluationKind,
    EvaluationWindow,
    Finality,
    Office,
    Official,
    RaterCase,
    RatingRight,
    StaffStatus,
    UnitResult,
)

Q3 = EvaluationPeriod.quarter(2025, 3)
WINDOW = EvaluationWindow(Q3, date(2025, 9, 20), date(2025, 10, 10))
GARBAGE = ["", "PUSAT", 0.5, float("nan"), 10**30, [], datetime(2025, 1, 1)]

#: case, who, page, number, final: L 89-92, typed from the text.
PRINTED_CASES = [
    ("ORDINARY", "DIRECT_SUPERIOR", "89", "2", False),
    ("DELEGATED", "DELEGATE", "89", "2", False),
    ("PERMANENTLY_ABSENT", "SUPERIOR_OF_RATER", "89", "2-3", False),
    ("OTHER_LEADER", "RATER", "89", "4", False),
    ("ACTING", "HEAD_OF_PLT_UNIT", "89", "5", False),
    ("ACTING_ENDED", "DIRECT_SUPERIOR", "89", "6", False),
    ("MISSED_WINDOW", "SUPERIOR_OF_RATER", "90", "11", True),
    ("SECONDED", "HOME_RATER_OR_APPOINTED", "92", "15", False),
    ("STUDY_LEAVE", "HOME_RATER", "92", "16", False),
]
#: agency, office, who approves (L 65), whose evaluation is final (L 90 no. 12).
PRINTED_OFFICES = [
    ("PUSAT", "JPT_UTAMA", "COORDINATING_MINISTER", "COORDINATING_MINISTER"),
    ("PUSAT", "JPT_MADYA", "HEAD_OF_AGENCY", "HEAD_OF_AGENCY"),
    ("PUSAT", "JPT_PRATAMA", "JPT_MADYA", None),
    ("PUSAT", "UNIT_HEAD", "COORDINATING_MINISTER_OR_JPT", "COORDINATING_MINISTER"),
    ("PUSAT", "OTHER", "RATER", None),
    ("DAERAH", "JPT_UTAMA", None, None),
    ("DAERAH", "JPT_MADYA", "HEAD_OF_REGION", "HEAD_OF_REGION"),
    ("DAERAH", "JPT_PRATAMA", "HEAD_OF_REGION", "HEAD_OF_REGION"),
    ("DAERAH", "UNIT_HEAD", "HEAD_OF_REGION_OR_COORDINATING_HEAD", "HEAD_OF_REGION"),
    ("DAERAH", "OTHER", "RATER", None),
]


def refuses(call, *values):
    for value in values or GARBAGE:
        with pytest.raises(AsnKinerjaError):
            call(value)


class TestRaterFor:
    @pytest.mark.parametrize("row", PRINTED_CASES, ids=lambda row: row[0])
    def test_each_case_is_the_printed_one(self, row):
        case, who, page, point, final = row
        found = procedure.rater_for(RaterCase[case])

        assert (who, final) == (found.value.who.name, found.value.final is Finality.FINAL)
        assert (page, point, "OFFICIAL_TEXT") == (found.cite.page, found.cite.point, found.cite.standing.name)
        assert UnitResult.LED_BY_RATER is found.value.unit

    def test_every_case_has_a_row(self):
        assert {row[0] for row in PRINTED_CASES} == set(RaterCase.__members__)

    def test_an_unknown_case_is_named(self):
        found = procedure.rater_for(None)

        assert isinstance(found.value, Unknown)
        assert "case of the rater" in found.value.needed[0].en

    def test_feedback_is_told_where_the_text_asks_for_it(self):
        assert "feedback from the place of work" in procedure.rater_for(RaterCase.SECONDED).value("en")
        assert "Plt. atau Plh." in procedure.rater_for(RaterCase.PERMANENTLY_ABSENT).value("id")
        assert "bersifat final" in procedure.rater_for(RaterCase.MISSED_WINDOW).value("id")
        assert "final" not in procedure.rater_for(RaterCase.ORDINARY).value("id")

    def test_it_explains_itself_and_is_plain_data(self):
        found = procedure.rater_for(RaterCase.STUDY_LEAVE)
        data = json.loads(json.dumps(found.to_dict()))

        assert "pejabat penilai kinerja di instansi induk" in str(found.explain("id"))
        assert "the rater of the home agency" in str(found.explain("en"))
        assert {"who": "HOME_RATER", "unit": "LED_BY_RATER", "final": "NOT_CALLED_FINAL"} == {
            key: data["value"][key] for key in ("who", "unit", "final")
        }
        assert data["value"]["on_what"] == "atas umpan balik institusi belajar"
        assert procedure.rater_for(RaterCase.ORDINARY).to_dict()["value"]["on_what"] is None

    def test_garbage_is_refused(self):
        refuses(procedure.rater_for)


class TestRaterOn:
    @pytest.mark.parametrize(
        ("day", "evaluated", "missed"),
        [
            (date(2025, 10, 10), None, False),
            (date(2025, 10, 11), None, True),
            (date(2025, 12, 1), date(2025, 10, 10), False),
            (date(2025, 12, 1), date(2025, 10, 11), True),
            (date(2025, 10, 10), date(2025, 10, 11), False),
            (date(2025, 10, 11), date(2025, 10, 12), True),
        ],
    )
    def test_after_the_window_the_superior_evaluates_finally(self, day, evaluated, missed):
        """L 90 no. 11; what is evaluated after the day asked about is not yet evaluated."""
        found = procedure.rater_on(day, window=WINDOW, evaluated=evaluated)

        expected = (
            (Official.SUPERIOR_OF_RATER, Finality.FINAL)
            if missed
            else (
                Official.DIRECT_SUPERIOR,
                Finality.NOT_CALLED_FINAL,
            )
        )
        assert expected == (found.value.who, found.value.final)

    def test_without_a_window_nothing_can_be_said(self):
        found = procedure.rater_on(date(2025, 10, 11), window=None)

        assert isinstance(found.value, Unknown)
        assert "EvaluationWindow" in found.value.needed[0].en

    def test_garbage_is_refused(self):
        refuses(lambda value: procedure.rater_on(value, window=WINDOW), None, *GARBAGE)
        refuses(lambda value: procedure.rater_on(date(2025, 10, 11), window=value))
        refuses(lambda value: procedure.rater_on(date(2025, 10, 11), window=WINDOW, evaluated=value))

    def test_every_wrong_argument_is_named_at_once(self):
        with pytest.raises(ModelError) as refused:
            procedure.rater_on("x", window=1, evaluated=2)

        assert ["day", "window", "evaluated"] == [p.path for p in refused.value.problems]
        assert "EvaluationWindow / None" == refused.value.problems[1].allowed.en

    def test_a_wrong_truth_value_and_a_wrong_member_are_told_how_to_write_it(self):
        with pytest.raises(ModelError) as refused:
            procedure.may_rate("JPT", leads_unit="ya")

        assert "PositionKind.PENGAWAS" in refused.value.problems[0].allowed.en
        assert "Tulis PositionKind.JPT." == refused.value.problems[0].hint.id
        assert "True / False / None" == refused.value.problems[1].allowed.en


class TestMayRate:
    @pytest.mark.parametrize("kind", ["PENGAWAS", "ADMINISTRATOR", "JPT"])
    def test_pengawas_and_above_rate_as_the_direct_superior(self, kind):
        found = procedure.may_rate(PositionKind[kind])

        assert RatingRight.AS_SUPERIOR is found.value
        assert ("1", "9") == (found.cite.pasal, found.cite.point)

    @pytest.mark.parametrize(
        ("leads", "delegated", "expected"),
        [
            (True, True, "BY_DELEGATION"),
            (False, True, "NO"),
            (False, None, "NO"),
            (False, False, "NO"),
            (True, False, "NO"),
            (None, False, "NO"),
        ],
    )
    def test_a_functional_official_rates_by_delegation_where_they_lead_a_unit(self, leads, delegated, expected):
        """L 89 no. 7."""
        assert expected == procedure.may_rate(PositionKind.JF, leads_unit=leads, delegated=delegated).value.name

    @pytest.mark.parametrize(("leads", "delegated", "missing"), [(None, None, 2), (True, None, 1), (None, True, 1)])
    def test_what_is_missing_of_a_functional_official_is_named(self, leads, delegated, missing):
        found = procedure.may_rate(PositionKind.JF, leads_unit=leads, delegated=delegated).value

        assert isinstance(found, Unknown)
        assert missing == len(found.needed) == len(found.reasons)

    def test_a_pelaksana_never_rates_as_a_superior_and_delegation_is_open(self):
        assert RatingRight.NO is procedure.may_rate(PositionKind.PELAKSANA, delegated=False).value
        for leads in (None, True, False):
            assert isinstance(
                procedure.may_rate(PositionKind.PELAKSANA, leads_unit=leads, delegated=True).value, Unknown
            )

    def test_an_unknown_kind_is_named(self):
        assert "the kind of position" == procedure.may_rate(None).value.needed[0].en

    def test_garbage_is_refused(self):
        refuses(procedure.may_rate)
        refuses(lambda value: procedure.may_rate(PositionKind.JF, leads_unit=value))
        refuses(lambda value: procedure.may_rate(PositionKind.JF, delegated=value))


class TestLeaders:
    @pytest.mark.parametrize("row", PRINTED_OFFICES, ids=lambda row: f"{row[0]}-{row[1]}")
    def test_each_plan_is_approved_as_printed(self, row):
        agency, office, who, _ = row
        found = procedure.skp_approver(AgencyKind[agency], Office[office])

        assert who == (found.value.name if isinstance(found.value, Official) else None)
        assert "65" == found.cite.page

    @pytest.mark.parametrize("row", PRINTED_OFFICES, ids=lambda row: f"{row[0]}-{row[1]}")
    def test_a_result_is_final_by_the_printed_evaluator_only(self, row):
        agency, office, _, evaluator = row
        for by in Official:
            found = procedure.leader_result(AgencyKind[agency], Office[office], by=by)

            assert (by.name == evaluator) is (found.value is Finality.FINAL)
            assert ("90", "12") == (found.cite.page, found.cite.point)

    def test_every_office_of_both_kinds_is_printed_above(self):
        pairs = {(row[0], row[1]) for row in PRINTED_OFFICES}

        assert set(itertools.product(AgencyKind.__members__, Office.__members__)) == pairs

    def test_anybody_else_needs_no_kind_of_agency(self):
        assert Official.RATER is procedure.skp_approver(None, Office.OTHER).value

    @pytest.mark.parametrize(
        ("agency", "office", "missing"), [(None, Office.JPT_MADYA, 1), (AgencyKind.PUSAT, None, 1), (None, None, 2)]
    )
    def test_missing_facts_are_named(self, agency, office, missing):
        assert missing == len(procedure.skp_approver(agency, office).value.needed)
        assert missing + 1 == len(procedure.leader_result(agency, office, by=None).value.needed)

    def test_an_office_without_a_row_says_so(self):
        assert "no JPT utama in a regional agency" in procedure.skp_approver(AgencyKind.DAERAH, Office.JPT_UTAMA).value(
            "en"
        )

    def test_garbage_is_refused(self):
        refuses(lambda value: procedure.skp_approver(value, Office.OTHER))
        refuses(lambda value: procedure.skp_approver(AgencyKind.PUSAT, value))
        refuses(lambda value: procedure.leader_result(AgencyKind.PUSAT, Office.JPT_MADYA, by=value))


class TestAfterEmployeeMove:
    def test_the_year_is_evaluated_by_the_new_rater_on_the_new_unit(self):
        """L 91 no. 13 b: nothing proportional, whatever was agreed."""
        for agreed in (None, True, False):
            found = procedure.after_employee_move(EvaluationKind.ANNUAL, reuse_agreed=agreed)

            assert (Official.NEW_RATER, UnitResult.NEW_UNIT) == (found.value.who, found.value.unit)
            assert ("91", "13") == (found.cite.page, found.cite.point)
        assert "proporsional" in str(found.explain("id"))

    @pytest.mark.parametrize(("agreed", "unit"), [(True, UnitResult.PREVIOUS_PERIOD), (False, UnitResult.NEW_UNIT)])
    def test_a_periodic_evaluation_reuses_the_old_unit_by_agreement_only(self, agreed, unit):
        found = procedure.after_employee_move(EvaluationKind.PERIODIC, reuse_agreed=agreed)

        assert (Official.NEW_RATER, unit) == (found.value.who, found.value.unit)

    def test_missing_facts_are_named(self):
        assert "agreed" in procedure.after_employee_move(EvaluationKind.PERIODIC).value.needed[0].en
        assert "periodic or annual" in procedure.after_employee_move(None).value.needed[0].en

    def test_garbage_is_refused(self):
        refuses(procedure.after_employee_move)
        refuses(lambda value: procedure.after_employee_move(EvaluationKind.PERIODIC, reuse_agreed=value))


class TestAfterRaterMove:
    def test_25_september_evaluates_the_third_quarter_of_the_old_unit(self):
        """L 91-92 no. 14, the example of the text; the window itself is the agency's."""
        found = procedure.after_rater_move(date(2025, 9, 25), window=WINDOW)

        assert (Official.MOVING_RATER, UnitResult.OLD_UNIT) == (found.value.who, found.value.unit)
        assert "14" == found.cite.point

    def test_25_august_does_not(self):
        found = procedure.after_rater_move(date(2025, 8, 25), window=WINDOW)

        assert Official.DIRECT_SUPERIOR is found.value.who
        assert "89" == found.premises[0].cite.page

    @pytest.mark.parametrize(
        ("moved", "inside"),
        [
            (date(2025, 9, 19), False),
            (date(2025, 9, 20), True),
            (date(2025, 10, 10), True),
            (date(2025, 10, 11), False),
        ],
    )
    def test_both_ends_of_the_window_are_inside(self, moved, inside):
        assert inside is (procedure.after_rater_move(moved, window=WINDOW).value.who is Official.MOVING_RATER)

    def test_without_a_window_there_is_no_default(self):
        assert "EvaluationWindow" in procedure.after_rater_move(date(2025, 9, 25), window=None).value.needed[0].en

    def test_garbage_is_refused(self):
        refuses(lambda value: procedure.after_rater_move(value, window=WINDOW), None, *GARBAGE)
        refuses(lambda value: procedure.after_rater_move(date(2025, 9, 25), window=value))


class TestSkpPartner:
    @pytest.mark.parametrize(
        ("day", "known", "who", "point"),
        [
            (date(2026, 1, 31), {}, "RATER", "1"),
            (date(2026, 2, 1), {}, "SUPERIOR_OF_RATER", "5"),
            (date(2026, 2, 1), {"settled": date(2026, 1, 31)}, "RATER", "1"),
            (date(2026, 2, 1), {"settled": date(2026, 2, 1)}, "RATER", "1"),
            (date(2026, 2, 1), {"settled": date(2026, 2, 2)}, "SUPERIOR_OF_RATER", "5"),
            (date(2026, 5, 1), {"settled": date(2026, 1, 20), "employee_moved": date(2026, 4, 1)}, "NEW_RATER", "6"),
            (date(2026, 5, 1), {"settled": date(2026, 4, 1), "employee_moved": date(2026, 4, 1)}, "NEW_RATER", "6"),
            (date(2026, 5, 1), {"settled": date(2026, 4, 2), "employee_moved": date(2026, 4, 1)}, "RATER", "1"),
            (date(2026, 5, 1), {"settled": date(2026, 1, 20), "rater_moved": date(2026, 4, 1)}, "NEW_RATER", "7"),
            (date(2026, 3, 1), {"settled": date(2026, 1, 20), "rater_moved": date(2026, 4, 1)}, "RATER", "1"),
            (date(2026, 1, 15), {"employee_moved": date(2026, 1, 10)}, "NEW_RATER", "1"),
            (date(2026, 1, 15), {"rater_moved": date(2026, 1, 15)}, "NEW_RATER", "7"),
            (date(2026, 2, 15), {"rater_moved": date(2026, 1, 31)}, "SUPERIOR_OF_RATER", "5"),
            (date(2026, 2, 15), {"rater_moved": date(2026, 2, 1)}, "NEW_RATER", "7"),
        ],
    )
    def test_with_whom_the_plan_is_settled(self, day, known, who, point):
        """L 65 no. 1, 5-7."""
        found = procedure.skp_partner(day, 2026, **known)

        assert (who, "65", point) == (found.value.name, found.cite.page, found.cite.point)

    def test_silence_rests_on_the_deadline(self):
        (limit,) = procedure.skp_partner(date(2026, 2, 1), 2026).premises

        assert date(2026, 1, 31) == limit.value

    def test_garbage_is_refused(self):
        refuses(lambda value: procedure.skp_partner(value, 2026), None, *GARBAGE)
        refuses(lambda value: procedure.skp_partner(date(2026, 1, 1), value), None, *GARBAGE)
        for name in ("settled", "employee_moved", "rater_moved"):
            refuses(lambda value, name=name: procedure.skp_partner(date(2026, 1, 1), 2026, **{name: value}))

    def test_every_wrong_day_is_named_by_its_argument(self):
        names = ["settled", "employee_moved", "rater_moved"]
        with pytest.raises(ModelError) as refused:
            procedure.skp_partner(date(2026, 1, 1), 2026, **dict.fromkeys(names, "x"))

        assert names == [p.path for p in refused.value.problems]


class TestPlanningApplies:
    @pytest.mark.parametrize("status", StaffStatus, ids=lambda s: s.name)
    def test_only_those_on_duty_plan(self, status):
        """L 65-66 no. 8: not for state officials, LNS, the temporarily dismissed, CLTN, MPP."""
        found = procedure.planning_applies(status)

        expected = Applicability.APPLIES if status is StaffStatus.ACTIVE else Applicability.DOES_NOT_APPLY
        assert expected is found.value
        assert ("65-66", "8") == (found.cite.page, found.cite.point)

    @pytest.mark.parametrize("status", StaffStatus, ids=lambda s: s.name)
    @pytest.mark.parametrize(("lang", "said"), [("id", "menghitung setiap SKP"), ("en", "computes every plan")])
    def test_an_answer_of_no_says_what_it_means_for_a_result_already_computed(self, status, lang, said):
        """``evaluate`` rates all the same: the two do not contradict each other in silence."""
        page = str(procedure.planning_applies(status).explain(lang))

        assert (status is not StaffStatus.ACTIVE) == (said in page)
        assert ("evaluate" in page) == (said in page)

    def test_the_closed_list_is_the_printed_one(self):
        assert {"ACTIVE", "STATE_OFFICIAL", "LNS", "SUSPENDED", "CLTN", "MPP"} == set(StaffStatus.__members__)

    def test_an_unknown_status_is_named(self):
        assert "the status of the employee" == procedure.planning_applies(None).value.needed[0].en

    def test_it_explains_itself_in_two_languages(self):
        found = procedure.planning_applies(StaffStatus.MPP)

        assert "tidak berlaku (masa persiapan pensiun)" in str(found.explain("id"))
        assert "does not apply" in str(found.explain("en"))
        assert "no minimum service is required" in str(found.explain("en"))

    def test_garbage_is_refused(self):
        refuses(procedure.planning_applies)
