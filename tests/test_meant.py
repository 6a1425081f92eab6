"""A hint names the word that was meant, or none: never one that means something else."""

import importlib
import pkgutil
import re

import pytest

import asn_kinerja
from asn_kinerja import meant
from asn_kinerja.law.reading import Reading
from asn_kinerja.meant import NEAR_LETTERS, NEAR_WORDS, close, edits, meanings, table
from asn_kinerja.model import Aspect, Expectation, Jenjang, PositionKind, ServiceKind
from asn_kinerja.model.rank import Education, Golongan
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.words import Text, Word, say

RATINGS = [one.value.id for one in Expectation]
RANKS = [one.label for one in Golongan]
EDUCATION = list(Education.__members__)
OFFICES = list(PositionKind.__members__)


def lists():
    """Return every closed list of the library that has members."""
    for module in pkgutil.walk_packages(asn_kinerja.__path__, "asn_kinerja."):
        importlib.import_module(module.name)
    found, todo = [], [Word]
    while todo:
        for one in todo.pop().__subclasses__():
            todo.append(one)
            if list(one) and not issubclass(one, Reading):
                found.append(one)
    return sorted(found, key=lambda one: (one.__module__, one.__name__))


def spellings(words):
    """Return the members by name and as printed, each list on its own."""
    printed = {say(one.value, "id"): one for one in words if isinstance(one.value, (str, Text))}
    return [dict(words.__members__), printed]


