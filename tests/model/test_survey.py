"""Surveys: counts by element, blanks apart, every mistake at once, nothing silently skipped."""

import contextlib
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, SurveyError
from asn_kinerja.model import Basis, EvaluationPeriod, FrozenMap, Survey
from asn_kinerja.model.tally import CHUNK, MOST_NAMED

NAMES = ("WAKTU", "BIAYA", "PRODUK")
ROWS = st.lists(st.tuples(*[st.integers(1, 4)] * 3), min_size=1, max_size=30)
BLANK_ROWS = st.lists(st.tuples(*[st.none() | st.integers(1, 4)] * 3), min_size=1, max_size=30).filter(
    lambda rows: any(any(row) for row in rows)
)


def problems(call):
    with pytest.raises(SurveyError) as refused:
        call()
    return [(one.code, one.path) for one in refused.value.problems]


class TestFromAnswers:
    def test_counts_each_answer_by_the_name_of_its_element(self):
        survey = Survey.from_answers([(1, 4, 3), (1, 2, 3), (2, 2, 3)], NAMES)

        assert NAMES == survey.elements
        assert ((2, 1, 0, 0), (0, 2, 0, 1), (0, 0, 3, 0)) == tuple(map(survey.counts, NAMES))
        assert (3, 3, 0, 0) == (survey.respondents, survey.sheets, survey.incomplete, survey.unfilled)
        assert (Fraction(4), Fraction(4, 3)) == (survey.sum("WAKTU"), survey.mean("WAKTU"))

    def test_a_blank_is_never_zero(self):
        """K5: seven elements all 3, one all 4, one six 3s and four blanks: the blank leaves its own divisor."""
        survey = Survey.from_answers([(3, 4, 3)] * 6 + [(3, 4, None)] * 4, NAMES)

        assert (3, 6, 10) == (survey.mean("PRODUK"), survey.filled("PRODUK"), survey.filled("WAKTU"))
        assert (10, 6, 4) == (survey.respondents, survey.sheets, survey.incomplete)
        assert (3, 6) == (survey.mean("WAKTU", complete_only=True), survey.filled("WAKTU", complete_only=True))

    @pytest.mark.parametrize("blank", [None, "", "  "])
    def test_a_wholly_blank_questionnaire_is_no_respondent(self, blank):
        survey = Survey.from_answers([(3, 3, 3), (blank,) * 3], NAMES)

        assert (1, 0, 1) == (survey.respondents, survey.incomplete, survey.unfilled)

    @pytest.mark.parametrize("cell", [3, "3", " 3 ", Decimal(3), Decimal("3.0"), Fraction(3)])
    def test_an_answer_is_a_whole_number_however_it_is_written(self, cell):
        assert 3 == Survey.from_answers([{"WAKTU": cell, "BIAYA": 1}]).mean("WAKTU")

    def test_a_row_may_name_its_elements_in_any_order(self):
        rows = [{"WAKTU": 1, "BIAYA": 4}, {"BIAYA": 4, "WAKTU": 1}, {" WAKTU ": 1, "BIAYA": "4"}]
        survey = Survey.from_answers(rows)

        assert (1, 4) == (survey.mean("WAKTU"), survey.mean("BIAYA"))

    def test_without_names_elements_are_numbered(self):
        assert ("U1", "U2") == Survey.from_answers([(1, 2)]).elements

    def test_one_element_is_enough(self):
        assert (2, 3) == (Survey.from_answers([(2,)]).mean("U1"), Survey.from_answers([{"A": 3}]).mean("A"))

    def test_rows_are_read_once_from_an_iterator(self):
        rows = iter([(1, 2, 3)] * 5)

        assert 5 == Survey.from_answers(rows, NAMES).respondents
        assert [] == list(rows)

    def test_answers_outside_one_to_four_are_all_reported(self):
        """K15: row, element, value and what is allowed; nothing is cut off at the first mistake."""
        rows = [(0, 3, 3), (3, 3, 3), (3, 5, "puas"), (3, 3), (True, 3.0, None)]
        with pytest.raises(SurveyError) as refused:
            Survey.from_answers(rows, NAMES)
        found = refused.value.problems

        assert [
            ("survey_answer", "rows[0].WAKTU"),
            ("survey_answer", "rows[2].BIAYA"),
            ("survey_answer", "rows[2].PRODUK"),
            ("survey_length", "rows[3]"),
            ("bool", "rows[4].WAKTU"),
            ("float", "rows[4].BIAYA"),
        ] == [(one.code, one.path) for one in found]
        assert "rows[2].BIAYA: 5 is no answer; a whole number 1 to 4, or blank (None)" in found[1].text("en")
        assert "puas" not in str(refused.value)

    def test_ten_sheets_all_five_are_ten_times_the_elements_wrong(self):
        with pytest.raises(SurveyError) as refused:
            Survey.from_answers([(5, 5, 5)] * 10, NAMES)

        assert MOST_NAMED + 1 == len(refused.value.problems)
        assert "there are 10 further mistakes; 10 questionnaires are wrong in all" in str(refused.value)

    def test_a_large_file_names_the_first_places_and_counts_the_others(self):
        rows = ((9, 3, 3) if i % 2 else (3, 3, 3) for i in range(3 * CHUNK))
        with pytest.raises(SurveyError) as refused:
            Survey.from_answers(rows, NAMES)
        first, *_, last = refused.value.problems

        assert ("rows[1].WAKTU", "survey_more") == (first.path, last.code)
        assert f"{3 * CHUNK // 2 - MOST_NAMED} further mistakes; {3 * CHUNK // 2} questionnaires" in last.text("en")

    def test_a_mistake_in_a_later_chunk_has_its_own_number(self):
        rows = [(3, 3, 3)] * CHUNK + [(3, 3, 0)]

        assert [("survey_answer", f"rows[{CHUNK}].PRODUK")] == problems(lambda: Survey.from_answers(rows, NAMES))

    def test_a_row_of_names_must_name_each_element_once(self):
        rows = [{"WAKTU": 3, "BIAYA": 3}] * 3 + [
            {"WAKTU": 3},
            {"WAKTU": 3, "BIAYA": 3, "HARGA": 3},
            {"WAKTU": 1, " WAKTU": 2},
        ]

        assert [
            ("survey_unsaid", "rows[3]"),
            ("unknown_word", "rows[4]"),
            ("survey_element_twice", "rows[5]"),
            ("survey_unsaid", "rows[5]"),
        ] == problems(lambda: Survey.from_answers(rows))

    def test_the_usual_shape_decides_which_row_is_wrong(self):
        rows = [(3, 3), (3, 3, 3), (3, 3, 3)]

        assert [("survey_length", "rows[0]")] == problems(lambda: Survey.from_answers(rows))

    @pytest.mark.parametrize(
        "rows", [None, 3, "3333", b"33", {"WAKTU": 3}, [], [None], ["333"], [{1, 2, 3}], [{}], [[]]]
    )
    def test_what_is_no_collection_of_questionnaires_is_refused(self, rows):
        assert problems(lambda: Survey.from_answers(rows))

    def test_only_blank_questionnaires_are_no_survey(self):
        assert [("survey_empty", "rows")] == problems(lambda: Survey.from_answers([(None, None)] * 3))

    @pytest.mark.parametrize("elements", [None, 5, "WAKTU", (), ("A", "A"), ("A", ""), ("A", None), range(200)])
    def test_elements_are_names_each_once(self, elements):
        if elements is not None:
            assert problems(lambda: Survey.from_answers([(1, 2)], elements))

    def test_another_scale_of_answers_is_another_survey(self):
        survey = Survey.from_answers([(0, 10), (10, 10)], answers=(0, 10))

        assert (5, (0, 10)) == (survey.mean("U1"), survey.answers)
        assert (1, *[0] * 9, 1) == survey.counts("U1")

    @pytest.mark.parametrize(
        "facts",
        [
            {"answers": (4, 1)},
            {"answers": (1, 101)},
            {"answers": (-1, 4)},
            {"answers": [1, 4]},
            {"answers": (1, 2, 3)},
            {"answers": ("1", "4")},
            {"population": 0},
            {"population": "many"},
            {"population": True},
            {"population": 10**200},
            {"period": 2025},
        ],
    )
    def test_facts_that_cannot_be_are_refused(self, facts):
        assert [next(iter(facts))] == [path for _, path in problems(lambda: Survey.from_answers([(1, 2)], **facts))]

    def test_the_edges_of_facts_are_allowed(self):
        survey = Survey.from_answers([(0, 100)], answers=(0, 100), population=1, period=EvaluationPeriod.year(2025))

        assert (1, EvaluationPeriod.year(2025)) == (survey.population, survey.period)

    @given(ROWS)
    def test_every_way_of_writing_the_same_rows_gives_the_same_survey(self, rows):
        named = [dict(zip(NAMES, row, strict=True)) for row in rows]
        once = Survey.from_answers(rows, NAMES)

        assert once == Survey.from_answers(map(list, rows), NAMES) == Survey.from_answers(named, NAMES)
        assert once == Survey.from_answers([tuple(map(str, row)) for row in rows], NAMES)
        assert once == Survey.from_answers([tuple(map(Fraction, row)) for row in rows], NAMES)
        turned = [dict(reversed([(name, Fraction(cell)) for name, cell in row.items()])) for row in named]
        assert once == Survey.from_answers(turned, NAMES)
        assert once == pickle.loads(pickle.dumps(once))
        assert hash(once) == hash(Survey.from_answers(list(reversed(rows)), NAMES))

    @given(BLANK_ROWS)
    def test_with_blanks_the_quick_and_the_careful_count_agree(self, rows):
        careful = [tuple(None if cell is None else Fraction(cell) for cell in row) for row in rows]
        texts = [tuple("" if cell is None else str(cell) for cell in row) for row in rows]

        assert Survey.from_answers(rows, NAMES) == Survey.from_answers(careful, NAMES)
        assert Survey.from_answers(rows, NAMES) == Survey.from_answers(texts, NAMES)

    @given(BLANK_ROWS)
    def test_it_agrees_with_counting_by_hand(self, rows):
        survey = Survey.from_answers(rows, NAMES)
        full = [row for row in rows if None not in row]
        some = [row for row in rows if any(row)]

        assert (len(some), len(full)) == (survey.respondents, survey.sheets)
        for i, name in enumerate(NAMES):
            assert tuple(sum(row[i] == n for row in rows) for n in (1, 2, 3, 4)) == survey.counts(name)
            assert tuple(sum(row[i] == n for row in full) for n in (1, 2, 3, 4)) == survey.counts(
                name, complete_only=True
            )


