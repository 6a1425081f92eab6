"""The two ratings a leader gives against expectation."""

import pickle

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import Expectation, Ratings


class TestExpectation:
    def test_there_are_three_words_best_first(self):
        assert ["DI_ATAS", "SESUAI", "DI_BAWAH"] == [word.name for word in Expectation]


class TestRatings:
    def test_a_rating_not_given_is_none(self):
        assert (None, None) == (Ratings().results, Ratings().behaviour)
        assert Ratings(results=Expectation.SESUAI).behaviour is None

    def test_each_rating_keeps_its_place(self):
        ratings = Ratings(Expectation.DI_ATAS, Expectation.DI_BAWAH)

        assert Expectation.DI_ATAS is ratings.results
        assert Expectation.DI_BAWAH is ratings.behaviour
        assert Ratings(Expectation.DI_BAWAH, Expectation.DI_ATAS) != ratings

    @pytest.mark.parametrize("wrong", ["DI_ATAS", "di atas ekspektasi", 118, 1.15, True, Expectation], ids=repr)
    def test_only_an_expectation_is_a_rating(self, wrong):
        """No number and no label becomes a rating by itself (mistake L2)."""
        with pytest.raises(ModelError) as caught:
            Ratings(wrong, wrong)

        assert [("type", "ratings.results"), ("type", "ratings.behaviour")] == [
            (p.code, p.path) for p in caught.value.problems
        ]

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        ratings = Ratings(Expectation.DI_ATAS, Expectation.SESUAI)

        with pytest.raises(AttributeError):
            ratings.results = None
        assert ratings == pickle.loads(pickle.dumps(ratings))
        assert hash(ratings) == hash(Ratings(Expectation.DI_ATAS, Expectation.SESUAI))
