"""PP 53/2010 (Disiplin PNS), for conduct examined before 31 August 2021: the tiers of results and of absence.

Here: which level and kind the text names. Not here: any other violation, who punishes, any decision; PP 94/2021,
which took its place and knows no tier of results.
"""

from datetime import date
from fractions import Fraction

from ..checks import count_problem, least_problem, refuse
from ..errors import Problem, QuestionError, problem
from ..exact.interval import above, at_least, below, closed, closed_open
from ..exact.number import Number, look
from ..exact.table import Bands, Row
from ..finding.finding import Finding, Unknown, found
from ..frozenmap import FrozenMap
from ..law.citation import Citation, Regulation, Standing
from ..law.text import LegalText
from ..questions import Case, Fact, Question, replays
from ..signature import checked
from ..words import Text, Word

PP_53_2010 = LegalText("PP", 53, 2010, "Disiplin PNS")
PP_94_2021 = Regulation("PP", 94, 2021, "Disiplin PNS")
NAME = Text("PP 53/2010 (disiplin, sampai 30 Agustus 2021)", "PP 53/2010 (discipline, until 30 August 2021)")
#: First day of PP 94/2021 (Pasal 46).
UNTIL = date(2021, 8, 31)
#: First year with an SKP (PP 46/2011).
FIRST_YEAR = 2014


def _at(pasal: str, point: str) -> Citation:
    return PP_53_2010.cite(Standing.OFFICIAL_TEXT, pasal=pasal, point=point)


MODERATE_PLACE, HEAVY_PLACE = _at("9", "12"), _at("10", "10")
ABSENCE_PLACES = (_at("8", "9"), _at("9", "11"), _at("10", "9"))
_TIER = ("Tingkat hukuman menurut capaian SKP", "Level of punishment by SKP achievement")
TIER_RULE = PP_53_2010.rule(
    "capaian_skp",
    _at("3", "12"),
    _TIER,
    "Setiap PNS wajib mencapai sasaran kerja pegawai yang ditetapkan.",
    "Every PNS must reach the SKP targets set.",
)
MODERATE_RULE = PP_53_2010.rule(
    "capaian_skp_sedang",
    MODERATE_PLACE,
    _TIER,
    "Capaian SKP pada akhir tahun 25 % sampai dengan 50 %: hukuman disiplin sedang.",
    "SKP achievement of 25 % up to and including 50 % at the end of the year: a moderate punishment.",
)
HEAVY_RULE = PP_53_2010.rule(
    "capaian_skp_berat",
    HEAVY_PLACE,
    _TIER,
    "Capaian SKP pada akhir tahun kurang dari 25 %: hukuman disiplin berat.",
    "SKP achievement of less than 25 % at the end of the year: a heavy punishment.",
)
TRANSITION_RULE = PP_53_2010.rule(
    "peralihan",
    PP_94_2021.cite(Standing.OFFICIAL_TEXT, pasal="40", ayat="3-4"),
    _TIER,
    "Yang belum diperiksa pada 31 Agustus 2021 mengikuti PP 94/2021; yang sudah diperiksa, proses selanjutnya.",
    "What was not examined by 31 August 2021 follows PP 94/2021; what was, in the steps that remain.",
)
SHARE_RULE = PP_53_2010.rule(
    "dasar_persentase",
    PP_53_2010.cite(Standing.SINGLE_SOURCE),
    ("Dasar persentase", "What the percentage is of"),
    "Persentase adalah capaian SKP, bukan nilai prestasi kerja 60/40; cara menghitungnya tidak ditentukan.",
    "The percentage is SKP achievement, not the 60/40 value; how it is worked out is not defined.",
)
ABSENCE_RULE = PP_53_2010.rule(
    "absensi",
    ABSENCE_PLACES[0],
    ("Hukuman bagi ketidakhadiran", "Punishment for absence"),
    "Hari kerja tanpa alasan yang sah dihitung kumulatif Januari sampai Desember (Pasal 14).",
    "Working days absent without valid reason add up from January to December (Pasal 14).",
)


class Level(Word):
    """How heavy a punishment is."""

    TIDAK_ADA = Text("tidak ada hukuman menurut aturan ini", "no punishment by this rule")
    RINGAN = Text("ringan", "light")
    SEDANG = Text("sedang", "moderate")
    BERAT = Text("berat", "heavy")