class TestFromTotals:
    def test_gives_means_but_no_counts(self):
        survey = Survey.from_totals({"WAKTU": 25, "BIAYA": "31"}, respondents=10)

        assert (Fraction(5, 2), 25, 10) == (survey.mean("WAKTU"), survey.sum("WAKTU"), survey.filled("WAKTU"))
        assert (None, None, Basis.TOTALS) == (survey.counts("WAKTU"), survey.sheets, survey.basis)
        assert ("U1", "U2") == Survey.from_totals([25, 31], respondents=10).elements

    @pytest.mark.parametrize(("total", "sound"), [(10, True), (40, True), (9, False), (41, False), ("25.5", False)])
    def test_a_sum_that_so_many_answers_cannot_have_is_refused(self, total, sound):
        if sound:
            assert total == Survey.from_totals({"A": total}, respondents=10).sum("A")
        else:
            assert [("survey_range", "sums.A")] == problems(lambda: Survey.from_totals({"A": total}, respondents=10))

    def test_every_mistake_is_named_at_once(self):
        assert [("count_range", "respondents"), ("number_text", "sums.B")] == problems(
            lambda: Survey.from_totals({"A": 10, "B": "x"}, respondents=None)
        )
        assert [("count_range", "respondents")] == problems(lambda: Survey.from_totals({"A": 10}, respondents=0))

    def test_100_elements_are_read_and_101_are_one_clear_error(self):
        assert 100 == len(Survey.from_totals([10] * 100, respondents=10).elements)
        for many in ([10] * 101, {f"a{n}": "x" for n in range(101)}):
            assert [("survey_range", "sums")] == problems(lambda many=many: Survey.from_totals(many, respondents=10))

    @pytest.mark.parametrize("sums", [None, 25, "25", {}, [], {"A": 10, " A": 10}, {None: 10}, {"": 10}])
    def test_what_names_no_sums_is_refused(self, sums):
        assert problems(lambda: Survey.from_totals(sums, respondents=10))


