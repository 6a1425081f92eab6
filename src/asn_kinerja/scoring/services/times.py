"""Service times: how many cases kept their standard, how long they took, which were late.

Here: the answers, each a finding. Not here: counting (``cases``), points (``scoring.timeliness``), limits.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime
from fractions import Fraction
from itertools import accumulate
from typing import Any, overload

from attrs import field, frozen

from ...checks import MAX_PARTS, gathered, kind_problem
from ...errors import ModelError, Problem, problem, raise_if
from ...exact.number import Number, fraction, look
from ...exact.quantile import quantile
from ...finding.finding import Finding, Unknown, found
from ...finding.score import Scale, Score
from ...model.moments import Moment, iterated
from ...model.service import ServiceRecord, ServiceStandard
from ...signature import kind_of
from ...words import Text, Word, join
from ..common import policy_rule
from ..shares import NOTHING, count, limit_rule, mean, share
from .cases import Cases, Door

ON_TIME = policy_rule(
    "services.on_time",
    Text("Ketepatan waktu layanan", "Services on time"),
    Text(
        "Ketepatan waktu layanan adalah berkas yang selesai dalam standar dibagi berkas yang dihitung, dikali 100.",
        "Services on time is the cases done within the standard over the cases counted, times 100.",
    ),
)
TIMES = policy_rule(
    "services.times",
    Text("Lama layanan", "Time taken"),
    Text(
        "Lama layanan dihitung atas berkas yang selesai; di antara dua nilai yang berurutan, kuantil terletak pada "
        "garis lurus.",
        "Times are those of the finished cases; between two neighbouring values a quantile lies on the straight line.",
    ),
)


class Unfinished(Word):
    """How cases count that are not finished."""

    EXCLUDED = Text("yang belum selesai tidak dihitung", "unfinished cases are not counted")
    LATE_WHEN_OVERDUE = Text(
        "yang belum selesai dihitung terlambat bila standarnya sudah lewat",
        "unfinished cases count as late once their standard has passed",
    )


@frozen
class ServiceTimes:
    """What was counted of the cases of one service; every answer is a finding.

    Attributes:
        standard: the standard they were held against.
        unfinished: how unfinished cases count; ``None`` where there was none.
        on: the day or moment it is about; ``None``: as given.
        in_time: finished within the standard.
        late: references of those finished later, in order.
        overdue: references of the unfinished ones whose standard has passed on *on*, in order.
        open: unfinished cases, overdue ones included.
        ahead: cases that started after *on*; they are not counted.
        times: distinct times (days or microseconds) of the finished cases, each with how often it occurred.
        waits: the same of the overdue ones, up to *on*.

    """

    standard: ServiceStandard
    unfinished: Unfinished | None
    on: Moment | None
    in_time: int
    late: tuple[str, ...]
    overdue: tuple[str, ...]
    open: int
    ahead: int
    times: tuple[tuple[int, int], ...] = field(repr=False)
    waits: tuple[tuple[int, int], ...] = field(default=(), repr=False)

    @property
    def finished(self) -> int:
        """How many cases were finished."""
        return self.in_time + len(self.late)

    @property
    def on_time(self) -> Finding[Score | Unknown]:
        """The share finished within the standard, in percent; ``Unknown`` without a case to count.

        Usable as the realisation of an indicator of ``Aspect.TIMELINESS``.
        """
        late_open = len(self.overdue) if self.unfinished is Unfinished.LATE_WHEN_OVERDUE else 0
        counts = [(_IN_TIME, self.in_time), (_LATE, len(self.late))]
        more = [(_OVERDUE, late_open), (_LEFT_OUT, self.open - late_open), (_AHEAD, self.ahead)]
        premises = [count(ON_TIME, words, number) for words, number in counts + [one for one in more if one[1]]]
        return share(ON_TIME, ON_TIME.title, self.in_time, self.finished + late_open, (self._standard, *premises))

    @property
    def _standard(self) -> Finding[Text]:
        """Return the standard as a premise, a step of its own where it stands in a legal text."""
        value = self.standard.words
        rule = limit_rule(self.standard, self.standard.title or _STANDARD)
        return count(rule, _STANDARD, value, "limit" if self.standard.cite else "plain")

    @property
    def mean(self) -> Finding[Score | Unknown]:
        """The mean time of the finished cases, in the unit of the standard; ``Unknown`` without one."""
        if not self.finished:
            return self._nothing(TIMES.title)
        total = self.standard.amount(sum(time * number for time, number in self.times))
        return mean(TIMES, _MEAN.fill(unit=self.standard.unit.value), total, self.finished, self._scale)

    @property
    def median(self) -> Finding[Score | Unknown]:
        """The median time of the finished cases: half took no longer."""
        return self.quantile(Fraction(1, 2))

    def quantile(self, part: Number | str) -> Finding[Score | Unknown]:
        """Return the time that *part* (0 to 1) of the finished cases did not exceed.

        Between two neighbouring times it lies on the straight line through them, as in ``exact.quantile``.

        Raises ``ModelError`` for a part outside 0 to 1.
        """
        found = look(part, "part")
        if isinstance(found, Problem) or not 0 <= found <= 1:
            raise ModelError(found if isinstance(found, Problem) else problem("quantile_share", "part", found))
        return located((self, fraction(found)))

    @property
    def _scale(self) -> Scale:
        return Scale(self.standard.unit.value, unit=self.standard.unit.value.id, lowest=0)

    def _nothing(self, subject: Text) -> Finding[Unknown]:
        return count(TIMES, subject, Unknown((join((subject, NOTHING), ": "),)))

    def at(self, part: Fraction) -> Finding[Score | Unknown]:
        """Return the quantile of *part*, a fraction from 0 to 1."""
        if not self.finished:
            return self._nothing(TIMES.title)
        value = self.standard.amount(quantile(_Spread(self.times), part))
        score = Score(value.as_integer_ratio(), self._scale)
        words = _MEDIAN if part == Fraction(1, 2) else _QUANTILE
        subject = words.fill(part=str(part), unit=self.standard.unit.value)
        source = (self, part)
        return found(TIMES, score, "quantile", about=subject, given=source, by=located, count=self.finished)


def located(given: tuple[ServiceTimes, Fraction]) -> Finding[Score | Unknown]:
    """Return a quantile from its givens: what was counted, and the part.

    Raises ``ModelError`` for anything else.
    """
    if not isinstance(given, tuple) or len(given) != 2 or not isinstance(given[0], ServiceTimes):  # noqa: PLR2004 - a pair
        raise ModelError(problem("type", "given", kind_of(given), expected="(ServiceTimes, Fraction)"))
    times, part = given
    return times.at(part)


_STANDARD = Text("Standar", "Standard")
_IN_TIME = Text("selesai tepat waktu", "finished in time")
_LATE = Text("selesai terlambat", "finished late")
_OVERDUE = Text("belum selesai dan standarnya sudah lewat", "unfinished and past the standard")
_LEFT_OUT = Text("belum selesai dan tidak dihitung", "unfinished and not counted")
_AHEAD = Text("dimulai sesudahnya dan tidak dihitung", "started later and not counted")
_MEAN = Text("Rata-rata lama layanan ({unit})", "Mean time taken ({unit})")
_MEDIAN = Text("Nilai tengah lama layanan ({unit})", "Median time taken ({unit})")
_QUANTILE = Text("Kuantil {part} lama layanan ({unit})", "Quantile {part} of the time taken ({unit})")


class _Spread(Sequence[Fraction]):
    """The times in order, each as often as it occurred, without writing them out."""

    def __init__(self, times: tuple[tuple[int, int], ...]) -> None:
        self._times = [time for time, _ in times]
        self._ends = list(accumulate(number for _, number in times))

    def __len__(self) -> int:
        return self._ends[-1]

    @overload
    def __getitem__(self, index: int) -> Fraction: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Fraction]: ...
    def __getitem__(self, index: Any) -> Any:
        return Fraction(self._times[bisect_right(self._ends, index)])


def service_times(
    records: Iterable[ServiceRecord],
    standard: ServiceStandard,
    *,
    unfinished: Unfinished | None = None,
    on: Moment | None = None,
) -> ServiceTimes:
    """Count *records* against *standard* in one pass; any iterable, in any order.

    *unfinished* says how unfinished cases count and must be said where there is one. *on* is the day (for a standard
    in minutes or hours the moment) it is about: what ended later was unfinished then, what started later is left out.

    Raises ``ModelError`` with every problem of every case.

    >>> from asn_kinerja.model import TimeUnit
    >>> cases = ServiceRecord.from_rows([{"reference": "1", "start": "2025-06-02", "end": "2025-06-04"}])
    >>> service_times(cases, ServiceStandard(1, TimeUnit.CALENDAR_DAYS)).late
    ('1',)
    """
    raise_if(_kinds(standard, unfinished), ModelError)
    door = Door(on)
    cases = Cases(standard, door)
    for i, record in enumerate(iterated(records, "records")):
        wrong = kind_problem(record, ServiceRecord, f"records[{i}]")
        if wrong is None:
            cases.add(f"records[{i}]", record.reference, record.start, record.end)
        else:
            door.problems.append(wrong)
        if len(door.problems) >= MAX_PARTS:
            break  # more would only be a longer list
    raise_if([*_rules(cases, unfinished, on), *door.problems], ModelError)
    return ServiceTimes(
        standard,
        unfinished,
        on,
        cases.in_time,
        tuple(sorted(cases.late)),
        tuple(sorted(cases.overdue)),
        len(cases.open),
        cases.ahead,
        tuple(sorted(cases.times.items())),
        tuple(sorted(cases.waits.items())),
    )


def _kinds(standard: object, unfinished: object) -> list[Problem]:
    return gathered(
        (
            kind_problem(standard, ServiceStandard, "standard"),
            kind_problem(unfinished, (Unfinished, type(None)), "unfinished"),
        )
    )


def _rules(cases: Cases, unfinished: Unfinished | None, on: Moment | None) -> list[Problem]:
    """Return what was not said: how unfinished cases count, and on which day (which needs a time for minutes)."""
    unit = cases.standard.unit
    found = [problem("unfinished_rule", "unfinished", len(cases.open))] if cases.open and unfinished is None else []
    if on is None and unfinished is Unfinished.LATE_WHEN_OVERDUE:
        found.append(problem("on_missing", "on"))
    if cases.door.on is not None and not unit.in_days and not isinstance(on, datetime):
        found.append(problem("needs_time", "on", unit=unit.value))
    return found
