"""Whether a policy can read a plan, asked before anything is realised.

Here: one question about a plan and a policy. Not here: the needs (``needs``), records (``check``).
"""

from ..errors import PolicyError, Problem, raise_if
from ..model.record import SKP
from ..signature import checked
from .check import check_targets
from .policy import RulePolicy
from .weighted import WeightedPolicy


@checked(PolicyError)
def plan_problems(plan: SKP, policy: WeightedPolicy | RulePolicy) -> tuple[Problem, ...]:
    """Return what *policy* would refuse of *plan* whatever is realised; empty when it reads every target.

    Targets of another direction, a target of 0 that would divide, aspects it does not know or misses. A regulation that
    reads ratings alone refuses no target.

    Raises ``PolicyError`` for a policy that is not sound.
    """
    raise_if(list(policy.faults()), PolicyError)
    record = plan.realised()
    found = check_targets(record, policy.needs(record))
    if isinstance(policy, RulePolicy) and policy.propose is not None:
        found += check_targets(record, policy.propose.needs(record))
    return tuple(found)
