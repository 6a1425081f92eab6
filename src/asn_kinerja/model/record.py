"""A plan (SKP) and what became of it: the record.

Here: the plan, its promised resources, who reviewed it, and what really happened. Not here: the records of a year
(``model.year``), what makes a good plan (``insight``), evaluating.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from ..checks import MAX_PARTS, gathered, kind_problem, own_word_problem, refuse, text_problem
from ..errors import PlanError, Problem, RecordError, problem, raise_if
from ..exact.number import length
from ..finding.finding import Finding
from ..frozenmap import FrozenMap
from ..words import Text, by_fields
from .agency import Agency
from .behaviour import Behaviour
from .employee import Employee
from .extra import EXTRAS, Extra, TakeOver, of_kind
from .indicator import Aspect, Indicator, WorkResult, plan_problems
from .part import MONTHS, is_unsaid, mapped, months_of, results_in
from .period import EvaluationPeriod, PartialMonth
from .rating import Ratings
from .realisation import Realisation, read_all
from .span import Cut
from .target import scaled

#: Digits of all numbers of a record, or of the records of a year, together (policy of the library). A sum of fractions
#: has as many digits as its terms together, and adding them costs the square: so many are added in a tenth of a second.
MOST_DIGITS = 100_000
_FEW = 100  # indicators, and marks: two fractions, a weight, a realisation and a mark of 200 digits are 1,000 digits
_COMPARED = 50  # codes an unknown one is compared with


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
        values: Mapping[str, object] | None = None,
        *,
        period: EvaluationPeriod | None = None,
        behaviour: Behaviour | None = None,
        extras: Sequence[Extra] = (),
        ratings: Ratings | None = None,
    ) -> "Record":
        """Return the record of what really happened.

        *values* maps codes of indicators to realisations; a code left out, or ``None``, is blank. *period* is the
        evaluated part of the plan's period (a month, a quarter); left out: the whole.

        Raises ``RecordError`` with every problem: unknown codes, values that are no realisation, a period outside.
        """
        realised = {} if values is None else values
        return Record(self, realised, self.period if period is None else period, behaviour, extras, ratings)  # type: ignore[arg-type]


@frozen
class Record:
    """What is evaluated; made by ``SKP.realised``.

    Raises ``RecordError`` with every problem: unknown codes, values that are no realisation, a period outside the plan.

    Attributes:
        skp: the plan.
        realised: realisations by code; a code that is not there is blank.
        period: the evaluated days, inside the plan's.
        behaviour: marks, or ``None``.
        extras: additional tasks, creative works, new ideas, take-overs.
        ratings: the leader's ratings, or ``None``.
        results: the rows of the plan as they are measured: in a part of its period, totals are cut to the part.

    """

    __repr__ = by_fields

    skp: SKP
    realised: FrozenMap[str, Realisation] = field(factory=FrozenMap)
    period: EvaluationPeriod = field(default=None)
    behaviour: Behaviour | None = None
    extras: tuple[Extra, ...] = ()
    ratings: Ratings | None = None
    results: tuple[WorkResult, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse unknown codes and values that are no realisation; ``None`` is a blank and is left out."""
        if self.skp.__class__ is not SKP and not isinstance(self.skp, SKP):
            raise RecordError(problem("type", "skp", self.skp, expected="SKP"))
        if type(self.realised) is not dict and not isinstance(self.realised, Mapping):
            expected = Text("pasangan kode dan nilai", "a mapping of codes to values")
            raise RecordError(problem("type", "realised", self.realised, expected=expected))
        known, problems = read_all(self.realised, self.skp.codes, self.skp.results)
        if self.period is None:
            object.__setattr__(self, "period", self.skp.period)
        if problems or not self._is_plain():
            raise_if(problems + self._part_problems(), RecordError)
            object.__setattr__(self, "extras", tuple(self.extras))
        whole, part = self.skp.period, self.period
        results = self.skp.results
        object.__setattr__(self, "results", results if part is whole else results_in(results, part, whole))
        object.__setattr__(self, "realised", FrozenMap(known))
        if len(self.skp.codes) > _FEW or (self.behaviour is not None and self.behaviour.count > _FEW):
            raise_if(size_problems((self,)), RecordError)

    def _is_plain(self) -> bool:
        """Say quickly whether a record of the whole period without extras and ratings has nothing to report."""
        behaviour = self.behaviour is None or self.behaviour.__class__ is Behaviour
        return behaviour and self.period is self.skp.period and self.ratings is None and self.extras == ()

    def _part_problems(self) -> list[Problem]:
        found = [
            kind_problem(self.period, EvaluationPeriod, "period"),
            kind_problem(self.behaviour, (Behaviour, type(None)), "behaviour"),
            kind_problem(self.ratings, (Ratings, type(None)), "ratings"),
            kind_problem(self.extras, (list, tuple), "extras", Text("daftar (tuple)", "a list (tuple)")),
        ]
        planned = self.skp.period
        if self.period is not planned and isinstance(self.period, EvaluationPeriod) and self.period not in planned:
            found.append(problem("period_outside", "period", self.period.words, plan=planned.words))
        if found[3] is None and self.extras:
            if len(self.extras) > MAX_PARTS:
                return [problem("too_many", "extras", len(self.extras), limit=MAX_PARTS)]
            found += [kind_problem(extra, EXTRAS, f"extras[{i}]") for i, extra in enumerate(self.extras)]
            found += self._take_overs()
        return gathered(found)

    def _take_overs(self) -> list[Problem]:
        """Return a problem for each take-over of a result that the plan does not have."""
        rows = [result.code for result in self.skp.results]
        return [
            own_word_problem(extra.result, rows[:_COMPARED], f"extras[{i}].result")
            for i, extra in of_kind(self.extras, TakeOver)
            if extra.result not in set(rows)
        ]

    @property
    def employee(self) -> Employee:
        """Whose record it is."""
        return self.skp.employee

    def scaled(self, aspect: Aspect, months: int, *, by_days: bool = False) -> "Record":
        """Return the record with each target of *aspect* cut to the share its months have in *months*.

        A partial month counts whole, or *by_days*. A target that says it is a total or a level stays: a total is one
        over its own plan already.
        """
        own = months_of(self.period) if by_days else self.period.months(PartialMonth.COUNT)
        cut = Cut((own, months), MONTHS)

        def change(one: Indicator) -> Indicator:
            is_cut = one.aspect is aspect and is_unsaid(one.target)
            return evolve(one, target=scaled(one.target, cut)) if is_cut else one

        return evolve(self, skp=evolve(self.skp, results=mapped(self.results, change)))


