"""Behaviour: marks by the names a regulation gives them, for the year or by months.

Here: names and numbers as given. Not here: which marks exist, their range, who has a leadership mark
(the regulation checks that).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from ..checks import MAX_PARTS, is_blank, is_code, kind_problem
from ..errors import ModelError, Problem, problem, raise_if
from ..exact.number import Number, look
from ..frozenmap import FrozenMap
from ..signature import kind_of
from ..words import Text, by_fields
from .realisation import SHORT

Marks = FrozenMap[str, Number]
_MONTHS = range(1, 13)
_MARKS = Text("nama dan nilai", "names and marks")
_TEXT = Text("teks", "text")
_LONGEST = 60  # characters of the name of a mark


@frozen
class Behaviour:
    """Behaviour marks; a mark that does not apply is left out, never 0.

    Attributes:
        given: marks of the whole period, by name; empty when they are given by months.
        by_month: marks by month (1 to 12), by name; empty when given as a whole.

    >>> Behaviour.marks(integritas=84, kepemimpinan=None).given
    FrozenMap({'integritas': 84})

    """

    __repr__ = by_fields

    given: Marks = field(factory=FrozenMap)
    by_month: FrozenMap[int, Marks] = field(factory=FrozenMap)

    def __attrs_post_init__(self) -> None:
        """Refuse marks that are no exact numbers and months that are none, all at once; blanks are left out."""
        if _is_plain(self.given) and type(self.by_month) is FrozenMap and not self.by_month:
            return
        for name in ("given", "by_month"):
            wrong = kind_problem(getattr(self, name), Mapping, "behaviour", _MARKS)
            raise_if([wrong] if wrong else [], ModelError)
        given, problems = _read(self.given, "behaviour")
        if self.given and self.by_month:
            words = "Behaviour.marks(...) / Behaviour.monthly(...)"
            problems.append(problem("one_of", "behaviour", Text("keduanya", "both"), words=words))
        if len(self.by_month) > MAX_PARTS:
            raise ModelError(problem("too_many", "behaviour", len(self.by_month), limit=len(_MONTHS)))
        by_month: dict[int, Marks] = {}
        for month, marks in self.by_month.items():
            if type(month) is not int or month not in _MONTHS:
                problems.append(problem("period_number", "behaviour", month, range="1-12"))
            elif not isinstance(marks, Mapping):
                problems.append(problem("type", f"behaviour[{month}]", marks, expected=_MARKS))
            else:
                found, wrong_marks = _read(marks, f"behaviour[{month}]")
                by_month[month], problems = FrozenMap(found), problems + wrong_marks
        raise_if(problems, ModelError)
        object.__setattr__(self, "given", FrozenMap(given))
        object.__setattr__(self, "by_month", FrozenMap(sorted(by_month.items())))

    @classmethod
    def marks(cls, /, **marks: Any) -> "Behaviour":
        """Return marks of the whole period; ``None`` says that a mark does not apply.

        Raises ``ModelError`` for marks that are no exact numbers, all at once.
        """
        return cls(FrozenMap(marks))

    @classmethod
    def monthly(cls, months: Mapping[int, Mapping[str, object]]) -> "Behaviour":
        """Return marks by month: ``{1: {"integritas": 84, ...}, 2: {...}}``; months without marks are left out.

        Raises ``ModelError`` for months that are not 1 to 12 and marks that are no exact numbers, all at once.
        """
        return cls(by_month=months)  # type: ignore[arg-type]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the marks given, in the order first met."""
        if self.given:
            return tuple(self.given)
        return tuple(dict.fromkeys(name for marks in self.by_month.values() for name in marks))

    @property
    def count(self) -> int:
        """How many marks are given."""
        return len(self.given) + (sum(map(len, self.by_month.values())) if self.by_month else 0)

    def all_marks(self) -> Iterable[tuple[str, str, Number]]:
        """Yield path, name and mark of every mark given."""
        for n, (name, mark) in enumerate(self.given.items()):
            yield _path("behaviour", name, n), name, mark
        for month, marks in self.by_month.items():
            for n, (name, mark) in enumerate(marks.items()):
                yield _path(f"behaviour[{month}]", name, n), name, mark

    def of(self, name: str) -> tuple[Number, ...]:
        """Return the monthly marks called *name*, in the order of the months.

        Raises ``ModelError`` for what is no name.
        """
        if not isinstance(name, str):
            raise ModelError(problem("type", "name", kind_of(name), expected=_TEXT))
        return tuple(marks[name] for marks in self.by_month.values() if name in marks)


def _path(path: str, name: str, number: int) -> str:
    """Return the place of a mark: by its name, or by its number where that may be somebody's."""
    return f"{path}.{name}" if is_code(name) else f"{path}[{number}]"


def _is_plain(marks: object) -> bool:
    """Say quickly whether *marks* are whole numbers by short names."""
    if type(marks) is not FrozenMap:
        return False
    for name, mark in marks.items():
        if type(mark) is not int or not -SHORT < mark < SHORT or type(name) is not str or len(name) > _LONGEST:
            return False
    return 0 < len(marks) <= MAX_PARTS


def _read(marks: Mapping[str, object], path: str) -> tuple[dict[str, Number], list[Problem]]:
    given: dict[str, Number] = {}
    if len(marks) > MAX_PARTS:
        return {}, [problem("too_many", path, len(marks), limit=MAX_PARTS)]
    problems = []
    for n, (name, mark) in enumerate(marks.items()):
        if is_blank(mark):
            continue
        if not isinstance(name, str) or len(name) > _LONGEST:
            expected = Text(f"nama, paling banyak {_LONGEST} karakter", f"a name of at most {_LONGEST} characters")
            problems.append(problem("type", path, name, expected=expected))
            continue
        found = look(mark, _path(path, name, n))
        if isinstance(found, Problem):
            problems.append(found)
        else:
            given[name] = found
    return given, problems
