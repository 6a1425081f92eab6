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

#: Codes whose value is what a caller gave: text in it may be a name in the wrong place, so it is not repeated.
FROM_INPUT = frozenset(
    (
        *("type", "number_text", "number_kind", "unknown_word", "unknown_key", "unknown_code", "jenjang_family"),
        *("date_text", "period_number", "whole", "realisation_kind", "policy_part", "reading_unknown", "mark_unknown"),
        *("stored_schema", "stored_regulation", "whole_number", "moment", "no_step", "figure_kind", "realisation_day"),
        "yes_no",
    )
)

__all__ = ["FROM_INPUT", "MESSAGES", "Message"]
