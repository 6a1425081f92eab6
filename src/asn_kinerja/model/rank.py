"""Ranks of PNS (golongan ruang) and levels of education.

Here: the printed names in their order. Not here: who may rise to which rank (``regulations``).
"""

from ..words import Text, Word


class Golongan(Word):
    """Golongan ruang with the name of its rank, lowest first."""

    I_A = Text("Juru Muda", "Juru Muda")
    I_B = Text("Juru Muda Tingkat I", "Juru Muda Tingkat I")
    I_C = Text("Juru", "Juru")
    I_D = Text("Juru Tingkat I", "Juru Tingkat I")
    II_A = Text("Pengatur Muda", "Pengatur Muda")
    II_B = Text("Pengatur Muda Tingkat I", "Pengatur Muda Tingkat I")
    II_C = Text("Pengatur", "Pengatur")
    II_D = Text("Pengatur Tingkat I", "Pengatur Tingkat I")
    III_A = Text("Penata Muda", "Penata Muda")
    III_B = Text("Penata Muda Tingkat I", "Penata Muda Tingkat I")
    III_C = Text("Penata", "Penata")
    III_D = Text("Penata Tingkat I", "Penata Tingkat I")
    IV_A = Text("Pembina", "Pembina")
    IV_B = Text("Pembina Tingkat I", "Pembina Tingkat I")
    IV_C = Text("Pembina Utama Muda", "Pembina Utama Muda")
    IV_D = Text("Pembina Utama Madya", "Pembina Utama Madya")
    IV_E = Text("Pembina Utama", "Pembina Utama")

    @property
    def label(self) -> str:
        """The golongan ruang as written.

        >>> Golongan.III_B.label
        'III/b'
        """
        group, room = self.name.split("_")
        return f"{group}/{room.lower()}"

    @property
    def step(self) -> int:
        """Place in the list, 0 for the lowest."""
        return list(Golongan).index(self)

    def __call__(self, lang: str) -> str:  # noqa: ARG002 - a printed word is not translated
        """Return the golongan as written, in every language."""
        return self.label


class Education(Word):
    """Highest recognised education; a physician or pharmacist has a word of its own."""

    SD = Text("SD", "primary school (SD)")
    SLTP = Text("SLTP", "lower secondary (SLTP)")
    SLTP_KEJURUAN = Text("SLTP kejuruan", "vocational lower secondary (SLTP kejuruan)")
    SLTA = Text("SLTA", "upper secondary (SLTA)")
    D1 = Text("D1", "D1")
    D2 = Text("D2", "D2")
    D3 = Text("D3", "D3")
    D4 = Text("D4", "D4")
    S1 = Text("S1", "S1")
    PROFESI = Text("dokter atau apoteker", "physician or pharmacist")
    S2 = Text("S2", "S2")
    S3 = Text("S3", "S3")
