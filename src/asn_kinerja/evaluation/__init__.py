"""Evaluations and the policies that make them."""

from .evaluation import Evaluation
from .needs import Blank
from .plans import plan_problems
from .policy import Policy, RulePolicy
from .weighted import Unplanned, Unread, WeightedPolicy

__all__ = [
    "Blank",
    "Evaluation",
    "Policy",
    "RulePolicy",
    "Unplanned",
    "Unread",
    "WeightedPolicy",
    "plan_problems",
]
