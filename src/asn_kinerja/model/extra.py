"""Extras: what a record tells beside its plan: additional tasks, creative works, new ideas, take-overs.

Here: what happened and its evidence by identifier. Not here: the points they give, what follows from them.
"""

from collections.abc import Iterable
from typing import TypeAlias, TypeVar, get_args

from attrs import frozen

from ..checks import keep_texts, kind_problem, refuse, text_problem
from ..errors import ModelError
from ..words import Text, Word, by_fields


class Recognition(Word):
    """Level at which a creative work was recognised."""

    UNIT_KERJA = Text("unit kerja", "unit")
    INSTANSI = Text("instansi", "agency")
    NASIONAL = Text("nasional", "national")


@frozen
class _Titled:
    __repr__ = by_fields
    title: str
    evidence: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no text."""
        evidence = None if self.evidence is None else text_problem(self.evidence, "evidence")
        refuse(ModelError, text_problem(self.title, "title"), evidence)
        keep_texts(self, "title", "evidence")


@frozen
class AdditionalTask(_Titled):
    """An additional task (tugas tambahan).

    Attributes:
        title: what was done.
        evidence: identifier of the letter of assignment, or ``None``.

    """

    __repr__ = by_fields


@frozen
class NewIdea(_Titled):
    """A new idea or method that benefits the organisation or the state.

    Attributes:
        title: what it is.
        evidence: identifier of the evidence, or ``None``.

    """

    __repr__ = by_fields


@frozen
class Creativity:
    """A creative work (kreativitas).

    Attributes:
        title: what was made.
        recognition: level at which it was recognised.
        evidence: identifier of the recognition, or ``None``.

    """

    __repr__ = by_fields

    title: str
    recognition: Recognition
    evidence: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once."""
        found = (
            text_problem(self.title, "title"),
            kind_problem(self.recognition, Recognition, "recognition"),
            None if self.evidence is None else text_problem(self.evidence, "evidence"),
        )
        refuse(ModelError, *found)
        keep_texts(self, "title", "evidence")


@frozen
class TakeOver:
    """The leader took over a planned result that the employee could not finish.

    Attributes:
        result: code of the work result taken over; a code of the plan.
        note: the leader's own words, kept with the record and shown in no message; ``""`` for none.

    """

    __repr__ = by_fields

    result: str
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once."""
        found = (text_problem(self.result, "result"), text_problem(self.note, "note", empty=True))
        refuse(ModelError, *found)
        keep_texts(self, "result", "note")


Extra: TypeAlias = AdditionalTask | Creativity | NewIdea | TakeOver
EXTRAS: tuple[type[Extra], ...] = get_args(Extra)
E = TypeVar("E", bound=Extra)


def of_kind(extras: Iterable[object], kind: type[E]) -> list[tuple[int, E]]:
    """Return the extras of one kind, each with its place."""
    return [(i, extra) for i, extra in enumerate(extras) if isinstance(extra, kind)]
