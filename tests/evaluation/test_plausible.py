"""Odd pairs are noted with the threshold that raised the note, and the number stays."""

import importlib
import sys
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from asn_kinerja import NOT_DONE, evaluate
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.evaluation.plausible import FAR_DAYS, FEW, MANY, SMALL, odd_pairs
from asn_kinerja.exact import Bands
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
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
    Survey,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, permenpanrb_14_2017
from asn_kinerja.scoring import quantity

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
HAIR = Fraction(1, 10**6)
MARKS = Behaviour.marks(**dict.fromkeys(("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama"), 80))
OWN = WeightedPolicy(
    name="Dinas",
    parts={Aspect.QUANTITY: (100, quantity.ratio())},
    bands=Bands.at_least({90: Expectation.SESUAI}, below=Expectation.DI_BAWAH),
)


def record(target: Any, value: Any, aspect: Aspect = Aspect.QUANTITY, **more: Any) -> Any:
    row = WorkResult("a", "Hasil", (Indicator("q", aspect, target),))
    return SKP(WHO, EvaluationPeriod.year(2025), (row,)).realised({} if value is None else {"q": value}, **more)


def odd(target: Any, value: Any = None, aspect: Aspect = Aspect.QUANTITY) -> list[tuple[str, str]]:
    return [(note.code, note.path) for note in odd_pairs(record(target, value, aspect))]


TARGET, REALISED = "results[0].indicators[0].target", "realised['q']"


class TestPercentAsAShareOfOne:
    @pytest.mark.parametrize("word", ["persen", "%", "Persen", "percent"])
    @pytest.mark.parametrize("value", ["0.93", 1, Fraction(93, 100)])
    def test_a_realisation_of_at_most_one_percent_far_below_its_target(self, word, value):
        assert [("odd_share", REALISED)] == odd(AtLeast(90, word), value)

    def test_a_hair_above_one_it_is_a_percentage(self):
        assert "odd_share" not in [code for code, _ in odd(AtLeast(90, "persen"), 1 + HAIR)]

    def test_near_its_target_it_is_a_percentage(self):
        assert [] == odd(AtLeast(MANY, "persen"), 1 + HAIR)
        assert [("odd_share", REALISED)] == odd(AtLeast(MANY, "persen"), 1)

    def test_the_target_may_be_the_share(self):
        assert [("odd_share", TARGET)] == odd(AtLeast("0.9", "persen"), 93)
        assert [("odd_share", TARGET)] == odd(AtLeast(1, "persen"))
        assert [] == odd(AtLeast(1 + HAIR, "persen"))

    def test_or_both(self):
        assert [("odd_share", TARGET)] == odd(AtLeast("0.9", "persen"), "0.93")
        assert [("odd_share", TARGET)] == odd(Between("0.8", "0.9", "persen"), "0.85")

    def test_where_less_is_better_a_small_percentage_is_good(self):
        assert [] == odd(AtMost("0.5", "persen"), "0.4")
        assert [] == odd(AtMost(5, "persen"), "0.4")
        assert [("odd_share", REALISED)] == odd(AtMost(5, "persen"), Fraction(5, SMALL))
        assert [] == odd(AtMost(5, "persen"), Fraction(5, SMALL) + HAIR)

    def test_other_units_have_no_share_of_one(self):
        assert [] == odd(AtLeast(90, "ton"), "0.93")

    def test_the_note_tells_what_would_be_meant_and_the_threshold(self):
        (note,) = odd_pairs(record(AtLeast(90, "persen"), "0.93"))

        assert "93 percent" in note.text("en")
        assert "not more than 1;" in note.text("en")


