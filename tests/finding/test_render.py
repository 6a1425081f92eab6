"""Documents as text, Markdown and HTML."""

from html.parser import HTMLParser

import pytest

from asn_kinerja.finding import Document, Item, Section, Sheet
from asn_kinerja.finding.document import _ENTITIES, STYLE

markdown, html = Document.to_markdown, Document.to_html

EVIL = "<script>alert('x')</script> & [a](b) *b* _c_ `d` | # \\"
PAGE = Document(
    "Penilaian 2018",
    "id",
    (("Pegawai", "****01"), ("Periode", "tahun 2018")),
    (
        Section(
            "Hitungan",
            (
                Item("jumlahnya", "Nilai", "86,60", "433/5", (1, 2), (Item("mutu", "", "", "", (1,)), Item("waktu"))),
                Item("selesai"),
            ),
        ),
        Sheet("Tabel", ("aspek", "nilai"), (("mutu", "80"), ("kuantitas", "120,00")), frozenset({1})),
    ),
    ("Pasal 7", "Pasal 8"),
    "Ini hitungan.",
)


class Tree(HTMLParser):
    """Checks that tags nest, and keeps them and the words."""

    def __init__(self, source):
        super().__init__()
        self.open, self.tags, self.words = [], [], ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag == self.open.pop()

    def handle_data(self, data):
        self.words += data


class TestText:
    def test_the_whole_page(self):
        expected = """\
Penilaian 2018
==============
Pegawai: ****01
Periode: tahun 2018

Hitungan
--------
- Nilai: jumlahnya [1] [2]
  - mutu [1]
  - waktu
- selesai

Tabel
-----
aspek       nilai
mutu           80
kuantitas  120,00

Dasar
-----
[1] Pasal 7
[2] Pasal 8

Ini hitungan."""

        assert expected == str(PAGE)

    def test_words_stay_as_they_are(self):
        assert EVIL in str(Document(EVIL, "en"))

    def test_english_pages_name_their_sources_in_english(self):
        assert "Sources\n-------\n[1] a" in str(Document("x", "en", sources=("a",)))


class TestMarkdown:
    def test_the_whole_page(self):
        expected = """\
# Penilaian 2018

- **Pegawai**: \\*\\*\\*\\*01
- **Periode**: tahun 2018

## Hitungan

- **Nilai**: jumlahnya \\[1\\] \\[2\\]
  - mutu \\[1\\]
  - waktu
- selesai

## Tabel

| aspek | nilai |
| --- | ---: |
| mutu | 80 |
| kuantitas | 120,00 |

## Dasar

1. Pasal 7
2. Pasal 8

Ini hitungan.
"""

        assert expected == markdown(PAGE)

    @pytest.mark.parametrize(
        "page",
        [
            Document(EVIL, "id"),
            Document("x", "id", ((EVIL, EVIL),)),
            Document("x", "id", (), (Section(EVIL, (Item(EVIL, EVIL, "", "", (1,), (Item(EVIL),)),)),)),
            Document("x", "id", (), (Sheet(EVIL, ("a",), ((EVIL,),)),)),
            Document("x", "id", (), (Sheet("s", (EVIL,), (("a",),)),)),
            Document("x", "id", (), (), (EVIL,), EVIL),
        ],
        ids=["title", "fact", "section", "sheet", "head", "source"],
    )
    def test_no_word_becomes_a_tag_or_a_mark(self, page):
        written = markdown(page)

        for mark in "<>`_":
            assert written.count(mark) == written.count("\\" + mark)
        assert "\\[a\\](b) \\*b\\*" in written

    def test_it_ends_with_one_line_end(self):
        for page in (PAGE, Document("x", "id", sources=("a",))):
            assert markdown(page).endswith("\n")
            assert not markdown(page).endswith("\n\n")


class TestLines:
    """An item is one line, whatever line ends its words hold."""

    WORDS = "satu\n# dua\r\n\n- tiga"

    def test_an_item_stays_one_line(self):
        item = Item(self.WORDS, self.WORDS, items=(Item(self.WORDS),))
        page = Document(self.WORDS, "id", ((self.WORDS, self.WORDS),), (Section("s", (item,)),), (self.WORDS,))

        flat = "satu \\# dua - tiga"
        lines = markdown(page).splitlines()
        assert f"- **{flat}**: {flat}" in lines
        assert f"  - {flat}" in lines
        assert f"1. {flat}" in lines
        assert not [line for line in lines if line.startswith(("# dua", "- tiga"))]
        assert "- satu # dua - tiga: satu # dua - tiga" in str(page).splitlines()

    def test_a_row_of_a_table_stays_one_line(self):
        sheet = Sheet("s", ("a|b\nc", "d"), (("1\n2", "3|4"),))
        lines = markdown(Document("x", "id", (), (sheet,))).splitlines()

        assert "| a\\|b c | d |" in lines
        assert "| 1 2 | 3\\|4 |" in lines


