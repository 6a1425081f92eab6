"""Counting answers: rows of questionnaires in one pass, only counts kept, every mistake reported.

Here: the loop, fast for sound rows and careful for all others. Not here: what counts mean (``survey``), any rule.
"""

import operator
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any

from ..checks import MAX_TEXT, MOST_NAMED, is_code, key_text, own_word_problem, text_problem
from ..errors import Problem, SurveyError, problem, raise_if
from ..exact.number import look
from ..signature import kind_of
from ..words import Text

#: Rows looked at together: enough to be quick, few enough to be no burden.
CHUNK = 2048
#: Most elements of one survey (policy of the library).
MOST_ELEMENTS = 100
_PLAIN_ROWS = {tuple, list}
_WHOLE = {int}
_WITH_BLANKS = {int, type(None)}
_PLAIN_CELLS = {int, str, type(None)}
_ROW = Text("kuesioner: daftar jawaban, atau unsur dan jawabannya", "a questionnaire: answers, or element and answer")
_TEXT = Text("teks", "text")


def named(key: object) -> Any:
    """Return the name of an element: that of an enum member, text without blanks around it."""
    if isinstance(key, str):
        return str(key).strip()
    name = getattr(key, "name", key)
    return name if isinstance(name, str) else key


def element_path(path: str, name: object, number: int) -> str:
    """Return the place of an element in *path*: by its name, or by its number where that may be a person's."""
    return f"{path}.{name}" if is_code(name) else f"{path}[{number}]"


def name_problems(names: tuple[object, ...], path: str) -> list[Problem]:
    """Return what is wrong with the *names* of elements: no text, twice, none or too many."""
    if not 0 < len(names) <= MOST_ELEMENTS:
        return [problem("survey_range", path, len(names), low=1, high=MOST_ELEMENTS)]
    found = [text_problem(name, f"{path}[{i}]") for i, name in enumerate(names)]
    known = Counter(name for name in names if isinstance(name, str))
    twice = [name for name, times in known.items() if times > 1]
    return [one for one in found if one] + [problem("survey_element_twice", path, key_text(name)) for name in twice]


def default_names(count: int) -> tuple[str, ...]:
    """Return ``U1`` to ``Un``: the names of elements that nobody named."""
    return tuple(f"U{number}" for number in range(1, count + 1))


