"""What a policy reads from a record: a stated need, a value.

Here: needs, and what the quick look asks of them, worked out once. Not here: checking (``check``), any legal number.
"""

from typing import TypeAlias

from attrs import field, frozen

from ..exact.interval import Interval
from ..frozenmap import FrozenMap
from ..law.citation import Citation
from ..model.employee_words import PositionKind
from ..model.indicator import Aspect
from ..scoring.parts.reads import Reads
from ..words import Text, Word, by_fields

#: What is read of the indicators of each aspect.
Targets: TypeAlias = FrozenMap[Aspect, Reads]


class Part(Word):
    """What a policy does with a part of a record that it need not read."""

    FOREIGN = Text("bagian dari aturan lain: ditolak", "a part of another regime: refused")
    IGNORED = Text("tidak dipakai: dicatat", "not used: noted")
    READ = Text("dibaca", "read")


class Blank(Word):
    """What to do with an indicator without realisation."""

    REFUSE = Text("realisasi kosong ditolak", "a blank realisation is refused")
    ZERO = Text("realisasi kosong dihitung 0", "a blank realisation counts 0")
    LEAVE_OUT = Text(
        "indikator tanpa realisasi tidak ikut dihitung; bobotnya dibagikan kepada yang lain",
        "an indicator without realisation is left out; the others share its weight",
    )
    PENDING = Text(
        "hasil belum dapat ditentukan selama ada realisasi kosong",
        "the result stays open while a realisation is blank",
    )


@frozen
class MarkNeeds:
    """The behaviour marks a policy reads.

    Attributes:
        range: what a mark may be.
        cite: where that stands.
        names: the marks, or empty where any names are read.
        only_for: marks that only some kinds of position have.

    """

    __repr__ = by_fields

    range: Interval
    cite: Citation | None
    names: tuple[str, ...] = ()
    only_for: FrozenMap[str, frozenset[PositionKind]] = field(factory=FrozenMap)
    by_kind: FrozenMap[PositionKind, frozenset[str]] = field(init=False, repr=False, eq=False)
    ends: tuple[int, int] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Work out once what the quick look asks for every record."""
        by_kind = FrozenMap({kind: frozenset(self.expected(kind)) for kind in PositionKind})
        object.__setattr__(self, "by_kind", by_kind)
        object.__setattr__(self, "ends", _ends(self.range))

    def expected(self, kind: PositionKind) -> tuple[str, ...]:
        """Return the marks that a position of *kind* has."""
        return tuple(name for name in self.names if name not in self.only_for or kind in self.only_for[name])


def _ends(span: Interval) -> tuple[int, int]:
    """Return the whole ends of a closed *span*; ends that hold nothing where it is open, endless or not whole."""
    low, high = span.lower, span.upper
    if (
        low is None
        or high is None
        or not (span.has_lower and span.has_upper and low.denominator == high.denominator == 1)
    ):
        return 1, 0
    return low.numerator, high.numerator


@frozen
class PeriodNeeds:
    """The periods a text evaluates; each lies in one calendar year.

    Attributes:
        cite: where that stands.
        kinds: kinds of period it names (``"month"``, ``"quarter"``, ``"year"``); any other is noted; empty: any.

    """

    __repr__ = by_fields

    cite: Citation
    kinds: tuple[str, ...] = ()


@frozen
class Needs:
    """What a policy reads.

    Attributes:
        policy: its name, for messages.
        cite: the text that says what is read, for messages.
        targets: what is read of the indicators of each aspect; ``None``: indicators are not read.
        required: aspects every row with indicators must have.
        single: whether a row has at most one indicator of an aspect.
        planned: aspects the whole plan must have.
        any_planned: whether it must have an indicator of at least one aspect.
        unread_noted: whether indicators of other aspects are left out and noted; otherwise they are refused.
        unread_hint: what to do about such an indicator, besides taking another aspect.
        blank: what becomes of a blank realisation.
        blank_hint: what to do about a blank, besides filling it in.
        marks: the marks read, or what becomes of marks.
        ratings: what becomes of ratings.
        extras: kinds of extras that make points; others are noted.
        take_over: the place that lets a take-over enter the evaluation as a note; ``None``: it is not read.
        one_work: whether at most one creative work is read.
        period: the periods it evaluates; ``None``: any.
        composed: whether its parts are an agency's choice, so that another part may be the remedy.
        zero: the place by which a realised 0 counts 0 though less is better; ``None``: no text says so.

    """

    __repr__ = by_fields

    policy: Text
    cite: Citation | None
    targets: Targets | None = None
    required: frozenset[Aspect] = frozenset()
    single: bool = False
    planned: tuple[Aspect, ...] = ()
    any_planned: bool = False
    unread_noted: bool = False
    unread_hint: Text = field(default=Text("", ""))
    blank: Blank = Blank.REFUSE
    blank_hint: Text = field(default=Text("", ""))
    marks: MarkNeeds | Part = Part.IGNORED
    ratings: Part = Part.IGNORED
    extras: tuple[type, ...] = ()
    one_work: bool = False
    take_over: Citation | None = None
    period: PeriodNeeds | None = None
    composed: bool = False
    zero: Citation | None = None
    kinds: FrozenMap[Aspect, tuple[tuple[type, ...], int]] = field(init=False, repr=False, eq=False)
    must: int = field(init=False, repr=False, eq=False)
    whole: int = field(init=False, repr=False, eq=False)
    least: int = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Work out once what the quick look asks for every record; it passes whole numbers only."""
        read = self.targets or FrozenMap()
        quick = {
            "kinds": FrozenMap({aspect: (one.plain, _BITS[aspect]) for aspect, one in read.items()}),
            "must": sum(_BITS[aspect] for aspect in self.required),
            "whole": sum(_BITS[aspect] for aspect in set(self.planned)),
            "least": 1 if any(one.endless for one in read.values()) else 0,
        }
        for name, value in quick.items():
            object.__setattr__(self, name, value)


#: Aspects as bits: sets of them are compared for every row.
_BITS = {aspect: 1 << number for number, aspect in enumerate(Aspect)}
