"""What may enter as a number, and what is refused with the remedy."""

import decimal
import enum
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import NumberError, Problem
from asn_kinerja.exact.notation import written
from asn_kinerja.exact.number import MAX_DIGITS, cell, enter, kept, look, plain
from work import calls, peak


class Whole:
    """Offers ``__index__`` like the whole numbers of numpy."""

    def __init__(self, number):
        self.number = number

    def __index__(self):
        return self.number


class float32(float):
    """Named like the short float of numpy; prints its shortest text."""


class NAType:
    """Named like the missing value of pandas."""


class Answer(enum.IntEnum):
    DEEP = 42


def refusal(value, path="target"):
    with pytest.raises(NumberError) as caught:
        enter(value, path)
    (only,) = caught.value.problems
    assert path == only.path
    return only


class TestWhatEnters:
    @pytest.mark.parametrize(
        ("given_value", "expected"),
        [
            (0, 0),
            (12, 12),
            (-12, -12),
            (Decimal("80.5"), Decimal("80.5")),
            (Decimal("80.50"), Decimal("80.50")),
            (Decimal("1E+5"), Decimal(100000)),
            (Fraction(313, 6), Fraction(313, 6)),
            ("12", 12),
            ("-12", -12),
            ("+12", 12),
            ("007", 7),
            (" 80.5 ", Decimal("80.5")),
            ("80.50", Decimal("80.50")),
            ("-0.5", Decimal("-0.5")),
            ("313/6", Fraction(313, 6)),
            ("-1/3", Fraction(-1, 3)),
            ("6/004", Fraction(3, 2)),
            (Whole(12), 12),
            (Answer.DEEP, 42),
        ],
    )
    def test_exact_numbers_enter_and_keep_their_kind(self, given_value, expected):
        number = enter(given_value)

        assert expected == number
        assert type(expected) is type(number)
        assert str(expected) == str(number) or isinstance(given_value, Decimal)

    def test_decimals_keep_their_printed_places(self):
        assert "80.50" == str(enter("80.50")) == str(enter(Decimal("80.50")))

    @pytest.mark.parametrize("number", [16_777_217, Decimal("0.1"), Fraction(1, 3)])
    def test_a_number_is_kept_as_given(self, number):
        """A float would have made 16777216 of the first (mistake M12)."""
        assert number == enter(number)
        assert enter(number).as_integer_ratio() == number.as_integer_ratio()

    def test_an_object_with_an_index_becomes_a_plain_int(self):
        assert int is type(enter(Answer.DEEP))
        assert int is type(enter(Whole(5)))

    def test_a_decimal_of_another_class_becomes_a_plain_decimal(self):
        class Money(Decimal):
            pass

        assert Decimal is type(enter(Money("80.5")))
        assert Decimal("80.5") == enter(Money("80.5"))

    @given(st.integers(-(10**30), 10**30))
    def test_every_whole_number_enters_as_itself_and_as_text(self, number):
        assert number == enter(number) == enter(str(number))

    @given(st.fractions(max_denominator=10**20))
    def test_plain_text_reads_back(self, number):
        assert number == enter(plain(number))

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
    def test_decimals_read_back_with_their_places(self, number):
        assert str(number + 0) == str(enter(plain(number)) + 0)


