"""The clock of PermenPANRB 6/2022: every limit after an evaluation, counted from what, each beside its place.

Here: what is printed, and one policy of counting. Not here: any date (``dates``), the deadlines of a year
(``calendar``).
"""

from functools import partial

from ....deadlines.course import Course
from ....deadlines.limit import Limit
from ....frozenmap import FrozenMap
from ....law.citation import Standing
from ....law.reading import Reading, reading
from ....law.texts import PP_30_2019
from ....words import Text, Word
from ..numbers import PERMENPANRB_6_2022

_at = partial(PERMENPANRB_6_2022.cite, Standing.OFFICIAL_TEXT)


class Event(Word):
    """What happens to the evaluation document, in the order of the text."""

    WINDOW_END = Text("berakhirnya jangka waktu evaluasi", "the end of the evaluation window")
    SIGNED = Text("ditandatanganinya dokumen evaluasi", "the signature of the document")
    DELIVERED = Text("disampaikannya dokumen kepada pegawai", "the delivery to the employee")
    RECEIVED = Text("diterimanya dokumen oleh pegawai", "the receipt by the employee")
    RETURNED = Text("dikembalikannya dokumen oleh pegawai", "the return by the employee")
    REPORTED = Text("dilaporkannya dokumen kepada PyB", "the report to the PyB")
    OBJECTED = Text("diajukannya keberatan", "the objection")
    OBJECTION_RECEIVED = Text("diterimanya pengajuan keberatan", "the receipt of the objection")
    DECIDED = Text("ditetapkannya keputusan atas keberatan", "the decision on the objection")
    REPORTED_AGAIN = Text("dilaporkannya dokumen setelah keberatan", "the report after the objection")


class Signer(Word):
    """Who evaluates and signs."""

    RATER = Text("pejabat penilai kinerja", "the rater")
    SUPERIOR = Text("atasan pejabat penilai kinerja", "the superior of the rater")


