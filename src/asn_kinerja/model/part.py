"""Parts of a plan's period: what becomes of a target when only a part of the period is evaluated.

Here: the share of a part, by months or by days; totals cut to it, levels left alone. Not here: which targets are totals
(each says so itself), any legal number: that totals are cut at all is a choice of the library.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable
from fractions import Fraction

from attrs import evolve

from ..words import Text
from .indicator import Indicator, WorkResult
from .period import EvaluationPeriod
from .span import Cut, Span
from .target import Target, amounts, scaled

TOTALS = (Span.TOTAL, Span.TOTAL_BY_DAYS)
MONTHS, _DAYS = Text("bulan", "months"), Text("hari", "days")


def months_of(period: EvaluationPeriod) -> Fraction:
    """Return the months of *period*, a month that is only partly inside by its days: 16 of 31 days are 16/31.

    >>> from datetime import date
    >>> months_of(EvaluationPeriod(date(2018, 1, 1), date(2018, 3, 16)))
    Fraction(78, 31)
    """
    parts = period.month_parts()
    return sum((Fraction(part.days, monthrange(part.start.year, part.start.month)[1]) for part in parts), Fraction(0))


def cut_of(span: Span | None, part: EvaluationPeriod, whole: EvaluationPeriod) -> Cut | None:
    """Return what a total over *whole* is cut by for *part*; ``None`` where months are counted and one is partial."""
    if span is Span.TOTAL_BY_DAYS:
        return Cut((part.days, whole.days), _DAYS)
    if not all(month.is_whole_month for period in (part, whole) for month in period.month_parts()):
        return None
    return Cut((len(part.month_parts()), len(whole.month_parts())), MONTHS)


def is_total(target: Target) -> bool:
    """Return whether *target* says that it is a total over its period."""
    return target.span in TOTALS


def is_unsaid(target: Target) -> bool:
    """Return whether *target* is a number that does not say what it spans."""
    return target.span is None and bool(amounts(target))


def results_in(
    results: tuple[WorkResult, ...], part: EvaluationPeriod, whole: EvaluationPeriod
) -> tuple[WorkResult, ...]:
    """Return *results* of a plan of *whole* as they are measured in *part*; themselves where nothing is a total.

    A total whose months cannot be counted stays a total, so that a policy can refuse it.
    """
    if part == whole or not any(is_total(one.target) for result in results for one in result.indicators):
        return results

    def cut(one: Indicator) -> Indicator:
        target = one.target
        found = cut_of(target.span, part, whole) if is_total(target) else None
        return one if found is None else evolve(one, target=scaled(target, found))

    return mapped(results, cut)


def mapped(results: Iterable[WorkResult], change: Callable[[Indicator], Indicator]) -> tuple[WorkResult, ...]:
    """Return *results* with each indicator changed."""
    return tuple(evolve(result, indicators=tuple(change(one) for one in result.indicators)) for result in results)
