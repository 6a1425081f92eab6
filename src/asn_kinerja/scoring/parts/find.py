"""Findings of parts: the number a policy counts, with its figures, premises and legal place.

Here: one function for each kind of part. Not here: computing (the parts do that), wording
(``finding.figures``).
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, NamedTuple, assert_never

from ...exact.interval import Interval
from ...exact.number import fraction
from ...exact.pair import ZERO, Pair, exact
from ...exact.table import Line, Row
from ...finding.figures import figure
from ...finding.finding import Finding, Unknown, found
from ...finding.score import POINTS, Scale, Score
from ...law.citation import Citation
from ...law.reading import Reading
from ...model.record import Record
from ...model.year import YearRecord
from ...words import Text, join
from .amounts import amount, kept
from .cuts import cut_steps
from .facts import FACTS, NOT_KNOWN, band_words, possible_rows
from .items import Item, Over, is_item, is_undone, subject_of
from .joins import Join
from .keys import KEYS, Keys
from .kinds import COUNTED, ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from .ratios import Endless, Ratio

_RATIO_PHRASES = {
    Ratio.ACHIEVED: "ratio",
    Ratio.INVERSE: "inverse",
    Ratio.MIRRORED: "mirrored",
    Ratio.PLAIN: "plain",
    Ratio.LATENESS: "lateness",
    Ratio.IN_RANGE: "in_range",
    Ratio.KEPT: "kept",
}
ANSWERS = {True: Text("ya", "yes"), False: Text("tidak", "no")}
_JOIN_PHRASES = {
    Join.MEAN: "mean",
    Join.MAXIMUM: "maximum",
    Join.MINIMUM: "minimum",
    Join.TOTAL: "total",
    Join.COUNT: "count",
}


def find(  # noqa: C901 - one branch for each of the closed set of kinds
    part: Node, x: Any, subject: "Text | str | None" = None, scale: Scale = POINTS
) -> Finding[Any]:
    """Return the finding of *part* for *x*; *subject* heads it, *scale* is what its points mean."""
    about = subject if subject is not None else part.rule.title
    x = Item(*x) if is_item(x) else x
    if isinstance(x, Item) and is_undone(x):
        return _undone(part, x, about, scale)
    if isinstance(part, ByTarget):
        return find(part.part_for(x.target), x, about, scale)
    match part:
        case Measure():
            found = _measure(part, x, scale)
        case Opaque():
            found = _opaque(part, x, scale)
        case Lines():
            found = _lines(part, x, scale)
        case Rounded():
            found = _rounded(part, x, scale)
        case Sum():
            found = _sum(part, x, scale)
        case Mean():
            found = _mean(part, x, scale)
        case Cap():
            found = _cap(part, x, scale)
        case Lookup():
            found = _lookup(part, x, scale)
        case Labels():
            found = _labels(part, x)
        case _ as never:
            assert_never(never)
    facts = (*found.facts.items(), ("value", found.value))
    cite = found.cite or part.rule.cite
    return Finding(found.value, part.rule, about, cite, found.how, facts, found.premises, found.readings, x, part)


def _undone(part: Node, x: Item, about: "Text | str", scale: Scale) -> Finding[object]:
    """Return the finding of an indicator of which nothing was realised."""
    value = Score(ZERO, scale)
    target, unit = _promised(x.target), x.target.unit
    return found(part.rule, value, "not_done", about=about, given=x, by=part, target=target, unit=unit)


def _promised(target: Any) -> Any:
    """Return the value of a target as it is to be shown: yes in words."""
    return ANSWERS[True] if target.value is True else target.value


def replay(finding: Finding[Any]) -> Finding[Any]:
    """Compute *finding* again from its own givens."""
    if callable(finding.by):
        again: Finding[Any] = finding.by(finding.given)
        return again
    scale = finding.value.scale if isinstance(finding.value, Score) else POINTS
    return find(finding.by, finding.given, finding.subject, scale)


class _Found(NamedTuple):
    """What a finding of a part is made of; its own place and readings where it has any."""

    value: object
    how: str
    facts: Mapping[str, object]
    premises: tuple[Finding[Any], ...]
    cite: Citation | None = None
    readings: tuple[Reading, ...] = ()


def _realised(x: Item) -> tuple[object, tuple[Finding[object], ...]]:
    """Return a realisation as it is to be shown; behind it the finding it is, and how its target was cut."""
    target, value = x.target, x.realised
    behind = cut_steps(target)
    if isinstance(value, Finding):
        return exact(amount(value)), (value, *behind)
    return value, behind


def _measure(part: Measure, x: Item, scale: Scale) -> _Found:
    target, realised = x.target, x.realised
    pair = part.value(x)
    shown, premises = _realised(x)
    facts: dict[str, object] = {"realised": ANSWERS[kept(realised)] if part.ratio is Ratio.KEPT else shown}
    how = _RATIO_PHRASES[part.ratio]
    if target is not None:
        facts |= {"target": _promised(target), "unit": target.unit, "scale": part.scale}
    if part.clamp is not None:
        return _clamped(part, part.clamp, x, Score(pair, scale), how, (facts, premises))
    return _Found(Score(pair, scale), how, facts, premises)


def _clamped(
    part: Measure,
    within: Interval,
    x: object,
    value: Score,
    how: str,
    found: "tuple[dict[str, object], tuple[Finding[Any], ...]]",
) -> _Found:
    """Return the finding of a measure held within limits: what it would have been, where they cut it."""
    facts, premises = found
    try:
        free = Measure(part.ratio, part.rule, part.scale).value(x)
    except Endless:
        return _Found(value, "endless", facts, premises)
    if not within.holds(free):
        cut = abs(exact(free) - value.exact)
        how, facts = "clamped", facts | {"x": Score(free, value.scale), "range": within.words, "cut": cut}
    return _Found(value, how, facts, premises)


def _opaque(part: Opaque, x: Item, scale: Scale) -> _Found:
    _, premises = _realised(x)
    return _Found(Score(part.value(x), scale), "opaque", {"name": part.name}, premises)


def _lines(part: Lines, x: object, scale: Scale) -> _Found:
    value = Score(part.value(x), scale)
    try:
        premise = find(part.of, x, scale=Scale(part.rule.title, part.table))
    except Endless:
        return _Found(value, "endless", {}, ())
    row: Row[Line] | None = part.table.row(premise.value.pair)
    assert row is not None  # the value above has refused what the table does not hold
    facts: dict[str, object] = {"x": premise.value, "interval": row.interval.words}
    if not row.payload.slope:
        return _Found(value, "constant", facts, (premise,), cite=row.cite)
    facts |= {"start": row.payload.start, "slope": row.payload.slope}
    return _Found(value, "line", facts, (premise,), cite=row.cite)


def _rounded(part: Rounded, x: object, scale: Scale) -> _Found:
    premise = find(part.of, x)
    return _Found(Score(part.value(x), scale), "rounded", {"x": premise.value}, (premise,))


def _sum(part: Sum, x: object, scale: Scale) -> _Found:
    premises = tuple(find(one, x) for _, one in part.parts)
    parts = tuple((weight, premise.value) for (weight, _), premise in zip(part.parts, premises, strict=True))
    return _Found(Score(part.value(x), scale), "sum", {"parts": parts}, premises)


def _mean(part: Mean, x: object, scale: Scale) -> _Found:
    items = part.items(x)
    value = Score(part.value(x), scale)
    if part.join is Join.COUNT:
        return _Found(value, "count", {}, ())
    if not items:
        return _Found(value, "empty_row" if part.over is Over.INDICATORS else "none", {}, ())
    premises = tuple(find(one, item, subject_of(item)) for _, one, item in items if one is not COUNTED)
    weights = [1 if weight is None else weight for weight, _, _ in items]
    total = sum((fraction(weight) for weight in weights), Fraction(0))
    how = _JOIN_PHRASES[part.join]
    given = any(weight is not None for weight, _, _ in items)
    if len(items) == 1:
        how = "mean_one"
    elif part.join is Join.MEAN and given:
        how = "weighted"
    shares = [fraction(weight) / total if given else Fraction(1) for weight in weights]
    parts = tuple((share, premise.value) for share, premise in zip(shares, premises, strict=True))
    added = sum((premise.value.exact for premise in premises), Fraction(0))
    return _Found(value, how, {"parts": parts, "count": len(items), "total": added}, premises)


def _cap(part: Cap, x: object, scale: Scale) -> _Found:
    value = Score(part.value(x), scale)
    gate = None if part.gate is None or part.opens is None else find(part.gate, x)
    facts: dict[str, object] = {}
    if gate is not None:
        facts = {"range": (part.opens or _ANY).words, "test": gate.value}
        if part.opens is not None and not part.opens.holds(gate.value.pair):
            return _shut(part, x, value, gate)
    try:
        premise = find(part.of, x)
    except Endless:
        return _Found(value, "endless", facts, () if gate is None else (gate,))
    premises = (premise,) if gate is None else (premise, gate)
    if part.within is None:
        return _Found(value, "gate_open", facts, premises)
    facts = {"x": premise.value, "range": part.within.words}
    cut = premise.value.exact - value.exact
    if cut:
        return _Found(value, "capped", {**facts, "cut": abs(cut)}, premises)
    return _Found(value, "within", facts, premises)


def _shut(part: Cap, x: object, value: Score, gate: Finding[object]) -> _Found:
    """Return the step of a shut gate; gates behind it that are shut too are told, though the first decides."""
    shut = [(part.opens or _ANY, gate), *_shut_behind(part.of, x)]
    if len(shut) == 1:
        return _Found(value, "gate_shut", {"range": shut[0][0].words, "test": gate.value}, (gate,))
    named = [_MISSED.fill(subject=one.subject, test=_said(one.value), range=opens.words) for opens, one in shut]
    return _Found(value, "gates_shut", {"list": join(named, "; ")}, tuple(one for _, one in shut))


def _shut_behind(part: Node, x: object) -> "Iterator[tuple[Interval, Finding[Any]]]":
    """Yield the shut gates around the same number, from the outside in: what they open on, and their own number."""
    while isinstance(part, (Cap, Rounded)):
        if isinstance(part, Cap) and part.gate is not None and part.opens is not None:
            gate = find(part.gate, x)
            if not part.opens.holds(gate.value.pair):
                yield part.opens, gate
        part = part.of


_MISSED = Text("{subject} {test}, bukan {range}", "{subject} {test}, not {range}")


def _said(value: object) -> Text:
    return Text(figure(value, "id"), figure(value, "en"))


_ANY = Interval(None, None, has_lower=False, has_upper=False)


def _lookup(part: Lookup, x: Item | Record | YearRecord, scale: Scale) -> _Found:
    heads = _HEADS.get(part.keys, ())
    named = [_key_words(key) for key in KEYS[part.keys](x)]
    keys = join([head.fill(word=word) for head, word in zip(heads, named, strict=True)] if heads else named, "; ")
    facts = {"keys": keys}
    index = x.realised if part.keys is Keys.LETTER and isinstance(x, Item) else None
    premises = (index,) if isinstance(index, Finding) else ()
    cell = part.cell(x)
    if cell is None and part.otherwise is not None:
        return _Found(Score(part.value(x), scale), "cell", facts, premises)
    if cell is None:
        reason = Text("pasangan ini tidak ada di dalam tabel", "this pair is not in the table")
        return _Found(Unknown((reason,)), "no_cell", facts, premises)
    value = part.value(x)
    return _Found(Score(value, scale) if isinstance(value, tuple) else value, "cell", facts, premises, cite=cell.cite)


#: What each key of a lookup is, in words.
_HEADS = {
    Keys.RATINGS: (
        Text("rating hasil kerja {word}", "rating of results {word}"),
        Text("rating perilaku kerja {word}", "rating of behaviour {word}"),
    )
}


def _key_words(key: object) -> "Text | str":
    words = getattr(key, "value", key)
    return words if isinstance(words, (Text, str)) else str(words)


def _labels(part: Labels, x: Record | YearRecord) -> _Found:
    premise = find(part.of, x, scale=Scale(part.rule.title, part.table))
    given: Pair = premise.value.pair
    pair = given if part.before is None else part.before.pair(given)
    row, *others = possible_rows(part.table, pair, x)
    readings = part.readings if part.table.in_gap(given) else ()
    facts: dict[str, object] = {"x": premise.value}
    how = "band"
    if part.before is not None:
        how, facts["rounded"] = "band_rounded", exact(pair)
    if others:
        return _undecided(part, pair, premise)
    if row is None:
        figures = {lang: figure(premise.value, lang) for lang in ("id", "en")}
        value = Unknown((NO_BAND.fill(value=Text(**figures)),), (A_READING,))
        return _Found(value, "no_band", facts, (premise,), readings=readings)
    above = (one.needs for one in part.table.topped if row.needs is None and one.interval.holds(pair))
    facts["interval"] = band_words(row, next(above, None))
    return _Found(row.payload, how, facts, (premise,), cite=row.cite, readings=readings)


def _undecided(part: Labels, pair: Pair, premise: Finding[object]) -> _Found:
    """Return what is asked where a fact that is not known decides the label."""
    asked = list(dict.fromkeys(FACTS[one.needs or ""] for one in part.table.topped if one.interval.holds(pair)))
    value = Text(figure(premise.value, "id"), figure(premise.value, "en"))
    reasons = tuple(NOT_KNOWN.fill(value=value, fact=one.words) for one in asked)
    return _Found(Unknown(reasons, tuple(one.missing for one in asked)), "plain", {}, (premise,))


NO_BAND = Text(
    "nilai {value} jatuh di celah antara dua pita tercetak", "the value {value} falls between two printed bands"
)
A_READING = Text("pembacaan yang mengisi celah", "a reading that closes the gap")
