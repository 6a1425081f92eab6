"""Every code of a problem and every key of a phrase that the source names exists, and each that exists is named."""

import ast
from collections.abc import Iterator
from pathlib import Path

import asn_kinerja
from asn_kinerja.finding.phrases import PHRASES
from asn_kinerja.messages import MESSAGES

SRC = Path(asn_kinerja.__file__).parent
WORDS = {"finding/phrases.py", "finding/follow_up_phrases.py"}
TREES = {
    name: ast.parse(file.read_text(encoding="utf-8"))
    for file in sorted(SRC.rglob("*.py"))
    if (name := file.relative_to(SRC).as_posix()) not in WORDS and not name.startswith("messages/")
}
#: Where a call names the sentence of a finding: the place among its arguments.
HOW = {"found": 2, "Finding": 4}
#: A phrase told of something that counted once follows from the phrase itself.
ONCE = "_once"


def literals(node: ast.AST) -> Iterator[str]:
    """Yield the texts an argument may be: itself, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call of one of *names*, with the place it stands at."""
    for file, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield f"{file}:{node.lineno}", node


def texts() -> set[str]:
    """Return every text that stands in the source outside of docstrings and type names."""
    return {
        node.value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_code_of_a_problem_exists():
    codes = [(code, place) for place, call in calls("problem") for code in literals(call.args[0])]

    assert 200 < len(codes)
    assert [] == [(code, place) for code, place in codes if code not in MESSAGES]


def test_every_key_of_a_phrase_exists():
    keys = [
        (key, place)
        for place, call in calls(*HOW)
        for node in (
            *call.args[HOW[call.func.id] : HOW[call.func.id] + 1],
            *(one.value for one in call.keywords if one.arg == "how"),
        )
        for key in literals(node)
    ]

    assert 40 < len(keys)
    assert [] == [(key, place) for key, place in keys if key not in PHRASES]


def test_every_message_and_every_phrase_is_named_somewhere():
    named = texts()

    assert [] == [code for code in MESSAGES if code not in named]
    assert [] == [key for key in PHRASES if key not in named and key.removesuffix(ONCE) not in named]
