"""The boxes, axes, shares and recommendations of PermenPANRB 3/2020 as amended, each beside its place.

Here: what is printed, and what one agency's framework says. Not here: reading it (``boxes``), the succession group
(``succession``).
"""

from datetime import date
from fractions import Fraction

from ...frozenmap import FrozenMap
from ...law.citation import Citation, Listed, Regulation, Standing
from ...law.reading import Reading, reading
from ...law.text import LegalText
from ...law.texts import PP_11_2017
from ...model.rating import Expectation
from ...words import Text, Word

PERMENPANRB_3_2020 = LegalText("PermenPANRB", 3, 2020, "Manajemen Talenta ASN")
PERMENPANRB_20_2025 = LegalText("PermenPANRB", 20, 2025, "Perubahan atas PermenPANRB 3/2020")
FRAMEWORK = Regulation("Kerangka manajemen talenta satu instansi", None, None)
BRIEFING = Regulation("Sosialisasi Keputusan Kepala BKN 411/2025", None, None)
NAME = Text("PermenPANRB 3/2020 jo. 20/2025", "PermenPANRB 3/2020 as amended by 20/2025")
BOX_PLACE = PERMENPANRB_20_2025.cite(Standing.OFFICIAL_TEXT, page="I")
AXIS_PLACE = PERMENPANRB_20_2025.cite(Standing.OFFICIAL_TEXT, page="I")
ADVICE_PLACE = PERMENPANRB_20_2025.cite(Standing.OFFICIAL_TEXT, page="II")
OLD_ADVICE_PLACE = PERMENPANRB_3_2020.cite(Standing.CORROBORATED)
FRAMEWORK_PLACE = FRAMEWORK.cite(Standing.SINGLE_SOURCE)
BRIEFING_PLACE = BRIEFING.cite(Standing.SINGLE_SOURCE)
SUCCESSION_PLACE = PP_11_2017.cite(Standing.OFFICIAL_TEXT, pasal="199", ayat="2")
#: From this day on the annex of PermenPANRB 20/2025 stands in the place of that of 3/2020.
SINCE = date(2025, 12, 31)


class Potential(Word):
    """The potential axis, highest first."""

    TINGGI = Text("tinggi", "high (tinggi)")
    MENENGAH = Text("menengah", "middle (menengah)")
    RENDAH = Text("rendah", "low (rendah)")


@reading(
    "sumbu_kinerja_lama",
    default="CUTOFFS",
    about=Text("Sumbu kinerja sebelum 31 Desember 2025.", "The performance axis before 31 December 2025."),
    why=Text("Naskah 2020 belum dicocokkan.", "The text of 2020 was not verified."),
)
class OldAxis(Reading):
    """How a predikat meets the performance axis before 31 December 2025."""

    CUTOFFS = ("AMBANG", Text("nilai predikat terhadap ambang instansi", "the value of the predikat by cut-offs"))
    PRINTED = ("PEMETAAN_2025", Text("pemetaan tercetak 2025 dipakai mundur", "the mapping of 2025 applied backwards"))


@reading(
    "pembagian_penguat",
    default="MEAN",
    about=Text("Pembagian bagian penguat sumbu kinerja.", "How the reinforcing part is split."),
    why=Text("Pembagiannya tidak diketahui.", "The split is not known."),
)
class Reinforcing(Reading):
    """How the reinforcing part of the performance axis is split between awards and team role."""

    MEAN = ("RATA_RATA", Text("rata-rata penghargaan dan peran tim", "the mean of awards and team role"))
    OWN_WEIGHTS = ("BOBOT_SENDIRI", Text("bobot sendiri, tidak diketahui", "weights of their own, not known"))


READINGS = (OldAxis, Reinforcing)

