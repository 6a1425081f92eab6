"""What a part reads of an indicator: kinds of target in its direction, where a 0 has no value, words.

Here: one function over the kinds of parts. Not here: checking a record (``evaluation.needs``).
"""

from functools import reduce
from typing import Any, TypeAlias, assert_never

from attrs import evolve, field, frozen

from ...model.target import TARGETS, Asked, AtLeast, AtMost, Between, By, Described, Direction, YesNo
from ...words import by_fields
from .bounds import movement
from .keys import Keys
from .kinds import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .ratios import Ratio

#: Kinds of target.
Kinds: TypeAlias = tuple[type[Any], ...]

ANY: Kinds = TARGETS
NUMBERS: Kinds = tuple(kind for kind in TARGETS if kind.asked is Asked.NUMBER)  # a day is no number, nor is yes
WORDS: Kinds = (AtLeast, Described)  # an index is promised as a number or as a letter
ONE: Kinds = (AtLeast, AtMost)


@frozen
class Reads:
    """What is read of one indicator.

    Attributes:
        targets: kinds of target.
        endless: kinds of target against which a realised 0 has no value: it would count without end.
        nonzero: kinds of target that may not be 0: the target divides.
        words: the words a described realisation may have; empty: numbers are read.
        held: whether it is held against the target.
        raw: whether the number realised counts as it stands, in its own unit, so that two units would be added.
        way: which way is better to the part; ``None``: it does not say, or the target says.

    """

    __repr__ = by_fields

    targets: Kinds
    endless: Kinds = ()
    nonzero: Kinds = ()
    words: frozenset[str] = frozenset()
    raw: bool = False
    way: Direction | None = None
    held: bool = field(default=True, kw_only=True)
    plain: Kinds = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Say once against which kinds of target a whole number is all that is ever read."""
        closely = self.words or self.raw
        plain = () if closely else tuple(kind for kind in self.targets if kind in NUMBERS)
        object.__setattr__(self, "plain", plain)


_BY_RATIO = {
    Ratio.ACHIEVED: Reads(ONE, nonzero=(AtMost,)),
    Ratio.INVERSE: Reads(ONE, endless=ONE, nonzero=(AtMost,)),
    Ratio.MIRRORED: Reads(ONE, nonzero=(AtMost,)),
    Ratio.PLAIN: Reads(NUMBERS, held=False, raw=True),
    Ratio.LATENESS: Reads((AtMost, By), raw=True),
    Ratio.IN_RANGE: Reads((Between,)),
    Ratio.KEPT: Reads((YesNo,)),
}


def reads(part: Node) -> Reads:
    """Return what *part* reads of the indicator it is applied to: targets of its own direction, no others."""
    match part:
        case Measure() | Lines() | Opaque():
            return _of(any_way(part), part.direction or movement(part))
        case Rounded() | Labels():
            return reads(part.of)
        case Cap():
            return _capped(part, reads(part.of))
        case Sum():
            return _all([reads(one) for _, one in part.parts])
        case Lookup() | Mean():
            return any_way(part)
        case ByTarget():
            return _by_target(part)
        case _ as never:
            assert_never(never)


def _of(found: Reads, way: Direction | None) -> Reads:
    """Return *found* with the targets of one direction; words say none and stay."""
    if way not in (Direction.RISING, Direction.FALLING):
        return found
    return _only(evolve(found, way=way), tuple(kind for kind in found.targets if kind.direction in (way, None)))


def _only(found: Reads, kinds: Kinds) -> Reads:
    endless = tuple(kind for kind in found.endless if kind in kinds)
    return evolve(found, targets=kinds, endless=endless, nonzero=tuple(k for k in found.nonzero if k in kinds))


def any_way(part: Node) -> Reads:
    """Return what *part* can be applied to, whichever way is better: a table of lines around it may turn it."""
    match part:
        case Measure():
            found = _BY_RATIO[part.ratio]
            return found if part.clamp is None or part.clamp.upper is None else evolve(found, endless=())
        case Lines():
            last = part.table.rows[-1]
            flat = last.interval.upper is None and last.payload.slope == 0
            found = evolve(any_way(part.of), raw=False)
            return evolve(found, endless=()) if flat else found
        case Rounded() | Labels():
            return any_way(part.of)
        case Cap():
            return _capped(part, any_way(part.of))
        case Sum():
            return _all([any_way(one) for _, one in part.parts])
        case Lookup(keys=Keys.LETTER):
            return Reads(WORDS, held=False, words=frozenset(str(key[0]) for key in part.table), way=Direction.RISING)
        case Opaque():
            return Reads(ONE)
        case Lookup() | Mean():
            return Reads(ANY, held=False)
        case ByTarget():
            return _by_target(part)
        case _ as never:
            assert_never(never)


def _capped(part: Cap, found: Reads) -> Reads:
    held = found if part.within is None or part.within.upper is None else evolve(found, endless=())
    return held if part.gate is None else both(held, evolve(reads(part.gate), raw=False))


def _by_target(part: ByTarget) -> Reads:
    """Return the kinds that have a part which reads them; words are no part's own here."""
    every = {kind: reads(one) for kind, one in part.parts.items()}
    here = {kind: one for kind, one in every.items() if kind in one.targets and not one.words}
    nonzero = tuple(kind for kind, one in here.items() if kind in one.nonzero and part.zero is None)
    endless = tuple(kind for kind, one in here.items() if kind in one.endless)
    return Reads(
        tuple(here),
        endless,
        nonzero,
        raw=any(one.raw for one in here.values()),
        held=any(one.held for one in here.values()),
    )


def _all(found: list[Reads]) -> Reads:
    return reduce(both, found) if found else Reads(ANY)


def both(one: Reads, two: Reads) -> Reads:
    """Return what is read where both are asked of one indicator."""
    mixed = bool(one.words) != bool(two.words)  # a word is no number: nothing can be both
    targets = () if mixed else tuple(kind for kind in one.targets if kind in two.targets)
    way = one.way if one.way is two.way else None
    endless = tuple(dict.fromkeys(one.endless + two.endless))
    nonzero = tuple(dict.fromkeys(one.nonzero + two.nonzero))
    found = Reads(one.targets, endless, nonzero, one.words | two.words, raw=one.raw or two.raw, way=way)
    return _only(evolve(found, held=one.held or two.held), targets)
