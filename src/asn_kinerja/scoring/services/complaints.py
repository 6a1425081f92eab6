"""Complaints: how many were handled, how many in time, which are open and overdue on a day.

Here: counting by kind, the shares as findings. Not here: any limit (a regulation or a unit gives them), points
(``scoring.satisfaction``).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from ...checks import MAX_PARTS, key_path, kind_problem, many_problem, own_word_problem
from ...errors import ModelError, Problem, problem, raise_if
from ...finding.finding import Finding, Unknown
from ...finding.score import Score
from ...law.rule import Rule
from ...model.moments import Moment, iterated
from ...model.service import Complaint, ServiceStandard, kind_name
from ...words import Text
from ..common import policy_rule
from ..shares import LIMIT, count, limit_rule, share
from .cases import Cases, Door

HANDLED = policy_rule(
    "complaints.handled",
    Text("Pengaduan ditangani", "Complaints handled"),
    Text(
        "Pengaduan yang selesai dibagi yang harus ditangani, dikali 100; yang masih diproses tetap pembagi.",
        "Complaints handled over those to be handled, times 100; those in progress still divide.",
    ),
)
IN_TIME = policy_rule(
    "complaints.in_time",
    Text("Pengaduan ditangani tepat waktu", "Complaints handled in time"),
    Text(
        "Pengaduan yang selesai dalam batasnya dibagi yang harus ditangani, dikali 100; yang masih diproses tetap "
        "pembagi.",
        "Complaints handled within their limit over those to be handled, times 100; those in progress still divide.",
    ),
)
OF_DUE = policy_rule(
    "complaints.in_time_of_due",
    Text("Tepat waktu dari yang jatuh tempo", "In time, of those due"),
    Text(
        "Pengaduan yang selesai dalam batasnya dibagi yang sudah selesai atau sudah lewat batas, dikali 100.",
        "Complaints handled within their limit over those handled or past their limit, times 100.",
    ),
)


@frozen
class KindCount:
    """What was counted of one kind.

    Attributes:
        kind: its name.
        limit: the limit it was held against.
        in_time: handled within the limit.
        late: handled later.
        open: not handled, overdue ones included.
        overdue: not handled and past the limit.

    """

    kind: str
    limit: ServiceStandard
    in_time: int
    late: int
    open: int
    overdue: int

    @property
    def handled(self) -> int:
        """How many were handled."""
        return self.in_time + self.late

    @property
    def received(self) -> int:
        """How many had to be handled."""
        return self.handled + self.open

    @property
    def due(self) -> int:
        """How many were handled or past their limit."""
        return self.handled + self.overdue


@frozen
class ComplaintHandling:
    """What was counted of the complaints on one day; the shares are findings with the counts of each kind.

    Attributes:
        on: the day it is about.
        kinds: the counts of each kind that occurred, in the order of the limits.
        late: references handled after their limit, in order.
        open: references not handled, in order.
        overdue: references not handled and past their limit, in order.
        reopened: references that came back after they were handled, in order.
        ahead: complaints received after *on*; they are not counted.

    """

    on: Moment
    kinds: tuple[KindCount, ...]
    late: tuple[str, ...]
    open: tuple[str, ...]
    overdue: tuple[str, ...]
    reopened: tuple[str, ...]
    ahead: int

    @property
    def handled(self) -> Finding[Score | Unknown]:
        """The share handled, in percent; ``Unknown`` without a complaint. In progress is not handled."""
        counts = ((_HANDLED, "handled"), (_OPEN, "open"), (_OVERDUE, "overdue"))
        return self._share(HANDLED, "handled", "received", counts)

    @property
    def in_time(self) -> Finding[Score | Unknown]:
        """The share of all complaints that was handled within its limit, in percent; ``Unknown`` without one."""
        counts = ((_IN_TIME, "in_time"), (_LATE, "late"), (_OPEN, "open"), (_OVERDUE, "overdue"))
        return self._share(IN_TIME, "in_time", "received", counts)

    @property
    def in_time_of_due(self) -> Finding[Score | Unknown]:
        """The share handled within its limit of those handled or past it, in percent; ``Unknown`` without one."""
        counts = ((_IN_TIME, "in_time"), (_LATE, "late"), (_OVERDUE, "overdue"))
        return self._share(OF_DUE, "in_time", "due", counts)

    def _share(
        self, rule: Rule, part: str, whole: str, counts: tuple[tuple[Text, str], ...]
    ) -> Finding[Score | Unknown]:
        """Return the share over all kinds, with that of each kind as its premises."""
        premises = []
        for one in self.kinds:
            name = one.limit.title or one.kind.replace("_", " ").capitalize()
            law = limit_rule(one.limit, name)
            limit = count(law, LIMIT, one.limit.words)
            counted = [count(law, words, getattr(one, field)) for words, field in counts]
            premises.append(share(law, name, getattr(one, part), getattr(one, whole), (limit, *counted)))
        top, bottom = (sum(getattr(one, name) for one in self.kinds) for name in (part, whole))
        return share(rule, rule.title, top, bottom, tuple(premises))


_HANDLED = Text("selesai", "handled")
_IN_TIME = Text("selesai tepat waktu", "handled in time")
_LATE = Text("selesai terlambat", "handled late")
_OPEN = Text("belum selesai", "open")
_OVERDUE = Text("belum selesai dan lewat batas", "open and overdue")


def complaint_handling(
    complaints: Iterable[Complaint], limits: Mapping[Any, ServiceStandard], *, on: Moment
) -> ComplaintHandling:
    """Count *complaints* against the *limits* of their kinds as they stood on the day *on*.

    What was handled after *on* was open then; what was received later is left out. Any iterable, in any order.

    Raises ``ModelError`` with every problem: unknown kinds, references given twice, mixed time zones.

    >>> from datetime import date
    >>> from asn_kinerja.model import TimeUnit
    >>> limits = {"aduan": ServiceStandard(14, TimeUnit.CALENDAR_DAYS)}
    >>> one = Complaint("A-1", "aduan", date(2025, 6, 2))
    >>> complaint_handling([one], limits, on=date(2025, 6, 17)).overdue
    ('A-1',)
    """
    door = Door(on)
    cases = _cases(limits, door)
    if on is None:
        door.problems.append(problem("on_missing", "on"))
    reopened = []
    for i, one in enumerate(iterated(complaints, "complaints")):
        if len(door.problems) >= MAX_PARTS:
            break  # more would only be a longer list
        wrong = _kind_problem(one, cases, f"complaints[{i}]")
        if wrong is not None:
            door.problems.append(wrong)
            continue
        counted = cases[one.kind].ahead
        cases[one.kind].add(f"complaints[{i}]", one.reference, one.received, one.handled)
        if one.reopened and cases[one.kind].ahead == counted:
            reopened.append(one.reference)
    raise_if(door.problems, ModelError)
    return _made(on, cases, reopened)


def _made(on: Moment, cases: dict[str, Cases], reopened: list[str]) -> ComplaintHandling:
    kinds = (
        KindCount(kind, one.standard, one.in_time, len(one.late), len(one.open), len(one.overdue))
        for kind, one in cases.items()
    )
    lists = ([ref for one in cases.values() for ref in getattr(one, name)] for name in ("late", "open", "overdue"))
    late, unfinished, overdue, again = (tuple(sorted(refs)) for refs in (*lists, reopened))
    ahead = sum(one.ahead for one in cases.values())
    return ComplaintHandling(on, tuple(one for one in kinds if one.received), late, unfinished, overdue, again, ahead)


def _cases(limits: Mapping[Any, ServiceStandard], door: Door) -> dict[str, Cases]:
    wrong = kind_problem(limits, Mapping, "limits", _LIMITS)
    if wrong is None and not limits:
        wrong = problem("type", "limits", _EMPTY, expected=_LIMITS)
    wrong = many_problem(limits, "limits") if wrong is None else wrong
    raise_if([wrong] if wrong else [], ModelError)
    found = [
        kind_problem(one, ServiceStandard, key_path("limits", kind, n)) for n, (kind, one) in enumerate(limits.items())
    ]
    raise_if([one for one in found if one is not None], ModelError)
    return {kind_name(kind): Cases(standard, door) for kind, standard in limits.items()}


_LIMITS = Text("jenis pengaduan dan batasnya", "kinds of complaint and their limits")
_EMPTY = Text("kosong", "empty")


def _kind_problem(one: object, cases: Mapping[str, Cases], path: str) -> Problem | None:
    if not isinstance(one, Complaint):
        return kind_problem(one, Complaint, path)
    return None if one.kind in cases else own_word_problem(one.kind, cases, f"{path}.kind")
