"""What a service counts: how long its cases took against their standard, and complaints against their limits."""

from .complaints import ComplaintHandling, KindCount, complaint_handling
from .times import ServiceTimes, Unfinished, located, service_times

__all__ = [
    "ComplaintHandling",
    "KindCount",
    "ServiceTimes",
    "Unfinished",
    "complaint_handling",
    "located",
    "service_times",
]
