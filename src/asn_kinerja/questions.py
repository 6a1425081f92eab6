"""Questions of law: named facts in, one cited answer out; what is not known is named, never guessed.

Here: facts, cases, how they are read, first case first; ``replays`` for what answers without a table. Not here: any
question of a text (``regulations``), points (``scoring``), conditions over years (``follow_up``), last days.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import wraps
from itertools import product
from math import prod
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from .checks import day_problem, kind_problem, refuse
from .errors import PolicyError, Problem, QuestionError, problem, raise_if
from .finding.finding import Finding, Unknown, found
from .frozenmap import FrozenMap
from .law.reading import Reading
from .law.rule import Rule
from .signature import answered
from .words import Text, join

F = TypeVar("F", bound=Callable[..., Finding[Any]])
_NOT_SAID = Text("{what} belum diketahui", "{what} is not known")
_BOOL = "True / False / None"
_MOST = 100_000  # combinations of closed facts that a proof may walk


@frozen
class Fact:
    """One thing a question asks for; ``None`` says that it is not known.

    Attributes:
        name: the keyword it is given by.
        kind: a closed list, ``bool``, or any class (``date``): only closed facts may decide a case.
        words: what it is, to name it where it is missing.
        always: whether nothing is answered without it, even where every value would be answered alike.

    """

    name: str
    kind: type[object]
    words: Text
    always: bool = False

    def problem(self, value: object) -> Problem | None:
        """Return what is wrong with *value*, if anything."""
        if value is None:
            return None
        if self.kind is date:
            return day_problem(value, self.name)
        return kind_problem(value, self.kind, self.name, _BOOL if self.kind is bool else self.kind.__name__)

    @property
    def every(self) -> tuple[Any, ...]:
        """Every value it may have, where the list is closed; empty where it is not."""
        if issubclass(self.kind, Enum):
            return tuple(self.kind)
        return (True, False) if self.kind is bool else ()


def _when(value: Mapping[str, object]) -> FrozenMap[str, tuple[Any, ...]]:
    return FrozenMap({name: one if isinstance(one, tuple) else (one,) for name, one in value.items()})


@frozen
class Case:
    """One row: the answer where every fact it names has one of the values it names.

    Attributes:
        answer: a word of a closed list, a value of the text, or ``Unknown`` where the text leaves it open.
        when: values by fact, one or several; a fact it does not name may be anything.
        rule: the rule of this very row, or ``None`` for that of the question.
        note: the fact or facts whose words are told, or words of its own; ``None``: the first fact it names.

    """

    answer: object
    when: FrozenMap[str, tuple[object, ...]] = field(factory=FrozenMap, converter=_when)
    rule: Rule | None = None
    note: Text | str | tuple[str, ...] | None = None

    @property
    def told(self) -> tuple[str, ...]:
        """The facts whose words are told, where they are named."""
        if self.note is None or isinstance(self.note, Text):
            return ()
        return (self.note,) if isinstance(self.note, str) else self.note

    def fits(self, given: Mapping[str, object]) -> bool | None:
        """Say whether the case holds; ``None`` where a missing fact would decide."""
        answers = [None if given[name] is None else given[name] in values for name, values in self.when.items()]
        return False if False in answers else None if None in answers else True


@frozen
class Question:
    """What a text answers from facts; the first case that holds answers.

    A fact may be the choice of an open reading, which the answer then lists.
    The answer is given as soon as every case still possible agrees; otherwise it is ``Unknown`` and names the facts
    that would decide. Learning a fact never turns an answer into another.

    Attributes:
        rule: the rule it states.
        facts: what is asked for, in order.
        cases: the rows, in the order of the text.

    A question is proved when it is built: every combination of closed facts has a case, and every case is reached.
    Raises ``PolicyError`` for one that is not.

    """

    rule: Rule
    facts: tuple[Fact, ...]
    cases: tuple[Case, ...]

    def __attrs_post_init__(self) -> None:
        """Prove the table."""
        raise_if(self._open_facts() or self._holes(), PolicyError)

    def _open_facts(self) -> list[Problem]:
        """Return the cases that ask for a fact that is not there, or whose list is not closed."""
        closed = {one.name for one in self.facts if one.every}
        combinations = prod(len(one.every) for one in self._deciding())
        many = [problem("too_many", "facts", combinations, limit=_MOST)] if combinations > _MOST else []
        wrong = [(n, name) for n, case in enumerate(self.cases) for name in case.when if name not in closed]
        found = many + [problem("question_fact", f"cases[{n}].when", Text.both(name)) for n, name in wrong]
        told = [(n, name) for n, case in enumerate(self.cases) for name in case.told]
        names = {one.name for one in self.facts}
        return found + [problem("question_fact", f"cases[{n}].note", Text.both(k)) for n, k in told if k not in names]

    def _deciding(self) -> tuple[Fact, ...]:
        """Return the facts that some case names, or that must be known; the others are only carried."""
        asked = {name for case in self.cases for name in case.when}
        return tuple(one for one in self.facts if one.name in asked or (one.always and one.every))

    def _holes(self) -> list[Problem]:
        """Return the combinations without a case, and the cases that no combination reaches."""
        reached, holes = set(), list[Problem]()
        for given in self.combinations():
            n = next((n for n, case in enumerate(self.cases) if case.fits(given)), None)
            if n is None:
                words = ", ".join(f"{name}={getattr(value, 'name', value)}" for name, value in given.items())
                holes.append(problem("question_hole", "cases", Text.both(words)))
            reached.add(n)
        dead = [n for n in range(len(self.cases)) if n not in reached]
        return holes[:1] + [problem("question_dead", f"cases[{n}]") for n in dead]

    def combinations(self, *, unknown: bool = False) -> Iterator[dict[str, Any]]:
        """Yield every combination of the facts that decide, those not known included where *unknown* is said."""
        facts = self._deciding()
        for values in product(*((*one.every, None) if unknown else one.every for one in facts)):
            yield {fact.name: value for fact, value in zip(facts, values, strict=True)}

    def __call__(self, again: FrozenMap[str, object] | None = None, /, **given: object) -> Finding[Any]:
        """Return the answer from the facts *given*; one that is left out is not known.

        *again*: what a finding of this question was given, in place of facts, to compute it again.

        Raises ``QuestionError`` for facts of a wrong kind, all at once. What is no fact of the question is Python's own
        ``TypeError``: the program is wrong then, not its data.
        """
        given = given if again is None else dict(again)
        if lost := given.keys() - {fact.name for fact in self.facts}:
            msg = f"{self.rule.key} has no facts named {', '.join(sorted(lost))}"
            raise TypeError(msg)
        facts = {fact.name: answered(given.get(fact.name)) for fact in self.facts}
        refuse(QuestionError, *(fact.problem(facts[fact.name]) for fact in self.facts))
        return self._answer(FrozenMap(facts))

    def _answer(self, given: FrozenMap[str, object]) -> Finding[Any]:
        possible = list(self._possible(given))
        first, missing = possible[0], self._missing(possible, given)
        lacks = any(fact.always for fact in missing)
        if lacks or any(one.answer != first.answer for one in possible):
            return self._found(first, given, _unknown(missing))
        return self._found(possible[-1], given, first.answer)

    def _possible(self, given: Mapping[str, object]) -> Iterator[Case]:
        """Yield the cases that may hold, up to the first that does."""
        for case in self.cases:
            fits = case.fits(given)
            if fits is not False:
                yield case
            if fits:
                return

    def _missing(self, possible: list[Case], given: FrozenMap[str, object]) -> list[Fact]:
        """Return the facts not known that a case still possible asks for, or that must be known always."""
        asked = {name for case in possible for name in case.when}
        return [one for one in self.facts if given.get(one.name) is None and (one.always or one.name in asked)]

    def _found(self, case: Case, given: FrozenMap[str, Any], value: Any) -> Finding[Any]:
        note = _note(case, given) if case.fits(given) and not isinstance(value, Unknown) else None
        rule = case.rule or self.rule
        told: dict[str, Any] = {} if note is None else {"note": note}
        readings = tuple(one for one in given.values() if isinstance(one, Reading))
        return found(rule, value, "noted" if told else "plain", readings=readings, given=given, by=self, **told)


def _note(case: Case, given: Mapping[str, object]) -> Text | None:
    """Return the words of the facts a case follows from, where each is known and has words."""
    if isinstance(case.note, Text):
        return case.note
    names = case.told or tuple(case.when)[:1]
    words = [getattr(given[name], "value", None) for name in names]
    told = [one for one in words if isinstance(one, Text)]
    if not told or len(told) < len(words):
        return None
    return told[0] if len(told) == 1 else join(told)


def _unknown(missing: list[Fact]) -> Unknown:
    needed = tuple(fact.words for fact in missing)
    return Unknown(tuple(_NOT_SAID.fill(what=what) for what in needed), needed)


@frozen
class _Again:
    """A function that computes its finding again from the arguments it was called with."""

    call: Callable[..., Finding[object]]

    def __call__(self, given: Mapping[str, object]) -> Finding[Any]:
        return self.call(**given)


def replays(call: F) -> F:
    """Decorate a function of a regulation: its finding carries the arguments by name, and is computed again from them.

    Outermost of all decorators, of a function that names each of its arguments. They are values that nobody changes;
    of a finding its answer is kept.
    """
    asks = inspect.signature(call).parameters
    defaults = {name: one.default for name, one in asks.items() if one.default is not one.empty}

    @wraps(call)
    def asked(*args: object, **more: object) -> Finding[Any]:
        answer = call(*args, **more)
        named = {**defaults, **dict(zip(asks, args, strict=False)), **more}
        given = FrozenMap({name: answered(value) for name, value in named.items()})
        return evolve(answer, given=given, by=_Again(asked))

    return asked  # type: ignore[return-value]
