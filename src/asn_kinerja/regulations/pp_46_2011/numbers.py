"""The numbers of PP 46/2011 and Perka BKN 1/2013: rules, curves, bands, marks, each beside its place.

Here: the numbers. Not here: arithmetic (``scoring``), the policy they make. No article was verified but Pasal 5;
none is cited.
"""

from fractions import Fraction
from typing import Any

from ...exact.interval import at_least, at_most, closed, closed_open, open_interval
from ...exact.table import Curve, Gap, Line, Row
from ...frozenmap import FrozenMap
from ...law.citation import Regulation, Standing
from ...law.predikat import PredikatBase
from ...law.reading import Reading
from ...law.text import LegalText
from ...model.employee_words import PositionKind
from ...model.extra import Recognition
from ...scoring.parts import Cell
from ...words import Text
from .readings import (
    BandGap,
)

PP_46_2011 = LegalText("PP", 46, 2011, "Penilaian Prestasi Kerja PNS")
PERKA_BKN_1_2013 = LegalText("Perka BKN", 1, 2013, "Ketentuan Pelaksanaan PP 46/2011")
PP = PP_46_2011.cite(Standing.CORROBORATED)
PERIOD_PLACE = PP_46_2011.cite(Standing.CORROBORATED, pasal="5")
PERKA = PERKA_BKN_1_2013.cite(Standing.CORROBORATED)
#: Guides and answers of BKN: evidence of practice, without an article.
BKN_GUIDE = Regulation("Panduan e-Kinerja DES dari BKN", None, None).cite(Standing.SINGLE_SOURCE)
BKN_ANSWERS = Regulation("Jawaban BKN atas pertanyaan pegawai", None, None).cite(Standing.CORROBORATED)
#: What the library refuses by its own choice while reading these rules.
CHOICE = PP_46_2011.cite(Standing.POLICY)
NAME = Text("PP 46/2011 (Perka BKN 1/2013)", "PP 46/2011 (Perka BKN 1/2013)")


class Predikat(PredikatBase):
    """The printed sebutan, best first."""

    SANGAT_BAIK = "Sangat Baik"
    BAIK = "Baik"
    CUKUP = "Cukup"
    KURANG = "Kurang"
    BURUK = "Buruk"


_rule = PP_46_2011.rule

QUANTITY_RULE = _rule(
    "nilai_aspek_kuantitas",
    PERKA,
    ("Kuantitas", "Quantity"),
    "Kuantitas adalah realisasi dibagi target dikali 100, tanpa batas atas.",
    "Quantity is realised over target times 100, uncapped.",
)
QUALITY_RULE = _rule(
    "nilai_aspek_kualitas",
    PERKA,
    ("Kualitas", "Quality"),
    "Kualitas adalah realisasi dibagi target dikali 100, tanpa batas atas.",
    "Quality is realised over target times 100, uncapped.",
)
SAVING_RULE = _rule(
    "nilai_aspek_waktu_biaya",
    PERKA,
    ("Waktu atau biaya", "Time or cost"),
    "Dengan r = realisasi ÷ target: tingkat efisiensi sampai 24 % (r paling kecil 0,76) bernilai 176 − 100r, "
    "tingkat efisiensi di atasnya bernilai 100r; realisasi 0 bernilai 0.",
    "With r = realised ÷ target: savings of up to 24 % (r at least 0.76) count 176 − 100r, larger savings count "
    "100r; a realisation of 0 counts 0.",
)
ROW_RULE = _rule(
    "nilai_capaian",
    PERKA,
    ("Nilai capaian", "Row value"),
    "Nilai capaian adalah jumlah nilai aspek dibagi 3, atau 4 bila ada target biaya; "
    "kegiatan yang tidak dikerjakan bernilai 0.",
    "The row value is the sum of the aspects over 3, or 4 with a cost target; a row never worked on counts 0.",
)
MEAN_RULE = _rule(
    "rata_rata_capaian",
    PERKA,
    ("Rata-rata nilai capaian", "Mean of the row values"),
    "Rata-rata dihitung atas seluruh kegiatan dalam rencana, termasuk yang tidak dikerjakan.",
    "Every planned activity divides.",
)
TASKS_RULE = _rule(
    "tugas_tambahan",
    PP,
    ("Tugas tambahan", "Additional tasks"),
    "Tugas tambahan setahun: 1-3 bernilai 1, 4-6 bernilai 2, 7 atau lebih bernilai 3.",
    "Additional tasks in a year: 1-3 give 1, 4-6 give 2, 7 or more give 3.",
)
WORKS_RULE = _rule(
    "kreativitas",
    PP,
    ("Kreativitas", "Creativity"),
    "Kreativitas bernilai 3 (unit kerja), 6 (instansi) atau 12 (nasional).",
    "Creativity gives 3 (unit), 6 (agency) or 12 (national).",
)
PLAN_RULE = _rule(
    "nilai_skp",
    PERKA,
    ("Nilai SKP", "Plan value"),
    "Nilai SKP adalah rata-rata nilai capaian, ditambah tugas tambahan dan kreativitas sesudah rata-rata.",
    "The plan value is the mean of the rows, plus additional tasks and creativity after the mean.",
)
YEAR_RULE = _rule(
    "nilai_skp_mutasi",
    BKN_ANSWERS,
    ("Nilai SKP setahun", "Plan value of the year"),
    "Bila pindah dalam tahun berjalan, nilai SKP adalah rata-rata kedua SKP tanpa bobot bulan.",
    "After a transfer in the year the plan value is the mean of both plans, not weighted by months.",
)
MARKS_RULE = _rule(
    "perilaku_rata_rata",
    PERKA,
    ("Perilaku kerja", "Behaviour"),
    "Nilai perilaku adalah rata-rata aspek yang berlaku: 6, atau 5 tanpa kepemimpinan.",
    "Behaviour is the mean of the marks that apply: 6, or 5 without leadership.",
)
MONTHS_RULE = _rule(
    "perilaku_bulanan",
    BKN_GUIDE,
    ("Nilai bulanan", "Monthly marks"),
    "Nilai setahun satu aspek adalah rata-rata nilai bulanannya.",
    "The yearly mark of an aspect is the mean of its months.",
)
TOTAL_RULE = _rule(
    "nilai_prestasi_kerja",
    PP,
    ("Nilai prestasi kerja", "Performance value"),
    "Nilai prestasi kerja adalah 60 % nilai SKP dan 40 % perilaku kerja.",
    "The performance value is 60 % plan value and 40 % behaviour.",
)
LABEL_RULE = _rule(
    "sebutan",
    PP,
    ("Sebutan", "Sebutan"),
    "91 ke atas Sangat Baik, 76-90 Baik, 61-75 Cukup, 51-60 Kurang, 50 ke bawah Buruk.",
    "91 and above Sangat Baik, 76-90 Baik, 61-75 Cukup, 51-60 Kurang, 50 and below Buruk.",
)

