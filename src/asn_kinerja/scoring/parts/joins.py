"""How a mean puts its items together: mean, maximum, minimum, total, count.

Here: the closed list and the arithmetic. Not here: what is put together.
"""

from fractions import Fraction

from ...exact.number import Number, fraction
from ...exact.pair import Pair
from ...words import Text, Word


class Join(Word):
    """How a mean puts its items together."""

    MEAN = Text("rata-rata", "mean")
    MAXIMUM = Text("tertinggi", "maximum")
    MINIMUM = Text("terendah", "minimum")
    TOTAL = Text("jumlah", "total")
    COUNT = Text("banyaknya", "count")


def joined(join: Join, items: "list[tuple[Number | None, Pair]]", empty: Pair) -> Pair:
    """Put weighted numbers together; a mean with weights divides by their sum."""
    if join is Join.COUNT:
        return len(items), 1
    if not items:
        return empty
    values = [Fraction(*pair) for _, pair in items]
    if join is Join.MAXIMUM or join is Join.MINIMUM:
        return (max if join is Join.MAXIMUM else min)(values).as_integer_ratio()
    if join is Join.TOTAL:
        return sum(values, Fraction(0)).as_integer_ratio()
    weights = [Fraction(1) if w is None else fraction(w) for w, _ in items]
    total = sum((w * v for w, v in zip(weights, values, strict=True)), Fraction(0))
    return (total / sum(weights, Fraction(0))).as_integer_ratio()
