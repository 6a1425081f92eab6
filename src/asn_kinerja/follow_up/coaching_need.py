"""One coaching need: what, why, of which kind, how grave, by when, who acts; and its lines on a page.

Here: the need as a value, its lines, the words of the pages. Not here: finding needs and the page of a person
(``coaching``), the table of an office (``coaching_office``).
"""

from datetime import date
from fractions import Fraction
from typing import Any

from attrs import frozen

from ..evaluation.improvement import Improvement, OutOfReach
from ..exact.interval import number_text
from ..finding.document import Item
from ..finding.explain import Sources
from ..finding.finding import Finding, Unknown, plain_value
from ..finding.phrases import sentence
from ..model.indicator import Aspect
from ..model.period import EvaluationPeriod
from ..words import Lang, Text, day_text
from .coaching_policy import CoachingKind, Severity, Trigger

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


@frozen
class CoachingNeed:
    """One need: an offer for whoever acts, never a decision.

    Attributes:
        kind: what may be offered.
        what: what should improve.
        why: the sign it was seen in, with its figures, under the policy.
        source: the same need under the rule that the kind stands in.
        trigger: what it was seen in.
        severity: how grave it is.
        deadline: by when to act; the end of an improvement period.
        acts: who acts.
        periods: the evaluated periods it was seen in.
        short: by how much the figure is short of the least one, in its own unit; ``None`` without a figure.
        improvement: the nearest steps to the next band, or why an indicator has none.
        topic: a topic of training, or ``None``.
        aspect: the aspect it was seen in; ``None`` where it was seen in something else.

    """

    kind: CoachingKind
    what: Text
    why: Finding[object]
    source: Finding[CoachingKind]
    trigger: Trigger
    severity: Severity
    deadline: date
    acts: Text
    periods: tuple[EvaluationPeriod, ...]
    short: Fraction | None = None
    improvement: tuple[Improvement | OutOfReach, ...] = ()
    topic: Text | None = None
    aspect: Aspect | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the need as plain data, nothing personal in it."""
        return {
            "kind": self.kind.name,
            "what": self.what.id,
            "why": self.why.to_dict(),
            "source": self.source.to_dict(),
            "trigger": self.trigger.name,
            "severity": self.severity.name,
            "deadline": self.deadline.isoformat(),
            "acts": self.acts.id,
            "periods": [period.text("id") for period in self.periods],
            "short": None if self.short is None else str(self.short),
            "improvement": [_step(one) for one in self.improvement],
            "topic": None if self.topic is None else self.topic.id,
            "aspect": None if self.aspect is None else self.aspect.name,
        }


def _step(one: Improvement | OutOfReach) -> dict[str, Any]:
    if isinstance(one, OutOfReach):
        return {"code": one.code, "reason": one.reason.id}
    figures = {"current": plain_value(one.current), "then": plain_value(one.then)}
    return {"code": one.code, **figures, "steps": one.steps, "label": str(one.label)}


def opened(one: Unknown, lang: Lang, label: str = "") -> Item:
    """Return what is not known and what would settle it, where that is another thing."""
    needed = [each for each in one.needed if each not in one.reasons]
    return Item(one(lang), label=label, items=tuple(Item(NEEDED.fill(needed=each)(lang)) for each in needed))


def need_item(need: CoachingNeed, sources: Sources) -> Item:
    """Return *need* as a line: why, and under it how grave, by when, who acts, a topic, the nearest steps."""
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


def _shown(value: Fraction | date, lang: Lang) -> str:
    return number_text(value, lang) if isinstance(value, Fraction) else day_text(value, lang)
