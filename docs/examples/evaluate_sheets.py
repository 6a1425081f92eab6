"""Evaluate published sheets of the years of PP 46/2011 and three people of today's regime.

Run it from the top of the repository: ``python docs/examples/evaluate_sheets.py``. The sheets are the published cases of
``tests/conformance/pp_46_2011.json``; the people are made up.
"""

import json
from pathlib import Path

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    Behaviour,
    Employee,
    Evaluation,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    WorkResult,
    evaluate,
)
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.testing import conformance, conformance_evaluations

SUITE = Path(__file__).parents[2] / "tests" / "conformance" / "pp_46_2011.json"
MARKS = {"orientasi_pelayanan": 80, "integritas": 80, "komitmen": 80, "disiplin": 80, "kerjasama": 80}


def readings_of(case: dict) -> list:
    """Return the open readings a published case was computed under."""
    return [conformance.OURS.readings["pp_46_2011"][name][value] for name, value in case.get("reading", {}).items()]


def published(rule: str) -> list[dict]:
    """Return the published cases of one rule."""
    cases = json.loads(SUITE.read_text(encoding="utf-8"))["cases"]
    return [case for case in cases if case["rule"] == rule and case["origin"] == "published"]


def print_rows() -> None:
    """Print the value of each published row, as computed and as its source printed it."""
    print("Baris kegiatan yang diterbitkan (PP 46/2011)")
    print(f"{'kasus':<24}{'nilai capaian':>14}{'tercetak':>10}")
    for case in published("nilai_capaian"):
        row = evaluate(conformance_evaluations.sheet({"kegiatan": [case["given"]]}), readings=readings_of(case)).rows[
            "1"
        ]
        printed = (case["printed"] or {}).get("nilai_capaian", "-")
        mark = "" if case["agrees"] else "  sumbernya keliru"
        print(f"{case['id']:<24}{row.value.value:>14}{printed:>10}{mark}")


def print_sheets() -> Evaluation:
    """Print score and predikat of each published sheet and return the evaluation of the longest one."""
    print("\nLembar yang diterbitkan; perilaku 80 bila sumbernya tidak memuat nilai perilaku")
    print(f"{'kasus':<24}{'nilai SKP':>10}{'nilai':>8}  predikat")
    longest = None
    for case in published("nilai_skp") + published("penilaian_lengkap"):
        record = conformance_evaluations.sheet(case["given"])
        result = evaluate(record, readings=readings_of(case))
        plan = pp_46_2011.plan_value(record, *readings_of(case)).value
        print(f"{case['id']:<24}{plan.value:>10}{result.score.value:>8}  {result.label}")
        if longest is None or len(result.rows) > len(longest.rows):
            longest = result
    return longest


def people() -> list[tuple[str, Evaluation]]:
    """Return three people of 2025 with the ratings their leaders gave them."""
    given = [
        ("Perawat, PPPK", ServiceKind.PPPK, Position.jf("Perawat", "AHLI_PERTAMA"), "DI_ATAS", "SESUAI"),
        ("Camat, PNS", ServiceKind.PNS, Position.administrator("Camat"), "DI_ATAS", "DI_ATAS"),
        ("Arsiparis, PNS", ServiceKind.PNS, Position.jf("Arsiparis", "TERAMPIL"), "DI_BAWAH", "SESUAI"),
    ]
    found = []
    for who, service, position, results, behaviour in given:
        work = WorkResult("1", "Pelayanan selesai", (Indicator("1.a", Aspect.QUANTITY, AtLeast(100, "layanan")),))
        plan = SKP(Employee(service=service, position=position), EvaluationPeriod.year(2025), (work,))
        ratings = Ratings(results=Expectation[results], behaviour=Expectation[behaviour])
        found.append((who, evaluate(plan.realised(ratings=ratings))))
    return found


def small_sheet() -> Evaluation:
    """Return the evaluation of the two published rows of the BKN guide, page 10, with marks of 80."""
    case = next(case for case in published("nilai_skp") if case["id"] == "pp46-des-p10-sheet")
    record = conformance_evaluations.sheet(case["given"])
    return evaluate(record.skp.realised(record.realised, behaviour=Behaviour.marks(**MARKS), extras=record.extras))


def main() -> None:
    """Print everything."""
    print_rows()
    print_sheets()
    print("\nTiga pegawai tahun 2025 (PermenPANRB 6/2022: dua rating, satu matriks, tanpa angka)")
    for who, result in people():
        print(f"{who:<24}{result.label}")
    print("\nSatu penjelasan lengkap\n")
    print(small_sheet().explain("id"))


if __name__ == "__main__":
    main()
