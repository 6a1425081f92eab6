"""Every message of the library, by code, once and in two languages."""

from collections.abc import Mapping

from .message import Message
from .numbers import NUMBERS
from .people import PEOPLE
from .plans import PLANS
from .policies import POLICIES
from .records import RECORDS
from .surveys import SURVEYS

MESSAGES: Mapping[str, Message] = {**NUMBERS, **PEOPLE, **PLANS, **RECORDS, **POLICIES, **SURVEYS}

__all__ = ["MESSAGES", "Message"]
