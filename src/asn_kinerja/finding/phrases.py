"""The sentence of each kind of step, in two languages.

Here: words only; every figure comes from the finding. Not here: how a figure is written (``finding.figures``).
"""

from fractions import Fraction
from typing import Any

from ..errors import AsnKinerjaError, RecordError, problem
from ..words import Lang, Text
from .figures import figure, percent
from .follow_up_phrases import FOLLOW_UP_PHRASES

_MANY = 12  # more terms than this are not written out one by one

PHRASES: dict[str, Text] = {
    "ratio": Text(
        "{realised} dari target {target}{unit}: {realised} ÷ {target}{scaled} = {value}",
        "{realised} of a target of {target}{unit}: {realised} ÷ {target}{scaled} = {value}",
    ),
    "cut": Text(
        "{whole}{unit} × {share} ({counted}) = {value}",
        "{whole}{unit} × {share} ({counted}) = {value}",
    ),
    "inverse": Text(
        "target {target}{unit}, realisasi {realised}: {target} ÷ {realised}{scaled} = {value}",
        "target {target}{unit}, realised {realised}: {target} ÷ {realised}{scaled} = {value}",
    ),
    "mirrored": Text(
        "target {target}{unit}, realisasi {realised}: (2 − {realised} ÷ {target}){scaled} = {value}",
        "target {target}{unit}, realised {realised}: (2 − {realised} ÷ {target}){scaled} = {value}",
    ),
    "plain": Text("{value}", "{value}"),
    "lateness": Text(
        "realisasi {realised} terhadap target {target}: terlambat {value}{unit}",
        "{realised} against a target of {target}: late by {value}{unit}",
    ),
    "in_range": Text(
        "realisasi {realised} terhadap rentang {target}{unit}: {value}",
        "{realised} against the range {target}{unit}: {value}",
    ),
    "kept": Text("{realised} (ya 1, tidak 0): {value}", "{realised} (yes 1, no 0): {value}"),
    "endless": Text(
        "realisasi 0 adalah yang terbaik; dihitung nilai tertinggi bagian ini: {value}",
        "0 is the best there is; it counts the most this part can give: {value}",
    ),
    "not_done": Text(
        "tidak ada realisasi terhadap target {target}{unit}: {value}",
        "nothing was realised of a target of {target}{unit}: {value}",
    ),
    "clamped": Text(
        "{realised} terhadap target {target}{unit} bernilai {x}, melampaui batas {range}: "
        "dihitung {value} (selisih {cut})",
        "{realised} against a target of {target}{unit} makes {x}, beyond {range}: counted {value} (cut by {cut})",
    ),
    "line": Text(
        "rasio {x} termasuk kelompok {interval}, sehingga {formula} = {value}",
        "the ratio {x} lies in {interval}, hence {formula} = {value}",
    ),
    "constant": Text("{x} termasuk kelompok {interval}: {value}", "{x} lies in {interval}: {value}"),
    "mean": Text("({terms}) ÷ {count} = {value}", "({terms}) ÷ {count} = {value}"),
    "mean_many": Text("jumlah {total} ÷ {count} = {value}", "sum {total} ÷ {count} = {value}"),
    "mean_one": Text("hanya satu nilai, yaitu {value}", "the only value: {value}"),
    "weighted": Text("{products} = {value}", "{products} = {value}"),
    "maximum": Text("tertinggi dari {list}: {value}", "the highest of {list}: {value}"),
    "minimum": Text("terendah dari {list}: {value}", "the lowest of {list}: {value}"),
    "total": Text("{terms} = {value}", "{terms} = {value}"),
    "count": Text("jumlahnya {value}", "{value} in number"),
    "none": Text("tidak ada: {value}", "none: {value}"),
    "empty_row": Text(
        "tidak ada yang dikerjakan; tetap ikut dihitung: {value}",
        "nothing was worked on; it still divides: {value}",
    ),
    "sum": Text("{products} = {value}", "{products} = {value}"),
    "rounded": Text("{x} dibulatkan menjadi {value}", "{x} rounded to {value}"),
    "within": Text("{x} berada di dalam batas {range}: {value}", "{x} is within {range}: {value}"),
    "capped": Text(
        "{x} melampaui batas {range}: dihitung {value} (selisih {cut})",
        "{x} goes beyond {range}: counted {value} (cut by {cut})",
    ),
    "gate_open": Text("syarat {range} terpenuhi ({test}): {value}", "the condition {range} is met ({test}): {value}"),
    "gate_shut": Text(
        "syarat {range} tidak terpenuhi ({test}): dihitung {value}",
        "the condition {range} is not met ({test}): counted {value}",
    ),
    "gates_shut": Text(
        "beberapa syarat tidak terpenuhi ({list}): dihitung {value}",
        "several conditions are not met ({list}): counted {value}",
    ),
    "band": Text("{x} termasuk rentang {interval}: {value}", "{x} lies in the band {interval}: {value}"),
    "band_rounded": Text(
        "{x} dibulatkan menjadi {rounded}, termasuk rentang {interval}: {value}",
        "{x} rounded to {rounded} lies in the band {interval}: {value}",
    ),
    "no_band": Text("{x} tidak termasuk rentang mana pun: {value}", "{x} lies in no band: {value}"),
    "cell": Text("{keys} → {value}", "{keys} → {value}"),
    "no_cell": Text("{keys}: tidak ada di dalam tabel", "{keys}: not in the table"),
    "deadline": Text(
        "paling lama {days} {unit} sejak {event} ({since}): {value}",
        "at most {days} {unit} after {event} ({since}): {value}",
    ),
    "until": Text("paling lambat pada saat {event}: {value}", "at the latest at {event}: {value}"),
    "counting": Text(
        "{since} sendiri tidak dihitung; {unit} pertama: {value}",
        "{since} itself does not count; the first of the {unit}: {value}",
    ),
    "effective": Text(
        "{total} hari kerja − {away} hari kerja cuti = {value} hari kerja efektif",
        "{total} working days − {away} on leave = {value} effective working days",
    ),
    "noted": Text("{value} ({note})", "{value} ({note})"),
    "excluded": Text("{value} ({note}); {meaning}", "{value} ({note}); {meaning}"),
    "staff_share": Text(
        "{count} dari {total} pegawai = {percent} %: {value}",
        "{count} of {total} staff = {percent} %: {value}",
    ),
    "against": Text("{realised} terhadap {target}: {value}", "{realised} against {target}: {value}"),
    "element_counts": Text(
        "jawaban (banyaknya) {answers}: jumlah nilai {total} ÷ {count} jawaban = {value}",
        "answers (how many) {answers}: sum {total} ÷ {count} answers = {value}",
    ),
    "element_sum": Text(
        "jumlah nilai {total} ÷ {count} responden = {value}", "sum {total} ÷ {count} respondents = {value}"
    ),
    "element_printed": Text("rata-rata yang dicetak: {value}", "the published mean: {value}"),
    "grand_total": Text(
        "jumlah seluruh nilai {total} ÷ ({count} responden × {elements} unsur) = {value}",
        "the sum of all scores {total} ÷ ({count} respondents × {elements} elements) = {value}",
    ),
    "grand_total_short": Text(
        "jumlah seluruh nilai {total} ÷ {count} responden × bobot {weight} = {value}",
        "the sum of all scores {total} ÷ {count} respondents × the weight {weight} = {value}",
    ),
    "short_weight": Text("({terms}) × bobot {weight} = {value}", "({terms}) × the weight {weight} = {value}"),
    "rounded_terms": Text(
        "tiap rata-rata dikali bobotnya dan dibulatkan {places} desimal: {terms} = {value}",
        "each mean times its weight, rounded to {places} decimals: {terms} = {value}",
    ),
    "index": Text("{x}{scaled} = {value}", "{x}{scaled} = {value}"),
    "below_table": Text("{rounded} berada di bawah tabel: {value}", "{rounded} lies below the table: {value}"),
    "sample_size": Text(
        "untuk populasi {population} diminta {value} responden",
        "a population of {population} asks for {value} respondents",
    ),
    "sample_verdict": Text(
        "{respondents} responden dari {x} yang diminta: {value}",
        "{respondents} respondents of {x} asked for: {value}",
    ),
    "difference": Text("{realised} − {x} = {value}", "{realised} − {x} = {value}"),
    "difference_published": Text(
        "{realised} − {x} = {value}, dari indeks eksak, yang menentukan; angka terbit {after} − {before} = {published}",
        "{realised} − {x} = {value}, of the exact indices, which decide; as published {after} − {before} = {published}",
    ),
    "yearly": Text(
        "waktu survei {realised}, tahun {x}, {count} unsur: {value}",
        "held {realised}, year {x}, {count} elements: {value}",
    ),
    "opaque": Text("fungsi {name}: {value}", "the function {name}: {value}"),
    # services, complaints, feedback
    "share": Text("{part} ÷ {whole} × 100 = {value}", "{part} ÷ {whole} × 100 = {value}"),
    "limit": Text("{value}", "{value}"),
    "banded": Text("({listed}) ÷ {count} = {value}", "({listed}) ÷ {count} = {value}"),
    "quantile": Text("{value} (dari {count} berkas)", "{value} (of {count} cases)"),
    "few_sheets": Text(
        "{value}; baru {respondents} dari {needed} responden", "{value}; only {respondents} of {needed} respondents"
    ),
    "enough_sheets": Text(
        "{value}; {respondents} responden, diperlukan {needed}", "{value}; {respondents} respondents, {needed} needed"
    ),
    **FOLLOW_UP_PHRASES,
}


