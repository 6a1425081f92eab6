"""Feedback from all sides: weights, thresholds, missing groups; a small group leaves no trace."""

import itertools
import pickle
import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError, PolicyError
from asn_kinerja.exact.interval import closed
from asn_kinerja.finding import Unknown
from asn_kinerja.model import Employee, Feedback, Position, RaterGroup, ServiceKind
from asn_kinerja.model.employee_words import PositionKind
from asn_kinerja.scoring import feedback
from asn_kinerja.scoring.feedback import FeedbackRules, MissingGroup
from asn_kinerja.scoring.parts.find import replay

SUPERIOR, PEERS, SUBORDINATES, CITIZENS, SELF = RaterGroup
HALVES = {SUPERIOR: 50, PEERS: 50}


def answers(**groups: Any) -> list[Feedback]:
    """Return an answer for each mark."""
    return [Feedback(RaterGroup[name.upper()], mark) for name, marks in groups.items() for mark in marks]


def codes(refused: Any) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in refused.value.problems]


class TestTotal:
    def test_groups_count_by_their_weights_not_by_their_numbers(self) -> None:
        rules = FeedbackRules({SUPERIOR: 60, PEERS: 40}, anonymity=3)
        found = feedback.join(answers(superior=[80], peers=[70, 90, 95, 85]), rules)

        assert Fraction(82) == found.total.value.exact
        assert "60 % × 80 + 40 % × 85 = 82" in str(found.total.explain("id"))

    def test_the_role_comes_from_the_position_type_never_from_text(self) -> None:
        """A clerk titled "Pengadministrasi Sekretariat", superior 80, peers 90: 85, not a head's 67."""
        clerk = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengadministrasi Sekretariat"))
        staff = FeedbackRules(HALVES, anonymity=1)
        head = FeedbackRules({SUPERIOR: 50, PEERS: 30, SUBORDINATES: 20}, anonymity=1)
        by_position = {PositionKind.PELAKSANA: staff, PositionKind.PENGAWAS: head}

        found = feedback.join(answers(superior=[80], peers=[90]), by_position[clerk.position.kind])

        assert 85 == found.total.value.exact

    def test_a_missing_group_is_never_zero(self) -> None:
        """Superior 80, no peer has answered: no points yet, and the group is named; never 40."""
        found = feedback.join(answers(superior=[80]), FeedbackRules(HALVES, anonymity=3)).total

        assert isinstance(found.value, Unknown)
        assert "rekan kerja setingkat: kurang dari 3 penilai" == found.value("id")
        assert ["umpan balik dari rekan kerja setingkat"] == [one.id for one in found.value.needed]

    def test_its_weight_is_shared_only_when_said(self) -> None:
        rules = FeedbackRules({SUPERIOR: 60, PEERS: 30, CITIZENS: 10}, anonymity=3, missing=MissingGroup.SHARED)
        found = feedback.join(answers(superior=[80], citizens=[60, 66, 69]), rules).total

        assert (Fraction(6, 7) * 80 + Fraction(1, 7) * 65) == found.value.exact
        assert "rekan kerja setingkat: kurang dari 3 penilai" in str(found.explain("id"))

    def test_of_nobody_nothing_is_known_under_either_rule(self) -> None:
        for missing in MissingGroup:
            found = feedback.join([], FeedbackRules(HALVES, anonymity=1, missing=missing)).total

            assert isinstance(found.value, Unknown)
            assert 2 == len(found.value.reasons)

    def test_a_self_rating_counts_only_where_it_has_a_weight(self) -> None:
        given = answers(superior=[80], peers=[90], self=[100])
        beside = feedback.join(given, FeedbackRules(HALVES, anonymity=1))
        counted = feedback.join(given, FeedbackRules({SUPERIOR: 50, PEERS: 30, SELF: 20}, anonymity=1))

        assert (85, (SELF,), 100) == (beside.total.value.exact, beside.beside, beside.groups[SELF].value.exact)
        assert (87, ()) == (counted.total.value.exact, counted.beside)

    def test_means_are_exact(self) -> None:
        found = feedback.join(answers(peers=[80, 80, 81]), FeedbackRules({PEERS: 100}, anonymity=3))

        assert Fraction(241, 3) == found.total.value.exact


