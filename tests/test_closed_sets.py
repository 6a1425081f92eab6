"""Targets, realisations, extras and aspects are closed sets: whoever adds a member is shown every place that is not ready.

They are taken apart with ``match`` ending in ``assert_never``, or by what every member says of itself; ``isinstance`` on a
member stands only where the set is defined. ``mypy`` proves it, on a copy with one more member in each set.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import asn_kinerja
from asn_kinerja import SKP, Employee, EvaluationPeriod, Position, ServiceKind, record_from_plain, to_plain
from asn_kinerja.model import AtLeast, AtMost, Between, By, Described, Indicator, WorkResult, YesNo
from asn_kinerja.model.extra import EXTRAS, AdditionalTask, Creativity, NewIdea, Recognition, TakeOver
from asn_kinerja.model.indicator import Aspect
from asn_kinerja.model.target import TARGETS
from asn_kinerja.scoring.parts import reads

SRC = Path(asn_kinerja.__file__).parent
HOMES = {"model/target.py", "model/extra.py", "model/realisation.py"}
MEMBERS = {kind.__name__ for kind in (*TARGETS, *EXTRAS)} | {"NotDone", "TARGETS", "EXTRAS"}
#: One more member of each set, and what names a member of it.
MORE = {
    "target": (
        "model/target.py",
        "Target: TypeAlias = ",
        "class MoreTarget(_Amount):\n    direction = Direction.RISING\n",
    ),
    "extra": ("model/extra.py", "Extra: TypeAlias = ", "class MoreExtra(_Titled):\n    pass\n"),
    "realisation": ("model/realisation.py", "Realisation: TypeAlias = ", "class MoreRealised:\n    pass\n"),
}
NAMES = {
    "MoreTarget": {kind.__name__ for kind in TARGETS} - {"Described"},  # words may be a realisation too
    "MoreExtra": {kind.__name__ for kind in EXTRAS},
    "MoreRealised": {"NotDone"},
    "Aspect.MORE": {f"Aspect.{one.name}" for one in Aspect},
}


def sources() -> dict[str, ast.Module]:
    return {file.relative_to(SRC).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in SRC.rglob("*.py")}


def names_in(node: ast.AST) -> set[str]:
    return {
        one.id if isinstance(one, ast.Name) else one.attr
        for one in ast.walk(node)
        if isinstance(one, (ast.Name, ast.Attribute))
    }


def asks_the_kind(node: ast.AST) -> bool:
    """``isinstance(x, AtLeast)``, ``type(x) is AtLeast``, ``x.__class__ in TARGETS``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("isinstance", "issubclass"):
        return bool(names_in(node.args[1]) & MEMBERS)
    return (
        isinstance(node, ast.Compare)
        and {"type", "__class__"} & names_in(node) != set()
        and bool(names_in(node) & MEMBERS)
    )


def test_no_module_but_their_own_asks_what_kind_a_member_is():
    found = [
        (file, n.lineno)
        for file, tree in sources().items()
        if file not in HOMES
        for n in ast.walk(tree)
        if asks_the_kind(n)
    ]

    assert not found
    assert all(
        asks_the_kind(ast.parse(code, mode="eval").body) for code in ("isinstance(x, (By, int))", "type(x) is By")
    )


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """What mypy says of a copy with one more member in each set: how often ``assert_never`` meets each."""
    pytest.importorskip("mypy")
    place = tmp_path_factory.mktemp("copy")
    shutil.copytree(SRC, place / "asn_kinerja", ignore=shutil.ignore_patterns("__pycache__"))
    for file, alias, code in MORE.values():
        path = place / "asn_kinerja" / file
        name = code.split("(")[0].split(":")[0].removeprefix("class ")
        text = path.read_text(encoding="utf-8")
        assert text.count(f"\n{alias}") == 1
        path.write_text(text.replace(f"\n{alias}", f"\n{code}\n\n{alias}{name} | "), encoding="utf-8")
    path = place / "asn_kinerja" / "model" / "indicator.py"
    quality = "    QUALITY = Text("
    path.write_text(
        path.read_text(encoding="utf-8").replace(quality, f'    MORE = Text("", "")\n{quality}', 1), encoding="utf-8"
    )
    command = (sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir=cache", "-p", "asn_kinerja")
    done = subprocess.run(
        command, cwd=place, env={**os.environ, "MYPYPATH": str(place)}, capture_output=True, text=True, check=False
    )
    return Counter(
        re.findall(
            r'"assert_never" has incompatible type "([^"]+)"',
            done.stdout.replace("Literal[Aspect.MORE]", "Aspect.MORE"),
        )
    )


@pytest.mark.parametrize("more", NAMES)
def test_a_new_member_is_an_error_in_every_place_that_takes_its_set_apart(more, complaints):
    taken_apart = [
        node
        for tree in sources().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Match) and any(patterns(case) & NAMES[more] for case in node.cases)
    ]

    assert len(taken_apart) >= 1
    assert complaints[more] == len(taken_apart)


def patterns(case: ast.match_case) -> set[str]:
    """The classes and members that a case names."""
    return {
        ast.unparse(n.cls if isinstance(n, ast.MatchClass) else n.value)
        for n in ast.walk(case.pattern)
        if isinstance(n, (ast.MatchClass, ast.MatchValue))
    }


def test_what_goes_by_a_list_or_a_word_knows_every_member():
    targets = (AtLeast(1), AtMost(1), Between(1, 2), By(date(2025, 6, 30)), YesNo(), Described("Tuntas"))
    extras = (AdditionalTask("T"), Creativity("K", Recognition.UNIT_KERJA), NewIdea("I"), TakeOver("a"))
    results = [WorkResult("a", "A", [Indicator(str(n), Aspect.QUANTITY, one) for n, one in enumerate(targets)])]
    sari = Employee(service=ServiceKind.PNS, position=Position.pelaksana("P"))
    record = SKP(sari, EvaluationPeriod.year(2025), results).realised({}, extras=extras)

    assert set(reads.ANY) == set(TARGETS) == {type(one) for one in targets}
    assert set(EXTRAS) == {type(one) for one in extras}
    assert record_from_plain(to_plain(record)) == record
