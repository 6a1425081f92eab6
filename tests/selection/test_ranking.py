"""Ranking: weights that sum to one, ties kept or parted as declared, a quota that cuts no tie; order-free."""

import pickle
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import RankingError
from asn_kinerja.exact.interval import at_least, at_most, closed
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.selection import Candidate, Criterion, Missing, Ranking, TieBreak
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.peringkat", Regulation("Contoh", None, None).cite(Standing.POLICY), Text("Daftar", "List"), Text("D.", "L.")
)
HALVES = (Criterion("a", "0.5", "A"), Criterion("b", "1/2", "B"))
PLAIN = Ranking(RULE, HALVES)


def people(**figures):
    return [Candidate(key, dict(zip("abc", values, strict=False))) for key, values in figures.items()]


def ranks(ranked):
    return {one.candidate.key: one.rank for one in ranked.places}


class TestWeights:
    def test_ten_tenths_are_one(self):
        """N3: exact shares."""
        ranking = Ranking(RULE, [Criterion(f"k{n}", "0.1") for n in range(10)])

        assert 100 == ranking.score(Candidate("x", {f"k{n}": 100 for n in range(10)})).value.exact

    @pytest.mark.parametrize("weights", [("0.5", "0.49"), ("0.5", "0.51"), ("1/3", "1/3"), (1, 1)])
    def test_weights_that_do_not_sum_to_one_are_refused(self, weights):
        """By however little."""
        with pytest.raises(RankingError, match="not to 1"):
            Ranking(RULE, [Criterion(str(n), one) for n, one in enumerate(weights)])

    @pytest.mark.parametrize("weight", [0, -1, "1.01", 0.5, None, "x"])
    def test_a_weight_is_a_share(self, weight):
        """More than 0, at most 1, exact."""
        with pytest.raises(RankingError):
            Criterion("a", weight)

    def test_everything_wrong_at_once(self):
        """Rule, criteria, tie-breaks, quota, missing."""
        with pytest.raises(RankingError) as refused:
            Ranking(None, [1], tie_breaks=["a"], quota=0, missing="x")

        assert ["rule", "missing", "criteria[0]", "tie_breaks[0]", "quota"] == [
            one.path for one in refused.value.problems
        ]

    @pytest.mark.parametrize("criteria", [(), None, "ab", [Criterion("a", "0.5"), Criterion("a", "0.5")]])
    def test_criteria_are_there_and_each_once(self, criteria):
        """No empty list, no key twice."""
        with pytest.raises(RankingError):
            Ranking(RULE, criteria)

    @pytest.mark.parametrize(
        "make",
        [
            lambda: Criterion("", 1),
            lambda: Criterion("a", 1, 5),
            lambda: Criterion("a", 1, "A", (1, 2)),
            lambda: TieBreak(""),
            lambda: TieBreak("a", lower=1),
            lambda: TieBreak("a", 5),
        ],
    )
    def test_parts_of_a_wrong_kind(self, make):
        """Are refused."""
        with pytest.raises(RankingError):
            make()

    def test_one_weight_of_one_is_enough(self):
        """A single criterion."""
        assert 7 == Ranking(RULE, [Criterion("a", 1)]).score(Candidate("x", {"a": 7})).value.exact


