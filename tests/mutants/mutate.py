"""Mutants of the numbers: each edge, weight, date, label and place changed alone must make some test fail.

python tests/mutants/mutate.py --all                     every mutant of every module
python tests/mutants/mutate.py --part 417/12             a rotating part: any number, modulo the second
python tests/mutants/mutate.py --file rulebook.py        one module
python tests/mutants/mutate.py --changed                 the modules that the last commit, or the worktree, changed
python tests/mutants/mutate.py --list ...                print the mutants, run nothing

--most M tries the first M of them; --jobs N runs N at a time. ``--changed --part K/N`` takes the changed
modules first and then the part. Exit status 1: a mutant survived that ``explained.toml`` does not explain, or an
explanation there is stale.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from edits import Edit, Package
from runner import SOURCE, TIMED_OUT, TOP, Verdict, judge, own_tests, unchanged

EXPLAINED = Path(__file__).with_name("explained.toml")
Key = tuple[str, str, str]


def explained() -> dict[Key, str]:
    """Return why some mutants change nothing that anybody could see."""
    entries = tomllib.loads(EXPLAINED.read_text(encoding="utf-8")).get("mutant", [])
    return {(one["file"], one["source"], one["change"]): one["reason"] for one in entries}


def part_of(edits: list[Edit], wanted: str) -> list[Edit]:
    """Return the part K of N, K taken modulo N, mixed over all files."""
    number, count = (int(one) for one in wanted.split("/"))
    shuffled = sorted(edits, key=lambda one: hashlib.sha256("|".join(one.key).encode()).digest())
    return shuffled[number % count :: count]


def changed_files(files: Iterable[str]) -> list[str]:
    """Return the modules whose text or tests changed since the commit before; none where there is no git."""
    try:
        done = subprocess.run(
            ["git", "diff", "--name-only", "HEAD~1"], cwd=TOP, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return []
    names = set(done.stdout.split())
    return [one for one in files if names & {f"src/asn_kinerja/{one}", *own_tests(one)[0]}]


def chosen(options: argparse.Namespace, every: dict[str, list[Edit]]) -> list[Edit]:
    """Return the mutants asked for, each once."""
    found: list[Edit] = []
    if options.file:
        found += [edit for file, edits in every.items() if options.file in file for edit in edits]
    if options.changed:
        mixed = part_of([edit for file in changed_files(every) for edit in every[file]], "0/1")
        found += mixed
    if options.part:
        found += part_of([edit for edits in every.values() for edit in edits], options.part)
    if options.all:
        found += [edit for edits in every.values() for edit in edits]
    return list(dict.fromkeys(found))


def report(verdicts: list[Verdict], every: dict[str, list[Edit]], reasons: dict[Key, str], asked: int) -> int:
    """Print what survived and what is stale; return the exit status."""
    survived = [one for one in verdicts if one.killer is None]
    silent = [one.edit for one in survived if one.edit.key not in reasons]
    known = {edit.key for edits in every.values() for edit in edits}
    killed = {one.edit.key for one in verdicts if one.killer is not None}
    stale = [(key, "no such mutant") for key in reasons if key not in known]
    stale += [(key, "is killed now") for key in reasons if key in killed]
    for key, why in stale:
        print(f"stale explanation ({why}): {key}")
    by = Counter("tests" if "::" in one.killer else one.killer.split(":")[0] for one in verdicts if one.killer)
    print(f"killed by: {', '.join(f'{name} {count}' for name, count in by.most_common())}")
    if asked > len(verdicts):
        print(f"enough tried: {asked - len(verdicts)} mutants not")
    count = len(verdicts) - len(survived)
    print(f"{len(verdicts)} mutants, {count} killed, {len(survived) - len(silent)} explained, survivors: {len(silent)}")
    for edit in silent:
        print(f"  {edit}")
    return 1 if silent or stale else 0


def main(arguments: list[str]) -> int:
    """Judge the mutants asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--part", metavar="K/N")
    parser.add_argument("--file")
    parser.add_argument("--changed", action="store_true")
    parser.add_argument("--near", action="store_true", help="its own tests, pages and cases only; not the whole suite")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--killers", action="store_true", help="print what killed each mutant")
    parser.add_argument("--most", type=int, metavar="M")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    package = Package(SOURCE)
    every = {file: package.edits(file) for file in package.files}
    edits = chosen(options, every)
    if options.list:
        print("\n".join(map(str, edits)))
        return 0
    if not edits:
        print("nothing to try")
        return 0
    verdicts = []
    for verdict in judge([unchanged(edits), *edits[: options.most]], options.jobs, options.near):
        if not verdict.edit.places:
            if verdict.killer:
                print(f"without any mutant this fails: {verdict.killer}")
                return 2
            continue
        verdicts.append(verdict)
        if options.killers or verdict.killer in (None, TIMED_OUT):
            print(f"{verdict.killer or 'SURVIVED'}: {verdict.edit}", flush=True)
    return report(verdicts, every, explained(), len(edits))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
