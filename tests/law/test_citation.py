"""Where a rule stands in the law, and how well that was verified."""

import copy
import pickle

import pytest

from asn_kinerja.errors import AsnKinerjaError, problem
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.law import Citation, Regulation, Standing
from asn_kinerja.law.citation import Listed
from asn_kinerja.law.text import LegalText
from asn_kinerja.regulations import permenpanrb_90_2021

PP_46_2011 = Regulation("PP", 46, 2011, "Penilaian Prestasi Kerja PNS")
CITY = Regulation("Contoh: Dinas Kebersihan", None, None)


class TestStanding:
    def test_standings_are_listed_from_the_best(self):
        expected = ["OFFICIAL_TEXT", "CORROBORATED", "SINGLE_SOURCE", "UNVERIFIED", "POLICY"]

        assert expected == [standing.name for standing in Standing]

    @pytest.mark.parametrize(
        ("standing", "expected"),
        [
            (Standing.OFFICIAL_TEXT, False),
            (Standing.CORROBORATED, False),
            (Standing.SINGLE_SOURCE, True),
            (Standing.UNVERIFIED, True),
            (Standing.POLICY, True),
        ],
    )
    def test_a_reader_is_told_of_whatever_is_weaker_than_corroborated(self, standing, expected):
        assert expected is standing.is_weak

    @pytest.mark.parametrize("standing", Standing)
    def test_every_standing_has_words_in_both_languages(self, standing):
        assert standing.value("id")
        assert standing.value("en")
        assert standing.value("id") != standing.value("en")


class TestRegulation:
    def test_a_text_is_named_as_it_is_cited(self):
        assert "PP 46/2011" == PP_46_2011.short

    def test_a_policy_is_named_by_its_name(self):
        assert "Contoh: Dinas Kebersihan" == CITY.short

    def test_the_identifier_sorts_by_kind_year_and_number(self):
        assert "akn/id/act/pp/2011/46" == PP_46_2011.akn
        assert "akn/id/act/perka-bkn/2007/22" == Regulation("Perka BKN", 22, 2007).akn

    def test_a_policy_has_no_identifier(self):
        assert CITY.akn is None

    def test_the_subject_does_not_make_it_another_text(self):
        assert Regulation("PP", 46, 2011) == PP_46_2011
        assert hash(Regulation("PP", 46, 2011)) == hash(PP_46_2011)

    @pytest.mark.parametrize("other", [("UU", 46, 2011), ("PP", 45, 2011), ("PP", 46, 2012)])
    def test_kind_number_and_year_make_the_text(self, other):
        assert Regulation(*other) != PP_46_2011

    def test_nothing_can_be_changed(self):
        with pytest.raises(AttributeError):
            PP_46_2011.year = 2012


class TestCitation:
    @pytest.mark.parametrize(
        ("place", "indonesian", "english"),
        [
            ({"pasal": "24"}, "PP 46/2011 Pasal 24", "PP 46/2011 Pasal 24"),
            ({"pasal": "24", "ayat": "2"}, "PP 46/2011 Pasal 24 ayat (2)", "PP 46/2011 Pasal 24 ayat (2)"),
            ({"pasal": "24", "page": "9"}, "PP 46/2011 Pasal 24", "PP 46/2011 Pasal 24"),
            ({"page": "99, 102-103"}, "PP 46/2011 Lampiran hlm. 99, 102-103", "PP 46/2011 annex p. 99, 102-103"),
            ({}, "PP 46/2011 (pasal belum diverifikasi)", "PP 46/2011 (article not verified)"),
        ],
    )
    def test_a_place_is_printed_as_far_as_it_was_verified(self, place, indonesian, english):
        cite = PP_46_2011.cite(Standing.CORROBORATED, **place)

        assert indonesian == cite.text("id") == cite.text()
        assert english == cite.text("en")

    @pytest.mark.parametrize(
        ("place", "indonesian", "english"),
        [
            ({"pasal": "1", "point": "9"}, "PP 46/2011 Pasal 1 angka 9", "PP 46/2011 Pasal 1 no. 9"),
            ({"page": "90", "point": "11"}, "PP 46/2011 Lampiran hlm. 90 angka 11", "PP 46/2011 annex p. 90 no. 11"),
            ({"point": "5.e"}, "PP 46/2011 angka 5.e", "PP 46/2011 no. 5.e"),
        ],
    )
    def test_a_number_stands_after_its_place_or_alone(self, place, indonesian, english):
        cite = PP_46_2011.cite(Standing.OFFICIAL_TEXT, **place)

        assert (indonesian, english) == (cite.text("id"), cite.text("en"))

    def test_a_policy_says_that_it_is_not_law(self):
        cite = CITY.cite(Standing.POLICY)

        assert "Contoh: Dinas Kebersihan (kebijakan, bukan aturan hukum)" == cite.text("id")
        assert "Contoh: Dinas Kebersihan (policy, not law)" == cite.text("en")

    @pytest.mark.parametrize(
        ("place", "expected"),
        [({"pasal": "7"}, True), ({"page": "3"}, True), ({"point": "5.e"}, True), ({"ayat": "1"}, False), ({}, False)],
    )
    def test_a_place_is_verified_when_an_article_or_a_page_is_stored(self, place, expected):
        assert expected is PP_46_2011.cite(Standing.OFFICIAL_TEXT, **place).place_verified

    def test_plain_data_keeps_place_and_standing(self):
        cite = PP_46_2011.cite(Standing.SINGLE_SOURCE, pasal="7", ayat="1")

        assert {
            "regulation": "PP 46/2011",
            "id": "akn/id/act/pp/2011/46",
            "pasal": "7",
            "ayat": "1",
            "page": None,
            "point": None,
            "standing": "SINGLE_SOURCE",
            "place_verified": True,
        } == cite.to_dict()

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        cite = PP_46_2011.cite(Standing.OFFICIAL_TEXT, pasal="7")

        with pytest.raises(AttributeError):
            cite.pasal = "8"
        assert cite == pickle.loads(pickle.dumps(cite))
        assert hash(cite) == hash(Citation(PP_46_2011, Standing.OFFICIAL_TEXT, "7"))
        assert cite != PP_46_2011.cite(Standing.CORROBORATED, pasal="7")


