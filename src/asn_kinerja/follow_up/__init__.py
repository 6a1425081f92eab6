"""What follows from evaluations over the years: the dossier, conditions with three answers, honours, programmes."""

from ..model.rank import Education, Golongan
from .award import Honour, Verdict, assess
from .coaching import CoachingPlan, coaching_needs
from .coaching_need import CoachingNeed
from .coaching_office import OfficeCoaching, coaching_many
from .coaching_office_page import PersonCoaching
from .coaching_policy import CoachingKind, CoachingPolicy, Severity, Succession, Trigger
from .competence import Gap, gaps, hours, matching
from .condition import All, AnyOf, Condition, Not, Status
from .conduct import AwardsHeld, NoLeave, NotPunished, Stated
from .dossier import Dossier
from .entries import Figure, Held, Leave, LeaveKind, Punishment, PunishmentLevel, RankHeld, Rated, Service, Training
from .measured import FigureAtLeast, FigureRose
from .merit import CompetencesMet, RatedAtLeast
from .page import ANSWERS
from .programme import Nominee, Programme, Rhythm, Round
from .requirement import Requirement
from .tenure import BelowCeiling, InRank, LeaveCount, PositionIn, Served, ServiceIs, YoungerThan

__all__ = [
    "ANSWERS",
    "All",
    "AnyOf",
    "AwardsHeld",
    "BelowCeiling",
    "CoachingKind",
    "CoachingNeed",
    "CoachingPlan",
    "CoachingPolicy",
    "CompetencesMet",
    "Condition",
    "Dossier",
    "Education",
    "Figure",
    "FigureAtLeast",
    "FigureRose",
    "Gap",
    "Golongan",
    "Held",
    "Honour",
    "InRank",
    "Leave",
    "LeaveCount",
    "LeaveKind",
    "NoLeave",
    "Nominee",
    "Not",
    "NotPunished",
    "OfficeCoaching",
    "PersonCoaching",
    "PositionIn",
    "Programme",
    "Punishment",
    "PunishmentLevel",
    "RankHeld",
    "Rated",
    "RatedAtLeast",
    "Requirement",
    "Rhythm",
    "Round",
    "Served",
    "Service",
    "ServiceIs",
    "Severity",
    "Stated",
    "Status",
    "Succession",
    "Training",
    "Trigger",
    "Verdict",
    "YoungerThan",
    "assess",
    "coaching_many",
    "coaching_needs",
    "gaps",
    "hours",
    "matching",
]
