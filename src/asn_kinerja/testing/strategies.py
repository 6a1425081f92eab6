"""Hypothesis strategies for records, with every edge and a hair on both sides always among the examples.

Here: strategies of the models and of the regulations' records. Not here: laws.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from ..exact.number import fraction
from ..model import (
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Creativity,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    Span,
    TakeOver,
    WorkResult,
    YesNo,
)
from ..regulations import pp_46_2011

HAIR = Fraction(1, 1000)
_JUMP = pp_46_2011.SAVING_CURVE.rows[-1]
_SAVING_EDGES = [row.interval.lower for row in pp_46_2011.SAVING_CURVE.rows if row.interval.lower is not None]
_ZERO_POINT = _JUMP.payload.start / -_JUMP.payload.slope
_BAND_EDGES = [
    edge for row in pp_46_2011.PRINTED for edge in (row.interval.lower, row.interval.upper) if edge is not None
]
_PP_46_YEARS = (2014, 2018, 2020)
_MOST_ROWS = 4

Drawn = st.DrawFn
Fractions = st.SearchStrategy[Fraction]


def around(edges: Sequence[Fraction | int | str]) -> Fractions:
    """Return each of *edges*, and a hair below and above it."""
    points = [Fraction(edge) + side for edge in edges for side in (-HAIR, Fraction(0), HAIR)]
    return st.sampled_from(points)


def numbers(low: int, high: int, edges: Sequence[Fraction | int | str] = ()) -> Fractions:
    """Return exact numbers from *low* to *high*, the *edges* and their hairs among them."""
    free = st.fractions(low, high, max_denominator=60)
    near = around([*edges, low, high]).filter(lambda x: low <= x <= high)
    return st.one_of(near, free)


@st.composite
def savings(draw: Drawn, target: Fraction) -> Fraction:
    """Return a realisation of time or cost: nothing, the jump, the target, the point worth nothing."""
    share = draw(numbers(0, 3, [*_SAVING_EDGES, 1, _ZERO_POINT]))
    return share * target


@st.composite
def pp_46_rows(draw: Drawn, number: int) -> tuple[WorkResult, dict[str, Any]]:
    """Return a work result of PP 46/2011 with its realisations."""
    targets: dict[str, tuple[Aspect, type[AtLeast] | type[AtMost], int | Fraction]] = {
        "q": (Aspect.QUANTITY, AtLeast, draw(st.integers(1, 5000))),
        "k": (Aspect.QUALITY, AtLeast, draw(st.sampled_from([Fraction(100), Fraction(98), Fraction(181, 2)]))),
        "t": (Aspect.TIMELINESS, AtMost, draw(st.integers(1, 12))),
    }
    if draw(st.booleans()):
        targets["b"] = (Aspect.COST, AtMost, draw(st.sampled_from((1, 999, 123_000, 80_000_000, 10**13))))
    realised: dict[str, object] = {}
    indicators = []
    for key, (aspect, kind, value) in targets.items():
        code = f"{number}.{key}"
        span = draw(st.sampled_from((None, *Span)))
        indicators.append(Indicator(code, aspect, kind(value, "satuan", span=span)))
        whole = Fraction(value)
        realised[code] = draw(savings(whole)) if kind is AtMost else draw(numbers(0, 2, [1])) * whole
    return WorkResult(str(number), f"Kegiatan {number}", tuple(indicators)), realised


@st.composite
def pp_46_records(draw: Drawn) -> Record:
    """Return a complete record of PP 46/2011, often one whose total lies at the edge of a band or a hair beside it."""
    rows = [draw(pp_46_rows(n)) for n in range(1, draw(st.integers(1, _MOST_ROWS)) + 1)]
    leads = draw(st.booleans())
    position = Position.pengawas("Pengawas") if leads else Position.pelaksana("Pelaksana")
    employee = Employee(service=ServiceKind.PNS, position=position, unit="Unit")
    plan = SKP(employee, EvaluationPeriod.year(draw(st.sampled_from(_PP_46_YEARS))), tuple(row for row, _ in rows))
    realised = {code: value for _, values in rows for code, value in values.items()}
    tasks = [AdditionalTask(f"Tugas {n}", "ST-1") for n in range(draw(st.sampled_from((0, 1, 3, 4, 6, 7))))]
    works = [Creativity("Karya", level) for level in draw(st.lists(st.sampled_from(Recognition), max_size=2))]
    part = draw(st.sampled_from((None, None, EvaluationPeriod.semester(plan.period.start.year, 1))))
    names = [name for name in pp_46_2011.MARKS if leads or name != pp_46_2011.LEADERSHIP]
    free = Behaviour.marks(**{name: draw(numbers(0, 100)) for name in names})
    record = plan.realised(realised, period=part, behaviour=free, extras=[*tasks, *works])
    wanted = draw(st.one_of(st.none(), around(_BAND_EDGES)))
    mark = None if wanted is None else _mark_for(record, wanted)
    if mark is None:
        return record
    edge = Behaviour.marks(**dict.fromkeys(names, mark))
    return plan.realised(realised, period=part, behaviour=edge, extras=[*tasks, *works])


def _mark_for(record: Record, wanted: Fraction) -> Fraction | None:
    """Return the mark that, given everywhere, makes the total *wanted*, if there is one."""
    plan = pp_46_2011.plan_value(record).value.exact
    mark = (wanted - pp_46_2011.SKP_SHARE * plan) / pp_46_2011.BEHAVIOUR_SHARE
    return mark if fraction(mark) in pp_46_2011.MARK_RANGE else None


@st.composite
def permenpanrb_6_records(draw: Drawn) -> Record:
    """Return a complete record of PermenPANRB 6/2022: two ratings, of the year or of a part of it."""
    service = draw(st.sampled_from(ServiceKind))
    year = draw(st.sampled_from((2022, 2025)))
    employee = Employee(service=service, position=Position.jf("Perawat", "AHLI_MUDA"), unit="Unit")
    promised = draw(st.sampled_from(((), (Indicator("1.n", Aspect.QUALITY, AtMost(0, "kecelakaan")),))))
    answered = draw(st.sampled_from(((), (Indicator("1.y", Aspect.QUALITY, YesNo()),))))
    plan = SKP(employee, EvaluationPeriod.year(year), (WorkResult("1", "Hasil kerja", (*promised, *answered)),))
    values = {one.code: draw(st.sampled_from((0, 1))) for one in promised}
    values |= {one.code: draw(st.booleans()) for one in answered}
    part = draw(
        st.sampled_from((None, EvaluationPeriod.month(year, 6), EvaluationPeriod.quarter(year, 4), plan.period))
    )
    ratings = Ratings(draw(st.sampled_from(Expectation)), draw(st.sampled_from(Expectation)))
    taken = draw(st.sampled_from(((), (TakeOver("1"),))))
    return plan.realised(values, period=part, ratings=ratings, extras=taken)


def records() -> st.SearchStrategy[Record]:
    """Return records of every regime the rulebook knows."""
    return st.one_of(pp_46_records(), permenpanrb_6_records())
