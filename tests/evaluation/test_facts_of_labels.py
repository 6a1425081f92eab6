"""Labels that need a fact of the record beside their number: as PP 30/2019 Pasal 41 prints them, in an agency's policy."""

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    Bands,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
)
from asn_kinerja.errors import PolicyError
from asn_kinerja.evaluation.improvement import OutOfReach, improvements
from asn_kinerja.exact import Row, below, closed, closed_open
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up.coaching_words import order_of
from asn_kinerja.model import NewIdea, YearRecord
from asn_kinerja.scoring import quantity
from asn_kinerja.scoring.parts import Labels
from asn_kinerja.scoring.parts.find import replay

BANDS = Bands(
    (
        Row(below(50), "SANGAT_KURANG"),
        Row(closed_open(50, 70), "KURANG"),
        Row(closed_open(70, 90), "CUKUP"),
        Row(closed(90, 120), "BAIK"),
        Row(closed(110, 120), "SANGAT_BAIK", needs="new_idea"),
    )
)
POLICY = WeightedPolicy("Contoh", {Aspect.QUANTITY: (100, quantity.ratio(cap=120))}, bands=BANDS)  # type: ignore[arg-type]
PLAN = SKP(
    Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas")),
    EvaluationPeriod.year(2018),
    (WorkResult("1", "Hasil", (Indicator("q", Aspect.QUANTITY, AtLeast(1000)),)),),
)
SET, PUT_FORWARD = NewIdea("Antrean daring", evidence="SK 1/2018"), NewIdea("Antrean daring")


def of(number: Any, *ideas: NewIdea) -> Any:
    return evaluate(PLAN.realised({"q": Fraction(number) * 10}, extras=ideas), POLICY)


@pytest.mark.parametrize(
    ("number", "ideas", "label"),
    [
        ("109.99", (SET,), "BAIK"),
        ("110", (SET,), "SANGAT_BAIK"),
        ("120", (SET,), "SANGAT_BAIK"),
        ("120", (PUT_FORWARD, SET), "SANGAT_BAIK"),
        ("110", (), "BAIK"),
        ("120", (), "BAIK"),
        ("109.99", (PUT_FORWARD,), "BAIK"),
        ("89.99", (PUT_FORWARD,), "CUKUP"),
    ],
)
def test_the_highest_label_needs_points_and_a_new_idea_that_was_set(number: str, ideas: Any, label: str) -> None:
    """A fact that is not known is not asked for where it changes nothing."""
    found = of(number, *ideas)

    assert label == found.predikat
    assert not [one for one in found.notes if one.code == "unused_part"]
    assert found.finding.value == replay(found.finding).value == label


def test_an_idea_that_was_only_put_forward_leaves_the_label_open() -> None:
    """Named is what would settle it."""
    found = of(110, PUT_FORWARD)

    assert isinstance(found.predikat, Unknown)
    assert ("evidence that the new idea or method was set",) == tuple(one.en for one in found.predikat.needed)
    assert "110 is named by whether there is a new idea" in found.predikat("en")
    assert found.score is not None
    assert found.score.exact == 110
    assert isinstance(replay(found.finding).value, Unknown)


@pytest.mark.parametrize(
    ("ideas", "words"),
    [((SET,), "110 to 120, with a new idea"), ((), "90 to 120, without a new idea")],
)
def test_the_explanation_says_on_which_fact_it_rests(ideas: Any, words: str) -> None:
    """Met, or not."""
    assert words in str(of(115, *ideas).explain("en"))


def test_points_are_not_shown_across_an_edge_that_only_the_fact_makes() -> None:
    """109.996 is below 110."""
    assert "109.996" in str(of("109.996", SET).explain("en"))


def test_records_of_a_year_have_the_fact_together() -> None:
    """One is enough."""
    first = evolve(PLAN, period=EvaluationPeriod.month(2018, 1)).realised({"q": 1150})
    root = POLICY.root(first)
    assert isinstance(root, Labels)
    second = evolve(PLAN, period=EvaluationPeriod.month(2018, 2))
    for idea, label in ((SET, "SANGAT_BAIK"), (PUT_FORWARD, None)):
        year = YearRecord((first, second.realised({"q": 1150}, extras=(idea,))))
        assert root.read((115, 1), year) == label
    assert root.read((115, 1), YearRecord((first,))) == "BAIK"


def test_a_step_to_the_label_is_stated_only_where_the_fact_is_there() -> None:
    """Points alone do not reach it."""
    [with_idea] = improvements(of(100, SET))

    assert not isinstance(with_idea, OutOfReach)
    assert (1100, "SANGAT_BAIK") == (with_idea.then, with_idea.label)
    assert () == improvements(of(100)) == improvements(of(100, PUT_FORWARD))
    [lower] = improvements(of(80))
    assert not isinstance(lower, OutOfReach)
    assert (900, "BAIK") == (lower.then, lower.label)


def test_the_label_stands_above_the_row_it_lies_on() -> None:
    """Whatever the record has."""
    labels = ("SANGAT_BAIK", "BAIK", "CUKUP", "KURANG", "SANGAT_KURANG")

    assert labels == order_of(of(115, SET)) == order_of(of(95))
    assert () == of(115, SET).readings


def test_a_page_names_the_fact_and_lint_finds_nothing() -> None:
    """Generated from the value."""
    assert "110 to 120, with a new idea or method that was set" in str(POLICY.describe("en"))
    assert () == POLICY.problems()


def test_a_fact_that_nobody_can_read_is_refused() -> None:
    """By the policy, and by the part."""
    bands = Bands((Row(below(50), "B"), Row(closed(50, 120), "A"), Row(closed(110, 120), "A+", needs="new_ideas")))
    policy = WeightedPolicy("Contoh", {Aspect.QUANTITY: (100, quantity.ratio(cap=120))}, bands=bands)  # type: ignore[arg-type]

    assert ["unknown_word"] == [one.code for one in policy.problems()]
    root = POLICY.root(PLAN.realised({"q": 1}))
    assert isinstance(root, Labels)
    with pytest.raises(PolicyError, match="new_idea"):
        evolve(root, table=bands)


def test_two_facts_that_both_give_the_label_need_not_be_known() -> None:
    """Every completion agrees."""
    bands = Bands((Row(below(110), "B"), Row(closed(110, 120), "A"), Row(closed(115, 120), "A", needs="new_idea")))
    root = POLICY.root(PLAN.realised({"q": 1}))
    assert isinstance(root, Labels)

    assert "A" == evolve(root, table=bands).read((118, 1), PLAN.realised({}, extras=(PUT_FORWARD,)))
