"""Where a part of the plan's period is evaluated: totals are cut and shown, levels stay, what is not said is noted."""

from datetime import date

import pytest

from asn_kinerja import AsnKinerjaError, evaluate, evaluate_year, record_from_plain, to_plain
from asn_kinerja.coaching import coaching_needs
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.evaluation.improvement import improvements
from asn_kinerja.exact import Bands
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Between,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    Span,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.scoring import limits, opaque, quality, quantity, timeliness
from asn_kinerja.scoring.parts.find import replay

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
YEAR, JUNE = EvaluationPeriod.year(2025), EvaluationPeriod.month(2025, 6)
HALF_JUNE = EvaluationPeriod(date(2025, 6, 1), date(2025, 6, 15))
BANDS = Bands.at_least({90: Expectation.SESUAI}, below=Expectation.DI_BAWAH)
MARKS = Behaviour.marks(**dict.fromkeys(("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama"), 80))


def policy(part=None):
    return WeightedPolicy(name="Dinas", parts={Aspect.QUANTITY: (100, part or quantity.ratio())}, bands=BANDS)


def record(target, value, period=JUNE, **more):
    plan = SKP(WHO, YEAR, (WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, target),)),))
    return plan.realised({"q": value}, period=period, **more)


def codes(evaluation):
    return [(note.code, note.path) for note in evaluation.notes if note.code.startswith("part")]


class TestTotals:
    def test_a_twelfth_of_the_year_is_on_track_in_june(self):
        found = evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), 40), policy())

        assert 100 == found.score.exact == found.rows["a"].value.exact
        assert Expectation.SESUAI is found.predikat
        assert [] == codes(found)

    def test_the_step_is_explained_with_its_rule(self):
        found = evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), 40), policy())

        assert "Target bagian periode: 480 dokumen × 1/12 (bulan) = 40" in str(found.explain("id"))
        assert "480 dokumen × 1/12 (months) = 40" in str(found.explain("en"))
        assert "one that is a level stays" in str(found.explain("en"))
        for step in found.finding.walk():
            assert step == replay(step)

    @pytest.mark.parametrize(
        ("part", "kind", "value", "points"),
        [
            (limits.cap(quantity.ratio(), 120), AtLeast, 30, 75),
            (opaque.function(lambda realised, target: realised / target * 100), AtLeast, 30, 75),
            (timeliness.inverse_ratio(), AtMost, 80, 50),
            (timeliness.mirrored(), AtMost, 50, 75),
            (timeliness.lateness_steps({0: 100, 10: 60}, beyond=0), AtMost, 50, 60),
            (quantity.within_range(), lambda n, u, **k: Between(n, 2 * n, u, **k), 30, 75),
        ],
    )
    def test_every_part_that_holds_a_number_against_its_target(self, part, kind, value, points):
        found = evaluate(record(kind(480, "dokumen", span=Span.TOTAL), value), policy(part))

        assert points == found.score.exact
        assert any(step.how == "cut" for step in found.finding.walk())

    def test_levels_stay(self):
        found = evaluate(record(AtLeast(480, "dokumen", span=Span.LEVEL), 40), policy())

        assert 100 * 40 == 480 * found.score.exact
        assert [] == codes(found)

    def test_a_month_that_is_not_whole_is_refused_with_both_remedies(self):
        with pytest.raises(AsnKinerjaError) as caught:
            evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), 20, HALF_JUNE), policy())

        assert [("part_months", "results[0].indicators[0].target")] == [(p.code, p.path) for p in caught.value.problems]
        assert "Evaluate whole months, choose Span.TOTAL_BY_DAYS" in caught.value.text("en")

    def test_and_by_days_it_is_not(self):
        found = evaluate(record(AtLeast(365, "dokumen", span=Span.TOTAL_BY_DAYS), 15, HALF_JUNE), policy())

        assert 100 == found.score.exact
        assert "365 dokumen × 15/365 (days) = 15" in str(found.explain("en"))

    def test_where_nothing_is_read_nothing_is_refused(self):
        same = Ratings(Expectation.SESUAI, Expectation.SESUAI)

        evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), 20, HALF_JUNE, ratings=same))

    def test_nothing_done_is_nothing(self):
        found = evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), NOT_DONE), policy())

        assert 0 == found.score.exact

    def test_the_nearest_step_is_one_of_the_part(self):
        found = evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), 30), policy())

        assert [36] == [one.then for one in improvements(found)]

    def test_coaching_sees_the_part(self):
        same = Ratings(Expectation.SESUAI, Expectation.SESUAI)
        rated = evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), 40, ratings=same))

        assert () == coaching_needs([rated], on=date(2025, 7, 10)).needs

    @pytest.mark.parametrize(
        ("target", "period"),
        [(AtLeast(480, "dokumen"), JUNE), (AtLeast(480, "dokumen", span=Span.TOTAL), HALF_JUNE)],
    )
    def test_coaching_makes_no_need_of_what_cannot_be_told(self, target, period):
        same = Ratings(Expectation.SESUAI, Expectation.SESUAI)
        found = coaching_needs([evaluate(record(target, 40, period, ratings=same))], on=date(2025, 7, 10))

        assert () == found.needs
        assert ["indicator 'q': its target is one of the plan's whole period, of which only a part was evaluated"] == [
            one("en") for one in found.unknown
        ]

    def test_plausibility_looks_at_the_part(self):
        found = evaluate(record(AtLeast(480, "dokumen", span=Span.TOTAL), 400), policy())

        assert "odd_many" in [note.code for note in found.notes]
        assert "odd_part" not in [
            note.code for note in evaluate(record(AtLeast(30, "dokumen", span=Span.TOTAL), 3), policy()).notes
        ]

    def test_plain_data_keeps_the_span_and_the_total(self):
        here = record(AtLeast(480, "dokumen", span=Span.TOTAL), 40)
        data = to_plain(here)

        assert {"at_least": "480", "unit": "dokumen", "span": "TOTAL"} == data["results"][0]["indicators"][0]["target"]
        assert here == record_from_plain(data)
        data["results"][0]["indicators"][0]["target"]["span"] = "TOTALL"
        with pytest.raises(AsnKinerjaError) as caught:
            record_from_plain(data)
        assert ["results[0].indicators[0].target.span"] == [one.path for one in caught.value.problems]

    def test_a_range_in_plain_data(self):
        here = record(Between(30, 60, "dokumen", span=Span.TOTAL_BY_DAYS), 3)

        assert here == record_from_plain(to_plain(here))