_rule = PERMENPANRB_6_2022.rule
SIGN_RULE = _rule(
    "penandatanganan",
    _at(page="115", point="8"),
    ("Penilai menandatangani", "The rater signs"),
    "Pejabat penilai kinerja mengevaluasi dan menandatangani tidak melebihi jangka waktu evaluasi.",
    "The rater evaluates and signs within the evaluation window.",
)
DELIVERY_RULE = _rule(
    "penyampaian",
    _at(page="114", point="5"),
    ("Dokumen disampaikan", "Document delivered"),
    "Dokumen disampaikan kepada pegawai paling lama 14 hari kerja sejak ditandatangani.",
    "The document is delivered at most 14 working days after the signature.",
)
RETURN_RULE = _rule(
    "pengembalian",
    _at(page="114", point="6"),
    ("Pegawai menandatangani dan mengembalikan", "The employee signs and returns"),
    "Pegawai menandatangani dan mengembalikan dokumen paling lama 14 hari kerja sejak menerimanya.",
    "The employee signs and returns the document at most 14 working days after receipt.",
)
REPORT_RULE = _rule(
    "pelaporan",
    _at(page="115", point="7"),
    ("Dokumen dilaporkan kepada PyB", "Document reported to the PyB"),
    "Dokumen dilaporkan berjenjang kepada PyB paling lama 30 hari kerja sejak jangka waktu evaluasi berakhir.",
    "The document is reported stepwise to the PyB at most 30 working days after the window.",
)
SUPERIOR_SIGN_RULE = _rule(
    "penandatanganan_oleh_atasan",
    _at(page="115-116", point="8"),
    ("Atasan pejabat penilai menandatangani", "The superior of the rater signs"),
    "Bila pejabat penilai tidak mengevaluasi atau menandatangani, atasannya menandatangani paling lama 14 hari "
    "kerja sejak jangka waktu evaluasi berakhir.",
    "Where the rater does not evaluate or sign, the superior signs at most 14 working days after the window.",
)
SUPERIOR_DELIVERY_RULE = _rule(
    "penyampaian_oleh_atasan",
    _at(page="116", point="9"),
    ("Dokumen disampaikan", "Document delivered"),
    "Dokumen yang ditandatangani atasan disampaikan paling lama 7 hari kerja sejak ditandatangani.",
    "A document signed by the superior is delivered at most 7 working days after the signature.",
)
SUPERIOR_RETURN_RULE = _rule(
    "pengembalian_kepada_atasan",
    _at(page="116", point="10"),
    ("Pegawai menandatangani dan mengembalikan", "The employee signs and returns"),
    "Pegawai mengembalikan dokumen kepada atasan pejabat penilai paling lama 7 hari kerja sejak menerimanya.",
    "The employee returns it to the superior of the rater at most 7 working days after receipt.",
)
SUPERIOR_REPORT_RULE = _rule(
    "pelaporan_oleh_atasan",
    _at(page="117", point="11"),
    ("Dokumen dilaporkan kepada PyB", "Document reported to the PyB"),
    "Atasan pejabat penilai melaporkan dokumen paling lama 30 hari kerja sejak jangka waktu evaluasi berakhir.",
    "The superior of the rater reports the document at most 30 working days after the window.",
)
OBJECTION_RULE = _rule(
    "keberatan",
    _at(page="117", point="B.2"),
    ("Keberatan diajukan", "Objection filed"),
    "Keberatan, dengan alasannya, diajukan kepada atasan pejabat penilai paling lama 14 hari kerja sejak dokumen "
    "diterima.",
    "An objection, with reasons, goes to the superior of the rater at most 14 working days after receipt.",
)
DECISION_RULE = _rule(
    "keputusan_keberatan",
    _at(page="117", point="B.6"),
    ("Keberatan diputuskan", "Objection decided"),
    "Atasan pejabat penilai mendengar kedua pihak dan memutuskan (menguatkan atau mengubah) paling lama 7 hari "
    "kerja sejak pengajuan keberatan diterima.",
    "The superior hears both and upholds or changes the result at most 7 working days after receiving the objection.",
)
SECOND_REPORT_RULE = _rule(
    "pelaporan_setelah_keberatan",
    _at(page="119", point="B.8"),
    ("Dokumen yang diubah dilaporkan", "Changed document reported"),
    "Bila keputusan mengubah hasil, dokumen format D.1.3 dilaporkan kepada PyB paling lama 30 hari kerja sejak "
    "jangka waktu evaluasi berakhir.",
    "Where the decision changes the result, the document (form D.1.3) is reported at most 30 working days after "
    "the window.",
)
COUNTING_RULE = _rule(
    "hitungan_hari_kerja",
    PERMENPANRB_6_2022.cite(Standing.POLICY),
    ("Awal hitungan", "Start of the count"),
    "Hari peristiwanya sendiri tidak dihitung; hari kerja pertama ialah hari kerja sesudahnya.",
    "The day of the event itself is not counted; the first working day is the one after it.",
)
FINAL_RULE = _rule(
    "hasil_final",
    _at(page="90", point="11"),
    ("Sifat final hasil evaluasi", "Finality of the result"),
    "Bila penilai melewati jangka waktu, hasil evaluasi oleh atasannya bersifat final; hasil oleh pejabat penilai "
    "sendiri tidak disebut final.",
    "Where the rater misses the window, the result of the superior is final; a result of the rater is not called "
    "final.",
)
LEADER_FINAL_RULE = _rule(
    "hasil_final_pimpinan",
    _at(page="90", point="12"),
    ("Sifat final hasil evaluasi", "Finality of the result"),
    "Hasil evaluasi pimpinan tertentu oleh menteri yang mengoordinasikan, pimpinan instansi atau kepala daerah "
    "bersifat final.",
    "The result of certain leaders, evaluated by the coordinating minister, head of agency or head of region, is "
    "final.",
)

_E = Event
OBJECTION = Limit("objection", OBJECTION_RULE, 14, _E.RECEIVED, _E.OBJECTED, is_right=True)

