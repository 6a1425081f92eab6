"""Work, counted: calls made and bytes held. Both are the same on every machine, however busy; a clock is not."""

import sys
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from hypothesis import settings


class Calls:
    """The calls of Python functions and of built-in ones that were counted."""

    def __init__(self) -> None:
        self.count = 0

    def _see(self, _frame: object, event: str, _arg: object) -> None:
        if event in ("call", "c_call"):
            self.count += 1


@contextmanager
def counting() -> Iterator[Calls]:
    """Count the calls made in the block, also where it raises."""
    found, before = Calls(), sys.getprofile()
    sys.setprofile(found._see)
    try:
        yield found
    finally:
        sys.setprofile(before)


@contextmanager
def tracing() -> Iterator[Callable[[], int]]:
    """Trace the memory of the block; what is yielded returns the most bytes held at a time so far."""
    tracemalloc.start()
    try:
        yield lambda: tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def calls(do: Callable[[], Any]) -> int:
    """Return how many calls *do* makes; its answer does not matter, its error does."""
    with counting() as found:
        do()
    return found.count


def peak(do: Callable[[], Any]) -> int:
    """Return the most bytes that *do* holds at a time."""
    with tracing() as most:
        do()
        return most()


def times(count: int) -> int:
    """Return *count* times the examples of the profile: for properties whose cases are many kinds at once."""
    return count * settings().max_examples
