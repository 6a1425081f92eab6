"""Whatever is handed to a public name, only an error of the library comes back, and it names nobody.

The names are found by walking the rooms: a new one is fuzzed without being listed. A wrong *number* of arguments, or
an unknown keyword, is a mistake in the caller's program and stays Python's own ``TypeError``.
"""

import contextlib
import copy
import enum
import functools
import inspect
import itertools
import operator
import re
import types
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from garbage import GARBAGE, deep
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_kinerja import AtLeast, evaluate, evaluate_many, record_from_plain, to_plain
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.evaluation import Policy, RulePolicy
from specimens import CLASSES, ENUMS, ERRORS, HALF, NAME, NUMBER, PUBLIC, RATED, RECORD, SPECIMENS
from work import counting, times, tracing

#: Public, and not for callers: why garbage may do there what it does. A whole name, or a name and all below it (".").
EXCLUDED = {
    "words.": "the lowest room: pairs of sentences, written in the source only",
    "meant.": "words of messages, compared by the checks, which hand over text only",
    "checks.": "behind every constructor and door; what they are given are parts of a call, of any kind",
    "errors.": "made by the checks of the library; what they are given is the library's own",
    "law.reading.reading": "a decorator of the source of a regulation",
    "signature.wrong_kind": "behind the checks of kinds, which name them",
    "evaluation.policy.Policy": "a protocol",
    "follow_up.condition.Condition": "a protocol",
    "law.citation.Regulation.cite": "takes the parts of a place by keyword, in the source of a regulation",
    "finding.explain.shown": "words the value of a finding",
    "finding.finding.found": "makes a finding of what was checked before",
    "questions.": "written in the source of a regulation; the facts a question is asked with are checked",
    "frozenmap.FrozenMap.": "the methods of a dict; the mutators refuse with TypeError, as a tuple would",
    "exact.number.plain": "writes what enter() let in",
    "exact.number.fraction": "takes what enter() let in",
    "exact.number.length": "counts what enter() let in",
}
#: Methods the loops call with what was checked at the door: a check there would be paid for by every row.
INNER = {
    "value": "a part reads an item of a checked record",
    "row": "a table reads a pair, a policy a row of a checked plan",
    "root": "a policy reads a checked record",
    "needs": "a policy reads a checked record",
    "cell": "a lookup reads an item of a checked record",
    "read": "a table of labels reads a pair",
    "holds": "intervals and periods compare checked numbers and days",
    "is_above": "an interval compares a pair",
    "is_below": "an interval compares a pair",
    "in_gap": "a table compares a pair",
    "pair": "a rounding rounds a pair",
    "scaled": "a policy cuts the targets of a checked record",
    "items": "a mean takes the items of a checked record",
    "pairs": "a mean takes the items of a checked record",
    "points": "a mean takes the items of a checked record",
    "answer": "a condition reads a checked dossier; assess(), hold() and earliest() are the doors",
    "dates": "a condition reads a checked dossier; assess(), hold() and earliest() are the doors",
    "notes": "a condition reads a checked dossier; Verdict.notes is the door",
    "amount": "a standard converts what its own elapsed() returned",
    "in_time": "a standard compares what its own elapsed() returned",
    "last_day": "a standard counts from the start of a checked case",
    "at": "a follow-up asks its own dates",
    "by": "a follow-up asks its own dates",
    "needed": "feedback asks about a group of a checked answer",
    "filled": "an index asks about the elements of its own survey",
    "sum": "an index asks about the elements of its own survey",
    "mean": "an index asks about the elements of its own survey",
    "finding": "a ranking scores a candidate that rank() checked",
    "counts": "a calendar asks about a day that after() and between() checked",
}

BYTES = 60_000_000
#: What any one call may make of calls with the largest garbage.
WORK = 1_000_000
NO_DIGITS = re.compile(r"\D+")


def excluded(name: str) -> bool:
    inner = name.rpartition(".")[2] in INNER
    return inner or any(name == one or (one.endswith(".") and name.startswith(one)) for one in EXCLUDED)


