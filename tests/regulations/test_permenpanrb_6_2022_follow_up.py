"""PermenPANRB 6/2022, after an evaluation: every limit with its last day, nothing forced, nothing guessed."""

import json
import pickle
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.model import ServiceKind, WorkingDays
from asn_kinerja.regulations.permenpanrb_6_2022.procedure import (
    LIMITS,
    EvaluationDates,
    Event,
    Finality,
    ObjectionFinal,
    Signer,
    State,
    decision_finality,
    follow_up,
)

LUNAR_NEW_YEAR = date(2026, 2, 17)
DAYS = WorkingDays({LUNAR_NEW_YEAR})
NAMES = [event.name.lower() for event in Event]

#: course, step, working days, counted from, ends with, page, number: L 114-119, typed from the text.
PRINTED = [
    ("RATER", "signature", 0, "window_end", "signed", "115", "8"),
    ("RATER", "delivery", 14, "signed", "delivered", "114", "5"),
    ("RATER", "return", 14, "received", "returned", "114", "6"),
    ("RATER", "report", 30, "window_end", "reported", "115", "7"),
    ("RATER", "objection", 14, "received", "objected", "117", "B.2"),
    ("RATER", "decision", 7, "objection_received", "decided", "117", "B.6"),
    ("RATER", "second_report", 30, "window_end", "reported_again", "119", "B.8"),
    ("SUPERIOR", "signature", 14, "window_end", "signed", "115-116", "8"),
    ("SUPERIOR", "delivery", 7, "signed", "delivered", "116", "9"),
    ("SUPERIOR", "return", 7, "received", "returned", "116", "10"),
    ("SUPERIOR", "report", 30, "window_end", "reported", "117", "11"),
]


def dates(signer=Signer.RATER, **given_dates):
    return EvaluationDates(signer=signer, **given_dates)


def after(day, count, holidays=()):
    """The oracle: one day at a time, Saturday, Sunday and holidays do not count, nor the day itself."""
    while count:
        day += timedelta(days=1)
        if day.isoweekday() < 6 and day not in holidays:
            count -= 1
    return day


class TestLimits:
    @pytest.mark.parametrize("row", PRINTED, ids=lambda row: f"{row[0]}-{row[1]}")
    def test_each_limit_is_the_printed_one(self, row):
        signer, key, days, start, end, page, point = row
        (limit,) = [one for one in LIMITS[Signer[signer]] if one.key == key]

        assert (days, start, end) == (limit.days, limit.counted_from.name.lower(), limit.ends.name.lower())
        assert (page, point, "OFFICIAL_TEXT") == (
            limit.rule.cite.page,
            limit.rule.cite.point,
            limit.rule.cite.standing.name,
        )

    def test_no_limit_is_printed_that_the_table_misses(self):
        keys = [(signer.name, one.key) for signer, limits in LIMITS.items() for one in limits]

        assert [(row[0], row[1]) for row in PRINTED] + [("SUPERIOR", "objection")] == keys


