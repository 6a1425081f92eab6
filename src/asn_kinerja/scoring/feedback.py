"""Feedback from all sides: answers of raters joined by the rules an agency states.

Here: groups, weights, thresholds. A group below its threshold is neither shown nor counted, so that nothing can be
found by subtraction. Not here: any number of law; there is none: PermenPANRB 6/2022 makes feedback a consideration.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from attrs import field, frozen

from ..checks import MAX_PARTS, added, gathered, kind_problem, least_problem, many_problem, pairs
from ..errors import ModelError, PolicyError, Problem, problem, raise_if
from ..exact.interval import Interval, closed
from ..exact.number import Number, fraction, kept, look
from ..finding.finding import Finding, Unknown, found
from ..finding.score import Scale, Score
from ..frozenmap import FrozenMap
from ..model.feedback import Feedback, RaterGroup
from ..model.moments import iterated
from ..words import Text, Word
from .common import POLICY_WEIGHT, policy_rule
from .shares import count, mean

_WHOLE = 100

GROUP = policy_rule(
    "feedback.group",
    Text("Umpan balik satu kelompok", "Feedback of one group"),
    Text(
        "Nilai kelompok adalah rata-rata nilai para penilainya, bila penilainya cukup banyak.",
        "A group counts the mean mark of its raters, where there are enough of them.",
    ),
)
TOTAL = policy_rule(
    "feedback.total",
    Text("Umpan balik dari semua pihak", "Feedback from all sides"),
    Text(
        "Umpan balik adalah jumlah nilai kelompok menurut bobot yang ditetapkan instansi.",
        "Feedback adds the groups by the weights the agency sets.",
    ),
)
SCALE = Scale(Text("poin umpan balik", "points of feedback"))


#: Groups of one rater, known by what they are.
KNOWN = frozenset({RaterGroup.SUPERIOR, RaterGroup.SELF})


class MissingGroup(Word):
    """What follows where a group with a weight has too few raters; it never counts 0."""

    UNKNOWN = Text("tidak ada nilai sebelum kelompok itu lengkap", "no points until the group is complete")
    SHARED = Text(
        "bobotnya dibagikan kepada kelompok lain menurut bobot mereka", "its weight is shared by the other groups"
    )


def _by_group(value: object) -> Any:
    return FrozenMap(dict(pairs(value))) if isinstance(value, Mapping) else value


def _weights(value: object) -> Any:
    return FrozenMap({group: kept(one) for group, one in pairs(value)}) if isinstance(value, Mapping) else value


@frozen
class FeedbackRules:
    """How an agency joins feedback: its own policy, never law.

    Attributes:
        weights: percent of each group that counts; they sum to exactly 100. A self-rating counts only where
            ``RaterGroup.SELF`` is given a weight here.
        anonymity: least raters of a group before anything of it is shown or counted; 1 or more.
        least: least raters of single groups, where an agency wants more than *anonymity*.
        missing: what follows where a group with a weight has too few raters.
        known: groups whose raters are known by what they are; *anonymity* does not protect them.
        marks: the range of a mark.

    Raises ``PolicyError`` with everything that is wrong.

    """

    weights: FrozenMap[RaterGroup, Number] = field(converter=_weights)
    anonymity: int = field(kw_only=True)
    least: FrozenMap[RaterGroup, int] = field(factory=FrozenMap, converter=_by_group, kw_only=True)
    missing: MissingGroup = field(default=MissingGroup.UNKNOWN, kw_only=True)
    known: frozenset[RaterGroup] = field(factory=lambda: KNOWN, kw_only=True)
    marks: Interval = field(factory=lambda: closed(0, _WHOLE), kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse rules that cannot be."""
        found = _kind_faults(self)
        raise_if(found or _number_faults(self), PolicyError)

    def needed(self, group: RaterGroup) -> int:
        """Return how many raters *group* needs before anything of it is shown or counted."""
        return max(self.least.get(group, 1), 1 if group in self.known else self.anonymity)


