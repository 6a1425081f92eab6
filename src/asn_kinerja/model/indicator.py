"""Indicators and work results: the rows of a plan.

Here: what is promised, by aspect, and how rows hold together (codes, weights). Not here: plans (``model.record``),
scoring.
"""

from collections.abc import Sequence
from fractions import Fraction

from attrs import field, frozen

from ..checks import (
    MAX_PARTS,
    SHORT,
    added,
    gathered,
    keep_texts,
    key_text,
    kind_problem,
    listed,
    text_problem,
)
from ..errors import ModelError, Problem, problem, raise_if
from ..exact.number import Number, enter, fraction, look
from ..words import Text, Word, by_fields
from .target import TARGETS, Target

_WHOLE = 100
_KINDS = frozenset(TARGETS)


class Aspect(Word):
    """What an indicator is about."""

    QUANTITY = Text("kuantitas", "quantity")
    QUALITY = Text("kualitas", "quality")
    TIMELINESS = Text("waktu", "timeliness")
    COST = Text("biaya", "cost")
    SATISFACTION = Text("kepuasan", "satisfaction")


class WorkResultKind(Word):
    """Priority of a work result."""

    UTAMA = Text("utama", "main")
    TAMBAHAN = Text("tambahan", "additional")


class Alignment(Word):
    """How a work result serves the result of the superior."""

    DIRECT = Text("langsung", "direct")
    INDIRECT = Text("tidak langsung", "indirect")


class Scope(Word):
    """How far a work result reaches."""

    UNIT = Text("dalam unit kerja", "within the unit")
    AGENCY = Text("antarunit dalam instansi", "across units of the agency")
    NATIONAL = Text("antarinstansi atau nasional", "across agencies or national")


def weight_problems(weight: object) -> list[Problem]:
    """Return what is wrong with a weight in percent."""
    if weight is None:
        return []
    found = look(weight, "weight")
    if isinstance(found, Problem):
        return [found]
    return [] if 0 < found <= _WHOLE else [problem("weight", "weight", weight, remedy=_WEIGHT)]


_WEIGHT = Text("Tiadakan bobotnya, atau isi persennya.", "Leave the weight out, or give its percent.")


@frozen
class Indicator:
    """One indicator of a work result.

    Attributes:
        code: unique within the plan; realisations are keyed by it.
        aspect: what it is about.
        target: what is promised.
        weight: percent among the indicators of its aspect and result, or ``None`` for equal weights.
        title: words for it, or ``""``.
        is_maximum: whether the target is the most that can be attained; ``None`` if not said.

    """

    __repr__ = by_fields

    code: str
    aspect: Aspect
    target: Target
    weight: Number | None = field(default=None, kw_only=True)
    title: str = field(default="", kw_only=True)
    is_maximum: bool | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once."""
        code, title = self.code, self.title
        if type(code) is str and 0 < len(code) < SHORT and code.isprintable() and not code.isspace():  # no call
            if self.aspect.__class__ is Aspect and type(title) is str and not title and type(self.target) in _KINDS:
                if self.weight is None and self.is_maximum is None:
                    return
        raise_if(self._problems(), ModelError)
        keep_texts(self, "code", "title")
        if self.weight is not None:
            object.__setattr__(self, "weight", enter(self.weight))

    def _problems(self) -> list[Problem]:
        found = [
            text_problem(self.code, "code"),
            kind_problem(self.aspect, Aspect, "aspect"),
            kind_problem(self.target, TARGETS, "target"),
            text_problem(self.title, "title", empty=True),
            kind_problem(self.is_maximum, (bool, type(None)), "is_maximum"),
        ]
        return gathered(found) + weight_problems(self.weight)


@frozen
class WorkResult:
    """One row of the plan: a result of work with its indicators.

    Attributes:
        code: unique within the plan.
        title: what is to be achieved, in Indonesian.
        indicators: its indicators; none at all means a row that says nothing measurable.
        kind: utama (main) or tambahan (additional).
        weight: percent among the results, or ``None`` for equal weights.
        supports: code of the superior's result it serves, or ``None``.
        alignment: how directly it serves it; ``None`` if not said.
        scope: how far it reaches; ``None`` if not said.

    """

    __repr__ = by_fields

    code: str
    title: str
    indicators: tuple[Indicator, ...] = ()
    kind: WorkResultKind = field(default=WorkResultKind.UTAMA, kw_only=True)
    weight: Number | None = field(default=None, kw_only=True)
    supports: str | None = field(default=None, kw_only=True)
    alignment: Alignment | None = field(default=None, kw_only=True)
    scope: Scope | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once; a list of indicators becomes a tuple."""
        if self.indicators.__class__ is not tuple and isinstance(self.indicators, list):
            object.__setattr__(self, "indicators", tuple(self.indicators))
        if self._is_plain():
            return
        raise_if(self._problems(), ModelError)
        keep_texts(self, "code", "title", "supports")
        if self.weight is not None:
            object.__setattr__(self, "weight", enter(self.weight))

    def _is_plain(self) -> bool:
        """Say quickly whether a row without any optional part has nothing to report."""
        for text in (self.code, self.title):  # no call of is_line: rows are many
            if type(text) is not str or not 0 < len(text) < SHORT or not text.isprintable() or text.isspace():
                return False
        if self.weight is not None or self.kind.__class__ is not WorkResultKind or self.supports is not None:
            return False
        if self.alignment is not None or self.scope is not None or type(self.indicators) is not tuple:
            return False
        for one in self.indicators:
            if one.__class__ is not Indicator:
                return False
        return 0 < len(self.indicators) <= MAX_PARTS

    def _problems(self) -> list[Problem]:
        found = [
            text_problem(self.code, "code"),
            text_problem(self.title, "title"),
            kind_problem(self.kind, WorkResultKind, "kind"),
            None if self.supports is None else text_problem(self.supports, "supports"),
            kind_problem(self.alignment, (Alignment, type(None)), "alignment"),
            kind_problem(self.scope, (Scope, type(None)), "scope"),
        ]
        if type(self.indicators) is not tuple:
            listing = Text("daftar (tuple)", "a list (tuple)")
            found.append(kind_problem(self.indicators, tuple, "indicators", listing))
            return gathered(found) + weight_problems(self.weight)
        if len(self.indicators) > MAX_PARTS:
            found.append(problem("too_many", "indicators", len(self.indicators), limit=MAX_PARTS))
        for i, one in enumerate(self.indicators[:MAX_PARTS]):
            if type(one) is not Indicator:
                found.append(kind_problem(one, Indicator, f"indicators[{i}]"))
        return gathered(found) + weight_problems(self.weight)


