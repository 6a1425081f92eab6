"""Arithmetic that cannot be wrong: numbers at the door, pairs of ints, rounding, intervals, tables."""

from .interval import Interval, above, at_least, at_most, below, closed, closed_open, open_closed, open_interval
from .number import Number, cell, enter
from .rounding import Rounding
from .table import Bands, Curve, Gap, Jump, Line, Row, Table

__all__ = [
    "Bands",
    "Curve",
    "Gap",
    "Interval",
    "Jump",
    "Line",
    "Number",
    "Rounding",
    "Row",
    "Table",
    "above",
    "at_least",
    "at_most",
    "below",
    "cell",
    "closed",
    "closed_open",
    "enter",
    "open_closed",
    "open_interval",
]