class TestTies:
    def test_f18_two_at_the_top_are_both_first(self):
        """F18: no tie-break declared; the third is third."""
        ranked = PLAIN.rank(people(p=(90, 95), q=(95, 90), r=(80, 80)))

        assert {"p": 1, "q": 1, "r": 3} == ranks(ranked)
        assert (("p", "q"),) == ranked.ties
        assert (("q",), ("p",), ()) == tuple(one.tied for one in ranked.places)

    def test_a_declared_tie_break_parts_them_and_is_named(self):
        """Higher first, or lower first, in the declared order."""
        higher = Ranking(RULE, HALVES, tie_breaks=[TieBreak("b", "B")])
        lower = Ranking(RULE, HALVES, tie_breaks=[TieBreak("b", "B", lower=True)])
        two = people(p=(90, 95), q=(95, 90))

        assert {"p": 1, "q": 2} == ranks(higher.rank(two))
        assert {"q": 1, "p": 2} == ranks(lower.rank(two))
        assert [(TieBreak("b", "B"),)] * 2 == [one.decided_by for one in higher.rank(two).places]
        assert "skor sama dengan calon lain; urutannya ditentukan oleh B" in str(higher.rank(two).explain("id"))

    def test_the_second_tie_break_decides_what_the_first_leaves(self):
        """And only that."""
        ranking = Ranking(RULE, HALVES, tie_breaks=[TieBreak("a"), TieBreak("c", lower=True)])
        ranked = ranking.rank(people(p=(90, 90, 2), q=(90, 90, 1), r=(95, 85, 9), s=(90, 90, 2)))

        assert {"r": 1, "q": 2, "p": 3, "s": 3} == ranks(ranked)
        places = {one.candidate.key: [by.key for by in one.decided_by] for one in ranked.places}
        assert {"r": ["a"], "q": ["a", "c"], "p": ["a", "c"], "s": ["a", "c"]} == places

    def test_a_tie_break_without_figures_parts_nobody_and_is_noted(self):
        """A missing figure is not the lowest."""
        ranking = Ranking(RULE, HALVES, tie_breaks=[TieBreak("c")])
        ranked = ranking.rank(people(p=(90, 90, 5), q=(90, 90), r=(1, 1)))

        assert {"p": 1, "q": 1, "r": 3} == ranks(ranked)
        assert [["figure_missing"], ["figure_missing"], []] == [
            [one.code for one in place.notes] for place in ranked.places
        ]

    def test_scores_that_differ_by_a_hair_are_no_tie(self):
        """Exact, not as displayed."""
        ranked = PLAIN.rank(people(p=(90, "90.000001"), q=(90, 90)))

        assert {"p": 1, "q": 2} == ranks(ranked)

    @given(
        st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.one_of(st.none(), st.integers(0, 2))), max_size=8),
        st.randoms(use_true_random=False),
    )
    def test_f17_order_free_and_ties_kept(self, figures, random):
        """F17: the order of the input changes nothing; equals share their rank; an oracle counts who is better."""
        candidates = [Candidate(f"k{n}", dict(zip("abc", one, strict=True))) for n, one in enumerate(figures)]
        shuffled = list(candidates)
        random.shuffle(shuffled)
        ranking = Ranking(RULE, HALVES, quota=2)
        ranked = ranking.rank(candidates)
        score = {one.key: one.figures["a"] + one.figures["b"] for one in candidates}

        assert ranked == ranking.rank(shuffled)
        assert {key: 1 + sum(other > mine for other in score.values()) for key, mine in score.items()} == ranks(ranked)
        broken = Ranking(RULE, HALVES, tie_breaks=[TieBreak("c"), TieBreak("a")], quota=2)
        assert broken.rank(candidates) == broken.rank(shuffled)
        assert all(ranks(broken.rank(candidates))[key] >= rank for key, rank in ranks(ranked).items())


class TestQuota:
    def test_equals_at_the_edge_all_stay(self):
        """F17: two posts, three equals on the second place: four go on."""
        ranking = Ranking(RULE, HALVES, quota=2)
        ranked = ranking.rank(people(p=(99, 99), q=(90, 90), r=(91, 89), s=(89, 91), t=(1, 1)))

        assert ["p", "q", "r", "s"] == [one.candidate.key for one in ranked.chosen]

    def test_without_a_quota_everybody_is_chosen(self):
        """And nobody is where nobody stands."""
        assert 2 == len(PLAIN.rank(people(p=(1, 1), q=(2, 2))).chosen)
        assert () == PLAIN.rank([]).chosen

    @pytest.mark.parametrize("quota", [0, -1, 1.5, True, "2"])
    def test_a_quota_is_at_least_one(self, quota):
        """Whole."""
        with pytest.raises(RankingError):
            Ranking(RULE, HALVES, quota=quota)


