"""Write the generated parts of the pages from the code: coverage, regulations, error codes; or take their code out.

python docs/generate.py                 write every generated part
python docs/generate.py --check         exit 1 and name the pages that are stale
python docs/generate.py --blocks DIR    write the Python blocks of every page to DIR, a file a page, for type checkers
"""

import json
import re
import sys
from collections.abc import Callable, Mapping
from enum import Enum
from fractions import Fraction
from inspect import isclass, isfunction
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import fields, has

from asn_kinerja import rulebook
from asn_kinerja.deadlines.limit import EndOfMonth, Limit
from asn_kinerja.exact import Interval, Line, Row, Table
from asn_kinerja.exact.number import plain
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Citation, PredikatBase, Reading, Regulation, Rule
from asn_kinerja.messages import MESSAGES
from asn_kinerja.questions import Question
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.scoring.parts import Cell
from asn_kinerja.testing import walk
from asn_kinerja.testing.conformance import supported
from asn_kinerja.testing.walk import homes
from asn_kinerja.words import Text, Word

HERE = Path(__file__).parent
BEGIN, END = "<!-- generated:begin -->", "<!-- generated:end -->"
SUITES = HERE.parent / "tests" / "conformance"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    """Return a Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return [*lines, *("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows), ""]


def governed(module: ModuleType | None = None) -> list[str]:
    """Return which assessment periods each text governs, or only those of *module*."""
    rows = [
        (
            row.policy.name("en"),
            ", ".join(sorted(kind.name for kind in row.services)),
            row.first.isoformat(),
            row.last.isoformat() if row.last else "open",
            row.cite.standing.name,
        )
        for row in rulebook.RULEBOOK
        if module is None or row.policy.name is module.NAME
    ]
    return ["## Assessment periods", "", *table(("Text", "Whom", "From", "Until", "Standing"), rows)] if rows else []


def rules(name: str) -> list[str]:
    """Return every rule of a regulation with place and standing."""
    found = walk.rules(name)
    rows = [(f"`{one.key}`", one.sentence("en"), one.cite.text("en"), one.cite.standing.name) for one in found]
    return ["## Rules", "", *table(("Rule", "In words", "Place", "Standing"), rows)]


def readings(name: str) -> list[str]:
    """Return the open readings of a regulation."""
    rows = [
        (
            f"`{cls.__name__}` ({cls.open_question})",
            cls.about("en"),
            f"`{cls.default.name}`",
            "; ".join(f"`{one.name}` ({one.value}): {one.text('en')}" for one in cls),
            cls.why("en"),
        )
        for cls in walk.readings(name)
    ]
    head = ("Reading", "About", "Default", "Choices", "Why")
    return [
        "## Open readings",
        "",
        *(
            table(head, rows)
            if rows
            else ["None for the rules of this release; see coverage for those of rules left out.", ""]
        ),
    ]


def suites() -> list[str]:
    """Return which conformance suites pass."""
    rows = []
    for file in sorted(SUITES.glob("*.json")):
        suite = json.loads(file.read_text(encoding="utf-8"))
        state = "passes" if supported(suite["suite"]) else "not yet supported"
        rows.append((f"`{suite['suite']}`", suite["regulation"], str(len(suite["cases"])), state))
    return ["## Conformance suites", "", *table(("Suite", "Regulation", "Cases", "State"), rows)]


def coverage() -> list[str]:
    """Return the generated part of the coverage page."""
    counts = [
        (
            f"[{homes(name)[0].NAME('en')}](regulations/{name}.md)",
            str(len(walk.rules(name))),
            str(len(walk.readings(name))),
        )
        for name in walk.texts()
    ]
    texts = ["## Texts", "", *table(("Text", "Rules modelled", "Open readings"), counts)]
    return [*governed(), *texts, *by_place(), *cited(), *suites()]


def by_place() -> list[str]:
    """Return every rule of every text in the order of what it cites, article by article."""
    found = sorted((rule.cite, rule.key) for name in walk.texts() for rule in walk.rules(name))
    rows = [
        (cite.text("en"), cite.standing.name, f"[`{key}`](regulations/{key.split('.')[0]}.md)") for cite, key in found
    ]
    return ["## Rules by place", "", *table(("Place", "Standing", "Rule"), rows)]


def cited() -> list[str]:
    """Return every text and source that is cited, with its identifier and the modules that cite it."""
    found: dict[Regulation, list[str]] = {}
    for name in walk.texts():
        for source in walk.sources(name):
            found.setdefault(source, []).append(f"`regulations/{name}`")
    rows = [(one.short, f"`{one.akn}`" if one.akn else "", ", ".join(homes)) for one, homes in sorted(found.items())]
    return ["## Texts cited", "", *table(("Text", "Identifier", "Where"), rows)]


def curve() -> list[str]:
    """Return the curve of time and cost as a picture, drawn from the table itself."""
    width, height, right = 640, 300, 2

    def at(r: Fraction | int, points: Fraction) -> str:
        return (
            f"{float(r) / right * (width - 70) + 50:.1f},{height - 40 - (float(points) + 30) / 140 * (height - 60):.1f}"
        )

    parts = []
    for row in pp_46_2011.SAVING_CURVE.rows[1:]:
        low, high = row.interval.lower or 0, row.interval.upper or right
        ends = [at(r, row.payload.start + row.payload.slope * r) for r in (low, high)]
        parts.append(f'<polyline points="{" ".join(ends)}" fill="none" stroke="#0b6e4f" stroke-width="3"/>')
    marks = [
        (Fraction(76, 100), 100, "0.76: 100"),
        (Fraction(1), 76, "on target: 76"),
        (Fraction(176, 100), 0, "1.76: 0"),
    ]
    for r, points, words in marks:
        x, y = at(r, Fraction(points)).split(",")
        parts.append(f'<circle cx="{x}" cy="{y}" r="4.5" fill="#0b6e4f"/>')
        parts.append(f'<text x="{float(x) + 8:.1f}" y="{float(y) - 6:.1f}">{words}</text>')
    zero_left, zero_right = at(0, Fraction(0)), at(right, Fraction(0))
    axis = f'<polyline points="{zero_left} {zero_right}" stroke="currentColor" stroke-width="1"/>'
    text = f'<text x="{width - 20}" y="{height - 12}" text-anchor="end">realised ÷ target, 0 to 2</text>'
    words = (
        "Points of time and cost: rising to the jump at 0.76, where they leap to 100, then falling through 76 on target"
    )
    svg = (
        f'<svg role="img" aria-label="{words}" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13" '
        f'fill="currentColor" style="max-width:100%">{axis}{"".join(parts)}{text}</svg>'
    )
    return ["## Points of time and cost", "", "```{raw} html", svg, "```", ""]


def shown(value: object) -> str:
    """Return a value of a table as the pages print it."""
    if isinstance(value, PredikatBase):
        return value.label
    if isinstance(value, Enum):
        return f"`{value.name}`"
    if isinstance(value, (Rule, Citation)):
        return (value.cite if isinstance(value, Rule) else value).text("en")
    if isinstance(value, Interval):
        return value.text("en")
    if isinstance(value, Line):
        return f"{plain(value.start)} + {plain(value.slope)} × r" if value.slope else plain(value.start)
    if isinstance(value, Text):
        return value.en
    if isinstance(value, (tuple, frozenset)):
        return "; ".join(shown(one) for one in value) or "none"
    if isinstance(value, (bool, int, Fraction)):
        return {True: "yes", False: "no"}[value] if isinstance(value, bool) else plain(value)
    if isinstance(value, Unknown):
        return "not settled: " + ", ".join(one.en for one in value.reasons)
    return "" if value is None else whole_value(value)


def whole_value(value: object) -> str:
    """Return an attrs value by its name or title, or by what it says of each of its parts."""
    if isinstance(value, Limit):
        side = "a right" if value.is_right else "a duty"
        return f"{value.rule.title.en} ({side}): {value.words().en}, counted from: {value.counted_from('en')}, until: {value.ends('en')}"
    named = next(
        (getattr(value, key) for key in ("name", "title") if isinstance(getattr(value, key, None), Text)), None
    )
    if named is not None or not has(type(value)):
        return str(value) if named is None else named.en
    told = [(key, one) for key, one in parts(value) if one not in (None, False, (), "")]
    return "; ".join(f"{key.replace('_', ' ')}: {shown(one)}" for key, one in told)


def parts(value: Any) -> list[tuple[str, Any]]:
    """Return what an attrs value says by the names of its parts; its place stands in a column of its own."""
    said = [(one.name, getattr(value, one.name)) for one in fields(type(value)) if not one.name.startswith("_")]
    return [(key, one.title if isinstance(one, Rule) else one) for key, one in said if not isinstance(one, Citation)]


def place(row: tuple[object, ...]) -> str:
    """Return where a row stands: the places it cites, each once, with how well they were verified."""
    return "; ".join(dict.fromkeys(f"{one.text('en')}, {one.standing.name}" for one in walk.inside(row, Citation)))


def question(asked: Question) -> list[str]:
    """Return a question: a row for each case, read from the top."""
    names = [one.name for one in asked.facts if any(one.name in case.when for case in asked.cases)]
    rows = [
        (
            *(" or ".join(map(shown, case.when[name])) if name in case.when else "" for name in names),
            shown(case.answer),
            place((rule,)),
        )
        for case, rule in walk.rows(asked)
    ]
    facts = ", ".join(
        f"`{one.name}`: {one.words.en}" + (" (must be known)" if one.always else "") for one in asked.facts
    )
    return [
        f"{asked.rule.title.en}. Read from the top; an empty cell is any value. {facts}.",
        "",
        *table((*names, "Answer", "Place"), rows),
    ]


def grid(cells: Mapping[tuple[Enum, Enum], Any]) -> list[str]:
    """Return a list keyed by two closed lists as a grid."""
    rows, columns = (list(dict.fromkeys(key[n] for key in cells)) for n in (0, 1))
    lines = [(f"**{shown(row)}**", *(shown(without_place(cells[row, one])) for one in columns)) for row in rows]
    return [*table(("", *map(shown, columns)), lines), f"Place: {place((dict(cells),))}.", ""]


def without_place(value: object) -> object:
    """Return what a row gives without the place that stands in a column of its own."""
    if isinstance(value, tuple):
        rest = tuple(one for one in value if not isinstance(one, (Citation, Rule)))
        return rest[0] if len(rest) == 1 else rest
    return value.payload if isinstance(value, Cell) else value


def is_grid(cells: Mapping[Any, Any]) -> bool:
    """Say whether a list is keyed by every pair of two closed lists."""
    pairs = [key for key in cells if isinstance(key, tuple) and len(key) == 2]
    return len(pairs) == len(cells) == len({one for one, _ in pairs}) * len({one for _, one in pairs})


def drawn(value: Any) -> list[str]:
    """Return a table of a text as the pages show it, whatever its kind."""
    if isinstance(value, Question):
        return question(value)
    if isinstance(value, Mapping):
        return grid(value) if is_grid(value) else listing(value)
    if isinstance(value, (Limit, EndOfMonth)):
        return table(("Limit", "Place"), [(whole_value(value), place((value,)))])
    return table(("Where", "Value", "Place"), [intervals(row) for (row,) in walk.rows(value)])


def intervals(row: Row[Any]) -> tuple[str, str, str]:
    """Return a row of a table of intervals."""
    return shown(row.interval), shown(row.payload), place((row,))


def listing(value: Mapping[Any, Any]) -> list[str]:
    """Return a list of a text; what it holds as tables or as rows of their own is written row by row."""
    lines = []
    for key, held, *cite in walk.rows(value):
        if isinstance(held, Table):
            lines += [(shown(key), *intervals(row)) for (row,) in walk.rows(held)]
        elif isinstance(held, tuple) and held and all(has(type(one)) and not isinstance(one, Citation) for one in held):
            lines += [(shown(key), whole_value(one), place((one, *cite))) for one in held]
        else:
            lines.append((shown(key), shown(without_place(held)), place((held, *cite))))
    head = ("Key", "Where", "Value", "Place") if lines and len(lines[0]) == 4 else ("Key", "Value", "Place")
    return table(head, lines)


def tables(name: str) -> list[str]:
    """Return every table of a text, drawn from itself; what a table holds is not drawn twice."""
    found = walk.tables(name)
    printed = [value for value in found.values() if isinstance(value, tuple)]
    lines = []
    for key, value in found.items():
        if not (isinstance(value, Table) and value.printed in printed):
            lines += [f"### `{key}`", "", *drawn(value)]
    return ["## Tables", "", *lines] if lines else []


def said(word: Word) -> tuple[str, str]:
    """Return a word in both languages; a printed word stays Indonesian."""
    value: Any = word.value
    return (value.id, value.en) if isinstance(value, Text) else (str(value), str(value))


def words(name: str) -> list[str]:
    """Return the closed lists of a text."""
    own, named = homes(name)[0].__name__, {one for home in homes(name) for one in getattr(home, "__all__", ())}
    lists = [
        one for _, one in walk.values(name) if isclass(one) and issubclass(one, Word) and not issubclass(one, Reading)
    ]
    lists = [one for one in lists if one.__module__.startswith(own) or one.__name__ in named]
    rows = [(f"`{cls.__name__}`", f"`{one.name}`", *said(one)) for cls in lists for one in cls]
    return ["## Words", "", *table(("List", "Word", "Indonesian", "English"), rows)] if rows else []


def regulation(name: str) -> Callable[[], list[str]]:
    """Return what makes the generated part of a regulation's page."""
    picture = curve() if name == "pp_46_2011" else []
    return lambda: [*picture, *governed(homes(name)[0]), *rules(name), *readings(name), *tables(name), *words(name)]


