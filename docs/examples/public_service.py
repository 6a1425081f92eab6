"""What the public says and how long it waited, and how both move one clerk's evaluation.

    python docs/examples/public_service.py

The survey is a real one (``tests/conformance/ikm_respondents.csv``); the files and complaints of the registry office
in ``registry/`` and the clerk are made up. The library itself reads no file: this script does.
"""

import csv
from datetime import date
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
    Unplanned,
    WeightedPolicy,
    WorkResult,
    evaluate,
)
from asn_kinerja.finding import Finding, Score
from asn_kinerja.model import Complaint, ServiceRecord, ServiceStandard, Survey, TimeUnit, WorkingDays
from asn_kinerja.regulations import permenpanrb_14_2017 as skm
from asn_kinerja.regulations import permenpanrb_62_2018 as sp4n
from asn_kinerja.scoring import (
    ComplaintHandling,
    ServiceTimes,
    Unfinished,
    complaint_handling,
    satisfaction,
    service_times,
    timeliness,
)

HERE = Path(__file__).parent
SURVEY = HERE.parents[1] / "tests" / "conformance" / "ikm_respondents.csv"
SOURCE = "sekadau-2019-s1-first49"
POPULATION = 500  # people served in the period, as the office is made up
WEAKEST = 3
ON = date(2025, 6, 30)
OFFICE = WorkingDays({date(2025, 6, 6), date(2025, 6, 9), date(2025, 6, 27)})
FAMILY_CARD = ServiceStandard(3, TimeUnit.WORKING_DAYS, working_days=OFFICE, title="Kartu keluarga")


def rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def survey() -> Survey:
    """Return the survey: only how often each answer was given is kept.

    The file numbers its questions and does not say which of U8 and U9 asks about complaints, so none is named here.
    """
    sheets = ([row[f"q{n}"] for n in range(1, 10)] for row in rows(SURVEY) if row["source_id"] == SOURCE)
    return Survey.from_answers(sheets, population=POPULATION)


def element(number: str) -> str:
    """Return the number of an element, and its words where definitions and sample questionnaire agree on them."""
    orders = zip(skm.DEFINITION_ORDER, skm.QUESTIONNAIRE_ORDER, strict=True)
    words = {f"U{n}": f"U{n} ({skm.Unsur[one].value.id})" for n, (one, other) in enumerate(orders, 1) if one == other}
    return words.get(number, number)


def print_survey(found: Survey) -> None:
    """Print what the survey says, and whether enough people answered."""
    index = skm.index(found).value
    print("Survei kepuasan masyarakat")
    print(f"  {index.respondents} responden, indeks {comma(index.value)}, mutu {index.mutu('id')}")
    lowest = sorted(index.elements, key=lambda one: one.mean)[:WEAKEST]
    print("  unsur terlemah: " + ", ".join(f"{element(one.name)} {comma(one.value)}" for one in lowest))
    verdict = skm.sample_verdict(POPULATION, index.respondents)
    asked = verdict.premises[0].value
    print(f"  responden {verdict.value('id')}: untuk {POPULATION} orang yang dilayani diminta {asked}")
    for note in index.notes:
        print(f"  catatan: {note.says.id}")


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


def comma(value: object) -> str:
    """Return a figure as an Indonesian reader writes it."""
    return str(value).replace(".", ",")


def shown(finding: Finding) -> str:
    """Return what was found in Indonesian."""
    return comma(finding.value) if isinstance(finding.value, Score) else finding.value("id")


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
    unplanned=Unplanned.RENORMALISE,
    bands=Bands.at_least({100: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang"),
)
CLERK = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola Kependudukan"), unit="Disdukcapil")
TARGETS = (
    Indicator("kk.waktu", Aspect.TIMELINESS, AtLeast(90, "persen"), title="Tepat waktu"),
    Indicator("kk.ikm", Aspect.SATISFACTION, AtLeast("88.31", "indeks"), title="Kepuasan"),
    Indicator("kk.aduan", Aspect.SATISFACTION, AtLeast(90, "persen"), title="Pengaduan"),
)


def clerk(realised: dict[str, Finding | str]) -> Evaluation:
    """Return the evaluation of the clerk under the office's own policy, on the indicators realised here."""
    targets = tuple(one for one in TARGETS if one.code in realised)
    plan = SKP(CLERK, EvaluationPeriod.month(2025, 6), (WorkResult("kk", "Melayani kartu keluarga", targets),))
    return evaluate(plan.realised(realised), POLICY)


def faster(times: ServiceTimes) -> Finding:
    """Return the on-time share had every late or overdue case been done on its day."""
    slow = {*times.late, *times.overdue}
    cases = [evolve(one, end=one.start) if one.reference in slow else one for one in cards()]
    return service_times(cases, FAMILY_CARD, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=ON).on_time


def print_clerk(title: str, done: Evaluation) -> None:
    """Print one line for one evaluation."""
    print(f"  {title:<44}{comma(done.score or '-'):>7}  {done.label}")


def main() -> None:
    """Print survey, times, complaints, and what they do to one evaluation."""
    answers, times, found = survey(), family_cards(), complaints()
    print_survey(answers)
    print_times(times)
    print_complaints(found)
    june = {"kk.waktu": times.on_time, "kk.ikm": skm.index(answers), "kk.aduan": found.handled}
    done = clerk(june)
    print(f"\nPenilaian seorang pegawai ({POLICY.name})")
    print_clerk("dengan survei dan waktu layanan", done)
    print_clerk("tanpa survei", clerk({key: june[key] for key in ("kk.waktu", "kk.aduan")}))
    print_clerk("tanpa waktu layanan", clerk({key: june[key] for key in ("kk.ikm", "kk.aduan")}))
    print_clerk("bila tidak ada berkas yang terlambat", clerk({**june, "kk.waktu": faster(times)}))
    print_clerk("bila indeks mencapai 88,31", clerk({**june, "kk.ikm": "88.31"}))
    strict = skm.index(answers, skm.ShortSample.UNKNOWN)
    print_clerk("bila survei yang terlalu kecil tidak berlaku", clerk({**june, "kk.ikm": strict}))
    print()
    print(done.explain("id"))


if __name__ == "__main__":
    main()
