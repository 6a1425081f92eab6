"""Conduct: punishments in windows, leave, awards held, facts that are stated."""

from datetime import date, timedelta

import pytest

from asn_kinerja.errors import ConditionError
from asn_kinerja.follow_up import (
    AwardsHeld,
    Dossier,
    Held,
    Leave,
    LeaveKind,
    NoLeave,
    NotPunished,
    Punishment,
    PunishmentLevel,
    Stated,
    Status,
    assess,
)
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.laku", Regulation("Contoh", None, None).cite(Standing.POLICY), Text("Laku", "Conduct"), Text("L.", "C.")
)
MET, UNMET, UNKNOWN = Status
RINGAN, SEDANG, BERAT = PunishmentLevel
DAY = timedelta(days=1)


def answer(condition, dossier, on):
    verdict = assess(condition, dossier, on=on)
    return verdict.status, verdict.earliest


class TestNotPunished:
    def test_ever_means_from_its_day_on(self):
        """Met before, never again after."""
        asked = NotPunished(rule=RULE, levels=(SEDANG, BERAT))
        dossier = Dossier(discipline=[Punishment(BERAT, date(2020, 1, 15)), Punishment(RINGAN, date(2010, 1, 1))])

        assert answer(asked, dossier, date(2020, 1, 14)) == (MET, None)
        assert answer(asked, dossier, date(2020, 1, 15)) == (UNMET, None)

    @pytest.mark.parametrize(
        ("decided", "over"), [(date(2024, 8, 17), date(2026, 8, 17)), (date(2024, 2, 29), date(2026, 2, 28))]
    )
    def test_a_window_of_two_years_ends_on_its_day(self, decided, over):
        """Counted from the day the punishment took effect."""
        asked = NotPunished(rule=RULE, levels=(RINGAN,), years=2)
        dossier = Dossier(discipline=[Punishment(RINGAN, decided)])

        assert answer(asked, dossier, over - DAY) == (UNMET, over)
        assert answer(asked, dossier, over) == (MET, over)
        assert answer(asked, dossier, decided - DAY) == (MET, None)

    def test_the_last_of_several_is_named(self):
        """In the sentence."""
        asked = NotPunished(rule=RULE, levels=(RINGAN, SEDANG), years=5)
        both = [Punishment(SEDANG, date(2024, 1, 1)), Punishment(RINGAN, date(2023, 1, 1))]
        page = str(assess(asked, Dossier(discipline=both), on=date(2025, 1, 1)).explain("id"))

        assert "hukuman disiplin tingkat sedang berlaku sejak 1 Januari 2024, belum lewat 5 tahun" in page

    @pytest.mark.parametrize("years", [None, 2])
    def test_one_that_takes_effect_after_the_day_changes_nothing_and_is_told(self, years):
        """With its level and day, whatever the window; others are not told."""
        asked = NotPunished(rule=RULE, levels=(SEDANG, BERAT), years=years)
        day = date(2026, 8, 18)
        dossier = Dossier(discipline=[Punishment(RINGAN, day), Punishment(BERAT, day)])
        before, on = (assess(asked, dossier, on=one) for one in (day - DAY, day))

        assert [(MET, ["discipline[1]"]), (UNMET, [])] == [
            (one.status, [note.path for note in one.notes]) for one in (before, on)
        ]
        assert "hukuman disiplin tingkat berat baru berlaku 18 Agustus 2026" in str(before.explain("id"))
        assert ["punished_later"] == [one["code"] for one in before.to_dict()["notes"]]
        assert () == assess(asked, Dossier(), on=day).notes

    @pytest.mark.parametrize("wrong", [{"levels": ()}, {"levels": ("RINGAN",)}, {"levels": (RINGAN,), "years": 0}])
    def test_wrong_parameters_are_refused(self, wrong):
        """Levels of the list, whole years."""
        with pytest.raises(ConditionError):
            NotPunished(rule=RULE, **wrong)


