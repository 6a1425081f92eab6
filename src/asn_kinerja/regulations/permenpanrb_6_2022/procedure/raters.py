"""Who rates, who sets the plan, and whose result is final, from given facts.

Here: choosing the row of a table by facts. Not here: the rows (``rater_tables``), any default fact, any clock.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from ....errors import ModelError, raise_if
from ....finding.finding import Finding, Unknown
from ....law.rule import Rule
from ....model.checks import day_problem, gathered, kind_problem
from ....model.employee_words import PositionKind
from ....signature import answered
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

V = TypeVar("V")

_NOT_SAID = Text("{what} belum diketahui", "{what} is not known")
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
_DELEGATE_OPEN = Text(
    "pendelegasian kepada pelaksana tidak disebut teks", "delegation to a pelaksana is not mentioned by the text"
)
_UNSETTLED = Text("SKP belum ditetapkan", "the plan is not set")
_SETTLED = Text("SKP sudah ditetapkan", "the plan is set")
_MOVED = Text("setelah perpindahan", "after a move")
_BOOL = "True / False / None"


def known(value: V, rule: Rule, note: Text, premises: "tuple[Finding[Any], ...]" = ()) -> Finding[V]:
    """Return the finding of *value* by *rule*, *note* naming the fact it follows from."""
    return Finding(value, rule, rule.title, rule.cite, "noted", (("value", value), ("note", note)), premises)


def unknown(rule: Rule, *missing: Text, because: Text | None = None) -> "Finding[Unknown]":
    """Return the finding that nothing can be said by *rule*, naming what is *missing*."""
    reasons = (because,) if because else tuple(_NOT_SAID.fill(what=what) for what in missing)
    value = Unknown(reasons, missing)
    return Finding(value, rule, rule.title, rule.cite, "plain", (("value", value),))


def check(required: "Mapping[str, object] | None" = None, /, **given: "tuple[object, Any]") -> None:
    """Raise ``ModelError`` with every value that is not of its kind.

    *required* holds days that must be there; every other keyword holds a value and its kind, ``None`` being allowed;
    ``date`` refuses moments.
    """
    found = [day_problem(value, path) for path, value in (required or {}).items()]
    for path, (value, kind) in given.items():
        if value is None:
            continue
        found.append(day_problem(value, path) if kind is date else kind_problem(value, kind, path, _named(kind)))
    raise_if(gathered(found), ModelError)


def _named(kind: "type[Any]") -> str:
    return _BOOL if kind is bool else kind.__name__


def rater_for(case: RaterCase | None) -> Finding[Assignment | Unknown]:
    """Return who evaluates in *case*, on which unit's result, and whether that is final; ``None``: not known.

    Raises ``ModelError`` for what is no ``RaterCase``. Source: annex p. 89-92 (official text).

    >>> rater_for(RaterCase.MISSED_WINDOW).value.final
    Finality.FINAL
    """
    check(case=(case, RaterCase))
    if case is None:
        return unknown(RATER_RULE, _CASE)
    assignment, rule = CASES[case]
    return known(assignment, rule, case.value)


def rater_on(
    day: date, *, window: EvaluationWindow | None, evaluated: date | None = None
) -> Finding[Assignment | Unknown]:
    """Return who evaluates on *day*: after the window without an evaluation, the superior of the rater, finally.

    *evaluated* is the day the rater evaluated, ``None`` if not; *window* is data of the agency, ``None`` if not known.
    Raises ``ModelError`` for parts of a wrong kind. Source: annex p. 90 no. 11 (official text).
    """
    check({"day": day}, window=(window, EvaluationWindow), evaluated=(evaluated, date))
    if window is None:
        return unknown(FINAL_RULE, _WINDOW)
    missed = min(day, evaluated or day) > window.last
    return rater_for(RaterCase.MISSED_WINDOW if missed else RaterCase.ORDINARY)


def may_rate(
    kind: PositionKind | None, *, leads_unit: bool | None = None, delegated: bool | None = None
) -> Finding[RatingRight | Unknown]:
    """Return whether a holder of a position of *kind* may rate; ``None``: not known.

    A functional official needs to lead a unit and to have authority delegated. A pelaksana never rates as a direct
    superior; whether by delegation, the text does not say.
    Raises ``ModelError`` for parts of a wrong kind. Source: Pasal 1 angka 9, annex p. 89 no. 7 (official text).
    """
    check(kind=(kind, PositionKind), leads_unit=(leads_unit, bool), delegated=(delegated, bool))
    if kind is None:
        return unknown(LOWEST_RULE, _KIND)
    if kind in SUPERIORS:
        return known(RatingRight.AS_SUPERIOR, LOWEST_RULE, kind.value)
    if delegated is False:
        return known(RatingRight.NO, LOWEST_RULE, kind.value)
    if kind is PositionKind.PELAKSANA:
        return unknown(LOWEST_RULE, _DELEGATED, because=_DELEGATE_OPEN)
    missing = _missing((_LEADS, leads_unit), (_DELEGATED, delegated))
    if leads_unit is not False and missing:
        return unknown(DELEGATION_RULE, *missing)
    return known(RatingRight.BY_DELEGATION if leads_unit else RatingRight.NO, DELEGATION_RULE, kind.value)


def skp_approver(agency: AgencyKind | None, office: Office | None) -> Finding[Official | Unknown]:
    """Return who approves and sets the plan of the holder of *office*; ``None``: not known.

    Raises ``ModelError`` for parts of a wrong kind. Source: annex p. 65 (official text).

    >>> skp_approver(AgencyKind.DAERAH, Office.JPT_PRATAMA).value
    Official.HEAD_OF_REGION
    """
    check(agency=(agency, AgencyKind), office=(office, Office))
    if office is Office.OTHER:
        return known(Official.RATER, SET_BY_RATER_RULE, office.value)
    if agency is None or office is None:
        return unknown(APPROVAL_RULE, *_missing((_AGENCY, agency), (_OFFICE, office)))
    if (agency, office) not in APPROVALS:
        return unknown(APPROVAL_RULE, because=_NO_ROW.fill(office=office.value, agency=agency.value))
    return known(APPROVALS[agency, office], APPROVAL_RULE, _held(agency, office))


def _missing(*given: tuple[Text, object]) -> tuple[Text, ...]:
    return tuple(what for what, value in given if value is None)


def _held(agency: AgencyKind, office: Office) -> Text:
    return Text(f"{office.value.id}, {agency.value.id}", f"{office.value.en}, {agency.value.en}")


def leader_result(
    agency: AgencyKind | None, office: Office | None, *, by: Official | None
) -> Finding[Finality | Unknown]:
    """Return whether the text calls the result of this leader final when evaluated *by* that official.

    Raises ``ModelError`` for parts of a wrong kind. Source: annex p. 90 no. 12 (official text).

    >>> leader_result(AgencyKind.PUSAT, Office.JPT_PRATAMA, by=Official.JPT_MADYA).value
    Finality.NOT_CALLED_FINAL
    """
    by = answered(by)
    check(agency=(agency, AgencyKind), office=(office, Office), by=(by, Official))
    if agency is None or office is None or by is None:
        return unknown(LEADER_FINAL_RULE, *_missing((_AGENCY, agency), (_OFFICE, office), (_BY, by)))
    final = FINAL_EVALUATORS.get((agency, office)) is by
    return known(Finality.FINAL if final else Finality.NOT_CALLED_FINAL, LEADER_FINAL_RULE, _held(agency, office))


def after_employee_move(
    evaluation: EvaluationKind | None, *, reuse_agreed: bool | None = None
) -> Finding[Assignment | Unknown]:
    """Return who evaluates an employee who moved, and on which result; nothing is proportional.

    *reuse_agreed*: rater and employee agreed to reuse the previous period of the old unit (periodic only).
    Raises ``ModelError`` for parts of a wrong kind. Source: annex p. 91 no. 13 (official text).

    >>> after_employee_move(EvaluationKind.ANNUAL).value.unit
    UnitResult.NEW_UNIT
    """
    check(evaluation=(evaluation, EvaluationKind), reuse_agreed=(reuse_agreed, bool))
    rule = EMPLOYEE_MOVE_RULE
    if evaluation is None:
        return unknown(rule, _EVALUATION)
    if evaluation is EvaluationKind.ANNUAL:
        return known(NEW_UNIT, rule, evaluation.value)
    if reuse_agreed is None:
        return unknown(rule, _AGREED)
    return known(PREVIOUS_PERIOD if reuse_agreed else NEW_UNIT, rule, evaluation.value)


def after_rater_move(moved: date, *, window: EvaluationWindow | None) -> Finding[Assignment | Unknown]:
    """Return who evaluates the old unit for the period of *window* after its rater moved on *moved*.

    Inside the window, both ends included: the rater who moves. Outside: not that rater but whoever is the direct
    superior then. ``None``: the window is not known; the text defines none.
    Raises ``ModelError`` for parts of a wrong kind. Source: annex p. 91-92 no. 14 (official text).
    """
    check({"moved": moved}, window=(window, EvaluationWindow))
    if window is None:
        return unknown(RATER_MOVE_RULE, _WINDOW)
    if window.holds(moved):
        return known(OLD_UNIT, RATER_MOVE_RULE, window.evaluated.words)
    now = rater_for(RaterCase.ORDINARY)
    return known(now.value, RATER_MOVE_RULE, window.evaluated.words, (now,))


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
    Raises ``ModelError`` for parts of a wrong kind, ``PeriodError`` for what is no year.
    Source: annex p. 65 no. 1, 5-7 (official text).
    """
    given = {"settled": settled, "employee_moved": employee_moved, "rater_moved": rater_moved}
    check({"day": day}, **{name: (value, date) for name, value in given.items()})
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
    if plan is None and day > limit.value and not any(moved > limit.value for moved, _ in moves):
        return known(Official.SUPERIOR_OF_RATER, SILENT_RATER_RULE, _UNSETTLED, (limit,))
    if moves:
        return known(Official.NEW_RATER, moves[0][1], _MOVED)
    return known(Official.RATER, SET_BY_RATER_RULE, _SETTLED if plan else _UNSETTLED)
