"""The page of a verdict: answer, conditions with their articles, what is missing, from when, readings, sources.

Here: putting the page together. Not here: the sentence of a condition (``finding``), marks and tags.
"""

from datetime import date

from ..finding.document import Document, Item, Section
from ..finding.explain import Sources, item
from ..finding.finding import Finding
from ..law.reading import Reading
from ..words import Lang, Text, day_text
from .award import Verdict
from .condition import Status, opens_later

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


def page(verdict: Verdict, lang: Lang) -> Document:
    """Return the page of *verdict* in *lang*; it names nobody."""
    sources = Sources(lang)
    honour = verdict.honour
    steps = Section(CONDITIONS(lang), (item(verdict.finding, sources),))
    unmet = tuple(_unmet(verdict, one, lang) for one in verdict.unmet)
    missing = tuple(Item(one(lang)) for one in verdict.missing)
    readings = tuple(reading_item(one, lang) for one in verdict.readings)
    notes = tuple(Item(one(lang)) for one in honour.notes)
    notes += tuple(Item(one.text(lang)) for one in verdict.notes)
    more = ((UNMET, unmet), (UNKNOWN, missing), (READINGS, readings), (NOTES, notes))
    return Document(
        title=f"{honour.name(lang)}: {answer_text(verdict, lang)}",
        lang=lang,
        facts=tuple(_facts(verdict, lang)),
        sections=(steps, *(Section(heading(lang), items) for heading, items in more if items)),
        sources=tuple(sources.lines),
        closing=CLOSING.fill(confers=honour.confers)(lang),
    )


def answer_text(verdict: Verdict, lang: Lang) -> str:
    """Return the answer in words; where any result does, it says that no threshold is set."""
    words = ANSWERS[verdict.status](lang)
    said = [one for one in verdict.notes if one.code == "no_threshold"]
    return f"{words} ({said[0].says(lang)})" if said and isinstance(said[0].says, Text) else words


def _facts(verdict: Verdict, lang: Lang) -> list[tuple[str, str]]:
    first = verdict.earliest
    facts = [(ON(lang), day_text(verdict.on, lang)), (ANSWER(lang), answer_text(verdict, lang))]
    if verdict.status is not Status.MET:
        return [*facts, (FIRST(lang), when_text(first, lang, open_facts=bool(verdict.unknown)))]
    return facts if first is None else [*facts, (SINCE(lang), day_text(first, lang))]


def when_text(first: date | None, lang: Lang, *, open_facts: bool = False) -> str:
    """Return a day, or that time alone will not do; with *open_facts* that cannot be told."""
    if first is not None:
        return day_text(first, lang)
    return Status.UNKNOWN(lang) if open_facts else NEVER(lang)


def first_words(first: date | None, lang: Lang, *, open_facts: bool = False) -> str:
    """Return "at the earliest" with its day, or why there is none."""
    words = when_text(first, lang, open_facts=open_facts)
    return words if first is None else f"{FIRST(lang).lower()} {words}"


def _unmet(verdict: Verdict, finding: Finding[Status], lang: Lang) -> Item:
    first = verdict.when(finding)
    open_facts = first is None and opens_later(finding.by, verdict.dossier, verdict.on)
    return Item(first_words(first, lang, open_facts=open_facts), label=finding.rule.title(lang))


def reading_item(chosen: Reading, lang: Lang) -> Item:
    """Return a reading as a line: the choice, its alternatives, the reason of a default."""
    question = type(chosen)
    others = ", ".join(other.value for other in chosen.alternatives)
    code = f"{chosen.open_question} = {chosen.value}"
    choice = Text(f"pilihan {code}; pilihan lain {others}", f"choice {code}; alternatives {others}")(lang)
    why = f" {question.why(lang)}" if chosen is question.default else ""
    return Item(f"{chosen.text(lang)} ({choice}).{why}", label=question.about(lang).removesuffix("."))
