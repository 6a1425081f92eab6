"""Legal texts that more than one module cites, each declared once.

Here: their names. Not here: their rules (the modules of ``regulations`` that state them).
"""

from .text import LegalText

PP_11_2017 = LegalText("PP", 11, 2017, "Manajemen PNS")
PP_30_2019 = LegalText("PP", 30, 2019, "Penilaian Kinerja PNS")