#: Points of time and cost by r = R/T: nothing realised 0; savings above 24 % the ratio; up to 24 % 176 - 100 r.
SAVING_CURVE = Curve(
    (
        Row(closed(0, 0), Line.of(0), PERKA),
        Row(open_interval(0, "0.76"), Line.of(0, 100), PERKA),
        Row(at_least("0.76"), Line.of(176, -100), PERKA),
    )
)

#: Points of additional tasks by their number in the year.
TASKS_CURVE = Curve(
    (
        Row(closed_open(0, 1), Line.of(0), PP),
        Row(closed_open(1, 4), Line.of(1), PP),
        Row(closed_open(4, 7), Line.of(2), PP),
        Row(at_least(7), Line.of(3), PP),
    )
)

#: Points of a creative work by its recognition.
WORKS: FrozenMap[tuple[Any, ...], Cell] = FrozenMap(
    {
        (Recognition.UNIT_KERJA,): Cell(3, PP),
        (Recognition.INSTANSI,): Cell(6, PP),
        (Recognition.NASIONAL,): Cell(12, PP),
    }
)

#: The bands as printed, whole numbers; what lies between them is the reading ``BandGap``.
PRINTED = (
    Row(at_most(50), Predikat.BURUK, PP),
    Row(closed(51, 60), Predikat.KURANG, PP),
    Row(closed(61, 75), Predikat.CUKUP, PP),
    Row(closed(76, 90), Predikat.BAIK, PP),
    Row(at_least(91), Predikat.SANGAT_BAIK, PP),
)
GAPS: dict[Reading, Gap | tuple[Gap, ...]] = {
    BandGap.LOWER_BOUND: Gap.LOWER,
    BandGap.UPPER_BOUND: Gap.UPPER,
    BandGap.MIXED: (Gap.UPPER, Gap.UPPER, Gap.UPPER, Gap.LOWER),
    BandGap.CLOSED: Gap.CLOSED,
}

SKP_SHARE = Fraction(60, 100)
BEHAVIOUR_SHARE = Fraction(40, 100)
MARK_RANGE = closed(0, 100)
#: The roles of the form: assessor, employee, superior of the assessor.
SIGNERS = (
    Text("Pejabat penilai", "The assessor"),
    Text("PNS yang dinilai", "The employee assessed"),
    Text("Atasan pejabat penilai", "The superior of the assessor"),
)
LEADERSHIP = "kepemimpinan"
MARKS = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama", LEADERSHIP)
#: Structural officials: only they have a leadership mark.
STRUCTURAL = frozenset({PositionKind.PENGAWAS, PositionKind.ADMINISTRATOR, PositionKind.JPT})

#: The reason of every transfer, for the note of a year.
YEAR_TEXT = Text(
    "SKP dalam satu tahun digabung dengan rata-rata tanpa bobot bulan; perilaku dinilai atasan terakhir",
    "the plans of one year join by their unweighted mean; behaviour is marked by the last superior",
)
