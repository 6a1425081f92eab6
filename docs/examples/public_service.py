"""What the public says and how long it waited, and how both move one clerk's evaluation.

    python docs/examples/public_service.py

The survey is a real one (``tests/conformance/ikm_respondents.csv``); the files and complaints of the registry office
in ``registry/`` and the clerk are made up. The library itself reads no file: this script does.
"""

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

from attrs import evolve

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    Bands,
    Employee,
    Evaluation,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
)
from asn_kinerja.finding import Finding, Score
from asn_kinerja.model import Complaint, ServiceRecord, ServiceStandard, TimeUnit, WorkingDays
from asn_kinerja.regulations import permenpanrb_62_2018 as sp4n
from asn_kinerja.scoring import satisfaction, timeliness
from asn_kinerja.scoring.complaints import ComplaintHandling, complaint_handling
from asn_kinerja.scoring.satisfaction import ShortSample, with_sample
from asn_kinerja.scoring.services import ServiceTimes, Unfinished, service_times

HERE = Path(__file__).parent
SURVEY = HERE.parents[1] / "tests" / "conformance" / "ikm_respondents.csv"
SOURCE = "sekadau-2019-s1-first49"
POPULATION, NEEDED = 500, 217  # people served in the period, and the sample the published table asks of them
ON = date(2025, 6, 30)
OFFICE = WorkingDays({date(2025, 6, 6), date(2025, 6, 9), date(2025, 6, 27)})
FAMILY_CARD = ServiceStandard(3, TimeUnit.WORKING_DAYS, working_days=OFFICE, title="Kartu keluarga")


def rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def survey() -> tuple[Finding, int]:
    """Return the index of the survey and how many answered, and print what the survey says.

    To be completed with ``skm.index(Survey.from_answers(...))``: letter, weakest elements, sample size.
    """
    sheets = [row for row in rows(SURVEY) if row["source_id"] == SOURCE]
    answers = [int(row[f"q{n}"]) for row in sheets for n in range(1, 10)]
    value = Score((Fraction(sum(answers), len(answers)) * 25).as_integer_ratio())
    print("Survei kepuasan masyarakat")
    print(f"  {len(sheets)} responden, indeks {str(value).replace('.', ',')}")
    return Finding(value, satisfaction.RULE, "IKM", satisfaction.RULE.cite, "plain", (("value", value),)), len(sheets)


def registry(file: str, columns: dict[str, str]) -> list[dict[str, str]]:
    """Return the rows of a file of the office under the names the library reads."""
    return [{name: row[column] for name, column in columns.items()} for row in rows(HERE / "registry" / file)]


def cards() -> tuple[ServiceRecord, ...]:
    """Return the family cards of June."""
    return ServiceRecord.from_rows(registry("berkas.csv", {"reference": "berkas", "start": "masuk", "end": "selesai"}))


def family_cards() -> ServiceTimes:
    """Return how long they took, as they stood at the end of June."""
    return service_times(cards(), FAMILY_CARD, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=ON)


def complaints() -> ComplaintHandling:
    """Return the office's complaints, as they stood at the end of June."""
    columns = {"reference": "nomor", "kind": "jenis", "received": "diterima", "handled": "selesai"}
    found = Complaint.from_rows(registry("pengaduan.csv", {**columns, "reopened": "dibuka_lagi"}))
    return complaint_handling(found, sp4n.limits(OFFICE), on=ON)


def shown(finding: Finding) -> str:
    """Return what was found as an Indonesian reader writes it."""
    return str(finding.value).replace(".", ",") if isinstance(finding.value, Score) else finding.value("id")


def print_times(times: ServiceTimes) -> None:
    """Print how long the family cards took."""
    print(f"\nKartu keluarga, {FAMILY_CARD.text('id')}, per {ON.isoformat()}")
    print(f"  selesai {times.finished}, tepat waktu {times.in_time}, belum selesai {times.open}")
    print(f"  tepat waktu {shown(times.on_time)} persen")
    print(f"  rata-rata {shown(times.mean)}, nilai tengah {shown(times.median)} hari kerja")
    print(f"  9 dari 10 selesai dalam {shown(times.quantile('0.9'))} hari kerja")
    print(f"  terlambat: {', '.join(times.late)}")
    print(f"  belum selesai dan lewat standar: {', '.join(times.overdue) or '-'}")


def print_complaints(found: ComplaintHandling) -> None:
    """Print what became of the complaints."""
    print(f"\nPengaduan per {ON.isoformat()}")
    print(f"  ditangani {shown(found.handled)} persen, tepat waktu {shown(found.in_time)} persen")
    for words, references in (
        ("terlambat", found.late),
        ("lewat batas", found.overdue),
        ("dibuka lagi", found.reopened),
    ):
        print(f"  {words}: {', '.join(references) or '-'}")


POLICY = WeightedPolicy(
    name="Contoh: Dinas Kependudukan",
    parts={
        Aspect.TIMELINESS: (50, timeliness.on_time_share(cap=100)),
        Aspect.SATISFACTION: (50, satisfaction.against_target(cap=100)),
    },
    bands=Bands.at_least({100: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang"),
)
CLERK = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola Kependudukan"), unit="Disdukcapil")
PLAN = SKP(
    CLERK,
    EvaluationPeriod.month(2025, 6),
    (
        WorkResult(
            "kk",
            "Melayani kartu keluarga",
            (
                Indicator("kk.waktu", Aspect.TIMELINESS, AtLeast(90, "persen"), title="Tepat waktu"),
                Indicator("kk.ikm", Aspect.SATISFACTION, AtLeast("88.31", "indeks"), weight=60, title="Kepuasan"),
                Indicator("kk.aduan", Aspect.SATISFACTION, AtLeast(90, "persen"), weight=40, title="Pengaduan"),
            ),
        ),
    ),
)


def clerk(times: Finding, index: Finding | str, handled: Finding) -> Evaluation:
    """Return the evaluation of the clerk under the office's own policy."""
    return evaluate(PLAN.realised({"kk.waktu": times, "kk.ikm": index, "kk.aduan": handled}), POLICY)


def faster(times: ServiceTimes) -> Finding:
    """Return the on-time share had every late or overdue case been done on its day."""
    slow = {*times.late, *times.overdue}
    cases = [evolve(one, end=one.start) if one.reference in slow else one for one in cards()]
    return service_times(cases, FAMILY_CARD, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=ON).on_time


def print_clerk(title: str, done: Evaluation) -> None:
    """Print one line for one evaluation."""
    print(f"  {title:<44}{str(done.score or '-').replace('.', ','):>7}  {done.label}")


def main() -> None:
    """Print survey, times, complaints, and what they do to one evaluation."""
    index, respondents = survey()
    times, found = family_cards(), complaints()
    print_times(times)
    print_complaints(found)
    strict = with_sample(index, respondents=respondents, needed=NEEDED)
    noted = with_sample(index, respondents=respondents, needed=NEEDED, short=ShortSample.NOTED)
    print(f"\nPenilaian seorang pegawai ({POLICY.name}; {POPULATION} orang dilayani, {NEEDED} responden diperlukan)")
    print_clerk("survei terlalu kecil tidak memutuskan", clerk(times.on_time, strict, found.handled))
    print_clerk("survei dipakai dengan catatan", clerk(times.on_time, noted, found.handled))
    print_clerk("bila tidak ada berkas yang terlambat", clerk(faster(times), noted, found.handled))
    print_clerk("bila indeks mencapai 88,31", clerk(times.on_time, "88.31", found.handled))
    print()
    print(clerk(times.on_time, noted, found.handled).explain("id"))


if __name__ == "__main__":
    main()
