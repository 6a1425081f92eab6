"""Which word of a list somebody meant who wrote another: by what the word means, then by its spelling.

Here: the table of everyday and older words, and nearness. Not here: reading such words (each door reads what it reads);
no list of the library itself. Where in doubt no word is named: a wrong hint is followed.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice
from typing import Final

#: What a near word is looked for with: comparing costs time for each letter and each word of a list.
NEAR_LETTERS: Final = 32
NEAR_WORDS: Final = 100
_FAR = 3  # edits from which two words are not near
_SHORT, _LONG = 4, 8  # letters from which one edit, and two, may be a slip
_BETWEEN = r"[\W_]+"
_JOINED = r"(?<![0-9])[\W_]+|[\W_]+(?![0-9])"  # a mark between two digits stays: 1.1 is not 11
_TWICE = r"([^\W\d_])\1"
_ROMAN: Final = {"1": "i", "2": "ii", "3": "iii", "4": "iv"}
_GOLONGAN = r"(i{1,3}|iv|[1-4])([a-z])"
_LEVEL = r"(d|diploma|s|strata)(i{1,3}|iv|[1-4])"
#: Words that turn a meaning round: both sides have the same ones, or neither means the other.
_TURNS: Final = frozenset(("tidak", "tak", "tdk", "bukan", "belum", "tanpa", "non", "not", "no"))
#: Words that name a level or a side: who writes one means it.
_OTHERS: Final = frozenset(
    (
        *("muda", "madya", "utama", "pertama", "pratama", "pemula", "ringan", "sedang", "berat"),
        *("atas", "bawah", "atasan", "bawahan", "tinggi", "menengah", "rendah", "lebih", "kurang"),
        *("tertinggi", "terendah"),
    )
)

_OFFICE = (
    "jabatan sebelum dan sesudah UU 5/2014: jabatan fungsional umum menjadi pelaksana, fungsional tertentu menjadi JF"
)
_EVERYDAY = "kata sehari-hari dengan arti yang sama"
_OTHER = "arti lain, atau lebih dari satu arti: tidak satu pun disarankan"


#: Words, and after a colon the words of lists that mean the same; without one: in no list, or in doubt.
_MEANT: Final = {
    _EVERYDAY: (
        (
            "melebihi ekspektasi, melampaui ekspektasi, lebih dari ekspektasi, lebih tinggi dari ekspektasi, "
            "melebihi, melampaui, diatas, atas, above expectation, above expectations, exceeds expectations, di"
            " atas harapan, melebihi harapan, melampaui harapan, exceeds, above: di atas ekspektasi, di atas"
        ),
        (
            "memenuhi ekspektasi, memenuhi, sama dengan ekspektasi, sesuai harapan, memenuhi harapan, meets "
            "expectations, meets expectation, as expected: sesuai ekspektasi, sesuai"
        ),
        (
            "kurang dari ekspektasi, tidak memenuhi ekspektasi, belum memenuhi ekspektasi, tidak memenuhi, "
            "belum memenuhi, tidak sesuai ekspektasi, belum sesuai ekspektasi, di bawah harapan, dibawah, "
            "bawah, tidak sesuai, belum sesuai, lebih rendah dari ekspektasi, below expectation, below "
            "expectations, below: di bawah ekspektasi, di bawah"
        ),
        "jabatan pimpinan tinggi, pejabat pimpinan tinggi: jpt, pimpinan tinggi",
        "jabatan pengawas, pejabat pengawas: pengawas",
        "jabatan administrator, pejabat administrator: administrator",
        "p3k, pegawai pemerintah dengan perjanjian kerja: pppk",
        "calon pns, calon pegawai negeri sipil: cpns",
        "pegawai negeri sipil: pns",
        "pertama, ahli pratama: ahli pertama",
        "pratama, jpt pertama: jpt pratama, pimpinan tinggi pratama",
        "mutu, kwalitas: quality, kualitas",
        "jumlah, kwantitas: quantity, kuantitas",
        "ketepatan waktu, tepat waktu, kecepatan waktu, time: timeliness, waktu",
        "kepuasan masyarakat, kepuasan pelanggan, kepuasan pengguna: satisfaction, kepuasan",
        "hasil kerja utama: utama",
        "hasil kerja tambahan: tambahan",
        "tak langsung, tdk langsung, nondirect: indirect, tidak langsung",
        "misconduct, kurang misconduct, kurang atau misconduct: kurang misconduct, kurang",
        "perlu perbaikan, need improvement, needs improvement: butuh perbaikan",
        "amat baik, baik sekali: sangat baik",
        "sma, smu, slta sederajat: slta",
        "smp, sltp sederajat: sltp",
        "sekolah dasar: sd",
        "sarjana: s1, s-1",
        "magister, master: s2, s-2",
        "doktor: s3, s-3",
        "dokter, apoteker, profesi dokter, profesi apoteker: profesi, dokter atau apoteker",
        "cuti di luar tanggungan, di luar tanggungan negara: cltn, cuti di luar tanggungan negara",
        "cuti bersalin, cuti hamil, bersalin, hamil: melahirkan, cuti melahirkan",
        "hukuman disiplin ringan, disiplin ringan, hukuman ringan, tingkat ringan: ringan",
        "hukuman disiplin sedang, disiplin sedang, hukuman sedang, tingkat sedang: sedang",
        "hukuman disiplin berat, disiplin berat, hukuman berat, tingkat berat: berat",
        "waktu pelayanan, waktu penyelesaian: waktu",
        "sarana, prasarana, sarana prasarana, sarana dan prasarana: sarpras, sarana dan prasarana",
        "sistem mekanisme dan prosedur, sistem mekanisme prosedur, mekanisme: prosedur",
        "biaya tarif, tarif: biaya",
        "produk spesifikasi jenis pelayanan, produk layanan, produk pelayanan, spesifikasi: produk",
        "kompetensi pelaksana, kompetensi petugas: kompetensi",
        "perilaku pelaksana, perilaku petugas: perilaku",
        ("penanganan pengaduan saran dan masukan, penanganan pengaduan, saran, pengaduan saran dan masukan: pengaduan"),
        "maklumat pelayanan: maklumat",
    ),
    _OFFICE: (
        "jfu, jabatan fungsional umum, fungsional umum, jabatan pelaksana: pelaksana",
        (
            "jft, jabatan fungsional tertentu, fungsional tertentu, jabatan fungsional, pejabat fungsional: jf,"
            " fungsional"
        ),
    ),
    _OTHER: (
        (
            "administrasi, jabatan administrasi, pejabat administrasi, struktural, jabatan struktural, "
            "pengawasan, eselon, eselon i, eselon ii, eselon iii, eselon iv, eselon v"
        ),
        "ppk, asn, honorer, non asn, nonasn, pppk paruh waktu, tni, polri",
        "madya, utama, muda, ahli",
        "sarjana muda, s1 d iv, s1 div, d iv s1, div s1, sltp slta",
        "cuti tahunan, tahunan cuti, cuti bersama",
    ),
}


@cache
def table() -> tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...]:
    """Return words with the words of lists that mean the same, and why; none: it stands in no list, or is in doubt."""
    rows = ((line.partition(": "), why) for why, lines in _MEANT.items() for line in lines)
    return tuple(
        (tuple(words.split(", ")), tuple(means.split(", ") if means else ()), why) for (words, _, means), why in rows
    )


def close(value: object, words: Iterable[str]) -> str | None:
    """Return the one of *words* that *value* was meant to be, if it can be told.

    First the same letters in other marks, then what the word means, then one slip of the pen (two in longer words):
    never to a word with other digits, another roman number or another "not", nor where two words are equally near.

    >>> close("cpsn", ("PNS", "CPNS", "PPPK")), close("3/a", ("I/a", "III/a")), close("II/e", ("II/d", "IV/e"))
    ('CPNS', 'III/a', None)
    """
    text = value[: 4 * NEAR_LETTERS].strip() if isinstance(value, str) else ""
    here = tuple(islice(words, NEAR_WORDS)) if text else ()
    for word in here:
        if word.lower() == text.lower():
            return word
    by_key: dict[str, list[str]] = {}
    for word in here:
        by_key.setdefault(_key(word), []).append(word)
    key = _key(text)
    if not key:
        return None
    if key in by_key:
        return by_key[key][0] if len(by_key[key]) == 1 else None
    known = meanings().get(key, _read_level(key))
    if known is not None:
        return next((by_key[one][0] for one in known if one in by_key), None)
    return _spelled(key, text, by_key)


def _key(text: str) -> str:
    """Return the letters and digits of *text*, in small letters: what two spellings of one word share."""
    return re.sub(_JOINED, "", text[: 4 * NEAR_LETTERS].casefold())


@cache
def meanings() -> Mapping[str, tuple[str, ...]]:
    """Return the table by the letters of the words, made when a word is first looked up: importing need not pay."""
    return {_key(word): tuple(map(_key, means)) for words, means, _ in table() for word in words}


def _read_level(key: str) -> tuple[str, ...] | None:
    """Return how lists write a golongan (3/a) or a level of education (D-III), ``None`` for any other word."""
    rank, level = re.fullmatch(_GOLONGAN, key), re.fullmatch(_LEVEL, key)
    if rank:
        return (_ROMAN.get(rank[1], rank[1]) + rank[2],)
    if level:
        figure = level[2] if level[2].isdigit() else str([*_ROMAN.values()].index(level[2]) + 1)
        return (level[1][0] + figure,)
    return None


def _spelled(key: str, text: str, by_key: Mapping[str, list[str]]) -> str | None:
    """Return the one word a slip or two away, where no other is as near and nothing in it says otherwise."""
    short = key[:NEAR_LETTERS]
    found = [(edits(short, other[:NEAR_LETTERS]), other) for other in by_key]
    least = min((far for far, _ in found), default=_FAR)
    nearest = [other for far, other in found if far == least]
    letters = min(len(key), min(map(len, nearest), default=0))
    limit = 0 if letters < _SHORT else 1 if letters < _LONG else 2
    if len(nearest) == 1 and re.sub(_TWICE, r"\1", short) == nearest[0]:
        limit = 1  # a letter typed twice is a slip in the shortest word too
    if len(nearest) != 1 or least > limit or len(by_key[nearest[0]]) != 1:
        return None
    word = by_key[nearest[0]][0]
    said = _pieces(text) & _OTHERS
    return word if _stands(text) == _stands(word) and said <= _pieces(word) else None


def _stands(text: str) -> tuple[list[str], list[str], frozenset[str]]:
    """Return what no slip may change: digits, roman numbers, words that turn a meaning round."""
    roman = [one for one in re.split(_BETWEEN, text.lower()) if re.fullmatch(r"[ivx]+", one)]
    return re.findall("[0-9]+", text), roman, _TURNS & _pieces(text)


def _pieces(text: str) -> frozenset[str]:
    return frozenset(re.split(_BETWEEN, text.lower()))


def _differing(one: str, two: str) -> tuple[str, str]:
    """Return both without the letters they begin and end alike with: no slip lies there."""
    start = _alike(one, two)
    one, two = one[start:], two[start:]
    end = _alike(one[::-1], two[::-1])
    return (one[:-end], two[:-end]) if end else (one, two)


def _alike(one: str, two: str) -> int:
    """Return with how many letters both begin alike."""
    differ = (at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b)
    return next(differ, min(len(one), len(two)))


def edits(one: str, two: str) -> int:
    """Return how many letters are added, lost, changed or swapped with the next between two words; 3 stands for more.

    >>> edits("cpsn", "cpns"), edits("kualitas", "kwalitas"), edits("atas", "bawah")
    (1, 1, 3)
    """
    if abs(len(one) - len(two)) >= _FAR:
        return _FAR
    one, two = _differing(one, two)
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        now = [i] + [_FAR] * len(two)
        for j in range(max(1, i - _FAR), min(len(two), i + _FAR) + 1):
            same = letter == two[j - 1]
            now[j] = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (not same))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == two[j - 1]:
                now[j] = min(now[j], before[j - 2] + 1)
        if min(now) >= _FAR:
            return _FAR
        before, row = row, now
    return min(row[-1], _FAR)
