"""PP 53/2010: tiers of SKP achievement (Pasal 9 no. 12, 10 no. 10) and of absence (Pasal 8 no. 9 to 10 no. 9)."""

from datetime import date, timedelta

import pytest

from asn_kinerja.errors import QuestionError
from asn_kinerja.finding import Unknown
from asn_kinerja.regulations import pp_53_2010
from asn_kinerja.regulations.pp_53_2010 import KINDS, Kind, Level, absence, skp_tier

EXAMINED, IMPOSED = date(2019, 2, 11), date(2019, 3, 4)
LAST = date(2021, 8, 30)
NEXT = LAST + timedelta(days=1)


def tier(achieved, examined=EXAMINED, imposed=IMPOSED, year=2018):
    return skp_tier(achieved, year=year, examined=examined, imposed=imposed)


#: For the law that every finding is computed again.
CALLS = {
    skp_tier: (
        lambda: tier(30),
        lambda: tier(10),
        lambda: tier(60),
        lambda: tier(30, None, None),
        lambda: tier(30, LAST, NEXT),
    ),
    absence: (lambda: absence(12), lambda: absence(40), lambda: absence(40, holds_post=False)),
}


class TestAchievement:
    @pytest.mark.parametrize(
        ("percent", "level"),
        [
            (0, Level.BERAT),
            ("24.9999", Level.BERAT),
            (25, Level.SEDANG),
            ("25.0001", Level.SEDANG),
            ("49.9999", Level.SEDANG),
            (50, Level.SEDANG),
            ("50.0001", Level.TIDAK_ADA),
            (120, Level.TIDAK_ADA),
        ],
    )
    def test_25_up_to_and_including_50_percent_is_moderate_and_less_is_heavy(self, percent, level):
        assert level is tier(percent).value

    def test_each_level_cites_its_own_number(self):
        assert ["Pasal 9 angka 12", "Pasal 10 angka 10"] == [
            tier(one).cite.text("id").removeprefix("PP 53/2010 ") for one in (30, 10)
        ]

    def test_the_kinds_are_those_of_pasal_7(self):
        assert 3 == len(KINDS[Level.SEDANG][0])
        assert 5 == len(KINDS[Level.BERAT][0])
        assert ["Pasal 7 ayat (3)", "Pasal 7 ayat (4)"] == [
            cite.text("id").removeprefix("PP 53/2010 ") for _, cite in KINDS.values()
        ]


class TestTheEndOfTheText:
    """PP 94/2021 Pasal 40 (3)-(4) and 46."""

    def test_what_is_examined_and_imposed_by_30_august_2021_is_punished(self):
        assert Level.BERAT is tier(10, LAST, LAST, 2020).value

    def test_what_is_not_examined_by_then_has_no_such_punishment(self):
        found = tier(10, NEXT, None, 2020)

        assert Level.TIDAK_ADA is found.value
        assert "PP 94/2021 Pasal 40 ayat (3-4)" == found.cite.text("id")

    def test_what_is_examined_but_not_imposed_by_then_is_left_to_pp_94(self):
        found = tier(10, LAST, NEXT, 2020).value

        assert isinstance(found, Unknown)
        assert ["the punishment under PP 94/2021"] == [one.en for one in found.needed]

    def test_results_above_50_percent_need_no_day(self):
        assert Level.TIDAK_ADA is tier("50.01", None, None).value

    def test_a_day_that_other_days_tell_is_not_asked_for(self):
        """Between the end of the year and the punishment the examination lies, on whatever day."""
        assert Level.TIDAK_ADA is skp_tier(30, year=2021, examined=None).value
        assert Level.SEDANG is skp_tier(30, year=2018, examined=None, imposed=date(2019, 3, 1)).value
        assert Unknown is type(skp_tier(30, year=2020, examined=None).value)
        assert Unknown is type(skp_tier(30, year=2020, examined=None, imposed=date(2021, 8, 31)).value)

    def test_a_punishment_before_the_end_of_the_year_is_refused_without_an_examination_too(self):
        with pytest.raises(QuestionError) as refused:
            skp_tier(30, year=2020, examined=None, imposed=date(2019, 1, 1))

        assert ["imposed"] == [one.path for one in refused.value.problems]

    def test_a_day_that_would_decide_is_asked_for(self):
        assert ["the day of the examination", "the day the punishment is imposed"] == [
            one.en for one in tier(30, None, None).value.needed
        ]
        assert ["the day the punishment is imposed"] == [one.en for one in tier(30, EXAMINED, None).value.needed]


