"""Cases met in the field: public reports, sheets and worked examples, each by its kind, right, refused or noted."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from asn_kinerja import (
    NIP,
    SKP,
    AsnKinerjaError,
    Aspect,
    AtLeast,
    AtMost,
    Bands,
    By,
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
    scoring,
)
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.follow_up import assess
from asn_kinerja.model import ServiceRecord, ServiceStandard, Survey, TimeUnit
from asn_kinerja.model.working_days import WorkingDays
from asn_kinerja.regulations import permenpanrb_6_2022, permenpanrb_14_2017, pp_35_2010
from asn_kinerja.scoring import quality, quantity, satisfaction, timeliness
from asn_kinerja.scoring.services import service_times

STAFF = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas Loket"))
BANDS = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang")
YEAR = EvaluationPeriod.year(2025)
DAYS = (date(2025, 6, 6), date(2025, 6, 9))
ELEMENTS = 9


def plan(aspect, target):
    return SKP(STAFF, YEAR, (WorkResult("a", "A", (Indicator("i", aspect, target),)),))


def scored(aspect, target, realised, part):
    policy = WeightedPolicy("contoh", parts={aspect: (100, part)}, bands=BANDS)
    return evaluate(plan(aspect, target).realised({"i": realised}), policy)


def refused(call, *args, **more):
    with pytest.raises(AsnKinerjaError) as found:
        call(*args, **more)
    return found.value.text("en")


class LikeAnIndex:
    """Answers ``in``, as an index of days does, and never matches a plain date."""

    def __contains__(self, day):
        return False


class TestScalesOfOneIndex:
    """K3."""

    def test_an_index_of_25_to_100_does_not_meet_a_target_of_384(self):
        ikm = permenpanrb_14_2017.index(
            Survey.from_means(dict.fromkeys(permenpanrb_14_2017.DEFINITION_ORDER, "3.67"), respondents=100)
        )

        words = refused(scored, Aspect.SATISFACTION, AtLeast("3.84", "indeks"), ikm, satisfaction.against_target())

        assert "3.84" in words
        assert "25" in words
        assert "100" in words


class TestHolidays:
    """K4."""

    def test_days_in_a_set_count(self):
        standard = ServiceStandard(3, TimeUnit.WORKING_DAYS, working_days=WorkingDays(frozenset(DAYS)))
        times = service_times([ServiceRecord("KK-2", date(2025, 6, 3), date(2025, 6, 10))], standard)

        assert times.late == ()

    def test_what_only_answers_in_is_refused(self):
        assert "holidays" in refused(WorkingDays, LikeAnIndex())


class TestPercent:
    """K2: the number stays, and what raised the doubt is said."""

    @pytest.mark.parametrize(("target", "realised"), [(90, "0.93"), ("0.9", 93)])
    def test_a_share_of_one_against_percent_is_noted(self, target, realised):
        evaluation = scored(Aspect.QUALITY, AtLeast(target, "persen"), realised, quality.ratio(cap=120))

        assert {"policy_chosen"} != {one.code for one in evaluation.notes}


class TestNotation:
    """K1, K10, K13."""

    def test_a_dot_and_three_digits_is_two_numbers_and_both_ways_are_told(self):
        words = refused(scored, Aspect.QUANTITY, AtLeast(1200, "dokumen"), "1.150", quantity.ratio())

        assert "1150" in words
        assert "1.15" in words
        assert scored(Aspect.QUANTITY, AtLeast(1200), Decimal(1150), quantity.ratio()).label == "Baik"

    @pytest.mark.parametrize(
        ("text", "remedy"), [("95,5%", "95.5"), ("100 %", "100"), ("Rp 1.000", "1000"), ("20 artikel", "20")]
    )
    def test_signs_and_units_get_the_number_alone(self, text, remedy):
        assert f"Write {remedy}" in refused(scored, Aspect.QUALITY, AtLeast(100), text, quality.ratio())

    @pytest.mark.parametrize("blank", ["-", "–", "n/a", ""])
    def test_a_dash_is_a_blank_and_both_choices_are_told(self, blank):
        words = refused(scored, Aspect.QUALITY, AtLeast(100), blank, quality.ratio())

        assert "NOT_DONE" in words

    def test_an_error_of_the_sheet_is_called_one(self):
        assert "error of the sheet" in refused(scored, Aspect.QUALITY, AtLeast(100), "#DIV/0!", quality.ratio())

    @pytest.mark.parametrize("nip", ["1.99003E+17", "'199003052015032001", "19900305 201503 2 001"])
    def test_a_nip_of_a_sheet_gets_a_fitting_word_and_is_not_repeated(self, nip):
        words = refused(NIP, nip)

        assert "199003052015" not in words.replace(" ", "")
        assert ("lost" in words) is ("E+" in nip)

    def test_a_target_day_asks_for_a_day(self):
        part = timeliness.lateness_steps({0: 100, 3: 85}, beyond=50)

        assert "date(2025, 12, 22)" in refused(scored, Aspect.TIMELINESS, By(date(2025, 12, 20)), "2025-12-22", part)
        assert "time" in refused(scored, Aspect.TIMELINESS, By(date(2025, 12, 20)), datetime(2025, 12, 22, 8), part)


class TestZero:
    """K6."""

    def test_no_complaint_is_a_target_that_0_meets_and_1_does_not(self):
        met, missed = (
            scored(Aspect.QUALITY, AtMost(0, "pengaduan"), count, quality.rubric({0: 100, 2: 60}, beyond=0)).score.exact
            for count in (0, 1)
        )

        assert (met, missed) == (100, 60)

    def test_a_plan_of_today_takes_it_without_any_ratio(self):
        record = plan(Aspect.QUALITY, AtMost(0, "pengaduan")).realised(
            {"i": 0}, ratings=Ratings(Expectation.SESUAI, Expectation.SESUAI)
        )

        assert evaluate(record).predikat is permenpanrb_6_2022.Predikat.BAIK

    def test_nothing_bad_happened_is_the_best_the_part_can_give(self):
        target = AtMost(5, "aduan")

        assert scored(Aspect.TIMELINESS, target, 0, timeliness.inverse_ratio(cap=120)).score.exact == 120
        assert scored(Aspect.TIMELINESS, target, 0, timeliness.mirrored(cap=120)).score.exact == 120
        assert scored(Aspect.TIMELINESS, target, 0, scoring.achievement(cap=120)).score.exact == 120

    def test_without_an_upper_end_the_remedy_is_never_not_done(self):
        words = refused(scored, Aspect.TIMELINESS, AtMost(5, "aduan"), 0, timeliness.inverse_ratio())

        assert "cap" in words
        assert "NOT_DONE" not in words


class TestPrintedNames:
    """K11, K16, K17."""

    @pytest.mark.parametrize(("word", "meant"), [("3/a", "III/a"), ("4/b", "IV/b"), ("2/c", "II/c")])
    def test_a_rank_in_arabic_digits_points_to_its_roman_one(self, word, meant):
        words = refused(dossier_from_plain, {"ranks": [{"golongan": word, "since": "2019-04-01"}]})

        assert f"'{meant}'" in words

    def test_a_letter_that_no_rank_has_points_nowhere(self):
        words = refused(dossier_from_plain, {"ranks": [{"golongan": "II/e", "since": "2019-04-01"}]})

        assert "IV/e'." not in words

    @pytest.mark.parametrize("word", ["Kurang / misconduct", "Kurang/Misconduct"])
    def test_two_doors_give_one_answer(self, word):
        dossier = dossier_from_plain({"evaluations": [{"year": 2022, "predikat": word}]})

        assert dossier.evaluations[0].predikat is permenpanrb_6_2022.parse_predikat(word).value

    @pytest.mark.parametrize(
        "name", ["pp_35_2010.satyalancana_10", "Satyalancana Karya Satya X Tahun", "Satyalancana Karya Satya 10 Tahun"]
    )
    def test_a_medal_held_under_its_printed_name_is_recognised(self, name):
        dossier = dossier_from_plain(
            {"service": [{"kind": "PNS", "start": "2012-03-01"}], "awards": [{"award": name, "on": "2025-08-17"}]}
        )

        assert "held_already" in [
            note.code for note in assess(pp_35_2010.SATYALANCANA_10, dossier, on=date(2026, 8, 17)).notes
        ]
