"""Evaluations and the policies that make them."""

from . import exercised, explain, notes, pipeline
from .evaluation import Evaluation
from .policy import Policy, RulePolicy
from .weighted import Blank, Unplanned, WeightedPolicy

__all__ = [
    "Blank",
    "Evaluation",
    "Policy",
    "RulePolicy",
    "Unplanned",
    "WeightedPolicy",
    "exercised",
    "explain",
    "notes",
    "pipeline",
]
