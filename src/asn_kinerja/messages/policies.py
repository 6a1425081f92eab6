"""Messages about policies, readings, the rulebook and plain data.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

POLICIES: Mapping[str, Message] = {
    # lint
    "digest_function": message(
        "{value} tanpa nama sendiri, sehingga tidak dapat disebut dalam sidik",
        "a {value} has no name of its own, so a digest cannot name it",
        ("fungsi yang didefinisikan pada modul; bagian siap pakai", "a function defined in a module; ready parts"),
        ("Definisikan fungsi itu dengan def pada modul.", "Define the function with def in a module."),
    ),
    "lint_direction": message(
        "bagian {value} tidak menyatakan arahnya",
        "the part {value} does not declare its direction",
        ("RISING, FALLING atau MIXED", "RISING, FALLING or MIXED"),
        ("Nyatakan direction=Direction.…", "Declare direction=Direction.…"),
    ),
    "lint_contrary": message(
        "bagian {value} menyatakan {way}, padahal nilainya bergerak {moves}",
        "the part {value} declares that {way}, but its points move so that {moves}",
        ("nilai yang bergerak searah dengan yang dinyatakan", "points that move as declared"),
        (
            "Periksa langkah atau garisnya; bila memang begitu, nyatakan arah yang benar.",
            "Check its steps or lines; if they are meant, declare the direction they have.",
        ),
    ),
    "lint_no_target": message(
        "bagian {value} tidak membaca target apa pun: isinya saling bertolak belakang",
        "the part {value} reads no target at all: what it is made of contradicts itself",
        ("bagian yang searah", "parts of one direction"),
        ("Pisahkan aspeknya, atau pakai scoring.achievement.", "Split the aspects, or use scoring.achievement."),
    ),
    "lint_gap": message(
        "{table} tidak memuat nilai {value} yang mungkin terjadi",
        "the {table} has nothing for {value}, which can happen",
        ("tabel yang memuat semua nilai yang mungkin", "a table for every possible value"),
        ("Perluas baris terluar, atau batasi nilainya.", "Widen the outermost row, or cap the value."),
    ),
    "lint_unreachable": message(
        "sebutan {value} tidak pernah tercapai",
        "the label {value} can never be reached",
        ("pita di dalam {reach}", "bands within {reach}"),
        ("Turunkan batasnya, atau naikkan batas nilai.", "Lower its edge, or raise the cap of the points."),
    ),
    "lint_twice": message(
        "sebutan {value} ada pada lebih dari satu pita",
        "the label {value} names more than one band",
        ("satu pita untuk tiap sebutan", "one band for each label"),
        ("Gabungkan pitanya.", "Join the bands."),
    ),
    "lint_unused": message(
        "syarat untuk {value} tidak dipakai: aspek itu bukan bagian kebijakan",
        "the gate of {value} is unused: the aspect is no part of the policy",
        ("aspek di dalam parts", "aspects of parts"),
        ("Hapus syaratnya, atau tambahkan aspeknya.", "Remove the gate, or add the aspect."),
    ),
    "lint_never": message(
        "batas {value} tidak pernah berlaku",
        "the limit {value} can never bite",
        ("batas di dalam nilai yang mungkin", "a limit within the possible values"),
        ("Hapus batasnya, atau ubah angkanya.", "Remove it, or change its number."),
    ),
    "lint_gate_shut": message(
        "syarat {value} tidak pernah terpenuhi",
        "the gate {value} never opens",
        ("syarat di dalam {reach}", "a gate within {reach}"),
        ("Turunkan batasnya, atau naikkan batas nilai.", "Lower it, or raise the cap of the points."),
    ),
    "lint_gate_open": message(
        "syarat {value} selalu terpenuhi",
        "the gate {value} never shuts",
        ("syarat di dalam {reach}", "a gate within {reach}"),
        ("Naikkan batasnya, atau hapus syaratnya.", "Raise it, or remove the gate."),
    ),
    "lint_dead": message(
        "baris {value} tidak pernah terbaca",
        "the row {value} is never read",
        ("baris di dalam {reach}", "rows within {reach}"),
        ("Hapus barisnya, atau ubah batasnya.", "Remove it, or change its edges."),
    ),
    "lint_raw": message(
        "bagian ini menghitung realisasinya apa adanya, dalam satuannya sendiri, lalu dijumlahkan dengan nilai lain",
        "this part counts what was realised as it stands, in its own unit, and adds it to other points",
        ("realisasi yang sudah berupa nilai 0 sampai 100", "a realisation that already is 0 to 100 points"),
        ("Bandingkan dengan targetnya, atau baca dari tabel.", "Measure it against its target, or read it from steps."),
    ),
    "lint_scale": message(
        "nilai berskala {value}, bukan persen: bagian bukan poin",
        "points on a scale of {value}, not percent: a share is not points",
        ("poin 0-100", "points of 0-100"),
        ("Pakai skala 100.", "Use a scale of 100."),
    ),
    # policies, readings, rulebook
    "cap_range": message(
        "batas {value} kurang dari 0",
        "the cap {value} is less than 0",
        ("0 atau lebih, dalam persen", "0 or more, in percent"),
        ("Hapus batasnya, atau ubah angkanya.", "Leave the cap out, or change its number."),
    ),
    "reading_unknown": message(
        "{value} bukan pembacaan dari {policy}",
        "{value} is no reading of {policy}",
        ("{words}", "{words}"),
        ("Pilih salah satu pembacaan itu.", "Choose one of these readings."),
        from_input=True,
    ),
    "reading_twice": message(
        "pembacaan {value} diberikan lebih dari sekali",
        "the reading {value} is given more than once",
        ("satu pilihan untuk tiap pembacaan", "one choice for each reading"),
        ("Sisakan satu.", "Keep one."),
    ),
    "policy_part": message(
        "{value} bukan bagian kebijakan",
        "{value} is no part of a policy",
        ("{expected}", "{expected}"),
        ("Berikan {expected}.", "Give {expected}."),
        from_input=True,
    ),
    "policy_days": message(
        "hari terakhir kebijakan ({value}) sebelum hari pertamanya ({since})",
        "the last day of the policy ({value}) is before its first ({since})",
        ("since paling lambat sama dengan until", "since no later than until"),
        ("Tukar kedua harinya, atau hapus yang terbuka.", "Swap the days, or leave out the one that is open."),
    ),
    "policy_outside": message(
        "periode {value} melewati masa kebijakan ini ({days})",
        "the period {value} reaches beyond the days of this policy ({days})",
    ),
    "question_fact": message(
        "{value} bukan fakta dengan daftar tertutup pada pertanyaan ini",
        "{value} is no fact of this question with a closed list",
        ("fakta yang daftar nilainya tertutup", "a fact whose values are a closed list"),
        (
            "Sebut fakta itu di facts, atau ubah harinya menjadi kata lebih dahulu.",
            "Name it in facts, or turn a day into a word first.",
        ),
    ),
    "question_hole": message(
        "tidak ada baris untuk {value}",
        "no case for {value}",
        ("satu baris untuk setiap gabungan fakta", "a case for every combination of facts"),
        (
            "Tambahkan barisnya; yang dibiarkan terbuka oleh teks dijawab Unknown.",
            "Add the case; what the text leaves open is answered with Unknown.",
        ),
    ),
    "question_dead": message(
        "baris ini tidak pernah tercapai",
        "this case is never reached",
        (
            "baris yang tercapai oleh sekurang-kurangnya satu gabungan fakta",
            "a case that some combination of facts reaches",
        ),
        (
            "Hapus barisnya, atau letakkan sebelum baris yang menutupinya.",
            "Remove it, or put it before the case that covers it.",
        ),
    ),
    "rulebook_twice": message(
        "dua baris buku aturan mengatur {services} pada {value}: {texts}",
        "two rows of the rulebook govern {services} in {value}: {texts}",
        ("satu peraturan untuk tiap hari", "one text for each day"),
        ("Akhiri yang satu sebelum yang lain mulai.", "End the one before the other begins."),
    ),
    "rulebook_hole": message(
        "tidak ada baris buku aturan untuk {service} pada {value}, dan alasannya tidak dinyatakan",
        "no row of the rulebook governs {service} in {value}, and no reason is stated",
        ("baris yang bersambung, atau alasannya", "rows that meet, or the reason"),
        ("Sambungkan barisnya, atau nyatakan apa yang belum ada.", "Let the rows meet, or state what is missing."),
    ),
    "no_regulation": message(
        "tidak ada peraturan dalam rilis ini yang mengatur {service} pada {value}",
        "no regulation in this release governs {service} in {value}",
        ("{known}", "{known}"),
        (
            "Pilih periode yang diatur, atau berikan kebijakan secara tersurat.",
            "Choose a governed period, or give a policy explicitly.",
        ),
    ),
    "period_over_regimes": message(
        "periode {value} tidak diatur seluruhnya oleh satu peraturan",
        "no single regulation governs the whole of the period {value}",
        ("{known}", "{known}"),
        (
            "Nilai bagian yang diatur sendiri-sendiri; evaluate_year menggabungkan yang diatur satu peraturan.",
            "Evaluate the governed parts one by one; evaluate_year joins those under one text.",
        ),
    ),
    "year_join": message(
        "cara menggabungkan {value} dalam satu tahun belum didukung",
        "how {value} join in one year is not supported yet",
        ("catatan yang diatur oleh satu peraturan", "records governed by one regulation"),
        ("Nilai bagian-bagiannya sendiri-sendiri.", "Evaluate the parts one by one."),
    ),
    "year_empty": message(
        "tidak ada catatan", "there is no record", ("paling sedikit satu catatan", "at least one record")
    ),
    "year_persons": message(
        "catatan memuat NIP atau nama yang berbeda",
        "the records hold different NIPs or names",
        ("catatan satu pegawai", "the records of one person"),
        ("Pisahkan catatan tiap pegawai.", "Keep the records of each person apart."),
    ),
    "year_years": message(
        "catatan mencakup lebih dari satu tahun",
        "the records reach over more than one year",
        ("catatan dalam satu tahun kalender", "records of one calendar year"),
        ("Nilai tiap tahun sendiri.", "Evaluate each year by itself."),
    ),
    "year_overlap": message(
        "periode catatan bertumpang tindih",
        "the periods of the records overlap",
        ("periode yang berurutan", "periods one after the other"),
        ("Periksa tanggal mulai dan akhir.", "Check the first and last days."),
    ),
    # plain data
    "missing_key": message(
        "kunci {value} tidak ada atau kosong",
        "the key {value} is missing or blank",
        ("{words}", "{words}"),
        ("Isi kuncinya.", "Fill it in."),
    ),
    "unknown_key": message(
        "kunci {value} tidak dikenal",
        "the key {value} is not known",
        ("salah satu dari {words}", "one of {words}"),
        ("Mungkin maksudnya {near}.", "Did you mean {near}?"),
        from_input=True,
    ),
    "too_many": message(
        "terlalu banyak isian: {value}",
        "too many entries: {value}",
        ("paling banyak {limit}", "at most {limit}"),
        ("Pecah datanya.", "Split the data."),
    ),
    "date_text": message(
        "{value} bukan tanggal",
        "{value} is not a date",
        ("tanggal TTTT-BB-HH yang ada", "an existing date YYYY-MM-DD"),
        ("Tulis misalnya 2018-12-31.", "Write for instance 2018-12-31."),
        from_input=True,
    ),
}
