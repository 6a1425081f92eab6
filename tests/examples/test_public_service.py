"""The example of a registry office: what the page says is what a literal count of its files says."""

import csv
import subprocess
import sys
from datetime import date, timedelta
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


def test_both_move_the_evaluation_and_a_short_survey_decides_nothing(page):
    lines = {line[2:46].strip(): line.split()[-1] for line in page.splitlines() if line.startswith("  ")}

    assert "ditentukan" == lines["survei terlalu kecil tidak memutuskan"]
    assert "Cukup" == lines["survei dipakai dengan catatan"]
    assert "Baik" == lines["bila tidak ada berkas yang terlambat"] == lines["bila indeks mencapai 88,31"]
