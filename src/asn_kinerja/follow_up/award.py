"""Honours and awards as values: what is asked, who confers it, under which readings; and the verdict on a dossier.

Here: ``Honour``, ``Verdict`` with its page, ``assess``. Not here: any honour of law (``regulations``), rankings
(``programme``), the words of the page (``page``).
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from attrs import field, frozen

from ..checks import gathered, kind_problem, many_problem, refuse, text_problem
from ..errors import ConditionError, Problem, in_language, problem, raise_if
from ..evaluation.policy import chosen
from ..finding.document import Document, Item, Section
from ..finding.explain import Sources, reading_item
from ..finding.finding import Finding, item, plain_value
from ..frozenmap import FrozenMap
from ..law.reading import Reading
from ..law.rule import Rule
from ..words import Lang, Text, day_text, day_words
from . import page
from .condition import All, AnyOf, Condition, Status, condition_problem, earliest, opens_later
from .conduct import not_compared
from .dossier import MAPPING, Dossier, as_map
from .entries import date_problem
from .names import is_named, letters
from .requirement import Requirement

SCHEMA = "asn-kinerja/verdict/1"


@frozen
class Honour:
    """An honour, a promotion, a group: whoever meets the condition meets its administrative conditions, no more.

    Attributes:
        key: stable identifier, ``"pp_35_2010.satyalancana_10"``.
        name: its name.
        condition: what is asked.
        confers: who decides.
        readings: the open readings it rests on, one of each question.
        make: makes the same honour from other readings; ``None`` where nothing is open.
        notes: what a reader should know.
        once: keys of awards beside which it is not proposed again, itself among them; whoever holds one is told so,
            and the answer stays what it is.
        names: printed names of awards by key, under which a dossier may have them on record.

    """

    key: str
    name: Text
    condition: Condition
    confers: Text
    readings: tuple[Reading, ...] = ()
    make: "Callable[..., Honour] | None" = field(default=None, repr=False)
    notes: tuple[Text, ...] = ()
    once: tuple[str, ...] = ()
    names: FrozenMap[str, tuple[str, ...]] = field(factory=FrozenMap, converter=as_map, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once."""
        found = (
            kind_problem(self.key, str, "key", Text("teks", "text")),
            kind_problem(self.name, Text, "name"),
            condition_problem(self.condition, "condition"),
            kind_problem(self.confers, Text, "confers"),
        )
        raise_if(gathered(found) + notes_problems(self.notes) + self._names_problems(), ConditionError)

    def _names_problems(self) -> list[Problem]:
        names = kind_problem(self.names, FrozenMap, "names", MAPPING)
        return [*_keys_problems(self.once), *gathered([names])]

    @property
    def rule(self) -> Rule:
        """The rule its condition states."""
        return self.condition.rule

    def reading(self, *readings: Reading) -> "Honour":
        """Return the same honour under other readings; questions not named keep their choice.

        Raises ``ReadingError`` for a reading it does not have, and for two of one question.
        """
        here = {type(one): one for one in self.readings}
        chosen(readings, tuple(here), self.name)
        if self.make is None or not readings:
            return self
        return self.make(*(here | {type(one): one for one in readings}).values())


