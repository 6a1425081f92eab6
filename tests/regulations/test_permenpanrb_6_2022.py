"""PermenPANRB 6/2022: the matrix, its printed words, no number, and proposals that stay proposals."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import evaluate, evaluate_year, scoring
from asn_kinerja.errors import LabelError, ModelError, PolicyError, ReadingError, RecordError
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.exact import Bands
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    Behaviour,
    Employee,
    EvaluationPeriod,
    Expectation,
    Feedback,
    Indicator,
    Position,
    RaterGroup,
    Ratings,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.scoring import feedback, quality
from asn_kinerja.scoring.feedback import FeedbackRules
from asn_kinerja.scoring.parts.find import replay

ABOVE, SAME, BELOW = Expectation
CLERK = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola"))

MATRIX = [
    # results, behaviour, predikat: L 99 and 102-103
    (ABOVE, BELOW, Predikat.KURANG),
    (ABOVE, SAME, Predikat.BAIK),
    (ABOVE, ABOVE, Predikat.SANGAT_BAIK),
    (SAME, BELOW, Predikat.KURANG),
    (SAME, SAME, Predikat.BAIK),
    (SAME, ABOVE, Predikat.BAIK),
    (BELOW, BELOW, Predikat.SANGAT_KURANG),
    (BELOW, SAME, Predikat.BUTUH_PERBAIKAN),
    (BELOW, ABOVE, Predikat.BUTUH_PERBAIKAN),
]


def record(
    ratings: Ratings | None = None, *, achieved: Any = 118, period: EvaluationPeriod | None = None, **more: Any
) -> Record:
    result = WorkResult("kk", "Kartu keluarga terbit", (Indicator("kk.n", Aspect.QUANTITY, AtLeast(100, "dokumen")),))
    skp = SKP(CLERK, period or EvaluationPeriod.year(2025), (result,))
    return skp.realised({"kk.n": achieved}, ratings=ratings, **more)


def proposer(name: str = "Usulan Dinas", labels: Any = (ABOVE, SAME, BELOW), weight: Any = 100) -> WeightedPolicy:
    top, middle, low = labels
    parts = {Aspect.QUANTITY: (weight, scoring.quantity.ratio())}
    return WeightedPolicy(name=name, parts=parts, bands=Bands.at_least({115: top, 90: middle}, below=low))


class TestMatrix:
    """Annex p. 99 and 102-103: the predikat is read from both ratings."""

    @pytest.mark.parametrize(("results", "behaviour", "expected"), MATRIX)
    def test_nine_cells_nine_citations(self, results: Expectation, behaviour: Expectation, expected: Predikat) -> None:
        """Each cell has its printed place, read in the official text."""
        finding = permenpanrb_6_2022.predikat_for(results=results, behaviour=behaviour)

        assert expected is finding.value
        assert "PermenPANRB 6/2022 Lampiran hlm. 99, 102-103" == finding.cite.text("id")
        assert finding.cite.standing is Standing.OFFICIAL_TEXT
        assert expected is evaluate(record(Ratings(results, behaviour))).predikat

    def test_the_matrix_has_nine_cells(self) -> None:
        """No pair is missing, none is there twice."""
        assert len(permenpanrb_6_2022.MATRIX) == 9

    @pytest.mark.parametrize(
        "period", [EvaluationPeriod.month(2025, 6), EvaluationPeriod.quarter(2025, 4), EvaluationPeriod.year(2025)]
    )
    def test_periodic_and_annual_use_one_matrix(self, period: EvaluationPeriod) -> None:
        """A periodic evaluation of a plan of a year."""
        skp = record().skp
        done = evaluate(skp.realised({}, period=period, ratings=Ratings(ABOVE, BELOW)))

        assert done.predikat is Predikat.KURANG
        assert done.record.period == period

    def test_it_governs_contract_staff_too(self) -> None:
        """PNS and PPPK alike."""
        who = Employee(service=ServiceKind.PPPK, position=Position.jf("Guru", "AHLI_PERTAMA"))
        skp = SKP(who, EvaluationPeriod.year(2025), (WorkResult("a", "Hasil"),))

        assert evaluate(skp.realised(ratings=Ratings(SAME, SAME))).predikat is Predikat.BAIK


class TestNoNumber:
    """This regulation produces no number."""

    def test_there_is_no_score(self) -> None:
        """No 90 and no 76 is made up from a predikat."""
        done = evaluate(record(Ratings(SAME, SAME)))

        assert done.predikat is Predikat.BAIK
        assert done.score is None
        assert done.pair is None
        assert done.rows == {}
        assert done.to_dict()["score"] is None

    @pytest.mark.parametrize("achieved", [0, 50, 100, 115, 118, 10**6])
    def test_a_number_never_becomes_a_rating_by_itself(self, achieved: int) -> None:
        """118 percent achieved and no rating by the leader: nothing follows."""
        with pytest.raises(RecordError) as refused:
            evaluate(record(achieved=achieved))

        found = refused.value.problems
        assert [("rating_missing", "ratings.results"), ("rating_missing", "ratings.behaviour")] == [
            (one.code, one.path) for one in found
        ]
        assert all(one.cite is not None for one in found)

    @pytest.mark.parametrize(
        ("ratings", "missing"), [(Ratings(ABOVE, None), "behaviour"), (Ratings(None, ABOVE), "results")]
    )
    def test_one_rating_is_not_enough(self, ratings: Ratings, missing: str) -> None:
        """The missing one is named."""
        with pytest.raises(RecordError) as refused:
            evaluate(record(ratings))

        assert [f"ratings.{missing}"] == [one.path for one in refused.value.problems]

    def test_what_is_asked_for_is_asked_by_its_printed_place(self) -> None:
        """Annex p. 97-98 and 100-102, read in the official text: who rates what."""
        with pytest.raises(RecordError) as refused:
            evaluate(record(behaviour=Behaviour.marks(integritas=80)))
        cites = {one.cite for one in refused.value.problems if one.code != "ratings_missing"}

        assert {"PermenPANRB 6/2022 Lampiran hlm. 97-98, 100-102"} == {one.text("id") for one in cites if one}
        assert {Standing.OFFICIAL_TEXT} == {one.standing for one in cites if one}

    def test_marks_belong_to_another_regime(self) -> None:
        """Behaviour marks under 6/2022 are a problem, not a note."""
        with pytest.raises(RecordError) as refused:
            evaluate(record(Ratings(SAME, SAME), behaviour=Behaviour.marks(integritas=80)))

        assert [("marks_foreign", "behaviour")] == [(one.code, one.path) for one in refused.value.problems]

    def test_realisations_are_noted_as_unused(self) -> None:
        """They stay in the record and give no points."""
        notes = evaluate(record(Ratings(SAME, SAME))).notes

        assert [("unused_part", "realised")] == [(one.code, one.path) for one in notes]

    def test_no_reading_is_open(self) -> None:
        """The matrix leaves nothing to choose."""
        assert evaluate(record(Ratings(SAME, SAME))).readings == ()
        with pytest.raises(ReadingError):
            permenpanrb_6_2022.policy(pp_46_2011.BandGap.CLOSED)


class TestMoves:
    """Annex p. 91 no. 13: the new rater evaluates the year; nothing is proportional."""

    def test_a_move_is_not_prorated(self) -> None:
        """Eight months DI_BAWAH, four months DI_ATAS: the new rater's ratings stand."""
        old, new = EvaluationPeriod.year(2025).split(EvaluationPeriod.month(2025, 9).start)
        done = evaluate_year([record(Ratings(BELOW, BELOW), period=old), record(Ratings(ABOVE, ABOVE), period=new)])

        assert done.predikat is Predikat.SANGAT_BAIK
        assert done.score is None
        assert "year_joined" in [note.code for note in done.notes]
        assert "proporsional" in next(note.text("id") for note in done.notes if note.code == "year_joined")

    def test_a_missing_rating_of_the_last_rater_is_refused(self) -> None:
        """The earlier ratings do not stand in for it."""
        old, new = EvaluationPeriod.year(2025).split(EvaluationPeriod.month(2025, 9).start)
        with pytest.raises(RecordError) as refused:
            evaluate_year([record(Ratings(ABOVE, ABOVE), period=old), record(None, period=new)])

        assert ["records[1].ratings.results", "records[1].ratings.behaviour"] == [
            one.path for one in refused.value.problems
        ]


