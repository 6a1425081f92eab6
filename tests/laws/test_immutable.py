"""No value has a part that can be changed: whoever keeps one keeps what it was."""

import enum
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from attrs import has

from asn_kinerja.model import FrozenMap
from asn_kinerja.model.working_days import WorkingDays
from specimens import SPECIMENS

MUTABLE = (list, dict, set, bytearray)


def parts(value: Any, path: str, seen: set[int]) -> Iterator[tuple[str, Any]]:
    """Yield every part of *value* with its path, each object once."""
    if isinstance(value, (str, bytes, enum.Enum, type)) or id(value) in seen:
        return
    seen.add(id(value))
    yield path, value
    if isinstance(value, FrozenMap):
        for key, one in value.items():
            yield from parts(one, f"{path}[{key!r}]", seen)
    elif isinstance(value, (tuple, frozenset)):
        for number, one in enumerate(value):
            yield from parts(one, f"{path}[{number}]", seen)
    elif has(type(value)):
        for one in value.__attrs_attrs__:
            yield from parts(getattr(value, one.name), f"{path}.{one.name}", seen)


def test_no_part_of_any_value_can_be_changed():
    seen: set[int] = set()
    every = [found for one in SPECIMENS for found in parts(one, type(one).__name__, seen)]

    assert 1000 < len(every)
    assert [] == [
        (path, value) for path, value in every if isinstance(value, MUTABLE) and not isinstance(value, FrozenMap)
    ]


@pytest.mark.parametrize("make", [set, list, dict.fromkeys], ids=["set", "list", "dict"])
def test_holidays_are_copied(make):
    given = make([date(2025, 4, 18)])
    office = WorkingDays(given)
    before = office.after(date(2025, 4, 17), 1)
    add = {set: "add", list: "append"}.get(make)
    given.__setitem__(date(2025, 4, 21), None) if add is None else getattr(given, add)(date(2025, 4, 21))

    assert before == office.after(date(2025, 4, 17), 1) == date(2025, 4, 21)
    assert office == WorkingDays(make([date(2025, 4, 18)]))
