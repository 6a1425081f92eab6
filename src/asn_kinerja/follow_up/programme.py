"""Award programmes as values: who may stand, how they are ranked, how often, how many, who confers it.

Here: the programme, one round of it and its page. Not here: any programme (``regulations``, or the agency's own code),
ranking (``selection``).
"""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, field, frozen

from ..checks import (
    MAX_PARTS,
    entries,
    gathered,
    hidden,
    key_path,
    kind_problem,
    many_problem,
    refuse,
    text_problem,
    without_identity,
)
from ..errors import ConditionError, Problem, RankingError, in_language, problem, raise_if
from ..evaluation.evaluation import Evaluation
from ..finding.document import Document, Item, Section
from ..finding.explain import CLOSING as COMPUTED
from ..frozenmap import FrozenMap
from ..model.period import EvaluationPeriod
from ..selection.candidate import Candidate
from ..selection.figures import Figured, scale_name
from ..selection.ranking import MOST_CANDIDATES, Ranked, Ranking, checked
from ..words import Lang, Text, Word, day_text
from .award import Honour, Verdict, assess, notes_problems
from .condition import Condition, Status, condition_problem, in_round
from .dossier import Dossier, as_map
from .entries import date_problem
from .page import first_words


class Rhythm(Word):
    """How often a programme is held; the name of the kind of period."""

    MONTH = Text("bulanan", "monthly")
    QUARTER = Text("triwulanan", "quarterly")
    SEMESTER = Text("semesteran", "half-yearly")
    YEAR = Text("tahunan", "yearly")