class TestFollowUp:
    @given(
        st.dates(date(2022, 1, 1), date(2030, 12, 31)),
        st.sets(st.dates(date(2022, 1, 1), date(2031, 6, 30)), max_size=30),
        st.sampled_from(PRINTED),
    )
    def test_the_last_day_is_that_of_the_oracle(self, day, holidays, row):
        signer, key, days, start, *_ = row
        found = follow_up(dates(Signer[signer], **{start: day}), WorkingDays(holidays)).step(key)

        assert after(day, days, holidays) == found.due.value

    def test_received_on_thursday_5_february_2026_objection_until_26_february(self):
        """14 working days after receipt, Tuesday 17 February being a holiday; the day of receipt does not count."""
        found = follow_up(dates(received=date(2026, 2, 5)), DAYS)

        assert date(2026, 2, 26) == found.step("objection").due.value == found.step("return").due.value
        assert (
            date(2026, 2, 25)
            == follow_up(dates(received=date(2026, 2, 5)), WorkingDays(())).step("objection").due.value
        )

    @given(st.sets(st.sampled_from(NAMES)))
    def test_what_is_missing_is_named_and_never_guessed(self, names):
        given_dates = {name: date(2026, 2, 5) for name in names}
        for step in follow_up(dates(**given_dates), DAYS).steps:
            start = step.limit.counted_from
            if start.name.lower() in names:
                assert isinstance(step.due.value, date)
            else:
                assert isinstance(step.due.value, Unknown)
                assert start.value.en in step.due.value.needed[0].en
                assert start.value.id in step.due.value("id")

    @pytest.mark.parametrize(("day", "in_time"), [(date(2026, 2, 26), True), (date(2026, 2, 27), False)])
    def test_the_last_day_itself_is_in_time(self, day, in_time):
        found = follow_up(dates(received=date(2026, 2, 5), objected=day), DAYS)

        assert in_time is found.step("objection").in_time

    def test_in_time_is_none_where_a_day_is_missing(self):
        found = follow_up(dates(received=date(2026, 2, 5), decided=date(2026, 3, 2)), DAYS)

        assert found.step("objection").in_time is None
        assert found.step("decision").in_time is None

    def test_counting_is_named_as_policy_beside_every_limit(self):
        (counting,) = follow_up(dates(received=date(2026, 2, 5)), DAYS).step("objection").due.premises

        assert (Standing.POLICY, date(2026, 2, 6)) == (counting.cite.standing, counting.value)
        assert "permenpanrb_6_2022.hitungan_hari_kerja" == counting.rule.key

    def test_a_weekend_end_of_the_window_is_not_moved(self):
        """31 January 2026 is a Saturday: the rater signs by that day."""
        found = follow_up(dates(window_end=date(2026, 1, 31), signed=date(2026, 2, 2)), DAYS)

        assert date(2026, 1, 31) == found.step("signature").due.value
        assert found.step("signature").in_time is False
        assert found.step("signature").due.premises == ()

    def test_the_superior_has_a_clock_of_their_own_and_the_result_is_final(self):
        known = dates(
            Signer.SUPERIOR, window_end=date(2026, 1, 30), signed=date(2026, 2, 19), received=date(2026, 2, 23)
        )
        found = follow_up(known, DAYS)
        last = {step.limit.key: step.due.value for step in found.steps}

        assert date(2026, 2, 20) == last["signature"]
        assert date(2026, 3, 2) == last["delivery"]
        assert date(2026, 3, 4) == last["return"]
        assert date(2026, 3, 16) == last["report"]
        assert Finality.FINAL is found.result.value
        assert "11" == found.result.cite.point

    def test_whether_an_objection_to_a_final_result_is_open_stays_unknown(self):
        by_superior = follow_up(dates(Signer.SUPERIOR, received=date(2026, 2, 5)), DAYS)
        of_leader = follow_up(dates(received=date(2026, 2, 5)), DAYS, final_result=True)

        for found in (by_superior, of_leader):
            assert isinstance(found.step("objection").due.value, Unknown)
            assert Finality.FINAL is found.result.value
        assert "12" == of_leader.result.cite.point
        assert by_superior.on(date(2026, 2, 6)).steps(State.UNDETERMINED)
        assert Finality.NOT_CALLED_FINAL is follow_up(dates(), DAYS).result.value

    def test_a_step_of_another_course_is_refused_with_those_there_are(self):
        found = follow_up(dates(Signer.SUPERIOR), DAYS)
        for key in ("decision", "keputusan"):
            with pytest.raises(ModelError, match="signature, delivery, return, report, objection"):
                found.step(key)

    @pytest.mark.parametrize("value", [None, "", "x", 0.5, float("nan"), 10**30, [], date(2026, 1, 1)], ids=repr)
    def test_garbage_is_refused(self, value):
        for call in (
            lambda: follow_up(value, DAYS),
            lambda: follow_up(dates(), value),
            lambda: follow_up(dates(), DAYS, final_result=value),
            lambda: follow_up(dates(), DAYS, reading=value),
            lambda: decision_finality(ServiceKind.PNS, reading=value),
        ):
            with pytest.raises(AsnKinerjaError):
                call()
        if value is not None:
            with pytest.raises(AsnKinerjaError):
                follow_up(dates(), DAYS, service=value)

    def test_every_wrong_argument_is_named_at_once(self):
        with pytest.raises(ModelError) as refused:
            follow_up(1, 2, final_result=3, service=4, reading=5)

        assert ["dates", "days", "final_result", "service", "reading"] == [p.path for p in refused.value.problems]


