"""Every message of the library, by code, once and in two languages."""

from collections.abc import Mapping

from .guidance import GUIDANCE
from .message import Message
from .numbers import NUMBERS
from .people import PEOPLE
from .plans import PLANS
from .policies import POLICIES
from .records import RECORDS
from .services import SERVICES

MESSAGES: Mapping[str, Message] = {
    **NUMBERS,
    **PEOPLE,
    **PLANS,
    **RECORDS,
    **POLICIES,
    **GUIDANCE,
    **SERVICES,
}

__all__ = ["MESSAGES", "Message"]
