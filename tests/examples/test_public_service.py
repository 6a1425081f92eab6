"""The example of a registry office: what the page says is what a literal count of its files says."""

import csv
import re
import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
OFF = {date(2025, 6, 6), date(2025, 6, 9), date(2025, 6, 27)}


@pytest.fixture(scope="module")
def page() -> str:
    done = subprocess.run(
        [sys.executable, EXAMPLES / "public_service.py"], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout


def rows(name: str) -> list[dict[str, str]]:
    with (EXAMPLES / "registry" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def worked(start: str, end: str) -> int:
    """Return the working days after *start* up to *end*, counted one by one."""
    day, last, count = date.fromisoformat(start), date.fromisoformat(end), 0
    while day < last:
        day += timedelta(days=1)
        count += day.weekday() < 5 and day not in OFF
    return count


def test_the_times_agree_with_a_literal_count(page):
    days = [worked(row["masuk"], row["selesai"]) for row in rows("berkas.csv") if row["selesai"]]
    overdue = [r for r in rows("berkas.csv") if not r["selesai"] and worked(r["masuk"], "2025-06-30") > 3]
    good = sum(n <= 3 for n in days)

    assert f"selesai {len(days)}, tepat waktu {good}, belum selesai {40 - len(days)}" in page
    assert f"tepat waktu {good * 100 / (len(days) + len(overdue)):.2f} persen".replace(".", ",") in page
    assert all(row["berkas"] in page for row in overdue)


def test_the_complaints_agree_with_a_literal_count(page):
    limits = {"permintaan informasi": 5, "pengaduan tidak berkadar pengawasan": 14, "pengaduan berkadar pengawasan": 60}
    every = rows("pengaduan.csv")
    done = [row for row in every if row["selesai"] and row["selesai"] <= "2025-06-30"]  # later ones were open then
    good = [row for row in done if worked(row["diterima"], row["selesai"]) <= limits[row["jenis"]]]

    shares = (f"{len(some) * 100 / len(every):.2f} persen".replace(".", ",") for some in (done, good))
    assert "ditangani {}, tepat waktu {}".format(*shares) in page


def answers() -> list[list[int]]:
    """Return the sheets of the real survey."""
    file = EXAMPLES.parents[1] / "tests" / "conformance" / "ikm_respondents.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        some = [row for row in csv.DictReader(lines) if row["source_id"] == "sekadau-2019-s1-first49"]
    return [[int(row[f"q{n}"]) for n in range(1, 10)] for row in some]


def test_the_survey_agrees_with_a_literal_count(page):
    sheets = answers()
    means = {f"U{n}": Decimal(sum(sheet[n - 1] for sheet in sheets)) / len(sheets) for n in range(1, 10)}
    index = sum(means.values()) / 9 * 25
    lowest = sorted(means, key=means.get)[:3]
    line = next(line for line in page.splitlines() if "unsur terlemah" in line)

    assert f"{len(sheets)} responden, indeks {index:.2f}, mutu B (Baik)".replace(".", ",") in page
    assert lowest == re.findall(r"U[1-9]", line)
    assert [f"{means[name]:.2f}".replace(".", ",") for name in lowest] == re.findall(r"\d,\d\d", line)


def test_an_element_has_words_only_where_both_orders_agree_on_it(page):
    assert "U1 (Persyaratan) 2,82" in page
    assert "U8 2,92" in page
    assert "U8 dan U9 tertukar" in page


def test_the_sample_size_verdict_names_the_population(page):
    assert "responden kurang: untuk 500 orang yang dilayani diminta 217" in page
    assert "catatan: responden 49, sedangkan untuk populasi 500 diminta 217" in page


def results(page: str) -> dict[str, tuple[str, str]]:
    """Return score and last word of each evaluation by its title."""
    lines = [line for line in page.splitlines() if line.startswith("  ") and len(line) > 54]
    return {line[2:46].strip(): (line[46:53].strip(), line.split()[-1]) for line in lines}


def test_both_move_the_evaluation_of_the_clerk(page):
    """Half timeliness against 90 percent; half index against 88.31 and complaints against 90 percent, equally."""
    found = results(page)
    times, index = Fraction(33, 38) * 100 / 90, Fraction(11575, 147) / Fraction("88.31")
    handled = Fraction(8, 12) * 100 / 90
    expected = {
        "dengan survei dan waktu layanan": (times + (index + handled) / 2) / 2,
        "tanpa survei": (times + handled) / 2,
        "tanpa waktu layanan": (index + handled) / 2,
        "bila tidak ada berkas yang terlambat": (1 + (index + handled) / 2) / 2,
        "bila indeks mencapai 88,31": (times + (1 + handled) / 2) / 2,
    }

    for title, share in expected.items():
        assert f"{float(share) * 100:.2f}".replace(".", ",") == found[title][0], title
    assert "Cukup" == found["dengan survei dan waktu layanan"][1] == found["tanpa survei"][1]
    assert "Baik" == found["bila tidak ada berkas yang terlambat"][1] == found["bila indeks mencapai 88,31"][1]


def test_a_short_survey_decides_nothing_where_the_office_says_so(page):
    assert ("-", "ditentukan") == results(page)["bila survei yang terlalu kecil tidak berlaku"]


def test_the_explanation_goes_down_to_the_count_of_each_answer(page):
    sheets = answers()
    first = [sum(sheet[0] == answer for sheet in sheets) for answer in (1, 2, 3, 4)]

    assert "U1: jawaban (banyaknya) 1 ({}), 2 ({}), 3 ({}), 4 ({})".format(*first) in page