#: (performance, potential) to box; unchanged in 2025.
BOXES: FrozenMap[tuple[Expectation, Potential], tuple[int, Citation]] = FrozenMap(
    {
        (Expectation.DI_ATAS, Potential.RENDAH): (4, BOX_PLACE),
        (Expectation.DI_ATAS, Potential.MENENGAH): (7, BOX_PLACE),
        (Expectation.DI_ATAS, Potential.TINGGI): (9, BOX_PLACE),
        (Expectation.SESUAI, Potential.RENDAH): (2, BOX_PLACE),
        (Expectation.SESUAI, Potential.MENENGAH): (5, BOX_PLACE),
        (Expectation.SESUAI, Potential.TINGGI): (8, BOX_PLACE),
        (Expectation.DI_BAWAH, Potential.RENDAH): (1, BOX_PLACE),
        (Expectation.DI_BAWAH, Potential.MENENGAH): (3, BOX_PLACE),
        (Expectation.DI_BAWAH, Potential.TINGGI): (6, BOX_PLACE),
    }
)
#: Name of the predikat to the performance axis, from 31 December 2025.
PRINTED_AXIS: FrozenMap[str, tuple[Expectation, Citation]] = FrozenMap(
    {
        "SANGAT_BAIK": (Expectation.DI_ATAS, AXIS_PLACE),
        "BAIK": (Expectation.SESUAI, AXIS_PLACE),
        "BUTUH_PERBAIKAN": (Expectation.DI_BAWAH, AXIS_PLACE),
        "KURANG": (Expectation.DI_BAWAH, AXIS_PLACE),
        "SANGAT_KURANG": (Expectation.DI_BAWAH, AXIS_PLACE),
    }
)
#: Name of the predikat to its value, 0 to 100; one agency's framework.
PREDIKAT_VALUES: FrozenMap[str, tuple[int, Citation]] = FrozenMap(
    {
        "SANGAT_BAIK": (100, FRAMEWORK_PLACE),
        "BAIK": (80, FRAMEWORK_PLACE),
        "BUTUH_PERBAIKAN": (60, FRAMEWORK_PLACE),
        "KURANG": (40, FRAMEWORK_PLACE),
        "SANGAT_KURANG": (20, FRAMEWORK_PLACE),
    }
)
#: Shares of the talent value: performance and potential; one agency's framework.
TALENT_SHARES = (Fraction(50, 100), Fraction(50, 100))
#: Shares of the performance axis: main part (predikat) and reinforcing part (awards and team role).
PERFORMANCE_SHARES = (Fraction(60, 100), Fraction(40, 100))
#: Shares of the potential axis.
POTENTIAL_SHARES: FrozenMap[str, Fraction] = Listed(
    BRIEFING_PLACE,
    {
        "kompetensi": Fraction(40, 100),
        "potensi": Fraction(25, 100),
        "kualifikasi": Fraction(20, 100),
        "integritas": Fraction(15, 100),
    },
)


class Advice(Word):
    """What is recommended for a box; the printed recommendations."""

    DIPROMOSIKAN_DAN_DIPERTAHANKAN = Text("dipromosikan dan dipertahankan", "promoted and retained")
    DIPERTAHANKAN = Text("dipertahankan", "retained")
    RENCANA_SUKSESI_INSTANSI_NASIONAL = Text(
        "masuk kelompok rencana suksesi instansi/nasional", "succession plan of the agency or nation"
    )
    RENCANA_SUKSESI_INSTANSI = Text("masuk kelompok rencana suksesi instansi", "succession plan of the agency")
    PENGHARGAAN = Text("penghargaan", "award")
    ROTASI = Text("rotasi", "rotation")
    ROTASI_PERLUASAN_JABATAN = Text("rotasi/perluasan jabatan", "rotation or widening of the post")
    ROTASI_PENGAYAAN_JABATAN = Text("rotasi/pengayaan jabatan", "rotation or enrichment of the post")
    PENGEMBANGAN_KOMPETENSI = Text("pengembangan kompetensi", "competence development")
    TUGAS_BELAJAR = Text("tugas belajar", "study leave")
    BIMBINGAN_KINERJA = Text("bimbingan kinerja", "performance guidance (bimbingan)")
    KONSELING_KINERJA = Text("konseling kinerja", "performance counselling (konseling)")
    PENEMPATAN_SESUAI = Text("penempatan yang sesuai", "fitting placement")
    PROSES_SESUAI_PERATURAN = Text("diproses sesuai peraturan", "proceedings under the rules")
    PENUGASAN_STRATEGIS = Text("penugasan strategis lintas instansi", "strategic assignment across agencies")
    PEMBINAAN_EKSEKUTIF = Text(
        "coaching eksekutif dan pengembangan kepemimpinan", "executive coaching and leadership development"
    )
    PROYEK_NASIONAL = Text("proyek prioritas nasional", "national priority project")
    BIMBINGAN_MOTIVASI = Text("bimbingan untuk meningkatkan motivasi", "guidance to raise motivation")
    MENTORING_SENIOR = Text("mentoring oleh senior", "mentoring by a senior")
    PROYEK_LINTAS_BIDANG = Text("penanggung jawab proyek lintas bidang", "in charge of a cross-field project")
    MEMIMPIN_TIM = Text("memimpin tim", "leading a team")
    PENYELARASAN_PERAN = Text("penyelarasan peran", "role realignment")
    PEMANTAUAN_INTENSIF = Text("pemantauan intensif", "intensive monitoring")


