"""SE MenPANRB 3/2023: shares of staff predikat, reported and never imposed."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import (
    Employee,
    EvaluationPeriod,
    Expectation,
    Position,
    Ratings,
    ServiceKind,
    WorkResult,
    evaluate_many,
)
from asn_kinerja.errors import ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.insight import summarise
from asn_kinerja.law import Standing
from asn_kinerja.model import SKP
from asn_kinerja.regulations import se_menpanrb_3_2023 as se
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.regulations.permenpanrb_6_2022.organisation import OrganisationResult
from asn_kinerja.regulations.se_menpanrb_3_2023 import Check, ShareBase, check, head_rating
from asn_kinerja.scoring.parts.find import replay

SB, B, BP, K, SK = Predikat
MET, NOT = Check
BEST, GOOD, FAIR, POOR, WORST = OrganisationResult


def answers(organisation: OrganisationResult, *counts: int) -> list[Any]:
    found = check(organisation, dict(zip(Predikat, counts, strict=True)))
    return [one.value or None for one in found.premises]


def oracle(organisation: OrganisationResult, counts: tuple[int, ...]) -> list[Any]:
    """The five rows, literally; a majority that is neither sure nor excluded is None."""
    sb, b, bp, k, sk = (Fraction(100 * one, sum(counts)) for one in counts)
    largest = max(sb, b, bp, k, sk)

    def major(share: Fraction) -> bool | None:
        return True if share > 50 else (None if share == largest else False)

    rows: dict[OrganisationResult, list[bool | None]] = {
        BEST: [major(sb), sb <= 70],
        GOOD: [major(b), b <= 70, bp + k > 0],
        FAIR: [bp >= 60, sb <= 10],
        POOR: [k >= 60, bp >= 10, sb <= 10],
        WORST: [sk >= 60, bp + k >= 10, sb == 0],
    }
    return [None if one is None else (MET if one else NOT) for one in rows[organisation]]


#: Result, staff with Sangat Baik to Sangat Kurang, condition by condition: each edge and a hair beside it.
CASES = [
    (BEST, (700, 300, 0, 0, 0), [MET, MET]),
    (BEST, (701, 299, 0, 0, 0), [MET, NOT]),
    (BEST, (501, 499, 0, 0, 0), [MET, MET]),
    (BEST, (500, 500, 0, 0, 0), [None, MET]),
    (BEST, (499, 501, 0, 0, 0), [NOT, MET]),
    (BEST, (400, 300, 300, 0, 0), [None, MET]),
    (GOOD, (0, 700, 300, 0, 0), [MET, MET, MET]),
    (GOOD, (0, 701, 0, 299, 0), [MET, NOT, MET]),
    (GOOD, (300, 600, 0, 0, 100), [MET, MET, NOT]),
    (GOOD, (300, 600, 1, 0, 99), [MET, MET, MET]),
    (FAIR, (100, 300, 600, 0, 0), [MET, MET]),
    (FAIR, (101, 300, 599, 0, 0), [NOT, NOT]),
    (POOR, (100, 200, 100, 600, 0), [MET, MET, MET]),
    (POOR, (101, 201, 99, 599, 0), [NOT, NOT, NOT]),
    (WORST, (0, 300, 50, 50, 600), [MET, MET, MET]),
    (WORST, (0, 302, 49, 50, 599), [NOT, NOT, MET]),
    (WORST, (1, 299, 100, 0, 600), [MET, MET, NOT]),
]


class TestCheck:
    @pytest.mark.parametrize(("organisation", "counts", "expected"), CASES)
    def test_each_condition_at_its_edge(self, organisation: OrganisationResult, counts: Any, expected: Any) -> None:
        assert expected == answers(organisation, *counts)

    @given(st.sampled_from(OrganisationResult), st.lists(st.integers(0, 12), min_size=5, max_size=5).filter(any))
    def test_it_agrees_with_the_rows_read_literally(self, organisation: OrganisationResult, counts: list[int]) -> None:
        found = check(organisation, dict(zip(Predikat, counts, strict=True)))
        expected = oracle(organisation, tuple(counts))

        assert expected == [one.value or None for one in found.premises]
        whole = NOT if NOT in expected else (None if None in expected else MET)
        assert whole is (found.value or None)
        assert found == replay(found)

    def test_shares_are_exact_and_not_rounded(self) -> None:
        """Seven of ten thousand and one over 70 % are over 70 %, and are shown so."""
        found = check(GOOD, {B: 70_001, BP: 29_999})
        share = dict(found.premises[1].facts)["percent"]

        assert NOT is found.premises[1].value
        assert Fraction(70_001, 1000) == share.exact
        assert "70,001 %" in str(found.explain("id"))

    def test_a_hair_over_an_edge_is_over_it(self) -> None:
        """Two in a thousand million more than half are a majority; one in a thousand million does occur."""
        assert [MET, MET] == answers(BEST, 500_000_001, 499_999_999, 0, 0, 0)
        assert [MET, MET, MET] == answers(GOOD, 399_999_999, 600_000_000, 1, 0, 0)

    def test_small_units_are_not_rounded_either(self) -> None:
        """Two of three are 66.67 %; three of four are over 70 %."""
        assert [MET, MET] == answers(BEST, 2, 1, 0, 0, 0)
        assert [MET, NOT] == answers(BEST, 3, 1, 0, 0, 0)

    def test_a_majority_without_half_is_unknown_with_the_reason(self) -> None:
        found = check(BEST, {SB: 4, B: 3, BP: 3})

        assert isinstance(found.value, Unknown)
        assert "mayoritas" in found.value("id")
        assert "belum dapat dipastikan" in str(found.explain("id"))

    def test_an_unmet_condition_wins_over_an_unknown_one(self) -> None:
        assert NOT is check(GOOD, {B: 5, SB: 5}).value

    @pytest.mark.parametrize("organisation", OrganisationResult)
    def test_no_place_is_cited_and_no_standing_is_firmer_than_known(self, organisation: OrganisationResult) -> None:
        expected = Standing.CORROBORATED if organisation is BEST else Standing.SINGLE_SOURCE
        found = check(organisation, {SB: 1})

        assert {expected} == {one.cite.standing for one in found.walk()}
        assert not found.cite.place_verified
        assert all(row.table.rows for row in se.CONDITIONS[organisation])

    @pytest.mark.parametrize("base", ShareBase)
    def test_the_base_is_a_reading_of_every_answer(self, base: ShareBase) -> None:
        """PermenPANRB 6/2022, L 94 g, names the unit; the circular is silent."""
        found = check(BEST, {SB: 1}, base=base)

        assert all((base,) == one.readings for one in found.walk())
        assert base.text.id in str(found.explain("id"))
        assert ShareBase.RATERS_UNIT is ShareBase.default
        assert (ShareBase.RATERS_UNIT,) == check(BEST, {SB: 1}).readings

    def test_nobody_is_re_rated(self) -> None:
        """The answer is a report of shares; it holds no predikat to give anybody."""
        found = check(BEST, {SB: 10})

        assert NOT is found.value
        assert not any(isinstance(one.value, Predikat) for one in found.walk())

    def test_counts_of_a_summary_are_counts_here(self) -> None:
        who = Employee(service=ServiceKind.PNS, position=Position.pelaksana("P"), unit="Bidang A")
        plan = SKP(who, EvaluationPeriod.year(2025), (WorkResult("1", "Hasil"),))
        same, above = Expectation.SESUAI, Expectation.DI_ATAS
        records = [plan.realised(ratings=Ratings(one, above)) for one in (above, above, same)]
        (summary,) = summarise(evaluate_many(records))

        assert MET is check(BEST, summary.predikat).value


class TestProblems:
    @pytest.mark.parametrize(
        ("call", "expected"),
        [
            (lambda: check("BAIK", {SB: 1}), ["organisation"]),
            (lambda: check(SB, {SB: 1}), ["organisation"]),
            (lambda: check(BEST, [(SB, 1)]), ["counts"]),
            (lambda: check(BEST, None, base="unit"), ["base", "counts"]),
            (
                lambda: check(BEST, {SB: -1, B: 1.5, BP: True}),
                ["counts[SANGAT_BAIK]", "counts[BAIK]", "counts[BUTUH_PERBAIKAN]"],
            ),
            (lambda: check(BEST, {"Sari": 1, BEST: 2}), ["counts", "counts"]),
            (lambda: check(BEST, {"Sari": "x"}), ["counts", "counts[…]"]),
            (lambda: check(BEST, {}), ["counts"]),
            (lambda: check(BEST, {SB: 0}), ["counts"]),
            (lambda: head_rating(None), ["organisation"]),
        ],
    )
    def test_all_at_once_and_without_names(self, call: Any, expected: list[str]) -> None:
        with pytest.raises(ModelError) as caught:
            call()

        assert expected == [p.path for p in caught.value.problems]
        assert "Sari" not in caught.value.text("id")


@pytest.mark.parametrize("organisation", OrganisationResult)
def test_the_heads_rating_is_the_organisations_result_and_no_expectation(organisation: OrganisationResult) -> None:
    """Only in the circular; nothing says which of three ratings five words are."""
    found = head_rating(organisation)

    assert organisation is found.value
    assert Standing.CORROBORATED is found.cite.standing
    assert "tidak ada sumber" in str(found.explain("id"))
    assert found == replay(found)
