"""The parts of a ranked list's page: rank, key, score, how equals were parted or why they stay equal.

Here: words, lines, the table. Not here: ranking, putting the page together (``ranking``), marks and tags.
"""

from collections.abc import Iterable
from fractions import Fraction

from ..checks import without_identity
from ..errors import Problem
from ..finding.document import Item, Sheet
from ..finding.explain import Sources, shown
from ..finding.figures import figure
from ..finding.finding import item
from ..words import Lang, Text, join, say
from .criteria import Criterion, TieBreak
from .order import Place

RANK = Text("Peringkat", "Rank")
WHO = Text("Calon", "Candidate")
SCORE = Text("Skor", "Score")
CHOSEN = Text("Masuk kuota", "Within the quota")
YES, NO = Text("ya", "yes"), Text("tidak", "no")
LIST = Text("Daftar peringkat", "Ranking")
SCORES = Text("Perhitungan skor", "How the scores were made")
HOW = Text("Cara memeringkat", "How candidates are ranked")
TIES = Text("Nilai sama", "Equal scores")
TIED = Text("skor sama dan tetap sama peringkatnya: {keys}", "equal, and they stay equal: {keys}")
PARTED = Text("skor sama dengan calon lain; urutannya ditentukan oleh {by}", "equal scores, parted by {by}")
NOTES = Text("Catatan", "Notes")
INCOMPLETE = Text("Belum dapat diperingkat", "Not ranked yet")
QUOTA = Text("kuota {quota}; yang sama di batas kuota tetap masuk semua", "quota {quota}; equals at its edge all stay")
BREAKS = Text("penentu bila skor sama, berurutan: {breaks}", "equal scores are parted by, in order: {breaks}")
NO_BREAKS = Text("tidak ada penentu: skor sama tetap sama", "no tie-break is declared: equals stay equal")
LOWER = Text("{name} (yang lebih rendah)", "{name} (the lower)")
LESS = Text("makin kecil makin baik: dihitung {top} − angkanya", "less is better: it counts {top} − the figure")
HIGHER = Text("{name} (yang lebih tinggi)", "{name} (the higher)")
CLOSING = Text(
    "Ini hitungan, bukan penetapan: keputusan tetap pada pejabat yang berwenang.",
    "This is a computation, not a determination: the competent authority decides.",
)


def how(
    criteria: tuple[Criterion, ...], tie_breaks: tuple[TieBreak, ...], quota: int | None, lang: Lang
) -> tuple[Item, ...]:
    """Return how candidates are ranked: criteria with their weights, tie-breaks, quota."""
    items = [Item(_criterion(one, lang)) for one in criteria]
    named = [(LOWER if one.lower else HIGHER).fill(name=one.name) for one in tie_breaks]
    items.append(Item((BREAKS.fill(breaks=join(named)) if named else NO_BREAKS)(lang)))
    if quota is not None:
        items.append(Item(QUOTA.fill(quota=quota)(lang)))
    return tuple(items)


def _criterion(one: Criterion, lang: Lang) -> str:
    words = f"{say(one.name, lang)} {figure(Fraction(one.weight) * 100, lang)} %"
    return f"{words} ({LESS(lang).format(top=figure(one.top, lang))})" if one.lower else words


def sheet(places: tuple[Place, ...], lang: Lang, *, quota: bool) -> Sheet:
    """Return the table of places; with a *quota* it says who is within it."""
    head = (RANK(lang), WHO(lang), SCORE(lang))
    rows = tuple(
        (
            str(one.rank),
            without_identity(one.candidate.key),
            shown(one.score, lang),
            *([(YES if one.chosen else NO)(lang)] * quota),
        )
        for one in places
    )
    return Sheet(LIST(lang), (*head, CHOSEN(lang)) if quota else head, rows, frozenset({0, 2}))


def score(place: Place, sources: Sources) -> Item:
    """Return how one score was made."""
    found = item(place.finding, sources)
    key = without_identity(place.candidate.key)
    return Item(found.text, key, found.value, found.exact, found.refs, found.items)


def equals(ties: tuple[tuple[str, ...], ...], places: tuple[Place, ...], lang: Lang) -> tuple[Item, ...]:
    """Return who stays equal, and what parted those who do not."""
    items = [Item(TIED.fill(keys=without_identity(", ".join(keys)))(lang)) for keys in ties]
    parted = [one for one in places if one.decided_by]
    items += [
        Item(PARTED.fill(by=join([by.name for by in one.decided_by]))(lang), label=without_identity(one.candidate.key))
        for one in parted
    ]
    return tuple(items)


def said(found: Iterable[tuple[str, tuple[Problem, ...]]], lang: Lang) -> tuple[Item, ...]:
    """Return what is said of each candidate, by key."""
    return tuple(Item("; ".join(one.text(lang) for one in each), label=without_identity(key)) for key, each in found)
