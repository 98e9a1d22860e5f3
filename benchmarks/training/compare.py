"""Trains the first chapter's network by Swiftlet and by TensorFlow, in turn, and prints the ratios.

    python benchmarks/training/compare.py [--rounds 3] [--data mnist.npz]

Run it with the Python that has tensorflow-cpu; without TensorFlow only our own figures are printed. Peak memory is the
kernel's own count for each finished process (ru_maxrss).
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(__file__).with_name("mnist_epoch.py")


def measure(command, environment):
    """Runs a command; gives its figures, its wall time in seconds and its peak memory in MB."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    output = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    found = re.search(r"RESULT import ([\d.]+) s, epoch ([\d.]+) s, accuracy ([\d.]+)", output)
    if status != 0 or found is None:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{output[-1000:]}{errors[-2000:]}")
    imports, epoch, accuracy = map(float, found.groups())
    return {"import s": imports, "epoch s": epoch, "accuracy": accuracy, "whole process s": wall,
            "peak MB": usage.ru_maxrss / 1024}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--data", default=os.environ.get("MNIST_NPZ", str(ROOT / "../shared/data/mnist.npz")))
    parser.add_argument("--binary", default=os.environ.get("SWIFTLET_BINARY", str(ROOT / ".build/release/swiftlet")))
    options = parser.parse_args()
    if not os.path.exists(options.data):
        sys.exit(f"no such file: {options.data}; name an mnist.npz with --data")
    environment = {**os.environ, "MNIST_NPZ": options.data, "TF_CPP_MIN_LOG_LEVEL": "3"}
    sides = {"Swiftlet": [options.binary, "run", str(PROGRAM)]}
    if subprocess.run([sys.executable, "-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('tensorflow') is None)"]).returncode == 0:
        sides["TensorFlow"] = [sys.executable, str(PROGRAM)]
    results = {side: [] for side in sides}
    for _ in range(options.rounds):
        for side, command in sides.items():
            results[side].append(measure(command, environment))
    names = ["import s", "epoch s", "whole process s", "peak MB", "accuracy"]
    print(f"{'median of ' + str(options.rounds):22}" + "".join(f"{name:>18}" for name in names))
    for side in sides:
        print(f"{side:22}" + "".join(f"{statistics.median(r[name] for r in results[side]):18.3f}" for name in names))
    if len(sides) == 2:
        row = []
        for name in names[:-1]:
            pairs = [theirs[name] / max(ours[name], 1e-6) for ours, theirs in zip(results["Swiftlet"], results["TensorFlow"])]
            row.append(f"{statistics.median(pairs):17.1f}×")
        print(f"{'TensorFlow / Swiftlet':22}" + "".join(row))


if __name__ == "__main__":
    main()
