"""Words of annual results: printed lists and an agency's own labels, each compared within its own list only."""

from datetime import date
from itertools import permutations

import pytest

from asn_kinerja import evaluate
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.exact import Bands
from asn_kinerja.follow_up import Dossier, Honour, Rated, RatedAtLeast, Status, assess
from asn_kinerja.follow_up.results import listed
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_3_2020, permenpanrb_6_2022, pp_35_2010, pp_46_2011, pp_99_2000
from asn_kinerja.regulations.permenpanrb_6_2022 import rewards
from asn_kinerja.scoring import quantity
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.label", Regulation("Contoh", None, None).cite(Standing.POLICY), Text("Label", "Label"), Text("L.", "L.")
)
MET, UNMET, UNKNOWN = Status
CLERK = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
ON = date(2026, 3, 1)


def policy(bands, below, name="Kebijakan kota"):
    parts = {Aspect.QUANTITY: (100, quantity.ratio())}
    return WeightedPolicy(name, parts=parts, bands=Bands.at_least(bands, below=below))


OWN = policy({70: "Cukup", 110: "Istimewa", 90: "Baik"}, "Kurang")


def done(share, own=OWN, year=2025):
    """Return an evaluation of a year under an agency's own policy, of a share reached."""
    rows = (WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, AtLeast(100)),)),)
    return evaluate(SKP(CLERK, EvaluationPeriod.year(year), rows).realised({"q": share}), own)


def verdict(*results, word="Baik", years=1, **more):
    asked = RatedAtLeast(rule=RULE, word=word, years=years, **more)
    return assess(asked, Dossier(evaluations=results), on=ON)


class TestOwnLabels:
    """In the order of the bands, best first."""

    @pytest.mark.parametrize(
        ("share", "expected"), [(111, MET), (110, MET), (90, MET), ("89.99", UNMET), (70, UNMET), (10, UNMET)]
    )
    def test_the_bands_decide_not_the_alphabet(self, share, expected):
        """Istimewa and Baik reach it, Cukup and Kurang do not; a hair decides."""
        assert verdict(done(share)).status is expected

    @pytest.mark.parametrize("word", ["Baik", "baik", "BAIK", " Baik "])
    def test_a_word_is_read_as_it_is_written(self, word):
        """Capitals decide nothing where one label is meant."""
        assert verdict(done(95), word=word).status is MET

    def test_labels_that_differ_in_capitals_alone_are_asked_for_exactly(self):
        """Otherwise it would be guessed."""
        own = policy({110: "BAIK", 90: "Baik"}, "Kurang")

        assert [MET, UNMET, UNKNOWN] == [verdict(done(95, own), word=word).status for word in ("Baik", "BAIK", "baik")]

    def test_a_word_the_policy_does_not_have_is_open_and_the_labels_are_named(self):
        """Best first."""
        found = verdict(done(95), word="Sangat Baik")

        assert UNKNOWN is found.status
        assert "tidak memuat kata Sangat Baik; yang ada: Istimewa, Baik, Cukup, Kurang" in found.missing[0].id

    def test_two_policies_with_one_word_are_each_read_in_their_own_bands_and_that_is_told(self):
        """The word of one is not the word of the other."""
        other = policy({50: "Baik"}, "Buruk", "Kebijakan lain")
        found = verdict(done(95), done(60, other, 2024), years=2)

        assert (MET, ["labels_differ"]) == (found.status, [one.code for one in found.notes])
        assert [] == [one.code for one in verdict(done(95), done(91, year=2024), years=2).notes]
        assert ["labels_differ"] == [
            one.code for one in verdict(done(95), Rated.year(2024, permenpanrb_6_2022.Predikat.BAIK), years=2).notes
        ]

    def test_labels_as_texts_and_words_of_a_closed_list(self):
        """Either language, name or printed form."""
        texts = policy({90: Text("Baik", "Good")}, Text("Kurang", "Poor"))
        words = policy({90: pp_46_2011.Predikat.BAIK}, pp_46_2011.Predikat.BURUK)

        assert [MET, MET] == [verdict(done(95, texts), word=word).status for word in ("Baik", "Good")]
        assert [MET, UNMET] == [verdict(done(share, words), word="BAIK").status for share in (95, 5)]

    def test_a_label_that_stands_twice_has_no_place(self):
        """Then nothing is compared."""
        own = policy({110: "Baik", 90: "Cukup", 70: "Baik"}, "Kurang")

        assert listed(done(95, own)) is None
        assert verdict(done(95, own)).status is UNKNOWN

    def test_one_label_over_two_bands_side_by_side_has_one_place(self):
        """It is one."""
        own = policy({110: "Baik", 90: "Baik", 70: "Cukup"}, "Kurang")

        assert [MET, UNMET] == [verdict(done(share, own)).status for share in (95, 75)]


