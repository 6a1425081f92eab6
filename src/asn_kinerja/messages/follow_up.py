"""Messages about dossiers, conditions and rankings.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

FOLLOW_UP: Mapping[str, Message] = {
    "overlap": message(
        "bertumpang tindih dengan {other}",
        "overlaps {other}",
        ("masa yang tidak bertumpang tindih", "spans that do not overlap"),
        ("Periksa kedua tanggalnya.", "Check the dates of both."),
    ),
    "service_gap": message(
        "jeda {days} setelah masa kerja yang berakhir {ended} memutusnya; masa kerja terus-menerus mulai {first}",
        "a gap of {days} after the service that ended on {ended} broke it; unbroken service starts on {first}",
        ("masa kerja tanpa jeda", "service without a gap"),
        ("Periksa apakah jeda itu memang ada.", "Check that the gap is real."),
    ),
    "service_before_birth": message(
        "mulai {value}, tidak setelah tanggal lahir",
        "starts on {value}, not after the day of birth",
        ("masa kerja setelah tanggal lahir", "service after the day of birth"),
        ("Periksa kedua tanggalnya.", "Check both dates."),
    ),
    "young_service": message(
        "mulai sebelum berusia {years} tahun",
        "starts before the age of {years}",
        ("biasanya {years} tahun atau lebih", "usually {years} years or more"),
        ("Periksa tanggal lahir dan awal masa kerja.", "Check the day of birth and the start of service."),
    ),
    "punished_later": message(
        "hukuman disiplin tingkat {level} baru berlaku {first}, setelah tanggal yang diperiksa: belum ikut dihitung",
        "a punishment at the level {level} takes effect only on {first}, after the day asked: it does not count yet",
        ("tanggal yang diperiksa pada atau setelah {first}", "a day asked on or after {first}"),
        ("Periksa lagi untuk tanggal itu.", "Ask again for that day."),
    ),
    "leave_later": message(
        "{kind} baru mulai {first}, setelah tanggal yang diperiksa: belum ikut dihitung",
        "{kind} begins only on {first}, after the day asked: it does not count yet",
        ("tanggal yang diperiksa pada atau setelah {first}", "a day asked on or after {first}"),
        ("Periksa lagi untuk tanggal itu.", "Ask again for that day."),
    ),
    "hours_service": message(
        "batas ini bagi {expected}; dalam {period} orangnya {value}",
        "this limit is for {expected}; in {period} the person is {value}",
        ("{expected}", "{expected}"),
        ("Pakai {instead}.", "Use {instead}."),
    ),
    "key_of_nobody": message(
        "{value} kunci tidak ada di antara orang yang dihitung",
        "{value} keys are of nobody among the rows",
        ("kunci dari salah satu baris", "a key that one of the rows has"),
        ("Samakan kuncinya dengan kunci barisnya.", "Write the key as the row has it."),
    ),
    "held_already": message(
        "{value} sudah diterima pada {since}",
        "{value} was already received on {since}",
        ("penghargaan yang belum diterima", "an award not yet received"),
        ("Yang sudah diterima biasanya tidak diusulkan lagi.", "What is held is usually not proposed again."),
    ),
    "award_unknown": message(
        "penghargaan {value} bukan kunci atau nama yang dikenal: tidak dibandingkan dengan {key}",
        "the award {value} is no key or name that is known: it was not compared with {key}",
        ("kunci penghargaan, misalnya {key}", "the key of an award, for instance {key}"),
        ("Tulis kuncinya bila memang penghargaan itu.", "Write the key if it is that award."),
    ),
    "entry_twice": message(
        "sama dengan {other}: dihitung sekali",
        "the same as {other}: counted once",
        ("satu catatan untuk satu hal", "one entry for one thing"),
        ("Sisakan satu, atau perbaiki bila memang dua.", "Keep one, or correct it if there really are two."),
    ),
    "training_alike": message(
        "topik dan hari sama dengan {other}, tetapi jam atau penyelenggaranya berbeda: keduanya dihitung",
        "the same topic and day as {other}, with other hours or another provider: both are counted",
        ("satu catatan untuk satu sertifikat", "one entry for one certificate"),
        ("Periksa apakah keduanya memang ada.", "Check that there really are two."),
    ),
    "figure_twice": message(
        "kunci dan periode sama dengan {other}",
        "the same key and period as {other}",
        ("satu angka untuk satu periode", "one figure for one period"),
        (
            "Sisakan yang berlaku: bila angkanya berbeda, tidak satu pun dipakai.",
            "Keep the one that stands: where they differ, none is used.",
        ),
    ),
    "held_twice": message(
        "{other} menyebut hari yang sama",
        "{other} names the same day",
        ("satu pada satu hari", "one on one day"),
        ("Sisakan yang benar.", "Keep the right one."),
    ),
    "read_by_habit": message(
        "{value}",
        "{value}",
        ("sebutan yang dicetak peraturannya", "a word its regulation prints"),
        ("Tulis sebutan yang dicetak, bila itu yang dimaksud.", "Write the printed word, if that is meant."),
    ),
    "rated_twice": message(
        "periode yang sama dinilai juga pada {other}",
        "the same period is also rated by {other}",
        ("satu hasil untuk satu periode", "one result for one period"),
        ("Sisakan hasil yang berlaku.", "Keep the result that stands."),
    ),
    "no_threshold": message(
        "{what} tidak menetapkan batas predikat: hasil {value} sudah memenuhinya",
        "{what} sets no threshold: a result of {value} is enough for it",
        ("hasil mana pun", "any result"),
        (
            "Batasnya pilihan pejabat yang berwenang; sebutkan batas itu sebagai syarat tersendiri.",
            "The threshold is the choice of the competent authority; state it as a condition of its own.",
        ),
    ),
    "labels_differ": message(
        "hasilnya berasal dari daftar atau kebijakan yang berbeda: tiap hasil dibaca menurut daftarnya sendiri",
        "the results stand in different lists or policies: each was read in its own",
        ("hasil dari satu kebijakan", "results of one policy"),
        ("Periksa apakah kata itu berarti sama pada keduanya.", "Check that the word means the same in both."),
    ),
    "figure_old": message(
        "data terakhir adalah {value}; periode berikutnya sudah berakhir tetapi datanya tidak ada",
        "the last figure is of {value}; the next period is over and has none",
        ("data periode terakhir yang sudah berakhir", "the figure of the last period that is over"),
        ("Isi datanya, atau sebutkan periode yang dinilai.", "Give the figure, or name the period asked about."),
    ),
    "rise_zero": message(
        "{value} bukan kenaikan",
        "{value} is no rise",
        ("lebih dari 0", "more than 0"),
        ("Untuk kenaikan berapa pun, tiadakan by.", "For any rise, leave by out."),
    ),
    "until_before": message(
        "berakhir sebelum mulai",
        "ends before it starts",
        ("tanggal akhir sama dengan atau setelah tanggal mulai", "an end on or after the start"),
        ("Tukar kedua tanggal.", "Swap the two dates."),
    ),
    "date_range": message(
        "{value} di luar jangkauan",
        "{value} is out of reach",
        ("tanggal dalam tahun {range}", "a date in the years {range}"),
        ("Periksa tahunnya.", "Check the year."),
    ),
    "several_people": message(
        "NIP atau nama berbeda, atau hanya sebagian yang menyebutnya",
        "the NIPs or names differ, or only some name anybody",
        (
            "evaluasi satu pegawai: NIP atau nama yang sama pada semuanya, atau tidak pada satu pun",
            "evaluations of one person: the same NIP or name in all of them, or in none",
        ),
        ("Pisahkan evaluasi tiap pegawai.", "Keep the evaluations of each person apart."),
    ),
    "not_begun": message(
        "{value} mendahului awal masa yang dinilai, {day}",
        "{value} lies before the assessed period begins, {day}",
        ("hari pada atau setelah awal masa yang dinilai", "a day on or after the first of the assessed period"),
        ("Periksa tanggal dan periodenya.", "Check the day and the period."),
    ),
    "whole_number": message(
        "{value} bukan bilangan bulat yang berlaku",
        "{value} is no whole number that fits",
        ("bilangan bulat {range}", "a whole number {range}"),
        ("Periksa angkanya.", "Check the number."),
        from_input=True,
    ),
    "empty_list": message(
        "tidak berisi apa pun",
        "holds nothing",
        ("paling sedikit satu", "at least one"),
        ("Isi paling sedikit satu.", "Give at least one."),
    ),
    "weights_to_one": message(
        "jumlah bobot {value}, bukan 1",
        "the weights sum to {value}, not to 1",
        (
            "bobot yang berjumlah tepat 1, bukan {weights}; bobot tidak diskalakan",
            "weights that sum to exactly 1, not {weights}; weights are not scaled",
        ),
        ("Sesuaikan bobotnya.", "Adjust the weights."),
    ),
    "criterion_left_out": message(
        "tidak ada angka {value}; bobotnya ({weight}) dibagikan kepada kriteria lain, sehingga nilai ini "
        "tidak sebanding dengan nilai calon yang lengkap",
        "there is no figure {value}; the other criteria share its weight ({weight}), so this score "
        "does not compare with that of a complete candidate",
    ),
    "lower_scale": message(
        "kriteria yang makin kecil makin baik tidak dapat dijumlah dengan yang lain tanpa skala berujung: {value}",
        "a criterion of which less is better cannot be added to others without a scale that has ends: {value}",
        ("scale=closed(terendah, tertinggi)", "scale=closed(lowest, highest)"),
        (
            "Berikan scale tetap, misalnya closed(0, 60): angka x dihitung 60 − x. Atau pakai TieBreak(lower=True).",
            "Give a fixed scale, for instance closed(0, 60): a figure x counts 60 − x. Or use a TieBreak(lower=True).",
        ),
    ),
    "weight_range": message(
        "bobot {value} di luar 0 sampai 1",
        "the weight {value} lies outside 0 to 1",
        ("lebih dari 0 dan paling banyak 1", "more than 0 and at most 1"),
        ("Tulis bobot sebagai bagian dari 1, misalnya '0.4'.", "Write the weight as a share of 1, for instance '0.4'."),
    ),
    "key_twice": message(
        "{value} diberikan lebih dari sekali",
        "{value} is given more than once",
        ("tiap kode sekali saja", "each key once"),
        ("Sisakan satu.", "Keep one."),
    ),
    "outside_scale": message(
        "{value} di luar skala {range}",
        "{value} lies outside the scale {range}",
        ("{range}", "{range}"),
        ("Periksa angkanya.", "Check the figure."),
    ),
    "figure_missing": message(
        "angka {value} tidak ada",
        "the figure {value} is missing",
        ("angka untuk setiap kriteria", "a figure for every criterion"),
        ("Isi angkanya: angka yang hilang bukan nol.", "Give the figure: a missing one is not a zero."),
    ),
    "figure_open": message(
        "angka {value} belum dapat ditentukan: {why}",
        "the figure {value} is open: {why}",
        ("angka yang sudah pasti", "a figure that is settled"),
        ("Lengkapi yang kurang, lalu hitung lagi.", "Settle what is missing and compute it again."),
    ),
    "figure_kind": message(
        "{value} bukan angka",
        "{value} is no figure",
        (
            "bilangan, Score, Finding yang berisi bilangan, atau Evaluation",
            "a number, Score, Finding of one, or Evaluation",
        ),
        (
            "Predikat dan label tidak diperingkat: tanyakan sebagai syarat (RatedAtLeast), atau berikan angkanya.",
            "Words are not ranked: ask for them as a condition (RatedAtLeast), or give a number.",
        ),
        from_input=True,
    ),
    "figure_period": message(
        "angkanya berasal dari evaluasi {value}, bukan {period}",
        "the figure comes from an evaluation of {value}, not of {period}",
        ("evaluasi {period}", "an evaluation of {period}"),
        ("Periksa periode evaluasinya.", "Check the period of the evaluation."),
    ),
    "figure_scales": message(
        "angka satu kriteria memakai skala yang berbeda: {value}",
        "the figures of one criterion are on different scales: {value}",
        ("satu skala untuk satu kriteria", "one scale for one criterion"),
        ("Berikan angka dari satu skala.", "Give figures of one scale."),
    ),
    "figure_no_points": message(
        "evaluasi menurut {policy} tidak menghasilkan angka",
        "an evaluation under {policy} makes no number",
        ("evaluasi dengan nilai angka", "an evaluation with points"),
        (
            "Berikan evaluasi menurut kebijakan instansi (WeightedPolicy), atau tanyakan predikatnya sebagai syarat "
            "(RatedAtLeast).",
            "Give an evaluation under an agency's own policy (WeightedPolicy), or ask for the predikat as a condition "
            "(RatedAtLeast).",
        ),
    ),
    "cutoffs_needed": message(
        "ambang kategori belum diberikan",
        "the cut-offs are not given",
        ("Cutoffs(menengah, tinggi)", "Cutoffs(middle, high)"),
        ("Ambang adalah pilihan instansi; sebut angkanya.", "Cut-offs are the agency's choice; state them."),
    ),
    "cutoffs_order": message(
        "ambang menengah tidak di bawah ambang tinggi",
        "the middle cut-off is not below the high one",
        ("menengah lebih kecil daripada tinggi", "middle less than high"),
        ("Tukar kedua ambang.", "Swap the two."),
    ),
    "foreign_predikat": message(
        "predikat {value} bukan dari daftar yang dipetakan",
        "the predikat {value} is not of the list that is mapped",
        ("salah satu dari {words}", "one of {words}"),
        ("Berikan predikat menurut peraturan itu.", "Give a predikat of that text."),
    ),
    "result_text": message(
        "peraturan untuk hasil {value} tidak dapat dipilih",
        "no single text can be chosen for a result of {value}",
        ("salah satu dari {words}", "one of {words}"),
        ("Sebut peraturannya pada kunci regulation.", "Name the text in the key regulation."),
    ),
}