class TestHtml:
    def test_tags_nest_and_every_word_is_there(self):
        tree = Tree(html(PAGE))

        assert [] == tree.open
        for words in (
            "Penilaian 2018",
            "Pegawai",
            "****01",
            "jumlahnya",
            "86,60",
            "[2]",
            "kuantitas",
            "Pasal 8",
            "Ini hitungan.",
        ):
            assert words in tree.words

    def test_a_fragment_is_one_article_in_its_language(self):
        written = html(PAGE)

        assert written.startswith('<article class="asn-kinerja" lang="id"><style>')
        assert written.endswith("</article>")
        assert STYLE in written

    def test_a_page_is_whole(self):
        written = html(PAGE, page=True)
        tree = Tree(written)

        assert written.startswith('<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8">')
        assert "<title>Penilaian 2018</title>" in written
        assert html(PAGE) in written
        assert [] == tree.open

    def test_numbers_are_set_to_the_right(self):
        assert "<tr><td>mutu</td><td class=n>80</td></tr>" in html(PAGE)
        assert "<th>aspek</th><th class=n>nilai</th>" in html(PAGE)

    def test_nothing_is_loaded_from_elsewhere(self):
        for sign in ("http", "url(", "src=", "@import", "<script", "<link"):
            assert sign not in html(PAGE, page=True)

    @pytest.mark.parametrize(
        "page",
        [
            Document(EVIL, "id"),
            Document("x", "id", ((EVIL, EVIL),)),
            Document("x", "id", (), (Section(EVIL, (Item(EVIL, EVIL, EVIL, EVIL),)),)),
            Document("x", "id", (), (Sheet(EVIL, (EVIL,), ((EVIL,),), frozenset({0})),)),
            Document("x", "id", (), (), (EVIL,), EVIL),
        ],
        ids=["title", "fact", "section", "sheet", "source"],
    )
    def test_no_word_becomes_a_tag(self, page):
        tree = Tree(html(page, page=True))

        assert [] == tree.open
        assert "script" not in tree.tags
        assert EVIL in tree.words

    def test_empty_parts_leave_no_empty_tags(self):
        written = html(Document("x", "id", (), (Section("y", ()), Sheet("", ("a",), ()))))

        for tag in ("<dl>", "<ul>", "<ol", "<p", "<h2></h2>", "<sup>"):
            assert tag not in written

    def test_a_deep_page_renders(self):
        item = Item("last")
        for _ in range(100):
            item = Item("x", items=(item,))
        page = Document("deep", "id", (), (Section("s", (item,)),))

        assert [] == Tree(html(page)).open
        assert "\n" + "  " * 100 + "- last" in str(page)
        assert "last" in markdown(page)


def test_the_lines_to_sign_stand_in_markdown_too():
    page = Document("Judul", "id", signatures=("Pejabat penilai", "Pegawai"))

    assert "**Pejabat penilai**: " in page.to_markdown()
    assert "Tanggal: " in page.to_markdown()


FORGED = "Petugas\nPredikat: Sangat Baik\r\n- Nilai: 99,00\x00\u202e\x85x\u2028y"
ONE_LINE = "Petugas Predikat: Sangat Baik - Nilai: 99,00"


def forged() -> Document:
    item = Item(FORGED, FORGED, FORGED, FORGED, (1,), (Item(FORGED),))
    sheet = Sheet(FORGED, (FORGED,), ((FORGED,),))
    facts = ((FORGED, FORGED),)
    return Document(FORGED, "id", facts, (Section(FORGED, (item,)), sheet), (FORGED,), FORGED, (FORGED,))


class TestForgedLines:
    """A text with line breaks in it adds no line to a page, wherever it stands."""

    @pytest.mark.parametrize("render", [str, markdown], ids=["text", "markdown"])
    def test_no_line_starts_in_the_middle_of_a_text(self, render):
        page = render(forged())

        assert not any(line.lstrip(" -").startswith(("Predikat", "Nilai")) for line in page.splitlines())
        assert 8 <= page.count("Predikat: Sangat Baik")

    @pytest.mark.parametrize("render", [str, markdown, html], ids=["text", "markdown", "html"])
    def test_no_mark_that_cannot_be_seen_is_on_it(self, render):
        assert all(line.isprintable() for line in render(forged()).split("\n"))

    def test_a_page_has_the_same_lines_with_and_without_breaks(self):
        plain = Document("x", "id", (("x", "x"),), (Section("x", (Item("x"),)),), ("x",), "x", ("x",))
        broken = Document(
            "x\ny", "id", (("x\ny", "x\ny"),), (Section("x\ny", (Item("x\ny"),)),), ("x\ny",), "x\ny", ("x\ny",)
        )

        assert len(str(plain).splitlines()) == len(str(broken).splitlines())


class TestMarkdownStarts:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("- x", r"\- x"),
            ("+ x", r"\+ x"),
            ("1. x", r"1\. x"),
            ("12) x", r"12\) x"),
            ("---", r"\---"),
            ("- - -", r"\- - -"),
            ("===", r"\==="),
            ("~~~ x", r"\~\~\~ x"),
            ("~~x~~", r"\~\~x\~\~"),
            ("&lt;b&gt;", r"\&lt;b\&gt;"),
            ("# x", r"\# x"),
            ("> x", r"\> x"),
            ("1.200 dokumen", "1.200 dokumen"),
            ("-5 dokumen", "-5 dokumen"),
            ("1.", r"1\."),
            ("2025", "2025"),
        ],
    )
    def test_a_text_begins_no_list_and_no_rule(self, words, expected):
        page = markdown(Document("x", "id", (), (Section("", (Item(words),)),)))

        assert f"- {expected}" == page.rstrip().splitlines()[-1]


def test_the_signs_of_html_are_written_as_the_standard_library_writes_them():
    from html import escape

    signs = "&<>\"'a"
    assert signs.translate(_ENTITIES) == escape(signs)
