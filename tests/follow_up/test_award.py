"""Verdicts: status, what stands in the way, what is missing, from when, readings; and their page."""

import json
import pickle
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ConditionError, ReadingError
from asn_kinerja.follow_up import (
    All,
    AnyOf,
    Dossier,
    Held,
    Honour,
    Leave,
    LeaveKind,
    NoLeave,
    Not,
    Punishment,
    PunishmentLevel,
    Service,
    Stated,
    Status,
    assess,
)
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import EvaluationPeriod, ServiceKind
from asn_kinerja.regulations import pp_35_2010, pp_46_2011
from asn_kinerja.testing.dossiers import days, dossiers
from asn_kinerja.words import Text

MET, UNMET, UNKNOWN = Status
ON = date(2026, 8, 17)
SLKS = pp_35_2010.SATYALANCANA_10
CLEAN = Dossier(service=[Service(ServiceKind.PNS, date(2016, 3, 1))], discipline=(), leave=())


def rule(key):
    return Rule(
        f"contoh.{key}", Regulation("Contoh", None, None).cite(Standing.POLICY), Text(key, key), Text("S.", "S.")
    )


def stated(key):
    return Stated(rule=rule(key), key=key, title=Text(key, key))


def keys(findings):
    return [one.rule.key.removeprefix("contoh.") for one in findings]


class TestVerdict:
    def test_a_verdict_is_true_only_where_all_is_met(self):
        """Unknown and unmet are false."""
        assert assess(SLKS, CLEAN, on=ON)
        assert not assess(SLKS, CLEAN, on=date(2026, 2, 28))
        assert not assess(SLKS, Dossier(), on=ON)

    def test_what_stands_in_the_way_of_an_and(self):
        """Every unmet condition and every missing fact, not what is met."""
        condition = All([stated("a"), stated("b"), stated("c")], rule=rule("semua"))
        verdict = assess(condition, Dossier(facts={"a": True, "b": False}), on=ON)

        assert (UNMET, ["b"], ["c"]) == (verdict.status, keys(verdict.unmet), keys(verdict.unknown))
        assert ("belum diketahui: c",) == tuple(one.id for one in verdict.missing)

    def test_what_stands_in_the_way_of_an_or(self):
        """All alternatives where none is met; only the open ones where one may still be."""
        condition = AnyOf([stated("a"), stated("b")], rule=rule("salah satu"))
        none, maybe, done = (
            assess(condition, Dossier(facts=one), on=ON)
            for one in ({"a": False, "b": False}, {"a": False}, {"a": False, "b": True})
        )

        assert (["a", "b"], []) == (keys(none.unmet), keys(none.unknown))
        assert (UNKNOWN, [], ["b"]) == (maybe.status, keys(maybe.unmet), keys(maybe.unknown))
        assert ([], []) == (keys(done.unmet), keys(done.unknown))

    def test_a_not_stands_in_the_way_itself(self):
        """Its condition is met, and that is the obstacle."""
        verdict = assess(Not(stated("a"), rule=rule("bukan")), Dossier(facts={"a": True}), on=ON)

        assert ["bukan"] == keys(verdict.unmet)

    @given(dossiers(), days())
    def test_status_and_lists_agree(self, dossier, on):
        """Unmet exactly where something unmet is listed, unknown where only something unknown is."""
        verdict = assess(SLKS, dossier, on=on)

        assert (verdict.status is UNMET) == bool(verdict.unmet)
        assert (verdict.status is MET) == (not verdict.unmet and not verdict.unknown)
        assert all(one.value is UNMET for one in verdict.unmet)

    def test_each_unmet_condition_has_its_own_day(self):
        """`when` asks it alone."""
        leave = Leave(LeaveKind.CLTN, EvaluationPeriod(date(2020, 1, 1), date(2020, 6, 30)))
        verdict = assess(
            pp_35_2010.SATYALANCANA_20, Dossier(service=CLEAN.service, discipline=(), leave=[leave]), on=ON
        )

        assert [date(2036, 3, 1), None] == [verdict.when(one) for one in verdict.unmet]
        assert verdict.earliest is None

    def test_findings_cite_their_place(self):
        """Condition by condition."""
        verdict = assess(SLKS, CLEAN, on=date(2020, 1, 1))

        assert "PP 25/1994 Pasal 4 ayat (2)" == verdict.unmet[0].cite.text("id")

    @pytest.mark.parametrize("wrong", [None, "x", 5])
    def test_a_day_is_asked_of_a_finding(self, wrong):
        """Of a condition."""
        verdict = assess(SLKS, CLEAN, on=ON)
        for one in (wrong, evolve(verdict.finding, by=wrong)):
            with pytest.raises(ConditionError):
                verdict.when(one)

    def test_a_bare_condition_can_be_assessed(self):
        """It takes the name of its rule."""
        verdict = assess(NoLeave(rule=rule("cuti"), kinds=(LeaveKind.CLTN,)), Dossier(leave=()), on=ON)

        assert (MET, None, "contoh.cuti") == (verdict.status, verdict.earliest, verdict.honour.key)

    def test_a_verdict_is_a_value(self):
        """Hashable, picklable, plain."""
        verdict = assess(SLKS, CLEAN, on=ON)

        assert {verdict} == {pickle.loads(pickle.dumps(verdict))}
        plain = json.loads(json.dumps(verdict.to_dict()))
        assert ("asn-kinerja/verdict/1", "MET", "2026-03-01") == (plain["schema"], plain["status"], plain["earliest"])
        assert "2016-03-01" == plain["steps"]["premises"][1]["facts"]["first"]
        assert assess(SLKS, Dossier(), on=ON).to_dict()["earliest"] is None

    def test_all_wrong_arguments_at_once(self):
        """Three problems."""
        with pytest.raises(ConditionError) as refused:
            assess("slks", {}, on="2026-08-17")

        assert ["honour", "dossier", "on"] == [one.path for one in refused.value.problems]


