"""Procedure of PermenPANRB 6/2022: the year, the clock after an evaluation, who rates, to whom planning applies.

Here: the public names of ``calendar``, ``limits``, ``follow_up``, ``raters``, ``exclusions``.
"""

from ....deadlines.limit import Limit
from ....deadlines.steps import Agenda, Collision, State, Step
from .calendar import EvaluationWindow, YearCalendar, annual_deadline, skp_deadline, year_calendar
from .exclusions import PLANNING, StaffStatus, planning_applies
from .follow_up import EvaluationDates, FollowUp, decision_finality, follow_up
from .limits import LIMITS, READINGS, Event, Finality, ObjectionFinal, Signer
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

__all__ = [
    "APPROVALS",
    "CASES",
    "FINAL_EVALUATORS",
    "LIMITS",
    "PLANNING",
    "READINGS",
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
    "planning_applies",
    "rater_for",
    "rater_on",
    "skp_approver",
    "skp_deadline",
    "skp_partner",
    "year_calendar",
]