@frozen
class Nominee:
    """Somebody who is proposed.

    Attributes:
        key: the caller's key; it names nobody. Where it is an identity number, ``repr`` and pages mask it.
        dossier: what is known of the person.
        figures: the figures of the criteria by code; a missing one is missing, not zero. A ``Score``, a ``Finding`` or
            an ``Evaluation`` (its points) may stand for the number, and its reasons stay on the page.

    """

    key: str = field(repr=hidden)
    dossier: Dossier = field(repr=False)
    figures: FrozenMap[str, Figured] = field(factory=FrozenMap, converter=as_map)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key and no dossier; figures are judged with the candidates."""
        found = (text_problem(self.key, "key"), kind_problem(self.dossier, Dossier, "dossier"))
        refuse(ConditionError, *found)

    @property
    def candidate(self) -> Candidate:
        """The nominee as a candidate of the ranking."""
        return Candidate(self.key, self.figures)


@frozen
class Programme:
    """An award programme.

    Attributes:
        key: stable identifier.
        name: its name.
        ranking: criteria, tie-breaks and quota.
        confers: who decides; what comes out is a list for that office.
        rhythm: how often it is held.
        condition: who may stand, or ``None`` for everybody proposed.
        notes: what a reader should know, for instance *example, not law*.

    """

    key: str
    name: Text
    ranking: Ranking
    confers: Text
    rhythm: Rhythm
    condition: Condition | None = None
    notes: tuple[Text, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once."""
        found = (
            text_problem(self.key, "key"),
            kind_problem(self.name, Text, "name"),
            kind_problem(self.ranking, Ranking, "ranking"),
            kind_problem(self.confers, Text, "confers"),
            kind_problem(self.rhythm, Rhythm, "rhythm"),
            None if self.condition is None else condition_problem(self.condition, "condition"),
        )
        raise_if(gathered(found) + notes_problems(self.notes), ConditionError)

    def hold(self, nominees: Iterable[Nominee], period: EvaluationPeriod, *, on: date | None = None) -> "Round":
        """Assess *nominees* and rank those who meet the conditions.

        The round looks at the period it is named after: figures are those of *period*, a rise is measured against the
        period just before it, and annual results are those of the year it names, otherwise of the years before the
        one it ends in. Conditions that read days (service, punishments, awards held) are checked *on* a day, the last
        one of *period* where none is given. An award on record under the printed name of the programme counts as its
        own.

        Who has a figure that is none is refused alone, with its problems (``Round.refused``).

        Raises ``ConditionError`` for what is no nominee, a period that does not fit the rhythm and what is no day,
        ``RankingError`` for keys given twice.
        """
        here = (
            entries(nominees, MOST_CANDIDATES)
            if isinstance(nominees, Iterable) and not isinstance(nominees, (str, bytes))
            else None
        )
        wrong = None if on is None else date_problem(on, "on")
        refuse(ConditionError, *self._problems(here, period), wrong)
        people, day = here or (), on or period.end
        checked(Candidate(one.key, {}) for one in people)
        honour = self._asked(period)
        verdicts = {one.key: None if honour is None else assess(honour, one.dossier, on=day) for one in people}
        read = {one.key: _read(one) for one in people}
        fine = {key: one for key, one in read.items() if isinstance(one, Candidate)}
        opened = {key: found for key, one in fine.items() if (found := self._open(one))}
        standing = [one for key, one in fine.items() if key not in opened and (honour is None or verdicts[key])]
        return Round(
            self,
            period,
            day,
            self.ranking.rank(standing),
            FrozenMap(verdicts),
            refused=FrozenMap({key: one for key, one in read.items() if not isinstance(one, Candidate)}),
            opened=FrozenMap(opened),
            said=tuple(self._said(people, period)),
        )

    def _asked(self, period: EvaluationPeriod) -> Honour | None:
        """Return what a round of *period* asks of a dossier."""
        if self.condition is None:
            return None
        names = {self.key: (self.name.id, self.name.en)}
        return Honour(self.key, self.name, in_round(self.condition, period, names), self.confers)

    def _open(self, candidate: Candidate) -> tuple[Problem, ...]:
        """Return the figures of *candidate* that are asked for and open."""
        return tuple(one for one in self.ranking.lacking(candidate) if one.code == "figure_open")

    def _said(self, people: tuple[Nominee, ...], period: EvaluationPeriod) -> Iterator[tuple[str, Problem]]:
        """Yield what makes figures of one criterion hard to compare: other periods, several scales."""
        for n, criterion in enumerate(self.ranking.criteria):
            given = [(one.key, one.figures.get(criterion.key)) for one in people if isinstance(one.figures, FrozenMap)]
            path = key_path("figures", criterion.key, n)
            for key, figure in given:
                if isinstance(figure, Evaluation) and figure.record.period != period:
                    words = figure.record.period.words
                    yield key, problem("figure_period", path, words, period=period.words)
            scales = sorted({scale for _, figure in given if (scale := scale_name(figure)) is not None})
            if len(scales) > 1:
                yield "", problem("figure_scales", path, Text(*[", ".join(scales)] * 2))

    def _problems(self, nominees: tuple[object, ...] | None, period: object) -> list[Problem]:
        expected = Text("daftar Nominee", "a list of nominees")
        if nominees is None:
            return [problem("type", "nominees", expected=expected)]
        if many := many_problem(nominees, "nominees", MOST_CANDIDATES):
            return [many]
        foreign = (kind_problem(one, Nominee, f"nominees[{n}]") for n, one in enumerate(nominees))
        found = gathered(foreign, MAX_PARTS)
        wrong = kind_problem(period, EvaluationPeriod, "period")
        if isinstance(period, EvaluationPeriod) and period.kind != self.rhythm.name.lower():
            wrong = problem("type", "period", period.words, expected=self.rhythm.value)
        return found + gathered([wrong])


def _read(nominee: Nominee) -> "Candidate | tuple[Problem, ...]":
    """Return *nominee* as a candidate, or what is wrong with the figures."""
    try:
        return nominee.candidate
    except RankingError as refused:
        return refused.problems


