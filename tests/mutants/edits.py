"""What a module of numbers could say instead: every edge, weight, date, label, flag and place, changed one at a time.

Here: finding the changes on the syntax tree and making them in the text. Not here: running tests (``runner``).
A change touches the source at one place, or at two where one printed edge stands in both rows it divides.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from pathlib import Path

#: The constructors of an interval and what each becomes when one of its edges changes sides.
FLIPS = {
    "closed": ("closed_open", "open_closed"),
    "closed_open": ("closed", "open_interval"),
    "open_closed": ("closed", "open_interval"),
    "open_interval": ("closed_open", "open_closed"),
    "at_least": ("above",),
    "above": ("at_least",),
    "at_most": ("below",),
    "below": ("at_most",),
}
#: The same where two rows share the edge: (lower row, upper row) when the edge goes to the other row.
ENDS_OPEN = {"closed": "closed_open", "open_closed": "open_interval", "at_most": "below"}
ENDS_CLOSED = {new: old for old, new in ENDS_OPEN.items()}
STARTS_OPEN = {"closed": "open_closed", "closed_open": "open_interval", "at_least": "above"}
STARTS_CLOSED = {new: old for old, new in STARTS_OPEN.items()}
COMPARISONS = {
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.In: "not in",
    ast.NotIn: "in",
}
HAIR = Decimal("0.000001")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
KEY = re.compile(r"[a-z][a-z0-9]*([_.][a-z0-9]+)+|[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")
#: Words for the reader of a page, not numbers: tests of texts hold them.
SENTENCES = {"Text", "TypeVar", "problem", "get", "join", "sub", "search", "split", "replace", "getattr"}


@dataclass(frozen=True)
class Place:
    """A stretch of the source and what stands there instead."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Edit:
    """One mutant: the file, the line as it stands, what becomes of it."""

    file: str
    line: int
    source: str
    change: str
    places: tuple[Place, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        """What names the mutant when lines move."""
        return self.file, self.source, self.change

    def apply(self, text: str) -> str:
        """Return the mutated source."""
        for place in sorted(self.places, key=lambda one: -one.start):
            text = text[: place.start] + place.text + text[place.end :]
        return text

    def moved(self, by: int) -> "Edit":
        """Return the same edit in a text that starts *by* characters later."""
        places = tuple(replace(one, start=one.start + by, end=one.end + by) for one in self.places)
        return replace(self, places=places)

    def __str__(self) -> str:
        """Say where and what."""
        return f"{self.file}:{self.line}: {self.change}    [{self.source[:100]}]"


def closed_lists(text: str) -> dict[str, tuple[str, ...]]:
    """Return the classes of *text* that list two or more upper-case members, with the members in order."""
    found = {}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef) and node.bases:
            names = [t.id for one in node.body if isinstance(one, ast.Assign) for t in one.targets if _is_name(t)]
            members = tuple(name for name in names if name.isupper() and not name.startswith("_"))
            if len(members) > 1:
                found[node.name] = members
    return found


def _module(statement: ast.stmt) -> ast.Module:
    return ast.Module([statement], [])


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name)


