"""Problems and exceptions: one thing wrong with an input, and the errors that carry such things.

Here: ``Problem`` and the exceptions. Not here: the words (``messages``), any check (each stands with what it
checks), any legal number.
"""

import re
from collections.abc import Iterable
from decimal import Context, Decimal
from enum import Enum
from fractions import Fraction
from itertools import islice
from typing import Any, Protocol

from attrs import evolve, frozen

from .messages import MESSAGES
from .words import Lang, Text, by_fields, say

_SHOWN = 40  # characters of an offending value that a message repeats
_LONGEST_FILL = 1000  # characters of words that fill a message
_MOST_CARRIED = 10_000  # problems one error carries: no check of the library finds as many
_LETTERS = 3  # a text with more letters than this may be somebody's name, and is described, not repeated
_BITS = 49  # whole numbers longer than this (15 digits) are described, not printed
#: Compiled by ``re`` when a message is first made: importing need not pay for it.
_LONG_DIGITS = r"\d(?:[\W_]*\d){14,}|\d{9,}"
_IDENTITY_DIGITS = 9  # as many digits may be somebody's number (NIP, telephone), unless they are grouped as a figure is
_GROUPED = r"[^\d]{0,4}\d{1,3}(?:[.,' \u00a0\u202f_]\d{3})+(?:[.,]\d{1,6})?[^\d]{0,3}|\d*[.,]\d+"
_IDENTITY = r"\d(?:[\W_]*\d){17,}"  # in a remedy: as many digits as an identity number has
_CONTEXT = Context(prec=40)


_SOURCE = Text("dasar", "source")


class Cited(Protocol):
    """What a problem needs of a citation."""

    def text(self, lang: Lang) -> str:
        """Return the place in words."""
        ...

    def caution(self, lang: Lang) -> str:
        """Return the warning owed where the rule is weakly verified; empty otherwise."""
        ...


@frozen
class Problem:
    """One thing wrong with an input, in words and as data.

    Attributes:
        code: stable identifier, listed in the error reference.
        path: place in the input, ``results[2].indicators[0].target``; empty for the whole.
        value: the offending value as shown text: short, without personal data.
        allowed: what would be accepted.
        cite: the legal place behind the rule, or ``None`` where it is a rule of the library.
        hint: the remedy.
        says: the sentence that states the problem; empty: taken from ``code``.

    """

    __repr__ = by_fields

    code: str
    path: str = ""
    value: str = ""
    allowed: Text | str = ""
    cite: Cited | None = None
    hint: Text | str = ""
    says: Text | str = ""

    def text(self, lang: Lang = "id") -> str:
        """Return the problem as one sentence in *lang*: place, value, what is allowed, article, remedy."""
        in_language(lang)
        parts = [say(self.says, lang) or self.code, say(self.allowed, lang)]
        line = "; ".join(part for part in parts if part)
        cite = f"; {_SOURCE(lang)}: {_safe(_place(self.cite, lang))}" if self.cite else ""
        hint = f". {say(self.hint, lang)}" if say(self.hint, lang) else ""
        return on_line(f"{self.path}: {line}{cite}{hint}" if self.path else f"{line}{cite}{hint}")

    def at(self, prefix: str) -> "Problem":
        """Return the same problem with *prefix* before its path."""
        return evolve(self, path=joined(prefix, self.path))

    def to_dict(self) -> dict[str, object]:
        """Return the problem as plain data, with the sentence in both languages."""
        return {
            "code": self.code,
            "path": self.path,
            "value": self.value,
            "allowed": say(self.allowed, "id"),
            "cite": _place(self.cite, "id") if self.cite else None,
            "hint": say(self.hint, "id"),
            "text": {"id": self.text("id"), "en": self.text("en")},
        }


def _place(cite: Cited, lang: Lang) -> str:
    """Return the place, and how weakly it was verified where a reader should know."""
    caution = cite.caution(lang)
    return f"{cite.text(lang)}, {caution}" if caution else cite.text(lang)


