"""Words of law: citations, standings, readings, rules, printed lists; no arithmetic."""

from .citation import Citation, Regulation, Standing
from .predikat import PredikatBase
from .reading import Reading, reading
from .rule import Rule
from .text import LegalText

__all__ = ["Citation", "LegalText", "PredikatBase", "Reading", "Regulation", "Rule", "Standing", "reading"]
