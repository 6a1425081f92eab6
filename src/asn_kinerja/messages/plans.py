"""Messages about plans: results, indicators, targets, realisations.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

PLANS: Mapping[str, Message] = {
    "target_part": message(
        "kunci '{value}' tidak berlaku bagi target '{kind}'",
        "the key '{value}' says nothing of a target '{kind}'",
        (
            "target yang berupa bilangan: at_least, at_most, between",
            "a target that is a number: at_least, at_most, between",
        ),
        ("Hapus kuncinya.", "Leave the key out."),
    ),
    "target_positive": message(
        "{value} bukan bilangan positif {unit}",
        "{value} is not a positive number of {unit}",
        (
            "paling sedikit itu lebih dari 0: yang 0 selalu tercapai",
            "at least is more than 0: 0 is reached whatever happens",
        ),
        (
            "Bila tidak direncanakan, tiadakan indikatornya; bila yang dijanjikan nihil, tulis AtMost(0).",
            "If nothing was planned, leave the indicator out; if none may happen, write AtMost(0).",
        ),
    ),
    "target_negative": message(
        "{value} {unit} kurang dari 0",
        "{value} {unit} is less than 0",
        ("paling banyak itu 0 atau lebih", "at most is 0 or more"),
        ("Periksa tandanya; nihil ditulis AtMost(0).", "Check the sign; none at all is AtMost(0)."),
    ),
    "step_positive": message(
        "langkah {value} {unit} bukan bilangan positif",
        "the step {value} {unit} is not a positive number",
        ("lebih dari 0", "more than 0"),
        ("Tiadakan langkahnya, atau isi perubahan terkecilnya.", "Leave the step out, or give the smallest change."),
    ),
    "target_range": message(
        "rentang dari {low} sampai {high} tidak berisi apa pun",
        "the range from {low} to {high} is empty",
        ("batas bawah 0 atau lebih dan di bawah batas atas", "a lower bound of 0 or more, below the upper one"),
        ("Tukar kedua batas, atau periksa tandanya.", "Swap the two bounds, or check the sign."),
    ),
    "target_point": message(
        "{low} sampai {high} adalah satu titik, bukan rentang",
        "{low} to {high} is one point, no range",
        ("batas bawah di bawah batas atas", "a lower bound below the upper one"),
        (
            "Tulis AtMost bila makin kecil makin baik (nihil: AtMost(0)), AtLeast bila makin besar makin baik.",
            "Write AtMost where less is better (none at all: AtMost(0)), AtLeast where more is.",
        ),
    ),
    "weight": message(
        "bobot {value} di luar rentang",
        "the weight {value} is out of range",
        ("lebih dari 0, paling banyak 100", "more than 0, at most 100"),
        ("{remedy}", "{remedy}"),
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
        from_input=True,
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
        from_input=True,
    ),
    "yes_no": message(
        "{value} tidak dibaca untuk target ya atau tidak",
        "{value} is not read for a target of yes or no",
        ("True, False, Finding atau NOT_DONE", "True, False, a Finding or NOT_DONE"),
        ("Tulis True bila terpenuhi, False bila tidak.", "Write True if it was kept, False if not."),
        from_input=True,
    ),
    "realisation_kind": message(
        "{value} bukan realisasi",
        "{value} is not a realisation",
        ("bilangan, tanggal, Described, Finding, atau NOT_DONE", "a number, a date, Described, a Finding or NOT_DONE"),
        (
            "Tulis bilangannya sebagai teks, misalnya '11.5'; untuk uraian, Described('…').",
            "Write the number as text, '11.5'; a description as Described('…').",
        ),
        from_input=True,
    ),
}