def sentence(how: str, facts: "tuple[tuple[str, object], ...]", lang: Lang) -> str:
    """Word one step: the phrase *how* with its *facts* written in *lang*.

    Raises ``RecordError`` for facts that do not belong to the phrase.
    """
    try:
        return _sentence(how, facts, lang)
    except AsnKinerjaError:
        raise
    except Exception:  # a finding that somebody made by hand
        expected = Text("angka-angka kalimatnya", "the figures of its sentence")
        raise RecordError(problem("type", "facts", Text.both(how), expected=expected)) from None


def _sentence(how: str, facts: "tuple[tuple[str, Any], ...]", lang: Lang) -> str:
    here = {name: figure(value, lang) for name, value in facts}
    raw = dict(facts)
    if "unit" in raw:
        here["unit"] = f" {here['unit']}" if raw["unit"] else ""
    if "scale" in raw:
        here["scaled"] = "" if raw["scale"] == 1 else f" × {here['scale']}"
    if "start" in raw:
        here["formula"] = _formula(raw["start"], raw["slope"], raw["x"], lang)
    if "parts" in raw:
        here |= _terms(raw["parts"], lang)
        if how == "mean" and len(raw["parts"]) > _MANY:
            how = "mean_many"
    words = PHRASES[how](lang).format(**here).replace("= ≈ ", "≈ ")
    head, sign, tail = words.rpartition("≈ ")
    if " = " in tail:
        return words  # an exact result of rounded figures: each of them says so
    return head.replace("≈ ", "") + sign + tail  # once is enough: before the figure arrived at


def _terms(parts: "tuple[tuple[Any, Any], ...]", lang: Lang) -> dict[str, str]:
    """Write weighted parts as terms to add, as a list, and as products."""
    figures = [figure(value, lang) for _, value in parts]
    products = [f"{percent(weight, lang)}{text}" for (weight, _), text in zip(parts, figures, strict=True)]
    return {"terms": " + ".join(figures), "list": "; ".join(figures), "products": " + ".join(products)}


def _formula(start: Fraction, slope: Fraction, x: object, lang: Lang) -> str:
    size = abs(slope)
    term = figure(x, lang) if size == 1 else f"{figure(size, lang)} × {figure(x, lang)}"
    if start == 0:
        return ("−" if slope < 0 else "") + term
    return f"{figure(start, lang)} {'−' if slope < 0 else '+'} {term}"
