"""Who, when, what was promised, what happened: immutable, without any rule of law."""

from .agency import Agency, Periodic
from .behaviour import Behaviour
from .employee import Employee, Position
from .employee_words import Jenjang, PositionKind, ServiceKind
from .extra import AdditionalTask, Creativity, Extra, NewIdea, Recognition
from .frozenmap import FrozenMap
from .indicator import Alignment, Aspect, Indicator, Scope, WorkResult, WorkResultKind
from .nip import NIP, Sex
from .period import EvaluationPeriod, PartialMonth
from .rating import Expectation, Ratings
from .realisation import NOT_DONE, NotDone, Realisation
from .record import Record, YearRecord
from .skp import SKP, Resource
from .survey import Basis, Survey
from .target import AtLeast, AtMost, Between, By, Described, Target
from .working_days import WorkingDays

__all__ = [
    "NIP",
    "NOT_DONE",
    "SKP",
    "AdditionalTask",
    "Agency",
    "Alignment",
    "Aspect",
    "AtLeast",
    "AtMost",
    "Basis",
    "Behaviour",
    "Between",
    "By",
    "Creativity",
    "Described",
    "Employee",
    "EvaluationPeriod",
    "Expectation",
    "Extra",
    "FrozenMap",
    "Indicator",
    "Jenjang",
    "NewIdea",
    "NotDone",
    "PartialMonth",
    "Periodic",
    "Position",
    "PositionKind",
    "Ratings",
    "Realisation",
    "Recognition",
    "Record",
    "Resource",
    "Scope",
    "ServiceKind",
    "Sex",
    "Survey",
    "Target",
    "WorkResult",
    "WorkResultKind",
    "WorkingDays",
    "YearRecord",
]
