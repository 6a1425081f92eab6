"""Problems and exceptions: every message of the library, written once, in two languages.

Here: ``Problem``, the table of messages by code, the exceptions that carry problems.
Not here: any check (each stands with what it checks) and any legal number.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Context, Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, Protocol

from attrs import evolve, frozen

from .words import Lang, Text, say

_SHOWN = 40  # characters of an offending value that a message repeats
_BITS = 49  # whole numbers longer than this (15 digits) are described, not printed
_LONG_DIGITS = re.compile(r"\d(?:[\W_]*\d){14,}|\d{9,}")
_IDENTITY = re.compile(r"\d(?:[\W_]*\d){17,}")  # in a remedy: as many digits as an identity number has
_CONTEXT = Context(prec=40)


_SOURCE = Text("dasar", "source")


class Cited(Protocol):
    """What a problem needs of a citation."""

    def text(self, lang: Lang) -> str:
        """Return the place in words."""
        ...


@frozen
class Message:
    """The words of one problem code; ``{value}`` and further names are filled in by the check."""

    says: Text
    allowed: Text
    hint: Text


@frozen
class Problem:
    """One thing wrong with an input, in words and as data.

    Attributes:
        code: stable identifier, listed in the error reference.
        path: place in the input, ``results[2].indicators[0].target``; empty for the whole.
        value: the offending value as shown text: short, without personal data.
        allowed: what would be accepted.
        cite: the legal place behind the rule, or ``None`` where it is a rule of the library.
        hint: the remedy.
        says: the sentence that states the problem; empty: taken from ``code``.

    """

    code: str
    path: str = ""
    value: str = ""
    allowed: Text | str = ""
    cite: Cited | None = None
    hint: Text | str = ""
    says: Text | str = ""

    def text(self, lang: Lang = "id") -> str:
        """Return the problem as one sentence in *lang*: place, value, what is allowed, article, remedy."""
        parts = [say(self.says, lang) or self.code, say(self.allowed, lang)]
        line = "; ".join(part for part in parts if part)
        cite = f"; {_SOURCE(lang)}: {self.cite.text(lang)}" if self.cite else ""
        hint = f". {say(self.hint, lang)}" if say(self.hint, lang) else ""
        return f"{self.path}: {line}{cite}{hint}" if self.path else f"{line}{cite}{hint}"

    def at(self, prefix: str) -> "Problem":
        """Return the same problem with *prefix* before its path."""
        return evolve(self, path=joined(prefix, self.path))

    def to_dict(self) -> dict[str, object]:
        """Return the problem as plain data, with the sentence in both languages."""
        return {
            "code": self.code,
            "path": self.path,
            "value": self.value,
            "allowed": say(self.allowed, "id"),
            "cite": self.cite.text("id") if self.cite else None,
            "hint": say(self.hint, "id"),
            "text": {"id": self.text("id"), "en": self.text("en")},
        }


def joined(prefix: str, path: str) -> str:
    """Join two pieces of a path."""
    if not prefix or not path or path.startswith("["):
        return prefix + path
    return f"{prefix}.{path}"


def shown(value: object) -> str:
    """Return *value* as short text for a message: bounded, without anything that could be an identity number.

    >>> shown("199003052015032001"), shown([1, 2, 3]), shown(0)
    ("'*********'", 'list (3)', '0')
    """
    if isinstance(value, str):
        text = f"'{value[:_SHOWN]}…'" if len(value) > _SHOWN else f"'{value}'"
        return masked(text)
    if isinstance(value, int) and not isinstance(value, (bool, Enum)):
        return str(value) if value.bit_length() <= _BITS else "int (…)"
    if isinstance(value, Fraction):
        return _fraction(value)
    if isinstance(value, (float, Decimal)):
        digits = _LONG_DIGITS.search(str(value).partition(".")[0]) is not None or "e+" in str(value).lower()
        return f"{type(value).__name__} (…)" if digits else str(value)[:_SHOWN]
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        return f"{type(value).__name__} ({len(value)})"
    if isinstance(value, Enum):
        return value.name
    return str(value) if value is None or isinstance(value, bool) else type(value).__name__


def masked(text: str) -> str:
    """Return *text* without anything that could be an identity number."""
    return _LONG_DIGITS.sub("*********", text)


def _fraction(value: Fraction) -> str:
    """Return a fraction as a decimal where it ends soon."""
    scaled = value * 10**6
    if scaled.denominator == 1 and scaled.numerator.bit_length() <= _BITS:
        return format(Decimal(scaled.numerator).scaleb(-6, _CONTEXT).normalize(_CONTEXT), "f")
    return f"{shown(value.numerator)}/{shown(value.denominator)}"


def problem(code: str, path: str = "", value: object = None, *, cite: Cited | None = None, **fill: Any) -> Problem:
    """Return the problem *code* at *path*, its message filled with *value* and the names in *fill*."""
    message = MESSAGES[code]
    text = "" if value is None else value.id if isinstance(value, Text) else shown(value)
    safe = {name: _IDENTITY.sub("…", word) if isinstance(word, str) else word for name, word in fill.items()}
    words: dict[str, object] = {"value": value if isinstance(value, Text) else text, **safe}
    return Problem(
        code,
        path,
        text,
        message.allowed.fill(**words),
        cite,
        message.hint.fill(**words),
        message.says.fill(**words),
    )


class AsnKinerjaError(ValueError):
    """Base of every error of the library; ``.problems`` lists all that is wrong, in the order of the input."""

    def __init__(self, problems: "Iterable[Problem] | Problem") -> None:
        """Carry *problems*, one or several."""
        self.problems: tuple[Problem, ...] = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        """Return every problem in English, one a line."""
        return "\n".join(p.text("en") for p in self.problems)

    def text(self, lang: Lang = "id") -> str:
        """Return every problem in *lang*, one a line."""
        return "\n".join(p.text(lang) for p in self.problems)


class NumberError(AsnKinerjaError):
    """Something that is not an exact number where one is needed."""


class TableError(AsnKinerjaError):
    """Intervals, bands or lines that overlap or leave a gap no reading allows."""


class NIPError(AsnKinerjaError):
    """Digits that are no NIP and no NI PPPK."""


class PeriodError(AsnKinerjaError):
    """Dates that form no period, or months that cannot be counted without a convention."""


class ModelError(AsnKinerjaError):
    """A part of a plan, or a person, that cannot be: target, indicator, work result, position, marks."""


class PlanError(AsnKinerjaError):
    """A plan (SKP) that does not hold together."""


class RecordError(AsnKinerjaError):
    """A record that the policy cannot evaluate, or realisations that do not fit their plan."""


class PlainDataError(AsnKinerjaError):
    """Plain data (JSON, form, CSV) that does not describe a record."""


class ReadingError(AsnKinerjaError):
    """A reading that the regulation does not offer, or two of one kind."""


class LabelError(AsnKinerjaError):
    """A printed word that belongs to no list of the regulation."""


class PolicyError(AsnKinerjaError):
    """A policy that cannot be composed."""


class RulebookError(AsnKinerjaError):
    """Base of the rulebook's refusals."""


