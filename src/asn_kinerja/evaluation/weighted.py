"""WeightedPolicy: an agency's own policy, composed of parts and weights.

Here: turning the composition into one part. Not here: any agency's numbers, lint beyond what makes a
policy impossible (``evaluation.lint``).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from ..checks import pairs
from ..errors import PolicyError, Problem, ReadingError, problem, raise_if
from ..exact.interval import Interval, at_least, closed
from ..exact.number import Number, fraction, look
from ..exact.table import Bands
from ..finding.document import Document, Item, Sheet
from ..finding.explain import Sources
from ..finding.figures import figure
from ..frozenmap import FrozenMap
from ..law.citation import Regulation, Standing
from ..law.reading import Reading
from ..law.rule import Rule
from ..model.indicator import Aspect, WorkResult
from ..model.record import Record
from ..model.year import YearRecord
from ..scoring import opaque
from ..scoring.parts import Cap, Labels, Mean, Measure, Node, Sum
from ..scoring.parts.facts import FACTS, band_words
from ..scoring.parts.items import MarkKind, Over
from ..scoring.parts.ratios import Ratio
from ..scoring.parts.reads import reads
from ..signature import checked
from ..words import Lang, Text, Word, by_fields
from . import weighted_words as words
from .describe import describe
from .lint import lint, misdirected, uncovered
from .needs import Blank, MarkNeeds, Needs, Part
from .policy import MOST_READINGS, SIGNERS
from .weighted_faults import MOST_ASPECTS, day_faults, kind_faults, number_faults, part_faults

_WHOLE = 100


class Unplanned(Word):
    """What to do when the plan has no indicator of an aspect of the policy."""

    REFUSE = Text("SKP tanpa salah satu aspek ditolak", "a plan without one of the aspects is refused")
    RENORMALISE = Text("bobot aspek yang ada dihitung ulang menjadi 100 %", "the aspects there share 100 %")


class Unread(Word):
    """What to do with an indicator whose aspect is no part of the policy."""

    REFUSE = Text("indikator aspek lain ditolak", "indicators of other aspects are refused")
    NOTE = Text("indikator aspek lain tidak dihitung dan dicatat", "indicators of other aspects are left out and noted")


def _parts(parts: Any) -> Any:
    """Return the parts in the order of the aspects, an agency's own functions wrapped, weights as numbers."""
    if not isinstance(parts, Mapping):
        return parts
    here = dict(pairs(parts, MOST_ASPECTS))
    return FrozenMap({key: _wrapped(here[key]) for key in _ordered(here)})


def _ordered(aspects: Iterable[Any]) -> list[Any]:
    """Return *aspects* in the order of their list, so that equal policies explain themselves alike."""
    order = list(Aspect)
    return sorted(aspects, key=lambda aspect: order.index(aspect) if aspect in order else len(order))


def _wrapped(entry: Any) -> Any:
    if isinstance(entry, tuple) and len(entry) == 2:  # noqa: PLR2004 - weight and part
        return _number(entry[0]), opaque.function(entry[1]) if _is_function(entry[1]) else entry[1]
    return entry


def _is_function(part: Any) -> bool:
    return callable(part) and not isinstance(part, (type, Word))


def _number(value: Any) -> Any:
    """Return a number given as text as a number; what is none is left for ``problems()``."""
    found = look(value)
    return value if isinstance(found, Problem) else found


def _gates(gates: Any) -> Any:
    if not isinstance(gates, Mapping):
        return gates
    here = dict(pairs(gates, MOST_ASPECTS))
    return FrozenMap({key: _number(here[key]) for key in _ordered(here)})


