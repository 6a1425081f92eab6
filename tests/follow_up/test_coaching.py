"""Coaching needs: what calls for them, how grave, by when, for whom; deterministic, in any order, never a decision."""

from datetime import date
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import (
    NIP,
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Bands,
    Behaviour,
    Between,
    By,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
    evaluate_year,
    front,
    scoring,
)
from asn_kinerja.errors import DossierError, PolicyError
from asn_kinerja.evaluation.improvement import Improvement
from asn_kinerja.follow_up import CoachingKind, Gap, Severity, Succession, Trigger
from asn_kinerja.follow_up.coaching import coaching_needs
from asn_kinerja.follow_up.coaching_shares import achieved
from asn_kinerja.model import Feedback, RaterGroup, Survey, TakeOver
from asn_kinerja.regulations import permenpanrb_6_2022
from asn_kinerja.regulations import permenpanrb_14_2017 as skm
from asn_kinerja.regulations.permenpanrb_6_2022.coaching import DEFAULT
from asn_kinerja.testing.strategies import records
from specimens import COACHING, HALF, LOW, MARKS, REST

ON = date(2026, 1, 31)
PNS = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
PPPK = evolve(PNS, service=ServiceKind.PPPK)
ABOVE, GOOD, LESS = Expectation.DI_ATAS, Expectation.SESUAI, Expectation.DI_BAWAH
FIGURES = (
    Indicator("a.1", Aspect.QUANTITY, AtLeast(100)),
    Indicator("a.2", Aspect.TIMELINESS, AtMost(10, "hari"), title="Waktu layanan"),
    Indicator("a.3", Aspect.SATISFACTION, AtLeast(80)),
)


def rated(year, results, behaviour, who=PNS, realised=None, extras=()):
    plan = SKP(who, EvaluationPeriod.year(year), (WorkResult("a", "Layanan", FIGURES),))
    return evaluate(plan.realised(realised or {}, ratings=Ratings(results, behaviour), extras=extras))


def two_figures(*figures):
    """One aspect, an indicator for each figure, all of a hundred."""
    rows = tuple(Indicator(f"a.{n}", Aspect.QUANTITY, AtLeast(100)) for n, _ in enumerate(figures))
    plan = SKP(PNS, EvaluationPeriod.year(2025), (WorkResult("a", "Layanan", rows),))
    realised = {f"a.{n}": figure for n, figure in enumerate(figures)}
    return evaluate(plan.realised(realised, ratings=Ratings(GOOD, GOOD)))


def kinds(plan, trigger=None):
    return [one.kind.name for one in plan.needs if trigger in (None, one.trigger)]


