"""Records: a plan together with what really happened.

Here: one record, and the records of one person in one year. Not here: evaluating them.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from ..checks import MAX_PARTS, gathered, kind_problem, own_word_problem, refuse
from ..errors import Problem, RecordError, problem, raise_if
from ..exact.number import length
from ..finding.finding import Finding
from ..frozenmap import FrozenMap
from ..words import Text, by_fields
from .behaviour import Behaviour
from .employee import Employee
from .extra import EXTRAS, Extra, TakeOver
from .indicator import Aspect, Indicator, WorkResult
from .part import AMOUNTS, MONTHS, mapped, months_of, results_in
from .period import EvaluationPeriod, PartialMonth
from .rating import Ratings
from .realisation import Realisation, read_all
from .span import Cut
from .target import scaled

if TYPE_CHECKING:
    from .skp import SKP

_DAY = timedelta(days=1)
#: Digits of all numbers of a record, or of the records of a year, together (policy of the library). A sum of fractions
#: has as many digits as its terms together, and adding them costs the square: so many are added in a tenth of a second.
MOST_DIGITS = 100_000
_FEW = 100  # indicators, and marks: two fractions, a weight, a realisation and a mark of 200 digits are 1,000 digits
_COMPARED = 50  # codes an unknown one is compared with


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

    skp: "SKP"
    realised: FrozenMap[str, Realisation] = field(factory=FrozenMap)
    period: EvaluationPeriod = field(default=None)
    behaviour: Behaviour | None = None
    extras: tuple[Extra, ...] = ()
    ratings: Ratings | None = None
    results: tuple[WorkResult, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse unknown codes and values that are no realisation; ``None`` is a blank and is left out."""
        if not hasattr(self.skp, "codes"):
            raise RecordError(problem("type", "skp", self.skp, expected="SKP"))
        if type(self.realised) is not dict and not isinstance(self.realised, Mapping):
            expected = Text("pasangan kode dan nilai", "a mapping of codes to values")
            raise RecordError(problem("type", "realised", self.realised, expected=expected))
        known, problems = read_all(self.realised, self.skp.codes, getattr(self.skp, "results", ()))
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
            raise_if(_size_problems((self,)), RecordError)

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
            names = "AdditionalTask, Creativity, NewIdea, TakeOver"
            if len(self.extras) > MAX_PARTS:
                return [problem("too_many", "extras", len(self.extras), limit=MAX_PARTS)]
            found += [kind_problem(extra, EXTRAS, f"extras[{i}]", names) for i, extra in enumerate(self.extras)]
            found += self._take_overs()
        return gathered(found)

    def _take_overs(self) -> list[Problem]:
        """Return a problem for each take-over of a result that the plan does not have."""
        rows = [result.code for result in self.skp.results]
        taken = [(i, extra.result) for i, extra in enumerate(self.extras) if isinstance(extra, TakeOver)]
        return [
            own_word_problem(code, rows[:_COMPARED], f"extras[{i}].result")
            for i, code in taken
            if code not in set(rows)
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
            says = not isinstance(one.target, AMOUNTS) or one.target.span is not None
            return one if says or one.aspect is not aspect else evolve(one, target=scaled(one.target, cut))

        return evolve(self, skp=evolve(self.skp, results=mapped(self.results, change)))


@frozen
class YearRecord:
    """The records of one person in one year, in the order of their periods.

    Attributes:
        records: one or more, not overlapping.

    Raises ``RecordError`` for two persons, two years, or periods that overlap.

    """

    __repr__ = by_fields

    records: tuple[Record, ...]

    def __attrs_post_init__(self) -> None:
        """Sort the records by period and refuse those that are not one person's year."""
        parts = self.records if isinstance(self.records, (list, tuple)) else (self.records,)
        if len(parts) > MAX_PARTS:
            raise RecordError(problem("too_many", "records", len(parts), limit=MAX_PARTS))
        wrong = [kind_problem(one, Record, f"records[{i}]") for i, one in enumerate(parts)]
        refuse(RecordError, *wrong)
        ordered = tuple(sorted(parts, key=lambda record: record.period.start))
        object.__setattr__(self, "records", ordered)
        raise_if(_year_problems(ordered) + (_size_problems(ordered) if len(ordered) > 1 else []), RecordError)

    @property
    def last(self) -> Record:
        """The record that ends the year."""
        return self.records[-1]

    @property
    def employee(self) -> Employee:
        """Whose records they are, as of the last."""
        return self.last.employee

    @property
    def behaviour(self) -> Behaviour | None:
        """The marks of the last superior."""
        return self.last.behaviour

    @property
    def ratings(self) -> Ratings | None:
        """The ratings of the last rater."""
        return self.last.ratings

    @property
    def gaps(self) -> tuple[EvaluationPeriod, ...]:
        """The days between two records that none of them covers."""
        ends = [(one.period.end + _DAY, two.period.start - _DAY) for one, two in pairwise(self.records)]
        return tuple(EvaluationPeriod(first, last) for first, last in ends if first <= last)

    @property
    def uncovered(self) -> tuple[EvaluationPeriod, ...]:
        """The days of the calendar year that no record covers: before the first, between two, after the last."""
        year = EvaluationPeriod.year(self.period.start.year)
        ends = ((year.start, self.period.start - _DAY), (self.period.end + _DAY, year.end))
        before, after = (tuple(EvaluationPeriod(one, two) for one, two in (end,) if one <= two) for end in ends)
        return (*before, *self.gaps, *after)

    @property
    def period(self) -> EvaluationPeriod:
        """From the first day to the last."""
        return EvaluationPeriod(self.records[0].period.start, self.last.period.end)


def _year_problems(records: tuple[Record, ...]) -> list[Problem]:
    if not records:
        return [problem("year_empty", "records")]
    days = [day for record in records for day in (record.period.start, record.period.end)]
    wrong = {
        "year_persons": len({record.employee.nip or record.employee.name for record in records}) > 1,
        "year_years": len({day.year for day in days}) > 1,
        "year_overlap": any(one.period.overlap(two.period) for one, two in pairwise(records)),
    }
    return [problem(code, "records") for code, is_wrong in wrong.items() if is_wrong]


def _size_problems(records: Iterable[Record]) -> list[Problem]:
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