def plan_problems(results: tuple[WorkResult, ...]) -> list[Problem]:
    """Return what does not hold together among *results*: emptiness, codes, weights."""
    if not results:
        return [problem("empty_plan", "results")]
    problems: list[Problem] = []
    codes: set[str] = set()
    rows: set[str] = set()
    for i, result in enumerate(results):
        if result.code in rows:
            problems.append(problem("duplicate_code", f"results[{i}].code", key_text(result.code)))
        rows.add(result.code)
        for j, one in enumerate(result.indicators):
            if one.code in codes:
                problems.append(problem("duplicate_code", f"results[{i}].indicators[{j}].code", key_text(one.code)))
            codes.add(one.code)
        problems += _indicator_weights(result, f"results[{i}].indicators")
    return problems + weight_sum([(f"results[{i}]", r.weight) for i, r in enumerate(results)], "results")


def _indicator_weights(result: WorkResult, path: str) -> list[Problem]:
    """Check the weights within each aspect of one result."""
    by_aspect: dict[Aspect, list[tuple[str, Number | None]]] = {}
    for j, one in enumerate(result.indicators):
        by_aspect.setdefault(one.aspect, []).append((f"{path}[{j}]", one.weight))
    return [found for weights in by_aspect.values() for found in weight_sum(weights, path)]


def weight_sum(weights: Sequence[tuple[str, Number | None]], path: str) -> list[Problem]:
    """Return a problem unless all or none of *weights* are given and they sum to exactly 100."""
    missing = [where for where, weight in weights if weight is None]
    if len(missing) == len(weights):
        return []
    if missing:
        return [problem("weights_some", path, missing=listed(missing))]
    given = [(where, weight) for where, weight in weights if weight is not None]
    total = sum_of([weight for _, weight in given])
    return [] if total == _WHOLE else [problem("weights_sum", path, total, weights=added(given), equal=_EQUAL)]


_EQUAL = Text("; untuk bobot yang sama, tiadakan semuanya", "; for equal weights leave all of them out")


def sum_of(numbers: Sequence[Number]) -> Number:
    """Return the exact sum of *numbers*."""
    return sum((fraction(number) for number in numbers), Fraction(0))
