"""Run conformance files against the library: ``python tests/conformance/run.py [FILE ...]``.

Without files, every supported suite beside this script runs and the others are named. One line is printed for each
disagreement, last the count; the exit status is 1 if there was any.
"""

import json
import sys
from pathlib import Path

from asn_kinerja.testing.answers import judge
from asn_kinerja.testing.conformance import OURS

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Run *arguments*, or every supported suite."""
    files = [Path(name) for name in arguments] or sorted(HERE.glob("*.json"))
    passed = failed = 0
    waiting = []
    for file in files:
        suite = json.loads(file.read_text(encoding="utf-8"))
        if not arguments and not OURS.supported(suite["suite"]):
            waiting.append(suite["suite"])
            continue
        report = judge(suite, OURS)
        for failure in report.failures:
            print(failure)
        passed, failed = passed + len(report.passed), failed + report.failed
    if waiting:
        print(f"not yet supported: {', '.join(waiting)}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
