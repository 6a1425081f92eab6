"""What every text on satisfaction surveys leaves open: rounding on the way, the table, blanks, a short response.

Here: the choices, their Indonesian names, defaults and reasons. Not here: any number of a text; the weights it
prints are readings of that text (``regulations``).
"""

from ...law.reading import Reading, reading
from ...words import Text


@reading(
    "pembulatan_antara",
    default="NONE",
    about=Text("Pembulatan sebelum indeks jadi.", "Rounding before the index is there."),
    why=Text("Peraturan tidak menyebutnya.", "The text does not mention any."),
)
class StagedRounding(Reading):
    """Whether element means (NRR) or weighted terms are rounded on the way; ``nrr`` and ``term`` are decimals."""

    NONE = ("TANPA", Text("tidak ada", "none"))
    NRR_3 = ("NRR_3_DESIMAL", Text("NRR dibulatkan tiga desimal", "NRR to three decimals"))
    NRR_2 = ("NRR_2_DESIMAL", Text("NRR dibulatkan dua desimal", "NRR to two decimals"))
    TERM_3 = ("SUKU_3_DESIMAL", Text("NRR × bobot dibulatkan tiga desimal", "NRR × weight to three decimals"))
    NRR_2_TERM_3 = (
        "NRR_2_SUKU_3",
        Text("NRR dua desimal, NRR × bobot tiga desimal", "NRR to two, NRR × weight to three decimals"),
    )
    NRR_2_TERM_2 = (
        "NRR_2_SUKU_2",
        Text("NRR dua desimal, NRR × bobot dua desimal", "NRR to two, NRR × weight to two decimals"),
    )

    @property
    def nrr(self) -> int | None:
        """Decimals of an element mean, ``None`` for all of them."""
        return _PLACES[self.name][0]

    @property
    def term(self) -> int | None:
        """Decimals of a weighted term, ``None`` for all of them."""
        return _PLACES[self.name][1]


_PLACES: dict[str, tuple[int | None, int | None]] = {
    "NONE": (None, None),
    "NRR_3": (3, None),
    "NRR_2": (2, None),
    "TERM_3": (None, 3),
    "NRR_2_TERM_3": (2, 3),
    "NRR_2_TERM_2": (2, 2),
}


@reading(
    "pembulatan_sebelum_tabel",
    default="TWO_DECIMALS",
    about=Text("Indeks di antara dua pita tercetak.", "An index between two printed bands."),
    why=Text("Batas tercetak memakai dua desimal.", "The printed bounds presume two decimals."),
)
class BeforeTable(Reading):
    """Whether the index is rounded before its letter is read."""

    TWO_DECIMALS = ("DUA_DESIMAL", Text("dibulatkan dua desimal, lalu dibaca", "rounded to two decimals, then read"))
    UNROUNDED = (
        "TANPA_PEMBULATAN",
        Text("nilai mentah dibandingkan dengan batas bawah", "the raw value is compared with the lower bounds"),
    )


@reading(
    "jawaban_kosong",
    default="PER_ELEMENT",
    about=Text("Jawaban yang kosong.", "Blank answers."),
    why=Text("Peraturan hanya menyebut kuesioner terisi.", "The text speaks of filled-in questionnaires only."),
)
class BlankAnswers(Reading):
    """How blanks are read; counting them 0 is not offered."""

    PER_ELEMENT = (
        "PENYEBUT_PER_UNSUR",
        Text("tiap unsur dibagi banyaknya jawaban yang terisi", "each element divides by its own answers"),
    )
    COMPLETE_ONLY = ("HANYA_LENGKAP", Text("hanya kuesioner lengkap", "complete questionnaires only"))
    REFUSE = ("TOLAK", Text("kuesioner tidak lengkap ditolak", "incomplete questionnaires are refused"))


@reading(
    "responden_kurang",
    default="NOTE",
    about=Text("Responden lebih sedikit daripada yang diminta.", "Fewer respondents than asked for."),
    why=Text("Tidak ditemukan aturan bahwa indeksnya batal.", "No rule was found that voids the index."),
)
class ShortSample(Reading):
    """What a short response does to the index."""

    NOTE = ("CATATAN", Text("indeks berlaku dengan catatan", "the index stands with a note"))
    UNKNOWN = ("TIDAK_DAPAT_DITENTUKAN", Text("indeks tidak dapat ditentukan", "the index is unknown"))