#: The limits of each course, in the order of the text.
LIMITS: FrozenMap[Signer, tuple[Limit, ...]] = FrozenMap(
    {
        Signer.RATER: (
            Limit("signature", SIGN_RULE, 0, _E.WINDOW_END, _E.SIGNED),
            Limit("delivery", DELIVERY_RULE, 14, _E.SIGNED, _E.DELIVERED),
            Limit("return", RETURN_RULE, 14, _E.RECEIVED, _E.RETURNED),
            Limit("report", REPORT_RULE, 30, _E.WINDOW_END, _E.REPORTED),
            OBJECTION,
            Limit("decision", DECISION_RULE, 7, _E.OBJECTION_RECEIVED, _E.DECIDED),
            Limit("second_report", SECOND_REPORT_RULE, 30, _E.WINDOW_END, _E.REPORTED_AGAIN, only_after=_E.DECIDED),
        ),
        Signer.SUPERIOR: (
            Limit("signature", SUPERIOR_SIGN_RULE, 14, _E.WINDOW_END, _E.SIGNED),
            Limit("delivery", SUPERIOR_DELIVERY_RULE, 7, _E.SIGNED, _E.DELIVERED),
            Limit("return", SUPERIOR_RETURN_RULE, 7, _E.RECEIVED, _E.RETURNED),
            Limit("report", SUPERIOR_REPORT_RULE, 30, _E.WINDOW_END, _E.REPORTED),
            OBJECTION,
        ),
    }
)

_TITLE = Text("Tindak lanjut evaluasi kinerja", "Follow-up of the evaluation")
_FILED_LATE = Text(
    "diajukan {day}, setelah hari terakhirnya; PermenPANRB 6/2022 tidak menyebut apakah keberatan yang terlambat masih "
    "diperiksa. Yang diperlukan: keterangan instansi atau BKN",
    "filed on {day}, after its last day; PermenPANRB 6/2022 does not say whether a late objection is still heard. "
    "Needed: word of the agency or BKN",
)
_REPORT: dict[str, tuple[str, ...]] = {"report": ("delivery", "return")}
_NEEDS = {Signer.RATER: _REPORT | {"second_report": ("objection", "decision")}, Signer.SUPERIOR: _REPORT}
#: The course of each signer.
COURSES: FrozenMap[Signer, Course] = FrozenMap(
    {one: Course(_TITLE, LIMITS[one], COUNTING_RULE, FrozenMap(_NEEDS[one]), _FILED_LATE) for one in Signer}
)

OBJECTION_FINAL_RULE = _rule(
    "keputusan_keberatan_final",
    PP_30_2019.cite(Standing.CORROBORATED, pasal="59"),
    ("Sifat final keputusan keberatan", "Finality of the decision on an objection"),
    "Keputusan atas keberatan PNS bersifat final; PermenPANRB 6/2022 tidak mengulanginya.",
    "The decision on the objection of a PNS is final; PermenPANRB 6/2022 does not repeat it.",
)


class Finality(Word):
    """Whether a result or decision is final."""

    FINAL = Text("bersifat final", "final")
    NOT_CALLED_FINAL = Text("tidak disebut final", "not called final")


@reading(
    "keberatan_final",
    default="PNS_ONLY",
    about=Text("Apakah keputusan atas keberatan bersifat final.", "Whether the decision on an objection is final."),
    why=Text(
        "PermenPANRB 6/2022 tidak menyebutnya; PP 30/2019 hanya mengatur PNS.",
        "PermenPANRB 6/2022 does not say so; PP 30/2019 governs PNS only.",
    ),
)
class ObjectionFinal(Reading):
    """Whether the decision on an objection is final."""

    PNS_ONLY = ("PNS_FINAL", Text("final bagi PNS, selain itu belum tentu", "final for PNS, undetermined for others"))
    EVERYBODY = ("SEMUA_FINAL", Text("final bagi semua pegawai ASN", "final for everybody"))
    SILENT = ("TIDAK_DIATUR", Text("tidak diatur, belum tentu bagi siapa pun", "not settled, undetermined for all"))


READINGS = (ObjectionFinal,)
