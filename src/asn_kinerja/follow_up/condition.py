"""Conditions with three answers: met, unmet, unknown; and how they join.

Here: ``Status``, the protocol of a condition, ``All``, ``AnyOf``, ``Not``, the day a condition begins to hold. Not
here: what a dossier is asked (``requirement``), verdicts (``verdict``), any number of law.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Protocol

from attrs import evolve, field, frozen

from ..checks import MAX_PARTS, gathered, kind_problem, refuse
from ..errors import ConditionError, Problem, problem, raise_if
from ..finding.finding import Finding, found
from ..law.rule import Rule
from ..model.period import EvaluationPeriod
from ..signature import kind_of
from ..words import Lang, Text, Word, day_text
from .dossier import Dossier
from .entries import date_problem

_DAY = timedelta(days=1)


class Status(Word):
    """The three answers; only ``MET`` is true."""

    MET = Text("terpenuhi", "met")
    UNMET = Text("tidak terpenuhi", "not met")
    UNKNOWN = Text("belum dapat ditentukan", "cannot be told")

    def __bool__(self) -> bool:
        """Be true for ``MET`` only: unknown never means fine."""
        return self is Status.MET


@frozen
class Day:
    """A day as a fact of a finding: written out for readers, ISO as data."""

    day: date

    def __call__(self, lang: Lang) -> str:
        """Return the day in words."""
        return day_text(self.day, lang)

    def __str__(self) -> str:
        """Return the day as ISO text."""
        return self.day.isoformat()


class Condition(Protocol):
    """What can be asked of a dossier on a day."""

    @property
    def rule(self) -> Rule:
        """The rule it states, with its place in the law."""
        ...

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Return the answer on a day, from what the dossier holds up to it."""
        ...

    def dates(self, dossier: Dossier) -> Iterable[date]:
        """Yield every day on which the answer may differ from the day before."""
        ...


def all_of(statuses: Iterable[Status]) -> Status:
    """Join by *and*: one unmet decides, otherwise one unknown leaves it open (Kleene).

    >>> all_of([Status.UNKNOWN, Status.UNMET]), all_of([])
    (Status.UNMET, Status.MET)
    """
    here = set(statuses)
    return next((one for one in (Status.UNMET, Status.UNKNOWN) if one in here), Status.MET)


def any_of(statuses: Iterable[Status]) -> Status:
    """Join by *or*: one met decides, otherwise one unknown leaves it open (Kleene)."""
    here = set(statuses)
    return next((one for one in (Status.MET, Status.UNKNOWN) if one in here), Status.UNMET)


def opposite(status: Status) -> Status:
    """Return the answer of *not*: unknown stays unknown."""
    return {Status.MET: Status.UNMET, Status.UNMET: Status.MET}.get(status, Status.UNKNOWN)


def _conditions(value: object) -> object:
    return tuple(value) if isinstance(value, (list, tuple)) else value


def _one(value: object) -> object:
    return value if isinstance(value, tuple) else (value,)


def condition_problem(value: object, path: str) -> Problem | None:
    """Return a problem unless *value* can be asked."""
    if not isinstance(value, type) and all(hasattr(value, name) for name in ("rule", "answer", "dates")):
        return None
    name = kind_of(value)
    return problem("type", path, name, expected=Text("suatu syarat (Condition)", "a condition"))


