"""Limits of points: caps, floors, gates and steps around any part.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from collections.abc import Mapping
from itertools import pairwise

from ..checks import many_problem, refuse
from ..errors import PolicyError, problem
from ..exact.interval import Interval, above, at_least, at_most, closed, open_closed
from ..exact.number import Number, enter, fraction
from ..exact.table import Curve, Line, Row
from ..law.rule import Rule
from ..model.target import Direction
from ..signature import checked
from ..words import Text
from .parts.kinds import Cap, Lines, Node


@checked(PolicyError)
def up_to(cap: Number | None) -> Interval | None:
    """Return 0 to *cap*, or ``None`` without a cap."""
    if cap is None:
        return None
    most = enter(cap, "cap")
    if most < 0:
        raise PolicyError(problem("cap_range", "cap", most))
    return closed(0, most)


@checked(PolicyError)
def cap(part: Node, most: Number) -> Cap:
    """Return *part*, counting at most *most* points; the result says when the cap bit and by how much."""
    return Cap(part, part.rule, at_most(most))


@checked(PolicyError)
def floor(part: Node, least: Number) -> Cap:
    """Return *part*, counting at least *least* points; the result says when the floor bit and by how much."""
    return Cap(part, part.rule, at_least(least))


@checked(PolicyError)
def gate(part: Node, *, critical: Node, least: Number, otherwise: Number = 0) -> Cap:
    """Return *part* where *critical* reaches *least* points, *otherwise* points where it does not."""
    shut = fraction(enter(otherwise))
    return Cap(part, part.rule, gate=critical, opens=at_least(least), shut=shut)


@checked(PolicyError)
def steps(part: Node, points: Mapping[Number | str, Number], beyond: Number, rule: Rule, direction: Direction) -> Lines:
    """Return points by steps of *part*: each key is the last value of its step, *beyond* counts above the highest.

    >>> from asn_kinerja.scoring import timeliness
    >>> from asn_kinerja.model import AtMost
    >>> late = timeliness.lateness_steps({0: 100, 3: 80}, beyond=0)
    >>> [late.value((None, AtMost(10), days, None)) for days in (10, 11, 14)]
    [(100, 1), (80, 1), (0, 1)]
    """
    if not points:
        raise PolicyError(
            problem("policy_part", "points", points, expected=Text("paling sedikit satu langkah", "a step"))
        )
    refuse(PolicyError, many_problem(points, "points"))
    ordered = sorted((fraction(enter(last)), enter(value)) for last, value in points.items())
    rows = [Row(at_most(ordered[0][0]), Line.of(ordered[0][1]))]
    rows += [Row(open_closed(one, two), Line.of(value)) for (one, _), (two, value) in pairwise(ordered)]
    return Lines(Curve((*rows, Row(above(ordered[-1][0]), Line.of(beyond)))), part, rule, direction)
