"""Who rates under PermenPANRB 6/2022: the tables as the annex prints them, each row beside its place.

Here: rules and rows. Not here: dates and choosing a row (``raters``).
"""

from functools import partial

from ....frozenmap import FrozenMap
from ....law.citation import Listed, Standing
from ....law.rule import Rule
from ....model.employee_words import PositionKind
from ....words import Text
from ..numbers import PERMENPANRB_6_2022
from .limits import FINAL_RULE, Finality
from .people import AgencyKind, Assignment, Office, Official, RaterCase, UnitResult

_at = partial(PERMENPANRB_6_2022.cite, Standing.OFFICIAL_TEXT)
_WHO = ("Penilai", "Who evaluates")

RATER_RULE = PERMENPANRB_6_2022.rule(
    "penilai",
    _at(page="89", point="2"),
    _WHO,
    "Penilai adalah atasan langsung (paling rendah pejabat pengawas) atau pejabat yang diberi pendelegasian.",
    "The rater is the direct superior (at least pengawas) or an official with delegated authority.",
)
ABSENT_RULE = PERMENPANRB_6_2022.rule(
    "penilai_berhalangan_tetap",
    _at(page="89", point="2-3"),
    _WHO,
    "Bila atasan langsung berhalangan tetap, atasannya menilai dan dapat mendelegasikan kepada Plt. atau Plh.",
    "Where the direct superior is permanently absent, the superior of the rater evaluates, and may delegate to a "
    "Plt or Plh.",
)
OTHER_LEADER_RULE = PERMENPANRB_6_2022.rule(
    "penugasan_pimpinan_lain",
    _at(page="89", point="4"),
    _WHO,
    "Pimpinan lain yang menugaskan memberi umpan balik kepada pejabat penilai kinerja.",
    "Another leader who gives a task gives feedback to the rater.",
)
ACTING_RULE = PERMENPANRB_6_2022.rule(
    "penilai_plt",
    _at(page="89", point="5"),
    _WHO,
    "Pegawai yang menjadi Plt. dinilai pimpinan unit tempat ia melaporkan kinerja sebagai Plt.",
    "A Plt is evaluated by the head of the unit where the Plt work is reported.",
)
ACTING_ENDED_RULE = PERMENPANRB_6_2022.rule(
    "penilai_setelah_plt",
    _at(page="89", point="6"),
    _WHO,
    "Setelah penugasan Plt. berakhir, penilai dapat disesuaikan dengan kedudukan definitif.",
    "After a Plt assignment the rater may follow the definitive post.",
)
DELEGATION_RULE = PERMENPANRB_6_2022.rule(
    "delegasi_pejabat_fungsional",
    _at(page="89", point="7"),
    ("Kewenangan menilai", "Right to rate"),
    "Pejabat fungsional dapat menilai dengan pendelegasian sepanjang memimpin unit kerja.",
    "A functional official may rate by delegation as long as they lead a unit.",
)
LOWEST_RULE = PERMENPANRB_6_2022.rule(
    "penilai_terendah",
    _at(pasal="1", point="9"),
    ("Kewenangan menilai", "Right to rate"),
    "Atasan langsung yang menilai paling rendah pejabat pengawas; pejabat lain hanya dengan pendelegasian.",
    "The direct superior who rates is at least pengawas; any other official only by delegation.",
)
SECONDED_RULE = PERMENPANRB_6_2022.rule(
    "penilai_diperbantukan",
    _at(page="92", point="15"),
    _WHO,
    "Pegawai yang diperbantukan dinilai instansi induk atas umpan balik dari tempatnya bekerja.",
    "Seconded staff are evaluated by the home agency on feedback from the place of work.",
)
STUDY_RULE = PERMENPANRB_6_2022.rule(
    "penilai_tugas_belajar",
    _at(page="92", point="16"),
    _WHO,
    "Pegawai tugas belajar dinilai instansi induk atas umpan balik institusi belajarnya.",
    "Staff on study leave are evaluated by the home agency on feedback from the place of study.",
)
EMPLOYEE_MOVE_RULE = PERMENPANRB_6_2022.rule(
    "pegawai_pindah",
    _at(page="91", point="13"),
    _WHO,
    "Setelah pindah, penilai yang baru menilai berdasarkan capaian unit baru; evaluasi periodik dapat memakai "
    "hasil periode sebelumnya di unit lama atas kesepakatan. Tidak ada hitungan proporsional.",
    "After a move the new rater evaluates on the result of the new unit; a periodic evaluation may reuse the "
    "previous period of the old unit by agreement. Nothing is proportional.",
)
RATER_MOVE_RULE = PERMENPANRB_6_2022.rule(
    "penilai_pindah",
    _at(page="91-92", point="14"),
    _WHO,
    "Penilai yang pindah menilai unit lama hanya bila ia pindah dalam rentang waktu evaluasi periodik.",
    "A rater who moves evaluates the old unit only where the move falls inside the periodic-evaluation window.",
)
APPROVAL_RULE = PERMENPANRB_6_2022.rule(
    "persetujuan_skp",
    _at(page="65", point="2-3"),
    ("Penetap SKP", "Who sets the plan"),
    "SKP pimpinan disetujui dan ditetapkan menurut jabatan dan jenis instansinya.",
    "The plan of a leader is approved and set by office and kind of agency.",
)
SET_BY_RATER_RULE = PERMENPANRB_6_2022.rule(
    "penetap_skp",
    _at(page="65", point="1"),
    ("Penetap SKP", "Who sets the plan"),
    "SKP ditandatangani pegawai dan ditetapkan pejabat penilai kinerja.",
    "The employee signs the plan, the rater sets it.",
)
SILENT_RATER_RULE = PERMENPANRB_6_2022.rule(
    "penilai_tidak_menetapkan",
    _at(page="65", point="5"),
    ("Mitra dialog SKP", "Partner of the plan dialogue"),
    "Bila penilai diam sampai akhir Januari, dialog kinerja dilakukan dengan atasannya.",
    "Where the rater is silent until the end of January, the dialogue is held with the superior of the rater.",
)
NEW_PLAN_EMPLOYEE_RULE = PERMENPANRB_6_2022.rule(
    "skp_pegawai_pindah",
    _at(page="65", point="6"),
    ("Mitra dialog SKP", "Partner of the plan dialogue"),
    "Pegawai yang pindah setelah SKP ditetapkan mengklarifikasi dan menyusun SKP dengan pimpinan baru.",
    "An employee who moves after the plan was set clarifies and makes a plan with the new leader.",
)
NEW_PLAN_RATER_RULE = PERMENPANRB_6_2022.rule(
    "skp_penilai_pindah",
    _at(page="65", point="7"),
    ("Mitra dialog SKP", "Partner of the plan dialogue"),
    "Bila penilai pindah, SKP diklarifikasi dan ditetapkan dengan penilai yang baru.",
    "Where the rater moves, the plan is clarified and set with the new rater.",
)