class Kind(Word):
    """What a punishment consists in."""

    TIDAK_ADA = Text("tidak ada hukuman menurut aturan ini", "no punishment by this rule")
    TEGURAN_LISAN = Text("teguran lisan", "oral reprimand")
    TEGURAN_TERTULIS = Text("teguran tertulis", "written reprimand")
    PERNYATAAN_TIDAK_PUAS = Text("pernyataan tidak puas secara tertulis", "written statement of dissatisfaction")
    PENUNDAAN_KGB_1_TAHUN = Text("penundaan kenaikan gaji berkala 1 tahun", "increment delayed by 1 year")
    PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN = Text("penundaan kenaikan pangkat 1 tahun", "promotion delayed by 1 year")
    PENURUNAN_PANGKAT_1_TAHUN = Text("penurunan pangkat setingkat 1 tahun", "one rank down for 1 year")
    PENURUNAN_PANGKAT_3_TAHUN = Text("penurunan pangkat setingkat 3 tahun", "one rank down for 3 years")
    PEMINDAHAN_PENURUNAN_JABATAN = Text("pemindahan dalam rangka penurunan jabatan", "move to a lower post")
    PEMBEBASAN_JABATAN = Text("pembebasan dari jabatan", "release from the post")
    PEMBERHENTIAN_HORMAT_TIDAK_APS = Text(
        "pemberhentian dengan hormat tidak atas permintaan sendiri", "honourable dismissal not at own request"
    )
    PEMBERHENTIAN_TIDAK_HORMAT = Text("pemberhentian tidak dengan hormat", "dishonourable dismissal")
    PEMBERHENTIAN_HORMAT_TIDAK_APS_ATAU_TIDAK_HORMAT = Text(
        "pemberhentian dengan hormat tidak atas permintaan sendiri atau tidak dengan hormat",
        "dismissal, honourable not at own request or dishonourable",
    )
    BERAT_TANPA_JENIS = Text(
        "berat; jenisnya tidak disebut bagi yang tidak menduduki jabatan",
        "heavy; no kind is named for who holds no post",
    )


_K = Kind
#: The kinds each level allows.
KINDS: FrozenMap[Level, tuple[tuple[Kind, ...], Citation]] = FrozenMap(
    {
        Level.SEDANG: (
            (_K.PENUNDAAN_KGB_1_TAHUN, _K.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN, _K.PENURUNAN_PANGKAT_1_TAHUN),
            PP_53_2010.cite(Standing.OFFICIAL_TEXT, pasal="7", ayat="3"),
        ),
        Level.BERAT: (
            (
                *(_K.PENURUNAN_PANGKAT_3_TAHUN, _K.PEMINDAHAN_PENURUNAN_JABATAN, _K.PEMBEBASAN_JABATAN),
                *(_K.PEMBERHENTIAN_HORMAT_TIDAK_APS, _K.PEMBERHENTIAN_TIDAK_HORMAT),
            ),
            PP_53_2010.cite(Standing.OFFICIAL_TEXT, pasal="7", ayat="4"),
        ),
    }
)
#: SKP achievement at the end of the year, in percent.
ACHIEVEMENT = Bands(
    (
        Row(below(25), Level.BERAT, HEAVY_PLACE),
        Row(closed(25, 50), Level.SEDANG, MODERATE_PLACE),
        Row(above(50), Level.TIDAK_ADA, MODERATE_PLACE),
    )
)
_LIGHT, _MODERATE, _HEAVY = ABSENCE_PLACES
#: Working days absent without valid reason in a calendar year, added up.
ABSENCE = Bands(
    (
        Row(closed_open(0, 5), _K.TIDAK_ADA, _LIGHT),
        Row(closed_open(5, 6), _K.TEGURAN_LISAN, _LIGHT),
        Row(closed_open(6, 11), _K.TEGURAN_TERTULIS, _LIGHT),
        Row(closed_open(11, 16), _K.PERNYATAAN_TIDAK_PUAS, _LIGHT),
        Row(closed_open(16, 21), _K.PENUNDAAN_KGB_1_TAHUN, _MODERATE),
        Row(closed_open(21, 26), _K.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN, _MODERATE),
        Row(closed_open(26, 31), _K.PENURUNAN_PANGKAT_1_TAHUN, _MODERATE),
        Row(closed_open(31, 36), _K.PENURUNAN_PANGKAT_3_TAHUN, _HEAVY),
        Row(closed_open(36, 41), _K.PEMINDAHAN_PENURUNAN_JABATAN, _HEAVY),
        Row(closed_open(41, 46), _K.PEMBEBASAN_JABATAN, _HEAVY),
        Row(at_least(46), _K.PEMBERHENTIAN_HORMAT_TIDAK_APS_ATAU_TIDAK_HORMAT, _HEAVY),
    )
)
_AFTER = Text(
    "PP 94/2021 tidak mengenal hukuman menurut capaian SKP", "PP 94/2021 has no punishment by SKP achievement"
)
_BY_94 = Text("hukuman menurut PP 94/2021", "the punishment under PP 94/2021")
TIER = Question(
    TIER_RULE,
    (
        Fact("level", Level, Text("capaian SKP pada akhir tahun", "the SKP achievement at the end of the year")),
        Fact("examined_before", bool, Text("hari pemeriksaan", "the day of the examination")),
        Fact("imposed_before", bool, Text("hari hukuman dijatuhkan", "the day the punishment is imposed")),
        Fact("achieved", Fraction, Text("capaian SKP dalam persen", "the SKP achievement in percent")),
        Fact("year", int, Text("tahun SKP", "the SKP year")),
    ),
    (
        Case(Level.TIDAK_ADA, {"examined_before": False}, TRANSITION_RULE, _AFTER),
        Case(Level.TIDAK_ADA, {"level": (Level.TIDAK_ADA, Level.RINGAN)}, MODERATE_RULE),
        Case(Unknown((_AFTER,), (_BY_94,)), {"imposed_before": False}, TRANSITION_RULE),
        Case(Level.SEDANG, {"level": Level.SEDANG}, MODERATE_RULE),
        Case(Level.BERAT, {"level": Level.BERAT}, HEAVY_RULE),
    ),
)
#: Kinds named only for who holds a structural or functional post.
IN_POST = (_K.PEMINDAHAN_PENURUNAN_JABATAN, _K.PEMBEBASAN_JABATAN)
_POST = Text("apakah menduduki jabatan", "whether a post is held")
_NOT_KNOWN = Text("belum diketahui apakah menduduki jabatan", "whether a post is held is not known")


