"""The finder of mutants: every kind of number is found, moved by the smallest step, and nothing else is touched."""

import ast
from pathlib import Path

import pytest
from edits import Edit, Finder, Package, closed_lists
from mutate import EXPLAINED, explained, part_of
from runner import SOURCE

LISTS = {"Predikat": ("BAIK", "CUKUP", "KURANG"), "Standing": ("OFFICIAL_TEXT", "POLICY")}


def found(text: str) -> dict[str, str]:
    """Return what each edit of *text* says, with the source that it makes."""
    return {edit.change: edit.apply(text) for edit in Finder("x.py", text, LISTS).edits()}


class TestKinds:
    """One line in, the lines that must come out."""

    @pytest.mark.parametrize(
        ("text", "mutants"),
        [
            (
                "A = closed(51, 60)",
                {
                    "A = closed_open(51, 60)",
                    "A = open_closed(51, 60)",
                    'A = closed("51.000001", 60)',
                    'A = closed("50.999999", 60)',
                    'A = closed(51, "60.000001")',
                    'A = closed(51, "59.999999")',
                },
            ),
            ('A = at_least("0.76")', {'A = above("0.76")', 'A = at_least("0.760001")', 'A = at_least("0.759999")'}),
            ("A = Bands.at_least({90: 'A'})", {"A = Bands.at_least({\"90.000001\": 'A'})"}),
            ("A = Fraction(60, 100)", {"A = Fraction(61, 100)", "A = Fraction(59, 100)", "A = Fraction(60, 101)"}),
            ("A = Line.of(176, -100)", {"A = Line.of(177, -100)", "A = Line.of(176, -99)", "A = Line.of(176, -101)"}),
            ('A = Decimal("0.076")', {"A = Decimal('0.077')", "A = Decimal('0.075')"}),
            ("A = date(2021, 6, 30)", {"A = date(2021, 7, 1)", "A = date(2021, 6, 29)"}),
            ("A = Row(x, Predikat.CUKUP)", {"A = Row(x, Predikat.BAIK)", "A = Row(x, Predikat.KURANG)"}),
            ("A = f(consults=True)", {"A = f(consults=False)"}),
            ('A = T.cite(x, pasal="41", page="99, 102-103")', {"A = T.cite(x, pasal='42', page=\"99, 102-103\")"}),
            ('A = T.cite(x, page="99, 102-103")', {"A = T.cite(x, page='99, 102-104')"}),
            ('A = Rule("pp_46_2011.total", x)', {"A = Rule('pp_46_2011.totalx', x)"}),
            ('A = ("integritas", "komitmen")', {'A = ("komitmen",)', 'A = ("integritas",)'}),
            ("A = {1: x, 2: y}", {"A = {2: y}", "A = {1: x}"}),
            ("A = frozenset({x, y})", {"A = frozenset({y})", "A = frozenset({x})"}),
            ("def f(x):\n    return x < 5", {"def f(x):\n    return x <= 5", "def f(x):\n    return x < 6"}),
        ],
    )
    def test_each_number_is_moved(self, text: str, mutants: set[str]) -> None:
        made = {ast.dump(ast.parse(one)) for one in found(text).values()}

        assert {ast.dump(ast.parse(one)) for one in mutants} <= made

    def test_an_edge_that_two_rows_share_moves_in_both_and_changes_sides(self) -> None:
        """Otherwise the table's own proof would find every mutant, and no test would be asked."""
        made = found("A = (Row(closed_open(1, 4), x), Row(at_least(4), y))")

        assert 'A = (Row(closed_open(1, "4.000001"), x), Row(at_least("4.000001"), y))' in made.values()
        assert "A = (Row(closed(1, 4), x), Row(above(4), y))" in made.values()

    def test_the_default_of_a_reading_becomes_each_other_choice(self) -> None:
        text = '@reading("q", default="ONE")\nclass A(Reading):\n    ONE = "SATU"\n    TWO = "DUA"\n'
        made = Finder("x.py", text, closed_lists(text)).edits()

        assert "\"ONE\" -> 'TWO'" in {one.change for one in made}

    @pytest.mark.parametrize(
        "text",
        [
            '"""PP 46/2011 Pasal 5."""',
            "from x import y",
            '__all__ = ["A", "B"]',
            "@lru_cache(maxsize=256)\ndef f(): ...",
            'A = Text("91 ke atas", "91 and above")',
        ],
    )
    def test_what_is_no_number_is_left_alone(self, text: str) -> None:
        assert {} == found(text)

    def test_no_edit_leaves_the_program_as_it_is_or_breaks_its_grammar(self) -> None:
        text = (SOURCE / "regulations" / "pp_46_2011" / "numbers.py").read_text(encoding="utf-8")
        whole = ast.dump(ast.parse(text))
        made = [ast.dump(ast.parse(one)) for one in found(text).values()]

        assert len(made) > 100
        assert whole not in made


@pytest.fixture(scope="module")
def every() -> dict[str, list[Edit]]:
    """Every mutant of every module, found once."""
    package = Package(SOURCE)
    return {file: package.edits(file) for file in package.files}


class TestPackage:
    """Modules are found, not listed."""

    def test_every_module_of_a_regulation_is_found_and_has_mutants(self, every: dict[str, list[Edit]]) -> None:
        modules = [one for one in (SOURCE / "regulations").rglob("*.py") if one.name != "__init__.py"]

        assert len(modules) == len([one for one in every if one.startswith("regulations/")])
        assert {"rulebook.py", "model/nip.py"} < set(every)
        words_only = ["regulations/permenpanrb_6_2022/feedback.py"]
        assert words_only == [file for file, edits in every.items() if not edits]

    def test_parts_are_disjoint_and_complete(self, every: dict[str, list[Edit]]) -> None:
        edits = every["rulebook.py"]
        parts = [part_of(edits, f"{n}/4") for n in range(4)]

        assert sorted(map(str, edits)) == sorted(str(one) for part in parts for one in part)
        assert part_of(edits, "417/4") == parts[1]

    def test_every_explanation_has_a_reason_and_a_mutant(self, every: dict[str, list[Edit]]) -> None:
        """A stale explanation would hide the next survivor."""
        known = {edit.key for edits in every.values() for edit in edits}

        assert EXPLAINED == Path(__file__).with_name("explained.toml")
        assert all(len(reason) > 20 for reason in explained().values())
        assert set(explained()) <= known
