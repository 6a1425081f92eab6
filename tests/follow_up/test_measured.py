"""Figures: the period that is asked about, the one just before it, never the order of a list."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import permutations

import pytest

from asn_kinerja.errors import ConditionError, DossierError
from asn_kinerja.finding import Unknown
from asn_kinerja.finding.finding import Finding
from asn_kinerja.finding.score import Score
from asn_kinerja.follow_up import Dossier, Figure, FigureAtLeast, FigureRose, Nominee, Programme, Rhythm, Status, assess
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import EvaluationPeriod, Survey
from asn_kinerja.regulations import permenpanrb_6_2022, permenpanrb_14_2017
from asn_kinerja.selection import Criterion, Ranking
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.angka", Regulation("Contoh", None, None).cite(Standing.POLICY), Text("Angka", "Figures"), Text("A.", "F.")
)
MET, UNMET, UNKNOWN = Status
M, Q, S, Y = EvaluationPeriod.month, EvaluationPeriod.quarter, EvaluationPeriod.semester, EvaluationPeriod.year
ROSE = FigureRose(rule=RULE, key="ikm")


def ikm(*figures):
    return Dossier(figures=[Figure("ikm", period, value) for period, value in figures])


def held(rhythm, condition, period, *figures, on=None):
    """Return the status of one nominee in a round."""
    ranking = Ranking(RULE, [Criterion("a", 1)])
    programme = Programme("p", Text("p", "p"), ranking, Text("W", "W"), rhythm, condition)
    return programme.hold([Nominee("P1", ikm(*figures), {"a": 90})], period, on=on).verdicts["P1"].status


class TestARoundReadsItsOwnPeriod:
    """The award of June compares June with May."""

    @pytest.mark.parametrize(
        ("rhythm", "first", "before", "own", "after"),
        [
            (Rhythm.MONTH, M(2025, 4), M(2025, 5), M(2025, 6), M(2025, 7)),
            (Rhythm.MONTH, M(2025, 11), M(2025, 12), M(2026, 1), M(2026, 2)),
            (Rhythm.QUARTER, Q(2025, 3), Q(2025, 4), Q(2026, 1), Q(2026, 2)),
            (Rhythm.SEMESTER, S(2024, 2), S(2025, 1), S(2025, 2), S(2026, 1)),
            (Rhythm.YEAR, Y(2023), Y(2024), Y(2025), Y(2026)),
        ],
    )
    def test_a_rise_into_the_period_counts_and_an_earlier_one_does_not(self, rhythm, first, before, own, after):
        """Fell in the period after a rise: not met; rose in it after a fall: met; the next period is not looked at."""
        fell = ((first, 80), (before, 82), (own, 79), (after, 99))
        rose = ((first, 82), (before, 80), (own, 81), (after, 1))
        for day in (None, own.end, after.end):
            assert [UNMET, MET] == [held(rhythm, ROSE, own, *figures, on=day) for figures in (fell, rose)]

    def test_a_hair_decides(self):
        """Equal is no rise."""
        for value, expected in (("82", UNMET), ("82.0001", MET), ("81.9999", UNMET)):
            assert held(Rhythm.MONTH, ROSE, M(2025, 6), (M(2025, 5), 82), (M(2025, 6), value)) is expected

    def test_the_least_is_asked_of_the_period_too(self):
        """Not of the month before."""
        asked = FigureAtLeast(rule=RULE, key="ikm", least=80)
        figures = ((M(2025, 5), 90), (M(2025, 6), "79.99"))

        assert held(Rhythm.MONTH, asked, M(2025, 6), *figures) is UNMET
        assert held(Rhythm.MONTH, asked, M(2025, 7), *figures) is UNKNOWN

    @pytest.mark.parametrize(
        "figures",
        [
            ((M(2025, 6), 84),),
            ((M(2025, 5), 80),),
            ((M(2025, 4), 80), (M(2025, 6), 84)),
            ((Q(2025, 1), 80), (Q(2025, 2), 84)),
            ((Q(2025, 1), 80), (M(2025, 6), 84)),
        ],
    )
    def test_what_is_not_there_leaves_it_open(self, figures):
        """No figure of May or of June; a quarter is no month."""
        assert held(Rhythm.MONTH, ROSE, M(2025, 6), *figures) is UNKNOWN

    def test_before_the_period_is_over_nothing_is_said(self):
        """From its last day on."""
        figures = ((M(2025, 5), 80), (M(2025, 6), 84))
        days = (date(2025, 6, 29), date(2025, 6, 30))

        assert [UNKNOWN, MET] == [held(Rhythm.MONTH, ROSE, M(2025, 6), *figures, on=day) for day in days]

    def test_a_requirement_that_names_its_period_keeps_it(self):
        """The yearly award may ask for the last quarter."""
        asked = FigureRose(rule=RULE, key="ikm", period=Q(2025, 4))

        assert held(Rhythm.YEAR, asked, Y(2025), (Q(2025, 3), 80), (Q(2025, 4), 81)) is MET

    def test_the_page_says_which_period_is_missing(self):
        """With the figures asked for."""
        ranking = Ranking(RULE, [Criterion("a", 1)])
        programme = Programme("p", Text("p", "p"), ranking, Text("W", "W"), Rhythm.MONTH, ROSE)
        page = str(programme.hold([Nominee("P1", ikm((M(2025, 6), 80)), {"a": 1})], M(2025, 6)).explain("id"))

        assert "- P1: data ikm untuk periode tepat sebelum Juni 2025 tidak ada" in page


class TestNoOrderDecides:
    """Twins, gaps and mixed kinds are reported."""

    @pytest.mark.parametrize(
        ("figures", "expected"),
        [
            (((M(2025, 6), 80), (M(2025, 6), 84)), UNKNOWN),
            (((M(2025, 5), 80), (M(2025, 6), 80), (M(2025, 6), 84)), UNKNOWN),
            (((M(2025, 5), 80), (M(2025, 5), 90), (M(2025, 6), 84)), UNKNOWN),
            (((M(2025, 5), 80), (M(2025, 6), 84), (M(2025, 6), "84.0")), MET),
            (((M(2025, 1), 80), (M(2025, 6), 84)), UNKNOWN),
            (((Q(2025, 1), 80), (Q(2025, 2), 84), (M(2025, 6), 70)), UNKNOWN),
            (((Y(2024), 80), (M(2025, 6), 84)), UNKNOWN),
            (((S(2024, 2), 80), (S(2025, 1), 79)), UNMET),
        ],
    )
    def test_every_order_gives_the_same_answer(self, figures, expected):
        """A day after all of them."""
        found = {assess(ROSE, ikm(*one), on=date(2025, 7, 1)).finding.facts for one in permutations(figures)}

        assert 1 == len(found)
        assert expected is dict(found.pop())["value"]

    def test_spans_of_days_are_compared_where_one_follows_the_other(self):
        """The survey of March after the one of February; overlapping ones leave it open."""
        early, late = (
            EvaluationPeriod(date(2025, 2, 3), date(2025, 3, 2)),
            EvaluationPeriod(date(2025, 3, 3), date(2025, 3, 28)),
        )
        other = EvaluationPeriod(date(2025, 3, 10), date(2025, 3, 28))
        day = date(2025, 4, 1)

        assert assess(ROSE, ikm((early, 80), (late, 81)), on=day).status is MET
        assert assess(ROSE, ikm((early, 80), (late, 81), (other, 90)), on=day).status is UNKNOWN

    def test_twins_are_told_and_reasons_name_the_period(self):
        """In the dossier, and as what is missing."""
        dossier = ikm((M(2025, 6), 80), (M(2025, 6), 84))
        verdict = assess(ROSE, dossier, on=date(2025, 7, 1))

        assert ["figure_twice"] == [one.code for one in dossier.notes()]
        assert ("data ikm untuk Juni 2025 lebih dari satu dan berbeda",) == tuple(one.id for one in verdict.missing)
        mixed = assess(ROSE, ikm((Q(2025, 1), 80), (M(2025, 6), 84)), on=date(2025, 7, 1))
        assert "bulan, triwulan" in mixed.missing[0].id

    def test_an_old_figure_is_told(self):
        """The next month is over and has none; on its last day it is not."""
        dossier = ikm((M(2025, 4), 80), (M(2025, 5), 84))
        codes = [
            [one.code for one in assess(ROSE, dossier, on=day).notes] for day in (date(2025, 6, 30), date(2025, 7, 1))
        ]

        assert [[], ["figure_old"]] == codes


class TestRoseBy:
    """Absolute, in the unit of the figure."""

    @pytest.mark.parametrize(
        ("by", "last", "expected"),
        [
            (5, "84.9999", UNMET),
            (5, 85, MET),
            ("0.1", "80.1", MET),
            ("0.1", "80.0999", UNMET),
            (Fraction(1, 3), Fraction(241, 3), MET),
            (Fraction(1, 3), "80.3333", UNMET),
            (Decimal("0.0001"), 80, UNMET),
            (5, 60, UNMET),
        ],
    )
    def test_a_hair_on_both_sides(self, by, last, expected):
        """From 80."""
        asked = FigureRose(rule=RULE, key="ikm", by=by)

        assert assess(asked, ikm((M(2025, 5), 80), (M(2025, 6), last)), on=date(2025, 7, 1)).status is expected

    def test_the_page_says_the_difference_and_what_is_asked(self):
        """Both exact."""
        asked = FigureRose(rule=RULE, key="ikm", by="2.5")
        page = str(assess(asked, ikm((M(2025, 5), 80), (M(2025, 6), 82)), on=date(2025, 7, 1)).explain("id"))

        assert "Mei 2025 80, Juni 2025 82: selisih 2; yang diminta naik paling sedikit 2,5" in page

    @pytest.mark.parametrize("by", [0, "0.0", -1, 0.5, True, "lima", ()])
    def test_what_is_no_rise_is_refused(self, by):
        """Zero would say *not fallen*."""
        with pytest.raises(ConditionError):
            FigureRose(rule=RULE, key="ikm", by=by)

    def test_wrong_period_and_key_at_once(self):
        """With the rest."""
        with pytest.raises(ConditionError) as refused:
            FigureRose(rule=RULE, key="", period="2025-06", by=0)
        assert ["key", "period", "by"] == [one.path for one in refused.value.problems]


class TestFigures:
    """What may stand as a figure of a dossier."""

    def test_findings_and_scores_are_kept_as_their_number(self):
        """An index, a score."""
        index = permenpanrb_14_2017.survey.index(Survey.from_answers([[3, 4, 3, 4, 3, 4, 3, 4, 3]] * 200))
        figures = [Figure("ikm", M(2025, 5), Score((80, 1))), Figure("ikm", M(2025, 6), index)]

        assert [80, index.value.exact] == [one.value for one in figures]
        assert assess(ROSE, Dossier(figures=figures), on=date(2025, 7, 1)).status is MET

    def test_an_open_one_leaves_it_open_with_its_reason(self):
        """Bare, or inside a finding."""
        why = Unknown((Text("sampel kurang", "too few sheets"),))
        found = Finding(why, RULE, RULE.title, RULE.cite, "plain", (("value", why),))
        for one in (why, found):
            verdict = assess(ROSE, ikm((M(2025, 5), 80), (M(2025, 6), one)), on=date(2025, 7, 1))
            assert verdict.status is UNKNOWN
            assert "sampel kurang" in verdict.missing[0].id

    @pytest.mark.parametrize("value", [permenpanrb_6_2022.Predikat.BAIK, 0.5, None, "", "baik", True])
    def test_what_is_no_figure_is_refused(self, value):
        """A word is none."""
        with pytest.raises(DossierError):
            Figure("ikm", M(2025, 6), value)