_A = Advice
#: Recommendations until 30 December 2025.
OLD_ADVICE: FrozenMap[int, tuple[Advice, ...]] = Listed(
    OLD_ADVICE_PLACE,
    {
        9: (_A.DIPROMOSIKAN_DAN_DIPERTAHANKAN, _A.RENCANA_SUKSESI_INSTANSI_NASIONAL, _A.PENGHARGAAN),
        8: (_A.DIPERTAHANKAN, _A.RENCANA_SUKSESI_INSTANSI, _A.ROTASI_PERLUASAN_JABATAN, _A.BIMBINGAN_KINERJA),
        7: (
            _A.DIPERTAHANKAN,
            _A.RENCANA_SUKSESI_INSTANSI,
            _A.ROTASI_PENGAYAAN_JABATAN,
            _A.PENGEMBANGAN_KOMPETENSI,
            _A.TUGAS_BELAJAR,
        ),
        6: (_A.PENEMPATAN_SESUAI, _A.BIMBINGAN_KINERJA, _A.KONSELING_KINERJA),
        5: (_A.PENEMPATAN_SESUAI, _A.BIMBINGAN_KINERJA, _A.PENGEMBANGAN_KOMPETENSI),
        4: (_A.ROTASI, _A.PENGEMBANGAN_KOMPETENSI),
        3: (_A.BIMBINGAN_KINERJA, _A.KONSELING_KINERJA, _A.PENGEMBANGAN_KOMPETENSI, _A.PENEMPATAN_SESUAI),
        2: (_A.BIMBINGAN_KINERJA, _A.PENGEMBANGAN_KOMPETENSI, _A.PENEMPATAN_SESUAI),
        1: (_A.PROSES_SESUAI_PERATURAN,),
    },
)
#: Recommendations from 31 December 2025; boxes 1 to 4 are not verified and left out.
ADVICE: FrozenMap[int, tuple[Advice, ...]] = Listed(
    ADVICE_PLACE,
    {
        9: (
            _A.DIPROMOSIKAN_DAN_DIPERTAHANKAN,
            _A.RENCANA_SUKSESI_INSTANSI_NASIONAL,
            _A.PENGHARGAAN,
            _A.PENUGASAN_STRATEGIS,
            _A.PEMBINAAN_EKSEKUTIF,
            _A.PROYEK_NASIONAL,
        ),
        8: (
            _A.DIPERTAHANKAN,
            _A.RENCANA_SUKSESI_INSTANSI,
            _A.ROTASI_PERLUASAN_JABATAN,
            _A.BIMBINGAN_MOTIVASI,
            _A.MENTORING_SENIOR,
            _A.PROYEK_LINTAS_BIDANG,
        ),
        7: (
            _A.DIPERTAHANKAN,
            _A.RENCANA_SUKSESI_INSTANSI,
            _A.ROTASI_PENGAYAAN_JABATAN,
            _A.PENGEMBANGAN_KOMPETENSI,
            _A.MEMIMPIN_TIM,
        ),
        6: (
            _A.PENYELARASAN_PERAN,
            _A.BIMBINGAN_KINERJA,
            _A.KONSELING_KINERJA,
            _A.PENGEMBANGAN_KOMPETENSI,
            _A.PEMANTAUAN_INTENSIF,
        ),
        5: (_A.PENYELARASAN_PERAN, _A.BIMBINGAN_MOTIVASI, _A.PENGEMBANGAN_KOMPETENSI),
    },
)
ADVICE_OPEN = Text(
    "rekomendasi kotak 1 sampai 4 menurut PermenPANRB 20/2025 belum diverifikasi",
    "the recommendations of boxes 1 to 4 of PermenPANRB 20/2025 are not verified",
)
_rule = PERMENPANRB_3_2020.rule