class NoRegulationInForceError(RulebookError):
    """No text in this release governs the person in the assessment period."""


class PeriodOverRegimesError(RulebookError):
    """An assessment period that several texts share; evaluate the parts with ``evaluate_year``."""


def raise_if(problems: "list[Problem]", error: type[AsnKinerjaError]) -> None:
    """Raise *error* with all *problems*, if there are any."""
    if problems:
        raise error(problems)


def _message(id: str, en: str, allowed: tuple[str, str] = ("", ""), hint: tuple[str, str] = ("", "")) -> Message:
    return Message(Text(id, en), Text(*allowed), Text(*hint))


#: Every message of the library, by code: what is wrong, what is allowed, what to do.
MESSAGES: Mapping[str, Message] = {
    # numbers
    "float": _message(
        "{value} adalah float, yang tidak eksak",
        "{value} is a float, which is not exact",
        ("bilangan bulat, teks angka, Decimal atau Fraction", "int, text of digits, Decimal or Fraction"),
        ("Tulis '{write}' atau Decimal('{write}').", "Write '{write}' or Decimal('{write}')."),
    ),
    "bool": _message(
        "{value} adalah bool, bukan bilangan",
        "{value} is a bool, not a number",
        ("bilangan bulat, teks angka, Decimal atau Fraction", "int, text of digits, Decimal or Fraction"),
        ("Tulis bilangannya, misalnya 1.", "Write the number itself, for instance 1."),
    ),
    "not_finite": _message(
        "{value} bukan bilangan terhingga",
        "{value} is not a finite number",
        ("bilangan terhingga", "a finite number"),
        ("Tinggalkan kosong bila angkanya tidak ada.", "Leave it out if there is no figure."),
    ),
    "number_text": _message(
        "{value} bukan bilangan",
        "{value} is not a number",
        (
            "angka 0-9 dengan titik desimal, atau pecahan seperti '313/6'",
            "digits 0-9 with a decimal point, or a fraction like '313/6'",
        ),
        ("Tulis {write}.", "Write {write}."),
    ),
    "number_size": _message(
        "bilangan terlalu panjang",
        "the number is too long",
        ("paling banyak {limit} angka", "at most {limit} digits"),
        ("Tulis angkanya lengkap tanpa eksponen.", "Write the digits out, without an exponent."),
    ),
    "number_kind": _message(
        "{kind} bukan bilangan",
        "{kind} is not a number",
        ("bilangan bulat, teks angka, Decimal atau Fraction", "int, text of digits, Decimal or Fraction"),
        ("Berikan satu bilangan.", "Give one number."),
    ),
    "negative": _message(
        "{value} kurang dari 0",
        "{value} is less than 0",
        ("0 atau lebih", "0 or more"),
        ("Periksa angkanya; bila tidak dikerjakan, tulis NOT_DONE.", "Check the figure; if not done, say NOT_DONE."),
    ),
    # tables
    "table_empty": _message(
        "tabel tidak berisi baris", "the table has no row", ("paling sedikit satu baris", "at least one row")
    ),
    "table_gap": _message(
        "ada celah antara {below} dan {above}",
        "there is a gap between {below} and {above}",
        ("pita yang bersambung", "bands that meet"),
        ("Sambungkan pitanya atau pilih cara membaca celah.", "Let the bands meet, or choose how the gap is read."),
    ),
    "table_twice": _message(
        "batas {value} diberikan lebih dari sekali",
        "the edge {value} is given more than once",
        ("tiap batas sekali saja", "each edge once"),
        ("Sisakan satu.", "Keep one."),
    ),
    "table_overlap": _message(
        "{below} dan {above} bertumpang tindih",
        "{below} and {above} overlap",
        ("tiap nilai berada pada tepat satu pita", "every value lies in exactly one band"),
        ("Perbaiki batas pitanya.", "Mend the edges."),
    ),
    "interval_empty": _message(
        "interval dari {lower} sampai {upper} tidak berisi apa pun",
        "the interval from {lower} to {upper} is empty",
        ("batas bawah tidak melebihi batas atas", "a lower edge not above the upper one"),
    ),
    # identifiers and people
    "PANJANG": _message(
        "NIP {masked} tidak terdiri atas 18 angka",
        "NIP {masked} does not have 18 digits",
        ("tepat 18 angka 0-9", "exactly 18 digits 0-9"),
        ("Tulis NIP sebagai teks tanpa spasi.", "Write the NIP as text without spaces."),
    ),
    "nip_number": _message(
        "NIP diberikan sebagai bilangan",
        "the NIP is given as a number",
        ("teks 18 angka", "text of 18 digits"),
        (
            "Tulis NIP dalam tanda kutip: lembar kerja membulatkan bilangan 18 angka.",
            "Quote the NIP: sheets round numbers of 18 digits.",
        ),
    ),
    "BULAN_LAHIR": _message(
        "angka 5-6 NIP {masked} bukan bulan lahir",
        "digits 5-6 of NIP {masked} are no month of birth",
        ("01 sampai 12", "01 to 12"),
        ("Periksa angka 1-8 pada kartu pegawai.", "Check digits 1-8 against the staff card."),
    ),
    "TANGGAL_LAHIR": _message(
        "angka 1-8 NIP {masked} bukan tanggal yang ada",
        "digits 1-8 of NIP {masked} are no existing date",
        ("tanggal lahir TTTTBBHH yang ada", "an existing birth date YYYYMMDD"),
        ("Periksa angka 1-8 pada kartu pegawai.", "Check digits 1-8 against the staff card."),
    ),
    "JENIS_KELAMIN": _message(
        "angka 15 NIP {masked} bukan kode jenis kelamin",
        "digit 15 of NIP {masked} is no code of sex",
        ("1 (pria) atau 2 (wanita)", "1 (man) or 2 (woman)"),
        ("Periksa angka 15 pada kartu pegawai.", "Check digit 15 against the staff card."),
    ),
    "NOMOR_URUT": _message(
        "angka 16-18 NIP {masked} bukan nomor urut",
        "digits 16-18 of NIP {masked} are no serial number",
        ("001 sampai 999", "001 to 999"),
        ("Periksa angka 16-18 pada kartu pegawai.", "Check digits 16-18 against the staff card."),
    ),
    "PENGANGKATAN": _message(
        "pengangkatan menurut NIP {masked} tidak setelah kelahiran",
        "by NIP {masked} the appointment does not follow the birth",
        ("pengangkatan setelah tanggal lahir", "an appointment after the birth date"),
        ("Periksa angka 9-14 pada kartu pegawai.", "Check digits 9-14 against the staff card."),
    ),
    "young_appointment": _message(
        "menurut NIP {masked}, diangkat sebelum berusia 16 tahun",
        "by NIP {masked}, appointed before the age of 16",
        ("biasanya 16 tahun atau lebih", "usually 16 years or more"),
        ("Periksa angka 1-14.", "Check digits 1-14."),
    ),
    "contract_00": _message(
        "angka 13-14 NIP {masked} adalah 00; dibaca sebagai NI PPPK",
        "digits 13-14 of NIP {masked} are 00; read as an NI PPPK",
        ("01-12 untuk PNS, kode perjanjian untuk PPPK", "01-12 for PNS, the contract code for PPPK"),
        ("Periksa angka 13-14.", "Check digits 13-14."),
    ),
    "nip_service": _message(
        "susunan NIP {masked} adalah {layout}, tetapi pegawai tercatat {service}",
        "the layout of NIP {masked} is {layout}, but the employee is recorded as {service}",
        ("jenis kepegawaian yang sesuai dengan NIP", "a kind of service that fits the NIP"),
        ("Periksa jenis kepegawaian; susunan NIP hanya petunjuk.", "Check the kind; the layout is only a hint."),
    ),
    "type": _message(
        "{value} tidak cocok di sini",
        "{value} does not fit here",
        ("{expected}", "{expected}"),
        ("Ganti dengan salah satu dari itu.", "Replace it by one of these."),
    ),
    "empty_text": _message(
        "teks kosong",
        "the text is empty",
        ("teks, paling banyak {limit} karakter", "text of at most {limit} characters"),
        ("Isi teksnya.", "Write something."),
    ),
    "text_size": _message(
        "teks terlalu panjang",
        "the text is too long",
        ("paling banyak {limit} karakter", "at most {limit} characters"),
        ("Persingkat teksnya.", "Shorten it."),
    ),
    "unknown_word": _message(
        "{value} tidak dikenal",
        "{value} is not known",
        ("salah satu dari {words}", "one of {words}"),
        ("Mungkin maksudnya {near}.", "Did you mean {near}?"),
    ),
    "jenjang_family": _message(
        "jenjang {value} bukan jenjang jabatan ini",
        "{value} is no level of this position",
        ("salah satu dari {words}", "one of {words}"),
        ("Pilih jenjang yang sesuai.", "Choose a level that fits."),
    ),
    # periods
    "period_order": _message(
        "periode berakhir sebelum mulai",
        "the period ends before it starts",
        ("tanggal akhir sama dengan atau setelah tanggal mulai", "an end on or after the start"),
        ("Tukar kedua tanggal.", "Swap the two dates."),
    ),
    "period_number": _message(
        "{value} tidak ada dalam kalender",
        "{value} is not in the calendar",
        ("{range}", "{range}"),
        ("Periksa angkanya.", "Check the number."),
    ),
    "period_split": _message(
        "{value} tidak memotong periode",
        "{value} does not cut the period",
        ("tanggal setelah {start} sampai {end}", "a date after {start} and up to {end}"),
        ("Berikan hari pertama bagian kedua.", "Give the first day of the second part."),
    ),
    "partial_month": _message(
        "periode {value} tidak terdiri atas bulan penuh",
        "the period {value} is not made of whole months",
        ("bulan penuh, atau cara menghitung yang disebut", "whole months, or a stated convention"),
        (
            "Sebut PartialMonth.COUNT atau PartialMonth.SKIP.",
            "Say PartialMonth.COUNT or PartialMonth.SKIP.",
        ),
    ),
    "period_outside": _message(
        "periode penilaian {value} tidak berada di dalam periode SKP",
        "the evaluated period {value} is not inside the period of the plan",
        ("periode di dalam {plan}", "a period inside {plan}"),
        ("Pilih periode lain, atau SKP yang sesuai.", "Choose another period, or the plan it belongs to."),
    ),
    # plans
    "target_positive": _message(
        "{value} bukan bilangan positif {unit}",
        "{value} is not a positive number of {unit}",
        (
            "target lebih dari 0: capaian adalah realisasi dibagi target",
            "a target is more than 0: achievement is realisation over target",
        ),
        ("Bila tidak direncanakan, tiadakan indikatornya.", "If nothing was planned, leave the indicator out."),
    ),
    "target_range": _message(
        "rentang dari {low} sampai {high} tidak berisi apa pun",
        "the range from {low} to {high} is empty",
        ("batas bawah di bawah batas atas", "a lower bound below the upper one"),
        ("Tukar kedua batas.", "Swap the two bounds."),
    ),
    "weight": _message(
        "bobot {value} tidak lebih dari 0",
        "the weight {value} is not more than 0",
        ("lebih dari 0, paling banyak 100", "more than 0, at most 100"),
        ("Tiadakan bobotnya, atau isi persennya.", "Leave the weight out, or give its percent."),
    ),
    "weights_sum": _message(
        "jumlah bobot adalah {value}",
        "the weights sum to {value}",
        ("tepat 100", "exactly 100"),
        (
            "Perbaiki bobotnya; untuk bobot yang sama, tiadakan semuanya.",
            "Mend the weights; for equal weights leave all of them out.",
        ),
    ),
    "weights_some": _message(
        "sebagian saja yang berbobot",
        "only some carry a weight",
        ("semua berbobot, atau tidak ada", "a weight for all, or for none"),
        ("Isi bobot yang hilang: {missing}.", "Give the missing weights: {missing}."),
    ),
    "duplicate_code": _message(
        "kode {value} dipakai lebih dari sekali",
        "the code {value} is used more than once",
        ("kode yang unik di dalam SKP", "codes unique within the plan"),
        ("Beri kode lain.", "Give it another code."),
    ),
    "empty_plan": _message(
        "SKP tidak memuat hasil kerja",
        "the plan has no work result",
        ("paling sedikit satu hasil kerja", "at least one work result"),
        ("Tambahkan hasil kerja.", "Add a work result."),
    ),
    "unknown_code": _message(
        "tidak ada indikator dengan kode {value}",
        "there is no indicator with the code {value}",
        ("kode indikator di dalam SKP", "codes of indicators of the plan"),
        ("Mungkin maksudnya {near}.", "Did you mean {near}?"),
    ),
    "realisation_kind": _message(
        "{value} bukan realisasi",
        "{value} is not a realisation",
        ("bilangan, tanggal, Described, Finding, atau NOT_DONE", "a number, a date, Described, a Finding or NOT_DONE"),
        ("Untuk uraian, tulis Described('…').", "For a description write Described('…')."),
    ),
    # records against a policy
    "realisasi_kosong": _message(
        "realisasi belum diisi",
        "the realisation is blank",
        ("realisasi untuk setiap indikator", "a realisation for every indicator"),
        (
            "Isi realisasinya; bila tidak dikerjakan tulis NOT_DONE; {rule}",
            "Fill it in; if it was not done say NOT_DONE; {rule}",
        ),
    ),
    "realisation_for_target": _message(
        "realisasi {value} tidak dapat diukur terhadap target {target}",
        "the realisation {value} cannot be measured against the target {target}",
        ("{expected}", "{expected}"),
        ("Berikan {expected}.", "Give {expected}."),
    ),
    "target_kind": _message(
        "target {value} tidak dibaca untuk aspek {aspect}",
        "a target {value} is not read for the aspect {aspect}",
        ("{expected}", "{expected}"),
        ("Tulis targetnya sebagai {expected}.", "Write the target as {expected}."),
    ),
    "aspect_foreign": _message(
        "aspek {value} tidak dikenal dalam {policy}",
        "the aspect {value} is unknown to {policy}",
        ("{expected}", "{expected}"),
        ("Pilih salah satu aspek itu.", "Choose one of these aspects."),
    ),
    "aspect_missing": _message(
        "hasil kerja ini tidak mempunyai indikator {value}",
        "this work result has no indicator of {value}",
        ("satu indikator untuk {expected}", "one indicator each of {expected}"),
        ("Tambahkan indikatornya.", "Add the indicator."),
    ),
    "aspect_twice": _message(
        "hasil kerja ini mempunyai lebih dari satu indikator {value}",
        "this work result has more than one indicator of {value}",
        ("satu indikator untuk tiap aspek", "one indicator of each aspect"),
        ("Pecah menjadi dua hasil kerja.", "Split it into two work results."),
    ),
    "aspect_unplanned": _message(
        "SKP tidak mempunyai indikator {value}",
        "the plan has no indicator of {value}",
        ("indikator untuk setiap aspek kebijakan", "an indicator of every aspect of the policy"),
        (
            "Tambahkan indikatornya, atau pilih Unplanned.RENORMALISE.",
            "Add the indicator, or choose Unplanned.RENORMALISE.",
        ),
    ),
    "marks_missing": _message(
        "nilai perilaku belum ada",
        "the behaviour marks are missing",
        ("nilai untuk {expected}", "marks for {expected}"),
        ("Berikan Behaviour.marks(...).", "Give Behaviour.marks(...)."),
    ),
    "mark_missing": _message(
        "nilai {value} belum ada",
        "the mark {value} is missing",
        ("nilai {range} untuk {expected}", "a mark of {range} for {expected}"),
        ("Isi nilainya.", "Give the mark."),
    ),
    "mark_unknown": _message(
        "{value} bukan aspek perilaku dalam {policy}",
        "{value} is no behaviour aspect of {policy}",
        ("{expected}", "{expected}"),
        ("Hapus, atau perbaiki ejaannya.", "Remove it, or mend its spelling."),
    ),
    "mark_range": _message(
        "nilai {value} di luar skala",
        "the mark {value} is out of scale",
        ("{range}", "{range}"),
        ("Perbaiki nilainya.", "Mend the mark."),
    ),
    "mark_not_applicable": _message(
        "nilai {mark} tidak berlaku untuk jabatan {position}",
        "the mark {mark} does not apply to the position {position}",
        ("hanya untuk {expected}", "only for {expected}"),
        ("Hapus nilai itu; yang tidak berlaku bukan nol.", "Remove it; what does not apply is not a zero."),
    ),
    "marks_foreign": _message(
        "nilai perilaku tidak dibaca dalam {policy}",
        "behaviour marks are not read under {policy}",
        ("rating hasil kerja dan rating perilaku kerja", "the rating of results and the rating of behaviour"),
        ("Hapus nilainya dan berikan Ratings(...).", "Remove the marks and give Ratings(...)."),
    ),
    "ratings_foreign": _message(
        "rating ekspektasi tidak dibaca dalam {policy}",
        "expectation ratings are not read under {policy}",
        ("nilai perilaku 0-100 dan realisasi", "behaviour marks and realisations"),
        ("Hapus ratingnya.", "Remove the ratings."),
    ),
    "rating_missing": _message(
        "rating {rating} belum ditetapkan",
        "the rating of {rating} is not set",
        ("DI_ATAS, SESUAI atau DI_BAWAH, ditetapkan pejabat penilai", "DI_ATAS, SESUAI or DI_BAWAH, set by the rater"),
        ("Berikan Ratings(results=..., behaviour=...).", "Give Ratings(results=..., behaviour=...)."),
    ),
    "several_works": _message(
        "ada {value} kreativitas",
        "there are {value} creative works",
        ("satu angka yang ditetapkan atasan", "one figure entered by the superior"),
        ("Sisakan satu, atau pilih pembacaan lain.", "Keep one, or choose another reading."),
    ),
    "one_of": _message(
        "{value} diberikan",
        "{value} given",
        ("tepat satu dari {words}", "exactly one of {words}"),
        ("Berikan satu saja.", "Give just one."),
    ),
    "build_failed": _message(
        "baris ini tidak dapat dibangun: {kind}",
        "the row could not be built: {kind}",
        ("baris yang dapat dibaca oleh build", "a row that build can read"),
        ("Periksa kolom dan isinya.", "Check its columns and cells."),
    ),
    "opaque_failed": _message(
        "fungsi {value} gagal: {kind}",
        "the function {value} failed: {kind}",
        ("bilangan eksak untuk setiap realisasi dan target", "an exact number for every realisation and target"),
        ("Perbaiki fungsinya.", "Mend the function."),
    ),
    "outside_table": _message(
        "{value} tidak termuat di dalam tabel",
        "the table has nothing for {value}",
        ("{range}", "{range}"),
        ("Periksa nilainya.", "Check the value."),
    ),
    "whole": _message(
        "{value} bukan bilangan bulat",
        "{value} is not a whole number",
        ("bilangan bulat, 0 atau lebih", "a whole number, 0 or more"),
        ("Tulis banyaknya.", "Write how many."),
    ),
    "share_range": _message(
        "bagian {value} di luar 0-100",
        "the share {value} is not between 0 and 100",
        ("0 sampai 100 persen", "0 to 100 percent"),
        ("Perbaiki persennya.", "Mend the percentage."),
    ),
    "nothing_planned": _message(
        "SKP tidak mempunyai indikator dari aspek kebijakan",
        "the plan has no indicator of any aspect of the policy",
        ("paling sedikit satu indikator", "at least one indicator"),
        ("Tambahkan indikatornya.", "Add an indicator."),
    ),
    # notes
    "extras_per_plan": _message(
        "tugas tambahan dihitung pada SKP masing-masing, bukan dijumlahkan setahun; sumber tidak mengatur gabungannya",
        "additional tasks count in the plan they belong to, not over the year; the sources do not say how they join",
    ),
    "months_outside": _message(
        "nilai perilaku bulan ke-{months} berada di luar periode, namun ikut dirata-rata",
        "marks of month {months} lie outside the period and are averaged all the same",
    ),
    "unused_part": _message("tidak dipakai dalam {policy}", "not used by {policy}"),
    "evidence_missing": _message(
        "tugas tambahan tanpa surat tugas yang dicantumkan",
        "an additional task without its letter of assignment",
        ("nomor surat tugas", "the number of the letter"),
        ("Cantumkan evidence=...", "Give evidence=..."),
    ),
    "months_missing": _message(
        "nilai perilaku bulan ke-{months} belum ada; rata-rata dari bulan yang dinilai",
        "there are no marks for month {months}; the mean is over the months marked",
    ),
    "policy_chosen": _message(
        "kebijakan dipilih oleh pengguna; menurut buku aturan, yang mengatur periode ini: {rulebook}",
        "the policy was chosen by the caller; by the rulebook this period is governed by: {rulebook}",
    ),
    "year_joined": _message("{words}", "{words}"),
    "proposed": _message(
        "rating hasil kerja diusulkan kebijakan {policy}: {rating}; ini kebijakan, bukan penetapan pejabat penilai",
        "the rating of results was proposed by the policy {policy}: {rating}; this is policy, not the rater's decision",
    ),
    # lint
    "lint_direction": _message(
        "bagian {value} tidak menyatakan arahnya",
        "the part {value} does not declare its direction",
        ("RISING, FALLING atau MIXED", "RISING, FALLING or MIXED"),
        ("Nyatakan direction=Direction.…", "Declare direction=Direction.…"),
    ),
    "lint_gap": _message(
        "{table} tidak memuat nilai {value} yang mungkin terjadi",
        "the {table} has nothing for {value}, which can happen",
        ("tabel yang memuat semua nilai yang mungkin", "a table for every possible value"),
        ("Perluas baris terluar, atau batasi nilainya.", "Widen the outermost row, or cap the value."),
    ),
    "lint_unreachable": _message(
        "sebutan {value} tidak pernah tercapai",
        "the label {value} can never be reached",
        ("pita di dalam {reach}", "bands within {reach}"),
        ("Turunkan batasnya, atau naikkan batas nilai.", "Lower its edge, or raise the cap of the points."),
    ),
    "lint_twice": _message(
        "sebutan {value} ada pada lebih dari satu pita",
        "the label {value} names more than one band",
        ("satu pita untuk tiap sebutan", "one band for each label"),
        ("Gabungkan pitanya.", "Join the bands."),
    ),
    "lint_unused": _message(
        "syarat untuk {value} tidak dipakai: aspek itu bukan bagian kebijakan",
        "the gate of {value} is unused: the aspect is no part of the policy",
        ("aspek di dalam parts", "aspects of parts"),
        ("Hapus syaratnya, atau tambahkan aspeknya.", "Remove the gate, or add the aspect."),
    ),
    "lint_never": _message(
        "batas {value} tidak pernah berlaku",
        "the limit {value} can never bite",
        ("batas di dalam nilai yang mungkin", "a limit within the possible values"),
        ("Hapus batasnya, atau ubah angkanya.", "Remove it, or change its number."),
    ),
    "lint_scale": _message(
        "nilai berskala {value}, bukan persen: bagian bukan poin",
        "points on a scale of {value}, not percent: a share is not points",
        ("poin 0-100", "points of 0-100"),
        ("Pakai skala 100.", "Use a scale of 100."),
    ),
    # policies, readings, rulebook
    "reading_unknown": _message(
        "{value} bukan pembacaan dari {policy}",
        "{value} is no reading of {policy}",
        ("{words}", "{words}"),
        ("Pilih salah satu pembacaan itu.", "Choose one of these readings."),
    ),
    "reading_twice": _message(
        "pembacaan {value} diberikan lebih dari sekali",
        "the reading {value} is given more than once",
        ("satu pilihan untuk tiap pembacaan", "one choice for each reading"),
        ("Sisakan satu.", "Keep one."),
    ),
    "policy_part": _message(
        "{value} bukan bagian kebijakan",
        "{value} is no part of a policy",
        ("{expected}", "{expected}"),
        ("Berikan {expected}.", "Give {expected}."),
    ),
    "no_regulation": _message(
        "tidak ada peraturan dalam rilis ini yang mengatur {service} pada {value}",
        "no regulation in this release governs {service} in {value}",
        ("{known}", "{known}"),
        (
            "Pilih periode yang diatur, atau berikan kebijakan secara tersurat.",
            "Choose a governed period, or give a policy explicitly.",
        ),
    ),
    "period_over_regimes": _message(
        "periode {value} tidak diatur seluruhnya oleh satu peraturan",
        "no single regulation governs the whole of the period {value}",
        ("{known}", "{known}"),
        (
            "Nilai bagian yang diatur sendiri-sendiri; evaluate_year menggabungkan yang diatur satu peraturan.",
            "Evaluate the governed parts one by one; evaluate_year joins those under one text.",
        ),
    ),
    "year_join": _message(
        "cara menggabungkan {value} dalam satu tahun belum didukung",
        "how {value} join in one year is not supported yet",
        ("catatan yang diatur oleh satu peraturan", "records governed by one regulation"),
        ("Nilai bagian-bagiannya sendiri-sendiri.", "Evaluate the parts one by one."),
    ),
    "year_empty": _message(
        "tidak ada catatan", "there is no record", ("paling sedikit satu catatan", "at least one record")
    ),
    "year_persons": _message(
        "catatan memuat NIP yang berbeda",
        "the records hold different NIPs",
        ("catatan satu pegawai", "the records of one person"),
        ("Pisahkan catatan tiap pegawai.", "Keep the records of each person apart."),
    ),
    "year_years": _message(
        "catatan mencakup lebih dari satu tahun",
        "the records reach over more than one year",
        ("catatan dalam satu tahun kalender", "records of one calendar year"),
        ("Nilai tiap tahun sendiri.", "Evaluate each year by itself."),
    ),
    "year_overlap": _message(
        "periode catatan bertumpang tindih",
        "the periods of the records overlap",
        ("periode yang berurutan", "periods one after the other"),
        ("Periksa tanggal mulai dan akhir.", "Check the first and last days."),
    ),
    # plain data
    "missing_key": _message(
        "kunci {value} tidak ada",
        "the key {value} is missing",
        ("{words}", "{words}"),
        ("Tambahkan kuncinya.", "Add the key."),
    ),
    "unknown_key": _message(
        "kunci {value} tidak dikenal",
        "the key {value} is not known",
        ("salah satu dari {words}", "one of {words}"),
        ("Mungkin maksudnya {near}.", "Did you mean {near}?"),
    ),
    "too_many": _message(
        "terlalu banyak isian: {value}",
        "too many entries: {value}",
        ("paling banyak {limit}", "at most {limit}"),
        ("Pecah datanya.", "Split the data."),
    ),
    "date_text": _message(
        "{value} bukan tanggal",
        "{value} is not a date",
        ("tanggal TTTT-BB-HH yang ada", "an existing date YYYY-MM-DD"),
        ("Tulis misalnya 2018-12-31.", "Write for instance 2018-12-31."),
    ),
}
