"""Three years of a small office: monthly and yearly awards with reasons, honours with their days, coaching needs.

    python docs/examples/awards_and_coaching.py                     everything, in Indonesian
    python docs/examples/awards_and_coaching.py --bulan 2025-12     the list of another month in full

The ten people, their figures and the mayor's two awards are made up: the weights are an example of policy, not law. The
library reads no file: this script does, and hands it plain data.
"""

import argparse
import csv
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

from attrs import evolve

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Evaluation,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Ratings,
    ServiceKind,
    WorkResult,
    evaluate,
)
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.follow_up import (
    All,
    AwardsHeld,
    Dossier,
    Held,
    Nominee,
    NotPunished,
    Programme,
    PunishmentLevel,
    RatedAtLeast,
    Rhythm,
    Round,
    Status,
    Verdict,
    assess,
)
from asn_kinerja.front import coaching_needs
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.regulations import pp_11_2017, pp_35_2010, pp_49_2018, pp_99_2000
from asn_kinerja.selection import Criterion, Ranking, TieBreak
from asn_kinerja.words import Text, day_text

FOLDER = Path(__file__).with_name("awards")
YEARS = (2023, 2024, 2025)
TODAY = date(2026, 8, 17)
KNOWN = ("discipline", "leave", "training", "awards")  # the office keeps these lists: empty means none

# --- the mayor's awards: an example of policy ------------------------------------------------------------------------

DECREE = Regulation("Kebijakan Wali Kota (contoh)", None, None).cite(Standing.POLICY)
MAYOR = Text("Wali Kota", "the mayor")
EXAMPLE = Text("Contoh kebijakan, bukan hukum: bobot dan syarat ditetapkan instansi.", "Example of policy, not law.")


def rule(key: str, title: tuple[str, str], sentence: tuple[str, str]) -> Rule:
    """Return a rule of the mayor's policy."""
    return Rule(f"kota.{key}", DECREE, Text(*title), Text(*sentence))


PAUSE = rule("jeda", ("Jeda enam bulan", "Six months between"), ("Tidak menerima lagi dalam 6 bulan.", "Not again."))
CLEAN = rule("disiplin", ("Disiplin", "Discipline"), ("Tanpa hukuman disiplin dalam 2 tahun.", "None in 2 years."))
GOOD = rule("predikat", ("Predikat", "Predikat"), ("Predikat paling rendah Baik.", "BAIK or better."))
NOT_PUNISHED = NotPunished(rule=CLEAN, levels=tuple(PunishmentLevel), years=2)
CRITERIA = (
    Criterion("layanan", "0.5", Text("Layanan", "Service")),
    Criterion("kehadiran", "0.3", Text("Kehadiran", "Attendance")),
    Criterion("kerja_sama", "0.2", Text("Kerja sama", "Cooperation")),
)
MONTH_RULE = rule(
    "pegawai_bulan_ini",
    ("Pegawai terbaik bulanan", "Employee of the month"),
    ("Layanan 50 %, kehadiran 30 %, kerja sama 20 %.", "Service 50 %, attendance 30 %, cooperation 20 %."),
)
YEAR_RULE = rule(
    "pegawai_tahun_ini",
    ("Pegawai terbaik tahunan", "Employee of the year"),
    ("Rata-rata bulanan setahun, bobot yang sama.", "The monthly means of the year by the same weights."),
)
MONTHLY = Programme(
    key=MONTH_RULE.key,
    name=MONTH_RULE.title,
    ranking=Ranking(
        MONTH_RULE, CRITERIA, tie_breaks=(TieBreak("kehadiran", Text("kehadiran", "attendance")),), quota=1
    ),
    confers=MAYOR,
    rhythm=Rhythm.MONTH,
    condition=All((NOT_PUNISHED, AwardsHeld(rule=PAUSE, award=MONTH_RULE.key, months=6, at_most=0)), rule=MONTH_RULE),
    notes=(EXAMPLE,),
)
YEARLY = Programme(
    key=YEAR_RULE.key,
    name=YEAR_RULE.title,
    ranking=Ranking(YEAR_RULE, CRITERIA, quota=3),
    confers=MAYOR,
    rhythm=Rhythm.YEAR,
    condition=All((NOT_PUNISHED, RatedAtLeast(rule=GOOD, word="BAIK", years=1)), rule=YEAR_RULE),
    notes=(EXAMPLE,),
)

# --- the files -------------------------------------------------------------------------------------------------------


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file; an empty cell is left out, because a blank is not a zero."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return [{key: cell for key, cell in row.items() if cell != ""} for row in csv.DictReader(file)]


