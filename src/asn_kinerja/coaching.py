"""The doors of coaching: they fill in the default policy; part of the front, apart so that scoring need not load it.

Here: choosing the policy. Not here: finding needs (``follow_up.coaching``), numbers (``regulations``).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from .evaluation.evaluation import Evaluation
from .follow_up import coaching, coaching_office
from .follow_up.coaching import CoachingPlan
from .follow_up.coaching_office import OfficeCoaching
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


def coaching_many(
    rows: Iterable[object],
    policy: CoachingPolicy | None = None,
    *,
    on: date,
    feedback: Mapping[Any, Sequence[Feedback] | Joined] | None = None,
    gaps: Mapping[Any, Sequence[Gap]] | None = None,
    key: Callable[[Any], object] | None = None,
) -> OfficeCoaching:
    """Return the coaching needs of a whole office under the default policy unless one is given.

    *rows* are outcomes of ``evaluate_many``, or evaluations; rows of one NIP or one key are one person's. *feedback*
    and *gaps* are by key. A bad row or person becomes a person with problems and stops nobody. Also
    ``asn_kinerja.front.coaching_many``.

    Raises ``DossierError`` for *rows* that are no list or more than 100,000, and for keys that no row has.
    """
    chosen = DEFAULT if policy is None else policy
    return coaching_office.coaching_many(rows, chosen, on=on, feedback=feedback, gaps=gaps, key=key)
