"""The words of units: one closed table, in which a word means one thing."""

import pytest

from asn_kinerja.model.units import _TABLE, Kind, unit_of, units


class TestUnitOf:
    @pytest.mark.parametrize(
        ("word", "key"),
        [
            *(("persen", "PERCENT"), ("%", "PERCENT"), ("Per  cent", "PERCENT"), (" PERSEN ", "PERCENT")),
            *(("persen berkas", "PERCENT"), ("% tepat waktu", "PERCENT")),
            *(("menit", "MINUTE"), ("minutes", "MINUTE"), ("jam", "HOUR"), ("JP", "LESSON")),
            *(("hari", "DAY"), ("hari kerja", "WORKING_DAY"), ("Hari Kalender", "CALENDAR_DAY"), ("bln.", "MONTH")),
            *(("IKM", "IKM"), ("nilai ikm", "IKM"), ("IPKP", "IPKP"), ("indeks", "INDEX"), ("skor", "POINTS")),
            *(("dokumen", "DOCUMENT"), ("Documents", "DOCUMENT"), ("Rp.", "RUPIAH")),
        ],
    )
    def test_a_word_is_known_in_both_languages_and_however_it_is_written(self, word, key):
        assert key == unit_of(word).key

    @pytest.mark.parametrize(
        "word", ["", "ton", "berkas persen", "menitt", "kelompok", "dokumen/bulan", "x" * 10_000, None, 3]
    )
    def test_any_other_word_is_not_known_and_no_error(self, word):
        assert unit_of(word) is None

    def test_no_word_stands_for_two_units(self):
        words = [word for _, _, name, more in _TABLE for word in {one.lower() for one in (*name, *more.split(", "))}]

        assert sorted(units()) == sorted(words)

    def test_every_kind_has_a_unit_and_every_unit_its_own_name_in_the_table(self):
        assert set(Kind) == {unit.kind for unit in units().values()}
        assert all(unit_of(unit.name.id) is unit is unit_of(unit.name.en) for unit in units().values())