def plain() -> dict[str, dict[str, Any]]:
    """Return each person's dossier as plain data, by id."""
    people: dict[str, dict[str, Any]] = {}
    for row in rows("pegawai.csv"):
        position = {"kind": row["jenis_jabatan"], "title": row["jabatan"], "jenjang": row.get("jenjang")}
        people[row["id"]] = {
            "employee": {"service": row["kepegawaian"], "position": position},
            "education": row["pendidikan"],
            "service": [{"kind": row["kepegawaian"], "start": row["mulai"]}],
            "ranks": [{"golongan": row["golongan"], "since": row["sejak"]}] if "golongan" in row else [],
            "evaluations": [],
            "facts": {},
            **{key: [] for key in KNOWN},
        }
    for row in rows("predikat.csv"):
        people[row["id"]]["evaluations"].append({"year": row["tahun"], "predikat": row["predikat"]})
    for row in rows("hukuman.csv"):
        entry = {"level": row["tingkat"], "decided": row["mulai"], "until": row.get("selesai")}
        people[row["id"]]["discipline"].append(entry)
    for row in rows("cuti.csv"):
        people[row["id"]]["leave"].append({"kind": row["jenis"], "start": row["mulai"], "end": row["selesai"]})
    for row in rows("pelatihan.csv"):
        people[row["id"]]["training"].append({"topic": row["topik"], "hours": row["jp"], "on": row["selesai"]})
    for row in rows("fakta.csv"):
        people[row["id"]]["facts"][row["fakta"]] = True if row["sejak"] == "ya" else row["sejak"]
    return people


def monthly_figures() -> dict[tuple[int, int], dict[str, dict[str, str]]]:
    """Return the figures of each month, by year and month, then by id."""
    found: dict[tuple[int, int], dict[str, dict[str, str]]] = defaultdict(dict)
    for row in rows("bulanan.csv"):
        year, month = map(int, row["bulan"].split("-"))
        found[year, month][row["id"]] = {one.key: row[one.key] for one in CRITERIA if one.key in row}
    return found


# --- what follows ----------------------------------------------------------------------------------------------------

Dossiers = dict[str, Dossier]


def hold_months(dossiers: Dossiers) -> tuple[dict[tuple[int, int], Round], Dossiers]:
    """Hold the monthly award month by month: who received it stands in the dossier of the next months."""
    held: dict[tuple[int, int], Round] = {}
    for (year, month), figures in sorted(monthly_figures().items()):
        nominees = [Nominee(key, dossiers[key], given) for key, given in figures.items()]
        one = held[year, month] = MONTHLY.hold(nominees, EvaluationPeriod.month(year, month))
        for place in one.ranked.chosen:
            key = place.candidate.key
            award = Held(MONTHLY.key, one.period.end, MAYOR.id)
            dossiers = {**dossiers, key: evolve(dossiers[key], awards=(*(dossiers[key].awards or ()), award))}
    return held, dossiers


def hold_year(year: int, dossiers: Dossiers) -> Round:
    """Hold the yearly award on the means of the months a person has; it asks for the result of that very year."""
    figures: dict[str, dict[str, list[Fraction]]] = defaultdict(lambda: defaultdict(list))
    for month in range(1, 13):
        for key, given in monthly_figures()[year, month].items():
            for code, figure in given.items():
                figures[key][code].append(Fraction(figure))
    means = {key: {code: sum(all_) / len(all_) for code, all_ in given.items()} for key, given in figures.items()}
    nominees = [Nominee(key, dossiers[key], given) for key, given in means.items()]
    return YEARLY.hold(nominees, EvaluationPeriod.year(year), on=date(year + 1, 1, 31))


# --- printing --------------------------------------------------------------------------------------------------------


def heading(words: str) -> None:
    """Print a heading."""
    print(f"\n{words}\n{'=' * len(words)}")


def print_months(held: dict[tuple[int, int], Round], shown: tuple[int, int]) -> None:
    """Print one line for each month, and one month in full."""
    heading("Penghargaan bulanan, tiga tahun")
    for one in held.values():
        names = " dan ".join(place.candidate.key for place in one.ranked.chosen)
        score = str(one.ranked.chosen[0].score).replace(".", ",") if one.ranked.chosen else "-"
        missing = ", ".join(key for key, _ in one.ranked.incomplete)
        print(
            f"{one.period.text('id'):<15}{names or '-':<10}{score:>6}{'  belum lengkap: ' + missing if missing else ''}"
        )
    heading("Satu bulan dengan alasannya")
    print(held[shown].explain("id"))


def print_years(held: list[Round]) -> None:
    """Print the yearly lists: ranks, equals, who was left out and why."""
    for one in held:
        heading(f"Penghargaan tahunan: {one.period.text('id')}")
        for place in one.ranked.places:
            tied = f"  sama dengan {', '.join(place.tied)}" if place.tied else ""
            mark = "*" if place.chosen else " "
            print(f"{place.rank:>2}{mark} {place.candidate.key}  {str(place.score).replace('.', ',')}{tied}")
        for key, verdict in one.verdicts.items():
            if verdict is not None and key in (*one.unmet, *one.unknown):
                sign = "-" if key in one.unmet else "?"
                print(f" {sign}  {key}  {reasons(verdict)}")
    print("\n* masuk kuota 3; yang sama di batas kuota tetap masuk. Tidak ada penentu: skor sama tetap sama.")