def _kind_faults(rules: FeedbackRules) -> list[Problem]:
    mapping = Text("kelompok dan angkanya", "groups and numbers")
    found = [
        kind_problem(rules.weights, FrozenMap, "weights", mapping),
        kind_problem(rules.least, FrozenMap, "least", mapping),
        kind_problem(rules.missing, MissingGroup, "missing"),
        kind_problem(rules.known, frozenset, "known"),
        kind_problem(rules.marks, Interval, "marks"),
    ]
    maps = [one for one in ("weights", "least") if isinstance(getattr(rules, one), FrozenMap)]
    many = gathered(many_problem(getattr(rules, name), name) for name in maps)
    groups = (
        (name, group)
        for name in ("weights", "least", "known")
        if isinstance(getattr(rules, name), (FrozenMap, frozenset))
        for group in getattr(rules, name)
    )
    wrong = (kind_problem(one, RaterGroup, name) for name, one in groups)
    return gathered(found) + (many or gathered(wrong, MAX_PARTS))


def _number_faults(rules: FeedbackRules) -> list[Problem]:
    counts = {"anonymity": rules.anonymity, **{f"least[{g.name}]": n for g, n in rules.least.items()}}
    found = gathered(least_problem(n, path, 1) for path, n in counts.items())
    weights = {group: look(weight, f"weights[{group.name}]") for group, weight in rules.weights.items()}
    found += [one for one in weights.values() if isinstance(one, Problem)]
    numbers = {g: fraction(one) for g, one in weights.items() if not isinstance(one, Problem)}
    wrong = [
        problem("weight", f"weights[{g.name}]", one, remedy=POLICY_WEIGHT)
        for g, one in numbers.items()
        if not 0 < one <= _WHOLE
    ]
    total = sum(numbers.values(), Fraction(0))
    if not found and not wrong and total != _WHOLE:
        named = added((group.value, one) for group, one in numbers.items())
        wrong.append(problem("weights_sum", "weights", total, weights=named, equal=""))
    return found + wrong


@frozen
class Joined:
    """Feedback about one employee, joined: what may be shown, and nothing else.

    Attributes:
        total: the points by the weights, or ``Unknown``. Usable as a realisation of an agency's own policy; under
            PermenPANRB 6/2022 feedback is a consideration, not a score
            (``regulations.permenpanrb_6_2022.consideration``).
        groups: the mean of each group that has a weight or enough raters, in the order of ``RaterGroup``;
            ``Unknown`` below its threshold, where not even the number of raters is kept.
        comments: the comments of each group that may be shown, sorted, so that their order tells nothing.
        beside: groups shown but not counted, because they have no weight.

    """

    total: Finding[Score | Unknown]
    groups: FrozenMap[RaterGroup, Finding[Score | Unknown]]
    comments: FrozenMap[RaterGroup, tuple[str, ...]] = field(repr=False)
    beside: tuple[RaterGroup, ...]


def join(answers: Iterable[Feedback], rules: FeedbackRules) -> Joined:
    """Join *answers* about one employee by *rules*; any iterable, in any order.

    Raises ``ModelError`` with every problem: a mark out of scale, a reference given twice, what is no feedback.

    >>> rules = FeedbackRules({RaterGroup.SUPERIOR: 50, RaterGroup.PEERS: 50}, anonymity=3)
    >>> peers = [Feedback(RaterGroup.PEERS, mark) for mark in (88, 90, 92)]
    >>> join([Feedback(RaterGroup.SUPERIOR, 80), *peers], rules).total.value.exact
    Fraction(85, 1)
    """
    wrong = kind_problem(rules, FeedbackRules, "rules")
    raise_if([wrong] if wrong else [], ModelError)
    here = _checked(answers, rules)
    every = {group: _group(group, here, rules) for group in RaterGroup}
    groups = {g: found for g, found in every.items() if g in rules.weights or isinstance(found.value, Score)}
    comments = {
        group: tuple(sorted(one.comment for one in here if one.group is group and one.comment.strip()))
        for group, found in groups.items()
        if isinstance(found.value, Score)
    }
    beside = tuple(g for g, found in groups.items() if g not in rules.weights and isinstance(found.value, Score))
    total = _total((rules, tuple(groups[g] for g in RaterGroup if g in rules.weights)))
    return Joined(total, FrozenMap(groups), FrozenMap({g: words for g, words in comments.items() if words}), beside)


