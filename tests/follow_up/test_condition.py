"""Conditions: three answers, Kleene logic, the exact earliest day; unknown facts never flip an answer."""

import pickle
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ConditionError
from asn_kinerja.follow_up import (
    All,
    AnyOf,
    AwardsHeld,
    BelowCeiling,
    CompetencesMet,
    Dossier,
    FigureAtLeast,
    FigureRose,
    InRank,
    LeaveCount,
    LeaveKind,
    NoLeave,
    Not,
    NotPunished,
    PunishmentLevel,
    RatedAtLeast,
    Served,
    ServiceIs,
    Stated,
    Status,
    YoungerThan,
    assess,
)
from asn_kinerja.follow_up.condition import all_of, any_of, earliest, opposite
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import ServiceKind
from asn_kinerja.regulations import permenpanrb_3_2020, pp_35_2010, pp_99_2000
from asn_kinerja.testing.dossiers import days, dossiers, known_and_less
from asn_kinerja.words import Text
from work import times

RULE = Rule(
    "contoh.syarat",
    Regulation("Contoh", None, None).cite(Standing.POLICY),
    Text("Syarat", "Condition"),
    Text("S.", "S."),
)
MET, UNMET, UNKNOWN = Status
DAY = timedelta(days=1)

LEVELS = (PunishmentLevel.SEDANG, PunishmentLevel.BERAT)
CLTN = (LeaveKind.CLTN,)
LEAVES = [
    Served(rule=RULE, years=3),
    Served(rule=RULE, years=2, anew_after=LEVELS),
    Served(rule=RULE, years=2, leave=CLTN, leave_counts=LeaveCount.DEDUCTED),
    Served(rule=RULE, years=2, leave=CLTN, leave_counts=LeaveCount.RESTARTS, anew_after=LEVELS),
    InRank(rule=RULE, years=2),
    BelowCeiling(rule=RULE, ceilings=pp_99_2000.CEILINGS),
    ServiceIs(rule=RULE, kinds=(ServiceKind.PNS,), silent=(ServiceKind.PPPK,)),
    YoungerThan(rule=RULE, years=38),
    NotPunished(rule=RULE, levels=LEVELS),
    NotPunished(rule=RULE, levels=(PunishmentLevel.RINGAN,), years=2),
    NoLeave(rule=RULE, kinds=CLTN),
    AwardsHeld(rule=RULE, award="a", months=6, at_most=0),
    AwardsHeld(rule=RULE, at_least=1),
    Stated(rule=RULE, key="p", title=Text("p", "p")),
    RatedAtLeast(rule=RULE, word="BAIK", years=2),
    RatedAtLeast(rule=RULE, word=None, years=1),
    FigureRose(rule=RULE, key="ikm"),
    FigureAtLeast(rule=RULE, key="ikm", least=50),
    CompetencesMet(rule=RULE, required={"x": 2, "y": 3}),
]
HONOURS = [
    *(pp_35_2010.satyalancana(kind, *chosen) for kind in pp_35_2010.ServiceClass for chosen in product(pp_35_2010.PunishmentEffect, pp_35_2010.LeaveEffect)),
    *pp_99_2000.PROMOTIONS,
    permenpanrb_3_2020.SUCCESSION_GROUP,
]  # fmt: skip


def conditions(depth: int = 2) -> st.SearchStrategy:
    leaf = st.sampled_from(LEAVES)
    if not depth:
        return leaf
    below = st.lists(conditions(depth - 1), min_size=1, max_size=3)
    joined = [below.map(lambda of, kind=kind: kind(of, rule=RULE)) for kind in (All, AnyOf)]
    return st.one_of(leaf, *joined, conditions(depth - 1).map(lambda one: Not(one, rule=RULE)))