class TestThreshold:
    @pytest.mark.parametrize(("count", "shown"), [(2, False), (3, True)])
    def test_a_group_is_shown_from_its_threshold_on(self, count: int, shown: bool) -> None:
        found = feedback.join(answers(superior=[80], peers=[90] * count), FeedbackRules(HALVES, anonymity=3))

        assert shown is (not isinstance(found.groups[PEERS].value, Unknown))
        assert shown is (not isinstance(found.total.value, Unknown))

    def test_an_agency_may_ask_for_more_raters_of_one_group(self) -> None:
        rules = FeedbackRules({CITIZENS: 100}, anonymity=3, least={CITIZENS: 5, SUPERIOR: 2})

        assert (5, 2, 3, 1) == tuple(rules.needed(group) for group in (CITIZENS, SUPERIOR, PEERS, SELF))
        assert isinstance(feedback.join(answers(citizens=[90] * 4), rules).total.value, Unknown)
        assert 90 == feedback.join(answers(citizens=[90] * 5), rules).total.value.exact

    def test_who_is_known_anyway_is_for_the_agency_to_say(self) -> None:
        nobody = FeedbackRules({SUPERIOR: 100}, anonymity=2, known=frozenset())

        assert isinstance(feedback.join(answers(superior=[80]), nobody).total.value, Unknown)

    @given(
        st.lists(st.integers(0, 100), max_size=2),
        st.lists(st.integers(0, 100), max_size=2),
        st.sampled_from(MissingGroup),
        st.sampled_from([PEERS, SUBORDINATES, CITIZENS]),
        st.sampled_from([PEERS, SUBORDINATES, CITIZENS]),
    )
    def test_a_small_group_leaves_no_trace_anywhere(
        self, one: list[int], two: list[int], missing: MissingGroup, small: RaterGroup, unweighted: RaterGroup
    ) -> None:
        """Not by subtraction either: whatever two small groups answered, everything that is kept is the same."""
        counted = [g for g in (PEERS, SUBORDINATES, CITIZENS) if g is not unweighted]
        weights = {SUPERIOR: 60, **dict.fromkeys(counted, 20)}
        rules = FeedbackRules(weights, anonymity=3, missing=missing)
        others = [g for g in (PEERS, SUBORDINATES, CITIZENS) if g is not small]
        base = answers(superior=[80]) + [Feedback(group, 70 + n) for group in others for n in range(4)]

        first, second = (
            feedback.join(base + [Feedback(small, mark, comment=f"nilai {mark}") for mark in marks], rules)
            for marks in (one, two)
        )

        assert first == second
        assert pickle.dumps(first) == pickle.dumps(second)
        assert first.total.to_dict() == second.total.to_dict()

    def test_no_single_mark_of_a_protected_group_is_kept_in_a_finding(self) -> None:
        given = answers(superior=[80], peers=["61.25", "97.5", "88.75"])
        found = feedback.join(given, FeedbackRules(HALVES, anonymity=3))
        kept = repr(found) + repr([step.given for step in found.total.walk()]) + str(found.total.explain("id"))

        assert not [mark for mark in ("61.25", "97.5", "88.75", "61,25", "245/4", "195/2", "355/4") if mark in kept]

    def test_comments_come_apart_sorted_and_only_of_shown_groups(self) -> None:
        peers = [Feedback(PEERS, 80, comment=words) for words in ("Ramah", " ", "Cepat")]
        citizens = [Feedback(CITIZENS, 80, comment="Lama menunggu")]
        found = feedback.join([*peers, *citizens], FeedbackRules({PEERS: 100}, anonymity=3))

        assert {PEERS: ("Cepat", "Ramah")} == found.comments
        assert "Ramah" not in repr(found)
        assert () == found.beside


class TestRefused:
    def test_everything_wrong_with_the_answers_comes_in_one_report(self) -> None:
        given = [
            Feedback(PEERS, 101),
            Feedback(PEERS, -1, reference="F-1"),
            Feedback(CITIZENS, 80, reference="F-1"),
            None,
        ]
        with pytest.raises(ModelError) as refused:
            feedback.join(given, FeedbackRules(HALVES, anonymity=3))  # type: ignore[arg-type]

        assert codes(refused) == [
            ("mark_range", "answers[0].mark"),
            ("mark_range", "answers[1].mark"),
            ("reference_twice", "answers[2].reference"),
            ("type", "answers[3]"),
        ]
        assert "F-1" not in refused.value.text("id")

    @pytest.mark.parametrize(("mark", "fine"), [("0.99", False), (1, True), (4, True), ("4.01", False)])
    def test_the_scale_is_the_agencys(self, mark: Any, fine: bool) -> None:
        rules = FeedbackRules({PEERS: 100}, anonymity=1, marks=closed(1, 4))
        if fine:
            assert Fraction(mark) == feedback.join([Feedback(PEERS, mark)], rules).total.value.exact
        else:
            with pytest.raises(ModelError):
                feedback.join([Feedback(PEERS, mark)], rules)

    @pytest.mark.parametrize(
        ("rules", "expected"),
        [
            ({"weights": {PEERS: "99.9"}, "anonymity": 3}, [("weights_sum", "weights")]),
            ({"weights": {}, "anonymity": 3}, [("weights_sum", "weights")]),
            (
                {"weights": {PEERS: 120, SELF: -20}, "anonymity": 3},
                [("weight", "weights[PEERS]"), ("weight", "weights[SELF]")],
            ),
            (
                {"weights": {PEERS: 0.5}, "anonymity": 0, "least": {SELF: True}},
                [("count_range", "anonymity"), ("count_range", "least[SELF]"), ("float", "weights[PEERS]")],
            ),
            (
                {
                    "weights": {"rekan": 100},
                    "anonymity": 3,
                    "least": 3,
                    "missing": None,
                    "known": [],
                    "marks": (0, 100),
                },
                [("type", "least"), ("type", "missing"), ("type", "known"), ("type", "marks"), ("type", "weights")],
            ),
        ],
    )
    def test_rules_name_every_fault_at_once(self, rules: Any, expected: Any) -> None:
        with pytest.raises(PolicyError) as refused:
            FeedbackRules(**rules)

        assert expected == codes(refused)

    @pytest.mark.parametrize("junk", [None, 3, 1.5, "abc", object(), {}])
    def test_garbage_raises_only_our_errors(self, junk: Any) -> None:
        for ask in (
            lambda: feedback.join(junk, FeedbackRules(HALVES, anonymity=3)),
            lambda: feedback.join([], junk),
            lambda: FeedbackRules(junk, anonymity=junk),
        ):
            with pytest.raises(AsnKinerjaError):
                ask()


