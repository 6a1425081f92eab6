"""Time and place: unbroken service to the day, rank, ceiling, kind of service, position, age."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ConditionError
from asn_kinerja.follow_up import (
    BelowCeiling,
    CompetencesMet,
    Dossier,
    Education,
    Golongan,
    InRank,
    Leave,
    LeaveCount,
    LeaveKind,
    PositionIn,
    Punishment,
    PunishmentLevel,
    RankHeld,
    Served,
    Service,
    ServiceIs,
    Status,
    YoungerThan,
    assess,
)
from asn_kinerja.follow_up.tenure import NOT_SERVING
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import Employee, EvaluationPeriod, Position, PositionKind, ServiceKind
from asn_kinerja.regulations.pp_99_2000 import CEILING_PLACE, CEILINGS
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.masa", Regulation("Contoh", None, None).cite(Standing.POLICY), Text("Masa", "Time"), Text("M.", "T.")
)
MET, UNMET, UNKNOWN = Status
PNS, CPNS, PPPK = ServiceKind.PNS, ServiceKind.CPNS, ServiceKind.PPPK
SEDANG = PunishmentLevel.SEDANG
DAY = timedelta(days=1)
TEN = Served(rule=RULE, years=10)


def since(*spans):
    return Dossier(service=[Service(*span) for span in spans], discipline=(), leave=())


def cltn(start, end):
    return Leave(LeaveKind.CLTN, EvaluationPeriod(start, end))


class TestServed:
    """Unbroken service of full years, by the calendar."""

    @pytest.mark.parametrize(
        ("start", "due"),
        [
            (date(2016, 3, 1), date(2026, 3, 1)),  # F1
            (date(2016, 2, 29), date(2026, 2, 28)),  # no 29 February in 2026: the last day of the month
            (date(2014, 2, 28), date(2024, 2, 28)),  # there is one in 2024: still the 28th
            (date(2016, 12, 31), date(2026, 12, 31)),
        ],
    )
    def test_ten_years_are_complete_on_the_day_and_not_before(self, start, due):
        """F1: neither ÷ 365.25 nor ÷ 365."""
        verdict = assess(TEN, since((PNS, start)), on=due)

        assert (MET, due) == (verdict.status, verdict.earliest)
        assert assess(TEN, since((PNS, start)), on=due - DAY).status is UNMET
        assert due == assess(TEN, since((PNS, start)), on=start).earliest

    def test_probation_and_appointment_are_one_service(self):
        """Counted from the start as CPNS."""
        dossier = since((CPNS, date(2015, 1, 1), date(2015, 12, 31)), (PNS, date(2016, 1, 1)))

        assert date(2025, 1, 1) == assess(TEN, dossier, on=date(2026, 1, 1)).earliest

    def test_one_day_between_two_spans_is_an_interruption(self):
        """The run starts anew after the gap."""
        dossier = since((PNS, date(2010, 1, 1), date(2015, 12, 30)), (PNS, date(2016, 1, 1)))

        assert date(2026, 1, 1) == assess(TEN, dossier, on=date(2025, 1, 1)).earliest

    def test_a_gap_is_told_beside_the_answer(self):
        """Met or unmet; not on a day in the first run, nor without a gap."""
        dossier = since((PNS, date(2010, 1, 1), date(2015, 12, 30)), (PNS, date(2016, 1, 1)))
        asked = [date(2015, 1, 1), date(2025, 12, 31), date(2026, 1, 1)]

        assert [[], ["service_gap"], ["service_gap"]] == [
            [one.code for one in assess(TEN, dossier, on=day).notes] for day in asked
        ]
        assert () == assess(TEN, since((PNS, date(2010, 1, 1))), on=date(2026, 1, 1)).notes

    def test_full_years_of_a_kind_the_text_is_silent_about_are_open(self):
        """Below them it is unmet by any reading; service of another kind is not touched."""
        asked = Served(rule=RULE, years=10, silent=(PPPK,))
        pppk, pns = since((PPPK, date(2016, 1, 1))), since((PNS, date(2016, 1, 1)))

        assert [UNMET, UNKNOWN] == [
            assess(asked, pppk, on=day).status for day in (date(2025, 12, 31), date(2026, 1, 1))
        ]
        assert ["berlakunya bagi PPPK belum jelas"] == [
            one.id for one in assess(asked, pppk, on=date(2026, 1, 1)).missing
        ]
        assert assess(asked, pns, on=date(2026, 1, 1)).status is MET
        with pytest.raises(ConditionError):
            Served(rule=RULE, years=10, silent=("PPPK",))

    def test_time_may_yet_meet_what_is_open_later(self):
        """The page does not say that time alone will not do."""
        asked = Served(rule=RULE, years=10, silent=(PPPK,))
        spans = [(PPPK, date(2016, 1, 1)), (PNS, date(2016, 1, 1), date(2016, 12, 31))]
        pages = [str(assess(asked, since(span), on=date(2020, 1, 1)).explain("id")) for span in spans]

        assert [False, True] == ["tidak terpenuhi oleh waktu saja" in page.split("Yang tidak")[1] for page in pages]

    def test_what_begins_after_the_day_and_would_count_anew_is_told(self):
        """Only the levels and kinds that count anew, only under that reading, and only after the day."""
        punished = [Punishment(SEDANG, date(2025, 1, 2)), Punishment(PunishmentLevel.RINGAN, date(2025, 1, 2))]
        away = [cltn(date(2025, 1, 2), date(2025, 1, 3))]
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))], discipline=punished, leave=away)
        asked = [
            Served(rule=RULE, years=10, anew_after=(SEDANG,), leave=(LeaveKind.CLTN,), leave_counts=counts)
            for counts in LeaveCount
        ]

        found = [
            [(one.code, one.path) for one in assess(one, dossier, on=date(2025, 1, 1)).notes] for one in (TEN, *asked)
        ]
        later = [("punished_later", "discipline[0]")]
        assert [[], later, later, [*later, ("leave_later", "leave[0]")]] == found
        assert [()] * 3 == [assess(one, dossier, on=date(2025, 1, 2)).notes for one in asked]

    def test_overlapping_spans_count_once(self):
        """From the first day of the first."""
        dossier = since((PNS, date(2012, 1, 1), date(2018, 1, 1)), (PNS, date(2014, 1, 1)))

        assert date(2022, 1, 1) == assess(TEN, dossier, on=date(2023, 1, 1)).earliest

    def test_service_as_pppk_is_not_added_to_service_as_pns(self):
        """Service outside the PNS is excluded; a PPPK's own service counts as such."""
        dossier = since((PPPK, date(2010, 1, 1), date(2017, 12, 31)), (CPNS, date(2018, 1, 1)))

        assert date(2028, 1, 1) == assess(TEN, dossier, on=date(2026, 1, 1)).earliest
        assert assess(TEN, since((PPPK, date(2010, 1, 1))), on=date(2026, 1, 1)).status is MET

    def test_whoever_left_no_longer_serves(self):
        """Met to the last day, not after it; nothing follows by time."""
        dossier = since((PNS, date(2010, 1, 1), date(2025, 6, 30)))

        assert assess(TEN, dossier, on=date(2025, 6, 30)).status is MET
        after = assess(TEN, dossier, on=date(2025, 7, 1))
        assert (UNMET, None) == (after.status, after.earliest)
        assert assess(TEN, since(), on=date(2025, 7, 1)).status is UNMET

    def test_service_counts_anew_after_a_punishment_was_served(self):
        """From the day after its last day; a lighter one changes nothing."""
        asked = Served(rule=RULE, years=10, anew_after=(SEDANG,))
        start = Service(PNS, date(2010, 1, 1))
        moderate = Punishment(SEDANG, date(2015, 1, 1), date(2015, 6, 30))
        light = Punishment(PunishmentLevel.RINGAN, date(2018, 1, 1), date(2018, 6, 30))
        dossier = Dossier(service=[start], discipline=[moderate, light])

        assert date(2025, 7, 1) == assess(asked, dossier, on=date(2026, 1, 1)).earliest
        assert assess(asked, dossier, on=date(2025, 6, 30)).status is UNMET

    def test_a_punishment_after_the_years_were_reached_takes_them_away(self):
        """Met before it, unmet from its day on, met again ten years after it ended."""
        asked = Served(rule=RULE, years=10, anew_after=(SEDANG,))
        punished = Punishment(SEDANG, date(2023, 5, 5), date(2024, 5, 4))
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))], discipline=[punished])

        assert assess(asked, dossier, on=date(2023, 5, 4)).status is MET
        assert (UNMET, date(2034, 5, 5)) == _answer(asked, dossier, date(2023, 5, 5))

    def test_an_unknown_end_of_a_punishment_matters_only_once_the_years_are_full(self):
        """It can only delay."""
        asked = Served(rule=RULE, years=10, anew_after=(SEDANG,))
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))], discipline=[Punishment(SEDANG, date(2015, 1, 1))])

        assert assess(asked, dossier, on=date(2019, 12, 31)).status is UNMET
        found = assess(asked, dossier, on=date(2020, 1, 1))
        assert found.status is UNKNOWN
        assert "akhir hukuman disiplin" in found.missing[0].id

    def test_unknown_discipline_matters_only_once_the_years_are_full(self):
        """It can only delay."""
        asked = Served(rule=RULE, years=10, anew_after=(SEDANG,))
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))])

        assert [UNMET, UNKNOWN] == [
            assess(asked, dossier, on=day).status for day in (date(2019, 12, 31), date(2020, 1, 1))
        ]

    @pytest.mark.parametrize(
        ("leaves", "due"),
        [
            ([], date(2020, 1, 1)),
            ([(date(2012, 1, 1), date(2012, 1, 1))], date(2020, 1, 2)),
            ([(date(2012, 1, 1), date(2012, 12, 31))], date(2021, 1, 1)),  # 366 days put off 1 January 2020
            ([(date(2012, 1, 1), date(2012, 1, 10)), (date(2012, 1, 6), date(2012, 1, 15))], date(2020, 1, 16)),
            ([(date(2009, 12, 1), date(2010, 1, 5))], date(2020, 1, 6)),  # only its days inside the service
            ([(date(2009, 1, 1), date(2009, 12, 31))], date(2020, 1, 1)),
            ([(date(2020, 1, 1), date(2020, 1, 5))], date(2020, 1, 1)),  # begun when the years were full
            ([(date(2019, 12, 31), date(2020, 1, 1))], date(2020, 1, 3)),
        ],
    )
    def test_deducted_leave_puts_the_day_off_by_its_days(self, leaves, due):
        """Each day once, and only days of the service."""
        asked = Served(rule=RULE, years=10, leave=(LeaveKind.CLTN,), leave_counts=LeaveCount.DEDUCTED)
        spans = [cltn(*span) for span in leaves]
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))], leave=spans)

        assert due == assess(asked, dossier, on=date(2011, 1, 1)).earliest

    def test_other_leave_is_not_deducted(self):
        """Only the kinds that are named."""
        asked = Served(rule=RULE, years=10, leave=(LeaveKind.CLTN,), leave_counts=LeaveCount.DEDUCTED)
        sick = Leave(LeaveKind.SAKIT, EvaluationPeriod(date(2012, 1, 1), date(2012, 12, 31)))
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))], leave=[sick])

        assert date(2020, 1, 1) == assess(asked, dossier, on=date(2011, 1, 1)).earliest

    def test_service_counts_anew_after_a_leave(self):
        """During it nothing counts; a leave that has not begun changes nothing yet."""
        asked = Served(rule=RULE, years=10, leave=(LeaveKind.CLTN,), leave_counts=LeaveCount.RESTARTS)
        leave = [cltn(date(2021, 3, 1), date(2021, 5, 31))]
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))], leave=leave)

        assert assess(asked, dossier, on=date(2021, 2, 28)).status is MET
        assert (UNMET, date(2031, 6, 1)) == _answer(asked, dossier, date(2021, 3, 1))

    @pytest.mark.parametrize("counts", [LeaveCount.DEDUCTED, LeaveCount.RESTARTS])
    def test_unknown_leave_matters_only_once_the_years_are_full(self, counts):
        """It can only delay; where leave counts, it does not matter at all."""
        asked = Served(rule=RULE, years=10, leave=(LeaveKind.CLTN,), leave_counts=counts)
        dossier = Dossier(service=[Service(PNS, date(2010, 1, 1))])

        assert [UNMET, UNKNOWN] == [
            assess(asked, dossier, on=day).status for day in (date(2019, 12, 31), date(2020, 1, 1))
        ]
        assert assess(TEN, dossier, on=date(2020, 1, 1)).status is MET

    @given(st.dates(date(1985, 1, 1), date(2020, 12, 31)), st.integers(1, 40))
    def test_an_oracle_that_counts_anniversaries(self, start, years):
        """The same day of the month some years later, or the last day of February."""
        try:
            due = start.replace(year=start.year + years)
        except ValueError:
            due = date(start.year + years, 2, 28)
        asked = Served(rule=RULE, years=years)

        assert due == assess(asked, since((PNS, start)), on=start).earliest

    @pytest.mark.parametrize("years", [0, -1, 101, 1.5, "10", None, True])
    def test_years_are_a_whole_number(self, years):
        """1 to 100."""
        with pytest.raises(ConditionError) as refused:
            Served(rule=RULE, years=years)
        assert ["years"] == [one.path for one in refused.value.problems]

    def test_every_wrong_parameter_is_reported_at_once(self):
        """With its path."""
        with pytest.raises(ConditionError) as refused:
            Served(rule=None, years=0, anew_after=("sedang",), leave="CLTN", leave_counts=1)

        paths = [one.path for one in refused.value.problems]
        assert ["rule", "years", "anew_after[0]", "leave", "leave_counts"] == paths