class TestEvaluationDates:
    def test_every_date_that_is_none_is_named(self):
        with pytest.raises(ModelError) as refused:
            EvaluationDates(signer="RATER", changed=1, signed="kemarin", received=datetime(2026, 2, 5), decided=1)

        assert ["signer", "changed", "signed", "received", "decided"] == [p.path for p in refused.value.problems]

    def test_dates_are_given_by_name(self):
        with pytest.raises(TypeError):
            EvaluationDates(Signer.RATER)

    def test_every_impossible_order_is_named_once(self):
        with pytest.raises(ModelError) as refused:
            dates(
                signed=date(2026, 2, 5), received=date(2026, 2, 4), reported=date(2026, 2, 1), objected=date(2026, 2, 3)
            )

        assert ["received", "objected", "reported"] == [p.path for p in refused.value.problems]
        assert {"event_order"} == {p.code for p in refused.value.problems}
        assert "2026-02-05" in str(refused.value)

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("signed", "delivered"),
            ("delivered", "received"),
            ("received", "returned"),
            ("received", "objected"),
            ("objected", "objection_received"),
            ("objection_received", "decided"),
            ("decided", "reported_again"),
            ("signed", "reported"),
            ("signed", "decided"),
        ],
    )
    def test_an_event_may_fall_on_the_day_of_the_one_it_needs_but_not_before(self, first, second):
        assert dates(**{first: date(2026, 2, 5), second: date(2026, 2, 5)})
        with pytest.raises(ModelError):
            dates(**{first: date(2026, 2, 5), second: date(2026, 2, 4)})

    @pytest.mark.parametrize(
        ("first", "second"), [("window_end", "signed"), ("returned", "reported"), ("returned", "objected")]
    )
    def test_what_needs_no_order_may_come_in_any(self, first, second):
        assert dates(**{first: date(2026, 2, 5), second: date(2026, 2, 4)})

    @pytest.mark.parametrize(
        ("names", "event", "proof"),
        [
            (("signed", "reported"), "signed", "signed"),
            (("received", "decided"), "delivered", "received"),
            (("returned",), "signed", "returned"),
            (("returned",), "delivered", "returned"),
            (("objected",), "delivered", "objected"),
            (("reported",), "signed", "reported"),
            (("reported",), "delivered", None),
            (("signed",), "received", None),
        ],
    )
    def test_what_shows_that_an_event_has_happened(self, names, event, proof):
        known = dates(**{name: date(2026, 2, number) for number, name in enumerate(names, 5)})

        assert proof == ((found := known.proof(Event[event.upper()])) and found.name.lower())
        assert (known.by(Event[event.upper()]) is None) is (proof is None)


class TestCollisions:
    def late(self, **more):
        return follow_up(
            dates(window_end=date(2026, 1, 30), signed=date(2026, 1, 30), received=date(2026, 2, 26), **more), DAYS
        )

    def pairs(self, found):
        return [(one.earlier.limit.key, one.later.limit.key) for one in found.collisions]

    def test_14_and_14_after_a_late_receipt_pass_the_30_days_and_both_stand(self):
        """Received 26 February: return and objection until 18 March, the report is due 16 March."""
        found = self.late()

        assert date(2026, 3, 18) == found.step("objection").due.value
        assert date(2026, 3, 16) == found.step("report").due.value
        assert [("return", "report"), ("objection", "second_report")] == self.pairs(found)

    def test_a_decision_may_collide_too(self):
        found = self.late(objected=date(2026, 3, 10), objection_received=date(2026, 3, 11))

        assert [("return", "report"), ("decision", "second_report")] == self.pairs(found)

    def test_what_was_done_early_does_not_collide(self):
        found = self.late(returned=date(2026, 3, 16), reported=None, objected=date(2026, 3, 2))

        assert [] == self.pairs(found)

    def test_what_was_done_past_the_later_limit_does(self):
        assert ("return", "report") in self.pairs(self.late(returned=date(2026, 3, 17)))

    def test_a_report_that_was_made_collides_with_nothing(self):
        assert ("return", "report") not in self.pairs(self.late(reported=date(2026, 3, 2)))

    def test_a_late_delivery_collides_with_the_report(self):
        found = follow_up(dates(window_end=date(2026, 1, 30), signed=date(2026, 3, 2)), DAYS)

        assert [("delivery", "report")] == self.pairs(found)

    def test_the_last_day_of_both_on_one_day_is_no_collision(self):
        found = follow_up(dates(window_end=date(2026, 1, 30), received=date(2026, 2, 24)), DAYS)

        assert found.step("return").due.value == found.step("report").due.value
        assert [] == self.pairs(found)

    def test_unknown_days_collide_with_nothing(self):
        assert [] == self.pairs(follow_up(dates(received=date(2026, 2, 26)), DAYS))
        assert [] == self.pairs(follow_up(dates(window_end=date(2026, 1, 30)), DAYS))