class TestPredikat:
    @pytest.mark.parametrize(
        ("results", "behaviour", "expected"),
        [
            (GOOD, GOOD, []),
            (LESS, GOOD, ["BIMBINGAN", "PENGEMBANGAN_KOMPETENSI"]),
            (GOOD, LESS, ["BIMBINGAN", "KONSELING"]),
            (LESS, LESS, ["BIMBINGAN", "KONSELING", "RUJUKAN"]),
        ],
    )
    def test_each_word_calls_for_what_the_policy_says(self, results, behaviour, expected):
        assert kinds(front.coaching_needs([rated(2025, results, behaviour)], on=ON)) == expected

    @pytest.mark.parametrize(
        ("results", "behaviour", "led"),
        [
            (LESS, GOOD, "Butuh Perbaikan, karena hasil kerja di bawah ekspektasi"),
            (GOOD, LESS, "Kurang/Misconduct, karena perilaku kerja di bawah ekspektasi"),
            (ABOVE, LESS, "Kurang/Misconduct, karena perilaku kerja di bawah ekspektasi"),
            (
                LESS,
                LESS,
                "Sangat Kurang, karena hasil kerja di bawah ekspektasi, perilaku kerja di bawah ekspektasi",
            ),
        ],
    )
    def test_the_reason_names_the_rating_that_led_to_the_word(self, results, behaviour, led):
        plan = front.coaching_needs([rated(2025, results, behaviour)], on=ON)
        facts = plan.to_dict()["needs"][0]["why"]["facts"]

        assert f"tahun 2025: {led} [" in str(plan.explain("id"))
        assert (facts["results"], facts["behaviour"]) == (results.name, behaviour.name)

    def test_in_english_too(self):
        page = str(front.coaching_needs([rated(2025, GOOD, LESS)], on=ON).explain("en"))

        assert "the year 2025: Kurang/Misconduct, because of behaviour below expectation [" in page

    def test_where_neither_rating_is_low_both_are_named(self):
        own = evolve(DEFAULT, words=dict(DEFAULT.words) | {"BAIK": DEFAULT.words["CUKUP"]})
        page = str(front.coaching_needs([rated(2025, GOOD, ABOVE)], own, on=ON).explain("id"))

        assert "Baik, karena hasil kerja sesuai ekspektasi, perilaku kerja di atas ekspektasi [" in page

    def test_a_word_read_from_points_names_no_rating(self):
        record = LOW.record.skp.realised({**LOW.record.realised, "kk.jumlah": 2}, behaviour=MARKS)
        plan = front.coaching_needs([evaluate(record)], on=ON)

        assert {one.why.how for one in plan.needs if one.trigger is Trigger.PREDIKAT} == {"coaching_word"}

    def test_a_proposed_rating_is_named_like_a_given_one(self):
        own = WeightedPolicy(
            name="Contoh",
            parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())},
            bands=Bands.at_least({90: GOOD}, below=LESS),
        )
        plan = SKP(PNS, EvaluationPeriod.year(2025), (WorkResult("a", "Layanan", FIGURES[:1]),))
        record = plan.realised({"a.1": 50}, ratings=Ratings(behaviour=GOOD))
        found = front.coaching_needs([evaluate(record, permenpanrb_6_2022.policy(propose=own))], on=ON)

        assert "karena hasil kerja di bawah ekspektasi [" in str(found.explain("id"))

    def test_severity_and_deadline_follow_the_word(self):
        found = [
            front.coaching_needs([rated(2025, *pair)], on=ON).needs[0]
            for pair in ((LESS, GOOD), (GOOD, LESS), (LESS, LESS))
        ]

        assert [one.severity for one in found] == list(Severity)
        assert [one.deadline for one in found] == [date(2026, 5, 1), date(2026, 4, 1), date(2026, 3, 2)]

    def test_every_need_says_where_it_stands_and_that_the_limits_are_policy(self):
        need = front.coaching_needs([rated(2025, LESS, LESS)], on=ON).of(CoachingKind.KONSELING)[0]

        assert need.source.cite.text("id") == "PermenPANRB 6/2022 Lampiran hlm. 85-88"
        assert need.source.cite.standing.name == "OFFICIAL_TEXT"
        assert need.why.cite.standing.name == "POLICY"

    def test_a_printed_word_the_policy_does_not_name_is_unknown_not_fine(self):
        words = {name: entry for name, entry in DEFAULT.words.items() if name != "BUTUH_PERBAIKAN"}
        plan = front.coaching_needs([rated(2025, LESS, GOOD)], evolve(DEFAULT, words=words), on=ON)

        assert not kinds(plan, Trigger.PREDIKAT)
        assert "'Butuh Perbaikan' bukan sebutan terbaik" in plan.unknown[0]("id")

    def test_an_unknown_result_is_passed_on(self):
        plan = SKP(PNS, EvaluationPeriod.year(2025), (WorkResult("a", "Layanan", FIGURES[:1]),))
        own = WeightedPolicy(
            name="Contoh",
            parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())},
            bands=Bands.at_least({90: "Hebat"}, below="Payah"),
        )
        record = plan.realised({"a.1": 100}, ratings=Ratings(behaviour=GOOD))
        found = front.coaching_needs([evaluate(record, permenpanrb_6_2022.policy(propose=own))], on=ON)

        assert found.unknown
        assert found.needs == ()


