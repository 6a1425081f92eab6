"""The page of an evaluation: who, when, result, every step, readings, notes, sources.

Here: putting the page together. Not here: the sentence of a step (``finding.phrases``), marks and tags
(``finding.document``).
"""

import re

from attrs import evolve

from ..exact.number import plain
from ..finding.document import Document, Item, Section, Sheet
from ..finding.explain import CLOSING, SHOWN, STEPS, Sources, reading_item, shown
from ..finding.figures import grouped
from ..finding.finding import Unknown, item
from ..model.record import Record
from ..words import Lang, Text, say
from .evaluation import UNKNOWN, Evaluation

TITLE = Text("Hasil perhitungan kinerja: {label}", "Performance as computed: {label}")
RULE = Text("Aturan", "Rule")
PERIOD = Text("Periode penilaian", "Period")
POSITION = Text("Jabatan", "Position")
UNIT = Text("Unit kerja", "Unit")
NAME = Text("Nama", "Name")
SCORE = Text("Nilai", "Points")
ROWS = Text("Hasil kerja", "Work results")
READINGS = Text("Pilihan penafsiran yang memengaruhi hasil ini", "Open readings this result rests on")
PROPOSAL = Text("Usulan rating hasil kerja menurut kebijakan instansi", "The rating proposed by the agency's policy")
NOTES = Text("Catatan", "Notes")
REASONS = Text("Mengapa tidak dapat ditentukan", "Why nothing can be said")


def explain(evaluation: Evaluation, lang: Lang, *, identify: bool) -> Document:
    """Return the page of *evaluation* in *lang*."""
    sources = Sources(lang)
    sections: list[Section | Sheet] = []
    if isinstance(evaluation.predikat, Unknown):
        sections.append(Section(REASONS(lang), tuple(Item(reason(lang)) for reason in evaluation.predikat.reasons)))
    if not isinstance(evaluation.predikat, Unknown) or evaluation.pair is not None:
        sections += _rows(evaluation, lang)
        sections.append(Section(STEPS(lang), (item(evaluation.finding, sources),)))
    if evaluation.proposal is not None:
        sections.append(Section(PROPOSAL(lang), (item(evaluation.proposal.finding, sources),)))
    readings = tuple(reading_item(chosen, lang) for chosen in evaluation.readings)
    notes = tuple(Item(evolve(note, path=place(note.path, lang)).text(lang)) for note in evaluation.notes)
    sections += [Section(READINGS(lang), readings)] if readings else []
    sections += [Section(NOTES(lang), notes)] if notes else []
    return Document(
        title=TITLE(lang).format(label=_label(evaluation, lang)),
        lang=lang,
        facts=tuple(_facts(evaluation, lang, identify=identify)),
        sections=tuple(sections),
        sources=tuple(sources.lines),
        closing=f"{CLOSING(lang)} {SHOWN(lang)}",
        signatures=tuple(who(lang) for who in evaluation.policy.signers) if identify else (),
    )


def place(path: str, lang: Lang) -> str:
    """Return the place of a note in words of the page; what has no word stays as a program writes it.

    >>> place("extras[0]", "id"), place("records[1].results[0].weight", "en")
    ('tambahan 1', 'records 2, work result 1, weight')
    """
    words: list[str] = []
    for one in _PIECES.findall(path):
        bare = one.strip("[]")
        if bare == one:
            words.append(("," if words else "") + f" {say(_PLACES.get(one, one), lang)}")
        else:
            words.append(f" {int(bare) + 1 if bare.isdigit() else bare}")
    return "".join(words).strip()


#: A name, a number or a code in brackets.
_PIECES = re.compile(r"\[\d+\]|\[[^\]]*\]|[^.\[\]]+")
_PLACES = {
    "behaviour": Text("perilaku kerja", "behaviour"),
    "employee": Text("pegawai", "employee"),
    "extras": Text("tambahan", "extras"),
    "indicators": Text("indikator", "indicators"),
    "period": Text("periode", "period"),
    "policy": Text("kebijakan", "policy"),
    "ratings": Text("rating", "ratings"),
    "realised": Text("realisasi", "realisations"),
    "records": Text("catatan", "records"),
    "results": Text("hasil kerja", "work result"),
    "survey": Text("survei", "survey"),
    "weight": Text("bobot", "weight"),
}


def _label(evaluation: Evaluation, lang: Lang) -> str:
    return UNKNOWN(lang) if isinstance(evaluation.predikat, Unknown) else evaluation.label


def _facts(evaluation: Evaluation, lang: Lang, *, identify: bool) -> list[tuple[str, str]]:
    employee, score = evaluation.record.employee, evaluation.score
    found: list[tuple[str, str | None]] = []
    if identify:
        found += [(NAME(lang), employee.name), ("NIP", employee.nip.digits if employee.nip else None)]
    level = employee.position.jenjang
    kind = (level or employee.position.kind).value(lang)
    found += [
        (POSITION(lang), f"{employee.position.title} ({kind}, {employee.service.name})"),
        (UNIT(lang), employee.unit),
        (PERIOD(lang), evaluation.record.period.text(lang)),
        (RULE(lang), say(evaluation.policy.name, lang)),
        (evaluation.heading(lang), _label(evaluation, lang)),
        (SCORE(lang), None if score is None else grouped(plain(score.value), lang)),
    ]
    return [(label, value) for label, value in found if value]


def _rows(evaluation: Evaluation, lang: Lang) -> list[Section | Sheet]:
    if not evaluation.rows:
        return []
    year = not isinstance(evaluation.record, Record)
    rows = tuple(
        (
            f"{code.partition(':')[0]}. {say(found.subject, lang)}" if year else say(found.subject, lang),
            shown(found.value, lang),
        )
        for code, found in evaluation.rows.items()
    )
    return [Sheet(ROWS(lang), (ROWS(lang), SCORE(lang)), rows, frozenset({1}))]
