"""PermenPANRB 6/2022: two ratings against expectation, one matrix, five predikat; no number at all.

Here: the names of an evaluation (``numbers``, ``policy``, ``labels``). Loaded when asked for: ``procedure`` (the year,
what follows an evaluation, the people), what guides a rating or a plan. Which years it governs: ``rulebook``.
"""

from typing import TYPE_CHECKING

from ...lazy import loader
from .feedback import CONSIDERATION, consideration
from .labels import CUKUP, CUKUP_NOTE, EXPECTATIONS, PREDIKAT, parse_expectation, parse_predikat
from .numbers import (
    DUTY_PLACE,
    DUTY_RULE,
    FEEDBACK_PLACE,
    FEEDBACK_RULE,
    LABEL_RULE,
    LABELS_PLACE,
    LOOKUP,
    MATRIX,
    MATRIX_PLACE,
    MATRIX_RULE,
    NAME,
    PERMENPANRB_6_2022,
    RATINGS_PLACE,
    SPELLING_PLACE,
    SPELLING_RULE,
    TAKE_OVER_PLACE,
    Predikat,
)
from .policy import NEEDS, PLAIN, YEAR_TEXT, policy, predikat_for

if TYPE_CHECKING:
    from . import coaching, guides, organisation, planning, procedure, rewards, study_leave, suggestion

_MODULES = ("coaching", "guides", "organisation", "planning", "procedure", "rewards", "study_leave", "suggestion")

__getattr__ = loader(__name__, __name__, {name: name for name in _MODULES})

__all__ = [
    "CONSIDERATION",
    "CUKUP",
    "CUKUP_NOTE",
    "DUTY_PLACE",
    "DUTY_RULE",
    "EXPECTATIONS",
    "FEEDBACK_PLACE",
    "FEEDBACK_RULE",
    "LABELS_PLACE",
    "LABEL_RULE",
    "LOOKUP",
    "MATRIX",
    "MATRIX_PLACE",
    "MATRIX_RULE",
    "NAME",
    "NEEDS",
    "PERMENPANRB_6_2022",
    "PLAIN",
    "PREDIKAT",
    "RATINGS_PLACE",
    "SPELLING_PLACE",
    "SPELLING_RULE",
    "TAKE_OVER_PLACE",
    "YEAR_TEXT",
    "Predikat",
    "coaching",
    "consideration",
    "guides",
    "organisation",
    "parse_expectation",
    "parse_predikat",
    "planning",
    "policy",
    "predikat_for",
    "procedure",
    "rewards",
    "study_leave",
    "suggestion",
]


def __dir__() -> list[str]:
    """Return every name, of modules that are not loaded yet too."""
    return __all__