class TestFarFromTheTarget:
    @pytest.mark.parametrize("target", [AtLeast(1), AtMost(1, "dokumen"), Between("0.5", 1, "x"), AtLeast(1, "nilai")])
    def test_many_times_the_target(self, target):
        codes = [code for code, _ in odd(target, MANY)]

        assert "odd_many" in codes
        assert "odd_many" not in [code for code, _ in odd(target, MANY - HAIR)]

    def test_one_promised_and_nine_hundred_done(self):
        assert [("odd_many", REALISED)] == odd(AtLeast(1, "dokumen"), 900)

    @pytest.mark.parametrize("word", ["", "ton", "dokumen", "rupiah", "bulan"])
    def test_a_lost_thousand(self, word):
        assert [("odd_few", REALISED)] == odd(AtLeast(12 * FEW, word), 12)
        assert [] == odd(AtLeast(12 * FEW, word), 13)

    def test_where_less_is_better_too(self):
        assert [("odd_few", REALISED)] == odd(AtMost(80_000_000, "rupiah"), 80)

    @pytest.mark.parametrize("word", ["indeks", "IKM", "nilai", "skor"])
    def test_an_index_typed_on_another_scale(self, word):
        assert [("odd_few", REALISED)] == odd(AtLeast(90, word), 9)
        assert [] == odd(AtLeast(90, word), 9 + HAIR)
        assert [("odd_many", REALISED)] == odd(AtLeast("3.84", word), "91.67")

    @pytest.mark.parametrize("aspect", [Aspect.QUALITY, Aspect.SATISFACTION])
    def test_a_mark_or_an_index_without_a_known_unit_is_on_a_scale(self, aspect):
        assert [("odd_few", REALISED)] == odd(AtLeast(88), "3.52", aspect)
        assert [] == odd(AtLeast(88), "8.9", aspect)
        assert [] == odd(AtLeast(88), "3.52", Aspect.QUANTITY)

    @pytest.mark.parametrize("value", [0, NOT_DONE, None, Described("baik")])
    def test_nothing_done_is_not_odd(self, value):
        assert [] == odd(AtLeast(90, "indeks"), value)

    def test_a_finding_is_looked_at_by_its_number(self):
        survey = Survey.from_means(dict.fromkeys(permenpanrb_14_2017.DEFINITION_ORDER, "3.6"), respondents=100)

        assert [] == odd(AtLeast(80, "IKM"), permenpanrb_14_2017.index(survey))


class TestWholeThings:
    def test_a_part_of_a_document(self):
        assert [("odd_part", TARGET)] == odd(AtLeast("1.2", "dokumen"))
        assert [("odd_part", REALISED)] == odd(AtLeast(12, "dokumen"), "10.5")
        assert [("odd_part", TARGET)] == odd(Between("1.5", 2, "laporan"), 2)

    def test_whole_numbers_however_written(self):
        assert [] == odd(AtLeast("12.00", "dokumen"), Fraction(10))

    def test_a_smallest_step_says_that_parts_make_sense(self):
        assert [] == odd(AtLeast("1.5", "dokumen", "0.5"), 1)

    def test_what_may_be_parted(self):
        assert [] == odd(AtLeast("1.5", "ton"), "1.25")


class TestDays:
    def test_a_day_before_the_plan_began(self):
        assert [("odd_before", REALISED)] == odd(By(date(2025, 6, 30)), date(2024, 12, 31))
        assert [] == odd(By(date(2025, 6, 30)), date(2025, 1, 1))

    def test_a_day_far_from_the_one_promised(self):
        far = date(2025, 6, 30) + timedelta(days=FAR_DAYS)

        assert [] == odd(By(date(2025, 6, 30)), far)
        assert [("odd_day", REALISED)] == odd(By(date(2025, 6, 30)), far + timedelta(days=1))


class TestInEveryPolicy:
    def test_an_agency_s_own_number_stays(self):
        found = evaluate(record(AtLeast(1, "dokumen"), 900), OWN)

        assert 90_000 == found.score.exact
        assert "odd_many" in [note.code for note in found.notes]

    def test_pp_46(self):
        kinds = (
            (Aspect.QUANTITY, AtLeast(1, "dokumen")),
            (Aspect.QUALITY, AtLeast(90, "persen")),
            (Aspect.TIMELINESS, AtMost(6)),
        )
        row = WorkResult("a", "A", tuple(Indicator(aspect.name, aspect, target) for aspect, target in kinds))
        plan = SKP(WHO, EvaluationPeriod.year(2018), (row,))
        found = evaluate(plan.realised({"QUANTITY": 900, "QUALITY": "0.93", "TIMELINESS": 6}, behaviour=MARKS))

        assert ["odd_many", "odd_share"] == [note.code for note in found.notes]

    @pytest.mark.parametrize("propose", [None, OWN])
    def test_permenpanrb_6_2022_where_realisations_are_recorded(self, propose):
        given = Ratings(behaviour=Expectation.SESUAI, results=None if propose else Expectation.SESUAI)
        found = evaluate(record(AtLeast(1, "dokumen"), 900, ratings=given), permenpanrb_6_2022.policy(propose=propose))

        assert 1 == [note.code for note in found.notes].count("odd_many")


class TestOrdinaryData:
    def test_an_office_gets_no_note_but_right_ones(self):
        """The example office of both years: nobody's figures are odd."""
        examples = str(Path(__file__).resolve().parents[2] / "docs" / "examples")
        sys.path.insert(0, examples)
        try:
            office = importlib.import_module("evaluate_office")
        finally:
            sys.path.remove(examples)
        found = [
            one.evaluation for one in (*office.evaluated(office.year_2018()), *office.evaluated(office.year_2025()))
        ]

        assert [] == [
            note for one in found if one for note in one.notes if note.code.startswith(("odd", "scale", "part"))
        ]
        assert 50 < sum(one is not None for one in found)
