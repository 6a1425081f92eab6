"""Open readings: what a text leaves open, as a named choice.

Here: the base of every reading and the decorator that states its default and reason.
Not here: any reading of a regulation (each stands in its regulation's file).
"""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from ..words import Text, Word


class Reading(Word):
    """Base of every open reading; a member's value is its Indonesian name, ``.text`` what it means.

    Class attributes, set by ``reading``: ``open_question`` (Indonesian name of the question), ``default`` (the
    member used unless another is chosen), ``about`` (what is open), ``why`` (the reason of the default).
    """

    text: Text

    open_question: ClassVar[str]
    default: ClassVar["Reading"]
    about: ClassVar[Text]
    why: ClassVar[Text]

    def __new__(cls, word: str, text: Text) -> "Reading":
        """Make a member whose value is *word*."""
        member = object.__new__(cls)
        member._value_ = word
        member.text = text
        return member

    @property
    def alternatives(self) -> "tuple[Reading, ...]":
        """The other members."""
        return tuple(other for other in type(self) if other is not self)

    def to_dict(self) -> dict[str, str]:
        """Return the choice as plain data."""
        return {"reading": self.open_question, "value": self.value, "name": f"{type(self).__name__}.{self.name}"}


R = TypeVar("R", bound=type[Reading])


def reading(name: str, *, default: str, about: Text, why: Text) -> Callable[[R], R]:
    """Decorate a reading with its Indonesian *name*, its *default* member, what it is *about* and *why*."""

    def decorate(cls: R) -> R:
        facts: dict[str, object] = {"open_question": name, "default": cls[default], "about": about, "why": why}
        for key, value in facts.items():
            setattr(cls, key, value)
        return cls

    return decorate
