"""Questions people ask of many results."""

from ..exact.quantile import quantile
from .summary import Summary, summarise

__all__ = ["Summary", "quantile", "summarise"]
