"""Rounding, the only place of the package that rounds."""

import ast
import decimal
import pickle
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import asn_kinerja
from asn_kinerja.errors import NumberError
from asn_kinerja.exact import Rounding
from asn_kinerja.exact.rounding import HALF_UP_0, HALF_UP_2, display


class TestRounding:
    @pytest.mark.parametrize(
        ("value", "places", "expected"),
        [
            ("68.125", 2, "68.13"),
            ("62.125", 2, "62.13"),
            ("60.995", 2, "61.00"),
            ("70.125", 2, "70.13"),
            ("5.625", 2, "5.63"),
            ("15.625", 2, "15.63"),
            ("0.5", 0, "1"),
            ("1.5", 0, "2"),
            ("2.5", 0, "3"),
            ("-0.125", 2, "-0.13"),
            ("-2.5", 0, "-3"),
        ],
    )
    def test_ties_go_up(self, value, places, expected):
        """Away from zero, never half to even (mistakes S3, S4, N1, N6, F13)."""
        assert expected == str(Rounding(places).decimal(Fraction(value)))
        assert Fraction(expected) == Rounding(places).apply(Fraction(value))

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("68.1249999", "68.12"),
            ("68.125", "68.13"),
            ("68.1250001", "68.13"),
            ("-0.0049", "0.00"),
            ("-0.005", "-0.01"),
        ],
    )
    def test_a_hair_below_a_tie_goes_down(self, value, expected):
        assert expected == str(HALF_UP_2.decimal(Fraction(value)))

    @pytest.mark.parametrize(
        ("value", "expected"), [(80, "80.00"), (0, "0.00"), (-4, "-4.00"), (10**40, "1" + "0" * 40 + ".00")]
    )
    def test_whole_numbers_get_their_places(self, value, expected):
        assert expected == str(HALF_UP_2.decimal(value))

    def test_elevenths_and_sevenths_meet_the_tie(self):
        """28 digits of decimal print 62.12 here (mistake S3)."""
        value = (Fraction(500, 11) + 60 + Fraction(600, 11) + Fraction(700, 8)) / 4

        assert Fraction("61.875") == value
        assert Decimal("61.88") == HALF_UP_2.decimal(value)

    def test_no_places_gives_whole_numbers(self):
        assert "90" == str(HALF_UP_0.decimal(Fraction("89.5")))
        assert Fraction(89) == HALF_UP_0.apply(Fraction("89.4999"))

    def test_a_pair_is_rounded_to_a_pair(self):
        assert (6813, 100) == HALF_UP_2.pair((545, 8))
        assert (-13, 100) == HALF_UP_2.pair((-1, 8))

    @given(st.fractions(), st.integers(0, 12))
    def test_what_is_rounded_is_at_most_half_a_unit_away(self, value, places):
        unit = Fraction(1, 10**places)
        rounded = Rounding(places).apply(value)

        assert abs(rounded - value) <= unit / 2
        assert 0 == rounded % unit

    @given(st.fractions(), st.integers(0, 12))
    def test_rounding_mirrors_at_zero_and_twice_is_once(self, value, places):
        rounding = Rounding(places)

        assert -rounding.apply(value) == rounding.apply(-value)
        assert rounding.apply(rounding.apply(value)) == rounding.apply(value)
        assert rounding.apply(value) == Fraction(rounding.decimal(value))

    def test_the_decimal_context_changes_nothing(self):
        context = decimal.Context(prec=3, rounding=decimal.ROUND_DOWN, traps=[decimal.Inexact, decimal.Rounded])
        with decimal.localcontext(context) as here:
            shown = HALF_UP_2.decimal(Fraction("8728.285"))

            assert "8728.29" == str(shown)
            assert not any(here.flags.values())

    def test_it_is_a_frozen_value(self):
        with pytest.raises(AttributeError):
            HALF_UP_2.places = 3
        assert Rounding(2) == HALF_UP_2 == pickle.loads(pickle.dumps(HALF_UP_2))
        assert hash(Rounding(2)) == hash(HALF_UP_2)


class TestDisplay:
    def test_two_decimals_are_shown(self):
        assert "86.60" == str(display(Fraction("86.595")))
        assert "86.595" == str(display(Fraction("86.595"), 3))
        assert "83.33" == str(display(Fraction(250, 3)))

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("75.99", "75.99"),
            ("75.994", "75.99"),
            ("75.995", "75.995"),
            ("75.997", "75.997"),
            ("75.99999", "75.99999"),
            ("76", "76.00"),
            ("76.001", "76.00"),
        ],
    )
    def test_a_shown_number_never_crosses_an_edge(self, value, expected):
        exact = Fraction(value)
        shown = display(exact, same=lambda x: (x < 76) is (exact < 76))

        assert expected == str(shown)

    def test_digits_are_added_until_it_fits_even_for_a_recurring_decimal(self):
        value = 76 - Fraction(1, 3 * 10**7)

        assert "75.99999997" == str(display(value, same=lambda x: x < 76))

    def test_a_display_that_never_fits_gives_up_in_bounded_time(self):
        shown = display(Fraction(1, 3), same=lambda x: False)

        assert "0.333333" == str(shown)

    def test_a_value_on_an_edge_that_no_decimal_meets_is_shown_just_inside(self):
        """A band from one third: 0.33 would lie below it, however many digits follow."""
        shown = display(Fraction(1, 3), same=lambda x: x >= Fraction(1, 3))

        assert "0.333334" == str(shown)

    def test_at_the_end_of_a_band_it_is_shown_just_below(self):
        """A band up to two thirds: 0.67 would lie above it, however many digits follow."""
        shown = display(Fraction(2, 3), same=lambda x: x <= Fraction(2, 3))

        assert "0.666666" == str(shown)


def rounds(node):
    """Say whether a piece of source rounds, by name, by method or by format."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        return name in {"round", "floor", "ceil", "trunc", "quantize", "to_integral_value", "limit_denominator"}
    if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
        spec = "".join(str(part.value) for part in node.format_spec.values if isinstance(part, ast.Constant))
        return spec[-1:] in {"f", "e", "g", "%"}
    return False


class TestOnlyHere:
    def test_only_rounding_py_rounds(self):
        """Mistake M11: a rounding written elsewhere is a rounding nobody stated."""
        house = Path(asn_kinerja.__file__).parent
        files = [file for file in house.rglob("*.py") if file.name != "rounding.py"]
        guilty = [
            f"{file.relative_to(house)}:{node.lineno}"
            for file in files
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if rounds(node)
        ]

        assert len(files) > 20
        assert [] == guilty

    @pytest.mark.parametrize("source", ["round(x, 2)", "x.quantize(y)", "f'{x:.2f}'", "math.floor(x)", "floor(x)"])
    def test_the_search_finds_what_it_looks_for(self, source):
        assert any(rounds(node) for node in ast.walk(ast.parse(source)))

    @pytest.mark.parametrize("source", ["f'{x}'", "f'{x:,}'", "x.rounded", "Rounding(2)", "floor"])
    def test_the_search_finds_nothing_else(self, source):
        assert not any(rounds(node) for node in ast.walk(ast.parse(source)))


def test_a_number_no_text_can_hold_is_refused():
    with pytest.raises(NumberError) as refused:
        Rounding(2).decimal(Fraction(10**7000))

    assert ["number_size"] == [one.code for one in refused.value.problems]
