"""PP 46/2011 with Perka BKN 1/2013: points of plan and behaviour, 60 and 40 percent, five bands.

Here: the numbers, the open readings, the policy they make. Not here: arithmetic (``scoring``), which years
it governs (``rulebook``). No article was verified but Pasal 5; none is cited.
"""

from fractions import Fraction
from functools import lru_cache
from typing import Any

from ..errors import RecordError, problem, raise_if
from ..evaluation.needs import MarkNeeds, Needs, Part, check_plan
from ..evaluation.policy import RulePolicy, chosen
from ..exact.interval import above, at_least, at_most, closed, closed_open, open_interval
from ..exact.number import Number, enter
from ..exact.rounding import HALF_UP_0, HALF_UP_2
from ..exact.table import Bands, Curve, Gap, Line, Row, resolved
from ..finding.finding import Finding, Unknown
from ..finding.score import Score
from ..law.citation import Citation, Regulation, Standing
from ..law.predikat import PredikatBase
from ..law.reading import Reading, reading
from ..law.rule import Rule
from ..model.behaviour import Behaviour
from ..model.checks import gathered, kind_problem, listed
from ..model.employee_words import PositionKind
from ..model.extra import AdditionalTask, Creativity, Recognition
from ..model.frozenmap import FrozenMap
from ..model.indicator import Aspect
from ..model.realisation import NUMBERS
from ..model.record import Record
from ..model.target import AtLeast, AtMost
from ..scoring.find import find
from ..scoring.items import Item, MarkKind, Over
from ..scoring.joins import Join
from ..scoring.keys import Keys
from ..scoring.parts import Cap, Cell, Direction, Labels, Lines, Lookup, Mean, Measure, Node, Ratio, Rounded, Sum
from ..scoring.reads import Reads
from ..words import Text

PP_46_2011 = Regulation("PP", 46, 2011, "Penilaian Prestasi Kerja PNS")
PERKA_BKN_1_2013 = Regulation("Perka BKN", 1, 2013, "Ketentuan Pelaksanaan PP 46/2011")
PP = PP_46_2011.cite(Standing.CORROBORATED)
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


# --- open readings -------------------------------------------------------------------------------------------------


@reading(
    "celah_sebutan",
    default="LOWER_BOUND",
    about=Text("Sebutan nilai di antara dua pita bilangan bulat.", "The sebutan of a value between two printed bands."),
    why=Text('"91 ke atas" tidak terpenuhi oleh 90,5.', '"91 and above" is not met by 90.5.'),
)
class BandGap(Reading):
    """The sebutan of a value between two printed bands: 90-91, 75-76, 60-61, 50-51."""

    LOWER_BOUND = (
        "BATAS_BAWAH",
        Text(
            "pita yang lebih tinggi mulai pada batas bawah tercetak",
            "the higher band starts at its printed lower bound",
        ),
    )
    UPPER_BOUND = (
        "BATAS_ATAS",
        Text(
            "pita yang lebih rendah berakhir pada batas atas tercetak", "the lower band ends at its printed upper bound"
        ),
    )
    MIXED = (
        "CAMPURAN",
        Text("batas atas sampai 75, lalu Baik sampai di bawah 91", "upper bounds up to 75, then Baik to below 91"),
    )
    CLOSED = ("INTERVAL_TERTUTUP", Text("tidak ada sebutan di dalam celah", "no sebutan inside a gap"))


@reading(
    "realisasi_nol",
    default="PER_ASPECT",
    about=Text("Realisasi 0 pada baris yang dikerjakan.", "A realisation of 0 in a row that was worked on."),
    why=Text("Rumusnya per aspek.", "The formula is stated for each aspect."),
)
class ZeroRule(Reading):
    """What a realisation of 0 does to its row."""

    PER_ASPECT = ("PER_ASPEK", Text("hanya aspek itu bernilai 0", "only that aspect counts 0"))
    WHOLE_ROW = (
        "SELURUH_BARIS",
        Text(
            "seluruh baris bernilai 0 bila kuantitas, kualitas atau waktu 0",
            "the whole row counts 0 if quantity, quality or time is 0",
        ),
    )


