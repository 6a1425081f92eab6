"""The parts inside a part.

Here: one step in, and all the way in. Not here: what anybody does with them.
"""

from collections.abc import Iterable, Iterator

from ..words import Text
from .parts import ByTarget, Cap, Labels, Lines, Mean, Node, Rounded, Sum

ZERO = Text("paling banyak 0", "at most 0")


def inner(part: Node) -> "Iterable[tuple[str | Text, Node]]":
    """Yield the parts inside *part*, each with what it is called."""
    match part:
        case Lines() | Rounded() | Labels():
            yield part.of.rule.title, part.of
        case Sum():
            yield from ((one.rule.title, one) for _, one in part.parts)
        case Mean():
            yield from _inner_of_mean(part)
        case Cap():
            yield part.of.rule.title, part.of
            if part.gate is not None:
                yield part.gate.rule.title, part.gate
        case ByTarget():
            yield from ((kind.heading, one) for kind, one in part.parts.items())
            if part.zero is not None:
                yield ZERO, part.zero
        case _:
            return


def _inner_of_mean(part: Mean) -> "Iterable[tuple[str | Text, Node]]":
    if isinstance(part.of, dict):
        yield from ((kind.value, one) for kind, one in part.of.items())
    elif part.of is not None:
        yield part.of.rule.title, part.of


def walk(part: Node) -> Iterator[Node]:
    """Yield *part* and every part inside it."""
    yield part
    for _, one in inner(part):
        yield from walk(one)
