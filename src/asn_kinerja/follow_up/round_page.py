"""The page of one round of a programme: the ranked list, and who was left out with the reason.

Here: putting the page together. Not here: ranking, verdicts, marks and tags.
"""

from attrs import evolve

from ..errors import Problem
from ..finding.document import Document, Item, Section
from ..finding.explain import CLOSING as COMPUTED
from ..model.checks import without_identity
from ..words import Lang, Text, day_text
from .page import first_words
from .programme import Round

TITLE = Text("{name}: {period}", "{name}: {period}")
CONFERS = Text("Yang memutuskan", "Who decides")
RHYTHM = Text("Diadakan", "Held")
ON = Text("Syarat diperiksa pada", "Conditions checked on")
UNMET = Text("Tidak memenuhi persyaratan administratif", "Does not meet the administrative conditions")
UNKNOWN = Text("Belum dapat ditentukan", "Cannot be told yet")
REFUSED = Text("Ditolak karena datanya keliru", "Refused for figures that are none")
NOTES = Text("Catatan", "Notes")


def page(held: Round, lang: Lang) -> Document:
    """Return the page of a round in *lang*; keys stand for people."""
    programme = held.programme
    base = held.ranked.explain(lang)
    unmet = tuple(_unmet(held, key, lang) for key in held.unmet)
    unknown = tuple(_unknown(held, key, lang) for key in held.unknown)
    refused = tuple(_problems(key, found, lang) for key, found in sorted(held.refused.items()))
    notes = tuple(Item(one(lang)) for one in programme.notes)
    notes += tuple(Item(note.text(lang), label=without_identity(key)) for key, note in held.notes)
    more = ((UNMET, unmet), (UNKNOWN, unknown), (REFUSED, refused), (NOTES, notes))
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
        label=without_identity(key),
    )


def _unknown(held: Round, key: str, lang: Lang) -> Item:
    verdict = held.verdicts[key]
    reasons = [] if verdict is None else [one(lang) for one in verdict.missing]
    reasons += [one.text(lang) for one in held.opened.get(key, ())]
    return Item("; ".join(reasons), label=without_identity(key))


def _problems(key: str, found: tuple[Problem, ...], lang: Lang) -> Item:
    return Item("; ".join(one.text(lang) for one in found), label=without_identity(key))
