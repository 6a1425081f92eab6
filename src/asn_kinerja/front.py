"""The front door: evaluating one record, many, or a year; the only place that fills in a policy.

Here: choosing the policy. Not here: running it (``evaluation.evaluation``), rules.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen

from . import rulebook
from .checks import entries, hidden, is_blank, kind_problem, refuse, text_problem
from .errors import (
    AsnKinerjaError,
    PeriodOverRegimesError,
    PolicyError,
    Problem,
    ReadingError,
    RecordError,
    RulebookError,
    problem,
)
from .evaluation.evaluation import Evaluation, run
from .evaluation.notes import year_gaps
from .evaluation.policy import MOST_READINGS, Policy, RulePolicy, require
from .exact.notation import blank_shown, whole_text
from .finding.finding import Unknown
from .law.reading import Reading
from .lazy import loader
from .model.record import Record
from .model.year import YearRecord
from .signature import kind_of
from .words import Text, by_fields, say

if TYPE_CHECKING:
    from .coaching import coaching_many as coaching_many  # noqa: PLC0414 - said aloud for type checkers
    from .coaching import coaching_needs as coaching_needs  # noqa: PLC0414

#: A row of a batch, of whatever kind its reader takes.
R = TypeVar("R")


def evaluate(record: Record, policy: Policy | None = None, *, readings: Iterable[Reading] | Reading = ()) -> Evaluation:
    """Evaluate *record*: the rulebook picks the text of its period unless *policy* is given.

    *readings* are choices among the open readings of that text; questions not named take their default.

    Raises ``RecordError`` with every problem the policy finds, ``RulebookError`` where no single text governs the
    period, ``ReadingError`` for a reading of another text, ``PolicyError`` for an unsound policy.
    """
    if type(record) is not Record:
        expected = Text("catatan dari SKP.realised(...) atau record_from_plain(...)", "a record of SKP.realised(...)")
        raise RecordError(problem("type", "record", record, expected=expected))
    if policy is None:
        row = rulebook.find(record.skp.employee.service, record.period)
        return run(_read(row.policy, readings), record)
    require(policy)
    return run(_read(policy, readings), record, _said(policy, record))


def _chosen(readings: "Iterable[Reading] | Reading") -> tuple[Reading, ...]:
    if type(readings) is tuple:
        return readings
    if isinstance(readings, Reading):
        return (readings,)
    try:
        return entries(readings, MOST_READINGS)
    except Exception:  # no iterable, or a broken one
        expected = Text("daftar pembacaan", "a list of readings")
        raise ReadingError(problem("type", "readings", kind_of(readings), expected=expected)) from None


def _read(policy: Policy, readings: "Iterable[Reading] | Reading") -> Policy:
    chosen = readings if type(readings) is tuple else _chosen(readings)
    return policy.reading(*chosen) if chosen else policy


def _said(policy: Policy, record: "Record | YearRecord") -> tuple[Problem, ...]:
    """Note a text chosen by the caller where the rulebook names another."""
    try:
        row = rulebook.find(record.employee.service, record.period)
    except PeriodOverRegimesError:
        governing: Text | str = Text("beberapa peraturan", "several texts")
    except RulebookError:
        governing = Text("tidak ada peraturan dalam rilis ini", "no text in this release")
    else:
        if isinstance(policy, RulePolicy) and row.policy.regulation == policy.regulation:
            return ()
        governing = row.policy.name
    return (problem("policy_chosen", "policy", rulebook=governing),)


def evaluate_year(
    records: Sequence[Record], policy: Policy | None = None, *, readings: Iterable[Reading] | Reading = ()
) -> Evaluation:
    """Evaluate the *records* of one person in one year together, as their text says they join.

    PP 46/2011 takes the unweighted mean of the plan values and the marks of the last superior; PermenPANRB 6/2022
    takes the last rater's ratings and prorates nothing. The result says so in its notes.

    Raises ``RecordError`` for records that are not one person's year, ``RulebookError`` where they are governed by
    several texts whose joining this release does not know, and whatever ``evaluate`` raises.
    """
    if not isinstance(records, (list, tuple)):
        raise RecordError(problem("type", "records", records, expected=Text("daftar catatan", "a list of records")))
    year = YearRecord(tuple(records))
    said: tuple[Problem, ...] = ()
    if policy is not None:
        require(policy)
        if not isinstance(policy, RulePolicy):
            raise PolicyError(problem("year_join", "policy", say(policy.name, "en")))
        said = _said(policy, year)
    else:
        rows = {rulebook.find(record.employee.service, record.period).policy: None for record in year.records}
        if len(rows) > 1:
            names = " + ".join(say(one.name, "en") for one in rows)
            raise RulebookError(problem("year_join", "records", names))
        policy = next(iter(rows))
    chosen = _read(policy, readings)
    if len(year.records) > 1:
        return run(chosen, year, said)
    return run(chosen, year.last, (*said, *year_gaps(year)))


@frozen
class Outcome:
    """What became of one row of a batch: an evaluation, or the problems that prevented it.

    Attributes:
        key: the caller's key of the row.
        evaluation: the result, or ``None``.
        problems: what is wrong with the row; empty where there is a result.
        unit: the unit of a row without a result, as far as the row names one.

    """

    __repr__ = by_fields

    key: Any = field(repr=hidden)
    evaluation: Evaluation | None
    problems: tuple[Problem, ...] = ()
    unit: str | None = None

    def row(self) -> dict[str, str | None]:
        """Return the outcome as one row of a tidy table; figures as text, nothing personal but the caller's key."""
        done = self.evaluation
        score = done.score if done is not None else None
        unknown = done is not None and isinstance(done.predikat, Unknown)
        return {
            "key": _key_text(self.key),
            "unit": done.record.employee.unit if done is not None else self.unit,
            "predikat": None if done is None or unknown else done.label,
            "score": None if score is None else str(score.value),
            "policy": None if done is None else say(done.policy.name, "id"),
            "period": None if done is None else done.record.period.text("id"),
            "problems": "; ".join(one.text("id") for one in self.problems) or None,
        }


