"""Running a given policy on a record: check, compute, name."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import scoring
from asn_kinerja.errors import PolicyError, RecordError, problem
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.evaluation.evaluation import run
from asn_kinerja.exact import Bands, Row, closed_open
from asn_kinerja.finding import Finding, Unknown
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    Behaviour,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.model.year import YearRecord
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.words import Text

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
ABOVE, SAME, BELOW = Expectation
PART = scoring.quantity.ratio()


def record(value: Any = 95, ratings: Ratings | None = None, period: EvaluationPeriod | None = None) -> Record:
    result = WorkResult("a", "Hasil", (Indicator("q", Aspect.QUANTITY, AtLeast(100)),))
    return SKP(WHO, period or EvaluationPeriod.year(2025), (result,)).realised({"q": value}, ratings=ratings)


def agency(bands: Any = None, name: str = "Dinas") -> WeightedPolicy:
    table = bands or Bands.at_least({115: ABOVE, 90: SAME}, below=BELOW)
    return WeightedPolicy(name=name, parts={Aspect.QUANTITY: (100, PART)}, bands=table)


def test_points_and_label_come_from_one_computation() -> None:
    """The label is read from the very pair that is kept."""
    done = run(agency(), record())

    assert done.pair is not None
    assert Fraction(*done.pair) == 95
    assert done.predikat is SAME
    assert done.finding.value is SAME


def test_notes_of_the_caller_are_carried() -> None:
    """In front of what the evaluation itself notes."""
    said = (problem("policy_chosen", "policy", rulebook="x"),)

    assert run(agency(), record(), said).notes[:1] == said


def test_an_unsound_policy_evaluates_nothing() -> None:
    """Its faults come before the record's."""
    faulty = WeightedPolicy(name="Dinas", parts={Aspect.QUANTITY: (99, PART)}, bands=agency().bands)
    with pytest.raises(PolicyError) as refused:
        run(faulty, record(-1))

    assert ["weights_sum"] == [one.code for one in refused.value.problems]


def test_where_the_bands_say_nothing_the_answer_is_unknown_with_its_points() -> None:
    """Never the last label of an else."""
    done = run(agency(Bands((Row(closed_open(0, 90), BELOW),))), record())

    assert isinstance(done.predikat, Unknown)
    assert done.score is not None
    assert done.score.exact == 95
    assert "95" in done.predikat("id")


def test_an_unknown_realisation_gives_no_points() -> None:
    """Nothing is computed from what cannot be told."""
    unknown: Finding[Any] = Finding(Unknown((Text("belum ada", "not there"),)), PART.rule, "x", PART.rule.cite, "plain")
    done = run(agency(), record(unknown))

    assert done.predikat == unknown.value
    assert done.pair is None


class TestProposed:
    """A policy may propose the rating of results where the record has none."""

    def policy(self, propose: Any = None) -> Any:
        return permenpanrb_6_2022.policy(propose=propose or agency())

    @pytest.mark.parametrize(
        ("value", "behaviour", "expected"),
        [(115, ABOVE, "SANGAT_BAIK"), (114, ABOVE, "BAIK"), (90, BELOW, "KURANG"), (89, BELOW, "SANGAT_KURANG")],
    )
    def test_the_proposal_enters_the_matrix_with_a_note(self, value: int, behaviour: Any, expected: str) -> None:
        """And stays in the result."""
        done = run(self.policy(), record(value, Ratings(behaviour=behaviour)))

        assert expected == done.predikat.name
        assert done.proposal is not None
        assert done.proposal.policy.name == "Dinas"
        assert "proposed" in [note.code for note in done.notes]

    def test_the_records_own_rating_wins(self) -> None:
        """The proposer is not asked: it would refuse the blank."""
        done = run(self.policy(), record(None, Ratings(BELOW, SAME)))

        assert done.predikat is permenpanrb_6_2022.Predikat.BUTUH_PERBAIKAN
        assert done.proposal is None

    def test_what_the_proposer_cannot_read_is_a_problem_of_the_record(self) -> None:
        """A blank is never zero, here too."""
        with pytest.raises(RecordError) as refused:
            run(self.policy(), record(None, Ratings(behaviour=SAME)))

        assert ["realisasi_kosong"] == [one.code for one in refused.value.problems]

    @pytest.mark.parametrize(("label", "reason"), [("Baik", "usulan 'Baik' bukan rating ekspektasi"), (None, "celah")])
    def test_a_proposal_that_is_no_expectation_leaves_the_answer_open(self, label: Any, reason: str) -> None:
        """Another word, or no word at all."""
        bands = Bands.at_least({90: label}, below="x") if label else Bands((Row(closed_open(0, 90), BELOW),))
        done = run(self.policy(agency(bands)), record(95, Ratings(behaviour=SAME)))

        assert isinstance(done.predikat, Unknown)
        assert reason in done.predikat("id")
        assert done.proposal is not None
        assert done.pair is None

    def test_a_year_is_proposed_from_its_last_record_only(self) -> None:
        """The others keep what they have."""
        halves = [EvaluationPeriod.semester(2025, n) for n in (1, 2)]
        year = YearRecord((record(10, period=halves[0]), record(120, Ratings(behaviour=SAME), halves[1])))
        done = run(self.policy(), year)

        assert done.predikat is permenpanrb_6_2022.Predikat.BAIK
        assert done.proposal is not None
        assert done.proposal.record == year.last


def test_a_formula_and_a_matrix_run_through_the_same_path() -> None:
    """One with points, one without."""
    same = run(permenpanrb_6_2022.policy(), record(ratings=Ratings(SAME, SAME)))
    empty = SKP(WHO, EvaluationPeriod.year(2018), (WorkResult("a", "Hasil"),))
    old = run(pp_46_2011.policy(), empty.realised(behaviour=Behaviour.marks(**dict.fromkeys(pp_46_2011.MARKS[:5], 90))))

    assert same.pair is None
    assert old.score is not None
    assert old.score.exact == 36
