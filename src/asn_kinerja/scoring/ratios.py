"""The path of ``asn_kinerja.scoring.parts.ratios`` in 0.1.0, kept; not here: anything of its own."""

from .parts.ratios import Ratio

__all__ = ["Ratio"]
