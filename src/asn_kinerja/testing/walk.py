"""What stands in a package of legal texts, found by walking its modules: rules, readings, tables, questions.

Here: the walk, over the library's texts or over those of an agency. Not here: what is asked of what was found.
"""

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules, walk_packages
from types import ModuleType
from typing import Any, TypeVar

from attrs import fields, has

from .. import regulations
from ..deadlines.limit import EndOfMonth, Limit
from ..exact.table import Row, Table
from ..law.citation import Regulation
from ..law.reading import Reading
from ..law.rule import Rule
from ..questions import Question

T = TypeVar("T")


def texts(package: ModuleType = regulations) -> list[str]:
    """Return the names of the texts of *package*, numbers in order.

    >>> texts()[:2]
    ['kep_25_2004', 'permenpanrb_3_2020']
    """
    names = [one.name for one in iter_modules(package.__path__)]
    return sorted(names, key=lambda name: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)])


def homes(name: str, package: ModuleType = regulations) -> list[ModuleType]:
    """Return the module of a text and, where it is a package, every module in it."""
    module = import_module(f"{package.__name__}.{name}")
    inner = walk_packages(getattr(module, "__path__", ()), f"{module.__name__}.")
    return [module, *(import_module(one.name) for one in inner)]


def values(name: str, package: ModuleType = regulations) -> Iterator[tuple[str, Any]]:
    """Yield what stands in the modules of a text under a name of its own, each object once."""
    seen = set[int]()
    for home in homes(name, package):
        for key, value in vars(home).items():
            if not key.startswith("__") and id(value) not in seen:
                seen.add(id(value))
                yield key, value


def inside(value: object, kind: type[T]) -> Iterator[T]:
    """Yield every *kind* that a value is or holds, however deep, in tuples, mappings and attrs values."""
    if isinstance(value, kind):
        yield value
    for part in _parts(value):
        yield from inside(part, kind)


def _parts(value: object) -> list[object]:
    if isinstance(value, tuple | frozenset):
        return list(value)
    if isinstance(value, Mapping):
        return [*value, *value.values()]
    cls = type(value)
    return [getattr(value, one.name) for one in fields(cls)] if has(cls) else []


def tables(name: str, package: ModuleType = regulations) -> dict[str, Any]:
    """Return every public table of a text by its name: questions, tables of intervals, rows as printed, lists."""
    return {key: value for key, value in values(name, package) if not key.startswith("_") and rows(value)}


def rows(table: object) -> list[tuple[Any, ...]]:
    """Return the rows of a table, each with all it says and the place it has; empty for what is no table."""
    if isinstance(table, Question):
        return [(case, case.rule or table.rule) for case in table.cases]
    if isinstance(table, Table):
        return [(row,) for row in table.printed or table.rows]
    if isinstance(table, Limit | EndOfMonth):
        return [(table,)]
    if isinstance(table, Mapping):
        return [(*item, getattr(table, "cite", None)) for item in table.items()]
    is_printed = isinstance(table, tuple) and all(isinstance(row, Row) for row in table)
    return [(row,) for row in table] if is_printed else []  # type: ignore[attr-defined]


def rules(name: str, package: ModuleType = regulations) -> list[Rule]:
    """Return every rule of a text, of each of its modules: those whose key begins with its name."""
    found = {rule.key: rule for _, value in values(name, package) for rule in inside(value, Rule)}
    return [rule for key, rule in found.items() if key.startswith(f"{name}.")]


def readings(name: str, package: ModuleType = regulations) -> list[type[Reading]]:
    """Return every open reading of a text."""
    return list(dict.fromkeys(one for home in homes(name, package) for one in getattr(home, "READINGS", ())))


def sources(name: str, package: ModuleType = regulations) -> list[Regulation]:
    """Return every legal text that the modules of a text cite or declare, each once."""
    return list(dict.fromkeys(one for _, value in values(name, package) for one in inside(value, Regulation)))
