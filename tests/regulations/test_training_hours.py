"""Hours of training: a floor of 20 for PNS, a ceiling of 24 for PPPK."""

from datetime import date
from fractions import Fraction

import pytest

from asn_kinerja.errors import AsnKinerjaError, DossierError
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import Dossier, Service, Training
from asn_kinerja.law import Standing
from asn_kinerja.model import Employee, EvaluationPeriod, Position, ServiceKind
from asn_kinerja.regulations import pp_11_2017, pp_49_2018

CONTRACT = EvaluationPeriod(date(2025, 3, 1), date(2026, 2, 28))


def trained(hours, on=date(2025, 6, 1)):
    return Dossier(training=[Training("Pelayanan", hours, on=on)])


class TestPNS:
    """PP 11/2017: at least 20 JP a year."""

    @pytest.mark.parametrize(("done", "short"), [(0, 20), (10, 10), ("19.5", Fraction(1, 2)), (20, 0), (21, 0)])
    def test_f6_what_is_short_of_20(self, done, short):
        """F6: never negative."""
        found = pp_11_2017.hours_short(trained(done), year=2025)

        assert short == found.value.exact
        assert ("PP 11/2017 (pasal belum diverifikasi)", Standing.CORROBORATED) == (
            found.cite.text("id"),
            found.cite.standing,
        )
        assert "paling sedikit 20 JP" in str(found.explain("id"))

    def test_unknown_is_not_none(self):
        """No trainings known; none done."""
        assert isinstance(pp_11_2017.hours_short(Dossier(), year=2025).value, Unknown)
        assert 20 == pp_11_2017.hours_short(Dossier(training=()), year=2025).value.exact
        assert 20 == pp_11_2017.hours_short(trained(20), year=2024).value.exact

    @pytest.mark.parametrize(("dossier", "year"), [(None, 2025), (Dossier(), "x"), (Dossier(), 10**9)])
    def test_garbage(self, dossier, year):
        """Only our errors."""
        with pytest.raises(AsnKinerjaError):
            pp_11_2017.hours_short(dossier, year=year)


class TestPPPK:
    """PP 49/2018 Pasal 40(1): at most 24 JP in a contract year."""

    @pytest.mark.parametrize(
        ("done", "left", "how"),
        [(10, 14, "hours_left"), (24, 0, "hours_left"), ("24.5", 0, "hours_over"), (0, 24, "hours_left")],
    )
    def test_f6_a_ceiling_not_a_floor(self, done, left, how):
        """F6: 10 hours are not "14 short", 14 are still allowed; above 24 is flagged."""
        found = pp_49_2018.hours_left(trained(done), contract_year=CONTRACT)

        assert (left, how) == (found.value.exact, found.how)
        assert "PP 49/2018 Pasal 40 ayat (1)" == found.cite.text("id")
        assert "kurang" not in str(found.explain("id"))

    @pytest.mark.parametrize(("done", "over"), [("23.5", "0"), (24, "0"), ("24.5", "1/2")])
    def test_what_is_over_the_limit_is_never_less_than_nothing(self, done, over):
        """As data too."""
        found = pp_49_2018.hours_left(trained(done), contract_year=CONTRACT)

        assert over == found.to_dict()["facts"]["over"]

    def test_the_excess_is_named(self):
        """Half an hour."""
        page = str(pp_49_2018.hours_left(trained("24.5"), contract_year=CONTRACT).explain("id"))

        assert "24,5 JP melebihi batas 24 JP: lebih 0,5 JP" in page

    def test_certain_posts_have_no_limit(self):
        """Pasal 40(2)."""
        found = pp_49_2018.hours_left(trained(99), contract_year=CONTRACT, exempt=True)

        assert (None, "PP 49/2018 Pasal 40 ayat (2)") == (found.value, found.cite.text("id"))
        assert "tidak ada batas" in str(found.explain("id"))

    def test_unknown_is_not_none(self):
        """No trainings known."""
        assert isinstance(pp_49_2018.hours_left(Dossier(), contract_year=CONTRACT).value, Unknown)

    @pytest.mark.parametrize("wrong", [{"dossier": None}, {"contract_year": 2025}, {"exempt": "ya"}])
    def test_garbage(self, wrong):
        """Only our errors."""
        given = {"dossier": Dossier(), "contract_year": CONTRACT, **wrong}
        with pytest.raises(AsnKinerjaError):
            pp_49_2018.hours_left(given.pop("dossier"), **given)


PNS, CPNS, PPPK = ServiceKind.PNS, ServiceKind.CPNS, ServiceKind.PPPK


def of(*spans, now=None):
    """Eight hours in 2025, served in the *spans*, the person being *now*."""
    who = None if now is None else Employee(service=now, position=Position.pelaksana("Guru"))
    service = [Service(*span) for span in spans] or None
    return Dossier(employee=who, service=service, training=[Training("Layanan", 8, on=date(2025, 6, 1))])


class TestNobodyIsToldTheLimitOfTheOther:
    """A floor for PNS, a ceiling for PPPK: neither is ever measured by the other's."""

    SHORT = (
        of(now=PPPK),
        of((PPPK, date(2021, 3, 1)), now=PPPK),
        of((PPPK, date(2021, 3, 1), date(2025, 12, 31)), now=PNS),
    )
    LEFT = (of(now=PNS), of(now=CPNS), of((PNS, date(2020, 3, 1))), of((PNS, date(2026, 2, 28)), now=PPPK))

    @pytest.mark.parametrize("dossier", SHORT)
    def test_a_pppk_is_never_told_that_hours_are_missing(self, dossier):
        """The service of that year decides."""
        with pytest.raises(DossierError) as refused:
            pp_11_2017.hours_short(dossier, year=2025)

        assert ["hours_service"] == [one.code for one in refused.value.problems]
        for lang in ("id", "en"):
            assert "pp_49_2018.hours_left" in refused.value.text(lang)
            assert "12" not in refused.value.text(lang)

    @pytest.mark.parametrize("dossier", LEFT)
    def test_a_pns_is_never_told_that_hours_are_left(self, dossier):
        """Nor who becomes one."""
        with pytest.raises(DossierError) as refused:
            pp_49_2018.hours_left(dossier, contract_year=CONTRACT)

        assert ["hours_service"] == [one.code for one in refused.value.problems]
        assert "pp_11_2017.hours_short" in refused.value.text("id")

    @pytest.mark.parametrize(
        "dossier", [of(now=PNS), of(now=CPNS), of((PPPK, date(2021, 3, 1), date(2025, 1, 31)), (PNS, date(2025, 2, 1)))]
    )
    def test_who_was_a_pns_in_the_year_has_the_minimum(self, dossier):
        """Also for a part of it."""
        assert 12 == pp_11_2017.hours_short(dossier, year=2025).value.exact

    @pytest.mark.parametrize(
        "dossier", [of(now=PPPK), of((PPPK, date(2021, 3, 1), date(2025, 3, 1)), (PNS, date(2025, 3, 2)))]
    )
    def test_who_was_a_pppk_in_the_contract_year_has_the_ceiling(self, dossier):
        """Its first day is enough."""
        assert 16 == pp_49_2018.hours_left(dossier, contract_year=CONTRACT).value.exact

    def test_spans_outside_the_year_leave_it_to_the_person(self):
        """Served before, by the spans; today by the employee."""
        before = (PNS, date(2010, 1, 1), date(2024, 12, 31))

        assert 16 == pp_49_2018.hours_left(of(before, now=PPPK), contract_year=CONTRACT).value.exact
        assert 12 == pp_11_2017.hours_short(of(before), year=2025).value.exact
