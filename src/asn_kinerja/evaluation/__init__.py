"""Evaluations and the policies that make them."""

from .evaluation import Evaluation
from .policy import Policy, RulePolicy
from .weighted import Blank, Unplanned, WeightedPolicy

__all__ = ["Blank", "Evaluation", "Policy", "RulePolicy", "Unplanned", "WeightedPolicy"]