class TestOn:
    FOUND = follow_up(
        dates(
            window_end=date(2026, 1, 30),
            signed=date(2026, 1, 30),
            delivered=date(2026, 2, 5),
            received=date(2026, 2, 5),
        ),
        DAYS,
    )

    def states(self, day, found=None):
        return {step.limit.key: state for step, state in (found or self.FOUND).on(day).states}

    def test_on_the_last_day_an_objection_is_open_and_the_day_after_it_has_lapsed(self):
        assert State.OPEN is self.states(date(2026, 2, 26))["objection"]
        assert State.LAPSED is self.states(date(2026, 2, 27))["objection"]

    def test_a_duty_past_its_day_is_overdue(self):
        agenda = self.FOUND.on(date(2026, 2, 27))

        assert ["return"] == [step.limit.key for step in agenda.overdue]
        assert ["report"] == [step.limit.key for step in agenda.open]

    def test_what_was_done_in_time_or_late_says_so(self):
        late = follow_up(dates(signed=date(2026, 1, 30), delivered=date(2026, 3, 30)), DAYS)

        assert State.IN_TIME is self.states(date(2026, 2, 5))["delivery"]
        assert State.LATE is self.states(date(2026, 3, 30), late)["delivery"]

    def test_what_was_done_without_a_known_limit_says_so(self):
        found = follow_up(dates(delivered=date(2026, 3, 30)), DAYS)

        assert State.DONE is self.states(date(2026, 3, 30), found)["delivery"]

    def test_what_happens_later_has_not_happened_on_the_day_asked_about(self):
        before = self.states(date(2026, 2, 4))

        assert State.OPEN is before["delivery"]
        assert State.NOT_STARTED is before["objection"]

    def test_a_window_may_end_after_the_day_asked_about(self):
        assert State.OPEN is self.states(date(2026, 1, 5))["report"]

    @pytest.mark.parametrize(
        ("day", "changed", "state"),
        [
            (date(2026, 2, 8), True, State.NOT_STARTED),
            (date(2026, 2, 8), None, State.NOT_STARTED),
            (date(2026, 2, 9), True, State.OPEN),
            (date(2026, 2, 9), None, State.UNDETERMINED),
            (date(2026, 2, 9), False, State.NOT_NEEDED),
            (date(2026, 3, 17), True, State.OVERDUE),
        ],
    )
    def test_a_second_report_waits_for_a_decision_that_changes_the_result(self, day, changed, state):
        """L 117-119 B.7-8: form D.1.3 only where the decision changes the result."""
        decided = follow_up(dates(window_end=date(2026, 1, 30), decided=date(2026, 2, 9), changed=changed), DAYS)

        assert state is self.states(day, decided)["second_report"]
        assert State.NOT_STARTED is self.states(date(2026, 2, 9))["second_report"]

    def test_what_must_have_happened_before_a_given_event_is_neither_open_nor_overdue(self):
        """Received on 5 February: it was signed, and delivered, by then, whatever the day."""
        found = follow_up(dates(window_end=date(2026, 1, 30), received=date(2026, 2, 5)), DAYS)

        assert State.DATE_MISSING is self.states(date(2026, 3, 2), found)["signature"]
        assert State.DATE_MISSING is self.states(date(2026, 2, 5), found)["delivery"]
        assert State.OVERDUE is self.states(date(2026, 2, 4), found)["signature"]
        assert found.step("signature").in_time is None
        early = follow_up(dates(window_end=date(2026, 1, 30), received=date(2026, 1, 30)), DAYS)
        assert early.step("signature").in_time is True

    @pytest.mark.parametrize(("days", "state"), [(0, State.IN_TIME), (1, State.FILED_LATE)])
    def test_an_objection_after_its_last_day_is_filed_late_which_is_no_duty_done_late(self, days, state):
        objected = date(2026, 2, 26) + timedelta(days=days)
        found = follow_up(dates(received=date(2026, 2, 5), objected=objected), DAYS)

        assert state is self.states(objected, found)["objection"]

    def test_words_of_a_right_never_say_that_it_was_done_late_or_is_gone(self):
        assert ("diajukan terlambat", "filed late") == (State.FILED_LATE.value.id, State.FILED_LATE.value.en)
        assert "haknya" not in State.LAPSED.value.id

    def test_without_the_end_of_the_window_the_report_cannot_be_computed(self):
        assert State.UNDETERMINED is self.states(date(2026, 2, 9), follow_up(dates(), DAYS))["report"]

    @given(st.dates(date(2026, 1, 1), date(2026, 12, 31)))
    def test_every_step_has_exactly_one_state_and_the_data_says_it(self, day):
        agenda = self.FOUND.on(day)

        assert len(agenda.states) == len(self.FOUND.steps)
        assert {step.limit.key: state.name for step, state in agenda.states} == agenda.to_dict()["states"]
        assert day.isoformat() == agenda.to_dict()["day"]

    @pytest.mark.parametrize("day", [None, "2026-02-05", datetime(2026, 2, 5), 5], ids=repr)
    def test_what_is_no_day_is_refused(self, day):
        with pytest.raises(ModelError):
            self.FOUND.on(day)


