"""One office's employee of the month: 30/40/30, an example and not law."""

import pytest

from asn_kinerja.errors import RankingError
from asn_kinerja.follow_up import Dossier, Nominee
from asn_kinerja.law import Standing
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.regulations import praktik_bps_kabupaten as office


@pytest.mark.parametrize(
    ("berakhlak", "kehadiran", "capaian", "expected"),
    [(100, 0, 0, 30), (0, 100, 0, 40), (0, 0, 100, 30), (92, 100, 95, "96.1")],
)
def test_each_weight(berakhlak, kehadiran, capaian, expected):
    """awd-01 among them."""
    found = office.score(berakhlak=berakhlak, kehadiran=kehadiran, capaian_kinerja=capaian)

    assert str(expected) == str(float(found.value.exact)).removesuffix(".0")


def test_it_says_that_it_is_no_law():
    """On the page and in the rule, one source only."""
    figures = {"berakhlak": 79, "kehadiran": 100, "capaian_kinerja": 95}
    held = office.EMPLOYEE_OF_THE_MONTH.hold([Nominee("P1", Dossier(), figures)], EvaluationPeriod.month(2026, 6))
    page = str(held.explain("id"))

    assert "Contoh, bukan hukum: bobot ini kebiasaan satu kantor" in page
    assert office.SCORE_RULE.cite.standing is Standing.SINGLE_SOURCE
    assert "79 di luar skala" in page  # BerAKHLAK is accepted outside 80 to 100 and flagged


@pytest.mark.parametrize(("berakhlak", "notes"), [("79.9999999", 1), (80, 0), (100, 0), ("100.0000001", 1)])
def test_the_range_of_that_office_is_80_to_100(berakhlak, notes):
    """Flagged outside, both edges inside."""
    figures = {"berakhlak": berakhlak, "kehadiran": 1, "capaian_kinerja": 1}
    held = office.EMPLOYEE_OF_THE_MONTH.hold([Nominee("P1", Dossier(), figures)], EvaluationPeriod.month(2026, 6))

    assert notes == len(held.ranked.places[0].notes)


def test_one_is_chosen_and_a_missing_figure_is_no_zero():
    """Refused, or left out of the list."""
    with pytest.raises(RankingError):
        office.score(berakhlak=90, kehadiran=None, capaian_kinerja=90)  # type: ignore[arg-type]
    assert 1 == office.RANKING.quota
