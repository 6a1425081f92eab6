"""Putting candidates in order: by score, then by the declared tie-breaks, then not at all.

Here: order, ties, quota. Not here: scores (``ranking``). The order of the input decides nothing.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from ..checks import hidden, key_path, key_text
from ..errors import Problem, problem
from ..finding.finding import Finding
from ..finding.score import Score
from .candidate import Candidate
from .criteria import Criterion, TieBreak

_Scored: TypeAlias = tuple[Candidate, Finding[Score]]


@frozen
class Place:
    """One candidate's place.

    Attributes:
        rank: 1 for the first; equals share it and the next rank is left out.
        candidate: who.
        finding: the score with its products.
        chosen: within the quota; always true without one.
        tied: keys of those who share the rank.
        decided_by: the tie-breaks that parted this candidate from others with the same score.
        notes: figures outside their scale, tie-breaks that could not be used, criteria whose weight the others share.

    """

    rank: int
    candidate: Candidate
    finding: Finding[Score]
    chosen: bool
    tied: tuple[str, ...] = field(default=(), repr=hidden)
    decided_by: tuple[TieBreak, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def score(self) -> Score:
        """The weighted score, exact."""
        return self.finding.value


@frozen
class _Group:
    """Candidates that nothing has parted yet, and what parted them from others of the same score."""

    members: tuple[_Scored, ...]
    decided_by: tuple[TieBreak, ...] = ()
    notes: tuple[Problem, ...] = ()


def placed(
    scored: Iterable[_Scored], criteria: tuple[Criterion, ...], tie_breaks: tuple[TieBreak, ...], quota: int | None
) -> tuple[Place, ...]:
    """Return the places of candidates with their scores, best first."""
    scores: dict[Fraction, list[_Scored]] = {}
    for one in scored:
        scores.setdefault(one[1].value.exact, []).append(one)
    groups = [_Group(tuple(scores[score])) for score in sorted(scores, reverse=True)]
    for tie_break in tie_breaks:
        groups = [part for group in groups for part in _parted(group, tie_break)]
    places: list[Place] = []
    for group in groups:
        rank = len(places) + 1
        places += _places(group, rank, criteria, chosen=quota is None or rank <= quota)
    return tuple(places)


def _parted(group: _Group, tie_break: TieBreak) -> list[_Group]:
    """Return *group* parted by one tie-break; a figure that is missing leaves it whole and is noted."""
    if len(group.members) == 1:
        return [group]
    if any(tie_break.key not in one.figures for one, _ in group.members):
        note = problem("figure_missing", f"tie_breaks[{tie_break.key!r}]", tie_break.key)
        return [_Group(group.members, group.decided_by, (*group.notes, note))]
    figures: dict[Fraction, list[_Scored]] = {}
    for one in group.members:
        figures.setdefault(Fraction(one[0].figures[tie_break.key]), []).append(one)
    if len(figures) == 1:
        return [group]
    decided = (*group.decided_by, tie_break)
    return [
        _Group(tuple(figures[figure]), decided, group.notes) for figure in sorted(figures, reverse=not tie_break.lower)
    ]


def _places(group: _Group, rank: int, criteria: tuple[Criterion, ...], *, chosen: bool) -> Iterable[Place]:
    """Yield the places of those who share a rank, by key, which decides nothing."""
    keys = sorted(one.key for one, _ in group.members)
    for one, finding in sorted(group.members, key=lambda member: member[0].key):
        tied = tuple(key for key in keys if key != one.key)
        notes = (*group.notes, *_outside(criteria, one), *_left_out(criteria, one))
        yield Place(rank, one, finding, chosen, tied, group.decided_by, notes)


def _outside(criteria: tuple[Criterion, ...], candidate: Candidate) -> list[Problem]:
    """Return the figures of *candidate* that lie outside the scale of their criterion."""
    found = []
    for one in criteria:
        figure = candidate.figures.get(one.key)
        if figure is not None and one.scale is not None and Fraction(figure) not in one.scale:
            path = f"figures[{one.key!r}]"
            found.append(problem("outside_scale", path, figure, range=one.scale.words))
    return found


def _left_out(criteria: tuple[Criterion, ...], candidate: Candidate) -> list[Problem]:
    """Return the criteria whose weight the others share, because *candidate* has no figure for them."""
    absent = [(n, one) for n, one in enumerate(criteria) if one.key not in candidate.figures]
    return [
        problem("criterion_left_out", key_path("figures", one.key, n), key_text(one.key), weight=Fraction(one.weight))
        for n, one in absent
    ]
