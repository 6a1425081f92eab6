"""Whether a policy can read a plan, asked before anything is realised; and targets of 0 under the texts."""

from datetime import date
from typing import Any

import pytest

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Bands,
    Behaviour,
    By,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    YesNo,
    evaluate,
    scoring,
)
from asn_kinerja.errors import PolicyError, RecordError
from asn_kinerja.evaluation import Unplanned, Unread, plan_problems
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
Q, K, W, C, _ = Aspect
BANDS = Bands.at_least({90: "Baik"}, below="Kurang")


def plan(*targets: tuple[Aspect, Any], year: int = 2025) -> SKP:
    indicators = tuple(Indicator(f"i{n}", aspect, target) for n, (aspect, target) in enumerate(targets))
    return SKP(WHO, EvaluationPeriod.year(year), (WorkResult("1", "A", indicators),))


def policy(part: Any, **more: Any) -> WeightedPolicy:
    return WeightedPolicy(name="Dinas", parts={K: (100, part)}, bands=BANDS, **more)


def said(which: Any, *targets: tuple[Aspect, Any]) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in plan_problems(plan(*targets), which)]


HERE = "results[0].indicators[0].target"


@pytest.mark.parametrize(
    ("part", "target", "expected"),
    [
        (scoring.quality.ratio(), AtLeast(98), []),
        (scoring.quality.ratio(), AtMost(5), [("target_kind", HERE)]),
        (scoring.timeliness.mirrored(), AtLeast(98), [("target_kind", HERE)]),
        (scoring.timeliness.mirrored(), AtMost(0), [("target_zero", HERE)]),
        (scoring.quality.rubric({0: 100}, beyond=0), AtMost(0), []),
        (scoring.achievement(), AtMost(0), [("target_zero", HERE)]),
        (scoring.achievement(), By(date(2025, 1, 1)), [("target_kind", HERE)]),
        (scoring.achievement(zero=scoring.ALL_OR_NOTHING), AtMost(0), []),
        (scoring.achievement(), YesNo(), []),
    ],
)
def test_what_cannot_be_read_is_told_in_january(part: Any, target: Any, expected: Any) -> None:
    """The same as at the end of the year, without a record."""
    assert expected == said(policy(part), (K, target))


def test_aspects_that_are_missing_or_unknown_are_told_too() -> None:
    """By the choices of the policy."""
    part = scoring.quality.ratio()

    assert [("aspect_foreign", "results[0].indicators[0].aspect"), ("aspect_unplanned", "results")] == said(
        policy(part), (Q, AtLeast(1))
    )
    assert [("nothing_planned", "results")] == said(
        policy(part, unread=Unread.NOTE, unplanned=Unplanned.RENORMALISE), (Q, AtLeast(1))
    )
    assert [] == said(policy(part, unread=Unread.NOTE), (K, AtLeast(1)), (Q, AtMost(1)))
    assert [("aspect_unplanned", "results")] == said(policy(part))


def test_the_texts_are_asked_the_same_way() -> None:
    """PP 46/2011 names its aspects and divides by time and cost; PermenPANRB 6/2022 reads no target of its own."""
    old = ((Q, AtLeast(1)), (K, AtLeast(100)), (W, AtMost(0)), (C, AtLeast(5)))

    assert [
        ("target_zero", "results[0].indicators[2].target"),
        ("target_kind", "results[0].indicators[3].target"),
    ] == said(pp_46_2011.policy(), *old)
    assert [] == said(permenpanrb_6_2022.policy(), *old)
    proposing = permenpanrb_6_2022.policy(propose=policy(scoring.quality.ratio()))
    assert [("target_kind", HERE)] == said(proposing, (K, AtMost(1)))
    assert ["aspect_missing"] * 3 == [code for code, _ in said(pp_46_2011.policy(), (C, AtMost(1)))]


def test_a_policy_that_is_not_sound_cannot_be_asked() -> None:
    """Its faults are told."""
    with pytest.raises(PolicyError):
        plan_problems(plan((K, AtLeast(1))), policy(scoring.quality.rubric({0: 0}, beyond=9)))
    with pytest.raises(PolicyError):
        plan_problems(plan((K, AtLeast(1))), "policy")  # type: ignore[arg-type]


class TestZero:
    """Field case F15: no complaint, no accident, no late file."""

    def test_a_text_that_divides_refuses_it_with_its_own_reason(self) -> None:
        """PP 46/2011: time and cost over their targets."""
        made = plan((Q, AtLeast(1)), (K, AtLeast(100)), (W, AtMost(0, "hari")), year=2018)
        marks = dict.fromkeys(("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama"), 80)
        with pytest.raises(RecordError) as refused:
            evaluate(made.realised({"i0": 1, "i1": 100, "i2": 0}, behaviour=Behaviour.marks(**marks)))

        (found,) = refused.value.problems
        assert ("target_zero", "results[0].indicators[2].target") == (found.code, found.path)
        assert "PP 46/2011" in found.text("id")
        assert "membagi dengan target" in found.text("id")

    def test_a_text_that_divides_nothing_takes_it(self) -> None:
        """PermenPANRB 6/2022, yes and no too."""
        made = plan((K, AtMost(0, "kecelakaan")), (K, YesNo()))
        ratings = Ratings(Expectation.SESUAI, Expectation.SESUAI)
        found = evaluate(made.realised({"i0": 0, "i1": True}, ratings=ratings))

        assert "Baik" == found.label

    @pytest.mark.parametrize(("realised", "points"), [(0, 100), (1, 40), (2, 0)])
    def test_an_agency_says_what_it_counts(self, realised: int, points: int) -> None:
        """0 meets it, 1 does not."""
        part = scoring.quality.rubric({0: 100, 1: 40}, beyond=0)
        score = evaluate(plan((K, AtMost(0, "pengaduan"))).realised({"i0": realised}), policy(part)).score

        assert score is not None
        assert score.exact == points
