"""The path of ``asn_kinerja.scoring.parts.inverse`` in 0.1.0, kept; not here: anything of its own."""

from .parts.inverse import inverse, inverse_in

__all__ = ["inverse", "inverse_in"]
