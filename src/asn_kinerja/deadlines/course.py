"""A course of limits that follow one another, and one case in it: last days, collisions, what is open, the page.

Here: ``Course`` (of a text) and ``Timeline`` (of a case). Not here: any limit of a text (``regulations``), holidays,
any clock.
"""

from datetime import date
from typing import Any, ClassVar, Generic, TypeVar

from attrs import evolve, field, frozen

from ..checks import day_problem, kind_problem, refuse, repeated
from ..errors import ModelError, PolicyError, in_language, problem
from ..finding.document import Document, Item, Section, Sheet
from ..finding.explain import CLOSING, Sources
from ..finding.finding import Finding, Unknown, item, plain_value
from ..frozenmap import FrozenMap
from ..law.rule import Rule
from ..model.service import TimeUnit
from ..model.working_days import WorkingDays
from ..signature import checked
from ..words import Lang, Text, day_text, day_words
from .limit import Limit
from .steps import Agenda, Collision, EventDates, State, Step, event_name

D = TypeVar("D", bound=EventDates)

_LIMITS = Text("Batas waktu", "Limits")
_STEP = Text("Langkah", "Step")
_HEAD = (Text("Hari terakhir", "Last day"), Text("Dilakukan", "Done"), Text("Dasar", "Source"))
_STATE = Text("Keadaan pada {day}", "State on {day}")
_COUNT = Text("Cara menghitung", "How it is counted")
_NOTES = Text("Perlu diketahui", "To be known")
_ASSUMED = Text(
    "dianggap sudah terjadi paling lambat {day}, karena {event} tidak mungkin mendahuluinya; tanggalnya sendiri tidak "
    "diberikan",
    "taken as done by {day}, since {event} cannot come before it; its own date is not given",
)
_FILED_LATE = Text("diajukan {day}, setelah hari terakhirnya", "filed on {day}, after its last day")
_COLLIDE = Text("Batas yang bertabrakan", "Limits that collide")


@checked(PolicyError)
@frozen
class Course:
    """The limits of one document or case, as a text has them.

    Attributes:
        title: heading of its page.
        limits: the limits, in the order of the text.
        counting: the rule by which the days are counted.
        needs: by the key of a limit, those of the steps whose work it needs: where one may still last beyond it, both
            limits collide.
        filed_late: what the page says of a right that was filed on ``{day}``, after its last day.

    Raises ``PolicyError`` for parts of a wrong kind, and for needs of a step which is not there.

    """

    title: Text
    limits: tuple[Limit, ...]
    counting: Rule
    needs: FrozenMap[str, tuple[str, ...]] = field(factory=FrozenMap)
    filed_late: Text = _FILED_LATE

    def __attrs_post_init__(self) -> None:
        """Refuse what needs a step that is not there."""
        keys = [limit.key for limit in self.limits]
        kinds = (kind_problem(needed, tuple, f"needs.{later}") for later, needed in self.needs.items())
        refuse(PolicyError, *kinds)
        lost = [key for later, needed in self.needs.items() for key in (later, *needed) if key not in keys]
        words = ", ".join(keys)
        refuse(PolicyError, *(problem("no_step", "limits", repeated(key, keys), words=words) for key in lost))

    @checked(ModelError)
    def steps(self, dates: EventDates, days: WorkingDays, *, closed: Unknown | None = None) -> tuple[Step, ...]:
        """Return every limit with its last day, as far as *dates* allow; *days* says which are working days.

        *closed* stands in place of the last day of every right, where the text does not say whether it exists.
        Raises ``ModelError`` for parts of a wrong kind and for days out of the calendar.
        """
        return tuple(self._step(limit, dates, days, closed if limit.is_right else None) for limit in self.limits)

    def _step(self, limit: Limit, dates: EventDates, days: WorkingDays, closed: Unknown | None) -> Step:
        start, working = dates.at(limit.counted_from), days if limit.unit is TimeUnit.WORKING_DAYS else None
        due = limit.due(start, working, counting=self.counting, closed=closed)
        return Step(limit, due, start, dates.at(limit.ends), dates.by(limit.ends))


