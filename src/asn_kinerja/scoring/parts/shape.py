"""The shape of a part: what lies inside it, what it counts one by one, and its curves as straight stretches.

Here: one analysis for bounds, inverse, improvement and lint. Not here: what a part can give (``bounds``), the
realisations behind wanted points (``inverse``, ``pieces``), judging a policy (``evaluation.lint``).
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, NamedTuple, TypeAlias, assert_never

from attrs import evolve

from ...exact.interval import Interval
from ...exact.number import fraction
from ...exact.pair import exact
from ...exact.table import Line, Row
from ...model.indicator import Indicator
from ...words import Text
from .items import OVER_PLANS, Item, Over, PlanRow, container
from .joins import Join
from .kinds import ByTarget, Cap, Labels, Lines, Mean, Node, Rounded, Sum

#: Straight stretches of one function, lowest first.
Stretches: TypeAlias = Sequence[Row[Line]]

ANY = Interval(None, None, has_lower=False, has_upper=False)
AT_MOST_0 = Text("paling banyak 0", "at most 0")
_TWICE = Text("indikator ini masuk dua bagian dari satu jumlah", "this indicator enters two parts of one sum")
_SEVERAL = Text("beberapa SKP dalam setahun tidak dibalik", "several plans of one year are not inverted")


class Closed(Exception):  # noqa: N818 - no error: it carries a reason from deep inside to the door
    """Carries the reason why a part cannot be taken apart."""

    def __init__(self, reason: Text) -> None:
        """Carry *reason*."""
        self.reason = reason


def inner(part: Node) -> "Iterable[tuple[str | Text, Node]]":
    """Yield the parts inside *part*, each with what it is called."""
    match part:
        case Lines() | Rounded() | Labels():
            yield part.of.rule.title, part.of
        case Sum():
            yield from ((one.rule.title, one) for _, one in part.parts)
        case Mean():
            yield from ((one.rule.title if kind is None else kind.value, one) for kind, one in _kinds(part) if one)
        case Cap():
            yield part.of.rule.title, part.of
            if part.gate is not None:
                yield part.gate.rule.title, part.gate
        case ByTarget():
            yield from ((kind.heading, one) for kind, one in part.parts.items())
            if part.zero is not None:
                yield AT_MOST_0, part.zero
        case _:
            return


def _kinds(part: Mean) -> "Iterable[tuple[Any, Node | None]]":
    return part.of.items() if isinstance(part.of, dict) else ((None, part.of),)


def walk(part: Node) -> Iterator[Node]:
    """Yield *part* and every part inside it."""
    yield part
    for _, one in inner(part):
        yield from walk(one)


class Term(NamedTuple):
    """What a policy counts one by one: indicators, marks, months, extras.

    Attributes:
        mean: the mean that goes over them.
        kind: the kind it counts here; ``None``: any.
        part: what each of them is counted by; ``None``: they are only counted.
        around: the parts it stands in, from the outside in.

    """

    mean: Mean
    kind: Any
    part: Node | None
    around: tuple[Node, ...]

    @property
    def is_linear(self) -> bool:
        """Whether the whole is a straight line of the points of each: sums, means and labels alone stand around it."""
        return all(
            isinstance(one, (Sum, Labels)) or (isinstance(one, Mean) and one.join in (Join.MEAN, Join.TOTAL))
            for one in (*self.around, self.mean)
        )

    def is_moved(self, indicator: Indicator) -> bool:
        """Say whether *indicator* can move it."""
        if any(isinstance(one, Mean) and one.over in OVER_PLANS for one in (*self.around, self.mean)):
            return True
        asked = {self.kind, self.mean.keep} - {None, indicator.aspect}
        return self.mean.over is Over.RESULTS or (self.mean.over is Over.INDICATORS and not asked)


def terms(part: Node, around: tuple[Node, ...] = ()) -> Iterator[Term]:
    """Yield the terms of *part*, in the order they count."""
    if not isinstance(part, Mean):
        for _, one in inner(part):
            yield from terms(one, (*around, part))
        return
    for kind, of in _kinds(part):
        below = () if of is None else tuple(terms(of, (*around, part)))
        yield from below or (Term(part, kind, of, around),)


def line(start: Fraction, slope: Fraction) -> Stretches:
    """Return start + slope x value, everywhere."""
    return (Row(ANY, Line(start, slope)),)


def held(within: Interval) -> Stretches:
    """Return limits as the lines they are: their lower end, the number itself, their upper end."""
    low, high = within.lower, within.upper
    middle = Interval(low, high, has_lower=low is not None, has_upper=high is not None)
    stretches = [Row(middle, Line(Fraction(0), Fraction(1)))]
    if low is not None:
        stretches.insert(0, Row(Interval(None, low, has_lower=False, has_upper=False), Line(low, Fraction(0))))
    if high is not None:
        stretches.append(Row(Interval(high, None, has_lower=False, has_upper=False), Line(high, Fraction(0))))
    return stretches


def reached(stretches: Stretches, given: Interval | None) -> Stretches:
    """Return the stretches that hold anything of *given*, cut to it; all of them where that is not known."""
    if given is None:
        return stretches
    return [evolve(one, interval=_cut(one.interval, given)) for one in stretches if not is_apart(one.interval, given)]


def _cut(one: Interval, given: Interval) -> Interval:
    """Return how far *one* goes inside *given*, edges and all; what they share is no empty set."""
    low = max((edge for edge in (one.lower, given.lower) if edge is not None), default=None)
    high = min((edge for edge in (one.upper, given.upper) if edge is not None), default=None)
    return Interval(low, high, has_lower=low is not None, has_upper=high is not None)


def is_apart(one: Interval, other: Interval) -> bool:
    """Say whether no number lies in both."""
    return _is_under(one, other) or _is_under(other, one)


def _is_under(low: Interval, high: Interval) -> bool:
    """Say whether *low* ends before *high* begins."""
    if low.upper is None or high.lower is None:
        return False
    return low.upper < high.lower or (low.upper == high.lower and not (low.has_upper and high.has_lower))


class Moved(NamedTuple):
    """A sum or mean as a function of the one thing inside it that an indicator moves, everything else as it is.

    Attributes:
        stretches: the function.
        part: what scores that thing.
        item: the thing: an item of the mean, or what the sum itself is given.

    """

    stretches: Stretches
    part: Node
    item: Item | PlanRow | tuple[object, object]


def is_moved(part: Node, indicator: Indicator) -> bool:
    """Say whether *indicator* can move *part* of a record or a row; a leaf stands under a mean and is always asked."""
    found = tuple(terms(part))
    return not found or any(one.is_moved(indicator) for one in found)


def moved(part: "Sum | Mean", x: object, y: object, indicator: Indicator) -> Moved | None:
    """Return *part* of a record or a row as a function of what *indicator* moves in it, ``None`` where nothing is.

    Raises ``Closed`` where that is no function of one thing.
    """
    if isinstance(part, Mean):
        return _moved_item(part, x, y, indicator)
    moving = [(weight, one) for weight, one in part.parts if is_moved(one, indicator)]
    if len(moving) > 1:
        raise Closed(_TWICE)
    still = (weight * exact(one.function(x, y)) for weight, one in part.parts if not is_moved(one, indicator))
    weight, of = moving[0]
    return Moved(line(sum(still, Fraction(0)), Fraction(weight)), of, (x, y))


def _moved_item(part: Mean, x: object, y: object, indicator: Indicator) -> Moved | None:
    if part.over not in (Over.RESULTS, Over.INDICATORS):
        raise Closed(_SEVERAL)
    items = part.items(container(part.over, x, y))
    at = next((n for n, (_, _, item) in enumerate(items) if _is_it(item, indicator)), None)
    if at is None:
        return None
    weights = [Fraction(1) if one is None else fraction(one) for one, _, _ in items]
    values = [exact(part.points(of, item)) for n, (_, of, item) in enumerate(items) if n != at]
    own = weights.pop(at)
    return Moved(_joined(part.join, own, weights, values), *items[at][1:])


def _is_it(item: Item | PlanRow, indicator: Indicator) -> bool:
    if isinstance(item, PlanRow):
        return any(one.code == indicator.code for one in item.result.indicators)
    return item.about is indicator


def _joined(join: Join, own: Fraction, weights: list[Fraction], values: list[Fraction]) -> Stretches:
    """Return how items count together as a function of one of them, the others being *values*."""
    match join:
        case Join.COUNT:
            return line(Fraction(len(values) + 1), Fraction(0))
        case Join.MINIMUM:
            return held(Interval(None, min(values, default=None), has_lower=False, has_upper=bool(values)))
        case Join.MAXIMUM:
            return held(Interval(max(values, default=None), None, has_lower=bool(values), has_upper=False))
        case Join.TOTAL:
            return line(sum(values, Fraction(0)), Fraction(1))
        case Join.MEAN:
            whole = own + sum(weights, Fraction(0))
            still = sum((w * v for w, v in zip(weights, values, strict=True)), Fraction(0))
            return line(still / whole, own / whole)
        case _ as never:
            assert_never(never)