class TestKleene:
    """Strong Kleene logic: one unmet decides an *and*, one met an *or*; unknown stays open otherwise."""

    @pytest.mark.parametrize(
        ("one", "two", "both", "either"),
        [
            (MET, MET, MET, MET),
            (MET, UNMET, UNMET, MET),
            (MET, UNKNOWN, UNKNOWN, MET),
            (UNMET, UNMET, UNMET, UNMET),
            (UNMET, UNKNOWN, UNMET, UNKNOWN),
            (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        ],
    )
    def test_the_printed_table(self, one, two, both, either):
        """In both orders."""
        assert {both} == {all_of([one, two]), all_of([two, one])}
        assert {either} == {any_of([one, two]), any_of([two, one])}

    def test_nothing_asked_is_met_and_nothing_offered_is_not(self):
        """The empty join."""
        assert (MET, UNMET) == (all_of([]), any_of([]))

    def test_not_leaves_unknown_unknown(self):
        """And turns the others."""
        assert [UNMET, MET, UNKNOWN] == [opposite(one) for one in Status]

    @given(st.lists(st.sampled_from(Status)))
    def test_not_all_is_any_not(self, statuses):
        """De Morgan."""
        assert opposite(all_of(statuses)) is any_of(map(opposite, statuses))

    def test_only_met_is_true(self):
        """Unknown never means fine."""
        assert [True, False, False] == [bool(one) for one in Status]


class TestLearning:
    """Learning an unknown fact never turns a definite answer into its opposite."""

    @settings(max_examples=times(2))
    @given(conditions(), known_and_less(), days())
    def test_of_any_condition(self, condition, dossiers, on):
        """A definite answer on less is never the opposite of a definite answer on more."""
        whole, less = dossiers
        answers = {condition.answer(less, on).value, condition.answer(whole, on).value}

        assert answers != {MET, UNMET}

    @pytest.mark.parametrize("leaf", LEAVES, ids=lambda leaf: type(leaf).__name__)
    def test_nothing_known_is_unknown(self, leaf):
        """An empty dossier answers nothing."""
        assert leaf.answer(Dossier(), date(2026, 1, 1)).value is UNKNOWN

    @given(st.sampled_from(HONOURS), known_and_less(), days())
    def test_of_every_shipped_honour(self, honour, dossiers, on):
        """Under every reading."""
        whole, less = dossiers

        assert {assess(honour, less, on=on).status, assess(honour, whole, on=on).status} != {MET, UNMET}


class TestEarliest:
    """The day itself is met and the day before is not."""

    @settings(max_examples=times(2))
    @given(conditions(), dossiers(), days())
    def test_that_day_and_not_the_day_before(self, condition, dossier, on):
        """F1: whenever a day is given."""
        first = earliest(condition, dossier, on)

        if first is not None:
            assert condition.answer(dossier, first).value is MET
            assert condition.answer(dossier, first - DAY).value is not MET

    @given(conditions(1), dossiers(), days(2014, 2027))
    def test_an_independent_walk_day_by_day_finds_the_same(self, condition, dossier, on):
        """Two years forward or back, one day at a time, asking the condition only."""
        first = earliest(condition, dossier, on)
        met = condition.answer(dossier, on).value is MET
        step, steps = (-DAY, 731) if met else (DAY, 731)
        walked, day = None, on
        for _ in range(steps):
            day += step
            if (condition.answer(dossier, day).value is MET) is not met:
                walked = day - step if met else day
                break

        if walked is not None:
            assert first == walked
        else:
            assert first is None or abs((first - on).days) > 729

    @given(st.sampled_from(LEAVES), dossiers(), days(2014, 2027))
    def test_answers_change_only_on_the_days_named(self, leaf, dossier, on):
        """Each requirement names every day on which it may turn."""
        turns = set(leaf.dates(dossier))
        day = on
        for _ in range(120):
            before, day = leaf.answer(dossier, day).value, day + DAY
            assert before is leaf.answer(dossier, day).value or day in turns

    def test_what_is_met_for_ever_has_no_earliest_day(self):
        """Nothing happened, nothing will."""
        assert earliest(NoLeave(rule=RULE, kinds=CLTN), Dossier(leave=()), date(2026, 1, 1)) is None


class TestJoined:
    def test_nothing_to_join_and_no_rule_are_refused_together(self):
        """All problems at once."""
        with pytest.raises(ConditionError) as refused:
            All((1, LEAVES[0], Served), rule="x")

        assert ["of[0]", "of[2]", "rule"] == [one.path for one in refused.value.problems]

    @pytest.mark.parametrize("of", [(), [], None, "ab", 3])
    def test_an_empty_join_is_refused(self, of):
        """A condition that asks nothing is a mistake."""
        with pytest.raises(ConditionError):
            All(of, rule=RULE)

    def test_a_join_is_a_value(self):
        """Hashable, equal, picklable."""
        one = All(LEAVES[:2], rule=RULE)

        assert one == pickle.loads(pickle.dumps(one))
        assert 1 == len({one, All(tuple(LEAVES[:2]), rule=RULE)})

    def test_a_finding_can_be_computed_again(self):
        """By the condition it names, from what it was given."""
        found = Not(LEAVES[0], rule=RULE).answer(Dossier(service=()), date(2026, 1, 1))

        assert found == found.by.answer(*found.given)
        assert found.value is MET

    @given(conditions(), st.sampled_from([None, "x", 1.5, float("nan"), 10**400, Dossier, date(1, 1, 1), object()]))
    def test_garbage_raises_only_our_errors(self, condition, garbage):
        """Whatever stands in a wrong place."""
        for call in (
            lambda: assess(garbage, Dossier(), on=date(2026, 1, 1)),
            lambda: assess(condition, garbage, on=date(2026, 1, 1)),
            lambda: assess(condition, Dossier(), on=garbage),
        ):
            with pytest.raises(AsnKinerjaError):
                call()