class TestFigures:
    @pytest.mark.parametrize(
        ("realised", "severity"),
        [(100, None), ("99.99", "RINGAN"), ("90.01", "RINGAN"), (90, "SEDANG"), ("75.01", "SEDANG"), (75, "BERAT")],
    )
    def test_an_indicator_below_its_target_is_a_need_graver_the_shorter(self, realised, severity):
        plan = front.coaching_needs([rated(2025, GOOD, GOOD, realised={"a.1": realised})], on=ON)
        found = [one for one in plan.needs if one.trigger is Trigger.INDICATOR]

        assert [one.severity.name for one in found] == ([severity] if severity else [])
        assert [one.short for one in found] == ([100 - Fraction(realised)] if severity else [])

    @pytest.mark.parametrize(("realised", "is_need"), [(80, False), ("79.98", True)])
    def test_an_aspect_is_a_need_below_ninety_percent(self, realised, is_need):
        """Its figure is the mean of two."""
        plan = front.coaching_needs([two_figures(realised, 100)], on=ON)

        assert ("PENGEMBANGAN_KOMPETENSI" in kinds(plan, Trigger.ASPECT)) is is_need

    @pytest.mark.parametrize("figures", [(50,), (50, 50), (89, 89)])
    def test_an_aspect_whose_figure_its_indicators_have_said_is_not_said_again(self, figures):
        plan = front.coaching_needs([two_figures(*figures)], on=ON)

        assert [one.trigger for one in plan.needs] == [Trigger.INDICATOR] * len(figures)

    def test_it_is_said_where_they_have_not(self):
        """An agency asks less of one indicator than of the aspect."""
        own = evolve(DEFAULT, least=dict(DEFAULT.least) | {Trigger.INDICATOR: 50})

        assert [one.trigger for one in front.coaching_needs([two_figures(50)], own, on=ON).needs] == [Trigger.ASPECT]
        assert [one.trigger for one in front.coaching_needs([two_figures(40, 80)], on=ON).needs] == [
            Trigger.INDICATOR,
            Trigger.ASPECT,
            Trigger.INDICATOR,
        ]

    @pytest.mark.parametrize(("realised", "count"), [("99.99", 0), ("90.01", 0), (90, 1), (50, 1)])
    def test_the_best_rated_need_nothing_for_a_figure_that_is_light(self, realised, count):
        best = rated(2025, ABOVE, ABOVE, realised={"a.1": realised})

        assert len(front.coaching_needs([best], on=ON).needs) == count
        assert len(front.coaching_needs([rated(2025, GOOD, GOOD, realised={"a.1": realised})], on=ON).needs) == 1
        strict = evolve(DEFAULT, best_from=Severity.RINGAN)
        assert len(front.coaching_needs([best], strict, on=ON).needs) == 1

    def test_one_survey_behind_two_indicators_is_one_need(self):
        index = skm.index(Survey.from_means(dict.fromkeys(skm.DEFINITION_ORDER, Fraction(3)) | {"WAKTU": 2}))
        plan = front.coaching_needs([rated(2025, GOOD, GOOD, realised={"a.1": index, "a.3": index})], on=ON)

        assert [one.what.id for one in plan.needs if one.trigger is Trigger.SURVEY] == ["Unsur Waktu penyelesaian"]

    def test_a_gap_given_twice_is_one_need(self):
        gaps = [Gap("komunikasi", 3, 2)] * 2

        assert len(front.coaching_needs([rated(2025, GOOD, GOOD)], on=ON, gaps=gaps).needs) == 1

    def test_time_has_its_topic(self):
        plan = front.coaching_needs([rated(2025, GOOD, GOOD, realised={"a.2": 20})], on=ON)

        assert plan.needs[0].topic.en == "time management"
        assert "topik: manajemen waktu" in str(plan.explain("id"))

    @pytest.mark.parametrize(
        ("target", "realised", "share"),
        [
            (AtLeast(10), 5, 50),
            (AtLeast(10), 15, 150),
            (AtMost(10), 8, 100),
            (AtMost(10), 20, 50),
            (Between(80, 90), 40, 50),
            (By(date(2025, 6, 30)), date(2025, 6, 30), 100),
            (By(date(2025, 6, 30)), date(2025, 7, 1), 0),
            (By(date(2025, 6, 30)), 5, None),
            (AtLeast(10), NOT_DONE, 0),
            (AtLeast(10), None, None),
            (AtLeast(10), date(2025, 1, 1), None),
            (AtLeast(10), Described("baik"), None),
            (Described("baik"), 5, None),
            (Described("baik"), NOT_DONE, 0),
            (Described("SOP tersedia"), True, 100),
            (Described("SOP tersedia"), False, 0),
        ],
    )
    def test_how_much_of_a_promise_was_kept(self, target, realised, share):
        assert achieved(Indicator("x", Aspect.QUANTITY, target), realised) == share

    @pytest.mark.parametrize(("mark", "is_need"), [(76, False), ("75.99", True)])
    def test_a_mark_below_seventy_six_calls_for_counselling(self, mark, is_need):
        record = LOW.record.skp.realised(
            LOW.record.realised, behaviour=Behaviour.marks(**{**MARKS.given, "disiplin": mark})
        )
        plan = front.coaching_needs([evaluate(record)], on=ON)

        assert ([one.what.id for one in plan.needs if one.trigger is Trigger.BEHAVIOUR] == ["Disiplin"]) is is_need

    def test_monthly_marks_are_averaged(self):
        months = Behaviour.monthly({1: {**MARKS.given, "disiplin": 60}, 2: {**MARKS.given, "disiplin": 80}})
        plan = front.coaching_needs([evaluate(LOW.record.skp.realised(LOW.record.realised, behaviour=months))], on=ON)

        assert [one.short for one in plan.needs if one.trigger is Trigger.BEHAVIOUR] == [6]

    def test_the_weakest_element_of_a_survey_is_named(self):
        means = dict.fromkeys(list(skm.INSTRUMENT.elements)[:9], Fraction(3))
        means["WAKTU"] = Fraction(5, 2)
        index = skm.index(Survey.from_means(means, respondents=400))
        plan = front.coaching_needs([rated(2025, GOOD, GOOD, realised={"a.3": index})], on=ON)
        found = [one for one in plan.needs if one.trigger is Trigger.SURVEY]

        assert [(one.short, one.topic.en) for one in found] == [(Fraction(1, 2), "response time")]

    def test_feedback_is_read_by_group_and_never_from_oneself(self):
        answers = [Feedback(RaterGroup.PEERS, mark) for mark in (60, 65, 70)]
        answers += [Feedback(RaterGroup.SUPERIOR, 70), Feedback(RaterGroup.SELF, 10)]
        plan = front.coaching_needs([rated(2025, GOOD, GOOD)], on=ON, feedback=answers)

        assert [(one.what.en, one.short) for one in plan.needs] == [("Feedback of peers", 5)]
        assert plan.unknown == ()

    def test_a_competence_gap_is_a_need_and_what_was_not_assessed_is_none(self):
        gaps = [Gap("komunikasi", 3, 2), Gap("integritas", 3, None), Gap("kerja sama", 2, 3)]
        plan = front.coaching_needs([rated(2025, GOOD, GOOD)], on=ON, gaps=gaps)

        assert [(one.what.id, one.short, one.severity.name, one.topic.id) for one in plan.needs] == [
            ("Kompetensi komunikasi", 1, "BERAT", "komunikasi")
        ]

    def test_a_take_over_is_noted(self):
        plan = front.coaching_needs([rated(2025, GOOD, GOOD, extras=(TakeOver("a"),))], on=ON)

        assert kinds(plan) == ["CATATAN_AMBIL_ALIH"]
        assert plan.needs[0].source.cite.pasal == "20"


