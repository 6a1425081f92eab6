"""The matrix of PermenPANRB 6/2022, its printed labels and rules, each beside its place.

Here: what is printed. Not here: reading labels (``labels``), the policy (``policy``), days (``calendar``).
"""

from typing import Any

from ...frozenmap import FrozenMap
from ...law.citation import Standing
from ...law.predikat import PredikatBase
from ...law.text import LegalText
from ...model.rating import Expectation
from ...scoring.parts import Cell, Lookup
from ...scoring.parts.keys import Keys
from ...words import Text

PERMENPANRB_6_2022 = LegalText("PermenPANRB", 6, 2022, "Pengelolaan Kinerja Pegawai ASN")
MATRIX_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="99, 102-103")
RATINGS_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="97-98, 100-102")
LABELS_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="99-100")
TAKE_OVER_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, pasal="20", ayat="6-8")
FEEDBACK_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="69")
DUTY_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, pasal="16-19")
PERIOD_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, pasal="24", ayat="2-3")
PERIODS = ("month", "quarter", "year")
SPELLING_PLACE = PERMENPANRB_6_2022.cite(Standing.POLICY)
NAME = Text("PermenPANRB 6/2022", "PermenPANRB 6/2022")


class Predikat(PredikatBase):
    """The printed predikat, best first."""

    SANGAT_BAIK = "Sangat Baik"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan"
    KURANG = "Kurang/Misconduct"
    SANGAT_KURANG = "Sangat Kurang"


MATRIX_RULE = PERMENPANRB_6_2022.rule(
    "predikat_kinerja",
    MATRIX_PLACE,
    ("Predikat kinerja", "Performance predikat"),
    "Predikat dibaca dari matriks rating hasil kerja dan rating perilaku kerja, periodik maupun tahunan.",
    "The predikat is read from the matrix of both ratings, periodic and annual alike.",
)

#: (rating of results, rating of behaviour) to predikat, as printed.
MATRIX: FrozenMap[tuple[Any, ...], Cell] = FrozenMap(
    {
        (Expectation.DI_ATAS, Expectation.DI_BAWAH): Cell(Predikat.KURANG, MATRIX_PLACE),
        (Expectation.DI_ATAS, Expectation.SESUAI): Cell(Predikat.BAIK, MATRIX_PLACE),
        (Expectation.DI_ATAS, Expectation.DI_ATAS): Cell(Predikat.SANGAT_BAIK, MATRIX_PLACE),
        (Expectation.SESUAI, Expectation.DI_BAWAH): Cell(Predikat.KURANG, MATRIX_PLACE),
        (Expectation.SESUAI, Expectation.SESUAI): Cell(Predikat.BAIK, MATRIX_PLACE),
        (Expectation.SESUAI, Expectation.DI_ATAS): Cell(Predikat.BAIK, MATRIX_PLACE),
        (Expectation.DI_BAWAH, Expectation.DI_BAWAH): Cell(Predikat.SANGAT_KURANG, MATRIX_PLACE),
        (Expectation.DI_BAWAH, Expectation.SESUAI): Cell(Predikat.BUTUH_PERBAIKAN, MATRIX_PLACE),
        (Expectation.DI_BAWAH, Expectation.DI_ATAS): Cell(Predikat.BUTUH_PERBAIKAN, MATRIX_PLACE),
    }
)
LOOKUP = Lookup(Keys.RATINGS, MATRIX, MATRIX_RULE)

SPELLING_RULE = PERMENPANRB_6_2022.rule(
    "ejaan",
    SPELLING_PLACE,
    ("Ejaan tercetak", "Printed spelling"),
    "Ejaan yang lazim dibaca sebagai kata yang tercetak.",
    "Common spellings are read as the printed word.",
)
LABEL_RULE = PERMENPANRB_6_2022.rule(
    "sebutan_predikat",
    LABELS_PLACE,
    ("Sebutan predikat", "Printed predikat"),
    "Lima sebutan predikat kinerja.",
    "The five printed words.",
)
FEEDBACK_RULE = PERMENPANRB_6_2022.rule(
    "umpan_balik",
    FEEDBACK_PLACE,
    ("Umpan balik berkelanjutan", "Continuous feedback"),
    "Umpan balik adalah salah satu bahan pertimbangan pejabat penilai kinerja, bukan nilai.",
    "Feedback is one of the considerations of the rater, not a score.",
)
DUTY_RULE = PERMENPANRB_6_2022.rule(
    "pemberi_umpan_balik",
    DUTY_PLACE,
    ("Pemberi umpan balik", "Who gives feedback"),
    "Pimpinan wajib memantau dan memberi umpan balik berkala; rekan kerja, bawahan dan pihak lain dapat memberikannya.",
    "The leader must observe and give scheduled feedback; peers, subordinates and others may give it.",
)