class Tally:
    """What is known of the rows counted so far.

    Attributes:
        names: the elements, in the order they were given.
        complete: for each element, how often each answer was given in complete questionnaires.
        partial: the same in questionnaires with a blank.
        sheets: complete, incomplete and wholly blank questionnaires.
        problems: the first mistakes, in the order of the rows.

    """

    def __init__(self, keys: tuple[Any, ...], lowest: int, highest: int) -> None:
        """Start with nothing counted; *keys* are the elements as rows name them."""
        self.names = tuple(named(key) for key in keys)
        self.complete: list[Counter[int]] = [Counter() for _ in keys]
        self.partial: list[Counter[int]] = [Counter() for _ in keys]
        self.sheets = [0, 0, 0]
        self.problems: list[Problem] = []
        self._range = lowest, highest
        self._allowed = frozenset(range(lowest, highest + 1))
        self._pick: Callable[[Any], Any] | None = operator.itemgetter(*keys) if len(keys) > 1 else None
        self._cell: dict[object, int | None] = {None: None, "": None}
        self._cell |= {cell: answer for answer in self._allowed for cell in (answer, str(answer))}
        self._places = self._wrong = self._row = 0

    def add(self, chunk: tuple[Any, ...]) -> None:
        """Count *chunk*: quickly if every row is sound, otherwise row by row."""
        if not self._counted(chunk):
            for number, row in enumerate(chunk, self._row):
                self._one(row, f"rows[{number}]")
        self._row += len(chunk)

    def report(self) -> list[Problem]:
        """Return every mistake: the first ones by place, the others by number."""
        more = self._places - len(self.problems)
        found = [problem("survey_more", "rows", more, count=more, rows=self._wrong)] if more else []
        return self.problems + found

    def _counted(self, chunk: tuple[object, ...]) -> bool:
        """Count *chunk* by columns and say so, or leave everything as it is."""
        rows = self._rows(chunk)
        if rows is None:
            return False
        columns = tuple(zip(*rows, strict=True))
        kinds = set().union(*(set(map(type, column)) for column in columns))
        if kinds == _WHOLE:
            return self._sound(columns, len(rows))
        if kinds <= _WITH_BLANKS:
            return all(set(column) <= self._cell.keys() for column in columns) and self._split(rows)
        return kinds <= _PLAIN_CELLS and self._read(rows)

    def _rows(self, chunk: tuple[Any, ...]) -> tuple[Any, ...] | None:
        """Return *chunk* as rows of cells if all have the expected shape and none is of an unusual kind."""
        kinds = set(map(type, chunk))
        if not (kinds <= _PLAIN_ROWS or kinds == {dict}) or set(map(len, chunk)) != {len(self.names)}:
            return None
        if kinds <= _PLAIN_ROWS:
            return chunk
        try:
            return None if self._pick is None else tuple(map(self._pick, chunk))
        except KeyError:
            return None

    def _sound(self, columns: tuple[tuple[int, ...], ...], rows: int) -> bool:
        counts = [Counter(column) for column in columns]
        if not all(count.keys() <= self._allowed for count in counts):
            return False
        for total, count in zip(self.complete, counts, strict=True):
            total.update(count)
        self.sheets[0] += rows
        return True

    def _read(self, rows: tuple[Any, ...]) -> bool:
        """Count rows with text, as sheets give them."""
        try:
            return self._split(tuple(tuple(map(self._cell.__getitem__, row)) for row in rows))
        except KeyError:
            return False

    def _split(self, rows: tuple[Any, ...]) -> bool:
        """Count sound rows: complete questionnaires by columns, those with a blank one by one."""
        whole = [row for row in rows if None not in row]
        if whole:
            self._sound(tuple(zip(*whole, strict=True)), len(whole))
        for row in rows:
            if None in row:
                self._keep(row)
        return True

    def _keep(self, answers: Any) -> None:
        """Count one questionnaire whose answers are sound."""
        blanks = sum(answer is None for answer in answers)
        self.sheets[0 if not blanks else 2 if blanks == len(self.names) else 1] += 1
        for total, answer in zip(self.partial if blanks else self.complete, answers, strict=True):
            if answer is not None:
                total[answer] += 1

    def _one(self, row: object, path: str) -> None:
        """Count one questionnaire, or note what is wrong with it."""
        cells, found = self._cells(row, path)
        answers = []
        for n, (name, cell) in enumerate(cells):
            answer = self._answer(cell, element_path(path, name, n))
            if isinstance(answer, Problem):
                found.append(answer)
            answers.append(answer)
        if not found:
            self._keep(answers)
            return
        self._places += len(found)
        self._wrong += 1
        self.problems += found[: MOST_NAMED - len(self.problems)]

    def _cells(self, row: object, path: str) -> tuple[list[tuple[str, object]], list[Problem]]:
        """Return the cells of *row* by element, and what is wrong with its shape."""
        if isinstance(row, Mapping):
            return self._by_name([(named(key), cell) for key, cell in row.items()], path)
        cells = in_order(row)
        if cells is None:
            return [], [_row_problem(row, path)]
        if len(cells) != len(self.names):
            return [], [problem("survey_length", path, len(cells), count=len(self.names))]
        return list(zip(self.names, cells, strict=True)), []

    def _by_name(self, pairs: list[tuple[object, object]], path: str) -> tuple[list[tuple[str, object]], list[Problem]]:
        times = Counter(key for key, _ in pairs if isinstance(key, str))
        room = MOST_NAMED - len(self.problems)  # beyond it mistakes are only counted
        unknown = [key for key, _ in pairs if key not in self.names]
        found = [own_word_problem(key, self.names, path) for key in unknown[:room]]
        found += [_UNKNOWN] * len(unknown[room:])
        found += [problem("survey_element_twice", path, key_text(name)) for name in self.names if times[name] > 1]
        found += [problem("survey_unsaid", path, key_text(name)) for name in self.names if not times[name]]
        cells = dict(pairs)
        return [(name, cells[name]) for name in self.names if name in cells], found

    def _answer(self, cell: object, path: str) -> int | Problem | None:
        """Return an answer, ``None`` for a blank, or the problem it has."""
        if cell is None:
            return None
        if isinstance(cell, str):
            text = str(cell[:MAX_TEXT]).strip()
            if text in self._cell:
                return self._cell[text]
        value = look(cell, path)
        if isinstance(value, Problem) and value.code in _KNOWN:
            return value
        if isinstance(value, Problem) or value not in self._allowed:
            low, high = self._range
            return problem("survey_answer", path, _said(cell), low=low, high=high)
        return int(value)


