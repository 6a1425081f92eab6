"""Words of law: citations, standings, readings, rules, printed lists; no arithmetic."""

from .citation import Citation, Regulation, Standing
from .predikat import PredikatBase
from .reading import Reading, reading
from .rule import Rule

__all__ = ["Citation", "PredikatBase", "Reading", "Regulation", "Rule", "Standing", "reading"]