class TestOverTime:
    def test_two_results_below_good_in_a_row_are_a_repetition_with_its_periods(self):
        plan = front.coaching_needs([rated(2023, GOOD, GOOD), rated(2024, LESS, GOOD), rated(2025, LESS, GOOD)], on=ON)
        found = [one for one in plan.needs if one.trigger is Trigger.REPETITION]

        assert [one.kind.name for one in found] == ["MASA_PERBAIKAN", "RUJUKAN"]
        assert [one.text("id") for one in found[0].periods] == ["tahun 2024", "tahun 2025"]
        assert found[0].deadline == date(2026, 7, 31)
        assert "2 kali berturut-turut tanpa jeda: tahun 2024, tahun 2025" in str(plan.explain("id"))

    @pytest.mark.parametrize(
        "years",
        [
            ((2023, LESS), (2024, GOOD), (2025, LESS)),
            ((2023, LESS), (2024, LESS), (2025, GOOD)),
            ((2022, LESS), (2023, LESS), (2024, GOOD), (2025, LESS)),
        ],
    )
    def test_a_good_result_between_or_after_ends_the_row(self, years):
        plan = front.coaching_needs([rated(year, results, GOOD) for year, results in years], on=ON)

        assert not kinds(plan, Trigger.REPETITION)
        assert plan.unknown == ()

    def test_a_result_that_is_not_given_leaves_open_whether_they_are_in_a_row(self):
        plan = front.coaching_needs([rated(2022, LESS, GOOD), rated(2025, LESS, GOOD)], on=ON)

        assert not kinds(plan, Trigger.REPETITION)
        assert [one("en") for one in plan.unknown] == [
            "no result between the year 2022 and the year 2025 was given: whether they are in a row is not known"
        ]
        assert "hasil antara tahun 2022 dan tahun 2025 tidak diberikan" in str(plan.explain("id"))

    @pytest.mark.parametrize(
        "years",
        [
            [rated(2022, LESS, GOOD), rated(2024, LESS, GOOD), rated(2025, LESS, GOOD)],
            [rated(2022, LESS, GOOD), rated(2024, LESS, GOOD), rated(2025, GOOD, GOOD)],
        ],
    )
    def test_what_is_not_given_is_not_missed_where_it_would_change_nothing(self, years):
        assert front.coaching_needs(years, on=ON).unknown == ()

    def test_an_agency_may_count_results_at_any_time(self):
        anytime = evolve(DEFAULT, succession=Succession.ANY)
        given_ = [rated(2022, LESS, GOOD), rated(2024, LESS, GOOD), rated(2025, GOOD, GOOD)]
        plan = front.coaching_needs(given_, anytime, on=ON)

        assert kinds(plan, Trigger.REPETITION) == ["MASA_PERBAIKAN", "RUJUKAN"]
        assert "2 times at any time: the year 2022, the year 2024" in str(plan.explain("en"))
        assert plan.unknown == ()

    @pytest.mark.parametrize(("how", "before"), [(Succession.ADJACENT, 2024), (Succession.ANY, 2023)])
    @pytest.mark.parametrize("number", [1, 4])
    def test_a_quarter_inside_its_year_is_no_second_time_and_breaks_no_row(self, how, before, number):
        own, year = evolve(DEFAULT, succession=how), rated(2025, LESS, GOOD)
        plan = SKP(PNS, EvaluationPeriod.quarter(2025, number), (WorkResult("a", "Layanan", FIGURES),))
        quarter = evaluate(plan.realised({}, ratings=Ratings(LESS, GOOD)))
        both = front.coaching_needs([quarter, rated(before, LESS, GOOD), year], own, on=ON)

        assert not kinds(front.coaching_needs([quarter, year], own, on=ON), Trigger.REPETITION)
        found = [one for one in both.needs if one.trigger is Trigger.REPETITION]
        assert [one.text("id") for one in found[0].periods] == [f"tahun {before}", "tahun 2025"]

    def test_a_trend_needs_results_in_a_row_too(self):
        falling = [rated(2022, ABOVE, ABOVE), rated(2023, GOOD, GOOD), rated(2025, LESS, GOOD)]

        assert not kinds(front.coaching_needs(falling, on=ON), Trigger.TREND)
        anytime = evolve(DEFAULT, succession=Succession.ANY)
        assert kinds(front.coaching_needs(falling, anytime, on=ON), Trigger.TREND) == ["BIMBINGAN"]

    def test_one_result_below_good_is_none(self):
        assert not kinds(front.coaching_needs([rated(2025, LESS, GOOD)], on=ON), Trigger.REPETITION)

    def test_the_same_days_are_no_second_time(self):
        """The same evaluation twice is one."""
        one = rated(2025, LESS, GOOD)

        assert not kinds(front.coaching_needs([one, one], on=ON), Trigger.REPETITION)

    def test_the_six_month_track_is_for_pns(self):
        """A PPPK is under the rules of a contract (mistake F7)."""
        plan = front.coaching_needs([rated(year, LESS, GOOD, PPPK) for year in (2024, 2025)], on=ON)

        assert kinds(plan, Trigger.REPETITION) == ["RUJUKAN"]

    def test_three_falling_results_are_a_trend(self):
        falling = [
            rated(2023, Expectation.DI_ATAS, Expectation.DI_ATAS),
            rated(2024, GOOD, GOOD),
            rated(2025, LESS, GOOD),
        ]

        assert kinds(front.coaching_needs(falling, on=ON), Trigger.TREND) == ["BIMBINGAN"]
        assert not kinds(front.coaching_needs(falling[1:], on=ON), Trigger.TREND)
        assert not kinds(front.coaching_needs([falling[0], falling[2], rated(2026, LESS, GOOD)], on=ON), Trigger.TREND)

    def test_points_of_one_policy_make_a_trend_too(self):
        def year(number, amount):
            plan = SKP(PNS, EvaluationPeriod.year(number), LOW.record.skp.results)
            return evaluate(plan.realised({**LOW.record.realised, "kk.jumlah": amount}, behaviour=MARKS))

        assert kinds(front.coaching_needs([year(2016, 12), year(2017, 11), year(2018, 10)], on=ON), Trigger.TREND)
        assert not kinds(front.coaching_needs([year(2016, 10), year(2017, 11), year(2018, 12)], on=ON), Trigger.TREND)

    def test_the_order_of_the_evaluations_does_not_count(self):
        given_ = [rated(2023, GOOD, LESS), rated(2024, GOOD, GOOD), rated(2025, LESS, GOOD)]
        plans = {front.coaching_needs(one, on=ON) for one in permutations(given_)}

        assert len(plans) == 1

    def test_several_plans_of_a_year_are_read_by_the_last(self):
        plan = front.coaching_needs([evaluate_year([HALF, REST])], on=ON)

        assert [one.what.id for one in plan.needs if one.trigger is Trigger.INDICATOR] == ["Kartu keluarga: kualitas"]