@reading(
    "realisasi_kosong",
    default="REFUSE",
    about=Text("Realisasi yang belum diisi.", "A realisation left blank."),
    why=Text("Angka yang hilang bukan nol.", "A missing figure is not a zero."),
)
class BlankRule(Reading):
    """What a blank realisation counts."""

    ZERO = ("NOL", Text("dihitung 0", "counts 0"))
    REFUSE = ("TOLAK", Text("ditolak sebagai belum lengkap", "is refused as incomplete"))


@reading(
    "lantai_nilai",
    default="NONE",
    about=Text("Nilai aspek yang negatif.", "An aspect with negative points."),
    why=Text("Tidak ditemukan batas bawah.", "No floor was found."),
)
class FloorRule(Reading):
    """Whether an aspect may count less than 0."""

    NONE = ("TANPA_LANTAI", Text("nilai negatif tetap", "negative points stay"))
    ZERO = ("LANTAI_NOL", Text("nilai negatif dinaikkan menjadi 0", "negative points are raised to 0"))


@reading(
    "pembulatan_sebelum_sebutan",
    default="NONE",
    about=Text("Pembulatan nilai akhir sebelum dibaca pada pita.", "Rounding the total before it meets a band."),
    why=Text("Tidak ditemukan aturan pembulatan.", "No rounding rule was found."),
)
class RoundingBeforeBand(Reading):
    """Whether the total is rounded before it is named."""

    NONE = ("TANPA", Text("tanpa pembulatan", "not rounded"))
    TWO_DECIMALS = ("DUA_DESIMAL", Text("dibulatkan dua desimal", "rounded to two decimals"))


@reading(
    "pembulatan",
    default="DISPLAY_ONLY",
    about=Text("Pembulatan nilai capaian sebelum dirata-rata.", "Rounding of row values before their mean."),
    why=Text("Tidak ditemukan aturan pembulatan.", "No rounding rule was found."),
)
class StagedRounding(Reading):
    """Whether rows are rounded before their mean."""

    DISPLAY_ONLY = ("HANYA_TAMPILAN", Text("hanya untuk tampilan", "for display only"))
    TWO_DECIMALS = ("BERTAHAP_2_DESIMAL", Text("tiap baris dibulatkan dua desimal", "each row rounded to two decimals"))


@reading(
    "perilaku_tahunan",
    default="UNROUNDED",
    about=Text("Nilai setahun dari nilai bulanan.", "A yearly mark made of monthly marks."),
    why=Text("Pembulatan itu kebiasaan satu aplikasi.", "Rounding is the habit of one application."),
)
class YearlyMarks(Reading):
    """Whether the yearly mark of an aspect is rounded."""

    ROUNDED_PER_ASPECT = ("BULATKAN_PER_ASPEK", Text("dibulatkan menjadi bilangan bulat", "rounded to a whole number"))
    UNROUNDED = ("TANPA_PEMBULATAN", Text("tanpa pembulatan", "not rounded"))


@reading(
    "kreativitas_majemuk",
    default="MAXIMUM",
    about=Text("Lebih dari satu kreativitas dalam setahun.", "Several creative works in a year."),
    why=Text("Demikian aplikasi BKN.", "BKN's application does so."),
)
class SeveralWorks(Reading):
    """What several creative works count."""

    MAXIMUM = ("MAKSIMUM", Text("yang tertinggi", "the highest"))
    SINGLE = ("TUNGGAL", Text("satu angka yang ditetapkan atasan", "one figure entered by the superior"))
    SUM = ("JUMLAH", Text("dijumlahkan", "their sum"))


@reading(
    "mutasi_dalam_tahun",
    default="UNWEIGHTED_MEAN",
    about=Text("Pindah jabatan dalam tahun berjalan.", "A transfer within the year."),
    why=Text("Beberapa jawaban resmi sama.", "Several official answers agree."),
)
class Transfer(Reading):
    """How the plans of one year join."""

    UNWEIGHTED_MEAN = (
        "RATA_RATA",
        Text("rata-rata nilai SKP tanpa bobot bulan", "the unweighted mean of the plan values"),
    )
    SCALED_QUANTITY = (
        "TARGET_KUANTITAS_PROPORSIONAL",
        Text(
            "target kuantitas tiap SKP dikalikan bulan/12, lalu rata-rata",
            "the quantity target of each plan times months/12, then the mean",
        ),
    )


