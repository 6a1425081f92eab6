"""Messages about people, identifiers and days.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

PEOPLE: Mapping[str, Message] = {
    # identifiers and people
    "PANJANG": message(
        "NIP {masked} tidak terdiri atas 18 angka",
        "NIP {masked} does not have 18 digits",
        ("tepat 18 angka 0-9", "exactly 18 digits 0-9"),
        (
            "Tulis NIP sebagai teks, 18 angkanya saja: tanpa spasi dan tanda petik.",
            "Write the NIP as text, its 18 digits alone: no blanks, no apostrophe.",
        ),
    ),
    "nip_lost": message(
        "lembar kerja membulatkan NIP ini menjadi bilangan; angka-angka belakangnya hilang",
        "a sheet rounded this NIP as a number; its last digits are lost",
        ("teks 18 angka", "text of 18 digits"),
        (
            "Ambil NIP dari sumbernya, dan jadikan kolomnya teks sebelum diisi.",
            "Take the NIP from its source, and make the column text before filling it.",
        ),
    ),
    "nip_number": message(
        "NIP diberikan sebagai bilangan",
        "the NIP is given as a number",
        ("teks 18 angka", "text of 18 digits"),
        (
            "Tulis NIP dalam tanda kutip: lembar kerja membulatkan bilangan 18 angka.",
            "Quote the NIP: sheets round numbers of 18 digits.",
        ),
    ),
    "BULAN_LAHIR": message(
        "angka 5-6 NIP {masked} bukan bulan lahir",
        "digits 5-6 of NIP {masked} are no month of birth",
        ("01 sampai 12", "01 to 12"),
        ("Periksa angka 1-8 pada kartu pegawai.", "Check digits 1-8 against the staff card."),
    ),
    "TANGGAL_LAHIR": message(
        "angka 1-8 NIP {masked} bukan tanggal yang ada",
        "digits 1-8 of NIP {masked} are no existing date",
        ("tanggal lahir TTTTBBHH yang ada", "an existing birth date YYYYMMDD"),
        ("Periksa angka 1-8 pada kartu pegawai.", "Check digits 1-8 against the staff card."),
    ),
    "JENIS_KELAMIN": message(
        "angka 15 NIP {masked} bukan kode jenis kelamin",
        "digit 15 of NIP {masked} is no code of sex",
        ("1 (pria) atau 2 (wanita)", "1 (man) or 2 (woman)"),
        ("Periksa angka 15 pada kartu pegawai.", "Check digit 15 against the staff card."),
    ),
    "NOMOR_URUT": message(
        "angka 16-18 NIP {masked} bukan nomor urut",
        "digits 16-18 of NIP {masked} are no serial number",
        ("001 sampai 999", "001 to 999"),
        ("Periksa angka 16-18 pada kartu pegawai.", "Check digits 16-18 against the staff card."),
    ),
    "PENGANGKATAN": message(
        "pengangkatan menurut NIP {masked} tidak setelah kelahiran",
        "by NIP {masked} the appointment does not follow the birth",
        ("pengangkatan setelah tanggal lahir", "an appointment after the birth date"),
        ("Periksa angka 9-14 pada kartu pegawai.", "Check digits 9-14 against the staff card."),
    ),
    "young_appointment": message(
        "menurut NIP {masked}, diangkat sebelum berusia 16 tahun",
        "by NIP {masked}, appointed before the age of 16",
        ("biasanya 16 tahun atau lebih", "usually 16 years or more"),
        ("Periksa angka 1-14.", "Check digits 1-14."),
    ),
    "contract_00": message(
        "angka 13-14 NIP {masked} adalah 00; dibaca sebagai NI PPPK",
        "digits 13-14 of NIP {masked} are 00; read as an NI PPPK",
        ("01-12 untuk PNS, kode perjanjian untuk PPPK", "01-12 for PNS, the contract code for PPPK"),
        ("Periksa angka 13-14.", "Check digits 13-14."),
    ),
    "nip_service": message(
        "susunan NIP {masked} adalah {layout}, tetapi pegawai tercatat {service}",
        "the layout of NIP {masked} is {layout}, but the employee is recorded as {service}",
        ("jenis kepegawaian yang sesuai dengan NIP", "a kind of service that fits the NIP"),
        ("Periksa jenis kepegawaian; susunan NIP hanya petunjuk.", "Check the kind; the layout is only a hint."),
    ),
    "type": message(
        "{value} tidak cocok di sini",
        "{value} does not fit here",
        ("{expected}", "{expected}"),
        ("Ganti dengan salah satu dari itu.", "Replace it by one of these."),
        from_input=True,
    ),
    "weekend": message(
        "{value} bukan hari dalam seminggu",
        "{value} is no day of the week",
        ("himpunan bilangan 0 (Senin) sampai 6 (Minggu)", "a set of whole numbers from 0 (Monday) to 6 (Sunday)"),
        ("Tulis bilangannya, bukan teks.", "Write the numbers, not text."),
    ),
    "holidays": message(
        "{value} bukan himpunan tanggal libur",
        "{value} is no collection of dates",
        ("himpunan, daftar, atau kamus (dict) berisi date", "a set, a list or a dict of dates"),
        (
            "Tulis himpunan tanggalnya, misalnya set([date(2025, 4, 18)]); dari pandas: set(kolom.dt.date).",
            "Write the set of dates, set([date(2025, 4, 18)]); of pandas: set(column.dt.date).",
        ),
    ),
    "weekend_whole": message(
        "akhir pekan ini tidak menyisakan hari kerja",
        "this weekend leaves no working day",
        ("paling banyak enam dari tujuh hari", "at most six of the seven days"),
        ("Keluarkan hari kerjanya.", "Take the working days out of it."),
    ),
    "reference": message(
        "{value} bukan rujukan ke suatu naskah hukum",
        "{value} is no reference to a legal text",
        ("teks 1 sampai 300 karakter", "a text of 1 to 300 characters"),
        ("Tulis seperti dikutip, misalnya PP 30/2019 Pasal 41.", "Write it as it is cited, as in PP 30/2019 Pasal 41."),
        from_input=True,
    ),
    "empty_text": message(
        "teks kosong",
        "the text is empty",
        ("teks, paling banyak {limit} karakter", "text of at most {limit} characters"),
        ("Isi teksnya.", "Write something."),
    ),
    "text_size": message(
        "teks terlalu panjang",
        "the text is too long",
        ("paling banyak {limit} karakter", "at most {limit} characters"),
        ("Persingkat teksnya.", "Shorten it."),
    ),
    "text_marks": message(
        "teks memuat tanda yang tidak terlihat atau tidak dapat dicetak",
        "the text has marks that cannot be seen or printed",
        ("huruf, angka, tanda baca, baris baru", "letters, digits, punctuation, line breaks"),
        ("Ketik ulang teksnya.", "Type it again."),
    ),
    "unknown_word": message(
        "{value} tidak dikenal",
        "{value} is not known",
        ("salah satu dari {words}", "one of {words}"),
        ("Mungkin maksudnya {near}.", "Did you mean {near}?"),
        from_input=True,
    ),
    "jenjang_family": message(
        "jenjang {value} bukan jenjang jabatan ini",
        "{value} is no level of this position",
        ("salah satu dari {words}", "one of {words}"),
        ("Pilih jenjang yang sesuai.", "Choose a level that fits."),
        from_input=True,
    ),
    # periods
    "period_order": message(
        "periode berakhir sebelum mulai",
        "the period ends before it starts",
        ("tanggal akhir sama dengan atau setelah tanggal mulai", "an end on or after the start"),
        ("Tukar kedua tanggal.", "Swap the two dates."),
    ),
    "period_number": message(
        "{value} bukan angka yang berlaku di sini",
        "{value} is no number that fits here",
        ("bilangan bulat {range}, ditulis sebagai angka", "a whole number {range}, written as a number"),
        ("Periksa angkanya.", "Check the number."),
        from_input=True,
    ),
    "period_split": message(
        "{value} tidak memotong periode",
        "{value} does not cut the period",
        ("tanggal setelah {start} sampai {end}", "a date after {start} and up to {end}"),
        ("Berikan hari pertama bagian kedua.", "Give the first day of the second part."),
    ),
    "partial_month": message(
        "periode {value} tidak terdiri atas bulan penuh",
        "the period {value} is not made of whole months",
        ("bulan penuh, atau cara menghitung yang disebut", "whole months, or a stated convention"),
        (
            "Sebut PartialMonth.COUNT atau PartialMonth.SKIP.",
            "Say PartialMonth.COUNT or PartialMonth.SKIP.",
        ),
    ),
    "period_outside": message(
        "periode penilaian {value} tidak berada di dalam periode SKP",
        "the evaluated period {value} is not inside the period of the plan",
        ("periode di dalam {plan}", "a period inside {plan}"),
        ("Pilih periode lain, atau SKP yang sesuai.", "Choose another period, or the plan it belongs to."),
    ),
    "working_days": message(
        "{value} hari kerja terlalu jauh, atau hari libur yang diberikan tidak menyisakan hari kerja",
        "{value} working days reach too far, or the holidays given leave no working day",
        ("hari kerja dalam sekitar 40 tahun", "working days within some 40 years"),
        ("Periksa banyaknya hari dan daftar hari libur.", "Check the number of days and the holidays."),
    ),
    "event_order": message(
        "{event} pada {value} mendahului {earlier} pada {day}",
        "{event} on {value} comes before {earlier} on {day}",
        ("tanggal yang sama atau sesudahnya", "the same day or a later one"),
        ("Periksa kedua tanggal.", "Check both dates."),
    ),
    "event_unneeded": message(
        "{value} tidak ada bila putusan tidak mengubah hasil",
        "there is no {value} where the decision does not change the result",
        ("tanpa tanggal ini, atau changed=True", "without this date, or changed=True"),
        ("Periksa putusannya.", "Check the decision."),
    ),
    "no_step": message(
        "langkah {value} tidak ada dalam tindak lanjut ini",
        "this follow-up has no step {value}",
        ("salah satu dari {words}", "one of {words}"),
        ("Pilih salah satu langkah itu.", "Choose one of these steps."),
        from_input=True,
    ),
    "window_period": message(
        "rentang waktu untuk {value} tidak sesuai dengan periode evaluasi instansi",
        "the window for {value} is of no evaluation period of the agency",
        ("satu pilihan per instansi: {rhythm}, dan tahunan", "one choice per agency: {rhythm}, and the year"),
        ("Pilih periode yang sesuai.", "Choose a fitting period."),
    ),
    "window_twice": message(
        "rentang waktu untuk {value} diberikan lebih dari sekali",
        "the window for {value} is given more than once",
        ("satu rentang waktu untuk tiap periode", "one window for each period"),
        ("Sisakan satu.", "Keep one."),
    ),
    "window_order": message(
        "rentang waktu evaluasi berakhir sebelum mulai",
        "the evaluation window ends before it starts",
        ("hari terakhir sama dengan atau setelah hari pertama", "a last day on or after the first"),
        ("Tukar kedua tanggal.", "Swap the two dates."),
    ),
}
