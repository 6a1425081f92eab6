"""Results kept as plain data, read again and computed again: what an office filed must still come out.

Here: reading ``Evaluation.to_dict()`` of this and earlier releases, comparing; a digest. Not here: writing it
(``evaluation.evaluation``), reading a record (``plain``).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from hashlib import sha256
from itertools import islice
from json import dumps
from types import ModuleType
from typing import Any

from attrs import evolve, fields, frozen, has

from . import rulebook
from .checks import MAX_PARTS, NONE, gathered, kind_problem, listed, refuse, repeated
from .errors import AsnKinerjaError, PlainDataError, Problem, given, masked, problem, quoted, raise_if
from .evaluation.evaluation import SCHEMA, Evaluation
from .evaluation.policy import Policy, RulePolicy, require
from .exact.notation import unambiguous
from .front import evaluate, evaluate_year
from .law.reading import Reading
from .model.employee import Employee
from .model.feedback import Feedback
from .model.record import Record
from .plain import record_from_plain
from .release import __version__
from .signature import checked
from .words import Text

#: Schemas this release reads; a schema is added, never taken out.
SCHEMAS = (SCHEMA,)
_COMPARED = ("predikat", "score", "rows", "readings", "notes", "proposal", "steps")
_NOTE = ("code", "path")  # what a note says may be worded better one day
_MOST = 50  # differences told
_OBJECT = Text("pasangan kunci dan nilai (objek)", "keys and values (an object)")
_LIST = Text("daftar", "a list")
_NUMBERS = ("at_least", "at_most", "between", "step", "weight", "realised", "marks", "months")  # figures of a record
_WORDS = ("described", "date", "unknown")  # what a realisation may be besides
_RECORD_DEPTH = 8  # levels of a record
_MOST_FIGURES = 10 * MAX_PARTS
_DIGEST = "asn-kinerja/digest/1"
_WHO = {(Employee, "nip"), (Employee, "name"), (Feedback, "comment"), (Feedback, "reference")}
_DEEP = 60  # levels of steps compared; no policy is as deep


@frozen
class Recomputed:
    """A kept result, computed again by this release.

    Attributes:
        evaluation: the result as it is computed now.
        differences: where it is not what was kept, each with its path; empty where it is the same.

    """

    evaluation: Evaluation
    differences: tuple[Problem, ...]


def recompute(stored: object, policy: Policy | None = None) -> Recomputed:
    """Read *stored*, what ``Evaluation.to_dict()`` gave (perhaps years ago, through JSON), and compute it again.

    *policy* is the agency's own policy the result was made or proposed under; a policy cannot be read from a file.
    It is compared with the description that was kept. The text of a regulation is found by its name, its readings
    are those that were kept. Sentences are not compared: a release may word a note better.

    Raises ``PlainDataError`` with every problem of *stored*, each with its full path, for an unknown schema and for
    a policy that is missing; and whatever ``evaluate`` raises where the kept record is refused now.
    """
    data = _object(stored, "")
    if not isinstance(data.get("schema"), str) or data["schema"] not in SCHEMAS:
        raise PlainDataError(problem("stored_schema", "schema", data.get("schema", NONE), words=listed(SCHEMAS)))
    problems: list[Problem] = []
    records = _records(data.get("records"), problems)
    if policy is not None:
        require(policy)
    used = _policy(data, policy, problems)
    raise_if(problems, PlainDataError)
    assert used is not None
    evaluation = evaluate(records[0], used) if len(records) == 1 else evaluate_year(records, used)
    return Recomputed(evaluation, (*_described(data, policy), *islice(_differences(data, evaluation), _MOST)))


def _object(value: Any, path: str) -> Mapping[str, Any]:
    refuse(PlainDataError, kind_problem(value, Mapping, path, _OBJECT))
    found: Mapping[str, Any] = value
    return found


def _records(value: Any, problems: list[Problem]) -> list[Record]:
    """Read the records, or keep their problems with the number of the record before the path."""
    wrong = kind_problem(value, (list, tuple), "records", _LIST)
    if wrong is not None or not 0 < len(value) <= MAX_PARTS:
        problems.append(wrong or problem("missing_key", "", "records", words="records"))
        return []
    found = []
    for i, one in enumerate(value):
        try:
            found.append(record_from_plain(_figures(one)))
        except AsnKinerjaError as refused:
            problems += [each.at(f"records[{i}]") for each in refused.problems]
    return found


def _figures(value: object, *, number: bool = False, depth: int = 0) -> object:
    """Return a kept record with its figures as this release writes them.

    Release 0.1.0 wrote ``"9.120"`` where this one writes ``"9.12"``: in what the library wrote a dot is the decimal
    point, while the same text from a caller would be two numbers.
    """
    if number and isinstance(value, str):
        return unambiguous(value)
    if depth > _RECORD_DEPTH or not isinstance(value, (dict, list)) or len(value) > _MOST_FIGURES:
        return value
    if isinstance(value, list):
        return [_figures(one, number=number, depth=depth + 1) for one in value]
    inside = {key: (number or key in _NUMBERS) and key not in _WORDS for key in value}
    return {key: _figures(one, number=inside[key], depth=depth + 1) for key, one in value.items()}


def _policy(data: Mapping[str, object], own: Policy | None, problems: list[Problem]) -> Policy | None:
    """Return the policy the result was made under, or keep what is missing of it."""
    kept = data.get("policy")
    wrong = kind_problem(kept, Mapping, "policy", _OBJECT)
    if wrong is not None or not isinstance(kept, Mapping):
        problems += gathered((wrong,))
        return None
    key = kept.get("regulation")
    if key is None or isinstance(own, RulePolicy):
        found = own
    else:
        found = _regulation(key, problems)
        if found is not None and own is not None:
            found = evolve(found, propose=own)
    if own is None and (key is None or data.get("proposal") is not None):
        problems.append(problem("stored_policy", "policy"))
    chosen = _readings(kept.get("readings", ()), found, problems)
    return found.reading(*chosen) if found is not None and chosen else found


def _regulation(key: object, problems: list[Problem]) -> RulePolicy | None:
    """Return the policy of the text called *key*, under its default readings."""
    known = {row.policy.regulation.short: row.policy for row in rulebook.RULEBOOK}
    if isinstance(key, str) and key in known:
        return known[key]
    problems.append(problem("stored_regulation", "policy.regulation", repeated(key, known), words=listed(known)))
    return None


def _readings(kept: Any, policy: Policy | None, problems: list[Problem]) -> list[Reading]:
    """Return the kept readings, or keep a problem for each that the text does not offer."""
    wrong = kind_problem(kept, (list, tuple), "policy.readings", _LIST)
    if wrong is not None or policy is None:
        problems += gathered((wrong,))
        return []
    found = []
    here = [member for reading in policy.readings for member in (reading, *reading.alternatives)]
    offered = {(member.open_question, member.value): member for member in here}
    for i, one in enumerate(kept[:MAX_PARTS]):
        pair = tuple(one.get(key) for key in ("reading", "value")) if isinstance(one, Mapping) else ()
        member = next((offered[known] for known in offered if known == pair), None)
        if member is None:
            words = listed(f"{question} = {value}" for question, value in offered)
            problems.append(problem("stored_reading", f"policy.readings[{i}]", words=words or "-"))
        else:
            found.append(member)
    return found


def _described(data: Mapping[str, Any], policy: Policy | None) -> list[Problem]:
    """Say whether the agency's *policy* is described otherwise than the kept one."""
    if policy is None or isinstance(policy, RulePolicy):
        return []
    made = data["policy"] if data["policy"].get("regulation") is None else (data.get("proposal") or {}).get("policy")
    kept = made.get("description") if isinstance(made, Mapping) else None
    same = kept is None or _has_lines(str(policy.describe("id")).splitlines(), kept)
    return [] if same else [problem("stored_policy_differs", "policy", policy=policy.name)]


