"""Realisations: what really happened, against one indicator."""

import pickle
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest

from asn_kinerja.errors import Problem
from asn_kinerja.finding import Finding, Score, Unknown
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import NOT_DONE, Aspect, AtLeast, Described, Indicator, NotDone, YesNo
from asn_kinerja.model.realisation import read, read_all, undetermined
from asn_kinerja.words import Text
from work import calls

CITE = Regulation("PermenPANRB", 14, 2017).cite(Standing.CORROBORATED)
IKM = Finding(Score((8175, 100)), Rule("ikm", CITE, Text("IKM", "IKM"), Text("x", "x")), "IKM", CITE, "plain")
CODES = frozenset({"kk.jumlah", "kk.mutu"})


class Whole:
    def __index__(self):
        return 12


class TestFindingsOfNumbers:
    """A finding may carry a plain number: it is read as exactly as one."""

    def test_an_exact_one_is_kept_and_a_float_is_refused(self):
        exact, rough = (Finding(one, IKM.rule, "IKM", CITE, "plain") for one in (Decimal("81.75"), 81.75))

        assert read(exact, "x") is exact
        assert ("float", "x") == (read(rough, "x").code, read(rough, "x").path)


class TestUndetermined:
    def test_its_reasons_are_kept_in_both_languages(self):
        """Given elsewhere, in one language only."""
        found = undetermined(("menunggu survei", "belum dihitung"))

        assert isinstance(found.value, Unknown)
        assert ["menunggu survei; belum dihitung"] * 2 == [found.value("id"), found.value("en")]
        assert found is read(found, "x")


class TestRead:
    @pytest.mark.parametrize(
        "value",
        [NOT_DONE, Described("selesai"), date(2018, 12, 30), IKM, 12, 0, -3, Decimal("80.50"), Fraction(1, 3)],
        ids=repr,
    )
    def test_what_may_be_realised_is_kept_as_given(self, value):
        assert read(value, "x") == value
        assert type(read(value, "x")) is type(value)

    @pytest.mark.parametrize(
        ("value", "expected"), [("12", 12), ("9.12", Decimal("9.12")), (" 80.5 ", Decimal("80.5")), (Whole(), 12)]
    )
    def test_text_of_digits_becomes_a_number(self, value, expected):
        assert expected == read(value, "x")

    @pytest.mark.parametrize(
        ("value", "code"),
        [
            (True, "bool"),
            (0.5, "float"),
            (float("nan"), "realisation_blank"),
            (Decimal("Infinity"), "not_finite"),
            ("92,5", "number_text"),
            ("1.234,56", "number_text"),
            ("１２", "number_text"),
            ("selesai", "number_text"),
            ("NOT_DONE", "number_text"),
            ("1e999999", "number_text"),
            (10**1000, "number_size"),
            (datetime(2018, 1, 1), "realisation_day"),
            ([12], "realisation_kind"),
            ({}, "realisation_kind"),
            (NotDone, "realisation_kind"),
            (object(), "realisation_kind"),
        ],
        ids=lambda value: str(value)[:12],
    )
    def test_what_may_not_is_a_problem_with_its_place(self, value, code):
        found = read(value, "realised['a']")

        assert isinstance(found, Problem)
        assert (code, "realised['a']") == (found.code, found.path)

    def test_the_refusal_names_the_kinds(self):
        text = read([12], "a").text("en")

        assert text.startswith("a: list (1) is not a realisation; a number, a date, Described, a Finding or NOT_DONE. ")


class TestReadAll:
    def test_a_blank_is_left_out_and_zero_is_not(self):
        known, problems = read_all({"kk.jumlah": None, "kk.mutu": 0}, CODES)

        assert {"kk.mutu": 0} == known
        assert [] == problems

    def test_every_problem_comes_in_the_order_given(self):
        values = {"kk.jumla": 1, "kk.jumlah": 0.5, "zzz": None, 5: 1, "kk.mutu": "92,5"}
        known, problems = read_all(values, CODES)

        assert {} == known
        assert [
            ("unknown_code", "realised"),
            ("float", "realised['kk.jumlah']"),
            ("unknown_code", "realised"),
            ("unknown_code", "realised"),
            ("number_text", "realised['kk.mutu']"),
        ] == [(p.code, p.path) for p in problems]
        assert "Did you mean 'kk.jumlah'?" == problems[0].hint.en

    @pytest.mark.parametrize("number", [10**18 - 1, 10**18, -(10**18), 1 - 10**18, 10**60])
    def test_large_numbers_are_kept_exactly(self, number):
        assert ({"kk.mutu": number}, []) == read_all({"kk.mutu": number}, CODES)

    def test_a_number_too_large_is_refused(self):
        _, (problem,) = read_all({"kk.mutu": 10**1000}, CODES)

        assert "number_size" == problem.code

    def test_the_work_grows_with_the_unknown_codes_and_no_faster(self):
        known = frozenset(f"kk{i}" for i in range(20))
        few, many = ({f"z{i}": i for i in range(count)} for count in (20, 1000))

        assert calls(lambda: read_all(many, known)) < calls(lambda: read_all(few, known)) * 60


class TestNotDone:
    def test_it_is_one_member_and_pickles_to_itself(self):
        assert [NOT_DONE] == list(NotDone)
        assert pickle.loads(pickle.dumps(NOT_DONE)) is NOT_DONE
        assert "tidak dikerjakan" == NOT_DONE.value("id")

    def test_it_is_no_number(self):
        assert NOT_DONE != 0
        with pytest.raises(TypeError):
            NOT_DONE + 1


def test_more_realisations_than_a_plan_can_have_are_refused_at_once():
    known, problems = read_all(dict.fromkeys(map(str, range(5001)), 1), frozenset({"a"}))

    assert {} == known
    assert ["too_many"] == [one.code for one in problems]


class TestYesNo:
    PLAN = (
        SimpleNamespace(
            indicators=(Indicator("ya", Aspect.QUALITY, YesNo()), Indicator("n", Aspect.QUALITY, AtLeast(1)))
        ),
    )

    @pytest.mark.parametrize("answer", [True, False])
    def test_yes_and_no_are_kept_for_a_target_of_yes_or_no(self, answer):
        known, problems = read_all({"ya": answer}, frozenset(("ya", "n")), self.PLAN)

        assert known["ya"] is answer
        assert [] == problems

    @pytest.mark.parametrize("answer", [True, False])
    def test_for_any_other_target_they_are_refused_with_the_remedy(self, answer):
        _, (found,) = read_all({"n": answer}, frozenset(("ya", "n")), self.PLAN)

        assert ("bool", "realised['n']") == (found.code, found.path)
        assert "YesNo()" in found.text("id")

    @pytest.mark.parametrize("answer", ["ya", "tidak", "yes", "TRUE", "1"])
    def test_a_word_is_told_how_to_say_it(self, answer):
        _, (found,) = read_all({"ya": answer}, frozenset(("ya", "n")), self.PLAN)

        assert ("yes_no", "realised['ya']") == (found.code, found.path)
        assert "True" in found.text("id")
