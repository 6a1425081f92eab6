"""asn_kinerja: the performance rules of Indonesia's civil service as code: exact, cited, explained.

Here: the names of the evaluation path. Other rooms (``regulations``, ``scoring``, ``model``) are imported by name.
"""

from . import scoring
from .errors import AsnKinerjaError, Problem
from .evaluation import Blank, Evaluation, Unplanned, Unread, WeightedPolicy
from .exact.table import Bands
from .finding import Finding, Score, Unknown
from .front import Outcome, evaluate, evaluate_many, evaluate_year
from .model import (
    NIP,
    NOT_DONE,
    SKP,
    AdditionalTask,
    Agency,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Between,
    By,
    Creativity,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    NewIdea,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    WorkResult,
    WorkResultKind,
    YesNo,
)
from .plain import record_from_plain, to_plain
from .release import __version__ as __version__

__all__ = [
    "NIP",
    "NOT_DONE",
    "SKP",
    "AdditionalTask",
    "Agency",
    "AsnKinerjaError",
    "Aspect",
    "AtLeast",
    "AtMost",
    "Bands",
    "Behaviour",
    "Between",
    "Blank",
    "By",
    "Creativity",
    "Described",
    "Employee",
    "Evaluation",
    "EvaluationPeriod",
    "Expectation",
    "Finding",
    "Indicator",
    "NewIdea",
    "Outcome",
    "Position",
    "Problem",
    "Ratings",
    "Recognition",
    "Record",
    "Score",
    "ServiceKind",
    "Unknown",
    "Unplanned",
    "Unread",
    "WeightedPolicy",
    "WorkResult",
    "WorkResultKind",
    "YesNo",
    "evaluate",
    "evaluate_many",
    "evaluate_year",
    "record_from_plain",
    "scoring",
    "to_plain",
]