class TestWords:
    """Annex p. 99-100: five printed words, best first."""

    def test_the_words_are_the_printed_list(self) -> None:
        """No "Cukup" and no "Buruk"."""
        words = ["Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang/Misconduct", "Sangat Kurang"]

        assert words == [one.label for one in Predikat]
        assert Predikat.SANGAT_BAIK > Predikat.BAIK > Predikat.BUTUH_PERBAIKAN > Predikat.KURANG
        assert Predikat.KURANG > Predikat.SANGAT_KURANG

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("diatas ekspektasi", ABOVE),
            ("Di Atas Ekspektasi", ABOVE),
            ("DI ATAS", ABOVE),
            ("di atas", ABOVE),
            ("DI_ATAS", ABOVE),
            (" Sesuai  Ekspektasi ", SAME),
            ("sesuai", SAME),
            ("dibawah ekspektasi", BELOW),
            ("Di Bawah Ekspektasi", BELOW),
            ("DI BAWAH", BELOW),
        ],
    )
    def test_printed_spellings_parse(self, text: str, expected: Expectation) -> None:
        """Common spellings are read as the printed word."""
        assert expected is permenpanrb_6_2022.parse_expectation(text).value

    @pytest.mark.parametrize(
        "text", ["atas", "ekspektasi", "", "sesuai sekali", "tidak sesuai", "sangat baik", "x" * 10**6, None, 5, ABOVE]
    )
    def test_other_words_for_a_rating_are_refused(self, text: Any) -> None:
        """The allowed words are named; nothing is guessed."""
        with pytest.raises(LabelError) as refused:
            permenpanrb_6_2022.parse_expectation(text)
        found = refused.value.problems[0]

        assert found.code == "unknown_word"
        assert "di atas ekspektasi, sesuai ekspektasi, di bawah ekspektasi" in found.text("id")
        assert found.cite is permenpanrb_6_2022.RATINGS_PLACE

    def test_a_near_word_is_offered(self) -> None:
        """ "atas" alone is refused with what it was meant to be."""
        with pytest.raises(LabelError) as refused:
            permenpanrb_6_2022.parse_expectation("atas")

        assert "Did you mean 'di atas" in refused.value.text("en")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            *[(one.label, one) for one in Predikat],
            *[(one.name, one) for one in Predikat],
            ("kurang", Predikat.KURANG),
            ("KURANG / MISCONDUCT", Predikat.KURANG),
            ("butuh perbaikan", Predikat.BUTUH_PERBAIKAN),
        ],
    )
    def test_printed_predikat_parse_without_a_note(self, text: str, expected: Predikat) -> None:
        """Printed words cite the text."""
        finding = permenpanrb_6_2022.parse_predikat(text)

        assert expected is finding.value
        assert finding.how == "plain"
        habit = text.lower() == "kurang"  # the text prints "Kurang/Misconduct"
        assert finding.cite.standing is (Standing.POLICY if habit else Standing.OFFICIAL_TEXT)

    def test_no_label_is_longer_than_60_letters(self) -> None:
        """A cell of a sheet may be padded; a paragraph is no label."""
        assert permenpanrb_6_2022.parse_predikat("baik".ljust(60)).value is Predikat.BAIK
        with pytest.raises(LabelError):
            permenpanrb_6_2022.parse_predikat("baik".ljust(61))

    @pytest.mark.parametrize("text", ["Cukup", "CUKUP", " cukup "])
    def test_cukup_is_read_only_with_a_note(self, text: str) -> None:
        """A word of an older list: read by habit, marked as policy, and said so in both languages."""
        finding = permenpanrb_6_2022.parse_predikat(text)

        assert finding.value is Predikat.BUTUH_PERBAIKAN
        assert dict(finding.facts)["value"] == "Butuh Perbaikan"
        assert finding.cite.standing is Standing.POLICY
        assert permenpanrb_6_2022.CUKUP_NOTE.id in str(finding.explain("id"))
        assert permenpanrb_6_2022.CUKUP_NOTE.en in str(finding.explain("en"))

    @pytest.mark.parametrize("text", ["Buruk", "Sedang", "Luar Biasa", "sangat", "", "x" * 10**6, None, 90])
    def test_words_of_other_lists_are_refused(self, text: Any) -> None:
        """Never a silent default."""
        with pytest.raises(LabelError) as refused:
            permenpanrb_6_2022.parse_predikat(text)

        assert refused.value.problems[0].cite is permenpanrb_6_2022.LABELS_PLACE

    def test_comparing_across_lists_raises(self) -> None:
        """Two Baik are two values."""
        one, two = Predikat.BAIK, pp_46_2011.Predikat.BAIK

        assert one != two
        for compare in (lambda: one < two, lambda: one >= two, lambda: max(one, two)):
            with pytest.raises(TypeError):
                compare()