BOX_RULE = _rule(
    "kotak_sembilan",
    BOX_PLACE,
    ("Kotak sembilan", "Nine boxes"),
    "Kotak dibaca dari sumbu kinerja dan sumbu potensial.",
    "The box is read from the axis of performance and the axis of potential.",
)
AXIS_RULE = _rule(
    "sumbu_kinerja_predikat",
    AXIS_PLACE,
    ("Sumbu kinerja menurut predikat", "Performance axis by predikat"),
    "Sangat Baik: di atas ekspektasi; Baik: sesuai ekspektasi; selebihnya: di bawah ekspektasi.",
    "Sangat Baik: above expectation; Baik: as expected; the rest: below expectation.",
)
CUTOFF_RULE = _rule(
    "sumbu_menurut_ambang",
    FRAMEWORK_PLACE,
    ("Sumbu menurut ambang instansi", "Axis by the agency's cut-offs"),
    "Nilai paling sedikit ambang tinggi, ambang menengah, atau di bawahnya; batas bawah termasuk.",
    "A value of at least the high cut-off, of at least the middle one, or below; lower edges included.",
)
PERFORMANCE_RULE = _rule(
    "sumbu_kinerja",
    BRIEFING_PLACE,
    ("Nilai sumbu kinerja", "Value of the performance axis"),
    "Bagian utama (predikat) dan bagian penguat (penghargaan dan peran tim) menurut bobotnya.",
    "The main part (predikat) and the reinforcing part (awards and team role) by their weights.",
)
POTENTIAL_RULE = _rule(
    "sumbu_potensial",
    BRIEFING_PLACE,
    ("Nilai sumbu potensial", "Value of the potential axis"),
    "40 % kompetensi, 25 % potensi, 20 % kualifikasi, 15 % integritas.",
    "40 % competence, 25 % potential, 20 % qualification, 15 % integrity.",
)
TALENT_RULE = _rule(
    "nilai_talenta",
    FRAMEWORK_PLACE,
    ("Nilai talenta", "Talent value"),
    "Setengah nilai kinerja ditambah setengah nilai potensial.",
    "Half of performance plus half of potential.",
)
ADVICE_RULE = _rule(
    "rekomendasi",
    ADVICE_PLACE,
    ("Rekomendasi kotak", "Recommendations of the box"),
    "Rekomendasi tercetak bagi tiap kotak.",
    "The recommendations printed for each box.",
)
SUCCESSION_RULE = _rule(
    "kelompok_rencana_suksesi",
    SUCCESSION_PLACE,
    ("Kelompok rencana suksesi", "Succession group"),
    "PNS dengan predikat paling rendah Baik dalam 2 tahun terakhir, sesuai "
    "kompetensi, kewajiban pengembangan terpenuhi.",
    "PNS rated BAIK or better in each of the last 2 years, fitting the competence, development duty met.",
)
#: Years of results the succession group asks for, and the predikat.
SUCCESSION_YEARS, SUCCESSION_WORD = 2, "BAIK"