class TestRulesOfLaw:
    """A label of an agency's own policy is no predikat of a regulation."""

    def test_no_honour_of_law_takes_it(self):
        """Walked over every condition on results that the regulations state."""
        switches = pp_35_2010.Switches(performance=True)
        honours = [pp_35_2010.satyalancana(one, switches=switches) for one in pp_35_2010.ServiceClass]
        honours += [*rewards.REWARDS, *(value for value in vars(pp_99_2000).values() if isinstance(value, Honour))]
        honours += [value for value in vars(permenpanrb_3_2020).values() if isinstance(value, Honour)]
        asked = [one.by for honour in honours for one in assess(honour, Dossier(), on=ON).finding.walk()]
        rated = [one for one in asked if isinstance(one, RatedAtLeast)]

        assert 3 + 3 + 3 + 1 == len(rated)
        assert not [one for one in rated if one.own_labels]

    def test_the_reason_is_true(self):
        """Not *open*: a label."""
        found = verdict(done(95), own_labels=False)

        assert UNKNOWN is found.status
        assert "hasil tahun 2025 berupa label kebijakan instansi, bukan predikat suatu peraturan" == found.missing[0].id

    def test_a_predikat_as_label_of_an_own_policy_is_no_predikat_either(self):
        """The word was given by the agency."""
        own = policy({90: permenpanrb_6_2022.Predikat.BAIK}, permenpanrb_6_2022.Predikat.KURANG)

        assert verdict(done(95, own), own_labels=False).status is UNKNOWN


class TestPrintedWords:
    """Each printed word of each list is read back."""

    @pytest.mark.parametrize("kind", [pp_46_2011.Predikat, permenpanrb_6_2022.Predikat])
    def test_name_and_printed_form_mean_the_same(self, kind):
        """Met by itself and what is better."""
        for word in kind:
            for form in (word.name, word.label, word.label.upper()):
                expected = [MET if one.rank <= word.rank else UNMET for one in kind]
                assert expected == [verdict(Rated.year(2025, one), word=form).status for one in kind]

    def test_a_finding_of_a_predikat_is_a_result(self):
        """What `parse_predikat` answers."""
        found = permenpanrb_6_2022.parse_predikat("Baik")

        assert verdict(Rated.year(2025, found)).status is MET

    def test_the_order_of_two_results_of_a_year_changes_nothing(self):
        """Both are shown where they agree."""
        kinds = permenpanrb_6_2022.Predikat
        results = [Rated.year(2025, one) for one in (kinds.SANGAT_BAIK, kinds.BAIK, kinds.BAIK)]
        found = {verdict(*one).finding.facts for one in permutations(results)}

        assert 1 == len(found)
        assert "2025 Sangat Baik / Baik" in str(found)


class TestNoThreshold:
    """An article that names no predikat says so wherever the answer is shown."""

    @pytest.mark.parametrize("honour", rewards.REWARDS)
    @pytest.mark.parametrize("predikat", list(permenpanrb_6_2022.Predikat))
    def test_title_answer_note_and_data(self, honour, predikat):
        """Also for somebody rated at the bottom."""
        found = assess(honour, Dossier(evaluations=[Rated.year(2025, predikat)]), on=ON)
        page = found.explain("id")

        assert (MET, ["no_threshold"]) == (found.status, [one.code for one in found.notes])
        said = f"pasal ini tidak menetapkan batas predikat: hasil {predikat.label} sudah memenuhinya"
        assert page.title == f"{honour.name.id}: memenuhi persyaratan administratif ({said})"
        assert "PermenPANRB 6/2022 Pasal 31" in found.notes[0].text("id")
        assert ["no_threshold"] == [one["code"] for one in found.to_dict()["notes"]]

    def test_not_where_there_is_no_result_or_a_word_is_asked(self):
        """Nothing to say."""
        assert [] == [one.code for one in assess(rewards.REWARDS[0], Dossier(evaluations=()), on=ON).notes]
        assert [] == [one.code for one in verdict(Rated.year(2025, permenpanrb_6_2022.Predikat.BAIK)).notes]
