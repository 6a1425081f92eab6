"""Ranking: weighted criteria that sum to one, a quota, ties kept or broken in a declared order.

Here: the ranking as a value, what it makes of candidates, the page of that. Not here: any weight of law or programme,
who may stand (conditions), order (``order``), the parts of the page (``page``).
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import groupby

from attrs import evolve, field, frozen

from ..checks import (
    MOST_NAMED,
    added,
    entries,
    gathered,
    hidden,
    key_path,
    key_text,
    kind_problem,
    many_problem,
    refuse,
)
from ..errors import Problem, RankingError, in_language, problem, raise_if
from ..exact.number import Number, plain
from ..finding.document import Document, Section
from ..finding.explain import Sources
from ..finding.finding import Finding, Unknown, found
from ..finding.score import Score, size_problem
from ..law.rule import Rule
from ..signature import kind_of
from ..words import Lang, Text, say
from . import page
from .candidate import Candidate
from .criteria import Criterion, Missing, TieBreak
from .figures import reasons_text
from .order import Place, placed

MOST_CANDIDATES = 100_000  # candidates one call may bring (policy of the library)


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, (list, tuple)) else value


@frozen
class Ranked:
    """The result of a ranking.

    Attributes:
        ranking: the ranking that made it.
        places: everybody who could be ranked, best first; equals by key, which decides nothing.
        incomplete: who could not be ranked, with the figures that are missing.

    """

    ranking: "Ranking"
    places: tuple[Place, ...]
    incomplete: tuple[tuple[str, tuple[Problem, ...]], ...] = field(default=(), repr=hidden)

    @property
    def chosen(self) -> tuple[Place, ...]:
        """The places within the quota; more than the quota where equals share its last place."""
        return tuple(one for one in self.places if one.chosen)

    @property
    def ties(self) -> tuple[tuple[str, ...], ...]:
        """The groups of keys that share a rank."""
        groups = (tuple(one.candidate.key for one in same) for _, same in groupby(self.places, lambda p: p.rank))
        return tuple(group for group in groups if len(group) > 1)

    def explain(self, lang: Lang = "id") -> Document:
        """Return the list as a document: rank, key, score, how ties were parted, who is missing what."""
        in_language(lang)
        sources, asked, places = Sources(lang), self.ranking, self.places
        noted = [(place.candidate.key, (note,)) for place in places for note in place.notes]
        more = {
            page.SCORES: tuple(page.score(place, sources) for place in places),
            page.TIES: page.equals(self.ties, places, lang),
            page.NOTES: page.said(noted, lang),
            page.INCOMPLETE: page.said(self.incomplete, lang),
        }
        return Document(
            title=say(asked.rule.title, lang),
            lang=lang,
            sections=(
                Section(page.HOW(lang), page.how(asked.criteria, asked.tie_breaks, asked.quota, lang)),
                page.sheet(places, lang, quota=asked.quota is not None),
                *(Section(heading(lang), items) for heading, items in more.items() if items),
            ),
            sources=tuple(sources.lines),
            closing=page.CLOSING(lang),
        )

    def _repr_html_(self) -> str:
        return self.explain().to_html()


@frozen
class Ranking:
    """How candidates are ranked.

    Attributes:
        rule: the rule or policy that asks for it.
        criteria: weighted criteria, their weights sum to exactly 1.
        tie_breaks: what decides between equals, in order; without any, equals stay equal.
        quota: how many may be chosen, or ``None``; equals at its edge all stay.
        missing: what becomes of a candidate without a figure.

    """

    rule: Rule
    criteria: tuple[Criterion, ...] = field(converter=_tuple)
    tie_breaks: tuple[TieBreak, ...] = field(default=(), converter=_tuple, kw_only=True)
    quota: int | None = field(default=None, kw_only=True)
    missing: Missing = field(default=Missing.REFUSE, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse a ranking that does not hold together, all problems at once."""
        found = gathered((kind_problem(self.rule, Rule, "rule"), kind_problem(self.missing, Missing, "missing")))
        found += _parts(self.criteria, Criterion, "criteria") or _weights(self.criteria)
        found += _parts(self.tie_breaks, TieBreak, "tie_breaks", empty=True)
        if self.quota is not None and (type(self.quota) is not int or self.quota < 1):
            quota = self.quota if type(self.quota) is int else kind_of(self.quota)
            found.append(problem("whole_number", "quota", quota, range="1-"))
        raise_if(found, RankingError)

    def rank(self, candidates: Iterable[Candidate]) -> Ranked:
        """Rank *candidates*; the order they come in changes nothing.

        Raises ``RankingError`` for what is no candidate and for a key given twice, all at once.
        """
        here = checked(candidates)
        lacking = {one.key: self.lacking(one) for one in here}
        scored = [(one, self.finding(one)) for one in here if not lacking[one.key]]
        places = placed(scored, self.criteria, self.tie_breaks, self.quota)
        return Ranked(self, places, tuple(sorted((key, found) for key, found in lacking.items() if found)))

    def score(self, candidate: Candidate) -> Finding[Score]:
        """Return the weighted score of one candidate with its products.

        Raises ``RankingError`` with every figure that is missing.
        """
        raise_if(list(self.lacking(candidate)), RankingError)
        return self.finding(candidate)

    def lacking(self, candidate: Candidate) -> tuple[Problem, ...]:
        """Return the figures that keep *candidate* from being ranked."""
        checked((candidate,))
        opened = [(n, one) for n, one in enumerate(self.criteria) if one.key in candidate.unknown]
        if opened:
            return tuple(
                _open(key_path("figures", one.key, n), candidate.unknown[one.key], one.key) for n, one in opened
            )
        absent = [(n, one) for n, one in enumerate(self.criteria) if one.key not in candidate.figures]
        if self.missing is Missing.RENORMALISE and len(absent) < len(self.criteria):
            return ()
        return tuple(problem("figure_missing", key_path("figures", one.key, n), key_text(one.key)) for n, one in absent)

    def finding(self, candidate: Candidate) -> Finding[Score]:
        """Return the score from the figures that are there; where there are some (see ``lacking``)."""
        here = [one for one in self.criteria if one.key in candidate.figures]
        whole = sum((Fraction(one.weight) for one in here), Fraction(0))
        parts = tuple((Fraction(one.weight) / whole, one.counts(candidate.figures[one.key])) for one in here)
        total = sum((weight * Fraction(figure) for weight, figure in parts), Fraction(0))
        value = Score(total.as_integer_ratio())
        refuse(RankingError, size_problem(value.pair, "figures"))
        rule = self.rule
        sources = _sources(here, candidate) if candidate.sources else ()
        sources += tuple(_turned((rule, one, candidate.figures[one.key])) for one in here if one.lower)
        return found(rule, value, "weighted", premises=sources, given=candidate, by=self, parts=parts)


