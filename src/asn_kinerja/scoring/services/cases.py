"""Counting cases against a standard as they pass by, once.

Here: what is kept (references, a count for each distinct time, the open, late and overdue ones) and every problem of
the cases together. Not here: findings, what the counts mean.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from attrs import define, field

from ...errors import ModelError, Problem, problem
from ...model.moments import Moment, aware, is_after, moment_problem
from ...model.service import ServiceStandard


@define
class Door:
    """What all cases have in common: one day it is about, one kind of time, no reference twice.

    Attributes:
        on: the day or moment it is about; ``None``: as given.
        zones: whether the moments have a time zone; ``None`` until the first one.
        seen: the references met.
        problems: what was wrong so far.

    """

    on: Moment | None = None
    zones: bool | None = None
    seen: set[str] = field(factory=set)
    problems: list[Problem] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        """Take the kind of time from the day it is about."""
        if self.on is None:
            return
        found = moment_problem(self.on, "on")
        if found is None:
            self.zones = aware(self.on)
        else:
            self.problems.append(found)
            self.on = None

    def admits(self, path: str, reference: str, given: tuple[Moment, ...], standard: ServiceStandard) -> bool:
        """Say whether a case may be counted; otherwise its problems are kept."""
        found = list(self._problems(path, reference, given, standard))
        self.seen.add(reference)
        self.problems += found
        return not found

    def _problems(
        self, path: str, reference: str, given: tuple[Moment, ...], standard: ServiceStandard
    ) -> Iterator[Problem]:
        if reference in self.seen:
            yield problem("reference_twice", f"{path}.reference", reference)
        zones = [aware(one) for one in given]
        if None in zones and not standard.unit.in_days:
            yield problem("needs_time", path, unit=standard.unit.value)
        known = [zone for zone in (self.zones, *zones) if zone is not None]
        if len(set(known)) > 1:
            yield problem("time_zones", path)
        elif standard.unit.in_days and len(self._offsets(given)) > 1:
            yield problem("zone_days", path)
        self.zones = known[0] if known else None

    def _offsets(self, given: tuple[Moment, ...]) -> set[object]:
        return {one.utcoffset() for one in (*given, self.on) if isinstance(one, datetime)}


@define
class Cases:
    """The cases of one standard.

    Attributes:
        standard: what they are held against.
        door: what they share with the cases of other standards.
        in_time: finished within the standard.
        late: references of those finished later.
        open: references of the unfinished ones, overdue ones included.
        overdue: references of the unfinished ones whose standard has passed.
        ahead: how many started after the day it is about.
        times: how often each distinct time occurred.
        waits: the same of the overdue ones, up to the day it is about.

    """

    standard: ServiceStandard
    door: Door
    in_time: int = 0
    late: list[str] = field(factory=list)
    open: list[str] = field(factory=list)
    overdue: list[str] = field(factory=list)
    ahead: int = 0
    times: Counter[int] = field(factory=Counter)
    waits: Counter[int] = field(factory=Counter)

    def add(self, path: str, reference: str, start: Moment, end: Moment | None) -> None:
        """Count one case, or keep its problems."""
        given = (start,) if end is None else (start, end)
        if not self.door.admits(path, reference, given, self.standard):
            return
        try:
            self._count(reference, start, end, self.door.on)
        except ModelError as refused:
            self.door.problems += [one.at(path) for one in refused.problems]

    def _count(self, reference: str, start: Moment, end: Moment | None, on: Moment | None) -> None:
        if on is not None and is_after(start, on):
            self.ahead += 1
        elif end is None or (on is not None and is_after(end, on)):
            self.open.append(reference)
            waited = None if on is None else self.standard.elapsed(start, on)
            if waited is not None and not self.standard.in_time(waited):
                self.overdue.append(reference)
                self.waits[waited] += 1
        else:
            elapsed = self.standard.elapsed(start, end)
            self.times[elapsed] += 1
            if self.standard.in_time(elapsed):
                self.in_time += 1
            else:
                self.late.append(reference)
