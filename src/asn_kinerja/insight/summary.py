"""Summaries of many results: counts, shares and quantiles, exact, by unit or any other key.

Here: counting what was found. Not here: judging a distribution, changing any result.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

from attrs import frozen

from ..checks import kind_problem, refuse
from ..errors import RecordError, problem
from ..evaluation.evaluation import Evaluation
from ..evaluation.weighted import WeightedPolicy
from ..exact.quantile import quantile
from ..finding.finding import Unknown
from ..front import Outcome
from ..frozenmap import FrozenMap
from ..signature import checked

QUARTILES = (Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(3, 4), Fraction(1))


@frozen
class Summary:
    """What was found in one group.

    Attributes:
        key: the group, as the caller's key names it.
        count: rows in the group, with and without a result.
        evaluated: rows with a predikat.
        unknown: rows whose predikat is Unknown.
        refused: rows with problems instead of a result.
        predikat: number of rows of each predikat, best first: by its printed list, or by the bands of the policy.
        shares: the same as shares of the evaluated rows; they sum to exactly 1.
        quantiles: least, lower quartile, median, upper quartile and greatest score of the named rows; empty where
            there is no number, or where numbers of two scales would meet.

    """

    key: object
    count: int
    evaluated: int
    unknown: int
    refused: int
    predikat: FrozenMap[object, int]
    shares: FrozenMap[object, Fraction]
    quantiles: tuple[Fraction, ...]


def unit_of(outcome: Outcome) -> str | None:
    """Return the unit of an outcome's employee, also of a refused row that names one; otherwise ``None``."""
    return outcome.evaluation.record.employee.unit if outcome.evaluation is not None else outcome.unit


@checked(RecordError)
def summarise(outcomes: Iterable[Outcome], by: "Callable[[Outcome], Any] | None" = unit_of) -> tuple[Summary, ...]:
    """Return one summary for each key of *by*, in the order first met; ``by=None`` puts everything in one group.

    Results of two printed lists are counted apart: their words never mix.
    """
    groups: dict[object, list[Outcome]] = {}
    for outcome in outcomes:
        refuse(RecordError, kind_problem(outcome, Outcome, "outcomes"))
        groups.setdefault(_group(by, outcome), []).append(outcome)
    return tuple(_summary(key, group) for key, group in groups.items())


def _group(by: "Callable[[Outcome], Any] | None", outcome: Outcome) -> Any:
    try:
        group = None if by is None else by(outcome)
        hash(group)
    except Exception as failed:
        raise RecordError(problem("build_failed", "by", kind=type(failed).__name__)) from None
    return group


def _summary(key: object, group: list[Outcome]) -> Summary:
    done = [outcome.evaluation for outcome in group if outcome.evaluation is not None]
    named = [one.predikat for one in done if not isinstance(one.predikat, Unknown)]
    places = _places(done)
    counts = {label: named.count(label) for label in sorted(set(named), key=lambda one: places.get(one, _place(one)))}
    told = [one.score for one in done if one.score is not None and not isinstance(one.predikat, Unknown)]
    scores = sorted(one.exact for one in told) if len({one.scale for one in told}) == 1 else []
    return Summary(
        key,
        len(group),
        len(named),
        len(done) - len(named),
        len(group) - len(done),
        FrozenMap(counts),
        FrozenMap({predikat: Fraction(count, len(named)) for predikat, count in counts.items()}),
        tuple(quantile(scores, share) for share in QUARTILES) if scores else (),
    )


def _places(done: "list[Evaluation]") -> "dict[Any, tuple[str, int, str]]":
    """Return the places of the labels of agencies' own policies: by the bands, the highest first."""
    found: dict[object, tuple[str, int, str]] = {}
    for policy in dict.fromkeys(one.policy for one in done):
        if isinstance(policy, WeightedPolicy):
            for place, row in enumerate(reversed(policy.bands.rows)):
                found.setdefault(row.payload, (_module(row.payload), place, str(row.payload)))
    return found


def _place(predikat: object) -> tuple[str, int, str]:
    """Return printed list and place in it, to sort by; words of no list come as they are spelled."""
    return _module(predikat), getattr(predikat, "rank", 0), str(predikat)


def _module(predikat: object) -> str:
    return type(predikat).__module__
