"""The inverse of parts: which realisations of one indicator lead to wanted points, everything else as it is.

Here: the set, exact, for one part and inside a whole record. Not here: the nearest step (``evaluation.improvement``),
pieces of sums (``pieces``).
"""

from fractions import Fraction
from typing import Any, assert_never

from ..checks import own_word_problem
from ..errors import PolicyError
from ..exact.interval import Interval
from ..exact.pair import exact
from ..exact.spans import ALL, NONE, Spans, before_clamp, before_line, before_rounding, meet, rest, span, union
from ..finding.finding import Unknown
from ..model.indicator import Indicator
from ..model.record import Record
from ..model.target import Target
from ..signature import checked
from ..words import Text
from .items import OVER_PLANS, Over, Row, container
from .joins import Join
from .parts import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .pieces import Closed, chosen, measure_pieces, pieces, realisations_at
from .ratios import Endless

_FROM_0 = span(Fraction(0), None, has_lower=True, has_upper=False)
_ABOVE_0 = span(Fraction(0), None, has_lower=False, has_upper=False)
_OPAQUE = Text("fungsi instansi tidak dapat dibalik", "an agency's own function cannot be inverted")
_WORDS = Text("bagian ini dibaca dari kata, bukan angka", "this part is read from words, not from numbers")
_SEVERAL = Text("beberapa SKP dalam setahun tidak dibalik", "several plans of one year are not inverted")


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


def _with_points(part: Node, target: Any, found: Spans) -> Spans:
    """Return the realisations of *found* that have points: 0 or more, without a 0 that would count without end."""
    try:
        part.function(target, 0)
    except Endless:
        return meet(found, _ABOVE_0)
    return meet(found, _FROM_0)


def _item(part: Node, target: Any, wanted: Spans) -> Spans:
    """Return the realisations of one item."""
    match part:
        case Measure():
            inner = wanted if part.clamp is None else before_clamp(wanted, part.clamp)
            return realisations_at(measure_pieces(part, target), inner)
        case Lines():
            return _item(part.of, target, _before_lines(part, wanted))
        case Rounded():
            return _item(part.of, target, before_rounding(wanted, part.rounding.places))
        case Cap():
            return _capped(part, wanted, lambda inner, inside: _item(inner, target, inside))
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


def _before_lines(part: Lines, wanted: Spans) -> Spans:
    rows = part.table.rows
    each = (meet((row.interval,), before_line(wanted, row.payload.start, row.payload.slope)) for row in rows)
    return union(one for found in each for one in found)


def _capped(part: Cap, wanted: Spans, solve: Any) -> Spans:
    """Return where a limited, perhaps gated part lies in *wanted*."""
    free: Spans = solve(part.of, wanted if part.within is None else before_clamp(wanted, part.within))
    if part.gate is None or part.opens is None:
        return free
    opened = solve(part.gate, (part.opens,))
    shut = rest(opened) if any(part.shut in one for one in wanted) else NONE
    return union(meet(free, opened) + shut)


def _inside(part: Node, x: Any, y: Any, one: Indicator, wanted: Spans) -> Spans:
    """Return the realisations of *one* for which *part* of a record or a row lies in *wanted*."""
    if not _touches(part, one):
        return ALL if any(exact(part.function(x, y)) in span for span in wanted) else NONE
    match part:
        case Lines():
            return _inside(part.of, x, y, one, _before_lines(part, wanted))
        case Rounded():
            return _inside(part.of, x, y, one, before_rounding(wanted, part.rounding.places))
        case Cap():
            return _capped(part, wanted, lambda inner, inside: _inside(inner, x, y, one, inside))
        case Sum():
            return _summed(part, x, y, one, wanted)
        case Mean():
            return _joined(part, x, y, one, wanted)
        case Labels():
            before = wanted if part.before is None else before_rounding(wanted, part.before.places)
            return _inside(part.of, x, y, one, before)
        case Measure() | Lookup() | ByTarget() | Opaque():
            raise Closed(_WORDS)  # a leaf stands under the mean of the indicators
        case _ as never:
            assert_never(never)