class TestNoLabel:
    """A label with figures in it is no label."""

    @pytest.mark.parametrize("text", ["Baik (90)", "di atas 100 %", "Baik 90", "90 Baik", "di atas 110", "Báik"])
    @pytest.mark.parametrize("parse", [permenpanrb_6_2022.parse_predikat, permenpanrb_6_2022.parse_expectation])
    def test_figures_are_never_passed_over(self, parse: Any, text: str) -> None:
        """They might say something else."""
        with pytest.raises(LabelError) as refused:
            parse(text)

        assert ["unknown_word"] == [one.code for one in refused.value.problems]

    def test_what_was_read_is_replayable(self) -> None:
        """The same finding, with its place and its note."""
        parsed = [permenpanrb_6_2022.parse_predikat(text) for text in ("Baik", "Cukup", "kurang/misconduct")]
        parsed.append(permenpanrb_6_2022.parse_expectation("DI ATAS"))

        assert parsed == [replay(one) for one in parsed]


class TestProposals:
    """An agency's own policy may propose the rating of results; the rater decides."""

    @pytest.mark.parametrize(
        ("achieved", "rating", "expected"),
        [(115, ABOVE, Predikat.BAIK), ("114.99", SAME, Predikat.BAIK), ("89.99", BELOW, Predikat.BUTUH_PERBAIKAN)],
    )
    def test_a_proposal_is_marked_as_policy(self, achieved: Any, rating: Expectation, expected: Predikat) -> None:
        """The note says that it is not the rater's decision."""
        done = evaluate(
            record(Ratings(behaviour=SAME), achieved=achieved), permenpanrb_6_2022.policy(propose=proposer())
        )
        note = next(note for note in done.notes if note.code == "proposed")

        assert expected is done.predikat
        assert done.score is None
        assert done.proposal is not None
        assert rating is done.proposal.predikat
        assert done.proposal.score is not None
        assert done.proposal.score.exact == Fraction(achieved)
        assert "Usulan Dinas" in note.text("id")
        assert rating.value.id in note.text("id")
        assert rating.value.en in note.text("en")

    def test_a_rating_in_the_record_wins(self) -> None:
        """The proposal is not even asked."""
        done = evaluate(record(Ratings(BELOW, BELOW)), permenpanrb_6_2022.policy(propose=proposer()))

        assert done.predikat is Predikat.SANGAT_KURANG
        assert done.proposal is None
        assert "proposed" not in [note.code for note in done.notes]

    def test_a_label_that_is_no_expectation_decides_nothing(self) -> None:
        """Cannot tell: the rater's rating is what is needed."""
        words = proposer(labels=("Istimewa", "Baik", "Kurang"))
        done = evaluate(record(Ratings(behaviour=SAME)), permenpanrb_6_2022.policy(propose=words))

        assert isinstance(done.predikat, Unknown)
        assert "Istimewa" in done.predikat("id")
        assert done.predikat.needed
        assert "Mengapa tidak dapat ditentukan" in str(done.explain("id"))

    def test_the_behaviour_rating_is_never_proposed(self) -> None:
        """Only the rating of results may be."""
        with pytest.raises(RecordError) as refused:
            evaluate(record(), permenpanrb_6_2022.policy(propose=proposer()))

        assert ["ratings.behaviour"] == [one.path for one in refused.value.problems]

    def test_a_year_is_proposed_from_its_last_record(self) -> None:
        """Nothing is prorated."""
        first, second = EvaluationPeriod.semester(2025, 1), EvaluationPeriod.semester(2025, 2)
        year = [record(achieved=10, period=first), record(Ratings(behaviour=SAME), achieved=120, period=second)]
        done = evaluate_year(year, permenpanrb_6_2022.policy(propose=proposer()))

        assert done.predikat is Predikat.BAIK
        assert done.proposal is not None
        assert done.proposal.predikat is ABOVE

    def test_what_is_no_policy_cannot_propose(self) -> None:
        """Refused when the policy is made."""
        with pytest.raises(PolicyError):
            permenpanrb_6_2022.policy(propose="kebijakan")  # type: ignore[arg-type]

    def test_an_unsound_proposer_is_refused(self) -> None:
        """Before anything is proposed, and also where a rating of the record would win."""
        policy = permenpanrb_6_2022.policy(propose=proposer(weight=99))

        assert ["weights_sum"] == [one.code for one in policy.problems()]
        for ratings in (Ratings(behaviour=SAME), Ratings(SAME, SAME)):
            with pytest.raises(PolicyError) as refused:
                evaluate(record(ratings), policy)
            assert ["weights_sum"] == [one.code for one in refused.value.problems]

    def test_other_readings_keep_the_proposer(self) -> None:
        """A policy asked for no reading is the same policy."""
        policy = permenpanrb_6_2022.policy(propose=proposer())

        assert policy.reading() == policy
        assert permenpanrb_6_2022.policy() is permenpanrb_6_2022.PLAIN


