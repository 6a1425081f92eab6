"""Running a given policy on a record: check, compute, name.

Here: the only path from record to evaluation. Not here: choosing the policy (``front``).
"""

from attrs import evolve

from ..errors import PolicyError, Problem, RecordError, problem, raise_if
from ..finding.finding import Unknown
from ..finding.score import is_too_long, size_problem
from ..law.citation import Regulation, Standing
from ..model.rating import Expectation, Ratings
from ..model.record import Record
from ..model.year import YearRecord
from ..scoring.parts import Labels
from ..scoring.parts.find import find
from ..words import Text, say
from .blanks import without_blanks
from .check import check
from .evaluation import Evaluation
from .needs import Blank
from .policy import Policy, RulePolicy


def run(policy: Policy, x: "Record | YearRecord", said: tuple[Problem, ...] = ()) -> Evaluation:
    """Evaluate *x* under *policy*; *said* are notes to carry.

    Raises ``RecordError`` with every problem the policy finds, ``PolicyError`` for a policy that is not sound.
    """
    faults = policy.faults()
    if faults:
        raise PolicyError(faults)
    if isinstance(policy, RulePolicy) and policy.propose is not None:
        return _proposed(policy, policy.propose, x, said)
    return _run(policy, x, said)


def _run(policy: Policy, x: "Record | YearRecord", said: tuple[Problem, ...]) -> Evaluation:
    needs = policy.needs(x)
    problems, unknowns = check(x, needs)
    raise_if(problems, RecordError)
    if unknowns:
        return Evaluation(x, policy, _merged(unknowns), None, None, said)
    rated = without_blanks(x) if needs.blank is Blank.LEAVE_OUT else None
    taken = x if rated is None else rated
    root = policy.root(taken)
    if isinstance(root, Labels):
        pair = root.of.function(taken, None)
        if is_too_long(pair):
            raise RecordError(size_problem(pair, "realised") or ())
        label = root.read(pair)
    else:
        pair, label = None, root.function(taken, None)
    if label is None:
        label = find(root, taken).value
    return Evaluation(x, policy, label, pair, None, said, rated)


def _merged(unknowns: list[Unknown]) -> Unknown:
    reasons = tuple(dict.fromkeys(reason for one in unknowns for reason in one.reasons))
    return Unknown(reasons, tuple(dict.fromkeys(need for one in unknowns for need in one.needed)))


def _proposed(policy: RulePolicy, propose: Policy, x: "Record | YearRecord", said: tuple[Problem, ...]) -> Evaluation:
    """Let *propose* name the rating of results where the record has none; the record's own rating wins."""
    record = x if isinstance(x, Record) else x.last
    ratings = record.ratings or Ratings()
    if ratings.results is not None:
        return _run(policy, x, said)
    proposal = _run(propose, record, ())
    rating = proposal.predikat
    if not isinstance(rating, Expectation):
        reason = (
            rating
            if isinstance(rating, Unknown)
            else Unknown((_NO_EXPECTATION.fill(label=proposal.label),), (_RATING,))
        )
        return Evaluation(x, policy, reason, None, proposal, said)
    rated = evolve(record, ratings=Ratings(rating, ratings.behaviour))
    whole = rated if isinstance(x, Record) else YearRecord((*x.records[:-1], rated))
    cite = Regulation(say(propose.name, "id"), None, None).cite(Standing.POLICY)
    note = problem("proposed", "ratings.results", policy=propose.name, rating=rating.value, cite=cite)
    return evolve(_run(policy, whole, (*said, note)), record=x, proposal=proposal, rated=whole)


_NO_EXPECTATION = Text(
    "usulan '{label}' bukan rating ekspektasi, dan pejabat penilai belum menetapkan rating hasil kerja",
    "the proposal '{label}' is no expectation, and the rater has not set the rating of results",
)
_RATING = Text("rating hasil kerja dari pejabat penilai", "the rater's rating of results")
