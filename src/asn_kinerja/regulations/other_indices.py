"""Indices that are not the IKM: IPKP and IPAK (PermenPANRB 90/2021), IPP (PermenPANRB 29/2022).

Here: their scales, so that none is taken for another. Not here: how they are made up, any letter: they are never
graded with the letters of the IKM and do not convert.
"""

from attrs import frozen

from ..exact.number import Number
from ..finding.finding import Finding
from ..law.citation import Regulation, Standing
from ..law.rule import Rule
from ..scoring.indices import Index, IndexScale
from ..words import Text

ZONA_INTEGRITAS = Regulation("PermenPANRB", 90, 2021, "Zona Integritas").cite(Standing.CORROBORATED)
PEKPPP = Regulation("PermenPANRB", 29, 2022, "Pemantauan dan Evaluasi Kinerja Pelayanan Publik").cite(
    Standing.CORROBORATED
)
IPKP_RULE = Rule(
    "permenpanrb_90_2021.ipkp",
    ZONA_INTEGRITAS,
    Text("Indeks Persepsi Kualitas Pelayanan (IPKP)", "Index of perceived service quality (IPKP)"),
    Text("IPKP memakai skala 0-4.", "The IPKP has the scale 0-4."),
)
IPAK_RULE = Rule(
    "permenpanrb_90_2021.ipak",
    ZONA_INTEGRITAS,
    Text("Indeks Persepsi Anti Korupsi (IPAK)", "Index of perceived integrity (IPAK)"),
    Text("IPAK memakai skala 0-4.", "The IPAK has the scale 0-4."),
)
IPP_RULE = Rule(
    "permenpanrb_29_2022.ipp",
    PEKPPP,
    Text("Indeks Pelayanan Publik (IPP)", "Index of public service (IPP)"),
    Text("IPP memakai skala 0-5.", "The IPP has the scale 0-5."),
)
IPKP = IndexScale(Text("IPKP", "IPKP"), lowest=0, highest=4)
IPAK = IndexScale(Text("IPAK", "IPAK"), lowest=0, highest=4)
IPP = IndexScale(Text("IPP", "IPP"), lowest=0, highest=5)


@frozen
class Given:
    """The step that takes an index as somebody else computed it."""

    rule: Rule
    scale: IndexScale

    def __call__(self, value: Number | str) -> Finding[Index]:
        """Return *value* as an index of its scale."""
        found = self.scale.index(value)
        rule = self.rule
        return Finding(found, rule, rule.title, rule.cite, "plain", (("value", found),), (), (), value, self)


def ipkp(value: Number | str) -> Finding[Index]:
    """Return an IPKP, 0 to 4, usable as a realisation.

    Raises ``SurveyError`` for what is no number or lies outside the scale.

    >>> ipkp("3.60").value == ipp("3.60").value, ipkp("3.60").value.share, ipp("3.60").value.share
    (False, Fraction(9, 10), Fraction(18, 25))
    """
    return Given(IPKP_RULE, IPKP)(value)


def ipak(value: Number | str) -> Finding[Index]:
    """Return an IPAK, 0 to 4, usable as a realisation."""
    return Given(IPAK_RULE, IPAK)(value)


def ipp(value: Number | str) -> Finding[Index]:
    """Return an IPP, 0 to 5, usable as a realisation."""
    return Given(IPP_RULE, IPP)(value)