def _answer(condition, dossier, on):
    verdict = assess(condition, dossier, on=on)
    return verdict.status, verdict.earliest


class TestInRank:
    """Full years in the rank held on the day."""

    def test_a_promotion_starts_the_years_anew(self):
        """The latest rank counts."""
        asked = InRank(rule=RULE, years=4)
        dossier = Dossier(
            ranks=[RankHeld(Golongan.III_B, date(2024, 4, 1)), RankHeld(Golongan.III_A, date(2018, 4, 1))]
        )

        assert assess(asked, dossier, on=date(2024, 3, 31)).status is MET
        assert (UNMET, date(2028, 4, 1)) == _answer(asked, dossier, date(2024, 4, 1))

    def test_no_rank_is_not_an_unknown_rank(self):
        """Empty and None differ."""
        asked = InRank(rule=RULE, years=4)

        assert (UNMET, None) == _answer(asked, Dossier(ranks=()), date(2026, 1, 1))
        assert assess(asked, Dossier(), on=date(2026, 1, 1)).status is UNKNOWN


class TestBelowCeiling:
    """Regular promotion ends at the ceiling by education."""

    @pytest.mark.parametrize(
        ("golongan", "education", "expected"),
        [
            (Golongan.III_A, Education.SLTA, MET),
            (Golongan.III_B, Education.SLTA, UNMET),
            (Golongan.III_C, Education.SLTA, UNMET),
            (Golongan.II_A, Education.D3, UNKNOWN),
            (Golongan.II_A, None, UNKNOWN),
        ],
    )
    def test_below_at_and_above(self, golongan, education, expected):
        """At the ceiling there is no next rank; an unverified ceiling is unknown."""
        dossier = Dossier(ranks=[RankHeld(golongan, date(2020, 4, 1))], education=education)

        assert assess(BelowCeiling(rule=RULE, ceilings=CEILINGS), dossier, on=date(2026, 1, 1)).status is expected

    def test_before_the_first_rank_and_with_two_on_one_day(self):
        """Unmet before; the higher of two counts."""
        two = [RankHeld(Golongan.III_A, date(2020, 4, 1)), RankHeld(Golongan.III_B, date(2020, 4, 1))]
        dossier = Dossier(ranks=two, education=Education.SLTA)
        asked = BelowCeiling(rule=RULE, ceilings=CEILINGS)

        assert [UNMET, UNMET] == [assess(asked, dossier, on=date(2020, 3, day)).status for day in (1, 31)]
        assert assess(asked, dossier, on=date(2020, 4, 1)).status is UNMET

    @pytest.mark.parametrize(
        "ceilings", [None, [1], {"S1": (Golongan.III_D, CEILING_PLACE)}, {Education.S1: "III/d"}, {Education.S1: ()}]
    )
    def test_a_table_of_something_else_is_refused(self, ceilings):
        """Education to golongan with its place."""
        with pytest.raises(ConditionError):
            BelowCeiling(rule=RULE, ceilings=ceilings)


