"""Evaluations: the result of one record under one policy, and all that can be asked of it.

Here: the result and its page; everything but predikat and points is computed again when asked.
Not here: computing it (``compute``), choosing a policy (``front``).
"""

from typing import Any

from attrs import field, frozen

from ..errors import Problem, RecordError, problem
from ..exact.number import plain
from ..exact.pair import Pair
from ..finding.document import Document, Item, Section, Sheet
from ..finding.explain import CLOSING, SHOWN, STEPS, Sources, reading_item
from ..finding.figures import grouped
from ..finding.finding import Finding, Unknown, found, item, plain_value
from ..finding.score import Score
from ..frozenmap import FrozenMap
from ..law.citation import Regulation, Standing
from ..law.predikat import PredikatBase
from ..law.reading import Reading
from ..model.record import Record
from ..model.writing import record_to_plain
from ..model.year import YearRecord
from ..release import __version__
from ..scoring.parts import Mean, Node
from ..scoring.parts.find import find
from ..scoring.parts.items import ITEMS, OVER_PLANS, Over, PlanRow
from ..scoring.parts.shape import walk
from ..signature import checked
from ..words import Lang, Text, say
from .compute import compute
from .exercised import exercised
from .explain import NOTES, PROPOSAL, READINGS, REASONS, RULE, SCORE, TITLE, note_item, sheet, who
from .notes import notes
from .policy import Policy, RulePolicy, scale_of

SCHEMA = "asn-kinerja/evaluation/1"


@frozen(repr=False)
class Evaluation:
    """The result of one record (or the records of one year) under one policy.

    Attributes:
        record: what was evaluated.
        policy: the policy it was evaluated under.
        predikat: the printed word, an agency's label, or ``Unknown`` with reasons.
        pair: the points as computed, or ``None`` where the policy makes none.
        proposal: the evaluation that proposed a rating, or ``None``.
        said: notes the caller of the policy added.
        rated: the record from which the result was computed, where it is another: with the proposed rating, or without
            the blanks that the policy leaves out; otherwise ``None``.

    """

    record: Record | YearRecord
    policy: Policy
    predikat: "PredikatBase | Unknown | Any"
    pair: Pair | None = None
    proposal: "Evaluation | None" = None
    said: tuple[Problem, ...] = field(default=(), eq=False)
    rated: Record | YearRecord | None = field(default=None, repr=False)

    @property
    def score(self) -> Score | None:
        """The points, exact; ``None`` where the policy makes no number."""
        scale = scale_of(self.policy, self.policy.root(self.record))
        return None if self.pair is None or scale is None else Score(self.pair, scale)

    @property
    def finding(self) -> Finding[Any]:
        """The result with every step it rests on; no steps where a realisation is unknown."""
        taken = self.record if self.rated is None else self.rated
        root = self.policy.root(taken)
        if isinstance(self.predikat, Unknown) and self.pair is None:
            return found(root.rule, self.predikat)
        return find(root, taken)

    @property
    def rows(self) -> FrozenMap[str, Finding[Any]]:
        """The points of each plan row, by its code; empty where rows make no points.

        No row makes points under PermenPANRB 6/2022, which has ratings and no number, nor where a realisation is
        unknown: look a code up with ``rows.get(code)``, which then gives ``None``.
        Of several plans in one year the codes carry the number of the plan, ``"2:kk"``.
        """
        if isinstance(self.predikat, Unknown) and self.pair is None:
            return FrozenMap()
        taken = self.record if self.rated is None else self.rated
        records = [("", taken)] if isinstance(taken, Record) else _numbered(self.policy.root(taken), taken)
        found = {}
        for prefix, record in records:
            for result in record.results:
                part = self.policy.row(result)
                if part is not None:
                    found[prefix + result.code] = find(part, PlanRow(result, record.realised), result.title)
        return FrozenMap(found)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The open readings this result rests on: those whose alternatives would have changed it."""
        return exercised(self.policy, self.record, self.finding)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What a reader should know: parts not used, missing evidence, how records were joined."""
        scored = self if self.proposal is None else self.proposal
        rated = scored.rated if isinstance(scored.rated, Record) else None
        return (*self.said, *notes(self.policy, self.record, scored.policy, rated))

    @checked(RecordError)
    def explain(self, lang: Lang = "id", *, identify: bool = False) -> Document:
        """Return every step in *lang*; *identify* prints name and NIP, for signing."""
        sources, score = Sources(lang), self.score
        sections = _steps(self, sources)
        lines = (reading_item(chosen, lang) for chosen in self.readings), (note_item(note, lang) for note in self.notes)
        more = (Section(words(lang), tuple(items)) for words, items in zip((READINGS, NOTES), lines, strict=True))
        facts = [
            *who(self.record, lang, identify=identify),
            (RULE(lang), say(self.policy.name, lang)),
            (self.heading(lang), _label(self, lang)),
            (SCORE(lang), None if score is None else grouped(plain(score.value), lang)),
        ]
        return Document(
            title=TITLE(lang).format(label=_label(self, lang)),
            lang=lang,
            facts=tuple((label, value) for label, value in facts if value),
            sections=(*sections, *(section for section in more if section.items)),
            sources=tuple(sources.lines),
            closing=f"{CLOSING(lang)} {SHOWN(lang)}",
            signatures=tuple(signer(lang) for signer in self.policy.signers) if identify else (),
        )

    @checked(RecordError)
    def to_dict(self, *, identify: bool = False) -> dict[str, Any]:
        """Return the result as plain data: release, input, policy, result and every step, versioned by ``schema``.

        *identify* keeps name and NIP; without it they are left out.
        """
        score = self.score
        policy = self.policy
        key = policy.regulation.short if isinstance(policy, RulePolicy) else None
        records = (self.record,) if isinstance(self.record, Record) else self.record.records
        return {
            "schema": SCHEMA,
            "release": __version__,
            "policy": {
                "name": say(policy.name, "id"),
                "regulation": key,
                "description": str(policy.describe("id")).splitlines() if key is None else None,
                "readings": [chosen.to_dict() for chosen in policy.readings],
            },
            "records": [record_to_plain(record, identify=identify) for record in records],
            "predikat": plain_value(self.predikat),
            "heading": {"id": self.heading.id, "en": self.heading.en},
            "score": None if score is None else {"exact": plain(score.exact), "shown": str(score.value)},
            "rows": {code: plain_value(found.value) for code, found in self.rows.items()},
            "readings": [chosen.to_dict() for chosen in self.readings],
            "notes": [note.to_dict() for note in self.notes],
            "proposal": None if self.proposal is None else self.proposal.to_dict(identify=identify),
            "steps": None if isinstance(self.predikat, Unknown) and self.pair is None else self.finding.to_dict(),
        }

    @property
    def heading(self) -> Text:
        """What the result is: a predikat of a printed list, or a label by an agency's own policy, which is none."""
        own = not isinstance(self.policy, RulePolicy)
        return _OWN.fill(policy=self.policy.name) if own else _PREDIKAT

    @property
    def label(self) -> str:
        """The result in one word, as printed."""
        return _label(self, "id")

    def __repr__(self) -> str:
        """Return result, points, policy and period; nothing personal."""
        score = "" if self.score is None else f" {self.score}"
        return f"<Evaluation {self.label}{score}: {say(self.policy.name, 'en')}, {self.record.period.text('en')}>"

    def _repr_html_(self) -> str:
        return self.explain().to_html()


