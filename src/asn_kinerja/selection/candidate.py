"""Somebody who stands in a ranking: a key that names nobody, and exact figures.

Here: the candidate. Not here: what may stand as a figure (``figures``), criteria and scores (``ranking``).
"""

from collections.abc import Mapping

from attrs import field, frozen

from ..checks import gathered, hidden, is_line, key_path, kind_problem, many_problem, pairs, text_problem
from ..errors import Problem, RankingError, raise_if
from ..exact.number import Number
from ..finding.finding import Finding, Unknown
from ..frozenmap import FrozenMap
from ..model.realisation import SHORT
from ..words import Text
from .figures import figure_of, source_of


def _map(value: object) -> object:
    return FrozenMap(dict(pairs(value))) if isinstance(value, Mapping) else value


def _figures(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    return FrozenMap({key: figure for key, figure in pairs(value) if figure is not None})


@frozen
class Candidate:
    """Somebody who stands, by a key that names nobody.

    Attributes:
        key: the caller's key; where it is an identity number, ``repr`` masks it.
        figures: exact figures by code; a code that is absent or ``None`` is missing, not zero. A ``Score``, a
            ``Finding`` or an ``Evaluation`` may be given and is kept as its number.
        sources: where a figure came from, by code: filled from findings and evaluations among the figures.
        unknown: figures that were given and are open, by code; who has one is not ranked.

    """

    key: str = field(repr=hidden)
    figures: FrozenMap[str, Number] = field(converter=_figures)
    sources: FrozenMap[str, Finding[object]] = field(factory=FrozenMap, converter=_map, kw_only=True, repr=False)
    unknown: FrozenMap[str, Unknown] = field(factory=FrozenMap, converter=_map, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key and no figure, all at once; keep what findings and evaluations hold."""
        found = gathered([text_problem(self.key, "key")])
        wrong = self._maps_problems()
        if wrong:
            raise RankingError([*found, *wrong])
        read: dict[str, Number | Unknown] = {}
        for n, (code, figure) in enumerate(self.figures.items()):
            if type(figure) is int and -SHORT < figure < SHORT and type(code) is str and is_line(code):
                read[code] = figure  # nothing in it to be looked at
                continue
            path = key_path("figures", code, n)
            found += gathered([text_problem(code, path)])
            value = figure_of(figure, path)
            if isinstance(value, Problem):
                found.append(value)
            else:
                read[code] = value
        raise_if(found, RankingError)
        if any(one is not read[code] or isinstance(one, Unknown) for code, one in self.figures.items()):
            self._keep(read)

    def _maps_problems(self) -> list[Problem]:
        maps = ((self.figures, "figures"), (self.sources, "sources"), (self.unknown, "unknown"))
        expected = Text("pasangan kode dan angka", "codes and figures")
        found = gathered(kind_problem(value, FrozenMap, path, expected) for value, path in maps)
        found = found or gathered(many_problem(value, path) for value, path in maps)
        if found or not (self.sources or self.unknown):
            return found
        found += gathered(kind_problem(one, Finding, "sources") for one in self.sources.values())
        return found + gathered(kind_problem(one, Unknown, "unknown") for one in self.unknown.values())

    def _keep(self, read: dict[str, Number | Unknown]) -> None:
        """Keep the numbers that were read, the open ones apart, and where they came from."""
        sources = {code: source for code, one in self.figures.items() if (source := source_of(one)) is not None}
        opened = {code: one for code, one in read.items() if isinstance(one, Unknown)}
        numbers = {code: one for code, one in read.items() if code not in opened}
        object.__setattr__(self, "sources", FrozenMap({**self.sources, **sources}))
        object.__setattr__(self, "unknown", FrozenMap({**self.unknown, **opened}))
        object.__setattr__(self, "figures", FrozenMap(numbers))