class Finder:
    """Finds every edit of one module."""

    def __init__(self, file: str, text: str, lists: dict[str, tuple[str, ...]]) -> None:
        """Read the module; *lists* are the closed lists that it may name."""
        self.file, self.text, self.lists = file, text, lists
        self.tree = ast.parse(text)
        self.lines = text.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.parents = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}

    def edits(self) -> Iterator[Edit]:
        """Return every edit, each only once, none that leaves the program as it is.

        An edit stays within one statement of the module: only that one is read again.
        """
        seen = {(n, ast.dump(_module(one))) for n, one in enumerate(self.tree.body)}
        spans = [self._statement(one) for one in self.tree.body]
        for edit in self._all():
            number = next(n for n, (start, end) in enumerate(spans) if start <= edit.places[0].start < end)
            start, end = spans[number]
            try:
                dumped = number, ast.dump(ast.parse(edit.moved(-start).apply(self.text[start:end])))
            except SyntaxError:  # pragma: no cover - an edit that is no program kills nothing
                continue
            if dumped not in seen:
                seen.add(dumped)
                yield edit

    def _statement(self, node: ast.stmt) -> tuple[int, int]:
        """Return where a statement of the module starts, its decorators included, and ends."""
        first = min(one.lineno for one in (node, *getattr(node, "decorator_list", ())))
        return self.starts[first - 1], self._span(node)[1]

    def _all(self) -> Iterator[Edit]:
        for node in ast.walk(self.tree):
            if self._skipped(node):
                continue
            yield from self._interval(node)
            yield from self._shared_edges(node)
            yield from self._starts(node)
            yield from self._date(node)
            yield from self._constant(node)
            yield from self._member(node)
            yield from self._default(node)
            yield from self._dropped(node)
            yield from self._compared(node)

    # --- where ---------------------------------------------------------------------------------------------------

    def _offset(self, line: int, column: int) -> int:
        """Return the offset of a position; columns count bytes."""
        return self.starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())

    def _span(self, node: ast.AST) -> tuple[int, int]:
        return self._offset(node.lineno, node.col_offset), self._offset(node.end_lineno, node.end_col_offset)

    def _code(self, node: ast.AST) -> str:
        start, end = self._span(node)
        return self.text[start:end]

    def _edit(self, node: ast.AST, *changes: tuple[ast.AST, str], words: str = "") -> Edit:
        places = tuple(Place(*self._span(old), new) for old, new in changes)
        said = words or "; ".join(f"{self._code(old)} -> {new}" for old, new in changes)
        return Edit(self.file, node.lineno, self.lines[node.lineno - 1].strip(), " ".join(said.split()), places)

    def _above(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self.parents:
            node = self.parents[node]
            yield node

    def _skipped(self, node: ast.AST) -> bool:
        """Say whether *node* is a docstring, an annotation, an import, the list of public names or a cache size."""
        for one in (node, *self._above(node)):
            parent = self.parents.get(one)
            if isinstance(one, (ast.Import, ast.ImportFrom, ast.arg, ast.JoinedStr)):
                return True
            if isinstance(parent, ast.AnnAssign) and one is parent.annotation:
                return True
            if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef)) and one is parent.returns:
                return True
            if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant):
                return True
            if isinstance(one, ast.Assign) and any(getattr(t, "id", "") == "__all__" for t in one.targets):
                return True
            if isinstance(one, ast.Call) and _called(one) in {"lru_cache", "TypeVar", "field"}:
                return True
        return False

    # --- what ----------------------------------------------------------------------------------------------------

    def _interval(self, node: ast.AST) -> Iterator[Edit]:
        """Each edge up and down by a hair; each end closed or opened."""
        if not (isinstance(node, ast.Call) and _called(node) in FLIPS and _value(node.args[:1])):
            return
        for other in FLIPS[_called(node)]:
            yield self._edit(node, (node.func, other), words=f"{self._code(node)} -> {other}")
        for edge in node.args:
            for moved in _hairs(edge):
                yield self._edit(node, (edge, moved), words=f"{self._code(node)}: {self._code(edge)} -> {moved}")

    def _shared_edges(self, node: ast.AST) -> Iterator[Edit]:
        """An edge that two neighbouring rows share, moved in both or given to the other row."""
        if not isinstance(node, (ast.Tuple, ast.List, ast.Dict, ast.Call)):
            return
        parts = node.elts if isinstance(node, (ast.Tuple, ast.List)) else list(ast.iter_child_nodes(node))
        calls = [one for part in parts if (one := _interval_of(part)) is not None]
        for one, two in (*pairwise(calls), *((b, a) for a, b in pairwise(calls))):
            ends, starts = _upper(one), _lower(two)
            if ends is None or starts is None or _value([ends]) != _value([starts]):
                continue
            for first, second in zip(_hairs(ends), _hairs(starts), strict=True):
                yield self._edit(
                    one, (ends, first), (starts, second), words=f"shared edge {self._code(ends)} -> {first}"
                )
            given, taken = _called(one), _called(two)
            other = (ENDS_OPEN.get(given), STARTS_CLOSED.get(taken))
            if None in other:
                other = (ENDS_CLOSED.get(given), STARTS_OPEN.get(taken))
            if None not in other:
                words = f"shared edge {self._code(ends)}: {given}, {taken} -> {other[0]}, {other[1]}"
                yield self._edit(one, (one.func, other[0]), (two.func, other[1]), words=words)

    def _starts(self, node: ast.AST) -> Iterator[Edit]:
        """The starting numbers of ``Bands.at_least({...})``, by a hair."""
        if isinstance(node, ast.Call) and _called(node) == "at_least" and isinstance(_first(node), ast.Dict):
            for edge in node.args[0].keys:
                for moved in _hairs(edge):
                    yield self._edit(edge, (edge, moved))

    def _date(self, node: ast.AST) -> Iterator[Edit]:
        """A date, by a day."""
        if isinstance(node, ast.Call) and _called(node) == "date" and len(node.args) == 3:
            parts = [getattr(one, "value", None) for one in node.args]
            if all(isinstance(one, int) for one in parts):
                for days in (1, -1):
                    day = date(*parts) + timedelta(days)
                    yield self._edit(node, (node, f"date({day.year}, {day.month}, {day.day})"))

    def _constant(self, node: ast.AST) -> Iterator[Edit]:
        """A number by one, a number in text by its last place, a flag, a place of the law, a label, a key."""
        parent = self.parents.get(node)
        if not isinstance(node, ast.Constant):
            return
        if isinstance(parent, ast.Call) and _called(parent) in FLIPS and node in parent.args:
            return  # by a hair already
        if isinstance(parent, ast.Call) and _called(parent) == "date" and len(parent.args) == 3:
            return  # by a day already
        if isinstance(parent, ast.keyword) and parent.arg == "default":
            return  # for another choice already
        if isinstance(node.value, bool):
            yield self._edit(node, (node, str(not node.value)))
        elif isinstance(node.value, int):
            indexed = isinstance(parent, ast.Subscript) and node.value == 0
            for moved in (1,) if indexed else (1, -1):
                yield self._edit(node, (node, str(node.value + moved)))
        elif isinstance(node.value, str):
            yield from self._string(node, node.value)

    def _string(self, node: ast.Constant, text: str) -> Iterator[Edit]:
        if NUMBER.fullmatch(text):
            for moved in _last_place(text):
                yield self._edit(node, (node, repr(moved)))
        elif self._is_place(node) or self._is_label(node) or (KEY.fullmatch(text) and not self._in_sentence(node)):
            digits = re.search(r"[0-9]+(?!.*[0-9])", text) if self._is_place(node) else None
            moved = f"{text[: digits.start()]}{int(digits[0]) + 1}{text[digits.end() :]}" if digits else text + "x"
            yield self._edit(node, (node, repr(moved)))

    def _is_place(self, node: ast.AST) -> bool:
        parent = self.parents.get(node)
        call = self.parents.get(parent) if isinstance(parent, ast.keyword) else None
        return isinstance(call, ast.Call) and parent.arg in {"pasal", "ayat", "page"}

    def _is_label(self, node: ast.AST) -> bool:
        """Say whether *node* is the printed word of a member of a closed list."""
        assign = self.parents.get(node)
        assign = self.parents.get(assign) if isinstance(assign, ast.Tuple) and assign.elts[0] is node else assign
        return isinstance(assign, ast.Assign) and isinstance(self.parents.get(assign), ast.ClassDef)

    def _in_sentence(self, node: ast.AST) -> bool:
        parent = self.parents.get(node)
        return isinstance(parent, ast.Call) and _called(parent) in SENTENCES

    def _member(self, node: ast.AST) -> Iterator[Edit]:
        """A member of a closed list, for its neighbours."""
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in self.lists:
            members = self.lists[node.value.id]
            if node.attr in members:
                here = members.index(node.attr)
                for other in (members[here - 1], members[(here + 1) % len(members)]):
                    yield self._edit(node, (node, f"{node.value.id}.{other}"))

    def _default(self, node: ast.AST) -> Iterator[Edit]:
        """The default of a reading, for each other choice."""
        if isinstance(node, ast.keyword) and node.arg == "default" and isinstance(node.value, ast.Constant):
            owner = next((one for one in self._above(node) if isinstance(one, ast.ClassDef)), None)
            for other in self.lists.get(owner.name, ()) if owner else ():
                yield self._edit(node.value, (node.value, repr(other)))

    def _dropped(self, node: ast.AST) -> Iterator[Edit]:
        """An element of a literal table, list or set, left out."""
        if isinstance(node, ast.Dict) and None not in node.keys:
            here = list(zip(node.keys, node.values, strict=True))
        elif isinstance(node, (ast.Tuple, ast.List, ast.Set)) and self._is_data(node):
            here = [(one, one) for one in node.elts]
        else:
            return
        start, end = self._span(node)
        if len(here) < 2 or self.text[start] not in "([{":
            return
        codes = [self.text[self._span(first)[0] : self._span(last)[1]] for first, last in here]
        for n, (first, _) in enumerate(here):
            left = "".join(f"{code}, " for code in (*codes[:n], *codes[n + 1 :]))
            place = Place(start, end, f"{self.text[start]}{left}{self.text[end - 1]}")
            said = f"without {' '.join(codes[n].split())[:60]}"
            yield Edit(self.file, first.lineno, self.lines[first.lineno - 1].strip(), said, (place,))

    def _is_data(self, node: ast.AST) -> bool:
        """Say whether a tuple is a table of the module: not words, not code, not a member's own parts."""
        above = list(self._above(node))
        if any(isinstance(one, (ast.FunctionDef, ast.Lambda, ast.Subscript, ast.ClassDef)) for one in above):
            return False
        if isinstance(getattr(node, "ctx", None), ast.Store):
            return False
        strings = [isinstance(one, ast.Constant) and isinstance(one.value, str) for one in node.elts]
        if all(strings) and isinstance(above[0], ast.Call):
            return False
        return not isinstance(above[0], ast.Dict) or node in above[0].values

    def _compared(self, node: ast.AST) -> Iterator[Edit]:
        """An edge in code: ``<`` for ``<=``, ``is not`` for ``is``."""
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            old, (left, right) = node.ops[0], (node.left, node.comparators[0])
            new = COMPARISONS[type(old)]
            start, end = self._span(left)[1], self._span(right)[0]
            between = self.text[start:end]
            token = re.search(r"not\s+in|is\s+not|is|in|[<>=!]+", between)
            if token is not None:
                place = Place(start + token.start(), start + token.end(), new)
                words = f"{self._code(node)}: {token[0]} -> {new}"
                yield Edit(
                    self.file, node.lineno, self.lines[node.lineno - 1].strip(), " ".join(words.split()), (place,)
                )


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _first(node: ast.Call) -> ast.AST | None:
    return node.args[0] if node.args else None