@checked(QuestionError)
def skp_tier(
    achieved: Number | str, *, year: int, examined: date | None, imposed: date | None = None
) -> "Finding[Level | Unknown]":
    """Return the level of punishment for the SKP achievement at the end of a year, in percent.

    *examined* and *imposed*: the days of the examination and of the punishment; ``None`` is not known, and asked for
    where no other day tells on which side of it the examination lies. What was not examined before 31 August 2021
    follows PP 94/2021, which has no such punishment; what was examined before and not imposed by then is left to it:
    ``Unknown``. ``KINDS`` has the kinds each level allows.

    Raises ``QuestionError`` for what is no number of 0 or more, a year before 2014, days out of order.
    Source: PP 53/2010 Pasal 3 no. 12, 9 no. 12, 10 no. 10; PP 94/2021 Pasal 40 (official texts).

    >>> skp_tier(50, year=2018, examined=date(2019, 2, 11), imposed=date(2019, 3, 4)).value.name
    'SEDANG'
    """
    number = look(achieved, "achieved")
    refuse(QuestionError, _negative(number), least_problem(year, "year", FIRST_YEAR))
    end = date(min(year, date.max.year), 12, 31)
    days = {"year": end, "examined": examined, "imposed": imposed}
    pairs = (("year", "examined"), ("examined", "imposed"), ("year", "imposed"))
    refuse(QuestionError, *[next((one for pair in pairs if (one := _order(*pair, days))), None)])
    exact = Fraction(number)  # type: ignore[arg-type]
    examined_before, imposed_before = (None if day is None else day < UNTIL for day in (examined, imposed))
    if examined is None:  # it lies between the end of the year and the punishment
        examined_before = False if year >= UNTIL.year else imposed_before or None
    row = ACHIEVEMENT.row(exact.as_integer_ratio())
    assert row is not None
    return TIER(
        level=row.payload, examined_before=examined_before, imposed_before=imposed_before, achieved=exact, year=year
    )


@replays
@checked(QuestionError)
def absence(days: int, *, holds_post: bool | None = None) -> "Finding[Kind | Unknown]":
    """Return the punishment for *days* of work missed without valid reason, added up from January to December.

    *holds_post*: whether a structural or functional post is held; asked from 36 to 45 days only, where the text names
    no kind for anybody else. Only for what was examined before 31 August 2021.

    Raises ``QuestionError`` for what is no whole number of 0 or more.
    Source: PP 53/2010 Pasal 8 no. 9, 9 no. 11, 10 no. 9, 14 (official text).

    >>> absence(12).value.name, absence(40).value.needed[0].en
    ('PERNYATAAN_TIDAK_PUAS', 'whether a post is held')
    """
    refuse(QuestionError, count_problem(days, "days"))
    row = ABSENCE.row((days, 1))
    assert row is not None
    value: Kind | Unknown = row.payload
    if value in IN_POST and not holds_post:
        value = Kind.BERAT_TANPA_JENIS if holds_post is False else Unknown((_NOT_KNOWN,), (_POST,))
    return found(ABSENCE_RULE, value, cite=row.cite)


def _negative(number: Number | Problem) -> Problem | None:
    if isinstance(number, Problem):
        return number
    return problem("negative", "achieved", number) if number < 0 else None


_DAYS = FrozenMap(
    {
        "year": Text("akhir tahun SKP", "the end of the SKP year"),
        "examined": Text("pemeriksaan", "the examination"),
        "imposed": Text("penjatuhan hukuman", "the punishment"),
    }
)


def _order(first: str, then: str, days: dict[str, date | None]) -> Problem | None:
    """Return a problem where what comes *then* has a day before the *first*."""
    earlier, later = days[first], days[then]
    if earlier is None or later is None or earlier <= later:
        return None
    words = _DAYS[then], _DAYS[first]
    return problem("event_order", then, later.isoformat(), event=words[0], earlier=words[1], day=earlier.isoformat())
