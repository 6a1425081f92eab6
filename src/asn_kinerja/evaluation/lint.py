"""Lint of an agency's policy: what is impossible, what can never happen, what was left undeclared.

Here: looking at the composed parts. Not here: running them, any agency's numbers.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeAlias

from ..errors import Problem, problem
from ..exact.interval import Interval
from ..exact.number import Number
from ..exact.table import Table
from ..model.indicator import Aspect
from ..model.target import Direction
from ..scoring.parts import Cap, Labels, Lines, Mean, Measure, Node, Rounded
from ..scoring.parts.bounds import bounds, contrary, direction, movement
from ..scoring.parts.ratios import Ratio
from ..scoring.parts.reads import reads
from ..scoring.parts.shape import is_apart, walk
from ..words import Text

#: Weight and part of each aspect of a policy.
Parts: TypeAlias = Mapping[Aspect, tuple[Number, Node]]
_SHARES = (Ratio.ACHIEVED, Ratio.INVERSE, Ratio.MIRRORED, Ratio.IN_RANGE)
_POINTS = 100


def lint(parts: Parts, behaviour: Number, gates: Iterable[Aspect], root: Labels) -> list[Problem]:
    """Return what is odd about a policy that is possible, composed to *root*; empty when sound."""
    found: list[Problem] = []
    for aspect, (_, part) in parts.items():
        path = f"parts[{aspect.name}]"
        if direction(part) is None:
            found.append(problem("lint_direction", path, type(part).__name__))
        found += _scale(part, path)
        if reads(part).raw and (len(parts) > 1 or behaviour):
            found.append(problem("lint_raw", path))
        for one in walk(part):
            found += _part(one, path)
    found += _bands(root.table, bounds(root.of))
    composed = {gate.keep: (gate, opens) for gate, opens in _gates(root.of)}
    for aspect in gates:
        path = f"gates[{aspect.name}]"
        if aspect in composed:
            found += _gate(composed[aspect][0], composed[aspect][1], path)
        else:
            found.append(problem("lint_unused", path, aspect.name))
    return found


def _gates(part: Node) -> Iterator[tuple[Mean, Interval]]:
    """Yield the gates around the total: what they read, and what opens them."""
    while isinstance(part, Cap) and isinstance(part.gate, Mean) and part.opens is not None:
        yield part.gate, part.opens
        part = part.of


def uncovered(parts: Parts) -> list[Problem]:
    """Return the lines of points that do not reach as far as what they read: such a policy has no number there."""
    found = []
    for aspect, (_, part) in parts.items():
        for one in walk(part):
            if isinstance(one, Lines):
                path = f"parts[{aspect.name}]"
                found += [problem("lint_gap", path, gap, table="Curve") for gap in _gaps(one)]
    return found


def misdirected(parts: Parts) -> list[Problem]:
    """Return the parts that declare one way and move another, and those that read no target at all."""
    found = []
    for aspect, (_, part) in parts.items():
        path = f"parts[{aspect.name}]"
        for one in contrary(part):
            way, moves = _way(one.direction), _way(movement(one))
            found.append(problem("lint_contrary", path, type(one).__name__, way=way, moves=moves))
        if not found and not reads(part).targets:
            found.append(problem("lint_no_target", path, type(part).__name__))
    return found


def _way(way: Direction | None) -> Text:
    return (way or Direction.MIXED).value


def _gaps(part: Lines) -> "list[str | Text]":
    given = bounds(part.of)
    rows = part.table.rows
    if given is None:
        return []
    inside = [gap.words for gap in part.table.gaps if not is_apart(gap, given)]
    return [*_outside(given, rows[0].interval, rows[-1].interval), *inside]


def _outside(given: Interval, lowest: Interval, highest: Interval) -> list[str]:
    """Return the numbers of *given* below the lowest or above the highest interval, in words."""
    found = []
    low, high = lowest.lower, highest.upper
    if low is not None and _beyond(given.lower, low, -1, touches=given.has_lower and not lowest.has_lower):
        found.append(f"{'<' if lowest.has_lower else '<='} {low}")
    if high is not None and _beyond(given.upper, high, 1, touches=given.has_upper and not highest.has_upper):
        found.append(f"{'>' if highest.has_upper else '>='} {high}")
    return found


def _beyond(edge: Fraction | None, limit: Fraction, side: int, *, touches: bool) -> bool:
    """Say whether *edge* lies beyond *limit* (side 1: above, -1: below), or on it where the limit is left out."""
    return edge is None or (edge - limit) * side > 0 or (edge == limit and touches)


def _part(part: Node, path: str) -> list[Problem]:
    """Report what can never happen in a part: a limit that never bites, a gate that never moves, a dead piece."""
    found = []
    if isinstance(part, Cap) and part.within is not None:
        inside = bounds(part.of)
        if inside is not None and not _outside(inside, part.within, part.within):
            found.append(problem("lint_never", path, part.within.words))
    if isinstance(part, Cap) and part.gate is not None and part.opens is not None:
        found += _gate(part.gate, part.opens, path)
    if isinstance(part, Lines) and (given := bounds(part.of)) is not None:
        dead = (row.interval.words for row in part.table.rows if is_apart(row.interval, given))
        found += [problem("lint_dead", path, words, reach=given.words) for words in dead]
    return found


def _gate(part: Node, opens: Interval, path: str) -> list[Problem]:
    """Report a gate that is always open or always shut."""
    reach = bounds(part)
    if reach is None:
        return []
    if is_apart(opens, reach):
        return [problem("lint_gate_shut", path, opens.words, reach=reach.words)]
    return [] if _outside(reach, opens, opens) else [problem("lint_gate_open", path, opens.words, reach=reach.words)]


def _scale(part: Node, path: str) -> list[Problem]:
    """Report a share where points are added: 0.95 is not 95."""
    while isinstance(part, (Cap, Rounded)):
        part = part.of
    if isinstance(part, Measure) and part.ratio in _SHARES and part.scale != _POINTS:
        return [problem("lint_scale", path, part.scale)]
    return []


def _bands(bands: Table[object], total: Interval | None) -> list[Problem]:
    rows = bands.rows
    labels = [str(getattr(row.payload, "name", row.payload)) for row in rows]
    twice = dict.fromkeys(one for one in labels if labels.count(one) > 1)
    found = [problem("lint_twice", "bands", label) for label in twice]
    if total is None:
        return found
    reach = total.words
    never = [label for label, row in zip(labels, rows, strict=True) if is_apart(row.interval, total)]
    found += [problem("lint_unreachable", "bands", label, reach=reach) for label in never]
    rows = tuple(row for row in rows if row.needs is None)
    gaps: list[str | Text] = [*_outside(total, rows[0].interval, rows[-1].interval)]
    gaps += [gap.words for gap in bands.gaps if not is_apart(gap, total)]
    return found + [problem("lint_gap", "bands", gap, table="Bands") for gap in gaps]
