"""What one indicator alone would have to be for the next band: the nearest step, verified by evaluating again.

Here: the step of each indicator, others fixed. Not here: the inverse of parts (``scoring.parts``), who should act.
"""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, assert_never

from attrs import evolve, frozen

from ..errors import AsnKinerjaError, RecordError
from ..exact.interval import Interval
from ..exact.number import fraction
from ..exact.spans import first_step
from ..finding.finding import Unknown
from ..frozenmap import FrozenMap
from ..model.indicator import Indicator
from ..model.realisation import NOT_DONE, Realisation, number_of
from ..model.record import Record
from ..model.target import AtLeast, AtMost, Between, By, Described, Direction, YesNo, amounts
from ..model.units import Kind, unit_of
from ..scoring.parts import Labels
from ..scoring.parts.facts import labels_in_order, numbers_above
from ..scoring.parts.inverse import inverse_in
from ..scoring.scales import scale_of
from ..scoring.surveys.indices import Index
from ..signature import checked
from ..words import Text
from .compute import compute
from .evaluation import Evaluation

#: The grid of a figure that is no whole number and whose target names no step (policy of the library).
FINE = Fraction(1, 100)
#: Longest way asked about, in steps (policy of the library).
MOST_STEPS = 10**15
_ALL = Fraction(100)  # percent of a whole


@frozen
class Improvement:
    """One indicator's nearest step that reaches a better band, everything else as it is.

    Attributes:
        code: the indicator.
        title: words for it.
        unit: its unit.
        current: its realisation: a number or a day.
        then: what it would have to be.
        step: the grid: smallest change counted.
        steps: how many of them, 1 or more; one less does not reach the band.
        label: the band reached.
        is_step_given: whether the target names the step; otherwise the grid is the library's choice.

    """

    code: str
    title: str
    unit: str
    current: "Fraction | date"
    then: "Fraction | date"
    step: Fraction
    steps: int
    label: Any
    is_step_given: bool

    @checked(RecordError)
    def at(self, steps: int) -> "Fraction | date":
        """Return the figure after *steps* of these steps in the same direction."""
        if isinstance(self.current, date) and isinstance(self.then, date):
            return date.fromordinal(self.current.toordinal() + _sign(self.then > self.current) * steps)
        assert isinstance(self.current, Fraction)
        assert isinstance(self.then, Fraction)
        return self.current + _sign(self.then > self.current) * steps * self.step


@frozen
class OutOfReach:
    """An indicator that cannot reach a better band alone.

    Attributes:
        code: the indicator.
        title: words for it.
        reason: why.

    """

    code: str
    title: str
    reason: Text


NO_STEP = Text(
    "tidak dapat mencapai pita berikutnya sendirian",
    "cannot reach the next band alone",
)
NO_MORE_THAN_ALL = Text(
    "tidak dapat mencapai pita berikutnya sendirian: persentasenya berakhir pada 100",
    "cannot reach the next band alone: its percentage ends at 100",
)
NO_FIGURE = Text(
    "realisasinya bukan angka atau tanggal yang dapat dinaikkan selangkah",
    "its realisation is no figure and no day that could move by a step",
)


def _sign(up: bool) -> int:  # noqa: FBT001 - a plain sign
    return 1 if up else -1


@checked(RecordError)
def improvements(evaluation: Evaluation) -> "tuple[Improvement | OutOfReach, ...]":
    """Return for each indicator, in the order of the plan, its nearest step to a better band, or why there is none.

    A figure moves in the direction of its target only (at least: up; at most and by a day: down; a range: either
    way), by ``target.step``, by 1 where target and figure are whole, otherwise by 0.01 (policy of the library). No step
    passes a target that is the most that can be attained, the ends of the scale of an index, the first day of the
    period, or 0 and 100 where the figure is a percentage of a whole: its unit (without one its title) or its scale
    says percent, neither its target nor what was done is above 100, and ``is_maximum=False`` does not say that more
    is possible. Each step was verified by evaluating the record with it, and with one step less. Empty where the
    result makes no points, is unknown, joins several plans or is the best band that the facts of the record allow.
    """
    wanted = _better(evaluation)
    given, taken = evaluation.record, evaluation.record if evaluation.rated is None else evaluation.rated
    if not wanted or not isinstance(given, Record) or not isinstance(taken, Record):
        return ()
    every = [one for result in given.results for one in result.indicators]
    return tuple(
        _one(evaluation, taken, one, wanted)
        if one.code in taken.skp.codes
        else OutOfReach(one.code, one.title, NO_FIGURE)
        for one in every
    )


def _better(evaluation: Evaluation) -> tuple[Interval, ...]:
    """Return the numbers of the bands above the one the total lies in."""
    root = evaluation.policy.root(evaluation.record)
    if not isinstance(root, Labels) or evaluation.pair is None or isinstance(evaluation.predikat, Unknown):
        return ()
    return numbers_above(root.table, evaluation.predikat, evaluation.record)