class TestServiceIs:
    """The kind of service on the day."""

    def test_spans_decide_by_day(self):
        """Probation, service, silence of the law, and nothing."""
        asked = ServiceIs(rule=RULE, kinds=(PNS,), silent=(PPPK,))
        dossier = since(
            (PPPK, date(2019, 1, 1), date(2019, 12, 31)),
            (CPNS, date(2020, 1, 1), date(2020, 12, 31)),
            (PNS, date(2021, 1, 1)),
        )
        asked_on = [date(2018, 1, 1), date(2019, 6, 1), date(2020, 6, 1), date(2021, 1, 1)]

        assert [UNMET, UNKNOWN, UNMET, MET] == [assess(asked, dossier, on=day).status for day in asked_on]

    def test_the_employee_speaks_where_the_spans_are_not_known(self):
        """And where both speak they must agree."""
        pns = Employee(service=PNS, position=Position.pelaksana("P"))
        asked = ServiceIs(rule=RULE, kinds=(PNS,))

        assert assess(asked, Dossier(employee=pns), on=date(2026, 1, 1)).status is MET
        both = Dossier(employee=pns, service=[Service(PPPK, date(2020, 1, 1))])
        assert assess(asked, both, on=date(2026, 1, 1)).status is UNKNOWN

    @pytest.mark.parametrize("kinds", [(), "PNS", ("PNS",), None])
    def test_kinds_are_words_of_their_list(self, kinds):
        """At least one."""
        with pytest.raises(ConditionError):
            ServiceIs(rule=RULE, kinds=kinds)