class TestWhatIsRefused:
    def test_a_float_is_refused(self):
        found = refusal(0.1)

        assert "float" == found.code
        assert (
            "target: 0.1 is a float, which is not exact; int, text of digits, Decimal or Fraction. "
            "Write '0.1' or Decimal('0.1')." == found.text("en")
        )

    @pytest.mark.parametrize("number", [80.0, 0.0, -1.5, 9.12, float32(0.5)])
    def test_every_float_is_refused_even_a_whole_one(self, number):
        assert "float" == refusal(number).code

    @pytest.mark.parametrize("number", [0.1, 9.12, 16777217.0, -1.5])
    def test_the_remedy_for_a_float_is_accepted(self, number):
        remedy = refusal(number).text("en").partition("Write '")[2].partition("'")[0]

        assert Decimal(repr(number)) == enter(remedy)

    @pytest.mark.parametrize("value", [True, False])
    def test_bool_is_refused(self, value):
        found = refusal(value)

        assert "bool" == found.code
        assert str(value) in found.text("en")

    @pytest.mark.parametrize(
        "value",
        [
            float("inf"),
            float("-inf"),
            Decimal("Infinity"),
            Decimal("-Infinity"),
        ],
        ids=str,
    )
    def test_an_infinity_is_refused(self, value):
        assert "not_finite" == refusal(value).code

    @pytest.mark.parametrize(
        "text", ["１２", "²", "١٢", "१२", "Ⅻ", "½", "12\u0660", "８０.5", "1\u200b2", "−12", "12\u00a0", "\ufeff12"]
    )
    def test_only_ascii_digits(self, text):
        assert "number_text" == refusal(text).code

    @pytest.mark.parametrize(
        ("text", "remedy"),
        [
            ("92,5", "Write 92.5."),
            ("1.234,56", "Write 1234.56."),
            ("1,234.56", "Write 1234.56."),
            ("-92,5", "Write -92.5."),
            ("80.000.000,00", "Write 80000000.00."),
            ("1,200", "Write 1200 if the comma groups thousands, 1.2 if it is the decimal mark."),
            ("-12,345", "Write -12345 if the comma groups thousands, -12.3450 if it is the decimal mark."),
            ("1,2000", "Write 1.2000."),
            ("1234,567", "Write 1234.567."),
            ("a,b", "Write a number such as 80 or 80.5."),
            ("delapan puluh", "Write a number such as 80 or 80.5."),
        ],
    )
    def test_indonesian_notation_is_refused_with_the_remedy(self, text, remedy):
        """Never guessed: "1.234,56" is neither 1.234 nor silently 1234.56 (mistake N11)."""
        found = refusal(text)

        assert "number_text" == found.code
        assert remedy == found.hint.en
        told = f"'{text}'" if any(c.isdigit() for c in text) else f"str ({len(text)})"  # words may be a name
        assert found.text("en").startswith(f"target: {told} is not a number; digits 0-9 with a decimal point")

    @pytest.mark.parametrize(
        "text",
        [
            *("+", "/", "--1", "12\n", "\t12", "1 000", "1_000", "0x10", "12%", "1.2.3", ".5", "5."),
            *("abc", "inf", "Infinity", "1e3", "1E3", "1e-3", "१", "{0}", "%s", "\x00", "\ud800"),
            *("1/0", "1/00", "1/-3", "1.5/2", "1/2/3", "1/", "/2"),
        ],
        ids=lambda text: " ".join(f"{ord(sign):x}" for sign in text) or "empty",  # mutmut cannot ask for a backslash
    )
    def test_other_text_is_refused(self, text):
        assert "number_text" == refusal(text).code

    @pytest.mark.parametrize(
        "value", [None, [], [80], {}, object(), b"80", 1j, int, Whole("12")], ids=lambda v: type(v).__name__
    )
    def test_other_kinds_are_refused_by_name(self, value):
        found = refusal(value)

        assert "number_kind" == found.code
        assert type(value).__name__ in found.text("en")

    def test_the_place_is_named(self):
        assert "results[2].weight" == refusal("x", "results[2].weight").path
        with pytest.raises(NumberError) as caught:
            enter("x")
        assert "" == caught.value.problems[0].path

    def test_looking_returns_the_problem_instead(self):
        found = look("x", "a")

        assert isinstance(found, Problem)
        assert "number_text" == found.code
        assert 12 == look("12", "a")


class TestThousands:
    """One dot before exactly three digits is two numbers: 1200 in Indonesia, 1.2 elsewhere."""

    @pytest.mark.parametrize("text", ["1.200", "12.500", "999.999", "-1.200", "+1.200", " 1.200 ", "1.000", "76.005"])
    def test_text_is_refused_with_both_ways_to_write_it(self, text):
        found = refusal(text)
        whole, part = (enter(found.hint.en.split(mark)[1].split()[0].strip(",;")) for mark in ("Write ", "; "))

        assert "number_thousands" == found.code
        assert Fraction(text) == Fraction(part) == Fraction(whole) / 1000
        assert f"Decimal('{text.strip().lstrip('+')}')" in found.hint.id

    @pytest.mark.parametrize(
        "text", ["0.125", "-0.125", "00.125", "012.500", "1.20", "1.2000", "1234.567", "1200", "1.2", "1200/1000"]
    )
    def test_a_hair_beside_it_is_one_number(self, text):
        assert Fraction(text) == Fraction(enter(text))

    def test_a_decimal_has_said_it_already(self):
        assert Decimal("1.200") == enter(Decimal("1.200"))

    def test_a_cell_of_a_sheet_is_text_too(self):
        with pytest.raises(NumberError, match=r"may mean 1200 and may mean 1\.2"):
            cell("1.200")
        assert Decimal("1.2") == cell(1.2)

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-2000, max_value=2000))
    def test_what_the_library_writes_it_reads(self, number):
        assert number == enter(written(number))
        assert Fraction(number) == enter(written(Fraction(number)))

    def test_the_remedy_of_a_float_is_not_of_this_kind(self):
        assert "Write '80.1250' or Decimal('80.1250')." == refusal(80.125).hint.en
        assert "Write '3' or Decimal('3')." == refusal(3.0).hint.en


