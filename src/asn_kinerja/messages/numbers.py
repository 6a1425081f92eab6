"""Messages about numbers and tables.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

NUMBERS: Mapping[str, Message] = {
    # numbers
    "float": message(
        "{value} adalah float, yang tidak eksak",
        "{value} is a float, which is not exact",
        ("bilangan bulat, teks angka, Decimal atau Fraction", "int, text of digits, Decimal or Fraction"),
        ("Tulis '{write}' atau Decimal('{write}').", "Write '{write}' or Decimal('{write}')."),
    ),
    "bool": message(
        "{value} adalah bool, bukan bilangan",
        "{value} is a bool, not a number",
        ("bilangan bulat, teks angka, Decimal atau Fraction", "int, text of digits, Decimal or Fraction"),
        ("Tulis bilangannya, misalnya 1.", "Write the number itself, for instance 1."),
    ),
    "not_finite": message(
        "{value} bukan bilangan terhingga",
        "{value} is not a finite number",
        ("bilangan terhingga", "a finite number"),
        ("Tinggalkan kosong bila angkanya tidak ada.", "Leave it out if there is no figure."),
    ),
    "number_text": message(
        "{value} bukan bilangan",
        "{value} is not a number",
        (
            "angka 0-9 dengan titik desimal, atau pecahan seperti '313/6'",
            "digits 0-9 with a decimal point, or a fraction like '313/6'",
        ),
        ("Tulis {write}.", "Write {write}."),
        from_input=True,
    ),
    "number_thousands": message(
        "{value} dapat berarti {whole} dan dapat berarti {part}",
        "{value} may mean {whole} and may mean {part}",
        (
            "teks yang tidak dapat dibaca dengan dua cara: tanpa tanda ribuan, dengan titik desimal",
            "text that cannot be read in two ways: no thousands marks, a decimal point",
        ),
        (
            "Tulis {whole} bila titik itu tanda ribuan; {part}, atau Decimal('{exact}'), bila tanda desimal.",
            "Write {whole} if the dot groups thousands; {part}, or Decimal('{exact}'), if it is the decimal mark.",
        ),
    ),
    "number_blank": message(
        "{value} adalah tanda kosong, bukan bilangan",
        "{value} is a blank, not a number",
        ("bilangan; angka yang tidak ada ditiadakan atau None", "a number; no figure is left out, or None"),
        (
            "Isi bilangannya; tiadakan, atau tulis None, bila angkanya tidak ada; 0 hanya bila memang nol.",
            "Fill in the number; leave it out, or write None, if there is no figure; 0 only if it is zero.",
        ),
    ),
    "sheet_error": message(
        "{value} adalah galat lembar kerja, bukan bilangan",
        "{value} is an error of the sheet, not a number",
        ("bilangan yang dihitung lembar kerja", "the number the sheet should show"),
        (
            "Perbaiki rumus atau lebar kolomnya di lembar kerja, lalu ambil angkanya lagi.",
            "Mend the formula, or the width of the column, in the sheet and take the figure again.",
        ),
    ),
    "number_day": message(
        "{kind} adalah hari, bukan bilangan",
        "{kind} is a day, not a number",
        ("bilangan bulat, teks angka, Decimal atau Fraction", "int, text of digits, Decimal or Fraction"),
        ("Berikan satu bilangan, misalnya banyaknya hari.", "Give one number, for instance how many days."),
    ),
    "number_size": message(
        "bilangan terlalu panjang",
        "the number is too long",
        ("paling banyak {limit} angka", "at most {limit} digits"),
        ("Tulis angkanya lengkap tanpa eksponen.", "Write the digits out, without an exponent."),
    ),
    "result_size": message(
        "hasilnya terlalu panjang untuk ditulis",
        "the result is too long to be written",
        ("hasil eksak dengan paling banyak {limit} angka", "an exact result of at most {limit} digits"),
        ("Pakai bilangan yang lebih pendek; bulatkan pecahannya.", "Use shorter numbers; round the fractions."),
    ),
    "record_size": message(
        "bilangan-bilangannya bersama-sama terlalu panjang",
        "the numbers together are too long",
        ("bersama-sama paling banyak {limit} angka", "at most {limit} digits together"),
        ("Pakai bilangan yang lebih pendek; bulatkan pecahannya.", "Use shorter numbers; round the fractions."),
    ),
    "number_kind": message(
        "{kind} bukan bilangan",
        "{kind} is not a number",
        ("bilangan bulat, teks angka, Decimal atau Fraction", "int, text of digits, Decimal or Fraction"),
        ("Berikan satu bilangan.", "Give one number."),
        from_input=True,
    ),
    "negative": message(
        "{value} kurang dari 0",
        "{value} is less than 0",
        ("0 atau lebih", "0 or more"),
        ("Periksa angkanya; bila tidak dikerjakan, tulis NOT_DONE.", "Check the figure; if not done, say NOT_DONE."),
    ),
    # tables
    "table_empty": message(
        "tabel tidak berisi baris", "the table has no row", ("paling sedikit satu baris", "at least one row")
    ),
    "table_gap": message(
        "ada celah antara {below} dan {above}",
        "there is a gap between {below} and {above}",
        ("pita yang bersambung", "bands that meet"),
        ("Sambungkan pitanya atau pilih cara membaca celah.", "Let the bands meet, or choose how the gap is read."),
    ),
    "table_gap_declared": message(
        "celah yang dinyatakan, {value}, bukan ruang di antara dua baris",
        "the declared gap, {value}, is no space between two rows",
        ("{spaces}", "{spaces}"),
        (
            "Nyatakan celah dengan batas yang tepat, atau sambungkan pitanya.",
            "Declare the gap with its very edges, or let the bands meet.",
        ),
    ),
    "table_twice": message(
        "batas {value} diberikan lebih dari sekali",
        "the edge {value} is given more than once",
        ("tiap batas sekali saja", "each edge once"),
        ("Sisakan satu.", "Keep one."),
    ),
    "table_overlap": message(
        "{below} dan {above} bertumpang tindih",
        "{below} and {above} overlap",
        ("tiap nilai berada pada tepat satu pita", "every value lies in exactly one band"),
        ("Perbaiki batas pitanya.", "Mend the edges."),
    ),
    "interval_empty": message(
        "interval dari {lower} sampai {upper} tidak berisi apa pun",
        "the interval from {lower} to {upper} is empty",
        ("batas bawah tidak melebihi batas atas", "a lower edge not above the upper one"),
    ),
}
