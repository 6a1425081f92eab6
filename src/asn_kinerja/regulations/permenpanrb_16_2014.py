"""PermenPANRB 16/2014, Survei Kepuasan Masyarakat 2014 to 2017: nine elements, a free technique.

Here: the elements and how often a survey was held. Not here: a formula or letters: the text leaves the technique
free, none was found, and none of another text is used instead.
"""

from ..checks import kind_problem, refuse
from ..errors import SurveyError
from ..finding.finding import Finding, Unknown, found
from ..law.citation import Standing
from ..law.reading import Reading
from ..law.text import LegalText
from ..model.survey import Survey
from ..words import Text, Word

PERMENPANRB_16_2014 = LegalText("PermenPANRB", 16, 2014, "Pedoman Survei Kepuasan Masyarakat")
TOLD = PERMENPANRB_16_2014.cite(Standing.CORROBORATED)
NAME = Text("PermenPANRB 16/2014", "PermenPANRB 16/2014")
READINGS: tuple[type[Reading], ...] = ()


class Unsur(Word):
    """The nine elements (ruang lingkup); the service pledge stands where later the facilities do."""

    PERSYARATAN = Text("Persyaratan", "Requirements")
    PROSEDUR = Text("Prosedur", "Procedure")
    WAKTU = Text("Waktu pelayanan", "Time")
    BIAYA = Text("Biaya/tarif", "Costs")
    PRODUK = Text("Produk spesifikasi jenis pelayanan", "Product of the service")
    KOMPETENSI = Text("Kompetensi pelaksana", "Competence of staff")
    PERILAKU = Text("Perilaku pelaksana", "Conduct of staff")
    MAKLUMAT = Text("Maklumat pelayanan", "Service pledge")
    PENGADUAN = Text("Penanganan pengaduan, saran dan masukan", "Handling of complaints and suggestions")


class Frequency(Word):
    """How often a survey is held."""

    QUARTERLY = Text("tiap triwulan", "quarterly")
    SEMESTER = Text("tiap semester", "every half-year")
    YEARLY = Text("paling sedikit sekali setahun", "at least once a year")


SCOPE_RULE = PERMENPANRB_16_2014.rule(
    "ruang_lingkup",
    TOLD,
    ("Ruang lingkup survei", "Scope of the survey"),
    "Survei meliputi sembilan ruang lingkup, tekniknya bebas, tiap triwulan, semester atau sekali setahun.",
    "The survey has nine elements, a free technique, and is held quarterly, half-yearly or once a year.",
)
REASON = Text(
    "PermenPANRB 16/2014 membebaskan teknik survei; rumus dan tabel mutu tidak ditemukan",
    "PermenPANRB 16/2014 leaves the technique free; no formula and no letters were found",
)
NEEDED = Text("teknik yang dipakai instansi pada survei itu", "the technique the agency used for that survey")


def index(survey: Survey) -> Finding[Unknown]:
    """Return ``Unknown``: the text gives no formula, and that of another text does not stand in for it.

    Raises ``SurveyError`` for what is no survey.
    """
    refuse(SurveyError, kind_problem(survey, Survey, "survey"))
    return found(SCOPE_RULE, Unknown((REASON,), (NEEDED,)), given=survey, by=index)
