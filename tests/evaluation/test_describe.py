"""Descriptions: a policy in words, every number taken from its value."""

import re
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest

from asn_kinerja import Aspect, Bands, Blank, Expectation, Unplanned, Unread, WeightedPolicy, scoring
from asn_kinerja.errors import PolicyError, ReadingError
from asn_kinerja.evaluation.describe import words
from asn_kinerja.evaluation.policy import require, scale_of
from asn_kinerja.exact import Bands as Table
from asn_kinerja.exact import Curve, Line, Row, above, at_least, closed, closed_open, open_closed
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.model.employee_words import PositionKind
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.common import POLICY
from asn_kinerja.scoring.parts import Cap, Cell, Labels, Lines, Lookup, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.items import MarkKind, Over
from asn_kinerja.scoring.parts.joins import Join
from asn_kinerja.scoring.parts.keys import Keys
from asn_kinerja.scoring.parts.ratios import Ratio
from asn_kinerja.words import Text

Q, K, W, C, S = Aspect
RATIO = scoring.quantity.ratio()
RULE = RATIO.rule
PLAIN = Measure(Ratio.PLAIN, RULE, 1)
BANDS = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang")


def rumus(realised: Fraction, target: Fraction) -> Fraction:
    return realised / target


def line(interval: Any, start: Any, slope: Any) -> Lines:
    return Lines(Curve((Row(interval, Line.of(start, slope)),)), PLAIN, RULE)


def sound(**more: Any) -> WeightedPolicy:
    parts = {
        Q: (30, scoring.quantity.ratio(cap=120)),
        K: (25, scoring.quality.ratio(cap=120)),
        W: (20, scoring.timeliness.inverse_ratio(cap=120)),
        S: (25, scoring.satisfaction.against_target()),
    }
    return WeightedPolicy(**{"name": "Contoh: Dinas Kebersihan", "parts": parts, "bands": BANDS, **more})


def figures(text: str, lang: str) -> list[str]:
    """Return the figures of *text* with the marks of English and no thousands marks."""
    found = re.findall(r"[0-9][0-9.,]*", text)
    swap = str.maketrans(",.", ".,") if lang == "id" else {}
    return [one.translate(swap).strip(".,").replace(",", "") for one in found]


class Sebutan(Enum):
    """An agency's own list, which says how it is printed."""

    TUNTAS, BELUM = 1, 2

    @property
    def label(self) -> str:
        return self.name.lower()


