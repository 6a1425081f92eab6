"""Who rates and who needs a plan by SE Kepala BKN 1/2023, from given facts.

Here: choosing the row of a table. Not here: the rows (``numbers``), leave (``leave``).
"""

from ...errors import ModelError, raise_if
from ...finding.finding import Finding, Unknown
from ...model.checks import gathered, kind_problem
from ...words import Text
from ..permenpanrb_6_2022.procedure.exclusions import STATUS, StaffStatus, planning_applies
from ..permenpanrb_6_2022.procedure.people import Applicability, Assignment, Official, RatingRight
from ..permenpanrb_6_2022.procedure.raters import check, known, unknown
from .numbers import (
    CASES,
    OUTSIDE_RULE,
    REQUIRED,
    STUDY_RULE,
    VILLAGE_RULE,
    WHO_RULE,
    CircularCase,
    CircularStatus,
    OutsideLeader,
)

_NEEDED = Text("suatu hak memerlukannya", "a right needs it")
_CAMAT = Text("dapat mendelegasikan kepada Camat", "may delegate to the Camat")
_LEADS = Text("apakah ia memimpin pegawai ASN", "whether they lead ASN")
_LEADER = Text("siapa pimpinannya", "who the leader is")
_CASE = Text("keadaan pegawai", "the case of the employee")
_RIGHT = Text("apakah suatu hak memerlukan penilaian", "whether a right needs the rating")
_NOBODY = Text("tidak ada hak yang memerlukannya", "no right needs it")


def may_rate(leader: OutsideLeader | None, *, leads_asn: bool | None) -> Finding[RatingRight | Unknown]:
    """Return whether a leader who is no ASN may rate; ``None``: not known.

    Raises ``ModelError`` for parts of a wrong kind. Source: angka 5.a (official text).
    """
    check(leader=(leader, OutsideLeader), leads_asn=(leads_asn, bool))
    missing = tuple(what for what, value in ((_LEADER, leader), (_LEADS, leads_asn)) if value is None)
    if leader is None or missing:
        return unknown(OUTSIDE_RULE, *missing)
    return known(RatingRight.AS_SUPERIOR if leads_asn else RatingRight.NO, OUTSIDE_RULE, leader.value)


def rater_for(case: CircularCase | None) -> Finding[Assignment | Unknown]:
    """Return who rates in *case*; ``None``: not known.

    Raises ``ModelError`` for what is no ``CircularCase``. Source: angka 5.a (official text).

    >>> rater_for(CircularCase.CPNS).value.who
    Official.FORMATION_SUPERIOR
    """
    check(case=(case, CircularCase))
    return unknown(WHO_RULE, _CASE) if case is None else known(CASES[case], WHO_RULE, case.value)


def skp_required(status: StaffStatus | CircularStatus | None) -> Finding[Applicability | Unknown]:
    """Return whether an employee of *status* needs a plan: by the circular, otherwise by PermenPANRB 6/2022.

    Raises ``ModelError`` for what is no status. Source: angka 5.f and 5.g (official text).

    >>> skp_required(CircularStatus.VILLAGE_HEAD).value
    Applicability.DOES_NOT_APPLY
    """
    if isinstance(status, CircularStatus):
        value, rule = REQUIRED[status]
        return known(value, rule, status.value)
    names = "StaffStatus, CircularStatus"
    raise_if(gathered((kind_problem(status, (StaffStatus, type(None)), "status", names),)), ModelError)
    return unknown(STUDY_RULE, STATUS) if status is None else planning_applies(status)


def village_rater(*, right_needs_it: bool | None) -> Finding[Assignment | Applicability | Unknown]:
    """Return who rates a PNS in village service: nobody, unless a right such as KGB needs it; ``None``: not known.

    Raises ``ModelError`` for what is no truth value. Source: angka 5.g (official text).
    """
    check(right_needs_it=(right_needs_it, bool))
    if right_needs_it is None:
        return unknown(VILLAGE_RULE, _RIGHT)
    if not right_needs_it:
        return known(Applicability.DOES_NOT_APPLY, VILLAGE_RULE, _NOBODY)
    return known(Assignment(Official.REGENT_OR_MAYOR, on_what=_CAMAT), VILLAGE_RULE, _NEEDED)
