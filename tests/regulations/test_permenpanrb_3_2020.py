"""Nine boxes before and since 31 December 2025, axis values, recommendations, the succession group."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import AsnKinerjaError, ModelError, ReadingError
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import Dossier, Rated, Service, Status, assess
from asn_kinerja.law import Standing
from asn_kinerja.model import Expectation, ServiceKind
from asn_kinerja.regulations import permenpanrb_3_2020 as talent
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.regulations.permenpanrb_3_2020 import Advice, Cutoffs, OldAxis, Potential, Reinforcing

P = permenpanrb_6_2022.Predikat
BEFORE, SINCE = date(2025, 12, 30), date(2025, 12, 31)
CUTS = Cutoffs(60, 80)
ABOVE, SAME, BELOW = Expectation
HIGH, MIDDLE, LOW = Potential

BOXES = [  # printed, row by row from the top
    (ABOVE, (4, 7, 9)),
    (SAME, (2, 5, 8)),
    (BELOW, (1, 3, 6)),
]
#: A predikat for each row of the axis, from 31 December 2025.
OF_AXIS = {ABOVE: P.SANGAT_BAIK, SAME: P.BAIK, BELOW: P.KURANG}


class TestBoxes:
    """Lampiran I of PermenPANRB 20/2025."""

    @pytest.mark.parametrize(("row", "boxes"), BOXES)
    def test_f8_numbered_as_printed_not_row_by_row(self, row, boxes):
        """F8: as expected and high potential is box 8."""
        found = [talent.nine_box(OF_AXIS[row], potential, on=SINCE) for potential in (LOW, MIDDLE, HIGH)]

        assert boxes == tuple(one.value for one in found)
        assert {"PermenPANRB 20/2025 Lampiran I"} == {one.cite.text("id") for one in found}
        assert {Standing.OFFICIAL_TEXT} == {one.cite.standing for one in found}

    @pytest.mark.parametrize(
        ("predikat", "since", "before"),
        [
            (P.SANGAT_BAIK, ABOVE, ABOVE),
            (P.BAIK, SAME, ABOVE),
            (P.BUTUH_PERBAIKAN, BELOW, SAME),
            (P.KURANG, BELOW, BELOW),
            (P.SANGAT_KURANG, BELOW, BELOW),
        ],
    )
    def test_f9_baik_is_as_expected_from_31_december_2025(self, predikat, since, before):
        """F9: an agency's cut-offs end on that day, whether given or not."""
        assert since is talent.performance_axis(predikat, on=SINCE, cutoffs=CUTS).value
        assert before is talent.performance_axis(predikat, on=BEFORE, cutoffs=CUTS).value
        backwards = talent.performance_axis(predikat, on=BEFORE, reading=OldAxis.PRINTED)
        assert (since, (OldAxis.PRINTED,)) == (backwards.value, backwards.readings)

    def test_f9_the_box_of_baik_and_low_potential(self):
        """Box 4 until 30 December 2025 by that agency's table, box 2 from the next day."""
        assert [4, 2] == [talent.nine_box(P.BAIK, 30, on=day, cutoffs=CUTS).value for day in (BEFORE, SINCE)]

    @pytest.mark.parametrize(
        ("value", "expected"), [("59.99", LOW), (60, MIDDLE), ("79.99", MIDDLE), (80, HIGH), (0, LOW), (100, HIGH)]
    )
    def test_lower_edges_belong_to_the_higher_row(self, value, expected):
        """Exactly at the cut-off and a hair below."""
        assert talent.potential_axis(value, CUTS).value is expected

    def test_cutoffs_are_required_and_never_a_default(self):
        """Before the day for the performance axis, at any time for a potential value."""
        for call in (
            lambda: talent.nine_box(P.BAIK, HIGH, on=BEFORE),
            lambda: talent.nine_box(P.BAIK, 85, on=SINCE),
        ):
            with pytest.raises(ModelError, match="cut-offs are not given"):
                call()

    def test_a_predikat_of_another_list_is_refused(self):
        """PP 46/2011 prints Baik too."""
        with pytest.raises(ModelError, match="not of the list"):
            talent.nine_box(pp_46_2011.Predikat.BAIK, HIGH, on=SINCE)

    def test_the_finding_explains_itself(self):
        """Axes and box, with the reading where it was one."""
        found = talent.nine_box(P.BAIK, HIGH, on=BEFORE, cutoffs=CUTS)

        assert (9, (OldAxis.CUTOFFS,)) == (found.value, found.readings)
        assert "kotak 9" in str(found.explain("id"))
        assert () == talent.nine_box(P.BAIK, HIGH, on=SINCE).readings

    @pytest.mark.parametrize(("middle", "high"), [(80, 80), (81, 80), (-1, 80), (60, 101), (0.5, 80), (None, None)])
    def test_cutoffs_stand_in_order_between_0_and_100(self, middle, high):
        """0 and 100 themselves fit."""
        with pytest.raises(ModelError):
            Cutoffs(middle, high)
        assert Cutoffs(0, 100)

    @given(st.sampled_from([None, "x", "0.5x", 1.5, float("nan"), -1, 101, 10**400, object(), P.BAIK]))
    def test_garbage_raises_only_our_errors(self, wrong):
        """In every place."""
        calls: list[Any] = [
            lambda: talent.potential_axis(wrong, CUTS),
            lambda: talent.potential_axis(50, wrong),
            lambda: talent.nine_box(wrong if wrong is not P.BAIK else None, HIGH, on=SINCE),
            lambda: talent.nine_box(P.BAIK, wrong, on=SINCE, cutoffs=CUTS),
            lambda: talent.nine_box(P.BAIK, HIGH, on=wrong),
            lambda: talent.nine_box(P.BAIK, HIGH, on=SINCE, reading=wrong),
            lambda: talent.advice(wrong, on=SINCE),
            lambda: talent.talent_value(wrong, 50),
            lambda: talent.potential_value(wrong),
            lambda: talent.potential_value({"kompetensi": wrong, "lain": wrong}),
            lambda: talent.performance_value(main=wrong, awards=50, team=50),
            lambda: talent.performance_value(main=50, awards=50, team=50, shares=(wrong, "0.4")),
            lambda: talent.performance_value(main=50, awards=50, team=50, shares=wrong),
            lambda: talent.performance_value(main=50, awards=50, team=50, reading=wrong),
        ]
        for call in calls:
            with pytest.raises(AsnKinerjaError):
                call()


