"""The door of coaching: it fills in the default policy; part of the front, apart so that scoring need not load it.

Here: choosing the policy. Not here: finding needs (``follow_up.coaching``), numbers (``regulations``).
"""

from collections.abc import Sequence
from datetime import date

from .evaluation.evaluation import Evaluation
from .follow_up import coaching
from .follow_up.coaching import CoachingPlan
from .follow_up.coaching_policy import CoachingPolicy
from .follow_up.competence import Gap
from .model.feedback import Feedback
from .regulations.permenpanrb_6_2022.coaching import DEFAULT
from .scoring.feedback import Joined


def coaching_needs(
    evaluations: Sequence[Evaluation],
    policy: CoachingPolicy | None = None,
    *,
    on: date,
    feedback: Sequence[Feedback] | Joined = (),
    gaps: Sequence[Gap] = (),
) -> CoachingPlan:
    """Return what coaching one person needs, deadlines counted from *on*, under the default policy unless one is given.

    *evaluations* are those of one person, in any order; where none holds a NIP or a name, nothing tells people apart.
    The default thresholds are the library's choice, marked policy. Nothing is decided. Of *feedback* nothing is shown
    of a group with too few raters. Also ``asn_kinerja.front.coaching_needs``.

    Raises ``DossierError`` for parts of a wrong kind, for several persons and for a day before an assessed period.
    """
    chosen = DEFAULT if policy is None else policy
    return coaching.coaching_needs(evaluations, chosen, on=on, feedback=feedback, gaps=gaps)
