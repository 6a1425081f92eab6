"""Conformance cases of evaluations and identifiers: PP 46/2011, PermenPANRB 6/2022, NIP.

Here: mapping cases to the library. Not here: judging them (``answers``).
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from ..errors import NIPError
from ..exact.number import fraction
from ..front import evaluate
from ..law.reading import Reading
from ..model import (
    NIP,
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Creativity,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    WorkResult,
)
from ..regulations import permenpanrb_6_2022, pp_46_2011
from .answers import Answer, Case, Chosen, offered

#: Chosen by suite and by their Indonesian names, as the case files use them.
OFFERED = {"pp_46_2011": offered(*pp_46_2011.READINGS)}
#: Chosen that round on the way: cases that do not name them promise only rounded figures.
ROUNDS = frozenset({pp_46_2011.StagedRounding.TWO_DECIMALS, pp_46_2011.YearlyMarks.ROUNDED_PER_ASPECT})

_ASPECTS: dict[str, tuple[Aspect, type[AtLeast] | type[AtMost]]] = {
    "kuantitas": (Aspect.QUANTITY, AtLeast),
    "kualitas": (Aspect.QUALITY, AtLeast),
    "waktu": (Aspect.TIMELINESS, AtMost),
    "biaya": (Aspect.COST, AtMost),
}
_NO_MARKS = {name: "80" for name in pp_46_2011.MARKS if name != pp_46_2011.LEADERSHIP}
_POINTS = {cell.payload: level for (level,), cell in pp_46_2011.WORKS.items()}


def _choice(chosen: Chosen, cls: type[Reading]) -> Any:
    return next((one for one in chosen if type(one) is cls), cls.default)


def _result(number: int, target: Mapping[str, Any] | None) -> WorkResult:
    indicators = tuple(
        Indicator(f"{number}.{name}", aspect, kind(target[name], "satuan"))
        for name, (aspect, kind) in _ASPECTS.items()
        if target is not None and target[name] is not None
    )
    return WorkResult(str(number), f"Kegiatan {number}", indicators)


def sheet(given: Case) -> Record:
    """Return the record of a whole sheet of PP 46/2011, its people and titles made up."""
    marks = given.get("perilaku") or _NO_MARKS
    leads = marks.get(pp_46_2011.LEADERSHIP) is not None
    position = Position.pengawas("Pengawas") if leads else Position.pelaksana("Pelaksana")
    rows = given["kegiatan"]
    results = tuple(_result(n, row["target"]) for n, row in enumerate(rows, 1))
    realised = {
        f"{n}.{name}": value
        for n, row in enumerate(rows, 1)
        for name, value in (row["realisasi"] or {}).items()
        if row["target"] is not None and row["target"][name] is not None
    }
    tasks = [AdditionalTask(f"Tugas {n}") for n in range(1, int(given.get("tugas_tambahan_jumlah", 0)) + 1)]
    points = Fraction(given.get("kreativitas_nilai", 0))
    works = [Creativity("Karya", _POINTS[points.numerator])] if points else []
    employee = Employee(service=ServiceKind.PNS, position=position)
    plan = SKP(employee, EvaluationPeriod.year(2018), results)
    return plan.realised(realised, behaviour=Behaviour.marks(**marks), extras=[*tasks, *works])


def _saving(given: Case, chosen: Chosen) -> Answer:
    floor = _choice(chosen, pp_46_2011.FloorRule)
    found = pp_46_2011.timeliness(target=given["target"], realised=given["realisasi"], floor=floor)
    efficiency = 100 - 100 * Fraction(given["realisasi"]) / Fraction(given["target"])
    return {"efisiensi_persen": efficiency, "nilai": found.value.exact}


def _row(given: Case, chosen: Chosen) -> Answer:
    record = sheet({"kegiatan": [given]})
    found = whole = evaluate(record, readings=chosen).rows["1"]
    if _choice(chosen, pp_46_2011.ZeroRule) is not pp_46_2011.ZeroRule.default:  # a shut gate shows no aspects
        aspectwise = [one for one in chosen if type(one) is not pp_46_2011.ZeroRule]
        whole = evaluate(record, readings=aspectwise).rows["1"]
    scores = {one.given[0]: one.value.exact for one in whole.walk() if isinstance(_kind(one), Aspect)}
    aspects = {name: scores.get(aspect) for name, (aspect, _) in _ASPECTS.items()}
    present = [score for score in aspects.values() if score is not None]
    return {
        "aspek": aspects,
        "penghitungan": sum(present, Fraction(0)),
        "pembagi": len(present),
        "nilai_capaian": found.value.exact,
    }


def _kind(finding: Any) -> Any:
    """Return the aspect a finding is for, where it is the score of one aspect and not a half-step of it."""
    given = finding.given
    whole = finding.how not in ("ratio", "not_done") or finding.rule is not pp_46_2011.SAVING_RULE
    return given[0] if isinstance(given, tuple) and whole else None


def _plan(given: Case, chosen: Chosen) -> Answer:
    record = sheet(given)
    done = evaluate(record, readings=chosen)
    plan = pp_46_2011.plan_value(record, *chosen)
    mean, tasks, works = (premise.value.exact for premise in plan.premises)
    return {
        "nilai_capaian": [found.value.exact for found in done.rows.values()],
        "rata_rata_capaian": mean,
        "nilai_tugas_tambahan": tasks,
        "nilai_kreativitas": works,
        "nilai_skp": plan.value.exact,
    }


def _whole(given: Case, chosen: Chosen) -> Answer:
    record = sheet(given)
    done = evaluate(record, readings=chosen)
    assert done.score is not None
    assert record.behaviour is not None
    return {
        "nilai_capaian": [found.value.exact for found in done.rows.values()],
        "nilai_skp": pp_46_2011.plan_value(record, *chosen).value.exact,
        "rata_rata_perilaku": pp_46_2011.behaviour_mean(record.behaviour).value.exact,
        "nilai_prestasi_kerja": done.score.exact,
    }


def _mean(given: Case, _: Chosen) -> Answer:
    behaviour = Behaviour.marks(**given)
    found = pp_46_2011.behaviour_mean(behaviour)
    marks = [fraction(mark) for mark in behaviour.given.values()]
    share = pp_46_2011.total(plan=0, behaviour=found.value)
    return {
        "jumlah": sum(marks, Fraction(0)),
        "pembagi": len(found.premises),
        "rata_rata": found.value.exact,
        "bagian_40_persen": share.value.exact,
    }


def _months(given: Case, _: Chosen) -> Answer:
    months = {n: {"aspek": mark} for n, mark in enumerate(given["bulanan"], 1)}
    return {"nilai": pp_46_2011.behaviour_mean(Behaviour.monthly(months)).value.exact}


def _yearly(given: Case, chosen: Chosen) -> Answer:
    behaviour = Behaviour.monthly(dict(enumerate(given["bulanan"], 1)))
    found = pp_46_2011.behaviour_mean(behaviour, _choice(chosen, pp_46_2011.YearlyMarks))
    scores = dict(zip(behaviour.names, (premise.value.exact for premise in found.premises), strict=True))
    return {"aspek": {name: scores.get(name) for name in pp_46_2011.MARKS}, "rata_rata": found.value.exact}


def _total(given: Case, _: Chosen) -> Answer:
    mean = pp_46_2011.behaviour_mean(Behaviour.marks(**given["perilaku"])).value
    found = pp_46_2011.total(plan=given["nilai_skp"], behaviour=mean)
    return {"rata_rata_perilaku": mean.exact, "nilai_prestasi_kerja": found.value.exact}


def _label(given: Case, chosen: Chosen) -> Answer:
    found = pp_46_2011.predikat_for(given["nilai"], _choice(chosen, pp_46_2011.BandGap)).value
    return {"sebutan": found.name if isinstance(found, pp_46_2011.Predikat) else None}


# --- PermenPANRB 6/2022, identifiers -------------------------------------------------------------------------------


def _matrix(given: Case, _: Chosen) -> Answer:
    results, behaviour = (Expectation[given[f"rating_{key}_kerja"]] for key in ("hasil", "perilaku"))
    return {"predikat": permenpanrb_6_2022.predikat_for(results=results, behaviour=behaviour).value.name}


def _periodic(given: Case, _: Chosen) -> Answer:
    period = given["periode"]
    year = int(period["tahun"])
    month = int(period["bulan"] or 12)
    part = {
        "BULANAN": lambda: EvaluationPeriod.month(year, month),
        "TRIWULANAN": lambda: EvaluationPeriod.quarter(year, (month + 2) // 3),
        "SEMESTERAN": lambda: EvaluationPeriod.semester(year, (month + 5) // 6),
        "TAHUNAN": lambda: EvaluationPeriod.year(year),
    }[period["jenis"]]()
    employee = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pelaksana"))
    plan = SKP(employee, EvaluationPeriod.year(year), (WorkResult("1", "Hasil kerja"),))
    ratings = Ratings(Expectation[given["rating_hasil_kerja"]], Expectation[given["rating_perilaku_kerja"]])
    predikat: Any = evaluate(plan.realised(period=part, ratings=ratings)).predikat
    return {"predikat": predikat.name}


_NIP_KEYS = ("jenis", "lahir", "tmt_cpns", "tahun_pengangkatan", "kode_perjanjian", "jenis_kelamin", "urut", "alasan")


def _nip(given: Case, _: Chosen) -> Answer:
    try:
        nip = NIP(given["nip"])
    except NIPError as refused:
        return {**dict.fromkeys(_NIP_KEYS), "sah": False, "alasan": refused.problems[0].code}
    month = nip.appointed_month
    return {
        "sah": True,
        "jenis": nip.layout.name,
        "lahir": nip.birth.isoformat(),
        "tmt_cpns": None if month is None else f"{nip.appointed_year:04d}-{month:02d}",
        "tahun_pengangkatan": nip.appointed_year if month is None else None,
        "kode_perjanjian": nip.contract,
        "jenis_kelamin": nip.sex.name,
        "urut": nip.serial,
        "alasan": None,
    }


#: The rules this library answers: (suite, rule).
RULES: dict[tuple[str, str], Callable[[Any, Chosen], Answer]] = {
    ("pp_46_2011", "nilai_aspek_waktu_biaya"): _saving,
    ("pp_46_2011", "nilai_capaian"): _row,
    ("pp_46_2011", "nilai_skp"): _plan,
    ("pp_46_2011", "penilaian_lengkap"): _whole,
    ("pp_46_2011", "tugas_tambahan"): lambda given, _: {
        "nilai": pp_46_2011.additional_tasks(int(given["jumlah"])).value.exact
    },
    ("pp_46_2011", "kreativitas"): lambda given, _: {
        "nilai": pp_46_2011.creativity(Recognition[given["tingkat"]]).value.exact
    },
    ("pp_46_2011", "perilaku_rata_rata"): _mean,
    ("pp_46_2011", "perilaku_bulanan"): _months,
    ("pp_46_2011", "perilaku_tahunan"): _yearly,
    ("pp_46_2011", "nilai_prestasi_kerja"): _total,
    ("pp_46_2011", "sebutan"): _label,
    ("permenpanrb_6_2022", "predikat_kinerja"): _matrix,
    ("permenpanrb_6_2022", "predikat_kinerja_periodik"): _periodic,
    ("perka_bkn_22_2007", "urai_nip"): _nip,
}
