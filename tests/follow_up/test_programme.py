"""Award programmes: conditions on the last day of the period, then the ranking; nobody vanishes."""

import pickle
import re
from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from asn_kinerja import Outcome, evaluate
from asn_kinerja.errors import AsnKinerjaError, ConditionError, RankingError
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.exact import Bands
from asn_kinerja.finding import Finding, Score, Unknown
from asn_kinerja.follow_up import (
    All,
    AwardsHeld,
    Dossier,
    Held,
    Nominee,
    Not,
    Programme,
    Rated,
    RatedAtLeast,
    Rhythm,
    Status,
)
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022
from asn_kinerja.scoring import quantity
from asn_kinerja.selection import Criterion, Missing, Ranking
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
CLERK = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
BANDS = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang")
OWN = WeightedPolicy("Kebijakan kota", parts={Aspect.QUANTITY: (100, quantity.ratio())}, bands=BANDS)
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

    @pytest.mark.parametrize("wrong", [0.5, "", "80,5", True, float("nan"), "Sari", permenpanrb_6_2022.Predikat.BAIK])
    def test_one_wrong_figure_refuses_one_nominee(self, wrong):
        """With its path; the others are ranked as without it."""
        held = MONTHLY.hold(nominees(p=(NEW, wrong, 1), q=(NEW, 90, 80), r=(NEW, 80, 95)), JUNE)

        assert {"p": ["figures['layanan']"]} == {
            key: [one.path for one in found] for key, found in held.refused.items()
        }
        assert MONTHLY.hold(nominees(q=(NEW, 90, 80), r=(NEW, 80, 95)), JUNE).ranked == held.ranked
        assert "Ditolak karena datanya keliru\n" in str(held.explain("id"))
        assert "- p: figures['layanan']: " in str(held.explain("id"))

    def test_every_wrong_figure_of_a_nominee_at_once_and_no_mapping_at_all(self):
        """Two problems; one for what is no mapping."""
        held = MONTHLY.hold([Nominee("p", NEW, {"layanan": 0.5, "disiplin": "x"}), Nominee("q", NEW, 5)], JUNE)

        assert {"p": 2, "q": 1} == {key: len(found) for key, found in held.refused.items()}

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


def rated(done=80, of=JUNE, policy=OWN):
    """Return an evaluation of a month under an agency's own policy: 80 of 100 points."""
    plan = SKP(CLERK, of, (WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, AtLeast(100)),)),))
    return evaluate(plan.realised({"q": done}), policy)


class TestFigures:
    """What may stand for the number of a criterion."""

    def test_scores_findings_and_evaluations_are_ranked_by_their_number(self):
        """Exactly; 80 from each."""
        score = Score((80, 1))
        found = Finding(score, RULE, Text("Indeks", "Index"), RULE.cite, "count", (("value", score),))
        for figure in (score, found, rated(), 80, Fraction(80)):
            held = MONTHLY.hold(nominees(p=(NEW, figure, 90)), JUNE)
            assert 84 == held.ranked.places[0].score.exact
            assert ({}, ()) == (held.refused, held.unknown)

    def test_the_reasons_stay_on_the_page(self):
        """Under the criterion they are the figure of."""
        page = str(MONTHLY.hold(nominees(p=(NEW, rated(), 90)), JUNE).explain("id"))

        assert "- p: 60 % × 80 + 40 % × 90 = 84" in page
        assert "layanan: 80 termasuk rentang" in page
        assert "80 dari target 100" in page

    def test_an_open_figure_leaves_its_nominee_open_with_the_reason(self):
        """Bare, in a finding, in an evaluation; whatever the ranking does about missing figures."""
        why = Unknown((Text("sampel kurang", "too few sheets"),))
        found = Finding(why, RULE, RULE.title, RULE.cite, "plain", (("value", why),))
        scaled = evolve(MONTHLY, ranking=evolve(RANKING, missing=Missing.RENORMALISE))
        for programme in (MONTHLY, scaled):
            for figure in (why, found, rated(done=found)):
                held = programme.hold(nominees(p=(NEW, figure, 90), q=(NEW, 1, 1)), JUNE)
                assert (("p",), ["q"]) == (held.unknown, [one.candidate.key for one in held.ranked.places])
                assert "- p: figures['layanan']: angka 'layanan' belum dapat ditentukan: sampel kurang" in str(
                    held.explain("id")
                )

    def test_an_open_figure_nobody_asks_for_holds_nobody_up(self):
        """It is no criterion."""
        why = Unknown((Text("x", "x"),))
        held = MONTHLY.hold([Nominee("p", NEW, {"layanan": 1, "disiplin": 1, "lain": why})], JUNE)

        assert ((), 1) == (held.unknown, len(held.ranked.places))

    def test_an_evaluation_without_points_is_refused_with_the_remedy(self):
        """PermenPANRB 6/2022 makes no number."""
        plan = SKP(CLERK, JUNE, (WorkResult("a", "A"),))
        ratings = Ratings(Expectation.SESUAI, Expectation.SESUAI)
        held = MONTHLY.hold(nominees(p=(NEW, evaluate(plan.realised(ratings=ratings)), 90)), JUNE)

        assert ["figure_no_points"] == [one.code for one in held.refused["p"]]
        assert "RatedAtLeast" in held.refused["p"][0].text("id")

    @pytest.mark.parametrize("value", [None, "Sari", permenpanrb_6_2022.Predikat.BAIK, True, 0.5])
    def test_a_finding_without_a_number_is_refused(self, value):
        """And what it holds is not repeated where it may be a name."""
        found = Finding(value, RULE, RULE.title, RULE.cite, "plain", (("value", value),))
        held = MONTHLY.hold(nominees(p=(NEW, found, 90)), JUNE)

        assert ["p"] == list(held.refused)
        assert "Sari" not in str(held.refused)

    def test_an_evaluation_of_another_period_and_two_scales_are_noted(self):
        """Who, and for the criterion as a whole."""
        other = evolve(OWN, name="Kebijakan lain")
        held = MONTHLY.hold(
            nominees(p=(NEW, rated(of=EvaluationPeriod.month(2026, 5)), 90), q=(NEW, rated(policy=other), 90)), JUNE
        )

        assert [("p", "figure_period"), ("", "figure_scales")] == [(key, one.code) for key, one in held.notes]
        assert "- p: figures['layanan']: angkanya berasal dari evaluasi Mei 2026, bukan Juni 2026" in str(
            held.explain()
        )

    def test_the_score_is_computed_again_from_what_it_was_given(self):
        """With its reasons."""
        held = MONTHLY.hold(nominees(p=(NEW, rated(), 90)), JUNE)
        found = held.ranked.places[0].finding

        assert found == found.by.finding(found.given)
        assert ["layanan"] == [one.subject for one in found.premises]

    def test_a_candidate_is_the_same_when_it_is_made_again(self):
        """From its own parts."""
        candidate = Nominee("p", NEW, {"layanan": rated(), "disiplin": Unknown((Text("x", "x"),))}).candidate

        assert candidate == evolve(candidate) == pickle.loads(pickle.dumps(candidate))
        assert (["layanan"], ["disiplin"]) == (list(candidate.sources), list(candidate.unknown))


