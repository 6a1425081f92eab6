"""The speed gates: ratios against the float floor, measured in one process; exits 1 on a broken gate.

    python tests/benchmarks/gates.py

A ratio over its gate is measured once more before it counts. *Aim* is what the design asks for; *gate* is what a
change may not exceed. Where the gate is wider than the aim, docs/speed.md says why.
"""

import os
import platform
import statistics
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from floor import floor, paired_ratio, people
from office import bare, record
from survey import ratio

from asn_kinerja import evaluate
from asn_kinerja.regulations import pp_46_2011

PEOPLE = people(300)
RECORDS = [record(person) for person in PEOPLE]
POINTS = pp_46_2011.policy().label.of.function
IMPORT_ROUNDS = 41
KEPT = 200
NOT_LOADED = ("dateutil.parser", "narwhals", "hypothesis", "importlib.metadata")


class Gate(NamedTuple):
    """One measured figure, what the design aims at, and what it may not exceed."""

    name: str
    measure: Callable[[], float]
    aim: float
    gate: float


def _floor() -> None:
    for person in PEOPLE:
        floor(person)


def _exact() -> None:
    for one in RECORDS:
        POINTS(one, None)


def _evaluate() -> None:
    for one in RECORDS:
        evaluate(one)


def _build() -> None:
    for person in PEOPLE:
        record(person)


def _bare() -> None:
    for person in PEOPLE:
        bare(person)


def _whole() -> None:
    for person in PEOPLE:
        evaluate(record(person))


def _import_seconds(module: str) -> float:
    code = f"import time; start = time.process_time(); import {module}; print(time.process_time() - start)"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return float(subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout)


def _import() -> float:
    """Return the median ratio of importing the library to importing attrs, each in a process of its own."""
    for module in ("attrs", "asn_kinerja"):  # compiled once, so that no ratio measures the compiler
        _import_seconds(module)
    return statistics.median(_import_seconds("asn_kinerja") / _import_seconds("attrs") for _ in range(IMPORT_ROUNDS))


def _memory() -> float:
    """Return kilobytes that one kept evaluation adds to its kept record."""
    evaluate(RECORDS[0])
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept = [evaluate(one) for one in RECORDS[:KEPT]]
        return (tracemalloc.get_traced_memory()[0] - before) / len(kept) / 1024
    finally:
        tracemalloc.stop()


def _kept_record() -> float:
    """Return kilobytes of one kept record with its evaluation, from plain numbers."""
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept = [evaluate(record(person)) for person in PEOPLE[:KEPT]]
        return (tracemalloc.get_traced_memory()[0] - before) / len(kept) / 1024
    finally:
        tracemalloc.stop()


GATES = (
    Gate("exact points of a policy value ÷ float loop", lambda: paired_ratio(_exact, _floor), 5, 5.5),
    Gate("evaluate a built record ÷ float loop", lambda: paired_ratio(_evaluate, _floor), 7, 9.5),
    Gate("build and check ÷ bare attrs objects", lambda: paired_ratio(_build, _bare), 1.5, 2.0),
    Gate("end to end ÷ float loop", lambda: paired_ratio(_whole, _floor), 20, 36),
    Gate("import asn_kinerja ÷ import attrs", _import, 3.0, 3.6),
    Gate("kilobytes of a kept evaluation", _memory, 1, 1),
    Gate("kilobytes of a kept record with its evaluation", _kept_record, 16, 16),
    Gate("a million answers ÷ bare counting loop", ratio, 3, 3),
)


def loaded() -> list[str]:
    """Return the modules that importing the library must not load, and does."""
    code = f"import sys, asn_kinerja; print(*[one for one in {NOT_LOADED!r} if one in sys.modules])"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()


def main() -> int:
    """Measure every gate; return 1 where one is broken."""
    print(f"Python {platform.python_version()}")
    print("| Measured | Figure | Aim of the design | Gate |\n|---|---|---|---|")
    broken = []
    for gate in GATES:
        figure = gate.measure()
        if figure > gate.gate:
            figure = min(figure, gate.measure())
        print(f"| {gate.name} | {figure:.2f} | {gate.aim} | {gate.gate} |")
        if figure > gate.gate:
            broken.append(gate.name)
    broken += [f"loaded at import: {name}" for name in loaded()]
    for name in broken:
        print(f"broken gate: {name}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main())
