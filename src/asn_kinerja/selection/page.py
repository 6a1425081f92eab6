"""The page of a ranked list: rank, key, score, how equals were parted or why they stay equal.

Here: putting the page together. Not here: ranking, marks and tags.
"""

from fractions import Fraction

from ..finding.document import Document, Item, Section, Sheet
from ..finding.explain import Sources, item, shown
from ..finding.figures import figure
from ..model.checks import without_identity
from ..words import Lang, Text, join, say
from .ranking import Criterion, Place, Ranked

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


def page(ranked: Ranked, lang: Lang) -> Document:
    """Return the list of *ranked* in *lang*."""
    sources = Sources(lang)
    scores = tuple(_score(place, sources) for place in ranked.places)
    notes = tuple(
        Item(one.text(lang), label=without_identity(place.candidate.key))
        for place in ranked.places
        for one in place.notes
    )
    missing = tuple(
        Item("; ".join(one.text(lang) for one in found), label=without_identity(key))
        for key, found in ranked.incomplete
    )
    more = ((SCORES, scores), (TIES, _ties(ranked, lang)), (NOTES, notes), (INCOMPLETE, missing))
    return Document(
        title=say(ranked.ranking.rule.title, lang),
        lang=lang,
        sections=(
            Section(HOW(lang), _how(ranked, lang)),
            _sheet(ranked, lang),
            *(Section(heading(lang), items) for heading, items in more if items),
        ),
        sources=tuple(sources.lines),
        closing=CLOSING(lang),
    )


def _how(ranked: Ranked, lang: Lang) -> tuple[Item, ...]:
    ranking = ranked.ranking
    items = [Item(_criterion(one, lang)) for one in ranking.criteria]
    named = [(LOWER if one.lower else HIGHER).fill(name=one.name) for one in ranking.tie_breaks]
    items.append(Item((BREAKS.fill(breaks=join(named)) if named else NO_BREAKS)(lang)))
    if ranking.quota is not None:
        items.append(Item(QUOTA.fill(quota=ranking.quota)(lang)))
    return tuple(items)


def _criterion(one: Criterion, lang: Lang) -> str:
    words = f"{say(one.name, lang)} {figure(Fraction(one.weight) * 100, lang)} %"
    return f"{words} ({LESS(lang).format(top=figure(one.top, lang))})" if one.lower else words


def _sheet(ranked: Ranked, lang: Lang) -> Sheet:
    head = (RANK(lang), WHO(lang), SCORE(lang))
    quota = ranked.ranking.quota is not None
    rows = tuple(
        (
            str(one.rank),
            without_identity(one.candidate.key),
            shown(one.score, lang),
            *([(YES if one.chosen else NO)(lang)] * quota),
        )
        for one in ranked.places
    )
    return Sheet(LIST(lang), (*head, CHOSEN(lang)) if quota else head, rows, frozenset({0, 2}))


def _score(place: Place, sources: Sources) -> Item:
    found = item(place.finding, sources)
    key = without_identity(place.candidate.key)
    return Item(found.text, key, found.value, found.exact, found.refs, found.items)


def _ties(ranked: Ranked, lang: Lang) -> tuple[Item, ...]:
    items = [Item(TIED.fill(keys=without_identity(", ".join(keys)))(lang)) for keys in ranked.ties]
    parted = [one for one in ranked.places if one.decided_by]
    items += [
        Item(PARTED.fill(by=join([by.name for by in one.decided_by]))(lang), label=without_identity(one.candidate.key))
        for one in parted
    ]
    return tuple(items)