class TestWords:
    """One sentence for each kind of part."""

    @pytest.mark.parametrize(
        ("part", "id", "en"),
        [
            (RATIO, "realisasi ÷ target × 100", "realised ÷ target × 100"),
            (
                scoring.quantity.ratio(cap="120.5"),
                "realisasi ÷ target × 100, dibatasi 0 sampai 120,5",
                "realised ÷ target × 100, held in 0 to 120.5",
            ),
            (PLAIN, "nilainya sendiri", "the value itself"),
            (line(closed(0, 60), 1250, 0), "0 sampai 60: 1.250", "0 to 60: 1,250"),
            (line(closed_open(0, "0.76"), 0, 100), "0 sampai kurang dari 0,76: 100 × x", "0 to below 0.76: 100 × x"),
            (line(at_least("0.76"), 176, -100), "0,76 atau lebih: 176 − 100 × x", "0.76 or more: 176 − 100 × x"),
            (line(above(3), "0.5", 1), "lebih dari 3: 0,5 + x", "above 3: 0.5 + x"),
            (line(at_least(0), 0, 1), "0 atau lebih: x", "0 or more: x"),
            (line(at_least(0), 0, -1), "0 atau lebih: − x", "0 or more: − x"),
            (line(at_least(0), 100, -1), "0 atau lebih: 100 − x", "0 or more: 100 − x"),
            (line(open_closed("1/3", 1), 0, "2.5"),
             "lebih dari 1/3 sampai 1: 2,5 × x", "above 1/3 to 1: 2.5 × x"),
            (
                scoring.quality.rubric({0: 100, 2: "90.5"}, beyond=50),
                "0 atau kurang: 100; lebih dari 0 sampai 2: 90,5; lebih dari 2: 50",
                "0 or less: 100; above 0 to 2: 90.5; above 2: 50",
            ),
            (
                Rounded(RATIO, HALF_UP_2, RULE),
                "dibulatkan 2 desimal, setengah ke atas",
                "rounded half up to 2 decimals",
            ),
            (
                Sum(((Fraction(3, 5), RATIO), (Fraction(1, 8), scoring.quality.ratio()), (Fraction(1), PLAIN)), RULE),
                "60 % × Kuantitas + 12,5 % × Kualitas + Kuantitas",
                "60 % × Quantity + 12.5 % × Quality + Quantity",
            ),
            (Mean(Over.MONTHS, PLAIN, RULE), "rata-rata atas bulan", "mean over months"),
            (
                Mean(Over.RESULTS, PLAIN, RULE, Join.MAXIMUM, weighted=True, keep=W),
                "tertinggi atas hasil kerja, hanya waktu, menurut bobotnya bila ada",
                "maximum over work results, only timeliness, by their weights where given",
            ),
            (limits.cap(RATIO, 90), "dibatasi 90 atau kurang", "held in 90 or less"),
            (
                limits.gate(RATIO, critical=RATIO, least=60, otherwise="12.5"),
                "dihitung bila syarat 60 atau lebih terpenuhi; bila tidak, 12,5",
                "counts while 60 or more is met; otherwise 12.5",
            ),
            (
                Cap(RATIO, RULE, closed(0, 90), gate=RATIO, opens=at_least(1)),
                "dibatasi 0 sampai 90; dihitung bila syarat 1 atau lebih terpenuhi; bila tidak, 0",
                "held in 0 to 90; counts while 1 or more is met; otherwise 0",
            ),
            (scoring.satisfaction.letter_steps({"a": 100, "B": "85.5"}), "A: 100; B: 85,5", "A: 100; B: 85.5"),
            (
                Lookup(Keys.RATINGS, FrozenMap({(Expectation.SESUAI, Expectation.DI_ATAS): Cell("Baik", POLICY)}), RULE),
                "sesuai ekspektasi × di atas ekspektasi: Baik",
                "as expected × above expectation: Baik",
            ),
            (
                Labels(BANDS, RATIO, RULE),
                "110 atau lebih: Istimewa; 90 sampai kurang dari 110: Baik; 70 sampai kurang dari 90: Cukup; "
                "kurang dari 70: Kurang",
                "110 or more: Istimewa; 90 to below 110: Baik; 70 to below 90: Cukup; below 70: Kurang",
            ),
            (
                scoring.opaque.function(rumus),
                "fungsi rumus, tidak dapat diuraikan",
                "the function rumus, which cannot be taken apart",
            ),
        ],
    )  # fmt: skip
    def test_each_part_is_said_in_both_languages(self, part: Any, id: str, en: str) -> None:
        """Figures with the marks of the language."""
        assert (id, en) == (words(part, "id"), words(part, "en"))


class TestAgency:
    """The page of an agency's policy."""

    def test_the_page_says_what_counts_how_much(self) -> None:
        """Behaviour 40 percent: 30 of 60 are 18."""
        text = str(sound(behaviour=40, gates={K: "60.5"}).describe("id"))

        assert "Kebijakan: Contoh: Dinas Kebersihan" in text
        assert "18 % × Kuantitas + 15 % × Kualitas + 12 % × Waktu + 15 % × Kepuasan + 40 % × Perilaku kerja" in text
        assert "Bagian perilaku: 40 %" in text
        assert "syarat 60,5 atau lebih" in text
        assert "Uraian ini dibuat dari kebijakannya sendiri." in text

    @pytest.mark.parametrize(("unplanned", "blank"), [(a, b) for a in Unplanned for b in Blank])
    def test_the_page_says_what_is_done_with_gaps(self, unplanned: Unplanned, blank: Blank) -> None:
        """Each choice in words, in both languages."""
        which = sound(unplanned=unplanned, blank=blank)

        for lang in ("id", "en"):
            facts = [value for _, value in which.describe(lang).facts]  # type: ignore[arg-type]
            assert facts == ["0 %", unplanned.value(lang), blank.value(lang)]

    @pytest.mark.parametrize(
        ("bands", "expected"),
        [
            (BANDS, ["Istimewa", "Baik", "Cukup", "Kurang"]),
            (
                Bands.at_least({90: Expectation.DI_ATAS}, below=Expectation.DI_BAWAH),
                ["di atas ekspektasi", "di bawah ekspektasi"],
            ),
            (Bands.at_least({90: pp_46_2011.Predikat.BAIK}, below=pp_46_2011.Predikat.BURUK), ["Baik", "Buruk"]),
            (Bands.at_least({90: Sebutan.TUNTAS}, below=Sebutan.BELUM), ["tuntas", "belum"]),
        ],
    )
    def test_bands_stand_from_the_best_with_their_printed_words(self, bands: Any, expected: Any) -> None:
        """Text, expectations, a printed list, an agency's own list."""
        sheet = sound(bands=bands).describe("id").sections[-1]

        assert expected == [label for _, label in sheet.rows]  # type: ignore[union-attr]

    def test_marks_by_month_and_by_year_are_told_apart(self) -> None:
        """Each kind of mark has its line."""
        text = str(sound(behaviour=10).describe("en"))

        assert MarkKind.YEARLY.value.en.capitalize() in text
        assert MarkKind.MONTHLY.value.en.capitalize() in text

    def test_a_faulty_policy_has_no_page(self) -> None:
        """Its problems instead."""
        with pytest.raises(PolicyError) as refused:
            sound(behaviour=120).describe()

        assert ["share_range"] == [one.code for one in refused.value.problems]

    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_names_of_an_agency_stay_text_in_a_page(self, lang: Any) -> None:
        """Nothing becomes a mark."""
        page = sound(name="<b>Dinas</b>", bands=Bands.at_least({90: "<i>"}, below="&")).describe(lang).to_html()

        assert "&lt;b&gt;Dinas" in page
        assert "<b>Dinas" not in page
        assert "&lt;i&gt;" in page


