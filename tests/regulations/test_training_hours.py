"""Hours of training: a floor of 20 for PNS, a ceiling of 24 for PPPK."""

from datetime import date
from fractions import Fraction

import pytest

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import Dossier, Training
from asn_kinerja.law import Standing
from asn_kinerja.model import EvaluationPeriod
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
