"""How a realisation becomes points: nine kinds of parts, and thin named constructors of them.

Loaded when asked for: what is counted into a realisation (services, complaints, lateness, feedback).
"""

from typing import TYPE_CHECKING

from ..lazy import loader
from ..model.target import Direction
from . import cost, limits, opaque, quality, quantity, satisfaction, timeliness
from .by_target import ALL_OR_NOTHING, achievement
from .parts import Cap, Labels, Lines, Lookup, Mean, Measure, Ratio, Rounded, Sum

if TYPE_CHECKING:
    from .feedback import FeedbackRules, MissingGroup
    from .lateness import band_points, late_bands
    from .services import ComplaintHandling, ServiceTimes, Unfinished, complaint_handling, service_times

_BY_NAME = {
    "ComplaintHandling": "services",
    "complaint_handling": "services",
    "FeedbackRules": "feedback",
    "MissingGroup": "feedback",
    "band_points": "lateness",
    "late_bands": "lateness",
    "ServiceTimes": "services",
    "Unfinished": "services",
    "service_times": "services",
}

__getattr__ = loader(__name__, __name__, _BY_NAME)

__all__ = [
    "ALL_OR_NOTHING",
    "Cap",
    "ComplaintHandling",
    "Direction",
    "FeedbackRules",
    "Labels",
    "Lines",
    "Lookup",
    "Mean",
    "Measure",
    "MissingGroup",
    "Ratio",
    "Rounded",
    "ServiceTimes",
    "Sum",
    "Unfinished",
    "achievement",
    "band_points",
    "complaint_handling",
    "cost",
    "late_bands",
    "limits",
    "opaque",
    "quality",
    "quantity",
    "satisfaction",
    "service_times",
    "timeliness",
]


def __dir__() -> list[str]:
    """Return every name, of modules that are not loaded yet too."""
    return __all__
