"""Two mistakes in one input are two problems: none hides the other, wherever the two stand."""

import copy
import functools
import itertools
import operator
from collections.abc import Iterator
from typing import Any

import pytest

from asn_kinerja import record_from_plain
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.errors import AsnKinerjaError

RECORD = {
    "employee": {
        "service": "PNS",
        "position": {"kind": "JF", "title": "Perawat", "jenjang": "AHLI_MUDA"},
        "nip": "199003052015032001",
        "name": "Sari",
        "unit": "RSUD",
    },
    "period": {"start": "2018-01-01", "end": "2018-12-31"},
    "results": [
        {
            "code": "r1",
            "title": "Merawat",
            "kind": "UTAMA",
            "weight": 100,
            "supports": "a",
            "alignment": "DIRECT",
            "scope": "UNIT",
            "indicators": [
                {
                    "code": "q",
                    "aspect": "QUANTITY",
                    "target": {"at_least": 12, "unit": "kali", "step": 1},
                    "weight": 100,
                    "title": "Banyaknya",
                    "is_maximum": False,
                }
            ],
        }
    ],
    "agency": {"name": "Dinas", "consults_peers": True, "periodic": "MONTHLY"},
    "resources": [{"title": "Alat", "delivered": True}],
    "reviewed_by": ["atasan"],
    "realised": {"q": 12},
    "behaviour": {"marks": {"integritas": 80, "disiplin": 80}},
    "extras": [
        {"creativity": "Antrean", "recognition": "INSTANSI", "evidence": "ST"},
        {"additional_task": "Panitia", "evidence": "ST"},
        {"taken_over": "r1", "note": "catatan"},
    ],
    "ratings": {"results": "SESUAI", "behaviour": "SESUAI"},
}
DOSSIER = {
    "birth": "1990-03-05",
    "education": "S1",
    "service": [{"kind": "PNS", "start": "2015-03-01", "end": "2020-01-01"}],
    "ranks": [{"golongan": "III/a", "since": "2015-03-01"}],
    "evaluations": [{"year": 2018, "predikat": "Baik", "regulation": "PP 46/2011"}],
    "discipline": [{"level": "RINGAN", "decided": "2016-01-01", "until": "2016-06-01", "kind": "teguran"}],
    "leave": [{"kind": "BESAR", "start": "2017-01-01", "end": "2017-02-01"}],
    "training": [{"topic": "x", "hours": 20, "on": "2018-01-01", "form": "kursus", "provider": "LAN"}],
    "awards": [{"award": "x", "on": "2018-01-01", "by": "LAN"}],
    "figures": [{"key": "ikm", "period": {"year": 2018}, "value": 80}],
    "competences": {"integritas": 3},
    "facts": {"x": True},
}
#: What an entry is: without it the rest of the entry cannot be read.
KINDS = {"at_least", "creativity", "additional_task", "taken_over"}
WRONG = ["\x00", [], None]


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(data, (dict, list)):
        for key in data if isinstance(data, dict) else range(len(data)):
            yield from leaves(data[key], (*path, key))
    else:
        yield path


def spoilt(data: Any, changes: list[tuple[tuple[Any, ...], Any]]) -> Any:
    made = copy.deepcopy(data)
    for (*above, key), value in changes:
        functools.reduce(operator.getitem, above, made)[key] = copy.deepcopy(value)
    return made


def told(door: Any, data: Any) -> set[tuple[str, str]]:
    try:
        door(data)
    except AsnKinerjaError as refused:
        return {(one.code, one.path) for one in refused.problems}
    return set()


CASES = [(record_from_plain, RECORD), (dossier_from_plain, DOSSIER)]


@pytest.mark.parametrize("door", range(2))
@pytest.mark.parametrize(("one", "two"), list(itertools.product(range(2), repeat=2)))
def test_neither_of_two_mistakes_hides_the_other(door, one, two):
    read, data = CASES[door]
    assert told(read, data) == set()
    alone = {
        (path, wrong): told(read, spoilt(data, [(path, WRONG[wrong])])) for path in leaves(data) for wrong in (0, 1)
    }
    hidden = []
    for first, second in itertools.combinations(leaves(data), 2):
        both = told(read, spoilt(data, [(first, WRONG[one]), (second, WRONG[two])]))
        each = alone[first, one] | alone[second, two]
        hidden += [(first, second, problem) for problem in each - both]

    assert [] == hidden


@pytest.mark.parametrize("door", range(2))
def test_a_missing_part_hides_no_mistake(door):
    read, data = CASES[door]
    hidden = []
    for first, second in itertools.permutations(leaves(data), 2):
        if first[-1] in KINDS and first[:-1] == second[:-1]:
            continue
        alone = told(read, spoilt(data, [(second, WRONG[0])]))
        both = told(read, spoilt(data, [(first, None), (second, WRONG[0])]))
        hidden += [(first, second, problem) for problem in alone - both]

    assert [] == hidden
