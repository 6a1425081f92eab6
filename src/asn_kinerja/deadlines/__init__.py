"""Last days: the fourth kind of rule, from the days of events to what is due, open and overdue.

Here: the public names of ``limit``, ``steps``, ``course``.
"""

from .course import Course, Timeline
from .limit import EndOfMonth, Limit
from .steps import Agenda, Collision, EventDates, State, Step

__all__ = ["Agenda", "Collision", "Course", "EndOfMonth", "EventDates", "Limit", "State", "Step", "Timeline"]