def _one(
    evaluation: Evaluation, record: Record, one: Indicator, wanted: tuple[Interval, ...]
) -> "Improvement | OutOfReach":
    current = _current(record.realised.get(one.code), one)
    if current is None:
        return OutOfReach(one.code, one.title, NO_FIGURE)
    spans = inverse_in(evaluation.policy.root(record), record, one.code, wanted)
    if isinstance(spans, Unknown):
        return OutOfReach(one.code, one.title, spans.reasons[0])
    start = Fraction(current.toordinal()) if isinstance(current, date) else current
    step, given = _step(one, start)
    part = _is_part(one, record.realised.get(one.code), start)
    for found in sorted(_candidates(one, record, spans, start, step, part=part), key=abs):
        then = start + found * step
        made = Improvement(
            one.code,
            one.title,
            one.target.unit,
            current,
            date.fromordinal(int(then)) if isinstance(current, date) else then,
            step,
            abs(found),
            None,
            given,
        )
        label = _verified(evaluation, record, made)
        if label is not None:
            return evolve(made, label=label)
    beyond = part and any(_candidates(one, record, spans, start, step, part=False))
    return OutOfReach(one.code, one.title, NO_MORE_THAN_ALL if beyond else NO_STEP)


def _current(realised: Realisation | None, one: Indicator) -> "Fraction | date | None":
    """Return the figure that can move; nothing done counts 0 where more is better."""
    match one.target:
        case Described() | YesNo():
            return None
        case By():
            return realised if isinstance(realised, date) else None
        case AtLeast():
            return Fraction(0) if realised in (None, NOT_DONE) else _figure(realised)
        case AtMost() | Between():
            return _figure(realised)
        case _ as never:
            assert_never(never)


def _figure(realised: Realisation | None) -> Fraction | None:
    found = number_of(realised)
    return None if found is None else fraction(found)


def _is_part(one: Indicator, realised: Realisation | None, start: Fraction) -> bool:
    """Say whether the figure is a percentage of a whole, which ends at 100 (policy of the library)."""
    ends = amounts(one.target)
    if one.is_maximum is False or not ends:
        return False
    scale = scale_of(realised)
    said = [one.target.unit or one.title, "" if scale is None else scale.unit]
    if not any(_is_percent(word) for text in said for word in (text, *re.findall(r"[^\W\d_]+|%", text))):
        return False
    return max(start, fraction(ends[-1])) <= _ALL


def _is_percent(word: str) -> bool:
    unit = unit_of(word)
    return unit is not None and unit.kind is Kind.PERCENT


def _step(one: Indicator, start: Fraction) -> tuple[Fraction, bool]:
    step = one.target.step
    if step is not None:
        return fraction(step), True
    is_whole = all(value.as_integer_ratio()[1] == 1 for value in (*amounts(one.target), start))
    return Fraction(1) if is_whole else FINE, False


def _candidates(
    one: Indicator, record: Record, spans: tuple[Interval, ...], start: Fraction, step: Fraction, *, part: bool
) -> Iterator[int]:
    """Yield the nearest step of each allowed direction, signed."""
    way = one.target.direction
    for sign in (1, -1):
        if way is (Direction.FALLING if sign > 0 else Direction.RISING):
            continue
        ends = [*_ends(one, record, up=sign > 0), *([_ALL if sign > 0 else Fraction(0)] if part else [])]
        left = [(end - start) * sign / step for end in ends]
        most = min([MOST_STEPS, *(max(0, way.numerator // way.denominator) for way in left)])
        found = first_step(spans, start, sign * step, most)
        if found is not None:
            yield sign * found


def _ends(one: Indicator, record: Record, *, up: bool) -> Iterator[Fraction]:
    """Yield what a step up, or down, may reach but not pass."""
    target, index = one.target, getattr(record.realised.get(one.code), "value", None)
    if isinstance(index, Index):
        yield Fraction(index.scale.highest if up else index.scale.lowest)
    match target:
        case By():
            yield Fraction(record.period.start.toordinal())
            if one.is_maximum:
                yield Fraction(target.value.toordinal())
        case AtLeast() | AtMost():
            if one.is_maximum:
                yield fraction(target.value)
        case Between() | YesNo() | Described():
            return
        case _ as never:
            assert_never(never)


def _verified(evaluation: Evaluation, record: Record, made: Improvement) -> object:
    """Return the label the step reaches, if it does and one step less does not; otherwise ``None``."""
    reached = _label(evaluation, record, made, made.steps)
    short = _label(evaluation, record, made, made.steps - 1) if made.steps > 1 else evaluation.predikat
    if reached is None or not _is_better(evaluation, reached) or _is_better(evaluation, short):
        return None
    return reached


def _label(evaluation: Evaluation, record: Record, made: Improvement, steps: int) -> object:
    values = FrozenMap({**record.realised, made.code: made.at(steps)})
    try:
        return compute(evaluation.policy, evolve(record, realised=values)).predikat
    except AsnKinerjaError:  # a figure the policy refuses is no improvement
        return None


def _is_better(evaluation: Evaluation, label: object) -> bool:
    """Say whether *label* stands higher in the table than the label of *evaluation*."""
    root = evaluation.policy.root(evaluation.record)
    assert isinstance(root, Labels)
    order = labels_in_order(root.table)
    return label in order and order.index(label) > order.index(evaluation.predikat)
