"""Timeliness: how fast it was, less is better.

Here: named constructors of parts. Not here: arithmetic, any regulation's numbers.
"""

from collections.abc import Mapping

from ..errors import PolicyError
from ..exact.number import Number
from ..law.rule import Rule
from ..model.target import Direction
from ..signature import checked
from ..words import Text
from .common import policy_rule
from .limits import steps, up_to
from .parts.kinds import Lines, Measure
from .parts.ratios import Ratio

INVERSE = policy_rule(
    "timeliness.inverse_ratio",
    Text("Waktu", "Timeliness"),
    Text("Waktu adalah target dibagi realisasi, dalam persen.", "Timeliness is target over realised, in percent."),
)
MIRRORED = policy_rule(
    "timeliness.mirrored",
    Text("Waktu", "Timeliness"),
    Text(
        "Waktu adalah 2 dikurangi realisasi dibagi target, dalam persen.",
        "Timeliness is 2 minus realised over target, in percent.",
    ),
)


@checked(PolicyError)
def inverse_ratio(*, cap: Number | None = None, rule: Rule = INVERSE) -> Measure:
    """Return T/R x 100, less is better; nothing realised counts 0. *cap*: the most it may count, in percent."""
    return Measure(Ratio.INVERSE, rule, 100, up_to(cap), Direction.FALLING)


@checked(PolicyError)
def mirrored(*, cap: Number | None = None, rule: Rule = MIRRORED) -> Measure:
    """Return (2 - R/T) x 100, less is better; *cap*: the most it may count, in percent, and then at least 0."""
    return Measure(Ratio.MIRRORED, rule, 100, up_to(cap), Direction.FALLING)


ON_TIME = policy_rule(
    "timeliness.on_time_share",
    Text("Ketepatan waktu", "On time"),
    Text(
        "Ketepatan waktu adalah persentase selesai tepat waktu dibagi targetnya, dalam persen.",
        "On time is the share done in time over its target, in percent.",
    ),
)
LATENESS = policy_rule(
    "timeliness.lateness_steps",
    Text("Keterlambatan", "Lateness"),
    Text("Nilai dibaca dari lamanya keterlambatan.", "Points are read from how late it was."),
)


@checked(PolicyError)
def on_time_share(*, cap: Number | None = None, rule: Rule = ON_TIME) -> Measure:
    """Return R/T x 100, R the percentage done in time, more is better; *cap*: the most it may count."""
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)


@checked(PolicyError)
def lateness_steps(points: Mapping[Number | str, Number], *, beyond: Number, rule: Rule = LATENESS) -> Lines:
    """Return points by lateness: days after a ``By`` target, or units above an ``AtMost`` target; less is better.

    *points* gives for each step its last lateness (0: in time); *beyond* counts above the highest.

    >>> from datetime import date
    >>> from asn_kinerja.model import By
    >>> part = lateness_steps({0: 100, 5: 80}, beyond=50)
    >>> [part.value((None, By(date(2025, 6, 30)), date(2025, 7, day), None)) for day in (1, 5, 6)]
    [(80, 1), (80, 1), (50, 1)]
    """
    return steps(Measure(Ratio.LATENESS, rule, 1), points, beyond, rule, Direction.FALLING)
