"""Merit: predikat of the last complete years, figures of the last periods, competences."""

from datetime import date

import pytest

from asn_kinerja import evaluate
from asn_kinerja.errors import ConditionError
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import (
    CompetencesMet,
    Dossier,
    Figure,
    FigureAtLeast,
    FigureRose,
    Rated,
    RatedAtLeast,
    Status,
    assess,
)
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import SKP, Employee, EvaluationPeriod, Expectation, Position, Ratings, ServiceKind, WorkResult
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.hasil", Regulation("Contoh", None, None).cite(Standing.POLICY), Text("Hasil", "Merit"), Text("H.", "M.")
)
MET, UNMET, UNKNOWN = Status
P = permenpanrb_6_2022.Predikat
GOOD = RatedAtLeast(rule=RULE, word="BAIK", years=2)
ON = date(2026, 8, 17)


def status(results, condition=GOOD, on=ON):
    return assess(condition, Dossier(evaluations=results), on=on).status


def record(year, rating=Expectation.SESUAI, period=None):
    clerk = Employee(service=ServiceKind.PNS, position=Position.pelaksana("P"))
    plan = SKP(clerk, EvaluationPeriod.year(year), (WorkResult("1", "Hasil"),))
    return evaluate(plan.realised(ratings=Ratings(rating, rating), period=period))


class TestRatedAtLeast:
    """Each of the last complete calendar years; a missing one leaves it open."""

    @pytest.mark.parametrize(
        ("results", "expected"),
        [
            ([Rated.year(2024, P.BAIK), Rated.year(2025, P.SANGAT_BAIK)], MET),
            ([Rated.year(2024, P.BAIK), Rated.year(2025, P.BUTUH_PERBAIKAN)], UNMET),
            ([Rated.year(2025, P.BAIK)], UNKNOWN),
            ([Rated.year(2025, P.KURANG)], UNMET),  # one bad year decides, whatever the other was
            ([Rated.year(2023, P.KURANG), Rated.year(2024, P.BAIK), Rated.year(2025, P.BAIK)], MET),
            ([Rated.year(2024, P.BAIK), Rated.year(2025, P.BAIK), Rated.year(2026, P.KURANG)], MET),
            ([], UNKNOWN),
        ],
    )
    def test_the_two_years_before_the_day(self, results, expected):
        """2024 and 2025 for a day of 2026; not the running year."""
        assert status(results) is expected

    def test_each_list_is_read_in_its_own_words(self):
        """PP 46/2011 and PermenPANRB 6/2022 both print Baik; neither word becomes the other."""
        results = [Rated.year(2018, pp_46_2011.Predikat.CUKUP), Rated.year(2019, pp_46_2011.Predikat.BAIK)]

        assert status(results, on=date(2020, 1, 1)) is UNMET
        assert status([Rated.year(2019, pp_46_2011.Predikat.BAIK), *results[:1]], on=date(2021, 1, 1)) is UNKNOWN

    def test_a_word_the_list_does_not_hold_is_unknown(self):
        """Never guessed."""
        asked = RatedAtLeast(rule=RULE, word="CUKUP", years=1)

        assert status([Rated.year(2025, P.BAIK)], asked) is UNKNOWN

    def test_evaluations_count_like_stated_results(self):
        """And a quarter is not a year."""
        quarter = record(2025, Expectation.DI_BAWAH, EvaluationPeriod.quarter(2025, 4))

        assert status([record(2024), record(2025), quarter]) is MET
        assert status([record(2024), quarter]) is UNKNOWN

    def test_two_results_of_one_year_that_differ_leave_it_open(self):
        """The dossier reports them; equal in effect they do not matter."""
        twice = [Rated.year(2024, P.BAIK), Rated.year(2025, P.BAIK), Rated.year(2025, P.KURANG)]
        same = [Rated.year(2024, P.BAIK), Rated.year(2025, P.BAIK), Rated.year(2025, P.SANGAT_BAIK)]

        assert [UNKNOWN, MET] == [status(twice), status(same)]
        assert ["rated_twice"] == [one.code for one in Dossier(evaluations=twice).notes()]

    def test_an_open_result_is_named(self):
        """Unknown with its year."""
        open_result = Rated.year(2025, Unknown((Text("x", "x"),)))
        verdict = assess(GOOD, Dossier(evaluations=[Rated.year(2024, P.BAIK), open_result]), on=ON)

        assert verdict.status is UNKNOWN
        assert "hasil tahun 2025 belum dapat ditentukan" in verdict.missing[0].id

    def test_any_result_will_do_where_no_word_is_asked(self):
        """Only that there is one."""
        asked = RatedAtLeast(rule=RULE, word=None, years=1)

        assert [MET, UNKNOWN] == [status([Rated.year(2025, P.KURANG)], asked), status([], asked)]

    def test_the_years_roll_on_new_years_day(self):
        """Met through 2026, unknown from 1 January 2027."""
        results = [Rated.year(2024, P.BAIK), Rated.year(2025, P.BAIK)]

        assert [MET, UNKNOWN] == [status(results, on=day) for day in (date(2026, 12, 31), date(2027, 1, 1))]
        assert date(2026, 1, 1) == assess(GOOD, Dossier(evaluations=results), on=ON).earliest

    @pytest.mark.parametrize("wrong", [{"word": "", "years": 2}, {"word": "BAIK", "years": 0}, {"word": 3, "years": 2}])
    def test_wrong_parameters_are_refused(self, wrong):
        """A word and whole years."""
        with pytest.raises(ConditionError):
            RatedAtLeast(rule=RULE, **wrong)


