"""The parts of an evaluation's page: who and when, the rows, the place of a note, and the words of all.

Here: words, lines, the table. Not here: putting the page together (``evaluation``), the sentence of a step
(``finding.phrases``), marks and tags (``finding.document``).
"""

import re
from collections.abc import Mapping

from attrs import evolve

from ..errors import Problem
from ..finding.document import Item, Sheet
from ..finding.explain import shown
from ..finding.finding import Finding
from ..model.record import Record
from ..model.year import YearRecord
from ..words import Lang, Text, say

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


def who(record: Record | YearRecord, lang: Lang, *, identify: bool) -> list[tuple[str, str | None]]:
    """Return whose result it is, and for which days; *identify* names the person."""
    employee = record.employee
    named = [(NAME(lang), employee.name), ("NIP", employee.nip.digits if employee.nip else None)] if identify else []
    position = employee.position
    kind = (position.jenjang or position.kind).value(lang)
    return [
        *named,
        (POSITION(lang), f"{position.title} ({kind}, {employee.service.name})"),
        (UNIT(lang), employee.unit),
        (PERIOD(lang), record.period.text(lang)),
    ]


def sheet(rows: Mapping[str, Finding[object]], lang: Lang, *, numbered: bool) -> Sheet:
    """Return the points of *rows* as a table; *numbered* after the plan they stand in."""
    cells = tuple(
        (
            f"{code.partition(':')[0]}. {say(found.subject, lang)}" if numbered else say(found.subject, lang),
            shown(found.value, lang),
        )
        for code, found in rows.items()
    )
    return Sheet(ROWS(lang), (ROWS(lang), SCORE(lang)), cells, frozenset({1}))


def note_item(note: Problem, lang: Lang) -> Item:
    """Return a note as a line of the page."""
    return Item(evolve(note, path=place(note.path, lang)).text(lang))


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