def joined(prefix: str, path: str) -> str:
    """Join two pieces of a path."""
    if not prefix or not path or path.startswith("["):
        return prefix + path
    return f"{prefix}.{path}"


def shown(value: object) -> str:
    """Return *value* as short text for a message: bounded, without anything that could be an identity number.

    >>> shown("199003052015032001"), shown([1, 2, 3]), shown(0)
    ("'*********'", 'list (3)', '0')
    """
    if isinstance(value, str):
        return quoted(value)
    if type(value) is int:
        return str(value) if value.bit_length() <= _BITS else "int (…)"
    if type(value) is Fraction:
        return _fraction(value)
    if type(value) in (float, Decimal):
        text = str(value)
        digits = re.search(_LONG_DIGITS, text[:_SHOWN].partition(".")[0]) is not None or "e+" in text.lower()
        return f"{type(value).__name__} (…)" if digits else text[:_SHOWN]
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        return f"{type(value).__name__} ({len(value)})"
    if isinstance(value, Enum):
        return value.name
    return str(value) if value is None or isinstance(value, bool) else type(value).__name__


def given(value: object) -> str:
    """Return what a caller gave, for a message: a text that could be somebody's name is described, not repeated.

    In a sheet whose columns slipped, names stand where numbers should.

    >>> given("80,5 %"), given("Rp 1.200.000.000"), given("Sari"), given("0812-3456-7890")
    ("'80,5 %'", "'Rp 1.200.000.000'", 'str (4)', 'str (14)')
    """
    if not isinstance(value, str):
        return shown(value)
    start = value[:_SHOWN]
    letters, digits = sum(one.isalpha() for one in start), sum(one.isdecimal() for one in start)
    is_figure = letters <= _LETTERS and (not letters or digits > 0)
    is_number = digits < _IDENTITY_DIGITS or re.fullmatch(_GROUPED, start.strip()) is not None
    return quoted(value) if is_figure and is_number else f"str ({len(value)})"


def on_line(text: str) -> str:
    """Return *text* on one line, marks that cannot be seen replaced: it can forge no line of a log or a page.

    >>> on_line("Sari" + chr(10) + "INFO masuk")
    'Sari INFO masuk'
    """
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else " " if one.isspace() else "�" for one in text)


def quoted(text: str) -> str:
    """Return *text* in quotes, for a message: short, printable, without anything that could be an identity number.

    For words that were checked to be no name: codes of a plan, a word close to a printed one.
    """
    start = on_line(text[:_SHOWN])
    return masked(f"'{start}…'" if len(text) > _SHOWN else f"'{start}'")


def masked(text: str) -> str:
    """Return *text* without anything that could be an identity number."""
    return re.sub(_LONG_DIGITS, "*********", text)


def _fraction(value: Fraction) -> str:
    """Return a fraction as a decimal where it ends soon."""
    scaled = value * 10**6
    if scaled.denominator == 1 and scaled.numerator.bit_length() <= _BITS:
        return format(Decimal(scaled.numerator).scaleb(-6, _CONTEXT).normalize(_CONTEXT), "f")
    return f"{shown(value.numerator)}/{shown(value.denominator)}"


def _filled(word: Any) -> Any:
    """Return what fills a message: on one line, bounded, without an identity number; a text in each language."""
    if isinstance(word, Text):
        return Text(_safe(word.id), _safe(word.en))
    if isinstance(word, (int, Fraction, Decimal)):
        return shown(word)
    return _safe(word) if isinstance(word, str) else word


def _safe(words: str) -> str:
    cut = words if len(words) <= _LONGEST_FILL else f"{words[:_LONGEST_FILL]}…"
    return on_line(re.sub(_IDENTITY, "…", cut))


