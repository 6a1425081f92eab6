"""Whether a record has what a policy needs, and every problem where it has not.

Here: the check, a quick look before the close one. Not here: the needs themselves (``needs``), any legal number.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, assert_never

from attrs import evolve

from ..checks import is_code, key_path, listed, repeated
from ..errors import Problem, problem
from ..finding.finding import Finding, Unknown
from ..frozenmap import FrozenMap
from ..model.employee_words import PositionKind
from ..model.extra import Creativity, TakeOver, of_kind
from ..model.indicator import Aspect, Indicator, WorkResult
from ..model.realisation import NOT_DONE, NUMBERS, Realisation, number_of
from ..model.record import Record
from ..model.target import Asked
from ..model.year import YearRecord
from ..scoring.parts.items import Item
from ..scoring.parts.keys import KEYS, Keys
from ..scoring.parts.reads import Reads
from ..words import Text, join
from .check_parts import uncut
from .check_scales import mixed_scales, other_scale
from .needs import Blank, MarkNeeds, Needs, Part, Targets
from .remedies import target_problems

_NOTHING = Reads(())


def check(x: "Record | YearRecord", needs: Needs) -> tuple[list[Problem], list[Unknown]]:
    """Return every problem of *x* for a policy with *needs*, and whatever is unknown in its realisations."""
    problems: list[Problem] = []
    unknowns: list[Unknown] = []
    records = (x,) if isinstance(x, Record) else x.records
    for i, record in enumerate(records):
        found: list[Problem] = []
        if needs.period is not None and record.period.start.year != record.period.end.year:
            found.append(problem("period_years", "period", record.period.words, cite=needs.period.cite))
        if needs.targets is not None:
            _plan(record, needs, needs.targets, found, unknowns)
        if record.extras and needs.one_work:
            found += _works(record)
        if record.behaviour is not None or i == len(records) - 1:
            found += _marks(record, needs)
        if record.ratings is not None or (needs.ratings is Part.READ and i == len(records) - 1):
            found += _ratings(record, needs)
        problems += found if len(records) == 1 else [one.at(f"records[{i}]") for one in found]
    return problems, unknowns


def _plan(record: Record, needs: Needs, targets: Targets, found: list[Problem], unknowns: list[Unknown]) -> None:
    if _is_sound(record, needs):
        return
    results = record.skp.results
    for i, result in enumerate(results):
        if result.indicators:
            _row(result, f"results[{i}]", record, needs, found, unknowns)
    found += mixed_scales(record, targets, needs) + uncut(record, targets, needs)
    found += _unplanned(record, needs, targets)
    if needs.blank is Blank.LEAVE_OUT:
        found += _all_blank(record, needs, targets)


def _unplanned(record: Record, needs: Needs, targets: Targets) -> list[Problem]:
    """Return the aspects the whole plan must have and has not."""
    if not (needs.planned or needs.any_planned):
        return []
    seen = {one.aspect for result in record.skp.results for one in result.indicators}
    missing = [aspect for aspect in needs.planned if aspect not in seen]
    found = [problem("aspect_unplanned", "results", aspect.value, cite=needs.cite) for aspect in missing]
    if needs.any_planned and not seen & set(targets):
        found.append(problem("nothing_planned", "results", cite=needs.cite))
    return found


def check_targets(record: Record, needs: Needs) -> list[Problem]:
    """Return the problems of the plan of *record* alone, whatever was realised."""
    if needs.targets is None:
        return []
    found: list[Problem] = []
    for i, result in enumerate(record.skp.results):
        for j, one in enumerate(result.indicators):
            if not (needs.unread_noted and one.aspect not in needs.targets):
                found += _indicator(one, f"results[{i}].indicators[{j}]", needs)
        found += _shape([one.aspect for one in result.indicators], f"results[{i}]", needs) if result.indicators else []
    return found + _unplanned(record, needs, needs.targets)


def _all_blank(record: Record, needs: Needs, targets: Targets) -> list[Problem]:
    """Return the aspects of which every indicator is blank: left out, nothing would stand for them."""
    blank: dict[Aspect, bool] = {}
    for result in record.skp.results:
        for one in result.indicators:
            if one.aspect in targets:
                blank[one.aspect] = blank.get(one.aspect, True) and record.realised.get(one.code) is None
    empty = [aspect for aspect, all_blank in blank.items() if all_blank]
    if needs.any_planned and len(empty) < len(blank):
        return []
    return [problem("aspect_blank", "realised", aspect.value, cite=needs.cite) for aspect in empty]


def check_plan(record: Record, needs: Needs) -> tuple[list[Problem], list[Unknown]]:
    """Return the problems of the plan and the realisations of *record* alone, and what is unknown in them."""
    found: list[Problem] = []
    unknowns: list[Unknown] = []
    _plan(record, needs, needs.targets or FrozenMap(), found, unknowns)
    return found, unknowns


def _is_sound(record: Record, needs: Needs) -> bool:
    """Say quickly whether a plan realised in whole numbers has nothing to report; any other is looked at closely."""
    realised, least = record.realised, needs.least
    if record.results is not record.skp.results or len(realised) != len(record.skp.codes):
        return False
    for value in realised.values():
        if type(value) is not int or value < least:
            return False
    return _is_sound_plan(record.skp.results, needs, needs.kinds.get)


def _is_sound_plan(results: tuple[WorkResult, ...], needs: Needs, find: Callable[[Aspect], Any]) -> bool:
    """Say whether each indicator is of a kind that is read, and each row has the aspects it must have."""
    planned, must, single = 0, needs.must, needs.single
    for result in results:
        seen = count = 0
        for one in result.indicators:
            kinds, bit = find(one.aspect) or _FOREIGN
            target = one.target
            if target.__class__ not in kinds or not target.value:
                return False
            seen |= bit
            count += 1
        if (count and seen & must != must) or (single and seen.bit_count() != count):
            return False
        planned |= seen
    return planned & needs.whole == needs.whole and (planned > 0 or not needs.any_planned)


_FOREIGN: tuple[tuple[type, ...], int] = ((), 0)


def _row(
    result: WorkResult, path: str, record: Record, needs: Needs, found: list[Problem], unknowns: list[Unknown]
) -> None:
    for j, one in enumerate(result.indicators):
        if needs.unread_noted and needs.targets is not None and one.aspect not in needs.targets:
            continue
        place = f"{path}.indicators[{j}]"
        found += _indicator(one, place, needs)
        _realised(record.realised.get(one.code), one, place, needs, found, unknowns)
    found += _shape([one.aspect for one in result.indicators], path, needs)


def _shape(aspects: list[Aspect], path: str, needs: Needs) -> list[Problem]:
    found = []
    required = [aspect for aspect in Aspect if aspect in needs.required]
    for aspect in required:
        if aspect not in aspects:
            words = join([one.value for one in required])
            found.append(problem("aspect_missing", path, aspect.name, expected=words, cite=needs.cite))
    if needs.single and len(set(aspects)) < len(aspects):
        twice = {aspect for aspect in aspects if aspects.count(aspect) > 1}
        found += [problem("aspect_twice", path, a.name, cite=needs.cite) for a in Aspect if a in twice]
    return found


def _indicator(one: Indicator, path: str, needs: Needs) -> list[Problem]:
    targets = needs.targets or FrozenMap()
    read, aspect = targets.get(one.aspect), one.aspect
    if read is None:
        words = {"expected": listed(known.name for known in targets), "policy": needs.policy}
        remedy = needs.unread_hint
        return [problem("aspect_foreign", f"{path}.aspect", aspect.name, cite=needs.cite, remedy=remedy, **words)]
    return target_problems(one, read, needs, f"{path}.target")


_PENDING = Text("realisasi belum diisi: {path}", "a realisation is still blank: {path}")
_FIGURE = Text("isian {path}", "the entry {path}")
_A_NUMBER = Text("satu bilangan, 0 atau lebih", "one number, 0 or more")
_AN_END = Text(
    "0 adalah yang terbaik, tetapi target dibagi 0 tidak berhingga dan bagian ini tanpa batas atas",
    "0 is the best there is, but the target over 0 has no end and this part has no upper one",
)
_AN_ANSWER = Text("True atau False", "True or False")
_A_DAY = Text("satu tanggal", "a date")


def code_path(code: str, place: str) -> str:
    """Return the path of a realisation: by its code, or by *place*, its indicator, where the code may be a name."""
    return key_path("realised", code, 0) if is_code(code) else place


def _realised(
    value: Realisation | None, one: Indicator, place: str, needs: Needs, found: list[Problem], unknowns: list[Unknown]
) -> None:
    path = code_path(one.code, place)
    if value is NOT_DONE:
        return
    if value is None:
        if needs.blank is Blank.REFUSE:
            found.append(problem("realisasi_kosong", path, "blank", rule=needs.blank_hint, cite=needs.cite))
        elif needs.blank is Blank.PENDING:
            unknowns.append(Unknown((_PENDING.fill(path=path),), (_FIGURE.fill(path=path),)))
        return
    if isinstance(value, Finding) and isinstance(value.value, Unknown):
        unknowns.append(value.value)
        return
    read = (needs.targets or FrozenMap()).get(one.aspect, _NOTHING)
    expected = _unread(value, one, read)
    if expected is not None:
        shows = value if isinstance(value, NUMBERS) else type(value).__name__
        fill = {"target": Text(one.target.text("id"), one.target.text("en")), "expected": expected}
        found.append(problem("realisation_for_target", path, shows, cite=needs.cite, **fill))
        return
    number = None if read.words else number_of(value)
    if number is None:
        return
    if number < 0:
        found.append(problem("negative", path, number, cite=needs.cite))
    elif number == 0 and type(one.target) in read.endless:
        found.append(_endless(one, path, needs))
    found += other_scale(value, one.target, path, needs)


def _endless(one: Indicator, path: str, needs: Needs) -> Problem:
    """Return the problem of a 0 that is the best there is, where the part has no upper end to give."""
    fill = {"target": Text(one.target.text("id"), one.target.text("en")), "expected": _AN_END}
    refused = problem("realisation_for_target", path, 0, cite=needs.cite, **fill)
    return evolve(refused, hint=problem("zero_endless").hint)


def _unread(value: Realisation, one: Indicator, read: Reads) -> "Text | str | None":
    """Return what is expected instead of *value*, or ``None`` where it can be read."""
    if read.words:
        word = KEYS[Keys.LETTER](Item(None, None, value, None))[0]
        return None if word in read.words else listed(sorted(read.words))
    match one.target.asked:
        case Asked.DAY:
            return None if isinstance(value, date) else _A_DAY
        case Asked.ANSWER:
            return None if isinstance(getattr(value, "value", value), bool) else _AN_ANSWER
        case Asked.NUMBER:
            return _A_NUMBER if number_of(value) is None else None
        case _ as never:
            assert_never(never)


def _works(record: Record) -> list[Problem]:
    works = of_kind(record.extras, Creativity)
    return [problem("several_works", "extras", len(works))] if len(works) > 1 else []


def _marks(record: Record, needs: Needs) -> list[Problem]:
    marks, behaviour = needs.marks, record.behaviour
    if not isinstance(marks, MarkNeeds):
        foreign = behaviour is not None and marks is Part.FOREIGN
        return [problem("marks_foreign", "behaviour", policy=needs.policy, cite=needs.cite)] if foreign else []
    position = record.employee.position.kind
    if behaviour is not None and _are_sound(behaviour.given, marks, position):
        return []
    expected = marks.expected(position)
    if behaviour is None or not behaviour.names:
        words = listed(expected) or _ANY_MARK
        return [problem("marks_missing", "behaviour", expected=words, cite=marks.cite)]
    found = [_mark(path, name, mark, marks, position, needs) for path, name, mark in behaviour.all_marks()]
    names = set(behaviour.names)
    for name in expected:
        if name not in names:
            fill = {"range": marks.range.words, "expected": listed(expected)}
            found.append(problem("mark_missing", f"behaviour.{name}", name, cite=marks.cite, **fill))
    return [one for one in found if one is not None]


_ANY_MARK = Text("aspek perilaku apa pun", "any behaviour aspect")


def _are_sound(given: Mapping[str, object], marks: MarkNeeds, position: PositionKind) -> bool:
    """Say quickly whether all expected marks are there, and no other, each a whole number in the range."""
    low, high = marks.ends
    for mark in given.values():
        if type(mark) is not int or not low <= mark <= high:
            return False
    return bool(given) and given.keys() == marks.by_kind[position]


def _mark(path: str, name: str, mark: Any, marks: MarkNeeds, position: PositionKind, needs: Needs) -> Problem | None:
    if marks.names and name not in marks.names:
        fill = {"expected": listed(marks.names), "policy": needs.policy}
        return problem("mark_unknown", path, repeated(name, marks.names), cite=marks.cite, **fill)
    kinds = marks.only_for.get(name)
    if kinds is not None and position not in kinds:
        words = join([kind.value for kind in PositionKind if kind in kinds])
        return problem(
            "mark_not_applicable", path, mark, mark=name, position=position.value, expected=words, cite=marks.cite
        )
    if not marks.range.holds(mark.as_integer_ratio()):
        return problem("mark_range", path, mark, range=marks.range.words, cite=marks.cite)
    return None


_RATINGS = (("results", Text("hasil kerja", "results")), ("behaviour", Text("perilaku kerja", "behaviour")))


def _ratings(record: Record, needs: Needs) -> list[Problem]:
    if needs.ratings is not Part.READ:
        foreign = needs.ratings is Part.FOREIGN
        return [problem("ratings_foreign", "ratings", policy=needs.policy, cite=needs.cite)] if foreign else []
    ratings = record.ratings
    missing = [(key, words) for key, words in _RATINGS if ratings is None or getattr(ratings, key) is None]
    return [problem("rating_missing", f"ratings.{key}", rating=words, cite=needs.cite) for key, words in missing]


def unused(record: Record, needs: Needs) -> list[Problem]:
    """Return a note for each part of *record* that the policy does not read."""
    found = []
    if needs.targets is None and record.realised:
        found.append("realised")
    if needs.marks is Part.IGNORED and record.behaviour is not None:
        found.append("behaviour")
    if needs.ratings is Part.IGNORED and record.ratings is not None:
        found.append("ratings")
    read = needs.extras if needs.take_over is None else (*needs.extras, TakeOver)
    found += [f"extras[{i}]" for i, extra in enumerate(record.extras) if type(extra) not in read]
    if needs.single or needs.targets is None:
        found += [f"results[{i}].weight" for i, result in enumerate(record.skp.results) if result.weight is not None]
        found += [f"results[{i}].indicators" for i, row in enumerate(record.skp.results) if _weighted(row)]
    return [problem("unused_part", path, policy=needs.policy) for path in found]


def _weighted(row: WorkResult) -> bool:
    return any(one.weight is not None for one in row.indicators)
