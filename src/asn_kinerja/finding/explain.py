"""What all pages share: sources as numbered notes, readings, values as they are shown, the last line.

Here: what any page needs. Not here: the lines of a finding (``finding.finding``).
"""

from ..exact.number import plain
from ..law.citation import Citation, Standing
from ..law.reading import Reading
from ..law.rule import Rule
from ..words import Lang, Text
from .document import Item
from .figures import figure, grouped
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


def shown(value: object, lang: Lang) -> str:
    """Return the value of a finding as its reader sees it."""
    if isinstance(value, Score):
        return grouped(plain(value.value), lang)
    return figure(value, lang)