def _sources(criteria: list[Criterion], candidate: Candidate) -> tuple[Finding[object], ...]:
    """Return where the figures of *criteria* come from, each under the name of its criterion."""
    come = [(one.name, candidate.sources[one.key]) for one in criteria if one.key in candidate.sources]
    return tuple(evolve(source, subject=name) for name, source in come)


def _turned(given: tuple[Rule, Criterion, Number]) -> Finding[Score]:
    """Return how a figure counts of which less is better."""
    rule, criterion, figure = given
    value = Score(Fraction(criterion.counts(figure)).as_integer_ratio())
    told = found(rule, value, "difference", about=criterion.name, realised=criterion.top, x=figure)
    return evolve(told, given=given, by=_turned)


def _open(path: str, why: Unknown, key: str) -> Problem:
    return problem("figure_open", path, key_text(key), why=reasons_text(why))


def checked(candidates: object) -> tuple[Candidate, ...]:
    """Return *candidates* as a tuple, or refuse what is none and keys given twice."""
    expected = Text("daftar calon (Candidate)", "a list of candidates")
    if isinstance(candidates, (str, bytes, Mapping)) or not isinstance(candidates, Iterable):
        name = kind_of(candidates)
        raise RankingError(problem("type", "candidates", name, expected=expected))
    here = entries(candidates, MOST_CANDIDATES)
    found = gathered([many_problem(here, "candidates", MOST_CANDIDATES)])
    found += gathered(_foreign(here, Candidate, "candidates"), MOST_NAMED)
    raise_if(found, RankingError)
    seen: set[str] = set()
    for n, one in enumerate(here):
        found += [problem("key_twice", f"candidates[{n}].key", key_text(one.key))] if one.key in seen else []
        seen.add(one.key)
    raise_if(found, RankingError)
    return here


def _foreign(values: tuple[object, ...], kind: type[object], path: str) -> Iterable[Problem | None]:
    return (kind_problem(one, kind, f"{path}[{n}]", kind.__name__) for n, one in enumerate(values))


def _parts(value: object, kind: type[object], path: str, *, empty: bool = False) -> list[Problem]:
    if not isinstance(value, tuple) or not (value or empty):
        return [problem("empty_list", path)]
    found = gathered(_foreign(value, kind, path), MOST_NAMED)
    if found:
        return found
    keys = [one.key for one in value]
    return [problem("key_twice", f"{path}[{n}].key", key_text(key)) for n, key in enumerate(keys) if key in keys[:n]]


def _weights(criteria: tuple[Criterion, ...]) -> list[Problem]:
    total = sum((Fraction(one.weight) for one in criteria), Fraction(0))
    named = added((f"criteria[{n}]", one.weight) for n, one in enumerate(criteria))
    return [] if total == 1 else [problem("weights_to_one", "criteria", plain(total), weights=named)]