def _key_text(key: object) -> str:
    """Return a key as text; one that cannot be written is told by its kind."""
    try:
        return whole_text(key) if type(key) is int else str(key)
    except Exception:  # an object of the caller that does not write itself
        return type(key).__name__


def evaluate_many(
    rows: Iterable[R],
    policy: Policy | None = None,
    *,
    readings: Iterable[Reading] | Reading = (),
    build: Callable[[R], Record] | None = None,
    key: Callable[[R], object] | None = None,
    unit: Callable[[R], str | None] | None = None,
) -> Iterator[Outcome]:
    """Evaluate *rows* one by one, in order, as an iterator; a bad row becomes an outcome and stops nothing.

    *build* turns a row into a record (``record_from_plain``); without it rows are records. *key* names a row;
    without it its number from 0 does. A row whose key cannot be found is refused and named by its place,
    ``"rows[3]"``. *unit* tells the unit of a refused row; without it that of a record, of plain data
    (``employee.unit``) or of a flat row (``unit``) is taken.
    """
    choices = _chosen(readings)
    one = isinstance(rows, (Mapping, str))  # a single row would be walked key by key
    listing = Text("daftar baris", "a list of rows")
    fit = unit is None or callable(unit)
    asked = None if fit else problem("type", "unit", kind_of(unit), expected=Text("sebuah fungsi", "a function"))
    refuse(RecordError, kind_problem(rows, tuple if one else Iterable, "rows", listing), asked)
    for number, row in enumerate(rows):
        name: object = number if key is None else f"rows[{number}]"
        record: Any = row
        try:
            name = number if key is None else _key(key, row)
            record = row if build is None else _built(build, row)
            yield Outcome(name, evaluate(record, policy, readings=choices))
        except AsnKinerjaError as refused:
            yield Outcome(name, None, refused.problems, _unit(unit, row, record))


def _unit(unit: Callable[[R], str | None] | None, row: R, record: object) -> str | None:
    """Return the unit that a refused row names, or ``None``: a refusal never raises another."""
    try:
        if unit is not None:
            found = unit(row)
        elif isinstance(record, Record):
            found = record.employee.unit
        else:
            employee = row.get("employee", row) if isinstance(row, Mapping) else None
            found = employee.get("unit") if isinstance(employee, Mapping) else None
    except Exception:  # the row is no mapping of such a shape
        return None
    return found if isinstance(found, str) and text_problem(found, "unit") is None else None


def _built(build: Callable[[R], Record], row: R) -> Record:
    """Build a record; whatever a row of the wrong shape makes *build* raise is a problem of the row."""
    try:
        return build(row)
    except AsnKinerjaError:
        raise
    except Exception as failed:
        raise RecordError(problem("build_failed", kind=type(failed).__name__)) from None


def _key(key: Callable[[R], object], row: R) -> object:
    """Return the key of a row; a row without one is a problem: its result could be filed under another's."""
    try:
        found = key(row)
    except Exception as failed:
        raise RecordError(problem("key_failed", "key", kind=type(failed).__name__)) from None
    if is_blank(found):
        raise RecordError(problem("key_failed", "key", kind=blank_shown(found)))
    return found


#: The door of coaching is open here too; evaluating does not load what follows.
__getattr__ = loader("asn_kinerja", __name__, {"coaching_many": "coaching", "coaching_needs": "coaching"})
