#!/usr/bin/env python3
"""Runs Jupyter's own conformance tests on kernels and prints what came of them, as docs/protocol.md shows it.

    run-conformance.py [KERNEL ...] [--write]

Without names: ours, and ipykernel (python3) beside it. With --write the table in docs/protocol.md is replaced.
"""

import argparse
import importlib.metadata
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs" / "protocol.md"
OURS = "swiftlet-under-test"


class Counting(unittest.TestResult):
    """Counts the parts of tests as well, and keeps the names of what failed."""

    def __init__(self):
        super().__init__()
        self.parts, self.failed = 0, []

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        self.parts += 1
        if error:
            self.failed.append(f"{test._testMethodName} {subtest._subDescription()}")

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.failed.append(test._testMethodName)

    addError = addFailure


def run(kernel):
    """The counts of one kernel, in this process."""
    os.environ["CONFORMANCE_KERNEL"] = kernel
    sys.path.insert(0, str(ROOT / "Tests" / "Kernel"))
    import conftest
    conftest.pytest_configure(None)
    import test_conformance
    result = Counting()
    unittest.defaultTestLoader.loadTestsFromModule(test_conformance).run(result)
    return {"run": result.testsRun, "skipped": len(result.skipped), "parts": result.parts, "failed": result.failed}


def table(kernels):
    """Each kernel in a process of its own, as the tests read its name when they are loaded."""
    lines = ["| kernel | tests run | skipped | parts of tests | failed |", "|---|--:|--:|--:|---|"]
    for kernel in kernels:
        done = subprocess.run([sys.executable, __file__, "--one", kernel], capture_output=True, text=True, check=True)
        counts = json.loads(done.stdout.splitlines()[-1])
        name = {OURS: "Swiftlet", "python3": f"ipykernel {importlib.metadata.version('ipykernel')}"}.get(kernel, kernel)
        failed = "; ".join(f"`{name}`" for name in counts["failed"]) or "none"
        lines.append(f"| {name} | {counts['run']} | {counts['skipped']} | {counts['parts']} | {failed} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kernels", nargs="*", default=[OURS, "python3"])
    parser.add_argument("--write", action="store_true", help="put the table into docs/protocol.md")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(run(options.one)))
        return
    text = table(options.kernels)
    print(text)
    if options.write:
        document = DOCUMENT.read_text()
        place = re.compile(r"\| kernel \| tests run .*?(?=\n\n)", re.DOTALL)
        assert place.search(document), "docs/protocol.md has no such table"
        DOCUMENT.write_text(place.sub(lambda _: text, document))


if __name__ == "__main__":
    main()