@given(one=records(), other=records())
def test_a_plan_is_deterministic_and_its_steps_reach_the_band(one, other):
    evaluations = [evaluate(one)]
    plan = front.coaching_needs(evaluations, on=ON)

    assert plan == front.coaching_needs(evaluations, on=ON)
    assert [list(Severity).index(need.severity) for need in plan.needs] == sorted(
        (list(Severity).index(need.severity) for need in plan.needs), reverse=True
    )
    for step in {step for need in plan.needs for step in need.improvement if isinstance(step, Improvement)}:
        realised = {**one.realised, step.code: step.then}
        done = one.skp.realised(realised, period=one.period, behaviour=one.behaviour, extras=one.extras)
        assert evaluate(done).predikat == step.label


class TestPlan:
    def test_nothing_to_say_says_so(self):
        plan = coaching_needs([rated(2025, GOOD, GOOD)], DEFAULT, on=ON)

        assert plan.needs == ()
        assert "Tidak ada kebutuhan" in str(plan.explain("id"))

    def test_no_evaluation_at_all_is_not_the_same_as_no_need(self):
        with pytest.raises(DossierError, match="at least one"):
            coaching_needs([], DEFAULT, on=ON)

    def test_the_page_shows_the_step_and_what_is_out_of_reach(self):
        page = str(COACHING.explain("id"))

        assert "Jumlah: dari 8 menjadi 9 dokumen mencapai Baik, hal lain tetap" in page
        assert "bukan penetapan" in page
        assert "reaches Baik" in str(COACHING.explain("en"))

    def test_as_plain_data_it_names_nobody(self):
        data: Any = COACHING.to_dict()

        assert data["schema"] == "asn-kinerja/coaching/1"
        assert data["needs"][0]["improvement"][0]["steps"] == 1
        assert "Kusumaningtyas" not in str(data)

    def test_never_does_it_speak_of_dismissal(self):
        plan = front.coaching_needs([rated(year, LESS, LESS) for year in range(2022, 2026)], on=ON)

        assert "berhenti" not in str(plan.explain("id")).lower()

    @pytest.mark.parametrize(
        ("change", "codes"),
        [
            ({"evaluations": None}, ["type"]),
            ({"evaluations": [None]}, ["type"]),
            ({"policy": 5}, ["type"]),
            ({"on": "hari ini", "gaps": 5}, ["type", "type"]),
            ({"feedback": [1, 2]}, ["type", "type"]),
        ],
    )
    def test_wrong_kinds_are_refused_all_at_once(self, change, codes):
        good: dict[str, Any] = {"evaluations": [LOW], "policy": DEFAULT, "on": ON} | change
        with pytest.raises(DossierError) as refused:
            coaching_needs(**good)
        assert len(refused.value.problems) == len(codes)

    NIPS = (NIP("198607262015051001"), NIP("199011132019032001"))

    @pytest.mark.parametrize(
        ("people", "is_one"),
        [
            ([(0, None), (0, None)], True),
            ([(0, None), (1, None)], False),
            ([(0, "Sari Dewi"), (1, "Sari Dewi")], False),
            ([(0, "Sari Dewi"), (0, "Sari Dewi, S.Kom.")], True),
            ([(None, "Sari Dewi"), (None, "sari  dewi")], True),
            ([(None, "Sari Dewi"), (None, "Budi")], False),
            ([(0, "Sari Dewi"), (None, "Sari Dewi")], True),
            ([(0, "Sari Dewi"), (0, None), (None, "Sari Dewi")], True),
            ([(0, "Sari Dewi"), (None, "Budi")], False),
            ([(0, None), (None, "Sari Dewi")], False),
            ([(0, None), (None, None)], False),
            ([(None, "Sari Dewi"), (None, None)], False),
            ([(None, None), (None, None)], True),
        ],
    )
    def test_evaluations_must_be_known_to_be_of_one_person_or_of_nobody(self, people, is_one):
        given_ = []
        for year, (number, name) in enumerate(people, 2023):
            nip = None if number is None else self.NIPS[number]
            given_.append(rated(year, GOOD, GOOD, evolve(PNS, nip=nip, name=name)))
        if is_one:
            assert front.coaching_needs(given_, on=ON).needs == ()
            return
        with pytest.raises(DossierError) as refused:
            front.coaching_needs(given_, on=ON)
        assert [(one.code, one.path) for one in refused.value.problems] == [("several_people", "evaluations")]
        assert not any(word in str(refused.value) for word in ("Sari", "Budi", "1986", "1990"))

    def test_a_day_before_the_period_begins_is_refused_and_its_first_day_is_not(self):
        year = [rated(2024, GOOD, GOOD), rated(2025, GOOD, GOOD)]
        with pytest.raises(DossierError) as refused:
            front.coaching_needs(year, on=date(2024, 12, 31))

        assert [(one.code, one.path) for one in refused.value.problems] == [("not_begun", "on")]
        assert "2025-01-01" in str(refused.value)
        assert front.coaching_needs(year, on=date(2025, 1, 1)).needs == ()

    def test_persons_and_day_are_refused_at_once(self):
        with pytest.raises(DossierError) as refused:
            front.coaching_needs([LOW, rated(2025, GOOD, GOOD)], on=date(2000, 1, 1))

        assert [one.code for one in refused.value.problems] == ["several_people", "not_begun"]

    def test_an_indicator_out_of_reach_says_so_in_page_and_data(self):
        most = evolve(LOW.record.skp.results[0].indicators[2], is_maximum=True)
        row = evolve(LOW.record.skp.results[0], indicators=(*LOW.record.skp.results[0].indicators[:2], most))
        skp = evolve(LOW.record.skp, results=(row,))
        record = skp.realised({**LOW.record.realised, "kk.waktu": 14}, behaviour=MARKS)
        plan = front.coaching_needs([evaluate(record)], on=ON)
        steps = [step for need in plan.to_dict()["needs"] for step in need["improvement"]]

        assert {"code": "kk.waktu", "reason": "tidak dapat mencapai pita berikutnya sendirian"} in steps
        assert "tidak dapat mencapai pita berikutnya sendirian" in str(plan.explain("id"))


