"""The yardstick: PP 46/2011 for one person in plain floats, and how a candidate is measured against it.

Wrong at edges on purpose (it is float): it says what the bare arithmetic costs, nothing else.
"""

import gc
import math
import random
import statistics
import time
from collections.abc import Callable

#: (target, realised) of quantity, quality, time, and of cost or None, None; six rows, then six marks.
Person = tuple[tuple[tuple[int | None, ...], ...], tuple[int, ...]]
BANDS = (("SANGAT_BAIK", 91), ("BAIK", 76), ("CUKUP", 61), ("KURANG", 51), ("BURUK", -math.inf))


def people(count: int, seed: int = 1, cost_share: float = 0.5) -> list[Person]:
    """Return *count* seeded people, half of their rows with cost."""
    chance = random.Random(seed)
    return [_person(chance, cost_share) for _ in range(count)]


def _person(chance: random.Random, cost_share: float) -> Person:
    rows = []
    for _ in range(6):
        quantity, months = chance.randint(1, 60), chance.randint(1, 12)
        row = [quantity, chance.randint(quantity // 2, quantity + quantity // 5 + 1), 100, chance.randint(60, 100)]
        row += [months, chance.randint(max(1, months // 2), months + 2)]
        if chance.random() < cost_share:
            budget = chance.randint(1, 400) * 250_000
            row += [budget, int(budget * (0.6 + 0.5 * chance.random())) // 1000 * 1000]
        else:
            row += [None, None]
        rows.append(tuple(row))
    return tuple(rows), tuple(chance.randint(60, 100) for _ in range(6))


def _saving(target, realised):
    saved = 100 - realised / target * 100
    score = (1.76 * target - realised) / target * 100
    return score if saved <= 24 else 76 - (score - 100)


def floor(person):
    """Return total and label of one person."""
    rows, marks = person
    total = 0.0
    for tq, rq, tk, rk, tw, rw, tb, rb in rows:
        score = rq / tq * 100 + rk / tk * 100 + _saving(tw, rw)
        total += score / 3 if tb is None else (score + _saving(tb, rb)) / 4
    value = 0.6 * (total / len(rows)) + 0.4 * (sum(marks) / len(marks))
    for label, lower in BANDS:
        if value >= lower:
            return value, label
    raise AssertionError


def paired_ratio(candidate: Callable[[], object], yardstick: Callable[[], object], rounds: int = 25) -> float:
    """Return the median of candidate ÷ yardstick over interleaved rounds of processor time, collector off."""
    candidate(), yardstick()
    ratios = []
    enabled = gc.isenabled()
    gc.disable()
    try:
        for number in range(rounds):
            order = (candidate, yardstick) if number % 2 else (yardstick, candidate)
            spent = {}
            for call in order:
                gc.collect()
                start = time.process_time()
                call()
                spent[call] = time.process_time() - start
            ratios.append(spent[candidate] / spent[yardstick])
    finally:
        if enabled:
            gc.enable()
    return statistics.median(ratios)
