"""Bands of lateness: how many cases were how late, and what that counts.

Here: counts by band and mean points, from what ``services`` counted. Not here: counting cases, bands of a text.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import islice
from typing import Any

from attrs import frozen

from ..checks import MAX_PARTS, kind_problem, refuse
from ..errors import ModelError, Problem, problem, raise_if
from ..exact.interval import Interval
from ..exact.number import Number, fraction, look
from ..finding.figures import figure
from ..finding.finding import Finding, Unknown, found
from ..finding.score import POINTS, Score
from ..model.target import Direction
from ..signature import checked
from ..words import Text, join
from .common import policy_rule
from .limits import steps
from .parts.kinds import Lines, Measure
from .parts.ratios import Ratio
from .services.times import ServiceTimes, Unfinished
from .shares import NOTHING, count

RULE = policy_rule(
    "services.late_bands",
    Text("Keterlambatan layanan", "Lateness of services"),
    Text(
        "Setiap berkas dinilai menurut lamanya terlambat dari standar, lalu dirata-rata; yang belum selesai dan "
        "terlambat dinilai menurut keterlambatannya sampai hari itu.",
        "Each case counts by how late it was against the standard, and they are averaged; an unfinished late one "
        "counts by its lateness so far.",
    ),
)


@frozen
class LateBand:
    """How many cases were late by what.

    Attributes:
        late: the lateness, in the unit of the standard; 0 or less is in time.
        count: the cases.
        words: the lateness in words.

    """

    late: Interval
    count: int
    words: Text


@checked(ModelError)
def late_bands(times: ServiceTimes, edges: "Iterable[Number | str]") -> tuple[LateBand, ...]:
    """Return how many cases were how late: each of *edges* is the last lateness of its band, one more band lies beyond.

    Unfinished cases past their standard are counted by their lateness so far where they count as late.

    Raises ``ModelError`` for edges that are no numbers, ``PolicyError`` for none.

    >>> from asn_kinerja.model import ServiceRecord, ServiceStandard, TimeUnit
    >>> from asn_kinerja.scoring.services import service_times
    >>> rows = [{"reference": str(day), "start": "2025-06-02", "end": f"2025-06-{day:02}"} for day in (3, 5, 9)]
    >>> times = service_times(ServiceRecord.from_rows(rows), ServiceStandard(1, TimeUnit.CALENDAR_DAYS))
    >>> [(band.words("en"), band.count) for band in late_bands(times, [0, 3])]
    [('0 or less (calendar days)', 1), ('above 0 to 3 (calendar days)', 1), ('above 3 (calendar days)', 1)]
    """
    kind = type(None) if isinstance(edges, (str, bytes)) else Iterable
    wrong = (kind_problem(times, ServiceTimes, "times"), kind_problem(edges, kind, "edges", _EDGES))
    refuse(ModelError, *wrong)
    given = tuple(islice(edges, MAX_PARTS + 1))
    read = [look(edge, f"edges[{i}]") for i, edge in enumerate(given)]
    many = [problem("too_many", "edges", len(given), limit=MAX_PARTS)] if len(given) > MAX_PARTS else []
    raise_if(many or [one for one in read if isinstance(one, Problem)], ModelError)
    return _counted(times, _table({edge: 0 for edge in read if not isinstance(edge, Problem)}, 0))


@checked(ModelError)
def band_points(
    times: ServiceTimes, points: Mapping[Number | str, Number], *, beyond: Number
) -> Finding[Score | Unknown]:
    """Return the mean points of the cases by their lateness, as ``timeliness.lateness_steps`` reads one case.

    *points* gives for each band its last lateness (0: in time) in the unit of the standard; *beyond* counts above the
    highest. ``Unknown`` without a case to count. Usable as the realisation of an indicator.
    """
    refuse(ModelError, kind_problem(times, ServiceTimes, "times"))
    return _averaged((times, _table(points, beyond)))


_EDGES = Text("daftar batas keterlambatan", "a list of latenesses")


def _table(points: "Mapping[Any, Any]", beyond: Number) -> Lines:
    return steps(Measure(Ratio.PLAIN, RULE, 1), points, beyond, RULE, Direction.FALLING)


def _counted(times: ServiceTimes, bands: Lines) -> tuple[LateBand, ...]:
    standard, rows = times.standard, bands.table.rows
    found = dict.fromkeys(rows, 0)
    open_late = times.waits if times.unfinished is Unfinished.LATE_WHEN_OVERDUE else ()
    for elapsed, number in (*times.times, *open_late):
        late = standard.amount(elapsed) - fraction(standard.limit)
        row = bands.table.row(late.as_integer_ratio())
        assert row is not None  # the first band has no lower end, the last no upper one
        found[row] += number
    return tuple(LateBand(row.interval, number, _words(row.interval, times)) for row, number in found.items())


def _words(late: Interval, times: ServiceTimes) -> Text:
    return Text("{late} ({unit})", "{late} ({unit})").fill(late=late.words, unit=times.standard.unit.value)


def _averaged(given: tuple[ServiceTimes, Lines]) -> Finding[Score | Unknown]:
    times, bands = given
    counted = _counted(times, bands)
    premises = tuple(count(RULE, _LATE.fill(late=band.words), band.count) for band in counted)
    whole = sum(band.count for band in counted)
    if not whole:
        value = Unknown((join((RULE.title, NOTHING), ": "),))
        return found(RULE, value, premises=premises, given=given, by=_averaged)
    parts = [(band.count, row.payload.start) for band, row in zip(counted, bands.table.rows, strict=True)]
    total = sum((number * points for number, points in parts), Fraction(0))
    score = Score((total / whole).as_integer_ratio(), POINTS)
    terms = [_TERM.fill(count=_say(number), points=_say(points)) for number, points in parts if number]
    listed = join(terms, " + ")
    return found(RULE, score, "banded", premises=premises, given=given, by=_averaged, listed=listed, count=whole)


def _say(value: object) -> Text:
    return Text(figure(value, "id"), figure(value, "en"))


_TERM = Text("{count} × {points}", "{count} × {points}")
_LATE = Text("terlambat {late}", "late by {late}")