class TestPolicy:
    @pytest.mark.parametrize(
        "change",
        [
            {"least": {}},
            {"least": dict(DEFAULT.least) | {Trigger.SURVEY: 0.5}},
            {"medium": "banyak"},
            {"falls": 1},
            {"repeats": 1},
            {"months": 4000},
            {"days": dict.fromkeys(Severity, -1)},
            {"days": {}},
            {"words": {"BAIK": 5}},
            {"kinds": {}},
            {"topics": {"a": "b"}},
            {"sources": 5},
            {"rule": None},
            {"succession": "kapan pun"},
            {"period_for": []},
            {"own": (Severity.SEDANG, "bimbingan")},
            {"own": None},
            {"own_from": 5},
            {"own_from": ""},
            {"best_from": "ringan"},
            {"feedback": 3},
        ],
    )
    def test_what_cannot_be_is_refused(self, change):
        with pytest.raises(PolicyError):
            evolve(DEFAULT, **change)

    def test_only_measured_triggers_have_a_least_figure(self):
        assert DEFAULT.limit(Trigger.ASPECT) == 90
        with pytest.raises(PolicyError, match="one of INDICATOR, ASPECT, BEHAVIOUR, SURVEY, FEEDBACK"):
            DEFAULT.limit(Trigger.TREND)

    def test_an_agency_sets_its_own_limits(self):
        strict = evolve(DEFAULT, least=dict(DEFAULT.least) | {Trigger.FEEDBACK: "90.5"})
        answers = [Feedback(RaterGroup.PEERS, 90)] * 3

        assert len(front.coaching_needs([rated(2025, GOOD, GOOD)], strict, on=ON, feedback=answers).needs) == 1


def test_the_front_has_no_other_late_name():
    with pytest.raises(AttributeError, match="no attribute"):
        front.nothing  # noqa: B018


@given(st.integers(0, 10_000))
def test_severity_rises_with_the_shortfall(n):
    order = list(Severity)
    assert order.index(DEFAULT.severity(Fraction(n, 100))) <= order.index(DEFAULT.severity(Fraction(n + 1, 100)))
