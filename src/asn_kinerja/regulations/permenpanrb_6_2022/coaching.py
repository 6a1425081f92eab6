"""Where the kinds of coaching stand in PermenPANRB 6/2022, and the default thresholds: policy of the library.

Here: places and numbers. Not here: finding needs (``follow_up.coaching``), the six-month track of PP 30/2019.
"""

from ...follow_up.coaching_policy import CoachingKind, CoachingPolicy, Severity, Succession, Trigger
from ...frozenmap import FrozenMap
from ...law.citation import Listed, Standing
from ...law.text import LegalText
from ...model.employee_words import ServiceKind
from ...model.feedback import RaterGroup
from ...scoring.feedback import FeedbackRules
from ...words import Text
from .numbers import PERMENPANRB_6_2022, TAKE_OVER_PLACE

LIBRARY = LegalText("Kebijakan pembinaan bawaan", None, None, "pilihan pustaka, dapat diganti instansi", key="policy")
CHOICE = LIBRARY.cite(Standing.POLICY)
COACHING_RULE = LIBRARY.rule(
    "pembinaan",
    CHOICE,
    ("Kebijakan pembinaan bawaan", "Default coaching policy"),
    "Batas, tingkat dan tenggat pembinaan adalah pilihan pustaka; instansi dapat menggantinya.",
    "Limits, severities and deadlines of coaching are the library's choice; an agency may replace them.",
)
GUIDANCE_RULE = PERMENPANRB_6_2022.rule(
    "bimbingan_kinerja",
    PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="78-85"),
    ("Bimbingan kinerja", "Performance guidance"),
    "Bimbingan kinerja mengembangkan kompetensi dan mencegah kegagalan, oleh pimpinan atau pihak yang ditugasi.",
    "Guidance develops competence and prevents failure, by the leader or a party assigned.",
)
COUNSELLING_RULE = PERMENPANRB_6_2022.rule(
    "konseling_kinerja",
    PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="85-88"),
    ("Konseling kinerja", "Performance counselling"),
    "Konseling kinerja menangani masalah perilaku yang menghambat hasil tim atau unit; perorangan dan rahasia.",
    "Counselling deals with behaviour that hinders the result of team or unit; individual and confidential.",
)
DEVELOPMENT_RULE = PERMENPANRB_6_2022.rule(
    "pengembangan_kompetensi",
    PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="78"),
    ("Pengembangan kompetensi", "Competence development"),
    "Bimbingan dapat berupa coaching, mentoring, pelatihan formal dan informal.",
    "Guidance may be coaching, mentoring, formal and informal training.",
)
PERIOD_RULE = LIBRARY.rule(
    "masa_perbaikan",
    CHOICE,
    ("Masa perbaikan", "Improvement period"),
    "Rencana perbaikan bukan istilah peraturan; lamanya mengikuti enam bulan dalam PP 30/2019 dan hanya bagi PNS.",
    "An improvement plan is no term of the rules; its length follows the six months of PP 30/2019, for PNS only.",
)
TAKE_OVER_RULE = PERMENPANRB_6_2022.rule(
    "catatan_ambil_alih",
    TAKE_OVER_PLACE,
    ("Catatan ambil alih", "Take-over note"),
    "Pimpinan dapat mengambil alih rencana yang tidak maju, dengan catatan yang dipertimbangkan dalam evaluasi.",
    "The leader may take over a plan without progress, with a note considered in the evaluation.",
)
REFERRAL_RULE = PERMENPANRB_6_2022.rule(
    "rujukan",
    PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="85-88"),
    ("Rujukan", "Referral"),
    "Hasil pembinaan dilaporkan; atasan, PyB atau pengelola kepegawaian menentukan tindak lanjutnya.",
    "Coaching is reported; the superior, the authorised official or the HR head decides what follows.",
)
#: Where each kind stands.
SOURCES = FrozenMap(
    {
        CoachingKind.BIMBINGAN: GUIDANCE_RULE,
        CoachingKind.KONSELING: COUNSELLING_RULE,
        CoachingKind.PENGEMBANGAN_KOMPETENSI: DEVELOPMENT_RULE,
        CoachingKind.MASA_PERBAIKAN: PERIOD_RULE,
        CoachingKind.CATATAN_AMBIL_ALIH: TAKE_OVER_RULE,
        CoachingKind.RUJUKAN: REFERRAL_RULE,
    }
)
_LEADER = Text("pimpinan", "the leader")
#: Who acts, by kind.
ACTS = Listed(
    CHOICE,
    {
        CoachingKind.BIMBINGAN: Text("pimpinan atau pihak yang ditugasi", "the leader or a party assigned"),
        CoachingKind.KONSELING: Text(
            "PyB atau kepala kepegawaian menunjuk konselor", "the authorised official or HR head names a counsellor"
        ),
        CoachingKind.PENGEMBANGAN_KOMPETENSI: Text("pimpinan dan pengelola kepegawaian", "the leader and HR"),
        CoachingKind.MASA_PERBAIKAN: _LEADER,
        CoachingKind.CATATAN_AMBIL_ALIH: _LEADER,
        CoachingKind.RUJUKAN: Text(
            "atasan pimpinan, PyB atau kepala kepegawaian", "the leader's superior, PyB or HR head"
        ),
    },
)
_GUIDED = (CoachingKind.BIMBINGAN, CoachingKind.PENGEMBANGAN_KOMPETENSI)
_COUNSELLED = (CoachingKind.BIMBINGAN, CoachingKind.KONSELING)
_REFERRED = (*_COUNSELLED, CoachingKind.RUJUKAN)
#: What a printed word calls for, by its name in its own list; lists of several texts share names, never meanings.
WORDS = Listed(
    CHOICE,
    {
        "SANGAT_BAIK": (Severity.RINGAN, ()),
        "BAIK": (Severity.RINGAN, ()),
        "CUKUP": (Severity.RINGAN, _GUIDED),
        "BUTUH_PERBAIKAN": (Severity.RINGAN, _GUIDED),
        "KURANG": (Severity.SEDANG, _COUNSELLED),
        "BURUK": (Severity.BERAT, _REFERRED),
        "SANGAT_KURANG": (Severity.BERAT, _REFERRED),
    },
)
#: What the lowest label of an agency's own policy calls for: such a policy measures results of work.
OWN = (Severity.SEDANG, _GUIDED)
#: Somebody with the best word of the list needs nothing for an indicator or aspect that is short by a little.
BEST_FROM = Severity.SEDANG
#: Kinds by what a need was seen in.
KINDS = Listed(
    CHOICE,
    {
        Trigger.INDICATOR: (CoachingKind.BIMBINGAN,),
        Trigger.ASPECT: (CoachingKind.PENGEMBANGAN_KOMPETENSI,),
        Trigger.BEHAVIOUR: (CoachingKind.KONSELING,),
        Trigger.SURVEY: (CoachingKind.PENGEMBANGAN_KOMPETENSI,),
        Trigger.FEEDBACK: (CoachingKind.BIMBINGAN,),
        Trigger.COMPETENCE: (CoachingKind.PENGEMBANGAN_KOMPETENSI,),
        Trigger.TREND: (CoachingKind.BIMBINGAN,),
        Trigger.REPETITION: (CoachingKind.MASA_PERBAIKAN, CoachingKind.RUJUKAN),
        Trigger.TAKE_OVER: (CoachingKind.CATATAN_AMBIL_ALIH,),
    },
)
#: Least figures: percent of the target, percent, mark, mean of an element (1 to 4), mark of feedback.
LEAST = Listed(
    CHOICE,
    {
        Trigger.INDICATOR: 100,
        Trigger.ASPECT: 90,
        Trigger.BEHAVIOUR: 76,
        Trigger.SURVEY: 3,
        Trigger.FEEDBACK: 70,
    },
)
#: Percent short of the least figure from which a need is medium, and grave.
MEDIUM, GRAVE = 10, 25
#: Evaluations that make a trend; evaluations that make a repetition.
FALLS, REPEATS = 3, 2
#: No text read says that results years apart repeat each other: the stricter reading, by which fewer are a repetition.
SUCCESSION = Succession.ADJACENT
#: Days until the deadline.
DAYS = Listed(CHOICE, {Severity.RINGAN: 90, Severity.SEDANG: 60, Severity.BERAT: 30})
#: Months of an improvement period, after PP 30/2019.
MONTHS = 6
#: Fewest raters of a group before its mean is read; the superior is known and needs no company. Weights are not read.
LEAST_RATERS = 3
FEEDBACK = FeedbackRules({group: 25 for group in RaterGroup if group is not RaterGroup.SELF}, anonymity=LEAST_RATERS)
_RESPONSE = Text("kecepatan layanan", "response time")
_COMPLAINTS = Text("penanganan pengaduan", "complaint handling")
_COMMUNICATION = Text("komunikasi", "communication")
_TIME = Text("manajemen waktu", "time management")
_DIGITAL = Text("keterampilan digital", "digital skills")
_STANDARDS = Text("standar pelayanan", "service standards")
_PROCEDURE = Text("penyederhanaan prosedur", "simpler procedures")
_COSTS = Text("keterbukaan biaya layanan", "openness about costs")
_PRODUCT = Text("mutu produk layanan", "quality of the product")
_SKILL = Text("kompetensi teknis layanan", "technical competence")
_FACILITIES = Text("pengelolaan sarana dan prasarana", "care of the facilities")
_ROLES = Text("pembagian tugas petugas", "who does what")
_DUTY = Text("tanggung jawab pelayanan", "responsibility in service")
_FAIRNESS = Text("pelayanan tanpa pembedaan", "equal treatment")
_SAFETY = Text("keamanan layanan", "safety of the service")
#: Topics for the elements of the three survey texts, which share names and never meanings under one name.
SURVEY_TOPICS = Listed(
    CHOICE,
    {
        "PERSYARATAN": _STANDARDS,
        "PROSEDUR": _PROCEDURE,
        "WAKTU": _RESPONSE,
        "BIAYA": _COSTS,
        "PRODUK": _PRODUCT,
        "KOMPETENSI": _SKILL,
        "PERILAKU": _COMMUNICATION,
        "PENGADUAN": _COMPLAINTS,
        "SARPRAS": _FACILITIES,
        "MAKLUMAT": _STANDARDS,
        "KEJELASAN_PETUGAS": _ROLES,
        "KEDISIPLINAN_PETUGAS": _TIME,
        "TANGGUNG_JAWAB_PETUGAS": _DUTY,
        "KEMAMPUAN_PETUGAS": _SKILL,
        "KECEPATAN": _RESPONSE,
        "KEADILAN": _FAIRNESS,
        "KESOPANAN_KERAMAHAN": _COMMUNICATION,
        "KEWAJARAN_BIAYA": _COSTS,
        "KEPASTIAN_BIAYA": _COSTS,
        "KEPASTIAN_JADWAL": _TIME,
        "KENYAMANAN_LINGKUNGAN": _FACILITIES,
        "KEAMANAN": _SAFETY,
        # as offices spell columns of their own
        "PENANGANAN_PENGADUAN": _COMPLAINTS,
        "PERILAKU_PELAKSANA": _COMMUNICATION,
    },
)
#: Topics for common gaps; an agency has its own table.
TOPICS = Listed(
    CHOICE,
    {
        **SURVEY_TOPICS,
        "TIMELINESS": _TIME,
        "SATISFACTION": _COMMUNICATION,
        "komunikasi": _COMMUNICATION,
        "orientasi_pelayanan": _COMMUNICATION,
        "disiplin": _TIME,
        "PEERS": _COMMUNICATION,
        "CITIZENS": _COMMUNICATION,
        "literasi_digital": _DIGITAL,
    },
)
DEFAULT = CoachingPolicy(
    rule=COACHING_RULE,
    sources=SOURCES,
    acts=ACTS,
    words=WORDS,
    own=OWN,
    best_from=BEST_FROM,
    kinds=KINDS,
    least=LEAST,
    medium=MEDIUM,
    grave=GRAVE,
    falls=FALLS,
    repeats=REPEATS,
    succession=SUCCESSION,
    days=DAYS,
    months=MONTHS,
    period_for=frozenset({ServiceKind.PNS}),
    feedback=FEEDBACK,
    topics=TOPICS,
)