@frozen
class Round:
    """One round of a programme: a list for whoever confers the award.

    Attributes:
        programme: the programme.
        period: the period it was held for.
        on: the day the conditions were checked.
        ranked: those who meet the conditions, ranked.
        verdicts: the verdict on every nominee by key; ``None`` where nothing is asked.
        refused: what is wrong with the figures of who cannot be ranked, by key; the others are not held up.
        opened: the figures that are open, by key.
        said: notes on the figures that were given, each with the key it concerns, or none for a whole criterion.

    """

    programme: Programme
    period: EvaluationPeriod
    on: date
    ranked: Ranked
    verdicts: FrozenMap[str, Verdict | None] = field(repr=False)
    refused: FrozenMap[str, tuple[Problem, ...]] = field(factory=FrozenMap, repr=hidden, kw_only=True)
    opened: FrozenMap[str, tuple[Problem, ...]] = field(factory=FrozenMap, repr=hidden, kw_only=True)
    said: tuple[tuple[str, Problem], ...] = field(default=(), repr=hidden, kw_only=True)

    @property
    def unmet(self) -> tuple[str, ...]:
        """Keys of those who do not meet the conditions."""
        return self._keys(Status.UNMET)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Keys of those about whom a fact or a figure is open; they are neither ranked nor refused."""
        unmet, unknown = set(self.unmet), self._keys(Status.UNKNOWN)
        return tuple(sorted({*unknown, *(key for key in self.opened if key not in unmet)}))

    @property
    def notes(self) -> tuple[tuple[str, Problem], ...]:
        """What a reader should know, each with the key it concerns: of every verdict, and of figures."""
        verdicts = sorted((key, one) for key, one in self.verdicts.items() if one is not None)
        return (*((key, note) for key, one in verdicts for note in one.notes), *self.said)

    def _keys(self, status: Status) -> tuple[str, ...]:
        return tuple(sorted(key for key, one in self.verdicts.items() if one is not None and one.status is status))

    def explain(self, lang: Lang = "id") -> Document:
        """Return the list with reasons: ranks, scores, ties, who was left out and why."""
        in_language(lang)
        return _page(self, lang)

    def _repr_html_(self) -> str:
        return self.explain().to_html()


TITLE = Text("{name}: {period}", "{name}: {period}")
CONFERS = Text("Yang memutuskan", "Who decides")
RHYTHM = Text("Diadakan", "Held")
ON = Text("Syarat diperiksa pada", "Conditions checked on")
UNMET = Text("Tidak memenuhi persyaratan administratif", "Does not meet the administrative conditions")
UNKNOWN = Text("Belum dapat ditentukan", "Cannot be told yet")
REFUSED = Text("Ditolak karena datanya keliru", "Refused for figures that are none")
NOTES = Text("Catatan", "Notes")


def _page(held: Round, lang: Lang) -> Document:
    """Return the page of a round: the ranked list, who was left out and why; keys stand for people."""
    programme = held.programme
    base = held.ranked.explain(lang)
    unmet = tuple(_unmet(held, key, lang) for key in held.unmet)
    unknown = tuple(_unknown(held, key, lang) for key in held.unknown)
    refused = tuple(_refused(key, found, lang) for key, found in sorted(held.refused.items()))
    notes = tuple(Item(one(lang)) for one in programme.notes)
    notes += tuple(Item(note.text(lang), label=without_identity(key)) for key, note in held.notes)
    more = ((UNMET, unmet), (UNKNOWN, unknown), (REFUSED, refused), (NOTES, notes))
    return evolve(
        base,
        title=TITLE.fill(name=programme.name, period=held.period.words)(lang),
        facts=(
            (RHYTHM(lang), programme.rhythm.value(lang)),
            (ON(lang), day_text(held.on, lang)),
            (CONFERS(lang), programme.confers(lang)),
        ),
        sections=(*base.sections, *(Section(heading(lang), items) for heading, items in more if items)),
        closing=COMPUTED(lang),
    )


def _unmet(held: Round, key: str, lang: Lang) -> Item:
    verdict = held.verdicts[key]
    assert verdict is not None
    reasons = "; ".join(one.rule.title(lang) for one in verdict.unmet)
    return Item(
        f"{reasons}; {first_words(verdict.earliest, lang, open_facts=bool(verdict.unknown))}",
        label=without_identity(key),
    )


def _unknown(held: Round, key: str, lang: Lang) -> Item:
    verdict = held.verdicts[key]
    reasons = [] if verdict is None else [one(lang) for one in verdict.missing]
    reasons += [one.text(lang) for one in held.opened.get(key, ())]
    return Item("; ".join(reasons), label=without_identity(key))


def _refused(key: str, found: tuple[Problem, ...], lang: Lang) -> Item:
    return Item("; ".join(one.text(lang) for one in found), label=without_identity(key))