class TestRegulation:
    """The page of a regulation's policy."""

    def test_pp_46_prints_its_numbers_its_bands_and_its_readings(self) -> None:
        """60 and 40 percent, the jump at 24 percent, five bands."""
        text = str(pp_46_2011.policy().describe("id"))

        for expected in ("60 % × ", "40 % × ", "176 − 100 × x", "0,76 atau lebih", "91 atau lebih: Sangat Baik"):
            assert expected in text
        for chosen in pp_46_2011.policy().readings:
            assert f"{chosen.open_question} = {chosen.value}" in text
        assert "Pilihan pembacaan" in text

    def test_another_reading_is_another_page(self) -> None:
        """The choice is printed, and its bands."""
        one, two = (str(pp_46_2011.policy(gap).describe("en")) for gap in
                    (pp_46_2011.BandGap.LOWER_BOUND, pp_46_2011.BandGap.UPPER_BOUND))  # fmt: skip

        assert one != two
        assert "BATAS_BAWAH" in one
        assert "BATAS_ATAS" in two

    def test_6_2022_prints_its_matrix_and_leaves_no_reading_open(self) -> None:
        """Nine cells."""
        text = str(permenpanrb_6_2022.policy().describe("id"))

        assert text.count(" × ") == 9
        assert "di atas ekspektasi × sesuai ekspektasi: Baik" in text
        assert "Pilihan pembacaan" not in text

    @pytest.mark.parametrize("which", [pp_46_2011.policy(), permenpanrb_6_2022.policy(), sound(behaviour="12.5")])
    def test_both_languages_carry_the_same_figures_in_the_same_order(self, which: Any) -> None:
        """In all forms."""
        pages = {lang: which.describe(lang) for lang in ("id", "en")}

        for form in (str, lambda page: page.to_markdown()):
            assert figures(form(pages["id"]), "id") == figures(form(pages["en"]), "en")
        assert all(figures(str(pages["id"]), "id"))


class TestPolicies:
    """What every policy answers besides."""

    def test_a_policy_with_a_proposal_keeps_it_under_other_readings(self) -> None:
        """The rating still wins later."""
        proposing = permenpanrb_6_2022.policy(propose=sound())

        assert proposing.reading().propose == sound()
        assert permenpanrb_6_2022.policy().reading().propose is None

    def test_a_reading_of_another_text_or_given_twice_is_refused(self) -> None:
        """All at once."""
        gap = pp_46_2011.BandGap
        with pytest.raises(ReadingError) as refused:
            pp_46_2011.policy(gap.LOWER_BOUND, gap.UPPER_BOUND, "x")  # type: ignore[arg-type]
        with pytest.raises(ReadingError) as other:
            permenpanrb_6_2022.policy(gap.LOWER_BOUND)

        assert ["reading_twice", "reading_unknown"] == [one.code for one in refused.value.problems]
        assert ["reading_unknown"] == [one.code for one in other.value.problems]

    def test_questions_not_named_keep_their_choice(self) -> None:
        """One asked, the others stay."""
        first = pp_46_2011.policy(pp_46_2011.ZeroRule.WHOLE_ROW)
        then = first.reading(pp_46_2011.BandGap.UPPER_BOUND)

        assert pp_46_2011.ZeroRule.WHOLE_ROW in then.readings
        assert pp_46_2011.BandGap.UPPER_BOUND in then.readings
        assert len(first.readings) == len(then.readings)

    def test_points_stand_on_the_scale_of_the_policy_and_a_matrix_has_none(self) -> None:
        """Named like the policy, whether its name is text or words in two languages."""
        bands = Table((Row(at_least(0), "A"),))
        root = Labels(bands, RATIO, RULE)

        assert scale_of(sound(), root).name == Text("Contoh: Dinas Kebersihan", "Contoh: Dinas Kebersihan")  # type: ignore[union-attr]
        assert scale_of(pp_46_2011.policy(), root).name == pp_46_2011.policy().name  # type: ignore[union-attr]
        assert scale_of(permenpanrb_6_2022.policy(), permenpanrb_6_2022.LOOKUP) is None

    @pytest.mark.parametrize("thing", [None, "pp_46_2011", pp_46_2011, RATIO])
    def test_what_is_no_policy_is_refused(self, thing: Any) -> None:
        """A module is none either."""
        with pytest.raises(PolicyError) as refused:
            require(thing)

        assert [("policy_part", "policy")] == [(one.code, one.path) for one in refused.value.problems]
        assert require(sound()) is None  # type: ignore[func-returns-value]


