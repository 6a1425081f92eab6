"""Realisations: what really happened, against one indicator.

Here: the kinds a realisation may have. Not here: whether a policy can measure them.
"""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, TypeAlias

from ..errors import Problem, problem
from ..exact.number import Number, look
from ..finding.finding import Finding, Unknown
from ..law.citation import Regulation, Standing
from ..law.rule import Rule
from ..words import Text, Word
from .checks import MAX_PARTS, MOST_PROBLEMS, key_path, own_word_problem
from .target import Described


class NotDone(Word):
    """The work was not done: a statement, unlike a blank."""

    NOT_DONE = Text("tidak dikerjakan", "not done")


NOT_DONE: Final = NotDone.NOT_DONE

#: A number, a day, a described text, a finding (an index, an on-time share) or ``NOT_DONE``.
Realisation: TypeAlias = Number | date | Described | Finding[Any] | NotDone
_COMPARED = 50  # codes an unknown one is compared with: a message is not worth a search among thousands
_MOST = 10 * MAX_PARTS
NUMBERS = (int, Decimal, Fraction)
SHORT = 10**18  # a whole number that needs no closer look


def read(value: object, path: str) -> "Realisation | Problem":
    """Return *value* as a realisation, or the problem it has."""
    if isinstance(value, Finding) and isinstance(value.value, (int, float, Decimal, Fraction)):
        found = look(value.value, path)
        return found if isinstance(found, Problem) else value
    if isinstance(value, (Described, Finding, NotDone)):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = look(value, path)
    if isinstance(found, Problem) and found.code in ("number_kind", "number_text"):
        return found if found.code == "number_text" else problem("realisation_kind", path, value)
    return found


def undetermined(reasons: tuple[str, ...]) -> Finding[Unknown]:
    """Return a realisation that could not be determined elsewhere, with the *reasons* that came with it."""
    found = Unknown(tuple(Text(reason, reason) for reason in reasons))
    return Finding(found, _GIVEN, _GIVEN.title, _GIVEN.cite, "plain", (("value", found),))


_GIVEN = Rule(
    "plain.unknown",
    Regulation("Data", None, None, "data yang diberikan").cite(Standing.POLICY),
    Text("Realisasi yang tidak dapat ditentukan", "A realisation that cannot be determined"),
    Text("Alasannya diberikan bersama data.", "The reasons came with the data."),
)


def read_all(values: Mapping[str, Any], codes: frozenset[str]) -> tuple[Mapping[str, Realisation], list[Problem]]:
    """Return the realisations by code, and every problem; ``None`` is a blank and is left out."""
    if len(values) > _MOST:
        return {}, [problem("too_many", "realised", len(values), limit=_MOST)]
    if _is_plain(values, codes):
        return values, []
    known: dict[str, Realisation] = {}
    problems: list[Problem] = []
    for n, (code, value) in enumerate(values.items()):
        if len(problems) >= MOST_PROBLEMS:
            break
        found = unknown_code(code, codes) if code not in codes else value
        if value is not None and not isinstance(found, Problem):
            found = read(value, key_path("realised", code, n))
        if isinstance(found, Problem):
            problems.append(found)
        elif found is not None:
            known[code] = found
    return known, problems


def _is_plain(values: Mapping[str, Any], codes: frozenset[str]) -> bool:
    """Say quickly whether all are whole numbers of known codes."""
    for value in values.values():
        if type(value) is not int or not -SHORT < value < SHORT:
            return False
    return values.keys() <= codes


def unknown_code(code: object, codes: frozenset[str]) -> Problem:
    """Return the problem of a realisation whose *code* is none of *codes*."""
    return own_word_problem(code, sorted(codes)[:_COMPARED], "realised", "unknown_code")
