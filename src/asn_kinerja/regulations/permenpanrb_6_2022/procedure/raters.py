"""Who rates, who sets the plan, and whose result is final, from given facts.

Here: choosing the row of a table by facts. Not here: the rows (``rater_tables``), any default fact, any clock.
"""

from datetime import date

from ....errors import QuestionError
from ....finding.finding import Finding, Unknown, found
from ....model.employee_words import PositionKind
from ....questions import Case, Fact, Question, replays
from ....signature import checked
from ....words import Text
from .calendar import EvaluationWindow, skp_deadline
from .limits import FINAL_RULE, LEADER_FINAL_RULE, Finality
from .people import AgencyKind, Assignment, EvaluationKind, Office, Official, RaterCase, RatingRight
from .rater_tables import (
    APPROVAL_RULE,
    APPROVALS,
    CASES,
    DELEGATION_RULE,
    EMPLOYEE_MOVE_RULE,
    FINAL_EVALUATORS,
    LOWEST_RULE,
    NEW_PLAN_EMPLOYEE_RULE,
    NEW_PLAN_RATER_RULE,
    NEW_UNIT,
    OLD_UNIT,
    PREVIOUS_PERIOD,
    RATER_MOVE_RULE,
    RATER_RULE,
    SET_BY_RATER_RULE,
    SILENT_RATER_RULE,
    SUPERIORS,
)

_CASE = Text("keadaan penilai", "the case of the rater")
_AGENCY = Text("instansi pusat atau daerah", "central or regional agency")
_OFFICE = Text("jabatan pegawai", "the office of the employee")
_BY = Text("siapa yang mengevaluasi", "who evaluated")
_LEADS = Text("apakah ia memimpin unit kerja", "whether they lead a unit")
_DELEGATED = Text("apakah kewenangan didelegasikan kepadanya", "whether authority was delegated to them")
_KIND = Text("jenis jabatan", "the kind of position")
_EVALUATION = Text("evaluasi periodik atau tahunan", "periodic or annual evaluation")
_AGREED = Text(
    "kesepakatan memakai hasil periode sebelumnya di unit lama, atau tidak",
    "whether reuse of the previous period of the old unit was agreed",
)
_WINDOW = Text(
    "rentang waktu evaluasi periodik instansi (EvaluationWindow)",
    "the periodic-evaluation window of the agency (EvaluationWindow)",
)
_NO_ROW = Text("teks tidak memuat {office} pada {agency}", "the text has no {office} in a {agency}")
_NO_HIGHEST = Unknown((_NO_ROW.fill(office=Office.JPT_UTAMA.value, agency=AgencyKind.DAERAH.value),))
_DELEGATE_OPEN = Text(
    "pendelegasian kepada pelaksana tidak disebut teks", "delegation to a pelaksana is not mentioned by the text"
)
_UNSETTLED = Text("SKP belum ditetapkan", "the plan is not set")
_SETTLED = Text("SKP sudah ditetapkan", "the plan is set")
_MOVED = Text("setelah perpindahan", "after a move")


