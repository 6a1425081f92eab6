"""A policy in words: the document generated from the value, every number and place in it.

Here: one sentence for each kind of part, and the page of a policy. Not here: results, rules.
"""

from typing import assert_never

from ..exact.interval import Interval
from ..exact.table import Curve, Line
from ..finding.document import Document, Item, Section, Sheet
from ..finding.explain import Sources
from ..finding.figures import figure, percent
from ..scoring.parts import ByTarget, Cap, Labels, Lines, Lookup, Mean, Measure, Node, Opaque, Rounded, Sum
from ..scoring.parts.facts import band_words
from ..scoring.parts.shape import inner
from ..words import Lang, Text, say
from .describe_needs import read_items
from .needs import Needs

TITLE = Text("Kebijakan: {name}", "Policy: {name}")
PARTS = Text("Bagian dan cara menghitungnya", "Parts and how they count")
CLOSING = Text("Uraian ini dibuat dari kebijakannya sendiri.", "This page was generated from the policy itself.")
HELD = Text(", dibatasi {range}", ", held in {range}")
ROUNDED = Text("dibulatkan {places} desimal, setengah ke atas", "rounded half up to {places} decimals")
JUMP = Text("melompat pada {at}, dari {before} ke {after}", "jumps at {at}, from {before} to {after}")
OVER = Text("{join} atas {over}", "{join} over {over}")
BY_WEIGHT = Text(", menurut bobotnya bila ada", ", by their weights where given")
ONLY = Text(", hanya {keep}", ", only {keep}")
LIMITS = Text("dibatasi {range}", "held in {range}")
GATE = Text(
    "dihitung bila syarat {range} terpenuhi; bila tidak, {shut}", "counts while {range} is met; otherwise {shut}"
)
OPAQUE = Text("fungsi {name}, tidak dapat diuraikan", "the function {name}, which cannot be taken apart")
BY_TARGET = Text("cara menghitung dipilih oleh jenis targetnya", "the kind of target chooses how it counts")
READ = Text("Yang dibaca", "What is read")


def words(part: Node, lang: Lang) -> str:  # noqa: C901 - one branch for each of the closed set of kinds
    """Return what *part* itself does, in one sentence; its inner parts are described apart."""
    match part:
        case Measure():
            scale = "" if part.scale == 1 else f" × {figure(part.scale, lang)}"
            held = "" if part.clamp is None else HELD(lang).format(range=part.clamp.text(lang))
            return f"{part.ratio.value(lang)}{scale}{held}"
        case Lines():
            return "; ".join(_piece(row.interval, row.payload, lang) for row in part.table.rows)
        case Rounded():
            return ROUNDED(lang).format(places=part.rounding.places)
        case Sum():
            return " + ".join(f"{percent(weight, lang)}{one.rule.title(lang)}" for weight, one in part.parts)
        case Mean():
            return _mean(part, lang)
        case Cap():
            return _cap(part, lang)
        case Lookup():
            return "; ".join(f"{_key(key, lang)}: {figure(cell.payload, lang)}" for key, cell in part.table.items())
        case Labels():
            rows = part.table.rows
            return "; ".join(f"{band_words(row)(lang)}: {figure(row.payload, lang)}" for row in reversed(rows))
        case ByTarget():
            return BY_TARGET(lang)
        case Opaque():
            return OPAQUE(lang).format(name=part.name)
        case _ as never:
            assert_never(never)


def _piece(interval: Interval, line: Line, lang: Lang) -> str:
    if line.slope == 0:
        formula = figure(line.start, lang)
    else:
        term = "x" if abs(line.slope) == 1 else f"{figure(abs(line.slope), lang)} × x"
        sign = "−" if line.slope < 0 else ("+" if line.start else "")
        formula = " ".join(one for one in (figure(line.start, lang) if line.start else "", sign, term) if one)
    return f"{interval.text(lang)}: {formula}"


def _jumps(table: Curve, lang: Lang) -> list[str]:
    """Return where a line breaks off; a table of steps alone does nothing but jump, and need not say so."""
    if not any(row.payload.slope for row in table.rows):
        return []
    return [
        JUMP(lang).format(at=figure(one.at, lang), before=figure(one.before, lang), after=figure(one.after, lang))
        for one in table.jumps
    ]


def _mean(part: Mean, lang: Lang) -> str:
    text = OVER(lang).format(join=part.join.value(lang), over=part.over.value(lang))
    if part.keep is not None:
        text += ONLY(lang).format(keep=figure(part.keep.value, lang))
    return text + (BY_WEIGHT(lang) if part.weighted else "")


def _cap(part: Cap, lang: Lang) -> str:
    found = []
    if part.within is not None:
        found.append(LIMITS(lang).format(range=part.within.text(lang)))
    if part.opens is not None:
        found.append(GATE(lang).format(range=part.opens.text(lang), shut=figure(part.shut, lang)))
    return "; ".join(found)


def _key(key: tuple[object, ...], lang: Lang) -> str:
    return " × ".join(figure(one, lang) for one in key)


def item(part: Node, sources: Sources, name: "str | Text | None" = None) -> Item:
    """Return *part* and all inside it as nested lines, each with its source."""
    lang = sources.lang
    label = say(part.rule.title if name is None else name, lang)
    ref = sources.number(part.rule, part.rule.cite)
    below = tuple(item(one, sources, called) for called, one in inner(part))
    jumps = tuple(Item(one) for one in _jumps(part.table, lang)) if isinstance(part, Lines) else ()
    return Item(words(part, lang), label=label[:1].upper() + label[1:], refs=(ref,), items=(*jumps, *below))


def describe(
    name: str,
    part: Node,
    needs: Needs,
    sources: Sources,
    facts: tuple[tuple[str, str], ...] = (),
    read: tuple[Item, ...] = (),
    more: tuple[Section | Sheet, ...] = (),
) -> Document:
    """Return the page of the policy *name*: *facts* in front, its *part* and what it reads, what is *read* besides."""
    lang = sources.lang
    parts = Section(PARTS(lang), (item(part, sources),))
    reads = Section(READ(lang), (*read_items(needs, lang), *read))
    title, sections = TITLE(lang).format(name=name), (parts, reads, *more)
    return Document(title, lang, facts, sections, tuple(sources.lines), CLOSING(lang))
