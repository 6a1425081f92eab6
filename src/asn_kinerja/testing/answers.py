"""Conformance cases judged: anybody's answers compared with what a suite expects, rule by rule, case by case.

Here: what an implementation offers, and judging it; no I/O. Not here: this library's answers (``conformance``).
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from typing import Any, TypeAlias

from attrs import field, frozen

from ..errors import AsnKinerjaError
from ..exact.notation import unambiguous
from ..exact.rounding import HALF_UP_2
from ..law.reading import Reading

Suite: TypeAlias = Mapping[str, Any]
Case: TypeAlias = Mapping[str, Any]
Answer: TypeAlias = Mapping[str, Any]
Chosen: TypeAlias = tuple[Reading, ...]
Offered: TypeAlias = Mapping[str, Mapping[str, Reading]]


def offered(*readings: type[Reading]) -> Offered:
    """Return readings by their Indonesian names, as suites use them: question, then value."""
    return {cls.open_question: {member.value: member for member in cls} for cls in readings}


@frozen
class Answers:
    """What an implementation answers; any function from what a case gives to what it expects takes part.

    Attributes:
        rules: by suite and rule, a function of what a case gives and of the readings chosen.
        readings: by suite, the open readings it knows (``offered``).
        rounds: readings that round on the way: cases that do not name them promise only rounded figures.

    """

    rules: Mapping[tuple[str, str], Callable[[Any, Chosen], Answer]]
    readings: Mapping[str, Offered] = field(factory=dict)
    rounds: frozenset[Reading] = frozenset()

    def supported(self, suite: str) -> bool:
        """Say whether any rule of *suite* is answered."""
        return any(name == suite for name, _ in self.rules)


@frozen
class Failure:
    """One disagreement.

    Attributes:
        case: id of the case.
        expected: what it expects.
        got: what is answered.
        reading: the readings it was run under, in words.

    """

    case: str
    expected: str
    got: str
    reading: str = ""

    def __str__(self) -> str:
        """Return the line a runner prints."""
        under = f" under {self.reading}" if self.reading else ""
        return f"{self.case}: expected {self.expected}, got {self.got}{under}"


@frozen
class Report:
    """What became of the cases of a suite.

    Attributes:
        passed: ids of the cases that agree under every reading.
        failures: every disagreement, the malformed parts of the suite first.

    """

    passed: tuple[str, ...]
    failures: tuple[Failure, ...]

    @property
    def failed(self) -> int:
        """How many cases, or parts of the suite, disagree."""
        return len({one.case for one in self.failures})


def judge(suite: Suite, answers: Answers) -> Report:
    """Return how *answers* agree with every case of *suite*; a rule or reading they do not know is a failure."""
    wrong = faults(suite)
    if wrong:
        return Report((), tuple(wrong))
    failures = {case["id"]: check(suite, case, answers) for case in suite["cases"]}
    passed = tuple(name for name, found in failures.items() if not found)
    return Report(passed, tuple(one for found in failures.values() for one in found))


def faults(suite: Suite) -> list[Failure]:
    """Return what is malformed about a suite: parts that are missing, a rule that it does not describe, an id twice."""
    missing = [
        Failure("suite", name, "nothing") for name in ("suite", "readings", "rules", "cases") if name not in suite
    ]
    return missing or [one for number, case in enumerate(suite["cases"]) for one in _case_faults(suite, case, number)]


def _case_faults(suite: Suite, case: Case, number: int) -> Iterator[Failure]:
    name = str(case.get("id", f"cases[{number}]"))
    missing = [key for key in ("id", "rule", "given", "expect") if key not in case]
    yield from (Failure(name, key, "nothing") for key in missing)
    if missing:
        return
    if [one.get("id") for one in suite["cases"]].count(case["id"]) > 1:
        yield Failure(name, "an id of its own", "the same id twice")
    documented = suite["rules"].get(case["rule"])
    if documented is None:
        yield Failure(name, "a rule that the suite describes", str(case["rule"]))
        return
    lacking = [key for key in documented["expect"] if key not in case["expect"]]
    yield from (Failure(name, f"expect.{key}", "nothing") for key in lacking)


def check(suite: Suite, case: Case, answers: Answers) -> list[Failure]:
    """Return how *case* of *suite* disagrees with *answers*, under its reading or under every one it names none of.

    A rule or a reading that *answers* do not know is a failure, never a skip.
    """
    answer = answers.rules.get((suite["suite"], case["rule"]))
    if answer is None:
        return [Failure(case["id"], f"an answer to {suite['suite']}.{case['rule']}", "unknown rule")]
    asked = case.get("reading") or {}
    known = _known(suite, answers)
    unknown = [f"{name}={value}" for name, value in asked.items() if value not in known.get(name, {})]
    if unknown:
        return [Failure(case["id"], "a known reading", ", ".join(unknown))]
    rounding = {one for one in answers.rounds if one.open_question not in asked}
    documented = suite["rules"][case["rule"]]["expect"]
    return [
        failure
        for chosen in _choices(known, asked)
        for failure in _judged(case, _promised(documented, not rounding.isdisjoint(chosen)), answer, chosen)
    ]


def _known(suite: Suite, answers: Answers) -> Offered:
    """Return the readings that both know, by question and value."""
    known, asks = answers.readings.get(suite["suite"], {}), suite["readings"]
    return {
        name: {value: one for value, one in known[name].items() if value in asks[name]["values"]}
        for name in asks
        if name in known
    }


def _choices(known: Offered, asked: Mapping[str, str]) -> Iterator[Chosen]:
    """Yield the readings to run under: those asked for, with each alternative of every other question."""
    named = tuple(known[name][value] for name, value in asked.items())
    others = [tuple(members.values()) for name, members in known.items() if name not in asked]
    for rest in product(*others):
        yield named + rest


def _promised(documented: Mapping[str, Any], rounded: bool) -> dict[str, Any]:  # noqa: FBT001
    """Return what a case promises: where a reading rounds on the way, no exact figure."""
    exact = {key for key, doc in documented.items() if rounded and _is_exact(doc) and not key.endswith("_2dp")}
    return {key: doc for key, doc in documented.items() if key not in exact}


def _judged(
    case: Case, promised: Mapping[str, Any], answer: Callable[[Any, Chosen], Answer], chosen: Chosen
) -> Iterator[Failure]:
    words = ", ".join(f"{one.open_question}={one.value}" for one in chosen)
    try:
        got = answer(_written(case["given"]), chosen)
        told = {key: _two(got[key[:-4]]) if key.endswith("_2dp") else got[key] for key in promised}
    except AsnKinerjaError as refused:
        yield Failure(case["id"], str(case["expect"]), f"refused: {refused.text('en')}", words)
        return
    except Exception as broken:
        yield Failure(case["id"], str(case["expect"]), f"{type(broken).__name__}: {broken}", words)
        return
    for key, doc in promised.items():
        if not _same(case["expect"][key], told[key], doc):
            yield Failure(case["id"], f"{key} {case['expect'][key]}", str(told[key]), words)


def _written(given: object) -> Any:
    """Return what a case gives, with numbers as the library takes them: in a suite a dot is the decimal point."""
    if isinstance(given, Mapping):
        return {key: _written(value) for key, value in given.items()}
    if isinstance(given, list):
        return [_written(value) for value in given]
    return unambiguous(given) if isinstance(given, str) else given


def _is_exact(doc: Mapping[str, Any]) -> bool:
    """Say whether a documented value is a number, or made of numbers."""
    if doc["type"] in ("list", "set"):
        return _is_exact(doc["items"])
    return any(map(_is_exact, doc["fields"].values())) if doc["type"] == "object" else doc["type"] == "number"


def _two(value: Any) -> Any:
    if isinstance(value, list):
        return [_two(one) for one in value]
    return None if value is None else str(HALF_UP_2.decimal(Fraction(value)))


def _same(expected: Any, found: Any, doc: Mapping[str, Any]) -> bool:
    if expected is None or found is None:
        return expected is found
    if doc["type"] in ("number", "integer"):
        return Fraction(expected) == Fraction(found)
    if doc["type"] == "object":
        return all(_same(expected[key], found[key], one) for key, one in doc["fields"].items())
    if doc["type"] == "list":
        pairs = zip(expected, found, strict=False)
        return len(expected) == len(found) and all(_same(one, two, doc["items"]) for one, two in pairs)
    if doc["type"] == "set":
        return set(expected) == set(found)
    return bool(expected == found)
