"""Which open readings a result rests on.

Here: asking each alternative. Not here: any reading. A reading counts as exercised exactly when
another choice would have changed the predikat, the points, a row, or the refusal.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from ..errors import AsnKinerjaError
from ..finding.finding import Unknown
from ..law.reading import Reading
from ..model.record import Record
from ..scoring.parts.items import PlanRow
from .evaluation import Evaluation
from .pipeline import run
from .policy import Policy


def exercised(evaluation: Evaluation) -> tuple[Reading, ...]:
    """Return the readings of the policy whose alternatives would have changed *evaluation*."""
    policy, x = evaluation.policy, evaluation.record
    here = _outcome(policy, x)
    own = tuple(
        chosen
        for chosen in policy.readings
        if any(_outcome(policy.reading(other), x) != here for other in chosen.alternatives)
    )
    return (*own, *_brought(evaluation))


def _brought(evaluation: Evaluation) -> tuple[Reading, ...]:
    """Return the readings that findings among the realisations (an index) brought with them."""
    offered = {type(chosen) for chosen in evaluation.policy.readings}
    found = (one for step in evaluation.finding.walk() for one in step.readings if type(one) not in offered)
    return tuple(dict.fromkeys(found))


def _outcome(policy: Policy, x: Any) -> Any:
    """Return everything of a result that a reading could change, or the codes of the refusal."""
    try:
        found = run(policy, x)
    except AsnKinerjaError as refused:
        return [one.code for one in refused.problems]
    score = found.score
    rows = [] if isinstance(found.predikat, Unknown) and found.pair is None else list(_rows(policy, x))
    return found.predikat, None if score is None else score.exact, rows


def _rows(policy: Policy, x: Any) -> Iterator[Fraction]:
    """Yield the points of every row."""
    for record in (x,) if isinstance(x, Record) else x.records:
        for result in record.results:
            part = policy.row(result)
            if part is not None:
                yield Fraction(*part.value(PlanRow(result, record.realised)))
