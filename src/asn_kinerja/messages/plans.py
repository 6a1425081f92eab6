"""Messages about plans: results, indicators, targets, realisations.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

PLANS: Mapping[str, Message] = {
    "target_positive": message(
        "{value} bukan bilangan positif {unit}",
        "{value} is not a positive number of {unit}",
        (
            "target lebih dari 0: capaian adalah realisasi dibagi target",
            "a target is more than 0: achievement is realisation over target",
        ),
        ("Bila tidak direncanakan, tiadakan indikatornya.", "If nothing was planned, leave the indicator out."),
    ),
    "target_range": message(
        "rentang dari {low} sampai {high} tidak berisi apa pun",
        "the range from {low} to {high} is empty",
        ("batas bawah di bawah batas atas", "a lower bound below the upper one"),
        ("Tukar kedua batas.", "Swap the two bounds."),
    ),
    "weight": message(
        "bobot {value} di luar rentang",
        "the weight {value} is out of range",
        ("lebih dari 0, paling banyak 100", "more than 0, at most 100"),
        ("Tiadakan bobotnya, atau isi persennya.", "Leave the weight out, or give its percent."),
    ),
    "weights_sum": message(
        "jumlah bobot adalah {value}",
        "the weights sum to {value}",
        ("tepat 100, bukan {weights}; bobot tidak diskalakan", "exactly 100, not {weights}; weights are not scaled"),
        ("Perbaiki bobotnya{equal}.", "Mend the weights{equal}."),
    ),
    "weights_some": message(
        "sebagian saja yang berbobot",
        "only some carry a weight",
        ("semua berbobot, atau tidak ada", "a weight for all, or for none"),
        ("Isi bobot yang hilang: {missing}.", "Give the missing weights: {missing}."),
    ),
    "duplicate_code": message(
        "kode {value} dipakai lebih dari sekali",
        "the code {value} is used more than once",
        ("kode yang unik di dalam SKP", "codes unique within the plan"),
        ("Beri kode lain.", "Give it another code."),
    ),
    "empty_plan": message(
        "SKP tidak memuat hasil kerja",
        "the plan has no work result",
        ("paling sedikit satu hasil kerja", "at least one work result"),
        ("Tambahkan hasil kerja.", "Add a work result."),
    ),
    "unknown_code": message(
        "tidak ada indikator dengan kode {value}",
        "there is no indicator with the code {value}",
        ("kode indikator di dalam SKP: {words}", "codes of indicators of the plan: {words}"),
        ("Mungkin maksudnya {near}.", "Did you mean {near}?"),
    ),
    "realisation_blank": message(
        "{value} adalah tanda kosong, bukan realisasi",
        "{value} is a blank, not a realisation",
        ("bilangan, tanggal, Described, Finding, atau NOT_DONE", "a number, a date, Described, a Finding or NOT_DONE"),
        (
            "Tulis None, atau tiadakan, bila belum diisi; NOT_DONE bila tidak dikerjakan; 0 hanya bila memang nol.",
            "Write None, or leave it out, if not filled in yet; NOT_DONE if it was not done; 0 only if it is zero.",
        ),
    ),
    "realisation_day": message(
        "{value} bukan tanggal tanpa jam",
        "{value} is no day without a time",
        (
            "tanggal (date) bila targetnya tanggal, selain itu bilangan",
            "a date where the target is a day, otherwise a number",
        ),
        ("Tulis {write}.", "Write {write}."),
    ),
    "realisation_kind": message(
        "{value} bukan realisasi",
        "{value} is not a realisation",
        ("bilangan, tanggal, Described, Finding, atau NOT_DONE", "a number, a date, Described, a Finding or NOT_DONE"),
        (
            "Tulis bilangannya sebagai teks, misalnya '11.5'; untuk uraian, Described('…').",
            "Write the number as text, '11.5'; a description as Described('…').",
        ),
    ),
}