class TestMissing:
    def test_a_missing_figure_is_not_a_zero(self):
        """Not ranked, named with what is missing."""
        ranked = PLAIN.rank(people(p=(90, None), q=(0, 0)))

        assert {"q": 1} == ranks(ranked)
        assert [("p", ["figures['b']"])] == [(key, [one.path for one in found]) for key, found in ranked.incomplete]
        with pytest.raises(RankingError, match="figure 'b' is missing"):
            PLAIN.score(people(p=(90,))[0])

    def test_renormalised_where_the_ranking_says_so(self):
        """The other weights are scaled up; nobody without any figure is ranked."""
        ranking = Ranking(
            RULE, [Criterion("a", "0.2"), Criterion("b", "0.3"), Criterion("c", "0.5")], missing=Missing.RENORMALISE
        )
        score = ranking.score(Candidate("p", {"a": 100, "b": 50}))

        assert Fraction(100 * 2 + 50 * 3, 5) == score.value.exact
        assert [("x", 3)] == [(key, len(found)) for key, found in ranking.rank([Candidate("x", {})]).incomplete]

    def test_a_score_over_a_part_of_the_criteria_says_so(self):
        """With the weight the others share; a complete one has nothing to say."""
        criteria = [Criterion("a", "0.2"), Criterion("b", "0.3"), Criterion("c", "0.5")]
        ranking = Ranking(RULE, criteria, missing=Missing.RENORMALISE)
        ranked = ranking.rank([Candidate("p", {"a": 90}), Candidate("q", {"a": 80, "b": 80, "c": 80})])
        notes = {one.candidate.key: [(note.code, note.path, note.value) for note in one.notes] for one in ranked.places}

        left = [("criterion_left_out", f"figures['{key}']", f"'{key}'") for key in "bc"]
        assert {"p": left, "q": []} == notes
        assert "bobotnya (0.3) dibagikan kepada kriteria lain" in str(ranked.explain("id"))
        assert "the other criteria share its weight (0.5)" in str(ranked.explain("en"))

    def test_a_figure_outside_its_scale_is_noted_not_cut(self):
        """The formula takes it."""
        ranking = Ranking(RULE, [Criterion("a", 1, "A", closed(80, 100))])
        places = ranking.rank(people(p=("79.99",), q=(80,), r=(100,), s=(101,))).places

        assert {"p": 1, "q": 0, "r": 0, "s": 1} == {one.candidate.key: len(one.notes) for one in places}
        assert Fraction("79.99") == places[-1].score.exact


class TestCandidates:
    def test_a_key_given_twice_is_refused(self):
        """Nobody is ranked twice."""
        with pytest.raises(RankingError, match="more than once"):
            PLAIN.rank(people(p=(1, 1)) + people(p=(2, 2)))

    @pytest.mark.parametrize("candidates", [None, 5, "abc", {}, [None], ["p"], b"x"])
    def test_what_is_no_list_of_candidates(self, candidates):
        """Only our errors; an empty mapping is no list either."""
        with pytest.raises(RankingError):
            PLAIN.rank(candidates)

    def test_too_many_are_refused(self):
        """100,000 fit."""
        one = Candidate("p", {})
        with pytest.raises(RankingError, match="at most 100000"):
            PLAIN.rank([one] * 100_001)

    def test_problems_of_a_candidate_at_once(self):
        """Key and every figure."""
        with pytest.raises(RankingError) as refused:
            Candidate("", {"a": 0.5, "b": "x", 3: 1})
        assert 4 == len(refused.value.problems)
        with pytest.raises(RankingError):
            Candidate("p", [1])

    def test_a_ranking_and_its_result_are_values(self):
        """Hashable, picklable."""
        ranked = PLAIN.rank(people(p=(1, 2)))

        assert {ranked} == {pickle.loads(pickle.dumps(ranked))}


