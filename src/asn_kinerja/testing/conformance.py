"""Conformance cases answered by this library: what every module ``conformance_*`` of this package maps, by walking.

Here: all answers in one value. Not here: judging (``answers``), reading files (``tests/conformance/run.py``).
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from . import __path__ as _here
from .answers import Answers, Failure
from .answers import check as _check

_PARTS = [import_module(f"{__package__}.{one.name}") for one in iter_modules(_here) if "conformance_" in one.name]
#: What this library answers.
OURS = Answers(
    {key: answer for part in _PARTS for key, answer in part.RULES.items()},
    {suite: questions for part in _PARTS for suite, questions in getattr(part, "OFFERED", {}).items()},
    frozenset(one for part in _PARTS for one in getattr(part, "ROUNDS", ())),
)


def check(suite: Mapping[str, object], case: Mapping[str, object], answers: Answers = OURS) -> list[Failure]:
    """Return how *case* of *suite* disagrees with *answers*, as ``answers.check``."""
    return _check(suite, case, answers)


def supported(suite: str) -> bool:
    """Say whether the library answers rules of *suite*."""
    return OURS.supported(suite)