class TestPositionIn:
    def test_the_kind_of_position_decides_never_its_title(self):
        """Unknown without an employee."""
        asked = PositionIn(rule=RULE, kinds=(PositionKind.JF,))
        nurse = Employee(service=PNS, position=Position.jf("Pengawas", "MAHIR"))
        clerk = Employee(service=PNS, position=Position.pelaksana("Fungsional"))

        statuses = [assess(asked, Dossier(employee=one), on=date(2026, 1, 1)).status for one in (nurse, clerk, None)]
        assert [MET, UNMET, UNKNOWN] == statuses

    def test_time_alone_does_not_change_a_position(self):
        """The dossier names the one that is held: no day on which it turns."""
        clerk = Dossier(employee=Employee(service=PNS, position=Position.pelaksana("P")))
        asked = PositionIn(rule=RULE, kinds=(PositionKind.JF,))

        assert (UNMET, None) == _answer(asked, clerk, date(2026, 1, 1))


class TestYoungerThan:
    @pytest.mark.parametrize(
        ("birth", "birthday"), [(date(1988, 5, 5), date(2026, 5, 5)), (date(1988, 2, 29), date(2026, 2, 28))]
    )
    def test_the_birthday_itself_no_longer_meets_it(self, birth, birthday):
        """Below 38: a day before the 38th birthday, not on it; it never comes back."""
        asked = YoungerThan(rule=RULE, years=38)

        assert assess(asked, Dossier(birth=birth), on=birthday - DAY).status is MET
        assert (UNMET, None) == _answer(asked, Dossier(birth=birth), birthday)