def by_group(answers: Iterable[Feedback], rules: FeedbackRules) -> FrozenMap[RaterGroup, Finding[Score | Unknown]]:
    """Return the mean of each group that answered, with or without a weight; ``Unknown`` below its threshold.

    Raises ``ModelError`` as ``join`` does.
    """
    wrong = kind_problem(rules, FeedbackRules, "rules")
    raise_if([wrong] if wrong else [], ModelError)
    here = _checked(answers, rules)
    return FrozenMap({group: _group(group, here, rules) for group in RaterGroup if any(group is a.group for a in here)})


def _checked(answers: Iterable[Feedback], rules: FeedbackRules) -> tuple[Feedback, ...]:
    found: list[Problem] = []
    here: list[Feedback] = []
    seen: set[str] = set()
    for i, one in enumerate(iterated(answers, "answers")):
        if len(found) >= MAX_PARTS:
            break  # more would only be a longer list
        wrong = kind_problem(one, Feedback, f"answers[{i}]")
        if wrong is not None:
            found.append(wrong)
            continue
        if not rules.marks.holds(one.mark.as_integer_ratio()):
            reach = rules.marks.words
            found.append(problem("mark_range", f"answers[{i}].mark", one.mark, range=reach))
        if one.reference and one.reference in seen:
            found.append(problem("reference_twice", f"answers[{i}].reference", _HIDDEN))
        seen.add(one.reference)
        here.append(one)
    raise_if(found, ModelError)
    return tuple(here)


_HIDDEN = Text("penilai", "of a rater")


def _group(group: RaterGroup, here: tuple[Feedback, ...], rules: FeedbackRules) -> Finding[Score | Unknown]:
    """Return the mean of a group; below its threshold an answer that is the same whatever the marks are."""
    marks = [fraction(one.mark) for one in here if one.group is group]
    name = Text(group.value.id.capitalize(), group.value.en.capitalize())
    if len(marks) >= rules.needed(group):
        return mean(GROUP, name, sum(marks, Fraction(0)), len(marks), SCALE)
    reason = _FEW.fill(group=group.value, needed=rules.needed(group))
    return count(GROUP, name, Unknown((reason,), (_RATERS.fill(group=group.value),)))


_FEW = Text("{group}: kurang dari {needed} penilai", "{group}: fewer than {needed} raters")
_RATERS = Text("umpan balik dari {group}", "feedback of {group}")


def _total(given: Any) -> Finding[Score | Unknown]:
    """Return the groups by their weights, from the rules and the findings of the groups that have a weight."""
    rules, groups = given
    named = [group for group in RaterGroup if group in rules.weights]
    pairs = zip(named, (one.value for one in groups), strict=True)
    there = [(rules.weights[group], value) for group, value in pairs if isinstance(value, Score)]
    lacking = [one.value for one in groups if isinstance(one.value, Unknown)]
    if lacking and (rules.missing is MissingGroup.UNKNOWN or not there):
        reasons = tuple(reason for one in lacking for reason in one.reasons)
        value = Unknown(reasons, tuple(need for one in lacking for need in one.needed))
        return found(TOTAL, value, premises=groups, given=given, by=_total)
    whole = sum((fraction(weight) for weight, _ in there), Fraction(0))
    parts = tuple((fraction(weight) / whole, score) for weight, score in there)
    score = Score(sum((share * one.exact for share, one in parts), Fraction(0)).as_integer_ratio(), SCALE)
    return found(TOTAL, score, "weighted", premises=groups, given=given, by=_total, parts=parts)
