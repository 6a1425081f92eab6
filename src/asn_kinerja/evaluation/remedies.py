"""Targets that a policy does not read, each refused by its kind, its direction and what fits instead.

Here: the problems of one target. Not here: realisations (``check``), what a part reads (``scoring.parts.reads``).
"""

from typing import assert_never

from ..checks import listed
from ..errors import Problem, problem
from ..model.indicator import Indicator
from ..model.target import AtLeast, AtMost, Between, By, Described, Target, YesNo
from ..scoring.parts.reads import Reads
from ..words import Text
from .needs import Needs

_ZERO = ("scoring.achievement(zero=...)", "quality.rubric", "timeliness.lateness_steps")
_PART = Text(
    "Dalam kebijakan sendiri, pakai bagian yang membaca target ini: {parts}.",
    "In a policy of your own, use a part that reads this target: {parts}.",
)
_TARGET = Text("Tulis targetnya sebagai {expected}.", "Write the target as {expected}.")
_MORE = Text(
    "{policy} membagi dengan target: tulis target lebih dari 0, atau tiadakan indikatornya.",
    "{policy} divides by the target: write a target of more than 0, or leave the indicator out.",
)


def fitting(target: Target) -> tuple[str, ...]:
    """Return ready parts that read a kind of target, one or two of each."""
    match target:
        case AtLeast():
            return "scoring.achievement", "quantity.ratio"
        case AtMost():
            return "scoring.achievement", "timeliness.mirrored", "quality.rubric"
        case Between():
            return "scoring.achievement", "quantity.within_range"
        case By():
            return "scoring.achievement(by=...)", "timeliness.lateness_steps"
        case YesNo():
            return ("scoring.achievement",)
        case Described():
            return ("satisfaction.letter_steps",)
        case _ as never:
            assert_never(never)


def target_problems(one: Indicator, read: Reads, needs: Needs, path: str) -> list[Problem]:
    """Return what is wrong with the target of *one* where *read* is read of its aspect."""
    kind = type(one.target)
    expected = listed(known.__name__ for known in read.targets) or "-"
    if kind not in read.targets:
        words = _PART.fill(parts=listed(fitting(one.target))) if needs.composed else _TARGET.fill(expected=expected)
        fill = {"aspect": one.aspect.value, "expected": expected, "remedy": words}
        return [problem("target_kind", path, kind.__name__, cite=needs.cite, **fill, **_ways(kind, read))]
    if kind in read.nonzero and not one.target.value:
        words = _PART.fill(parts=listed(_ZERO)) if needs.composed else _MORE.fill(policy=needs.policy)
        return [problem("target_zero", path, 0, cite=needs.cite, remedy=words)]
    return []


def _ways(kind: type[Target], read: Reads) -> dict[str, Text | str]:
    """Return which way is better to the target and to the part, where the two do not agree."""
    if read.way is None or kind.direction in (None, read.way):
        return {"direction": "", "way": ""}
    return {"direction": _IS.fill(way=kind.direction.value), "way": _COUNTS.fill(way=read.way.value)}


_IS = Text(" ({way})", " ({way})")
_COUNTS = Text(", yang di sini dinilai {way}", ", which counts the other way here: {way}")
