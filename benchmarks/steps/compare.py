"""Training steps and inference of the tutorials' three models beside the peers, in turn in one run.

    python benchmarks/steps/compare.py [--quick] [--busy] [--models cnn-e,mlp,cnn-c] [--batches 1,8,32,128,512]
                                       [--threads 1,2] [--rounds 3] [--seconds 0.3] [--minutes 15]
                                       [--markdown FILE]

One process a side for each model and number of threads stays alive; every line of the table asks all sides in turn,
round after round. A time is the cost of one more step: passes over one batch and over many are measured, and their
difference divided by the steps between, so that what a call of fit() costs once is not in it. The ratio of a line is the
median over the rounds of the peer's time / ours in the same round. Threads are bounded by the processors a process may use.

--busy counts processor time, on one thread, instead of wall time: for a machine that others use at the same time.
"""
import argparse
import os
import pathlib
import statistics
import sys
import time

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
from harness import machine, peers
from harness.processes import Conversation, Failure
from harness.tables import Table, number, ratio, report, write

TITLES = {"cnn-e": "CNN of the sign-language tutorial (75-50-25, batch normalisation, dropout; RMSprop)",
          "mlp": "MLP 784-512-512-10 (RMSprop)", "cnn-c": "CNN of the MNIST tutorial (32-64-64; Adam)"}
#: Samples the programs hold; 128 MB as float64.
SAMPLES = 20480