def reasons(verdict: Verdict) -> str:
    """Return what stands in the way, and what is missing, in one line."""
    return "; ".join([*(one.rule.title("id") for one in verdict.unmet), *(one("id") for one in verdict.missing)])


SHORT = {Status.MET: "memenuhi", Status.UNMET: "tidak memenuhi", Status.UNKNOWN: "belum dapat ditentukan"}


def print_honours(dossiers: Dossiers) -> None:
    """Print who meets the administrative conditions of which honour, and from when."""
    heading(f"Persyaratan administratif pada {day_text(TODAY, 'id')}")
    for honour in (*pp_35_2010.HONOURS.values(), *pp_99_2000.PROMOTIONS):
        print(f"\n{honour.name('id')} (yang memutuskan: {honour.confers('id')})")
        for key, dossier in dossiers.items():
            verdict = assess(honour, dossier, on=TODAY)
            first = verdict.earliest
            when = "sejak" if verdict else "paling cepat"
            day = f"; {when} {day_text(first, 'id')}" if first else ""
            why = reasons(verdict)
            print(f"  {key}  {SHORT[verdict.status]}{day}{f' ({why})' if why else ''}")
    heading("Satu keputusan dengan pasalnya")
    print(assess(pp_35_2010.SATYALANCANA_10, dossiers["P03"], on=TODAY).explain("id"))


def print_training(dossiers: Dossiers) -> None:
    """Print hours of training: a floor for PNS, a ceiling for PPPK."""
    heading("Jam pelajaran 2025")
    for key, dossier in dossiers.items():
        if dossier.employee is not None and dossier.employee.service is ServiceKind.PPPK and dossier.service:
            start = dossier.service[0].start.replace(year=2025)
            year = EvaluationPeriod(start, start.replace(year=2026) - timedelta(days=1))
            page = pp_49_2018.hours_left(dossier, contract_year=year).explain("id")
        else:
            page = pp_11_2017.hours_short(dossier, year=2025).explain("id")
        print(f"  {key}  {page.items[0].text}")


def evaluations(dossiers: Dossiers) -> dict[str, list[Evaluation]]:
    """Return the evaluations of each person: the leader's two ratings, and the figures of one result of work."""
    indicators = (
        Indicator("berkas", Aspect.QUANTITY, AtLeast(480, "berkas"), title="Berkas selesai"),
        Indicator("hari", Aspect.TIMELINESS, AtMost(4, "hari"), title="Lama layanan"),
    )
    found: dict[str, list[Evaluation]] = defaultdict(list)
    for row in rows("kinerja.csv"):
        who = dossiers[row["id"]].employee
        if who is None:
            continue
        plan = SKP(who, EvaluationPeriod.year(int(row["tahun"])), (WorkResult("layanan", "Layanan", indicators),))
        ratings = Ratings(Expectation[row["hasil"]], Expectation[row["perilaku"]])
        found[row["id"]].append(
            evaluate(plan.realised({one.code: row[one.code] for one in indicators}, ratings=ratings))
        )
    return found


def print_coaching(dossiers: Dossiers) -> None:
    """Print each person's coaching needs, the limits being the library's default policy."""
    heading(f"Kebutuhan pembinaan pada {day_text(TODAY, 'id')}")
    plans = {key: coaching_needs(given, on=TODAY) for key, given in evaluations(dossiers).items()}
    for key, plan in plans.items():
        print(f"\n{key}" if plan.needs else f"\n{key}  tidak ada")
        for need in plan.needs:
            print(f"  {need.kind.value.id}: {need.what.id} ({need.severity.value.id})")
            print(f"    paling lambat {day_text(need.deadline, 'id')}; pelaksana: {need.acts.id}")
            if need.topic is not None:
                print(f"    topik: {need.topic.id}")
    heading("Satu orang dengan alasannya")
    most = max(plans, key=lambda key: len(plans[key].needs))
    print(f"{most}\n{plans[most].explain('id')}")


def main() -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bulan", default="2025-12", metavar="TTTT-BB", help="the month shown in full")
    asked = parser.parse_args().bulan
    year, month = (int(part) if part.isdecimal() else 0 for part in f"{asked}-".split("-")[:2])
    dossiers = {key: dossier_from_plain(data) for key, data in plain().items()}
    months, dossiers = hold_months(dossiers)
    if (year, month) not in months:
        parser.error(f"tidak ada data bulan {asked}")
    print_months(months, (year, month))
    print_years([hold_year(one, dossiers) for one in YEARS])
    print_honours(dossiers)
    print_training(dossiers)
    print_coaching(dossiers)


if __name__ == "__main__":
    main()
