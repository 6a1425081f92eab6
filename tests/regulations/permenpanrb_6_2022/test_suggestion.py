"""The printed guidance to a rating: it suggests where its rows reach, and says Unknown where they do not."""

import inspect
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.model import Expectation
from asn_kinerja.regulations.permenpanrb_6_2022 import suggestion
from asn_kinerja.regulations.permenpanrb_6_2022.suggestion import Feedback, Tally, behaviour, results
from asn_kinerja.scoring.parts.find import replay

ABOVE, SAME, BELOW = Expectation
HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)


def oracle(main: tuple[int, int, int], more: tuple[int, int, int], most: Fraction, small: Fraction) -> Any:
    """L 97-98, literally, with limits for its two open words."""
    above, same, below = (one + two for one, two in zip(main, more, strict=True))
    total = above + same + below
    if above > most * total and main[2] == 0:
        return ABOVE
    if same > most * total and main[2] <= small * sum(main):
        return SAME
    if below > most * total:
        return BELOW
    return None


def codes(call: Any) -> list[tuple[str, str]]:
    with pytest.raises(ModelError) as caught:
        call()
    return [(p.code, p.path) for p in caught.value.problems]


class TestTally:
    def test_it_counts_the_raters_look_at_each_result(self) -> None:
        assert Tally(1, 0, 2) == Tally.of((BELOW, ABOVE, BELOW))

    @pytest.mark.parametrize("wrong", [-1, True, "3", 1.5, None, 10**400])
    def test_a_count_is_a_whole_number(self, wrong: Any) -> None:
        found = codes(lambda: Tally(wrong, 0, wrong))

        assert ["above", "below"] == [path for _, path in found]

    @pytest.mark.parametrize("wrong", [["DI_ATAS"], "DI_ATAS", None, 3, [ABOVE, None]])
    def test_only_expectations_are_counted(self, wrong: Any) -> None:
        assert {"type"} == {code for code, _ in codes(lambda: Tally.of(wrong))}


ALIKE = [(Tally(above=2), ABOVE), (Tally(as_expected=2), SAME), (Tally(below=2), BELOW)]


