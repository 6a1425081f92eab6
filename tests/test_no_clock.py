"""No test reads a clock: a busy machine fails none. Speed is measured by ``benchmarks``, work is counted (``work``)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

HERE = Path(__file__).parent
FILES = [file for file in sorted(HERE.rglob("*.py")) if file.relative_to(HERE).parts[0] != "benchmarks"]
#: Modules that tell the time or measure it, and what else does, by its last name.
MODULES = {"time", "timeit", "sched", "cProfile", "profile"}
NAMES = {
    *("perf_counter", "perf_counter_ns", "process_time", "process_time_ns", "monotonic", "monotonic_ns", "time_ns"),
    *("thread_time", "thread_time_ns", "clock_gettime", "now", "utcnow", "today", "localtime", "gmtime", "getrusage"),
    *("default_timer", "sleep"),
}


def clocks(text: str) -> Iterator[str]:
    """Yield what a source imports or names of a clock; ``datetime.time`` is a time of day and none."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            yield node.module
        elif isinstance(node, ast.ImportFrom):
            yield from (one.name for one in node.names if one.name in NAMES)
        elif isinstance(node, ast.Attribute) and node.attr in NAMES:
            yield node.attr


def test_no_test_reads_a_clock():
    found = {file.relative_to(HERE).as_posix(): [*clocks(file.read_text(encoding="utf-8"))] for file in FILES}

    assert {} == {name: names for name, names in found.items() if names}
    assert len(found) > 100


@pytest.mark.parametrize(
    "line",
    [
        "import time",
        "import os, time as clock",
        "from time import perf_counter as now_",
        "import timeit",
        "start = datetime.now(UTC)",
        "day = date.today()",
        "from resource import getrusage",
        "measure = clock.process_time",
    ],
)
def test_a_clock_is_found_however_it_is_named(line):
    assert [*clocks(line)]


@pytest.mark.parametrize("line", ["from datetime import date, time", "noon = time(12)", "rank(today=day)"])
def test_a_time_of_day_is_no_clock(line):
    assert [] == [*clocks(line)]


def test_no_deadline_and_no_measured_health_check_fails_a_property():
    for name in ("fixed", "thorough", "mutants"):
        profile = settings.get_profile(name)
        assert profile.deadline is None
        assert HealthCheck.too_slow in profile.suppress_health_check


def test_properties_draw_the_same_examples_in_every_run():
    fixed = settings.get_profile("fixed")

    assert fixed.derandomize
    assert fixed.database is None
    assert settings.get_profile("thorough").max_examples > 10 * fixed.max_examples
