"""Policies: values that say what is read, how points are made and how they are named.

Here: the protocol, and the policy a regulation states. Not here: running one (``evaluation.compute``),
an agency's own (``evaluation.weighted``).
"""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from attrs import field, frozen

from ..checks import entries, listed, many_problem, refuse
from ..errors import PolicyError, Problem, ReadingError, problem, raise_if
from ..finding.document import Document, Item, Section
from ..finding.explain import Sources
from ..finding.score import Scale
from ..law.citation import Regulation
from ..law.reading import Reading
from ..model.indicator import WorkResult
from ..model.record import Record
from ..model.year import YearRecord
from ..scoring.parts import Labels, Node
from ..signature import checked
from ..words import Lang, Text, by_fields
from .describe import describe
from .needs import Needs

READINGS = Text("Pilihan pembacaan", "Open readings")
#: Who signs today.
SIGNERS = (Text("Pejabat penilai kinerja", "The rater"), Text("Pegawai yang dinilai", "The employee rated"))


class Policy(Protocol):
    """What can evaluate a record."""

    @property
    def name(self) -> Text | str:
        """Its name."""
        ...

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The open readings it rests on, one of each question."""
        ...

    def row(self, result: WorkResult) -> Node | None:
        """Return the part that gives the points of one plan row, or ``None`` where rows make no points."""
        ...

    def needs(self, x: "Record | YearRecord") -> Needs:
        """Return what it reads."""
        ...

    def root(self, x: "Record | YearRecord") -> Node:
        """Return the part that names the result of *x*."""
        ...

    @property
    def signers(self) -> tuple[Text, ...]:
        """Who signs a page of it, left to right."""
        ...

    def reading(self, *readings: Reading) -> "Policy":
        """Return the same policy under other readings."""
        ...

    def faults(self) -> tuple[Problem, ...]:
        """Return what makes it impossible; a policy with faults evaluates nothing."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """Return everything lint finds; empty when sound."""
        ...

    def describe(self, lang: Lang = "id") -> Document:
        """Return it as a document, generated from its value."""
        ...


@frozen
class RulePolicy:
    """The policy a regulation states, under chosen readings.

    Attributes:
        regulation: the text.
        name: its name in words.
        label: the part that names the result of a record.
        year: the part that names the result of several records of one year.
        year_rule: how these join, in words.
        read: what is read from a record.
        make: the regulation's ``policy`` function, called again for other readings.
        readings: the chosen readings, one of each question.
        row_part: the part that gives the points of one row, or ``None``.
        propose: an agency's policy that may propose the rating of results, or ``None``.
        signers: who signs a page of it, left to right.

    """

    __repr__ = by_fields

    regulation: Regulation
    name: Text
    label: Node
    year: Node
    year_rule: Text
    read: Needs
    make: Callable[..., "RulePolicy"] = field(eq=False, repr=False)
    readings: tuple[Reading, ...] = ()
    row_part: Node | None = None
    propose: "Policy | None" = None
    signers: tuple[Text, ...] = SIGNERS

    def needs(self, x: "Record | YearRecord") -> Needs:  # noqa: ARG002 - a regulation reads the same of everybody
        """Return what it reads."""
        return self.read

    def row(self, result: WorkResult) -> Node | None:  # noqa: ARG002 - a regulation's rows all count alike
        """Return the part that gives the points of one plan row, or ``None``."""
        return self.row_part

    def root(self, x: "Record | YearRecord") -> Node:
        """Return the part that names the result of *x*."""
        return self.label if isinstance(x, Record) else self.year

    def reading(self, *readings: Reading) -> "RulePolicy":
        """Return the same policy under *readings*; questions not named keep their choice.

        Raises ``ReadingError`` for a reading of another regulation.
        """
        questions = {type(chosen) for chosen in readings}
        kept = [chosen for chosen in self.readings if type(chosen) not in questions]
        facts = {} if self.propose is None else {"propose": self.propose}
        return self.make(*readings, *kept, **facts)

    def faults(self) -> tuple[Problem, ...]:
        """Return those of the policy that proposes; a regulation's own is proven by its tests."""
        return () if self.propose is None else self.propose.faults()

    def problems(self) -> tuple[Problem, ...]:
        """Return what lint finds in the policy that proposes, if there is one."""
        return () if self.propose is None else self.propose.problems()

    @checked(PolicyError)
    def describe(self, lang: Lang = "id") -> Document:
        """Return the policy as a document, generated from its value."""
        lines = tuple(
            Item(chosen.text(lang), label=f"{chosen.open_question} = {chosen.value}") for chosen in self.readings
        )
        more = (Section(READINGS(lang), lines),) if lines else ()
        return describe(self.name(lang), self.label, self.read, Sources(lang), more=more)


#: More than any text leaves open.
MOST_READINGS = 100


def chosen(readings: "Iterable[Any]", offered: tuple[type[Reading], ...], policy: Text) -> tuple[Reading, ...]:
    """Return one reading of each question in *offered*: the one among *readings*, otherwise its default.

    Raises ``ReadingError`` with every reading that is not offered or given twice.
    """
    here: dict[type[Reading], Reading] = {}
    found = []
    given = entries(readings, MOST_READINGS)
    refuse(ReadingError, many_problem(given, "readings", MOST_READINGS))
    for reading in given:
        if type(reading) not in offered:
            words = listed(cls.__name__ for cls in offered) or "-"
            found.append(problem("reading_unknown", "readings", reading, words=words, policy=policy))
        elif type(reading) in here:
            found.append(problem("reading_twice", "readings", reading.open_question))
        else:
            here[type(reading)] = reading
    raise_if(found, ReadingError)
    return tuple(here.get(cls, cls.default) for cls in offered)


def scale_of(policy: "Policy", root: Node) -> Scale | None:
    """Return the scale of the points under *root*, or ``None`` where it makes no points."""
    if not isinstance(root, Labels):
        return None
    name = policy.name if isinstance(policy.name, Text) else Text(policy.name, policy.name)
    return Scale(name, root.table, before=root.before)


def require(policy: object) -> None:
    """Refuse what is no policy."""
    if isinstance(policy, type) or not all(
        hasattr(policy, name) for name in ("needs", "root", "readings", "reading", "faults")
    ):
        expected = Text("sebuah kebijakan", "a policy")
        raise PolicyError(problem("policy_part", "policy", policy, expected=expected))
