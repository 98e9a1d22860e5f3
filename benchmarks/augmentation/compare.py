"""How long a batch of varied pictures takes, Swiftlet's and Keras' in turn.

    python benchmarks/augmentation/compare.py [--quick] [--rounds 3] [--markdown FILE]
"""
import argparse
import pathlib
import statistics
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
from harness import peers, processes
from harness.tables import Table, number, ratio, report


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--markdown")
    options = parser.parse_args()
    count = options.rounds or (1 if options.quick else 3)
    sides = [peers.swiftlet(), *peers.keras_peers(only_tensorflow=True)]
    found, notes = {side.name: [] for side in sides}, []
    for _ in range(count):
        for side in sides:
            try:
                text, _ = processes.run(side.line(FOLDER / "batches.py"), side.environment(), timeout=60)
                found[side.name].append(processes.replies(text)[0]["median"])
            except processes.Failure as failure:
                notes.append(f"{side.name} failed: {failure}")
    found = {name: seconds for name, seconds in found.items() if seconds}
    names = list(found)
    table = Table(f"A batch of 32 varied pictures, ms, median of {count}",
                  ["", *("Keras" if name == "TensorFlow" else name for name in names), *(["ratio"] if len(names) == 2 else [])])
    pairs = list(zip(*found.values()))
    ratios = [ratio(statistics.median(b / a for a, b in pairs))] if len(names) == 2 else []
    table.add("rotation, zoom, shifts, flip", *(number(statistics.median(s) * 1e3) for s in found.values()), *ratios)
    report([table], notes, options.markdown)


if __name__ == "__main__":
    main()