_AGENCY_OFFICE = (Fact("agency", AgencyKind, _AGENCY), Fact("office", Office, _OFFICE))
_IN_OFFICE = ("office", "agency")
RATERS = Question(
    RATER_RULE,
    (Fact("case", RaterCase, _CASE),),
    tuple(Case(assignment, {"case": case}, rule) for case, (assignment, rule) in CASES.items()),
)
MISSED = Question(
    FINAL_RULE,
    (Fact("missed", bool, _WINDOW),),
    tuple(
        Case(CASES[case][0], {"missed": missed}, CASES[case][1], case.value)
        for missed, case in ((True, RaterCase.MISSED_WINDOW), (False, RaterCase.ORDINARY))
    ),
)
RIGHTS = Question(
    LOWEST_RULE,
    (Fact("kind", PositionKind, _KIND), Fact("leads_unit", bool, _LEADS), Fact("delegated", bool, _DELEGATED)),
    (
        Case(RatingRight.AS_SUPERIOR, {"kind": SUPERIORS}),
        Case(RatingRight.NO, {"delegated": False}, note="kind"),
        Case(Unknown((_DELEGATE_OPEN,)), {"kind": PositionKind.PELAKSANA}),
        Case(RatingRight.NO, {"leads_unit": False}, DELEGATION_RULE, "kind"),
        Case(RatingRight.BY_DELEGATION, {}, DELEGATION_RULE, "kind"),
    ),
)
APPROVERS = Question(
    APPROVAL_RULE,
    _AGENCY_OFFICE,
    (
        Case(Official.RATER, {"office": Office.OTHER}, SET_BY_RATER_RULE),
        *(Case(who, {"agency": one, "office": held}, note=_IN_OFFICE) for (one, held), who in APPROVALS.items()),
        Case(_NO_HIGHEST, {"agency": AgencyKind.DAERAH, "office": Office.JPT_UTAMA}),
    ),
)
FINAL_RESULTS = Question(
    LEADER_FINAL_RULE,
    (*_AGENCY_OFFICE, Fact("by", Official, _BY)),
    (
        *(
            Case(Finality.FINAL, {"agency": one, "office": held, "by": who}, note=_IN_OFFICE)
            for (one, held), who in FINAL_EVALUATORS.items()
        ),
        Case(Finality.NOT_CALLED_FINAL, note=_IN_OFFICE),
    ),
)
EMPLOYEE_MOVES = Question(
    EMPLOYEE_MOVE_RULE,
    (Fact("evaluation", EvaluationKind, _EVALUATION), Fact("reuse_agreed", bool, _AGREED)),
    (
        Case(NEW_UNIT, {"evaluation": EvaluationKind.ANNUAL}),
        Case(PREVIOUS_PERIOD, {"reuse_agreed": True}, note="evaluation"),
        Case(NEW_UNIT, note="evaluation"),
    ),
)
RATER_MOVES = Question(
    RATER_MOVE_RULE,
    (Fact("inside", bool, _WINDOW),),
    (Case(OLD_UNIT, {"inside": True}), Case(CASES[RaterCase.ORDINARY][0], {"inside": False})),
)


def rater_for(case: RaterCase | None) -> Finding[Assignment | Unknown]:
    """Return who evaluates in *case*, on which unit's result, and whether that is final; ``None``: not known.

    Raises ``QuestionError`` for what is no ``RaterCase``. Source: annex p. 89-92 (official text).

    >>> rater_for(RaterCase.MISSED_WINDOW).value.final
    Finality.FINAL
    """
    return RATERS(case=case)


@checked(QuestionError)
def rater_on(
    day: date, *, window: EvaluationWindow | None, evaluated: date | None = None
) -> Finding[Assignment | Unknown]:
    """Return who evaluates on *day*: after the window without an evaluation, the superior of the rater, finally.

    *evaluated* is the day the rater evaluated, ``None`` if not; *window* is data of the agency, ``None`` if not known.
    Raises ``QuestionError`` for parts of a wrong kind. Source: annex p. 90 no. 11 (official text).
    """
    missed = None if window is None else min(day, evaluated or day) > window.last
    return MISSED(missed=missed)


def may_rate(
    kind: PositionKind | None, *, leads_unit: bool | None = None, delegated: bool | None = None
) -> Finding[RatingRight | Unknown]:
    """Return whether a holder of a position of *kind* may rate; ``None``: not known.

    A functional official needs to lead a unit and to have authority delegated. A pelaksana never rates as a direct
    superior; whether by delegation, the text does not say.
    Raises ``QuestionError`` for parts of a wrong kind. Source: Pasal 1 angka 9, annex p. 89 no. 7 (official text).
    """
    return RIGHTS(kind=kind, leads_unit=leads_unit, delegated=delegated)


