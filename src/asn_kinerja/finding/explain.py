"""From findings to documents: steps as nested lines, sources as numbered notes.

Here: what any finding needs. Not here: what only an evaluation has (``evaluation.explain``).
"""

from typing import Any

from ..exact.number import plain
from ..law.citation import Citation, Standing
from ..law.reading import Reading
from ..law.rule import Rule
from ..words import Lang, Text, say
from .document import Document, Item, Section
from .figures import figure, grouped
from .finding import Finding, plain_value
from .phrases import sentence
from .score import Score

CLOSING = Text("Ini hitungan, bukan penetapan.", "This is a computation, not a determination.")
SHOWN = Text(
    "Angka dengan tanda ≈ ditampilkan setelah dibulatkan; hitungan memakai nilai yang tidak dibulatkan.",
    "Figures after ≈ are rounded for display; the computation uses exact values.",
)
STEPS = Text("Perhitungan", "Computation")


class Sources:
    """Numbers the rules of a document, each with its legal place and standing, in the order they are met."""

    def __init__(self, lang: Lang) -> None:
        """Start with none."""
        self.lang: Lang = lang
        self.lines: dict[str, int] = {}

    def number(self, rule: Rule, cite: Citation) -> int:
        """Return the number of *rule* at *cite*, a new one if it is met first."""
        lang = self.lang
        standing = "" if cite.standing is Standing.POLICY else f"; {cite.caution(lang) or cite.standing.value(lang)}"
        line = f"{rule.sentence(lang)} {cite.text(lang)}{standing}."
        return self.lines.setdefault(line, len(self.lines) + 1)


_NOT_DEFAULT = Text(
    "Ini bukan pilihan bawaan; bawaannya {default}, dengan alasan:",
    "This is not the default; the default is {default}, because:",
)


def reading_item(chosen: Reading, lang: Lang) -> Item:
    """Return a reading as a line: the choice, its alternatives, the reason of the default."""
    question = type(chosen)
    others = ", ".join(other.value for other in chosen.alternatives)
    code = f"{chosen.open_question} = {chosen.value}"
    choice = Text(f"pilihan {code}; pilihan lain {others}", f"choice {code}; alternatives {others}")(lang)
    why = question.why(lang)
    if chosen is not question.default:
        why = f"{_NOT_DEFAULT(lang).format(default=question.default.value)} {why}"
    return Item(f"{chosen.text(lang)} ({choice}). {why}", label=f"{question.about(lang).removesuffix('.')}:")


def shown(value: Any, lang: Lang) -> str:
    """Return the value of a finding as its reader sees it."""
    if isinstance(value, Score):
        return grouped(plain(value.value), lang)
    return figure(value, lang)


def item(finding: Finding[Any], sources: Sources) -> Item:
    """Return one step with all it rests on as nested lines; a bare figure or a mere half-step stays in its line."""
    lang = sources.lang
    ref = sources.number(finding.rule, finding.cite)
    text = sentence(finding.how, finding.facts, lang)
    below = finding.premises
    if len(below) == 1 and below[0].rule == finding.rule and not below[0].premises:
        first = sentence(below[0].how, below[0].facts, lang)
        text, below = first if finding.how == "mean_one" else f"{first}; {text}", ()
    elif below and all(premise.how == "plain" and not premise.premises for premise in below):
        named = ", ".join(f"{say(premise.subject, lang)} {figure(premise.value, lang)}" for premise in below)
        text, below = f"{named}: {text}", ()
    return Item(
        text=text,
        label=say(finding.subject, lang),
        value=shown(finding.value, lang),
        exact=str(plain_value(finding.value)),
        refs=(ref,),
        items=tuple(item(premise, sources) for premise in below),
    )


def explain(finding: Finding[Any], lang: Lang) -> Document:
    """Return *finding* as a document of its own."""
    sources = Sources(lang)
    steps = Section(STEPS(lang), (item(finding, sources),))
    return Document(
        title=f"{finding.rule.title(lang)}: {shown(finding.value, lang)}",
        lang=lang,
        sections=(steps,),
        sources=tuple(sources.lines),
        closing=f"{CLOSING(lang)} {SHOWN(lang)}",
    )
