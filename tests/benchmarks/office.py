"""The floor's people as records of the library, and as the same object graph in bare attrs classes."""

from datetime import date

from attrs import frozen
from floor import Person

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
    WorkResultKind,
)
from asn_kinerja.model import PositionKind, Record

MARKS = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama", "kepemimpinan")


def record(person: Person) -> Record:
    """Build and check the record of one person, from plain numbers."""
    rows, marks = person
    employee = Employee(service=ServiceKind.PNS, position=Position.pengawas("Pengawas"))
    results, realised = [], {}
    for number, (tq, rq, tk, rk, tw, rw, tb, rb) in enumerate(rows):
        code = f"r{number}"
        indicators = [
            Indicator(code + ".q", Aspect.QUANTITY, AtLeast(tq, "dokumen")),
            Indicator(code + ".k", Aspect.QUALITY, AtLeast(tk, "persen")),
            Indicator(code + ".t", Aspect.TIMELINESS, AtMost(tw, "bulan")),
        ]
        realised[code + ".q"], realised[code + ".k"], realised[code + ".t"] = rq, rk, rw
        if tb is not None:
            indicators.append(Indicator(code + ".b", Aspect.COST, AtMost(tb, "rupiah")))
            realised[code + ".b"] = rb
        results.append(WorkResult(code, "Kegiatan", tuple(indicators)))
    skp = SKP(employee, EvaluationPeriod.year(2018), tuple(results))
    return skp.realised(realised, behaviour=Behaviour.marks(**dict(zip(MARKS, marks, strict=True))))


@frozen
class BareEmployee:
    nip: object
    name: object
    service: object
    position: object
    unit: object


@frozen
class BarePosition:
    kind: object
    title: object
    jenjang: object


@frozen
class BareTarget:
    value: object
    unit: object
    step: object


@frozen
class BareIndicator:
    code: object
    aspect: object
    target: object
    weight: object
    title: object
    is_maximum: object


@frozen
class BareResult:
    code: object
    title: object
    indicators: object
    kind: object
    weight: object
    supports: object
    alignment: object
    scope: object


@frozen
class BarePlan:
    employee: object
    period: object
    results: object
    agency: object
    resources: object
    reviewed_by: object
    codes: object


@frozen
class BarePeriod:
    start: object
    end: object


@frozen
class BareBehaviour:
    given: object
    by_month: object


@frozen
class BareRecord:
    skp: object
    realised: object
    period: object
    behaviour: object
    extras: object
    ratings: object


def bare(person: Person) -> BareRecord:
    """Build the same objects without any check."""
    rows, marks = person
    employee = BareEmployee(None, None, ServiceKind.PNS, BarePosition(PositionKind.PENGAWAS, "Pengawas", None), None)
    results, realised = [], {}
    for number, (tq, rq, tk, rk, tw, rw, tb, rb) in enumerate(rows):
        code = f"r{number}"
        indicators = [
            BareIndicator(code + ".q", Aspect.QUANTITY, BareTarget(tq, "dokumen", None), None, "", None),
            BareIndicator(code + ".k", Aspect.QUALITY, BareTarget(tk, "persen", None), None, "", None),
            BareIndicator(code + ".t", Aspect.TIMELINESS, BareTarget(tw, "bulan", None), None, "", None),
        ]
        realised[code + ".q"], realised[code + ".k"], realised[code + ".t"] = rq, rk, rw
        if tb is not None:
            indicators.append(BareIndicator(code + ".b", Aspect.COST, BareTarget(tb, "rupiah", None), None, "", None))
            realised[code + ".b"] = rb
        kind = WorkResultKind.UTAMA
        results.append(BareResult(code, "Kegiatan", tuple(indicators), kind, None, None, None, None))
    period = BarePeriod(date(2018, 1, 1), date(2018, 12, 31))
    codes = frozenset(realised)
    skp = BarePlan(employee, period, tuple(results), None, (), (), codes)
    behaviour = BareBehaviour(dict(zip(MARKS, marks, strict=True)), {})
    return BareRecord(skp, realised, period, behaviour, (), None)