class TestFindings:
    """The finding of a single condition is computed again from what it was given: the dossier, then the day."""

    ON = date(2025, 6, 1)
    DOSSIER = Dossier(service=(Service(ServiceKind.PNS, date(2010, 1, 1)),), competences={"a": 3})

    @pytest.mark.parametrize(
        "condition",
        [
            Served(rule=RULE, years=10),
            ServiceIs(rule=RULE, kinds=(ServiceKind.PNS,)),
            CompetencesMet(rule=RULE, required={"a": 3}),
            CompetencesMet(rule=RULE, required={"b": 3}),
        ],
    )
    def test_it_replays(self, condition):
        found = condition.answer(self.DOSSIER, self.ON)

        assert (self.DOSSIER, self.ON) == found.given
        assert found.value is found.by.answer(*found.given).value

    def test_somebody_who_does_not_serve_on_the_day_is_told_so(self):
        gone = Dossier(service=(Service(ServiceKind.PNS, date(2010, 1, 1), date(2020, 1, 1)),))
        found = ServiceIs(rule=RULE, kinds=(ServiceKind.PNS,)).answer(gone, self.ON)

        assert "UNMET" == found.value.name
        assert NOT_SERVING == dict(found.facts)["found"]
        assert NOT_SERVING("en") in str(found.explain("en"))