READINGS = (
    BandGap,
    ZeroRule,
    BlankRule,
    FloorRule,
    RoundingBeforeBand,
    StagedRounding,
    YearlyMarks,
    SeveralWorks,
    Transfer,
)


# --- the numbers ---------------------------------------------------------------------------------------------------


def _rule(key: str, cite: Citation, title: tuple[str, str], sentence: tuple[str, str]) -> Rule:
    return Rule(f"pp_46_2011.{key}", cite, Text(*title), Text(*sentence))


QUANTITY_RULE = _rule(
    "nilai_aspek_kuantitas",
    PERKA,
    ("Kuantitas", "Quantity"),
    (
        "Kuantitas adalah realisasi dibagi target dikali 100, tanpa batas atas.",
        "Quantity is realised over target times 100, uncapped.",
    ),
)
QUALITY_RULE = _rule(
    "nilai_aspek_kualitas",
    PERKA,
    ("Kualitas", "Quality"),
    (
        "Kualitas adalah realisasi dibagi target dikali 100, tanpa batas atas.",
        "Quality is realised over target times 100, uncapped.",
    ),
)
SAVING_RULE = _rule(
    "nilai_aspek_waktu_biaya",
    PERKA,
    ("Waktu atau biaya", "Time or cost"),
    (
        "Dengan r = realisasi ÷ target: penghematan sampai 24 % (r paling kecil 0,76) bernilai 176 − 100r, "
        "penghematan lebih besar bernilai 100r; realisasi 0 bernilai 0.",
        "With r = realised ÷ target: savings of up to 24 % (r at least 0.76) count 176 − 100r, larger savings count "
        "100r; a realisation of 0 counts 0.",
    ),
)
ROW_RULE = _rule(
    "nilai_capaian",
    PERKA,
    ("Nilai capaian", "Row value"),
    (
        "Nilai capaian adalah jumlah nilai aspek dibagi 3, atau 4 bila ada target biaya; "
        "baris yang tidak dikerjakan bernilai 0.",
        "The row value is the sum of the aspects over 3, or 4 with a cost target; a row never worked on counts 0.",
    ),
)
MEAN_RULE = _rule(
    "rata_rata_capaian",
    PERKA,
    ("Rata-rata nilai capaian", "Mean of the row values"),
    ("Semua kegiatan yang direncanakan menjadi pembagi.", "Every planned activity divides."),
)
TASKS_RULE = _rule(
    "tugas_tambahan",
    PP,
    ("Tugas tambahan", "Additional tasks"),
    (
        "Tugas tambahan setahun: 1-3 bernilai 1, 4-6 bernilai 2, 7 atau lebih bernilai 3.",
        "Additional tasks in a year: 1-3 give 1, 4-6 give 2, 7 or more give 3.",
    ),
)
WORKS_RULE = _rule(
    "kreativitas",
    PP,
    ("Kreativitas", "Creativity"),
    (
        "Kreativitas bernilai 3 (unit kerja), 6 (instansi) atau 12 (nasional).",
        "Creativity gives 3 (unit), 6 (agency) or 12 (national).",
    ),
)
PLAN_RULE = _rule(
    "nilai_skp",
    PERKA,
    ("Nilai SKP", "Plan value"),
    (
        "Nilai SKP adalah rata-rata nilai capaian, ditambah tugas tambahan dan kreativitas sesudah rata-rata.",
        "The plan value is the mean of the rows, plus additional tasks and creativity after the mean.",
    ),
)
YEAR_RULE = _rule(
    "nilai_skp_mutasi",
    BKN_ANSWERS,
    ("Nilai SKP setahun", "Plan value of the year"),
    (
        "Bila pindah dalam tahun berjalan, nilai SKP adalah rata-rata kedua SKP tanpa bobot bulan.",
        "After a transfer in the year the plan value is the mean of both plans, not weighted by months.",
    ),
)
MARKS_RULE = _rule(
    "perilaku_rata_rata",
    PERKA,
    ("Perilaku kerja", "Behaviour"),
    (
        "Nilai perilaku adalah rata-rata aspek yang berlaku: 6, atau 5 tanpa kepemimpinan.",
        "Behaviour is the mean of the marks that apply: 6, or 5 without leadership.",
    ),
)
MONTHS_RULE = _rule(
    "perilaku_bulanan",
    BKN_GUIDE,
    ("Nilai bulanan", "Monthly marks"),
    (
        "Nilai setahun satu aspek adalah rata-rata nilai bulanannya.",
        "The yearly mark of an aspect is the mean of its months.",
    ),
)
TOTAL_RULE = _rule(
    "nilai_prestasi_kerja",
    PP,
    ("Nilai prestasi kerja", "Performance value"),
    (
        "Nilai prestasi kerja adalah 60 % nilai SKP dan 40 % perilaku kerja.",
        "The performance value is 60 % plan value and 40 % behaviour.",
    ),
)
LABEL_RULE = _rule(
    "sebutan",
    PP,
    ("Sebutan", "Sebutan"),
    (
        "91 ke atas Sangat Baik, 76-90 Baik, 61-75 Cukup, 51-60 Kurang, 50 ke bawah Buruk.",
        "91 and above Sangat Baik, 76-90 Baik, 61-75 Cukup, 51-60 Kurang, 50 and below Buruk.",
    ),
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

SKP_SHARE, BEHAVIOUR_SHARE = Fraction(60, 100), Fraction(40, 100)
MARK_RANGE = closed(0, 100)
LEADERSHIP = "kepemimpinan"
MARKS = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama", LEADERSHIP)
#: Structural officials: only they have a leadership mark.
STRUCTURAL = frozenset({PositionKind.PENGAWAS, PositionKind.ADMINISTRATOR, PositionKind.JPT})

#: The reason of every transfer, for the note of a year.
YEAR_TEXT = Text(
    "SKP dalam satu tahun digabung dengan rata-rata tanpa bobot bulan; perilaku dinilai atasan terakhir",
    "the plans of one year join by their unweighted mean; behaviour is marked by the last superior",
)


# --- the policy they make ------------------------------------------------------------------------------------------


def bands(gap: Reading = BandGap.LOWER_BOUND) -> Bands:
    """Return the five bands, the spaces between the printed ones read as *gap* says."""
    rows, left = resolved(PRINTED, GAPS[_one(gap, BandGap)])
    return Bands(rows, PRINTED, left)


def _one(reading: Reading, question: type[Reading]) -> Reading:
    """Return *reading* where it answers *question*, refuse it where it does not."""
    return chosen((reading,), (question,), NAME)[0]


def _saving(floor: Reading, rule: Rule = SAVING_RULE) -> Node:
    curve = Lines(SAVING_CURVE, Measure(Ratio.ACHIEVED, rule, 1), rule, Direction.MIXED)
    return curve if _one(floor, FloorRule) is FloorRule.NONE else Cap(curve, rule, at_least(0))


def _row(zero: Reading, floor: Reading, staged: Reading) -> Node:
    saving = _saving(floor)
    aspects: dict[Aspect, Node] = {
        Aspect.QUANTITY: Measure(Ratio.ACHIEVED, QUANTITY_RULE, direction=Direction.RISING),
        Aspect.QUALITY: Measure(Ratio.ACHIEVED, QUALITY_RULE, direction=Direction.RISING),
        Aspect.TIMELINESS: saving,
        Aspect.COST: saving,
    }
    row: Node = Mean(Over.INDICATORS, FrozenMap(aspects), ROW_RULE)
    if zero is ZeroRule.WHOLE_ROW:
        plain = Measure(Ratio.PLAIN, ROW_RULE, 1)
        always: FrozenMap[Aspect, Node] = FrozenMap(dict.fromkeys(REQUIRED, plain))
        lowest = Mean(Over.INDICATORS, always, ROW_RULE, Join.MINIMUM)
        row = Cap(row, ROW_RULE, gate=lowest, opens=above(0))
    return row if staged is StagedRounding.DISPLAY_ONLY else Rounded(row, HALF_UP_2, ROW_RULE)


def _behaviour(yearly: Reading) -> Mean:
    mark = Measure(Ratio.PLAIN, MARKS_RULE, 1)
    months: Node = Mean(Over.MONTHS, mark, MONTHS_RULE)
    if _one(yearly, YearlyMarks) is YearlyMarks.ROUNDED_PER_ASPECT:
        months = Rounded(months, HALF_UP_0, MONTHS_RULE)
    by_kind: FrozenMap[MarkKind, Node] = FrozenMap({MarkKind.YEARLY: mark, MarkKind.MONTHLY: months})
    return Mean(Over.MARKS, by_kind, MARKS_RULE)


def _works(several: Reading) -> Mean:
    join = Join.TOTAL if several is SeveralWorks.SUM else Join.MAXIMUM
    return Mean(Over.CREATIVE_WORKS, Lookup(Keys.RECOGNITION, WORKS, WORKS_RULE), WORKS_RULE, join)


TASKS = Lines(TASKS_CURVE, Mean(Over.ADDITIONAL_TASKS, None, TASKS_RULE, Join.COUNT), TASKS_RULE)
REQUIRED = (Aspect.QUANTITY, Aspect.QUALITY, Aspect.TIMELINESS)
ONE = Fraction(1)


def _plan(row: Node, several: Reading) -> Sum:
    mean = Mean(Over.RESULTS, row, MEAN_RULE)
    return Sum(((ONE, mean), (ONE, TASKS), (ONE, _works(several))), PLAN_RULE, shares=False)


def _total(plan: Node, behaviour: Node) -> Sum:
    return Sum(((SKP_SHARE, plan), (BEHAVIOUR_SHARE, behaviour)), TOTAL_RULE)


def _label(total: Node, gap: Reading, before: Reading) -> Labels:
    rounding = None if before is RoundingBeforeBand.NONE else HALF_UP_2
    return Labels(bands(gap), total, LABEL_RULE, (gap,), rounding)


def _needs(blank: Reading, several: Reading) -> Needs:
    return Needs(
        policy=NAME,
        cite=CHOICE,
        targets=FrozenMap(
            {
                Aspect.QUANTITY: Reads((AtLeast,)),
                Aspect.QUALITY: Reads((AtLeast,)),
                Aspect.TIMELINESS: Reads((AtMost,)),
                Aspect.COST: Reads((AtMost,)),
            }
        ),
        required=frozenset(REQUIRED),
        single=True,
        blank_refused=blank is BlankRule.REFUSE,
        blank_hint=Text("atau pilih pembacaan BlankRule.ZERO.", "or choose the reading BlankRule.ZERO."),
        marks=MarkNeeds(MARK_RANGE, PP, MARKS, FrozenMap({LEADERSHIP: STRUCTURAL})),
        ratings=Part.FOREIGN,
        extras=(AdditionalTask, Creativity),
        one_work=several is SeveralWorks.SINGLE,
    )


def policy(*readings: Reading) -> RulePolicy:
    """Return the policy of PP 46/2011 under *readings*; questions not named take their default.

    Raises ``ReadingError`` for a reading of another regulation, or two of one question.
    Source: PP 46/2011, Perka BKN 1/2013 (articles not verified; corroborated).
    """
    return _policy(chosen(readings, READINGS, NAME))


@lru_cache(maxsize=256)
def _policy(readings: tuple[Reading, ...]) -> RulePolicy:
    gap, zero, blank, floor, before, staged, yearly, several, transfer = readings
    row = _row(zero, floor, staged)
    plan, behaviour = _plan(row, several), _behaviour(yearly)
    plans = Over.PLANS if transfer is Transfer.UNWEIGHTED_MEAN else Over.SCALED_PLANS
    return RulePolicy(
        regulation=PP_46_2011,
        name=NAME,
        label=_label(_total(plan, behaviour), gap, before),
        year=_label(_total(Mean(plans, plan, YEAR_RULE), behaviour), gap, before),
        year_rule=YEAR_TEXT,
        read=_needs(blank, several),
        make=policy,
        readings=readings,
        row=row,
    )


# --- single rules, for whoever asks for one step ---------------------------------------------------------------------


def timeliness(*, target: Number | str, realised: Number | str, floor: FloorRule = FloorRule.NONE) -> Finding[Score]:
    """Return the points of time: *target* and *realised* in one unit, more than 0 and 0 or more.

    >>> timeliness(target=12, realised=9).value.exact
    Fraction(75, 1)
    """
    return find(_saving(floor), _item(AtMost(enter(target)), realised), Text("Waktu", "Time"))


def cost(*, target: Number | str, realised: Number | str, floor: FloorRule = FloorRule.NONE) -> Finding[Score]:
    """Return the points of cost, by the same formula as time."""
    return find(_saving(floor), _item(AtMost(enter(target)), realised), Text("Biaya", "Cost"))


def plan_value(record: Record, *readings: Reading) -> Finding[Any]:
    """Return the plan value (nilai SKP) of *record*: mean of its rows, additional tasks, creativity."""
    _, zero, blank, floor, _, staged, _, several, _ = chosen(readings, READINGS, NAME)
    problems, unknowns = check_plan(record, _needs(blank, several))
    raise_if(problems, RecordError)
    if unknowns:
        reasons = Unknown(tuple(reason for one in unknowns for reason in one.reasons))
        return Finding(reasons, PLAN_RULE, PLAN_RULE.title, PERKA, "plain", (("value", reasons),))
    return find(_plan(_row(zero, floor, staged), several), record)


def behaviour_mean(behaviour: Behaviour, yearly: YearlyMarks = YearlyMarks.UNROUNDED) -> Finding[Score]:
    """Return the mean of the marks that apply, 0 to 100.

    Raises ``RecordError`` for no mark at all and for marks outside 0 to 100, all at once.
    """
    words = Text(MARK_RANGE.text("id"), MARK_RANGE.text("en"))
    wrong = [(path, mark) for path, _, mark in behaviour.all_marks() if not MARK_RANGE.holds(mark.as_integer_ratio())]
    found = [problem("mark_range", path, mark, range=words, cite=PP) for path, mark in wrong]
    missing = [] if behaviour.names else [problem("marks_missing", "behaviour", expected=listed(MARKS), cite=PP)]
    raise_if(found + missing, RecordError)
    return find(_behaviour(yearly), behaviour)


def additional_tasks(count: int) -> Finding[Score]:
    """Return the points of *count* additional tasks in a year.

    >>> [additional_tasks(n).value.exact.numerator for n in (0, 1, 3, 4, 6, 7)]
    [0, 1, 1, 2, 2, 3]
    """
    if type(count) is not int or count < 0:
        raise RecordError(problem("whole", "count", count, cite=CHOICE))
    return find(Lines(TASKS_CURVE, Measure(Ratio.PLAIN, TASKS_RULE, 1), TASKS_RULE), _item(None, count))


def creativity(recognition: Recognition) -> Finding[Score]:
    """Return the points of one creative work."""
    raise_if(gathered((kind_problem(recognition, Recognition, "recognition", "Recognition"),)), RecordError)
    return find(Lookup(Keys.RECOGNITION, WORKS, WORKS_RULE), (None, None, recognition, None))


def total(*, plan: Number | str | Score, behaviour: Number | str | Score) -> Finding[Score]:
    """Return the performance value (nilai prestasi kerja) of a plan value and a behaviour mean."""
    weighted: FrozenMap[Rule, Node] = FrozenMap(
        {
            PLAN_RULE: Sum(((SKP_SHARE, Measure(Ratio.PLAIN, PLAN_RULE, 1)),), TOTAL_RULE),
            MARKS_RULE: Sum(((BEHAVIOUR_SHARE, Measure(Ratio.PLAIN, MARKS_RULE, 1)),), TOTAL_RULE),
        }
    )
    given = tuple((rule, None, _number(value), None) for rule, value in ((PLAN_RULE, plan), (MARKS_RULE, behaviour)))
    return find(Mean(Over.GIVEN, weighted, TOTAL_RULE, Join.TOTAL), given)


def predikat_for(value: Number | str | Score, gap: BandGap = BandGap.LOWER_BOUND) -> Finding[Predikat]:
    """Return the sebutan of a performance value; ``Unknown`` in a gap that *gap* leaves open.

    >>> predikat_for(90).value, predikat_for("90.5").value, predikat_for("90.5", BandGap.UPPER_BOUND).value
    (Predikat.BAIK, Predikat.BAIK, Predikat.SANGAT_BAIK)
    """
    given = Measure(Ratio.PLAIN, TOTAL_RULE, 1)
    return find(_label(given, gap, RoundingBeforeBand.NONE), _item(None, value))


def _number(value: Number | str | Score) -> "Number | Score":
    return value if isinstance(value, Score) else enter(value)


def _item(target: AtMost | None, realised: Number | str | Score) -> Item:
    number = _number(realised)
    if target is not None and isinstance(number, NUMBERS) and number < 0:
        raise RecordError(problem("negative", "realised", number, cite=CHOICE))
    return (None, target, number, None)