def _has_lines(now: list[str], kept: object) -> bool:
    """Say whether *kept* lines stand among those of *now* in their order: a later release may describe more."""
    rest = iter(now)
    return isinstance(kept, list) and all(line in rest for line in kept)


def _differences(data: Mapping[str, object], evaluation: Evaluation) -> Iterator[Problem]:
    """Yield where what was kept is not what is computed now."""
    now = evaluation.to_dict()
    words = list(getattr(type(evaluation.predikat), "__members__", ()))
    for key in _COMPARED:
        if key not in data:
            yield problem("missing_key", "", key, words=listed(_COMPARED))
        else:
            yield from _compared(data[key], now[key], key, words)


def _compared(kept: object, now: object, path: str, words: list[str], depth: int = 0) -> Iterator[Problem]:
    """Yield the differences of two values; what a later release adds to an object is none."""
    if isinstance(kept, Mapping) and isinstance(now, Mapping) and depth < _DEEP:
        keys = [key for key in kept if isinstance(key, str) and key != "records"]  # the input is not compared
        if path.startswith("notes["):
            keys = [key for key in keys if key in _NOTE]
        for key in keys[:MAX_PARTS]:
            if key in now:
                yield from _compared(kept[key], now[key], f"{path}.{masked(key)}", words, depth + 1)
            else:
                yield problem("stored_gone", path)
    elif path.endswith(".description") and isinstance(now, list) and _has_lines(now, kept):
        return
    elif isinstance(kept, (list, tuple)) and isinstance(now, list) and len(kept) == len(now) and depth < _DEEP:
        for i, (one, two) in enumerate(zip(kept, now, strict=True)):
            yield from _compared(one, two, f"{path}[{i}]", words, depth + 1)
    elif type(kept) is not type(now) or kept != now:
        yield problem("stored_differs", path, _told(kept, words), now=Text(*[quoted(str(now))] * 2))


