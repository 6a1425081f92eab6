"""Units of targets: the closed table of the words a unit is known by, and what each measures.

Here: words and kinds. Not here: whether a realisation fits a target (``scoring.scales``), any legal number. A word
that is not in the table is no error: a unit is the free text of its caller.
"""

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from ..words import Text, Word, by_fields


class Kind(Word):
    """What a unit measures; numbers of two kinds are never the same thing."""

    PERCENT = Text("bagian dari seratus", "a part of a hundred")
    DURATION = Text("lama waktu", "a length of time")
    INDEX = Text("indeks", "an index")
    POINTS = Text("nilai", "points")
    COUNT = Text("banyaknya", "a count of whole things")
    MONEY = Text("uang", "money")


@frozen
class Unit:
    """A unit that is known.

    Attributes:
        key: its name in code, ``"MINUTE"``; two words with one key are the same unit.
        kind: what it measures.
        name: its name in words.

    """

    __repr__ = by_fields

    key: str
    kind: Kind
    name: Text


_P, _D, _I, _O, _C, _M = Kind

#: Key, kind, name, further words: those that plans, forms and sheets write, in full and as usually cut short.
_TABLE: tuple[tuple[str, Kind, tuple[str, str], str], ...] = (
    # "prosen" and "prosentase" are the old spellings, still on many forms
    ("PERCENT", _P, ("persen", "percent"), "%, persentase, prosen, prosentase, pct, per cent, percentage"),
    # lengths of time: none is turned into another without being asked
    ("SECOND", _D, ("detik", "seconds"), "second, sec"),
    ("MINUTE", _D, ("menit", "minutes"), "mnt, minute, min"),
    ("HOUR", _D, ("jam", "hours"), "hour"),
    ("LESSON", _D, ("jam pelajaran", "lesson hours"), "jp, lesson hour"),  # no hour of the clock
    ("DAY", _D, ("hari", "days"), "day"),  # leaves open which days are counted
    ("CALENDAR_DAY", _D, ("hari kalender", "calendar days"), "calendar day"),
    ("WORKING_DAY", _D, ("hari kerja", "working days"), "working day, workday, workdays"),
    ("WEEK", _D, ("minggu", "weeks"), "week, pekan"),
    ("MONTH", _D, ("bulan", "months"), "month, bln"),
    ("QUARTER", _D, ("triwulan", "quarters"), "quarter"),
    ("YEAR", _D, ("tahun", "years"), "year, thn"),
    # an index known by its short name is that index and no other
    ("IKM", _I, ("IKM", "IKM"), "skm, nilai ikm, nilai skm, indeks kepuasan masyarakat, indeks kepuasan"),
    ("IPKP", _I, ("IPKP", "IPKP"), "nilai ipkp, indeks persepsi kualitas pelayanan"),
    ("IPAK", _I, ("IPAK", "IPAK"), "nilai ipak, indeks persepsi anti korupsi"),
    ("IPP", _I, ("IPP", "IPP"), "nilai ipp, indeks pelayanan publik"),
    # bare words: they do not say which index, or which points
    ("INDEX", _I, ("indeks", "index"), "nilai indeks"),
    ("POINTS", _O, ("poin", "points"), "point, nilai, skor, score, angka"),
    # things that come whole: half a document is a slip, not a result
    ("DOCUMENT", _C, ("dokumen", "documents"), "document, dok"),
    ("FILE", _C, ("berkas", "files"), "file"),
    ("REPORT", _C, ("laporan", "reports"), "report"),
    ("ACTIVITY", _C, ("kegiatan", "activities"), "activity"),
    ("PERSON", _C, ("orang", "people"), "person, persons"),
    ("LETTER", _C, ("surat", "letters"), "letter"),
    ("PACKAGE", _C, ("paket", "packages"), "package"),
    ("CASE", _C, ("kasus", "cases"), "case"),
    ("COMPLAINT", _C, ("pengaduan", "complaints"), "complaint, keluhan, aduan"),
    ("ERROR", _C, ("kesalahan", "errors"), "error"),
    ("SERVICE", _C, ("layanan", "services"), "service"),
    ("PATIENT", _C, ("pasien", "patients"), "patient"),
    ("RUPIAH", _M, ("rupiah", "rupiah"), "rp, idr"),
)


@cache
def units() -> Mapping[str, Unit]:
    """Return every known word with its unit; made when first asked for: importing need not pay for it."""
    found: dict[str, Unit] = {}
    for key, kind, name, more in _TABLE:
        unit = Unit(key, kind, Text(*name))
        found |= {word.lower(): unit for word in (*name, *more.split(", "))}
    return found


_LONGEST = 60  # characters of a unit that are looked at; no known word is half as long


def unit_of(word: str) -> Unit | None:
    """Return the unit that *word* names, or ``None`` for a word that is not in the table.

    Capitals, blanks and a full stop at the end do not matter; a percentage may say of what.

    >>> unit_of(" Persen").key, unit_of("persen berkas").key, unit_of("ton")
    ('PERCENT', 'PERCENT', None)
    """
    if type(word) is not str or len(word) > _LONGEST:
        return None
    words = word.lower().split()
    known = units()
    found = known.get(" ".join(words).removesuffix("."))
    return known["%"] if found is None and known["%"] in map(known.get, words[:1]) else found
