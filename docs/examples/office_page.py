"""The page a head of office looks at: result of both years by unit and person, explanations, problems.

Used by ``evaluate_office.py``; it only puts together what the library found.
"""

from html import escape

from asn_kinerja import Outcome, Unknown
from asn_kinerja.insight import Summary

COLOURS = {
    "Sangat Baik": "#0b6e4f",
    "Baik": "#3b8ea5",
    "Cukup": "#c9a227",
    "Butuh Perbaikan": "#c9a227",
    "Kurang": "#c8553d",
    "Kurang/Misconduct": "#c8553d",
    "Buruk": "#7d1d3f",
    "Sangat Kurang": "#7d1d3f",
}
STYLE = """
:root{--ink:#1d2329;--soft:#5b6670;--line:#d7dde2;--paper:#fff;--back:#f4f6f7}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#9aa5af;--line:#39424a;--paper:#14181b;--back:#0c0f11}}
body{font:15px/1.5 system-ui,'Segoe UI',sans-serif;color:var(--ink);background:var(--back);margin:0}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:1.8rem 0 .5rem}.soft{color:var(--soft)}
section{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.4rem 1rem 1rem;margin:1rem 0}
.bar{display:flex;height:1.35rem;border-radius:.25rem;overflow:hidden;background:var(--line)}
.bar span{color:#fff;text-shadow:0 0 2px #000;font-size:.75rem;line-height:1.35rem;text-align:center;min-width:1.1rem}
.units{display:grid;grid-template-columns:13rem 1fr 6.5rem;gap:.4rem .8rem;align-items:center}
.legend span{display:inline-block;margin-right:1rem}.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.35em}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid var(--line)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}summary{cursor:pointer}
td{vertical-align:top}.problem{margin:.2rem 0}
@media print{body{background:#fff}section{border:0;padding:0}details>.asn-kinerja{display:none}}
"""


def page(years: dict[int, list[dict]], found: dict[int, list[Outcome]], summaries: dict[int, list[Summary]]) -> str:
    """Return the whole page."""
    office = "".join(_year(year, years[year], found[year], summaries[year]) for year in sorted(years, reverse=True))
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>{STYLE}</style>'
    title = "Kinerja kantor: 2025 dan 2018"
    note = "Hitungan, bukan penetapan. Nama dan NIP rekaan. Klik predikat untuk melihat penjelasannya."
    return (
        f'<!DOCTYPE html>\n<html lang="id"><head>{head}<title>{title}</title></head><body><main>'
        f'<h1>{title}</h1><p class="soft">{note}</p>{office}</main></body></html>\n'
    )


def _year(year: int, data: list[dict], outcomes: list[Outcome], summaries: list[Summary]) -> str:
    policy = next(one.evaluation.policy.name("id") for one in outcomes if one.evaluation is not None)
    refused = sum(one.evaluation is None for one in outcomes)
    return (
        f'<h2>{year} <span class="soft">{escape(policy)}; {len(outcomes)} pegawai, {refused} baris bermasalah</span></h2>'
        f"<section><h3>Per unit</h3>{_legend(summaries)}{_units(summaries)}</section>"
        f"<section><h3>Per pegawai</h3>{_people(data, outcomes)}</section>"
        f"<section><h3>Baris bermasalah</h3>{_problems(outcomes)}</section>"
    )


def _legend(summaries: list[Summary]) -> str:
    labels = sorted({predikat for one in summaries for predikat in one.predikat}, key=lambda predikat: predikat.rank)
    marks = (f'<span><i style="background:{COLOURS[one.label]}"></i>{escape(one.label)}</span>' for one in labels)
    return f'<p class="legend soft">{"".join(marks)}</p>'


def _units(summaries: list[Summary]) -> str:
    lines = []
    for one in summaries:
        bars = "".join(
            f'<span style="flex:{count};background:{COLOURS[predikat.label]}" title="{escape(predikat.label)}">{count}</span>'
            for predikat, count in one.predikat.items()
        )
        middle = (
            f"median {float(one.quantiles[2]):.2f}".replace(".", ",") if one.quantiles else f"{one.evaluated} dinilai"
        )
        lines.append(f'<div>{escape(one.key)}</div><div class="bar">{bars}</div><div class="soft">{middle}</div>')
    return f'<div class="units">{"".join(lines)}</div>'


def _people(data: list[dict], outcomes: list[Outcome]) -> str:
    people = {row["id"]: row["employee"] for row in data}
    head = "<tr><th>Id</th><th>Nama</th><th>Unit</th><th class=n>Nilai</th><th>Predikat</th></tr>"
    lines = []
    for outcome in outcomes:
        who, row = people[outcome.key], outcome.row()
        score = (row["score"] or "–").replace(".", ",")
        lines.append(
            f"<tr><td>{escape(outcome.key)}</td><td>{escape(who['name'])}</td><td>{escape(who['unit'])}</td><td class=n>{score}</td>"
            f"<td>{_result(outcome)}</td></tr>"
        )
    return f"<table>{head}{''.join(lines)}</table>"


def _result(outcome: Outcome) -> str:
    if outcome.evaluation is None:
        return '<span class="soft">lihat baris bermasalah</span>'
    if isinstance(outcome.evaluation.predikat, Unknown):
        return '<span class="soft">tidak dapat ditentukan</span>'
    why = outcome.evaluation.explain("id", identify=True).to_html()
    return f"<details><summary>{escape(outcome.evaluation.label)}</summary>{why}</details>"


def _problems(outcomes: list[Outcome]) -> str:
    lines = [
        f'<p class="problem"><b>{escape(str(outcome.key))}</b> {escape(problem.text("id"))}</p>'
        for outcome in outcomes
        for problem in outcome.problems
    ]
    return "".join(lines) or '<p class="soft">Tidak ada.</p>'
