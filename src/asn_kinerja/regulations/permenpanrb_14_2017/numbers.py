"""The numbers of PermenPANRB 14/2017: elements, weights, bands, sample constants, each beside its standing.

Here: what is printed. Not here: arithmetic (``scoring.surveys``). The annex itself was not read: no place in it is
cited.
"""

from fractions import Fraction

from ...exact.interval import closed
from ...exact.table import Gap, Row, Table, resolved
from ...frozenmap import FrozenMap
from ...law.citation import Listed, Standing
from ...law.reading import Reading
from ...law.text import LegalText
from ...scoring.surveys.indices import IndexScale, LetterBase
from ...scoring.surveys.instruments import Instrument
from ...scoring.surveys.samples import Sample
from ...words import Text, Word
from .readings import ChiSquare, Weight

PERMENPANRB_14_2017 = LegalText("PermenPANRB", 14, 2017, "Survei Kepuasan Masyarakat")
ANNEX = PERMENPANRB_14_2017.cite(Standing.CORROBORATED)
ADDED = PERMENPANRB_14_2017.cite(Standing.SINGLE_SOURCE)
CHOICE = PERMENPANRB_14_2017.cite(Standing.POLICY)
YEARLY = PERMENPANRB_14_2017.cite(Standing.CORROBORATED, pasal="1-3")
NAME = Text("PermenPANRB 14/2017", "PermenPANRB 14/2017")
#: First year it governs; the day was not verified, so 2017 may be read by its predecessor too.
YEARS: tuple[int | None, int | None] = (2017, None)
ANSWERS = (1, 4)
FACTOR = 25


class Unsur(Word):
    """The nine elements, in the order of the definitions; the questionnaire asks SARPRAS before PENGADUAN."""

    PERSYARATAN = Text("Persyaratan", "Requirements")
    PROSEDUR = Text("Sistem, mekanisme dan prosedur", "System, mechanism and procedure")
    WAKTU = Text("Waktu penyelesaian", "Completion time")
    BIAYA = Text("Biaya/tarif", "Costs")
    PRODUK = Text("Produk spesifikasi jenis pelayanan", "Product of the service")
    KOMPETENSI = Text("Kompetensi pelaksana", "Competence of staff")
    PERILAKU = Text("Perilaku pelaksana", "Conduct of staff")
    PENGADUAN = Text("Penanganan pengaduan, saran dan masukan", "Handling of complaints and suggestions")
    SARPRAS = Text("Sarana dan prasarana", "Facilities")


#: Names of the elements in the order of the definitions, and in that of the sample questionnaire.
DEFINITION_ORDER = tuple(one.name for one in Unsur)
QUESTIONNAIRE_ORDER = (*DEFINITION_ORDER[:-2], Unsur.SARPRAS.name, Unsur.PENGADUAN.name)

#: What the answers of two elements say; the others run from bad to good.
WORDING: FrozenMap[Unsur, tuple[Text, ...]] = Listed(
    ANNEX,
    {
        Unsur.BIAYA: (
            Text("sangat mahal", "very expensive"),
            Text("cukup mahal", "rather expensive"),
            Text("murah", "cheap"),
            Text("gratis", "free"),
        ),
        Unsur.PENGADUAN: (
            Text("tidak ada", "there is none"),
            Text("ada tetapi tidak berfungsi", "there, but not working"),
            Text("berfungsi kurang maksimal", "not working fully"),
            Text("dikelola dengan baik", "well managed"),
        ),
    },
)


class Mutu(LetterBase):
    """The letters of service quality, best first, with their printed labels."""

    A = "Sangat Baik"
    B = "Baik"
    C = "Kurang Baik"
    D = "Tidak Baik"


_rule = PERMENPANRB_14_2017.rule

