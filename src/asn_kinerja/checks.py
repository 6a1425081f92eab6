"""What constructors check in common: words, texts, kinds.

Here: checks that return or append problems. Not here: any rule of law.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sized
from datetime import date, datetime
from enum import Enum
from itertools import islice
from typing import TypeVar

from attrs import evolve

from .errors import AsnKinerjaError, Problem, given, masked, on_line, problem, quoted, raise_if, shown
from .exact.days import day_to_write, looks_like_day
from .exact.number import Number, look
from .meant import NEAR_WORDS, close
from .signature import kind_of, wrong_kind
from .words import Text, join, say

W = TypeVar("W", bound=Enum)
T = TypeVar("T")
K = TypeVar("K")

#: Longest text a model keeps, in characters (policy of the library).
MAX_TEXT = 2000
#: Most parts of one kind: results, indicators, extras (policy of the library).
MAX_PARTS = 500
#: Problems one refusal tells, as many as anybody mends at a time (policy of the library).
MOST_PROBLEMS = 200
#: Mistakes of one kind that are named one by one where lists are long (policy of the library).
MOST_NAMED = 20


NONE = Text("None", "None")
_WRITE = Text("Tulis {day}.", "Write {day}.")
#: Control characters, halves of a character, and marks that turn the direction of writing: they hide what is there.
_HIDDEN = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]"
_KIND_WORDS: dict[type[object], str] = {bool: "True / False"}
_MOST_ADDED = 12  # weights a message adds one by one
SHORT = 100  # characters of a text that needs no closer look
_CODE = r"[A-Za-z0-9_./:-]{1,40}"
_ONE_CASE = r"[A-Z0-9]*|[a-z0-9]*"  # of each piece of a code


def is_blank(value: object) -> bool:
    """Say whether *value* is a blank: ``None``, or empty text, which is how forms and CSV write it."""
    return value is None or (isinstance(value, str) and not value.strip())


def text_problem(value: object, path: str, *, empty: bool = False) -> Problem | None:
    """Return what is wrong with *value* as a text, if anything; *empty* text is allowed when said."""
    if value.__class__ is str and is_line(value):  # nothing to be looked at
        return None
    if not isinstance(value, str):
        return problem("type", path, NONE if value is None else value, expected=Text("teks", "text"))
    if not value.strip() and not empty:
        return problem("empty_text", path, limit=MAX_TEXT)
    if len(value) > MAX_TEXT:
        return problem("text_size", path, limit=MAX_TEXT)
    return problem("text_marks", path) if re.search(_HIDDEN, value) else None


def keep_texts(made: object, *names: str) -> None:
    """Keep the texts of a checked value as plain text: those of another class may write themselves otherwise."""
    for name in names:
        value = getattr(made, name)
        if value.__class__ is not str and isinstance(value, str):
            object.__setattr__(made, name, str.__str__(value))


def is_line(value: str) -> bool:
    """Say quickly whether *value* is a short text with nothing in it to be looked at."""
    return 0 < len(value) < SHORT and value.isprintable() and not value.isspace()


def kind_problem(
    value: object, kind: "type[object] | tuple[type[object], ...]", path: str, expected: Text | str = ""
) -> Problem | None:
    """Return a problem unless *value* is of *kind*.

    *expected* says what is wanted, where the names of the kinds do not; a closed list is written out: its members, and
    the nearest one.
    """
    if isinstance(value, kind):
        return None
    kinds = kind if isinstance(kind, tuple) else (kind,)
    asked = expected or " / ".join(_KIND_WORDS.get(one, one.__name__) for one in kinds if one is not type(None))
    if asked in [one.__name__ for one in kinds]:
        return wrong_kind(value, path, kinds, asked)
    return problem("type", path, kind_of(value), expected=asked)


def added(weights: "Iterable[tuple[Text | str, Number]]") -> Text:
    """Return named *weights* as a sum, for a message: ``40 (results[0]) + 50 (results[1])``; the first twelve."""
    here = list(islice(weights, _MOST_ADDED + 1))
    terms = [Text(f"{shown(one)} ({say(name, 'id')})", f"{shown(one)} ({say(name, 'en')})") for name, one in here]
    return join([*terms[:_MOST_ADDED], *(["…"] if len(here) > _MOST_ADDED else [])], " + ")


def day_problem(value: object, path: str) -> Problem | None:
    """Return a problem unless *value* is a day; a ``datetime`` is a moment, not a day."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return None
    expected = Text("tanggal tanpa jam: date(tahun, bulan, tanggal)", "a date without a time: date(year, month, day)")
    found = problem("type", path, kind_of(value), expected=expected)
    return evolve(found, hint=_WRITE.fill(day=day_to_write(value))) if looks_like_day(value) else found


def count_problem(value: object, path: str) -> Problem | None:
    """Return a problem unless *value* is a whole number, 0 or more."""
    if type(value) is not int or value < 0:
        return problem("whole", path, value if type(value) is int else type(value).__name__)
    found = look(value, path)
    return found if isinstance(found, Problem) else None


