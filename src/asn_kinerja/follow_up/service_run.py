"""The unbroken run of service that a day falls into, the gap before it, and days of leave that put a day off.

Here: joining spans, exact to the day. Not here: how many years are asked for (``tenure``, ``regulations``).
"""

from collections.abc import Iterator
from datetime import date, timedelta

from ..errors import Problem, problem
from ..model.employee_words import ServiceKind
from ..words import Text, day_words
from .entries import Leave, Service

_DAY = timedelta(days=1)
#: Kinds that count together as one service; service of another family is not added.
FAMILIES = ((ServiceKind.CPNS, ServiceKind.PNS), (ServiceKind.PPPK,))


def held_on(service: tuple[Service, ...], on: date) -> list[Service]:
    """Return the spans of service that *on* falls into."""
    return [one for one in service if one.start <= on and (one.end is None or on <= one.end)]


def family_on(service: tuple[Service, ...], on: date) -> tuple[ServiceKind, ...]:
    """Return the kinds that count together with the service of a day; ``()`` where there is none."""
    here = {one.kind for one in held_on(service, on)}
    return next((kinds for kinds in FAMILIES if here & {*kinds}), ())


def run_of(service: tuple[Service, ...], on: date) -> date | None:
    """Return the first day of the unbroken run of service that *on* falls into, or ``None``."""
    family = family_on(service, on)
    if not family:
        return None
    spans = [one for one in service if one.kind in family]
    start = min(one.start for one in held_on(tuple(spans), on))
    while True:
        before = [one.start for one in spans if one.start < start and (one.end is None or one.end + _DAY >= start)]
        if not before:
            return start
        start = min(before)


def gap_before(service: tuple[Service, ...], on: date) -> Problem | None:
    """Return a note on the gap that broke the service before the run of a day, or ``None`` where none did.

    It names the day the run starts, and stands at the span that starts it.
    """
    start, family = run_of(service, on), family_on(service, on)
    ends = [one.end for one in service if one.kind in family and one.end is not None and start and one.end < start]
    if start is None or not ends:
        return None
    ended = max(ends)
    place = next(n for n, one in enumerate(service) if one.kind in family and one.start == start)
    days = (start - ended).days - 1
    length = Text(f"{days} hari", f"{days} day" if days == 1 else f"{days} days")
    return problem("service_gap", f"service[{place}]", days=length, first=day_words(start), ended=day_words(ended))


def turns(spans: list[tuple[date, date | None]]) -> Iterator[date]:
    """Yield the first day of each span and the day after its last."""
    for start, end in spans:
        yield start
        if end is not None:
            yield end + _DAY


def put_off(due: date, start: date, leaves: list[Leave]) -> date:
    """Return *due* moved by the days of leave that fall into the service, each day once."""
    covered = start - _DAY
    for one in sorted(leaves, key=lambda leave: leave.period.start):
        first = max(one.period.start, covered + _DAY)
        if first < due and first <= one.period.end:
            due += one.period.end - first + _DAY
            covered = one.period.end
    return due