MARKS = st.lists(st.integers(0, 100), min_size=3, max_size=8)


class TestLaws:
    @given(MARKS, MARKS, st.randoms(use_true_random=False))
    def test_the_order_of_the_answers_changes_nothing(self, one: Any, two: Any, shuffle: random.Random) -> None:
        given = answers(superior=[80], peers=one, citizens=two)
        rules = FeedbackRules({SUPERIOR: 50, PEERS: 30, CITIZENS: 20}, anonymity=3)

        assert feedback.join(given, rules) == feedback.join(iter(shuffle.sample(given, len(given))), rules)

    @given(MARKS, MARKS)
    def test_the_total_stays_within_the_marks_and_an_oracle_agrees(self, one: list[int], two: list[int]) -> None:
        rules = FeedbackRules({PEERS: 70, CITIZENS: 30}, anonymity=3)
        found = feedback.join(answers(peers=one, citizens=two), rules).total.value.exact

        assert Fraction(sum(one), len(one)) * 7 / 10 + Fraction(sum(two), len(two)) * 3 / 10 == found
        assert min(one + two) <= found <= max(one + two)

    @given(MARKS, st.integers(0, 7))
    def test_raising_one_mark_never_lowers_the_total(self, marks: list[int], at: int) -> None:
        raised = [min(mark + 5, 100) if i == at % len(marks) else mark for i, mark in enumerate(marks)]
        rules = FeedbackRules({PEERS: 100}, anonymity=3)
        low, high = (feedback.join(answers(peers=each), rules).total.value.exact for each in (marks, raised))

        assert low <= high

    def test_findings_replay(self) -> None:
        for missing, peers in itertools.product(MissingGroup, ([90] * 3, [])):
            rules = FeedbackRules(HALVES, anonymity=3, missing=missing)
            for step in feedback.join(answers(superior=[80], peers=peers), rules).total.walk():
                assert step == replay(step)


def test_a_report_of_wrong_answers_ends_where_nobody_reads_on() -> None:
    with pytest.raises(AsnKinerjaError) as refused:
        feedback.join([None] * 600, FeedbackRules(HALVES, anonymity=1))  # type: ignore[list-item]

    assert ("type", "answers[499]") == codes(refused)[-1]


@pytest.mark.parametrize("light", [1, "0.5", "0.01"])
def test_a_weight_may_be_any_number_above_0(light: Any) -> None:
    heavy = 100 - Fraction(light)
    rules = FeedbackRules({SUPERIOR: light, PEERS: heavy}, anonymity=1)

    assert (
        Fraction(light) + 90 - 90 * Fraction(light) / 100
        == feedback.join(answers(superior=[100], peers=[90]), rules).total.value.exact
    )


def test_a_group_beside_is_shown_from_its_own_least_number_on() -> None:
    """A hair on both sides: two citizens of three, three of three."""
    rules = FeedbackRules({SUPERIOR: 100}, anonymity=1, least={CITIZENS: 3})
    few, enough = (feedback.join(answers(superior=[80], citizens=[70] * n), rules) for n in (2, 3))

    assert (SUPERIOR,) == tuple(few.groups)
    assert (SUPERIOR, CITIZENS) == tuple(enough.groups)


def test_a_group_known_by_what_it_is_needs_no_more_raters_where_it_is_beside() -> None:
    found = feedback.join(answers(superior=[80], self=[70]), FeedbackRules({SUPERIOR: 100}, anonymity=3))

    assert (SELF,) == found.beside


@pytest.mark.parametrize(("count", "named"), [(499, 499), (500, 500), (501, 500)])
def test_an_overlong_list_of_faults_is_cut(count: int, named: int) -> None:
    with pytest.raises(PolicyError) as refused:
        FeedbackRules({SUPERIOR: 100}, anonymity=1, known=frozenset(range(count)))
    assert named == len(refused.value.problems)
