"""Runs every chunk of the language suite by CPython 3.11 and by `swiftlet run`, and compares what they print.

    python3.11 Tests/Language/compare.py [NAME.py ...]     # all files of the suite when none is named
    python3.11 Tests/Language/compare.py --count           # how many checks the suite holds, by file

A check is one line of a chunk's standard output: what one call or expression prints, its value or the class and words of
its error. SWIFTLET_BINARY names the binary, by default the release build.
"""
import concurrent.futures
import difflib
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUITE = ROOT / "Tests" / "PythonLanguageTests" / "language"
sys.path.insert(0, str(SUITE))

import record  # noqa: E402  (the suite's own reader of chunks)

BINARY = os.environ.get("SWIFTLET_BINARY", str(ROOT / ".build" / "release" / "swiftlet"))


def compared(job):
    """The lines in which the two differ, and how many lines CPython prints."""
    chunk = job[2]
    theirs = record.printed(chunk, [sys.executable, "-E", "-s", "-X", "utf8"])
    ours = record.printed(chunk, [BINARY, "run"])
    lines = difflib.unified_diff(theirs.splitlines(), ours.splitlines(), "CPython", "Swiftlet", lineterm="", n=0)
    return list(lines), len(theirs.splitlines())


def count():
    """Prints how many checks are recorded in each file, and in all."""
    total = 0
    for path in record.suite_files():
        checks = sum(1 for line in path.with_suffix(".expected").read_text().splitlines() if line != "---")
        total += checks
        print(f"{checks:6} {path.name}")
    print(f"{total:6} checks")


def main():
    if "--count" in sys.argv:
        return count()
    assert sys.version_info[:2] == (3, 11), "the suite's expectations are CPython 3.11's"
    paths = [SUITE / name for name in sys.argv[1:]] or record.suite_files()
    jobs = [(path, number, chunk) for path in paths for number, chunk in enumerate(record.chunks(path.read_text()), 1)]
    total = bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for (path, number, _), (lines, checks) in zip(jobs, pool.map(compared, jobs)):
            total += checks
            if lines:
                bad += 1
                print(f"{path.name}, chunk {number}:", *lines, sep="\n    ")
    print(f"{len(jobs)} chunks, {total} checks, {bad} chunks differ")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
