"""What the office agreed on."""

from datetime import date
from fractions import Fraction

import pytest
from dinas_kebersihan import POLICIES, POLICY_2025, policy_of

from asn_kinerja import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    By,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
    evaluate,
)

CLERK = Employee(service=ServiceKind.PPPK, position=Position.pelaksana("Pengawas Lapangan"), unit="Wilayah 2")
PLAN = SKP(
    CLERK,
    EvaluationPeriod.year(2025),
    (
        WorkResult(
            "sampah",
            "Mengangkut sampah pasar",
            (
                Indicator("ton", Aspect.QUANTITY, AtLeast(400, "ton")),
                Indicator("salah", Aspect.QUALITY, AtMost(2, "keluhan")),
                Indicator("laporan", Aspect.TIMELINESS, By(date(2025, 12, 20))),
                Indicator("puas", Aspect.SATISFACTION, AtLeast(80, "poin")),
            ),
        ),
    ),
)
MARKS = Behaviour.marks(disiplin=90, kerja_sama=90)


def score(ton, salah, laporan, puas):
    values = {"ton": ton, "salah": salah, "laporan": laporan, "puas": puas}
    return evaluate(PLAN.realised(values, behaviour=MARKS), POLICY_2025)


@pytest.mark.parametrize("policy", POLICIES.values())
def test_the_policy_is_sound(policy):
    assert policy.problems() == ()


def test_everything_on_target_is_baik():
    result = score(400, 0, date(2025, 12, 20), 80)

    assert (result.predikat, result.score.exact) == ("Baik", Fraction(98))


@pytest.mark.parametrize(("day", "points"), [(20, 100), (21, 85), (23, 85), (24, 60), (27, 60), (28, 0)])
def test_a_late_report_costs_by_steps(day, points):
    late = score(400, 0, date(2025, 12, day), 80)

    assert late.score.exact == Fraction(98) - Fraction(100 - points) * Fraction(20, 100) * Fraction(80, 100)


def test_satisfaction_counts_at_most_110():
    assert score(400, 0, date(2025, 12, 20), 100).score == score(400, 0, date(2025, 12, 20), 88).score


def test_what_was_not_done_counts_nothing():
    assert score(NOT_DONE, NOT_DONE, NOT_DONE, NOT_DONE).score.exact == Fraction(18)


def test_people_can_read_the_policy():
    page = str(POLICY_2025.describe("id"))

    for words in ("24 % × Kuantitas", "dibatasi 110 atau kurang", "Istimewa", "100 atau lebih"):
        assert words in page


def test_a_year_without_a_policy_is_an_error():
    with pytest.raises(KeyError):
        policy_of(2024)
