"""Every message of the library, by code, once and in two languages."""

from collections.abc import Mapping

from .follow_up import FOLLOW_UP
from .guidance import GUIDANCE
from .message import Message
from .numbers import NUMBERS
from .people import PEOPLE
from .plans import PLANS
from .policies import POLICIES
from .records import RECORDS
from .scales import SCALES
from .services import SERVICES
from .surveys import SURVEYS

MESSAGES: Mapping[str, Message] = {
    **NUMBERS,
    **PEOPLE,
    **PLANS,
    **RECORDS,
    **POLICIES,
    **GUIDANCE,
    **SCALES,
    **SERVICES,
    **SURVEYS,
    **FOLLOW_UP,
}

__all__ = ["MESSAGES", "Message"]