class Runner:
    """One side's living process for a model, and how long its lines take."""

    def __init__(self, side, model, threads):
        self.side = side
        program = FOLDER / ("torch_steps.py" if side.is_torch else "keras_steps.py")
        self.talk = Conversation(side.line(program, model), side.environment(threads), peers.processors(threads))
        try:
            self.talk.read(timeout=240)
            self.first_step = time.perf_counter() - self.talk.started
            self.talk.ask("hold", count=SAMPLES)
        except Failure:
            self.talk.close()
            raise
        self.plans = {}

    def passes(self, kind, batch, steps, repeats):
        return self.talk.ask("run", timeout=240, kind=kind, batch=batch, steps=steps, repeats=repeats)["seconds"]

    def prepare(self, kind, batch, seconds):
        """Compiles, warms up, and chooses how many steps fill the time."""
        self.passes(kind, batch, 1, 1)
        base = self.passes(kind, batch, 1, 1)[0]
        is_slow = base > 0.5
        if not is_slow:
            base = min(base, *self.passes(kind, batch, 1, 2))
        few = max(1e-6, (min(self.passes(kind, batch, 3, 1 if is_slow else 2)) - base) / 2)
        most = max(2, SAMPLES // batch)
        steps = min(most, max(3, int(seconds / few)))
        if steps > 30:  # three steps tell little of fast ones
            few = max(1e-6, (self.passes(kind, batch, 30, 1)[0] - base) / 29)
            steps = min(most, max(30, int(seconds / few)))
        self.plans[kind, batch] = steps, max(1, min(8, int(seconds / (few * steps)))), few

    def measure(self, kind, batch):
        """Seconds of one more step."""
        steps, repeats, few = self.plans[kind, batch]
        base = statistics.median(self.passes(kind, batch, 1, 5 if few < 0.1 else 2))
        return max(1e-7, (statistics.median(self.passes(kind, batch, steps, repeats)) - base) / (steps - 1))


def guarded(runners, failures, action):
    """Does something with every runner; one that fails is said and leaves."""
    for runner in list(runners):
        try:
            action(runner)
        except Failure as failure:
            failures.append(f"{runner.side.name} failed: {failure}")
            print(failures[-1], flush=True)
            runner.talk.close()
            runners.remove(runner)


def measure_model(model, threads, sides, options, failures, deadline):
    """Starts every side, measures all lines in turn, ends them. Gives {(kind, batch): {side: [seconds]}} and the facts."""
    runners, results, facts = [], {}, {}
    for side in sides:
        try:
            runners.append(Runner(side, model, threads))
        except Failure as failure:
            failures.append(f"{side.name}, {model}: {failure}")
            print(failures[-1], flush=True)
    # The lines that matter most come first, should the time not suffice for all.
    lines = [(kind, batch) for batch in options.batches for kind in ("train", "predict")]
    for kind, batch in sorted(lines, key=lambda line: line[1] != 32):
        if time.perf_counter() > deadline:
            left = len(lines) - len(results)
            failures.append(f"time was up: {left} of {len(lines)} lines of {model} with {threads} thread(s) were left out")
            break
        guarded(runners, failures, lambda runner: runner.prepare(kind, batch, options.seconds))
        line = results[kind, batch] = {}
        for turn in range(options.rounds):
            def once(runner):
                # Steps that take seconds swing little, and would take up the whole time.
                if turn == 0 or runner.plans[kind, batch][2] < 0.5:
                    line.setdefault(runner.side.name, []).append(runner.measure(kind, batch))
            guarded(runners, failures, once)
    if threads == options.threads[-1]:
        facts["one"] = {}
        def one(runner):
            for way, seconds in runner.talk.ask("single", repeats=30).items():
                facts["one"].setdefault((runner.side.name, way), []).append(statistics.median(seconds))
        for _ in range(options.rounds):
            guarded(runners, failures, one)
    for runner in runners:
        facts[runner.side.name] = (runner.first_step, runner.talk.peak)
        runner.talk.close()
    return results, facts


def paired(ours, theirs):
    """The median of the ratios of the rounds; the last of a short list stands for the rounds that were left out."""
    if not ours or not theirs:
        return None
    rounds = max(len(ours), len(theirs))
    pad = lambda values: values + values[-1:] * (rounds - len(values))
    return statistics.median(b / a for a, b in zip(pad(ours), pad(theirs)))


def step_table(model, threads, results, sides):
    names = [side.name for side in sides]
    best = ["best peer / ours"] if len(names) > 1 else []
    unit = "ms of processor time" if os.environ.get("BENCH_CLOCK") == "processor" else "ms"
    table = Table(f"{TITLES[model]}, {threads} thread{'s' if threads > 1 else ''}: {unit} a batch", ["", *names, *best])
    for (kind, batch), line in sorted(results.items(), key=lambda entry: (entry[0][0] != "train", entry[0][1])):
        ours = line.get("Swiftlet", [])
        cells, ratios = [], []
        for name in names:
            seconds = line.get(name)
            cell = number(statistics.median(seconds) * 1000 if seconds else None)
            if name != "Swiftlet" and seconds and ours:
                ratios.append(paired(ours, seconds))
                cell += f" ({ratio(ratios[-1])})"
            cells.append(cell)
        table.add(f"{'training' if kind == 'train' else 'inference'}, batch {batch}", *cells,
                  *([ratio(min(ratios, default=None))] if best else []))
    return table


def facts_tables(facts, sides):
    names = [side.name for side in sides]
    first = Table("Seconds from process start to the end of the first training step", ["", *names])
    peak = Table("Peak memory in MB of the process that ran all lines (128 MB of it the samples)", ["", *names])
    one = Table("One picture, µs, median", ["", *names])
    for (model, threads), found in facts.items():
        label = f"{model}, {threads} thread{'s' if threads > 1 else ''}"
        first.add(label, *(found.get(name, (None,))[0] for name in names))
        peak.add(label, *(found.get(name, (None, None))[1] for name in names))
        for way, title in (("call", "model(x)"), ("predict_on_batch", "predict_on_batch(x)"), ("predict", "predict(x)")):
            seconds = [found.get("one", {}).get((name, way)) for name in names]
            if any(seconds):
                one.add(f"{label}, {title}", *(statistics.median(s) * 1e6 if s else None for s in seconds))
    return [first, peak, one]


def numbers(text):
    return [int(part) for part in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="batch 32 on two threads")
    parser.add_argument("--busy", action="store_true", help="processor time on one thread, for a machine that is not quiet")
    parser.add_argument("--models", default=",".join(TITLES))
    parser.add_argument("--batches", type=numbers)
    parser.add_argument("--threads", type=numbers)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=0.3, help="about how long a measurement takes")
    parser.add_argument("--minutes", type=float, default=15, help="shared out among models; then no further line is begun")
    parser.add_argument("--markdown")
    options = parser.parse_args()
    options.batches = options.batches or ([32] if options.quick else [1, 8, 32, 128, 512])
    available = len(os.sched_getaffinity(0))
    if options.busy:
        os.environ["BENCH_CLOCK"], options.threads = "processor", [1]
    options.threads = options.threads or [count for count in ([2] if options.quick else [1, 2]) if count <= available] or [1]
    begun = time.perf_counter()
    options.deadline = begun + 60 * options.minutes
    sides = [peers.swiftlet(), *peers.keras_peers(), *peers.torch_peer()]
    for line in machine.describe(peers.versions(sides)):
        print(line)
    tables, facts, failures = [], {}, []
    pairs = [(model, threads) for model in options.models.split(",") for threads in options.threads]
    for index, (model, threads) in enumerate(pairs):
        now = time.perf_counter()
        if now > options.deadline:
            failures.append(f"time was up: {model} with {threads} thread(s) was left out")
            continue
        share = (options.deadline - now) / (len(pairs) - index)
        results, facts[model, threads] = measure_model(model, threads, sides, options, failures, now + share)
        tables.append(step_table(model, threads, results, sides))
        print(tables[-1].plain(), f"({time.perf_counter() - begun:.0f} s so far)\n", sep="", flush=True)
    further = facts_tables(facts, sides)
    report(further, failures)
    if options.markdown:
        write(tables + further, failures, options.markdown)


if __name__ == "__main__":
    main()
