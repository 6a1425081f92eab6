"""Records as plain data: what JSON, a form or a database row can hold, numbers as exact text.

Here: writing. Not here: reading plain data back (``plain``), which reports problems.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_never

from ..exact.notation import written
from ..exact.number import Number
from ..finding.finding import Finding, plain_value
from ..frozenmap import FrozenMap
from ..words import Word
from .behaviour import Behaviour
from .employee import Employee
from .extra import AdditionalTask, Creativity, Extra, NewIdea, TakeOver
from .indicator import Indicator, WorkResult
from .period import EvaluationPeriod
from .realisation import NotDone, Realisation
from .record import SKP, Record
from .target import AtLeast, AtMost, Between, By, Described, Target, YesNo


def record_to_plain(record: Record, *, identify: bool = True) -> dict[str, object]:
    """Return *record* as plain data that ``record_from_plain`` reads back; *identify* keeps NIP and name.

    A realisation that is a Finding is written as the number it found.
    """
    data = plan_to_plain(record.skp, identify=identify)
    if record.period != record.skp.period:
        data["evaluated_period"] = _period(record.period)
    data["realised"] = {code: _realised(value) for code, value in record.realised.items()}
    if record.behaviour is not None:
        data["behaviour"] = _behaviour(record.behaviour)
    if record.extras:
        data["extras"] = [_extra(extra) for extra in record.extras]
    if record.ratings is not None:
        ratings = {"results": record.ratings.results, "behaviour": record.ratings.behaviour}
        data["ratings"] = {key: rating.name for key, rating in ratings.items() if rating is not None}
    return data


def plan_to_plain(skp: SKP, *, identify: bool = True) -> dict[str, object]:
    """Return a plan as plain data."""
    data: dict[str, object] = {"employee": _employee(skp.employee, identify=identify), "period": _period(skp.period)}
    data["results"] = [_result(result) for result in skp.results]
    if skp.agency is not None:
        agency = skp.agency
        data["agency"] = _given(name=agency.name, consults_peers=agency.consults_peers, periodic=agency.periodic)
    if skp.resources:
        data["resources"] = [_given(title=one.title, delivered=one.delivered) for one in skp.resources]
    if skp.reviewed_by:
        data["reviewed_by"] = list(skp.reviewed_by)
    return data


def _given(**values: object) -> dict[str, object]:
    """Return the values that are given, words by name, numbers as text."""
    return {key: _value(value) for key, value in values.items() if value is not None and value != ""}


def _value(value: Any) -> Any:
    if isinstance(value, Word):
        return value.name
    if isinstance(value, (bool, str)):
        return value
    return value.isoformat() if isinstance(value, date) else written(value)


def _employee(employee: Employee, *, identify: bool) -> dict[str, object]:
    position = employee.position
    who = {"nip": employee.nip.digits if employee.nip else None, "name": employee.name} if identify else {}
    place = {"kind": position.kind, "title": position.title, "jenjang": position.jenjang}
    return {**_given(**who, service=employee.service, unit=employee.unit), "position": _given(**place)}


def _period(period: EvaluationPeriod) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _result(result: WorkResult) -> dict[str, object]:
    return {
        **_given(
            code=result.code,
            title=result.title,
            kind=result.kind,
            weight=result.weight,
            supports=result.supports,
            alignment=result.alignment,
            scope=result.scope,
        ),
        "indicators": [_indicator(one) for one in result.indicators],
    }


def _indicator(one: Indicator) -> dict[str, object]:
    given = _given(code=one.code, aspect=one.aspect, weight=one.weight, title=one.title, is_maximum=one.is_maximum)
    return {**given, "target": _target(one.target)}


def _target(target: Target) -> dict[str, object]:
    match target:
        case AtLeast():
            return {"at_least": written(target.value), **_given(unit=target.unit, step=target.step, span=target.span)}
        case AtMost():
            return {"at_most": written(target.value), **_given(unit=target.unit, step=target.step, span=target.span)}
        case Between():
            return {
                "between": [written(target.low), written(target.high)],
                **_given(unit=target.unit, step=target.step, span=target.span),
            }
        case By():
            return {"by": target.value.isoformat()}
        case YesNo():
            return {"yes_no": True}
        case Described():
            return {"described": target.words}
        case _ as never:
            assert_never(never)


def _realised(value: Realisation) -> object:
    match value:
        case Finding():
            return plain_value(value.value)
        case NotDone():
            return value.name
        case bool():
            return value
        case date():
            return {"date": value.isoformat()}
        case Described():
            return {"described": value.words}
        case int() | Decimal() | Fraction():
            return written(value)
        case _ as never:
            assert_never(never)


def _marks(marks: Mapping[str, Number]) -> dict[str, str]:
    return {name: written(mark) for name, mark in marks.items()}


def _behaviour(behaviour: Behaviour) -> dict[str, object]:
    if behaviour.by_month:
        months: FrozenMap[int, FrozenMap[str, Number]] = behaviour.by_month
        return {"months": {str(month): _marks(marks) for month, marks in months.items()}}
    return {"marks": _marks(behaviour.given)}


def _extra(extra: Extra) -> dict[str, object]:
    match extra:
        case AdditionalTask():
            return _given(additional_task=extra.title, evidence=extra.evidence)
        case Creativity():
            return _given(creativity=extra.title, recognition=extra.recognition, evidence=extra.evidence)
        case NewIdea():
            return _given(new_idea=extra.title, evidence=extra.evidence)
        case TakeOver():
            return _given(taken_over=extra.result, note=extra.note)
        case _ as never:
            assert_never(never)
