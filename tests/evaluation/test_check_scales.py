"""A realisation on another scale than its target is refused, in every policy and part, and so is adding two scales."""

from datetime import date, datetime
from typing import Any

import pytest

from asn_kinerja import AsnKinerjaError, evaluate
from asn_kinerja.coaching import coaching_needs
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.exact import Bands, Rounding
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Between,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    ServiceRecord,
    ServiceStandard,
    Survey,
    TimeUnit,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, permenpanrb_14_2017, permenpanrb_90_2021, pp_46_2011
from asn_kinerja.scoring import cost, limits, opaque, quality, quantity, satisfaction, timeliness
from asn_kinerja.scoring.parts import Cap, Direction, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.ratios import Ratio
from asn_kinerja.scoring.services import service_times

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
BANDS = Bands.at_least({90: Expectation.SESUAI}, below=Expectation.DI_BAWAH)
MARKS = Behaviour.marks(**dict.fromkeys(("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama"), 80))
SURVEY = Survey.from_means(dict.fromkeys(permenpanrb_14_2017.DEFINITION_ORDER, "3.6668"), respondents=100)
IKM = permenpanrb_14_2017.index(SURVEY)
IPKP = permenpanrb_90_2021.ipkp("3.6")
CASE = ServiceRecord("1", datetime(2025, 6, 2, 8), datetime(2025, 6, 2, 9, 40))
MINUTES = service_times([CASE], ServiceStandard(30, TimeUnit.MINUTES))
DAYS = service_times(
    [ServiceRecord("1", date(2025, 6, 2), date(2025, 6, 4))], ServiceStandard(3, TimeUnit.CALENDAR_DAYS)
)
S, T = Aspect.SATISFACTION, Aspect.TIMELINESS
RAW = Measure(Ratio.PLAIN, satisfaction.RULE, 1)


def policy(aspect: Aspect, part: Any) -> WeightedPolicy:
    return WeightedPolicy(name="Dinas", parts={aspect: (100, part)}, bands=BANDS)


def record(aspect: Aspect, targets: list[Any], values: list[Any], **more: Any) -> Any:
    rows = tuple(WorkResult(f"r{n}", "R", (Indicator(f"q{n}", aspect, one),)) for n, one in enumerate(targets))
    values_by_code = {f"q{n}": value for n, value in enumerate(values)}
    return SKP(WHO, EvaluationPeriod.year(2025), rows).realised(values_by_code, **more)


def codes(aspect: Aspect, part: Any, targets: list[Any], values: list[Any]) -> list[tuple[str, str]]:
    try:
        found = evaluate(record(aspect, targets, values), policy(aspect, part)).notes
    except AsnKinerjaError as refused:
        return [("refused " + one.code, one.path) for one in refused.problems]
    return [(note.code, note.path) for note in found if note.code.startswith("scale")]


def function(realised: Any, target: Any) -> Any:
    return realised / target


#: Every ready part that reads a number against a target that is one.
PARTS = {
    "quantity.ratio": (quantity.ratio(cap=120), AtLeast),
    "quality.ratio": (quality.ratio(), AtLeast),
    "on_time_share": (timeliness.on_time_share(), AtLeast),
    "against_target": (satisfaction.against_target(), AtLeast),
    "complaints_handled": (satisfaction.complaints_handled(), AtLeast),
    "inverse_ratio": (timeliness.inverse_ratio(), AtMost),
    "mirrored": (timeliness.mirrored(cap=120), AtMost),
    "cost.inverse_ratio": (cost.inverse_ratio(), AtMost),
    "lateness_steps": (timeliness.lateness_steps({0: 100}, beyond=0), AtMost),
    "rubric": (quality.rubric({0: 100}, beyond=0), AtMost),
    "opaque": (opaque.function(function), AtLeast),
    "floor": (limits.floor(quality.ratio(), 0), AtLeast),
}