def least_problem(value: object, path: str, least: int) -> Problem | None:
    """Return a problem unless *value* is a whole number, *least* or more."""
    if type(value) is int and value >= least:
        found = look(value, path)
        return found if isinstance(found, Problem) else None
    return problem("count_range", path, value if type(value) is int else kind_of(value), least=least)


#: As many digits as identity numbers have (NIK 16, NIP 18), also as sheets write them: spaces, dots, apostrophes.
_IDENTITY = r"\d(?:[ .'\u2019-]*\d){14,}"


def hidden(value: object) -> str:
    """Return ``repr(value)`` with every identity number in it masked: for the keys of a caller.

    >>> hidden("199003052015032001"), hidden("P1")
    ("'****************01'", "'P1'")
    """
    return without_identity(repr(value))


def without_identity(text: str) -> str:
    """Return *text* with every identity number in it masked but for its last two digits.

    >>> without_identity("Sdr. 19900305 201503 2 001")
    'Sdr. *******************01'
    """
    return re.sub(_IDENTITY, lambda found: "*" * (len(found[0]) - 2) + found[0][-2:], text)


def word_problem(value: object, words: Iterable[str], path: str, spelled: Iterable[str] = ()) -> Problem:
    """Return the problem of a *value* that is none of *words*, naming the nearest; *spelled*: how else they are."""
    here = [str(word) for word in words]
    known = [*here, *spelled]
    return problem("unknown_word", path, repeated(value, known), words=listed(here), near=nearest(value, known))


def repeated(value: object, words: Iterable[str]) -> object:
    """Return *value* for a message: repeated where it is close to one of *words*, since no name is."""
    near = close(value, words) if isinstance(value, str) else None
    return value if near is None else Text(*[quoted(str(value))] * 2)


def own_word_problem(value: object, words: Iterable[object], path: str, code: str = "unknown_word") -> Problem:
    """Return the problem of a *value* that is none of the caller's own *words*: only those that are codes are told."""
    here = list(islice(words, NEAR_WORDS))
    codes = [word for word in here if is_code(word)]
    words = listed(word if is_code(word) else key_text(word).id for word in here)
    near = nearest(value, map(str, codes))
    return problem(code, path, repeated(value, map(str, codes)), words=words, near=near)


def is_code(key: object) -> bool:
    """Say whether *key* is written as codes are, ``WAKTU`` or ``K1.mutu``, and not as a name or an identity number.

    Each piece of a code is written in one case, without blanks.

    >>> is_code("WAKTU"), is_code("K1.mutu-2"), is_code("Sari"), is_code("199003052015032001")
    (True, True, False, False)
    """
    if not isinstance(key, str) or re.fullmatch(_CODE, key) is None or masked(key) != key:
        return False
    return all(re.fullmatch(_ONE_CASE, piece) for piece in re.split(r"[_./:-]", key))


def key_text(key: object) -> Text:
    """Return a key of the caller's mapping for a message; what may be somebody's name is described."""
    return Text(*[quoted(key) if isinstance(key, str) and is_code(key) else given(key)] * 2)


def key_path(path: str, key: object, number: int) -> str:
    """Return the place of a *key* in the mapping at *path*: by the key, or by its *number* where it may be a name.

    >>> key_path("figures", "ikm", 0), key_path("figures", "Sari", 1)
    ("figures['ikm']", 'figures[1]')
    """
    return f"{path}['{key}']" if is_code(key) else f"{path}[{number}]"


def nearest(value: object, words: Iterable[str]) -> Text:
    """Return the word that *value* was probably meant to be."""
    found = close(value, words)
    near = None if found is None else on_line(f"'{found}'")
    return Text("salah satu di atas", "one of the above") if near is None else Text.both(near)


def listed(words: Iterable[object], most: int = 12) -> str:
    """Return *words* as a list for a message, cut after *most*; the caller's own words come as ``key_text``."""
    here = [str(word) for word in islice(words, most + 1)]
    return ", ".join(here[:most]) + (", …" if len(here) > most else "")


def gathered(found: Iterable[Problem | None], most: int = MOST_PROBLEMS) -> list[Problem]:
    """Return the problems among *found*, the first *most* of them: a list may be of any length."""
    return list(islice((one for one in found if one is not None), most))


def refuse(error: type[AsnKinerjaError], *found: Problem | None) -> None:
    """Raise *error* with the problems among *found*, if there are any."""
    raise_if(gathered(found), error)


def entries(values: Iterable[T], limit: int = MAX_PARTS) -> tuple[T, ...]:
    """Return *values* as a tuple, cut one after *limit*: ``many_problem`` then refuses them, and endless input ends."""
    return tuple(islice(iter(values), limit + 1))


def pairs(values: Mapping[K, T], limit: int = MAX_PARTS) -> Iterator[tuple[K, T]]:
    """Yield the pairs of a mapping, cut one after *limit* like ``entries``."""
    return islice(iter(values.items()), limit + 1)


def _more_than(limit: int) -> Text:
    return Text(f"lebih dari {limit}", f"more than {limit}")


def many_problem(values: Sized, path: str, limit: int = MAX_PARTS) -> Problem | None:
    """Return a problem where *values* are more than *limit*."""
    return problem("too_many", path, _more_than(limit), limit=limit) if len(values) > limit else None
