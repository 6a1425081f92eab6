"""Unweighted means: the loops that run for every row and every indicator, each made once from its functions.

Here: plain loops over unreduced pairs. Not here: parts, weights and other ways to put items together (``joins``).
"""

from collections.abc import Callable, Iterable, Mapping

from ...exact.pair import Pair
from ...frozenmap import FrozenMap
from ...model.behaviour import Behaviour
from ...model.indicator import WorkResult
from ...model.realisation import NOT_DONE, Realisation
from ...model.record import Record
from ...model.year import YearRecord
from .ratios import Function


def over_indicators(functions: Mapping[object, Function], empty: Pair) -> Function:
    """Return the mean over the indicators of a row, each by the function of its aspect.

    An indicator of which nothing was realised counts no points, whatever its function.
    """
    find = functions.get

    def mean(result: WorkResult, realised: FrozenMap[str, Realisation]) -> Pair:
        get = realised.get
        n, d, count = 0, 1, len(result.indicators)
        for one in result.indicators:
            function = find(one.aspect)
            if function is None:
                count -= 1
                continue
            done = get(one.code)
            if done is None or done is NOT_DONE:
                continue
            pn, pd = function(one.target, done)
            if pd == 1:
                n += pn * d
            else:
                n, d = n * pd + pn * d, d * pd
        return (n, d * count) if count else empty

    return mean


def over_results(function: Function, empty: Pair) -> Function:
    """Return the mean over the work results of a record."""

    def mean(record: Record, _: object) -> Pair:
        realised, results = record.realised, record.results
        n, d = 0, 1
        for result in results:
            pn, pd = function(result, realised)
            if pd == d:
                n += pn
            else:
                n, d = n * pd + pn * d, d * pd
        return (n, d * len(results)) if results else empty

    return mean


def over_marks(yearly: Function, others: Function) -> Function:
    """Return the mean over marks given for the whole period, each by *yearly*; any others are left to *others*."""

    def mean(x: Record | YearRecord | Behaviour, _: object) -> Pair:
        behaviour = x if isinstance(x, Behaviour) else x.behaviour
        if behaviour is None or not behaviour.given:
            return others(x, None)  # type: ignore[no-any-return]
        n, d = 0, 1
        for mark in behaviour.given.values():
            pn, pd = yearly(None, mark)
            if pd == d:
                n += pn
            else:
                n, d = n * pd + pn * d, d * pd
        return n, d * len(behaviour.given)

    return mean


def over_pairs(pairs: Callable[[object, object], Iterable[Pair]], empty: Pair) -> Function:
    """Return the mean of any *pairs*."""

    def mean(x: object, y: object) -> Pair:
        n, d, count = 0, 1, 0
        for pn, pd in pairs(x, y):
            if pd == d:
                n += pn
            else:
                n, d = n * pd + pn * d, d * pd
            count += 1
        return (n, d * count) if count else empty

    return mean
