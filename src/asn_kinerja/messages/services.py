"""Messages about service times, complaints and feedback.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

SERVICES: Mapping[str, Message] = {
    "moment": message(
        "{value} bukan hari atau waktu",
        "{value} is no day and no moment",
        ("date, datetime, atau teks seperti 2025-06-30T08:15", "date, datetime, or text like 2025-06-30T08:15"),
        ("Tulis harinya, atau hari dan jamnya.", "Write the day, or the day and the time."),
        from_input=True,
    ),
    "moment_blank": message(
        "{value} adalah tanda kosong, bukan hari atau waktu",
        "{value} is a blank, not a day or a moment",
        ("date, datetime, atau teks seperti 2025-06-30T08:15", "date, datetime, or text like 2025-06-30T08:15"),
        (
            "Tulis harinya; None bila belum selesai.",
            "Write the day; None where the case is still open.",
        ),
    ),
    "time_zones": message(
        "waktu dengan zona dan waktu tanpa zona bercampur",
        "moments with and without a time zone are mixed",
        ("semuanya dengan zona, atau semuanya tanpa zona", "all with a zone, or all without"),
        ("Samakan zonanya sebelum menghitung.", "Give all of them one kind before counting."),
    ),
    "zone_days": message(
        "harinya bergantung pada zona: awal dan akhir memakai zona yang berbeda",
        "the day depends on the zone: start and end are in two zones",
        ("satu zona untuk satu berkas", "one zone for one case"),
        ("Ubah keduanya ke zona kantor.", "Convert both to the zone of the office."),
    ),
    "end_before_start": message(
        "selesai sebelum dimulai",
        "it ended before it started",
        ("akhir tidak lebih awal dari awal", "an end not before the start"),
        ("Periksa kedua waktunya.", "Check both."),
    ),
    "needs_time": message(
        "hari saja tidak cukup untuk standar dalam {unit}",
        "a day is not enough for a standard in {unit}",
        ("hari dan jam (datetime)", "a day and a time (datetime)"),
        ("Berikan jamnya, atau pakai standar dalam hari.", "Give the time, or use a standard in days."),
    ),
    "standard_limit": message(
        "{value} bukan batas dalam {unit}",
        "{value} is no limit in {unit}",
        (
            "lebih dari 0; untuk hari bilangan bulat, 0 berarti hari yang sama",
            "more than 0; for days a whole number, 0 means the same day",
        ),
        ("Perbaiki batasnya.", "Mend the limit."),
    ),
    "standard_days": message(
        "standar dalam {unit} dan daftar hari kerja tidak cocok",
        "a standard in {unit} does not go with what is given as working days",
        ("WorkingDays untuk hari kerja, dan hanya untuk hari kerja", "WorkingDays for working days, and only for them"),
        (
            "Berikan working_days=WorkingDays(...), atau tiadakan.",
            "Give working_days=WorkingDays(...), or leave it out.",
        ),
    ),
    "reference_twice": message(
        "rujukan {value} muncul lebih dari sekali",
        "the reference {value} occurs more than once",
        ("satu berkas untuk satu rujukan", "one case for each reference"),
        ("Hapus yang ganda, atau bedakan rujukannya.", "Remove the copy, or tell the references apart."),
    ),
    "unfinished_rule": message(
        "{value} berkas belum selesai, dan tidak dikatakan bagaimana dihitung",
        "{value} cases are not finished, and nothing says how they count",
        (
            "Unfinished.EXCLUDED atau Unfinished.LATE_WHEN_OVERDUE",
            "Unfinished.EXCLUDED or Unfinished.LATE_WHEN_OVERDUE",
        ),
        ("Pilih salah satu.", "Choose one."),
    ),
    "on_missing": message(
        "tidak dikatakan per tanggal berapa",
        "nothing says on which day",
        (
            "tanggal (dan jam untuk standar dalam menit atau jam)",
            "a day (and a time for standards in minutes or hours)",
        ),
        ("Berikan on=...", "Give on=..."),
    ),
    "quantile_share": message(
        "bagian {value} di luar 0-1",
        "the share {value} is not between 0 and 1",
        ("0 sampai 1, misalnya '0.9'", "0 to 1, for instance '0.9'"),
        ("Perbaiki bagiannya.", "Mend the share."),
    ),
    "limit_laxer": message(
        "batas {value} hari kerja lebih longgar dari {limit} hari kerja",
        "a limit of {value} working days is laxer than {limit} working days",
        ("paling banyak {limit} hari kerja", "at most {limit} working days"),
        ("Unit hanya dapat menetapkan batas yang lebih ketat.", "A unit may only set a stricter limit."),
    ),
    "counts_sum": message(
        "{handled} selesai dan {in_process} diproses tidak berjumlah {value}",
        "{handled} handled and {in_process} in process do not sum to {value}",
        (
            "selesai dan diproses bersama-sama sama dengan yang harus ditangani",
            "handled and in process together equal what must be handled",
        ),
        ("Periksa ketiga angkanya.", "Check the three counts."),
    ),
    "count_range": message(
        "{value} bukan banyaknya",
        "{value} is no count",
        ("bilangan bulat, {least} atau lebih", "a whole number, {least} or more"),
        ("Tulis banyaknya.", "Write how many."),
    ),
    "index_range": message(
        "indeks {value} di luar skala",
        "the index {value} is out of scale",
        ("{range}", "{range}"),
        ("Periksa skalanya; indeks lain tidak dikonversi.", "Check its scale; other indices are not converted."),
    ),
    "not_measured": message(
        "0 di sini bisa berarti belum diukur",
        "a 0 may mean here that nothing was measured",
        ("angka yang diukur; None bila tidak diukur", "a measured figure; None where nothing was measured"),
        (
            "Tulis None bila tidak diukur; 0 yang memang diukur diberikan sebagai Finding.",
            "Write None where nothing was measured; a measured 0 is given as a Finding.",
        ),
    ),
    "gap_refused": message(
        "tidak diukur",
        "not measured",
        ("angka untuk setiap periode", "a figure for every period"),
        ("Ukur, atau pilih Gaps.NAMED.", "Measure it, or choose Gaps.NAMED."),
    ),
}