def skp_approver(agency: AgencyKind | None, office: Office | None) -> Finding[Official | Unknown]:
    """Return who approves and sets the plan of the holder of *office*; ``None``: not known.

    Raises ``QuestionError`` for parts of a wrong kind. Source: annex p. 65 (official text).

    >>> skp_approver(AgencyKind.DAERAH, Office.JPT_PRATAMA).value
    Official.HEAD_OF_REGION
    """
    return APPROVERS(agency=agency, office=office)


def leader_result(
    agency: AgencyKind | None, office: Office | None, *, by: Official | None
) -> Finding[Finality | Unknown]:
    """Return whether the text calls the result of this leader final when evaluated *by* that official.

    Raises ``QuestionError`` for parts of a wrong kind. Source: annex p. 90 no. 12 (official text).

    >>> leader_result(AgencyKind.PUSAT, Office.JPT_PRATAMA, by=Official.JPT_MADYA).value
    Finality.NOT_CALLED_FINAL
    """
    return FINAL_RESULTS(agency=agency, office=office, by=by)


def after_employee_move(
    evaluation: EvaluationKind | None, *, reuse_agreed: bool | None = None
) -> Finding[Assignment | Unknown]:
    """Return who evaluates an employee who moved, and on which result; nothing is proportional.

    *reuse_agreed*: rater and employee agreed to reuse the previous period of the old unit (periodic only).
    Raises ``QuestionError`` for parts of a wrong kind. Source: annex p. 91 no. 13 (official text).

    >>> after_employee_move(EvaluationKind.ANNUAL).value.unit
    UnitResult.NEW_UNIT
    """
    return EMPLOYEE_MOVES(evaluation=evaluation, reuse_agreed=reuse_agreed)


@replays
@checked(QuestionError)
def after_rater_move(moved: date, *, window: EvaluationWindow | None) -> Finding[Assignment | Unknown]:
    """Return who evaluates the old unit for the period of *window* after its rater moved on *moved*.

    Inside the window, both ends included: the rater who moves. Outside: not that rater but whoever is the direct
    superior then. ``None``: the window is not known; the text defines none.
    Raises ``QuestionError`` for parts of a wrong kind. Source: annex p. 91-92 no. 14 (official text).
    """
    answer = RATER_MOVES(inside=None if window is None else window.holds(moved))
    if window is None:
        return answer
    now = () if answer.value == OLD_UNIT else (rater_for(RaterCase.ORDINARY),)
    note = window.evaluated.words
    return found(RATER_MOVE_RULE, answer.value, "noted", note=note, premises=now)


@replays
@checked(QuestionError)
def skp_partner(
    day: date,
    year: int,
    *,
    settled: date | None = None,
    employee_moved: date | None = None,
    rater_moved: date | None = None,
) -> Finding[Official]:
    """Return with whom the plan of *year* is settled on *day*; a date that is ``None`` has not happened.

    Nothing settled by the end of January, and nobody moved since: the superior of the rater. After a move that
    follows the settled plan, or before any: the new rater. Otherwise the rater.
    Raises ``QuestionError`` for parts of a wrong kind, ``PeriodError`` for what is no year.
    Source: annex p. 65 no. 1, 5-7 (official text).
    """
    limit = skp_deadline(year)
    plan = settled if settled is not None and settled <= day else None
    moves = [
        (moved, rule)
        for moved, rule in (
            (employee_moved, NEW_PLAN_EMPLOYEE_RULE if plan else SET_BY_RATER_RULE),
            (rater_moved, NEW_PLAN_RATER_RULE),
        )
        if moved is not None and (plan or date.min) <= moved <= day
    ]
    silent = plan is None and day > limit.value and not any(moved > limit.value for moved, _ in moves)
    if silent:
        who, rule, note = Official.SUPERIOR_OF_RATER, SILENT_RATER_RULE, _UNSETTLED
    elif moves:
        who, rule, note = Official.NEW_RATER, moves[0][1], _MOVED
    else:
        who, rule, note = Official.RATER, SET_BY_RATER_RULE, _SETTLED if plan else _UNSETTLED
    premises = (limit,) if silent else ()
    return found(rule, who, "noted", note=note, premises=premises)
