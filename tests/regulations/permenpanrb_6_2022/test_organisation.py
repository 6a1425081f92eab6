"""The organisation's result: five words, the year that counts, a pattern without a quota."""

import re
from datetime import date
from typing import Any

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat, organisation
from asn_kinerja.regulations.permenpanrb_6_2022.organisation import OrganisationResult, ResultYear, ideal, result_year
from asn_kinerja.scoring.parts.find import replay

YEAR = EvaluationPeriod.year(2025)


def test_five_printed_words() -> None:
    """L 92, 94 e."""
    words = ["Istimewa", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"]

    assert words == [one.label for one in OrganisationResult]
    assert OrganisationResult.BAIK != Predikat.BAIK


@pytest.mark.parametrize(("result", "expected"), list(zip(OrganisationResult, Predikat, strict=True)))
def test_ideally_most_staff_have_the_predikat_of_the_pattern(result: OrganisationResult, expected: Predikat) -> None:
    """L 94-97: Istimewa with Sangat Baik, otherwise the same name; no number, no quota."""
    found = ideal(result)

    assert expected is found.value
    assert ("94-97", Standing.OFFICIAL_TEXT) == (found.cite.page, found.cite.standing)
    assert "tidak ada kuota" in str(found.explain("id"))
    assert not re.search("[0-9]", organisation.PATTERN_RULE.sentence.id)
    assert found == replay(found)


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        (date(2025, 12, 31), ResultYear.SAME),
        (date(2026, 1, 31), ResultYear.SAME),
        (date(2026, 2, 1), ResultYear.BEFORE),
        (date(2027, 1, 1), ResultYear.BEFORE),
    ],
)
def test_a_result_issued_after_january_gives_way_to_last_years(issued: date, expected: ResultYear) -> None:
    """L 94 f."""
    found = result_year(YEAR, issued)

    assert expected is found.value
    assert "94" == found.cite.page
    assert found == replay(found)
    assert "akhir Januari 2026" in str(found.explain("id"))


def test_not_known_is_unknown() -> None:
    found = result_year(YEAR, None)

    assert isinstance(found.value, Unknown)
    assert (organisation.THE_DAY,) == found.value.needed
    assert found == replay(found)


def test_the_unit_that_counts_is_led_by_the_rater() -> None:
    """L 94 g."""
    assert "unit yang dipimpin pejabat penilai" in organisation.YEAR_RULE.sentence.id


@pytest.mark.parametrize("wrong", [None, "BAIK", Predikat.BAIK, 3])
def test_other_words_are_refused(wrong: Any) -> None:
    with pytest.raises(ModelError) as caught:
        ideal(wrong)

    assert "organisation" == caught.value.problems[0].path


def test_wrong_periods_and_days_are_refused_together() -> None:
    with pytest.raises(ModelError) as caught:
        result_year(2025, "2026-01-31")

    assert ["period", "issued"] == [p.path for p in caught.value.problems]