def calls() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield every public function, constructor and method, methods bound to the examples of their class."""
    for name, value in PUBLIC.items():
        if name in ERRORS or name in ENUMS:
            continue
        if inspect.isfunction(value) or inspect.isclass(value):
            yield name, value
    for name, cls in CLASSES.items():
        examples = [one for one in SPECIMENS if type(one) is cls]
        if issubclass(cls, enum.Enum):
            examples = list(cls)[:1]
        for key, raw in inspect.getmembers_static(cls):
            if key.startswith("_") or not key.isidentifier():
                continue
            if isinstance(raw, classmethod | staticmethod):
                yield f"{name}.{key}", getattr(cls, key)
            elif inspect.isfunction(raw):
                yield from ((f"{name}.{key}", getattr(example, key)) for example in examples[:1])


CALLS = {name: call for name, call in calls() if not excluded(name)}


#: Arguments that are the library's own, or a word of its source.
OWN = {"path": "names a place in a message", "lang": "'id' is Indonesian, everything else English; pages check it"}


def shape(call: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    """Return the parameters of a call, looked up once: hundreds of thousands of calls are made."""
    found = SHAPES.get(id(call))
    return dict(inspect.signature(call).parameters) if found is None else found


SHAPES = {id(call): dict(inspect.signature(call).parameters) for call in CALLS.values()}


def parameters(call: Callable[..., Any]) -> dict[str, inspect.Parameter]:
    return {name: one for name, one in shape(call).items() if name not in OWN}


def hints(call: Callable[..., Any]) -> dict[str, Any]:
    target = call.__init__ if inspect.isclass(call) else call
    try:
        return typing.get_type_hints(inspect.unwrap(target))
    except (NameError, TypeError, AttributeError):
        return {}


def kinds(hint: Any) -> tuple[type, ...]:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return tuple(itertools.chain.from_iterable(kinds(one) for one in typing.get_args(hint)))
    origin = typing.get_origin(hint) or hint
    if origin is Policy:
        return (RulePolicy,)
    return (origin,) if inspect.isclass(origin) and not getattr(origin, "_is_protocol", False) else ()


def likely(hint: Any) -> Any:
    """Return an argument of the right kind, where there is one."""
    here = tuple(kind for kind in kinds(hint) if kind is not Any)
    for kind in here:
        if issubclass(kind, enum.Enum) and len(kind):
            return next(iter(kind))
    for example in SPECIMENS:
        if isinstance(example, here) and not isinstance(example, dict):
            return example
    simple = {str: "80", int: 12, bool: True, dict: {}, tuple: (), list: []}
    return next(
        (simple[kind] for kind in here if kind in simple), "id" if typing.get_origin(hint) is typing.Literal else None
    )


def applied(call: Callable[..., Any], values: dict[str, Any]) -> Any:
    args, more = [], {}
    for name, one in shape(call).items():
        if name in OWN:
            args += ["id"] if one.default is one.empty else []
        elif one.kind is one.VAR_POSITIONAL:
            args.append(values[name])
        elif one.kind is one.VAR_KEYWORD:
            more["sesuatu"] = values[name]
        elif one.kind is one.KEYWORD_ONLY:
            more[name] = values[name]
        else:
            args.append(values[name])
    result = call(*args, **more)
    return list(itertools.islice(result, 20)) if inspect.isgenerator(result) else result


def nobody(text: str) -> bool:
    """Say whether *text* names neither the person nor the number, however spaced."""
    return NAME.lower() not in text.lower() and NUMBER not in NO_DIGITS.sub("", text)


def anonymous(refused: AsnKinerjaError) -> None:
    """Assert that an error, however it is shown, names nobody and is of bounded length."""
    texts = [str(refused), repr(refused), refused.text("id"), refused.text("en")]
    texts += [repr(one.to_dict()) for one in refused.problems]
    assert refused.problems
    assert nobody("\n".join(texts)), texts
    assert all(len(one.text("id")) < 20_000 for one in refused.problems)


def try_it(call: Callable[..., Any], values: dict[str, Any]) -> None:
    try:
        applied(call, values)
    except AsnKinerjaError as refused:
        anonymous(refused)


def likely_arguments(call: Callable[..., Any]) -> dict[str, Any]:
    types_of = hints(call)
    return {one: likely(types_of.get(one)) for one in parameters(call)}


def sweep(call: Callable[..., Any]) -> Iterator[dict[str, Any]]:
    """Yield arguments: every garbage in every place, the others right; and in all places at once."""
    right = likely_arguments(call)
    for make in GARBAGE:
        yield from ({**right, one: make()} for one in right)
        if len(right) != 1:  # once where there is no place at all
            yield {one: make() for one in right}


@pytest.mark.parametrize("name", CALLS)
def test_garbage_in_any_argument_is_refused_by_the_library_itself(name):
    for values in sweep(CALLS[name]):
        try_it(CALLS[name], values)


def test_every_exclusion_still_excludes_something():
    every = [name for name, _ in calls()]

    assert all(any(name == one or name.startswith(one) for name in every) for one in EXCLUDED)
    assert all(any(name.endswith(f".{one}") for name in every) for one in INNER)


@given(st.sampled_from(sorted(CALLS)), st.data())
@settings(max_examples=times(4))
def test_any_mixture_of_garbage_is_refused_by_the_library_itself(name, data):
    """Also nested: a garbage inside a list, a tuple or a mapping."""
    call = CALLS[name]
    wraps = st.sampled_from([lambda x: x, lambda x: [x], lambda x: (x, x), lambda x: {"a": x}, lambda x: [[x] * 3]])

    def value() -> Any:
        return data.draw(wraps)(data.draw(st.sampled_from(GARBAGE))())

    try_it(call, {one: value() for one in parameters(call)})


def test_no_call_takes_much_work_or_memory():
    """The largest garbage there is, in the first argument of every call."""
    huge = ("9" * 1_000_000, 10**100_000, [0.5] * 200_000, dict.fromkeys(range(100_000)), deep(50_000))
    for name, call in CALLS.items():
        right = likely_arguments(call)
        for value in huge:
            first = dict.fromkeys(list(right)[:1], value)
            with tracing() as most, counting() as made:
                try_it(call, {**right, **first})
                peak = most()
            assert made.count < WORK, name
            assert peak < BYTES, name


PLAIN = [to_plain(one) for one in (RECORD, RATED, HALF)]


def places(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    for key in data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield from places(data[key], (*path, key))


def spoilt(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    made = copy.deepcopy(data)
    if not path:
        return value
    place = made
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return made


class TestPlainRecords:
    """A valid record with one or more spoilt places; the NIP and the name stand in it all the time."""

    @given(st.sampled_from(PLAIN), st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(GARBAGE)), max_size=3))
    @settings(max_examples=times(2))
    def test_a_spoilt_record_is_refused_or_evaluated_and_names_nobody(self, data, changes):
        where = [path for path in places(data) if path]
        made = copy.deepcopy(data)
        for number, make in changes:
            *above, key = where[number % len(where)]
            with contextlib.suppress(KeyError, IndexError, TypeError, RuntimeError):  # the place was spoilt already
                functools.reduce(operator.getitem, above, made)[key] = make()

        outcomes = [*evaluate_many([made], build=record_from_plain), *evaluate_many([made])]

        for outcome in outcomes:
            row = {**outcome.row(), "unit": None, "problems": None}
            told = [repr(outcome.problems), repr(row), *(one.text("id") for one in outcome.problems)]
            if outcome.evaluation is not None:
                told += [repr(outcome.evaluation), *(one.text("en") for one in outcome.evaluation.notes)]
            assert all(map(nobody, told))

    @pytest.mark.parametrize("planted", [NAME, NUMBER, f"{NAME} {NUMBER}"])
    @pytest.mark.parametrize("data", PLAIN)
    def test_a_name_in_any_place_is_told_to_nobody(self, data, planted):
        """A sheet whose columns slipped: a name is told nowhere, not as a code and not as a mark either."""
        for path in places(data):
            if not path:
                continue
            (outcome,) = evaluate_many([spoilt(data, path, planted)], build=record_from_plain)

            assert nobody(repr(outcome.problems)), path
            assert nobody(repr(outcome.row())) or path[-1] == "unit", path

    @pytest.mark.parametrize("data", PLAIN)
    def test_a_name_used_as_a_code_is_told_nowhere_and_a_code_is(self, data):
        """Also where the codes of a plan are listed: what is not written as codes are is told by its length."""
        for path in places(data):
            if path and path[-1] == "code":
                for planted in (NAME, NUMBER, f"{NAME} {NUMBER}", "K1.mutu"):
                    wrong = spoilt(spoilt(data, path, planted), ("realised",), {"tidak.ada": 1})
                    (outcome,) = evaluate_many([wrong], build=record_from_plain)
                    assert nobody(repr(outcome.problems))
                    assert planted != "K1.mutu" or "indicators" not in path or planted in repr(outcome.problems)

    def test_every_kind_of_garbage_in_every_place(self):
        (data, *_) = PLAIN
        for path, make in itertools.product(places(data), GARBAGE[::9]):
            try_it(record_from_plain, {"data": spoilt(data, path, make())})


@pytest.mark.parametrize("lang", ["jv", "", None, 1, ["id"]])
def test_a_page_in_a_language_there_is_not_is_refused(lang):
    evaluation = evaluate(RECORD)
    for page in (evaluation.explain, evaluation.finding.explain, evaluation.policy.describe):
        with pytest.raises(AsnKinerjaError, match="lang: "):
            page(lang)


def test_a_wrong_number_of_arguments_is_python_s_own_error():
    for wrong in (evaluate, lambda: record_from_plain({}, 1, 2), lambda: AtLeast(1, nothing=2)):
        with pytest.raises(TypeError):
            wrong()
