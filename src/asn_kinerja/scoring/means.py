"""Unweighted means: the loops that run for every row and every indicator, each made once from its functions.

Here: plain loops over unreduced pairs. Not here: parts, weights and other ways to put items together (``joins``).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..exact.pair import Pair
from ..model.realisation import NOT_DONE
from .ratios import Function


def over_indicators(functions: Mapping[Any, Function], empty: Pair) -> Function:
    """Return the mean over the indicators of a row (work result, realisations), each by the function of its aspect.

    An indicator of which nothing was realised counts no points, whatever its function.
    """
    find = functions.get

    def value(row: Any) -> Pair:
        result, realised = row
        get = realised.get
        n, d, count = 0, 1, 0
        for one in result.indicators:
            aspect = one.aspect
            function = find(aspect)
            if function is None:
                continue
            count += 1
            done = get(one.code)
            if done is None or done is NOT_DONE:
                continue
            pn, pd = function((aspect, one.target, done, one))
            if pd == d:
                n += pn
            else:
                n, d = n * pd + pn * d, d * pd
        return (n, d * count) if count else empty

    return value


def over_results(function: Function, empty: Pair) -> Function:
    """Return the mean over the work results of a record, each taken as (work result, realisations)."""

    def value(record: Any) -> Pair:
        realised, results = record.realised, record.skp.results
        n, d = 0, 1
        for result in results:
            pn, pd = function((result, realised))
            if pd == d:
                n += pn
            else:
                n, d = n * pd + pn * d, d * pd
        return (n, d * len(results)) if results else empty

    return value


def over_items(
    items: Callable[[Any], Iterable[Any]], functions: "Mapping[Any, Function] | Function", empty: Pair
) -> Function:
    """Return the mean over *items* of anything: by one function, or by the function of each item's kind."""
    pairs = _by_kind(functions) if isinstance(functions, Mapping) else _by_one(functions)

    def value(x: Any) -> Pair:
        n, d, count = 0, 1, 0
        for pn, pd in pairs(items(x)):
            if pd == d:
                n += pn
            else:
                n, d = n * pd + pn * d, d * pd
            count += 1
        return (n, d * count) if count else empty

    return value


def _by_one(function: Function) -> Callable[[Iterable[Any]], Iterable[Pair]]:
    return lambda items: [function(item) for item in items]


def _by_kind(functions: Mapping[Any, Function]) -> Callable[[Iterable[Any]], Iterable[Pair]]:
    return lambda items: [functions[item[0]](item) for item in items if item[0] in functions]
