"""A record without the indicators that have no realisation, for policies that leave blanks out.

Here: taking them out of the plan, the weights of the others scaled. Not here: whether a policy does so (``needs``).
"""

from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve

from ..exact.number import Number, fraction
from ..model.indicator import Aspect, Indicator, WorkResult, sum_of
from ..model.record import Record
from ..model.year import YearRecord

_WHOLE = 100


def without_blanks(x: "Record | YearRecord") -> Record | None:
    """Return the record *x* without its blank indicators, or ``None`` where it has none; a year is left as it is."""
    if not isinstance(x, Record) or len(x.realised) == len(x.skp.codes):
        return None
    results = tuple(_row(result, set(x.realised)) for result in x.skp.results)
    return evolve(x, skp=evolve(x.skp, results=results))


def _row(result: WorkResult, done: set[str]) -> WorkResult:
    here = [one for one in result.indicators if one.code in done]
    if len(here) == len(result.indicators):
        return result
    return evolve(result, indicators=tuple(_scaled(one, here) for one in here))


def _scaled(one: Indicator, among: Iterable[Indicator]) -> Indicator:
    """Return *one* with its weight scaled to the weights that are left of its aspect."""
    if one.weight is None:
        return one
    weights = [other.weight for other in _of(one.aspect, among) if other.weight is not None]
    return evolve(one, weight=fraction(one.weight) * _WHOLE / _fraction(sum_of(weights)))


def _of(aspect: Aspect, among: Iterable[Indicator]) -> Iterable[Indicator]:
    return (one for one in among if one.aspect is aspect)


def _fraction(number: Number) -> Fraction:
    return fraction(number)
