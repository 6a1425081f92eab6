"""What a ``Mean`` goes over: indicators of a row, rows of a plan, marks, months, extras, plans of a year.

Here: taking the items out of their container, nothing else. Not here: any arithmetic.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from ...exact.number import Number
from ...frozenmap import FrozenMap
from ...model.behaviour import Behaviour
from ...model.extra import AdditionalTask, Creativity, of_kind
from ...model.indicator import Aspect, WorkResult
from ...model.realisation import NOT_DONE, Realisation
from ...model.record import Record
from ...model.year import YearRecord
from ...words import Text, Word


class Item(NamedTuple):
    """What a leaf measures: kind (aspect, kind of mark or of extra), target, realisation, what it is about."""

    kind: object
    target: Any
    realised: Any
    about: Any


class PlanRow(NamedTuple):
    """A work result with the realisations of its record."""

    result: WorkResult
    realised: FrozenMap[str, Realisation]


class MarkKind(Word):
    """How a mark was given."""

    YEARLY = Text("nilai setahun", "yearly mark")
    MONTHLY = Text("nilai bulanan", "monthly marks")


class Over(Word):
    """The container a mean goes over."""

    INDICATORS = Text("indikator", "indicators")
    RESULTS = Text("hasil kerja", "work results")
    MARKS = Text("aspek perilaku", "behaviour aspects")
    MONTHS = Text("bulan", "months")
    ADDITIONAL_TASKS = Text("tugas tambahan", "additional tasks")
    CREATIVE_WORKS = Text("kreativitas", "creative works")
    PLANS = Text("SKP", "plans")
    SCALED_PLANS = Text(
        "SKP dengan target kuantitas menurut bulan, yang tidak penuh dihitung penuh",
        "plans with quantity targets by months, partial ones whole",
    )
    SCALED_PLANS_BY_DAYS = Text(
        "SKP dengan target kuantitas menurut bulan, yang tidak penuh menurut harinya",
        "plans with quantity targets by months, partial ones by their days",
    )
    GIVEN = Text("nilai yang diberikan", "values as given")


_new = tuple.__new__  # a named tuple's own constructor costs three times as much, and rows are made for everybody


def _indicators(row: PlanRow) -> list[Item]:
    result, realised = row
    get = realised.get
    return [_new(Item, (one.aspect, one.target, get(one.code), one)) for one in result.indicators]


def _results(record: Record) -> list[PlanRow]:
    realised = record.realised
    return [_new(PlanRow, (result, realised)) for result in record.results]


def _marks(x: "Record | YearRecord | Behaviour") -> list[Item]:
    behaviour = x if isinstance(x, Behaviour) else x.behaviour
    if behaviour is None:
        return []
    if behaviour.given:
        return [_new(Item, (MarkKind.YEARLY, None, mark, name)) for name, mark in behaviour.given.items()]
    return [_new(Item, (MarkKind.MONTHLY, None, behaviour.of(name), name)) for name in behaviour.names]


def _months(item: Item) -> list[Item]:
    return [_new(Item, (MarkKind.YEARLY, None, mark, item.about)) for mark in item.realised]


def _extras(kind: type[AdditionalTask | Creativity]) -> Callable[[Record], list[Item]]:
    def items(record: Record) -> list[Item]:
        extras = record.extras
        return [_new(Item, (kind, None, extra, extra.title)) for _, extra in of_kind(extras, kind)] if extras else []

    return items


def _plans(year: YearRecord) -> tuple[Record, ...]:
    return year.records


_MONTHS_IN_A_YEAR = 12  # of the calendar


def _scaled_plans(year: YearRecord) -> tuple[Record, ...]:
    return tuple(record.scaled(Aspect.QUANTITY, _MONTHS_IN_A_YEAR) for record in year.records)


def _scaled_by_days(year: YearRecord) -> tuple[Record, ...]:
    return tuple(record.scaled(Aspect.QUANTITY, _MONTHS_IN_A_YEAR, by_days=True) for record in year.records)


def _given(items: Iterable[Item]) -> list[Item]:
    return [Item(*one) for one in items]


#: The plans of one year with their quantity targets cut, and however they are taken.
OVER_SCALED_PLANS = (Over.SCALED_PLANS, Over.SCALED_PLANS_BY_DAYS)
OVER_PLANS = (Over.PLANS, *OVER_SCALED_PLANS)

ITEMS: dict[Over, Callable[[Any], Sequence[Any]]] = {
    Over.INDICATORS: _indicators,
    Over.RESULTS: _results,
    Over.MARKS: _marks,
    Over.MONTHS: _months,
    Over.ADDITIONAL_TASKS: _extras(AdditionalTask),
    Over.CREATIVE_WORKS: _extras(Creativity),
    Over.PLANS: _plans,
    Over.SCALED_PLANS: _scaled_plans,
    Over.SCALED_PLANS_BY_DAYS: _scaled_by_days,
    Over.GIVEN: _given,
}


def container(over: Over, x: Any, y: Any) -> Any:
    """Return what a mean goes over, from the two things a part's function is given."""
    if over is Over.INDICATORS:
        return PlanRow(x, y)
    return Item(None, x, y, None) if over is Over.MONTHS else x


def is_kind(item: Item | PlanRow, kind: object) -> bool:
    """Say whether an item is of *kind*; a row is of every aspect it has an indicator of."""
    if isinstance(item, PlanRow):
        return any(one.aspect is kind for one in item.result.indicators)
    return item.kind is kind


def is_item(x: object) -> bool:
    """Say whether *x* is one item: kind, target, realised, about."""
    return isinstance(x, tuple) and len(x) == len(Item._fields) and not isinstance(x[0], tuple)


def is_undone(item: Item) -> bool:
    """Say whether an item is an indicator of which nothing was realised: it counts no points, whatever its part."""
    return item.target is not None and (item.realised is None or item.realised is NOT_DONE)


def weight_of(over: Over, item: Item | PlanRow) -> Number | None:
    """Return the weight an item carries in percent, or ``None``."""
    if isinstance(item, PlanRow):
        return item.result.weight
    found: Number | None = item.about.weight if over is Over.INDICATORS else None
    return found


def subject_of(item: object) -> "Text | str | None":
    """Return what an item is about, in words."""
    if isinstance(item, PlanRow):
        return item.result.title
    if isinstance(item, Record):
        return Text("SKP " + item.period.text("id"), "Plan of " + item.period.text("en"))
    if isinstance(item, tuple):
        kind, _, _, about = item
        if isinstance(kind, Aspect):
            words = Text(kind.value.id.capitalize(), kind.value.en.capitalize())
            return about.title or words if about is not None else words
        return str(about).replace("_", " ").capitalize() if about is not None else None
    return None
