"""Running tests against one mutant at a time: a process each, in a copy of the sources, stopped at the first failure.

Here: processes, copies, stages. Not here: what a mutant is (``edits``), which ones run (``run``).
A process is forked from this one where the system can, with pytest loaded and the package not; elsewhere it is spawned.
"""

import contextlib
import importlib
import json
import multiprocessing
import os
import runpy
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path

from edits import Edit

TOP = Path(__file__).resolve().parents[2]
SOURCE = TOP / "src" / "asn_kinerja"
#: Tests that read the sources as text: a changed text fails them whatever it means, so they count for nothing here.
TEXTUAL = (
    "tests/test_architecture.py::test_numbers_of_law_stand_in_regulations_only",
    "tests/test_architecture.py::TestEveryModule",
)
LIMIT = 240  # seconds of the processor for all tests of one mutant, where the system counts them
WAIT = 5  # seconds for an answer of any process, again and again
WAITS = 4 * LIMIT // WAIT  # in vain, where the system counts no seconds of the processor
TIMED_OUT = "out of time"
FIRST = 12  # the tests that killed before, tried first


class ToolError(Exception):
    """The tests could not be run: no kill, and no survivor either."""


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: the test that failed, or ``None`` for a survivor."""

    edit: Edit
    killer: str | None


def own_tests(file: str) -> tuple[list[str], str | None]:
    """Return the test files of a module and the conformance suite of its text."""
    parts = file.removesuffix(".py").split("/")
    if parts[0] == "regulations":
        own = TOP / "tests" / "regulations"
        found = sorted(own.glob(f"test_{parts[1]}*.py"))
        if len(parts) > len(("regulations", parts[1])):
            found += sorted((own / parts[1]).rglob(f"test_{parts[-1]}*.py"))
        if not found:  # a file of tests may be about several texts
            found = [one for one in sorted(own.rglob("test_*.py")) if parts[1] in one.read_text(encoding="utf-8")]
        return [one.relative_to(TOP).as_posix() for one in found], parts[1]
    mirrored = TOP / "tests" / Path(*parts[:-1]) / f"test_{parts[-1]}.py"
    suite = "perka_bkn_22_2007" if parts[-1] == "nip" else None
    return ([mirrored.relative_to(TOP).as_posix()] if mirrored.exists() else []), suite


class Kills:
    """A plugin of pytest: the tests that killed before come first, examples before properties; names the failure."""

    def __init__(self, earlier: Iterable[str] = ()) -> None:
        """Remember what killed *earlier*."""
        self.earlier = {name: n for n, name in enumerate(earlier)}
        self.killer: str | None = None

    def pytest_collection_modifyitems(self, items: list) -> None:
        """Sort, keeping the order of the file otherwise."""
        items.sort(key=lambda item: (self.earlier.get(item.nodeid, len(self.earlier)), _is_property(item)))

    def pytest_runtest_logreport(self, report: object) -> None:
        """Take the first failure."""
        if report.failed and self.killer is None:
            self.killer = report.nodeid

    def pytest_collectreport(self, report: object) -> None:
        """A module that cannot even be collected fails too."""
        if report.failed and self.killer is None:
            self.killer = f"{report.nodeid} (import)"


def _is_property(item: object) -> bool:
    return bool(getattr(getattr(item, "obj", None), "is_hypothesis_test", False))


def _pytest(arguments: list[str], earlier: Iterable[str]) -> str | None:
    """Run pytest in this process; return what failed first."""
    import pytest

    plugin = Kills(earlier)
    arguments = [*arguments, *(f"--deselect={one}" for one in TEXTUAL)]
    loaded = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # Hypothesis is loaded before the fork
    status = pytest.main(["-x", "-q", "-p", "no:cacheprovider", *loaded, *arguments], plugins=[plugin])
    if plugin.killer is None and status not in (0, 5):
        raise ToolError(f"pytest ended with {int(status)}")
    return plugin.killer


def _pages() -> str | None:
    """Check the generated pages: rules, places and standings stand there as printed."""
    main = runpy.run_path(str(TOP / "docs" / "generate.py"), run_name="generate")["main"]
    return "docs/generate.py --check" if main(["--check"]) else None


def _conformance(suite: str | None) -> str | None:
    """Run the cases of one suite."""
    file = TOP / "tests" / "conformance" / f"{suite}.json"
    if suite is None or not file.exists():
        return None
    conformance = importlib.import_module("asn_kinerja.testing.conformance")
    doc = json.loads(file.read_text(encoding="utf-8"))
    if not conformance.supported(doc["suite"]):
        return None
    failed = next((case["id"] for case in doc["cases"] if conformance.check(doc, case)), None)
    return f"conformance {suite}: {failed}" if failed else None


def _stages(edit: Edit, earlier: tuple[str, ...], near: bool) -> Iterator[Callable[[], str | None]]:
    """Return what may kill *edit*: its own tests, the pages, its cases, and at last every other test."""
    own, suite = own_tests(edit.file)
    if not edit.places:
        yield lambda: _pytest(sorted(set(edit.source.split())), earlier)
        yield _pages
        return
    name = edit.file.removesuffix(".py").split("/")[1 if "/" in edit.file else 0]
    named = [one for one in mentioning(name) if one not in own]
    others = [
        one for one in mentioning("regulations", "evaluate", "rulebook", "subprocess") if one not in {*own, *named}
    ]
    if own:
        yield lambda: _pytest(own, earlier)
    yield _pages
    yield lambda: _conformance(suite)
    if not near:
        yield lambda: _pytest(named, earlier) if named else None
        yield lambda: _pytest(others, earlier)


def mentioning(*words: str) -> list[str]:
    """Return the test files in which one of *words* stands: no other can tell a regulation's mutant."""
    files = [one for one in sorted((TOP / "tests").rglob("test_*.py")) if one.parent != Path(__file__).parent]
    found = (one for one in files if any(word in one.read_text(encoding="utf-8") for word in words))
    return [one.relative_to(TOP).as_posix() for one in found]


