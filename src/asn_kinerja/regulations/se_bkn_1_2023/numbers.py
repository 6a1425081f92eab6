"""SE Kepala BKN 1/2023: its rules, closed lists, tables and its open reading, each beside its place.

Here: what the circular prints, and two marked offers of the library. Not here: choosing a row (``people``), days
(``leave``). Rule 59 (plans may change all year, formats may be developed) computes nothing.
"""

from functools import partial

from ...frozenmap import FrozenMap
from ...law.citation import Listed, Standing
from ...law.reading import Reading, reading
from ...law.rule import Rule
from ...law.text import LegalText
from ...words import Text, Word
from ..permenpanrb_6_2022.procedure.people import Applicability, Assignment, Official

SE_BKN_1_2023 = LegalText("SE Kepala BKN", 1, 2023, "Pengelolaan Kinerja Pegawai ASN", key="se_bkn_1_2023")
NAME = Text("SE Kepala BKN 1/2023", "SE Kepala BKN 1/2023")
_at = partial(SE_BKN_1_2023.cite, Standing.OFFICIAL_TEXT)

OUTSIDE_RULE = SE_BKN_1_2023.rule(
    "penilai_luar",
    _at(point="5.a"),
    ("Kewenangan menilai", "Right to rate"),
    "Anggota TNI/Polri, pejabat negara dan komisioner yang memimpin pegawai ASN dapat menjadi pejabat penilai.",
    "Members of TNI/Polri, state officials and commissioners who lead ASN may be raters.",
)
WHO_RULE = SE_BKN_1_2023.rule(
    "penilai",
    _at(point="5.a"),
    ("Penilai", "Who evaluates"),
    "Pegawai yang ditugaskan dinilai atasan di instansi induk atas umpan balik; CPNS dinilai atasan di "
    "unit formasinya.",
    "Staff on assignment are rated by the superior of the home agency, on feedback; a CPNS by the superior in the "
    "unit of the formation.",
)
LEAVE_RULE = SE_BKN_1_2023.rule(
    "cuti",
    _at(point="5.e"),
    ("SKP dan cuti", "Plan and leave"),
    "Cuti kurang dari 1 tahun: SKP disesuaikan dengan waktu kerja efektif; lebih dari 1 tahun: SKP disusun setelah "
    "kembali.",
    "Leave of less than 1 year: the plan is fitted to the effective working time; of more than 1 year: the plan is "
    "made after return.",
)
STUDY_RULE = SE_BKN_1_2023.rule(
    "tugas_belajar",
    _at(point="5.f"),
    ("Kewajiban SKP", "Duty of a plan"),
    "Keempat jenis tugas belajar wajib menyusun SKP.",
    "All four kinds of study leave need a plan.",
)
VILLAGE_RULE = SE_BKN_1_2023.rule(
    "perangkat_desa",
    _at(point="5.g"),
    ("Kewajiban SKP", "Duty of a plan"),
    "PNS yang menjadi kepala desa atau perangkat desa tidak wajib SKP; dinilai Bupati/Wali Kota (dapat "
    "didelegasikan kepada Camat) bila suatu hak, misalnya KGB, memerlukannya.",
    "A PNS serving as village head or village staff needs no plan; the regent or mayor (who may delegate to the "
    "Camat) rates when a right such as KGB needs it.",
)
EFFECTIVE_RULE = SE_BKN_1_2023.rule(
    "waktu_kerja_efektif",
    SE_BKN_1_2023.cite(Standing.POLICY),
    ("Waktu kerja efektif", "Effective working time"),
    "Waktu kerja efektif (angka 5.e) tidak dirinci surat edaran; di sini hari kerja periode SKP tanpa hari cuti.",
    "The circular (no. 5.e) does not define effective working time; here: the plan's working days without leave.",
)
SHARE_RULE = SE_BKN_1_2023.rule(
    "bagian_waktu_efektif",
    SE_BKN_1_2023.cite(Standing.POLICY),
    ("Bagian waktu kerja efektif", "Share of effective working time"),
    "Bagian hari kerja efektif ditawarkan sebagai bahan dialog; surat edaran tidak memuat rumus proporsional.",
    "The share of effective working days is offered for the dialogue; the circular holds no proportional formula.",
)
TARGET_RULE = SE_BKN_1_2023.rule(
    "target_yang_dilihat_kembali",
    SE_BKN_1_2023.cite(Standing.POLICY),
    ("Target yang perlu dilihat kembali", "Target to look at"),
    "Usulan: jumlah, lama waktu, dan tenggat pada masa cuti; yang disepakati ditentukan dalam dialog kinerja.",
    "Offered: amounts, durations, and dates within the leave; the dialogue decides what is agreed.",
)