class TestWhatIsRead:
    """Range of a mark, who has a leadership mark, which aspects are required: from the value."""

    @pytest.mark.parametrize(
        ("lang", "lines"),
        [
            (
                "id",
                (
                    "wajib pada setiap hasil kerja yang berindikator: kuantitas, kualitas, waktu; bila ada: biaya",
                    "0 sampai 100; aspeknya: orientasi pelayanan,",
                    "kepemimpinan hanya untuk pengawas, administrator, pimpinan tinggi",
                ),
            ),
            (
                "en",
                (
                    "required of every result with indicators: quantity, quality, timeliness; where given: cost",
                    "0 to 100; named: orientasi pelayanan,",
                    "kepemimpinan only for pengawas, administrator, high leadership (JPT)",
                ),
            ),
        ],
    )
    def test_the_text_of_2011_says_what_it_reads(self, lang: Any, lines: tuple[str, ...]) -> None:
        """Aspects of a row, marks and whose they are."""
        page = str(pp_46_2011.policy().describe(lang))

        assert all(line in page for line in lines)

    def test_what_is_said_is_the_stated_need(self) -> None:
        """Another range, another kind of position, another aspect: another line."""
        made = pp_46_2011.policy()
        marks = attrs.evolve(made.read.marks, range=closed(1, 5), only_for=FrozenMap({"disiplin": {PositionKind.JF}}))
        read = attrs.evolve(made.read, marks=marks, required=frozenset({Aspect.COST}), single=False)
        page = str(attrs.evolve(made, read=read).describe("en"))

        assert "required of every result with indicators: cost; where given: quantity, quality, timeliness\n" in page
        assert "1 to 5; named: " in page
        assert f"disiplin only for {PositionKind.JF.value.en}" in page
        assert "kepemimpinan only for" not in page

    @pytest.mark.parametrize(
        ("more", "line"),
        [
            ({}, "required in the plan: quantity, quality, timeliness, satisfaction"),
            ({"unplanned": Unplanned.RENORMALISE}, "at least one of: quantity, quality, timeliness, satisfaction"),
            ({"behaviour": 20, "marks": closed(1, 5)}, "Behaviour marks: 1 to 5"),
            ({}, "Behaviour marks: not used: noted"),
            ({}, "Aspects outside the policy: indicators of other aspects are refused"),
            ({"unread": Unread.NOTE}, "Aspects outside the policy: indicators of other aspects are left out and noted"),
        ],
    )
    def test_an_agencys_policy_says_what_it_reads(self, more: Any, line: str) -> None:
        """As declared."""
        assert line in str(sound(**more).describe("en"))

    def test_a_matrix_says_that_it_reads_ratings(self) -> None:
        """And where that stands."""
        page = str(permenpanrb_6_2022.policy().describe("en"))

        assert "Ratings of results and behaviour: read; source: PermenPANRB 6/2022 annex p. 97-98" in page
        assert "realisations make no points" in page

    def test_a_line_that_jumps_says_where_and_steps_need_not(self) -> None:
        """The curve of time and cost: 76 and 100 at 0.76."""
        assert "jumps at 0.76, from 76 to 100" in str(pp_46_2011.policy().describe("en"))
        assert "melompat pada 0,76, dari 76 ke 100" in str(pp_46_2011.policy().describe("id"))
        steps = sound(parts={Q: (100, scoring.quality.rubric({0: 100, 2: 80}, beyond=0))})
        assert "jumps" not in str(steps.describe("en"))
