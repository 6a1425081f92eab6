"""The path of ``asn_kinerja.scoring.surveys.indices`` in 0.1.0, kept; not here: anything of its own."""

from .surveys.indices import IKM, ElementResult, Index, IndexScale, LetterBase

__all__ = ["IKM", "ElementResult", "Index", "IndexScale", "LetterBase"]
