"""What every single requirement has: its rule, how it answers, how its parameters are checked.

Here: the base of the leaves of a condition. Not here: the leaves (``tenure``, ``conduct``, ``merit``), numbers.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from ..checks import MOST_NAMED, gathered, kind_problem, many_problem
from ..errors import ConditionError, Problem, problem, raise_if
from ..finding.finding import Finding, found
from ..law.rule import Rule
from ..model.period import EvaluationPeriod
from ..signature import kind_of
from ..words import Text, Word, join
from .condition import Status
from .dossier import Dossier

#: Longest time a requirement may ask for, in years (policy of the library).
MOST_YEARS = 100


@frozen(kw_only=True)
class Requirement:
    """One thing asked of a dossier.

    Attributes:
        rule: the rule it states, with its place and standing.

    """

    rule: Rule

    def __attrs_post_init__(self) -> None:
        """Refuse parameters of a wrong kind, all at once."""
        rule = kind_problem(self.rule, Rule, "rule")
        raise_if(gathered([rule]) + list(self.faults()), ConditionError)

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return ()

    def notes(self, dossier: Dossier, on: date) -> Iterable[Problem]:  # noqa: ARG002 - most have nothing to add
        """Return what a reader of the answer on a day should know beside it; it changes no answer."""
        return ()

    def in_round(self, period: EvaluationPeriod, names: Mapping[str, tuple[str, ...]]) -> "Requirement":  # noqa: ARG002
        """Return the same requirement as a round of *period* asks it; *names* are printed names of awards by key."""
        return self

    def found(self, status: Status, how: str, dossier: Dossier, on: date, **facts: Any) -> Finding[Status]:
        """Return the finding of an answer with its *facts*, worded by the phrase *how*."""
        return found(self.rule, status, how, given=(dossier, on), by=self, **facts)

    def missing(self, what: Text, dossier: Dossier, on: date) -> Finding[Status]:
        """Return the answer *unknown*, naming *what* is missing."""
        return self.found(Status.UNKNOWN, "missing", dossier, on, missing=what)


def met(answer: bool) -> Status:  # noqa: FBT001 - it turns an answer into its word
    """Return ``MET`` or ``UNMET``."""
    return Status.MET if answer else Status.UNMET


def whole_problem(value: object, path: str, low: int = 1, high: int = MOST_YEARS) -> Problem | None:
    """Return a problem unless *value* is a whole number from *low* to *high*."""
    if type(value) is int and low <= value <= high:
        return None
    shown = value if isinstance(value, (int, float, str)) else kind_of(value)
    return problem("whole_number", path, shown, range=f"{low}-{high}")


def kinds_problems(values: object, kind: type[object], path: str, *, empty: bool = False) -> list[Problem]:
    """Return what is wrong with a tuple of words of one closed list; an *empty* one is allowed when said."""
    if not isinstance(values, tuple) or not (values or empty):
        return [problem("empty_list", path)]
    wrong = (kind_problem(one, kind, f"{path}[{n}]", kind.__name__) for n, one in enumerate(values))
    return gathered((many_problem(values, path),)) or gathered(wrong, MOST_NAMED)


def listed(words: Iterable[Word]) -> Text:
    """Return members of a closed list as words."""
    return join([one.value for one in words])
