"""Pasal 31 of PermenPANRB 6/2022: three rewards, no threshold, no two-year condition."""

from datetime import date

import pytest

from asn_kinerja.follow_up import Dossier, Rated, Status, assess
from asn_kinerja.law import Standing
from asn_kinerja.regulations import permenpanrb_6_2022
from asn_kinerja.regulations.permenpanrb_6_2022 import rewards

ON = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("reward", "place"),
    list(zip(rewards.REWARDS, [f"PermenPANRB 6/2022 Pasal 31 ayat ({n})" for n in (1, 1, 3)], strict=True)),
)
@pytest.mark.parametrize("predikat", permenpanrb_6_2022.Predikat)
def test_any_evaluation_of_the_last_year_will_do(reward, place, predikat):
    """The text sets no predikat; it says *may*."""
    verdict = assess(reward, Dossier(evaluations=[Rated.year(2025, predikat)]), on=ON)

    assert verdict.status is Status.MET
    assert (place, Standing.OFFICIAL_TEXT) == (verdict.finding.cite.text("id"), verdict.finding.cite.standing)
    assert "tidak menetapkan batas predikat" in str(verdict.explain("id"))


def test_the_three_rewards_are_named_by_their_rules():
    """What a stored answer is found by again."""
    names = ("prioritas_rencana_suksesi", "prioritas_pengembangan_kompetensi", "penghargaan_lain")

    assert [f"permenpanrb_6_2022.{name}" for name in names] == [one.key for one in rewards.REWARDS]


def test_without_an_evaluation_nothing_can_follow_it():
    """Not even the year before last."""
    older = Dossier(evaluations=[Rated.year(2024, permenpanrb_6_2022.Predikat.SANGAT_BAIK)])

    assert [Status.UNKNOWN] * 3 == [assess(one, older, on=ON).status for one in rewards.REWARDS]