class TestConsideration:
    """Annex p. 69 no. 3: feedback is one of the considerations of the rater."""

    def test_feedback_is_words_to_consider_with_all_it_rests_on(self):
        rules = FeedbackRules({RaterGroup.SUPERIOR: 100}, anonymity=3)
        total = feedback.join([Feedback(RaterGroup.SUPERIOR, 80)], rules).total
        found = permenpanrb_6_2022.consideration(total)

        assert "bahan pertimbangan, bukan nilai" == found.value.id
        assert total == found.premises[0]
        assert "69" == found.cite.page
        assert "PermenPANRB 6/2022 Pasal 16-19" in str(found.explain("id"))
        for step in found.walk():
            assert step == replay(step)

    def test_it_cannot_be_measured_by_mistake(self):
        """A number would slip into an agency's proposal; words are refused there."""
        rules = FeedbackRules({RaterGroup.SUPERIOR: 100}, anonymity=3)
        words = permenpanrb_6_2022.consideration(feedback.join([Feedback(RaterGroup.SUPERIOR, 80)], rules).total)
        policy = WeightedPolicy(
            "Contoh", parts={Aspect.QUALITY: (100, quality.ratio())}, bands=Bands.at_least({50: "Baik"}, below="Kurang")
        )
        row = WorkResult("1", "Melayani", (Indicator("1.a", Aspect.QUALITY, AtLeast(80)),))
        employee = Employee(service=ServiceKind.PNS, position=Position.pelaksana("P"))

        with pytest.raises(RecordError, match="cannot be measured"):
            evaluate(SKP(employee, EvaluationPeriod.year(2025), (row,)).realised({"1.a": words}), policy)

    @pytest.mark.parametrize("junk", [None, 80, "baik", object()])
    def test_only_findings_are_considered(self, junk):
        with pytest.raises(ModelError):
            permenpanrb_6_2022.consideration(junk)


def test_the_period_of_an_evaluation_was_read_in_the_official_text():
    from asn_kinerja.regulations.permenpanrb_6_2022.numbers import PERIOD_PLACE

    assert (PERIOD_PLACE.standing, PERIOD_PLACE.pasal, PERIOD_PLACE.ayat) == (Standing.OFFICIAL_TEXT, "24", "2-3")