def blank(name):
    return type(name, (), {})()


class TestBlanksAndSheets:
    @pytest.mark.parametrize(
        ("value", "shows"),
        [
            ("", "empty text"),
            ("  ", "empty text"),
            ("-", "'-'"),
            ("–", "'–'"),
            ("—", "'—'"),
            ("n/a", "'n/a'"),
            ("N/A", "'N/A'"),
            ("nan", "'nan'"),
            ("nihil", "'nihil'"),
            (float("nan"), "NaN"),
            (Decimal("NaN"), "NaN"),
            (Decimal("sNaN"), "NaN"),
            (blank("NAType"), "NA"),
            (blank("NaTType"), "NaT"),
        ],
    )
    def test_a_blank_is_called_one_and_both_choices_are_named(self, value, shows):
        found = refusal(value)

        assert "number_blank" == found.code
        assert f"target: {shows} is a blank, not a number" in found.text("en")
        assert "leave it out, or write None, if there is no figure; 0 only if it is zero" in found.hint.en

    @pytest.mark.parametrize("value", ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "######", " #num! ", "Err:502"])
    def test_an_error_of_a_sheet_is_called_one(self, value):
        found = refusal(value)

        assert "sheet_error" == found.code
        assert f"'{value.strip()}' is an error of the sheet" in found.text("en")

    @pytest.mark.parametrize(
        "value", [date(2025, 12, 2), datetime(2025, 12, 2, 8), blank("datetime64")], ids=lambda one: type(one).__name__
    )
    def test_a_day_is_called_one(self, value):
        found = refusal(value)

        assert "number_day" == found.code
        assert f"{type(value).__name__} is a day, not a number" in found.text("en")

    @pytest.mark.parametrize(
        ("value", "remedy"),
        [
            ("95,5%", "Write 95.5, without the percent sign."),
            ("100 %", "Write 100, without the percent sign."),
            ("100%", "Write 100, without the percent sign."),
            ("-2.5 ٪", "Write -2.5, without the percent sign."),
            ("Rp 1.000", "Write 1000, without Rp and thousands marks."),
            ("Rp1.000.000,50", "Write 1000000.50, without Rp and thousands marks."),
            ("Rp. 1.000.000,-", "Write 1000000, without Rp and thousands marks."),
            ("Rp1.000,00", "Write 1000, without Rp and thousands marks."),
            ("IDR 12,500", "Write 12500, without Rp and thousands marks."),
            ("1.000 rupiah", "Write 1000, without Rp and thousands marks."),
            ("20 artikel", "Write 20 alone; the unit is written with the target, not with the figure."),
            ("1.200.000 orang", "Write 1200000 alone; the unit is written with the target, not with the figure."),
            ("92,5 persen", "Write 92.5 alone; the unit is written with the target, not with the figure."),
            ("'95", "Write 95, without the quote mark."),
            ("1e3", "Write 1000, without an exponent; sheets round such figures: compare it with the source."),
            ("1,5E+02", "Write 150, without an exponent; sheets round such figures: compare it with the source."),
            ("1.99003E+17", "Write all its digits without an exponent, from the source: the sheet rounded them."),
            ("１２", "Write 12."),
            ("١٢", "Write 12."),
            ("−12", "Write -12."),
            ("12\u00a0", "Write 12."),
            ("12\n", "Write 12."),
            ("12 500", "Write 12500."),
            (
                "1.200 %",
                "Write 1200 if the dot groups thousands, 1.2 if it is the decimal mark, without the percent sign.",
            ),
            ("081234567890 Budi", "Write a number such as 80 or 80.5."),
            ("Rp", "Write a number such as 80 or 80.5."),
            ("%", "Write a number such as 80 or 80.5."),
        ],
    )
    def test_the_remedy_fits_what_was_written(self, value, remedy):
        found = refusal(value)

        assert "number_text" == found.code
        assert remedy == found.hint.en
        figure = remedy.split()[1].strip(".,;")
        assert not figure[:1].isdigit() or enter(figure) is not None


