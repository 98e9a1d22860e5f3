#!/usr/bin/env python3
"""fuzz.py [--count N] [--seed N] [--out FOLDER]   runs N made-up cells in sessions of the built program

Half of the cells are mutated pieces of the language suite, half come from a grammar of classes that lie. A finding is a
process that dies, a cell that goes on after its interrupt, a session that has lost its variables, a reference that is
stale, or an error of our own that no program should see. Each is written into FOLDER with the cells of its session, which
shrink.py makes fewer. The same seed makes the same cells.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from liars import LiarMaker  # noqa: E402
from mutations import STUBBORN, Mutator, corpus, is_harmless  # noqa: E402
from session import Died, Hung, Session  # noqa: E402

# How many cells a session runs before a new one begins, and how often its variables are looked at.
SESSION, CHECKED = 2000, 50
# Messages that tell of a fault of ours whatever the cell was.
OURS = ("unknown instruction", "was not compiled", "internal error", "SyntaxFailure", "The operation could not be completed")


class Fuzzer:
    def __init__(self, seed, out=None, poison=True, log=print):
        self.random = random.Random(seed)
        self.mutator = Mutator(self.random, corpus())
        self.liars = LiarMaker(self.random)
        self.out = out
        self.poison = poison
        self.log = log
        self.session = None
        self.cells = []
        self.findings = []
        self.outcomes = collections.Counter()
        self.stubborn = 0
        self.seconds = 0.0

    def cell(self):
        while True:
            made = self.liars.cell() if self.random.random() < 0.4 else self.mutator.cell()
            if is_harmless(made):
                return made

    def find(self, kind, cell, words=""):
        self.findings.append((kind, cell, words))
        self.log(f"finding {len(self.findings)}: {kind} {words[:300]}")
        if self.out:
            folder = pathlib.Path(self.out)
            folder.mkdir(parents=True, exist_ok=True)
            name = folder / f"{len(self.findings):03}-{kind.replace(' ', '-')}"
            name.with_suffix(".py").write_text(cell, errors="surrogatepass")
            name.with_suffix(".txt").write_text(words + "\n", errors="surrogatepass")
            name.with_suffix(".json").write_text(json.dumps(self.cells))

    def restart(self):
        if self.session:
            self.session.close()
        self.session = None

    def run_one(self, cell):
        if self.session is None:
            self.session = Session(poison=self.poison)
            self.cells.clear()
        self.cells.append(cell)
        try:
            answer = self.session.run(cell)
        except Died as death:
            self.find("death", cell, str(death))
            return self.restart()
        except Hung:
            if STUBBORN.search(cell):
                self.stubborn += 1
            else:
                self.find("hang", cell)
            return self.restart()
        self.outcomes[answer.get("ename", "ok")] += 1
        for finding in answer["findings"]:
            self.find("stale reference", cell, finding)
        if any(text in answer.get("evalue", "") for text in OURS):
            self.find("fault of ours", cell, answer["evalue"])

    def check(self):
        if self.session is None:
            return
        try:
            whole = self.session.is_whole()
        except Died as death:
            self.find("death in the check", self.cells[-1], str(death))
            return self.restart()
        except Hung:
            self.find("hang in the check", self.cells[-1])
            return self.restart()
        if not whole:
            self.find("lost variables", self.cells[-1])
            self.restart()

    def run(self, count):
        start = time.monotonic()
        for number in range(1, count + 1):
            self.run_one(self.cell())
            if number % CHECKED == 0:
                self.check()
            if number % SESSION == 0:
                self.restart()
            if number % 5000 == 0:
                self.log(f"{number} cells, {len(self.findings)} findings, {time.monotonic() - start:.0f} s")
        self.restart()
        self.seconds = time.monotonic() - start
        return self.findings

    def summary(self):
        names = ", ".join(f"{name} {count}" for name, count in self.outcomes.most_common(12))
        return (f"{sum(self.outcomes.values())} cells in {self.seconds:.0f} s ({names}); {self.stubborn} caught their own interrupt; "
                f"{len(self.findings)} findings")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default=None)
    parser.add_argument("--no-poison", action="store_true")
    options = parser.parse_args()
    fuzzer = Fuzzer(options.seed, options.out, poison=not options.no_poison, log=lambda text: print(text, flush=True))
    fuzzer.run(options.count)
    print(fuzzer.summary())
    sys.exit(1 if fuzzer.findings else 0)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    main()