class TestAdvice:
    def test_until_30_december_2025_every_box_has_its_list(self):
        """As the old annex is told."""
        assert {n: len(talent.advice(n, on=BEFORE).value) for n in range(1, 10)} == {
            1: 1,
            2: 3,
            3: 4,
            4: 2,
            5: 3,
            6: 3,
            7: 5,
            8: 4,
            9: 3,
        }

    @pytest.mark.parametrize(
        ("box", "before", "since"),
        [
            (3, "BIMBINGAN_KINERJA KONSELING_KINERJA PENGEMBANGAN_KOMPETENSI PENEMPATAN_SESUAI", None),
            (5, "PENEMPATAN_SESUAI BIMBINGAN_KINERJA PENGEMBANGAN_KOMPETENSI", "PENYELARASAN_PERAN BIMBINGAN_MOTIVASI PENGEMBANGAN_KOMPETENSI"),
            (6, "PENEMPATAN_SESUAI BIMBINGAN_KINERJA KONSELING_KINERJA", "PENYELARASAN_PERAN BIMBINGAN_KINERJA KONSELING_KINERJA PENGEMBANGAN_KOMPETENSI PEMANTAUAN_INTENSIF"),
            (7, None, "DIPERTAHANKAN RENCANA_SUKSESI_INSTANSI ROTASI_PENGAYAAN_JABATAN PENGEMBANGAN_KOMPETENSI MEMIMPIN_TIM"),
            (8, None, "DIPERTAHANKAN RENCANA_SUKSESI_INSTANSI ROTASI_PERLUASAN_JABATAN BIMBINGAN_MOTIVASI MENTORING_SENIOR PROYEK_LINTAS_BIDANG"),
            (9, None, "DIPROMOSIKAN_DAN_DIPERTAHANKAN RENCANA_SUKSESI_INSTANSI_NASIONAL PENGHARGAAN PENUGASAN_STRATEGIS PEMBINAAN_EKSEKUTIF PROYEK_NASIONAL"),
        ],
    )  # fmt: skip
    def test_lists_as_printed(self, box, before, since):
        """Those the suite does not hold."""
        for day, words in ((BEFORE, before), (SINCE, since)):
            if words is not None:
                assert words.split() == [one.name for one in talent.advice(box, on=day).value]

    def test_konseling_only_in_box_6_since(self):
        """Lampiran II: guidance and counselling of performance in box 6, motivation in 5 and 8."""
        lists = {n: talent.advice(n, on=SINCE).value for n in range(5, 10)}

        assert [6] == [n for n, one in lists.items() if Advice.KONSELING_KINERJA in one]
        assert [6] == [n for n, one in lists.items() if Advice.BIMBINGAN_KINERJA in one]
        assert [5, 8] == [n for n, one in lists.items() if Advice.BIMBINGAN_MOTIVASI in one]
        assert {5: 3, 6: 5, 7: 5, 8: 6, 9: 6} == {n: len(one) for n, one in lists.items()}
        assert [9] == [n for n, one in lists.items() if Advice.PENGHARGAAN in one]

    @pytest.mark.parametrize("box", [1, 2, 3, 4])
    def test_boxes_1_to_4_of_2025_are_not_verified(self, box):
        """Unknown, never the old list."""
        assert isinstance(talent.advice(box, on=SINCE).value, Unknown)

    @pytest.mark.parametrize("box", [0, 10, "9", True, None])
    def test_there_are_nine(self, box):
        """1 to 9."""
        with pytest.raises(ModelError):
            talent.advice(box, on=SINCE)