class TestRemedy:
    """What a refusal tells to write may be written."""

    @pytest.mark.parametrize("value", [1e-7, 0.1, -2.5, 1e16, 123456.789])
    def test_the_remedy_of_a_float_enters(self, value):
        for lang in ("id", "en"):
            remedy = refusal(value).hint(lang).split("'")[1]

            assert Fraction(str(value)) == Fraction(enter(remedy)) == Fraction(Decimal(remedy))

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("1,234,567", "1234567"),
            ("1.234.567", "1234567"),
            ("-1,234,567", "-1234567"),
            ("1.234.567,5", "1234567.5"),
            ("1,234,567.5", "1234567.5"),
            (",5", "0.5"),
            (".5", "0.5"),
            ("--1.5", "-1.5"),
            ("1.2,3,4", "123.4"),
            ("1,2.3.4", "123.4"),
        ],
    )
    def test_thousands_marks_are_left_out(self, value, expected):
        found = refusal(value)

        assert (f"Tulis {expected}.", f"Write {expected}.") == (found.hint.id, found.hint.en)
        assert Fraction(expected) == Fraction(enter(expected))

    @pytest.mark.parametrize("value", ["X5,5", "--12", "+-12", "+", "5,5x5", "5 00,5", "0812.3456.7890"])
    def test_where_no_number_can_be_guessed_the_remedy_shows_two(self, value):
        assert "Write a number such as 80 or 80.5." == refusal(value).hint.en


class TestSize:
    """Mistake N13: absurd numbers are refused in bounded time."""

    @pytest.mark.parametrize(
        "value",
        [
            "1e999999",
            "9" * 1_000_000,
            "0." + "1" * 1_000_000,
            "1/" + "9" * 1_000_000,
            " " * 1_000_000,
            "1," * 500_000,
            Decimal("1e999999"),
            Decimal("1e-999999"),
            Decimal("-1e999999"),
            Decimal("0e999999"),
            Decimal("9" * 1_000_000),
            10**100_000,
            -(10**100_000),
            Whole(10**100_000),
            Fraction(1, 10**100_000),
            Fraction(10**100_000, 3),
        ],
        ids=lambda value: f"{type(value).__name__}",
    )
    def test_absurd_exponents_are_refused_and_not_written_out(self, value):
        """A decimal of a million digits is taken apart, nothing else is; an exponent never becomes digits."""
        found = refusal(value)

        assert found.code in ("number_size", "number_text")
        assert len(found.text("en")) < 300
        assert calls(lambda: refusal(value)) < 500
        assert peak(lambda: refusal(value)) < (12_000_000 if isinstance(value, Decimal) else 20_000)

    def test_the_refusal_says_how_much_is_allowed(self):
        assert "at most 100 digits" in refusal(10**200).text("en")
        assert "paling banyak 100 angka" in refusal(Decimal("1e200")).text("id")
        assert 100 == MAX_DIGITS

    @pytest.mark.parametrize(
        "value", [10**99, -(10**99), str(10**99), Decimal("1e99"), "1" * 50 + "." + "1" * 10, Fraction(1, 10**99)]
    )
    def test_a_hundred_digits_may_enter(self, value):
        assert Fraction(value) == Fraction(enter(value))

    @pytest.mark.parametrize(
        "value",
        [
            10**100,
            -(10**100),
            "1" * 103,
            Decimal("1e100"),
            Decimal("1e-101"),
            Fraction(10**100, 7),
            Fraction(1, 10**100),
        ],
    )
    def test_one_more_may_not(self, value):
        assert "number_size" == refusal(value).code

    @pytest.mark.parametrize("sign", ["", "-"])
    def test_text_and_whole_numbers_have_the_same_limit(self, sign):
        """Exactly 100 digits, of nines and of a one with zeros."""
        for digits in ("9" * 100, "1" + "0" * 99):
            assert int(sign + digits) == enter(sign + digits) == enter(int(sign + digits))
        for digits in ("1" + "0" * 100, "9" * 101):
            assert "number_size" == refusal(sign + digits).code == refusal(int(sign + digits)).code


