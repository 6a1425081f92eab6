"""Words in two languages and closed lists of words.

Here: ``Text`` (Indonesian and English side by side), ``Word`` (base of every closed list), days in words.
Not here: any sentence, any rule, any number.
"""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from enum import Enum
from itertools import islice
from typing import Literal, TypeAlias

from attrs import frozen

Lang: TypeAlias = Literal["id", "en"]

#: What a near word is looked for with: comparing costs the square of the length, for each word of a list.
NEAR_LETTERS = 32
NEAR_WORDS = 100

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

    id: str
    en: str

    def __call__(self, lang: Lang) -> str:
        """Return the words in *lang*, ``"id"`` or ``"en"``."""
        return self.id if lang == "id" else self.en

    def fill(self, **values: object) -> "Text":
        """Return the text with each ``{name}`` replaced, in each language by its own words."""
        here = {k: v if isinstance(v, Text) else Text(str(v), str(v)) for k, v in values.items()}
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


def close(value: object, words: Iterable[str]) -> str | None:
    """Return the one of *words* that *value* was probably meant to be, if there is one.

    >>> close("cpsn", ("PNS", "CPNS", "PPPK"))
    'CPNS'
    """
    text = value[: 2 * NEAR_LETTERS].lower() if isinstance(value, str) else ""
    by_start: dict[str, list[str]] = {}
    for word in islice(words, NEAR_WORDS):
        if word.lower() == text:
            return word
        by_start.setdefault(word.lower()[:NEAR_LETTERS], []).append(word)
    found = get_close_matches(text[:NEAR_LETTERS], by_start, n=1)
    here = by_start[found[0]] if found else []
    return here[0] if len(here) == 1 else None  # two words that start alike: neither is a good guess


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