_PREDIKAT = Text("Predikat", "Predikat")
_OWN = Text("Sebutan menurut {policy}", "Label by {policy}")
UNKNOWN = Text("Tidak dapat ditentukan", "Cannot tell")


def _numbered(root: Node, year: YearRecord) -> list[tuple[str, Record]]:
    """Return the plans of a year as the policy takes them, each with its number."""
    taken = next((one.over for one in walk(root) if isinstance(one, Mean) and one.over in OVER_PLANS), Over.PLANS)
    return [(f"{n}:", record) for n, record in enumerate(ITEMS[taken](year), 1)]


def _label(done: Evaluation, lang: Lang) -> str:
    return UNKNOWN(lang) if isinstance(done.predikat, Unknown) else str(getattr(done.predikat, "label", done.predikat))


def _steps(done: Evaluation, sources: Sources) -> list[Section | Sheet]:
    """Return why nothing can be said, the rows, every step, and those of the proposal."""
    lang = sources.lang
    found: list[Section | Sheet] = []
    if isinstance(done.predikat, Unknown):
        found.append(Section(REASONS(lang), tuple(Item(reason(lang)) for reason in done.predikat.reasons)))
    if not isinstance(done.predikat, Unknown) or done.pair is not None:
        rows = done.rows
        found += [sheet(rows, lang, numbered=not isinstance(done.record, Record))] if rows else []
        found.append(Section(STEPS(lang), (item(done.finding, sources),)))
    if done.proposal is not None:
        found.append(Section(PROPOSAL(lang), (item(done.proposal.finding, sources),)))
    return found


def run(policy: Policy, x: Record | YearRecord, said: tuple[Problem, ...] = ()) -> Evaluation:
    """Evaluate *x* under *policy*; *said* are notes to carry.

    Raises ``RecordError`` with every problem the policy finds, ``PolicyError`` for a policy that is not sound.
    """
    predikat, pair, rated, proposed = compute(policy, x)
    if proposed is None:
        return Evaluation(x, policy, predikat, pair, None, said, rated)
    propose, done = proposed
    proposal = Evaluation(x if isinstance(x, Record) else x.last, propose, done.predikat, done.pair, rated=done.rated)
    if rated is not None:
        cite = Regulation(say(propose.name, "id"), None, None).cite(Standing.POLICY)
        fill = {"policy": propose.name, "rating": done.predikat.value}
        said = (*said, problem("proposed", "ratings.results", cite=cite, **fill))
    return Evaluation(x, policy, predikat, pair, proposal, said, rated)
