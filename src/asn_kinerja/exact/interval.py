"""Intervals with named edges, so that ``>=`` is never retyped.

Here: ``Interval`` and its constructors. Not here: what an interval means (tables say that).
"""

from fractions import Fraction

from attrs import frozen

from ..errors import TableError, problem
from ..signature import checked
from ..words import Lang, Text, by_fields
from .number import Number, enter, fraction
from .pair import Pair


@checked(TableError)
@frozen(order=False)
class Interval:
    """All numbers between two edges, each belonging to it or not; ``None`` is no edge.

    Attributes:
        lower: lower edge or ``None``.
        upper: upper edge or ``None``.
        has_lower: whether the lower edge belongs to it.
        has_upper: whether the upper edge belongs to it.

    """

    __repr__ = by_fields

    lower: Fraction | None
    upper: Fraction | None
    has_lower: bool
    has_upper: bool

    def __attrs_post_init__(self) -> None:
        """Refuse an interval without any number."""
        if self.lower is None or self.upper is None or self.lower < self.upper:
            return
        if self.lower > self.upper or not (self.has_lower and self.has_upper):
            raise TableError(problem("interval_empty", lower=self.lower, upper=self.upper))

    def __contains__(self, value: Fraction | int) -> bool:
        """Say whether *value* lies in it."""
        return self.holds(value.as_integer_ratio())

    def holds(self, value: Pair) -> bool:
        """Say whether the pair *value* lies in it."""
        return not self.is_above(value) and not self.is_below(value)

    def is_above(self, value: Pair) -> bool:
        """Say whether the whole interval lies above *value*."""
        if self.lower is None:
            return False
        side = value[0] * self.lower.denominator - self.lower.numerator * value[1]
        return side < 0 or (side == 0 and not self.has_lower)

    def is_below(self, value: Pair) -> bool:
        """Say whether the whole interval lies below *value*."""
        if self.upper is None:
            return False
        side = value[0] * self.upper.denominator - self.upper.numerator * value[1]
        return side > 0 or (side == 0 and not self.has_upper)

    @property
    def words(self) -> Text:
        """The interval in words, in both languages."""
        return Text(self.text("id"), self.text("en"))

    @checked(TableError)
    def text(self, lang: Lang = "id") -> str:
        """Return the interval in words.

        >>> closed_open(76, 91).text("en"), at_least(91).text("id")
        ('76 to below 91', '91 atau lebih')
        """
        low, high = (None if e is None else number_text(e, lang) for e in (self.lower, self.upper))
        words = _WORDS[lang]
        if low is None and high is None:
            return words["any"]
        if low == high:
            return str(low)
        if low is None:
            return (words["at_most"] if self.has_upper else words["below"]).format(high)
        if high is None:
            return (words["at_least"] if self.has_lower else words["above"]).format(low)
        start = low if self.has_lower else words["above"].format(low)
        end = high if self.has_upper else words["below"].format(high)
        return words["to"].format(start, end)


_WORDS = {
    "id": {
        "any": "semua nilai",
        "at_most": "{} atau kurang",
        "below": "kurang dari {}",
        "at_least": "{} atau lebih",
        "above": "lebih dari {}",
        "to": "{} sampai {}",
    },
    "en": {
        "any": "every value",
        "at_most": "{} or less",
        "below": "below {}",
        "at_least": "{} or more",
        "above": "above {}",
        "to": "{} to {}",
    },
}


def number_text(value: Fraction, lang: Lang) -> str:
    """Return an edge as printed: a decimal where it ends within six places, otherwise a fraction."""
    scaled = value * 10**6
    if scaled.denominator != 1:
        return str(value)
    whole, rest = divmod(abs(scaled.numerator), 10**6)
    decimals = f"{rest:06d}".rstrip("0")
    mark = "," if lang == "id" else "."
    return ("-" if value < 0 else "") + str(whole) + (mark + decimals if decimals else "")


def _edge(value: Number | str) -> Fraction:
    return fraction(enter(value))


def closed(lower: Number | str, upper: Number | str) -> Interval:
    """Return lower <= x <= upper."""
    return Interval(_edge(lower), _edge(upper), has_lower=True, has_upper=True)


def closed_open(lower: Number | str, upper: Number | str) -> Interval:
    """Return lower <= x < upper."""
    return Interval(_edge(lower), _edge(upper), has_lower=True, has_upper=False)


def open_closed(lower: Number | str, upper: Number | str) -> Interval:
    """Return lower < x <= upper."""
    return Interval(_edge(lower), _edge(upper), has_lower=False, has_upper=True)


def open_interval(lower: Number | str, upper: Number | str) -> Interval:
    """Return lower < x < upper."""
    return Interval(_edge(lower), _edge(upper), has_lower=False, has_upper=False)


def at_least(lower: Number | str) -> Interval:
    """Return lower <= x."""
    return Interval(_edge(lower), None, has_lower=True, has_upper=False)


def above(lower: Number | str) -> Interval:
    """Return lower < x."""
    return Interval(_edge(lower), None, has_lower=False, has_upper=False)


def at_most(upper: Number | str) -> Interval:
    """Return x <= upper."""
    return Interval(None, _edge(upper), has_lower=False, has_upper=True)


def below(upper: Number | str) -> Interval:
    """Return x < upper."""
    return Interval(None, _edge(upper), has_lower=False, has_upper=False)
