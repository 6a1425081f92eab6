"""How a realisation becomes points: nine kinds of parts, and thin named constructors of them."""

from . import cost, limits, opaque, quality, quantity, satisfaction, timeliness
from .by_target import ALL_OR_NOTHING, achievement

__all__ = [
    "ALL_OR_NOTHING",
    "achievement",
    "cost",
    "limits",
    "opaque",
    "quality",
    "quantity",
    "satisfaction",
    "timeliness",
]