@frozen
class Timeline(Generic[D]):
    """Every step of one case, none forced.

    Attributes:
        course: the limits of the text.
        dates: what was given.
        steps: every limit with its last day, in the order of the text.

    """

    schema: ClassVar[str] = "asn-kinerja/timeline/1"

    course: Course = field(repr=False)
    dates: D
    steps: tuple[Step, ...]

    @checked(ModelError)
    def step(self, key: str) -> Step:
        """Return the step *key*, one of the keys of the limits: ``"signature"``, ``"delivery"``, ``"objection"``.

        Raises ``ModelError`` for a step this course does not have.
        """
        if key not in self._by_key:
            raise ModelError(problem("no_step", "key", repeated(key, self._by_key), words=", ".join(self._by_key)))
        return self._by_key[key]

    @property
    def _by_key(self) -> dict[str, Step]:
        return {step.limit.key: step for step in self.steps}

    @property
    def collisions(self) -> tuple[Collision, ...]:
        """Limits that collide; both stand, none is forced (policy of the library)."""
        by_key = self._by_key
        pairs = ((by_key[key], by_key[later]) for later, needed in self.course.needs.items() for key in needed)
        return tuple(found for pair in pairs if (found := _collision(*pair)))

    def on(self, day: date) -> Agenda:
        """Return what is open and what is overdue on *day*.

        Raises ``ModelError`` for what is no day.
        """
        refuse(ModelError, day_problem(day, "day"))
        return Agenda(day, tuple((step, self._state(step, day)) for step in self.steps))

    def _state(self, step: Step, day: date) -> State:
        if step.done is not None and step.done <= day:
            late = State.FILED_LATE if step.limit.is_right else State.LATE
            return {True: State.IN_TIME, False: late, None: State.DONE}[step.in_time]
        if step.by is not None and step.by <= day:
            return State.DATE_MISSING
        needed = step.limit.only_after is None or self.dates.needed_after(step.limit.only_after)
        if needed is False:
            return State.NOT_NEEDED
        if not self._begun(step.limit, day):
            return State.NOT_STARTED
        if needed is None or isinstance(step.due.value, Unknown):
            return State.UNDETERMINED
        if day <= step.due.value:
            return State.OPEN
        return State.LAPSED if step.limit.is_right else State.OVERDUE

    def _begun(self, limit: Limit, day: date) -> bool:
        """Say whether what the step waits for has happened; what is planned may lie after the day asked about."""
        waits = {limit.counted_from, limit.only_after or limit.counted_from}.difference(self.dates.planned)
        return all((at := self.dates.at(event)) is not None and at <= day for event in waits)

    def explain(self, lang: Lang = "id", *, on: date | None = None) -> Document:
        """Return every step as a document; with *on*, also where each stands on that day."""
        return self._page(lang, on)

    def _page(
        self,
        lang: Lang,
        on: date | None,
        facts: tuple[tuple[Text, Text], ...] = (),
        *more: tuple[Text, tuple[Finding[Any], ...]],
    ) -> Document:
        """Return the page, with more *facts* under its title and *more* sections of findings."""
        in_language(lang)
        agenda, sources, counting = None if on is None else self.on(on), Sources(lang), self.course.counting
        counted = [evolve(item(step.due, sources), items=()) for step in self.steps]
        refs = (sources.number(counting, counting.cite),)
        counted.append(Item(counting.sentence(lang), counting.title(lang), refs=refs))
        lists = [(_COUNT, counted), *((title, [item(one, sources) for one in told]) for title, told in more)]
        last = [(_NOTES, self._notes(agenda, sources)), (_COLLIDE, [Item(one.words(lang)) for one in self.collisions])]
        lists += [(title, items) for title, items in last if items]
        days = ((event.value, day_words(day)) for event, day in self.dates.known)
        return Document(
            title=self.course.title(lang),
            lang=lang,
            facts=tuple((_capital(name(lang)), words(lang)) for name, words in (*facts, *days)),
            sections=(self._table(lang, agenda), *(Section(title(lang), tuple(items)) for title, items in lists)),
            sources=tuple(sources.lines),
            closing=CLOSING(lang),
        )

    def _table(self, lang: Lang, agenda: Agenda | None) -> Sheet:
        unit = self.course.limits[0].unit
        head = (_STEP(lang), _capital(unit.value(lang)), *(words(lang) for words in _HEAD))
        rows = tuple(_row(step, unit, lang) for step in self.steps)
        if agenda is not None:
            head += (_STATE.fill(day=day_words(agenda.day))(lang),)
            rows = tuple((*row, state.value(lang)) for row, (_, state) in zip(rows, agenda.states, strict=True))
        return Sheet(_LIMITS(lang), head, rows, frozenset({1}))

    def _notes(self, agenda: Agenda | None, sources: Sources) -> list[Item]:
        """Return what is taken as done without a date, and what was filed late, up to the day of *agenda*."""
        lang, told = sources.lang, []
        for step in self.steps:
            event, day, rule = self.dates.proof(step.limit.ends), step.by, step.limit.rule
            if event is None or day is None or (agenda is not None and day > agenda.day):
                continue
            title, late = rule.title(lang), step.limit.is_right and step.in_time is False
            if step.done is None:
                told.append(Item(_ASSUMED.fill(day=day_words(day), event=event.value)(lang), title))
            elif late:
                words, refs = self.course.filed_late.fill(day=day_words(day)), (sources.number(rule, rule.cite),)
                told.append(Item(words(lang), title, refs=refs))
        return told

    def to_dict(self) -> dict[str, Any]:
        """Return every step as plain data, days as ISO text."""
        return {
            "schema": self.schema,
            "dates": {event_name(event): plain_value(self.dates.at(event)) for event in self.dates.events},
            "steps": [step.to_dict() for step in self.steps],
            "collisions": [[one.earlier.limit.key, one.later.limit.key] for one in self.collisions],
        }


def _collision(earlier: Step, later: Step) -> Collision | None:
    last, limit = earlier.latest, later.due.value
    if later.by is not None or last is None or isinstance(limit, Unknown) or last <= limit:
        return None
    return Collision(earlier, later, last, limit)


def _row(step: Step, unit: TimeUnit, lang: Lang) -> tuple[str, ...]:
    rule, due = step.limit.rule, step.due.value
    last = None if isinstance(due, Unknown) else due
    days = ("–" if day is None else day_text(day, lang) for day in (last, step.done))
    return (rule.title(lang), step.limit.words(unit)(lang), *days, rule.cite.text(lang))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
