"""Targets: what was promised, each kind with its own direction."""

import pickle
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import AtLeast, AtMost, Between, By, Described, Direction, YesNo
from asn_kinerja.model.part import MONTHS
from asn_kinerja.model.span import Cut, Span
from asn_kinerja.model.target import TARGETS, scaled
from work import calls, peak

AMOUNTS = (AtLeast, AtMost)


def problems(make):
    with pytest.raises(ModelError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


class Whole:
    def __index__(self):
        return 12


@pytest.mark.parametrize("kind", AMOUNTS)
class TestAmount:
    def test_numbers_are_kept_and_text_becomes_a_number(self, kind):
        assert 12 == kind(12, "dokumen").value
        assert "80.50" == str(kind("80.50", "persen").value)
        assert Decimal is type(kind("80.5", "persen").value)
        assert Fraction(1, 3) == kind("1/3", "bagian").value
        assert int is type(kind(Whole(), "dokumen").value)
        assert 16_777_217 == kind("16777217", "rupiah").value

    @pytest.mark.parametrize("value", [-1, "-0.0001", Decimal(-1), Fraction(-1, 10**30)])
    def test_less_than_zero_is_no_target(self, kind, value):
        code = "target_positive" if kind is AtLeast else "target_negative"

        assert [(code, "target")] == problems(lambda: kind(value, "dokumen"))

    @pytest.mark.parametrize("value", [1, "0.0001", Fraction(1, 10**30), 10**18 - 1, 10**18, 10**40])
    def test_a_hair_more_than_zero_is_one(self, kind, value):
        assert Fraction(value) == Fraction(kind(value, "dokumen").value)

    @pytest.mark.parametrize(
        ("value", "code"),
        [
            (True, "bool"),
            (False, "bool"),
            (0.1, "float"),
            (12.0, "float"),
            (float("nan"), "number_blank"),
            (float("inf"), "not_finite"),
            (Decimal("NaN"), "number_blank"),
            (None, "number_kind"),
            ([12], "number_kind"),
            ("92,5", "number_text"),
            ("1.234,56", "number_text"),
            ("１２", "number_text"),
            ("1e999999", "number_text"),
            ("9" * 1_000_000, "number_size"),
            (Decimal("1e999999"), "number_size"),
        ],
        ids=lambda value: str(value)[:12],
    )
    def test_what_is_no_exact_number_is_refused_and_not_computed_with(self, kind, value, code):
        assert [(code, "target")] == problems(lambda: kind(value, "dokumen"))
        assert calls(lambda: problems(lambda: kind(value, "dokumen"))) < 1000
        assert peak(lambda: problems(lambda: kind(value, "dokumen"))) < 20_000

    def test_a_unit_may_be_left_out_but_not_be_something_else(self, kind):
        assert "" == kind(12).unit
        assert [("type", "target.unit")] == problems(lambda: kind(12, 5))
        assert [("type", "target.unit")] == problems(lambda: kind(12, None))
        assert [("text_size", "target.unit")] == problems(lambda: kind(12, "x" * 2001))
        assert 2000 == len(kind(12, "x" * 2000).unit)

    @pytest.mark.parametrize("unit", [" ", "\t", "\n  "])
    def test_a_blank_unit_is_refused_for_every_kind_of_number(self, kind, unit):
        """Whole numbers take a short way in; it is no way around."""
        for value in (12, "12.5", 10**20):
            assert [("empty_text", "target.unit")] == problems(lambda value=value: kind(value, unit))

    def test_a_step_is_the_smallest_change_and_more_than_zero(self, kind):
        assert Decimal("0.01") == kind(100, "persen", "0.01").step
        assert kind(100, "persen").step is None
        assert [("step_positive", "target.step")] == problems(lambda: kind(100, "persen", 0))
        assert [("float", "target.step")] == problems(lambda: kind(100, "persen", 0.01))

    def test_all_problems_at_once(self, kind):
        assert [("float", "target"), ("type", "target.unit"), ("bool", "target.step")] == problems(
            lambda: kind(0.1, 5, True)
        )

    def test_it_is_frozen_equal_hashable_and_pickles(self, kind):
        target = kind("80.5", "persen", "0.01")

        with pytest.raises(AttributeError):
            target.value = 1
        assert target == pickle.loads(pickle.dumps(target)) == kind(Decimal("80.5"), "persen", Decimal("0.01"))
        assert hash(target) == hash(kind(Fraction(161, 2), "persen", Fraction(1, 100)))


class TestZero:
    """Kind K6: none at all is the most usual target of public service."""

    ZEROS = (0, "0", "0.00", Decimal(0), Fraction(0))

    @pytest.mark.parametrize("value", ZEROS)
    def test_at_most_0_is_a_target(self, value):
        target = AtMost(value, "kecelakaan")

        assert target.value == 0
        assert target == AtMost(0, "kecelakaan") == pickle.loads(pickle.dumps(target))
        assert "paling banyak 0" in target.text()

    @pytest.mark.parametrize("value", ZEROS)
    def test_at_least_0_is_none(self, value):
        """Mistake M21: it is reached whatever happens; who means none at all is told how to say it."""
        with pytest.raises(ModelError) as caught:
            AtLeast(value, "dokumen")

        assert [("target_positive", "target")] == [(p.code, p.path) for p in caught.value.problems]
        assert "is not a positive number of dokumen; at least is more than 0" in str(caught.value)
        assert "if none may happen, write AtMost(0)" in str(caught.value)

    def test_without_a_unit_the_refusal_still_reads(self):
        with pytest.raises(ModelError) as caught:
            AtLeast(0)
        assert "0 is not a positive number of units" in str(caught.value)
        assert "0 bukan bilangan positif satuan" in caught.value.text("id")

    def test_a_range_of_zero_alone_is_told_how_to_promise_none(self):
        with pytest.raises(ModelError) as caught:
            Between(0, 0)
        assert "AtMost(0)" in str(caught.value)


class TestDirection:
    @pytest.mark.parametrize(
        ("kind", "direction"),
        [
            (AtLeast, Direction.RISING),
            (AtMost, Direction.FALLING),
            (Between, Direction.MIXED),
            (By, Direction.FALLING),
            (YesNo, Direction.RISING),
            (Described, None),
        ],
    )
    def test_every_kind_says_which_way_is_better(self, kind, direction):
        assert kind.direction is direction

    def test_no_kind_is_left_out(self):
        assert {AtLeast, AtMost, Between, By, YesNo, Described} == set(TARGETS)

    def test_at_least_and_at_most_are_two_targets(self):
        assert AtLeast(12, "bulan") != AtMost(12, "bulan")

    @pytest.mark.parametrize(
        ("target", "indonesian", "english"),
        [
            (AtLeast(12, "dokumen"), "paling sedikit 12 dokumen", "at least 12 dokumen"),
            (AtMost("9.50", "bulan"), "paling banyak 9.50 bulan", "at most 9.50 bulan"),
            (AtLeast(12), "paling sedikit 12", "at least 12"),
            (Between(80, "90.5", "persen"), "80 sampai 90.5 persen", "80 to 90.5 persen"),
            (Between(0, 1), "0 sampai 1", "0 to 1"),
            (By(date(2018, 12, 31)), "paling lambat 2018-12-31", "by 2018-12-31"),
            (YesNo(), "ya", "yes"),
            (AtMost(0, "kecelakaan"), "paling banyak 0 kecelakaan", "at most 0 kecelakaan"),
            (Described("Laporan lengkap"), "Laporan lengkap", "Laporan lengkap"),
        ],
        ids=repr,
    )
    def test_a_target_is_told_in_words(self, target, indonesian, english):
        assert indonesian == target.text("id") == target.text()
        assert english == target.text("en")


class TestBetween:
    def test_both_bounds_become_numbers(self):
        target = Between("80", "90.5", "persen", "0.5")

        assert (80, Decimal("90.5")) == (target.low, target.high) == target.value
        assert Decimal("0.5") == target.step

    @pytest.mark.parametrize(("low", "high"), [(5, 5), (0, 0), (6, 5), ("5.0001", 5), (-1, 5), ("-0.01", 0)])
    def test_an_empty_or_negative_range_is_refused(self, low, high):
        code = "target_point" if low == high else "target_range"

        assert [(code, "target")] == problems(lambda: Between(low, high, "hari"))

    @pytest.mark.parametrize(("low", "high"), [(0, "0.0001"), ("4.9999", 5), (Fraction(1, 3), Decimal("0.34"))])
    def test_a_hair_of_range_is_a_range(self, low, high):
        assert Fraction(low) < Fraction(Between(low, high, "hari").high)

    def test_all_problems_at_once(self):
        expected = [
            ("bool", "target.low"),
            ("number_text", "target.high"),
            ("type", "target.unit"),
            ("step_positive", "target.step"),
        ]

        assert expected == problems(lambda: Between(True, "92,5", 5, -1))

    def test_one_bad_bound_is_reported_by_itself(self):
        assert [("float", "target.low")] == problems(lambda: Between(0.5, 1))
        assert [("number_kind", "target.high")] == problems(lambda: Between(1, None))

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        target = Between(80, 90, "persen")

        with pytest.raises(AttributeError):
            target.low = 1
        assert target == pickle.loads(pickle.dumps(target))
        assert hash(target) == hash(Between("80", "90", "persen"))


class TestBy:
    def test_a_day_is_a_target_without_a_unit(self):
        assert (date(2018, 12, 31), "") == (By(date(2018, 12, 31)).value, By(date(2018, 12, 31)).unit)

    @pytest.mark.parametrize("value", ["2018-12-31", 20181231, None, True, datetime(2018, 12, 31)])
    def test_what_is_no_date_is_refused(self, value):
        assert [("type", "target")] == problems(lambda: By(value))

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        target = By(date(2018, 12, 31))

        with pytest.raises(AttributeError):
            target.value = date(2019, 1, 1)
        assert target == pickle.loads(pickle.dumps(target))
        assert hash(target) == hash(By(date(2018, 12, 31)))


class TestYesNo:
    def test_yes_is_promised_and_there_is_no_unit(self):
        assert (True, "") == (YesNo().value, YesNo().unit)

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        with pytest.raises(AttributeError):
            YesNo().value = False
        assert YesNo() == pickle.loads(pickle.dumps(YesNo()))
        assert hash(YesNo()) == hash(YesNo())


class TestDescribed:
    def test_the_words_are_the_value_and_there_is_no_unit(self):
        assert ("Laporan lengkap", "") == (Described("Laporan lengkap").value, Described("Laporan lengkap").unit)

    @pytest.mark.parametrize(
        ("words", "code"),
        [("", "empty_text"), (" \n", "empty_text"), (5, "type"), (None, "type"), ("x" * 2001, "text_size")],
        ids=["empty", "blank", "number", "none", "long"],
    )
    def test_what_is_no_text_is_refused(self, words, code):
        assert [(code, "target")] == problems(lambda: Described(words))

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        with pytest.raises(AttributeError):
            Described("x").words = "y"
        assert Described("x") == pickle.loads(pickle.dumps(Described("x")))
        assert hash(Described("x")) == hash(Described("x"))


class TestScaled:
    @pytest.mark.parametrize("kind", AMOUNTS)
    def test_a_share_of_an_amount_is_exact(self, kind):
        part = scaled(kind(100, "dokumen", 1), Cut((5, 12), MONTHS))

        assert kind is type(part)
        assert Fraction(125, 3) == part.value
        assert ("dokumen", 1) == (part.unit, part.step)

    def test_the_parts_of_a_year_add_up(self):
        target = AtLeast("80.5", "persen")

        assert Fraction("80.5") == sum(scaled(target, Cut((n, 12), MONTHS)).value for n in (5, 7))

    @pytest.mark.parametrize("target", [By(date(2018, 12, 31)), YesNo(), Described("x")], ids=repr)
    def test_what_is_no_number_stays(self, target):
        assert target is scaled(target, Cut((1, 2), MONTHS))

    def test_both_ends_of_a_range_are_cut(self):
        part = scaled(Between(10, 15, "dokumen", span=Span.TOTAL), Cut((1, 2), MONTHS))

        assert (5, Fraction(15, 2)) == part.value
        assert (10, 15) == part.cut.of
        assert Span.LEVEL is part.span


def test_a_unit_that_may_be_a_name_is_not_repeated():
    with pytest.raises(ModelError) as caught:
        AtLeast(0, "Siti Aminah")

    assert "Siti" not in caught.value.text("id")