class TestAgainstATarget:
    @pytest.mark.parametrize("name", PARTS)
    def test_every_part_refuses_another_scale(self, name):
        part, kind = PARTS[name]
        refused = [("refused scale_other", "realised['q0']")]

        assert refused == codes(T, part, [kind(95, "persen")], [MINUTES.mean])
        assert refused == codes(T, part, [kind("3.84", "indeks")], [IKM])
        assert refused == codes(T, part, [kind(80, "IKM")], [IPKP])
        assert refused == codes(T, part, [kind(30, "menit")], [DAYS.mean])

    @pytest.mark.parametrize("name", PARTS)
    def test_and_takes_its_own(self, name):
        part, kind = PARTS[name]

        assert [] == codes(T, part, [kind(30, "menit")], [MINUTES.mean])
        assert [] == codes(T, part, [kind(80, "IKM")], [IKM])

    def test_a_range_is_a_target_too(self):
        refused = [("refused scale_other", "realised['q0']")]

        assert refused == codes(S, quantity.within_range(), [Between(3, 4)], [IKM])
        assert [] == codes(S, quantity.within_range(), [Between(80, 90)], [IKM])

    def test_both_are_named_with_the_remedy_in_both_languages(self):
        with pytest.raises(AsnKinerjaError) as caught:
            evaluate(record(T, [AtLeast(95, "persen")], [MINUTES.mean]), policy(T, quantity.ratio()))

        assert "memakai menit, sedangkan targetnya 95 persen" in caught.value.text("id")
        assert "Write the target in minutes, or work the realisation out" in caught.value.text("en")

    def test_pp_46_refuses_it_and_so_does_its_plan_value(self):
        kinds = ((Aspect.QUANTITY, AtLeast(12)), (Aspect.QUALITY, AtLeast(95, "persen")), (T, AtMost(6, "bulan")))
        row = WorkResult("a", "A", tuple(Indicator(aspect.name, aspect, target) for aspect, target in kinds))
        plan = SKP(WHO, EvaluationPeriod.year(2018), (row,))
        here = plan.realised({"QUANTITY": 12, "QUALITY": MINUTES.mean, "TIMELINESS": MINUTES.mean}, behaviour=MARKS)

        for ask in (evaluate, pp_46_2011.plan_value):
            with pytest.raises(AsnKinerjaError) as caught:
                ask(here)
            assert ["scale_other"] * 2 == [one.code for one in caught.value.problems]

    def test_permenpanrb_6_2022_computes_nothing_from_it_and_notes_it(self):
        same = Ratings(Expectation.SESUAI, Expectation.SESUAI)
        found = evaluate(record(T, [AtLeast(95, "persen")], [MINUTES.mean], ratings=same))

        assert "scale_other" in [note.code for note in found.notes]

    def test_coaching_makes_no_need_of_it(self):
        same = Ratings(Expectation.SESUAI, Expectation.SESUAI)
        found = coaching_needs([evaluate(record(S, [AtLeast(80, "IKM")], [IPKP], ratings=same))], on=date(2026, 1, 10))

        assert () == found.needs
        assert ["indicator 'q0': on another scale than its target"] == [one("en") for one in found.unknown]

    def test_a_proposal_is_refused(self):
        here = record(T, [AtLeast(95, "persen")], [MINUTES.mean], ratings=Ratings(behaviour=Expectation.SESUAI))

        with pytest.raises(AsnKinerjaError, match="in minutes, while the target is 95 percent"):
            evaluate(here, permenpanrb_6_2022.policy(propose=policy(T, quantity.ratio())))

    @pytest.mark.parametrize("unit", ["", "loket"])
    def test_what_cannot_be_told_is_noted(self, unit):
        assert [("scale_doubt", "realised['q0']")] == codes(T, quantity.ratio(), [AtLeast(30, unit)], [MINUTES.mean])

    def test_letters_are_read_by_their_letter_and_the_doubt_is_noted(self):
        part = satisfaction.letter_steps({"A": 100, "B": 90, "C": 70, "D": 50})

        assert [("scale_other", "realised['q0']")] == codes(S, part, [AtLeast("3.2", "indeks")], [IKM])
        assert [] == codes(S, part, [Described("A")], [IKM])