def problem(code: str, path: str = "", value: object = None, *, cite: Cited | None = None, **fill: object) -> Problem:
    """Return the problem *code* at *path*, its message filled with *value* and the names in *fill*."""
    message = MESSAGES[code]
    tell = given if message.from_input else shown
    told = _filled(value) if isinstance(value, Text) else "" if value is None else tell(value)
    words: dict[str, object] = {"value": told, **{name: _filled(word) for name, word in fill.items()}}
    return Problem(
        code,
        on_line(path),
        say(told, "id"),
        message.allowed.fill(**words),
        cite,
        message.hint.fill(**words),
        message.says.fill(**words),
    )


class AsnKinerjaError(ValueError):
    """Base of every error of the library; ``.problems`` lists all that is wrong, in the order of the input."""

    def __init__(self, problems: "Iterable[Problem] | Problem") -> None:
        """Carry *problems*, one or several."""
        self.problems: tuple[Problem, ...] = (
            (problems,) if isinstance(problems, Problem) else tuple(islice(problems, _MOST_CARRIED))
        )
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return every problem in English, one a line."""
        return "\n".join(p.text("en") for p in self.problems)

    def text(self, lang: Lang = "id") -> str:
        """Return every problem in *lang*, one a line."""
        in_language(lang)
        return "\n".join(p.text(lang) for p in self.problems)


class NumberError(AsnKinerjaError):
    """Something that is not an exact number where one is needed."""


class TableError(AsnKinerjaError):
    """Intervals, bands or lines that overlap or leave a gap no reading allows."""


class NIPError(AsnKinerjaError):
    """Digits that are no NIP and no NI PPPK."""


class PeriodError(AsnKinerjaError):
    """Dates that form no period, or months that cannot be counted without a convention."""


class ModelError(AsnKinerjaError):
    """A part of a plan, or of a person, that cannot be: target, indicator, work result, position, marks, axes."""


class QuestionError(ModelError):
    """Facts that a rule of law cannot be asked with: of a wrong kind, every one named."""


class PlanError(AsnKinerjaError):
    """A plan (SKP) that does not hold together."""


class RecordError(AsnKinerjaError):
    """A record that the policy cannot evaluate, or realisations that do not fit their plan."""


class SurveyError(AsnKinerjaError):
    """Answers, totals or means that are no survey, or a survey that a rule cannot read."""


class PlainDataError(AsnKinerjaError):
    """Plain data (JSON, form, CSV) that does not describe a record."""


class ReadingError(AsnKinerjaError):
    """A reading that the regulation does not offer, or two of one kind."""


class LabelError(AsnKinerjaError):
    """A printed word that belongs to no list of the regulation."""


class PolicyError(AsnKinerjaError):
    """A policy that cannot be composed."""


class DossierError(AsnKinerjaError):
    """A dossier, or an entry of one, that cannot be."""


class ConditionError(AsnKinerjaError):
    """A condition or award that cannot be composed, or a question about one that cannot be asked."""


class RankingError(AsnKinerjaError):
    """A ranking that cannot be composed, or candidates that it cannot take."""


class RulebookError(AsnKinerjaError):
    """Base of the rulebook's refusals."""


class NoRegulationInForceError(RulebookError):
    """No text in this release governs the person in the assessment period."""


class PeriodOverRegimesError(RulebookError):
    """An assessment period that several texts share; evaluate the parts with ``evaluate_year``."""


def in_language(lang: object) -> Lang:
    """Return *lang*, ``"id"`` or ``"en"``, or refuse it.

    Raises ``AsnKinerjaError``.
    """
    if isinstance(lang, str) and lang in _LANGUAGES:
        return lang  # type: ignore[return-value]
    raise RecordError(problem("type", "lang", lang, expected=" / ".join(map(repr, _LANGUAGES))))


_LANGUAGES = ("id", "en")


def raise_if(problems: "list[Problem]", error: type[AsnKinerjaError]) -> None:
    """Raise *error* with all *problems*, if there are any."""
    if problems:
        raise error(problems)