class TestDecisionFinality:
    PP30 = ("PP", 30, 2019, "59", "CORROBORATED")

    @pytest.mark.parametrize(
        ("reading", "final"),
        [
            (ObjectionFinal.PNS_ONLY, {ServiceKind.PNS}),
            (ObjectionFinal.EVERYBODY, {ServiceKind.PNS, ServiceKind.CPNS, ServiceKind.PPPK, None}),
            (ObjectionFinal.SILENT, set()),
        ],
    )
    def test_each_reading_settles_whom_it_names(self, reading, final):
        for service in (*ServiceKind, None):
            found = decision_finality(service, reading=reading)

            assert (service in final) is (found.value is Finality.FINAL)
            assert isinstance(found.value, Unknown) is (service not in final)
            assert (reading,) == found.readings

    def test_the_default_is_final_for_pns_and_open_for_pppk(self):
        found = decision_finality(ServiceKind.PNS)
        cite = found.cite

        assert Finality.FINAL is found.value
        assert self.PP30 == (
            cite.regulation.kind,
            cite.regulation.number,
            cite.regulation.year,
            cite.pasal,
            cite.standing.name,
        )
        assert isinstance(decision_finality(ServiceKind.PPPK).value, Unknown)
        assert ObjectionFinal.default is ObjectionFinal.PNS_ONLY

    def test_without_the_kind_of_service_that_is_what_is_missing(self):
        (needed,) = decision_finality(None).value.needed

        assert "PNS, CPNS" in needed.en

    def test_a_follow_up_carries_it(self):
        assert Finality.FINAL is follow_up(dates(), DAYS, service=ServiceKind.PNS).decision.value
        assert isinstance(follow_up(dates(), DAYS, service=ServiceKind.PPPK).decision.value, Unknown)