def _told(kept: object, words: list[str]) -> object:
    """Return a kept value for a message: a word of the list of labels, a figure, or its kind."""
    told = repeated(kept, words)
    return told if isinstance(told, Text) else Text(*[given(kept)] * 2)


@checked(PlainDataError)
def digest(evaluation: Evaluation) -> str:
    """Return the SHA-256 of what an evaluation follows from: every input, the policy with its readings, the release.

    Equal in every process and on every platform; any other number, target, reading, table or release gives another.
    Numbers count by their exact value (80.5, 80.50 and 161/2 are one), mappings in any order. NIP and name of the
    employee and the words of feedback are left out: it says nothing of who it is; equal work has one digest.

    Raises ``PlainDataError`` for what is no evaluation, and for a policy with a function that has no name of its own
    (a lambda, a function inside another), with a method of an object, or of a class that is not the library's.
    """
    parts = [_DIGEST, __version__, _token(evaluation.record), _token(evaluation.policy)]
    return sha256(dumps(parts, separators=(",", ":")).encode()).hexdigest()


def _token(value: object) -> object:
    """Return a value as what JSON writes in one way only."""
    match value:
        case None | bool():
            return value
        case Enum():
            return [type(value).__qualname__, value.name]
        case int() | Fraction() | Decimal():
            return "{:x}/{:x}".format(*value.as_integer_ratio())
        case str():
            return ["str", str(value)]
        case date():
            return ["date", value.isoformat()]
        case Mapping():
            return ["map", *sorted(([_token(key), _token(one)] for key, one in value.items()), key=dumps)]
        case frozenset():
            return ["set", *sorted(map(_token, value), key=dumps)]
        case tuple():
            return ["tuple", *map(_token, value)]
    return _named(value) if callable(value) and not has(type(value)) else _parts(value)


def _named(value: object) -> list[str]:
    """Return a class or function by its name."""
    name, owner = getattr(value, "__qualname__", "<>"), getattr(value, "__self__", None)
    is_bound = owner is not None and not isinstance(owner, (type, ModuleType))  # what it holds would not count
    if "<" in name or is_bound:
        raise PlainDataError(problem("digest_function", "policy", type(value).__name__))
    return ["name", value.__module__, name]


def _parts(value: object) -> list[object]:
    """Return a value of the library by its class and what it is compared by, without who the employee is."""
    cls = type(value)
    if not has(cls):
        raise PlainDataError(problem("digest_function", "policy", cls.__name__))
    shown = [one.name for one in fields(cls) if one.init and one.eq and (cls, one.name) not in _WHO]
    return [cls.__qualname__, *([name, _token(getattr(value, name))] for name in shown)]
