"""Questions people ask: of one result (what would it take), of many (summaries)."""

from ..evaluation.improvement import Improvement, OutOfReach, improvements
from ..exact.quantile import quantile
from .summary import Summary, summarise

__all__ = ["Improvement", "OutOfReach", "Summary", "improvements", "quantile", "summarise"]
