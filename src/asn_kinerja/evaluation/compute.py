"""From a record to what a policy makes of it: check, compute, name.

Here: the only path from record to predikat and points. Not here: what is asked of a result (``evaluation``), choosing
the policy (``front``).
"""

from typing import Any, NamedTuple

from attrs import evolve

from ..errors import PolicyError, RecordError
from ..exact.pair import Pair
from ..finding.finding import Unknown
from ..finding.score import is_too_long, size_problem
from ..model.rating import Expectation, Ratings
from ..model.record import Record
from ..model.year import YearRecord
from ..scoring.parts import Labels
from ..scoring.parts.find import find
from ..words import Text
from .blanks import without_blanks
from .check import check
from .needs import Blank
from .policy import Policy, RulePolicy


class Computed(NamedTuple):
    """What a policy makes of a record; each as an ``Evaluation`` has it; *proposed*: what another policy made of it."""

    predikat: Any
    pair: Pair | None
    rated: Record | YearRecord | None = None
    proposed: "tuple[Policy, Computed] | None" = None


def compute(policy: Policy, x: Record | YearRecord) -> Computed:
    """Return what *policy* makes of *x*.

    Raises ``RecordError`` with every problem the policy finds, ``PolicyError`` for a policy that is not sound.
    """
    faults = policy.faults()
    if faults:
        raise PolicyError(faults)
    if isinstance(policy, RulePolicy) and policy.propose is not None:
        return _proposed(policy, policy.propose, x)
    return _computed(policy, x)


def _computed(policy: Policy, x: Record | YearRecord) -> Computed:
    needs = policy.needs(x)
    problems, unknowns = check(x, needs)
    if problems:
        raise RecordError(problems)
    if unknowns:
        return Computed(_merged(unknowns), None)
    rated = without_blanks(x) if needs.blank is Blank.LEAVE_OUT else None
    taken = x if rated is None else rated
    root = policy.root(taken)
    if isinstance(root, Labels):
        pair = root.of.function(taken, None)
        if is_too_long(pair):
            raise RecordError(size_problem(pair, "realised") or ())
        label = root.read(pair, taken)
    else:
        pair, label = None, root.function(taken, None)
    if label is None:
        label = find(root, taken).value
    return Computed(label, pair, rated)


def _merged(unknowns: list[Unknown]) -> Unknown:
    reasons = tuple(dict.fromkeys(reason for one in unknowns for reason in one.reasons))
    return Unknown(reasons, tuple(dict.fromkeys(need for one in unknowns for need in one.needed)))


def _proposed(policy: RulePolicy, propose: Policy, x: Record | YearRecord) -> Computed:
    """Let *propose* name the rating of results where the record has none; the record's own rating wins."""
    record = x if isinstance(x, Record) else x.last
    ratings = record.ratings or Ratings()
    if ratings.results is not None:
        return _computed(policy, x)
    proposed = _computed(propose, record)
    rating = proposed.predikat
    if isinstance(rating, Unknown):
        return Computed(rating, None, None, (propose, proposed))
    if not isinstance(rating, Expectation):
        reason = _NO_EXPECTATION.fill(label=getattr(rating, "label", rating))
        return Computed(Unknown((reason,), (_RATING,)), None, None, (propose, proposed))
    rated = evolve(record, ratings=Ratings(rating, ratings.behaviour))
    whole = rated if isinstance(x, Record) else YearRecord((*x.records[:-1], rated))
    return _computed(policy, whole)._replace(rated=whole, proposed=(propose, proposed))


_NO_EXPECTATION = Text(
    "usulan '{label}' bukan rating ekspektasi, dan pejabat penilai belum menetapkan rating hasil kerja",
    "the proposal '{label}' is no expectation, and the rater has not set the rating of results",
)
_RATING = Text("rating hasil kerja dari pejabat penilai", "the rater's rating of results")
