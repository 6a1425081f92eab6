"""The follow-up as a page: a table of steps, how each last day was counted, what collides.

Here: words and layout. Not here: any date or limit that the follow-up does not hold.
"""

from attrs import evolve

from ....finding.document import Document, Item, Section, Sheet
from ....finding.explain import CLOSING, Sources
from ....finding.finding import Unknown, item
from ....words import Lang, Text, day_text
from .follow_up import FollowUp
from .limits import COUNTING_RULE, Event, Limit
from .steps import Agenda, Step

_TITLE = Text("Tindak lanjut evaluasi kinerja", "Follow-up of the evaluation")
_SIGNER = Text("Penanda tangan", "Signed by")
_STEPS = Text("Batas waktu", "Limits")
_HEAD = (
    Text("Langkah", "Step"),
    Text("Hari kerja", "Working days"),
    Text("Hari terakhir", "Last day"),
    Text("Dilakukan", "Done"),
    Text("Dasar", "Source"),
)
_STATE = Text("Keadaan pada {day}", "State on {day}")
_COUNT = Text("Cara menghitung", "How it is counted")
_FINAL = Text("Sifat final", "Finality")
_VERY_DAY = Text("hari itu juga", "that very day")
_NOTES = Text("Perlu diketahui", "To be known")
_ASSUMED = Text(
    "dianggap sudah terjadi paling lambat {day}, karena {event} tidak mungkin mendahuluinya; tanggalnya sendiri tidak "
    "diberikan",
    "taken as done by {day}, since {event} cannot come before it; its own date is not given",
)
_FILED_LATE = Text(
    "diajukan {day}, setelah hari terakhirnya; PermenPANRB 6/2022 tidak menyebut apakah keberatan yang terlambat masih "
    "diperiksa. Yang diperlukan: keterangan instansi atau BKN",
    "filed on {day}, after its last day; PermenPANRB 6/2022 does not say whether a late objection is still heard. "
    "Needed: word of the agency or BKN",
)
_COLLIDE = Text("Batas yang bertabrakan", "Limits that collide")
_COLLISION = Text(
    "{earlier}: masih dapat sampai {last}, sedangkan {later} paling lambat {limit}; keduanya dilaporkan, "
    "tidak ada yang dipaksakan",
    "{earlier}: may still last until {last}, while {later} is due by {limit}; both are reported, none is forced",
)


def page(follow_up: FollowUp, lang: Lang, agenda: Agenda | None) -> Document:
    """Return *follow_up* as a document in *lang*; with *agenda*, also where each step stands on its day."""
    sources = Sources(lang)
    counted = tuple(evolve(item(step.due, sources), items=()) for step in follow_up.steps)
    first = sources.number(COUNTING_RULE, COUNTING_RULE.cite)
    counted += (Item(COUNTING_RULE.sentence(lang), COUNTING_RULE.title(lang), refs=(first,)),)
    final = tuple(item(finding, sources) for finding in (follow_up.result, follow_up.decision))
    sections: list[Section | Sheet] = [_table(follow_up, lang, agenda), Section(_COUNT(lang), counted)]
    sections.append(Section(_FINAL(lang), final))
    more = ((_NOTES, _notes(follow_up, lang, agenda, sources)), (_COLLIDE, _collisions(follow_up, lang)))
    sections += [Section(title(lang), items) for title, items in more if items]
    return Document(
        title=_TITLE(lang),
        lang=lang,
        facts=_facts(follow_up, lang),
        sections=tuple(sections),
        sources=tuple(sources.lines),
        closing=CLOSING(lang),
    )


def _facts(follow_up: FollowUp, lang: Lang) -> tuple[tuple[str, str], ...]:
    dates = follow_up.dates
    given = ((event, dates.at(event)) for event in Event)
    days = tuple((_capital(event.value(lang)), day_text(day, lang)) for event, day in given if day is not None)
    return ((_SIGNER(lang), dates.signer.value(lang)), *days)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _table(follow_up: FollowUp, lang: Lang, agenda: Agenda | None) -> Sheet:
    head = tuple(words(lang) for words in _HEAD)
    if agenda is None:
        return Sheet(_STEPS(lang), head, tuple(_row(step, lang) for step in follow_up.steps), frozenset({1}))
    head += (_STATE.fill(day=Text(day_text(agenda.day, "id"), day_text(agenda.day, "en")))(lang),)
    rows = tuple((*_row(step, lang), state.value(lang)) for step, state in agenda.states)
    return Sheet(_STEPS(lang), head, rows, frozenset({1}))


def _row(step: Step, lang: Lang) -> tuple[str, ...]:
    rule, due = step.limit.rule, step.due.value
    last = "–" if isinstance(due, Unknown) else day_text(due, lang)
    done = "–" if step.done is None else day_text(step.done, lang)
    return (rule.title(lang), working_days(step.limit)(lang), last, done, rule.cite.text(lang))


def working_days(limit: Limit) -> Text:
    """Return the working days of *limit* in words; a limit of none is the day of its event itself."""
    return Text(*[str(limit.days)] * 2) if limit.days else _VERY_DAY


def _notes(follow_up: FollowUp, lang: Lang, agenda: Agenda | None, sources: Sources) -> tuple[Item, ...]:
    """Return what is taken as done without a date, and what was filed late, up to the day of *agenda*."""
    found = []
    for step in follow_up.steps:
        event, day = follow_up.dates.proof(step.limit.ends), step.by
        if event is None or day is None or (agenda is not None and day > agenda.day):
            continue
        if step.done is None:
            found.append(
                Item(_ASSUMED(lang).format(day=day_text(day, lang), event=event.value(lang)), _title(step, lang))
            )
        elif step.limit.is_right and step.in_time is False:
            place = sources.number(step.limit.rule, step.limit.rule.cite)
            found.append(Item(_FILED_LATE(lang).format(day=day_text(day, lang)), _title(step, lang), refs=(place,)))
    return tuple(found)


def _title(step: Step, lang: Lang) -> str:
    return step.limit.rule.title(lang)


def _collisions(follow_up: FollowUp, lang: Lang) -> tuple[Item, ...]:
    return tuple(
        Item(
            _COLLISION(lang).format(
                earlier=found.earlier.limit.rule.title(lang),
                later=found.later.limit.rule.title(lang),
                last=day_text(found.last, lang),
                limit=day_text(found.limit, lang),
            )
        )
        for found in follow_up.collisions
    )
