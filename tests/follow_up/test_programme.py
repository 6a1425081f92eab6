"""Award programmes: conditions on the last day of the period, then the ranking; nobody vanishes."""

import pickle
from datetime import date

import pytest

from asn_kinerja.errors import AsnKinerjaError, ConditionError, RankingError
from asn_kinerja.follow_up import (
    AwardsHeld,
    Dossier,
    Held,
    Nominee,
    Programme,
    Rhythm,
    Status,
)
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.selection import Criterion, Ranking
from asn_kinerja.words import Text

DECREE = Regulation("Kebijakan Wali Kota (contoh)", None, None).cite(Standing.POLICY)
RULE = Rule("kota.bulanan", DECREE, Text("Pegawai terbaik bulanan", "Employee of the month"), Text("K.", "P."))
AGAIN = Rule("kota.jeda", DECREE, Text("Jeda enam bulan", "Six months between"), Text("J.", "G."))
RANKING = Ranking(RULE, [Criterion("layanan", "0.6"), Criterion("disiplin", "0.4")], quota=1)
MONTHLY = Programme(
    key="kota.bulanan",
    name=RULE.title,
    ranking=RANKING,
    confers=Text("Wali Kota", "the mayor"),
    rhythm=Rhythm.MONTH,
    condition=AwardsHeld(rule=AGAIN, award="kota.bulanan", months=6, at_most=0),
    notes=(Text("Contoh, bukan hukum.", "Example, not law."),),
)
JUNE = EvaluationPeriod.month(2026, 6)
NEW = Dossier(awards=())
RECENT = Dossier(awards=[Held("kota.bulanan", date(2026, 1, 31))])


def nominees(**given):
    return [Nominee(key, dossier, {"layanan": a, "disiplin": b}) for key, (dossier, a, b) in given.items()]


class TestHold:
    def test_conditions_first_then_ranks(self):
        """The best score cannot stand; an unknown is neither ranked nor refused."""
        held = MONTHLY.hold(
            nominees(p=(RECENT, 100, 100), q=(NEW, 90, 80), r=(NEW, 80, 95), s=(Dossier(), 99, 99)), JUNE
        )

        assert ["q", "r"] == [one.candidate.key for one in held.ranked.places]
        assert (("p",), ("s",)) == (held.unmet, held.unknown)
        assert date(2026, 7, 31) == held.verdicts["p"].earliest

    def test_conditions_are_checked_on_the_last_day_of_the_period(self):
        """31 January plus six months is 31 July: met in July, not in June."""
        people = nominees(p=(RECENT, 100, 100))
        july = MONTHLY.hold(people, EvaluationPeriod.month(2026, 7))

        assert july.verdicts["p"].status is Status.MET
        assert ["p"] == [one.candidate.key for one in july.ranked.chosen]

    def test_another_day_can_be_named(self):
        """The list of June, decided in July; a day that is none is refused with the rest."""
        held = MONTHLY.hold(nominees(p=(RECENT, 100, 100)), JUNE, on=date(2026, 7, 31))

        assert (date(2026, 7, 31), Status.MET) == (held.on, held.verdicts["p"].status)
        with pytest.raises(ConditionError) as refused:
            MONTHLY.hold(None, None, on="besok")
        assert ["nominees", "on"] == [one.path for one in refused.value.problems]

    def test_without_conditions_everybody_stands(self):
        """No verdict is made."""
        free = Programme(key="x", name=RULE.title, ranking=RANKING, confers=Text("A", "A"), rhythm=Rhythm.YEAR)
        held = free.hold(nominees(p=(Dossier(), 1, 1)), EvaluationPeriod.year(2026))

        assert ({"p": None}, (), ()) == (dict(held.verdicts), held.unmet, held.unknown)
        assert 1 == len(held.ranked.places)

    @pytest.mark.parametrize(
        "period", [EvaluationPeriod.year(2026), EvaluationPeriod.quarter(2026, 2), None, "2026-06"]
    )
    def test_the_period_fits_the_rhythm(self, period):
        """A month for a monthly award."""
        with pytest.raises(ConditionError):
            MONTHLY.hold([], period)

    @pytest.mark.parametrize("people", [None, "p", 5, [None], [NEW]])
    def test_what_is_no_list_of_nominees(self, people):
        """Only our errors."""
        with pytest.raises(AsnKinerjaError):
            MONTHLY.hold(people, JUNE)

    def test_keys_given_twice_are_refused_even_where_one_cannot_stand(self):
        """Nobody is proposed twice."""
        with pytest.raises(RankingError):
            MONTHLY.hold([*nominees(p=(NEW, 1, 1)), *nominees(p=(RECENT, 2, 2))], JUNE)

    def test_wrong_figures_are_refused_with_their_path(self):
        """A float."""
        with pytest.raises(RankingError, match="float"):
            MONTHLY.hold(nominees(p=(NEW, 0.5, 1)), JUNE)

    def test_wrong_parts_of_a_programme_and_a_nominee_at_once(self):
        """With their paths."""
        with pytest.raises(ConditionError) as refused:
            Programme("", "n", None, "c", "bulanan", 5, "catatan")
        assert ["key", "name", "ranking", "confers", "rhythm", "condition", "notes"] == [
            one.path for one in refused.value.problems
        ]
        with pytest.raises(ConditionError) as refused:
            Nominee("", None)
        assert ["key", "dossier"] == [one.path for one in refused.value.problems]


class TestPage:
    def test_the_list_gives_reasons_for_everybody(self):
        """Ranks, ties, who cannot stand and from when, what is missing, who decides."""
        held = MONTHLY.hold(
            nominees(p=(RECENT, 100, 100), q=(NEW, 90, 90), r=(NEW, 90, 90), s=(Dossier(), 99, 99)), JUNE
        )
        page = str(held.explain("id"))

        assert page.startswith("Pegawai terbaik bulanan: Juni 2026\n")
        assert "Syarat diperiksa pada: 30 Juni 2026" in page
        assert "Yang memutuskan: Wali Kota" in page
        assert "tetap sama peringkatnya: q, r" in page
        assert "- p: Jeda enam bulan; paling cepat 31 Juli 2026" in page
        assert "- s: riwayat penghargaan belum diketahui" in page
        assert "- Contoh, bukan hukum." in page
        assert held._repr_html_() == held.explain().to_html()

    def test_nothing_is_said_of_nobody(self):
        """Empty sections are left out."""
        page = str(MONTHLY.hold(nominees(q=(NEW, 90, 90)), JUNE).explain("en"))

        assert "Does not meet" not in page
        assert "Cannot be told" not in page

    def test_a_round_is_a_value(self):
        """Hashable, picklable."""
        held = MONTHLY.hold(nominees(q=(NEW, 90, 90)), JUNE)

        assert {held} == {pickle.loads(pickle.dumps(held))}
