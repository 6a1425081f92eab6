"""Words in two languages and closed lists of words.

Here: ``Text`` (Indonesian and English side by side), ``Word`` (base of every closed list), days in words, and how a
value writes itself. Not here: any sentence, any rule, any number.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any, Literal, TypeAlias

from attrs import fields, frozen

Lang: TypeAlias = Literal["id", "en"]


def by_fields(value: Any) -> str:
    """Return ``Class(field=value, ...)``: one ``__repr__`` for all, for writing one for each class took import time."""
    told = [(one, getattr(value, one.name)) for one in fields(type(value)) if one.repr is not False]
    inside = (f"{one.name}={one.repr(held) if callable(one.repr) else repr(held)}" for one, held in told)
    return f"{type(value).__qualname__}({', '.join(inside)})"


#: Names of the months, January first.
MONTHS: dict[Lang, tuple[str, ...]] = {
    "id": (
        *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
        *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


@frozen
class Text:
    """One sentence or label in Indonesian and in English.

    Attributes:
        id: Indonesian, shown to employees.
        en: English, on request.

    """

    __repr__ = by_fields

    id: str
    en: str

    @classmethod
    def both(cls, words: str) -> "Text":
        """Return what reads the same in both languages."""
        return cls(words, words)

    def __call__(self, lang: Lang) -> str:
        """Return the words in *lang*, ``"id"`` or ``"en"``."""
        return self.id if lang == "id" else self.en

    def fill(self, **values: object) -> "Text":
        """Return the text with each ``{name}`` replaced, in each language by its own words."""
        here = {k: v if isinstance(v, Text) else Text.both(str(v)) for k, v in values.items()}
        return Text(
            self.id.format(**{k: v.id for k, v in here.items()}), self.en.format(**{k: v.en for k, v in here.items()})
        )


def say(words: "Text | str", lang: Lang) -> str:
    """Return *words* in *lang*; a plain string is the same in both languages."""
    return words if isinstance(words, str) else words(lang)


def join(words: "Iterable[Text | str]", separator: str = ", ") -> Text:
    """Join *words* in both languages."""
    here = tuple(words)
    return Text(separator.join(say(w, "id") for w in here), separator.join(say(w, "en") for w in here))


def day_text(day: date, lang: Lang) -> str:
    """Return a date in words.

    >>> day_text(date(2026, 1, 5), "id")
    '5 Januari 2026'
    """
    return f"{day.day} {MONTHS[lang][day.month - 1]} {day.year}"


def day_words(day: date) -> Text:
    """Return a date in words, in both languages."""
    return Text(day_text(day, "id"), day_text(day, "en"))


class Word(Enum):
    """A member of a closed list; hashes by identity, so that looking one up costs next to nothing."""

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """Return ``Class.NAME``, which is what a reader would type."""
        return f"{type(self).__name__}.{self.name}"

    def __call__(self, lang: Lang) -> str:
        """Return the word in *lang*, where its value is a ``Text``; otherwise its printed name."""
        return self.value(lang) if isinstance(self.value, Text) else self.name
