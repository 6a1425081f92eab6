"""The example office: both years, published sheets among the plans, wrong rows reported and nothing stopped."""

import csv
import importlib
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
VOID = {"meta", "br", "hr", "img", "link", "input"}

#: Every row that is wrong on purpose: year, who, how its line begins, its remedy.
BROKEN = [
    (2018, "P08", "results[0].indicators[0].target: '0' bukan bilangan positif rapat", "tulis AtMost(0)."),
    (2018, "P08", "realised['K1.kualitas']: '92,5' bukan bilangan", "Tulis 92.5."),
    (2018, "P20", "realised['K1.waktu']: realisasi belum diisi", "Isi realisasinya; bila tidak dikerjakan tulis NOT_DONE"),
    (2018, "P21", "behaviour.integritas: nilai 101 di luar skala; 0 sampai 100", "Perbaiki nilainya."),
    (2018, "P28", "behaviour.kepemimpinan: nilai kepemimpinan tidak berlaku", "Hapus nilai itu"),
    (2018, "P32", "employee.nip: angka 1-8 NIP", "Periksa angka 1-8 pada kartu pegawai."),
    (2025, "P08", "ratings.results: 'atas' tidak dikenal", "Mungkin maksudnya 'di atas ekspektasi'."),
    (2025, "P20", "ratings.behaviour: rating perilaku kerja belum ditetapkan", "Berikan Ratings(results=..., behaviour=...)."),
    (2025, "P32", "employee.nip: angka 1-8 NIP", "Periksa angka 1-8 pada kartu pegawai."),
]  # fmt: skip


class Run(NamedTuple):
    out: str
    page: str


def people() -> list[dict[str, str]]:
    with (EXAMPLES / "office" / "pegawai.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def planned(year: int) -> set[str]:
    with (EXAMPLES / "office" / f"rencana_{year}.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"] for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def run(tmp_path_factory: Any) -> Run:
    page = tmp_path_factory.mktemp("office") / "office.html"
    script = str(EXAMPLES / "evaluate_office.py")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", script, "--html", str(page)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=page.parent,
    )
    assert done.stderr == ""
    return Run(done.stdout, page.read_text(encoding="utf-8"))


def part(out: str, heading: str) -> list[str]:
    """Return the lines under *heading*, up to the next blank line."""
    return out.split(f"\n{heading}\n", 1)[1].split("\n\n", 1)[0].splitlines()


def results(out: str, year: int) -> dict[str, tuple[str, str]]:
    """Return points and label of each person as printed."""
    found = {}
    for line in part(out, f"Predikat {year}")[1:]:
        who, _, score, label = re.fullmatch(r"(P\d\d)  +(.+?) {2,}([0-9,]+|-)  (.+)", line).groups()  # type: ignore[union-attr]
        found[who] = (score, label)
    return found


class TestPrinted:
    """What the script prints."""

    def test_the_office_has_at_least_40_people_of_both_services(self) -> None:
        """PNS and PPPK, each once."""
        staff = people()

        assert len(staff) >= 40
        assert {"PNS", "PPPK"} == {row["kepegawaian"] for row in staff}
        assert len({row["id"] for row in staff}) == len({row["nama"] for row in staff}) == len(staff)

    @pytest.mark.parametrize("year", [2018, 2025])
    def test_everybody_with_a_plan_is_printed_once_a_year(self, run: Run, year: int) -> None:
        """In the order of the staff list, whether evaluated or not."""
        expected = [row["id"] for row in people() if row["id"] in planned(year)]

        assert expected == list(results(run.out, year))
        assert len(expected) == len(part(run.out, f"Predikat {year}")) - 1

    def test_pppk_are_evaluated_in_2025_only(self, run: Run) -> None:
        """PP 46/2011 governs PNS."""
        pppk = {row["id"] for row in people() if row["kepegawaian"] == "PPPK"}

        assert pppk
        assert not pppk & set(results(run.out, 2018))
        assert pppk <= set(results(run.out, 2025))

    @pytest.mark.parametrize(
        ("who", "score", "label"),
        [
            ("P06", "72,35", "Cukup"),  # pp46-des-p10-sheet: 60 % of 67.25 and 40 % of marks of 80
            ("P12", "86,00", "Baik"),  # pp46-esa-28
        ],
    )
    def test_published_sheets_come_out_as_printed(self, run: Run, who: str, score: str, label: str) -> None:
        """BKN's own guide of 2017 and stored rows of a public application."""
        assert (score, label) == results(run.out, 2018)[who]

    def test_the_summaries_count_every_row(self, run: Run) -> None:
        """Units of the staff list; evaluated of all; no more than there are."""
        for year in (2018, 2025):
            lines = part(run.out, f"Ringkasan per unit {year}")
            counts = [tuple(map(int, re.search(r"(\d+) dari +(\d+) dinilai: ", line).groups())) for line in lines]  # type: ignore[union-attr]
            refused = {who for when, who, *_ in BROKEN if when == year}

            assert len({row["unit"] for row in people()}) == len(lines)
            assert len(results(run.out, year)) == sum(count for _, count in counts)
            assert len(results(run.out, year)) - len(refused) == sum(done for done, _ in counts)

    def test_one_explanation_says_that_it_is_no_determination(self, run: Run) -> None:
        """Hitungan, bukan penetapan."""
        assert "hitungan, bukan penetapan" in run.out


