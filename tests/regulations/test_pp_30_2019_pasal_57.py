"""The six-month track of PP 30/2019: a literal oracle, its edges, and never a dismissal."""

from datetime import date

import pytest

from asn_kinerja import ServiceKind
from asn_kinerja.errors import QuestionError
from asn_kinerja.finding import Unknown
from asn_kinerja.regulations.pp_30_2019_pasal_57 import TRACK_RULE, TrackStep, track

START = date(2025, 1, 31)


def asked(on, warned=START, service=ServiceKind.PNS, **facts):
    return track(service=service, warned=warned, on=on, **facts).value


class TestTrack:
    @pytest.mark.parametrize(
        ("on", "facts", "step"),
        [
            (START, {"improved": False}, "PERBAIKAN_6_BULAN"),
            (date(2025, 7, 30), {"improved": False}, "PERBAIKAN_6_BULAN"),
            (date(2025, 7, 31), {"improved": False, "tested": False}, "UJI_KOMPETENSI"),
            (date(2025, 7, 31), {"improved": False, "tested": True}, "SERAHKAN"),
            (date(2025, 3, 1), {"improved": True}, "SELESAI"),
        ],
    )
    def test_the_steps_follow_each_other(self, on, facts, step):
        assert asked(on, **facts) is TrackStep[step]

    @pytest.mark.parametrize("service", [ServiceKind.PPPK, ServiceKind.CPNS])
    def test_it_is_for_pns_only(self, service):
        assert asked(START, service=service) is TrackStep.BUKAN_JALUR_INI

    @pytest.mark.parametrize(
        ("on", "warned", "facts", "words"),
        [
            (date(2025, 8, 1), None, {}, "the months began"),
            (date(2025, 1, 30), START, {"improved": False}, "not there, or not begun"),
            (date(2025, 7, 30), START, {}, "improved"),
            (date(2025, 8, 1), START, {}, "improved"),
            (date(2025, 8, 1), START, {"improved": False}, "test was held"),
            (date(2025, 8, 1), date(2018, 12, 31), {"improved": False}, "not there"),
        ],
    )
    def test_what_is_missing_is_named(self, on, warned, facts, words):
        found = asked(on, warned, **facts)

        assert isinstance(found, Unknown)
        assert words in found("en")

    def test_what_is_not_known_is_asked_for_wherever_it_would_decide_and_never_turns_an_answer(self):
        """While the months run, too: improvement ends the track at once."""
        for improved in (True, False):
            assert asked(START, improved=improved) in (TrackStep.SELESAI, TrackStep.PERBAIKAN_6_BULAN)
        assert asked(START).needed[0].en == "whether performance improved"
        assert isinstance(asked(START, None, improved=True), Unknown)  # whether it was this track is not known
        assert asked(START, None, improved=True).needed[0].en == "the day the months began"

    @pytest.mark.parametrize("improved", [True, False, None])
    def test_before_the_months_began_there_is_no_step_whatever_is_known(self, improved):
        for on, warned in ((date(2026, 2, 28), date(2026, 5, 1)), (date(2018, 1, 1), None)):
            found = asked(on, warned, improved=improved)
            assert isinstance(found, Unknown)
            assert "before" in found.needed[0].en or "not there" in found.needed[0].en

    def test_the_last_days_there_are_have_a_step_too(self):
        assert asked(date.max, date(9999, 9, 1), improved=False) is TrackStep.PERBAIKAN_6_BULAN
        assert asked(date.max, date(9999, 6, 30), improved=False, tested=False) is TrackStep.UJI_KOMPETENSI

    def test_the_days_given_are_carried(self):
        found = track(service=ServiceKind.PNS, warned=START, on=START, improved=False)

        assert (found.given["warned"], found.given["on"]) == (START, START)

    def test_the_first_year_has_the_track(self):
        assert asked(date(2019, 1, 1), date(2019, 1, 1), improved=False) is TrackStep.PERBAIKAN_6_BULAN

    def test_no_step_is_a_dismissal(self):
        assert not any("berhenti" in one.value.id for one in TrackStep)
        assert TRACK_RULE.cite.text("id") == "PP 30/2019 Pasal 57-58"

    def test_wrong_kinds_are_refused_all_at_once(self):
        with pytest.raises(QuestionError) as refused:
            track(service="PNS", warned=5, on=None, improved=1, tested="ya")
        assert len(refused.value.problems) == 5