class TestNotSaid:
    @pytest.mark.parametrize("target", [AtLeast(480, "dokumen"), AtLeast(480), Between(48, 480, "loket")], ids=repr)
    def test_it_is_noted(self, target):
        part = quantity.within_range() if isinstance(target, Between) else None
        found = evaluate(record(target, 40), policy(part))

        assert [("part_unsaid", "period")] == codes(found)
        assert "'q'" in found.notes[-1].text("en") or any("'q'" in note.text("en") for note in found.notes)

    def test_the_whole_period_needs_no_word(self):
        assert [] == codes(evaluate(record(AtLeast(480, "dokumen"), 40, YEAR), policy()))

    @pytest.mark.parametrize("unit", ["persen", "%", "indeks", "IKM", "nilai"])
    def test_a_share_or_an_index_is_a_level_by_its_nature(self, unit):
        assert [] == codes(evaluate(record(AtLeast(80, unit), 80), policy()))

    def test_what_reads_no_target_needs_no_word(self):
        part = quality.rubric({0: 100, 2: 90}, beyond=0)

        assert [] == codes(evaluate(record(AtMost(2, "keluhan"), 1), policy(part)))

    def test_it_is_noted_for_a_proposal(self):
        here = record(AtLeast(480, "dokumen"), 40, ratings=Ratings(behaviour=Expectation.SESUAI))

        assert [("part_unsaid", "period")] == codes(evaluate(here, permenpanrb_6_2022.policy(propose=policy())))

    def test_and_under_pp_46(self):
        assert [("part_unsaid", "period")] == codes(evaluate(half(2018, 1)))


def half(year, number, **span):
    kinds = ((Aspect.QUANTITY, AtLeast(12, "dokumen", **span)), (Aspect.QUALITY, AtLeast(100, "persen")))
    row = WorkResult(
        "a",
        "A",
        (
            *(Indicator(aspect.name, aspect, target) for aspect, target in kinds),
            Indicator("TIMELINESS", Aspect.TIMELINESS, AtMost(12, "bulan", span=Span.LEVEL)),
        ),
    )
    plan = SKP(WHO, EvaluationPeriod.year(year), (row,))
    values = {"QUANTITY": 6, "QUALITY": 100, "TIMELINESS": 12}
    return plan.realised(values, behaviour=MARKS, period=EvaluationPeriod.semester(year, number))


class TestYears:
    """Records of parts, joined by either reading of PP 46/2011."""

    SCALED = (pp_46_2011.Transfer.SCALED_QUANTITY,)

    def test_totals_are_cut_in_either(self):
        halves = [half(2018, number, span=Span.TOTAL) for number in (1, 2)]
        plain, scaled = evaluate_year(halves), evaluate_year(halves, readings=self.SCALED)

        assert plain.score.exact == scaled.score.exact  # cut once, never twice
        assert "12 dokumen × 6/12 (months) = 6" in str(plain.explain("en"))
        assert "12 dokumen × 6/12 (months) = 6" in str(scaled.explain("en"))

    def test_what_does_not_say_is_noted_unless_the_reading_cuts_it(self):
        halves = [half(2018, number) for number in (1, 2)]

        assert [("part_unsaid", f"records[{n}].period") for n in (0, 1)] == codes(evaluate_year(halves))
        assert [] == codes(evaluate_year(halves, readings=self.SCALED))

    def test_levels_stay_under_the_scaled_reading(self):
        halves = [half(2018, number, span=Span.LEVEL) for number in (1, 2)]

        assert evaluate_year(halves).score == evaluate_year(halves, readings=self.SCALED).score
