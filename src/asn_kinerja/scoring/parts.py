"""The closed set of parts a policy is composed of; each says what number or label it yields.

Here: eight kinds and ``Opaque``, an agency's own function, the stated ninth. Not here: findings,
descriptions and lint (functions that match over the kinds) and any legal number.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from ..errors import PolicyError, TableError, problem
from ..exact.interval import Interval
from ..exact.number import Number, enter
from ..exact.pair import ZERO, Pair
from ..exact.rounding import Rounding
from ..exact.table import Bands, Curve
from ..law.citation import Citation
from ..law.reading import Reading
from ..law.rule import Rule
from ..model.frozenmap import FrozenMap
from ..signature import checked
from ..words import Text, Word
from .amounts import amount, clamped, in_range, lateness
from .items import ITEMS, Over, is_kind, is_undone, weight_of
from .joins import Join, joined
from .keys import KEYS, Keys


class Ratio(Word):
    """What a measure takes of realisation R and target T."""

    ACHIEVED = Text("realisasi ÷ target", "realised ÷ target")
    INVERSE = Text("target ÷ realisasi", "target ÷ realised")
    MIRRORED = Text("(2 − realisasi ÷ target)", "(2 − realised ÷ target)")
    PLAIN = Text("nilainya sendiri", "the value itself")
    LATENESS = Text("realisasi − target", "realised − target")
    IN_RANGE = Text("kedekatan dengan rentang target", "nearness to the target range")


class Direction(Word):
    """How points move with the realisation, as declared."""

    RISING = Text("makin besar makin baik", "more is better")
    FALLING = Text("makin kecil makin baik", "less is better")
    MIXED = Text("tidak searah", "neither")


@frozen
class Measure:
    """A number taken from target and realisation.

    Attributes:
        ratio: what is taken.
        rule: the rule it states.
        scale: factor, 100 for percent points.
        clamp: the range it is held in, or ``None``.
        direction: declared direction.

    """

    ratio: Ratio
    rule: Rule
    scale: int = 100
    clamp: Interval | None = None
    direction: Direction | None = None

    def value(self, item: Any) -> Pair:
        """Return the number of one item: (kind, target, realised, about)."""
        realised = item[2]
        n, d = (realised, 1) if type(realised) is int else amount(realised)
        ratio, scale = self.ratio, self.scale
        if ratio is _PLAIN:
            pair = scale * n, d
        elif ratio is _ACHIEVED or ratio is _INVERSE or ratio is _MIRRORED:
            planned = item[1].value
            tn, td = (planned, 1) if type(planned) is int else planned.as_integer_ratio()
            if ratio is _ACHIEVED:
                pair = scale * n * td, d * tn
            elif ratio is _INVERSE:
                pair = (scale * tn * d, td * n) if n else ZERO
            else:
                pair = scale * (2 * d * tn - n * td), d * tn
        else:
            n, d = (lateness if ratio is _LATENESS else in_range)(item[1].value, realised)
            pair = scale * n, d
        return pair if self.clamp is None else clamped(pair, self.clamp)


# A member of an Enum class costs a slow look-up; these are read for every indicator of every person.
_PLAIN, _ACHIEVED, _INVERSE, _MIRRORED = Ratio.PLAIN, Ratio.ACHIEVED, Ratio.INVERSE, Ratio.MIRRORED
_LATENESS = Ratio.LATENESS


@checked(PolicyError)
@frozen
class Lines:
    """A table of lines over a part: points by straight pieces.

    Attributes:
        table: the pieces.
        of: the part they are read with.
        rule: the rule it states.
        direction: declared direction.

    """

    table: Curve
    of: "Node"
    rule: Rule
    direction: Direction | None = None
    last: tuple[int, int, tuple[int, int, int]] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Keep the last piece at hand: most values lie there."""
        object.__setattr__(self, "last", self.table.last)

    def value(self, x: Any) -> Pair:
        """Return the points of *x*."""
        n, d = self.of.value(x)
        edge, scale, ints = self.last
        if n * scale > edge * d:
            start, slope, common = ints
            return start * d + slope * n, common * d
        for edge, scale, closed, row in self.table.steps:
            side = n * scale - edge * d
            if side < 0 or (closed and side == 0) or scale == 0:
                start, slope, common = row.payload.ints
                if row.interval.is_above((n, d)):
                    break
                return start * d + slope * n, common * d
        raise TableError(problem("outside_table", "", Fraction(n, d), range=reach(self.table)))