def _summed(part: Sum, x: Any, y: Any, one: Indicator, wanted: Spans) -> Spans:
    moving = [(weight, inner) for weight, inner in part.parts if _touches(inner, one)]
    if len(moving) > 1:
        raise Closed(_TWICE)
    still = (weight * exact(inner.function(x, y)) for weight, inner in part.parts if not _touches(inner, one))
    weight, inner = moving[0]
    return _inside(inner, x, y, one, before_line(wanted, sum(still, Fraction(0)), Fraction(weight)))


_TWICE = Text("indikator ini masuk dua bagian dari satu jumlah", "this indicator enters two parts of one sum")


def _joined(part: Mean, x: Any, y: Any, one: Indicator, wanted: Spans) -> Spans:
    if part.over not in (Over.RESULTS, Over.INDICATORS):
        raise Closed(_SEVERAL)
    weights, values, moving = [], [], None
    for weight, inner, item in part.items(container(part.over, x, y)):
        if moving is None and _is_it(item, one):
            moving = (weight, inner, item)
            continue
        weights.append(Fraction(1) if weight is None else Fraction(*weight.as_integer_ratio()))
        values.append(exact(part.points(inner, item)))
    if moving is None:
        return ALL if any(exact(part.function(x, y)) in span for span in wanted) else NONE
    own = Fraction(1) if moving[0] is None else Fraction(*moving[0].as_integer_ratio())
    inside = _before_join(part.join, wanted, own, weights, values)
    _, inner, item = moving
    if isinstance(item, Row):
        return _inside(inner, item.result, item.realised, one, inside)
    return _with_points(inner, item[1], _item(inner, item[1], inside))


def _is_it(item: Any, one: Indicator) -> bool:
    return any(each.code == one.code for each in item.result.indicators) if isinstance(item, Row) else item[3] is one


def _before_join(join: Join, wanted: Spans, own: Fraction, weights: list[Fraction], values: list[Fraction]) -> Spans:
    """Return what the moving item must be, the others being *values*."""
    match join:
        case Join.COUNT:
            return ALL if any(Fraction(len(values) + 1) in one for one in wanted) else NONE
        case Join.TOTAL:
            return before_line(wanted, sum(values, Fraction(0)), Fraction(1))
        case Join.MINIMUM:
            return (
                before_clamp(wanted, Interval(None, min(values), has_lower=False, has_upper=True)) if values else wanted
            )
        case Join.MAXIMUM:
            return (
                before_clamp(wanted, Interval(max(values), None, has_lower=True, has_upper=False)) if values else wanted
            )
        case Join.MEAN:
            whole = own + sum(weights, Fraction(0))
            still = sum((w * v for w, v in zip(weights, values, strict=True)), Fraction(0))
            return before_line(wanted, still / whole, own / whole)
        case _ as never:
            assert_never(never)


def _touches(part: Node, one: Indicator) -> bool:
    """Say whether the indicator can move *part* of a record or a row."""
    match part:
        case Mean(over=Over.INDICATORS):
            known = one.aspect in part.of if isinstance(part.of, dict) else True
            return known and part.keep in (None, one.aspect)
        case Mean(over=Over.RESULTS):
            return isinstance(part.of, dict) or part.of is None or _touches(part.of, one)
        case Mean():
            return part.over in OVER_PLANS
        case Sum():
            return any(_touches(inner, one) for _, inner in part.parts)
        case Lines() | Rounded() | Labels():
            return _touches(part.of, one)
        case Cap():
            return _touches(part.of, one) or (part.gate is not None and _touches(part.gate, one))
        case Measure() | Opaque() | Lookup() | ByTarget():
            return True
        case _ as never:
            assert_never(never)