_HOME = Text("atas umpan balik dari tempat bekerja", "on feedback from the place of work")
_STUDY = Text("atas umpan balik institusi belajar", "on feedback from the place of study")
_MAY_DELEGATE = Text("dapat mendelegasikan kepada Plt. atau Plh.", "may delegate to a Plt or Plh")
_FEEDBACK = Text("pimpinan yang menugaskan memberi umpan balik", "the leader who gave the task gives feedback")
_DEFINITIVE = Text("dapat disesuaikan dengan kedudukan definitif", "may follow the definitive post")

#: Case to who evaluates, as printed.
CASES: FrozenMap[RaterCase, tuple[Assignment, Rule]] = FrozenMap(
    {
        RaterCase.ORDINARY: (Assignment(Official.DIRECT_SUPERIOR), RATER_RULE),
        RaterCase.DELEGATED: (Assignment(Official.DELEGATE), RATER_RULE),
        RaterCase.PERMANENTLY_ABSENT: (Assignment(Official.SUPERIOR_OF_RATER, on_what=_MAY_DELEGATE), ABSENT_RULE),
        RaterCase.OTHER_LEADER: (Assignment(Official.RATER, on_what=_FEEDBACK), OTHER_LEADER_RULE),
        RaterCase.ACTING: (Assignment(Official.HEAD_OF_PLT_UNIT), ACTING_RULE),
        RaterCase.ACTING_ENDED: (Assignment(Official.DIRECT_SUPERIOR, on_what=_DEFINITIVE), ACTING_ENDED_RULE),
        RaterCase.MISSED_WINDOW: (Assignment(Official.SUPERIOR_OF_RATER, final=Finality.FINAL), FINAL_RULE),
        RaterCase.SECONDED: (Assignment(Official.HOME_RATER_OR_APPOINTED, on_what=_HOME), SECONDED_RULE),
        RaterCase.STUDY_LEAVE: (Assignment(Official.HOME_RATER, on_what=_STUDY), STUDY_RULE),
    }
)

_P, _D, _O = AgencyKind.PUSAT, AgencyKind.DAERAH, Office

#: (agency, office) to who approves and sets the plan.
APPROVALS: FrozenMap[tuple[AgencyKind, Office], Official] = Listed(
    APPROVAL_RULE.cite,
    {
        (_P, _O.JPT_UTAMA): Official.COORDINATING_MINISTER,
        (_P, _O.JPT_MADYA): Official.HEAD_OF_AGENCY,
        (_P, _O.JPT_PRATAMA): Official.JPT_MADYA,
        (_P, _O.UNIT_HEAD): Official.COORDINATING_MINISTER_OR_JPT,
        (_D, _O.JPT_MADYA): Official.HEAD_OF_REGION,
        (_D, _O.JPT_PRATAMA): Official.HEAD_OF_REGION,
        (_D, _O.UNIT_HEAD): Official.HEAD_OF_REGION_OR_COORDINATING_HEAD,
    },
)

#: (agency, office) to the evaluator whose result is final.
FINAL_EVALUATORS: FrozenMap[tuple[AgencyKind, Office], Official] = Listed(
    _at(page="90", point="12"),
    {
        (_P, _O.JPT_UTAMA): Official.COORDINATING_MINISTER,
        (_P, _O.JPT_MADYA): Official.HEAD_OF_AGENCY,
        (_D, _O.JPT_MADYA): Official.HEAD_OF_REGION,
        (_D, _O.JPT_PRATAMA): Official.HEAD_OF_REGION,
        (_P, _O.UNIT_HEAD): Official.COORDINATING_MINISTER,
        (_D, _O.UNIT_HEAD): Official.HEAD_OF_REGION,
    },
)

#: Kinds of position that rate as the direct superior.
SUPERIORS = (PositionKind.PENGAWAS, PositionKind.ADMINISTRATOR, PositionKind.JPT)

#: After a move of the employee: the two answers of the text for a periodic evaluation.
NEW_UNIT = Assignment(Official.NEW_RATER, UnitResult.NEW_UNIT)
PREVIOUS_PERIOD = Assignment(Official.NEW_RATER, UnitResult.PREVIOUS_PERIOD)
OLD_UNIT = Assignment(Official.MOVING_RATER, UnitResult.OLD_UNIT)
