"""Who rates and who needs a plan by SE Kepala BKN 1/2023, from given facts.

Here: choosing the row of a table. Not here: the rows (``numbers``), leave (``leave``).
"""

from ...errors import QuestionError
from ...finding.finding import Finding, Unknown
from ...questions import Case, Fact, Question
from ...signature import checked
from ...words import Text
from ..permenpanrb_6_2022.procedure.exclusions import STATUS, StaffStatus, planning_applies
from ..permenpanrb_6_2022.procedure.people import Applicability, Assignment, Official, RatingRight
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
OUTSIDE = Question(
    OUTSIDE_RULE,
    (Fact("leader", OutsideLeader, _LEADER, always=True), Fact("leads_asn", bool, _LEADS)),
    (
        Case(RatingRight.AS_SUPERIOR, {"leads_asn": True}, note="leader"),
        Case(RatingRight.NO, {"leads_asn": False}, note="leader"),
    ),
)
RATERS = Question(
    WHO_RULE, (Fact("case", CircularCase, _CASE),), tuple(Case(who, {"case": case}) for case, who in CASES.items())
)
PLANS = Question(
    STUDY_RULE,
    (Fact("status", CircularStatus, STATUS),),
    tuple(Case(needed, {"status": status}, rule) for status, (needed, rule) in REQUIRED.items()),
)
VILLAGE = Question(
    VILLAGE_RULE,
    (Fact("right_needs_it", bool, _RIGHT),),
    (
        Case(Applicability.DOES_NOT_APPLY, {"right_needs_it": False}, note=_NOBODY),
        Case(Assignment(Official.REGENT_OR_MAYOR, on_what=_CAMAT), {"right_needs_it": True}, note=_NEEDED),
    ),
)


def may_rate(leader: OutsideLeader | None, *, leads_asn: bool | None) -> Finding[RatingRight | Unknown]:
    """Return whether a leader who is no ASN may rate; ``None``: not known.

    Raises ``QuestionError`` for parts of a wrong kind. Source: angka 5.a (official text).
    """
    return OUTSIDE(leader=leader, leads_asn=leads_asn)


def rater_for(case: CircularCase | None) -> Finding[Assignment | Unknown]:
    """Return who rates in *case*; ``None``: not known.

    Raises ``QuestionError`` for what is no ``CircularCase``. Source: angka 5.a (official text).

    >>> rater_for(CircularCase.CPNS).value.who
    Official.FORMATION_SUPERIOR
    """
    return RATERS(case=case)


@checked(QuestionError)
def skp_required(status: StaffStatus | CircularStatus | None) -> Finding[Applicability | Unknown]:
    """Return whether an employee of *status* needs a plan: by the circular, otherwise by PermenPANRB 6/2022.

    Raises ``QuestionError`` for what is no status. Source: angka 5.f and 5.g (official text).

    >>> skp_required(CircularStatus.VILLAGE_HEAD).value
    Applicability.DOES_NOT_APPLY
    """
    return planning_applies(status) if isinstance(status, StaffStatus) else PLANS(status=status)


def village_rater(*, right_needs_it: bool | None) -> Finding[Assignment | Applicability | Unknown]:
    """Return who rates a PNS in village service: nobody, unless a right such as KGB needs it; ``None``: not known.

    Raises ``QuestionError`` for what is no truth value. Source: angka 5.g (official text).
    """
    return VILLAGE(right_needs_it=right_needs_it)
