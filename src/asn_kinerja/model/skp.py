"""SKP: the plan of one employee for one period.

Here: the plan, its promised resources, who reviewed it, and the step from plan to record.
Not here: what makes a good plan (``insight``), what a policy reads from it.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from ..checks import MAX_PARTS, added, gathered, key_text, kind_problem, listed, refuse, text_problem
from ..errors import PlanError, Problem, problem, raise_if
from ..exact.number import Number
from ..words import Text, by_fields
from .agency import Agency
from .behaviour import Behaviour
from .employee import Employee
from .extra import Extra
from .indicator import WorkResult
from .period import EvaluationPeriod
from .rating import Ratings
from .record import Record

_WHOLE = 100


@frozen
class Resource:
    """A means promised with the plan.

    Attributes:
        title: what was promised: staff, budget, equipment, training, support of the leader.
        delivered: whether it came; ``None`` if not known yet.

    """

    __repr__ = by_fields

    title: str
    delivered: bool | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind."""
        delivered = kind_problem(self.delivered, (bool, type(None)), "delivered")
        refuse(PlanError, text_problem(self.title, "title"), delivered)


@frozen
class SKP:
    """A plan (sasaran kinerja pegawai).

    Attributes:
        employee: whose plan it is.
        period: the days it is for.
        results: its work results, at least one; codes of results and of indicators are unique.
        agency: the agency and its choices, or ``None``.
        resources: means promised with the plan.
        reviewed_by: roles that reviewed it (``"atasan"``, ``"pengelola kinerja"``).

    Raises ``PlanError`` with every problem: an empty plan, codes used twice, weights given for some only or not
    summing to exactly 100 (results among each other; indicators within one aspect of one result).

    """

    __repr__ = by_fields

    employee: Employee
    period: EvaluationPeriod
    results: tuple[WorkResult, ...]
    agency: Agency | None = field(default=None, kw_only=True)
    resources: tuple[Resource, ...] = field(default=(), kw_only=True)
    reviewed_by: tuple[str, ...] = field(default=(), kw_only=True)
    codes: frozenset[str] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a plan that does not hold together; lists become tuples."""
        for name in ("results", "resources", "reviewed_by"):
            if type(getattr(self, name)) is list:
                object.__setattr__(self, name, tuple(getattr(self, name)))
        codes = self._plain_codes()
        if codes is None:
            found = self._kind_problems()
            raise_if(found or plan_problems(self.results), PlanError)
            codes = frozenset([one.code for result in self.results for one in result.indicators])
        object.__setattr__(self, "codes", codes)

    def _plain_codes(self) -> frozenset[str] | None:
        """Return the codes of a plan without weights and extra parts if it holds together; any other needs a look."""
        results = self.results
        if type(results) is not tuple or not 0 < len(results) <= MAX_PARTS:
            return None
        if self.agency is not None or self.resources != () or self.reviewed_by != ():
            return None
        if self.employee.__class__ is not Employee or self.period.__class__ is not EvaluationPeriod:
            return None
        rows, codes = [], []
        for result in results:
            if result.__class__ is not WorkResult or result.weight is not None:
                return None
            rows.append(result.code)
            for one in result.indicators:
                if one.weight is not None:
                    return None
                codes.append(one.code)
        unique = frozenset(codes)
        return unique if len(unique) == len(codes) and len(set(rows)) == len(rows) else None

    def _kind_problems(self) -> list[Problem]:
        found = [
            kind_problem(self.employee, Employee, "employee"),
            kind_problem(self.period, EvaluationPeriod, "period"),
            kind_problem(self.agency, (Agency, type(None)), "agency"),
            kind_problem(self.results, tuple, "results", Text("daftar (tuple)", "a list (tuple)")),
        ]
        problems = gathered(found)
        problems += _each(self.resources, Resource, "resources") + _each(self.reviewed_by, str, "reviewed_by")
        if not problems:
            problems += gathered(text_problem(one, f"reviewed_by[{i}]") for i, one in enumerate(self.reviewed_by))
        if not problems and len(self.results) > MAX_PARTS:
            return [problem("too_many", "results", len(self.results), limit=MAX_PARTS)]
        if not problems:
            for i, result in enumerate(self.results):
                if type(result) is not WorkResult:
                    problems += gathered([kind_problem(result, WorkResult, f"results[{i}]")])
        return problems

    def realised(
        self,
        values: "Mapping[str, Any] | None" = None,
        *,
        period: EvaluationPeriod | None = None,
        behaviour: Behaviour | None = None,
        extras: Sequence[Extra] = (),
        ratings: Ratings | None = None,
    ) -> Record:
        """Return the record of what really happened.

        *values* maps codes of indicators to realisations; a code left out, or ``None``, is blank. *period* is the
        evaluated part of the plan's period (a month, a quarter); left out: the whole.

        Raises ``RecordError`` with every problem: unknown codes, values that are no realisation, a period outside.
        """
        realised: Any = {} if values is None else values
        return Record(self, realised, self.period if period is None else period, behaviour, extras, ratings)  # type: ignore[arg-type]


def _each(parts: object, kind: type, path: str) -> list[Problem]:
    """Return a problem for each of *parts* that is not of *kind*."""
    listing = kind_problem(parts, tuple, path, Text("daftar (tuple)", "a list (tuple)"))
    if listing is not None:
        return [listing]
    entries: tuple[object, ...] = parts  # type: ignore[assignment]
    if len(entries) > MAX_PARTS:
        return [problem("too_many", path, len(entries), limit=MAX_PARTS)]
    return gathered(kind_problem(one, kind, f"{path}[{i}]", kind.__name__) for i, one in enumerate(entries))


def plan_problems(results: tuple[WorkResult, ...]) -> list[Problem]:
    """Return what does not hold together among *results*: emptiness, codes, weights."""
    if not results:
        return [problem("empty_plan", "results")]
    problems: list[Problem] = []
    codes: set[str] = set()
    rows: set[str] = set()
    for i, result in enumerate(results):
        if result.code in rows:
            problems.append(problem("duplicate_code", f"results[{i}].code", key_text(result.code)))
        rows.add(result.code)
        for j, one in enumerate(result.indicators):
            if one.code in codes:
                problems.append(problem("duplicate_code", f"results[{i}].indicators[{j}].code", key_text(one.code)))
            codes.add(one.code)
        problems += _indicator_weights(result, f"results[{i}].indicators")
    return problems + weight_sum([(f"results[{i}]", r.weight) for i, r in enumerate(results)], "results")


def _indicator_weights(result: WorkResult, path: str) -> list[Problem]:
    """Check the weights within each aspect of one result."""
    by_aspect: dict[Any, list[tuple[str, Number | None]]] = {}
    for j, one in enumerate(result.indicators):
        by_aspect.setdefault(one.aspect, []).append((f"{path}[{j}]", one.weight))
    return [found for weights in by_aspect.values() for found in weight_sum(weights, path)]


def weight_sum(weights: Sequence[tuple[str, Number | None]], path: str) -> list[Problem]:
    """Return a problem unless all or none of *weights* are given and they sum to exactly 100."""
    missing = [where for where, weight in weights if weight is None]
    if len(missing) == len(weights):
        return []
    if missing:
        return [problem("weights_some", path, missing=listed(missing))]
    given = [(where, weight) for where, weight in weights if weight is not None]
    total = sum_of([weight for _, weight in given])
    return [] if total == _WHOLE else [problem("weights_sum", path, total, weights=added(given), equal=_EQUAL)]


_EQUAL = Text("; untuk bobot yang sama, tiadakan semuanya", "; for equal weights leave all of them out")


def sum_of(numbers: Sequence[Number]) -> Number:
    """Return the exact sum of *numbers*."""
    return sum((Fraction(*number.as_integer_ratio()) for number in numbers), Fraction(0))
