"""A million answers from an iterator: how much a survey costs against a bare counting loop over the same rows.

``ratio()`` is the number the gate looks at (at most 3); ``peak()`` is the memory a survey of any length holds on to.
Standard library only, nothing shared with other benchmarks.
"""

import gc
import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator

from asn_kinerja.model import Survey

GATE = 3
ANSWERS, ELEMENTS = 1_000_000, 9
ROWS = -(-ANSWERS // ELEMENTS)


def questionnaires(count: int = ROWS, seed: int = 1) -> Iterator[tuple[int, ...]]:
    """Yield *count* seeded questionnaires of nine answers."""
    rng = random.Random(seed)
    for _ in range(count):
        yield tuple(rng.choices((1, 2, 3, 4), weights=(1, 2, 6, 5), k=ELEMENTS))


def bare(rows: Iterator[tuple[int, ...]]) -> list[list[int]]:
    """Count the answers of each element, trusting every row."""
    counts = [[0] * 5 for _ in range(ELEMENTS)]
    for row in rows:
        for count, answer in zip(counts, row):  # noqa: B905 - a bare loop does not check
            count[answer] += 1
    return counts


def paired_ratio(candidate: Callable[[], object], yardstick: Callable[[], object], rounds: int = 25) -> float:
    """Return the median of candidate/yardstick over interleaved rounds, CPU time."""
    candidate(), yardstick()
    ratios = []
    enabled = gc.isenabled()
    gc.disable()
    try:
        for i in range(rounds):
            spent = {}
            for call in (candidate, yardstick) if i % 2 else (yardstick, candidate):
                gc.collect()
                start = time.process_time()
                call()
                spent[call] = time.process_time() - start
            ratios.append(spent[candidate] / spent[yardstick])
    finally:
        if enabled:
            gc.enable()
    return statistics.median(ratios)


def ratio(rounds: int = 25) -> float:
    """Return how many bare counting loops one ``Survey.from_answers`` costs on a million answers."""
    rows = list(questionnaires())
    return paired_ratio(lambda: Survey.from_answers(iter(rows)), lambda: bare(iter(rows)), rounds)


def peak(count: int) -> int:
    """Return the most bytes held at a time while *count* questionnaires are read from a generator."""
    tracemalloc.start()
    try:
        Survey.from_answers(questionnaires(count))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


if __name__ == "__main__":
    found = ratio()
    print(f"a million answers: {found:.2f} x a bare counting loop (gate {GATE}); peak {peak(20_000) // 1024} KiB")
    sys.exit(found > GATE)
