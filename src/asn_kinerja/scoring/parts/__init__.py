"""The parts a policy is composed of, and their uses: findings, bounds, shape, inverse, what they read.

Here: the closed set by name. Not here: thin named constructors (one floor up).
"""

from ...model.target import Direction
from .items import MarkKind, Over
from .joins import Join
from .keys import Cell, Keys
from .kinds import (
    COUNTED,
    NODES,
    ByTarget,
    Cap,
    Labels,
    Lines,
    Lookup,
    Mean,
    Measure,
    Node,
    Opaque,
    Rounded,
    Sum,
)
from .ratios import Ratio

__all__ = [
    "COUNTED",
    "NODES",
    "ByTarget",
    "Cap",
    "Cell",
    "Direction",
    "Join",
    "Keys",
    "Labels",
    "Lines",
    "Lookup",
    "MarkKind",
    "Mean",
    "Measure",
    "Node",
    "Opaque",
    "Over",
    "Ratio",
    "Rounded",
    "Sum",
]
