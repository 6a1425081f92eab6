"""The words of a verdict's page: the answer, from when, and the headings.

Here: words. Not here: the page (``award``), the sentence of a condition (``finding``), marks and tags.
"""

from collections.abc import Iterable
from datetime import date

from ..errors import Problem
from ..words import Lang, Text, day_text
from .condition import Status

#: The three answers on a whole honour; nobody is ever called entitled.
ANSWERS = {
    Status.MET: Text("memenuhi persyaratan administratif", "meets the administrative conditions"),
    Status.UNMET: Text("tidak memenuhi persyaratan administratif", "does not meet the administrative conditions"),
    Status.UNKNOWN: Text(
        "persyaratan administratif belum dapat ditentukan", "the administrative conditions cannot be told yet"
    ),
}
ON = Text("Pada tanggal", "On")
ANSWER = Text("Hasil", "Answer")
FIRST = Text("Paling cepat", "At the earliest")
SINCE = Text("Terpenuhi sejak", "Met since")
NEVER = Text("tidak terpenuhi oleh waktu saja", "time alone will not meet it")
CONDITIONS = Text("Syarat", "Conditions")
UNMET = Text("Yang tidak terpenuhi", "What is not met")
UNKNOWN = Text("Yang belum diketahui", "What is not known")
READINGS = Text("Pilihan penafsiran yang memengaruhi hasil ini", "Open readings this answer rests on")
NOTES = Text("Catatan", "Notes")
CLOSING = Text(
    "Ini hitungan, bukan penetapan. Yang memutuskan: {confers}. Tanggal paling cepat mengandaikan bahwa tidak ada "
    "perubahan lain.",
    "This is a computation, not a determination. Who decides: {confers}. The earliest day supposes that nothing else "
    "changes.",
)


def answer_text(status: Status, notes: Iterable[Problem], lang: Lang) -> str:
    """Return the answer in words; where any result does, it says that no threshold is set."""
    words = ANSWERS[status](lang)
    said = [one.says for one in notes if one.code == "no_threshold"]
    return f"{words} ({said[0](lang)})" if said and isinstance(said[0], Text) else words


def when_text(first: date | None, lang: Lang, *, open_facts: bool = False) -> str:
    """Return a day, or that time alone will not do; with *open_facts* that cannot be told."""
    if first is not None:
        return day_text(first, lang)
    return Status.UNKNOWN(lang) if open_facts else NEVER(lang)


def first_words(first: date | None, lang: Lang, *, open_facts: bool = False) -> str:
    """Return "at the earliest" with its day, or why there is none."""
    words = when_text(first, lang, open_facts=open_facts)
    return words if first is None else f"{FIRST(lang).lower()} {words}"