class TestCell:
    """The explicit door for the cells of sheets and frames."""

    def test_a_float_stands_for_its_shortest_text(self):
        assert Decimal("0.1") == cell(0.1)
        assert Decimal("9.12") == cell(9.12)
        assert Decimal("80.0") == cell(80.0)

    def test_a_short_float_stands_for_its_own_shortest_text(self):
        assert Decimal("0.5") == cell(float32(0.5))

    def test_a_short_float_that_is_no_float_of_python_is_read_by_its_text(self):
        class float16:
            def __float__(self):
                return 0.0999755859375

            def __str__(self):
                return "0.1"

        assert Decimal("0.1") == cell(float16())

    @pytest.mark.parametrize(
        "blank", [None, "", " ", "\t\n", float("nan"), Decimal("NaN"), Decimal("sNaN"), NAType(), float32("nan")]
    )
    def test_a_blank_is_blank_and_never_zero(self, blank):
        assert cell(blank) is None

    @pytest.mark.parametrize("value", [float("inf"), float("-inf"), Decimal("Infinity")])
    def test_an_infinity_is_refused(self, value):
        with pytest.raises(NumberError) as caught:
            cell(value, "B2")
        assert ("not_finite", "B2") == (caught.value.problems[0].code, caught.value.problems[0].path)

    @pytest.mark.parametrize(
        ("value", "expected"), [(12, 12), ("80.5", Decimal("80.5")), (Fraction(1, 3), Fraction(1, 3))]
    )
    def test_everything_else_enters_as_usual(self, value, expected):
        assert expected == cell(value)

    @pytest.mark.parametrize("value", [True, "92,5", "abc", [1], 1e300, 1e-300])
    def test_what_may_not_enter_may_not_enter_here(self, value):
        with pytest.raises(NumberError):
            cell(value)

    @given(st.floats(min_value=-1e15, max_value=1e15).filter(lambda x: x == 0 or abs(x) > 1e-15))
    def test_a_float_comes_back_as_the_same_float(self, number):
        assert number == float(cell(number))


class TestPlain:
    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (12, "12"),
            (Decimal("80.50"), "80.50"),
            (Decimal("1E+3"), "1000"),
            (Decimal("1E-7"), "0.0000001"),
            (Fraction(313, 6), "313/6"),
            (Fraction(4, 2), "2"),
            (-3, "-3"),
        ],
    )
    def test_there_is_no_exponent(self, number, expected):
        assert expected == plain(number)


class TestDecimalContext:
    def test_the_decimal_context_changes_nothing(self):
        """Mistake N14: a precision or rounding set by the caller must not leak in."""
        with decimal.localcontext(decimal.Context(prec=1, rounding=decimal.ROUND_UP, traps=[decimal.Inexact])):
            assert "87.283456" == str(enter("87.283456"))
            assert "87.283456" == str(enter(Decimal("87.283456")))
            assert "87.283456" == plain(enter("87.283456"))
            assert Decimal("9.12") == cell(9.12)

    def test_no_flag_is_left_behind(self):
        with decimal.localcontext() as context:
            context.clear_flags()
            enter("87.283456")
            cell(0.1)

            assert not any(context.flags.values())


def test_a_text_of_another_class_is_read_like_text():
    class Cell(str):
        __slots__ = ()

    assert Decimal("80.5") == enter(Cell("80.5"))
    assert "number_text" == refusal(Cell("80,5")).code


class TestLongestText:
    """A fraction of two numbers of a hundred digits, with its sign and a space, may still enter."""

    LONGEST = "-" + "1" * 100 + "/" + "3" * 100 + " "

    def test_203_signs_enter(self):
        assert Fraction(-int("1" * 100), int("3" * 100)) == enter(self.LONGEST)

    def test_204_do_not_and_the_place_and_the_limit_are_named(self):
        found = look(self.LONGEST + " ", "results[0].target")

        assert ("number_size", "results[0].target") == (found.code, found.path)
        assert "100" in found.text("en")


@pytest.mark.parametrize("name", ["NAType", "NaTType"])
def test_the_blanks_of_frames_are_blank_whatever_library_made_them(name):
    assert cell(type(name, (), {})()) is None


@pytest.mark.parametrize("name", ["float16", "float32"])
def test_the_short_floats_of_frames_stand_for_their_shortest_text(name):
    """They are no float of Python: what they print is what the sheet showed."""
    short = type(name, (), {"__str__": lambda self: "0.1", "__float__": lambda self: 0.1})()

    assert Decimal("0.1") == cell(short)


def test_a_cell_that_is_refused_names_its_place():
    with pytest.raises(NumberError) as refused:
        cell("5,5", "row 3")

    assert ["row 3"] == [one.path for one in refused.value.problems]


def test_what_is_no_number_is_kept_for_whoever_judges_it_later():
    assert ("x", None, Decimal("80.5")) == (kept("x"), kept(None), kept("80.5"))


def test_a_cell_without_a_place_is_refused_without_one():
    with pytest.raises(NumberError) as refused:
        cell(float("inf"))

    assert [""] == [one.path for one in refused.value.problems]


@pytest.mark.parametrize("huge", ["9" * 600 + ".5", "1/" + "9" * 600, "9" * 600])
def test_what_is_too_long_is_refused_where_it_stands(huge):
    found = look(huge, "B2")

    assert isinstance(found, Problem)
    assert "B2" == found.path
