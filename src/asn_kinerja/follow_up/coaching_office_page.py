"""What became of each person of an office; the table of needs, the count of each unit, problems, sources.

Here: one person, the flat rows, the page. Not here: telling people apart (``coaching_office``), finding needs.
"""

from collections.abc import Iterator
from datetime import date

from attrs import field, frozen

from ..checks import hidden, without_identity
from ..errors import Problem
from ..finding.document import Document, Item, Section, Sheet
from ..finding.explain import Sources
from ..finding.phrases import sentence
from ..words import Lang, Text, day_text
from .coaching import CoachingPlan
from .coaching_need import CLOSING, NEEDS, NOTHING, ON, UNKNOWN, CoachingNeed, opened
from .coaching_policy import Trigger

TITLE = Text("Kebutuhan pembinaan satu kantor", "Coaching needs of an office")
PEOPLE = Text("Orang", "People")
WITH_NEEDS = Text("Dengan kebutuhan", "With needs")
UNIT = Text("Unit kerja", "Unit")
UNITS = Text("Per unit kerja", "By unit")
NO_UNIT = Text("tanpa unit", "no unit")
PROBLEMS = Text("Masalah", "Problems")
#: The columns of the table, by their names in a flat row.
COLUMNS = {
    "key": Text("Kunci", "Key"),
    "unit": UNIT,
    "aspect": Text("Aspek", "Aspect"),
    "topic": Text("Topik", "Topic"),
    "why": Text("Mengapa", "Why"),
    "what": Text("Tindak lanjut", "What to do"),
    "severity": Text("Tingkat", "Severity"),
    "deadline": Text("Paling lambat", "By"),
    "acts": Text("Pelaksana", "Who acts"),
}
_NONE = "–"


@frozen
class PersonCoaching:
    """What became of one person: a plan, or the problems that prevented it.

    Attributes:
        key: the caller's key; a number of somebody is masked by ``repr`` and pages, not in flat rows and plain data.
        unit: the unit of the latest evaluation, without one that of a refused row; ``None`` where nobody says it.
        plan: the needs, or ``None``.
        problems: what is wrong with this person's rows; beside a plan: rows that it had to do without.

    """

    key: object = field(repr=hidden)
    unit: str | None
    plan: CoachingPlan | None
    problems: tuple[Problem, ...] = ()


def rows(people: tuple[PersonCoaching, ...], lang: Lang) -> Iterator[dict[str, str | None]]:
    """Yield one flat row for each need, its deadline as YYYY-MM-DD, and one for each person with problems."""
    for one in people:
        for need in () if one.plan is None else one.plan.needs:
            yield {"key": str(one.key), "unit": one.unit, **_cells(need, lang), "problems": None}
        if one.problems:
            empty: dict[str, str | None] = dict.fromkeys(COLUMNS)
            told = "; ".join(each.text(lang) for each in one.problems)
            yield {**empty, "key": str(one.key), "unit": one.unit, "problems": told}


def _cells(need: CoachingNeed, lang: Lang) -> dict[str, str | None]:
    return {
        "aspect": _seen(need)(lang),
        "topic": None if need.topic is None else need.topic(lang),
        "why": sentence(need.why.how, need.why.facts, lang),
        "what": need.kind.value(lang),
        "severity": need.severity.value(lang),
        "deadline": need.deadline.isoformat(),
        "acts": need.acts(lang),
    }


def _label(one: PersonCoaching) -> str:
    return without_identity(str(one.key))


def _seen(need: CoachingNeed) -> Text:
    """Return the aspect a need was seen in, or what else it was; an agency's own label is no predikat."""
    if need.aspect is not None:
        return need.aspect.value
    return need.what if need.trigger is Trigger.PREDIKAT else need.trigger.value


def page(on: date, people: tuple[PersonCoaching, ...], lang: Lang) -> Document:
    """Return the page of *people* in *lang*; keys stand for them."""
    sources = Sources(lang)
    needs = [need for one in people for need in (() if one.plan is None else one.plan.needs)]
    for need in needs:
        for each in (need.source, need.why):
            sources.number(each.rule, each.cite)
    wrong = tuple(Item(each.text(lang), label=_label(one)) for one in people for each in one.problems)
    open_ = tuple(
        opened(each, lang, _label(one)) for one in people if one.plan is not None for each in one.plan.unknown
    )
    more = ((PROBLEMS, wrong), (UNKNOWN, open_))
    return Document(
        title=TITLE(lang),
        lang=lang,
        facts=(
            (ON(lang), day_text(on, lang)),
            (PEOPLE(lang), str(len(people))),
            (WITH_NEEDS(lang), str(_with_needs(people))),
            (NEEDS(lang), str(len(needs))),
        ),
        sections=(
            _table(people, lang) if needs else Section(NEEDS(lang), (Item(NOTHING(lang)),)),
            _units(people, lang),
            *(Section(heading(lang), items) for heading, items in more if items),
        ),
        sources=tuple(sources.lines),
        closing=CLOSING(lang),
    )


def _table(people: tuple[PersonCoaching, ...], lang: Lang) -> Sheet:
    lines = []
    for one in people:
        for need in () if one.plan is None else one.plan.needs:
            row = {"key": _label(one), "unit": one.unit, **_cells(need, lang)}
            row["deadline"] = day_text(need.deadline, lang)
            lines.append(tuple(row[name] or _NONE for name in COLUMNS))
    return Sheet(NEEDS(lang), tuple(words(lang) for words in COLUMNS.values()), tuple(lines))


def _units(people: tuple[PersonCoaching, ...], lang: Lang) -> Sheet:
    """Return how many people each unit has, how many of them with needs, and how many needs."""
    units: dict[str | None, list[PersonCoaching]] = {}
    for one in people:
        units.setdefault(one.unit, []).append(one)
    lines = tuple(
        (
            NO_UNIT(lang) if unit is None else unit,
            str(len(group)),
            str(_with_needs(tuple(group))),
            str(sum(len(one.plan.needs) for one in group if one.plan is not None)),
            str(sum(bool(one.problems) for one in group)),
        )
        for unit, group in units.items()
    )
    head = (UNIT, PEOPLE, WITH_NEEDS, NEEDS, PROBLEMS)
    return Sheet(UNITS(lang), tuple(words(lang) for words in head), lines, frozenset({1, 2, 3, 4}))


def _with_needs(people: tuple[PersonCoaching, ...]) -> int:
    return sum(one.plan is not None and bool(one.plan.needs) for one in people)