def test_a_part_of_an_annex_is_no_page():
    """Lampiran II, not page II."""
    cite = Regulation("PermenPANRB", 20, 2025).cite(Standing.OFFICIAL_TEXT, page="II")

    assert ("PermenPANRB 20/2025 Lampiran II", "PermenPANRB 20/2025 annex II") == (cite.text("id"), cite.text("en"))


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing.OFFICIAL_TEXT, ("", "")),
        (Standing.CORROBORATED, ("", "")),
        (Standing.SINGLE_SOURCE, ("perlu kehati-hatian: satu sumber saja", "with caution: one source only")),
        (Standing.UNVERIFIED, ("perlu kehati-hatian: belum diverifikasi", "with caution: not verified")),
        (Standing.POLICY, ("", "")),
    ],
)
def test_a_problem_that_rests_on_a_weak_source_says_so(standing: Standing, expected: tuple[str, str]) -> None:
    """Whatever the problem; a policy says in its place that it is one."""
    cite = PP_46_2011.cite(standing, pasal="7")
    found = problem("negative", "x", -1, cite=cite)

    assert expected == (cite.caution("id"), cite.caution("en"))
    for lang, caution in zip(("id", "en"), expected, strict=True):
        place = f"PP 46/2011 Pasal 7, {caution}. " if caution else "PP 46/2011 Pasal 7. "
        assert place in found.text(lang)  # type: ignore[arg-type]
    assert found.to_dict()["cite"] == (f"PP 46/2011 Pasal 7, {expected[0]}" if expected[0] else "PP 46/2011 Pasal 7")


def test_a_refusal_of_a_rule_from_one_source_says_so() -> None:
    """PermenPANRB 90/2021: the points of a survey index."""
    with pytest.raises(AsnKinerjaError, match="with caution: one source only"):
        permenpanrb_90_2021.survey_points(5, maximum=10)


def test_a_text_is_the_same_text_however_it_is_declared():
    declared = LegalText("PP", 30, 2019, "Penilaian Kinerja PNS", key="another")

    assert declared == Regulation("PP", 30, 2019)
    assert hash(declared) == hash(Regulation("PP", 30, 2019))
    assert declared not in (Regulation("PP", 30, 2018), "PP 30/2019")


class TestListed:
    PLACE = Regulation("PP", 46, 2011).cite(Standing.CORROBORATED)

    def test_a_list_reads_like_a_mapping_and_knows_its_place(self):
        made = Listed(self.PLACE, {"a": 1, "b": 2})

        assert {"a": 1, "b": 2} == made
        assert self.PLACE is made.cite
        assert hash(FrozenMap({"a": 1, "b": 2})) == hash(made)

    def test_a_copy_and_a_pickle_keep_the_place(self):
        made = Listed(self.PLACE, {"a": (1,)})
        for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
            assert (made, self.PLACE, Listed) == (again, again.cite, type(again))

    def test_its_repr_is_the_call_that_makes_it(self):
        made = Listed(self.PLACE, {"a": 1})

        assert f"Listed({self.PLACE!r}, {{'a': 1}})" == repr(made)

    def test_it_cannot_be_changed(self):
        with pytest.raises(TypeError):
            Listed(self.PLACE, {"a": 1})["a"] = 2