class OutsideLeader(Word):
    """Leaders who are no ASN."""

    TNI = Text("anggota TNI", "member of TNI")
    POLRI = Text("anggota Polri", "member of Polri")
    STATE_OFFICIAL = Text("pejabat negara", "state official")
    COMMISSIONER = Text("komisioner", "commissioner")


class CircularCase(Word):
    """Cases in which the circular says who rates."""

    ASSIGNED = Text("pegawai yang ditugaskan", "staff on assignment")
    CPNS = Text("CPNS", "CPNS")


class CircularStatus(Word):
    """Statuses that the circular treats apart."""

    STUDY_FUNDED_DISMISSED = Text(
        "tugas belajar dibiayai, diberhentikan dari jabatan", "funded study leave, dismissed from the post"
    )
    STUDY_FUNDED_KEPT = Text(
        "tugas belajar dibiayai, tidak diberhentikan dari jabatan", "funded study leave, not dismissed from the post"
    )
    STUDY_OWN_COST_DISMISSED = Text(
        "tugas belajar biaya mandiri, diberhentikan dari jabatan", "study leave at own cost, dismissed from the post"
    )
    STUDY_OWN_COST_KEPT = Text(
        "tugas belajar biaya mandiri, tidak diberhentikan dari jabatan",
        "study leave at own cost, not dismissed from the post",
    )
    VILLAGE_HEAD = Text("kepala desa", "village head")
    VILLAGE_STAFF = Text("perangkat desa", "village staff")


class LeaveLength(Word):
    """How long leave is, as far as the circular tells lengths apart."""

    SHORTER = Text("kurang dari 1 tahun", "less than 1 year")
    EXACT = Text("tepat 1 tahun", "exactly 1 year")
    LONGER = Text("lebih dari 1 tahun", "more than 1 year")


class PlanAfterLeave(Word):
    """What leave does to the plan."""

    FIT_TO_EFFECTIVE_TIME = Text("SKP disesuaikan dengan waktu kerja efektif", "the plan is fitted to effective time")
    PLAN_AFTER_RETURN = Text("SKP disusun setelah kembali", "the plan is made after return")


@reading(
    "cuti_tepat_satu_tahun",
    default="UNDETERMINED",
    about=Text("Cuti yang lamanya tepat 1 tahun.", "Leave of exactly 1 year."),
    why=Text(
        'Surat edaran hanya menyebut "kurang dari" dan "lebih dari".', 'The circular says "less than" and "more than".'
    ),
)
class LeaveOfOneYear(Reading):
    """What leave of exactly one year counts as."""

    UNDETERMINED = ("BELUM_TENTU", Text("belum tentu", "undetermined"))
    SHORTER = ("KURANG", Text("dianggap kurang dari 1 tahun", "counts as less than 1 year"))
    LONGER = ("LEBIH", Text("dianggap lebih dari 1 tahun", "counts as more than 1 year"))


READINGS = (LeaveOfOneYear,)

_FEEDBACK = Text("atas umpan balik tempat penugasan", "on feedback from the place of assignment")
#: Case to who rates, as printed.
CASES: FrozenMap[CircularCase, Assignment] = Listed(
    WHO_RULE.cite,
    {
        CircularCase.ASSIGNED: Assignment(Official.HOME_SUPERIOR, on_what=_FEEDBACK),
        CircularCase.CPNS: Assignment(Official.FORMATION_SUPERIOR),
    },
)
_S, _A = CircularStatus, Applicability
#: Status to whether a plan is required, as printed.
REQUIRED: FrozenMap[CircularStatus, tuple[Applicability, Rule]] = FrozenMap(
    {
        _S.STUDY_FUNDED_DISMISSED: (_A.APPLIES, STUDY_RULE),
        _S.STUDY_FUNDED_KEPT: (_A.APPLIES, STUDY_RULE),
        _S.STUDY_OWN_COST_DISMISSED: (_A.APPLIES, STUDY_RULE),
        _S.STUDY_OWN_COST_KEPT: (_A.APPLIES, STUDY_RULE),
        _S.VILLAGE_HEAD: (_A.DOES_NOT_APPLY, VILLAGE_RULE),
        _S.VILLAGE_STAFF: (_A.DOES_NOT_APPLY, VILLAGE_RULE),
    }
)
