"""What a dossier holds after the day asked: it does not count on that day, and a reader is told.

Here: notes. Not here: which levels and kinds a text asks about (``regulations``), the answer (``requirement``).
"""

from collections.abc import Iterator
from datetime import date

from ..errors import Problem, problem
from ..words import day_words
from .dossier import Dossier
from .entries import LeaveKind, PunishmentLevel


def punished_later(dossier: Dossier, levels: tuple[PunishmentLevel, ...], on: date) -> Iterator[Problem]:
    """Yield a note for each punishment of *levels* that takes effect after the day."""
    for n, one in enumerate(dossier.discipline or ()):
        if one.level in levels and one.decided > on:
            first = day_words(one.decided)
            yield problem("punished_later", f"discipline[{n}]", level=one.level.value, first=first)


def leave_later(dossier: Dossier, kinds: tuple[LeaveKind, ...], on: date) -> Iterator[Problem]:
    """Yield a note for each leave of *kinds* that begins after the day."""
    for n, one in enumerate(dossier.leave or ()):
        if one.kind in kinds and one.period.start > on:
            first = day_words(one.period.start)
            yield problem("leave_later", f"leave[{n}]", kind=one.kind.value, first=first)
