"""Ranking: weighted criteria that sum to one, a quota, ties kept or broken in a declared order.

Here: the ranking as a value and what it makes of candidates. Not here: any weight of law or programme, who may
stand (conditions), the page (``page``).
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import groupby
from typing import Any

from attrs import evolve, field, frozen

from ..errors import Problem, RankingError, in_language, problem, raise_if
from ..exact.interval import Interval
from ..exact.number import Number, kept, look, plain
from ..finding.document import Document
from ..finding.finding import Finding, Unknown
from ..finding.score import Score, size_problem
from ..law.rule import Rule
from ..model.checks import (
    MOST_NAMED,
    added,
    entries,
    gathered,
    hidden,
    key_path,
    key_text,
    kind_problem,
    many_problem,
    text_problem,
)
from ..signature import kind_of
from ..words import Lang, Text, Word
from .candidate import Candidate as Candidate  # noqa: PLC0414 - candidates are named where rankings are
from .figures import reasons_text

MOST_CANDIDATES = 100_000  # candidates one call may bring (policy of the library)


class Missing(Word):
    """What becomes of a candidate who lacks the figure of a criterion."""

    REFUSE = Text("tidak diperingkat sampai angkanya ada", "not ranked until the figure is there")
    RENORMALISE = Text("bobot kriteria lain disesuaikan", "the weights of the other criteria are scaled up")


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, (list, tuple)) else value


@frozen
class Criterion:
    """One criterion of a ranking.

    Attributes:
        key: code of its figure.
        weight: share of the total, more than 0 and at most 1.
        title: its name.
        scale: the range its figures are expected in, or ``None``; a figure outside is noted, not cut.
        lower: less is better (minutes late): a figure counts as the upper end of *scale* minus itself, so *scale* must
            have ends. Otherwise more is better and a figure counts as it stands.

    """

    key: str
    weight: Number = field(converter=kept)
    title: Text | str = ""
    scale: Interval | None = None
    lower: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key, no share, no range, and less is better without a range."""
        found = gathered(
            (
                text_problem(self.key, "key"),
                kind_problem(self.title, (Text, str), "title", Text("teks", "text")),
                kind_problem(self.scale, (Interval, type(None)), "scale", "Interval"),
                kind_problem(self.lower, bool, "lower", "bool"),
            )
        )
        if self.lower is True and self.top is None:
            found.append(problem("lower_scale", "scale", self.scale.words if isinstance(self.scale, Interval) else "-"))
        weight = look(self.weight, "weight")
        if isinstance(weight, Problem):
            found.append(weight)
        elif not 0 < weight <= 1:
            found.append(problem("weight_range", "weight", weight))
        raise_if(found, RankingError)

    @property
    def name(self) -> Text | str:
        """Its title, or its key."""
        return self.title or self.key

    @property
    def top(self) -> Fraction | None:
        """The upper end of a scale that has both ends, otherwise ``None``."""
        scale = self.scale
        return scale.upper if isinstance(scale, Interval) and scale.lower is not None else None

    def counts(self, figure: Number) -> Number | Fraction:
        """Return what *figure* counts: itself, or where less is better what it leaves of the upper end.

        >>> from asn_kinerja.exact import closed
        >>> Criterion("terlambat", "0.05", scale=closed(0, 60), lower=True).counts(21)
        Fraction(39, 1)
        """
        return self.top - Fraction(figure) if self.lower and self.top is not None else figure


@frozen
class TieBreak:
    """What decides between equals: a figure, the higher or the lower first.

    Attributes:
        key: code of the figure; a criterion or a further figure of the candidates.
        title: its name.
        lower: the lower figure goes first.

    """

    key: str
    title: Text | str = ""
    lower: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key."""
        found = (
            text_problem(self.key, "key"),
            kind_problem(self.title, (Text, str), "title", Text("teks", "text")),
            kind_problem(self.lower, bool, "lower", "bool"),
        )
        raise_if(gathered(found), RankingError)

    @property
    def name(self) -> Text | str:
        """Its title, or its key."""
        return self.title or self.key


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
        from .page import page  # noqa: PLC0415 - wording knows rankings

        return page(self, lang)

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
        found = gathered(
            (kind_problem(self.rule, Rule, "rule", "Rule"), kind_problem(self.missing, Missing, "missing", "Missing"))
        )
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
        from .order import ranked  # noqa: PLC0415 - ordering knows rankings

        return ranked(self, checked(candidates))

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
        raise_if(gathered([size_problem(value.pair, "figures")]), RankingError)
        facts = (("parts", parts), ("value", value))
        rule = self.rule
        sources = _sources(here, candidate) if candidate.sources else ()
        sources += tuple(_turned((rule, one, candidate.figures[one.key])) for one in here if one.lower)
        return Finding(value, rule, rule.title, rule.cite, "weighted", facts, sources, given=candidate, by=self)


def _sources(criteria: list[Criterion], candidate: Candidate) -> tuple[Finding[Any], ...]:
    """Return where the figures of *criteria* come from, each under the name of its criterion."""
    come = [(one.name, candidate.sources[one.key]) for one in criteria if one.key in candidate.sources]
    return tuple(evolve(source, subject=name) for name, source in come)


def _turned(given: Any) -> Finding[Score]:
    """Return how a figure counts of which less is better."""
    rule, criterion, figure = given
    value = Score(Fraction(criterion.counts(figure)).as_integer_ratio())
    facts = (("realised", criterion.top), ("x", figure), ("value", value))
    return Finding(value, rule, criterion.name, rule.cite, "difference", facts, given=given, by=_turned)


def _open(path: str, why: Unknown, key: str) -> Problem:
    return problem("figure_open", path, key_text(key), why=reasons_text(why))


def checked(candidates: Any) -> tuple[Candidate, ...]:
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


def _foreign(values: tuple[Any, ...], kind: type[Any], path: str) -> Iterable[Problem | None]:
    return (kind_problem(one, kind, f"{path}[{n}]", kind.__name__) for n, one in enumerate(values))


def _parts(value: Any, kind: type[Any], path: str, *, empty: bool = False) -> list[Problem]:
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
