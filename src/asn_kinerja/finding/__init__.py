"""Findings: every answer with its rule, its premises and its reasons, and how they are shown."""

from .document import Document, Item, Section, Sheet
from .explain import shown
from .finding import Finding, Unknown, found
from .score import Scale, Score

__all__ = ["Document", "Finding", "Item", "Scale", "Score", "Section", "Sheet", "Unknown", "found", "shown"]
