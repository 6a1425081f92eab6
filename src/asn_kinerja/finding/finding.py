"""Findings: a value with its rule, what it was given and what it rests on.

Here: ``Finding`` and ``Unknown``, and their lines on a page. Not here: computing (``scoring``), wording
(``finding.phrases``).
"""

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from attrs import field, frozen

from ..errors import Problem, RecordError, in_language, problem, raise_if
from ..exact.number import fraction, plain
from ..law.citation import Citation
from ..law.reading import Reading
from ..law.rule import Rule
from ..signature import Answer, checked, kind_of
from ..words import Lang, Text, Word, by_fields, say
from .document import Document, Item, Section
from .explain import CLOSING, SHOWN, STEPS, Sources, shown
from .figures import figure
from .phrases import PHRASES, sentence
from .score import Score

T = TypeVar("T", covariant=True)
V = TypeVar("V")


_TEXTS = Text("tuple berisi Text", "a tuple of Text")


@frozen
class Unknown:
    """The third answer: what law or data leaves open.

    Attributes:
        reasons: why nothing can be said, each in both languages.
        needed: what would settle it.

    """

    __repr__ = by_fields

    reasons: tuple[Text, ...]
    needed: tuple[Text, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse what is no tuple of texts."""
        for name in ("reasons", "needed"):
            value = getattr(self, name)
            if type(value) is not tuple or not all(isinstance(one, Text) for one in value):
                raise RecordError(problem("type", name, kind_of(value), expected=_TEXTS))

    def __bool__(self) -> bool:
        """Be false: unknown never means fine."""
        return False

    def __call__(self, lang: Lang) -> str:
        """Return the reasons in *lang*."""
        in_language(lang)
        return "; ".join(reason(lang) for reason in self.reasons)


@frozen
class Finding(Answer, Generic[T]):
    """One step of a computation.

    Attributes:
        value: what was found: a ``Score``, a label, or ``Unknown``.
        rule: the rule applied.
        subject: what the step is about, as a heading.
        cite: the legal place of this very answer (a row of a table may have its own).
        how: key of the phrase that words the step (``finding.phrases``).
        facts: named figures of the phrase, exact.
        premises: the findings it was made from.
        readings: the open readings this step exercised.
        given: the input, from which ``by`` recomputes the same finding.
        by: the part of the policy that computed it.

    """

    __repr__ = by_fields

    value: T
    rule: Rule
    subject: Text | str
    cite: Citation
    how: str
    facts: tuple[tuple[str, Any], ...] = ()
    premises: "tuple[Finding[Any], ...]" = field(default=(), repr=False)
    readings: tuple[Reading, ...] = ()
    given: Any = field(default=None, repr=False)
    by: Any = field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind."""
        parts = (self.facts, self.premises, self.readings)
        if (
            all(type(part) is tuple for part in parts)
            and _are_findings(self.premises)
            and isinstance(self.rule, Rule)
            and isinstance(self.cite, Citation)
            and isinstance(self.how, str)
            and self.how in PHRASES
        ):
            return
        raise_if(list(self._problems()), RecordError)

    def _problems(self) -> Iterator[Problem]:
        kinds = {"rule": Rule, "cite": Citation, "facts": tuple, "premises": tuple, "readings": tuple, "how": str}
        for name, kind in kinds.items():
            value = getattr(self, name)
            if not isinstance(value, kind) or (name == "premises" and not _are_findings(value)):
                yield problem("type", name, kind_of(value), expected=kind.__name__)
        if isinstance(self.how, str) and self.how not in PHRASES:
            yield problem("unknown_word", "how", self.how, words=", ".join(list(PHRASES)[:12]) + ", …", near="plain")

    def walk(self) -> "Iterator[Finding[Any]]":
        """Yield this finding and all it rests on, from the top."""
        yield self
        for premise in self.premises:
            yield from premise.walk()

    @checked(RecordError)
    def explain(self, lang: Lang = "id") -> Document:
        """Return the step and all it rests on as a document."""
        sources = Sources(lang)
        steps = Section(STEPS(lang), (item(self, sources),))
        title = f"{self.rule.title(lang)}: {shown(self.value, lang)}"
        closing = f"{CLOSING(lang)} {SHOWN(lang)}"
        return Document(title, lang, sections=(steps,), sources=tuple(sources.lines), closing=closing)

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain data, numbers as exact text, premises included."""
        return {
            "rule": self.rule.key,
            "value": plain_value(self.value),
            "cite": self.cite.to_dict(),
            "how": self.how,
            "facts": {name: plain_value(value) for name, value in self.facts},
            "readings": [chosen.to_dict() for chosen in self.readings],
            "premises": [premise.to_dict() for premise in self.premises],
        }

    def _repr_html_(self) -> str:
        return self.explain().to_html()


def _are_findings(premises: Any) -> bool:
    return all(isinstance(one, Finding) for one in premises)


def item(finding: Finding[object], sources: Sources) -> Item:
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


def plain_value(value: Any) -> Any:
    """Return *value* as plain data: numbers as exact text, words by name."""
    if isinstance(value, Score):
        return plain(value.exact)
    if isinstance(value, Word):
        return value.name
    if isinstance(value, Unknown):
        return {"unknown": [reason.id for reason in value.reasons]}
    if isinstance(value, Text):
        return value.id
    if isinstance(value, tuple):
        return [plain_value(item) for item in value]
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if value is None or isinstance(value, (bool, str)):
        return value
    return plain(fraction(value)) if hasattr(value, "as_integer_ratio") else str(value)


def found(
    rule: Rule,
    value: V,
    how: str = "plain",
    /,
    *,
    about: "Text | str | None" = None,
    cite: Citation | None = None,
    premises: "tuple[Finding[Any], ...]" = (),
    readings: tuple[Reading, ...] = (),
    given: object = None,
    by: object = None,
    **facts: object,
) -> Finding[V]:
    """Return the finding of *value* by *rule*, worded by the phrase *how* with *facts*.

    *about*, *cite*: the subject and the place, those of the rule unless said. *given*, *by*: what it is computed again
    from, and by what.
    """
    subject, place = rule.title if about is None else about, rule.cite if cite is None else cite
    return Finding(
        value, rule, subject, place, how, tuple({"value": value, **facts}.items()), premises, readings, given, by
    )
