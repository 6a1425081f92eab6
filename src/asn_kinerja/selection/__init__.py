"""Ranking candidates: weighted criteria, quota, ties kept or broken in a declared order; mechanism only."""

from .candidate import Candidate
from .criteria import Criterion, Missing, TieBreak
from .order import Place
from .ranking import Ranked, Ranking

__all__ = ["Candidate", "Criterion", "Missing", "Place", "Ranked", "Ranking", "TieBreak"]
