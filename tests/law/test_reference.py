"""References sort, have identifiers, and are read back from their printed words."""

import random

import pytest

from asn_kinerja.errors import LabelError
from asn_kinerja.law import Citation, Regulation, Standing
from asn_kinerja.law.reference import read_citation, read_regulation
from asn_kinerja.law.text import LegalText
from asn_kinerja.testing import walk

SOURCES = [one for name in walk.texts() for one in walk.sources(name)]
CITED = list(
    dict.fromkeys(
        one for name in walk.texts() for _, value in walk.values(name) for one in walk.inside(value, Citation)
    )
)
KEP = Regulation("KEP/25/M.PAN/2/2004", None, None)
PP = Regulation("PP", 30, 2019)


class TestReadBack:
    def test_every_text_that_is_cited_is_read_back_from_its_words_and_identifier(self):
        assert 20 < len(SOURCES)
        for text in SOURCES:
            assert text == read_regulation(text.short), text.short
            assert text.akn is None or text == read_regulation(text.akn), text.akn

    def test_what_is_cited_alike_is_the_same_text(self):
        whole = Regulation("Keputusan 411/2025", None, None)

        assert read_regulation(whole.short) == whole == Regulation("Keputusan", 411, 2025)
        assert whole.akn is None

    @pytest.mark.parametrize("lang", ["id", "en"])
    def test_every_place_that_is_cited_is_read_back_in_both_languages(self, lang):
        assert 100 < len(CITED)
        for cite in CITED:
            assert cite == read_citation(cite.text(lang), cite.standing), cite.text(lang)

    @pytest.mark.parametrize(
        "place",
        [
            {"pasal": "41"},
            {"pasal": "41", "ayat": "5"},
            {"pasal": "57-58"},
            {"pasal": "41A", "ayat": "2-3", "point": "5.e"},
            {"page": "99, 102-103"},
            {"page": "II", "point": "B.2"},
            {"point": "11"},
            {},
        ],
    )
    def test_a_place_of_each_form_is_read_back(self, place):
        for text in (PP, KEP, Regulation("SE Kepala BKN", 1, 2023), Regulation("Kebijakan (2022)", None, None)):
            cite = text.cite(Standing.SINGLE_SOURCE, **place)
            assert [cite, cite] == [read_citation(cite.text(lang), Standing.SINGLE_SOURCE) for lang in ("id", "en")]

    def test_words_that_say_policy_have_that_standing(self):
        assert Standing.POLICY is read_citation("PP 46/2011 (policy, not law)", Standing.OFFICIAL_TEXT).standing

    def test_blanks_do_not_matter(self):
        assert PP == read_regulation("  PP   30/2019 ")

    @pytest.mark.parametrize("text", ["", "  ", None, 30, "x" * 301, ["PP 30/2019"]])
    def test_what_is_no_reference_is_refused(self, text):
        for read in (read_regulation, lambda one: read_citation(one, Standing.POLICY)):
            with pytest.raises(LabelError) as refused:
                read(text)
            assert ["reference"] == [one.code for one in refused.value.problems]

    @pytest.mark.parametrize(
        "text",
        [
            *("PP No. 30 Tahun 2019", "PP Nomor 30 Tahun 2019", "PP 30/19", "PP 30/2019 pasal 41 ayat 5"),
            *("PP 30/2019 Pasal 41 ayat (5) huruf a", "akn/id/act/pp/2019/", "akn/id/act/pp/2019/30#art_41"),
        ],
    )
    def test_what_looks_like_a_citation_and_is_none_is_no_policy(self, text):
        for read in (read_regulation, lambda one: read_citation(one, Standing.CORROBORATED)):
            with pytest.raises(LabelError):
                read(text)

    def test_a_policy_is_read_by_its_name(self):
        assert Regulation("Kebijakan Wali Kota (contoh) 2025", None, None) == read_regulation(
            "Kebijakan Wali Kota (contoh) 2025"
        )

    def test_what_is_no_standing_is_refused(self):
        with pytest.raises(LabelError, match="standing"):
            read_citation("PP 30/2019", "POLICY")


class TestIdentifiers:
    @pytest.mark.parametrize("kind", ["PermenPAN-RB", "PermenPAN RB", "Perka BKN"])
    def test_signs_of_a_kind_are_kept_apart_and_read_back(self, kind):
        text = Regulation(kind, 6, 2022)

        assert text == read_regulation(text.akn)
        assert Regulation("PermenPAN-RB", 6, 2022).akn != Regulation("PermenPAN RB", 6, 2022).akn

    def test_a_text_with_signs_in_its_number_has_one(self):
        assert "akn/id/act/kep/2004/25-m.pan-2" == KEP.akn
        assert "KEP/25/M.PAN/2/2004" == read_regulation(KEP.akn).short

    def test_a_place_has_one_a_policy_none(self):
        places = {"pasal": "24", "ayat": "2-3"}, {"page": "99, 102-103"}, {"point": "5.e"}, {}
        assert ["#art_24__para_2-3", "#annex_99_102-103", "#point_5.e", ""] == [
            PP.cite(Standing.OFFICIAL_TEXT, **place).akn.removeprefix(PP.akn) for place in places
        ]
        assert Regulation("Kebijakan", None, None).cite(Standing.POLICY).akn is None

    def test_no_two_places_share_one(self):
        places = {(cite.regulation, cite.pasal, cite.ayat, cite.page, cite.point) for cite in CITED if cite.akn}

        assert len(places) == len({cite.akn for cite in CITED if cite.akn})


class TestOrder:
    def test_texts_stand_by_kind_year_and_number(self):
        texts = [KEP, Regulation("PP", 9, 2019), PP, Regulation("PP", 9, 2020), Regulation("UU", 1, 1999)]

        assert texts == sorted(random.Random(1).sample(texts, 5))
        assert not PP < Regulation("pp", 30, 2019)
        assert Regulation("pp", 30, 2019) == PP == LegalText("PP", 30, 2019)
        assert hash(PP) == hash(Regulation("pp", 30, 2019))

    def test_places_stand_in_the_order_of_the_text(self):
        places = [
            {},
            {"page": "9"},
            {"page": "10"},
            {"pasal": "9", "ayat": "2"},
            {"pasal": "9", "ayat": "10"},
            {"pasal": "10"},
        ]
        cites = [PP.cite(Standing.OFFICIAL_TEXT, **place) for place in places]

        assert cites == sorted(random.Random(1).sample(cites, 6))

    def test_every_citation_of_the_library_sorts(self):
        assert sorted(CITED) == sorted(random.Random(1).sample(CITED, len(CITED)))
        assert [one.regulation for one in sorted(CITED)] == sorted(one.regulation for one in CITED)

    def test_nothing_else_is_compared(self):
        for one in (PP, PP.cite(Standing.POLICY)):
            with pytest.raises(TypeError):
                one < "PP 30/2019"  # noqa: B015
