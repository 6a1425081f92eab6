"""Conformance cases of discipline: the suite ``pp_53_2010``.

Here: mapping its cases to the library. Not here: judging them (``answers``).
"""

from collections import Counter
from datetime import date
from typing import Any

from ..regulations import pp_53_2010 as text
from .answers import Answer, Case

_LEVELS = {kind: level for level, (kinds, _) in text.KINDS.items() for kind in kinds} | {
    text.Kind.PEMBERHENTIAN_HORMAT_TIDAK_APS_ATAU_TIDAK_HORMAT: text.Level.BERAT,
    text.Kind.BERAT_TANPA_JENIS: text.Level.BERAT,
}
_NO_KIND = (text.Kind.TIDAK_ADA, text.Kind.BERAT_TANPA_JENIS)


def _tier(given: Case, _: object) -> Answer:
    days = {key: date.fromisoformat(given[f"tanggal_{word}"]) for key, word in _DAYS.items()}
    level: Any = text.skp_tier(given["capaian_persen"], year=int(given["tahun"]), **days).value
    kinds = text.KINDS[level][0] if level in text.KINDS else ()
    return {"tingkat": level.name if kinds else None, "jenis": [one.name for one in kinds]}


_DAYS = {"examined": "pemeriksaan", "imposed": "dijatuhkan"}


def _absence(given: Case, _: object) -> Answer:
    days: Counter[str] = Counter()
    states = []
    for block in given["ketidakhadiran"]:
        days[block["tahun"]] += int(block["hari_kerja"])
        total = days[block["tahun"]]
        kind: Any = text.absence(total, holds_post=given["menduduki_jabatan"]).value
        level = None if kind is text.Kind.TIDAK_ADA else _LEVELS.get(kind, text.Level.RINGAN).name
        states.append({"kumulatif": total, "tingkat": level, "jenis": None if kind in _NO_KIND else kind.name})
    return {"hasil": states}


RULES = {("pp_53_2010", "capaian_skp"): _tier, ("pp_53_2010", "absensi_bertahap"): _absence}
