"""What a part reads of an indicator: kinds of target, kinds of realisation, whether a 0 divides.

Here: one function over the kinds of parts. Not here: checking a record (``evaluation.needs``).
"""

from functools import reduce
from typing import assert_never

from attrs import evolve, field, frozen

from ..model.target import AtLeast, AtMost, Between, By, Described
from .keys import Keys
from .parts import Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .ratios import Ratio

ANY = (AtLeast, AtMost, Between, By, Described)
NUMBERS = (AtLeast, AtMost, Between, Described)  # a day is no number
ONE = (AtLeast, AtMost)


@frozen
class Reads:
    """What is read of one indicator.

    Attributes:
        targets: kinds of target.
        divides: whether a realised 0 has no value.
        words: the words a described realisation may have; empty: numbers are read.
        raw: whether the number realised counts as it stands, in its own unit, so that two units would be added.

    """

    targets: tuple[type, ...]
    divides: bool = False
    words: frozenset[str] = frozenset()
    raw: bool = False
    plain: bool = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Say once whether a whole number is all that is ever read."""
        object.__setattr__(self, "plain", not self.words and not self.raw and By not in self.targets)


_BY_RATIO = {
    Ratio.ACHIEVED: Reads(ONE),
    Ratio.INVERSE: Reads(ONE, divides=True),
    Ratio.MIRRORED: Reads(ONE),
    Ratio.PLAIN: Reads(NUMBERS, raw=True),
    Ratio.LATENESS: Reads((AtMost, By), raw=True),
    Ratio.IN_RANGE: Reads((Between,)),
}


def reads(part: Node) -> Reads:
    """Return what *part* reads of the indicator it is applied to."""
    match part:
        case Measure():
            return _BY_RATIO[part.ratio]
        case Lines():
            return evolve(reads(part.of), raw=False)
        case Rounded() | Labels():
            return reads(part.of)
        case Cap():
            return reads(part.of) if part.gate is None else both(reads(part.of), evolve(reads(part.gate), raw=False))
        case Sum():
            found = [reads(one) for _, one in part.parts]
            return reduce(both, found) if found else Reads(ANY)
        case Lookup():
            words = frozenset(str(key[0]) for key in part.table) if part.keys is Keys.LETTER else frozenset[str]()
            return Reads(ANY, words=words)
        case Opaque():
            return Reads(ONE)
        case Mean():
            return Reads(ANY)
        case _ as never:
            assert_never(never)


def both(one: Reads, two: Reads) -> Reads:
    """Return what is read where both are asked of one indicator."""
    mixed = bool(one.words) != bool(two.words)  # a word is no number: nothing can be both
    targets = () if mixed else tuple(kind for kind in one.targets if kind in two.targets)
    return Reads(targets, one.divides or two.divides, one.words | two.words, one.raw or two.raw)