class TestReadings:
    """A reading is listed exactly where another choice would have changed status or day."""

    def test_a_punished_person_rests_on_the_reading(self):
        """Blocked for good, or ten years after it was served."""
        punished = Punishment(PunishmentLevel.SEDANG, date(2018, 1, 1), date(2018, 6, 30))
        dossier = Dossier(service=CLEAN.service, discipline=[punished], leave=())

        assert (pp_35_2010.PunishmentEffect.BLOCKS,) == assess(SLKS, dossier, on=ON).readings
        restarted = assess(SLKS.reading(pp_35_2010.PunishmentEffect.RESTARTS), dossier, on=ON)
        assert (UNMET, date(2028, 7, 1)) == (restarted.status, restarted.earliest)

    def test_a_clean_record_rests_on_none(self):
        """Every choice gives the same."""
        assert () == assess(SLKS, CLEAN, on=ON).readings

    def test_a_reading_of_another_text_is_refused(self):
        """With what is offered."""
        for wrong in ((pp_46_2011.BandGap.LOWER_BOUND,), ("x",), tuple(pp_35_2010.LeaveEffect)):
            with pytest.raises(ReadingError):
                SLKS.reading(*wrong)

    def test_an_honour_without_open_readings_stays_itself(self):
        """Nothing to choose."""
        honour = Honour("x", Text("x", "x"), stated("a"), Text("y", "y"))

        assert honour is honour.reading()
        assert honour.rule.key == "contoh.a"

    def test_an_honour_reports_all_its_problems(self):
        """Wrong kinds."""
        with pytest.raises(ConditionError) as refused:
            Honour(1, "x", None, "y", notes=("z",))
        assert ["key", "name", "condition", "confers", "notes[0]"] == [one.path for one in refused.value.problems]


