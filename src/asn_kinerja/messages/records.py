"""Messages about records against a policy, and notes on results.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

RECORDS: Mapping[str, Message] = {
    # records against a policy
    "realisasi_kosong": message(
        "realisasi belum diisi",
        "the realisation is blank",
        ("realisasi untuk setiap indikator", "a realisation for every indicator"),
        (
            "Isi realisasinya; bila tidak dikerjakan tulis NOT_DONE; {rule}",
            "Fill it in; if it was not done say NOT_DONE; {rule}",
        ),
    ),
    "realisation_for_target": message(
        "realisasi {value} tidak dapat diukur terhadap target {target}",
        "the realisation {value} cannot be measured against the target {target}",
        ("{expected}", "{expected}"),
        ("Berikan {expected}.", "Give {expected}."),
    ),
    "target_kind": message(
        "target {value}{direction} tidak dibaca untuk aspek {aspect}{way}",
        "a target {value}{direction} is not read for the aspect {aspect}{way}",
        ("{expected}", "{expected}"),
        ("{remedy}", "{remedy}"),
    ),
    "target_zero": message(
        "target {value} tidak dapat menjadi pembagi",
        "a target of {value} cannot divide",
        ("target lebih dari 0", "a target of more than 0"),
        ("{remedy}", "{remedy}"),
    ),
    "target_unread": message(
        "target {value} tidak dibaca oleh bagian ini",
        "a target {value} is not read by this part",
        hint=("Beri bagian itu cara untuk jenis target ini.", "Give the part a way to count this kind of target."),
    ),
    "zero_counts_0": message(
        "realisasi {value} dihitung 0, sama dengan tidak dikerjakan, meskipun makin kecil makin baik",
        "a realised {value} counts 0, like work not done, although less is better",
        ("begitu aturannya", "so the rule has it"),
        (
            "Periksa apakah angkanya memang 0; bila kegiatannya tidak dikerjakan, tulis NOT_DONE.",
            "Check whether the figure really is 0; if the work was not done, say NOT_DONE.",
        ),
    ),
    "zero_endless": message(
        "realisasi 0 adalah yang terbaik, dan target dibagi 0 tidak berhingga",
        "0 is the best there is, and the target over 0 has no end",
        ("bagian dengan batas atas", "a part with an upper end"),
        (
            "Beri bagian itu batas atas (cap=120), atau pakai mirrored, rubric atau scoring.achievement(cap=120).",
            "Give the part an upper end (cap=120), or use mirrored, rubric or scoring.achievement(cap=120).",
        ),
    ),
    "aspect_foreign": message(
        "aspek {value} tidak dikenal dalam {policy}",
        "the aspect {value} is unknown to {policy}",
        ("{expected}", "{expected}"),
        ("Pilih salah satu aspek itu{remedy}.", "Choose one of these aspects{remedy}."),
    ),
    "aspect_blank": message(
        "tidak satu pun indikator {value} mempunyai realisasi",
        "no indicator of {value} has a realisation",
        ("paling sedikit satu realisasi untuk tiap aspek", "at least one realisation of each aspect"),
        ("Isi realisasinya; bila tidak dikerjakan tulis NOT_DONE.", "Fill it in; if nothing was done write NOT_DONE."),
    ),
    "aspect_missing": message(
        "hasil kerja ini tidak mempunyai indikator {value}",
        "this work result has no indicator of {value}",
        ("satu indikator untuk {expected}", "one indicator each of {expected}"),
        ("Tambahkan indikatornya.", "Add the indicator."),
    ),
    "aspect_twice": message(
        "hasil kerja ini mempunyai lebih dari satu indikator {value}",
        "this work result has more than one indicator of {value}",
        ("satu indikator untuk tiap aspek", "one indicator of each aspect"),
        ("Pecah menjadi dua hasil kerja.", "Split it into two work results."),
    ),
    "aspect_unplanned": message(
        "SKP tidak mempunyai indikator {value}",
        "the plan has no indicator of {value}",
        ("indikator untuk setiap aspek kebijakan", "an indicator of every aspect of the policy"),
        (
            "Tambahkan indikatornya, atau pilih Unplanned.RENORMALISE.",
            "Add the indicator, or choose Unplanned.RENORMALISE.",
        ),
    ),
    "period_years": message(
        "periode {value} meliputi lebih dari satu tahun",
        "the period {value} covers more than one year",
        ("hari-hari dalam satu tahun takwim", "days of one calendar year"),
        ("Nilai tiap tahun sendiri-sendiri.", "Evaluate each year on its own."),
    ),
    "period_odd": message(
        "{value} bukan bulan, triwulan, atau tahun; dinilai sebagaimana diberikan",
        "{value} is no month, quarter or year; evaluated as given",
    ),
    "year_gap": message(
        "tidak ada catatan untuk {value}; hasil setahun dihitung tanpa hari-hari itu",
        "there is no record for {value}; the year is computed without these days",
    ),
    "marks_missing": message(
        "nilai perilaku belum ada",
        "the behaviour marks are missing",
        ("nilai untuk {expected}", "marks for {expected}"),
        ("Berikan behaviour=Behaviour.marks(nama=80, …).", "Give behaviour=Behaviour.marks(name=80, …)."),
    ),
    "mark_missing": message(
        "nilai {value} belum ada",
        "the mark {value} is missing",
        ("nilai {range} untuk {expected}", "a mark of {range} for {expected}"),
        ("Isi nilainya.", "Give the mark."),
    ),
    "mark_unknown": message(
        "{value} bukan aspek perilaku dalam {policy}",
        "{value} is no behaviour aspect of {policy}",
        ("{expected}", "{expected}"),
        ("Hapus, atau perbaiki ejaannya.", "Remove it, or mend its spelling."),
        from_input=True,
    ),
    "mark_range": message(
        "nilai {value} di luar skala",
        "the mark {value} is out of scale",
        ("{range}", "{range}"),
        ("Perbaiki nilainya.", "Mend the mark."),
    ),
    "mark_not_applicable": message(
        "nilai {mark} tidak berlaku untuk jabatan {position}",
        "the mark {mark} does not apply to the position {position}",
        ("hanya untuk {expected}", "only for {expected}"),
        ("Hapus nilai itu; yang tidak berlaku bukan nol.", "Remove it; what does not apply is not a zero."),
    ),
    "marks_foreign": message(
        "nilai perilaku tidak dibaca dalam {policy}",
        "behaviour marks are not read under {policy}",
        ("rating hasil kerja dan rating perilaku kerja", "the rating of results and the rating of behaviour"),
        ("Hapus nilainya dan berikan Ratings(...).", "Remove the marks and give Ratings(...)."),
    ),
    "ratings_foreign": message(
        "rating ekspektasi tidak dibaca dalam {policy}",
        "expectation ratings are not read under {policy}",
        ("nilai perilaku 0-100 dan realisasi", "behaviour marks and realisations"),
        ("Hapus ratingnya.", "Remove the ratings."),
    ),
    "rating_missing": message(
        "rating {rating} belum ditetapkan",
        "the rating of {rating} is not set",
        ("DI_ATAS, SESUAI atau DI_BAWAH, ditetapkan pejabat penilai", "DI_ATAS, SESUAI or DI_BAWAH, set by the rater"),
        ("Berikan Ratings(results=..., behaviour=...).", "Give Ratings(results=..., behaviour=...)."),
    ),
    "several_works": message(
        "ada {value} kreativitas",
        "there are {value} creative works",
        ("satu angka yang ditetapkan atasan", "one figure entered by the superior"),
        ("Sisakan satu, atau pilih pembacaan lain.", "Keep one, or choose another reading."),
    ),
    "one_of": message(
        "{value} diberikan",
        "{value} given",
        ("tepat satu dari {words}", "exactly one of {words}"),
        ("Berikan satu saja.", "Give just one."),
    ),
    "key_failed": message(
        "baris ini tidak mempunyai kunci: {kind}",
        "the row has no key: {kind}",
        ("baris yang darinya key dapat mengambil kunci", "a row from which key can take one"),
        ("Isi kolom kuncinya.", "Fill in the column of the key."),
    ),
    "build_failed": message(
        "baris ini tidak dapat dibangun: {kind}",
        "the row could not be built: {kind}",
        ("baris yang dapat dibaca oleh build", "a row that build can read"),
        ("Periksa kolom dan isinya.", "Check its columns and cells."),
    ),
    "opaque_failed": message(
        "fungsi {value} gagal: {kind}",
        "the function {value} failed: {kind}",
        ("bilangan eksak untuk setiap realisasi dan target", "an exact number for every realisation and target"),
        ("Perbaiki fungsinya.", "Mend the function."),
    ),
    "outside_table": message(
        "{value} tidak termuat di dalam tabel",
        "the table has nothing for {value}",
        ("{range}", "{range}"),
        ("Periksa nilainya.", "Check the value."),
    ),
    "whole": message(
        "{value} bukan bilangan bulat",
        "{value} is not a whole number",
        ("bilangan bulat, 0 atau lebih", "a whole number, 0 or more"),
        ("Tulis banyaknya.", "Write how many."),
        from_input=True,
    ),
    "share_range": message(
        "bagian {value} di luar 0-100",
        "the share {value} is not between 0 and 100",
        ("0 sampai 100 persen", "0 to 100 percent"),
        ("Perbaiki persennya.", "Mend the percentage."),
    ),
    "nothing_planned": message(
        "SKP tidak mempunyai indikator dari aspek kebijakan",
        "the plan has no indicator of any aspect of the policy",
        ("paling sedikit satu indikator", "at least one indicator"),
        ("Tambahkan indikatornya.", "Add an indicator."),
    ),
    # notes
    "aspects_left_out": message(
        "tidak ada indikator yang dihitung untuk {value}; bobotnya ({total} %) dibagikan kepada aspek lain, "
        "sehingga hasil ini tidak sebanding dengan hasil yang memuat semua aspek",
        "no indicator was counted for {value}; the other aspects share its weight ({total} %), so this result "
        "does not compare with one over all aspects",
    ),
    "blank_left_out": message(
        "realisasi belum diisi; indikator ini tidak ikut dihitung dan bobotnya dibagikan kepada yang lain",
        "the realisation is blank; this indicator was left out and the others share its weight",
    ),
    "blank_zero": message(
        "realisasi belum diisi dan dihitung 0",
        "the realisation is blank and counted 0",
    ),
    "aspect_unread": message(
        "aspek {value} bukan bagian kebijakan; indikator ini tidak ikut dihitung",
        "the aspect {value} is no part of the policy; this indicator was not counted",
    ),
    "gate_untested": message(
        "syarat untuk {value} tidak diuji: tidak ada indikatornya yang dihitung",
        "the gate of {value} was not tested: no indicator of it was counted",
    ),
    "row_uncounted": message(
        "tidak mempunyai indikator, sehingga tidak ikut dihitung",
        "has no indicator and was not counted",
    ),
    "weights_equal": message(
        "{value} tidak diberi bobot; yang seaspek dihitung sama berat",
        "no weights were given for the {value}; those of one aspect count alike",
    ),
    "weights_partly": message(
        "di sini bobot tidak diberikan, padahal bagian lain SKP berbobot; yang seaspek dihitung sama berat",
        "no weights were given here although other parts of the plan have some; those of one aspect count alike",
    ),
    "weights_within": message(
        "bobot hasil kerja hanya berlaku di antara hasil kerja yang mempunyai aspek yang sama; "
        "tidak semuanya mempunyai {value}",
        "weights of work results count only among results that have the same aspect; not all have {value}",
    ),
    "marks_open": message(
        "perilaku dirata-rata dari {value}; kebijakan tidak menyebut nilai mana yang harus ada",
        "behaviour is the mean of {value}; the policy does not say which marks there must be",
    ),
    "nothing_realised": message(
        "tidak satu realisasi pun dicatat; hasil dibaca dari rating saja",
        "not one realisation was recorded; the result was read from the ratings alone",
    ),
    "extras_per_plan": message(
        "tugas tambahan dihitung pada SKP masing-masing, bukan dijumlahkan setahun; sumber tidak mengatur gabungannya",
        "additional tasks count in the plan they belong to, not over the year; the sources do not say how they join",
    ),
    "months_outside": message(
        "nilai perilaku bulan ke-{months} berada di luar periode, namun ikut dirata-rata",
        "marks of month {months} lie outside the period and are averaged all the same",
    ),
    "taken_over": message(
        "pimpinan mengambil alih hasil kerja {value}, yang tidak dapat diselesaikan pegawai; "
        "catatan ini menjadi pertimbangan evaluasi",
        "the leader took over the work result {value}, which the employee could not finish; "
        "this note is to be weighed in the evaluation",
    ),
    "unused_part": message("tidak dipakai dalam {policy}", "not used by {policy}"),
    "evidence_missing": message(
        "tugas tambahan tanpa surat tugas yang dicantumkan",
        "an additional task without its letter of assignment",
        ("nomor surat tugas", "the number of the letter"),
        ("Cantumkan evidence=...", "Give evidence=..."),
    ),
    "months_missing": message(
        "nilai perilaku bulan ke-{months} belum ada; rata-rata dari bulan yang dinilai",
        "there are no marks for month {months}; the mean is over the months marked",
    ),
    "policy_chosen": message(
        "kebijakan dipilih oleh pengguna; menurut buku aturan, yang mengatur periode ini: {rulebook}",
        "the policy was chosen by the caller; by the rulebook this period is governed by: {rulebook}",
    ),
    "year_joined": message("{words}", "{words}"),
    "proposed": message(
        "rating hasil kerja diusulkan kebijakan {policy}: {rating}; ini kebijakan, bukan penetapan pejabat penilai",
        "the rating of results was proposed by the policy {policy}: {rating}; this is policy, not the rater's decision",
    ),
    # kept results
    "stored_schema": message(
        "skema {value} tidak dikenal",
        "the schema {value} is not known",
        ("{words}", "{words}"),
        (
            "Baca dengan rilis yang menulisnya atau yang lebih baru.",
            "Read it with the release that wrote it, or a later one.",
        ),
        from_input=True,
    ),
    "stored_regulation": message(
        "peraturan {value} tidak ada dalam rilis ini",
        "the text {value} is not in this release",
        ("{words}", "{words}"),
        ("Baca dengan rilis yang lebih baru.", "Read it with a later release."),
        from_input=True,
    ),
    "stored_policy": message(
        "hasil ini dibuat atau diusulkan dengan kebijakan instansi, dan kebijakan itu tidak diberikan",
        "this result was made or proposed under an agency's own policy, which is not given",
        ("kebijakan instansi itu", "that policy"),
        ("Berikan policy=...", "Give policy=..."),
    ),
    "stored_policy_differs": message(
        "uraian kebijakan {policy} tidak sama dengan yang disimpan",
        "the description of the policy {policy} is not the one that was kept",
        ("kebijakan yang sama", "the same policy"),
        ("Periksa apakah kebijakannya berubah sejak itu.", "Check whether the policy changed since."),
    ),
    "stored_reading": message(
        "pembacaan ini tidak ditawarkan peraturannya",
        "this reading is not offered by the text",
        ("{words}", "{words}"),
        ("Pilih salah satu.", "Choose one of them."),
    ),
    "stored_gone": message(
        "bagian yang disimpan tidak dihitung lagi",
        "a part that was kept is not computed any more",
        ("bagian yang sama", "the same part"),
        ("Baca CHANGELOG, bagian Law.", "Read the changelog, section Law."),
    ),
    "stored_differs": message(
        "disimpan {value}, sekarang {now}",
        "kept {value}, now {now}",
        ("nilai yang sama", "the same value"),
        ("Baca CHANGELOG, bagian Law.", "Read the changelog, section Law."),
    ),
}
