"""What a mean goes over: taken out of its container, in order, nothing else."""

from typing import Any

import pytest

from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Creativity,
    Employee,
    EvaluationPeriod,
    Indicator,
    NewIdea,
    Position,
    Recognition,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.model.year import YearRecord
from asn_kinerja.scoring.parts.items import ITEMS, Item, MarkKind, Over, PlanRow, is_kind, subject_of, weight_of
from asn_kinerja.words import Text

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola"))
QUANTITY = Indicator("a.q", Aspect.QUANTITY, AtLeast(12, "dokumen"), weight=100)
TIME = Indicator("a.w", Aspect.TIMELINESS, AtMost(12, "bulan"), title="Lama layanan")
A = WorkResult("a", "Hasil A", (QUANTITY, TIME), weight=60)
B = WorkResult("b", "Hasil B", weight=40)
TASK, WORK, IDEA = AdditionalTask("Tugas"), Creativity("Karya", Recognition.NASIONAL), NewIdea("Ide")


def record(period: EvaluationPeriod | None = None, behaviour: Behaviour | None = None) -> Record:
    skp = SKP(WHO, period or EvaluationPeriod.year(2018), (A, B))
    return skp.realised({"a.q": 6, "a.w": NOT_DONE}, behaviour=behaviour, extras=(WORK, TASK, IDEA))


def items(over: Over, x: Any) -> list[Any]:
    return list(ITEMS[over](x))


def test_every_container_has_its_items() -> None:
    """No kind of mean is left without a way to its items."""
    assert set(ITEMS) == set(Over)


def test_rows_of_a_record_and_indicators_of_a_row() -> None:
    """Aspect, target, realisation, the indicator itself; a blank is None."""
    rows = items(Over.RESULTS, record())

    assert [A, B] == [row.result for row in rows]
    assert [
        (Aspect.QUANTITY, QUANTITY.target, 6, QUANTITY),
        (Aspect.TIMELINESS, TIME.target, NOT_DONE, TIME),
    ] == items(Over.INDICATORS, rows[0])
    assert items(Over.INDICATORS, rows[1]) == []
    assert items(Over.INDICATORS, PlanRow(A, record().skp.realised().realised))[0][2] is None


def test_extras_are_taken_by_their_kind() -> None:
    """A new idea is neither a task nor a creative work."""
    assert [TASK] == [item[2] for item in items(Over.ADDITIONAL_TASKS, record())]
    assert [WORK] == [item[2] for item in items(Over.CREATIVE_WORKS, record())]


@pytest.mark.parametrize("inside", [False, True])
def test_marks_come_from_a_behaviour_or_from_its_record(inside: bool) -> None:
    """Yearly marks one by one; monthly marks as one item each with all its months."""
    yearly = Behaviour.marks(integritas=80, disiplin=90)
    monthly = Behaviour.monthly({2: {"integritas": 84}, 1: {"integritas": 80, "disiplin": 90}})

    def container(behaviour: Behaviour) -> Any:
        return record(behaviour=behaviour) if inside else behaviour

    assert [(MarkKind.YEARLY, None, 80, "integritas"), (MarkKind.YEARLY, None, 90, "disiplin")] == items(
        Over.MARKS, container(yearly)
    )
    assert [(MarkKind.MONTHLY, None, (80, 84), "integritas"), (MarkKind.MONTHLY, None, (90,), "disiplin")] == items(
        Over.MARKS, container(monthly)
    )
    assert [80, 84] == [item[2] for item in items(Over.MONTHS, items(Over.MARKS, monthly)[0])]


def test_without_behaviour_there_are_no_marks() -> None:
    """An empty list, never a mark of 0."""
    assert items(Over.MARKS, record()) == []


def test_a_year_has_its_plans_as_they_are_or_with_scaled_quantity_targets() -> None:
    """Quantity targets times months/12; other targets and realisations stay."""
    year = YearRecord((record(EvaluationPeriod.semester(2018, 2)), record(EvaluationPeriod.quarter(2018, 1))))
    plans, scaled = items(Over.PLANS, year), items(Over.SCALED_PLANS, year)

    assert [1, 7] == [plan.period.start.month for plan in plans]
    assert [3, 6] == [plan.skp.results[0].indicators[0].target.value for plan in scaled]
    assert [12, 12] == [plan.skp.results[0].indicators[1].target.value for plan in scaled]
    assert plans[0].realised == scaled[0].realised


def test_given_values_are_taken_as_they_are() -> None:
    """A tuple of items is its own container."""
    given = ((None, None, 1, None), (None, None, 2, None))

    assert items(Over.GIVEN, given) == list(given)


@pytest.mark.parametrize(
    ("aspect", "expected"), [(Aspect.QUANTITY, True), (Aspect.TIMELINESS, True), (Aspect.COST, False)]
)
def test_a_row_is_of_every_aspect_it_has_an_indicator_of(aspect: Aspect, expected: bool) -> None:
    """An item is of its own kind only."""
    row = PlanRow(A, record().realised)

    assert expected is is_kind(row, aspect)
    assert (aspect is Aspect.QUANTITY) is is_kind(Item(Aspect.QUANTITY, None, 1, None), aspect)


def test_indicators_and_results_carry_weights_and_others_do_not() -> None:
    """In percent, as given."""
    rows = items(Over.RESULTS, record())

    assert [60, 40] == [weight_of(Over.RESULTS, row) for row in rows]
    assert [100, None] == [weight_of(Over.INDICATORS, item) for item in items(Over.INDICATORS, rows[0])]
    assert weight_of(Over.MARKS, (MarkKind.YEARLY, None, 80, "integritas")) is None


@pytest.mark.parametrize(
    ("item", "subject"),
    [
        (PlanRow(A, record().realised), "Hasil A"),
        (record(), Text("SKP tahun 2018", "Plan of the year 2018")),
        ((Aspect.QUANTITY, None, 1, QUANTITY), Text("Kuantitas", "Quantity")),
        ((Aspect.TIMELINESS, None, 1, TIME), "Lama layanan"),
        ((Aspect.COST, None, 1, None), Text("Biaya", "Cost")),
        ((MarkKind.YEARLY, None, 80, "orientasi_pelayanan"), "Orientasi pelayanan"),
        ((None, None, 1, None), None),
        (object(), None),
    ],
)
def test_every_item_says_what_it_is_about(item: Any, subject: Any) -> None:
    """A title where there is one, otherwise the word of its kind."""
    assert subject == subject_of(item)
