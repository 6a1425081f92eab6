"""The loops of unweighted means: what counts, what counts nothing, what is passed over."""

from fractions import Fraction

import pytest

from asn_kinerja import NOT_DONE, Aspect, AtLeast, Behaviour, Indicator, WorkResult
from asn_kinerja.exact.pair import exact
from asn_kinerja.model import FrozenMap
from asn_kinerja.scoring.parts.means import over_indicators, over_marks, over_pairs, over_results

EMPTY = (7, 1)
FUNCTIONS = {
    Aspect.QUANTITY: lambda target, done: (done, target.value),
    Aspect.QUALITY: lambda _target, done: (done, 1),
}


def row(**targets):
    """Return a row with one indicator for each aspect named."""
    return WorkResult("a", "A", tuple(Indicator(n, Aspect[n], AtLeast(value)) for n, value in targets.items()))


class TestOverIndicators:
    @pytest.mark.parametrize(
        ("targets", "done", "expected"),
        [
            ({"QUANTITY": 4}, {"QUANTITY": 3}, "3/4"),
            ({"QUANTITY": 4, "QUALITY": 9}, {"QUANTITY": 3, "QUALITY": 2}, "11/8"),
            ({"QUALITY": 9, "QUANTITY": 4}, {"QUANTITY": 3, "QUALITY": 2}, "11/8"),
            ({"QUANTITY": 4, "QUALITY": 9}, {"QUANTITY": 3}, "3/8"),  # a blank counts nothing, and is counted
            ({"QUANTITY": 4, "QUALITY": 9}, {"QUANTITY": 3, "QUALITY": NOT_DONE}, "3/8"),
            ({"QUANTITY": 4, "COST": 9}, {"QUANTITY": 3, "COST": 9}, "3/4"),  # no part for its aspect: passed over
            ({"COST": 9}, {"COST": 9}, "7"),  # nothing left: what stands for nothing
            ({}, {}, "7"),
        ],
    )
    def test_is_the_mean_of_what_has_a_part(self, targets, done, expected):
        result = WorkResult("a", "A") if not targets else row(**targets)

        assert Fraction(expected) == exact(over_indicators(FUNCTIONS, EMPTY)(result, FrozenMap(done)))


class TestOverMarks:
    @pytest.mark.parametrize(("marks", "expected"), [({"a": 80}, "80"), ({"a": 80, "b": 91, "c": 70}, "241/3")])
    def test_is_the_mean_of_the_marks_of_the_period(self, marks, expected):
        mean = over_marks(lambda _target, mark: (mark, 1), lambda _x, _y: EMPTY)

        assert Fraction(expected) == exact(mean(Behaviour.marks(**marks), None))

    def test_marks_of_unlike_denominators_are_added_exactly(self):
        mean = over_marks(lambda _target, mark: (1, mark), lambda _x, _y: EMPTY)

        assert Fraction(5, 12) == exact(mean(Behaviour.marks(a=2, b=3), None))

    def test_marks_by_month_are_left_to_the_other_function(self):
        mean = over_marks(lambda _target, mark: (mark, 1), lambda _x, _y: EMPTY)

        assert mean(Behaviour.monthly({1: {"a": 80}}), None) == EMPTY


class Held:
    """What the mean over rows reads of a record."""

    def __init__(self, *rows):
        self.realised, self.skp = FrozenMap(), self
        self.results = rows


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], "7"),
        ([(1, 2)], "1/2"),
        ([(1, 2), (1, 2)], "1/2"),
        ([(1, 2), (1, 3), (5, 6)], "5/9"),
        ([(0, 1), (3, 1)], "3/2"),
    ],
)
def test_pairs_and_rows_have_the_mean_of_their_numbers(pairs, expected):
    assert Fraction(expected) == exact(over_pairs(lambda x, _y: x, EMPTY)(pairs, None))
    assert Fraction(expected) == exact(over_results(lambda result, _realised: result, EMPTY)(Held(*pairs), None))
