"""Write the generated parts of the pages from the code: coverage, regulations, error codes; or take their code out.

python docs/generate.py                 write every generated part
python docs/generate.py --check         exit 1 and name the pages that are stale
python docs/generate.py --blocks DIR    write the Python blocks of every page to DIR, a file a page, for type checkers
"""

import json
import re
import sys
from collections.abc import Callable
from fractions import Fraction
from inspect import isclass, isfunction
from pathlib import Path
from types import ModuleType

from asn_kinerja import Expectation, rulebook
from asn_kinerja.messages import MESSAGES
from asn_kinerja.regulations import permenpanrb_6_2022, permenpanrb_16_2014, pp_46_2011
from asn_kinerja.regulations.permenpanrb_6_2022 import procedure
from asn_kinerja.testing import walk
from asn_kinerja.testing.conformance import supported
from asn_kinerja.testing.walk import homes

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
    return [*governed(), *texts, *suites()]


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


def matrix() -> list[str]:
    """Return the matrix of both ratings as a table."""
    cells = permenpanrb_6_2022.MATRIX
    head = ("hasil kerja \\ perilaku kerja", *(one.value.id for one in reversed(list(Expectation))))
    rows = [
        (f"**{results.value.id}**", *(cells[results, one].payload.label for one in reversed(list(Expectation))))
        for results in Expectation
    ]
    return ["## The matrix", "", *table(head, rows)]


def clock() -> list[str]:
    """Return the limits after an evaluation as a table, one for each course."""
    lines = []
    for signer, limits in procedure.LIMITS.items():
        rows = [
            (
                f"`{one.key}`",
                one.rule.title("en"),
                one.words(one.unit).en,
                one.counted_from.value.en,
                one.rule.cite.text("en"),
            )
            for one in limits
        ]
        head = ("Step", "What", "Working days", "Counted from", "Place")
        lines += [f"## Limits where {signer.value.en} signs", "", *table(head, rows)]
    words = [(f"`{one.name}`", one.value.id, one.value.en) for one in procedure.State]
    return [*lines, "## States of a step", "", *table(("State", "Indonesian", "English"), words)]


def letters(name: str) -> Callable[[], list[str]]:
    """Return what makes the table of letters of a text on surveys."""
    text = homes(name)[0]

    def made() -> list[str]:
        rows = [
            (row.payload.name, row.payload.label, f"{float(row.interval.lower):.2f} to {float(row.interval.upper):.2f}")
            for row in reversed(text.PRINTED)
        ]
        names = [(f"`{one.name}`", one.value.id) for one in text.Unsur]
        return ["## Letters", "", *table(("Letter", "Label", "Index"), rows), *elements(names)]

    return made


def elements(names: list[tuple[str, str]]) -> list[str]:
    """Return the table of the elements of a survey."""
    return ["## Elements", "", *table(("Name", "Element"), names)]


def pledge() -> list[str]:
    """Return the elements of 2014."""
    return elements([(f"`{one.name}`", one.value.id) for one in permenpanrb_16_2014.Unsur])


def boxes() -> list[str]:
    """Return the nine boxes as a table."""
    talent = homes("permenpanrb_3_2020")[0]
    columns = tuple(reversed(talent.Potential))
    rows = [(f"**{one.value.id}**", *(str(talent.BOXES[one, other][0]) for other in columns)) for one in Expectation]
    return ["## The boxes", "", *table(("kinerja \\ potensial", *(one.value.id for one in columns)), rows)]


def ceilings() -> list[str]:
    """Return the ceilings by education as a table."""
    rows = [
        (education.value.en, golongan.label, cite.standing.name)
        for education, (golongan, cite) in homes("pp_99_2000")[0].CEILINGS.items()
    ]
    return ["## Ceilings by education", "", *table(("Education", "Highest golongan", "Standing"), rows)]


PICTURES: dict[str, Callable[[], list[str]]] = {
    "pp_46_2011": curve,
    "permenpanrb_6_2022": lambda: [*matrix(), *clock()],
    "permenpanrb_14_2017": letters("permenpanrb_14_2017"),
    "kep_25_2004": letters("kep_25_2004"),
    "permenpanrb_16_2014": pledge,
    "permenpanrb_3_2020": boxes,
    "pp_99_2000": ceilings,
}


def regulation(name: str) -> Callable[[], list[str]]:
    """Return what makes the generated part of a regulation's page."""
    module, picture = homes(name)[0], PICTURES.get(name, list)
    return lambda: [*picture(), *governed(module), *rules(name), *readings(name)]


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
