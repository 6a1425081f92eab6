"""The records of one person in one year.

Here: their order, their days, what does not fit together. Not here: evaluating them.
"""

from datetime import timedelta
from itertools import pairwise

from attrs import frozen

from ..checks import MAX_PARTS, kind_problem, refuse
from ..errors import Problem, RecordError, problem, raise_if
from ..words import by_fields
from .behaviour import Behaviour
from .employee import Employee
from .period import EvaluationPeriod
from .rating import Ratings
from .record import Record, size_problems

_DAY = timedelta(days=1)


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
        raise_if(_year_problems(ordered) + (size_problems(ordered) if len(ordered) > 1 else []), RecordError)

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