@frozen
class WeightedPolicy:
    """Aspects with weights, named by bands.

    The indicators of one aspect in one result are averaged (by ``Indicator.weight`` where given); the results that
    have the aspect are averaged (by ``WorkResult.weight`` where given); aspects count with their weights; the mean
    behaviour mark counts *behaviour* percent of the total.

    Attributes:
        name: name of the policy; results cite it.
        parts: weight in percent and part, by aspect; the weights sum to exactly 100.
        behaviour: percent of the total given to the mean mark, 0 to 100.
        unplanned: what to do when the plan has no indicator of an aspect.
        unread: what to do with an indicator whose aspect is no part of the policy.
        blank: what to do with an indicator without realisation.
        bands: names of the total.
        marks: the range a mark may have; used where *behaviour* is more than 0.
        gates: least points of critical aspects; below one of them the whole counts 0, and the result says so.
        since, until: the first and the last day it was decided for, ``None`` where that is open; the result of a period
            that reaches beyond says so.

    Its faults are listed by ``problems()``; a faulty policy evaluates nothing.

    """

    __repr__ = by_fields

    name: str
    parts: FrozenMap[Aspect, tuple[Number, Node]] = field(converter=_parts)
    behaviour: Number = field(default=0, converter=_number, kw_only=True)
    unplanned: Unplanned = field(default=Unplanned.REFUSE, kw_only=True)
    unread: Unread = field(default=Unread.REFUSE, kw_only=True)
    blank: Blank = field(default=Blank.REFUSE, kw_only=True)
    bands: Bands = field(kw_only=True)
    marks: Interval = field(factory=lambda: closed(0, _WHOLE), kw_only=True)
    gates: FrozenMap[Aspect, Number] = field(factory=FrozenMap, converter=_gates, kw_only=True)
    since: date | None = field(default=None, kw_only=True)
    until: date | None = field(default=None, kw_only=True)
    found: tuple[Problem, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Look for faults once: a policy is run for everybody."""
        object.__setattr__(self, "found", _faults(self))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """No open readings: everything is the agency's choice."""
        return ()

    @property
    def signers(self) -> tuple[Text, ...]:
        """Who signs a page of it."""
        return SIGNERS

    def row(self, result: WorkResult) -> Node | None:
        """Return the part that gives the points of one row: its aspects by their weights, ``None`` for none of them."""
        aspects = frozenset(one.aspect for one in result.indicators) & frozenset(self.parts)
        return _row(_Same(self), aspects) if aspects else None

    def reading(self, *readings: Reading) -> "WeightedPolicy":
        """Return itself; an agency's own policy has no open readings.

        Raises ``ReadingError`` for any.
        """
        if readings:
            some = readings[:MOST_READINGS]
            raise ReadingError([problem("reading_unknown", "readings", x, words="-", policy=self.name) for x in some])
        return self

    def faults(self) -> tuple[Problem, ...]:
        """Return what makes the policy impossible; a policy with faults evaluates nothing."""
        return self.found

    def problems(self) -> tuple[Problem, ...]:
        """Return everything lint finds: faults, gaps, unreachable bands, undeclared directions; empty when sound."""
        return self.found or tuple(lint(self.parts, self.behaviour, self.gates, self._whole))

    @checked(PolicyError)
    def describe(self, lang: Lang = "id") -> Document:
        """Return the policy as a document, generated from its value.

        Raises ``PolicyError`` for a policy with faults.
        """
        raise_if(list(self.faults()), PolicyError)
        share = figure(fraction(self.behaviour), lang)
        facts = {
            words.BEHAVIOUR: f"{share} %",
            words.DAYS: words.days_of(self.since, self.until)(lang) if self.since or self.until else "",
            words.UNPLANNED: self.unplanned.value(lang),
            words.BLANK: self.blank.value(lang),
        }
        bands = [(band_words(row)(lang), getattr(row.payload, "label", row.payload)) for row in self.bands.rows]
        rows = tuple((band, figure(label, lang)) for band, label in reversed(bands))
        return describe(
            self.name,
            self._whole.of,
            _needs(_Same(self)),
            Sources(lang),
            facts=tuple((label(lang), value) for label, value in facts.items() if value),
            read=(Item(self.unread.value(lang), label=f"{words.UNREAD(lang)}:"),),
            more=(Sheet(words.BANDS(lang), (words.BAND(lang), words.BANDS(lang)), rows),),
        )

    @property
    def _whole(self) -> Labels:
        return _root(_Same(self), frozenset(self.parts))

    def needs(self, x: "Record | YearRecord") -> Needs:  # noqa: ARG002 - an agency reads the same of everybody
        """Return what it reads."""
        return _needs(_Same(self))

    def root(self, x: "Record | YearRecord") -> Node:
        """Return the part that names the result of *x*, over the aspects its plan has."""
        return _root(_Same(self), _planned(self, x))


_KINDS = {"name": str, "bands": Bands, "marks": Interval, "unplanned": Unplanned, "unread": Unread, "blank": Blank}


def _faults(policy: WeightedPolicy) -> tuple[Problem, ...]:
    """Return what makes *policy* impossible: numbers are looked at where the kinds are right, lines after them."""
    fields = {name: (getattr(policy, name), kind) for name, kind in _KINDS.items()}
    found = kind_faults(fields, policy.gates) + part_faults(policy.parts) + day_faults(policy.since, policy.until)
    found = found or number_faults(policy.parts, policy.behaviour, policy.gates)
    return tuple(found or uncovered(policy.parts) or misdirected(policy.parts))


class _Same:
    """A policy as a key of a cache: itself, and no other that is equal to it, whose labels may be of another type."""

    __slots__ = ("policy",)

    def __init__(self, policy: WeightedPolicy) -> None:
        self.policy = policy

    def __hash__(self) -> int:
        return id(self.policy)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.policy is other.policy


def _planned(policy: WeightedPolicy, x: "Record | YearRecord") -> frozenset[Aspect]:
    if policy.unplanned is Unplanned.REFUSE:
        return frozenset(policy.parts)
    record = x if isinstance(x, Record) else x.last
    found = {one.aspect for result in record.skp.results for one in result.indicators}
    return frozenset(found & set(policy.parts)) or frozenset(policy.parts)


def rule_of(policy: WeightedPolicy, key: str, title: Text, sentence: Text) -> Rule:
    """Return a rule that cites the policy itself."""
    cite = Regulation(policy.name, None, None).cite(Standing.POLICY)
    return Rule(f"policy.{key}", cite, title, sentence)


@lru_cache(maxsize=128)
def _root(same: _Same, planned: frozenset[Aspect]) -> Labels:
    policy = same.policy
    weights = _shares(policy, planned)
    parts: list[tuple[Fraction, Node]] = [(weights[aspect], _aspect(policy, aspect)) for aspect in weights]
    mark_share = fraction(policy.behaviour) / _WHOLE
    if mark_share:
        parts.append((mark_share, _behaviour(policy)))
    total: Node = Sum(tuple(parts), rule_of(policy, "total", words.TOTAL, words.TOTAL_RULE))
    for aspect, least in policy.gates.items():
        if aspect in planned:
            rule = rule_of(policy, "gate", words.TOTAL, words.GATE_RULE)
            total = Cap(total, rule, gate=_aspect(policy, aspect), opens=at_least(least))
    return Labels(policy.bands, total, rule_of(policy, "label", words.LABEL, words.LABEL_RULE))


def _shares(policy: WeightedPolicy, planned: frozenset[Aspect]) -> dict[Aspect, Fraction]:
    """Return the share of each aspect in the total: its weight among the planned ones, after behaviour."""
    weights = {a: fraction(w) for a, (w, _) in policy.parts.items() if a in planned}
    left = 1 - fraction(policy.behaviour) / _WHOLE
    whole = sum(weights.values(), Fraction(0))
    return {aspect: weight / whole * left for aspect, weight in weights.items()}


def _aspect(policy: WeightedPolicy, aspect: Aspect) -> Mean:
    title = Text(aspect.value.id.capitalize(), aspect.value.en.capitalize())
    one = _in_row(policy, aspect)
    return Mean(
        Over.RESULTS, one, rule_of(policy, aspect.name.lower(), title, words.RESULTS), weighted=True, keep=aspect
    )


@lru_cache(maxsize=128)
def _row(same: _Same, aspects: frozenset[Aspect]) -> Node:
    policy = same.policy
    weights = {a: fraction(w) for a, (w, _) in policy.parts.items() if a in aspects}
    whole = sum(weights.values(), Fraction(0))
    parts = tuple((weight / whole, _in_row(policy, aspect)) for aspect, weight in weights.items())
    return Sum(parts, rule_of(policy, "row", words.ROW, words.ROW_RULE))


def _in_row(policy: WeightedPolicy, aspect: Aspect) -> Mean:
    """Return the mean of the indicators of one aspect in one result."""
    title = Text(aspect.value.id.capitalize(), aspect.value.en.capitalize())
    rule = rule_of(policy, "row", title, words.INDICATORS)
    return Mean(Over.INDICATORS, policy.parts[aspect][1], rule, weighted=True, keep=aspect)


def _behaviour(policy: WeightedPolicy) -> Mean:
    rule = rule_of(policy, "behaviour", Text("Perilaku kerja", "Behaviour"), words.MARKS)
    mark = Measure(Ratio.PLAIN, rule, 1, policy.marks)
    monthly: Node = Mean(Over.MONTHS, mark, rule)
    parts: FrozenMap[Any, Node] = FrozenMap({MarkKind.YEARLY: mark, MarkKind.MONTHLY: monthly})
    return Mean(Over.MARKS, parts, rule)


_BLANK_HINT = Text(
    "atau pilih Blank.ZERO, Blank.LEAVE_OUT atau Blank.PENDING.",
    "or choose Blank.ZERO, Blank.LEAVE_OUT or Blank.PENDING.",
)


@lru_cache(maxsize=128)
def _needs(same: _Same) -> Needs:
    policy = same.policy
    name = Text(policy.name, policy.name)
    reads_marks = policy.behaviour > 0
    return Needs(
        policy=name,
        cite=Regulation(policy.name, None, None).cite(Standing.POLICY),
        targets=FrozenMap({aspect: reads(part) for aspect, (_, part) in policy.parts.items()}),
        planned=tuple(policy.parts) if policy.unplanned is Unplanned.REFUSE else (),
        any_planned=policy.unplanned is Unplanned.RENORMALISE,
        unread_noted=policy.unread is Unread.NOTE,
        unread_hint=Text(", atau pilih Unread.NOTE", ", or choose Unread.NOTE"),
        blank=policy.blank,
        blank_hint=_BLANK_HINT,
        marks=MarkNeeds(policy.marks, None) if reads_marks else Part.IGNORED,
        extras=tuple(FACTS[row.needs or ""].extra for row in policy.bands.topped),
        composed=True,
    )
