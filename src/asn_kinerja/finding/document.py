"""Documents: what is to be read, and how it is written as text, Markdown and HTML.

Here: the parts of a document, marks and tags. Not here: any word of a document, any figure.
"""

import re
from collections.abc import Iterator
from typing import Any

from attrs import asdict, frozen

from ..errors import RecordError, on_line
from ..signature import checked
from ..words import Lang, Text, by_fields

_SOURCES = Text("Dasar", "Sources")
_DATE = Text("Tanggal: ..................", "Date: ..................")
_LINE = "." * 30
#: The five signs of HTML, as ``html.escape`` writes them; that module reads a table of 2,000 entities to be imported.
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_STARTS = re.compile(r"[0-9]{1,9}[.)](?= |$)|[-+](?= |$)|-[- ]*$|=+ *$")  # a list, a rule, a heading


@frozen
class Item:
    """One line of a list, perhaps with lines under it.

    Attributes:
        text: the sentence.
        label: bold words before it.
        value: the figure or word it arrives at, as shown.
        exact: the same, exact, as text.
        refs: numbers of the sources it rests on.
        items: the lines under it.

    """

    __repr__ = by_fields

    text: str
    label: str = ""
    value: str = ""
    exact: str = ""
    refs: tuple[int, ...] = ()
    items: "tuple[Item, ...]" = ()


@frozen
class Section:
    """A heading with a list."""

    __repr__ = by_fields

    heading: str
    items: tuple[Item, ...]


@frozen
class Sheet:
    """A heading with a table; cells are text, ``numeric`` names the columns set to the right."""

    __repr__ = by_fields

    heading: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[int] = frozenset()


@frozen
class Document:
    """A page for a reader.

    Attributes:
        title: the heading of the page.
        lang: its language.
        facts: label and value pairs under the title.
        sections: lists and tables.
        sources: the numbered sources, first is 1.
        closing: the last line.
        signatures: who signs, left to right; empty for a page that nobody signs.

    """

    __repr__ = by_fields

    title: str
    lang: Lang
    facts: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section | Sheet, ...] = ()
    sources: tuple[str, ...] = ()
    closing: str = ""
    signatures: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[Item, ...]:
        """The lines of every list, one after the other; lines under them are in ``Item.items``."""
        return tuple(item for section in self.sections if isinstance(section, Section) for item in section.items)

    def __str__(self) -> str:
        """Return the document as plain text."""
        title = _flat(self.title)
        lines = [title, "=" * len(title)]
        lines += [f"{_flat(label)}: {_flat(value)}" for label, value in self.facts]
        for section in self.sections:
            heading = _flat(section.heading)
            lines += ["", heading, "-" * len(heading)] if heading else [""]
            lines += _sheet_text(section) if isinstance(section, Sheet) else _items(section.items, "  ", "- ", "")
        if self.sources:
            lines += ["", _SOURCES(self.lang), "-" * len(_SOURCES(self.lang))]
            lines += [f"[{n}] {_flat(source)}" for n, source in enumerate(self.sources, 1)]
        lines += ["", _flat(self.closing)] if self.closing else []
        for who in self.signatures:
            lines += ["", f"{_flat(who)}:", "", f"    {_LINE}", f"    {_DATE(self.lang)}"]
        return "\n".join(lines)

    def to_markdown(self) -> str:
        """Return the document as Markdown."""
        lines = [f"# {_md(self.title)}", ""]
        lines += [f"- **{_md(label)}**: {_md(value)}" for label, value in self.facts]
        for section in self.sections:
            lines += ["", f"## {_md(section.heading)}", ""] if section.heading else [""]
            lines += _sheet_markdown(section) if isinstance(section, Sheet) else _items(section.items, "  ", "- ", "**")
        if self.sources:
            lines += ["", f"## {_SOURCES(self.lang)}", ""]
            lines += [f"{n}. {_md(source)}" for n, source in enumerate(self.sources, 1)]
        lines += ["", _md(self.closing)] if self.closing else []
        for who in self.signatures:
            lines += ["", f"**{_md(who)}**: {_md(_LINE)} {_DATE(self.lang)}"]
        return "\n".join(lines) + "\n"

    @checked(RecordError)
    def to_html(self, *, page: bool = False) -> str:
        """Return the document as an HTML fragment, or as a whole printable *page*."""
        facts = "".join(f"<dt>{_html(label)}</dt><dd>{_html(value)}</dd>" for label, value in self.facts)
        parts = [f"<h1>{_html(self.title)}</h1>", f"<dl>{facts}</dl>" if facts else ""]
        parts += [_sheet_html(s) if isinstance(s, Sheet) else _section_html(s) for s in self.sections]
        if self.sources:
            sources = "".join(f"<li>{_html(source)}</li>" for source in self.sources)
            parts.append(f'<h2>{_SOURCES(self.lang)}</h2><ol class="sources">{sources}</ol>')
        parts.append(f'<p class="closing">{_html(self.closing)}</p>' if self.closing else "")
        if self.signatures:
            lines = f"<br><br><br>{_LINE}<br>{_DATE(self.lang)}"
            boxes = "".join(f"<div>{_html(who)}{lines}</div>" for who in self.signatures)
            parts.append(f'<div class="signatures">{boxes}</div>')
        body = f'<article class="asn-kinerja" lang="{self.lang}"><style>{STYLE}</style>{"".join(parts)}</article>'
        if not page:
            return body
        title = f"<title>{_html(self.title)}</title>"
        scheme = '<meta name="color-scheme" content="light dark">'
        head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width">{scheme}{title}'
        return f'<!DOCTYPE html>\n<html lang="{self.lang}"><head>{head}</head><body>{body}</body></html>\n'

    def to_dict(self) -> dict[str, Any]:
        """Return the document as plain data, versioned by ``schema``."""
        data = asdict(self, value_serializer=lambda _i, _f, v: sorted(v) if isinstance(v, frozenset) else v)
        return {"schema": "asn-kinerja/document/1", **data}

    def _repr_html_(self) -> str:
        return self.to_html()


