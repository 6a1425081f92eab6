"""The sentence of each kind of step, and how figures are written in two languages."""

import decimal
import string
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.finding import Score, Unknown
from asn_kinerja.finding.figures import figure, grouped, percent
from asn_kinerja.finding.phrases import PHRASES, sentence
from asn_kinerja.model import Aspect, Jenjang
from asn_kinerja.words import Text


def names(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


class TestPhrases:
    @pytest.mark.parametrize("how", PHRASES)
    def test_every_phrase_has_words_and_the_same_figures_in_both_languages(self, how):
        phrase = PHRASES[how]

        assert phrase.id
        assert phrase.en
        assert names(phrase.id) == names(phrase.en)

    def test_an_unknown_phrase_is_an_error(self):
        with pytest.raises(AsnKinerjaError, match="facts: "):
            sentence("no_such_phrase", (), "id")


class TestFigure:
    @pytest.mark.parametrize(
        ("value", "indonesian", "english"),
        [
            (80_000_000, "80.000.000", "80,000,000"),
            (0, "0", "0"),
            (999, "999", "999"),
            (-1234, "−1.234", "−1,234"),
            (Decimal("80.50"), "80,50", "80.50"),
            (Decimal("-0.5"), "−0,5", "−0.5"),
            (Decimal("1E+6"), "1.000.000", "1,000,000"),
            (Fraction("86.595"), "86,595", "86.595"),
            (Fraction("86.5951"), "86,5951", "86.5951"),
            (Fraction("-0.5"), "−0,5", "−0.5"),
            (Fraction(1234), "1.234", "1,234"),
            (Fraction(0), "0", "0"),
            (Fraction(31, 3), "≈ 10,33", "≈ 10.33"),
            (Fraction(-31, 3), "≈ −10,33", "≈ −10.33"),
            (Fraction(29, 3), "≈ 9,6667", "≈ 9.6667"),
            (Fraction(250, 3), "≈ 83,33", "≈ 83.33"),
            (Fraction(-250, 3), "≈ −83,33", "≈ −83.33"),
            (Fraction("1234.56789"), "≈ 1.234,57", "≈ 1,234.57"),
            (Score((86595, 1000)), "86,595", "86.595"),
            ((80, Fraction("90.5")), "80 – 90,5", "80 – 90.5"),
            (Text("mutu", "quality"), "mutu", "quality"),
            ("SKP", "SKP", "SKP"),
            (Unknown((Text("celah", "gap"),)), "celah", "gap"),
            (None, "None", "None"),
            (True, "True", "True"),
        ],
        ids=lambda value: str(value)[:20],
    )
    def test_a_figure_has_the_marks_of_its_language(self, value, indonesian, english):
        assert indonesian == figure(value, "id")
        assert english == figure(value, "en")

    def test_a_member_of_a_list_is_written_in_its_words(self):
        assert ("biaya", "cost") == (figure(Aspect.COST, "id"), figure(Aspect.COST, "en"))
        assert "ahli muda" == figure(Jenjang.AHLI_MUDA.value, "id")

    def test_a_day_is_written_in_words(self):
        assert ("5 Februari 2026", "5 February 2026") == tuple(figure(date(2026, 2, 5), lang) for lang in ("id", "en"))

    def test_a_decimal_that_ends_late_is_marked_as_rounded(self):
        assert figure(Fraction("86.59515"), "en").startswith("≈ ")
        assert not figure(Fraction("86.5951"), "en").startswith("≈ ")

    def test_the_decimal_context_changes_nothing(self):
        with decimal.localcontext(decimal.Context(prec=2, rounding=decimal.ROUND_UP)):
            assert "8.728,25" == figure(Decimal("8728.25"), "id")
            assert "≈ 8.333,33" == figure(Fraction(25000, 3), "id")


class TestGrouped:
    @pytest.mark.parametrize(
        ("digits", "indonesian", "english"),
        [
            ("1234567.89", "1.234.567,89", "1,234,567.89"),
            ("-0.25", "−0,25", "−0.25"),
            ("+12", "12", "12"),
            ("313/6", "313/6", "313/6"),
            ("100", "100", "100"),
        ],
    )
    def test_thousands_are_marked(self, digits, indonesian, english):
        assert indonesian == grouped(digits, "id")
        assert english == grouped(digits, "en")


class TestPercent:
    def test_a_whole_weight_is_not_written(self):
        assert "" == percent(1, "id")

    def test_a_share_is_written_in_percent(self):
        assert "60 % × " == percent(Fraction(3, 5), "id")
        assert "12,5 % × " == percent(Decimal("0.125"), "id")
        assert "≈ 33.33 % × " == percent(Fraction(1, 3), "en")


class TestSentence:
    @pytest.mark.parametrize(
        ("how", "facts", "indonesian", "english"),
        [
            (
                "ratio",
                {"realised": 12, "target": 10, "unit": "dokumen", "scale": 100, "value": 120},
                "12 dari target 10 dokumen: 12 ÷ 10 × 100 = 120",
                "12 of a target of 10 dokumen: 12 ÷ 10 × 100 = 120",
            ),
            (
                "ratio",
                {"realised": 3, "target": 4, "unit": "", "scale": 1, "value": Decimal("0.75")},
                "3 dari target 4: 3 ÷ 4 = 0,75",
                "3 of a target of 4: 3 ÷ 4 = 0.75",
            ),
            (
                "inverse",
                {"realised": 9, "target": 12, "unit": "bulan", "scale": 1, "value": 1},
                "target 12 bulan, realisasi 9: 12 ÷ 9 = 1",
                "target 12 bulan, realised 9: 12 ÷ 9 = 1",
            ),
            (
                "mirrored",
                {"realised": 8, "target": 10, "unit": "hari", "scale": 100, "value": 120},
                "target 10 hari, realisasi 8: (2 − 8 ÷ 10) × 100 = 120",
                "target 10 hari, realised 8: (2 − 8 ÷ 10) × 100 = 120",
            ),
            (
                "not_done",
                {"target": 12, "unit": "kk", "value": 0},
                "tidak ada realisasi terhadap target 12 kk: 0",
                "nothing was realised of a target of 12 kk: 0",
            ),
            (
                "line",
                {"x": Fraction("0.76"), "interval": Text("ruas", "piece"), "start": 176, "slope": -100, "value": 100},
                "rasio 0,76 termasuk kelompok ruas, sehingga 176 − 100 × 0,76 = 100",
                "the ratio 0.76 lies in piece, hence 176 − 100 × 0.76 = 100",
            ),
            (
                "line",
                {"x": 2, "interval": "i", "start": 0, "slope": Fraction(100), "value": 200},
                "rasio 2 termasuk kelompok i, sehingga 100 × 2 = 200",
                "the ratio 2 lies in i, hence 100 × 2 = 200",
            ),
            (
                "line",
                {"x": 2, "interval": "i", "start": 0, "slope": -1, "value": -2},
                "rasio 2 termasuk kelompok i, sehingga −2 = −2",
                "the ratio 2 lies in i, hence −2 = −2",
            ),
            (
                "line",
                {"x": 2, "interval": "i", "start": 3, "slope": 1, "value": 5},
                "rasio 2 termasuk kelompok i, sehingga 3 + 2 = 5",
                "the ratio 2 lies in i, hence 3 + 2 = 5",
            ),
            (
                "line",
                {"x": 2, "interval": "i", "start": 0, "slope": Fraction(1, 2), "value": 1},
                "rasio 2 termasuk kelompok i, sehingga 0,5 × 2 = 1",
                "the ratio 2 lies in i, hence 0.5 × 2 = 1",
            ),
            (
                "line",
                {"x": 2, "interval": "i", "start": 1, "slope": Fraction(1, 2), "value": 2},
                "rasio 2 termasuk kelompok i, sehingga 1 + 0,5 × 2 = 2",
                "the ratio 2 lies in i, hence 1 + 0.5 × 2 = 2",
            ),
            (
                "mean",
                {"parts": ((1, 80), (1, Fraction("90.5"))), "count": 2, "value": Fraction("85.25")},
                "(80 + 90,5) ÷ 2 = 85,25",
                "(80 + 90.5) ÷ 2 = 85.25",
            ),
            (
                "sum",
                {"parts": ((Fraction(3, 5), 80), (Fraction(2, 5), 91), (1, 2)), "value": Fraction("86.4")},
                "60 % × 80 + 40 % × 91 + 2 = 86,4",
                "60 % × 80 + 40 % × 91 + 2 = 86.4",
            ),
            (
                "maximum",
                {"parts": ((1, 3), (1, 6)), "value": 6},
                "tertinggi dari 3; 6: 6",
                "the highest of 3; 6: 6",
            ),
            (
                "rounded",
                {"x": Fraction("85.335"), "value": Decimal("85.34")},
                "85,335 dibulatkan menjadi 85,34",
                "85.335 rounded to 85.34",
            ),
            (
                "staff_share",
                {"count": 7001, "total": 10001, "percent": Fraction(35, 2), "value": Aspect.COST},
                "7.001 dari 10.001 pegawai = 17,5 %: biaya",
                "7,001 of 10,001 staff = 17.5 %: cost",
            ),
            (
                "against",
                {"realised": Fraction(7, 2), "target": 4, "value": "x"},
                "3,5 terhadap 4: x",
                "3.5 against 4: x",
            ),
        ],
    )
    def test_a_step_is_worded_with_its_figures(self, how, facts, indonesian, english):
        assert indonesian == sentence(how, tuple(facts.items()), "id")
        assert english == sentence(how, tuple(facts.items()), "en")

    def test_twelve_terms_are_written_out_and_thirteen_are_summed_up(self):
        def mean(n):
            facts = {"parts": ((1, 80),) * n, "count": n, "total": 80 * n, "value": 80}
            return sentence("mean", tuple(facts.items()), "en")

        assert "(" + " + ".join(["80"] * 12) + ") ÷ 12 = 80" == mean(12)
        assert "sum 1,040 ÷ 13 = 80" == mean(13)

    def test_braces_in_words_are_shown_as_they_are(self):
        assert "{value} = 1" in sentence("total", (("parts", ((1, "{value}"),)), ("value", 1)), "en")
