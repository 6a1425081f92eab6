"""Documents: what is to be read, before it is text, Markdown, HTML or plain data.

Here: the parts of a document. Not here: rendering (``finding.render``) and wording.
"""

from typing import Any

from attrs import asdict, frozen

from ..errors import RecordError
from ..signature import checked
from ..words import Lang, by_fields


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
        from . import render  # noqa: PLC0415 - renderers know documents

        return render.text(self)

    def to_markdown(self) -> str:
        """Return the document as Markdown."""
        from . import render  # noqa: PLC0415

        return render.markdown(self)

    @checked(RecordError)
    def to_html(self, *, page: bool = False) -> str:
        """Return the document as an HTML fragment, or as a whole printable *page*."""
        from . import render  # noqa: PLC0415

        return render.html(self, page=page)

    def to_dict(self) -> dict[str, Any]:
        """Return the document as plain data, versioned by ``schema``."""
        data = asdict(self, value_serializer=lambda _i, _f, v: sorted(v) if isinstance(v, frozenset) else v)
        return {"schema": "asn-kinerja/document/1", **data}

    def _repr_html_(self) -> str:
        return self.to_html()
