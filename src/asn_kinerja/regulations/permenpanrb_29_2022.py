"""PermenPANRB 29/2022 (PEKPPP): the index of public service (IPP), taken as given.

Here: its scale, 0 to 5. Not here: how it is made up (aspects, forms), any letter; it does not convert.
"""

from ..exact.number import Number
from ..finding.finding import Finding
from ..law.citation import Standing
from ..law.text import LegalText
from ..scoring.surveys.indices import Index, IndexScale
from ..scoring.surveys.questions import Given
from ..words import Text

PERMENPANRB_29_2022 = LegalText("PermenPANRB", 29, 2022, "Pemantauan dan Evaluasi Kinerja Pelayanan Publik")
NAME = Text("PermenPANRB 29/2022", "PermenPANRB 29/2022")
IPP_RULE = PERMENPANRB_29_2022.rule(
    "ipp",
    PERMENPANRB_29_2022.cite(Standing.CORROBORATED),
    ("Indeks Pelayanan Publik (IPP)", "Index of public service (IPP)"),
    "IPP memakai skala 0-5.",
    "The IPP has the scale 0-5.",
)
IPP = IndexScale(Text("IPP", "IPP"), lowest=0, highest=5, unit="IPP")


def ipp(value: Number | str) -> Finding[Index]:
    """Return an IPP, 0 to 5, usable as a realisation.

    Raises ``SurveyError`` for what is no number or lies outside the scale.

    >>> ipp("3.60").value.share
    Fraction(18, 25)
    """
    return Given(IPP_RULE, IPP)(value)