class TestFromMeans:
    def test_keeps_what_was_printed(self):
        survey = Survey.from_means({"WAKTU": "3.06", "BIAYA": 4})

        assert (Fraction("3.06"), None, None) == (survey.mean("WAKTU"), survey.respondents, survey.filled("WAKTU"))
        assert (None, None) == (survey.sum("WAKTU"), survey.counts("WAKTU"))
        assert 50 == Survey.from_means(["3.06"], respondents=50).respondents

    @pytest.mark.parametrize(("mean", "sound"), [(1, True), (4, True), ("0.999", False), ("4.0010", False)])
    def test_a_mean_outside_the_answers_is_refused(self, mean, sound):
        if sound:
            assert mean == Survey.from_means([mean]).mean("U1")
        else:
            assert [("survey_range", "means.U1")] == problems(lambda: Survey.from_means([mean]))

    def test_floats_and_a_wrong_number_of_respondents_are_refused(self):
        assert [("count_range", "respondents"), ("float", "means.U1")] == problems(
            lambda: Survey.from_means([3.06], respondents="50")
        )


class TestFromGrandTotal:
    def test_knows_no_element(self):
        survey = Survey.from_grand_total(90, respondents=10, elements=9)

        assert (None, None, 90, 10, 9) == (
            survey.mean("U1"),
            survey.sum("U1"),
            survey.total,
            survey.respondents,
            len(survey.elements),
        )

    @pytest.mark.parametrize("total", [89, 361, "x", None, "90.5", 90.0])
    def test_a_sum_that_cannot_be_is_refused(self, total):
        assert ["total"] == [
            path for _, path in problems(lambda: Survey.from_grand_total(total, respondents=10, elements=9))
        ]

    def test_every_mistake_is_named_at_once(self):
        assert ["respondents", "elements", "total"] == [
            path for _, path in problems(lambda: Survey.from_grand_total("x", respondents=0, elements=101))
        ]
        assert ["respondents"] == [
            path for _, path in problems(lambda: Survey.from_grand_total(90, respondents=0, elements=9))
        ]
        assert 360 == Survey.from_grand_total(360, respondents=10, elements=9).total