def slips(word):
    """Yield *word* with a letter lost, doubled, changed, and two swapped, at several places."""
    for at in sorted({0, 1, len(word) // 2, len(word) - 2, len(word) - 1} & set(range(len(word)))):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at] + word[at:]
        yield word[:at] + "q" + word[at + 1 :]
        yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


class TestMeaning:
    @pytest.mark.parametrize(
        ("value", "words", "expected"),
        [
            ("melebihi ekspektasi", RATINGS, "di atas ekspektasi"),
            ("Melebihi Ekspektasi", RATINGS, "di atas ekspektasi"),
            ("memenuhi ekspektasi", RATINGS, "sesuai ekspektasi"),
            ("belum memenuhi ekspektasi", RATINGS, "di bawah ekspektasi"),
            ("atas", RATINGS, "di atas ekspektasi"),
            ("atas", ["DI_BAWAH", "SESUAI", "DI_ATAS"], "DI_ATAS"),
            ("JFU", OFFICES, "PELAKSANA"),
            ("jabatan fungsional umum", OFFICES, "PELAKSANA"),
            ("JFT", OFFICES, "JF"),
            ("3/a", RANKS, "III/a"),
            ("4/b", RANKS, "IV/b"),
            ("2/c", RANKS, "II/c"),
            ("3a", RANKS, "III/a"),
            ("III a", RANKS, "III/a"),
            ("iii.d", RANKS, "III/d"),
            ("kerja sama", ["disiplin", "kerjasama"], "kerjasama"),
            ("Mutu", list(Aspect.__members__), "QUALITY"),
            ("Mutu", [one.value.id for one in Aspect], "kualitas"),
            ("S-1", EDUCATION, "S1"),
            ("D-III", EDUCATION, "D3"),
            ("Diploma IV", EDUCATION, "D4"),
            ("SMA", EDUCATION, "SLTA"),
            ("Dokter", EDUCATION, "PROFESI"),
            ("Doktor", EDUCATION, "S3"),
            ("P3K", list(ServiceKind.__members__), "PPPK"),
        ],
    )
    def test_a_word_of_the_same_meaning_is_named(self, value, words, expected):
        assert expected == close(value, words)

    @pytest.mark.parametrize(
        ("value", "words"),
        [
            *(("II/e", RANKS), ("V/a", RANKS), ("III/f", RANKS), ("5/a", RANKS)),
            *(("JFU", ["JF", "JPT"]), ("JFU", list(Jenjang.__members__)), ("Eselon III.a", OFFICES)),
            *(("administrasi", OFFICES), ("struktural", OFFICES), ("PPK", list(ServiceKind.__members__))),
            *(("madya", list(Jenjang.__members__)), ("S1/DIV", EDUCATION), ("D5", EDUCATION), ("S4", EDUCATION)),
            *(("cukup", ["Sangat Baik", "Baik"]), ("melebihi ekspektasi", ["sesuai ekspektasi"])),
            *(("SLTB", EDUCATION), ("tidak baik", ["Baik", "Kurang"]), ("kurang baik", ["Baik", "Kurang"])),
        ],
    )
    def test_where_no_word_of_the_list_means_it_none_is(self, value, words):
        assert close(value, words) is None

    def test_the_table_says_one_thing_of_each_word_and_why(self):
        told = [re.sub(r"\\W", "", word) for words, _, _ in table() for word in words]

        assert len(told) == len(set(told))
        assert len(meanings()) == len(set(meanings()))
        assert all(why for _, _, why in table())

    def test_what_the_table_points_to_stands_in_a_list(self):
        known = {meant._key(word) for each in lists() for words in spellings(each) for word in words}
        known |= {"sesuai", "diatas", "dibawah", "kurang"}  # short forms that ``parse_expectation`` reads

        assert not {word for means in meanings().values() for word in means} - known


class TestSpelling:
    @pytest.mark.parametrize(
        ("value", "words", "expected"),
        [
            ("cpsn", ("PNS", "CPNS", "PPPK"), "CPNS"),
            ("BAIK", ("Baik", "Cukup"), "Baik"),
            ("kwantitas", ("kuantitas", "kualitas"), "kuantitas"),
            ("pelaksna", OFFICES, "PELAKSANA"),
            ("sesuai ekspetasi", RATINGS, "sesuai ekspektasi"),
            ("di bwah ekspektasi", RATINGS, "di bawah ekspektasi"),
            ("r1.qq", ("r0.q", "r1.q", "r1.k"), "r1.q"),
            ("kk.jumla", ("kk.jumlah", "kk.mutu"), "kk.jumlah"),
        ],
    )
    def test_a_slip_or_two_are_seen_through(self, value, words, expected):
        assert expected == close(value, words)

    @pytest.mark.parametrize(
        ("value", "words"),
        [
            *((5, ("PNS",)), ("", ("PNS",)), ("PNS", ()), ("Sari Dewi", ("PNS", "CPNS")), ("  ", ("PNS",))),
            *(("K1", ("K2",)), ("kk.mutu1", ("kk.mutu2",)), ("1.1", ("11", "1.2")), ("PP 46/2012", ("PP 46/2011",))),
            *(("Penata Tingkat II", ("Penata Tingkat I",)), ("tidak langsungg", ("langsungg1",))),
            *(("PPNS", ("PNS", "CPNS")), ("kk.mutu", ("kk.waktu", "kk.biaya")), ("Cuty", ("Cuti", "Cute"))),
            *(("Sangat Baik Sekali", ("Sangat Baik",)), ("tidak disiplin", ("disiplin", "ti disiplin"))),
        ],
    )
    def test_where_in_doubt_none_is_named(self, value, words):
        assert close(value, words) is None

    @pytest.mark.parametrize("words", lists(), ids=lambda one: f"{one.__module__.rpartition('.')[2]}.{one.__name__}")
    def test_a_slip_in_a_word_of_a_list_never_points_to_another(self, words):
        for spelled in spellings(words):
            for word, member in spelled.items():
                assert word == close(word.swapcase(), spelled)
                for slip in slips(word):
                    found = close(slip, spelled)
                    assert found is None or spelled[found] is member or slip.lower() == found.lower(), (slip, found)

    @pytest.mark.parametrize("words", [permenpanrb_6_2022.Predikat, pp_46_2011.Predikat, Expectation, Golongan])
    def test_no_word_of_a_list_is_taken_for_another_when_it_is_missing(self, words):
        """A list without one of its words has no word that means the same."""
        for spelled in spellings(words):
            for word in spelled:
                assert close(word, [one for one in spelled if one != word]) is None, word


class TestWork:
    def test_what_is_compared_is_short_and_few(self, monkeypatch):
        seen = []
        monkeypatch.setattr(meant, "edits", lambda one, two: seen.append((one, two)) or 3)
        close("a" * 100_000, (f"{'a' * number}{'b' * 500}" for number in range(5000)))

        assert NEAR_WORDS >= len(seen)
        assert NEAR_LETTERS == max(len(one) for pair in seen for one in pair)

    def test_of_two_long_words_that_start_alike_none_is_guessed(self):
        start = "Satyalancana Karya Satya yang sangat lama"

        assert close(f"{start} tiga", (f"{start} satu", f"{start} dua")) is None
        assert f"{start} dua" == close(f"{start} DUA", (f"{start} satu", f"{start} dua"))


@pytest.mark.parametrize(
    ("one", "two", "far"),
    [
        *(
            ("", "", 0),
            ("a", "a", 0),
            ("a", "", 1),
            ("", "abc", 3),
            ("ab", "ba", 1),
            ("abc", "cab", 2),
            ("abcd", "badc", 2),
        ),
        *(
            ("kualitas", "kwalitas", 1),
            ("madya", "muda", 2),
            ("atas", "bawah", 3),
            ("abc", "xyz", 3),
            ("a" * 9, "a" * 11, 2),
        ),
    ],
)
def test_edits_are_counted_up_to_three(one, two, far):
    assert far == edits(one, two) == edits(two, one)
