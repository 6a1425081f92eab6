"""Rank promotion: regular, functional, extraordinary; ceilings; the first of every month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ConditionError
from asn_kinerja.follow_up import Dossier, Education, Golongan, RankHeld, Rated, Status, assess
from asn_kinerja.law import Standing
from asn_kinerja.model import Employee, Expectation, Position, ServiceKind
from asn_kinerja.regulations import permenpanrb_6_2022, pp_99_2000
from asn_kinerja.regulations.pp_99_2000 import (
    ACHIEVEMENT_DECREED,
    CEILINGS,
    CREDIT_REACHED,
    EXTRAORDINARY,
    FUNCTIONAL,
    REGULAR,
    next_day,
)

MET, UNMET, UNKNOWN = Status
P = permenpanrb_6_2022.Predikat
ON = date(2026, 4, 1)
CLERK, NURSE = Position.pelaksana("Pengelola"), Position.jf("Perawat", "MAHIR")
DAY = timedelta(days=1)
PNS, CPNS, PPPK = ServiceKind.PNS, ServiceKind.CPNS, ServiceKind.PPPK


def person(position=CLERK, since=date(2022, 4, 1), words=("BAIK", "BAIK"), service=ServiceKind.PNS, **facts):
    return Dossier(
        employee=Employee(service=service, position=position),
        education=Education.S1,
        ranks=[RankHeld(Golongan.III_A, since)],
        evaluations=[Rated.year(2026 - len(words) + n, P[word]) for n, word in enumerate(words)],
        facts=facts,
    )


def status(honour, dossier, on=ON):
    return assess(honour, dossier, on=on).status


@pytest.mark.parametrize(
    ("honour", "more"),
    [
        (REGULAR, {}),
        (FUNCTIONAL, {"position": NURSE, "angka_kredit_terpenuhi": True}),
        (EXTRAORDINARY, {"words": ("SANGAT_BAIK",), "prestasi_luar_biasa_ditetapkan": True}),
    ],
)
def test_every_promotion_is_for_pns_and_stated_facts_have_documented_keys(honour, more):
    """A dossier is written by hand or by another program: the keys are part of the interface."""
    assert [MET, UNMET, UNMET] == [status(honour, person(service=one, **more)) for one in (PNS, CPNS, PPPK)]


class TestYears:
    @pytest.mark.parametrize(
        ("honour", "years", "more"),
        [
            (REGULAR, 4, {}),
            (FUNCTIONAL, 2, {"position": NURSE, CREDIT_REACHED: True}),
            (EXTRAORDINARY, 1, {"words": ("SANGAT_BAIK",), ACHIEVEMENT_DECREED: True}),
        ],
    )
    def test_full_years_in_rank_to_the_day(self, honour, years, more):
        """Four, two, one."""
        since = date(2026 - years, 4, 1)

        assert status(honour, person(since=since, **more)) is MET
        assert status(honour, person(since=since + DAY, **more)) is UNMET


class TestRegular:
    """PP 12/2002 Pasal 6-7."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            (("BAIK", "SANGAT_BAIK"), MET),
            (("BUTUH_PERBAIKAN", "BAIK"), UNMET),
            (("BAIK", "KURANG"), UNMET),
            (("BAIK",), UNKNOWN),
            (("KURANG", "BAIK", "BAIK"), MET),
        ],
    )
    def test_baik_in_each_of_the_last_two_years(self, words, expected):
        """A missing year leaves it open; an older one does not count."""
        assert status(REGULAR, person(words=words)) is expected

    def test_who_and_where(self):
        """A pelaksana who is PNS."""
        assert [UNMET, UNMET] == [status(REGULAR, person(NURSE)), status(REGULAR, person(service=ServiceKind.PPPK))]
        assert status(REGULAR, Dossier()) is UNKNOWN

    def test_the_ceiling_ends_it(self):
        """S1 rises to III/d."""
        at_top = Dossier(
            employee=person().employee,
            education=Education.S1,
            evaluations=person().evaluations,
            ranks=[RankHeld(Golongan.III_D, date(2020, 4, 1))],
        )

        verdict = assess(REGULAR, at_top, on=ON)
        assert (UNMET, None, ["batas_pendidikan"]) == (
            verdict.status,
            verdict.earliest,
            [one.rule.key.split(".")[1] for one in verdict.unmet],
        )

    @pytest.mark.parametrize(
        ("education", "golongan"),
        [
            ("SD", "II/a"), ("SLTP", "II/c"), ("SLTP_KEJURUAN", "II/d"), ("SLTA", "III/b"), ("D1", "III/b"), ("D2", "III/b"),
            ("D4", "III/d"), ("S1", "III/d"), ("PROFESI", "IV/a"), ("S2", "IV/a"), ("S3", "IV/b"),
        ],
    )  # fmt: skip
    def test_ceilings_by_education(self, education, golongan):
        """PP 12/2002, one source; D3 is not verified and absent."""
        limit, cite = CEILINGS[Education[education]]

        assert (golongan, Standing.SINGLE_SOURCE) == (limit.label, cite.standing)
        assert Education.D3 not in CEILINGS
        assert 11 == len(CEILINGS)

    def test_the_earliest_day_waits_for_the_results_as_well(self):
        """Four years in rank on 1 April 2026; the results of 2024 and 2025 count from 1 January 2026."""
        assert date(2026, 4, 1) == assess(REGULAR, person(), on=date(2025, 6, 1)).earliest
        assert date(2026, 1, 1) == assess(REGULAR, person(since=date(2020, 4, 1)), on=date(2025, 6, 1)).earliest