def _prepare(copy: str) -> None:
    """Make this process import the package from *copy* and say nothing."""
    os.environ.update(PYTHONPATH=copy, PYTHONDONTWRITEBYTECODE="1", MUTANT_UNDER_TEST="numbers")
    sys.dont_write_bytecode = True
    sys.path.insert(0, copy)
    os.chdir(TOP)
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)


def _killer(copy: str, edit: Edit, earlier: tuple[str, ...], near: bool) -> str | None:
    """Return what kills *edit* first."""
    try:
        package = importlib.import_module("asn_kinerja")
    except Exception as failed:  # a table that cannot be built is a kill: its own proof found it
        return f"import: {type(failed).__name__}"
    if not (package.__file__ or "").startswith(copy):
        raise ToolError(f"{package.__file__} was imported instead of {copy}")
    return next((killer for stage in _stages(edit, earlier, near) if (killer := stage())), None)


def _child(copy: str, edit: Edit, earlier: tuple[str, ...], answer: str, near: bool) -> None:
    """Judge one mutant, in a process of its own; the answer goes to a file."""
    _prepare(copy)
    try:
        found = {"killer": _killer(copy, edit, earlier, near)}
    except ToolError as failed:
        found = {"error": str(failed)}
    except Exception as failed:  # the pages or the cases stumbled over the mutant
        found = {"killer": f"{type(failed).__name__}: {failed}"}
    Path(answer).write_text(json.dumps(found), encoding="utf-8")
    os._exit(0)


class Slot:
    """A copy of the sources and the process that runs against it."""

    def __init__(self, folder: Path) -> None:
        """Copy the package, compiled files too: only the mutated one is compiled again."""
        self.copy, self.answer = folder / "src", folder / "answer.json"
        shutil.copytree(SOURCE, self.copy / "asn_kinerja")
        self.process: multiprocessing.Process | None = None
        self.edit: Edit | None = None

    def start(self, edit: Edit, number: int, earlier: tuple[str, ...], near: bool) -> None:
        """Mutate and run; a time stamp of its own makes Python read the file anew."""
        target, source = self.copy / "asn_kinerja" / edit.file, SOURCE / edit.file
        target.write_text(edit.apply(source.read_text(encoding="utf-8")), encoding="utf-8")
        stamp = source.stat().st_mtime + 10 + number
        os.utime(target, (stamp, stamp))
        self.answer.unlink(missing_ok=True)
        self.edit, self.waits = edit, 0
        context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
        self.process = context.Process(target=_child, args=(str(self.copy), edit, earlier, str(self.answer), near))
        self.process.start()

    def verdict(self) -> Verdict | None:
        """Return what was found, or ``None`` while it runs; a process out of time is stopped."""
        if self.process.is_alive():
            if self.waits < WAITS:
                return None
            self.process.kill()
        self.process.join()
        shutil.copy2(SOURCE / self.edit.file, self.copy / "asn_kinerja" / self.edit.file)
        found = json.loads(self.answer.read_text(encoding="utf-8")) if self.answer.exists() else {"killer": TIMED_OUT}
        self.process = None
        if "error" in found:
            raise ToolError(f"{self.edit}: {found['error']}")
        return Verdict(self.edit, found["killer"])


def unchanged(edits: Iterable[Edit]) -> Edit:
    """Return no edit at all: the tests of all *edits* must pass in a copy, or a failure there kills for nothing."""
    edits = list(edits)
    own = {test for file in {one.file for one in edits} for test in own_tests(file)[0]}
    return Edit(edits[0].file, 0, " ".join(sorted(own)), "nothing changed", ())


def judge(edits: Iterable[Edit], jobs: int, near: bool = False) -> Iterator[Verdict]:
    """Judge *edits*, *jobs* at a time; *near*: by their own tests, pages and cases only."""
    for name in ("pytest", "hypothesis", "hypothesis.strategies", "hypothesis.internal.conjecture.engine", "attrs"):
        importlib.import_module(name)
    killers: dict[str, list[str]] = {}
    waiting = iter(enumerate(edits))
    with contextlib.ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(jobs)]
        idle, busy = [Slot(folder) for folder in folders], []
        while True:
            while idle:
                number, edit = next(waiting, (0, None))
                if edit is None:
                    break
                busy.append(idle.pop())
                busy[-1].start(edit, number, tuple(killers.get(edit.file, ())), near)
            if not busy:
                return
            answered = wait([slot.process.sentinel for slot in busy], timeout=WAIT)
            for slot in [*busy]:
                slot.waits += not answered
                found = slot.verdict()
                if found is not None:
                    busy.remove(slot)
                    idle.append(slot)
                    _remember(killers.setdefault(found.edit.file, []), found.killer)
                    yield found


def _remember(killers: list[str], killer: str | None) -> None:
    """Put *killer* first among those to try first."""
    if killer and "::" in killer:
        if killer in killers:
            killers.remove(killer)
        killers.insert(0, killer)
        del killers[FIRST:]