class TestAbsence:
    @pytest.mark.parametrize(
        ("first", "last", "kind"),
        [
            (0, 4, Kind.TIDAK_ADA),
            (5, 5, Kind.TEGURAN_LISAN),
            (6, 10, Kind.TEGURAN_TERTULIS),
            (11, 15, Kind.PERNYATAAN_TIDAK_PUAS),
            (16, 20, Kind.PENUNDAAN_KGB_1_TAHUN),
            (21, 25, Kind.PENUNDAAN_KENAIKAN_PANGKAT_1_TAHUN),
            (26, 30, Kind.PENURUNAN_PANGKAT_1_TAHUN),
            (31, 35, Kind.PENURUNAN_PANGKAT_3_TAHUN),
            (36, 40, Kind.PEMINDAHAN_PENURUNAN_JABATAN),
            (41, 45, Kind.PEMBEBASAN_JABATAN),
            (46, 365, Kind.PEMBERHENTIAN_HORMAT_TIDAK_APS_ATAU_TIDAK_HORMAT),
        ],
    )
    def test_each_band_of_days_has_its_kind(self, first, last, kind):
        assert [kind, kind] == [absence(days, holds_post=True).value for days in (first, last)]

    @pytest.mark.parametrize("days", range(30, 48))
    def test_from_36_to_45_days_no_kind_is_named_for_who_holds_no_post(self, days):
        without, unknown = absence(days, holds_post=False).value, absence(days).value

        assert (without is Kind.BERAT_TANPA_JENIS) == (36 <= days <= 45) == isinstance(unknown, Unknown)

    def test_an_answer_cites_the_number_of_its_band(self):
        assert ["8 angka 9", "9 angka 11", "10 angka 9", "10 angka 9"] == [
            absence(days, holds_post=False).cite.text("id").removeprefix("PP 53/2010 Pasal ")
            for days in (15, 16, 31, 40)
        ]

    def test_each_band_cites_its_own_number(self):
        places = [row.cite.text("id").removeprefix("PP 53/2010 Pasal ") for row in pp_53_2010.ABSENCE.rows]

        assert ["8 angka 9"] * 4 + ["9 angka 11"] * 3 + ["10 angka 9"] * 4 == places


class TestRefusals:
    @pytest.mark.parametrize(
        ("ask", "code", "path"),
        [
            (lambda: tier("-0.01"), "negative", "achieved"),
            (lambda: tier("80,5"), "number_text", "achieved"),
            (lambda: tier(30, year=2013), "count_range", "year"),
            (lambda: tier(30, date(2018, 12, 30)), "event_order", "examined"),
            (lambda: tier(30, EXAMINED, date(2019, 2, 10)), "event_order", "imposed"),
            (lambda: absence(-1), "whole", "days"),
            (lambda: absence(3, holds_post="ya"), "type", "holds_post"),
        ],
    )
    def test_what_cannot_be_is_refused_with_its_place(self, ask, code, path):
        with pytest.raises(QuestionError) as refused:
            ask()

        assert [(code, path)] == [(one.code, one.path) for one in refused.value.problems]

    def test_days_out_of_order_are_told_in_their_order(self):
        with pytest.raises(QuestionError) as refused:
            tier(30, EXAMINED, date(2019, 2, 10))

        assert "the punishment on '2019-02-10' comes before the examination on 2019-02-11" in str(refused.value)

    def test_the_first_year_and_the_same_day_are_taken(self):
        assert Level.SEDANG is tier(30, date(2014, 12, 31), date(2014, 12, 31), 2014).value
