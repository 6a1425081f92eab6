"""What is known of one person over the years.

Here: the dossier; ``None`` is *not known*, an empty tuple is *none*. Not here: its entries (``entries``), reading
plain data (``dossier_plain``), what follows from it (``condition``, ``requirement``).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from attrs import field, frozen

from ..checks import MAX_PARTS, entries, gathered, key_path, kind_problem, pairs, text_problem
from ..errors import DossierError, Problem, problem, raise_if
from ..evaluation.evaluation import Evaluation
from ..frozenmap import FrozenMap
from ..model.employee import Employee
from ..model.nip import HABIT, YOUNGEST
from ..model.period import EvaluationPeriod, later
from ..model.rank import Education
from ..words import Text, day_words
from .entries import (
    LAST_YEAR,
    Figure,
    Held,
    Leave,
    Punishment,
    RankHeld,
    Rated,
    Service,
    Training,
    date_problem,
)
from .twice import twice as entries_twice

_LEVELS = 100  # no scale of competence is longer (policy of the library)
_END = date(LAST_YEAR, 12, 31)


def _tuple(value: object) -> object:
    """Keep a list, set or iterator as a tuple; whatever else is judged later."""
    if value is None or isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        return value
    return entries(value)


def as_map(value: object) -> object:
    """Keep a mapping; whatever else is judged later."""
    return FrozenMap(dict(pairs(value))) if isinstance(value, Mapping) else value


@frozen(kw_only=True)
class Dossier:
    """What is known of one person over the years; every part may be unknown.

    Attributes:
        employee: the person, or ``None``.
        birth: day of birth.
        education: highest recognised education.
        service: spans of service; gaps between them are interruptions.
        ranks: ranks with the day each is held from.
        evaluations: results over years, ``Evaluation`` or ``Rated``; a year without one is unknown, not bad.
        discipline: every punishment; ``()`` says that there was none.
        leave: every leave that rules ask for.
        training: finished trainings with their hours.
        awards: awards and words of appreciation that were given.
        figures: figures per period that an agency's awards ask for.
        competences: actual level of each assessed competence, 0 or more.
        facts: further facts by key: true, false, or the day from which they hold; an absent key is unknown.

    >>> Dossier(discipline=()).discipline, Dossier().discipline
    ((), None)

    """

    employee: Employee | None = None
    birth: date | None = None
    education: Education | None = None
    service: tuple[Service, ...] | None = field(default=None, converter=_tuple)
    ranks: tuple[RankHeld, ...] | None = field(default=None, converter=_tuple)
    evaluations: "tuple[Evaluation | Rated, ...] | None" = field(default=None, converter=_tuple)
    discipline: tuple[Punishment, ...] | None = field(default=None, converter=_tuple)
    leave: tuple[Leave, ...] | None = field(default=None, converter=_tuple)
    training: tuple[Training, ...] | None = field(default=None, converter=_tuple)
    awards: tuple[Held, ...] | None = field(default=None, converter=_tuple)
    figures: tuple[Figure, ...] | None = field(default=None, converter=_tuple)
    competences: FrozenMap[str, int] | None = field(default=None, converter=as_map)
    facts: FrozenMap[str, bool | date] = field(factory=FrozenMap, converter=as_map)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once, each with its path."""
        found = gathered(
            (
                kind_problem(self.employee, (Employee, type(None)), "employee"),
                None if self.birth is None else date_problem(self.birth, "birth"),
                kind_problem(self.education, (Education, type(None)), "education"),
            )
        )
        for name, kinds in LISTS.items():
            found += _list_problems(getattr(self, name), kinds, name)
        found += _map_problems(self.competences, self.facts)
        raise_if(found or _before_birth(self.birth, self.service), DossierError)

    @property
    def rated(self) -> tuple[Rated, ...] | None:
        """Period and predikat of each evaluation, oldest first; ``None`` where they are not known."""
        if self.evaluations is None:
            return None
        return tuple(sorted(map(Rated.of, self.evaluations), key=lambda one: (one.period.start, one.period.end)))

    def notes(self) -> tuple[Problem, ...]:
        """Return what overlaps or stands twice, words read by habit, and service from childhood.

        Nothing is dropped for it: a certificate, or an award of one day, that stands twice is counted once and shown.
        """
        spans = [(one.start, one.end or _END) for one in self.service or ()]
        leaves = [(one.period.start, one.period.end) for one in self.leave or ()]
        days = [one.since for one in self.ranks or ()]
        twice = [problem("held_twice", f"ranks[{b}]", other=f"ranks[{a}]") for a, b in _same(days)]
        results = [Rated.of(one) for one in self.evaluations or ()]
        rated = [one.period for one in results]
        read = [
            problem("read_by_habit", f"evaluations[{i}].predikat", one.note)
            for i, one in enumerate(results)
            if one.note
        ]
        again = [problem("rated_twice", f"evaluations[{b}]", other=f"evaluations[{a}]") for a, b in _same(rated)]
        young = _young(self.birth, self.service)
        more = entries_twice(self.training or (), self.awards or (), self.discipline or (), self.figures or ())
        overlaps = (*_overlaps(spans, "service"), *_overlaps(leaves, "leave"))
        return (*young, *overlaps, *twice, *read, *again, *_crossings(rated), *more)