class TestNoLeave:
    def test_the_first_day_blocks_for_good(self):
        """Other kinds do not."""
        asked = NoLeave(rule=RULE, kinds=(LeaveKind.CLTN,))
        span = EvaluationPeriod(date(2020, 2, 1), date(2020, 3, 1))
        long_leave = Dossier(leave=[Leave(LeaveKind.BESAR, span)])
        unpaid = Dossier(leave=[Leave(LeaveKind.CLTN, span)])

        assert answer(asked, long_leave, date(2026, 1, 1)) == (MET, None)
        assert [MET, UNMET] == [assess(asked, unpaid, on=day).status for day in (date(2020, 1, 31), date(2020, 2, 1))]

    def test_one_that_begins_after_the_day_is_told(self):
        """Of the kinds asked about; where no leave is known, nothing."""
        asked = NoLeave(rule=RULE, kinds=(LeaveKind.CLTN,))
        span = EvaluationPeriod(date(2020, 2, 1), date(2020, 3, 1))
        long_leave = EvaluationPeriod(date(2020, 3, 2), date(2020, 3, 9))
        dossier = Dossier(leave=[Leave(LeaveKind.BESAR, long_leave), Leave(LeaveKind.CLTN, span)])
        days = (date(2020, 1, 31), date(2020, 2, 1))

        assert [["leave[1]"], []] == [[one.path for one in assess(asked, dossier, on=day).notes] for day in days]
        assert "cuti di luar tanggungan negara baru mulai 1 Februari 2020" in str(
            assess(asked, dossier, on=days[0]).explain("id")
        )
        assert () == assess(asked, Dossier(), on=days[0]).notes


class TestAwardsHeld:
    """A number of awards in a window."""

    def test_not_again_within_six_months_of_a_month_end(self):
        """F2: six months from 31 August end on 28 February."""
        asked = AwardsHeld(rule=RULE, award="bulanan", months=6, at_most=0)
        dossier = Dossier(awards=[Held("bulanan", date(2025, 8, 31)), Held("lain", date(2026, 2, 1))])

        assert answer(asked, dossier, date(2026, 2, 27)) == (UNMET, date(2026, 2, 28))
        assert answer(asked, dossier, date(2026, 2, 28))[0] is MET
        assert answer(asked, dossier, date(2025, 8, 30))[0] is MET

    def test_words_of_appreciation_count_together(self):
        """At least two of any kind, ever."""
        asked = AwardsHeld(rule=RULE, at_least=2)
        dossier = Dossier(awards=[Held("a", date(2025, 1, 1)), Held("b", date(2025, 6, 1))])

        assert answer(asked, dossier, date(2025, 3, 1)) == (UNMET, date(2025, 6, 1))
        assert [UNMET, UNKNOWN] == [
            assess(asked, one, on=date(2026, 1, 1)).status for one in (Dossier(awards=()), Dossier())
        ]

    def test_between_two_numbers(self):
        """Both ends included."""
        asked = AwardsHeld(rule=RULE, at_least=1, at_most=2)
        held = [Held("a", date(2025, month, 1)) for month in (1, 2, 3)]
        statuses = [assess(asked, Dossier(awards=held[:n]), on=date(2026, 1, 1)).status for n in range(4)]

        assert [UNMET, MET, MET, UNMET] == statuses

    @pytest.mark.parametrize(
        "wrong", [{"at_least": -1}, {"at_least": 2, "at_most": 1}, {"at_most": -1}, {"months": 0}, {"award": ""}]
    )
    def test_wrong_parameters_are_refused(self, wrong):
        """Numbers that cannot be."""
        with pytest.raises(ConditionError):
            AwardsHeld(rule=RULE, **wrong)


class TestStated:
    def test_true_false_a_day_and_nothing(self):
        """A day is true from that day on; an absent key is unknown."""
        asked = Stated(rule=RULE, key="ak", title=Text("angka kredit terpenuhi", "credit reached"))
        on = date(2026, 4, 1)
        facts = [{"ak": True}, {"ak": False}, {"ak": on}, {"ak": on + DAY}, {}]

        assert [MET, UNMET, MET, UNMET, UNKNOWN] == [assess(asked, Dossier(facts=one), on=on).status for one in facts]
        assert on + DAY == assess(asked, Dossier(facts={"ak": on + DAY}), on=on).earliest
        assert "angka kredit terpenuhi" in assess(asked, Dossier(), on=on).missing[0].id

    def test_wrong_parameters_are_refused_together(self):
        """A key and a title."""
        with pytest.raises(ConditionError) as refused:
            Stated(rule=RULE, key="", title="x")
        assert ["key", "title"] == [one.path for one in refused.value.problems]