class TestResults:
    """L 97-98, 101-102: most or all, no utama below, only a small part of utama below."""

    @pytest.mark.parametrize(("main", "expected"), ALIKE, ids=str)
    def test_all_alike_needs_no_limit(self, main: Tally, expected: Expectation) -> None:
        """'Most or all': all is all under any limit."""
        assert expected is results(main).value
        assert expected is results(Tally(), main).value

    @pytest.mark.parametrize("most", [None, HALF, "99/100"])
    def test_most_above_and_one_utama_below_is_in_no_row(self, most: Any) -> None:
        """The first row excludes a utama below; the others speak of other results."""
        found = results(Tally(above=9, below=1), most=most, small_part=QUARTER)

        assert (suggestion.NO_ROW,) == found.value.reasons

    def test_the_same_with_a_tambahan_below_is_above(self) -> None:
        """Only utama results are excluded below."""
        assert ABOVE is results(Tally(above=9), Tally(below=1), most=HALF).value

    def test_most_is_not_guessed(self) -> None:
        found = results(Tally(above=9, as_expected=1))

        assert isinstance(found.value, Unknown)
        assert "the text sets no limit for 'most'" == found.value("en")
        assert suggestion.MOST in found.value.needed

    def test_neither_is_a_small_part(self) -> None:
        found = results(Tally(as_expected=9, below=1), most=HALF)

        assert "naskah tidak memberi batas untuk 'sebagian kecil'" == found.value("id")

    def test_both_open_words_are_named(self) -> None:
        assert 2 == len(results(Tally(as_expected=9, below=1)).value.reasons)

    @pytest.mark.parametrize("most", [None, HALF])
    def test_half_is_never_most(self, most: Any) -> None:
        assert (suggestion.NO_ROW,) == results(Tally(above=5, as_expected=5), most=most).value.reasons

    @pytest.mark.parametrize("small", [None, "49/100"])
    def test_half_of_utama_below_is_no_small_part(self, small: Any) -> None:
        found = results(Tally(as_expected=1, below=1), Tally(as_expected=8), most=HALF, small_part=small)

        assert (suggestion.NO_ROW,) == found.value.reasons

    @pytest.mark.parametrize(("most", "expected"), [("2/3", False), ("66/100", True)])
    def test_most_is_more_than_the_limit(self, most: str, expected: bool) -> None:
        """Two of three are not more than two thirds."""
        assert expected is (results(Tally(above=2, as_expected=1), most=most).value is ABOVE)

    @pytest.mark.parametrize(("small", "expected"), [("1/4", True), ("24/100", False)])
    def test_a_small_part_is_up_to_the_limit(self, small: str, expected: bool) -> None:
        """One utama of four, ten results in all: the share is of utama results."""
        main, more = Tally(as_expected=3, below=1), Tally(as_expected=6)

        assert expected is (results(main, more, most=HALF, small_part=small).value is SAME)

    def test_less_than_half_may_be_called_a_small_part_by_the_limit_given(self) -> None:
        """Two of five: not half, so the limit decides."""
        main, more = Tally(as_expected=3, below=2), Tally(as_expected=9)

        assert SAME is results(main, more, most=HALF, small_part="0.4").value
        assert SAME is not results(main, more, most=HALF, small_part="0.39").value

    def test_below_asks_for_no_small_part(self) -> None:
        assert BELOW is results(Tally(below=9, as_expected=1), most=HALF).value

    @given(
        st.lists(st.integers(0, 4), min_size=6, max_size=6).filter(any),
        st.sampled_from([HALF, Fraction(2, 3), Fraction(3, 4)]),
        st.sampled_from([Fraction(1, 10), QUARTER, Fraction(1, 3)]),
    )
    def test_it_agrees_with_the_rows_read_literally(self, counts: list[int], most: Fraction, small: Fraction) -> None:
        main, more = counts[:3], counts[3:]
        found = results(Tally(*main), Tally(*more), most=most, small_part=small)
        without = results(Tally(*main), Tally(*more)).value

        assert oracle(tuple(main), tuple(more), most, small) is (found.value or None)
        assert isinstance(without, Unknown) or without is found.value
        assert found == replay(found)

    def test_a_limit_stands_in_the_explanation_as_the_users_choice(self) -> None:
        """The rows are official text as guidance, the limits are policy."""
        found = results(Tally(as_expected=8, below=1), most="1/2", small_part="0.25")
        page = str(found.explain("id"))

        assert [Standing.POLICY, Standing.POLICY] == [one.cite.standing for one in found.premises]
        assert [HALF, QUARTER] == [one.value for one in found.premises]
        assert "sebagian besar: lebih dari 1/2 (dipilih pemakai) [2]" in page
        assert "sebagian kecil: paling banyak 1/4 (dipilih pemakai) [2]" in page
        assert "tidak mengikat" in page
        assert Standing.OFFICIAL_TEXT is found.cite.standing
        assert "97-98, 101-102" == found.cite.page

    def test_a_limit_that_decided_nothing_is_not_named(self) -> None:
        assert () == results(Tally(above=2), most=HALF, small_part=QUARTER).premises

    def test_a_number_never_becomes_a_rating_by_itself(self) -> None:
        """L2: no way in for a percentage, only counts of the rater's own look."""
        assert ["main", "additional", "feedback", "most", "small_part"] == list(inspect.signature(results).parameters)
        assert [("type", "main")] == codes(lambda: results(118))


class TestFeedback:
    """L 69 no. 3: feedback is a consideration, not a score."""

    @pytest.mark.parametrize(("main", "rating"), ALIKE, ids=str)
    @pytest.mark.parametrize("feedback", Feedback)
    def test_feedback_confirms_a_row_or_leaves_none(self, main: Tally, rating: Expectation, feedback: Feedback) -> None:
        """It never moves a suggestion to another rating."""
        found = results(main, feedback=feedback)
        fits = list(Expectation).index(rating) == list(Feedback).index(feedback)

        assert (rating if fits else None) is (found.value or None)
        assert feedback.value.en in str(found.explain("en"))

    def test_a_conflict_is_told(self) -> None:
        found = results(Tally(above=3), feedback=Feedback.PART_POSITIVE)

        assert (
            "the counts fit the row above expectation, yet feedback is partly positive: no row covers both"
            == found.value("en")
        )

    def test_no_feedback_is_told_too(self) -> None:
        assert "umpan balik belum dipertimbangkan" in str(results(Tally(above=3)).explain("id"))


