"""Which text governs whom in which assessment period: one literal tuple.

Here: the table and how it is read. Not here: any rule of a text. In-force dates are not used: a text may be
revoked and still govern an earlier assessment period.
"""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any, TypeAlias

from attrs import frozen

from .checks import day_problem, kind_problem, refuse
from .errors import (
    NoRegulationInForceError,
    PeriodOverRegimesError,
    Problem,
    RulebookError,
    in_language,
    problem,
    raise_if,
)
from .evaluation.policy import RulePolicy
from .law.citation import Citation, Standing
from .model.employee_words import ServiceKind
from .model.period import EvaluationPeriod
from .regulations import permenpanrb_6_2022, pp_46_2011
from .signature import checked
from .words import Lang, Text, by_fields, day_text, join

_PNS = frozenset({ServiceKind.PNS, ServiceKind.CPNS})
_ASN = frozenset(ServiceKind)
_DAY = timedelta(days=1)


@frozen
class Governed:
    """One row of the rulebook.

    Attributes:
        policy: the policy of the text, under its default readings.
        services: whom it governs.
        first: first day of the assessment periods it governs.
        last: last day, or ``None`` where no end is known.
        cite: the place and standing of that.

    """

    __repr__ = by_fields

    policy: RulePolicy
    services: frozenset[ServiceKind]
    first: date
    last: date | None
    cite: Citation

    def holds(self, day: date) -> bool:
        """Say whether *day* is governed."""
        return self.first <= day and (self.last is None or day <= self.last)

    def text(self, lang: Lang) -> str:
        """Return the row in words."""
        in_language(lang)
        who = "/".join(kind.name for kind in ServiceKind if kind in self.services)
        return f"{self.policy.name(lang)}: {who}, {_days(self.first, self.last, lang)}"


def _days(first: date, last: date | None, lang: Lang) -> str:
    until = Text("tidak terbatas", "open")(lang) if last is None else day_text(last, lang)
    return f"{day_text(first, lang)} – {until}"


#: Whom, which days, and why no text of this release governs them.
Missing: TypeAlias = tuple[tuple[frozenset[ServiceKind], EvaluationPeriod, Text], ...]


@checked(RulebookError)
def proven(rows: tuple[Governed, ...], missing: Missing = ()) -> tuple[Governed, ...]:
    """Return *rows* where no day is claimed twice for one kind of service and every hole between them has its reason.

    *missing* are the reasons: whom, which days, what is missing.
    Raises ``RulebookError`` with every day claimed twice and every hole.
    """
    found = [one for i, row in enumerate(rows) for other in rows[:i] for one in _twice(other, row)]
    raise_if(found or [one for kind in ServiceKind for one in _holes(kind, rows, missing)], RulebookError)
    return rows


def _twice(one: Governed, two: Governed) -> list[Problem]:
    """Return the days that both rows claim for the same kinds of service."""
    services = [kind.name for kind in ServiceKind if kind in one.services & two.services]
    first = max(one.first, two.first)
    last = min((row.last for row in (one, two) if row.last is not None), default=None)
    if not services or (last is not None and first > last):
        return []
    days = Text(_days(first, last, "id"), _days(first, last, "en"))
    texts = join([one.policy.name, two.policy.name], " + ")
    return [problem("rulebook_twice", "rulebook", days, services="/".join(services), texts=texts)]


def _holes(service: ServiceKind, rows: tuple[Governed, ...], missing: Missing) -> list[Problem]:
    """Return the days between two rows of *service* that nothing governs and nothing explains."""
    here = sorted((row for row in rows if service in row.services), key=lambda row: row.first)
    spaces = [(one.last + _DAY, two.first - _DAY) for one, two in pairwise(here) if one.last is not None]
    holes = [EvaluationPeriod(first, last) for first, last in spaces if first <= last]
    told = [days for services, days, _ in missing if service in services]
    bare = [hole for hole in holes if not any(hole in days for days in told)]
    return [problem("rulebook_hole", "rulebook", hole.words, service=service.name) for hole in bare]


#: Periods whose text is known and not in this release: whom, first and last day, what is missing.
NOT_YET = (
    (
        _PNS,
        EvaluationPeriod(date(2021, 7, 1), date(2021, 12, 31)),
        Text(
            "belum ada dalam rilis ini: PP 30/2019 dengan PermenPANRB 8/2021 (1 Juli – 31 Desember 2021), "
            "penggabungan kedua paruh 2021 (SE MenPANRB 3/2021)",
            "not in this release: PP 30/2019 with PermenPANRB 8/2021 (1 July – 31 December 2021), "
            "joining both halves of 2021 (SE MenPANRB 3/2021)",
        ),
    ),
)

#: Text, whom, first and last day of the governed assessment periods, place and standing.
RULEBOOK = proven(
    (
        Governed(
            pp_46_2011.policy(),
            _PNS,
            date(2014, 1, 1),
            date(2021, 6, 30),
            pp_46_2011.PP_46_2011.cite(Standing.CORROBORATED),
        ),
        Governed(
            permenpanrb_6_2022.policy(),
            _ASN,
            date(2022, 1, 1),
            None,
            permenpanrb_6_2022.PERMENPANRB_6_2022.cite(Standing.CORROBORATED, pasal="39"),
        ),
    ),
    NOT_YET,
)


def on(service: ServiceKind, day: date) -> Governed | None:
    """Return the row that governs *service* on *day*, or ``None``.

    Raises ``RulebookError`` for what is no kind of service and no day, and where two rows claim the day.
    """
    if type(service) is not ServiceKind or type(day) is not date:
        _require(kind_problem(service, ServiceKind, "service"), day_problem(day, "day"))
    found = None
    for row in RULEBOOK:
        if service in row.services and row.holds(day):
            if found is not None:
                raise RulebookError(_twice(found, row))
            found = row
    return found


def find(service: ServiceKind, period: EvaluationPeriod) -> Governed:
    """Return the row that governs *service* in the whole of *period*.

    Raises ``NoRegulationInForceError`` where no row does, ``PeriodOverRegimesError`` where the first and the last
    day are governed differently.

    >>> find(ServiceKind.PNS, EvaluationPeriod.year(2018)).policy.regulation.short
    'PP 46/2011'
    """
    if period.__class__ is not EvaluationPeriod:
        wrong = kind_problem(period, EvaluationPeriod, "period")
        _require(kind_problem(service, ServiceKind, "service"), wrong)
    first = on(service, period.start)
    if first is not None and (first.last is None or period.end <= first.last):
        return first
    missing = [why for services, days, why in NOT_YET if service in services and days.overlap(period)]
    known = Text(_known("id", missing), _known("en", missing))
    shared = [row for row in RULEBOOK if service in row.services and _touches(row, period)]
    if shared:
        raise PeriodOverRegimesError(problem("period_over_regimes", "period", period.words, known=known))
    fill: dict[str, Any] = {"service": service.name, "known": known}
    raise NoRegulationInForceError(problem("no_regulation", "period", period.words, **fill))


def _require(*found: Problem | None) -> None:
    """Refuse what is asked about, all at once."""
    refuse(RulebookError, *found)


def _touches(row: Governed, period: EvaluationPeriod) -> bool:
    return row.first <= period.end and (row.last is None or period.start <= row.last)


def _known(lang: Lang, missing: list[Text]) -> str:
    return "; ".join([*(row.text(lang) for row in RULEBOOK), *(why(lang) for why in missing)])
