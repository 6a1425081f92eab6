"""The page of coaching needs: what, why, how grave, by when, who acts, the step to the next band, sources.

Here: putting the page together. Not here: finding needs.
"""

from fractions import Fraction
from typing import Any

from ..evaluation.improvement import Improvement, OutOfReach
from ..exact.interval import number_text
from ..finding.document import Document, Item, Section
from ..finding.explain import Sources
from ..finding.finding import Unknown
from ..finding.phrases import sentence
from ..words import Lang, Text, day_text
from .coaching import CoachingNeed, CoachingPlan
from .coaching_policy import Trigger

TITLE = Text("Kebutuhan pembinaan", "Coaching needs")
ON = Text("Dihitung pada", "Computed on")
NUMBER = Text("Banyaknya", "Number")
NEEDS = Text("Kebutuhan", "Needs")
NOTHING = Text("Tidak ada kebutuhan menurut kebijakan ini.", "No need under this policy.")
UNKNOWN = Text("Yang belum diketahui", "What is not known")
SEVERITY = Text("tingkat {severity}", "severity {severity}")
DEADLINE = Text("paling lambat {day}; pelaksana: {acts}", "by {day}; who acts: {acts}")
TOPIC = Text("topik: {topic}", "topic: {topic}")
NO_TOPIC = Text(
    "topik: belum ada dalam tabel topik; instansi dapat mengisinya",
    "topic: none in the table of topics yet; the agency may fill it in",
)
NEEDED = Text("yang diperlukan: {needed}", "what would settle it: {needed}")
STEP = Text(
    "{name}: dari {current} menjadi {then} {unit} mencapai {label}, hal lain tetap",
    "{name}: from {current} to {then} {unit} reaches {label}, everything else as it is",
)
ALONE = Text("{name}: {reason}", "{name}: {reason}")
CLOSING = Text(
    "Ini hitungan dan saran menurut kebijakan, bukan penetapan: pimpinan dan pejabat yang berwenang memutuskan.",
    "This is a computation and advice under a policy, no determination: the leader and the authority decide.",
)


def page(plan: CoachingPlan, lang: Lang) -> Document:
    """Return the page of *plan* in *lang*; it names nobody."""
    sources = Sources(lang)
    items = tuple(_item(need, sources) for need in plan.needs) or (Item(NOTHING(lang)),)
    missing = tuple(opened(one, lang) for one in plan.unknown)
    more = (Section(UNKNOWN(lang), missing),) if missing else ()
    return Document(
        title=TITLE(lang),
        lang=lang,
        facts=((ON(lang), day_text(plan.on, lang)), (NUMBER(lang), str(len(plan.needs)))),
        sections=(Section(NEEDS(lang), items), *more),
        sources=tuple(sources.lines),
        closing=CLOSING(lang),
    )


def opened(one: Unknown, lang: Lang, label: str = "") -> Item:
    """Return what is not known and what would settle it, where that is another thing."""
    needed = [each for each in one.needed if each not in one.reasons]
    return Item(one(lang), label=label, items=tuple(Item(NEEDED.fill(needed=each)(lang)) for each in needed))


def _item(need: CoachingNeed, sources: Sources) -> Item:
    lang = sources.lang
    why = sentence(need.why.how, need.why.facts, lang)
    lines = [SEVERITY.fill(severity=need.severity.value)(lang)]
    lines.append(DEADLINE.fill(day=day_text(need.deadline, lang), acts=need.acts)(lang))
    if need.topic is not None:
        lines.append(TOPIC.fill(topic=need.topic)(lang))
    elif need.trigger in (Trigger.SURVEY, Trigger.COMPETENCE):
        lines.append(NO_TOPIC(lang))
    lines += [step_text(one, lang) for one in need.improvement]
    refs = tuple(sources.number(one.rule, one.cite) for one in (need.source, need.why))
    label = f"{need.kind.value(lang).capitalize()} ({need.what(lang)})"
    return Item(why, label=label, refs=refs, items=tuple(Item(line) for line in lines))


def step_text(one: Improvement | OutOfReach, lang: Lang) -> str:
    """Return a step to the next band, or why there is none, in words."""
    name = one.title or one.code
    if isinstance(one, OutOfReach):
        return ALONE.fill(name=name, reason=one.reason)(lang)
    label = str(getattr(one.label, "label", one.label))
    current, then = _shown(one.current, lang), _shown(one.then, lang)
    return STEP.fill(name=name, current=current, then=then, unit=one.unit, label=label)(lang).replace("  ", " ")


def _shown(value: Any, lang: Lang) -> str:
    return number_text(value, lang) if isinstance(value, Fraction) else day_text(value, lang)
