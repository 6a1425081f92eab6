"""How a realisation becomes points: eight kinds of parts, and thin named constructors of them."""

from . import cost, limits, opaque, quality, quantity, satisfaction, timeliness

__all__ = ["cost", "limits", "opaque", "quality", "quantity", "satisfaction", "timeliness"]