def reference() -> list[str]:
    """Return what the reference shows of each text: the functions and classes of its module."""
    lines = ["## Regulations", "", "```{eval-rst}"]
    for name in walk.texts():
        module = homes(name)[0]
        public = getattr(module, "__all__", None) or [key for key in vars(module) if not key.startswith("_")]
        shown = [key for key in public if isclass(getattr(module, key)) or isfunction(getattr(module, key))]
        mine = [
            key for key in shown if hasattr(module, "__all__") or getattr(module, key).__module__ == module.__name__
        ]
        lines += [f".. automodule:: {module.__name__}", f"   :members: {', '.join(mine)}", ""]
    return [*lines[:-1], "```"]


def errors() -> list[str]:
    """Return every problem code with its words."""
    rows = [(f"`{code}`", m.says("en"), m.allowed("en"), m.hint("en")) for code, m in sorted(MESSAGES.items())]
    return table(("Code", "Says", "Allowed", "Remedy"), rows)


PAGES: dict[str, Callable[[], list[str]]] = {
    "coverage.md": coverage,
    "errors.md": errors,
    "api.md": reference,
    **{f"regulations/{name}.md": regulation(name) for name in walk.texts()},
}


def whole(page: str) -> str:
    """Return a page with its generated part made anew."""
    before, rest = (HERE / page).read_text(encoding="utf-8").split(BEGIN)
    body = "\n".join(PAGES[page]()).rstrip()
    return f"{before}{BEGIN}\n\n{body}\n\n{END}{rest.split(END)[1]}"


def write_blocks(folder: Path) -> None:
    """Write the Python blocks of every page, one file a page."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in [HERE.parent / "README.md", *sorted(HERE.glob("**/*.md"))]:
        blocks = BLOCK.findall(page.read_text(encoding="utf-8"))
        if blocks:
            name = page.relative_to(HERE.parent).with_suffix("").as_posix().replace("/", "_").replace("-", "_")
            (folder / f"{name}.py").write_text("\n".join(blocks), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Write, check, or take code out."""
    if arguments[:1] == ["--blocks"]:
        write_blocks(Path(arguments[1]))
        return 0
    stale = [page for page in PAGES if (HERE / page).read_text(encoding="utf-8") != whole(page)]
    if "--check" in arguments:
        print("\n".join(f"stale: docs/{page}" for page in stale))
        return 1 if stale else 0
    for page in stale:
        (HERE / page).write_text(whole(page), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