class TestKeys:
    """The caller's key may be a NIP; it stays a value and is shown nowhere in full."""

    @pytest.mark.parametrize(
        "key", ["199003052015032001", "19900305 201503 2 001", "nip:199003052015032001", "3174123456780001"]
    )
    def test_no_repr_and_no_page_holds_an_identity_number(self, key):
        """Masked but for its last two digits."""
        held = MONTHLY.hold(
            [
                *nominees(**{key: (NEW, 90, 90), "q": (NEW, 90, 90), "r": (NEW, 0.5, 1)}),
                *nominees(**{f"{key}2": (NEW, 0.5, 1), f"{key}3": (Dossier(), 1, 1), f"{key}4": (RECENT, 1, 1)}),
                Nominee(f"{key}5", NEW, {"layanan": 1}),
            ],
            JUNE,
        )
        first = nominees(**{key: (NEW, 1, 1)})[0]
        shown = [repr(one) for one in (held, held.ranked, *held.ranked.places, first, first.candidate)]
        shown += [str(held.explain(lang)) for lang in ("id", "en")]
        shown += [repr(Outcome(one, None)) for one in (key, (key,), int(re.sub(r"\D", "", key)))]

        assert not [one for one in shown if key in one or re.search(r"\d{9}", one)]
        assert key in held.verdicts
        assert key == held.ranked.places[0].candidate.key


class TestYears:
    """A yearly award asks for the result of its own year."""

    def test_the_year_it_is_named_after(self):
        """Whenever it is held; not the year before."""
        yearly = evolve(MONTHLY, rhythm=Rhythm.YEAR, condition=RatedAtLeast(rule=AGAIN, word="BAIK", years=1))
        kinds = permenpanrb_6_2022.Predikat
        results = [Rated.year(2024, kinds.KURANG), Rated.year(2025, kinds.BAIK), Rated.year(2026, kinds.KURANG)]
        people = nominees(p=(Dossier(evaluations=results), 1, 1))

        for on in (None, date(2026, 2, 1), date(2027, 2, 1)):
            assert MONTHLY.rhythm is Rhythm.MONTH
            assert Status.MET is yearly.hold(people, EvaluationPeriod.year(2025), on=on).verdicts["p"].status
        assert Status.UNMET is yearly.hold(people, EvaluationPeriod.year(2026)).verdicts["p"].status
        assert (
            Status.UNKNOWN
            is yearly.hold(people, EvaluationPeriod.year(2025), on=date(2025, 12, 30)).verdicts["p"].status
        )

    def test_a_month_asks_for_the_years_before_its_own(self):
        """Joined conditions as well."""
        asked = All([Not(RatedAtLeast(rule=AGAIN, word="SANGAT_BAIK", years=1), rule=AGAIN)], rule=AGAIN)
        monthly = evolve(MONTHLY, condition=asked)
        people = nominees(p=(Dossier(evaluations=[Rated.year(2025, permenpanrb_6_2022.Predikat.BAIK)]), 1, 1))

        assert [Status.MET, Status.UNKNOWN] == [
            monthly.hold(people, EvaluationPeriod.month(year, 6)).verdicts["p"].status for year in (2026, 2025)
        ]


class TestPrintedName:
    def test_the_award_on_record_under_the_name_of_the_programme_is_its_own(self):
        """Key or printed name, in either language; another name is told as not compared."""
        for name in ("kota.bulanan", "Pegawai terbaik bulanan", "PEGAWAI TERBAIK BULANAN", "Employee of the month"):
            held = MONTHLY.hold(nominees(p=(Dossier(awards=[Held(name, date(2026, 5, 31))]), 1, 1)), JUNE)
            assert (("p",), ()) == (held.unmet, held.notes)
        other = MONTHLY.hold(nominees(p=(Dossier(awards=[Held("Pegawai teladan", date(2026, 5, 31))]), 1, 1)), JUNE)
        assert ((), [("p", "award_unknown")]) == (other.unmet, [(key, one.code) for key, one in other.notes])


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
