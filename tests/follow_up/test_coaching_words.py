"""An agency's own labels: understood by the order of their bands; never silently nothing for the lowest one."""

from datetime import date
from enum import Enum

import pytest
from attrs import evolve

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    Bands,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
    front,
    scoring,
)
from asn_kinerja.follow_up import CoachingKind, Severity, Trigger
from asn_kinerja.follow_up.coaching_words import is_best, order_of
from asn_kinerja.regulations.permenpanrb_6_2022.coaching import DEFAULT

ON = date(2026, 1, 31)
FOUR = {110: "Istimewa", 90: "Baik", 70: "Cukup"}


class Sebutan(Enum):
    """Labels of an agency that are no text."""

    TINGGI = "Tinggi"
    RENDAH = "Rendah"


def own(figure, bands=None, below="Kurang", year=2025):
    """Rate *figure* of a hundred under a policy of these bands."""
    policy = WeightedPolicy(
        name="Contoh",
        parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())},
        bands=Bands.at_least(FOUR if bands is None else bands, below=below),
    )
    who = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
    rows = (WorkResult("a", "A", (Indicator("a.1", Aspect.QUANTITY, AtLeast(100)),)),)
    return evaluate(SKP(who, EvaluationPeriod.year(year), rows).realised({"a.1": figure}), policy)


def called(plan):
    return [(one.severity.name, one.kind.name) for one in plan.needs if one.trigger is Trigger.PREDIKAT]


GUIDED = [("SEDANG", "BIMBINGAN"), ("SEDANG", "PENGEMBANGAN_KOMPETENSI")]


class TestByOrder:
    def test_labels_are_in_the_order_of_the_bands_best_first(self):
        assert order_of(own(95)) == ("Istimewa", "Baik", "Cukup", "Kurang")
        assert [is_best(own(figure)) for figure in (110, 109, 10)] == [True, False, False]

    @pytest.mark.parametrize(
        ("bands", "below"),
        [
            ({90: "Baik"}, "Kurang"),
            (FOUR, "Kurang"),
            ({90: "Hebat"}, "Payah"),
            ({90: "ISTIMEWA"}, "BAIK"),
            ({90: "A", 50: "B"}, "SANGAT_BAIK"),
            ({90: Sebutan.TINGGI}, Sebutan.RENDAH),
            ({90: Expectation.SESUAI}, Expectation.DI_BAWAH),
        ],
    )
    def test_the_lowest_label_is_never_silently_nothing(self, bands, below):
        """Not even where it is spelt like a printed word that calls for nothing."""
        plan = front.coaching_needs([own(10, bands, below)], on=ON)

        assert called(plan) == GUIDED
        assert plan.unknown == ()

    @pytest.mark.parametrize("bands", [{90: "Baik"}, FOUR, {90: "Hebat"}, {90: Sebutan.TINGGI}])
    def test_the_best_label_is_understood_and_calls_for_nothing(self, bands):
        plan = front.coaching_needs([own(120, bands)], on=ON)

        assert (plan.needs, plan.unknown) == ((), ())

    @pytest.mark.parametrize("figure", [95, 75])
    def test_a_label_between_is_open_and_the_page_says_what_to_give(self, figure):
        plan = front.coaching_needs([own(figure)], on=ON)
        page = str(plan.explain("id"))

        assert called(plan) == []
        assert "bukan sebutan terbaik dan bukan yang terendah (Istimewa, Baik, Cukup, Kurang)" in page
        assert "yang diperlukan: sebutan pertama yang memerlukan pembinaan, pada own_from" in page

    @pytest.mark.parametrize(
        ("start", "figure", "expected"),
        [
            ("Cukup", 95, []),
            ("Cukup", "70", GUIDED),
            ("Cukup", "69.99", GUIDED),
            (" cukup ", 75, GUIDED),
            ("Baik", 95, GUIDED),
            ("Kurang", 75, []),
            ("Kurang", 10, GUIDED),
        ],
    )
    def test_the_agency_names_the_label_at_which_coaching_begins(self, start, figure, expected):
        plan = front.coaching_needs([own(figure)], evolve(DEFAULT, own_from=start), on=ON)

        assert called(plan) == expected
        assert plan.unknown == ()

    @pytest.mark.parametrize(("figure", "expected"), [(10, GUIDED), (95, [])])
    def test_a_label_that_is_not_there_is_said_and_the_lowest_still_counts(self, figure, expected):
        plan = front.coaching_needs([own(figure)], evolve(DEFAULT, own_from="Cukp"), on=ON)

        assert called(plan) == expected
        assert "'Cukp', which is not among Istimewa, Baik, Cukup, Kurang" in plan.unknown[0]("en")

    def test_a_label_that_words_names_calls_for_what_they_say(self):
        grave = (Severity.BERAT, (CoachingKind.RUJUKAN,))
        named = evolve(DEFAULT, words=dict(DEFAULT.words) | {"Cukup": grave, "Baik": (Severity.RINGAN, ())})

        assert called(front.coaching_needs([own(75)], named, on=ON)) == [("BERAT", "RUJUKAN")]
        assert front.coaching_needs([own(95)], named, on=ON).unknown == ()

    def test_what_own_labels_call_for_is_the_agencys_choice(self):
        grave = evolve(DEFAULT, own=(Severity.BERAT, (CoachingKind.KONSELING,)))
        nothing = evolve(DEFAULT, own=(Severity.RINGAN, ()))

        assert called(front.coaching_needs([own(10)], grave, on=ON)) == [("BERAT", "KONSELING")]
        assert called(front.coaching_needs([own(10)], nothing, on=ON)) == []

    def test_one_label_for_everything_has_no_order(self):
        plan = front.coaching_needs([own(10, {90: "Sama"}, "Sama")], on=ON)

        assert called(plan) == []
        assert "tidak ada urutan yang memuatnya" in plan.unknown[0]("id")

    def test_the_lowest_label_twice_is_a_repetition(self):
        plan = front.coaching_needs([own(10, year=2024), own(12, year=2025)], on=ON)

        assert [one.kind.name for one in plan.needs if one.trigger is Trigger.REPETITION] == [
            "MASA_PERBAIKAN",
            "RUJUKAN",
        ]

    def test_the_best_label_needs_nothing_for_a_light_figure(self):
        bands = {95: "Baik"}

        assert front.coaching_needs([own(98, bands)], on=ON).needs == ()
        assert len(front.coaching_needs([own(98, {120: "Hebat", 95: "Baik"})], on=ON).needs) == 1
