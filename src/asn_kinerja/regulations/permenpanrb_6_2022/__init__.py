"""PermenPANRB 6/2022: two ratings against expectation, one matrix, five predikat; no number at all.

Here: the public names. ``numbers``, ``policy``, ``labels``: ratings and predikat; ``calendar``: the year; ``limits``,
``follow_up``: after an evaluation; ``raters``, ``exclusions``: the people. Which years it governs: ``rulebook``.
"""

from . import follow_up_page  # noqa: F401 - loaded with the package: explaining imports nothing new
from .calendar import EvaluationWindow, YearCalendar, annual_deadline, skp_deadline, year_calendar
from .exclusions import PLANNING, StaffStatus, planning_applies
from .follow_up import FollowUp, decision_finality, follow_up
from .labels import CUKUP, CUKUP_NOTE, EXPECTATIONS, PREDIKAT, parse_expectation, parse_predikat
from .limits import LIMITS, READINGS, Event, Finality, Limit, ObjectionFinal, Signer
from .numbers import (
    LABEL_RULE,
    LABELS_PLACE,
    LOOKUP,
    MATRIX,
    MATRIX_PLACE,
    MATRIX_RULE,
    NAME,
    PERMENPANRB_6_2022,
    RATINGS_PLACE,
    SPELLING_PLACE,
    SPELLING_RULE,
    Predikat,
)
from .people import (
    AgencyKind,
    Applicability,
    Assignment,
    EvaluationKind,
    Office,
    Official,
    RaterCase,
    RatingRight,
    UnitResult,
)
from .policy import NEEDS, PLAIN, YEAR_TEXT, policy, predikat_for
from .rater_tables import APPROVALS, CASES, FINAL_EVALUATORS
from .raters import (
    after_employee_move,
    after_rater_move,
    leader_result,
    may_rate,
    rater_for,
    rater_on,
    skp_approver,
    skp_partner,
)
from .steps import Agenda, Collision, EvaluationDates, State, Step

__all__ = [
    "APPROVALS",
    "CASES",
    "CUKUP",
    "CUKUP_NOTE",
    "EXPECTATIONS",
    "FINAL_EVALUATORS",
    "LABELS_PLACE",
    "LABEL_RULE",
    "LIMITS",
    "LOOKUP",
    "MATRIX",
    "MATRIX_PLACE",
    "MATRIX_RULE",
    "NAME",
    "NEEDS",
    "PERMENPANRB_6_2022",
    "PLAIN",
    "PLANNING",
    "PREDIKAT",
    "RATINGS_PLACE",
    "READINGS",
    "SPELLING_PLACE",
    "SPELLING_RULE",
    "YEAR_TEXT",
    "AgencyKind",
    "Agenda",
    "Applicability",
    "Assignment",
    "Collision",
    "EvaluationDates",
    "EvaluationKind",
    "EvaluationWindow",
    "Event",
    "Finality",
    "FollowUp",
    "Limit",
    "ObjectionFinal",
    "Office",
    "Official",
    "Predikat",
    "RaterCase",
    "RatingRight",
    "Signer",
    "StaffStatus",
    "State",
    "Step",
    "UnitResult",
    "YearCalendar",
    "after_employee_move",
    "after_rater_move",
    "annual_deadline",
    "decision_finality",
    "follow_up",
    "leader_result",
    "may_rate",
    "parse_expectation",
    "parse_predikat",
    "planning_applies",
    "policy",
    "predikat_for",
    "rater_for",
    "rater_on",
    "skp_approver",
    "skp_deadline",
    "skp_partner",
    "year_calendar",
]
