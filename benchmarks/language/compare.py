"""Runs the programs of this folder by CPython and by Swiftlet in turn and prints a table of ratios.

    python3.11 benchmarks/language/compare.py [--quick] [--rounds 3] [--markdown FILE] [NAME ...]

Compared is the processor time of the whole process, less that of an empty program; the outputs must be equal. The
ratio of a program is the median over the rounds of ours / CPython's, and the last line their geometric mean.
"""
import argparse
import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
from harness import peers
from harness.tables import Table, report

PROGRAMS = FOLDER / "programs"


def processor_time(command):
    """Runs a command; gives its output and its processor time in seconds."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        output.seek(0)
        return status, output.read(), usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--binary", default=peers.SWIFTLET)
    parser.add_argument("--markdown")
    options = parser.parse_args()
    names = options.names or sorted(path.stem for path in PROGRAMS.glob("*.py"))
    count = options.rounds or (1 if options.quick else 3)
    sides = {"cpython": [sys.executable, "-I"], "swiftlet": [options.binary, "run"]}

    with tempfile.NamedTemporaryFile(suffix=".py") as empty:
        idle = {side: min(processor_time([*command, empty.name])[2] for _ in range(5)) for side, command in sides.items()}

    table = Table(f"Processor time of small programs, s, median of {count} (CPython {sys.version.split()[0]})",
                  ["", "Swiftlet", "CPython", "ours / CPython's"])
    ratios, notes = [], []
    for name in names:
        times = {side: [] for side in sides}
        outputs = {}
        for _ in range(count):
            for side, command in sides.items():
                status, outputs[side], seconds = processor_time([*command, str(PROGRAMS / f"{name}.py")])
                if status:
                    outputs[side] = b"failed"
                times[side].append(max(seconds - idle[side], 1e-4))
        if outputs["cpython"] != outputs["swiftlet"]:
            notes.append(f"{name}: outputs differ: {outputs['cpython'][:60]!r} {outputs['swiftlet'][:60]!r}")
            continue
        ratio = statistics.median(ours / theirs for ours, theirs in zip(times["swiftlet"], times["cpython"]))
        ratios.append(ratio)
        table.add(name, statistics.median(times["swiftlet"]), statistics.median(times["cpython"]), f"{ratio:.2f}")
    if ratios:
        table.add("geometric mean", "", "", f"{math.exp(sum(map(math.log, ratios)) / len(ratios)):.2f}")
    report([table], notes, options.markdown)
    sys.exit(len(ratios) != len(names))


if __name__ == "__main__":
    main()
