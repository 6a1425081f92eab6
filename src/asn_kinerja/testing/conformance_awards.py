"""Conformance cases of awards and careers: Satyalancana, rank promotion, nine boxes, the example programme.

Here: mapping cases to the library. Not here: judging them (``answers``).
"""

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from dateutil.relativedelta import relativedelta

from ..follow_up import (
    Dossier,
    Education,
    Golongan,
    Honour,
    Leave,
    LeaveKind,
    Punishment,
    PunishmentLevel,
    RankHeld,
    Rated,
    Service,
    Status,
    assess,
)
from ..model.employee import Employee, Position
from ..model.employee_words import ServiceKind
from ..model.period import EvaluationPeriod
from ..regulations import permenpanrb_3_2020, permenpanrb_6_2022, pp_35_2010, pp_99_2000, praktik_bps_kabupaten
from .answers import Answer, Case, Chosen, offered

_ON = date(2026, 7, 1)
_DAY = timedelta(days=1)
_BOX_DAY = permenpanrb_3_2020.SINCE - _DAY

#: Chosen by suite and by their Indonesian names, as the case files use them.
OFFERED = {
    "pp_35_2010": offered(pp_35_2010.PunishmentEffect, pp_35_2010.LeaveEffect),
    "permenpanrb_3_2020": offered(permenpanrb_3_2020.Reinforcing),
}


def _years_before(years: str) -> date:
    """Return the day some years before the day asked; parts of a year as whole months, then days."""
    whole, rest = divmod(Fraction(years), 1)
    months, part = divmod(rest * 12, 1)
    return _ON - relativedelta(years=int(whole), months=int(months)) - timedelta(days=int(part * 30))


def _honour(given: Case, chosen: Chosen) -> Answer:
    start = _years_before(given["masa_kerja_terus_menerus_tahun"])
    levels = {"sedang": PunishmentLevel.SEDANG, "berat": PunishmentLevel.BERAT}
    punished = [level for name, level in levels.items() if given[f"pernah_hukdis_{name}"]]
    leave = Leave(LeaveKind.CLTN, EvaluationPeriod(start, start)) if given["pernah_cltn"] else None
    dossier = Dossier(
        service=(Service(ServiceKind.PNS, start),),
        discipline=[Punishment(level, start) for level in punished],
        leave=() if leave is None else (leave,),
    )
    found: Any = pp_35_2010.service_class(dossier, on=_ON).value
    honour = None if found is None else pp_35_2010.satyalancana(found, *chosen)
    return {
        "kelas_masa_kerja": None if found is None else found.name,
        "layak": honour is not None and _met(honour, dossier),
    }


def _met(honour: Honour, dossier: Dossier) -> bool | None:
    """Return yes or no; ``None`` where a fact is missing that no case gives."""
    status = assess(honour, dossier, on=_ON).status
    return None if status is Status.UNKNOWN else status is Status.MET


def _promotion(given: Case, honour: Honour, words: list[str], position: Position, **facts: bool) -> Answer:
    predikat = permenpanrb_6_2022.Predikat
    dossier = Dossier(
        employee=Employee(service=ServiceKind.PNS, position=position),
        education=Education.S1,
        ranks=(RankHeld(Golongan.II_A, _years_before(given["tahun_dalam_pangkat"])),),
        evaluations=[Rated.year(_ON.year - len(words) + n, predikat[word]) for n, word in enumerate(words)],
        facts=facts,
    )
    return {"layak": _met(honour, dossier)}


def _regular(given: Case, _: Any) -> Answer:
    return _promotion(given, pp_99_2000.REGULAR, given["predikat_2_tahun"], Position.pelaksana("Pelaksana"))


def _functional(given: Case, _: Any) -> Answer:
    facts = {pp_99_2000.CREDIT_REACHED: given["ak_terpenuhi"]}
    position = Position.jf("Perawat", "TERAMPIL")
    return _promotion(given, pp_99_2000.FUNCTIONAL, given["predikat_2_tahun"], position, **facts)


def _extraordinary(given: Case, _: object) -> Answer:
    facts = {pp_99_2000.ACHIEVEMENT_DECREED: given["prestasi_luar_biasa_ditetapkan"]}
    words = [given["predikat_1_tahun"]]
    return _promotion(given, pp_99_2000.EXTRAORDINARY, words, Position.pelaksana("Pelaksana"), **facts)


def _box(given: Case, _: object) -> Answer:
    predikat = permenpanrb_6_2022.Predikat[given["predikat"]]
    cutoffs = permenpanrb_3_2020.Cutoffs(given["ambang_menengah"], given["ambang_tinggi"])
    potential = given["nilai_potensial"]
    axis = permenpanrb_3_2020.performance_axis(predikat, on=_BOX_DAY, cutoffs=cutoffs).value
    box = permenpanrb_3_2020.nine_box(predikat, potential, on=_BOX_DAY, cutoffs=cutoffs).value
    value, _cite = permenpanrb_3_2020.PREDIKAT_VALUES[predikat.name]
    advice: Any = permenpanrb_3_2020.advice(box, on=_BOX_DAY).value
    documented = [one.name for one in advice]
    return {
        "nilai_kinerja": value,
        "kategori_kinerja": axis.name,
        "kategori_potensial": permenpanrb_3_2020.potential_axis(potential, cutoffs).value.name,
        "kotak": box,
        "nilai_talenta": permenpanrb_3_2020.talent_value(value, potential).value.exact,
        "rekomendasi": documented,
    }


def _performance(given: Case, chosen: Chosen) -> Answer:
    shares = given["bobot_utama"], given["bobot_penguat"]
    parts = {"main": given["utama"], "awards": given["penghargaan"], "team": given["tim_kerja"]}
    found: Any = permenpanrb_3_2020.performance_value(**parts, shares=shares, reading=chosen[0]).value
    return {"nilai": getattr(found, "exact", None)}


def _potential(given: Case, _: Any) -> Answer:
    return {"nilai": permenpanrb_3_2020.potential_value(given).value.exact}


def _month(given: Case, _: object) -> Answer:
    return {"skor": praktik_bps_kabupaten.score(**given).value.exact}


#: The rules answered here: (suite, rule).
RULES: dict[tuple[str, str], Callable[[Case, Chosen], Answer]] = {
    ("pp_35_2010", "satyalancana_karya_satya"): _honour,
    ("pp_99_2000", "kenaikan_pangkat_reguler"): _regular,
    ("pp_99_2000", "kenaikan_pangkat_jf"): _functional,
    ("pp_99_2000", "kenaikan_pangkat_luar_biasa"): _extraordinary,
    ("permenpanrb_3_2020", "kotak_sembilan"): _box,
    ("permenpanrb_3_2020", "sumbu_kinerja"): _performance,
    ("permenpanrb_3_2020", "sumbu_potensial"): _potential,
    ("praktik_bps_kabupaten", "pegawai_teladan_bulanan"): _month,
}
