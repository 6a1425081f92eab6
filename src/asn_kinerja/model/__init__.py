"""Who, when, what was promised, what happened: immutable, without any rule of law."""

from typing import TYPE_CHECKING

from ..frozenmap import FrozenMap
from ..lazy import loader
from .agency import Agency, Periodic
from .behaviour import Behaviour
from .employee import Employee, Position
from .employee_words import Jenjang, PositionKind, ServiceKind
from .extra import AdditionalTask, Creativity, Extra, NewIdea, Recognition, TakeOver
from .indicator import Alignment, Aspect, Indicator, Scope, WorkResult, WorkResultKind
from .nip import NIP, Sex
from .period import EvaluationPeriod, PartialMonth
from .rating import Expectation, Ratings
from .realisation import NOT_DONE, NotDone, Realisation
from .record import SKP, Record, Resource
from .span import Span
from .target import AtLeast, AtMost, Between, By, Described, Direction, Target, YesNo
from .year import YearRecord

if TYPE_CHECKING:
    from .feedback import Feedback, RaterGroup
    from .service import Complaint, ServiceRecord, ServiceStandard, TimeUnit
    from .survey import Basis, Survey
    from .working_days import WorkingDays

#: Names an evaluation does not need: their modules load when they are first asked for.
_BY_NAME = {
    "Feedback": "feedback",
    "RaterGroup": "feedback",
    "Complaint": "service",
    "ServiceRecord": "service",
    "ServiceStandard": "service",
    "TimeUnit": "service",
    "Basis": "survey",
    "Survey": "survey",
    "WorkingDays": "working_days",
}


__getattr__ = loader(__name__, __name__, _BY_NAME)


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
    "Complaint",
    "Creativity",
    "Described",
    "Direction",
    "Employee",
    "EvaluationPeriod",
    "Expectation",
    "Extra",
    "Feedback",
    "FrozenMap",
    "Indicator",
    "Jenjang",
    "NewIdea",
    "NotDone",
    "PartialMonth",
    "Periodic",
    "Position",
    "PositionKind",
    "RaterGroup",
    "Ratings",
    "Realisation",
    "Recognition",
    "Record",
    "Resource",
    "Scope",
    "ServiceKind",
    "ServiceRecord",
    "ServiceStandard",
    "Sex",
    "Span",
    "Survey",
    "TakeOver",
    "Target",
    "TimeUnit",
    "WorkResult",
    "WorkResultKind",
    "WorkingDays",
    "YearRecord",
    "YesNo",
]


def __dir__() -> list[str]:
    """Return every name, of modules that are not loaded yet too."""
    return __all__
