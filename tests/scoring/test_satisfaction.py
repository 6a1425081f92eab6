"""Satisfaction: an index against its target."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ModelError, PolicyError, RecordError, SurveyError
from asn_kinerja.evaluation.weighted import WeightedPolicy
from asn_kinerja.exact.pair import exact
from asn_kinerja.exact.table import Bands
from asn_kinerja.finding import Finding, Score, Unknown
from asn_kinerja.front import evaluate
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    Described,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    Survey,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_14_2017
from asn_kinerja.scoring import satisfaction
from asn_kinerja.scoring.parts import Direction
from asn_kinerja.scoring.parts.find import find, replay


@pytest.mark.parametrize(
    ("target", "realised", "cap", "expected"),
    [(80, 80, None, 100), (80, "76.61", None, "95.7625"), (80, 100, None, 125), (80, 100, 110, 110)],
)
def test_the_index_is_measured_against_its_target(target: Any, realised: Any, cap: Any, expected: Any) -> None:
    """Index over target, in percent."""
    part = satisfaction.against_target(cap=cap)

    assert Fraction(expected) == exact(part.value((None, AtLeast(target), Fraction(realised), None)))
    assert part.direction is Direction.RISING


def test_a_finding_may_be_the_realisation_and_stays_a_premise() -> None:
    """A survey index computed elsewhere keeps its own reasons."""
    part = satisfaction.against_target()
    index = Finding(Score((3064, 40)), part.rule, "IKM", part.rule.cite, "plain", (("value", Fraction("76.6")),))
    found = find(part, (None, AtLeast(80), index, None))

    assert found.value.exact == Fraction("95.75")
    assert found.premises == (index,)


@pytest.mark.parametrize(
    ("realised", "expected"), [(Described("A"), 100), (Described(" b "), 85), (NOT_DONE, 0), (None, 0)]
)
def test_letters_are_read_in_steps(realised: Any, expected: int) -> None:
    """Whatever the case; nothing realised counts 0."""
    part = satisfaction.letter_steps({"a": 100, "B": 85})

    assert expected == exact(part.value((None, Described("B"), realised, None)))


def test_a_finding_that_names_its_letter_is_read_by_it() -> None:
    """A label found elsewhere is a letter like a described one."""
    part = satisfaction.letter_steps({"A": 100, "B": 85})
    letter = Finding("B", part.rule, "Mutu", part.rule.cite, "plain", (("value", "B"),))

    assert exact(part.value((None, Described("B"), letter, None))) == 85


INDEX: Finding[Any] = Finding(
    Score((3064, 40)), satisfaction.RULE, "IKM", satisfaction.RULE.cite, "plain", (("value", Fraction("76.6")),)
)


class TestWithSample:
    @pytest.mark.parametrize(("respondents", "decides"), [(216, False), (217, True), (500, True)])
    def test_a_short_sample_has_a_stated_consequence(self, respondents: int, decides: bool) -> None:
        """Population 500 asks for 217 sheets; with fewer nothing is decided."""
        found = satisfaction.with_sample(INDEX, respondents=respondents, needed=217)

        assert decides is not isinstance(found.value, Unknown)
        assert found.premises == (INDEX,)
        if not decides:
            assert "survei terlalu kecil: 216 responden, diperlukan 217" == found.value("id")

    def test_the_index_with_a_note_is_the_other_choice(self) -> None:
        short = satisfaction.ShortSample.NOTE
        found = satisfaction.with_sample(INDEX, respondents=60, needed=217, short=short)

        assert found.value == INDEX.value
        assert (short,) == found.readings
        assert satisfaction.with_sample(INDEX, respondents=217, needed=217, short=short).readings == ()
        assert "baru 60 dari 217 responden" in str(found.explain("id"))
        assert "60 respondents, 60 needed" in str(
            satisfaction.with_sample(INDEX, respondents=60, needed=60).explain("en")
        )

    def test_the_sample_size_may_be_a_finding_and_stays_a_premise(self) -> None:
        size = Finding(217, satisfaction.RULE, "Ukuran sampel", satisfaction.RULE.cite, "plain", (("value", 217),))
        found = satisfaction.with_sample(INDEX, respondents=217, needed=size)

        assert (INDEX, size) == found.premises

    def test_an_unknown_index_stays_unknown(self) -> None:
        unknown = Finding(Unknown(()), INDEX.rule, "IKM", INDEX.cite, "plain", (("value", Unknown(())),))

        assert satisfaction.with_sample(unknown, respondents=500, needed=1).value == Unknown(())

    def test_a_survey_too_small_leaves_the_evaluation_unknown_and_not_zero(self) -> None:
        for part, target in (
            (satisfaction.against_target(), AtLeast(80, "indeks")),
            (satisfaction.letter_steps({"A": 100, "B": 85}), Described("B")),
        ):
            policy = WeightedPolicy(
                "Contoh", parts={Aspect.SATISFACTION: (100, part)}, bands=Bands.at_least({50: "Baik"}, below="Kurang")
            )
            row = WorkResult("a", "Pelayanan", (Indicator("a.ikm", Aspect.SATISFACTION, target),))
            staff = Employee(service=ServiceKind.PNS, position=Position.pelaksana("P"))
            short = satisfaction.with_sample(INDEX, respondents=60, needed=217)
            done = evaluate(SKP(staff, EvaluationPeriod.year(2025), (row,)).realised({"a.ikm": short}), policy)

            assert isinstance(done.predikat, Unknown)
            assert done.score is None
            assert "survei terlalu kecil" in str(done.explain("id"))

    def test_everything_wrong_comes_in_one_report(self) -> None:
        with pytest.raises(ModelError) as refused:
            satisfaction.with_sample(76, respondents=-1, needed="x", short="NOTED")  # type: ignore[arg-type]

        assert ["index", "respondents", "needed", "short"] == [one.path for one in refused.value.problems]

    def test_replays(self) -> None:
        for respondents in (60, 500):
            found = satisfaction.with_sample(INDEX, respondents=respondents, needed=217)

            assert found == replay(found)


class TestMeasured:
    def test_not_measured_is_not_zero(self) -> None:
        """Monthly satisfaction 82, no survey, 84: 83 over two months with the gap named, not 55.33."""
        months = {"Januari": 82, "Februari": None, "Maret": 84}
        found = satisfaction.measured(months, gaps=satisfaction.Gaps.NAMED)

        assert 83 == found.value.exact
        assert "Februari tidak diukur" in str(found.explain("id"))
        assert "(82 + 84) ÷ 2 = 83" in str(found.explain("id"))

    def test_a_bare_zero_is_asked_about_and_a_measured_one_counts(self) -> None:
        with pytest.raises(ModelError) as refused:
            satisfaction.measured({"Januari": 82, "Februari": 0, "Maret": "0.0"}, gaps=satisfaction.Gaps.NAMED)

        assert [("not_measured", "values['Februari']"), ("not_measured", "values['Maret']")] == [
            (one.code, one.path) for one in refused.value.problems
        ]
        zero = Finding(Score((0, 1)), INDEX.rule, "Tepat waktu", INDEX.cite, "plain", (("value", 0),))
        assert 41 == satisfaction.measured({"a": 82, "b": zero}, gaps=satisfaction.Gaps.NAMED).value.exact

    def test_a_gap_is_refused_where_that_is_the_rule_with_everything_else(self) -> None:
        unknown = Finding(Unknown(()), INDEX.rule, "IKM", INDEX.cite, "plain", ())
        with pytest.raises(ModelError) as refused:
            satisfaction.measured({"a": None, "b": unknown, "c": 0.5, "d": -1}, gaps=satisfaction.Gaps.REFUSED)

        assert ["float", "negative", "gap_refused", "gap_refused"] == [one.code for one in refused.value.problems]

    def test_without_any_measured_period_nothing_is_known(self) -> None:
        for values in ({}, {"a": None}):
            found = satisfaction.measured(values, gaps=satisfaction.Gaps.NAMED)

            assert isinstance(found.value, Unknown)
            assert found == replay(found)

    @pytest.mark.parametrize("junk", [None, 3, [1], "x"])
    def test_garbage_is_refused(self, junk: Any) -> None:
        with pytest.raises(ModelError) as refused:
            satisfaction.measured(junk, gaps=junk)

        assert ["values", "gaps"] == [one.path for one in refused.value.problems]

    @given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(1, 100), min_size=1, max_size=12))
    def test_a_gap_more_changes_nothing(self, values: dict[str, int]) -> None:
        named = satisfaction.Gaps.NAMED
        expected = Fraction(sum(values.values()), len(values))

        assert expected == satisfaction.measured({**values, "tanpa": None}, gaps=named).value.exact


def test_complaints_handled_are_measured_against_their_target() -> None:
    """85 % of a target of 95 %."""
    part = satisfaction.complaints_handled(cap=100)

    assert Fraction(8500, 95) == exact(part.value((None, AtLeast(95, "persen"), 85, None)))
    assert 100 == exact(part.value((None, AtLeast(80, "persen"), 85, None)))
    assert part.rule.key == "policy.satisfaction.complaints_handled"


@pytest.mark.parametrize("points", [{}, {"": 100}, {5: 100}, dict.fromkeys(map(str, range(501)), 1), None])
def test_letters_that_are_none_are_refused(points):
    with pytest.raises(PolicyError, match="points"):
        satisfaction.letter_steps(points)


def test_not_measured_is_not_zero() -> None:
    """K17: 82, no survey, 84: the month without a survey is refused and named, never a 0 in a mean of 55.33."""
    months = tuple(Indicator(f"m{n}", Aspect.SATISFACTION, AtLeast(100)) for n in (1, 2, 3))
    clerk = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
    plan = SKP(clerk, EvaluationPeriod.quarter(2025, 1), (WorkResult("a", "Pelayanan", months),))
    parts = {Aspect.SATISFACTION: (100, satisfaction.against_target())}
    policy = WeightedPolicy("P", parts=parts, bands=Bands.at_least({80: "Baik"}, below="Kurang"))
    first, last = (
        permenpanrb_14_2017.index(Survey.from_grand_total(total, respondents=50, elements=9)) for total in (1476, 1512)
    )

    with pytest.raises(RecordError, match="m2"):
        evaluate(plan.realised({"m1": first, "m3": last}), policy)
    assert 83 == permenpanrb_14_2017.mean_of_indices([first, last]).value.exact
    for nobody in (0, None):
        with pytest.raises(SurveyError):
            Survey.from_grand_total(0, respondents=nobody, elements=9)


def test_the_letter_of_an_index_shows_the_index_below_it() -> None:
    """A letter read from a finding keeps the finding as its premise."""
    index = permenpanrb_14_2017.index(Survey.from_grand_total(1476, respondents=50, elements=9))
    found = find(satisfaction.letter_steps({"B": 85}), (None, Described("B"), index, None))

    assert (85, (index,)) == (found.value.exact, found.premises)


def test_more_of_either_share_is_better() -> None:
    assert Direction.RISING is satisfaction.against_target().direction
    assert Direction.RISING is satisfaction.complaints_handled().direction
