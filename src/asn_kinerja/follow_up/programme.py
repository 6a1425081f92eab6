"""Award programmes as values: who may stand, how they are ranked, how often, how many, who confers it.

Here: the programme and one round of it. Not here: any programme (``regulations``, or the agency's own code), ranking
(``selection``), the page (``round_page``).
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import field, frozen

from ..errors import ConditionError, Problem, in_language, problem, raise_if
from ..exact.number import Number
from ..finding.document import Document
from ..model.checks import MAX_PARTS, gathered, kind_problem, text_problem
from ..model.frozenmap import FrozenMap
from ..model.period import EvaluationPeriod
from ..selection.ranking import Candidate, Ranked, Ranking, checked
from ..words import Lang, Text, Word
from .award import Honour, Verdict, assess, notes_problems
from .condition import Condition, Status, condition_problem
from .dossier import Dossier, as_map
from .entries import date_problem


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
        key: the caller's key; it names nobody.
        dossier: what is known of the person.
        figures: the figures of the criteria by code; a missing one is missing, not zero.

    """

    key: str
    dossier: Dossier = field(repr=False)
    figures: FrozenMap[str, Number | str] = field(factory=FrozenMap, converter=as_map)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key and no dossier; figures are judged with the candidates."""
        found = (text_problem(self.key, "key"), kind_problem(self.dossier, Dossier, "dossier", "Dossier"))
        raise_if(gathered(found), ConditionError)

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
            kind_problem(self.name, Text, "name", "Text"),
            kind_problem(self.ranking, Ranking, "ranking", "Ranking"),
            kind_problem(self.confers, Text, "confers", "Text"),
            kind_problem(self.rhythm, Rhythm, "rhythm", "Rhythm"),
            None if self.condition is None else condition_problem(self.condition, "condition"),
        )
        raise_if(gathered(found) + notes_problems(self.notes), ConditionError)

    def hold(self, nominees: Iterable[Nominee], period: EvaluationPeriod, *, on: date | None = None) -> "Round":
        """Assess *nominees* and rank those who meet the conditions.

        The conditions are checked *on* a day, the last one of *period* where none is given: a yearly award that asks
        for the result of its own year is held in the next.

        Raises ``ConditionError`` for what is no nominee, a period that does not fit the rhythm and what is no day,
        ``RankingError`` for figures that are none and keys given twice.
        """
        here = tuple(nominees) if isinstance(nominees, Iterable) and not isinstance(nominees, (str, bytes)) else None
        wrong = None if on is None else date_problem(on, "on")
        raise_if(gathered([*self._problems(here, period), wrong]), ConditionError)
        people, day = here or (), on or period.end
        candidates = checked(one.candidate for one in people)
        verdicts = FrozenMap({one.key: self._verdict(one, day) for one in people})
        standing = [one for one in candidates if self.condition is None or verdicts[one.key]]
        return Round(self, period, day, self.ranking.rank(standing), verdicts)

    def _verdict(self, one: Nominee, on: date) -> Verdict | None:
        if self.condition is None:
            return None
        return assess(Honour(self.key, self.name, self.condition, self.confers), one.dossier, on=on)

    def _problems(self, nominees: tuple[Any, ...] | None, period: Any) -> list[Problem]:
        expected = Text("daftar Nominee", "a list of nominees")
        if nominees is None:
            return [problem("type", "nominees", expected=expected)]
        foreign = (kind_problem(one, Nominee, f"nominees[{n}]", "Nominee") for n, one in enumerate(nominees))
        found = gathered(foreign, MAX_PARTS)
        wrong = kind_problem(period, EvaluationPeriod, "period", "EvaluationPeriod")
        if wrong is None and period.kind != self.rhythm.name.lower():
            wrong = problem("type", "period", period.words, expected=self.rhythm.value)
        return found + gathered([wrong])


@frozen
class Round:
    """One round of a programme: a list for whoever confers the award.

    Attributes:
        programme: the programme.
        period: the period it was held for.
        on: the day the conditions were checked.
        ranked: those who meet the conditions, ranked.
        verdicts: the verdict on every nominee by key; ``None`` where nothing is asked.

    """

    programme: Programme
    period: EvaluationPeriod
    on: date
    ranked: Ranked
    verdicts: FrozenMap[str, Verdict | None] = field(repr=False)

    @property
    def unmet(self) -> tuple[str, ...]:
        """Keys of those who do not meet the conditions."""
        return self._keys(Status.UNMET)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Keys of those about whom a fact is missing; they are neither ranked nor refused."""
        return self._keys(Status.UNKNOWN)

    def _keys(self, status: Status) -> tuple[str, ...]:
        return tuple(sorted(key for key, one in self.verdicts.items() if one is not None and one.status is status))

    def explain(self, lang: Lang = "id") -> Document:
        """Return the list with reasons: ranks, scores, ties, who was left out and why."""
        in_language(lang)
        from .round_page import page  # noqa: PLC0415 - wording knows rounds

        return page(self, lang)

    def _repr_html_(self) -> str:
        return self.explain().to_html()
