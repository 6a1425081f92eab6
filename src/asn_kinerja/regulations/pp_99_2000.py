"""PP 99/2000 as amended by PP 12/2002, with the BKN texts on rank promotion: regular, functional, extraordinary.

Here: years, predikat, ceilings, the monthly days. Not here: counting (``follow_up``), credit points. What comes out
are administrative conditions only.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from ..errors import ConditionError, problem, raise_if
from ..follow_up.award import Honour
from ..follow_up.condition import All
from ..follow_up.conduct import Stated
from ..follow_up.entries import date_problem
from ..follow_up.merit import RatedAtLeast
from ..follow_up.tenure import BelowCeiling, InRank, PositionIn, ServiceIs
from ..frozenmap import FrozenMap
from ..law.citation import Citation, Regulation, Standing
from ..law.text import LegalText
from ..model.employee_words import PositionKind, ServiceKind
from ..model.rank import Education, Golongan
from ..words import Text

PP_99_2000 = LegalText("PP", 99, 2000, "Kenaikan Pangkat PNS")
PP_12_2002 = LegalText("PP", 12, 2002, "Perubahan atas PP 99/2000")
PERATURAN_BKN_3_2023 = LegalText("Peraturan BKN", 3, 2023, "Angka Kredit, Kenaikan Pangkat, dan Jenjang JF")
PERATURAN_BKN_4_2025 = LegalText("Peraturan BKN", 4, 2025, "Periode Kenaikan Pangkat PNS")
SE_BKN_KPLB = Regulation("SE Kepala BKN tentang kenaikan pangkat luar biasa (2022)", None, None)
NAME = Text("PP 99/2000 jo. PP 12/2002 (kenaikan pangkat)", "PP 99/2000 as amended by PP 12/2002 (rank promotion)")
REGULAR_PLACE = PP_12_2002.cite(Standing.CORROBORATED, pasal="6-7")
FUNCTIONAL_PLACE = PP_99_2000.cite(Standing.OFFICIAL_TEXT, pasal="13")
EXTRAORDINARY_PLACE = SE_BKN_KPLB.cite(Standing.CORROBORATED)
CEILING_PLACE = PP_12_2002.cite(Standing.SINGLE_SOURCE)
MONTHLY_PLACE = PERATURAN_BKN_4_2025.cite(Standing.CORROBORATED)
WHO_PLACE = PP_99_2000.cite(Standing.CORROBORATED)
AUTHORITY = Text("pejabat yang berwenang menetapkan kenaikan pangkat", "the authority that decides on promotions")

#: Full years in the present rank.
REGULAR_YEARS, FUNCTIONAL_YEARS, EXTRAORDINARY_YEARS = 4, 2, 1
#: Calendar years of results looked at, and the predikat asked for.
RESULT_YEARS, EXTRAORDINARY_RESULT_YEARS = 2, 1
GOOD, VERY_GOOD = "BAIK", "SANGAT_BAIK"
#: First day on which a promotion may take effect on the first of any month.
MONTHLY_FROM = date(2025, 10, 1)
CREDIT_REACHED = "angka_kredit_terpenuhi"
ACHIEVEMENT_DECREED = "prestasi_luar_biasa_ditetapkan"

#: Highest golongan by education; D3 is left out because its ceiling is not verified.
CEILINGS: FrozenMap[Education, tuple[Golongan, Citation]] = FrozenMap(
    {
        Education.SD: (Golongan.II_A, CEILING_PLACE),
        Education.SLTP: (Golongan.II_C, CEILING_PLACE),
        Education.SLTP_KEJURUAN: (Golongan.II_D, CEILING_PLACE),
        Education.SLTA: (Golongan.III_B, CEILING_PLACE),
        Education.D1: (Golongan.III_B, CEILING_PLACE),
        Education.D2: (Golongan.III_B, CEILING_PLACE),
        Education.S1: (Golongan.III_D, CEILING_PLACE),
        Education.D4: (Golongan.III_D, CEILING_PLACE),
        Education.S2: (Golongan.IV_A, CEILING_PLACE),
        Education.PROFESI: (Golongan.IV_A, CEILING_PLACE),
        Education.S3: (Golongan.IV_B, CEILING_PLACE),
    }
)
_rule = PP_99_2000.rule

WHO_RULE = _rule(
    "pns",
    WHO_PLACE,
    ("Jenis kepegawaian", "Kind of service"),
    "Kenaikan pangkat diatur bagi PNS.",
    "Rank promotion is for PNS.",
)
REGULAR_RULE = _rule(
    "kenaikan_pangkat_reguler",
    REGULAR_PLACE,
    ("Kenaikan pangkat reguler", "Regular promotion"),
    "Reguler: paling sedikit 4 tahun dalam pangkat terakhir, predikat paling rendah Baik dalam 2 tahun terakhir, "
    "di bawah batas pendidikan.",
    "Regular: at least 4 years in rank, BAIK or better in each of the last 2 years, below the ceiling by education.",
)
REGULAR_POST_RULE = _rule(
    "jabatan_reguler",
    REGULAR_PLACE,
    ("Jabatan", "Position"),
    "Reguler diberikan kepada pelaksana, termasuk yang tugas belajar tanpa jabatan.",
    "Regular promotion is for pelaksana, study leave without another post included.",
)
REGULAR_YEARS_RULE = _rule(
    "masa_pangkat_reguler",
    REGULAR_PLACE,
    ("Masa dalam pangkat", "Years in rank"),
    "Paling sedikit 4 tahun dalam pangkat terakhir.",
    "At least 4 years in the present rank.",
)
REGULAR_RESULT_RULE = _rule(
    "predikat_reguler",
    REGULAR_PLACE,
    ("Predikat kinerja", "Performance predikat"),
    'Predikat paling rendah Baik dalam 2 tahun terakhir (dibaca dari "setiap unsur paling rendah baik").',
    'BAIK or better in each of the last 2 years (read from "every element at least baik").',
)
CEILING_RULE = _rule(
    "batas_pendidikan",
    CEILING_PLACE,
    ("Batas golongan menurut pendidikan", "Ceiling by education"),
    "Pangkat reguler naik sampai golongan tertinggi menurut pendidikan.",
    "Regular promotion ends at the highest golongan of the education.",
)
FUNCTIONAL_RULE = _rule(
    "kenaikan_pangkat_jf",
    FUNCTIONAL_PLACE,
    ("Kenaikan pangkat pejabat fungsional", "Promotion of functional officials"),
    "JF: paling sedikit 2 tahun dalam pangkat, angka kredit terpenuhi, setiap unsur paling rendah baik dalam 2 "
    "tahun terakhir.",
    "JF: at least 2 years in rank, credit reached, every element at least baik in each of the last 2 years.",
)
FUNCTIONAL_POST_RULE = _rule(
    "jabatan_jf",
    FUNCTIONAL_PLACE,
    ("Jabatan", "Position"),
    "Diberikan kepada pemangku jabatan fungsional.",
    "It is for holders of functional posts.",
)
FUNCTIONAL_YEARS_RULE = _rule(
    "masa_pangkat_jf",
    FUNCTIONAL_PLACE,
    ("Masa dalam pangkat", "Years in rank"),
    "Paling sedikit 2 tahun dalam pangkat terakhir.",
    "At least 2 years in the present rank.",
)
CREDIT_RULE = _rule(
    "angka_kredit",
    PERATURAN_BKN_3_2023.cite(Standing.OFFICIAL_TEXT, pasal="15"),
    ("Angka kredit", "Credit points"),
    "Angka kredit yang ditentukan terpenuhi.",
    "The credit points asked for are reached.",
)
FUNCTIONAL_RESULT_RULE = _rule(
    "predikat_jf",
    FUNCTIONAL_PLACE,
    ("Predikat kinerja", "Performance predikat"),
    "Setiap unsur paling rendah baik dalam 2 tahun terakhir, dibaca sebagai predikat paling rendah Baik.",
    "Every element at least baik in each of the last 2 years, read as the predikat BAIK or better.",
)
EXTRAORDINARY_RULE = _rule(
    "kenaikan_pangkat_luar_biasa",
    EXTRAORDINARY_PLACE,
    ("Kenaikan pangkat luar biasa", "Extraordinary promotion"),
    "Luar biasa: paling sedikit 1 tahun dalam pangkat, predikat Sangat Baik dalam tahun terakhir, prestasi luar "
    "biasa ditetapkan.",
    "Extraordinary: at least 1 year in rank, SANGAT_BAIK in the last year, the achievement is decreed.",
)
EXTRAORDINARY_YEARS_RULE = _rule(
    "masa_pangkat_luar_biasa",
    EXTRAORDINARY_PLACE,
    ("Masa dalam pangkat", "Years in rank"),
    "Paling sedikit 1 tahun dalam pangkat terakhir.",
    "At least 1 year in the present rank.",
)
EXTRAORDINARY_RESULT_RULE = _rule(
    "predikat_luar_biasa",
    EXTRAORDINARY_PLACE,
    ("Predikat kinerja", "Performance predikat"),
    "Predikat Sangat Baik dalam 1 tahun terakhir.",
    "SANGAT_BAIK in the last year.",
)
ACHIEVEMENT_RULE = _rule(
    "prestasi_luar_biasa",
    EXTRAORDINARY_PLACE,
    ("Prestasi kerja luar biasa baik", "Extraordinary achievement"),
    "Prestasi kerja luar biasa baik telah ditetapkan.",
    "The extraordinary achievement is decreed.",
)
MONTHLY_RULE = _rule(
    "periode",
    MONTHLY_PLACE,
    ("Periode kenaikan pangkat", "Days of promotion"),
    "Kenaikan pangkat berlaku tanggal 1 setiap bulan, sejak 1 Oktober 2025.",
    "Promotions take effect on the 1st of every month, from 1 October 2025.",
)

_PNS = ServiceIs(rule=WHO_RULE, kinds=(ServiceKind.PNS,))
REGULAR = Honour(
    key=REGULAR_RULE.key,
    name=REGULAR_RULE.title,
    condition=All(
        (
            _PNS,
            PositionIn(rule=REGULAR_POST_RULE, kinds=(PositionKind.PELAKSANA,)),
            InRank(rule=REGULAR_YEARS_RULE, years=REGULAR_YEARS),
            RatedAtLeast(rule=REGULAR_RESULT_RULE, word=GOOD, years=RESULT_YEARS, own_labels=False),
            BelowCeiling(rule=CEILING_RULE, ceilings=CEILINGS),
        ),
        rule=REGULAR_RULE,
    ),
    confers=AUTHORITY,
)
FUNCTIONAL = Honour(
    key=FUNCTIONAL_RULE.key,
    name=FUNCTIONAL_RULE.title,
    condition=All(
        (
            _PNS,
            PositionIn(rule=FUNCTIONAL_POST_RULE, kinds=(PositionKind.JF,)),
            InRank(rule=FUNCTIONAL_YEARS_RULE, years=FUNCTIONAL_YEARS),
            Stated(rule=CREDIT_RULE, key=CREDIT_REACHED, title=Text("angka kredit terpenuhi", "credit reached")),
            RatedAtLeast(rule=FUNCTIONAL_RESULT_RULE, word=GOOD, years=RESULT_YEARS, own_labels=False),
        ),
        rule=FUNCTIONAL_RULE,
    ),
    confers=AUTHORITY,
)
EXTRAORDINARY = Honour(
    key=EXTRAORDINARY_RULE.key,
    name=EXTRAORDINARY_RULE.title,
    condition=All(
        (
            _PNS,
            InRank(rule=EXTRAORDINARY_YEARS_RULE, years=EXTRAORDINARY_YEARS),
            RatedAtLeast(
                rule=EXTRAORDINARY_RESULT_RULE, word=VERY_GOOD, years=EXTRAORDINARY_RESULT_YEARS, own_labels=False
            ),
            Stated(
                rule=ACHIEVEMENT_RULE,
                key=ACHIEVEMENT_DECREED,
                title=Text("prestasi luar biasa ditetapkan", "extraordinary achievement decreed"),
            ),
        ),
        rule=EXTRAORDINARY_RULE,
    ),
    confers=AUTHORITY,
    notes=(
        Text(
            "Satu tingkat; tidak terikat batas pendidikan dan boleh melampaui pangkat atasan.",
            "One rank; not bound by the ceiling, and it may exceed the superior's rank.",
        ),
    ),
)
PROMOTIONS = (REGULAR, FUNCTIONAL, EXTRAORDINARY)


def next_day(day: date) -> date:
    """Return the first day on or after *day* on which a promotion may take effect: the 1st of a month.

    Raises ``ConditionError`` for what is no day and for days before 1 October 2025, whose periods are not modelled.

    >>> next_day(date(2026, 3, 2))
    datetime.date(2026, 4, 1)
    """
    found = date_problem(day, "day")
    raise_if([found] if found else [], ConditionError)
    if day < MONTHLY_FROM:
        raise ConditionError(problem("date_range", "day", day.isoformat(), cite=MONTHLY_PLACE, range="2025-10 -"))
    return day if day.day == 1 else (day - timedelta(days=day.day - 1)) + relativedelta(months=1)
