"""Achievement: one part for every kind of target, which itself says which way is better.

Here: the named constructor. Not here: arithmetic, the node (``parts.ByTarget``), any regulation's numbers.
"""

from collections.abc import Mapping
from typing import Any, Final

from ..errors import PolicyError, Problem, problem, raise_if
from ..exact.interval import at_least
from ..exact.number import Number, enter
from ..frozenmap import FrozenMap
from ..law.rule import Rule
from ..model.target import AtLeast, AtMost, Between, By, Direction, YesNo
from ..signature import checked
from ..words import Text, Word
from .common import policy_rule
from .limits import cap as held
from .limits import steps, up_to
from .parts.bounds import bounds
from .parts.kinds import NODES, ByTarget, Measure, Node
from .parts.ratios import Ratio
from .parts.reads import reads


class Kept(Word):
    """What counts where a target was kept or missed, and nothing between."""

    ALL_OR_NOTHING = Text("terpenuhi atau tidak, tanpa nilai di antaranya", "kept or missed, nothing between")


ALL_OR_NOTHING: Final = Kept.ALL_OR_NOTHING

RULE = policy_rule(
    "achievement",
    Text("Capaian", "Achievement"),
    Text(
        "Capaian dihitung menurut jenis targetnya, dan target itulah yang menentukan arah yang lebih baik.",
        "Achievement counts by the kind of target, which says which way is better.",
    ),
)


def _rule(key: str, indonesian: str, english: str) -> Rule:
    return policy_rule(f"achievement.{key}", RULE.title, Text(indonesian, english))


_AT_LEAST = _rule(
    "at_least",
    "Paling sedikit: realisasi dibagi target, dalam persen.",
    "At least: realised over target, in percent.",
)
_AT_MOST = {
    Ratio.MIRRORED: _rule(
        "mirrored",
        "Paling banyak: 2 dikurangi realisasi dibagi target, dalam persen, tidak kurang dari 0.",
        "At most: 2 minus realised over target, in percent, not below 0.",
    ),
    Ratio.INVERSE: _rule(
        "inverse",
        "Paling banyak: target dibagi realisasi, dalam persen.",
        "At most: target over realised, in percent.",
    ),
}
_BETWEEN = _rule(
    "between",
    "Rentang: di dalamnya 100; di bawahnya realisasi dibagi batas bawah, di atasnya batas atas dibagi realisasi.",
    "Range: 100 inside; below it realised over the lower bound, above it the upper bound over realised.",
)
_BY = _rule("by", "Tanggal: tepat waktu atau terlambat.", "A day: in time or late.")
_ZERO = _rule("zero", "Paling banyak 0: nihil atau tidak.", "At most 0: none at all, or not.")
_YES_NO = _rule("yes_no", "Ya atau tidak.", "Yes or no.")


@checked(PolicyError)
def achievement(
    *,
    cap: Number | None = None,
    at_most: Ratio | Node = Ratio.MIRRORED,
    by: Kept | Node | None = None,
    zero: Kept | Node | None = None,
    kept: Number = 100,
    missed: Number = 0,
    rule: Rule = RULE,
) -> ByTarget:
    """Return one part for every kind of target; the target says which way is better.

    At least: R/T x 100. At most: as *at_most* says, 2 - R/T (``Ratio.MIRRORED``) or T/R (``Ratio.INVERSE``) x 100, or a
    part of your own. Between: 100 inside, less the farther outside. Yes or no: *kept* or *missed* points. By a day: as
    *by* says, ``ALL_OR_NOTHING`` or ``lateness_steps``. At most 0, which divides nothing: as *zero* says,
    ``ALL_OR_NOTHING``, ``rubric`` or ``lateness_steps``. A target whose way was left out is refused. *cap* is the most
    an indicator may count, in percent; none counts less than 0.

    >>> from asn_kinerja.model import AtLeast, AtMost, YesNo
    >>> part = achievement(cap=120, zero=ALL_OR_NOTHING)
    >>> [part.function(*one) for one in ((AtLeast(98), 98), (AtMost(5), 0), (AtMost(0), 1), (YesNo(), True))]
    [(9800, 98), (120, 1), (0, 1), (100, 1)]
    """
    most = enter(kept, "kept") if cap is None else min(enter(kept, "kept"), enter(cap, "cap"))
    points = (most, enter(missed, "missed"))
    parts: dict[type[object], Node] = {
        AtLeast: Measure(Ratio.ACHIEVED, _AT_LEAST, 100, up_to(cap), Direction.RISING),
        AtMost: _falling(at_most, cap),
        Between: Measure(Ratio.IN_RANGE, _BETWEEN, 100, up_to(cap), Direction.MIXED),
        YesNo: steps(Measure(Ratio.KEPT, _YES_NO, 1), {0: points[1]}, points[0], _YES_NO, Direction.RISING),
    }
    if by is not None:
        parts[By] = _held(_steps(by, points, _BY), cap)
    nothing = None if zero is None else _held(_steps(zero, points, _ZERO), cap)
    raise_if(
        _unfit({"at_most": (AtMost, parts[AtMost]), "by": (By, parts.get(By)), "zero": (AtMost, nothing)}), PolicyError
    )
    return ByTarget(FrozenMap(parts), rule, nothing)


def _falling(at_most: "Ratio | Node", cap: Number | None) -> Node:
    if not isinstance(at_most, Ratio):
        return _held(at_most, cap)
    if at_most not in _AT_MOST:
        words = " / ".join(f"Ratio.{one.name}" for one in _AT_MOST)
        raise PolicyError(problem("policy_part", "at_most", at_most, expected=words))
    clamp = at_least(0) if cap is None and at_most is Ratio.MIRRORED else up_to(cap)
    return Measure(at_most, _AT_MOST[at_most], 100, clamp, Direction.FALLING)


def _held(part: Node, cap: Number | None) -> Node:
    """Return *part*, held at the most an indicator may count where it can give more; no part is told as it is."""
    if cap is None or not isinstance(part, NODES):
        return part
    range_ = bounds(part)
    return held(part, cap) if range_ is None or range_.upper is None or range_.upper > cap else part


def _steps(given: "Kept | Node", points: tuple[Number, Number], rule: Rule) -> Node:
    if not isinstance(given, Kept):
        return given
    kept, missed = points
    return steps(Measure(Ratio.LATENESS, rule, 1), {0: kept}, missed, rule, Direction.FALLING)


def _unfit(given: "Mapping[str, tuple[type[Any], Node | None]]") -> list[Problem]:
    """Return the parts that do not read the kind of target they are given for."""
    found = []
    for name, (kind, part) in given.items():
        read = None if part is None else reads(part)
        if read is not None and (kind not in read.targets or (name == "zero" and kind in read.nonzero)):
            expected = _FIT.fill(kind=f"{kind.__name__}(0)" if name == "zero" else kind.__name__)
            found.append(problem("policy_part", name, Text.both(type(part).__name__), expected=expected))
    return found


_FIT = Text("bagian yang membaca {kind}", "a part that reads {kind}")