def reach(table: Curve) -> Text:
    """Return what a curve is for, in words."""
    whole = evolve(
        table.rows[0].interval, upper=table.rows[-1].interval.upper, has_upper=table.rows[-1].interval.has_upper
    )
    return Text(whole.text("id"), whole.text("en"))


@frozen
class Rounded:
    """A part, rounded as a rule or a reading says.

    Attributes:
        of: the part.
        rounding: how.
        rule: the rule it states.

    """

    of: "Node"
    rounding: Rounding
    rule: Rule

    def value(self, x: Any) -> Pair:
        """Return the rounded number."""
        return self.rounding.pair(self.of.value(x))


@checked(PolicyError)
@frozen
class Sum:
    """Parts added, each with a weight.

    Attributes:
        parts: pairs of weight (a fraction: 3/5 for 60 percent, 1 for a plain addition) and part.
        rule: the rule it states.

    """

    parts: "tuple[tuple[Fraction, Node], ...]"
    rule: Rule
    ints: "tuple[tuple[int, int, Node], ...]" = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Take the weights apart once."""
        object.__setattr__(self, "ints", tuple((*weight.as_integer_ratio(), part) for weight, part in self.parts))

    def value(self, x: Any) -> Pair:
        """Return the weighted sum."""
        n, d = ZERO
        for wn, wd, part in self.ints:
            pn, pd = part.value(x)
            if pn:
                pd *= wd
                n, d = n * pd + wn * pn * d, d * pd
        return n, d


@frozen
class Mean:
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

    over: Over
    of: "Node | FrozenMap[Any, Node] | None"
    rule: Rule
    join: Join = Join.MEAN
    weighted: bool = False
    empty: Pair = ZERO
    keep: Any = None

    def value(self, x: Any) -> Pair:
        """Return the joined number of the items of *x*."""
        if self.join is _MEAN and not self.weighted:
            return self._mean(x)
        if not ITEMS[self.over](x):
            return ZERO if self.join is Join.COUNT else self.empty
        found = [(weight, self.points(part, item)) for weight, part, item in self.items(x)]
        return joined(self.join, found, self.empty)

    def points(self, part: Any, item: Any) -> Pair:
        """Return the points of one item; an indicator of which nothing was realised counts none."""
        pair: Pair = ZERO if self.over is _INDICATORS and is_undone(item) else part.value(item)
        return pair

    def _mean(self, x: Any) -> Pair:
        n, d, count = 0, 1, 0
        indicators = self.over is _INDICATORS
        for part, item in self.pairs(x):
            pn, pd = ZERO if indicators and is_undone(item) else part.value(item)
            if pd == 1:
                n += pn * d
            elif pd == d:
                n += pn
            else:
                n, d = n * pd + pn * d, d * pd
            count += 1
        return (n, d * count) if count else self.empty

    def pairs(self, x: Any) -> "Iterable[tuple[Any, Any]]":
        """Return part and item of everything that counts."""
        of, keep, items = self.of, self.keep, ITEMS[self.over](x)
        if keep is not None:
            items = [item for item in items if is_kind(item, keep)]
        if type(of) is FrozenMap:
            return [(of[item[0]], item) for item in items if item[0] in of]
        return [(of or COUNTED, item) for item in items]

    def items(self, x: Any) -> "list[tuple[Number | None, Any, Any]]":
        """Return weight, part and item of everything that counts."""
        return [(weight_of(self.over, item) if self.weighted else None, part, item) for part, item in self.pairs(x)]


_MEAN, _INDICATORS = Join.MEAN, Over.INDICATORS


class _Counted:
    """Stands for a part where items are only counted."""

    __slots__ = ()

    def value(self, _item: Any) -> Pair:
        """Return 1."""
        return 1, 1


COUNTED = _Counted()


@frozen
class Cap:
    """A part held within limits, or decided by a gate.

    Attributes:
        of: the part.
        rule: the rule it states.
        within: the limits the number is held in; ``None`` where there is only a gate.
        gate: a critical part; the number counts only if the gate's own number lies in ``opens``.
        opens: the interval that opens the gate.
        shut: what counts while the gate is shut.

    """

    of: "Node"
    rule: Rule
    within: Interval | None = None
    gate: "Node | None" = None
    opens: Interval | None = None
    shut: Fraction = field(default=Fraction(0))

    def value(self, x: Any) -> Pair:
        """Return the limited number."""
        if self.gate is not None and self.opens is not None and not self.opens.holds(self.gate.value(x)):
            return self.shut.as_integer_ratio()
        pair = self.of.value(x)
        return pair if self.within is None else clamped(pair, self.within)


@frozen
class Cell:
    """One cell of a lookup table.

    Attributes:
        payload: label or number.
        cite: its legal place.

    """

    payload: Any
    cite: Citation


@frozen
class Lookup:
    """A table keyed by words: the tuple of keys names the cell.

    Attributes:
        keys: where the key is taken from.
        table: cells by tuple of keys.
        rule: the rule it states.

    """

    keys: Keys
    table: FrozenMap[tuple[Any, ...], Cell]
    rule: Rule
    otherwise: Fraction | None = None

    def cell(self, x: Any) -> Cell | None:
        """Return the cell of *x*, or ``None`` where the table has none."""
        found: Cell | None = self.table.get(KEYS[self.keys](x))
        return found

    def value(self, x: Any) -> Any:
        """Return the payload: a label, or a number as a pair."""
        cell = self.cell(x)
        payload = self.otherwise if cell is None else cell.payload
        return payload.as_integer_ratio() if isinstance(payload, (int, Fraction)) else payload


@frozen
class Labels:
    """A table of labels over a part.

    Attributes:
        table: the bands.
        of: the part they name.
        rule: the rule it states.
        readings: the readings that decide how the number meets the bands.
        before: rounding of the number before it meets the bands, or ``None``; the points stay unrounded.

    """

    table: Bands
    of: "Node"
    rule: Rule
    readings: tuple[Reading, ...] = ()
    before: Rounding | None = None

    def value(self, x: Any) -> Any:
        """Return the label of *x*, or ``None`` where the table says nothing."""
        return self.read(self.of.value(x))

    def read(self, pair: Pair) -> Any:
        """Return the label of a number."""
        row = self.table.row(pair if self.before is None else self.before.pair(pair))
        return None if row is None else row.payload


@frozen
class Opaque:
    """An agency's own function as a part: it scores and explains; inverse and lint answer "not available".

    Attributes:
        function: takes realisation and target as fractions, returns an exact number.
        rule: the rule it states.
        direction: declared direction.

    """

    function: Callable[[Fraction, Fraction], Number]
    rule: Rule
    direction: Direction | None = None

    @property
    def name(self) -> str:
        """The function's name."""
        return getattr(self.function, "__name__", type(self.function).__name__)

    def value(self, item: Any) -> Pair:
        """Return the number of one item; a result that is no exact number is refused."""
        target = item[1].value
        planned = Fraction(*target.as_integer_ratio()) if hasattr(target, "as_integer_ratio") else target
        try:
            points = self.function(Fraction(*amount(item[2])), planned)
        except Exception as failed:
            raise PolicyError(problem("opaque_failed", "", self.name, kind=type(failed).__name__)) from None
        return enter(points, self.name).as_integer_ratio()


Node: TypeAlias = Measure | Lines | Rounded | Sum | Mean | Cap | Lookup | Labels | Opaque
NODES = (Measure, Lines, Rounded, Sum, Mean, Cap, Lookup, Labels, Opaque)
