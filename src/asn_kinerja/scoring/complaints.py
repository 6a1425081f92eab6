"""The path of ``asn_kinerja.scoring.services.complaints`` in 0.1.0, kept; not here: anything of its own."""

from .services.complaints import ComplaintHandling, KindCount, complaint_handling

__all__ = ["ComplaintHandling", "KindCount", "complaint_handling"]
