"""Policies are values: readings, roots, scales, and what is no policy."""

import pickle
from typing import Any

import pytest

from asn_kinerja import scoring
from asn_kinerja.errors import PolicyError, ReadingError
from asn_kinerja.evaluation import RulePolicy, WeightedPolicy
from asn_kinerja.evaluation.policy import chosen, require, scale_of
from asn_kinerja.exact import Bands
from asn_kinerja.model import SKP, Aspect, Employee, EvaluationPeriod, Position, ServiceKind, WorkResult
from asn_kinerja.model.year import YearRecord
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.regulations.pp_46_2011 import BandGap, ZeroRule
from asn_kinerja.words import Text

NAME = Text("Contoh", "Example")
WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola"))
RECORD = SKP(WHO, EvaluationPeriod.semester(2018, 1), (WorkResult("a", "Hasil"),)).realised()
YEAR = YearRecord((RECORD, SKP(WHO, EvaluationPeriod.semester(2018, 2), (WorkResult("a", "Hasil"),)).realised()))
POLICIES = [pp_46_2011.policy(), permenpanrb_6_2022.policy()]


class TestChosen:
    """One reading of each question: the one given, otherwise the default."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            ((), (BandGap.LOWER_BOUND, ZeroRule.PER_ASPECT)),
            ((ZeroRule.WHOLE_ROW,), (BandGap.LOWER_BOUND, ZeroRule.WHOLE_ROW)),
            ((ZeroRule.WHOLE_ROW, BandGap.MIXED), (BandGap.MIXED, ZeroRule.WHOLE_ROW)),
        ],
    )
    def test_questions_not_named_take_their_default(self, given: Any, expected: Any) -> None:
        """In the order of the questions, not of the call."""
        assert expected == chosen(given, (BandGap, ZeroRule), NAME)

    def test_every_wrong_reading_is_named_at_once(self) -> None:
        """Twice, of another text, no reading at all."""
        given = (BandGap.MIXED, BandGap.MIXED, pp_46_2011.FloorRule.ZERO, "BATAS_ATAS", BandGap)
        with pytest.raises(ReadingError) as refused:
            chosen(given, (BandGap,), NAME)

        assert ["reading_twice", *["reading_unknown"] * 3] == [one.code for one in refused.value.problems]
        assert "BandGap" in refused.value.text("id")


class TestRulePolicy:
    """The policy a regulation states."""

    @pytest.mark.parametrize("policy", POLICIES)
    def test_a_policy_is_a_value(self, policy: RulePolicy) -> None:
        """Equal, hashable, picklable, sound."""
        assert policy == pickle.loads(pickle.dumps(policy))
        assert len({policy, policy.reading()}) == 1
        assert policy.problems() == ()

    @pytest.mark.parametrize("policy", POLICIES)
    def test_a_policy_describes_itself(self, policy: RulePolicy) -> None:
        """Generated from the value, in both languages."""
        pages = {str(policy.describe(lang)) for lang in ("id", "en")}  # type: ignore[arg-type]

        assert len(pages) == 2
        assert all(policy.name.id in page for page in pages)

    @pytest.mark.parametrize("policy", POLICIES)
    def test_a_record_and_a_year_have_their_own_root(self, policy: RulePolicy) -> None:
        """And read the same of everybody."""
        assert policy.root(RECORD) is policy.label
        assert policy.root(YEAR) is policy.year
        assert policy.needs(RECORD) == policy.needs(YEAR) == policy.read

    def test_readings_replace_only_their_own_question(self) -> None:
        """The same call twice changes nothing."""
        policy = pp_46_2011.policy(ZeroRule.WHOLE_ROW)
        read = policy.reading(BandGap.MIXED)

        assert [one for one in read.readings if one not in policy.readings] == [BandGap.MIXED]
        assert read.reading(BandGap.LOWER_BOUND) == policy


class TestScale:
    """Points stand on the scale of their policy, and only where there are points."""

    def test_points_are_named_after_the_policy_and_never_cross_its_bands(self) -> None:
        """A plain name serves both languages."""
        parts = {Aspect.QUANTITY: (100, scoring.quantity.ratio())}
        agency = WeightedPolicy(name="Dinas", parts=parts, bands=Bands.at_least({90: "Baik"}, below="Kurang"))
        scales = [scale_of(one, one.root(RECORD)) for one in (pp_46_2011.policy(), agency)]

        assert [pp_46_2011.NAME, Text("Dinas", "Dinas")] == [scale.name for scale in scales if scale]
        assert all(scale is not None and scale.bands is not None for scale in scales)

    def test_a_matrix_makes_no_points(self) -> None:
        """6/2022 has no number."""
        policy = permenpanrb_6_2022.policy()

        assert scale_of(policy, policy.root(RECORD)) is None


@pytest.mark.parametrize("thing", [None, 5, "PP 46/2011", pp_46_2011, object(), {"needs": 1}])
def test_what_cannot_evaluate_is_no_policy(thing: Any) -> None:
    """Refused before anything is read."""
    with pytest.raises(PolicyError) as refused:
        require(thing)

    assert ["policy_part"] == [one.code for one in refused.value.problems]


@pytest.mark.parametrize("policy", POLICIES)
def test_a_policy_is_accepted(policy: RulePolicy) -> None:
    """By what it can do, not by its class."""
    require(policy)