MEAN_RULE = _rule(
    "nrr",
    ANNEX,
    ("Nilai rata-rata unsur", "Element mean"),
    "Nilai rata-rata (NRR) suatu unsur adalah jumlah nilainya dibagi banyaknya kuesioner yang terisi.",
    "The mean (NRR) of an element is the sum of its scores over the filled-in questionnaires.",
)
INTERVAL_RULE = _rule(
    "skm",
    ANNEX,
    ("Nilai SKM", "SKM value"),
    "Nilai SKM adalah jumlah NRR kali bobotnya; bobot tiap unsur 1/n.",
    "The SKM value is the sum of element means times weight; each of n elements weighs 1/n.",
)
ADDED_RULE = _rule(
    "unsur_tambahan",
    ADDED,
    ("Unsur tambahan", "Added elements"),
    "Unsur yang relevan boleh ditambahkan dan diberi bobot lain, asal jumlah bobot 1.",
    "Relevant elements may be added and weighted otherwise, as long as the weights sum to 1.",
)
INDEX_RULE = _rule(
    "ikm",
    ANNEX,
    ("Indeks Kepuasan Masyarakat (IKM)", "Satisfaction index (IKM)"),
    "IKM adalah nilai SKM dikali 25.",
    "The IKM is the SKM value times 25.",
)
LETTER_RULE = _rule(
    "mutu_layanan",
    ANNEX,
    ("Mutu layanan", "Service quality"),
    "D 25,00-64,99; C 65,00-76,60; B 76,61-88,30; A 88,31-100,00.",
    "D 25.00-64.99; C 65.00-76.60; B 76.61-88.30; A 88.31-100.00.",
)
ROUNDING_RULE = _rule(
    "pembulatan",
    CHOICE,
    ("Pembulatan IKM", "Rounding of the IKM"),
    "IKM dibulatkan satu kali, pada akhir, dua desimal; nilai eksaknya disimpan.",
    "The IKM is rounded once, at the end, half up to two decimals; the exact value is kept.",
)
SAMPLE_RULE = _rule(
    "ukuran_sampel",
    ANNEX,
    ("Ukuran sampel", "Sample size"),
    "S = λ²NPQ ÷ (d²(N − 1) + λ²PQ) dengan λ² = 3,841, P = Q = 0,5 dan d = 0,05 (Krejcie-Morgan).",
    "S = λ²NPQ ÷ (d²(N − 1) + λ²PQ) with λ² = 3.841, P = Q = 0.5 and d = 0.05 (Krejcie-Morgan).",
)
YEARLY_RULE = _rule(
    "survei_tahunan",
    YEARLY,
    ("Keberlakuan survei", "Validity of the survey"),
    "Survei dilakukan paling sedikit sekali setahun dengan unsur yang ditetapkan.",
    "The survey is held at least once a year, with the prescribed elements.",
)
HOME_MADE_RULE = _rule(
    "indeks_bobot_sama",
    CHOICE,
    ("Indeks bobot sama", "Equal-weight index"),
    "Hitungan yang sama atas kuesioner buatan sendiri; bukan survei menurut peraturan ini.",
    "The same arithmetic on a home-made questionnaire; no survey under this text.",
)

SHORT_WEIGHTS: FrozenMap[Reading, Fraction] = FrozenMap(
    ((Weight.PRINTED_0_111, Fraction("0.111")), (Weight.PRINTED_0_11, Fraction("0.11")))
)
PRINTED = (
    Row(closed("25.00", "64.99"), Mutu.D, ANNEX),
    Row(closed("65.00", "76.60"), Mutu.C, ANNEX),
    Row(closed("76.61", "88.30"), Mutu.B, ANNEX),
    Row(closed("88.31", "100.00"), Mutu.A, ANNEX),
)
TABLE: Table[Mutu] = Table(resolved(PRINTED, Gap.LOWER)[0], printed=PRINTED)
SCALE = IndexScale(Text("IKM PermenPANRB 14/2017", "IKM of PermenPANRB 14/2017"), lowest=25, highest=100, unit="IKM")
HOME_MADE_SCALE = IndexScale(Text("indeks bobot sama", "equal-weight index"), lowest=25, highest=100)
SAMPLE = Sample(
    SAMPLE_RULE,
    share=Fraction("0.5"),
    error=Fraction("0.05"),
    chi=FrozenMap(
        (
            (ChiSquare.C3_841, Fraction("3.841")),
            (ChiSquare.C3_84, Fraction("3.84")),
            (ChiSquare.C3_8416, Fraction("3.8416")),
            (ChiSquare.C3_841459, Fraction("3.841459")),
        )
    ),
    chosen=ChiSquare.default,
)
INSTRUMENT = Instrument(
    NAME,
    FrozenMap({one.name: one.value for one in Unsur}),
    ANSWERS,
    FACTOR,
    SCALE,
    PRINTED,
    TABLE,
    YEARS,
    Text("survei tahun 2017 dan sesudahnya", "surveys of 2017 and later"),
    MEAN_RULE,
    INTERVAL_RULE,
    INDEX_RULE,
    LETTER_RULE,
    ADDED,
    SHORT_WEIGHTS,
    SAMPLE,
)
