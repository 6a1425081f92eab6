"""Rows by weight, gates that say what they tested, proposals that stay proposals."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from asn_kinerja import (
    SKP,
    AdditionalTask,
    AsnKinerjaError,
    Aspect,
    AtLeast,
    Bands,
    Behaviour,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    Unknown,
    WeightedPolicy,
    WorkResult,
    evaluate,
    evaluate_year,
    scoring,
)
from asn_kinerja.exact.interval import closed
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.law import Standing
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Mean, Over, Rounded
from asn_kinerja.scoring.parts.bounds import bounds

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pelaksana"))
BANDS = Bands.at_least({90: "Baik"}, below="Kurang")


def policy(parts, **more):
    return WeightedPolicy("Contoh", parts, bands=BANDS, **more)


def record(values, *indicators, year=2025, **parts):
    plan = SKP(WHO, EvaluationPeriod.year(year), (WorkResult("r", "Hasil", tuple(indicators)),))
    return plan.realised(values, **parts)


Q = Indicator("q", Aspect.QUANTITY, AtLeast(100))
K = Indicator("k", Aspect.QUALITY, AtLeast(100))
RATIO = scoring.quantity.ratio()


def test_a_row_counts_its_aspects_and_indicators_by_weight():
    result = evaluate(
        record({"q": 80, "k": 100}, Q, K), policy({Aspect.QUANTITY: (90, RATIO), Aspect.QUALITY: (10, RATIO)})
    )

    assert Fraction(82) == result.score.exact == result.rows["r"].value.exact

    heavy = [Indicator(code, Aspect.QUANTITY, AtLeast(100), weight=weight) for code, weight in (("a", 30), ("b", 70))]
    result = evaluate(record({"a": 80, "b": 100}, *heavy), policy({Aspect.QUANTITY: (100, RATIO)}))

    assert Fraction(94) == result.score.exact == result.rows["r"].value.exact


@pytest.mark.parametrize(
    ("quantity", "quality", "told"),
    [(70, 60, None), ("69.99", 60, "Kuantitas"), (70, "59.99", "Kualitas"), ("69.99", "59.99", "both")],
)
def test_of_two_gates_every_shut_one_is_told(quantity, quality, told):
    """70 and 60 are the least; a hair below each, and below both."""
    gates = {Aspect.QUANTITY: 70, Aspect.QUALITY: 60}
    gated = policy({Aspect.QUANTITY: (50, RATIO), Aspect.QUALITY: (50, RATIO)}, gates=gates)
    result = evaluate(record({"q": quantity, "k": quality}, Q, K), gated)
    step = result.finding.premises[0]

    assert (told is None) == (result.score.exact != 0)
    if told == "both":
        assert step.how == "gates_shut"
        assert ["Kualitas", "Kuantitas"] == [one.subject.id for one in step.premises]
        page = str(result.explain("id"))
        assert (
            "beberapa syarat tidak terpenuhi (Kualitas 59,99, bukan 60 atau lebih; Kuantitas 69,99, bukan 70 atau lebih)"
            in page
        )
        assert "several conditions are not met" in str(result.explain("en"))
    elif told:
        (shut,) = [one for one in result.finding.walk() if "shut" in one.how]
        assert (shut.how, [told]) == ("gate_shut", [one.subject.id for one in shut.premises])


@pytest.mark.parametrize(
    "between",
    [lambda part: part, lambda part: limits.cap(part, 110), lambda part: Rounded(part, HALF_UP_2, RATIO.rule)],
)
def test_gates_around_one_part_are_all_told_whatever_stands_between(between):
    """Two critical figures of one indicator."""
    inner = between(limits.gate(RATIO, critical=RATIO, least=50, otherwise=5))
    part = limits.gate(inner, critical=RATIO, least=60, otherwise=7)
    hows = [
        evaluate(record({"q": value}, Q), policy({Aspect.QUANTITY: (100, part)})).finding.walk()
        for value in (49, 50, 60)
    ]

    assert [{"gates_shut"}, {"gate_shut"}] == [
        {one.how for one in steps if "gate" in one.how and "shut" in one.how} for steps in hows[:2]
    ]
    assert "gate_shut" not in {one.how for one in hows[2]}


@pytest.mark.parametrize(("quality", "how", "total"), [(60, "gate_open", 80), ("59.99", "gate_shut", 0)])
def test_a_gate_says_what_it_tested(quality, how, total):
    gated = policy({Aspect.QUANTITY: (50, RATIO), Aspect.QUALITY: (50, RATIO)}, gates={Aspect.QUALITY: 60})
    result = evaluate(record({"q": 100, "k": quality}, Q, K), gated)
    step = result.finding.premises[0]

    assert (how, total) == (step.how, result.score.exact)
    assert Fraction(quality) == dict(step.facts)["test"].exact
    assert any(premise.value == dict(step.facts)["test"] for premise in step.premises)


def test_a_proposal_is_shown_with_its_steps_and_never_becomes_the_raters_word():
    proposing = WeightedPolicy(
        "Usulan",
        {Aspect.QUANTITY: (100, RATIO)},
        bands=Bands.at_least({90: Expectation.SESUAI}, below=Expectation.DI_BAWAH),
    )
    done = evaluate(
        record({"q": 95}, Q, ratings=Ratings(behaviour=Expectation.DI_ATAS)),
        permenpanrb_6_2022.policy(propose=proposing),
    )
    note = next(note for note in done.notes if note.code == "proposed")
    page = done.explain("en")

    assert permenpanrb_6_2022.Predikat.BAIK is done.predikat is done.finding.value
    assert done.record.ratings.results is None
    assert "results" not in done.to_dict()["records"][0]["ratings"]
    assert Standing.POLICY is note.cite.standing
    assert "95" in str(page)
    assert any("Usulan (policy, not law)" in source for source in page.sources)


def test_a_part_that_does_not_score_one_indicator_is_a_fault():
    mean = Mean(Over.RESULTS, RATIO, RATIO.rule)
    for part in (mean, permenpanrb_6_2022.LOOKUP, pp_46_2011.policy().label):
        assert ["policy_part"] == [one.code for one in policy({Aspect.QUANTITY: (100, part)}).problems()]


def test_a_floor_above_all_that_can_happen_leaves_one_number():
    part = scoring.limits.floor(scoring.quantity.ratio(cap=120), 150)

    assert closed(150, 150) == bounds(part)
    assert Fraction(150) == evaluate(record({"q": 1}, Q), policy({Aspect.QUANTITY: (100, part)})).score.exact


def test_a_reading_of_another_question_is_refused_by_single_rules():
    for wrong in (None, pp_46_2011.ZeroRule.PER_ASPECT, "LANTAI_NOL"):
        with pytest.raises(AsnKinerjaError, match=r"floor: .* does not fit here; FloorRule"):
            pp_46_2011.timeliness(target=1, realised=3, floor=wrong)
    with pytest.raises(AsnKinerjaError, match="gap: None does not fit here; BandGap"):
        pp_46_2011.predikat_for(90, None)


def test_two_people_without_nip_are_told_apart_by_name():
    halves = []
    for n, name in ((1, "Ani"), (2, "Budi")):
        who = Employee(name=name, service=ServiceKind.PNS, position=Position.pelaksana("P"))
        plan = SKP(who, EvaluationPeriod.semester(2018, n), (WorkResult("r", "Hasil"),))
        halves.append(plan.realised(behaviour=Behaviour.marks(integritas=80)))

    with pytest.raises(AsnKinerjaError) as refused:
        evaluate_year(halves)
    assert ["year_persons"] == [one.code for one in refused.value.problems]
    assert "Ani" not in str(refused.value)


def test_no_message_repeats_what_stands_in_a_wrong_place():
    for wrong in (
        lambda: Employee("Siti Rahmawati", service=ServiceKind.PNS, position=Position.pelaksana("P")),
        lambda: SKP("Siti Rahmawati", EvaluationPeriod.year(2018), (WorkResult("r", "Hasil"),)),
    ):
        with pytest.raises(AsnKinerjaError) as refused:
            wrong()
        assert "Siti" not in str(refused.value)
        assert "Siti" not in repr(refused.value.problems)


def test_tasks_in_both_plans_of_a_year_are_said_to_count_apart():
    marks = Behaviour.marks(orientasi_pelayanan=80, integritas=80, komitmen=80, disiplin=80, kerjasama=80)

    def codes(tasks):
        halves = [
            SKP(WHO, EvaluationPeriod.semester(2018, n), (WorkResult("r", "Hasil"),)).realised(
                behaviour=marks, extras=[AdditionalTask("Tugas", "ST-1")] * count
            )
            for n, count in enumerate(tasks, 1)
        ]
        return [note.code for note in evaluate_year(halves).notes]

    assert ["year_joined", "extras_per_plan"] == codes((2, 2))
    assert ["year_joined"] == codes((4, 0))


USUL = WeightedPolicy(
    "Usulan",
    {Aspect.QUANTITY: (100, RATIO)},
    bands=Bands.at_least({90: Expectation.SESUAI}, below=Expectation.DI_BAWAH),
)


def test_a_row_of_which_nothing_is_read_has_no_part():
    (row,) = record({"q": 95}, Q).skp.results

    assert policy({Aspect.QUALITY: (100, RATIO)}).row(row) is None
    assert policy({Aspect.QUANTITY: (100, RATIO)}).row(row) is not None


def test_what_is_said_of_the_choice_of_a_policy_stays_where_the_proposal_is_no_rating():
    labelled = policy({Aspect.QUANTITY: (100, RATIO)})
    done = evaluate(
        record({"q": 95}, Q, year=2018, ratings=Ratings(behaviour=Expectation.DI_ATAS)),
        permenpanrb_6_2022.policy(propose=labelled),
    )

    assert isinstance(done.predikat, Unknown)
    assert "policy_chosen" in [note.code for note in done.notes]


def test_a_proposal_rates_the_last_plan_of_a_year_and_leaves_the_others():
    rated = Ratings(Expectation.DI_BAWAH, Expectation.DI_ATAS)
    row = WorkResult("r", "Hasil", (Q,))
    first, second, last = (
        SKP(WHO, EvaluationPeriod(date(2025, start, 1), date(2025, end, day)), (row,)).realised(
            {"q": 95}, ratings=ratings
        )
        for start, end, day, ratings in ((1, 4, 30, rated), (5, 8, 31, rated), (9, 12, 31, evolve(rated, results=None)))
    )
    done = evaluate_year([first, second, last], permenpanrb_6_2022.policy(propose=USUL))

    assert permenpanrb_6_2022.Predikat.BAIK is done.predikat
    assert (first, second) == done.rated.records[:-1]
    assert [Expectation.SESUAI] == [one.ratings.results for one in done.rated.records[2:]]
    assert {} == done.rows