class TestFunctional:
    """PP 99/2000 Pasal 13; Peraturan BKN 3/2023 Pasal 15."""

    def test_credit_must_be_reached_and_known(self):
        """A day counts from that day."""
        found = [
            status(FUNCTIONAL, person(NURSE, **facts))
            for facts in ({CREDIT_REACHED: True}, {CREDIT_REACHED: False}, {})
        ]

        assert [MET, UNMET, UNKNOWN] == found
        later = assess(FUNCTIONAL, person(NURSE, **{CREDIT_REACHED: date(2026, 5, 12)}), on=ON)
        assert (UNMET, date(2026, 5, 12)) == (later.status, later.earliest)

    def test_the_position_is_functional(self):
        """Not a clerk; no ceiling by education."""
        assert status(FUNCTIONAL, person(CLERK, **{CREDIT_REACHED: True})) is UNMET
        assert "batas_pendidikan" not in str(FUNCTIONAL.condition)


class TestExtraordinary:
    """SE Kepala BKN 2022."""

    @pytest.mark.parametrize(
        ("words", "decreed", "expected"),
        [
            (("SANGAT_BAIK",), True, MET),
            (("BAIK",), True, UNMET),
            (("SANGAT_BAIK",), False, UNMET),
            (("SANGAT_BAIK",), None, UNKNOWN),
        ],
    )
    def test_sangat_baik_in_the_last_year_and_a_decree(self, words, decreed, expected):
        """Only the last year counts."""
        facts = {} if decreed is None else {ACHIEVEMENT_DECREED: decreed}

        assert status(EXTRAORDINARY, person(words=("KURANG", *words), **facts)) is expected

    def test_neither_ceiling_nor_position_bind_it(self):
        """Said on the page."""
        page = str(assess(EXTRAORDINARY, person(), on=ON).explain("id"))

        assert "tidak terikat batas pendidikan" in page


class TestNextDay:
    """Peraturan BKN 4/2025: the 1st of every month."""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2025, 10, 1), date(2025, 10, 1)),
            (date(2025, 10, 2), date(2025, 11, 1)),
            (date(2026, 12, 31), date(2027, 1, 1)),
            (date(2028, 2, 29), date(2028, 3, 1)),
        ],
    )
    def test_the_first_on_or_after(self, day, expected):
        """Twelve days a year."""
        assert expected == next_day(day)

    @given(st.dates(date(2025, 10, 1), date(2100, 1, 1)))
    def test_it_is_a_first_within_a_month(self, day):
        """An oracle: walk to the next first."""
        found = next_day(day)

        assert 1 == found.day
        assert timedelta(0) <= found - day <= timedelta(days=30)

    @pytest.mark.parametrize("day", [date(2025, 9, 30), None, "2026", 1])
    def test_earlier_periods_are_not_modelled(self, day):
        """Refused."""
        with pytest.raises(ConditionError):
            next_day(day)


def test_keys_are_those_of_the_suite():
    """And every rule says where it stands."""
    assert ["kenaikan_pangkat_reguler", "kenaikan_pangkat_jf", "kenaikan_pangkat_luar_biasa"] == [
        one.key.removeprefix("pp_99_2000.") for one in pp_99_2000.PROMOTIONS
    ]
    assert [Standing.CORROBORATED, Standing.OFFICIAL_TEXT, Standing.CORROBORATED] == [
        one.rule.cite.standing for one in pp_99_2000.PROMOTIONS
    ]


@pytest.mark.parametrize("results", Expectation)
@pytest.mark.parametrize("behaviour", Expectation)
def test_both_readings_of_every_element_agree_cell_by_cell(results, behaviour):
    """Predikat at least Baik is the same as neither rating below expectation: nothing is open there."""
    found = permenpanrb_6_2022.predikat_for(results=results, behaviour=behaviour).value

    assert found.is_at_least("BAIK") == (Expectation.DI_BAWAH not in (results, behaviour))
