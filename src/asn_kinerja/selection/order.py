"""Putting candidates in order: by score, then by the declared tie-breaks, then not at all.

Here: order, ties, quota. Not here: scores (``ranking``). The order of the input decides nothing.
"""

from fractions import Fraction

from attrs import frozen

from ..errors import Problem, problem
from ..model.checks import key_path, key_text
from .candidate import Candidate
from .ranking import Place, Ranked, Ranking, TieBreak


@frozen
class _Group:
    """Candidates that nothing has parted yet, and what parted them from others of the same score."""

    members: tuple[Candidate, ...]
    decided_by: tuple[TieBreak, ...] = ()
    notes: tuple[Problem, ...] = ()


def ranked(ranking: Ranking, candidates: tuple[Candidate, ...]) -> Ranked:
    """Return the ranked list of *candidates*."""
    lacking = {one.key: ranking.lacking(one) for one in candidates}
    incomplete = tuple(sorted((key, found) for key, found in lacking.items() if found))
    scores: dict[Fraction, list[Candidate]] = {}
    for one in candidates:
        if not lacking[one.key]:
            scores.setdefault(ranking.finding(one).value.exact, []).append(one)
    groups = [_Group(tuple(scores[score])) for score in sorted(scores, reverse=True)]
    for tie_break in ranking.tie_breaks:
        groups = [part for group in groups for part in _parted(group, tie_break)]
    return Ranked(ranking, tuple(_places(ranking, groups)), incomplete)


def _parted(group: _Group, tie_break: TieBreak) -> list[_Group]:
    """Return *group* parted by one tie-break; a figure that is missing leaves it whole and is noted."""
    if len(group.members) == 1:
        return [group]
    lacking = sorted(one.key for one in group.members if tie_break.key not in one.figures)
    if lacking:
        note = problem("figure_missing", f"tie_breaks[{tie_break.key!r}]", tie_break.key)
        return [_Group(group.members, group.decided_by, (*group.notes, note))]
    figures: dict[Fraction, list[Candidate]] = {}
    for one in group.members:
        figures.setdefault(Fraction(one.figures[tie_break.key]), []).append(one)
    if len(figures) == 1:
        return [group]
    decided = (*group.decided_by, tie_break)
    return [
        _Group(tuple(figures[figure]), decided, group.notes) for figure in sorted(figures, reverse=not tie_break.lower)
    ]


def _places(ranking: Ranking, groups: list[_Group]) -> list[Place]:
    places: list[Place] = []
    for group in groups:
        rank = len(places) + 1
        chosen = ranking.quota is None or rank <= ranking.quota
        keys = sorted(one.key for one in group.members)
        for one in sorted(group.members, key=lambda member: member.key):
            tied = tuple(key for key in keys if key != one.key)
            notes = (*group.notes, *_outside(ranking, one), *_left_out(ranking, one))
            places.append(Place(rank, one, ranking.finding(one), chosen, tied, group.decided_by, notes))
    return places


def _outside(ranking: Ranking, candidate: Candidate) -> list[Problem]:
    """Return the figures of *candidate* that lie outside the scale of their criterion."""
    found = []
    for one in ranking.criteria:
        figure = candidate.figures.get(one.key)
        if figure is not None and one.scale is not None and Fraction(figure) not in one.scale:
            path = f"figures[{one.key!r}]"
            found.append(problem("outside_scale", path, figure, range=one.scale.words))
    return found


def _left_out(ranking: Ranking, candidate: Candidate) -> list[Problem]:
    """Return the criteria whose weight the others share, because *candidate* has no figure for them."""
    absent = [(n, one) for n, one in enumerate(ranking.criteria) if one.key not in candidate.figures]
    return [
        problem("criterion_left_out", key_path("figures", one.key, n), key_text(one.key), weight=Fraction(one.weight))
        for n, one in absent
    ]