class TestPage:
    FOUND = follow_up(dates(window_end=date(2026, 1, 30), received=date(2026, 2, 26)), DAYS, service=ServiceKind.PNS)

    def test_it_holds_every_step_date_source_and_the_policy(self):
        page = str(self.FOUND.explain("id", on=date(2026, 3, 2)))

        for words in (
            "18 Maret 2026",
            "hlm. 117 angka B.2",
            "Keadaan pada 2 Maret 2026",
            "masih terbuka",
            "Hari peristiwanya sendiri tidak dihitung",
            "kebijakan, bukan aturan hukum",
            "bersifat final",
            "hitungan, bukan penetapan",
        ):
            assert words in page

    def test_it_reports_collisions_in_both_languages_and_is_silent_without(self):
        assert "masih dapat sampai 18 Maret 2026" in str(self.FOUND.explain("id"))
        assert "until 18 March 2026, while" in str(self.FOUND.explain("en"))
        assert "collide" not in str(follow_up(dates(), DAYS).explain("en"))

    def test_without_a_day_there_is_no_column_of_states(self):
        assert "State on" not in str(self.FOUND.explain("en"))
        assert "State on 2 March 2026" in self.FOUND.explain("en", on=date(2026, 3, 2)).to_markdown()

    def test_a_step_as_plain_data_names_itself_its_day_and_whether_it_was_in_time(self):
        step = follow_up(dates(received=date(2026, 2, 5), returned=date(2026, 2, 27)), DAYS).step("return")

        assert {
            "step": "return",
            "due": step.due.to_dict(),
            "done": "2026-02-27",
            "in_time": False,
        } == step.to_dict()

    def test_done_days_are_shown(self):
        page = str(follow_up(dates(signed=date(2026, 1, 29), delivered=date(2026, 1, 30)), DAYS).explain("en"))

        assert "29 January 2026" in page
        assert "30 January 2026" in page

    def test_what_is_taken_as_done_says_by_when_and_why(self):
        """Received on 26 February: signed and delivered by then; what follows the receipt is not assumed."""
        page = str(self.FOUND.explain("id", on=date(2026, 2, 26)))
        why = "dianggap sudah terjadi paling lambat 26 Februari 2026, karena diterimanya dokumen oleh pegawai tidak mungkin"

        assert 2 == page.count(why)
        assert f"Penilai menandatangani: {why} mendahuluinya; tanggalnya sendiri tidak diberikan" in page
        assert f"Dokumen disampaikan: {why}" in page
        assert 2 == page.count("dianggap sudah terjadi; tanggalnya tidak diberikan")
        assert "To be known" not in str(self.FOUND.explain("en", on=date(2026, 2, 25)))

    @pytest.mark.parametrize(("objected", "late"), [(date(2026, 3, 18), False), (date(2026, 3, 19), True)])
    def test_what_follows_a_late_objection_the_text_does_not_say_and_the_page_says_so(self, objected, late):
        known = dates(
            signed=date(2026, 2, 2), delivered=date(2026, 2, 26), received=date(2026, 2, 26), objected=objected
        )
        found = follow_up(known, DAYS)

        assert late is ("tidak menyebut apakah keberatan yang terlambat masih diperiksa" in str(found.explain("id")))
        assert late is ("does not say whether a late objection is still heard" in str(found.explain("en")))
        assert late is ("filed late" in str(found.explain("en", on=objected)))
        assert late is (
            "masih diperiksa. Yang diperlukan: keterangan instansi atau BKN [6]" in str(found.explain("id"))
        )
        assert "late objection" not in str(found.explain("en", on=date(2026, 3, 17)))

    def test_a_duty_done_late_is_no_late_objection(self):
        known = dates(signed=date(2026, 1, 5), delivered=date(2026, 3, 2), received=date(2026, 3, 2))

        assert "To be known" not in str(follow_up(known, DAYS).explain("en"))

    def test_a_limit_without_working_days_is_the_day_itself(self):
        row = str(self.FOUND.explain("id")).splitlines()
        (signing,) = [line for line in row if line.startswith("Penilai menandatangani  ")]

        assert "hari itu juga" in signing
        assert " 0 " not in signing

    def test_the_tables_of_the_page_are_set_as_read(self):
        sheet = self.FOUND.explain("id", on=date(2026, 3, 2)).sections[0]

        assert ("hari itu juga", "14", "14", "30", "14", "7", "30") == tuple(row[1] for row in sheet.rows)
        assert frozenset({1}) == sheet.numeric == self.FOUND.explain("id").sections[0].numeric
        assert ("Berakhirnya jangka waktu evaluasi", "30 Januari 2026") in self.FOUND.explain("id").facts

    def test_plain_data_pickle_and_hash(self):
        data = json.loads(json.dumps(self.FOUND.to_dict()))

        assert "asn-kinerja/follow-up/1" == data["schema"]
        assert "2026-02-26" == data["dates"]["received"]
        assert data["dates"]["signed"] is None
        assert [["return", "report"], ["objection", "second_report"]] == data["collisions"]
        assert "2026-03-18" == data["steps"][4]["due"]["value"]
        assert ("RATER", None, "NOT_CALLED_FINAL", "FINAL") == (
            data["signer"],
            data["changed"],
            data["result"]["value"],
            data["decision"]["value"],
        )
        assert self.FOUND == pickle.loads(pickle.dumps(self.FOUND))
        assert hash(self.FOUND) == hash(pickle.loads(pickle.dumps(self.FOUND)))


def test_a_second_report_of_what_was_not_changed_is_refused():
    for changed in (None, True):
        EvaluationDates(signer=Signer.RATER, reported_again=date(2026, 3, 10), changed=changed)

    with pytest.raises(ModelError) as refused:
        EvaluationDates(signer=Signer.RATER, reported_again=date(2026, 3, 10), changed=False)

    assert [("event_unneeded", "reported_again")] == [(one.code, one.path) for one in refused.value.problems]
