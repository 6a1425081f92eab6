"""Write the generated part of ``docs/coverage.md`` from the code: rules, readings, rulebook, conformance suites."""

import json
import sys
from pathlib import Path

from asn_kinerja import regulations, rulebook
from asn_kinerja.law import Rule
from asn_kinerja.testing.conformance import supported

PAGE = Path(__file__).with_name("coverage.md")
BEGIN, END = "<!-- generated:begin -->", "<!-- generated:end -->"
SUITES = Path(__file__).parents[1] / "tests" / "conformance"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return [*lines, *("| " + " | ".join(row) + " |" for row in rows), ""]


def governed() -> list[str]:
    rows = [
        (
            row.policy.name("en"),
            ", ".join(sorted(kind.name for kind in row.services)),
            row.first.isoformat(),
            row.last.isoformat() if row.last else "open",
            row.cite.standing.name,
        )
        for row in rulebook.RULEBOOK
    ]
    return ["## Assessment periods", "", *table(("Text", "Whom", "From", "Until", "Standing"), rows)]


def rules(module) -> list[str]:
    found = [value for value in vars(module).values() if isinstance(value, Rule)]
    rows = [(f"`{one.key}`", one.sentence("en"), one.cite.text("en"), one.cite.standing.name) for one in found]
    return table(("Rule", "In words", "Place", "Standing"), rows)


def readings(module) -> list[str]:
    rows = [
        (
            f"`{cls.__name__}` ({cls.open_question})",
            cls.about("en"),
            f"`{cls.default.name}`",
            ", ".join(f"`{one.name}` ({one.value})" for one in cls),
            cls.why("en"),
        )
        for cls in getattr(module, "READINGS", ())
    ]
    return table(("Open reading", "About", "Default", "Choices", "Why"), rows) if rows else ["No open readings.", ""]


def suites() -> list[str]:
    rows = []
    for file in sorted(SUITES.glob("*.json")):
        suite = json.loads(file.read_text(encoding="utf-8"))
        state = "passes" if supported(suite["suite"]) else "not yet supported"
        rows.append((f"`{suite['suite']}`", suite["regulation"], str(len(suite["cases"])), state))
    return ["## Conformance suites", "", *table(("Suite", "Regulation", "Cases", "State"), rows)]


def generated() -> str:
    lines = governed()
    for name in regulations.__all__:
        module = getattr(regulations, name)
        lines += [f"## {module.NAME('en')}", "", *rules(module), *readings(module)]
    return "\n".join([*lines, *suites()])


def whole() -> str:
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n{generated()}\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == whole() else "docs/coverage.md is stale")
    PAGE.write_text(whole(), encoding="utf-8")
