"""No circle: an import, wherever it stands and whatever it is for, never leads back to the file it stands in."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import asn_kinerja

SRC = Path(asn_kinerja.__file__).parents[1]
#: Files that open a module when one of its names is imported from them (``lazy.loader``): nothing else is loaded late.
DOORS = {
    "asn_kinerja.front",
    "asn_kinerja.model",
    "asn_kinerja.regulations.permenpanrb_6_2022",
    "asn_kinerja.scoring",
}


def name_of(file: Path, root: Path) -> str:
    parts = file.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def sources(root: Path) -> dict[str, tuple[Path, ast.Module]]:
    """Every file of the library below *root* by its module name; where there is none, every file."""
    own = root / "asn_kinerja"  # beside it may stand what else is installed
    files = (own if own.is_dir() else root).rglob("*.py")
    return {name_of(file, root): (file, ast.parse(file.read_text(encoding="utf-8"))) for file in files}


def stem(node: ast.ImportFrom, module: str, file: Path) -> str:
    """The module that ``from ... import`` names, from where it stands."""
    here = module.split(".") if file.name == "__init__.py" else module.split(".")[:-1]
    base = here[: len(here) - node.level + 1] if node.level else []
    return ".".join([*base, *([node.module] if node.module else [])])


def graph(root: Path) -> dict[str, set[str]]:
    """The files each file names in an import: at its top, in a function, or for a type checker alone."""
    known = sources(root)
    found: dict[str, set[str]] = {}
    for module, (file, tree) in known.items():
        named = []
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                named += [one.name for one in node.names]
            elif isinstance(node, ast.ImportFrom):
                base = stem(node, module, file)
                named += [f"{base}.{one.name}" if f"{base}.{one.name}" in known else base for one in node.names]
        found[module] = set(named) & set(known) - {module}
    return found


def circle(root: Path) -> list[str]:
    """One circle of imports below *root*, or nothing."""
    try:
        TopologicalSorter(graph(root)).prepare()
    except CycleError as caught:
        return list(caught.args[1])
    return []


def late(tree: ast.Module) -> list[int]:
    """The lines of imports inside a function."""
    functions = [
        node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
    ]
    return [one.lineno for each in functions for one in ast.walk(each) if isinstance(one, (ast.Import, ast.ImportFrom))]


def callers(name: str) -> set[str]:
    """The files in which *name* is called; tools for tests (``testing``) may."""
    called = {
        (module, getattr(node.func, "id", getattr(node.func, "attr", "")))
        for module, (_, tree) in sources(SRC).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }
    return {module for module, function in called if function == name and ".testing." not in module}


def test_no_import_leads_back_to_its_file():
    assert circle(SRC) == []


def test_no_import_stands_in_a_function():
    assert {} == {module: lines for module, (_, tree) in sources(SRC).items() if (lines := late(tree))}


def test_only_the_doors_load_anything_late():
    assert callers("loader") == DOORS
    assert callers("import_module") == {"asn_kinerja.lazy"}


BACK = {
    "top": "from .a import x",
    "function": "def f():\n    from . import a",
    "types": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import p.a",
    "package": "from p import a",
}


@pytest.mark.parametrize("text", BACK.values(), ids=BACK)
def test_a_circle_is_seen_however_it_is_written(tmp_path, text):
    package = tmp_path / "p"
    package.mkdir()
    (package / "__init__.py").write_text("from .a import x")
    (package / "a.py").write_text("from .b import y\nx = 1")
    (package / "b.py").write_text("y = 1")
    assert circle(tmp_path) == []

    (package / "b.py").write_text(text)
    assert {"p.a", "p.b"} == set(circle(tmp_path))
    assert bool(late(ast.parse(text))) is (text is BACK["function"])
