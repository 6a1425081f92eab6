"""Which open readings a result rests on.

Here: asking each alternative. Not here: any reading. A reading counts as exercised exactly when
another choice would have changed the predikat, the points, a row, or the refusal.
"""

from collections.abc import Iterator
from fractions import Fraction

from ..errors import AsnKinerjaError
from ..exact.pair import exact
from ..finding.finding import Finding, Unknown
from ..law.reading import Reading
from ..model.record import Record
from ..model.year import YearRecord
from ..scoring.parts.items import PlanRow
from .compute import compute
from .policy import Policy


def exercised(policy: Policy, x: Record | YearRecord, finding: Finding[object]) -> tuple[Reading, ...]:
    """Return the readings of *policy* whose alternatives would have changed the result of *x*, and what it brought."""
    here = _outcome(policy, x)
    own = tuple(
        chosen
        for chosen in policy.readings
        if any(_outcome(policy.reading(other), x) != here for other in chosen.alternatives)
    )
    return (*own, *_brought(policy, finding))


def _brought(policy: Policy, finding: Finding[object]) -> tuple[Reading, ...]:
    """Return the readings that findings among the realisations (an index) brought with them."""
    offered = {type(chosen) for chosen in policy.readings}
    found = (one for step in finding.walk() for one in step.readings if type(one) not in offered)
    return tuple(dict.fromkeys(found))


def _outcome(policy: Policy, x: Record | YearRecord) -> object:
    """Return everything of a result that a reading could change, or the codes of the refusal."""
    try:
        found = compute(policy, x)
    except AsnKinerjaError as refused:
        return [one.code for one in refused.problems]
    rows = [] if isinstance(found.predikat, Unknown) and found.pair is None else list(_rows(policy, x))
    return found.predikat, None if found.pair is None else exact(found.pair), rows


def _rows(policy: Policy, x: Record | YearRecord) -> Iterator[Fraction]:
    """Yield the points of every row."""
    for record in (x,) if isinstance(x, Record) else x.records:
        for result in record.results:
            part = policy.row(result)
            if part is not None:
                yield Fraction(*part.value(PlanRow(result, record.realised)))
