"""The page of one round of a programme: the ranked list, and who was left out with the reason.

Here: putting the page together. Not here: ranking, verdicts, marks and tags.
"""

from attrs import evolve

from ..finding.document import Document, Item, Section
from ..finding.explain import CLOSING as COMPUTED
from ..words import Lang, Text, day_text
from .page import first_words
from .programme import Round

TITLE = Text("{name}: {period}", "{name}: {period}")
CONFERS = Text("Yang memutuskan", "Who decides")
RHYTHM = Text("Diadakan", "Held")
ON = Text("Syarat diperiksa pada", "Conditions checked on")
UNMET = Text("Tidak memenuhi persyaratan administratif", "Does not meet the administrative conditions")
UNKNOWN = Text("Belum dapat ditentukan", "Cannot be told yet")
NOTES = Text("Catatan", "Notes")


def page(held: Round, lang: Lang) -> Document:
    """Return the page of a round in *lang*; keys stand for people."""
    programme = held.programme
    base = held.ranked.explain(lang)
    unmet = tuple(_unmet(held, key, lang) for key in held.unmet)
    unknown = tuple(_unknown(held, key, lang) for key in held.unknown)
    notes = tuple(Item(one(lang)) for one in programme.notes)
    more = ((UNMET, unmet), (UNKNOWN, unknown), (NOTES, notes))
    return evolve(
        base,
        title=TITLE.fill(name=programme.name, period=held.period.words)(lang),
        facts=(
            (RHYTHM(lang), programme.rhythm.value(lang)),
            (ON(lang), day_text(held.on, lang)),
            (CONFERS(lang), programme.confers(lang)),
        ),
        sections=(*base.sections, *(Section(heading(lang), items) for heading, items in more if items)),
        closing=COMPUTED(lang),
    )


def _unmet(held: Round, key: str, lang: Lang) -> Item:
    verdict = held.verdicts[key]
    assert verdict is not None
    reasons = "; ".join(one.rule.title(lang) for one in verdict.unmet)
    return Item(
        f"{reasons}; {first_words(verdict.earliest, lang, open_facts=bool(verdict.unknown))}",
        label=key,
    )


def _unknown(held: Round, key: str, lang: Lang) -> Item:
    verdict = held.verdicts[key]
    assert verdict is not None
    return Item("; ".join(one(lang) for one in verdict.missing), label=key)
