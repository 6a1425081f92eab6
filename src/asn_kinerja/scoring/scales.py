"""Whether a number that knows its scale can be held against a target, or beside another number.

Here: one answer in three for two units, for a finding and its target, for two findings. Not here: the words of units
(``model.units``), refusing or noting (``evaluation``).
"""

from typing import Any

from ..exact.number import fraction
from ..finding.figures import figure
from ..finding.finding import Finding
from ..finding.score import Scale
from ..model.target import Target, amounts
from ..model.units import Kind, Unit, unit_of
from ..words import Text, Word


class Fit(Word):
    """Whether two scales are one."""

    SAME = Text("sama", "the same")
    DOUBT = Text("tidak jelas", "not clear")
    OTHER = Text("berbeda", "different")


def scale_of(value: object) -> Scale | None:
    """Return the scale of a realisation that knows one, ``None`` for any other (a bare number knows none)."""
    found = getattr(value.value, "scale", None) if isinstance(value, Finding) else None
    return found if isinstance(found, Scale) and (found.unit or found.highest is not None) else None


def fit(scale: Scale, target: Target) -> Fit:
    """Return whether numbers on *scale* can be held against *target*; a target that is no number fits anything."""
    if not amounts(target):
        return Fit.SAME
    if any(is_off(scale, bound) for bound in amounts(target)):
        return Fit.OTHER
    word = target.unit.strip()
    if not word:  # an index or a share of a hundred is told by its ends; a length of time could be anything
        own = unit_of(scale.unit)
        return Fit.DOUBT if own is not None and own.kind is Kind.DURATION else Fit.SAME
    return fit_words(scale.unit, word)


def is_off(scale: Scale, bound: Any) -> bool:
    """Return whether a number lies beyond the ends of *scale*; what is no number does not."""
    if not hasattr(bound, "as_integer_ratio"):
        return False
    exact = fraction(bound)
    below = scale.lowest is not None and exact < scale.lowest
    return below or (scale.highest is not None and exact > scale.highest)


def fit_words(one: str, two: str) -> Fit:
    """Return whether two words of units name the same unit; a word that is not known leaves it open.

    >>> fit_words("menit", "Minutes"), fit_words("menit", "persen"), fit_words("menit", "loket")
    (Fit.SAME, Fit.OTHER, Fit.DOUBT)
    """
    if not one.strip() or not two.strip() or one.strip().lower() == two.strip().lower():
        return Fit.SAME
    here, there = unit_of(one), unit_of(two)
    return Fit.DOUBT if here is None or there is None else _fit_units(here, there)


_VAGUE = frozenset({"INDEX", "POINTS"})
_DAYS = frozenset({"DAY", "CALENDAR_DAY", "WORKING_DAY"})
_POINTS = frozenset({Kind.PERCENT, Kind.INDEX, Kind.POINTS})


def _fit_units(here: Unit, there: Unit) -> Fit:
    keys, kinds = {here.key, there.key}, {here.kind, there.kind}
    if len(keys) == 1:
        return Fit.SAME
    if keys < _DAYS:  # "hari" says neither; the other two contradict each other
        return Fit.DOUBT if "DAY" in keys else Fit.OTHER
    if kinds <= _POINTS:
        return _fit_points(here, there)
    return Fit.SAME if kinds == {Kind.COUNT} else Fit.OTHER


def _fit_points(here: Unit, there: Unit) -> Fit:
    """Return the fit of two units of points: an index by its own name is no other index, and no share of a hundred is.

    A target of so many percent for an index is often written, so that is only in doubt.
    """
    if here.kind is Kind.PERCENT and there.kind is Kind.INDEX:
        return Fit.DOUBT if there.key in _VAGUE else Fit.OTHER
    if here.kind is Kind.INDEX and there.kind is Kind.PERCENT:
        return Fit.DOUBT
    return Fit.SAME if {here.key, there.key} & _VAGUE else Fit.OTHER


def fit_scales(one: Scale, two: Scale) -> Fit:
    """Return whether numbers on two scales may be added: their units fit and their ends, where known, are the same."""
    ends = [(scale.lowest, scale.highest) for scale in (one, two) if scale.highest is not None]
    return Fit.OTHER if len(set(ends)) > 1 else fit_words(one.unit, two.unit)


def scale_in(value: object, target: object) -> Scale:
    """Return the scale a number is on: its own where it knows one, otherwise the unit of its target."""
    found = scale_of(value)
    unit = getattr(target, "unit", "")
    return Scale(Text.both(unit), unit=unit) if found is None else found


def words(scale: Scale) -> Text:
    """Return a scale in words: its unit, and its ends where it has them; a word that is not known is not repeated."""
    unit = unit_of(scale.unit)
    name = scale.name if scale.highest is not None else _UNKNOWN if unit is None else unit.name
    if scale.highest is None:
        return name
    return Text(f"{name.id} ({scale.lowest}-{scale.highest})", f"{name.en} ({scale.lowest}-{scale.highest})")


_UNKNOWN = Text("satuan yang tidak dikenal", "a unit that is not known")


def unit_words(target: Any) -> Text:
    """Return the number and the unit of a target in words; a unit that is not known is not repeated."""
    unit, number = unit_of(target.unit), number_words(target.value)
    if unit is None:
        return _BRACKETS.fill(number=number, unit=_UNKNOWN if target.unit.strip() else _NONE)
    return _BESIDE.fill(number=number, unit=unit.name)


def number_words(value: object) -> Text:
    """Return a number, or both ends of a range, with the marks of each language."""
    return Text(figure(value, "id"), figure(value, "en"))


_NONE = Text("tanpa satuan", "no unit")
_BRACKETS = Text("{number} ({unit})", "{number} ({unit})")
_BESIDE = Text("{number} {unit}", "{number} {unit}")
