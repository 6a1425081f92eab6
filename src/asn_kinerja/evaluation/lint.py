"""Lint of an agency's policy: what is impossible, what can never happen, what was left undeclared.

Here: looking at the composed parts. Not here: running them, any agency's numbers.
"""

from fractions import Fraction
from typing import TYPE_CHECKING

from ..errors import Problem, problem
from ..exact.interval import Interval
from ..scoring.bounds import bounds, direction
from ..scoring.inside import walk
from ..scoring.parts import Cap, Labels, Lines, Measure, Node, Rounded
from ..scoring.ratios import Ratio

if TYPE_CHECKING:
    from .weighted import WeightedPolicy

_SHARES = (Ratio.ACHIEVED, Ratio.INVERSE, Ratio.MIRRORED, Ratio.IN_RANGE)
_POINTS = 100


def lint(policy: "WeightedPolicy", root: Labels) -> list[Problem]:
    """Return what is odd about a policy that is possible; empty when sound."""
    found: list[Problem] = []
    for aspect, (_, part) in policy.parts.items():
        path = f"parts[{aspect.name}]"
        if direction(part) is None:
            found.append(problem("lint_direction", path, type(part).__name__))
        found += _scale(part, path)
        for one in walk(part):
            found += _part(one, path)
    found += _bands(policy, bounds(root.of))
    unused = [aspect for aspect in policy.gates if aspect not in policy.parts]
    return found + [problem("lint_unused", f"gates[{aspect.name}]", aspect.name) for aspect in unused]


def uncovered(policy: "WeightedPolicy") -> list[Problem]:
    """Return the lines of points that do not reach as far as what they read: such a policy has no number there."""
    found = []
    for aspect, (_, part) in policy.parts.items():
        for one in walk(part):
            if isinstance(one, Lines):
                path = f"parts[{aspect.name}]"
                found += [problem("lint_gap", path, gap, table="Curve") for gap in _gaps(one)]
    return found


def _gaps(part: Lines) -> list[str]:
    given = bounds(part.of)
    rows = part.table.rows
    return [] if given is None else _outside(given, rows[0].interval, rows[-1].interval)


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
    if isinstance(part, Cap) and part.within is not None:
        inside = bounds(part.of)
        if inside is not None and not _outside(inside, part.within, part.within):
            return [problem("lint_never", path, part.within.words)]
    return []


def _scale(part: Node, path: str) -> list[Problem]:
    """Report a share where points are added: 0.95 is not 95."""
    while isinstance(part, (Cap, Rounded)):
        part = part.of
    if isinstance(part, Measure) and part.ratio in _SHARES and part.scale != _POINTS:
        return [problem("lint_scale", path, part.scale)]
    return []


def _bands(policy: "WeightedPolicy", total: Interval | None) -> list[Problem]:
    rows = policy.bands.rows
    labels = [str(getattr(row.payload, "name", row.payload)) for row in rows]
    twice = dict.fromkeys(one for one in labels if labels.count(one) > 1)
    found = [problem("lint_twice", "bands", label) for label in twice]
    if total is None:
        return found
    reach = total.words
    never = [label for label, row in zip(labels, rows, strict=True) if _never(row.interval, total)]
    found += [problem("lint_unreachable", "bands", label, reach=reach) for label in never]
    gaps = _outside(total, rows[0].interval, rows[-1].interval)
    return found + [problem("lint_gap", "bands", gap, table="Bands") for gap in gaps]


def _never(band: Interval, total: Interval) -> bool:
    if total.upper is not None and band.lower is not None:
        if band.lower > total.upper or (band.lower == total.upper and not band.has_lower):
            return True
    if total.lower is not None and band.upper is not None:
        return band.upper < total.lower or (band.upper == total.lower and not band.has_upper)
    return False
