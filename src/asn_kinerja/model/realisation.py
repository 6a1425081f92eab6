"""Realisations: what really happened, against one indicator.

Here: the kinds a realisation may have. Not here: whether a policy can measure them.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Final, TypeAlias, assert_never

from attrs import evolve

from ..checks import MAX_PARTS, MOST_PROBLEMS, is_blank, key_path, own_word_problem
from ..errors import Problem, problem
from ..exact.days import day_to_write, looks_like_day
from ..exact.notation import blank_shown
from ..exact.number import Number, look
from ..finding.finding import Finding, Unknown, found
from ..finding.score import Score, is_too_long
from ..law.citation import Regulation, Standing
from ..law.rule import Rule
from ..signature import kind_of
from ..words import Text, Word
from .target import Asked, Described


class NotDone(Word):
    """The work was not done: a statement, unlike a blank."""

    NOT_DONE = Text("tidak dikerjakan", "not done")


NOT_DONE: Final = NotDone.NOT_DONE

#: A number, a day, yes or no (``True``, ``False``), a described text, a finding (an index, an on-time share) or
#: ``NOT_DONE``.
Realisation: TypeAlias = Number | date | bool | Described | Finding[Any] | NotDone
_LONGEST = 500  # digits of a finding above and below the line: the mean of many indices has as many
_COMPARED = 50  # codes an unknown one is compared with: a message is not worth a search among thousands
_MOST = 10 * MAX_PARTS
NUMBERS = (int, Decimal, Fraction)
SHORT = 10**18  # a whole number that needs no closer look


def read(value: object, path: str, *, by_day: bool = False, yes_no: bool = False) -> "Realisation | Problem":
    """Return *value* as a realisation, or the problem it has; *by_day*, *yes_no* say what its target asks for."""
    bare = value.value if isinstance(value, Finding) else value
    if yes_no and isinstance(bare, (bool, str)):
        return problem("yes_no", path, bare) if isinstance(bare, str) else value  # type: ignore[return-value]
    if isinstance(bare, bool):
        return evolve(problem("bool", path, bare), hint=_NO_YES_NO)
    if isinstance(value, Finding) and isinstance(value.value, (int, float, Decimal, Fraction)):
        found = look(value.value, path)
        return found if isinstance(found, Problem) else value
    if isinstance(value, Finding) and not isinstance(value.value, (Score, Unknown, Enum, Text, date, str)):
        return problem("realisation_kind", path, kind_of(value.value))
    if isinstance(value, Finding) and isinstance(value.value, Score) and is_too_long(value.value.pair, _LONGEST):
        return problem("result_size", path, limit=_LONGEST)
    if isinstance(value, (Described, Finding, NotDone)):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = look(value, path)
    return _refused(found, value, path, by_day=by_day) if isinstance(found, Problem) else found


def _refused(found: Problem, value: object, path: str, *, by_day: bool) -> Problem:
    """Return the problem of what is no number, in the words of a realisation."""
    if found.code == "number_blank":
        return problem("realisation_blank", path, blank_shown(value))
    if looks_like_day(value) or (by_day and found.code in ("number_kind", "number_text")):
        return problem("realisation_day", path, value, write=day_to_write(value))
    return problem("realisation_kind", path, value) if found.code in ("number_kind", "number_day") else found


_NO_YES_NO = Text(
    "Tulis bilangannya; ya atau tidak hanya untuk target YesNo().",
    "Write the number; yes or no is for a target YesNo() only.",
)


def undetermined(reasons: tuple[str, ...]) -> Finding[Unknown]:
    """Return a realisation that could not be determined elsewhere, with the *reasons* that came with it."""
    return found(_GIVEN, Unknown(tuple(Text.both(reason) for reason in reasons)))


_GIVEN = Rule(
    "plain.unknown",
    Regulation("Data", None, None, "data yang diberikan").cite(Standing.POLICY),
    Text("Realisasi yang tidak dapat ditentukan", "A realisation that cannot be determined"),
    Text("Alasannya diberikan bersama data.", "The reasons came with the data."),
)


def read_all(
    values: Mapping[str, Any], codes: frozenset[str], results: Iterable[Any] = ()
) -> tuple[Mapping[str, Realisation], list[Problem]]:
    """Return the realisations by code, and every problem; ``None`` and empty text are blanks and are left out.

    *results* are the rows of the plan: a remedy fits the target.
    """
    if len(values) > _MOST:
        return {}, [problem("too_many", "realised", len(values), limit=_MOST)]
    if _is_plain(values, codes):
        return values, []
    known: dict[str, Realisation] = {}
    problems: list[Problem] = []
    days, asked = by_day(results), yes_no(results)
    for n, (code, value) in enumerate(values.items()):
        if len(problems) >= MOST_PROBLEMS:
            break
        found = unknown_code(code, codes) if code not in codes else value
        if not is_blank(value) and not isinstance(found, Problem):
            found = read(value, key_path("realised", code, n), by_day=code in days, yes_no=code in asked)
        if isinstance(found, Problem):
            problems.append(found)
        elif not is_blank(found):
            known[code] = found
    return known, problems


def by_day(results: Iterable[Any]) -> frozenset[str]:
    """Return the codes whose target is a day."""
    return frozenset(one.code for result in results for one in result.indicators if one.target.asked is Asked.DAY)


def yes_no(results: Iterable[Any]) -> frozenset[str]:
    """Return the codes whose target asks for yes or no."""
    return frozenset(one.code for result in results for one in result.indicators if one.target.asked is Asked.ANSWER)


def number_of(value: Realisation | None) -> Number | None:
    """Return the number of a realisation, its own or that of what was found; ``None`` where it has none."""
    match value:
        case None | bool() | date() | Described() | NotDone():
            return None
        case int() | Decimal() | Fraction():
            return value
        case Finding():
            own: Number | None = getattr(value.value, "exact", value.value)
            return own if isinstance(own, NUMBERS) and not isinstance(own, bool) else None
        case _ as never:
            assert_never(never)


def _is_plain(values: Mapping[str, object], codes: frozenset[str]) -> bool:
    """Say quickly whether all are whole numbers of known codes."""
    for value in values.values():
        if type(value) is not int or not -SHORT < value < SHORT:
            return False
    return values.keys() <= codes


def unknown_code(code: object, codes: frozenset[str]) -> Problem:
    """Return the problem of a realisation whose *code* is none of *codes*."""
    return own_word_problem(code, sorted(codes)[:_COMPARED], "realised", "unknown_code")
