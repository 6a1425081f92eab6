"""Evaluate one office for 2018 (PP 46/2011) and 2025 (PermenPANRB 6/2022) from the CSV files in ``office/``.

    python docs/examples/evaluate_office.py                     tables, summaries, one explanation, problems
    python docs/examples/evaluate_office.py --html office.html  the same as a page for the head of office

The people are made up; the published sheets of the conformance data are among their plans. Some rows are wrong on
purpose: they are reported and stop nothing. The library itself reads no file: this script does, and hands it plain data.
"""

import argparse
import csv
import sys
from collections import defaultdict
from pathlib import Path

from office_page import page

from asn_kinerja import Outcome, evaluate_many, record_from_plain
from asn_kinerja.insight import Summary, summarise

OFFICE = Path(__file__).with_name("office")
TARGETS = {"paling sedikit": "at_least", "paling banyak": "at_most"}
MANY = 200  # rows from which a progress bar is worth its line


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file; an empty cell is left out, because a blank is not a zero."""
    with (OFFICE / name).open(encoding="utf-8", newline="") as file:
        return [{key: cell for key, cell in row.items() if cell != ""} for row in csv.DictReader(file)]


def by_person(name: str) -> dict[str, list[dict[str, str]]]:
    """Return the rows of a CSV file by the id of the person."""
    found = defaultdict(list)
    for row in rows(name):
        found[row["id"]].append(row)
    return found


def employee(row: dict[str, str]) -> dict:
    """Return a row of ``pegawai.csv`` as plain data."""
    position = {"kind": row["jenis_jabatan"], "title": row["jabatan"], "jenjang": row.get("jenjang")}
    return {
        "nip": row["nip"],
        "name": row["nama"],
        "service": row["kepegawaian"],
        "unit": row["unit"],
        "position": position,
    }


def results(plan: list[dict[str, str]]) -> list[dict]:
    """Return the rows of a plan file as work results with their indicators."""
    found: dict[str, dict] = {}
    for row in plan:
        result = found.setdefault(row["hasil"], {"code": row["hasil"], "title": row["judul"], "indicators": []})
        target = {TARGETS[row["jenis_target"]]: row["target"], "unit": row["satuan"]}
        result["indicators"].append({"code": row["indikator"], "aspect": row["aspek"], "target": target})
    return list(found.values())


def extra(row: dict[str, str]) -> dict:
    """Return a row of ``tambahan_2018.csv`` as plain data."""
    kind = "creativity" if row["jenis"] == "kreativitas" else "additional_task"
    more = {"recognition": row["tingkat"]} if kind == "creativity" else {}
    return {kind: row["judul"], "evidence": row.get("bukti"), **more}


def year_2018() -> list[dict]:
    """Return the office of 2018 as plain data: plans, realisations, marks, extras."""
    plans, realised = by_person("rencana_2018.csv"), by_person("realisasi_2018.csv")
    marks, extras = by_person("perilaku_2018.csv"), by_person("tambahan_2018.csv")
    return [
        {
            "id": row["id"],
            "employee": employee(row),
            "period": {"year": 2018},
            "results": results(plans[row["id"]]),
            "realised": {one["indikator"]: one["realisasi"] for one in realised[row["id"]]},
            "behaviour": {"marks": {name: mark for name, mark in marks[row["id"]][0].items() if name != "id"}},
            "extras": [extra(one) for one in extras[row["id"]]],
        }
        for row in rows("pegawai.csv")
        if row["id"] in plans
    ]


def year_2025() -> list[dict]:
    """Return the office of 2025 as plain data: plans and the leader's two ratings."""
    plans, ratings = by_person("rencana_2025.csv"), by_person("penilaian_2025.csv")
    return [
        {
            "id": row["id"],
            "employee": employee(row),
            "period": {"year": 2025},
            "results": results(plans[row["id"]]),
            "ratings": {
                "results": ratings[row["id"]][0].get("rating_hasil_kerja"),
                "behaviour": ratings[row["id"]][0].get("rating_perilaku_kerja"),
            },
        }
        for row in rows("pegawai.csv")
    ]


def evaluated(data: list[dict]) -> list[Outcome]:
    """Return the outcomes of *data*, with a progress bar on long input."""
    outcomes = evaluate_many(data, build=record_from_plain, key=lambda row: row["id"])
    if len(data) >= MANY and sys.stderr.isatty():
        from tqdm import tqdm  # noqa: PLC0415 - only long input needs it

        outcomes = tqdm(outcomes, total=len(data), unit="pegawai")
    return list(outcomes)


def print_people(year: int, outcomes: list[Outcome], data: list[dict]) -> None:
    """Print one line for each person."""
    units = {row["id"]: row["employee"]["unit"] for row in data}
    print(f"\nPredikat {year}")
    print(f"{'id':<5}{'unit':<24}{'nilai':>8}  predikat")
    for outcome in outcomes:
        row = outcome.row()
        found = row["predikat"] or ("tidak dapat ditentukan" if outcome.evaluation else "lihat masalah")
        print(f"{row['key']:<5}{units[outcome.key]:<24}{(row['score'] or '-').replace('.', ','):>8}  {found}")
    others = len(rows("pegawai.csv")) - len(data)
    if others:
        print(f"\n{others} PPPK tidak dinilai untuk {year}: PP 46/2011 mengatur PNS dan CPNS.")


def print_summary(year: int, summaries: list[Summary]) -> None:
    """Print one line for each unit."""
    print(f"\nRingkasan per unit {year}")
    for one in summaries:
        counts = ", ".join(f"{predikat.label} {count}" for predikat, count in one.predikat.items())
        middle = f"; median {float(one.quantiles[2]):.2f}".replace(".", ",") if one.quantiles else ""
        print(f"{one.key:<24}{one.evaluated:>3} dari {one.count:>2} dinilai: {counts}{middle}")


def print_problems(year: int, outcomes: list[Outcome]) -> None:
    """Print what is wrong with the rows that could not be evaluated."""
    print(f"\nMasalah {year}")
    for outcome in outcomes:
        for problem in outcome.problems:
            print(f"{outcome.key}: {problem.text('id')}")


def unit_key(data: list[dict]):
    """Return a key for summaries that knows the unit of every row, evaluated or not."""
    units = {row["id"]: row["employee"]["unit"] for row in data}
    return lambda outcome: units[outcome.key]


def main() -> None:
    """Evaluate both years and print or write what was found."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the page of the office to FILE")
    asked = parser.parse_args()
    years = {2018: year_2018(), 2025: year_2025()}
    found = {year: evaluated(data) for year, data in years.items()}
    summaries = {year: summarise(found[year], by=unit_key(years[year])) for year in years}
    for year, data in years.items():
        print_people(year, found[year], data)
        print_summary(year, summaries[year])
    print("\nSatu penjelasan\n")
    print(next(one.evaluation for one in found[2018] if one.evaluation is not None).explain("id"))
    for year in years:
        print_problems(year, found[year])
    if asked.html:
        asked.html.write_text(page(years, found, summaries), encoding="utf-8")
        print(f"\nHalaman ditulis: {asked.html}")


if __name__ == "__main__":
    main()
