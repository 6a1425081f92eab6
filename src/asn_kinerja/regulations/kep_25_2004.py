"""KEP/25/M.PAN/2/2004, Indeks Kepuasan Masyarakat: fourteen elements and the letters of its time.

Here: its numbers and readings, for surveys up to 2014. Not here: arithmetic (``scoring.surveys``), sample sizes (no
rule of this decree was found).
"""

from fractions import Fraction
from typing import Any

from ..evaluation.policy import chosen
from ..exact.interval import closed
from ..exact.number import Number
from ..exact.table import Gap, Row, Table, resolved
from ..finding.finding import Finding
from ..frozenmap import FrozenMap
from ..law.citation import Standing
from ..law.reading import Reading, reading
from ..law.text import LegalText
from ..model.survey import Survey
from ..scoring.surveys.index import IndexRule
from ..scoring.surveys.indices import IndexScale, LetterBase
from ..scoring.surveys.instruments import Instrument, letter_of
from ..scoring.surveys.questions import change
from ..scoring.surveys.readings import BeforeTable, BlankAnswers, StagedRounding
from ..words import Text, Word

KEP_25_2004 = LegalText(
    "KEP/25/M.PAN/2/2004", None, None, "Pedoman Umum Penyusunan Indeks Kepuasan Masyarakat", key="kep_25_2004"
)
DECREE = KEP_25_2004.cite(Standing.CORROBORATED)
NAME = Text("KEP/25/M.PAN/2/2004", "KEP/25/M.PAN/2/2004")
#: It was replaced in 2014; the day was not verified, so 2014 may be read by its successor too.
YEARS: tuple[int | None, int | None] = (2004, 2014)


class Unsur(Word):
    """The fourteen elements of the decree."""

    PROSEDUR = Text("Prosedur pelayanan", "Procedure")
    PERSYARATAN = Text("Persyaratan pelayanan", "Requirements")
    KEJELASAN_PETUGAS = Text("Kejelasan petugas", "Clarity of staff")
    KEDISIPLINAN_PETUGAS = Text("Kedisiplinan petugas", "Discipline of staff")
    TANGGUNG_JAWAB_PETUGAS = Text("Tanggung jawab petugas", "Responsibility of staff")
    KEMAMPUAN_PETUGAS = Text("Kemampuan petugas", "Ability of staff")
    KECEPATAN = Text("Kecepatan pelayanan", "Speed")
    KEADILAN = Text("Keadilan mendapatkan pelayanan", "Fairness")
    KESOPANAN_KERAMAHAN = Text("Kesopanan dan keramahan petugas", "Courtesy and friendliness of staff")
    KEWAJARAN_BIAYA = Text("Kewajaran biaya", "Reasonable costs")
    KEPASTIAN_BIAYA = Text("Kepastian biaya", "Certainty of costs")
    KEPASTIAN_JADWAL = Text("Kepastian jadwal", "Certainty of schedule")
    KENYAMANAN_LINGKUNGAN = Text("Kenyamanan lingkungan", "Comfort")
    KEAMANAN = Text("Keamanan pelayanan", "Safety")


class Mutu(LetterBase):
    """The letters of this decree, best first; its bounds are not those of 2017."""

    A = "Sangat Baik"
    B = "Baik"
    C = "Kurang Baik"
    D = "Tidak Baik"


@reading(
    "bobot",
    default="EXACT",
    about=Text("Bobot satu unsur.", "The weight of one element."),
    why=Text(
        "Angka tercetak hanyalah singkatan; hanya 1/14 yang mencapai 100.",
        "The printed decimals are an abbreviation; only 1/14 reaches 100.",
    ),
)
class Weight(Reading):
    """The weight of one element: exact, or shortened as it is printed, to reproduce old reports."""

    EXACT = ("EKSAK", Text("tepat 1/14", "exactly 1/14"))
    PRINTED_0_071 = ("CETAK_0_071", Text("0,071 seperti yang dicetak", "0.071 as printed"))


READINGS: tuple[type[Reading], ...] = (Weight, StagedRounding, BeforeTable, BlankAnswers)
_rule = KEP_25_2004.rule

MEAN_RULE = _rule(
    "nrr",
    DECREE,
    ("Nilai rata-rata unsur", "Element mean"),
    "Nilai rata-rata suatu unsur adalah jumlah nilainya dibagi banyaknya kuesioner yang terisi.",
    "The mean of an element is the sum of its scores over the filled-in questionnaires.",
)
INTERVAL_RULE = _rule(
    "nilai_interval",
    DECREE,
    ("Nilai interval", "Interval value"),
    "Nilai interval adalah jumlah nilai rata-rata kali bobotnya, 1/14 tiap unsur.",
    "The interval value is the sum of element means times weight, 1/14 each.",
)
INDEX_RULE = _rule(
    "ikm",
    DECREE,
    ("Indeks Kepuasan Masyarakat 2004", "Satisfaction index of 2004"),
    "IKM adalah nilai interval dikali 25.",
    "The IKM is the interval value times 25.",
)
LETTER_RULE = _rule(
    "mutu_layanan",
    DECREE,
    ("Mutu pelayanan 2004", "Service quality of 2004"),
    "D 25,00-43,75; C 43,76-62,50; B 62,51-81,25; A 81,26-100,00.",
    "D 25.00-43.75; C 43.76-62.50; B 62.51-81.25; A 81.26-100.00.",
)
PRINTED = (
    Row(closed("25.00", "43.75"), Mutu.D, DECREE),
    Row(closed("43.76", "62.50"), Mutu.C, DECREE),
    Row(closed("62.51", "81.25"), Mutu.B, DECREE),
    Row(closed("81.26", "100.00"), Mutu.A, DECREE),
)
TABLE: Table[Mutu] = Table(resolved(PRINTED, Gap.LOWER)[0], printed=PRINTED)
SHORT_WEIGHTS: FrozenMap[Reading, Fraction] = FrozenMap(((Weight.PRINTED_0_071, Fraction("0.071")),))
INSTRUMENT = Instrument(
    NAME,
    FrozenMap({one.name: one.value for one in Unsur}),
    (1, 4),
    25,
    IndexScale(Text("IKM KEP 25/2004", "IKM of KEP 25/2004"), lowest=25, highest=100, unit="IKM"),
    PRINTED,
    TABLE,
    YEARS,
    Text("survei tahun 2004 sampai 2014", "surveys of 2004 to 2014"),
    MEAN_RULE,
    INTERVAL_RULE,
    INDEX_RULE,
    LETTER_RULE,
    None,
    SHORT_WEIGHTS,
)


def index(survey: Survey, *readings: Reading) -> Finding[Any]:
    """Return the index of a survey of the fourteen elements, 25 to 100.

    Raises ``SurveyError`` with everything that stands against it; ``ReadingError`` for a foreign reading.
    """
    return IndexRule(INSTRUMENT, chosen(readings, READINGS, NAME))(survey)


def letter(ikm: Number | str | Finding[object], before: BeforeTable = BeforeTable.TWO_DECIMALS) -> Finding[Any]:
    """Return the letter of an index by the table of 2004; ``Unknown`` below 25.

    >>> letter(63).value, letter(82).value
    (Mutu.B, Mutu.A)
    """
    chosen((before,), (BeforeTable,), NAME)
    return letter_of(INSTRUMENT, ikm, before)


def compare(before: Finding[object], after: Finding[object]) -> Finding[Any]:
    """Return by how many points the index rose from *before* to *after*.

    Raises ``SurveyError`` for anything but two indices of this decree under the same readings.
    """
    return change(INSTRUMENT, before, after)
