"""Run conformance files against the library: ``python tests/conformance/run.py [FILE ...]``.

Without files, every supported suite beside this script runs and the others are named. One line is printed for each
disagreement, last the count; the exit status is 1 if there was any.
"""

import json
import sys
from pathlib import Path

from asn_kinerja.testing.conformance import check, supported

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Run *arguments*, or every supported suite."""
    files = [Path(name) for name in arguments] or sorted(HERE.glob("*.json"))
    passed = failed = 0
    waiting = []
    for file in files:
        suite = json.loads(file.read_text(encoding="utf-8"))
        if not arguments and not supported(suite["suite"]):
            waiting.append(suite["suite"])
            continue
        for case in suite["cases"]:
            failures = check(suite, case)
            if failures:
                print(failures[0])
            passed, failed = passed + (not failures), failed + bool(failures)
    if waiting:
        print(f"not yet supported: {', '.join(waiting)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
