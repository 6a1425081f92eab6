"""The inverse of parts: which realisations of one indicator lead to wanted points, everything else as it is.

Here: the set, exact, for one part and inside a whole record. Not here: the nearest step (``evaluation.improvement``),
pieces of sums (``pieces``).
"""

from collections.abc import Callable
from fractions import Fraction
from typing import assert_never

from ...checks import own_word_problem
from ...errors import PolicyError
from ...exact.interval import Interval
from ...exact.pair import exact
from ...exact.spans import ALL, NONE, Spans, before_line, before_rounding, meet, rest, span, union
from ...finding.finding import Unknown
from ...model.indicator import Indicator
from ...model.record import Record
from ...model.target import Target
from ...signature import checked
from ...words import Text
from .items import Item
from .kinds import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .pieces import chosen, measure_pieces, pieces, realisations_at
from .ratios import Endless
from .shape import Closed, Stretches, held, is_moved, moved

_FROM_0 = span(Fraction(0), None, has_lower=True, has_upper=False)
_ABOVE_0 = span(Fraction(0), None, has_lower=False, has_upper=False)
_OPAQUE = Text("fungsi instansi tidak dapat dibalik", "an agency's own function cannot be inverted")
_WORDS = Text("bagian ini dibaca dari kata, bukan angka", "this part is read from words, not from numbers")


@checked(PolicyError)
def inverse(part: Node, target: Target | None, wanted: Interval) -> "tuple[Interval, ...] | Unknown":
    """Return the realisations of 0 or more whose points lie in *wanted*, lowest first, exact.

    A realisation of a ``By`` target stands as the number of its day (``date.toordinal``), of a ``YesNo`` target as
    1 or 0. ``Unknown`` where the part cannot be inverted: an agency's own function, words, a mean over several things,
    a sum that is no line.

    >>> from asn_kinerja.exact import at_least
    >>> from asn_kinerja.model import AtLeast, AtMost
    >>> from asn_kinerja.scoring import quantity, timeliness
    >>> [one.text("en") for one in inverse(quantity.ratio(), AtLeast(12), at_least(75))]
    ['9 or more']
    >>> [one.text("en") for one in inverse(timeliness.inverse_ratio(cap=120), AtMost(12), at_least(120))]
    ['0 to 10']
    """
    try:
        return _with_points(part, target, _item(part, target, (wanted,)))
    except Closed as closed:
        return Unknown((closed.reason,))


@checked(PolicyError)
def inverse_in(part: Node, record: Record, code: str, wanted: tuple[Interval, ...]) -> "tuple[Interval, ...] | Unknown":
    """Return the realisations of the indicator *code* for which *part* of *record* lies in *wanted*, others fixed.

    Raises ``PolicyError`` for a code the plan does not have. ``Unknown`` as in ``inverse``.
    """
    found = [one for result in record.results for one in result.indicators if one.code == code]
    if not found:
        raise PolicyError(own_word_problem(code, sorted(record.skp.codes), "code"))
    try:
        return meet(_inside(part, record, None, found[0], union(wanted)), _FROM_0)
    except Closed as closed:
        return Unknown((closed.reason,))


def _with_points(part: Node, target: object, found: Spans) -> Spans:
    """Return the realisations of *found* that have points: 0 or more, without a 0 that would count without end."""
    try:
        part.function(target, 0)
    except Endless:
        return meet(found, _ABOVE_0)
    return meet(found, _FROM_0)


def _item(part: Node, target: object, wanted: Spans) -> Spans:
    """Return the realisations of one item."""
    match part:
        case Measure():
            inside = wanted if part.clamp is None else _before(held(part.clamp), wanted)
            return realisations_at(measure_pieces(part, target), inside)
        case Lines() | Rounded() | Cap():
            return _through(part, wanted, lambda inner, inside: _item(inner, target, inside))
        case Sum(parts=((weight, only),)):
            return _item(only, target, before_line(wanted, Fraction(0), Fraction(weight)))
        case Sum():
            return realisations_at(pieces(part, target), wanted)
        case ByTarget():
            return _item(chosen(part, target), target, wanted)
        case Mean() | Lookup() | Labels():
            raise Closed(_WORDS)
        case Opaque():
            raise Closed(_OPAQUE)
        case _ as never:
            assert_never(never)


def _before(stretches: Stretches, wanted: Spans) -> Spans:
    """Return the numbers that straight stretches lead into *wanted*."""
    each = (meet((one.interval,), before_line(wanted, one.payload.start, one.payload.slope)) for one in stretches)
    return union(one for found in each for one in found)


def _through(part: "Lines | Rounded | Cap", wanted: Spans, solve: Callable[[Node, Spans], Spans]) -> Spans:
    """Return where a part around another lies in *wanted*; *solve* says where the other lies in something."""
    match part:
        case Lines():
            return solve(part.of, _before(part.table.rows, wanted))
        case Rounded():
            return solve(part.of, before_rounding(wanted, part.rounding.places))
        case Cap():
            free = solve(part.of, wanted if part.within is None else _before(held(part.within), wanted))
            if part.gate is None or part.opens is None:
                return free
            opened = solve(part.gate, (part.opens,))
            shut = rest(opened) if any(part.shut in one for one in wanted) else NONE
            return union(meet(free, opened) + shut)
        case _ as never:
            assert_never(never)


def _inside(part: Node, x: object, y: object, one: Indicator, wanted: Spans) -> Spans:
    """Return the realisations of *one* for which *part* of a record or a row lies in *wanted*."""
    if not is_moved(part, one):
        return _still(part, x, y, wanted)
    match part:
        case Lines() | Rounded() | Cap():
            return _through(part, wanted, lambda inner, inside: _inside(inner, x, y, one, inside))
        case Sum() | Mean():
            found = moved(part, x, y, one)
            if found is None:
                return _still(part, x, y, wanted)
            inside = _before(found.stretches, wanted)
            if isinstance(found.item, Item):
                return _with_points(found.part, found.item.target, _item(found.part, found.item.target, inside))
            x, y = found.item
            return _inside(found.part, x, y, one, inside)
        case Labels():
            before = wanted if part.before is None else before_rounding(wanted, part.before.places)
            return _inside(part.of, x, y, one, before)
        case Measure() | Lookup() | ByTarget() | Opaque():
            raise Closed(_WORDS)  # a leaf stands under the mean of the indicators
        case _ as never:
            assert_never(never)


def _still(part: Node, x: object, y: object, wanted: Spans) -> Spans:
    """Return all numbers, or none: nothing moves *part*."""
    return ALL if any(exact(part.function(x, y)) in one for one in wanted) else NONE