def size_problems(records: Iterable[Record]) -> list[Problem]:
    """Return a problem where the numbers of *records* have more digits together than are computed with."""
    total = sum(
        length(number) for record in records for number in _numbers(record) if hasattr(number, "as_integer_ratio")
    )
    return [problem("record_size", "", limit=MOST_DIGITS)] if total > MOST_DIGITS else []


def _numbers(record: Record) -> Iterator[Any]:
    """Yield every number of a record: targets, weights, realisations, marks."""
    for result in record.skp.results:
        for one in result.indicators:
            target = one.target.value
            yield from (*(target if type(target) is tuple else (target,)), one.weight)
    yield from (value.value if isinstance(value, Finding) else value for value in record.realised.values())
    yield from (mark for _, _, mark in record.behaviour.all_marks()) if record.behaviour is not None else ()


def _each(parts: object, kind: type, path: str) -> list[Problem]:
    """Return a problem for each of *parts* that is not of *kind*."""
    listing = kind_problem(parts, tuple, path, Text("daftar (tuple)", "a list (tuple)"))
    if listing is not None:
        return [listing]
    entries: tuple[object, ...] = parts  # type: ignore[assignment]
    if len(entries) > MAX_PARTS:
        return [problem("too_many", path, len(entries), limit=MAX_PARTS)]
    return gathered(kind_problem(one, kind, f"{path}[{i}]", kind.__name__) for i, one in enumerate(entries))
