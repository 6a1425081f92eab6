"""Every Python block of every page runs, page by page, and prints what the text block after it says."""

import contextlib
import inspect
import io
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import asn_kinerja
from asn_kinerja.messages import MESSAGES
from asn_kinerja.testing import walk

TOP = Path(__file__).parents[1]
PAGES = [TOP / "README.md", *sorted((TOP / "docs").glob("**/*.md"))]
BLOCK = re.compile(r"^```(python|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> list[tuple[str, str]]:
    return BLOCK.findall(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p)], ids=lambda p: p.relative_to(TOP).as_posix())
def test_every_block_runs_and_prints_what_the_page_says(page):
    names: dict = {"__name__": page.stem}
    said = ""
    for kind, text in blocks(page):
        if kind == "text":
            assert text.rstrip() == said.rstrip()
            continue
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(text, page.name, "exec"), names)
        said = out.getvalue()


#: Pages for whoever changes the library itself, and what makes pages: they name its files.
BUILDERS = {"design.md", "contributing.md", "generate.py", "conf.py"}
DEEP = re.compile(r"^\s*(?:from|import) asn_kinerja\.\w+\.\S+.*", re.MULTILINE)


def test_names_of_pages_and_examples_are_at_most_two_levels_deep():
    users = [*PAGES, *sorted((TOP / "docs").glob("**/*.py"))]
    found = {p.name: DEEP.findall(p.read_text(encoding="utf-8")) for p in users if p.name not in BUILDERS}

    assert {} == {name: lines for name, lines in found.items() if lines}


@pytest.mark.parametrize(
    "example",
    sorted([*(TOP / "docs" / "examples").glob("evaluate_*.py"), *(TOP / "docs" / "examples").glob("awards_*.py")]),
    ids=lambda p: p.name,
)
def test_every_example_runs(example):
    done = subprocess.run([sys.executable, example], capture_output=True, text=True, check=False, encoding="utf-8")

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.strip()


def test_the_readme_commands_are_the_first_lines_under_their_headings():
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    for heading in ("Run it", "Test it"):
        first = re.search(rf"^## {heading}\n\n```sh\n(.*)$", readme, re.MULTILINE).group(1)
        assert re.fullmatch(r"python3 -m venv \.venv && \.venv/bin/pip install .+ && \.venv/bin/python .+", first)


def test_every_rule_of_6_2022_has_a_line_in_the_coverage_table():
    """Rules 1 to 62 of the law notes: modelled or said not to be."""
    page = (TOP / "docs" / "coverage.md").read_text(encoding="utf-8")
    part = page.split("## PermenPANRB 6/2022 and its circulars, rule by rule")[1].split("\n## ")[0]
    lines = re.findall(r"^\| (\d+)(?:-(\d+))? \| .+ \| ((?:not )?modelled.*) \|$", part, re.MULTILINE)
    rules = [rule for first, last, _ in lines for rule in range(int(first), int(last or first) + 1)]

    assert list(range(1, 63)) == rules


def names() -> set[str]:
    """Return every name of the library: modules, what stands in them, fields and members of their classes."""
    modules = [import_module(one.name) for one in walk_packages(asn_kinerja.__path__, "asn_kinerja.")]
    known = {part for one in modules for part in one.__name__.split(".")}
    for module in modules:
        for name, value in vars(module).items():
            known |= {name, *(dir(value) if isinstance(value, type) else ())}
            known |= set(inspect.signature(value).parameters) if inspect.isfunction(value) else set()
    return known


def test_every_line_that_says_modelled_names_what_there_is():
    """The lines of the coverage page are written by hand: what they name must exist under the name they give."""
    page = (TOP / "docs" / "coverage.md").read_text(encoding="utf-8").split("<!-- generated:end -->")[1]
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    named = [(token, line) for line in lines for token in re.findall(r"`([A-Za-z_][\w.]*)", line)]
    known = names() | set(MESSAGES) | {"skm", "docs"}

    assert 100 < len(named)
    assert [] == [(token, line) for token, line in named if not set(token.split(".")) - {""} <= known]


def test_every_rule_the_changelog_names_is_one():
    """A key in the Law section (`pp_53_2010.peralihan`) is that of a rule, or a function of the text."""
    law = (TOP / "CHANGELOG.md").read_text(encoding="utf-8").split("### Law")[1].split("\n### ")[0]
    keys = {rule.key for name in walk.texts() for rule in walk.rules(name)}
    functions = {f"{name}.{one}" for name in walk.texts() for home in walk.homes(name) for one in vars(home)}
    named = [key for name in walk.texts() for key in re.findall(rf"`({name}\.\w+)", law)]

    assert named
    assert set(named) <= keys | functions


def test_every_text_of_the_library_is_on_the_coverage_page_by_place_and_identifier():
    page = (TOP / "docs" / "coverage.md").read_text(encoding="utf-8")
    for name in walk.texts():
        for rule in walk.rules(name):
            assert f"| {rule.cite.text('en')} | {rule.cite.standing.name} | [`{rule.key}`]" in page


def test_no_generated_page_is_stale():
    done = subprocess.run(
        [sys.executable, TOP / "docs" / "generate.py", "--check"], capture_output=True, text=True, check=False
    )

    assert (0, "") == (done.returncode, done.stderr)
