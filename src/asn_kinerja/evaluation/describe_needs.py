"""What a policy reads, in words: aspects and whether they are required, marks and their range, ratings.

Here: lines from the stated needs. Not here: how points are made (``describe``), any legal number.
"""

from collections.abc import Iterator

from ..finding.document import Item
from ..law.citation import Citation, Standing
from ..model.employee_words import PositionKind
from ..model.indicator import Aspect
from ..words import Lang, Text, join
from .needs import MarkNeeds, Needs, Part

ASPECTS = Text("Aspek", "Aspects")
IN_ROW = Text(
    "wajib pada setiap hasil kerja yang berindikator: {words}", "required of every result with indicators: {words}"
)
IN_PLAN = Text("wajib ada dalam SKP: {words}", "required in the plan: {words}")
IF_ANY = Text("bila ada: {words}", "where given: {words}")
ONE_OF = Text("paling sedikit satu dari: {words}", "at least one of: {words}")
SINGLE = Text("paling banyak satu indikator untuk tiap aspek", "at most one indicator of an aspect")
NO_ASPECTS = Text("realisasi tidak dihitung", "realisations make no points")
MARKS = Text("Nilai perilaku", "Behaviour marks")
NAMES = Text("aspeknya: {words}", "named: {words}")
ONLY_FOR = Text("{mark} hanya untuk {kinds}", "{mark} only for {kinds}")
RATINGS = Text("Rating hasil kerja dan perilaku kerja", "Ratings of results and behaviour")
SOURCE = Text("dasar: {place}", "source: {place}")


def read_items(needs: Needs, lang: Lang) -> tuple[Item, ...]:
    """Return one line for the aspects, one for the marks, one for the ratings."""
    marks = needs.marks
    read = [part(lang) for part in _marks(marks)] if isinstance(marks, MarkNeeds) else [marks.value(lang)]
    return (
        Item("; ".join(part(lang) for part in _aspects(needs)), label=f"{ASPECTS(lang)}:"),
        Item("; ".join(read), label=f"{MARKS(lang)}:"),
        Item(needs.ratings.value(lang) + _place(needs, lang), label=f"{RATINGS(lang)}:"),
    )


def _aspects(needs: Needs) -> Iterator[Text]:
    if needs.targets is None:
        yield NO_ASPECTS
        return
    must = needs.required | frozenset(needs.planned)
    other = [aspect for aspect in Aspect if aspect in needs.targets and aspect not in must]
    asked = (
        (IN_ROW, [aspect for aspect in Aspect if aspect in needs.required]),
        (IN_PLAN, [aspect for aspect in Aspect if aspect in needs.planned]),
        (ONE_OF if needs.any_planned else IF_ANY, other),
    )
    yield from (words.fill(words=join([one.value for one in aspects])) for words, aspects in asked if aspects)
    if needs.single:
        yield SINGLE


def _marks(marks: MarkNeeds) -> Iterator[Text]:
    yield marks.range.words
    if marks.names:
        yield NAMES.fill(words=join([name.replace("_", " ") for name in marks.names]))
    for mark, kinds in marks.only_for.items():
        words = join([kind.value for kind in PositionKind if kind in kinds])
        yield ONLY_FOR.fill(mark=mark.replace("_", " "), kinds=words)
    if marks.cite is not None:
        yield _source(marks.cite)


def _place(needs: Needs, lang: Lang) -> str:
    read = needs.ratings is Part.READ and needs.cite is not None and needs.cite.standing is not Standing.POLICY
    return f"; {_source(needs.cite)(lang)}" if read and needs.cite is not None else ""


def _source(cite: Citation) -> Text:
    return SOURCE.fill(place=Text(cite.text("id"), cite.text("en")))