class TestValues:
    def test_the_talent_value_is_half_and_half(self):
        """Exact."""
        assert Fraction("69.995") == talent.talent_value(80, "59.99").value.exact

    def test_the_performance_axis_is_60_and_40(self):
        """The reinforcing part by its mean; its own weights are unknown."""
        found = talent.performance_value(main=80, awards=75, team=50)

        assert (73, (Reinforcing.MEAN,)) == (found.value.exact, found.readings)
        own = talent.performance_value(main=80, awards=75, team=50, reading=Reinforcing.OWN_WEIGHTS)
        assert isinstance(own.value, Unknown)
        assert (
            Fraction("66.25")
            == talent.performance_value(main=70, awards=75, team=50, shares=("0.5", "0.5")).value.exact
        )

    @pytest.mark.parametrize("shares", [("0.6", "0.41"), ("0.6",), "0.6", (0.6, 0.4)])
    def test_shares_sum_to_one(self, shares):
        """Two exact shares."""
        with pytest.raises(ModelError):
            talent.performance_value(main=80, awards=75, team=50, shares=shares)

    def test_the_potential_axis_is_40_25_20_15(self):
        """Each part alone."""
        zero = dict.fromkeys(talent.POTENTIAL_SHARES, 0)
        found = {name: talent.potential_value({**zero, name: 100}).value.exact for name in zero}

        assert {"kompetensi": 40, "potensi": 25, "kualifikasi": 20, "integritas": 15} == found

    def test_every_part_is_needed_and_no_other_taken(self):
        """All problems at once."""
        with pytest.raises(ModelError) as refused:
            talent.potential_value({"kompetensi": 101, "lain": 1})

        assert 5 == len(refused.value.problems)

    def test_a_part_of_another_name_is_told_by_its_number(self):
        """A name that is no part may be a person's: its place is its number, while a known part is its own path."""
        with pytest.raises(ModelError) as refused:
            talent.potential_value({"kompetensi": 101, "Sari": 101})

        paths = [one.path for one in refused.value.problems]
        assert ["values", "values", "values", "kompetensi", "values", "values[1]"] == paths

    def test_500_parts_are_read_and_501_are_one_clear_error(self):
        """The first names every part that is no part, the second only their number."""
        parts = dict.fromkeys(talent.POTENTIAL_SHARES, 1)
        for count, codes in ((500, {"unknown_word"}), (501, {"too_many"})):
            with pytest.raises(ModelError) as refused:
                talent.potential_value({**parts, **{f"x{n}": 1 for n in range(count - len(parts))}})
            assert codes == {one.code for one in refused.value.problems}
        assert 1 == len(refused.value.problems)

    @pytest.mark.parametrize("values", [None, 5, "kompetensi", [1, 2, 3, 4]])
    def test_what_is_no_mapping_of_parts_is_refused(self, values):
        """One error at its place."""
        with pytest.raises(ModelError) as refused:
            talent.potential_value(values)

        assert [("type", "values")] == [(one.code, one.path) for one in refused.value.problems]

    def test_reading_of_another_kind(self):
        """Refused."""
        with pytest.raises(ReadingError):
            talent.performance_value(main=1, awards=1, team=1, reading=OldAxis.PRINTED)


