"""Ranking candidates: weighted criteria, quota, ties kept or broken in a declared order; mechanism only."""

from . import order as order
from . import page as page
from .candidate import Candidate
from .ranking import Criterion, Missing, Place, Ranked, Ranking, TieBreak

__all__ = ["Candidate", "Criterion", "Missing", "Place", "Ranked", "Ranking", "TieBreak"]
