"""Ranks and education: the printed list, lowest first."""

from asn_kinerja.model.rank import Education, Golongan


class TestGolongan:
    def test_the_seventeen_as_printed_lowest_first(self):
        """The rank of each golongan ruang."""
        printed = {
            "I": ("Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"),
            "II": ("Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"),
            "III": ("Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"),
            "IV": ("Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"),
        }
        expected = [(f"{group}/{'abcde'[n]}", name) for group, names in printed.items() for n, name in enumerate(names)]

        assert expected == [(one.label, one.value.id) for one in Golongan]
        assert list(range(17)) == [one.step for one in Golongan]

    def test_it_is_written_the_same_in_every_language(self):
        assert ("IV/e", "IV/e") == (Golongan.IV_E("id"), Golongan.IV_E("en"))


class TestEducation:
    def test_lowest_first_in_both_languages(self):
        """The words of the ceilings."""
        short = ["SD", "SLTP", "SLTP_KEJURUAN", "SLTA", "D1", "D2", "D3", "D4", "S1", "PROFESI", "S2", "S3"]

        assert short == [one.name for one in Education]
        assert ("dokter atau apoteker", "physician or pharmacist") == (Education.PROFESI("id"), Education.PROFESI("en"))
