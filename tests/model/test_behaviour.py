"""Behaviour: marks by the names a regulation gives them, for the year or by months."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import Behaviour, FrozenMap
from work import calls

FIVE = {"orientasi_pelayanan": 85, "integritas": 84, "komitmen": 80, "disiplin": 83, "kerjasama": 82}


def problems(make):
    with pytest.raises(ModelError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


def mean(numbers):
    numbers = [Fraction(number) for number in numbers]
    return sum(numbers) / len(numbers)


class TestMarks:
    def test_a_mark_that_does_not_apply_leaves_the_divisor(self):
        """414 by five is 82.80, never 414 by six (mistake M5)."""
        behaviour = Behaviour.marks(**FIVE, kepemimpinan=None, inisiatif=" ")

        assert tuple(FIVE) == behaviour.names
        assert 5 == len(behaviour.given)
        assert Fraction("82.8") == mean(behaviour.given.values())

    def test_a_zero_is_a_mark(self):
        assert Fraction(69) == mean(Behaviour.marks(**FIVE, kepemimpinan=0).given.values())

    def test_the_mean_never_leaves_the_marks(self):
        """Six marks divide by six (mistake S11)."""
        given = (84, 86, 80, 82, 84, 88)
        behaviour = Behaviour.marks(**dict(zip([*FIVE, "kepemimpinan"], given, strict=True)))

        assert Fraction(84) == mean(mark for _, _, mark in behaviour.all_marks())
        assert 6 == len(behaviour.names)

    def test_marks_keep_their_order_and_their_exact_number(self):
        behaviour = Behaviour.marks(b="84.50", a=Fraction(250, 3), c=91)

        assert ("b", "a", "c") == behaviour.names
        assert (Decimal("84.50"), Fraction(250, 3), 91) == tuple(behaviour.given.values())
        assert [("behaviour.b", "b"), ("behaviour.a", "a"), ("behaviour.c", "c")] == [
            (path, name) for path, name, _ in behaviour.all_marks()
        ]

    def test_all_problems_at_once(self):
        expected = [
            ("bool", "behaviour.a"),
            ("float", "behaviour.b"),
            ("number_text", "behaviour.c"),
            ("number_blank", "behaviour.d"),
            ("number_kind", "behaviour.e"),
            ("number_text", "behaviour.f"),
        ]

        assert expected == problems(
            lambda: Behaviour.marks(ok=80, a=True, b=84.5, c="84,5", d=Decimal("NaN"), e=[84], f="８４")
        )

    @pytest.mark.parametrize("name", [5, None, "x" * 61], ids=["number", "none", "long"])
    def test_a_name_is_short_text(self, name):
        """Two names that print alike must not become one mark."""
        assert [("type", "behaviour[1]")] == problems(lambda: Behaviour.monthly({1: {name: 84, "5": 80}}))
        assert ("x" * 60,) == Behaviour.monthly({1: {"x" * 60: 84}}).names

    def test_no_marks_are_no_marks(self):
        assert Behaviour() == Behaviour.marks() == Behaviour.monthly({})
        assert () == Behaviour().names
        assert [] == list(Behaviour().all_marks())

    def test_whether_a_mark_exists_is_not_asked_here(self):
        assert 500 == Behaviour.marks(apa_saja=500).given["apa_saja"]


class TestMonthly:
    NINE = Behaviour.monthly({month: {"integritas": 84} for month in range(1, 10)})

    def test_the_divisor_is_the_number_of_months_marked(self):
        """Nine months of 84 are 84, never 756 by twelve (mistake M14)."""
        assert (84,) * 9 == self.NINE.of("integritas")
        assert Fraction(84) == mean(self.NINE.of("integritas"))
        assert {10, 11, 12} == set(range(1, 13)) - set(self.NINE.by_month)

    def test_months_come_in_their_order(self):
        behaviour = Behaviour.monthly({12: {"a": 3}, 1: {"a": 1}, 6: {"a": "2.5"}})

        assert [1, 6, 12] == list(behaviour.by_month)
        assert (1, Decimal("2.5"), 3) == behaviour.of("a")

    def test_a_month_without_the_mark_is_left_out(self):
        behaviour = Behaviour.monthly({1: {"a": 80}, 2: {"b": 70}, 3: {"a": 90, "b": None}})

        assert (80, 90) == behaviour.of("a")
        assert (70,) == behaviour.of("b")
        assert () == behaviour.of("c")
        assert ("a", "b") == behaviour.names

    def test_every_mark_is_listed_with_its_place(self):
        behaviour = Behaviour.monthly({2: {"a": 80, "b": 81}, 1: {"a": 79}})

        assert [("behaviour[1].a", "a", 79), ("behaviour[2].a", "a", 80), ("behaviour[2].b", "b", 81)] == list(
            behaviour.all_marks()
        )

    @pytest.mark.parametrize("month", [0, 13, -1, True, "1", 1.0, None], ids=repr)
    def test_only_1_to_12_are_months(self, month):
        assert [("period_number", "behaviour")] == problems(lambda: Behaviour.monthly({month: {"a": 80}}))

    def test_all_problems_at_once(self):
        months = {1: {"a": 80.5, "b": 80}, 13: {"a": 80}, 2: {"a": True}}

        assert [("float", "behaviour[1].a"), ("period_number", "behaviour"), ("bool", "behaviour[2].a")] == problems(
            lambda: Behaviour.monthly(months)
        )

    @pytest.mark.parametrize("months", [None, [], [1, 2], 5, "abc"], ids=repr)
    def test_what_is_no_mapping_is_refused(self, months):
        assert [("type", "behaviour")] == problems(lambda: Behaviour.monthly(months))

    def test_marks_of_a_month_that_are_no_mapping_are_refused(self):
        with pytest.raises(ModelError) as caught:
            Behaviour.monthly({1: 84})
        assert 1 == len(caught.value.problems)

    def test_a_flood_is_refused_before_any_month_is_read(self):
        flood = {n: {} for n in range(13, 10_013)}

        assert [("too_many", "behaviour")] == problems(lambda: Behaviour.monthly(flood))
        assert calls(lambda: problems(lambda: Behaviour.monthly(flood))) < 1000


class TestConstructor:
    """The constructor checks and freezes what ``marks`` and ``monthly`` check."""

    def test_text_becomes_a_number_and_what_does_not_apply_is_left_out(self):
        behaviour = Behaviour({"a": "84.5", "b": None})

        assert FrozenMap is type(behaviour.given)
        assert {"a": Decimal("84.5")} == behaviour.given
        assert behaviour == Behaviour.marks(a="84.5")
        assert hash(behaviour) == hash(Behaviour.marks(a="84.5"))

    def test_months_are_frozen_and_come_in_their_order(self):
        months = {2: {"a": 80}, 1: {"a": "81"}}
        behaviour = Behaviour(by_month=months)
        months[2]["a"] = 5

        assert [1, 2] == list(behaviour.by_month)
        assert [FrozenMap, FrozenMap] == [type(marks) for marks in behaviour.by_month.values()]
        assert (81, 80) == behaviour.of("a")

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ((5,), [("type", "behaviour")]),
            (({}, [1]), [("type", "behaviour")]),
            (({"a": 84.5, "b": True},), [("float", "behaviour.a"), ("bool", "behaviour.b")]),
            (({}, {13: {"a": 1}, 2: 5}), [("period_number", "behaviour"), ("type", "behaviour[2]")]),
            (({}, {1: {"a": "84,5"}}), [("number_text", "behaviour[1].a")]),
            (({"a": 80}, {1: {"a": 80}}), [("one_of", "behaviour")]),
            (
                ({"a": 8.5}, {13: {"a": 80}}),
                [("float", "behaviour.a"), ("one_of", "behaviour"), ("period_number", "behaviour")],
            ),
            (({}, {n: {} for n in range(501)}), [("too_many", "behaviour")]),
        ],
    )
    def test_what_cannot_be_is_refused(self, given, expected):
        assert expected == problems(lambda: Behaviour(*given))


class TestValue:
    @pytest.mark.parametrize("behaviour", [Behaviour.marks(**FIVE), TestMonthly.NINE], ids=["marks", "months"])
    def test_it_is_frozen_equal_hashable_and_pickles(self, behaviour):
        with pytest.raises(AttributeError):
            behaviour.given = {}
        with pytest.raises(TypeError):
            behaviour.given["integritas"] = 100
        with pytest.raises(TypeError):
            behaviour.by_month[1] = {}
        assert behaviour == pickle.loads(pickle.dumps(behaviour))
        assert hash(behaviour) == hash(pickle.loads(pickle.dumps(behaviour)))
        assert FrozenMap is type(pickle.loads(pickle.dumps(behaviour)).given)

    def test_the_marks_of_a_month_cannot_be_changed(self):
        with pytest.raises(TypeError):
            TestMonthly.NINE.by_month[1]["integritas"] = 100

    def test_a_mapping_changed_later_changes_nothing(self):
        months = {1: {"a": 80}}
        behaviour = Behaviour.monthly(months)
        months[1]["a"] = 100
        months[2] = {"a": 1}

        assert (80,) == behaviour.of("a")


@pytest.mark.parametrize("make", [lambda many: Behaviour.marks(**many), lambda many: Behaviour.monthly({1: many})])
def test_more_marks_than_there_can_be_are_refused_by_their_number(make):
    with pytest.raises(ModelError) as refused:
        make({f"nilai_{i}": 80 for i in range(501)})

    assert ["too_many"] == [one.code for one in refused.value.problems]