_UNKNOWN = Problem("unknown_word")
#: What ``look`` says better than "no answer".
_KNOWN = ("float", "bool", "not_finite", "number_blank", "sheet_error")


def _row_problem(row: object, path: str) -> Problem:
    """Return the problem of a row that is no questionnaire."""
    return problem("type", path, kind_of(row), expected=_ROW)


def _said(cell: object) -> object:
    """Return a wrong answer as a message may repeat it: free text may be a name, so it is only called text."""
    if isinstance(cell, str):
        return _TEXT if any(map(str.isalpha, cell[:MAX_TEXT])) else cell
    value = look(cell)
    return kind_of(cell) if isinstance(value, Problem) else value


def in_order(row: object) -> tuple[Any, ...] | None:
    """Return the cells of a row that has an order, ``None`` for anything else."""
    if isinstance(row, (tuple, list)):
        return tuple(row)
    if isinstance(row, (str, bytes, Mapping)) or not hasattr(row, "__getitem__"):
        return None
    try:
        return tuple(islice(iter(row), MOST_ELEMENTS + 1))
    except Exception:
        return None


def _shape(row: object) -> object:
    """Return what tells the shape of *row*: its keys, or how many answers it has."""
    if isinstance(row, Mapping):
        return frozenset(map(named, row))
    cells = in_order(row)
    return None if cells is None else len(cells)


def _keys(chunk: tuple[object, ...]) -> tuple[object, ...]:
    """Return the elements as most of the first rows name them; ``()`` where no row can be read."""
    shapes = Counter(shape for shape in map(_shape, chunk) if shape)
    if not shapes:
        return ()
    shape = max(shapes, key=lambda one: shapes[one])
    if isinstance(shape, int):
        return default_names(shape)
    return tuple(next(row for row in chunk if isinstance(row, Mapping) and _shape(row) == shape))


def count(rows: object, keys: tuple[Any, ...], lowest: int, highest: int) -> Tally:
    """Return the tally of *rows*, read once; *keys* are the elements, ``()`` to take them from the rows.

    Raises ``SurveyError`` with every mistake.
    """
    source = _source(rows)
    chunk = tuple(islice(source, CHUNK))
    if not chunk:
        raise SurveyError(problem("survey_empty", "rows"))
    keys = keys or _keys(chunk)
    if not keys:
        raise SurveyError(_row_problem(chunk[0], "rows[0]"))
    raise_if(name_problems(tuple(named(key) for key in keys), "elements"), SurveyError)
    tally = Tally(keys, lowest, highest)
    while chunk:
        tally.add(chunk)
        chunk = tuple(islice(source, CHUNK))
    return tally


def _source(rows: Any) -> Iterator[Any]:
    """Return *rows* as an iterator, or refuse what is no collection of rows."""
    if not isinstance(rows, (str, bytes, Mapping)):
        try:
            return iter(rows)
        except TypeError:
            pass
    raise SurveyError(problem("type", "rows", kind_of(rows), expected=_ROWS))


_ROWS = Text("kumpulan kuesioner", "a collection of questionnaires")


def known_elements(elements: Any) -> tuple[Any, ...]:
    """Return *elements* as a tuple, refusing what names none.

    Raises ``SurveyError`` for what is no collection of names, for a name twice, for none.
    """
    try:
        here = tuple(islice(iter(elements), MOST_ELEMENTS + 1))
    except TypeError:
        here = ()
    if isinstance(elements, (str, bytes)) or not here:
        expected = Text("nama unsur", "names of elements")
        raise SurveyError(problem("type", "elements", kind_of(elements), expected=expected))
    raise_if(name_problems(tuple(named(one) for one in here), "elements"), SurveyError)
    return here