def ikm(quarter, value, year=2025):
    return Figure("ikm", EvaluationPeriod.quarter(year, quarter), value)


class TestFigures:
    """Figures of the last periods that are over."""

    def test_a_rise_needs_two_periods_and_equal_is_none(self):
        """The last two, in the order of their periods."""
        asked = FigureRose(rule=RULE, key="ikm")

        def rose(*figures):
            return assess(asked, Dossier(figures=figures), on=date(2025, 12, 31)).status

        assert [UNKNOWN, UNMET, MET] == [
            rose(ikm(1, 80)),
            rose(ikm(1, 80), ikm(2, 80)),
            rose(ikm(2, "80.01"), ikm(1, 80)),
        ]
        assert rose(ikm(3, 70), ikm(1, 90), ikm(2, 80), Figure("lain", EvaluationPeriod.quarter(2025, 3), 99)) is UNMET

    def test_a_period_counts_from_the_day_after_its_end(self):
        """Not while it runs."""
        dossier = Dossier(figures=[ikm(1, 80), ikm(2, 85)])
        asked = FigureRose(rule=RULE, key="ikm")

        assert [UNKNOWN, MET] == [
            assess(asked, dossier, on=day).status for day in (date(2025, 6, 30), date(2025, 7, 1))
        ]

    def test_at_least_is_exact(self):
        """The number itself reaches it."""
        asked = FigureAtLeast(rule=RULE, key="ikm", least="88.31")
        found = [assess(asked, Dossier(figures=[ikm(1, value)]), on=ON).status for value in ("88.30", "88.31")]

        assert [UNMET, MET] == found
        assert assess(asked, Dossier(figures=()), on=ON).status is UNKNOWN

    def test_a_float_is_refused(self):
        """With the remedy."""
        with pytest.raises(ConditionError, match=r"0\.5 is a float"):
            FigureAtLeast(rule=RULE, key="ikm", least=0.5)


class TestCompetencesMet:
    """Every required level; one known to be too low decides."""

    @pytest.mark.parametrize(
        ("actual", "expected"),
        [
            ({"a": 3, "b": 2}, MET),
            ({"a": 4, "b": 5, "c": 0}, MET),
            ({"a": 2, "b": 2}, UNMET),
            ({"a": 3}, UNKNOWN),
            ({"a": 2}, UNMET),
            ({}, UNKNOWN),
            (None, UNKNOWN),
        ],
    )
    def test_levels_against_levels(self, actual, expected):
        """Not assessed is not zero."""
        asked = CompetencesMet(rule=RULE, required={"a": 3, "b": 2})

        assert assess(asked, Dossier(competences=actual), on=ON).status is expected

    def test_a_gap_is_written_out(self):
        """Actual over required."""
        verdict = assess(
            CompetencesMet(rule=RULE, required={"komunikasi": 3}), Dossier(competences={"komunikasi": 1}), on=ON
        )

        assert "komunikasi 1/3" in str(verdict.explain("id"))

    @pytest.mark.parametrize("required", [None, [1], {"a": "3"}, {"a": -1}, {3: 1}])
    def test_levels_are_whole_numbers_by_name(self, required):
        """0 to 100."""
        with pytest.raises(ConditionError):
            CompetencesMet(rule=RULE, required=required)