def _md(words: str) -> str:
    """Return *words* for Markdown: no mark of theirs is one of the page, at the start of a line or inside it."""
    flat = _flat(words)
    if _STARTS.match(flat):
        number = len(flat) - len(flat.lstrip("0123456789"))
        return _escaped(flat[:number]) + "\\" + flat[number] + _escaped(flat[number + 1 :])
    return _escaped(flat)


def _escaped(words: str) -> str:
    return "".join("\\" + c if c in "\\`*_[]<>|#~&" else c for c in words)


def _flat(words: str) -> str:
    """Return *words* on one line, without marks that cannot be seen."""
    return " ".join(on_line(words).split())


def _items(items: tuple[Item, ...], indent: str, bullet: str, bold: str, depth: int = 0) -> Iterator[str]:
    for item in items:
        safe = _md if bold else _flat
        label = f"{bold}{safe(item.label.removesuffix(':'))}{bold}: " if item.label else ""
        refs = "".join(f" \\[{n}\\]" if bold else f" [{n}]" for n in item.refs)
        yield f"{indent * depth}{bullet}{label}{safe(item.text)}{refs}"
        yield from _items(item.items, indent, bullet, bold, depth + 1)


def _sheet_text(sheet: Sheet) -> list[str]:
    rows = [tuple(map(_flat, row)) for row in (sheet.head, *sheet.rows)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(sheet.head))]
    cells = [
        [
            cell.rjust(w) if i in sheet.numeric else cell.ljust(w)
            for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        for row in rows
    ]
    return ["  ".join(row).rstrip() for row in cells]


def _sheet_markdown(sheet: Sheet) -> list[str]:
    marks = ["---:" if i in sheet.numeric else "---" for i in range(len(sheet.head))]
    rows = [tuple(map(_md, sheet.head)), tuple(marks), *[tuple(_md(cell) for cell in row) for row in sheet.rows]]
    return ["| " + " | ".join(row) + " |" for row in rows]


def _html(words: str) -> str:
    return _flat(words).translate(_ENTITIES)


def _section_html(section: Section) -> str:
    return f"<h2>{_html(section.heading)}</h2>{_list_html(section.items)}"


def _list_html(items: tuple[Item, ...]) -> str:
    return f"<ul>{''.join(_item_html(item) for item in items)}</ul>" if items else ""


def _item_html(item: Item) -> str:
    label = f"<b>{_html(item.label)}</b> " if item.label else ""
    refs = "".join(f"<sup>[{n}]</sup>" for n in item.refs)
    value = f'<span class="value">{_html(item.value)}</span>' if item.value else ""
    return f"<li>{value}{label}{_html(item.text)}{refs}{_list_html(item.items)}</li>"


def _sheet_html(sheet: Sheet) -> str:
    def row(cells: tuple[str, ...], tag: str) -> str:
        marked = (f"<{tag}{' class=n' if i in sheet.numeric else ''}>{_html(c)}</{tag}>" for i, c in enumerate(cells))
        return f"<tr>{''.join(marked)}</tr>"

    body = "".join(row(cells, "td") for cells in sheet.rows)
    heading = f"<h2>{_html(sheet.heading)}</h2>" if sheet.heading else ""
    return f"{heading}<table><thead>{row(sheet.head, 'th')}</thead><tbody>{body}</tbody></table>"


STYLE = (
    ".asn-kinerja{--ink:#1d2329;--soft:#5b6670;--line:#d7dde2;--paper:#fff;--accent:#0b6e4f;color:var(--ink);"
    "background:var(--paper);font:15px/1.5 system-ui,'Segoe UI',sans-serif;max-width:48rem;"
    "margin:0 auto;padding:1.2rem}"
    ".asn-kinerja h1{font-size:1.35rem;line-height:1.25;margin:0 0 .6rem}"
    ".asn-kinerja h2{font-size:1rem;margin:1.1rem 0 .3rem;border-bottom:1px solid var(--line)}"
    ".asn-kinerja dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0}"
    ".asn-kinerja dt{color:var(--soft)}.asn-kinerja dd{margin:0;font-weight:600}"
    ".asn-kinerja ul{margin:.15rem 0;padding-left:1.1rem}.asn-kinerja li{margin:.15rem 0}"
    ".asn-kinerja .value{float:right;font-weight:600;color:var(--accent);margin-left:1rem;"
    "font-variant-numeric:tabular-nums}.asn-kinerja li{clear:right}"
    ".asn-kinerja sup{color:var(--soft);font-size:.7em;margin-left:.15em}"
    ".asn-kinerja .sources,.asn-kinerja .closing{font-size:.85rem;color:var(--soft)}"
    ".asn-kinerja .signatures{display:flex;justify-content:space-between;gap:2rem;margin-top:1.2rem;break-inside:avoid}"
    ".asn-kinerja table{border-collapse:collapse;width:100%}"
    ".asn-kinerja th,.asn-kinerja td{text-align:left;padding:.2rem .5rem;border-bottom:1px solid var(--line);"
    "vertical-align:top}.asn-kinerja .n{text-align:right;font-variant-numeric:tabular-nums}"
    "@media (prefers-color-scheme:dark){.asn-kinerja{--ink:#e6e9ec;--soft:#9aa5af;--line:#39424a;--paper:#121212;"
    "--accent:#5fd0a5}}"
    "@media print{.asn-kinerja{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--accent:#000;font-size:8.5pt;"
    "line-height:1.3;max-width:none;padding:0}.asn-kinerja h1{font-size:13pt;margin:0 0 1.5mm}"
    ".asn-kinerja h2{font-size:9.5pt;margin:2.2mm 0 .6mm}.asn-kinerja li{margin:.2mm 0}"
    ".asn-kinerja dl{grid-template-columns:max-content 1fr max-content 1fr}"
    ".asn-kinerja .sources{columns:2;column-gap:6mm;font-size:7pt;margin:.5mm 0;padding-left:4mm}"
    ".asn-kinerja .closing{font-size:7.5pt;margin:1.5mm 0}.asn-kinerja th,.asn-kinerja td{padding:.3mm 1mm}}"
    "@page{size:A4;margin:14mm}"
)
