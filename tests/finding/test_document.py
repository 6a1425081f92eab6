"""Documents: what is to be read, before it is text, Markdown, HTML or plain data."""

import json
import pickle

import pytest

from asn_kinerja.finding import Document, Item, Section, Sheet

PAGE = Document(
    "Penilaian",
    "id",
    (("Pegawai", "NIP ****01"),),
    (
        Section("Hitungan", (Item("12 dari 10", "kk", "120,00", "120", (1,), (Item("di bawah"),)),)),
        Sheet("Tabel", ("aspek", "nilai"), (("mutu", "80"),), frozenset({1})),
    ),
    ("Pasal 7",),
    "Ini hitungan.",
)


class TestDocument:
    def test_it_is_text_markdown_and_html(self):
        assert "12 dari 10" in str(PAGE)
        assert "12 dari 10" in PAGE.to_markdown()
        assert PAGE.to_html() == PAGE._repr_html_()
        assert PAGE.to_html() in PAGE.to_html(page=True) != PAGE.to_html()

    def test_plain_data_says_its_version(self):
        assert "asn-kinerja/document/1" == PAGE.to_dict()["schema"]

    def test_plain_data_holds_every_part(self):
        data = PAGE.to_dict()
        steps, sheet = data["sections"]

        assert ("Penilaian", "id", "Ini hitungan.") == (data["title"], data["lang"], data["closing"])
        assert [["Pegawai", "NIP ****01"]] == json.loads(json.dumps(data["facts"]))
        assert "di bawah" == steps["items"][0]["items"][0]["text"]
        assert ("120,00", "120") == (steps["items"][0]["value"], steps["items"][0]["exact"])
        assert [1] == sheet["numeric"]
        assert "Pasal 7" == data["sources"][0]

    def test_plain_data_is_json(self):
        written = json.dumps(PAGE.to_dict())

        assert written == json.dumps(json.loads(written))

    def test_columns_are_listed_in_order_so_that_data_repeats(self):
        sheet = Sheet("x", tuple("abcdefghij"), (), frozenset({9, 3, 7, 1}))

        assert [1, 3, 7, 9] == Document("x", "id", sections=(sheet,)).to_dict()["sections"][0]["numeric"]

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        with pytest.raises(AttributeError):
            PAGE.title = "x"
        with pytest.raises(AttributeError):
            PAGE.sections[0].items[0].text = "x"
        assert PAGE == pickle.loads(pickle.dumps(PAGE))
        assert hash(PAGE) == hash(pickle.loads(pickle.dumps(PAGE)))

    def test_a_bare_document_has_only_its_title(self):
        page = Document("Judul", "id")

        assert "Judul\n=====" == str(page)
        assert page.to_markdown().startswith("# Judul\n")
