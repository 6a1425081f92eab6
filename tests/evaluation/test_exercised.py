"""A reading is listed exactly when another choice would have changed the result or the refusal."""

from typing import Any

import pytest

from asn_kinerja import evaluate, evaluate_year
from asn_kinerja.evaluation.exercised import exercised
from asn_kinerja.model import (
    SKP,
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
    WorkResult,
)
from asn_kinerja.regulations.pp_46_2011 import (
    BandGap,
    BlankRule,
    FloorRule,
    RoundingBeforeBand,
    SeveralWorks,
    StagedRounding,
    Transfer,
    YearlyMarks,
    ZeroRule,
)

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
FIVE = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama")
WORKS = (Creativity("A", Recognition.UNIT_KERJA), Creativity("B", Recognition.INSTANSI))
FLAT = (Creativity("A", Recognition.UNIT_KERJA),)
MONTHS = Behaviour.monthly({1: dict.fromkeys(FIVE, 82), 2: dict.fromkeys(FIVE, 85)})
EVEN = Behaviour.monthly({1: dict.fromkeys(FIVE, 82), 2: dict.fromkeys(FIVE, 84)})


def sheet(
    quantity: Any = 100, quality: Any = 100, time: Any = 100, marks: Any = 80, extras: Any = (), month: int = 0
) -> Record:
    """Return a record of one row, every target 100."""
    kinds = (("q", Aspect.QUANTITY, AtLeast), ("k", Aspect.QUALITY, AtLeast), ("w", Aspect.TIMELINESS, AtMost))
    row = WorkResult("a", "Hasil", tuple(Indicator(code, aspect, kind(100)) for code, aspect, kind in kinds))
    period = EvaluationPeriod.month(2018, month) if month else EvaluationPeriod.year(2018)
    behaviour = marks if isinstance(marks, Behaviour) else Behaviour.marks(**dict.fromkeys(FIVE, marks))
    values = {"q": quantity, "k": quality, "w": time}
    return SKP(WHO, period, (row,)).realised(values, behaviour=behaviour, extras=extras)


CASES: list[tuple[Record, tuple[Any, ...], tuple[Any, ...]]] = [
    # record, readings it is evaluated under, readings listed; a plain row is 92, so the total is 55.2 + 0.4 mark
    (sheet(), (), ()),
    (sheet(marks=87), (), ()),  # 90
    (sheet(marks="87.01"), (), (BandGap.LOWER_BOUND,)),  # 90.004
    (sheet(marks="89.25"), (), (BandGap.LOWER_BOUND,)),  # 90.9
    (sheet(marks="89.25"), (BandGap.UPPER_BOUND,), (BandGap.UPPER_BOUND,)),
    (sheet(marks="89.25"), (BandGap.MIXED,), (BandGap.MIXED,)),
    (sheet(marks="89.25"), (BandGap.CLOSED,), (BandGap.CLOSED,)),
    (sheet(marks="89.49"), (), (BandGap.LOWER_BOUND, RoundingBeforeBand.NONE)),  # 90.996
    (sheet(marks="89.49"), (RoundingBeforeBand.TWO_DECIMALS,), (RoundingBeforeBand.TWO_DECIMALS,)),
    (sheet(marks="89.5"), (), ()),  # 91
    (sheet(quantity=0), (), (ZeroRule.PER_ASPECT, StagedRounding.DISPLAY_ONLY)),
    (sheet(quantity=0), (ZeroRule.WHOLE_ROW,), (ZeroRule.WHOLE_ROW,)),
    (sheet(quantity=0, quality=0, time=0), (), ()),
    (sheet(quality=None), (BlankRule.ZERO,), (ZeroRule.PER_ASPECT, BlankRule.ZERO, StagedRounding.DISPLAY_ONLY)),
    (sheet(quality=None), (BlankRule.ZERO, ZeroRule.WHOLE_ROW), (ZeroRule.WHOLE_ROW, BlankRule.ZERO)),
    (sheet(time=176), (), (StagedRounding.DISPLAY_ONLY,)),
    (sheet(time=179), (), (FloorRule.NONE, StagedRounding.DISPLAY_ONLY)),
    (sheet(time=179), (FloorRule.ZERO,), (FloorRule.ZERO, StagedRounding.DISPLAY_ONLY)),
    (sheet(marks=MONTHS), (), (YearlyMarks.UNROUNDED,)),
    (sheet(marks=EVEN), (), ()),
    (sheet(marks=70, extras=WORKS), (), (SeveralWorks.MAXIMUM,)),
    (sheet(extras=FLAT), (), ()),
    (sheet(extras=FLAT), (SeveralWorks.SINGLE,), ()),
]


@pytest.mark.parametrize(("record", "under", "listed"), CASES)
def test_exactly_the_readings_that_matter_are_listed(record: Record, under: Any, listed: Any) -> None:
    """In the order of the questions."""
    done = evaluate(record, readings=under)

    assert listed == done.readings
    assert listed == exercised(done.policy, done.record, done.finding)


@pytest.mark.parametrize(("record", "under", "listed"), CASES)
def test_every_listed_reading_is_explained_with_its_alternatives(record: Record, under: Any, listed: Any) -> None:
    """By its Indonesian name, in both languages."""
    done = evaluate(record, readings=under)
    pages = {lang: str(done.explain(lang)) for lang in ("id", "en")}  # type: ignore[arg-type]

    for reading in listed:
        for lang, page in pages.items():
            about = type(reading).about(lang).removesuffix(".")  # type: ignore[arg-type]
            (line,) = (one for one in page.splitlines() if one.startswith(f"- {about}: "))
            assert f"- {about}: {reading.text(lang)} (" in line
            assert f"{reading.open_question} = {reading.value}; " in line
            assert all(other.value in line for other in reading.alternatives)
    assert ("Open readings" in pages["en"]) == bool(listed)


def test_a_transfer_is_listed_for_a_year_only() -> None:
    """And only where scaled quantity targets change something."""
    months = [sheet(month=1), sheet(month=2)]
    nothing = [sheet(0, 0, 0, month=1), sheet(0, 0, 0, month=2)]

    assert evaluate_year(months).readings == (Transfer.UNWEIGHTED_MEAN,)
    assert evaluate_year(nothing).readings == ()
    assert evaluate_year(months[:1]).readings == ()


def test_a_text_without_open_questions_lists_none() -> None:
    """6/2022."""
    same = Expectation.SESUAI
    skp = SKP(WHO, EvaluationPeriod.year(2025), (WorkResult("a", "Hasil"),))

    assert evaluate(skp.realised(ratings=Ratings(same, same))).readings == ()