class TestPooled:
    @given(BLANK_ROWS, BLANK_ROWS)
    def test_pooling_units_equals_counting_everyone(self, one, two):
        """K14: answers are pooled, indices are not averaged."""
        both = [Survey.from_answers(rows, NAMES) for rows in (one, two)]

        assert Survey.pooled(both) == Survey.from_answers(one + two, NAMES)

    def test_the_larger_unit_counts_more(self):
        small = Survey.from_answers([(4, 4)] * 10, population=100)
        large = Survey.from_answers([(3, 3)] * 190, population=300)

        pooled = Survey.pooled([small, large], period=EvaluationPeriod.year(2025))
        assert (Fraction(61, 20), 400) == (pooled.mean("U1"), pooled.population)
        assert EvaluationPeriod.year(2025) == pooled.period

    def test_totals_add_and_means_weigh_by_respondents(self):
        totals = Survey.pooled(Survey.from_totals([20], respondents=n) for n in (10, 5))
        means = Survey.pooled([Survey.from_means(["2"], respondents=10), Survey.from_means(["4"], respondents=30)])
        grand = Survey.pooled(Survey.from_grand_total(40, respondents=10, elements=2) for _ in range(2))

        assert (Fraction(40, 15), 15) == (totals.mean("U1"), totals.respondents)
        assert (Fraction(7, 2), 40) == (means.mean("U1"), means.respondents)
        assert (80, 20, None) == (grand.total, grand.respondents, grand.population)

    def test_the_order_of_elements_does_not_matter(self):
        one, two = Survey.from_answers([(1, 4)], ("A", "B")), Survey.from_answers([(4, 1)], ("B", "A"))

        assert (1, 4) == (Survey.pooled([one, two]).mean("A"), Survey.pooled([one, two]).mean("B"))

    def test_unlike_surveys_are_refused_each_with_its_reason(self):
        first = Survey.from_means([3], respondents=5)
        others = [
            Survey.from_totals([3], respondents=1),
            Survey.from_means([3, 3]),
            Survey.from_means([3], answers=(0, 4)),
        ]
        found = problems(lambda: Survey.pooled([first, *others]))

        assert [
            ("survey_pool", "surveys[1]"),
            ("survey_pool", "surveys[2]"),
            ("survey_basis", "surveys[2]"),
            ("survey_pool", "surveys[3]"),
            ("survey_basis", "surveys[3]"),
        ] == found

    @pytest.mark.parametrize("surveys", [None, [], [None], 5, "x"])
    def test_what_is_no_collection_of_surveys_is_refused(self, surveys):
        assert problems(lambda: Survey.pooled(surveys))

    def test_a_wrong_period_is_refused(self):
        assert [("type", "period")] == problems(
            lambda: Survey.pooled([Survey.from_means([3], respondents=1)], period=5)
        )


class TestSurvey:
    @pytest.mark.parametrize(
        "made", [lambda: Survey(None, (), 0), lambda: Survey(Basis.MEANS, ("A",), 1, sums={"A": 3})]
    )
    def test_only_its_doors_make_one(self, made):
        assert [("type", "survey")] == problems(made)

    def test_nothing_can_be_changed(self):
        survey = Survey.from_answers([(1, 2)])
        with pytest.raises(AttributeError):
            survey.respondents = 5
        with pytest.raises(TypeError):
            survey.complete["U1"] = (0, 0, 0, 0)
        assert isinstance(survey.complete, FrozenMap)

    @pytest.mark.parametrize("garbage", [None, "x", 1.5, float("nan"), object(), 10**400, [1], {"a": 1}, Survey])
    def test_garbage_meets_only_errors_of_the_library(self, garbage):
        for call in (
            lambda: Survey.from_answers(garbage),
            lambda: Survey.from_answers([garbage]),
            lambda: Survey.from_answers([(garbage, 1)]),
            lambda: Survey.from_answers([(1, 2)], garbage),
            lambda: Survey.from_answers([(1, 2)], answers=garbage, population=garbage, period=garbage),
            lambda: Survey.from_totals(garbage, respondents=garbage),
            lambda: Survey.from_totals([garbage], respondents=5),
            lambda: Survey.from_means(garbage, respondents=garbage),
            lambda: Survey.from_grand_total(garbage, respondents=garbage, elements=garbage),
            lambda: Survey.pooled(garbage),
        ):
            with contextlib.suppress(AsnKinerjaError):
                call()
