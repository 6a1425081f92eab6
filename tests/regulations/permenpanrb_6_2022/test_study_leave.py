"""Study leave: six printed tables, two for study abroad, three words of time, two predikat for the unfinished."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import ModelError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.regulations.permenpanrb_6_2022.study_leave import (
    ABROAD,
    PRINTED,
    TABLES,
    UNFINISHED,
    Accreditation,
    StudyLevel,
    Timeliness,
    not_finished,
    suggest,
    timeliness,
)
from asn_kinerja.scoring.parts.find import replay

A, B, C, OTHER = Accreditation
S1, PROFESI, S2, S3, ELSE = StudyLevel
SB, BAIK, BP, KURANG, SANGAT_KURANG = Predikat

#: L 63: level, university, programme: the first grade of Butuh Perbaikan, Baik, Sangat Baik.
EDGES = [
    (S1, A, "2.76", "3.01", "3.51"),
    (S1, B, "2.76", "3.10", "3.61"),
    (S1, C, "2.76", "3.20", "3.71"),
    (S2, A, "3.00", "3.20", "3.51"),
    (S2, B, "3.00", "3.25", "3.61"),
    (S2, C, "3.00", "3.30", "3.71"),
]
GRADES = [Decimal(one) / 100 for one in range(401)]


def oracle(grade: Decimal, edges: tuple[str, ...]) -> Predikat:
    for edge, label in zip(reversed(edges), (SB, BAIK, BP), strict=True):
        if grade >= Decimal(edge):
            return label
    return KURANG


def codes(call: Any) -> list[tuple[str, str]]:
    with pytest.raises(ModelError) as caught:
        call()
    return [(p.code, p.path) for p in caught.value.problems]


class TestGrade:
    """L 63 no. 5-6: guidance by level and accreditation, two decimals."""

    @pytest.mark.parametrize(("level", "university", "fair", "good", "best"), EDGES)
    def test_every_two_decimal_grade_has_its_row(
        self, level: StudyLevel, university: Accreditation, fair: str, good: str, best: str
    ) -> None:
        for grade in GRADES:
            expected = oracle(grade, (fair, good, best))

            assert expected is suggest(grade, level, university=university, programme=A).value

    @pytest.mark.parametrize("level", [PROFESI, S3])
    @pytest.mark.parametrize("university", [A, B, C])
    def test_profession_and_doctor_share_the_table_of_s2(self, level: StudyLevel, university: Accreditation) -> None:
        assert TABLES[level, university, B] == TABLES[S2, university, B]

    @pytest.mark.parametrize(("level", "first"), [(S1, S1), (PROFESI, S2), (S2, S2), (S3, S2)])
    def test_study_abroad_has_the_figures_of_university_a(self, level: StudyLevel, first: StudyLevel) -> None:
        for grade in GRADES:
            here = suggest(grade, first, university=A, programme=A).value

            assert here is suggest(grade, level, abroad=True).value

    @pytest.mark.parametrize("level", [S1, PROFESI, S2, S3])
    @pytest.mark.parametrize("university", Accreditation)
    @pytest.mark.parametrize("programme", Accreditation)
    def test_pairs_that_are_not_printed_are_unknown(
        self, level: StudyLevel, university: Accreditation, programme: Accreditation
    ) -> None:
        """Minimal C beside A and B, minimal B beside C; nothing else."""
        printed = {(A, A), (A, B), (A, C), (B, A), (B, B), (B, C), (C, A), (C, B)}
        value = suggest("3.00", level, university=university, programme=programme).value

        assert ((university, programme) in printed) is isinstance(value, Predikat)

    def test_c_and_c_is_told_as_not_listed(self) -> None:
        found = suggest("3.9", S1, university=C, programme=C)

        assert "panduan tidak memuat S-1 dengan akreditasi universitas C, program studi C" == found.value("id")
        assert found.value("id") in str(found.explain("id"))

    @pytest.mark.parametrize("more", [{"university": A, "programme": A}, {"abroad": True}])
    def test_d3_and_below_are_unknown(self, more: Any) -> None:
        assert isinstance(suggest("3.9", ELSE, **more).value, Unknown)

    def test_each_row_is_cited_as_official_guidance(self) -> None:
        tables = [table for *_, table in (*PRINTED, *ABROAD)]
        found = suggest("3.50", S1, university=A, programme=B)

        assert 8 == len(tables)
        assert all(
            (row.cite.page, row.cite.standing) == ("63", Standing.OFFICIAL_TEXT) for t in tables for row in t.rows
        )
        assert "tidak mengikat" in str(found.explain("id"))
        assert "3,5 termasuk rentang 3,01 sampai 3,5: Baik" in str(found.explain("id"))

    @pytest.mark.parametrize(
        ("grade", "code"),
        [
            ("4.01", "grade_range"),
            ("-0.01", "grade_range"),
            (350, "grade_range"),
            ("3.5050", "grade_decimals"),
            ("3.0010", "grade_decimals"),
            (Fraction(10, 3), "grade_decimals"),
            (3.5, "float"),
            (None, "number_kind"),
            ("3,5", "number_text"),
            (True, "bool"),
            ("1e9", "number_text"),
        ],
    )
    def test_a_grade_is_a_two_decimal_number_of_0_to_4(self, grade: Any, code: str) -> None:
        """Above 4.00 is an error; three decimals are not rounded over an edge."""
        assert [(code, "grade")] == codes(lambda: suggest(grade, S1, abroad=True))

    @pytest.mark.parametrize("grade", ["3.50", "3.5000", Decimal("3.500"), Fraction(7, 2), Decimal("3.5")])
    def test_zeros_at_the_end_are_no_decimals(self, grade: Any) -> None:
        assert BAIK is suggest(grade, S1, abroad=True).value

    def test_all_problems_at_once(self) -> None:
        found = codes(lambda: suggest(5, "S1", university="A", programme=None, abroad="ya"))

        assert [
            ("grade_range", "grade"),
            ("type", "level"),
            ("type", "university"),
            ("type", "programme"),
            ("type", "abroad"),
        ] == found

    @pytest.mark.parametrize("more", [{"university": A}, {"programme": A}, {"university": A, "programme": B}])
    def test_an_accreditation_does_not_go_with_study_abroad(self, more: Any) -> None:
        assert [("abroad", "abroad")] == codes(lambda: suggest(3, S1, abroad=True, **more))

    @given(st.sampled_from(GRADES), st.sampled_from(sorted(TABLES, key=str)))
    def test_a_finding_replays(self, grade: Decimal, key: Any) -> None:
        level, university, programme = key
        found = suggest(grade, level, university=university, programme=programme, abroad=university is None)

        assert found == replay(found)


class TestTimeliness:
    """L 63 no. 7: faster, on time, or extended."""

    @pytest.mark.parametrize(
        ("taken", "limit", "extended", "expected"),
        [
            (3, 4, False, Timeliness.LEBIH_CEPAT),
            ("3.99", 4, False, Timeliness.LEBIH_CEPAT),
            (4, 4, False, Timeliness.TEPAT_WAKTU),
            ("4.01", 4, False, Timeliness.PERPANJANGAN),
            (4, 4, True, Timeliness.PERPANJANGAN),
            (3, 4, True, Timeliness.PERPANJANGAN),
        ],
    )
    def test_against_the_regular_limit(self, taken: Any, limit: Any, extended: bool, expected: Timeliness) -> None:
        found = timeliness(taken, limit, extended=extended)

        assert expected is found.value
        assert found == replay(found)
        assert expected.value.id in str(found.explain("id"))

    def test_no_extension_is_meant_where_none_is_told(self) -> None:
        assert Timeliness.TEPAT_WAKTU is timeliness(8, 8).value

    def test_all_problems_at_once(self) -> None:
        found = codes(lambda: timeliness(0, 4.0, extended=None))

        assert [("study_time", "taken"), ("float", "limit"), ("type", "extended")] == found
        assert [("study_time", "limit")] == codes(lambda: timeliness(1, -1))


class TestNotFinished:
    """L 100, 103: Kurang or Sangat Kurang; the rater weighs behaviour."""

    @pytest.mark.parametrize("choice", [KURANG, SANGAT_KURANG])
    def test_the_rater_chooses_one_of_two(self, choice: Predikat) -> None:
        found = not_finished(choice)

        assert choice is found.value
        assert found == replay(found)
        assert "100, 103" == found.cite.page

    def test_without_a_choice_it_is_unknown_and_names_both(self) -> None:
        found = not_finished()

        assert isinstance(found.value, Unknown)
        assert "Kurang atau Sangat Kurang" in found.value("id")
        assert (KURANG, SANGAT_KURANG) == UNFINISHED == dict(found.facts)["allowed"]
        assert found == replay(found)

    @pytest.mark.parametrize("choice", [SB, BAIK, BP])
    def test_no_other_predikat_is_open(self, choice: Predikat) -> None:
        assert [("unfinished_choice", "choice")] == codes(lambda: not_finished(choice))

    @pytest.mark.parametrize("choice", ["KURANG", 3, [], {}])
    def test_other_things_are_refused(self, choice: Any) -> None:
        assert [("type", "choice")] == codes(lambda: not_finished(choice))