def _value(nodes: list[ast.AST]) -> Decimal | None:
    """Return the number that a literal is, or ``None``."""
    node = nodes[0] if nodes else None
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, node = -1, node.operand
    if not isinstance(node, ast.Constant) or isinstance(node.value, (bool, float, type(None))):
        return None
    text = str(node.value)
    return sign * Decimal(text) if NUMBER.fullmatch(text) else None


def _hairs(node: ast.AST) -> list[str]:
    value = _value([node])
    return [] if value is None else [f'"{value + HAIR:f}"', f'"{value - HAIR:f}"']


def _last_place(text: str) -> list[str]:
    value = Decimal(text)
    unit = Decimal((0, (1,), value.as_tuple().exponent))
    return [f"{value + unit:f}", f"{value - unit:f}"]


def _interval_of(node: ast.AST) -> ast.Call | None:
    """Return the interval of a row: the call itself, or the first argument of one level above it."""
    for one in (node, *(node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else ())):
        if isinstance(one, ast.Call) and _called(one) in FLIPS and _value(one.args[:1]) is not None:
            return one
    return None


def _upper(call: ast.Call) -> ast.AST | None:
    return None if _called(call) in {"at_least", "above"} else call.args[-1]


def _lower(call: ast.Call) -> ast.AST | None:
    return None if _called(call) in {"at_most", "below"} else call.args[0]


