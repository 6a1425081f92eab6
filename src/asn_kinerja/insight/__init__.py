"""Questions people ask of many results."""

from .summary import Summary, quantile, summarise

__all__ = ["Summary", "quantile", "summarise"]