@frozen
class Verdict:
    """The answer on one dossier and one day: a computation, not a determination.

    Attributes:
        honour: what was asked.
        dossier: what was known.
        on: the day.
        finding: the answer with every condition it rests on.

    """

    honour: Honour
    dossier: Dossier = field(repr=False)
    on: date
    finding: Finding[Status] = field(repr=False)

    def __bool__(self) -> bool:
        """Be true only where every condition is met."""
        return self.status is Status.MET

    @property
    def status(self) -> Status:
        """``MET``, ``UNMET`` or ``UNKNOWN``."""
        return self.finding.value

    @property
    def unmet(self) -> tuple[Finding[Status], ...]:
        """The single conditions that are not met and stand in the way."""
        return tuple(dict.fromkeys(one for one in _blocking(self.finding) if one.value is Status.UNMET))

    @property
    def unknown(self) -> tuple[Finding[Status], ...]:
        """The single conditions that cannot be told, each naming the missing fact."""
        return tuple(dict.fromkeys(one for one in _blocking(self.finding) if one.value is Status.UNKNOWN))

    @property
    def missing(self) -> tuple[Text, ...]:
        """The facts that would settle what is unknown."""
        facts = [dict(one.facts).get("missing") for one in self.unknown]
        return tuple(dict.fromkeys(one for one in facts if isinstance(one, Text)))

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What a reader should know beside the answer: on the dossier, on single conditions, on awards held."""
        asked = (one.by for one in self.finding.walk() if isinstance(one.by, Requirement))
        beside = [note for one in asked for note in one.notes(self.dossier, self.on)]
        return tuple(dict.fromkeys((*self.dossier.notes(), *beside, *self._held())))

    def _held(self) -> Iterator[Problem]:
        for n, one in enumerate(self.dossier.awards or ()):
            if one.on > self.on or not self.honour.once:
                continue
            key = award_key(self.honour, one.award)
            if key is None:
                yield from not_compared(n, one, self.honour.key, alike=_alike(self.honour, one.award))
            elif key in self.honour.once:
                yield problem("held_already", f"awards[{n}]", key, since=day_words(one.on))

    @property
    def earliest(self) -> date | None:
        """The day from which all is met around the day asked, or the next such day; see ``condition.earliest``."""
        return earliest(self.honour.condition, self.dossier, self.on)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The open readings this answer rests on: those whose alternatives would have changed status or day."""
        here = self.status, self.earliest
        return tuple(
            one for one in self.honour.readings if any(self._under(other) != here for other in one.alternatives)
        )

    def _under(self, other: Reading) -> tuple[Status, date | None]:
        there = assess(self.honour.reading(other), self.dossier, on=self.on)
        return there.status, there.earliest

    def when(self, finding: Finding[Status]) -> date | None:
        """Return from when a single condition of this verdict is met, or the next such day.

        Raises ``ConditionError`` for what is no finding of a condition.
        """
        refuse(ConditionError, condition_problem(getattr(finding, "by", None), "finding"))
        return earliest(finding.by, self.dossier, self.on)

    def explain(self, lang: Lang = "id") -> Document:
        """Return the page: answer, conditions with their articles, what is missing, the day, readings."""
        in_language(lang)
        sources, honour = Sources(lang), self.honour
        steps = Section(page.CONDITIONS(lang), (item(self.finding, sources),))
        notes = [one(lang) for one in honour.notes] + [one.text(lang) for one in self.notes]
        more = {
            page.UNMET: tuple(_unmet_item(self, one, lang) for one in self.unmet),
            page.UNKNOWN: tuple(Item(one(lang)) for one in self.missing),
            page.READINGS: tuple(reading_item(one, lang) for one in self.readings),
            page.NOTES: tuple(Item(one) for one in notes),
        }
        return Document(
            title=f"{honour.name(lang)}: {page.answer_text(self.status, self.notes, lang)}",
            lang=lang,
            facts=tuple(_page_facts(self, lang)),
            sections=(steps, *(Section(heading(lang), items) for heading, items in more.items() if items)),
            sources=tuple(sources.lines),
            closing=page.CLOSING.fill(confers=honour.confers)(lang),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the verdict as plain data, nothing personal in it, versioned by ``schema``."""
        first = self.earliest
        return {
            "schema": SCHEMA,
            "honour": self.honour.key,
            "on": self.on.isoformat(),
            "status": self.status.name,
            "earliest": None if first is None else first.isoformat(),
            "unmet": [one.rule.key for one in self.unmet],
            "unknown": [one.rule.key for one in self.unknown],
            "missing": [plain_value(one) for one in self.missing],
            "readings": [one.to_dict() for one in self.readings],
            "notes": [one.to_dict() for one in self.notes],
            "steps": self.finding.to_dict(),
        }

    def _repr_html_(self) -> str:
        return self.explain().to_html()


def _page_facts(verdict: Verdict, lang: Lang) -> Iterator[tuple[str, str]]:
    first = verdict.earliest
    yield page.ON(lang), day_text(verdict.on, lang)
    yield page.ANSWER(lang), page.answer_text(verdict.status, verdict.notes, lang)
    if verdict.status is not Status.MET:
        yield page.FIRST(lang), page.when_text(first, lang, open_facts=bool(verdict.unknown))
    elif first is not None:
        yield page.SINCE(lang), day_text(first, lang)


def _unmet_item(verdict: Verdict, finding: Finding[Status], lang: Lang) -> Item:
    first = verdict.when(finding)
    open_facts = first is None and opens_later(finding.by, verdict.dossier, verdict.on)
    return Item(page.first_words(first, lang, open_facts=open_facts), label=finding.rule.title(lang))


def assess(honour: "Honour | Condition", dossier: Dossier, *, on: date) -> Verdict:
    """Say whether *dossier* meets the administrative conditions of *honour*, or of a bare condition, on a day.

    What the dossier holds after that day does not count; what it does not know stays unknown.

    Raises ``ConditionError`` for what is no honour, no dossier, no day, all at once.
    """
    found = _problems(honour, dossier, on)
    raise_if(found, ConditionError)
    asked = honour if isinstance(honour, Honour) else Honour(honour.rule.key, honour.rule.title, honour, AUTHORITY)
    return Verdict(asked, dossier, on, asked.condition.answer(dossier, on))


AUTHORITY = Text("pejabat yang berwenang", "the competent authority")


def award_key(honour: Honour, award: str) -> str | None:
    """Return the key of an award on record by key or printed name, ``None`` where it is none that *honour* names."""
    own = {honour.key: (honour.name.id, honour.name.en)}
    keys = dict.fromkeys((*honour.once, *honour.names))
    return next((key for key in keys if is_named(award, key, (*honour.names.get(key, ()), *own.get(key, ())))), None)


def _alike(honour: Honour, award: str) -> bool:
    """Say whether *award* is a piece of a printed name of *honour*, or a key of the same text."""
    text, written = honour.key.partition(".")[0] + ".", letters(award)
    names = (letters(one) for several in honour.names.values() for one in several)
    return award.startswith(text) or any(written in one for one in names)


def notes_problems(notes: object) -> list[Problem]:
    """Return what is wrong with notes: a tuple of ``Text``."""
    if not isinstance(notes, tuple):
        return gathered([kind_problem(notes, tuple, "notes", Text("tuple catatan", "a tuple of notes"))])
    wrong = (kind_problem(one, Text, f"notes[{n}]") for n, one in enumerate(notes))
    return gathered((many_problem(notes, "notes"),)) or gathered(wrong)


def _keys_problems(keys: object) -> list[Problem]:
    if not isinstance(keys, tuple):
        return gathered([kind_problem(keys, tuple, "once", Text("tuple kode penghargaan", "a tuple of awards' keys"))])
    wrong = (text_problem(one, f"once[{n}]") for n, one in enumerate(keys))
    return gathered((many_problem(keys, "once"),)) or gathered(wrong)


def _problems(honour: object, dossier: object, on: object) -> list[Problem]:
    asked = None if isinstance(honour, Honour) else condition_problem(honour, "honour")
    return gathered((asked, kind_problem(dossier, Dossier, "dossier"), date_problem(on, "on")))


def _blocking(finding: Finding[Status]) -> Iterator[Finding[Status]]:
    """Yield the single conditions that keep *finding* from being met."""
    if finding.value is Status.MET:
        return
    if not isinstance(finding.by, (All, AnyOf)):
        yield finding
        return
    wanted: Iterable[Status] = (finding.value,) if isinstance(finding.by, AnyOf) else (Status.UNMET, Status.UNKNOWN)
    for one in finding.premises:
        if one.value in wanted:
            yield from _blocking(one)