class Package:
    """The modules of numbers of a source tree, found and not listed."""

    def __init__(self, root: Path) -> None:
        """*root* is the folder of the package ``asn_kinerja``."""
        self.root = root

    @cached_property
    def files(self) -> list[str]:
        """Every module under ``regulations``, the rulebook and the layout of the NIP."""
        found = [file.relative_to(self.root).as_posix() for file in (self.root / "regulations").rglob("*.py")]
        return [*sorted(one for one in found if not one.endswith("__init__.py")), "rulebook.py", "model/nip.py"]

    @cached_property
    def lists(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The closed lists of every module."""
        return {
            file.relative_to(self.root).as_posix(): closed_lists(file.read_text(encoding="utf-8"))
            for file in sorted(self.root.rglob("*.py"))
        }

    def edits(self, file: str) -> list[Edit]:
        """Return every edit of *file*."""
        folder = file.rsplit("/", 1)[0] + "/"
        near = {f: one for f, one in self.lists.items() if f.startswith(folder) and folder != "regulations/"}
        known: dict[str, tuple[str, ...]] = {}
        far = {f: one for f, one in self.lists.items() if not f.startswith("regulations/")}
        for one in (*far.values(), *near.values(), self.lists[file]):
            known.update(one)
        return list(Finder(file, (self.root / file).read_text(encoding="utf-8"), known).edits())