class Combined:
    """What several conditions joined have in common."""

    __slots__ = ()
    of: tuple[Condition, ...]
    rule: Rule

    def __attrs_post_init__(self) -> None:
        """Refuse what is no list of conditions, and an empty list."""
        if not isinstance(self.of, tuple) or not self.of:
            raise ConditionError(problem("empty_list", "of"))
        found = gathered((condition_problem(one, f"of[{n}]") for n, one in enumerate(self.of)), MAX_PARTS)
        raise_if(found + gathered((kind_problem(self.rule, Rule, "rule"),)), ConditionError)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the days of every condition."""
        for one in self.of:
            yield from one.dates(dossier)

    def in_round(self, period: EvaluationPeriod, names: Mapping[str, tuple[str, ...]]) -> object:
        """Return the same joined conditions, each as a round of *period* asks it."""
        return evolve(self, of=tuple(in_round(one, period, names) for one in self.of))  # type: ignore[misc]


def in_round(condition: Condition, period: EvaluationPeriod, names: Mapping[str, tuple[str, ...]]) -> Condition:
    """Return *condition* as a round named after *period* asks it; one that reads only days stays as it is.

    *names* are printed names of awards by key.
    """
    ask = getattr(condition, "in_round", None)
    return condition if ask is None else ask(period, names)


@frozen
class All(Combined):
    """Every condition must be met.

    Attributes:
        of: the conditions, one or more.
        rule: the rule that asks for all of them.

    """

    of: tuple[Condition, ...] = field(converter=_conditions)
    rule: Rule = field(kw_only=True)

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Return the joined answer with each as a premise."""
        found = tuple(one.answer(dossier, on) for one in self.of)
        return joined(self, all_of(one.value for one in found), "all_of", found, (dossier, on))


@frozen
class AnyOf(Combined):
    """One of the conditions must be met.

    Attributes:
        of: the conditions, one or more.
        rule: the rule that offers them.

    """

    of: tuple[Condition, ...] = field(converter=_conditions)
    rule: Rule = field(kw_only=True)

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Return the joined answer with each as a premise."""
        found = tuple(one.answer(dossier, on) for one in self.of)
        return joined(self, any_of(one.value for one in found), "any_of", found, (dossier, on))


@frozen
class Not(Combined):
    """The condition must not be met.

    Attributes:
        of: the one condition, as a tuple.
        rule: the rule that excludes it.

    """

    of: tuple[Condition, ...] = field(converter=_one)
    rule: Rule = field(kw_only=True)

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Return the opposite answer; unknown stays unknown."""
        found = tuple(one.answer(dossier, on) for one in self.of)
        status = opposite(any_of(one.value for one in found))
        return joined(self, status, "none_of", found, (dossier, on))


def joined(
    by: Combined, status: Status, how: str, premises: tuple[Finding[Status], ...], given: tuple[Dossier, date]
) -> Finding[Status]:
    """Return the finding of conditions that were joined."""
    counted = sum(one.value is Status.MET for one in premises)
    return found(by.rule, status, how, premises=premises, given=given, by=by, met=counted, count=len(premises))


def earliest(condition: Condition, dossier: Dossier, on: date) -> date | None:
    """Return the first day of the time around *on* in which *condition* is met, or the next such day after *on*.

    The day itself is met and the day before is not. ``None``: it has been met as long as can be told, or time
    alone will not meet it. What the dossier does not hold is taken not to happen.

    Raises ``ConditionError`` for what is no condition, no dossier and no day.
    """
    found = (
        condition_problem(condition, "condition"),
        kind_problem(dossier, Dossier, "dossier"),
        date_problem(on, "on"),
    )
    refuse(ConditionError, *found)
    turns = sorted({day for day in condition.dates(dossier) if day > date.min})
    if condition.answer(dossier, on).value:
        return _since(condition, dossier, [day for day in turns if day <= on])
    later = (day for day in turns if day > on)
    return next((day for day in later if condition.answer(dossier, day).value), None)


def opens_later(condition: Condition, dossier: Dossier, on: date) -> bool:
    """Say whether the answer cannot be told on some day after *on*: then time alone may yet meet the condition."""
    days = {day for day in condition.dates(dossier) if day > on}
    return any(condition.answer(dossier, day).value is Status.UNKNOWN for day in days)


def _since(condition: Condition, dossier: Dossier, turns: list[date]) -> date | None:
    """Return the first of the *turns* from which it was met without a break, or ``None`` for ever since."""
    for day in reversed(turns):
        if not condition.answer(dossier, day - _DAY).value:
            return day
    return None
