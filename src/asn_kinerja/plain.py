"""Plain data to records and back: the door for JSON, forms and CSV.

Here: reading plain data, every problem at once with its full path, in bounded time. Not here: any rule of
law. Numbers are whole numbers or text; a float is refused like everywhere else.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from .checks import (
    MAX_PARTS,
    MOST_PROBLEMS,
    gathered,
    key_path,
    listed,
    nearest,
    own_word_problem,
    repeated,
    text_problem,
    word_problem,
)
from .errors import AsnKinerjaError, PlainDataError, Problem, problem, raise_if
from .evaluation.evaluation import Evaluation
from .model.agency import Agency, Periodic
from .model.behaviour import Behaviour
from .model.employee import Employee, Position
from .model.employee_words import Jenjang, PositionKind, ServiceKind
from .model.extra import AdditionalTask, Creativity, Extra, NewIdea, Recognition, TakeOver, of_kind
from .model.given import codes_of, filled, listed_or_none, listing, or_dash, whole_of
from .model.indicator import Alignment, Aspect, Indicator, Scope, WorkResult, WorkResultKind, plan_problems
from .model.nip import NIP
from .model.period import EvaluationPeriod
from .model.rating import Expectation, Ratings
from .model.realisation import NOT_DONE, by_day, read, undetermined, unknown_code
from .model.record import SKP, Record, Resource
from .model.span import Span
from .model.target import AtLeast, AtMost, Between, By, Described, Target, YesNo
from .model.writing import record_to_plain
from .regulations.permenpanrb_6_2022 import parse_expectation
from .signature import checked, kind_of
from .words import Text, Word

T = TypeVar("T")
W = TypeVar("W", bound=Word)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MAPPING = Text("pasangan kunci dan nilai (objek)", "keys and values (an object)")
_LIST = Text("daftar", "a list")
_MAY = (  # besides employee, period and results
    *("id", "agency", "resources", "reviewed_by", "evaluated_period"),
    *("realised", "behaviour", "extras", "ratings"),
)
_TARGETS = ("at_least", "at_most", "between", "by", "yes_no", "described")
#: The kinds of extras by their key, and what each may tell besides.
_EXTRAS = {
    "additional_task": ("evidence",),
    "creativity": ("evidence", "recognition"),
    "new_idea": ("evidence",),
    "taken_over": ("note",),
}


def record_from_plain(data: object) -> Record:
    """Return the record that *data* describes; see ``docs/plain-data.md`` for its keys.

    A key ``id`` is the caller's own and is left to the caller (``evaluate_many(..., key=lambda row: row["id"])``).

    Raises ``PlainDataError`` with every problem found anywhere in *data*, each with its full path
    (``results[2].indicators[0].target``). Unknown keys are problems. Depth, size and length are bounded.
    """
    reader = _Reader()
    record = contained(lambda: reader.record(data))
    raise_if(reader.problems[:MOST_PROBLEMS], PlainDataError)
    assert record is not None  # what makes no record is a problem
    return record


@checked(PlainDataError)
def to_plain(what: "Record | Evaluation", *, identify: bool = True) -> dict[str, object]:
    """Return a record as plain data that ``record_from_plain`` reads back, or an evaluation as ``to_dict`` does.

    *identify* keeps NIP and name.
    """
    if isinstance(what, Evaluation):
        return what.to_dict(identify=identify)
    return record_to_plain(what, identify=identify)


def contained(read: Callable[[], T]) -> T:
    """Return what *read* reads; what an object that is no plain data raises, or data too deep, is a problem too."""
    try:
        return read()
    except (AsnKinerjaError, MemoryError):
        raise
    except Exception as failed:
        raise PlainDataError(problem("build_failed", kind=type(failed).__name__)) from None


class _Reader:
    """Reads one record and collects problems on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    # --- mechanism ---

    def build(self, path: str, make: Callable[[], T]) -> T | None:
        """Return what *make* makes, or keep its problems under *path*."""
        try:
            return make()
        except AsnKinerjaError as refused:
            self.problems += [one.at(path) for one in refused.problems]
            return None

    def fields(self, data: Any, path: str, needed: tuple[str, ...], may: tuple[str, ...] = ()) -> dict[str, Any] | None:
        """Return the fields of a mapping; report unknown and missing keys."""
        if not isinstance(data, Mapping):
            self.problems.append(problem("type", path, kind_of(data), expected=_MAPPING))
            return None
        if self.too_many(data, path):
            return None
        known = (*needed, *may)
        for key in data:
            if key not in known and len(self.problems) < MOST_PROBLEMS:
                fill: dict[str, Any] = {"words": listed(known), "near": nearest(key, known)}
                self.problems.append(problem("unknown_key", path, repeated(key, known), **fill))
        for key in needed:
            if filled(data.get(key)) is None:
                self.problems.append(problem("missing_key", path, key, words=listed(needed)))
        return {key: filled(data.get(key)) for key in known}

    def each(self, data: Any, path: str, read_one: Callable[[Any, str], T | None]) -> list[T | None]:
        """Read every entry of a list."""
        if not isinstance(data, (list, tuple)):
            self.problems.append(problem("type", path, data, expected=_LIST))
            return []
        if self.too_many(data, path):
            return []
        found = []
        for i, one in enumerate(data):
            if len(self.problems) >= MOST_PROBLEMS:
                break
            found.append(read_one(one, f"{path}[{i}]"))
        return found

    def too_many(self, data: object, path: str, most: int = MAX_PARTS) -> bool:
        """Report more entries than a record may have, before any is looked at."""
        if not isinstance(data, (Mapping, list, tuple)) or len(data) <= most:
            return False
        self.problems.append(problem("too_many", path, len(data), limit=most))
        return True

    def one_of(self, path: str, given: list[str], words: str) -> None:
        """Report that not exactly one of *words* is given."""
        nothing = Text("tidak satu pun", "none is")
        self.problems.append(problem("one_of", path, Text(*[" + ".join(given)] * 2) if given else nothing, words=words))

    def word(self, value: object, words: type[W], path: str) -> W | None:
        """Return the member that *value* names: ``"QUANTITY"``, or as it is printed in either language."""
        if value is None:
            return None
        if isinstance(value, words):
            return value
        if isinstance(value, str):
            name = value.strip().upper().replace(" ", "_")
            for member in words:
                if name == member.name or value.strip().lower() in (member.value.id.lower(), member.value.en.lower()):
                    return member
        self.problems.append(word_problem(value, words.__members__, path, [member.value.id for member in words]))
        return None

    def day(self, value: object, path: str) -> date | None:
        """Return a day given as ``YYYY-MM-DD`` or as a date."""
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        try:
            if isinstance(value, str) and _DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.problems.append(problem("date_text", path, value))
        return None

    # --- the tree ---

    def record(self, data: object) -> Record | None:
        f = self.fields(data, "", ("employee", "period", "results"), _MAY)
        if f is None:
            return None
        employee = self.employee(f["employee"], "employee") if f["employee"] is not None else None
        period = self.period(f["period"], "period") if f["period"] is not None else None
        results = self.each(f["results"], "results", self.result) if f["results"] is not None else []
        agency = self.agency(f["agency"], "agency") if f["agency"] is not None else None
        resources = self.each(listed_or_none(f["resources"]), "resources", self.resource)
        reviewed = self.each(listed_or_none(f["reviewed_by"]), "reviewed_by", self.text)
        evaluated = (
            self.period(f["evaluated_period"], "evaluated_period") if f["evaluated_period"] is not None else None
        )
        behaviour = self.behaviour(f["behaviour"], "behaviour") if f["behaviour"] is not None else None
        extras = self.each(listed_or_none(f["extras"]), "extras", self.extra)
        self.taken_over(extras, f["results"])
        ratings = self.ratings(f["ratings"], "ratings") if f["ratings"] is not None else None
        sound = tuple(one for one in results if one is not None)
        if len(sound) == len(results) and isinstance(f["results"], (list, tuple)) and len(f["results"]) <= MAX_PARTS:
            self.problems += plan_problems(sound)  # first: a code that stands twice makes others unknown
        days = by_day(sound)
        values = self.realised(f["realised"], codes_of(f["results"]), days) if f["realised"] is not None else {}
        if self.problems or employee is None or period is None or not sound:
            return None
        skp = SKP(
            employee,
            period,
            sound,
            agency=agency,
            resources=tuple(one for one in resources if one),
            reviewed_by=tuple(one for one in reviewed if one),
        )
        kept = tuple(one for one in extras if one is not None)
        given: dict[str, Any] = {"period": evaluated, "behaviour": behaviour, "extras": kept, "ratings": ratings}
        return self.build("", lambda: skp.realised(values, **given))

    def employee(self, data: object, path: str) -> Employee | None:
        f = self.fields(data, path, ("service", "position"), ("nip", "name", "unit"))
        if f is None:
            return None
        service = self.word(f["service"], ServiceKind, f"{path}.service")
        position = self.position(f["position"], f"{path}.position") if f["position"] is not None else None
        nip = self.build(path, lambda: NIP(f["nip"])) if f["nip"] is not None else None
        stand_in = position or Position.pelaksana("-")
        given = {"service": service or ServiceKind.PNS, "position": stand_in, "unit": f["unit"]}
        made = self.build(path, lambda: Employee(nip, f["name"], **given))
        return made if service is not None and position is not None else None

    def position(self, data: object, path: str) -> Position | None:
        f = self.fields(data, path, ("kind", "title"), ("jenjang",))
        if f is None:
            return None
        kind = self.word(f["kind"], PositionKind, f"{path}.kind")
        jenjang = self.word(f["jenjang"], Jenjang, f"{path}.jenjang")
        if kind is None or f["title"] is None or (jenjang is None and f["jenjang"] is not None):
            self.build(path, lambda: Position.pelaksana(or_dash(f["title"])))
            return None
        return self.build(path, lambda: Position(kind, f["title"], jenjang))

    def period(self, data: object, path: str) -> EvaluationPeriod | None:
        if isinstance(data, EvaluationPeriod):
            return data
        f = self.fields(data, path, (), ("start", "end", "year", "semester", "quarter", "month"))
        if f is None:
            return None
        if f["year"] is not None:
            return self._part_of_year(f, path)
        for key in ("start", "end"):
            if f[key] is None:
                self.problems.append(problem("missing_key", path, key, words="year / start, end"))
        start, end = (None if f[key] is None else self.day(f[key], f"{path}.{key}") for key in ("start", "end"))
        return self.build(path, lambda: EvaluationPeriod(start, end)) if start and end else None

    def _part_of_year(self, f: dict[str, object], path: str) -> EvaluationPeriod | None:
        year = whole_of(f["year"])
        parts = [key for key in ("start", "end", "semester", "quarter", "month") if f[key] is not None]
        if len(parts) > 1 or set(parts) & {"start", "end"}:
            self.one_of(path, ["year", *parts], "year / year + semester / year + quarter / year + month / start + end")
            return None
        makers = {
            "semester": EvaluationPeriod.semester,
            "quarter": EvaluationPeriod.quarter,
            "month": EvaluationPeriod.month,
        }
        if not parts:
            return self.build(path, lambda: EvaluationPeriod.year(year))
        return self.build(path, lambda: makers[parts[0]](year, whole_of(f[parts[0]])))

    def result(self, data: object, path: str) -> WorkResult | None:
        f = self.fields(
            data, path, ("code", "title"), ("indicators", "kind", "weight", "supports", "alignment", "scope")
        )
        if f is None:
            return None
        before = len(self.problems)
        indicators = self.each(listed_or_none(f["indicators"]), f"{path}.indicators", self.indicator)
        words = {
            "kind": self.word(f["kind"], WorkResultKind, f"{path}.kind") or WorkResultKind.UTAMA,
            "alignment": self.word(f["alignment"], Alignment, f"{path}.alignment"),
            "scope": self.word(f["scope"], Scope, f"{path}.scope"),
        }
        parts = tuple(one for one in indicators if one is not None)
        more = {"weight": f["weight"], "supports": f["supports"], **words}
        made = self.build(path, lambda: WorkResult(or_dash(f["code"]), or_dash(f["title"]), parts, **more))
        return made if len(self.problems) == before else None

    def indicator(self, data: object, path: str) -> Indicator | None:
        f = self.fields(data, path, ("code", "aspect", "target"), ("weight", "title", "is_maximum"))
        if f is None:
            return None
        before = len(self.problems)
        aspect = self.word(f["aspect"], Aspect, f"{path}.aspect")
        target = self.target(f["target"], path) if f["target"] is not None else None
        stand_in: Target = target or Described("-")
        more = {"weight": f["weight"], "title": "" if f["title"] is None else f["title"], "is_maximum": f["is_maximum"]}
        made = self.build(path, lambda: Indicator(or_dash(f["code"]), aspect or Aspect.QUANTITY, stand_in, **more))
        return made if len(self.problems) == before else None

    def target(self, data: object, path: str) -> Target | None:
        where = f"{path}.target"
        f = self.fields(data, where, (), (*_TARGETS, "unit", "step", "span"))
        if f is None:
            return None
        kinds = [key for key in _TARGETS if f[key] is not None]
        if len(kinds) != 1:
            self.one_of(where, kinds, " / ".join(_TARGETS))
            return None
        kind, value, unit, step = kinds[0], f[kinds[0]], "" if f["unit"] is None else f["unit"], f["step"]
        span, fault = self.word(f["span"], Span, f"{where}.span"), None
        if kind == "by":
            value = self.day(value, where)
        elif kind == "yes_no" and value is not True:
            fault = problem("type", where, value, expected="true")
        elif kind == "between" and (not isinstance(value, (list, tuple)) or len(value) != 2):  # noqa: PLR2004
            fault = problem("type", where, value, expected=Text("dua batas", "two bounds"))
        for name in ("unit", "step", "span") if kind in ("by", "yes_no", "described") else ():
            if f[name] is not None:
                self.problems.append(problem("target_part", f"{where}.{name}", name, kind=kind))
        self.problems += [] if fault is None else [fault]
        makers: dict[str, Callable[[], Target]] = {
            "at_least": lambda: AtLeast(value, unit, step, span=span),
            "at_most": lambda: AtMost(value, unit, step, span=span),
            "between": lambda: Between(value[0], value[1], unit, step, span=span),
            "by": lambda: By(value),
            "yes_no": YesNo,
            "described": lambda: Described(value),
        }
        return None if value is None or fault is not None else self.build(path, makers[kind])

    def realised(self, data: object, codes: Mapping[str, bool], days: frozenset[str]) -> dict[str, object]:
        if not isinstance(data, Mapping):
            self.problems.append(problem("type", "realised", data, expected=_MAPPING))
            return {}
        if self.too_many(data, "realised", MAX_PARTS * 10):
            return {}
        found = {
            code: self.value(
                value,
                key_path("realised", code, n),
                by_day=code in days,
                yes_no=codes.get(code, isinstance(value, bool)),
            )
            for n, (code, value) in enumerate(data.items())
        }
        for code in data if codes else ():  # a plan without any code has a problem of its own
            if code not in codes and len(self.problems) < MOST_PROBLEMS:
                self.problems.append(unknown_code(code, frozenset(codes)))
        return found

    def value(self, value: object, path: str, *, by_day: bool = False, yes_no: bool = False) -> object:
        """Return one realisation: a number, a bool, ``"NOT_DONE"``, ``{"date": …}``, ``{"described": …}``, a blank."""
        if filled(value) is None:
            return None
        if isinstance(value, str) and value.strip() in (NOT_DONE.name, NOT_DONE.value.id, NOT_DONE.value.en):
            return NOT_DONE
        if isinstance(value, Mapping):
            if "unknown" in value:
                return self.unknown(value, path)
            f = self.fields(value, path, (), ("date", "described"))
            if f is not None and f["date"] is not None and f["described"] is not None:
                self.one_of(path, ["date", "described"], "date / described")
                return None
            if f is not None and f["date"] is not None:
                return self.day(f["date"], path)
            if f is not None and f["described"] is not None:
                return self.build(path, lambda: Described(f["described"]))
            self.problems.append(problem("realisation_kind", path, value))
            return None
        found = read(value, path, by_day=by_day, yes_no=yes_no)
        if isinstance(found, Problem):
            self.problems.append(found)
            return None
        return found

    def unknown(self, data: object, path: str) -> object:
        """Return a finding that could not be made, with its reasons: an index of a survey that was too small."""
        f = self.fields(data, path, ("unknown",))
        reasons = self.each(listed_or_none(f and f["unknown"]), f"{path}.unknown", self.text)
        return undetermined(tuple(reason for reason in reasons if reason))

    def behaviour(self, data: object, path: str) -> Behaviour | None:
        f = self.fields(data, path, (), ("marks", "months"))
        if f is None:
            return None
        if f["months"] is not None and f["marks"] is None:
            given = f["months"]
            if self.too_many(given, path):
                return None
            months = {whole_of(key): value for key, value in given.items()} if isinstance(given, Mapping) else given
            if isinstance(given, Mapping) and len(months) < len(given):
                self.problems.append(problem("one_of", path, "months", words="1-12"))
                return None
            return self.build("", lambda: Behaviour.monthly(months))
        if not isinstance(f["marks"], Mapping) or f["months"] is not None:
            self.one_of(path, [key for key in ("marks", "months") if f[key] is not None], "marks / months")
            return None
        marks = f["marks"]
        if self.too_many(marks, path):
            return None
        if not all(isinstance(name, str) for name in marks):
            self.problems.append(problem("type", path, marks, expected=Text("nama dan nilai", "names and marks")))
            return None
        return self.build("", lambda: Behaviour.marks(**{name: filled(mark) for name, mark in marks.items()}))

    def extra(self, data: object, path: str) -> Extra | None:
        f = self.fields(data, path, (), (*_EXTRAS, "recognition", "evidence", "note"))
        if f is None:
            return None
        kinds = [key for key in _EXTRAS if f[key] is not None]
        if len(kinds) != 1:
            self.one_of(path, kinds, " / ".join(_EXTRAS))
            return None
        kind, title, evidence, may = kinds[0], f[kinds[0]], f["evidence"], _EXTRAS[kinds[0]]
        foreign = [key for key in ("recognition", "evidence", "note") if f[key] is not None and key not in may]
        self.problems += [problem("unknown_key", path, key, words=listed(may), near=may[0]) for key in foreign]
        if kind == "taken_over":
            return self.build(path, lambda: TakeOver(title, "" if f["note"] is None else f["note"]))
        if kind == "creativity":
            level = self.word(f["recognition"], Recognition, f"{path}.recognition")
            if level is None and f["recognition"] is None:
                self.problems.append(problem("missing_key", path, "recognition", words=listed(Recognition.__members__)))
            return self.build(path, lambda: Creativity(title, level or Recognition.INSTANSI, evidence))
        return self.build(path, lambda: (AdditionalTask if kind == "additional_task" else NewIdea)(title, evidence))

    def taken_over(self, extras: Sequence[object], results: object) -> None:
        """Report results taken over that no row of the plan has, however faulty the rows are."""
        rows = [one.get("code") for one in listing(results) if isinstance(one, Mapping)]
        sound = bool(rows) and not any(text_problem(code, "") for code in rows)
        for i, extra in of_kind(extras, TakeOver):
            if sound and extra.result not in rows:
                self.problems.append(own_word_problem(extra.result, rows, f"extras[{i}].result"))

    def ratings(self, data: object, path: str) -> Ratings | None:
        f = self.fields(data, path, (), ("results", "behaviour"))
        if f is None:
            return None
        return Ratings(*(self.rating(f[key], f"{path}.{key}") for key in ("results", "behaviour")))

    def rating(self, value: Any, path: str) -> Expectation | None:
        if value is None or isinstance(value, Expectation):
            return value
        if isinstance(value, str) and value in Expectation.__members__:
            return Expectation[value]
        found = self.build(path, lambda: parse_expectation(value))
        return None if found is None else found.value

    def agency(self, data: object, path: str) -> Agency | None:
        f = self.fields(data, path, ("name",), ("consults_peers", "periodic"))
        if f is None:
            return None
        periodic = self.word(f["periodic"], Periodic, f"{path}.periodic")
        return self.build(path, lambda: Agency(or_dash(f["name"]), f["consults_peers"], periodic))

    def resource(self, data: object, path: str) -> Resource | None:
        f = self.fields(data, path, ("title",), ("delivered",))
        return None if f is None else self.build(path, lambda: Resource(or_dash(f["title"]), f["delivered"]))

    def text(self, data: object, path: str) -> str | None:
        if isinstance(data, str) and data.strip():
            found = gathered([text_problem(data, path)])
            self.problems += found
            return None if found else data
        self.problems.append(problem("type", path, data, expected=Text("teks", "text")))
        return None


Reader = _Reader  # for doors of other trees (``dossier_plain``)
