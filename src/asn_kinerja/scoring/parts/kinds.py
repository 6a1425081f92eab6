"""The closed set of parts a policy is composed of; each says what number or label it yields.

Here: nine kinds and ``Opaque``, an agency's own function, the stated tenth. Not here: findings,
descriptions and lint (functions that match over the kinds) and any legal number.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from types import FunctionType
from typing import Any, TypeAlias

from attrs import field, frozen

from ...checks import refuse
from ...errors import PolicyError, problem, raise_if
from ...exact.interval import Interval
from ...exact.number import Number, enter, fraction
from ...exact.pair import ZERO, Pair
from ...exact.rounding import Rounding
from ...exact.table import Bands, Curve, Table
from ...frozenmap import FrozenMap
from ...law.reading import Reading
from ...law.rule import Rule
from ...model.record import Record
from ...model.target import TARGETS, Direction
from ...model.year import YearRecord
from ...words import by_fields
from .amounts import amount
from .base import NONE, PartBase, keep, require
from .facts import fact_problem, possible_rows
from .functions import counted, gated, last_piece_first, on_curve, summed
from .items import ITEMS, Item, MarkKind, Over, container, is_kind, is_undone, weight_of
from .joins import Join, joined
from .keys import KEYS, Cell, Keys
from .means import over_indicators, over_marks, over_pairs, over_results
from .ratios import Function, Ratio, limited, measured


@frozen
class Measure(PartBase):
    """A number taken from target and realisation.

    Attributes:
        ratio: what is taken.
        rule: the rule it states.
        scale: factor, 100 for percent points.
        clamp: the range it is held in, or ``None``.
        direction: declared direction.

    """

    __repr__ = by_fields

    ratio: Ratio
    rule: Rule
    scale: int = 100
    clamp: Interval | None = None
    direction: Direction | None = None

    def __attrs_post_init__(self) -> None:
        """Make the function once: number of one item (kind, target, realised, about)."""
        limits, moves = (Interval, NONE), (Direction, NONE)
        require(("ratio", self.ratio, Ratio), ("rule", self.rule, Rule), ("scale", self.scale, int))
        require(("clamp", self.clamp, limits), ("direction", self.direction, moves))
        keep(self, "function", measured(self.ratio, self.scale, self.clamp))


@frozen
class Lines(PartBase):
    """A table of lines over a part: points by straight pieces.

    Attributes:
        table: the pieces.
        of: the part they are read with.
        rule: the rule it states.
        direction: declared direction.

    """

    __repr__ = by_fields

    table: Curve
    of: "Node"
    rule: Rule
    direction: Direction | None = None

    def __attrs_post_init__(self) -> None:
        """Make the function once: points of whatever the part under it reads."""
        require(("table", self.table, Curve), ("of", self.of, NODES), ("rule", self.rule, Rule))
        whole = on_curve(self.table, self.of.function)
        keep(self, "function", last_piece_first(self.table, whole) if _is_share(self.of) else whole)


def _is_share(part: "Node") -> bool:
    return isinstance(part, Measure) and part.ratio is Ratio.ACHIEVED and part.scale == 1 and part.clamp is None


@frozen
class Rounded(PartBase):
    """A part, rounded as a rule or a reading says.

    Attributes:
        of: the part.
        rounding: how.
        rule: the rule it states.

    """

    __repr__ = by_fields

    of: "Node"
    rounding: Rounding
    rule: Rule

    def __attrs_post_init__(self) -> None:
        """Make the function once: the rounded number."""
        require(("of", self.of, NODES), ("rounding", self.rounding, Rounding), ("rule", self.rule, Rule))
        of, rounded = self.of.function, self.rounding.pair
        keep(self, "function", lambda x, y: rounded(of(x, y)))


@frozen
class Sum(PartBase):
    """Parts added, each with a weight.

    Attributes:
        parts: pairs of weight (a fraction: 3/5 for 60 percent, 1 for a plain addition) and part.
        rule: the rule it states.

    """

    __repr__ = by_fields

    parts: "tuple[tuple[Fraction, Node], ...]"
    rule: Rule

    def __attrs_post_init__(self) -> None:
        """Make the function once: the weighted sum."""
        require(("parts", self.parts, tuple), ("rule", self.rule, Rule))
        for i, pair in enumerate(self.parts):
            weight, part = pair if isinstance(pair, tuple) and len(pair) == len(("weight", "part")) else (pair, pair)
            require((f"parts[{i}].weight", weight, (int, Fraction)), (f"parts[{i}].part", part, NODES))
        keep(self, "function", summed([(*weight.as_integer_ratio(), part.function) for weight, part in self.parts]))


@frozen
class Mean(PartBase):
    """Items put together: their mean, or maximum, minimum, total, count.

    Attributes:
        over: the items.
        of: the part applied to each, or a part for each kind of item (other kinds are passed over).
        rule: the rule it states.
        join: how the items are put together.
        weighted: whether the items' own weights count, where given.
        empty: the value without any item.
        keep: only items of this kind; ``None`` for all.

    """

    __repr__ = by_fields

    over: Over
    of: "Node | FrozenMap[Any, Node] | None"
    rule: Rule
    join: Join = Join.MEAN
    weighted: bool = False
    empty: Pair = ZERO
    keep: Any = None

    def __attrs_post_init__(self) -> None:
        """Make the function once: the items of whatever it is asked, put together."""
        require(("over", self.over, Over), ("of", self.of, (*NODES, FrozenMap, NONE)), ("rule", self.rule, Rule))
        require(("join", self.join, Join), ("empty", self.empty, tuple))
        plain = self.join is Join.MEAN and not self.weighted and self.keep is None
        counts = self.join is Join.COUNT and self.of is None and self.keep is None
        keep(self, "function", self._mean() if plain else counted(self.over) if counts else self._joined)

    def _mean(self) -> Function:
        of, over = self.of, self.over
        if isinstance(of, FrozenMap):
            functions = {kind: part.function for kind, part in of.items()}
            if over is Over.INDICATORS:
                return over_indicators(functions, self.empty)
            if over is Over.MARKS and MarkKind.YEARLY in functions:
                return over_marks(functions[MarkKind.YEARLY], over_pairs(self._pairs, self.empty))
        elif over is Over.RESULTS and of is not None:
            return over_results(of.function, self.empty)
        return over_pairs(self._pairs, self.empty)

    def _pairs(self, x: object, y: object) -> "list[Pair]":
        return [self.points(part, item) for part, item in self.pairs(container(self.over, x, y))]

    def _joined(self, x: object, y: object) -> Pair:
        inside = container(self.over, x, y)
        if not ITEMS[self.over](inside):
            return self.empty
        items = self.items(inside)
        return joined(self.join, [(weight, self.points(part, item)) for weight, part, item in items], self.empty)

    def points(self, part: Any, item: Any) -> Pair:
        """Return the points of one item; an indicator of which nothing was realised counts none."""
        pair: Pair = ZERO if self.over is Over.INDICATORS and is_undone(item) else part.value(item)
        return pair

    def pairs(self, x: object) -> "Iterable[tuple[Any, Any]]":
        """Return part and item of everything that counts."""
        of, keep, items = self.of, self.keep, ITEMS[self.over](x)
        if keep is not None:
            items = [item for item in items if is_kind(item, keep)]
        if type(of) is FrozenMap:
            return [(of[item.kind], item) for item in items if item.kind in of]
        return [(of or COUNTED, item) for item in items]

    def items(self, x: object) -> "list[tuple[Number | None, Any, Any]]":
        """Return weight, part and item of everything that counts."""
        weighted, over = self.weighted, self.over
        return [(weight_of(over, item) if weighted else None, part, item) for part, item in self.pairs(x)]


class _Counted:
    """Stands for a part where items are only counted."""

    __slots__ = ()

    def value(self, _item: object) -> Pair:
        """Return 1."""
        return 1, 1


COUNTED = _Counted()


@frozen
class Cap(PartBase):
    """A part held within limits, or decided by a gate.

    Attributes:
        of: the part.
        rule: the rule it states.
        within: the limits the number is held in; ``None`` where there is only a gate.
        gate: a critical part; the number counts only if the gate's own number lies in ``opens``.
        opens: the interval that opens the gate.
        shut: what counts while the gate is shut.

    """

    __repr__ = by_fields

    of: "Node"
    rule: Rule
    within: Interval | None = None
    gate: "Node | None" = None
    opens: Interval | None = None
    shut: Fraction = field(default=Fraction(0))

    def __attrs_post_init__(self) -> None:
        """Make the function once: the limited number."""
        limits, gate = (Interval, NONE), (*NODES, NONE)
        require(("of", self.of, NODES), ("rule", self.rule, Rule), ("within", self.within, limits))
        require(("gate", self.gate, gate), ("opens", self.opens, limits), ("shut", self.shut, Fraction))

        inner = self.of.function if self.within is None else limited(self.of.function, self.within)
        if self.gate is not None and self.opens is not None:
            inner = gated(inner, self.gate.function, self.opens, self.shut.as_integer_ratio())
        keep(self, "function", inner)


@frozen
class Lookup(PartBase):
    """A table keyed by words: the tuple of keys names the cell.

    Attributes:
        keys: where the key is taken from.
        table: cells by tuple of keys.
        rule: the rule it states.

    """

    __repr__ = by_fields

    keys: Keys
    table: FrozenMap[tuple[Any, ...], Cell]
    rule: Rule
    otherwise: Fraction | None = None

    def __attrs_post_init__(self) -> None:
        """Make the function once: the payload, a label, or a number as a pair."""
        require(("keys", self.keys, Keys), ("table", self.table, FrozenMap), ("rule", self.rule, Rule))
        keep(self, "function", self._payload)

    def cell(self, x: object) -> Cell | None:
        """Return the cell of *x*, or ``None`` where the table has none."""
        found: Cell | None = self.table.get(KEYS[self.keys](x))
        return found

    def _payload(self, x: object, y: object) -> Any:
        cell = self.cell(x if self.keys is Keys.RATINGS else Item(None, x, y, None))
        payload = self.otherwise if cell is None else cell.payload
        return payload.as_integer_ratio() if isinstance(payload, (int, Fraction)) else payload


@frozen
class Labels(PartBase):
    """A table of labels over a part.

    Attributes:
        table: the bands.
        of: the part they name.
        rule: the rule it states.
        readings: the readings that decide how the number meets the bands.
        before: rounding of the number before it meets the bands, or ``None``; the points stay unrounded.

    """

    __repr__ = by_fields

    table: Bands
    of: "Node"
    rule: Rule
    readings: tuple[Reading, ...] = ()
    before: Rounding | None = None

    def __attrs_post_init__(self) -> None:
        """Make the function once: the label, or ``None`` where the table says nothing."""
        require(("table", self.table, Table), ("of", self.of, NODES), ("rule", self.rule, Rule))
        refuse(PolicyError, *(fact_problem(row, "table") for row in self.table.topped))
        of, read = self.of.function, self.read
        keep(self, "function", lambda x, y: read(of(x, y), x))

    def read(self, pair: Pair, x: "Record | YearRecord") -> Any:
        """Return the label of a number of *x*, or ``None`` where the table or a fact that is not known says nothing."""
        number = pair if self.before is None else self.before.pair(pair)
        if not self.table.topped:
            row = self.table.row(number)
            return None if row is None else row.payload
        row, *others = possible_rows(self.table, number, x)
        return None if row is None or others else row.payload


@frozen
class Opaque(PartBase):
    """An agency's own function as a part: it scores and explains; inverse and lint answer "not available".

    Attributes:
        of: the agency's function; it takes realisation and target as fractions, returns an exact number.
        rule: the rule it states.
        direction: declared direction.

    """

    __repr__ = by_fields

    of: Callable[[Fraction, Fraction], Number]
    rule: Rule
    direction: Direction | None = None

    @property
    def name(self) -> str:
        """The function's name."""
        return getattr(self.of, "__name__", type(self.of).__name__)

    def __attrs_post_init__(self) -> None:
        """Make the function once: a number, or a refusal of what is none."""
        require(("of", self.of, object if callable(self.of) else FunctionType), ("rule", self.rule, Rule))
        keep(self, "function", self._points)

    def _points(self, planned: Any, realised: Any) -> Pair:
        target = planned.value
        whole = fraction(target) if hasattr(target, "as_integer_ratio") else target
        try:
            points = self.of(Fraction(*amount(realised)), whole)
        except Exception as failed:
            raise PolicyError(problem("opaque_failed", value=self.name, kind=type(failed).__name__)) from None
        return enter(points, self.name).as_integer_ratio()