class TestAddingAsItStands:
    @pytest.mark.parametrize(
        "part",
        [
            RAW,
            Cap(RAW, satisfaction.RULE, gate=RAW),
            Rounded(RAW, Rounding(2), satisfaction.RULE),
            Sum(((1, RAW), (1, quality.ratio())), satisfaction.RULE),
            limits.cap(RAW, 120),
        ],
        ids=("measure", "gate", "rounded", "sum", "cap"),
    )
    def test_two_scales_are_refused(self, part):
        mixed = [("refused scales_mixed", "realised['q1']")]

        assert mixed == codes(S, part, [AtLeast(3, "IPKP"), AtLeast(80, "IKM")], [IPKP, IKM])
        assert mixed == codes(S, part, [AtLeast(3, "dokumen"), AtLeast(8, "bulan")], [3, 8])
        assert mixed == codes(S, part, [AtLeast(3), AtLeast(80)], [IPKP, IKM])

    def test_one_scale_is_not(self):
        assert [] == codes(S, RAW, [AtLeast(80, "IKM"), AtLeast(80)], [IKM, IKM])
        assert [] == codes(S, RAW, [AtLeast(3, "dokumen"), AtLeast(8, "laporan")], [3, 8])

    def test_indicators_of_another_aspect_are_not_added_to_them(self):
        rows = (WorkResult("a", "A", (Indicator("s", S, AtLeast(80, "IKM")), Indicator("t", T, AtMost(30, "menit")))),)
        both = WeightedPolicy(name="Dinas", parts={S: (50, RAW), T: (50, timeliness.mirrored())}, bands=BANDS)
        plan = SKP(WHO, EvaluationPeriod.year(2025), rows)

        assert [] == [
            note.code
            for note in evaluate(plan.realised({"s": IKM, "t": 30}), both).notes
            if note.code.startswith("scale")
        ]

    def test_what_cannot_be_told_is_noted(self):
        assert [("scales_unclear", "realised['q1']")] == codes(S, RAW, [AtLeast(3, "ton"), AtLeast(8, "loket")], [3, 8])

    @pytest.mark.parametrize(
        "part", [satisfaction.against_target(), quality.rubric({0: 100}, beyond=0), opaque.function(function)]
    )
    def test_ratios_and_steps_of_different_units_are_fine(self, part):
        kind = AtMost if part.direction is Direction.FALLING else AtLeast

        assert [] == codes(S, part, [kind(3, "dokumen"), kind(8, "bulan")], [3, 8])
        assert [] == codes(S, part, [kind(3, "IPKP"), kind(80, "IKM")], [IPKP, IKM])

    def test_lint_tells_where_only_it_can_know(self):
        both = {S: (50, RAW), T: (50, quantity.ratio())}
        two = WeightedPolicy(name="Dinas", parts=both, bands=BANDS)

        assert ["lint_raw"] == [one.code for one in two.problems() if one.code == "lint_raw"]
        assert "lint_raw" not in [one.code for one in policy(S, RAW).problems()]
        assert "parts[SATISFACTION]" == next(one.path for one in two.problems() if one.code == "lint_raw")


class TestMeanOverPeriods:
    def test_periods_on_two_scales_are_refused(self):
        with pytest.raises(AsnKinerjaError) as caught:
            satisfaction.measured({"TW1": IKM, "TW2": IPKP, "TW3": "3.6"}, gaps=satisfaction.Gaps.NAMED)

        assert ["values['TW2']", "values['TW3']"] == [one.path for one in caught.value.problems]
        assert {"scales_mixed"} == {one.code for one in caught.value.problems}

    def test_a_bare_figure_on_the_scale_stands_beside_an_index(self):
        found = satisfaction.measured({"TW1": IKM, "TW2": 80, "TW3": None}, gaps=satisfaction.Gaps.NAMED)

        assert (25, 100, "IKM") == (found.value.scale.lowest, found.value.scale.highest, found.value.scale.unit)
        assert found == found.by(found.given)

    def test_the_mean_keeps_the_scale_and_is_held_against_its_target(self):
        mean = satisfaction.measured({"TW1": IKM, "TW2": IKM}, gaps=satisfaction.Gaps.NAMED)

        assert [("refused scale_other", "realised['q0']")] == codes(S, quantity.ratio(), [AtLeast("3.84")], [mean])
        assert [] == codes(S, quantity.ratio(), [AtLeast(80, "IKM")], [mean])
