"""Runs the programs of this folder by CPython and by Swiftlet in turn and prints a table of ratios.

    python3.11 benchmarks/language/compare.py [--rounds 3] [NAME ...]

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

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(__file__).parent / "programs"


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
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--binary", default=os.environ.get("SWIFTLET_BINARY", str(ROOT / ".build/release/swiftlet")))
    options = parser.parse_args()
    names = options.names or sorted(path.stem for path in PROGRAMS.glob("*.py"))
    sides = {"cpython": [sys.executable, "-I"], "swiftlet": [options.binary, "run"]}

    with tempfile.NamedTemporaryFile(suffix=".py") as empty:
        idle = {side: min(processor_time([*command, empty.name])[2] for _ in range(5)) for side, command in sides.items()}

    print(f"Python {sys.version.split()[0]}, {options.rounds} rounds\n{'program':18}{'CPython s':>11}{'ours s':>9}{'ratio':>8}")
    ratios = []
    for name in names:
        times = {side: [] for side in sides}
        outputs = {}
        for _ in range(options.rounds):
            for side, command in sides.items():
                status, outputs[side], seconds = processor_time([*command, str(PROGRAMS / f"{name}.py")])
                if status:
                    outputs[side] = b"failed"
                times[side].append(max(seconds - idle[side], 1e-4))
        if outputs["cpython"] != outputs["swiftlet"]:
            print(f"{name:18}  outputs differ: {outputs['cpython'][:60]!r} {outputs['swiftlet'][:60]!r}")
            continue
        ratio = statistics.median(ours / theirs for ours, theirs in zip(times["swiftlet"], times["cpython"]))
        ratios.append(ratio)
        print(f"{name:18}{statistics.median(times['cpython']):11.3f}{statistics.median(times['swiftlet']):9.3f}{ratio:8.2f}")
    if ratios:
        print(f"{'geometric mean':38}{math.exp(sum(map(math.log, ratios)) / len(ratios)):8.2f}")
    sys.exit(len(ratios) != len(names))


if __name__ == "__main__":
    main()
