"""A million answers from an iterator: how much a survey costs against a bare counting loop over the same rows.

``ratio()`` is one of the ``gates``; ``peak()`` is the memory a survey of any length holds on to.
"""

import random
import tracemalloc
from collections.abc import Iterator

from floor import paired_ratio

from asn_kinerja.model import Survey

#: Each round counts a million answers twice; a few rounds are steady enough.
ROUNDS = 9
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


def ratio() -> float:
    """Return how many bare counting loops one ``Survey.from_answers`` costs on a million answers."""
    rows = list(questionnaires())
    return paired_ratio(lambda: Survey.from_answers(iter(rows)), lambda: bare(iter(rows)), ROUNDS)


def peak(count: int) -> int:
    """Return the most bytes held at a time while *count* questionnaires are read from a generator."""
    tracemalloc.start()
    try:
        Survey.from_answers(questionnaires(count))
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
