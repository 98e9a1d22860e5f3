"""Reading the sign-language tutorial's CSV file, Swiftlet and pandas in turn.

    python benchmarks/csv/compare.py [--quick] [--rounds 5] [--data sign_mnist_train.csv] [--markdown FILE]

Without the file one of the same size is drawn: 27,455 rows of a label and 784 pixels.
"""
import argparse
import os
import pathlib
import random
import statistics
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
from harness import machine, peers, processes
from harness.tables import Table, number, ratio, report


def draw(path):
    """A file of the tutorial's size; half of the pixels are those of a dark border, as in the real one."""
    chance = random.Random(0)
    with open(path, "w") as file:
        file.write("label," + ",".join(f"pixel{index}" for index in range(1, 785)) + "\n")
        rows = [",".join(str(chance.randrange(256)) for _ in range(784)) for _ in range(500)]
        for index in range(27455):
            file.write(f"{index % 24},{rows[index % 500]}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="two rounds")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--data", default=os.environ.get("SIGN_MNIST_CSV"))
    parser.add_argument("--markdown")
    options = parser.parse_args()
    count = options.rounds or (2 if options.quick else 5)
    sides = [peers.swiftlet()]
    version = machine.version(peers.PYTHON, "pandas")
    if version:
        sides.append(peers.Side("pandas", [peers.PYTHON], {}, version))
    with tempfile.TemporaryDirectory() as folder:
        data = options.data or str(peers.ROOT / "data/sign_mnist_train.csv")
        if not os.path.exists(data):
            data = os.path.join(folder, "sign_mnist_train.csv")
            draw(data)
        found, notes = {side.name: [] for side in sides}, []
        for _ in range(count):
            for side in sides:
                try:
                    text, usage = processes.run(side.line(FOLDER / "read_csv.py", data), side.environment(), timeout=60)
                    found[side.name].append({**processes.replies(text)[0], **usage})
                except processes.Failure as failure:
                    notes.append(f"{side.name} failed: {failure}")
    found = {name: outcomes for name, outcomes in found.items() if outcomes}
    checks = [outcomes[0]["check"] for outcomes in found.values()]
    if any(check != checks[0] for check in checks):
        notes.append(f"the sides read different numbers: {checks}")
    names = list(found)
    table = Table(f"CSV of 27,455 × 785 numbers into pictures, median of {count}"
                  + (f" (pandas {version})" if version else ""), ["", *names, *(["ratio"] if len(names) == 2 else [])])
    for label, value in (("import, s", "import"), ("read_csv, s", "read"), ("values / 255, reshape, s", "shape"),
                         ("whole process, s", "wall"), ("processor time, s", "processor"), ("peak memory, MB", "peak")):
        values = [[outcome[value] for outcome in found[name]] for name in names]
        ratios = [statistics.median(b / max(a, 1e-6) for a, b in zip(*values))] if len(names) == 2 else []
        table.add(label, *(number(statistics.median(v)) for v in values), *map(ratio, ratios))
    report([table], notes, options.markdown)


if __name__ == "__main__":
    main()