class TestProblems:
    """Rows that are wrong on purpose."""

    @pytest.mark.parametrize(("year", "who", "says", "remedy"), BROKEN)
    def test_each_broken_row_is_reported_with_its_remedy(
        self, run: Run, year: int, who: str, says: str, remedy: str
    ) -> None:
        """In Indonesian, at its place."""
        lines = [line for line in part(run.out, f"Masalah {year}") if line.startswith(f"{who}: {says}")]

        assert len(lines) == 1
        assert remedy in lines[0]

    @pytest.mark.parametrize("year", [2018, 2025])
    def test_nothing_else_is_reported_and_the_broken_have_no_result(self, run: Run, year: int) -> None:
        """A bad row stops nothing and is never guessed."""
        broken = [who for when, who, *_ in BROKEN if when == year]
        printed = results(run.out, year)

        assert broken == [line.split(":")[0] for line in part(run.out, f"Masalah {year}")]
        assert {who for who, found in printed.items() if found == ("-", "lihat masalah")} == set(broken)

    def test_no_problem_shows_an_identity_number_or_a_name(self, run: Run) -> None:
        """Masked NIP, no names, on paper and on the page."""
        lines = [line for year in (2018, 2025) for line in part(run.out, f"Masalah {year}")]
        lines += re.findall(r'<p class="problem">.*?</p>', run.page)

        assert len(lines) == 2 * len(BROKEN)
        for line in lines:
            assert not re.search(r"\d{9,}", line)
            for row in people():
                assert row["nip"] not in line
                assert not any(re.search(rf"\b{name}\b", line) for name in row["nama"].split())

    def test_no_name_and_no_full_nip_is_printed_at_all(self, run: Run) -> None:
        """Only the page for the head of office has them."""
        for row in people():
            assert row["nip"] not in run.out
            assert row["nama"] not in run.out


class Balanced(HTMLParser):
    """Reads a page and keeps what is open, what was misplaced, and the text of table cells."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[tuple[str, str | None]] = []
        self.ids: list[str] = []
        self.cells: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag in VOID:
            return
        self.open.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.wrong.append((tag, self.open[-1] if self.open else None))
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "td":
            self.cells[-1] += data


class TestPage:
    """The page for the head of office."""

    def test_it_is_one_balanced_page(self, run: Run) -> None:
        """Every tag is closed where it was opened; no identifier twice; nothing from elsewhere."""
        reader = Balanced()
        reader.feed(run.page)
        reader.close()

        assert run.page.startswith("<!DOCTYPE html>")
        assert (reader.open, reader.wrong) == ([], [])
        assert len(reader.ids) == len(set(reader.ids))
        assert not re.search(r"(src|href)=|<script|url\(", run.page)

    @pytest.mark.parametrize("year", [2018, 2025])
    def test_everybody_stands_in_it_once_a_year(self, run: Run, year: int) -> None:
        """By name, in a cell of the year's table."""
        here = re.search(rf"<h2>{year} .*?(?=<h2>\d{{4}} |</main>)", run.page, re.DOTALL)
        assert here is not None
        reader = Balanced()
        reader.feed(here.group())
        expected = {row["nama"]: int(row["id"] in planned(year)) for row in people()}

        assert expected == {name: reader.cells.count(name) for name in expected}

    def test_it_says_hitungan_bukan_penetapan(self, run: Run) -> None:
        """At its head and under every explanation."""
        assert "Hitungan, bukan penetapan" in run.page
        evaluated = sum(
            found[1] != "lihat masalah" for year in (2018, 2025) for found in results(run.out, year).values()
        )
        assert evaluated == run.page.count("hitungan, bukan penetapan")

    @pytest.mark.parametrize("figure", ["67,25", "72,35", "86,00"])
    def test_the_published_figures_stand_in_it(self, run: Run, figure: str) -> None:
        """With the marks of Indonesian."""
        assert figure in run.page

    @pytest.mark.parametrize(("year", "who", "says", "remedy"), BROKEN)
    def test_every_problem_stands_in_it_escaped(self, run: Run, year: int, who: str, says: str, remedy: str) -> None:
        """Quotation marks as text."""
        escaped = says.replace("'", "&#x27;")

        assert f'<p class="problem"><b>{who}</b> {escaped}' in run.page
        assert remedy.replace("'", "&#x27;") in run.page

    def test_names_units_and_titles_are_escaped(self, monkeypatch: Any) -> None:
        """Whatever stands in a sheet stays text."""
        monkeypatch.syspath_prepend(str(EXAMPLES))
        office = importlib.import_module("evaluate_office")
        data = office.year_2025()[:2]
        for row in data:
            row["id"] = f"<u>{row['id']}"
            row["employee"] |= {"name": '<b>Sari "&" Dewi</b>', "unit": "<i>Umum</i>"}
            row["results"][0]["title"] = "<script>alert(1)</script>"
        data[1]["ratings"]["results"] = "<s>atas</s>"
        found = office.evaluated(data)
        made = office.page({2025: data}, {2025: found}, {2025: office.summarise(found, by=office.unit_key(data))})
        reader = Balanced()
        reader.feed(made)

        assert [1, 0] == [int(one.evaluation is not None) for one in found]
        assert (reader.open, reader.wrong) == ([], [])
        assert not re.search(r"<(script|u|i|s)>|<b>Sari", made)
        assert made.count("&lt;b&gt;Sari &quot;&amp;&quot; Dewi&lt;/b&gt;") >= 2
