"""What PermenPANRB 14/2017 leaves open: six named readings, each with its default and the reason.

Here: those whose choices are numbers of this text. Not here: those every survey text shares
(``scoring.surveys.readings``), what they change (``scoring.surveys``).
"""

from ...law.reading import Reading, reading
from ...scoring.surveys.readings import BeforeTable, BlankAnswers, ShortSample, StagedRounding
from ...words import Text


@reading(
    "bobot",
    default="EXACT",
    about=Text("Bobot satu unsur.", "The weight of one element."),
    why=Text(
        "Angka tercetak hanyalah singkatan; hanya 1/n yang mencapai 100.",
        "The printed decimals are abbreviations; only 1/n reaches 100.",
    ),
)
class Weight(Reading):
    """The weight of one element: exact, or shortened as it is printed, to reproduce old reports."""

    EXACT = ("EKSAK", Text("tepat 1/n", "exactly 1/n"))
    PRINTED_0_111 = ("CETAK_0_111", Text("0,111 seperti pada formulir", "0.111 as in the form"))
    PRINTED_0_11 = ("CETAK_0_11", Text("0,11 seperti pada naskah", "0.11 as in the text"))


@reading(
    "chi_kuadrat",
    default="C3_841",
    about=Text("Nilai chi-kuadrat dalam rumus sampel.", "The chi-square value in the sample formula."),
    why=Text("Hanya nilai ini menghasilkan seluruh tabel.", "Only this value reproduces the whole table."),
)
class ChiSquare(Reading):
    """The chi-square value (one degree of freedom, 5 %) in the formula of Krejcie and Morgan."""

    C3_841 = ("NILAI_3_841", Text("3,841", "3.841"))
    C3_84 = ("NILAI_3_84", Text("3,84", "3.84"))
    C3_8416 = ("NILAI_3_8416", Text("3,8416", "3.8416"))
    C3_841459 = ("NILAI_3_841459", Text("3,841459", "3.841459"))


READINGS: tuple[type[Reading], ...] = (Weight, StagedRounding, BeforeTable, BlankAnswers, ChiSquare, ShortSample)