class TestProblems:
    def test_all_at_once(self) -> None:
        found = codes(lambda: results(None, 3, feedback="baik", most=0.5, small_part="1/2"))

        assert [
            ("type", "main"),
            ("type", "additional"),
            ("type", "feedback"),
            ("float", "most"),
            ("guide_share", "small_part"),
        ] == found

    @pytest.mark.parametrize(
        ("most", "ok"), [("1/2", True), ("0.999", True), ("0.499", False), (1, False), (-1, False)]
    )
    def test_most_lies_from_half_to_below_all(self, most: Any, ok: bool) -> None:
        if ok:
            assert ABOVE is results(Tally(above=1), most=most).value
        else:
            assert [("guide_share", "most")] == codes(lambda: results(Tally(above=1), most=most))

    @pytest.mark.parametrize(("small", "ok"), [("0.001", True), ("0.499", True), ("1/2", False), (0, False)])
    def test_a_small_part_lies_below_half(self, small: Any, ok: bool) -> None:
        if ok:
            assert ABOVE is results(Tally(above=1), small_part=small).value
        else:
            assert [("guide_share", "small_part")] == codes(lambda: results(Tally(above=1), small_part=small))

    def test_nothing_counted_is_a_problem(self) -> None:
        assert [("tally_empty", "main")] == codes(lambda: results(Tally()))


LIVED = [
    (True, True, ABOVE),
    (True, False, SAME),
    (True, None, None),
    (False, True, BELOW),
    (False, False, BELOW),
    (False, None, BELOW),
    (None, True, None),
    (None, False, None),
    (None, None, None),
]


class TestBehaviour:
    """L 98, 102: consistently lives the values, and guards their application."""

    @pytest.mark.parametrize(("consistent", "guards", "expected"), LIVED)
    def test_three_rows_and_unknown_where_not_told(self, consistent: Any, guards: Any, expected: Any) -> None:
        found = behaviour(consistent=consistent, guards=guards)

        assert expected is (found.value or None)
        assert found == replay(found)
        assert found.cite is suggestion.GUIDE_PLACE

    def test_what_is_missing_is_named(self) -> None:
        assert (suggestion.GUARDS,) == behaviour(consistent=True).value.needed
        assert (suggestion.CONSISTENT,) == behaviour(consistent=None, guards=True).value.needed
        assert "whether the values are consistently lived is not known" in str(behaviour(consistent=None).explain("en"))

    def test_a_rating_is_explained_in_words(self) -> None:
        assert "di bawah ekspektasi (belum konsisten menjalankan nilai dasar ASN)" in str(
            behaviour(consistent=False).explain("id")
        )

    def test_other_answers_are_refused_together(self) -> None:
        assert [("type", "consistent"), ("type", "guards")] == codes(lambda: behaviour(consistent=1, guards="ya"))


@given(
    st.lists(st.one_of(st.none(), st.booleans(), st.text(max_size=3), st.floats(), st.just([])), min_size=3, max_size=3)
)
def test_garbage_raises_only_our_errors(junk: list[Any]) -> None:
    with pytest.raises(AsnKinerjaError):
        results(junk[0], junk[1], feedback=junk[2], most=junk[0], small_part=junk[1])


def test_the_rows_of_the_guidance_are_the_printed_ones() -> None:
    """L 97-98: the count a row is about, how much of utama may stand below, its feedback."""
    printed = [
        ("DI_ATAS", "above", "none", "MOST_POSITIVE"),
        ("SESUAI", "as_expected", "small_part", "PART_POSITIVE"),
        ("DI_BAWAH", "below", "any", "MOST_NOT_POSITIVE"),
    ]

    assert printed == [
        (rating.name, count, few, feedback.name) for rating, (count, few, feedback) in suggestion.ROWS.items()
    ]
