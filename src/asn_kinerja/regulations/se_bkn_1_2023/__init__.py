"""SE Kepala BKN 1/2023, which carries out PermenPANRB 6/2022: raters, leave, study leave, village service.

Here: the public names. ``numbers``: what is printed; ``people`` and ``leave``: what follows from given facts.
"""

from .leave import LeaveReview, leave_effect, leave_review
from .numbers import (
    CASES,
    NAME,
    READINGS,
    REQUIRED,
    SE_BKN_1_2023,
    CircularCase,
    CircularStatus,
    LeaveOfOneYear,
    OutsideLeader,
    PlanAfterLeave,
)
from .people import may_rate, rater_for, skp_required, village_rater

__all__ = [
    "CASES",
    "NAME",
    "READINGS",
    "REQUIRED",
    "SE_BKN_1_2023",
    "CircularCase",
    "CircularStatus",
    "LeaveOfOneYear",
    "LeaveReview",
    "OutsideLeader",
    "PlanAfterLeave",
    "leave_effect",
    "leave_review",
    "may_rate",
    "rater_for",
    "skp_required",
    "village_rater",
]