def test_the_text_of_2020_is_cited_without_a_place_and_as_corroborated():
    """Its own articles were not verified."""
    cite = talent.advice(5, on=BEFORE).cite

    assert ("PermenPANRB 3/2020 (pasal belum diverifikasi)", "CORROBORATED") == (cite.text("id"), cite.standing.name)


class TestSuccession:
    """PP 11/2017 Pasal 199(2)."""

    def test_the_two_stated_facts_have_documented_keys(self):
        """A dossier is written by hand or by another program: the keys are part of the interface."""
        assert ("sesuai_kompetensi", "kewajiban_pengembangan_terpenuhi") == (
            talent.COMPETENCE_FITS,
            talent.DEVELOPMENT_MET,
        )

    def test_the_four_conditions(self):
        """PNS, Baik in the last two years, competence, development duty."""
        rated = [Rated.year(2024, P.BAIK), Rated.year(2025, P.SANGAT_BAIK)]
        facts = {talent.COMPETENCE_FITS: True, talent.DEVELOPMENT_MET: date(2026, 1, 10)}
        dossier = Dossier(service=[Service(ServiceKind.PNS, date(2015, 1, 1))], evaluations=rated, facts=facts)
        verdict = assess(talent.SUCCESSION_GROUP, dossier, on=date(2026, 3, 1))

        assert (Status.MET, date(2026, 1, 10)) == (verdict.status, verdict.earliest)
        assert "PP 11/2017 Pasal 199 ayat (2)" == verdict.finding.cite.text("id")

    def test_one_year_is_not_enough(self):
        """The last two, whatever the third."""
        for years, expected in (((2025,), Status.UNKNOWN), ((2024, 2025), Status.MET)):
            facts = {talent.COMPETENCE_FITS: True, talent.DEVELOPMENT_MET: True}
            rated = [Rated.year(year, P.BAIK) for year in years]
            pns = [Service(ServiceKind.PNS, date(2015, 1, 1))]
            dossier = Dossier(service=pns, evaluations=rated, facts=facts)
            assert assess(talent.SUCCESSION_GROUP, dossier, on=date(2026, 3, 1)).status is expected

    def test_levels_of_a_post_replace_the_stated_fact(self):
        """One level too low."""
        honour = talent.succession_group({"komunikasi": 3})
        verdict = assess(honour, Dossier(competences={"komunikasi": 2}), on=date(2026, 3, 1))

        assert ["permenpanrb_3_2020.suksesi_kompetensi"] == [one.rule.key for one in verdict.unmet]
        with pytest.raises(AsnKinerjaError):
            talent.succession_group({"a": "x"})
