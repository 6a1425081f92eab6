"""Printed lists of predikat: words that compare only within their own list."""

import itertools
import operator
import pickle

import pytest

from asn_kinerja.law import PredikatBase


class Old(PredikatBase):
    SANGAT_BAIK = "SANGAT BAIK"
    BAIK = "BAIK"
    KURANG = "KURANG"


class New(PredikatBase):
    SANGAT_BAIK = "SANGAT BAIK"
    BAIK = "BAIK"
    KURANG = "KURANG"


ORDERS = (operator.lt, operator.le, operator.gt, operator.ge)


class TestWithinOneList:
    def test_members_stand_from_best_to_worst(self):
        assert [0, 1, 2] == [word.rank for word in Old]

    def test_the_label_is_the_printed_word_in_every_language(self):
        assert "SANGAT BAIK" == Old.SANGAT_BAIK.label == Old.SANGAT_BAIK("id") == Old.SANGAT_BAIK("en")

    def test_better_is_greater(self):
        assert Old.SANGAT_BAIK > Old.BAIK > Old.KURANG
        assert Old.KURANG < Old.BAIK
        assert Old.BAIK >= Old.BAIK <= Old.BAIK
        assert Old.SANGAT_BAIK >= Old.KURANG
        assert not Old.BAIK <= Old.KURANG
        assert not Old.BAIK < Old.BAIK
        assert not Old.BAIK > Old.BAIK
        assert not Old.KURANG >= Old.BAIK

    def test_max_is_the_best_whatever_the_order(self):
        for order in itertools.permutations(Old):
            assert Old.SANGAT_BAIK is max(order)
            assert [Old.KURANG, Old.BAIK, Old.SANGAT_BAIK] == sorted(order)

    @pytest.mark.parametrize(
        ("word", "least", "expected"),
        [("SANGAT_BAIK", "BAIK", True), ("BAIK", "BAIK", True), ("KURANG", "BAIK", False)],
    )
    def test_at_least_includes_the_word_itself(self, word, least, expected):
        assert expected is Old[word].is_at_least(least)
        assert expected is Old[word].is_at_least(Old[least])

    def test_a_word_that_is_not_in_the_list_is_an_error(self):
        with pytest.raises(KeyError):
            Old.BAIK.is_at_least("CUKUP")


class TestAcrossLists:
    """Words of two regimes are two values, even where they are spelled alike (mistakes L5, M9)."""

    def test_two_words_spelled_alike_are_not_equal(self):
        assert Old.KURANG != New.KURANG
        assert 2 == len({Old.KURANG, New.KURANG})

    @pytest.mark.parametrize("order", ORDERS)
    @pytest.mark.parametrize("other", [New.BAIK, "BAIK", 1, None], ids=repr)
    def test_comparing_across_lists_raises(self, order, other):
        with pytest.raises(TypeError):
            order(Old.BAIK, other)
        with pytest.raises(TypeError):
            order(other, Old.BAIK)

    def test_max_across_lists_raises(self):
        with pytest.raises(TypeError):
            max(Old.BAIK, New.KURANG)

    @pytest.mark.parametrize("other", [New.BAIK, None, 1], ids=repr)
    def test_at_least_across_lists_raises_and_names_both(self, other):
        with pytest.raises(TypeError) as caught:
            Old.BAIK.is_at_least(other)
        assert "Old.BAIK" in str(caught.value)
        assert repr(other) in str(caught.value)

    @pytest.mark.parametrize("word", [*Old, *New], ids=repr)
    def test_a_word_pickles_to_itself(self, word):
        assert pickle.loads(pickle.dumps(word)) is word
