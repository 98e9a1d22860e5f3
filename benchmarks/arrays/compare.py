"""Operations on arrays of a few numbers, Swiftlet and numpy in turn.

    python benchmarks/arrays/compare.py [--quick] [--rounds 3] [--markdown FILE]
"""
import argparse
import pathlib
import statistics
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
from harness import machine, peers, processes
from harness.tables import Table, number, ratio, report


def measure(side):
    """Nanoseconds of each operation in one process."""
    text, _ = processes.run(side.line(FOLDER / "small_arrays.py"), side.environment(), timeout=120)
    return processes.replies(text)[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--markdown")
    options = parser.parse_args()
    version = machine.version(peers.PYTHON, "numpy")
    if not version:
        sys.exit("numpy is missing where the peers are looked for")
    ours, theirs = peers.swiftlet(), peers.Side("numpy", [peers.PYTHON], {}, version)
    count = options.rounds or (1 if options.quick else 3)
    rounds = [(measure(ours), measure(theirs)) for _ in range(count)]
    table = Table(f"Small arrays, ns an operation, median of {count} (numpy {version})",
                  ["", ours.name, theirs.name, "ratio"])
    ratios = []
    for operation in rounds[0][0]:
        pairs = [(mine[operation], other[operation]) for mine, other in rounds]
        ratios.append(statistics.median(other / mine for mine, other in pairs))
        table.add(f"`{operation}`", *(number(statistics.median(side)) for side in zip(*pairs)), ratio(ratios[-1]))
    report([table], [f"geometric mean of the ratios: {statistics.geometric_mean(ratios):.2f}"], options.markdown)


if __name__ == "__main__":
    main()
