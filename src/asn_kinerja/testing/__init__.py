"""For others' tests and ours: strategies, laws, conformance cases."""

from .answers import Answers, Failure, Report, judge

__all__ = ["Answers", "Failure", "Report", "judge"]