class TestPage:
    """explain("id"): no verdict beyond the rule."""

    def test_f20_nobody_is_called_entitled(self):
        """F20: "memenuhi persyaratan administratif", never "berhak"."""
        page = str(assess(SLKS, CLEAN, on=ON).explain("id"))

        assert page.startswith("Satyalancana Karya Satya X Tahun: memenuhi persyaratan administratif\n")
        assert "berhak" not in page
        assert "hitungan, bukan penetapan" in page
        assert "Terpenuhi sejak: 1 Maret 2026" in page

    @given(dossiers(), days(), st.sampled_from(["id", "en"]))
    def test_no_page_says_more_than_the_rule(self, dossier, on, lang):
        """In any case, in both languages."""
        page = str(assess(SLKS, dossier, on=on).explain(lang)).lower()

        assert not any(word in page for word in ("berhak", "entitled", "layak"))
        assert "{" not in page

    def test_conditions_articles_and_days(self):
        """The tree, what is unmet with its day, what is missing, the reading, the sources."""
        dossier = Dossier(service=CLEAN.service, discipline=[Punishment(PunishmentLevel.BERAT, date(2020, 5, 5))])
        page = str(assess(pp_35_2010.SATYALANCANA_20, dossier, on=ON).explain("id"))

        assert "dihitung sejak 1 Maret 2016, 20 tahun genap pada 1 Maret 2036" in page
        assert "- Masa kerja terus-menerus: paling cepat 1 Maret 2036" in page
        assert "- Hukuman disiplin: tidak terpenuhi oleh waktu saja" in page
        assert "- riwayat cuti belum diketahui" in page
        assert "Paling cepat: belum dapat ditentukan" in page
        assert "PP 35/2010 (pasal belum diverifikasi)" in page

    def test_a_default_reading_gives_its_reason_another_says_that_it_is_none(self):
        """And names the alternatives."""
        dossier = Dossier(
            service=CLEAN.service,
            discipline=[Punishment(PunishmentLevel.BERAT, date(2020, 5, 5), date(2021, 5, 4))],
            leave=(),
        )
        reason = 'Semua sumber menyebut "tidak pernah".'
        default, other = (
            str(assess(one, dossier, on=ON).explain("id"))
            for one in (SLKS, SLKS.reading(pp_35_2010.PunishmentEffect.RESTARTS))
        )

        assert "hukuman_disiplin = BLOKIR; pilihan lain MULAI_ULANG" in default
        apart = "Ini bukan pilihan bawaan; bawaannya BLOKIR, dengan alasan: "
        assert f"{apart}{reason}" in other
        assert reason in default
        assert apart not in default

    def test_a_condition_met_for_ever_names_no_day(self):
        """No line for it."""
        condition = NoLeave(rule=rule("cuti"), kinds=(LeaveKind.CLTN,))
        page = assess(condition, Dossier(leave=()), on=ON).explain("en")

        assert ["On", "Answer"] == [label for label, _ in page.facts]

    def test_time_alone_will_not_do(self):
        """Said in words."""
        page = assess(stated("a"), Dossier(facts={"a": False}), on=ON).explain("en")

        assert ("At the earliest", "time alone will not meet it") in page.facts

    def test_overlaps_stand_among_the_notes(self):
        """A reader must see them."""
        twice = Dossier(service=[*CLEAN.service, *CLEAN.service], discipline=(), leave=())

        assert "service[1]: bertumpang tindih dengan service[0]" in str(assess(SLKS, twice, on=ON).explain("id"))

    def test_a_notebook_shows_the_page(self):
        """As HTML."""
        verdict = assess(SLKS, CLEAN, on=ON)

        assert verdict._repr_html_() == verdict.explain().to_html()


class TestNotes:
    """What a reader should know beside the answer."""

    @pytest.mark.parametrize("name", ["kota.inovasi", "Inovator Daerah", "inovator  daerah", "Regional innovator"])
    def test_an_honour_of_ones_own_is_known_by_its_printed_name(self, name):
        """Key or name, in either language."""
        words = Text("Inovator Daerah", "Regional innovator")
        honour = Honour("kota.inovasi", words, stated("a"), Text("y", "y"), once=("kota.inovasi",))
        verdict = assess(honour, Dossier(awards=[Held(name, ON)]), on=ON)

        assert ["held_already"] == [one.code for one in verdict.notes]

    def test_an_award_that_is_held_by_the_day_is_told_beside_any_answer(self):
        """Only the ones named, from the day of the award on."""
        honour = Honour("x", Text("x", "x"), stated("a"), Text("y", "y"), once=("x", "xx"))
        held = Dossier(awards=[Held("y", date(2025, 1, 1)), Held("xx", date(2025, 1, 2))])
        days = (date(2025, 1, 1), date(2025, 1, 2))

        verdicts = [assess(honour, held, on=day) for day in days]
        assert [[], [("held_already", "awards[1]")]] == [[(n.code, n.path) for n in one.notes] for one in verdicts]
        assert [Status.UNKNOWN] * 2 == [one.status for one in verdicts]
        assert ["held_already"] == [one["code"] for one in verdicts[1].to_dict()["notes"]]
        assert "xx" in str(verdicts[1].explain("id")).split("Catatan")[1]
        assert () == assess(honour, Dossier(), on=days[1]).notes

    def test_a_condition_of_ones_own_without_notes_has_none(self):
        """The protocol asks for none."""

        class Own:
            rule = stated("a").rule

            def answer(self, dossier, on):
                return stated("a").answer(dossier, on)

            def dates(self, dossier):
                return ()

        assert () == assess(Own(), Dossier(facts={"a": True}), on=date(2025, 1, 1)).notes

    @pytest.mark.parametrize(("once", "paths"), [(["x"], ["once"]), ("x", ["once"]), (("", 1), ["once[0]", "once[1]"])])
    def test_keys_that_are_none_are_refused(self, once, paths):
        """A tuple of texts."""
        with pytest.raises(ConditionError) as refused:
            Honour("x", Text("x", "x"), stated("a"), Text("y", "y"), once=once)

        assert paths == [one.path for one in refused.value.problems]
