"""The MNIST chapter's first epoch and the memory of the CNN's training, Swiftlet and TensorFlow in turn.

    python benchmarks/training/compare.py [--quick] [--rounds 3] [--data mnist.npz] [--markdown FILE]

Without TensorFlow only our own figures are printed. Times are wall time from the start of the process; peak memory is the
operating system's own count for each finished process.
"""
import argparse
import os
import pathlib
import statistics
import sys
import time

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
from harness import peers, processes
from harness.tables import Table, number, ratio, report


def outcome(side, program, environment, timeout):
    """A program's last reply, with the time it was started and what the operating system counted."""
    begun = time.time()
    text, usage = processes.run(side.line(FOLDER / program), environment, timeout=timeout)
    return {**processes.replies(text)[-1], **usage, "begun": begun}


def rounds(sides, program, settings, count, timeout):
    """{side's name: outcomes}, asked in turn; a side that fails is said and left out of the following rounds."""
    found, failures = {side.name: [] for side in sides}, []
    for _ in range(count):
        for side in sides:
            if any(failure.startswith(side.name) for failure in failures):
                continue
            try:
                found[side.name].append(outcome(side, program, {**side.environment(), **settings}, timeout))
            except processes.Failure as failure:
                failures.append(f"{side.name} failed at {program}: {failure}")
    return {name: outcomes for name, outcomes in found.items() if outcomes}, failures


def compared(title, outcomes, lines):
    """A table with a row for each named quantity, and the median of the paired ratios."""
    names = list(outcomes)
    table = Table(title, ["median", *names, *(["ratio"] if len(names) == 2 else [])])
    for label, value, has_ratio in lines:
        values = {name: [value(outcome) for outcome in outcomes[name]] for name in names}
        cells = [number(statistics.median(values[name])) for name in names]
        if len(names) == 2:
            ours, theirs = (values[name] for name in names)
            pairs = [b / a for a, b in zip(ours, theirs) if a > 0]
            cells.append(ratio(statistics.median(pairs)) if has_ratio and pairs else "")
        table.add(label, *cells)
    return table


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one round")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--data", default=os.environ.get("MNIST_NPZ"))
    parser.add_argument("--markdown")
    options = parser.parse_args()
    count = options.rounds or (1 if options.quick else 3)
    places = [options.data] if options.data else [peers.ROOT / "../shared/data/mnist.npz", peers.ROOT / "data/mnist.npz"]
    data = next((str(place) for place in places if os.path.exists(place)), None)
    sides = [peers.swiftlet(), *peers.keras_peers(only_tensorflow=True)]
    tables, notes = [], []
    if data:
        settings = {"MNIST_NPZ": data, "MPLBACKEND": "Agg"}
        outcomes, failures = rounds(sides, "mnist_epoch.py", settings, count, timeout=180)
        notes += failures
        stages = next(iter(outcomes.values()))[0]["stages"] if outcomes else {}
        tables.append(compared(
            f"MNIST chapter, from process start to the end of the first epoch, median of {count}", outcomes,
            [("start to the end of the first epoch, s", lambda o: o["ended"] - o["begun"], True),
             ("peak memory of the process, MB", lambda o: o["peak"], True),
             ("processor time, s", lambda o: o["processor"], True),
             ("start of the program, s", lambda o: o["ended"] - o["begun"] - sum(o["stages"].values()), False)]
            + [(f"{name}, s", lambda o, name=name: o["stages"][name], False) for name in stages]
            + [("validation accuracy", lambda o: o["accuracy"], False)]))
    else:
        notes.append("no mnist.npz: name one with --data, or draw one with `make data`")
    outcomes, failures = rounds(sides, "cnn_memory.py", {}, 1, timeout=400)
    notes += failures
    tables.append(compared(
        "Memory of the sign-language CNN's training on float64 arrays, MB", outcomes,
        [("the caller's arrays", lambda o: o["arrays"], False),
         ("beyond what was held before compile() and fit()", lambda o: o["beyond"], True),
         ("whole process less the arrays", lambda o: o["whole"], True)]))
    report(tables, notes, options.markdown)


if __name__ == "__main__":
    main()
