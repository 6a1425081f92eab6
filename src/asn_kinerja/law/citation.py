"""Where a rule stands in the law, and how well that was verified.

Here: ``Regulation``, ``Standing``, ``Citation``, ``Listed``. Not here: any regulation (they stand in
``regulations/``) and any rule.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Self, TypeVar

from attrs import frozen

from ..errors import in_language
from ..frozenmap import FrozenMap
from ..words import Lang, Text, Word, by_fields

#: Texts cited by number and signs: ``KEP/25/M.PAN/2/2004``.
SLASHED = r"([A-Za-z]+)/([0-9]{1,6}/[^ ]+)/([0-9]{4})"
#: Texts as usually cited: ``PP 30/2019``.
ORDINARY = r"(\S.*?) +([0-9]{1,6})/([0-9]{4})"
K = TypeVar("K")
V = TypeVar("V")
_CAUTION = Text("perlu kehati-hatian", "with caution")


class Standing(Word):
    """How well a rule was verified, best first."""

    OFFICIAL_TEXT = Text("dicocokkan dengan naskah resmi", "official text read")
    CORROBORATED = Text("dikuatkan beberapa sumber", "corroborated by several sources")
    SINGLE_SOURCE = Text("satu sumber saja", "one source only")
    UNVERIFIED = Text("belum diverifikasi", "not verified")
    POLICY = Text("kebijakan, bukan aturan hukum", "policy, not law")

    @property
    def is_weak(self) -> bool:
        """Whether a reader should be told: weaker than corroborated."""
        return self not in (Standing.OFFICIAL_TEXT, Standing.CORROBORATED)


@lru_cache(maxsize=256)
def _order(short: str) -> tuple[str, int, int, str]:
    """Return kind, year, number and the number in words of a citation; a name that has no number stands by itself."""
    found = re.fullmatch(SLASHED, short) or re.fullmatch(ORDINARY, short)
    if found is None:
        return short.casefold(), 0, 0, ""
    kind, number, year = found.groups()
    return kind.casefold(), int(year), int(number.split("/")[0]), number.casefold()


@frozen(eq=False)
class Regulation:
    """One legal text, or an agency's own policy.

    Attributes:
        kind: as cited, ``"PP"``, ``"PermenPANRB"``.
        number: number in its year; ``None`` for a policy that has none.
        year: year of the text; ``None`` likewise.
        about: its subject, in Indonesian.

    """

    __repr__ = by_fields

    kind: str
    number: int | None
    year: int | None
    about: str = ""

    def __eq__(self, other: object) -> bool:
        """Be equal to the same text, however it is declared, in capitals or not."""
        return self.order == other.order if isinstance(other, Regulation) else NotImplemented

    def __lt__(self, other: object) -> bool:
        """Say whether this stands before *other*: by kind, then year, then number."""
        return self.order < other.order if isinstance(other, Regulation) else NotImplemented

    def __hash__(self) -> int:
        """Return the hash of what a text is cited by."""
        return hash(self.order)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """What texts are sorted and compared by, from their citation: kind, year, number, the number in words."""
        return _order(self.short)

    @property
    def short(self) -> str:
        """The text as usually cited.

        >>> Regulation("PP", 46, 2011).short
        'PP 46/2011'
        """
        return self.kind if self.number is None else f"{self.kind} {self.number}/{self.year}"

    @property
    def akn(self) -> str | None:
        """A sortable identifier in the manner of Akoma Ntoso, ``akn/id/act/pp/2019/30``; ``None`` for a policy.

        >>> Regulation("KEP/25/M.PAN/2/2004", None, None).akn
        'akn/id/act/kep/2004/25-m.pan-2'
        """
        kind, year, _, number = self.order
        if self.number is None and not re.fullmatch(SLASHED, self.kind):
            return None
        words = kind.replace("-", "--").split()
        return f"akn/id/act/{'-'.join(words)}/{year}/{number.replace('/', '-')}"

    def cite(self, standing: Standing, **place: Any) -> "Citation":
        """Return a citation of this text; *place* as in ``Citation``."""
        return Citation(self, standing, **place)


@frozen
class Citation:
    """A place in a regulation with the standing of the rule found there.

    A place that was not verified is not stored: the text then says so.

    Attributes:
        regulation: the legal text.
        standing: how well the rule was verified.
        pasal: article, ``"24"``, or ``None``.
        ayat: paragraph of the article, or ``None``.
        page: printed page of the annex (Lampiran), ``"99, 102-103"``, or its part, ``"II"``, or ``None``.
        point: number within that place, or within a text without articles (angka), ``"11"``, ``"5.e"``, or ``None``.

    """

    __repr__ = by_fields

    regulation: Regulation
    standing: Standing
    pasal: str | None = None
    ayat: str | None = None
    page: str | None = None
    point: str | None = None

    @property
    def order(self) -> tuple[Any, ...]:
        """What citations are sorted by: text, article, paragraph, page and number as figures, standing."""
        places = (_figures(one) for one in (self.pasal, self.ayat, self.page, self.point))
        return self.regulation.order, *places, tuple(Standing).index(self.standing)

    def __lt__(self, other: object) -> bool:
        """Say whether this place stands before *other*."""
        return self.order < other.order if isinstance(other, Citation) else NotImplemented

    @property
    def akn(self) -> str | None:
        """The identifier of the text and, where verified, of the place; ``None`` for a policy.

        >>> Regulation("PP", 30, 2019).cite(Standing.CORROBORATED, pasal="41", ayat="5").akn
        'akn/id/act/pp/2019/30#art_41__para_5'
        """
        parts = {"art": self.pasal, "para": self.ayat, "annex": self.page, "point": self.point}
        place = "__".join(f"{key}_{'_'.join(one.replace(',', '').split())}" for key, one in parts.items() if one)
        return self.regulation.akn and self.regulation.akn + (f"#{place}" if place else "")

    @property
    def place_verified(self) -> bool:
        """Whether the article, page or number was verified."""
        return any(place is not None for place in (self.pasal, self.page, self.point))

    def text(self, lang: Lang = "id") -> str:
        """Return the place in words.

        >>> Regulation("PP", 46, 2011).cite(Standing.CORROBORATED).text("id")
        'PP 46/2011 (pasal belum diverifikasi)'
        """
        in_language(lang)
        name = self.regulation.short
        point = f" {'angka' if lang == 'id' else 'no.'} {self.point}" if self.point else ""
        if self.pasal is not None:
            ayat = f" ayat ({self.ayat})" if self.ayat else ""
            return f"{name} Pasal {self.pasal}{ayat}{point}"
        if self.page is not None:
            annex = "Lampiran" if lang == "id" else "annex"
            sign = ("hlm. " if lang == "id" else "p. ") if self.page[0].isdigit() else ""
            return f"{name} {annex} {sign}{self.page}{point}"
        if point:
            return name + point
        if self.standing is Standing.POLICY:
            return f"{name} ({self.standing.value(lang)})"
        if self.regulation.number is None:
            return name
        return f"{name} ({'pasal belum diverifikasi' if lang == 'id' else 'article not verified'})"

    def caution(self, lang: Lang = "id") -> str:
        """Return the warning a reader is owed where the rule is weaker than corroborated; empty otherwise.

        An agency's own policy says what it is in ``text``.

        >>> Regulation("PermenPANRB", 90, 2021).cite(Standing.SINGLE_SOURCE).caution("en")
        'with caution: one source only'
        """
        in_language(lang)
        if not self.standing.is_weak or self.standing is Standing.POLICY:
            return ""
        return f"{_CAUTION(lang)}: {self.standing.value(lang)}"

    def to_dict(self) -> dict[str, object]:
        """Return the citation as plain data."""
        return {
            "regulation": self.regulation.short,
            "id": self.regulation.akn,
            "pasal": self.pasal,
            "ayat": self.ayat,
            "page": self.page,
            "point": self.point,
            "standing": self.standing.name,
            "place_verified": self.place_verified,
        }


def _figures(place: str | None) -> list[tuple[int, str]]:
    """Return a place as what it is sorted by: figures by their size, ``"9"`` before ``"10"``."""
    return [(int(one), "") if one.isdecimal() else (0, one) for one in re.findall(r"[0-9]+|[^0-9]+", place or "")]


class Listed(FrozenMap[K, V]):
    """A list of a text whose rows all stand at one place, ``cite``; otherwise a ``FrozenMap``."""

    __slots__ = ("cite",)
    cite: Citation

    def __new__(cls, cite: Citation, items: Mapping[K, V]) -> Self:
        """Keep a copy of *items*, which stand at *cite*."""
        made = super().__new__(cls, items)
        made.cite = cite
        return made

    def __init__(self, cite: Citation, items: Mapping[K, V]) -> None:
        """Do nothing: all is kept when the list is made, once."""

    def __repr__(self) -> str:
        """Return the call that makes it."""
        return f"Listed({self.cite!r}, {dict(self)!r})"

    def __reduce__(self) -> tuple[type["Listed[K, V]"], tuple[Citation, dict[K, V]]]:  # type: ignore[override]
        """Pickle by place and items."""
        return Listed, (self.cite, dict(self))
