"""The coaching needs of many people at once: each person's plan, or what prevented it; nobody stops the others.

Here: telling people apart, one plan each, plain rows. Not here: finding needs (``coaching``), the page.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any, TypeAlias, TypeVar

from attrs import Factory, define, field, frozen

from ..checks import gathered, kind_problem
from ..errors import AsnKinerjaError, DossierError, Problem, problem, raise_if
from ..evaluation.evaluation import Evaluation
from ..finding.document import Document
from ..model.feedback import Feedback
from ..scoring.feedback import Joined
from ..signature import checked, kind_of
from ..words import Lang, Text
from . import coaching_office_page as office_page
from .coaching import coaching_needs
from .coaching_office_page import PersonCoaching
from .coaching_policy import CoachingPolicy
from .competence import Gap
from .entries import date_problem

SCHEMA = "asn-kinerja/coaching-office/1"
#: Most rows of one call (policy of the library).
MOST_ROWS = 100_000

FeedbackByKey: TypeAlias = Mapping[Any, Sequence[Feedback] | Joined]
GapsByKey: TypeAlias = Mapping[Any, Sequence[Gap]]
KeyOf: TypeAlias = Callable[[Any], object]
V = TypeVar("V")


@frozen(repr=False)
class OfficeCoaching:
    """The needs of many people on one day, in the order in which they were first met; it iterates person by person.

    Attributes:
        on: the day the deadlines count from.
        policy: the thresholds.
        people: each person with a plan or problems.

    """

    on: date
    policy: CoachingPolicy
    people: tuple[PersonCoaching, ...]

    def __iter__(self) -> Iterator[PersonCoaching]:
        """Go through the people."""
        return iter(self.people)

    def __len__(self) -> int:
        """Return how many people there are."""
        return len(self.people)

    @checked(DossierError)
    def rows(self, lang: Lang = "id") -> tuple[dict[str, str | None], ...]:
        """Return one flat row for each need, and one for each person with problems; nothing personal but the key."""
        return tuple(office_page.rows(self.people, lang))

    @checked(DossierError)
    def explain(self, lang: Lang = "id") -> Document:
        """Return the page: the table of needs, the count of each unit, problems, what is not known, sources."""
        return office_page.page(self.on, self.people, lang)

    def to_dict(self) -> dict[str, Any]:
        """Return the plans as plain data, versioned by ``schema``."""
        people = [
            {
                "key": str(one.key),
                "unit": one.unit,
                "plan": None if one.plan is None else one.plan.to_dict(),
                "problems": [each.to_dict() for each in one.problems],
            }
            for one in self.people
        ]
        return {"schema": SCHEMA, "on": self.on.isoformat(), "people": people}

    def __repr__(self) -> str:
        """Return how many people and needs there are, and the day."""
        needs = sum(len(one.plan.needs) for one in self.people if one.plan is not None)
        return f"<OfficeCoaching {len(self.people)} people, {needs} needs on {self.on.isoformat()}>"

    def _repr_html_(self) -> str:
        return self.explain().to_html()


@define
class _Person:
    """The rows of one person, while they are gathered."""

    key: object
    unit: str | None
    evaluations: list[Evaluation] = Factory(list)
    problems: list[Problem] = Factory(list)
    keys: list[object] = field(factory=list)


def coaching_many(
    rows: Iterable[object],
    policy: CoachingPolicy,
    *,
    on: date,
    feedback: FeedbackByKey | None = None,
    gaps: GapsByKey | None = None,
    key: KeyOf | None = None,
) -> OfficeCoaching:
    """Return the coaching needs of everybody in *rows*: outcomes of ``evaluate_many``, or evaluations.

    Rows of one NIP, or of one key, are one person's: several years in any order. *key* names a row; without it an
    outcome has its own key and an evaluation its number from 0. *feedback* and *gaps* are by key. A row that cannot be
    used, or a person whose plan cannot be made, is a person with problems and stops nobody.

    Raises ``DossierError`` for *rows* that are no list or too many, a policy or day of a wrong kind, and keys of
    *feedback* or *gaps* that no row has.
    """
    heard, short = {} if feedback is None else feedback, {} if gaps is None else gaps
    raise_if(_problems(rows, policy, on, heard, short), DossierError)
    people = _gathered(_taken(rows), key)
    known = {each for one in people for each in one.keys}
    raise_if([*_strangers("feedback", heard, known), *_strangers("gaps", short, known)], DossierError)
    return OfficeCoaching(on, policy, tuple(_plan(one, policy, on, heard, short) for one in people))


def _problems(rows: object, policy: object, on: object, feedback: object, gaps: object) -> list[Problem]:
    listing = Text("daftar baris", "a list of rows")
    by_key = Text("pasangan kunci dan nilai", "a mapping of keys to values")
    kind = tuple if isinstance(rows, (Mapping, str, bytes)) else Iterable
    return gathered(
        (
            kind_problem(rows, kind, "rows", listing),
            kind_problem(policy, CoachingPolicy, "policy"),
            date_problem(on, "on"),
            kind_problem(feedback, Mapping, "feedback", by_key),
            kind_problem(gaps, Mapping, "gaps", by_key),
        )
    )


def _strangers(name: str, given: FeedbackByKey | GapsByKey, known: set[object]) -> list[Problem]:
    count = sum(each not in known for each in given)
    return [problem("key_of_nobody", name, count)] if count else []


def _taken(rows: Iterable[object]) -> list[object]:
    taken = list(islice(rows, MOST_ROWS + 1))
    raise_if([problem("too_many", "rows", len(taken), limit=MOST_ROWS)] if len(taken) > MOST_ROWS else [], DossierError)
    return taken


def _gathered(rows: list[object], key: KeyOf | None) -> list[_Person]:
    """Return the rows person by person, in the order in which they were first met."""
    people: list[_Person] = []
    known: dict[object, _Person] = {}
    for number, row in enumerate(rows):
        name, evaluation, wrong = _read(row, number, key)
        unit = _told_unit(row) if evaluation is None else evaluation.record.employee.unit
        nip = None if evaluation is None else evaluation.record.employee.nip
        one = known.get(nip) if nip is not None else None
        one = one or known.get(("key", name)) or _Person(name, unit)
        if not one.keys:
            people.append(one)
        known[("key", name)] = one
        if nip is not None:
            known.setdefault(nip, one)
        one.keys.append(name)
        one.evaluations += [] if evaluation is None else [evaluation]
        one.problems += wrong
    return people


_Read: TypeAlias = tuple[object, Evaluation | None, tuple[Problem, ...]]


def _read(row: Any, number: int, key: KeyOf | None) -> _Read:
    """Return key, evaluation and problems of a row; one that cannot be used is named by its place."""
    place = f"rows[{number}]"
    alone = isinstance(row, Evaluation)
    try:
        evaluation, wrong = (row, ()) if alone else (row.evaluation, tuple(row.problems))
    except Exception:
        return place, None, (problem("type", place, kind_of(row), expected="Outcome, Evaluation"),)
    found = [None if evaluation is None else kind_problem(evaluation, Evaluation, place, "Outcome, Evaluation")]
    found += [kind_problem(one, Problem, place) for one in wrong]
    if gathered(found):
        return place, None, tuple(gathered(found))
    try:
        name = (number if alone else row.key) if key is None else key(row)
        hash(name)
    except Exception as failed:
        return place, None, (problem("key_failed", place, kind=type(failed).__name__),)
    return name, evaluation, wrong


def _told_unit(row: object) -> str | None:
    """Return the unit that an outcome without a result names."""
    try:
        unit = getattr(row, "unit", None)
    except Exception:  # no outcome at all
        return None
    return unit if isinstance(unit, str) else None


def _plan(one: _Person, policy: CoachingPolicy, on: date, feedback: FeedbackByKey, gaps: GapsByKey) -> PersonCoaching:
    """Return the plan of one person, or what prevented it."""
    if not one.evaluations:
        return PersonCoaching(one.key, one.unit, None, tuple(one.problems))
    unit = max(one.evaluations, key=lambda each: each.record.period.end).record.employee.unit
    heard, short = _of(feedback, one.keys), _of(gaps, one.keys)
    try:
        plan = coaching_needs(one.evaluations, policy, on=on, feedback=heard, gaps=short)
    except AsnKinerjaError as refused:
        return PersonCoaching(one.key, unit, None, (*one.problems, *refused.problems))
    return PersonCoaching(one.key, unit, plan, tuple(one.problems))


def _of(given: Mapping[Any, V], keys: list[object]) -> V | tuple[()]:
    """Return what is given for the first of *keys* that has anything."""
    return next((given[each] for each in dict.fromkeys(keys) if each in given), ())