_KINDS = ", ".join(kind.__name__ for kind in TARGETS)


@frozen
class ByTarget(PartBase):
    """A part for each kind of target: the target says which way is better, and so which part counts.

    Attributes:
        parts: part by kind of target (``AtLeast``, ``AtMost``, ``Between``, ``By``, ``YesNo``).
        rule: the rule it states.
        zero: the part for a target of at most 0, where the one for at most divides by its target; ``None``: refused.

    """

    __repr__ = by_fields

    parts: "FrozenMap[type[Any], Node]"
    rule: Rule
    zero: "Node | None" = None

    def __attrs_post_init__(self) -> None:
        """Make the function once: the points of the part that the target asks for."""
        require(("parts", self.parts, FrozenMap), ("rule", self.rule, Rule), ("zero", self.zero, (*NODES, NONE)))
        require(*((f"parts[{i}]", part, NODES) for i, part in enumerate(self.parts.values())))
        words = [f"parts[{i}]" for i, kind in enumerate(self.parts) if kind not in TARGETS]
        raise_if([problem("policy_part", path, path, expected=_KINDS) for path in words], PolicyError)
        keep(self, "function", self._points)

    def part_for(self, target: Any) -> "Node":
        """Return the part that counts for *target*; raises ``PolicyError`` where no part reads it."""
        if self.zero is not None and not target.value:  # only at most 0 may be promised as 0
            return self.zero
        found: Node | None = self.parts.get(target.__class__)
        if found is None:
            raise PolicyError(problem("target_unread", "target", type(target).__name__))
        return found

    def _points(self, target: object, realised: object) -> Any:
        return self.part_for(target).function(target, realised)


Node: TypeAlias = Measure | Lines | Rounded | Sum | Mean | Cap | Lookup | Labels | ByTarget | Opaque
NODES: tuple[type[Any], ...] = (Measure, Lines, Rounded, Sum, Mean, Cap, Lookup, Labels, ByTarget, Opaque)
