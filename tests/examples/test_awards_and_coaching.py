"""The example of awards: three years counted again from the files, ties kept, days of honours, nobody named."""

import csv
import re
import subprocess
import sys
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
NAMES = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
MONTHS = {name: number for number, name in enumerate(NAMES, 1)}


def rows(name):
    with (EXAMPLES / "awards" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run(*arguments):
    script = EXAMPLES / "awards_and_coaching.py"
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", script, *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def out():
    done = run()
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout


def score(row):
    return Fraction(row["layanan"]) / 2 + Fraction(row["kehadiran"]) * 3 / 10 + Fraction(row["kerja_sama"]) / 5


def test_every_month_counted_again(out):
    """Best score among those without the award in six months and without a punishment in two years."""
    months, last, expected = defaultdict(list), {}, {}
    for row in rows("bulanan.csv"):
        if row["layanan"]:
            months[tuple(map(int, row["bulan"].split("-")))].append(row)
    for (year, month), here in sorted(months.items()):
        number = 12 * year + month
        free = [
            row
            for row in here
            if number - last.get(row["id"], 0) >= 6 and not (row["id"] == "P06" and number >= 12 * 2024 + 11)
        ]
        best = max(free, key=lambda row: (score(row), int(row["kehadiran"])))
        expected[year, month] = (best["id"], score(best))
        last[best["id"]] = number
    printed = {
        (int(year), MONTHS[name]): (who, Fraction(points.replace(",", ".")))
        for name, year, who, points in re.findall(r"^(\w+) (20\d\d) +(P\d\d) +(\d+,\d\d)", out, re.MULTILINE)
    }

    assert 36 == len(expected)
    assert expected == printed


def test_a_month_is_shown_in_full_with_its_tie_break(out):
    """Equal scores parted by attendance; who could not stand, and from when."""
    assert "P05: skor sama dengan calon lain; urutannya ditentukan oleh kehadiran" in out
    assert "- P06: Disiplin; paling cepat 4 November 2026" in out
    assert "- P08: Jeda enam bulan; paling cepat 28 Februari 2026" in out


def test_the_yearly_list_keeps_a_tie_at_the_edge_of_the_quota(out):
    """Three places, four people."""
    part = out.split("Penghargaan tahunan: tahun 2024")[1].split("Penghargaan tahunan")[0]

    assert ["P02", "P04", "P05", "P10"] == re.findall(r"^ \d\* (P\d\d)", part, re.MULTILINE)
    assert re.search(r"^ 3\* P05  91,19  sama dengan P10$", part, re.MULTILINE)
    assert "P06  Disiplin; Predikat" in part


def test_missing_results_are_named_not_guessed(out):
    """P08 has none for 2023, P07 none for 2025; P09 has no figures for two months."""
    assert " ?  P08  hasil tahun 2023 tidak ada" in out
    assert " ?  P07  hasil tahun 2025 tidak ada" in out
    assert 2 == out.count("belum lengkap: P09")


@pytest.mark.parametrize(
    "line",
    [
        "P02  memenuhi; sejak 1 Maret 2026",  # F1
        "P09  memenuhi; sejak 28 Februari 2026",  # appointed on 29 February
        "P03  tidak memenuhi (Cuti di luar tanggungan negara)",
        "P10  tidak memenuhi (Masa kerja terus-menerus; Hukuman disiplin)",
        "P06  tidak memenuhi; paling cepat 1 Desember 2035 (Masa kerja terus-menerus)",
        "P02  memenuhi; sejak 1 April 2026",
        "P04  memenuhi; sejak 20 Mei 2026",
        "P05  12 JP dari paling banyak 24 JP: masih boleh 12 JP",
        "P03  8 JP dari paling sedikit 20 JP: kurang 12 JP",
    ],
)
def test_honours_and_hours(out, line):
    """By the rules of each text."""
    assert f"  {line}\n" in out


def test_nobody_is_called_entitled_or_named(out):
    """Keys only, and a computation."""
    assert "berhak" not in out
    assert "hitungan, bukan penetapan" in out
    assert not re.search(r"\d{18}", out)


@pytest.mark.parametrize("month", ["2030-01", "Juni", "2025", ""])
def test_a_month_that_is_not_there_is_said(month):
    """Without a traceback."""
    done = run("--bulan", month)

    assert 2 == done.returncode
    assert f"tidak ada data bulan {month}".strip() in done.stderr


def test_whoever_missed_a_target_last_year_needs_something_and_nobody_else(out):
    part = out[out.index("Kebutuhan pembinaan pada") : out.index("Satu orang dengan alasannya")]
    none = {line.split()[0] for line in part.splitlines() if line.endswith("tidak ada")}
    last = {row["id"]: row for row in rows("kinerja.csv")}.values()  # the latest row of each
    missed = {row["id"] for row in last if int(row["berkas"]) < 480 or int(row["hari"]) > 4}

    assert missed
    assert none == {row["id"] for row in last} - missed
    assert part.count("paling lambat") == part.count("pelaksana:") > 0


def test_the_ratings_give_the_predikat_on_file(out):
    from asn_kinerja import Expectation
    from asn_kinerja.regulations import permenpanrb_6_2022

    filed = {(row["id"], row["tahun"]): row["predikat"] for row in rows("predikat.csv")}
    for row in rows("kinerja.csv"):
        results, behaviour = Expectation[row["hasil"]], Expectation[row["perilaku"]]
        found = permenpanrb_6_2022.predikat_for(results=results, behaviour=behaviour).value.label
        assert found.startswith(filed[row["id"], row["tahun"]])