#: What each list of a dossier holds.
LISTS: dict[str, tuple[type, ...]] = {
    "service": (Service,),
    "ranks": (RankHeld,),
    "evaluations": (Evaluation, Rated),
    "discipline": (Punishment,),
    "leave": (Leave,),
    "training": (Training,),
    "awards": (Held,),
    "figures": (Figure,),
}
_LIST = Text("daftar, atau None bila tidak diketahui", "a list, or None where it is not known")


def _list_problems(value: object, kinds: tuple[type, ...], name: str) -> list[Problem]:
    if value is None:
        return []
    if not isinstance(value, tuple):
        return gathered([kind_problem(value, tuple, name, _LIST)])
    if len(value) > MAX_PARTS:
        return [problem("whole_number", name, len(value), range=f"0-{MAX_PARTS}")]
    expected = " / ".join(kind.__name__ for kind in kinds)
    return gathered(kind_problem(one, kinds, f"{name}[{n}]", expected) for n, one in enumerate(value))


def _map_problems(competences: object, facts: object) -> list[Problem]:
    found = [] if competences is None else level_problems(competences, "competences")
    if not isinstance(facts, FrozenMap):
        return [*found, *gathered([kind_problem(facts, FrozenMap, "facts", MAPPING)])]
    if len(facts) > MAX_PARTS:
        return [*found, problem("whole_number", "facts", len(facts), range=f"0-{MAX_PARTS}")]
    expected = Text("True, False atau tanggal", "True, False or a day")
    for n, (key, value) in enumerate(facts.items()):
        path = key_path("facts", key, n)
        found += gathered([text_problem(key, path)])
        if isinstance(value, date):
            found += gathered([date_problem(value, path)])
        elif not isinstance(value, bool):
            found += gathered([kind_problem(value, bool, path, expected)])
    return found


MAPPING = Text("pasangan kunci dan nilai", "keys and values")


def level_problems(levels: object, path: str) -> list[Problem]:
    """Return what is wrong with a mapping of competences to levels (whole numbers, 0 or more)."""
    if not isinstance(levels, Mapping):
        return gathered([kind_problem(levels, Mapping, path, MAPPING)])
    if len(levels) > MAX_PARTS:
        return [problem("whole_number", path, len(levels), range=f"0-{MAX_PARTS}")]
    found = gathered(text_problem(name, key_path(path, name, n)) for n, name in enumerate(levels))
    for n, (name, level) in enumerate(levels.items()):
        if type(level) is not int or not 0 <= level <= _LEVELS:
            shown = level if isinstance(level, (int, str)) else type(level).__name__
            found.append(problem("whole_number", key_path(path, name, n), shown, range=f"0-{_LEVELS}"))
    return found


def _before_birth(birth: date | None, service: tuple[Service, ...] | None) -> list[Problem]:
    """Refuse service that does not follow the birth: one of the two days is wrong."""
    spans = enumerate(service or ()) if birth is not None else ()
    wrong = [(n, one.start) for n, one in spans if birth is not None and one.start <= birth]
    return [problem("service_before_birth", f"service[{n}]", day_words(start)) for n, start in wrong]


def _young(birth: date | None, service: tuple[Service, ...] | None) -> list[Problem]:
    """Report service that first starts younger than anybody is appointed (policy)."""
    if birth is None or not service:
        return []
    first = min(range(len(service)), key=lambda n: service[n].start)
    if service[first].start >= later(birth, years=YOUNGEST):
        return []
    return [problem("young_service", f"service[{first}]", years=YOUNGEST, cite=HABIT)]


def _same(values: Sequence[object]) -> list[tuple[int, int]]:
    pairs = combinations(enumerate(values), 2)
    return [(a, b) for (a, one), (b, two) in pairs if one == two]


def _overlaps(spans: list[tuple[date, date]], name: str) -> list[Problem]:
    found = []
    for (a, one), (b, two) in combinations(enumerate(spans), 2):
        if one[0] <= two[1] and two[0] <= one[1]:
            found.append(problem("overlap", f"{name}[{b}]", other=f"{name}[{a}]"))
    return found


def _crossings(periods: list[EvaluationPeriod]) -> list[Problem]:
    """Report periods that share days while neither holds the other: a quarter inside its year is no overlap."""
    found = []
    for (a, one), (b, two) in combinations(enumerate(periods), 2):
        if one.overlap(two) is not None and one not in two and two not in one:
            found.append(problem("overlap", f"evaluations[{b}]", other=f"evaluations[{a}]"))
    return found
