"""What stands twice in a dossier is counted once and shown, whatever the order."""

from datetime import date
from itertools import permutations

import pytest

from asn_kinerja.follow_up import (
    AwardsHeld,
    Dossier,
    Held,
    NotPunished,
    Punishment,
    PunishmentLevel,
    Training,
    assess,
    hours,
)
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.regulations import pp_11_2017, pp_49_2018
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.ganda", Regulation("Contoh", None, None).cite(Standing.POLICY), Text("Ganda", "Twice"), Text("G.", "T.")
)
YEAR = EvaluationPeriod.year(2025)
DAY = date(2025, 5, 5)


def training(topic="Pelayanan prima", done=12, on=DAY, **more):
    return Training(topic, done, on=on, **more)


def codes(dossier):
    return [(one.code, one.path) for one in dossier.notes()]


class TestTrainings:
    @pytest.mark.parametrize(
        ("other", "total", "code"),
        [
            (training(), 12, "entry_twice"),
            (training("PELAYANAN  PRIMA", "12.0"), 12, "entry_twice"),
            (training(provider="BPSDM"), 12, "entry_twice"),
            (training(form="kursus"), 12, "entry_twice"),
            (training(done=8), 20, "training_alike"),
            (training(on=date(2025, 5, 6)), 24, None),
            (training("Pelayanan prima II"), 24, None),
        ],
    )
    def test_the_same_certificate_is_counted_once(self, other, total, code):
        """In both orders; other hours on the same day are two and are told; another day or topic is another."""
        for pair in ([training(), other], [other, training()]):
            dossier = Dossier(training=pair)
            assert total == hours(dossier, YEAR)
            assert ([] if code is None else [(code, "training[1]")]) == codes(dossier) or other.provider

    def test_two_providers_gave_two_certificates(self):
        """One without a provider is one of them; in every order."""
        here = [training(), training(provider="A"), training(provider="B"), training(provider="A")]
        for one in permutations(here):
            assert 24 == hours(Dossier(training=one), YEAR)

    def test_the_finding_says_what_was_not_counted(self):
        """In the sentence, for PNS and PPPK."""
        twice = Dossier(training=[training(), training()])
        short = pp_11_2017.hours_short(twice, year=2025)
        left = pp_49_2018.hours_left(twice, contract_year=YEAR)

        assert (8, 12) == (short.value.exact, left.value.exact)
        for found in (short, left):
            assert "; 1 catatan ganda sertifikat yang sama tidak dihitung lagi" in str(found.explain("id"))
        assert "catatan ganda" not in str(
            pp_11_2017.hours_short(Dossier(training=[training()]), year=2025).explain("id")
        )
        assert "catatan ganda" not in str(pp_11_2017.hours_short(twice, year=2024).explain("id"))

    def test_over_the_limit_too(self):
        """25 hours twice."""
        twice = Dossier(training=[training(done=25), training(done=25)])

        assert "lebih 1 JP" in str(pp_49_2018.hours_left(twice, contract_year=YEAR).explain("id"))


class TestAwards:
    @pytest.mark.parametrize(
        ("awards", "count"),
        [
            ([Held("a", DAY), Held("a", DAY)], 1),
            ([Held("a", DAY), Held("A", DAY, "Wali Kota")], 1),
            ([Held("a", DAY), Held("a", date(2025, 6, 5))], 2),
            ([Held("a", DAY), Held("b", DAY)], 2),
        ],
    )
    def test_one_award_of_one_day_is_one(self, awards, count):
        """And is told where it stands twice."""
        for one in permutations(awards):
            dossier = Dossier(awards=one)
            asked = AwardsHeld(rule=RULE, at_least=2)
            verdict = assess(asked, dossier, on=date(2025, 7, 1))
            assert count == dict(verdict.finding.facts)["count"]
            assert ([("entry_twice", "awards[1]")] if count == 1 else []) == codes(dossier)
            assert ("awards[1]: sama dengan awards[0]: dihitung sekali" in str(verdict.explain("id"))) == (count == 1)

    def test_key_and_printed_name_of_one_day_are_one(self):
        """Where the name is known."""
        asked = AwardsHeld(rule=RULE, award="kota.bulanan", at_least=2, names=("Pegawai terbaik",))
        dossier = Dossier(awards=[Held("kota.bulanan", DAY), Held("Pegawai Terbaik", DAY)])

        assert 1 == dict(assess(asked, dossier, on=DAY).finding.facts)["count"]


class TestPunishments:
    def test_two_of_one_day_are_shown_by_the_graver_in_every_order(self):
        """And the same one twice is told."""
        here = [Punishment(level, DAY) for level in PunishmentLevel]
        asked = NotPunished(rule=RULE, levels=tuple(PunishmentLevel))
        found = {assess(asked, Dossier(discipline=one), on=DAY).finding.facts for one in permutations(here)}

        assert 1 == len(found)
        assert PunishmentLevel.BERAT.value is dict(found.pop())["level"]
        assert [("entry_twice", "discipline[1]")] == codes(Dossier(discipline=[here[0], here[0]]))