class TestPage:
    """The ranked list as a document."""

    RANKING = Ranking(
        RULE,
        [Criterion("a", "0.6", "Kehadiran", closed(0, 100)), Criterion("b", "0.4")],
        tie_breaks=[TieBreak("a", "Kehadiran"), TieBreak("c", lower=True)],
        quota=1,
    )

    def test_scores_ties_notes_and_who_is_missing(self):
        """In both languages, with the products."""
        page = str(self.RANKING.rank(people(p=(90, 95, 1), q=(90, 95, 1), r=(101, 10), s=(5,))).explain("id"))

        assert "- Kehadiran 60 %\n- b 40 %" in page
        assert "penentu bila skor sama, berurutan: Kehadiran (yang lebih tinggi), c (yang lebih rendah)" in page
        assert "kuota 1; yang sama di batas kuota tetap masuk semua" in page
        assert re.search(r"^ +1  p +92,00  ya$", page, re.MULTILINE)
        assert "- p: 60 % × 90 + 40 % × 95 = 92" in page
        assert "skor sama dan tetap sama peringkatnya: p, q" in page
        assert "101 di luar skala" in page
        assert "- s: figures['b']: angka 'b' tidak ada" in page
        assert "hitungan, bukan penetapan" in page

    def test_without_quota_and_tie_breaks(self):
        """Said in words; no column for the quota."""
        ranked = PLAIN.rank(people(p=(1, 1)))
        page = str(ranked.explain("en"))

        assert "no tie-break is declared: equals stay equal" in page
        assert "Within the quota" not in page
        assert ranked._repr_html_() == ranked.explain().to_html()


class TestLessIsBetter:
    """Kind K5: lateness is no merit."""

    LATE = Criterion("kjk", "0.05", "Keterlambatan", closed(0, 60), lower=True)
    RANKING = Ranking(RULE, (Criterion("ckp", "0.95", "CKP"), LATE))

    def two(self, **late):
        return [Candidate(key, {"ckp": 90, "kjk": minutes}) for key, minutes in late.items()]

    def test_who_came_late_ranks_behind_who_did_not(self):
        """Field case F13: 0 and 21 minutes."""
        ranked = self.RANKING.rank(self.two(A=0, B=21))

        assert {"A": 1, "B": 2} == ranks(ranked)
        assert [Fraction("88.5"), Fraction("87.45")] == [one.score.exact for one in ranked.places]

    def test_the_page_says_what_a_figure_counts_and_how(self):
        for lang, words in (
            ("id", "makin kecil makin baik: dihitung 60 − angkanya"),
            ("en", "it counts 60 − the figure"),
        ):
            page = str(self.RANKING.rank(self.two(A=0, B=21)).explain(lang))

            assert words in page
            assert "60 − 21 = 39" in page
            assert "5 % × 39" in page

    @given(st.fractions(0, 60, max_denominator=9), st.fractions(0, 60, max_denominator=9))
    def test_less_never_counts_less(self, one, two):
        low, high = sorted((one, two))
        scores = [self.RANKING.score(person).value.exact for person in self.two(A=low, B=high)]

        assert scores[0] >= scores[1]

    @pytest.mark.parametrize("scale", [None, at_least(0), at_most(60)], ids=repr)
    def test_without_a_scale_that_has_ends_it_cannot_be_added(self, scale):
        with pytest.raises(RankingError, match="TieBreak") as refused:
            Criterion("kjk", "0.05", scale=scale, lower=True)

        assert [("lower_scale", "scale")] == [(one.code, one.path) for one in refused.value.problems]

    def test_a_figure_outside_the_scale_is_noted_and_not_cut(self):
        place = self.RANKING.rank(self.two(A=90)).places[0]

        assert Fraction("85.5") - Fraction("1.5") == place.score.exact
        assert ["outside_scale"] == [one.code for one in place.notes]

    def test_what_is_no_yes_or_no_is_refused(self):
        with pytest.raises(RankingError):
            Criterion("kjk", "0.05", scale=closed(0, 60), lower="ya")

    def test_the_steps_replay_and_pickle(self):
        (finding,) = [self.RANKING.score(person) for person in self.two(A=21)]

        assert all(step == replay(step) for step in finding.premises)
        assert self.RANKING == pickle.loads(pickle.dumps(self.RANKING))


def test_a_scale_that_is_none_is_refused_at_its_place():
    with pytest.raises(RankingError) as refused:
        Criterion("a", 1, scale=5)

    assert ["scale: int does not fit here; Interval. Replace it by one of these."] == [
        one.text("en") for one in refused.value.problems
    ]
