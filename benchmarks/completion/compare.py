"""How long completion and inspection take in a session of 500 variables, idle and while a cell runs.

    python benchmarks/completion/compare.py [--quick] [--kernel NAME] [--rounds 15] [--markdown FILE]

Talks to an installed kernel as a front end does; the times are from the request to its reply. Ends with status 1 if the
median of any kind is above 20 ms.
"""

import argparse
import pathlib
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from harness.tables import Table, report

SETUP = """
import numpy as np
import pandas as pd
import keras
for _i in range(500):
    globals()[f'variable_{_i}'] = [_i, str(_i), {'k': _i}, 1.5 * _i][_i % 4]
table = {f'key_{_i}': _i for _i in range(500)}
array = np.zeros(3)
frame = pd.DataFrame({f'column_{_i}': [1, 2, 3] for _i in range(100)})
model = keras.Sequential([keras.layers.Input((8,)), keras.layers.Dense(4), keras.layers.Dense(2)])
def helper(first, second=2, *, third=None):
    '''Helps.'''
    return first
class Thing:
    def method(self): '''Does.'''
thing = Thing()
"""
COMPLETIONS = {
    "names": "variable_1", "all names": "", "attributes of a module": "np.", "of an array": "array.", "of a string": "'a'.",
    "of a model": "model.", "of an instance": "thing.", "keyword arguments": "helper(", "of a layer": "keras.layers.Dense(",
    "keys": "table['key_", "columns": "frame['column_", "modules": "import ma", "names of a module": "from numpy import a",
    "paths": "open('/usr/", "magics": "%ti",
}
INSPECTIONS = {"built-in": "print", "module function": "np.zeros", "layer": "keras.layers.Dense", "own function": "helper", "method": "thing.method"}


def times(client, send, reply_type, rounds):
    found = []
    for _ in range(rounds):
        begun = time.perf_counter()
        request = send()
        while True:
            message = client.get_shell_msg(timeout=30)
            if message["parent_header"]["msg_id"] == request and message["msg_type"] == reply_type:
                break
        found.append(1000 * (time.perf_counter() - begun))
    return found, message["content"]


def measure(client, rounds):
    """{(kind, what): (median ms, slowest ms, how many were found)}"""
    results = {}
    for kind, table in (("complete", COMPLETIONS), ("inspect", INSPECTIONS)):
        for name, code in table.items():
            found, content = times(client, lambda: getattr(client, kind)(code, len(code)), f"{kind}_reply", rounds)
            count = len(content.get("matches", ())) if kind == "complete" else int(content["found"])
            results[kind, name] = statistics.median(found), max(found), count
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernel", default="swiftlet")
    parser.add_argument("--quick", action="store_true", help="five rounds")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--markdown")
    options = parser.parse_args()
    rounds = options.rounds or (5 if options.quick else 15)
    manager = KernelManager(kernel_name=options.kernel)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        reply = client.execute_interactive(SETUP, timeout=120)
        assert reply["content"]["status"] == "ok", reply["content"]
        idle = measure(client, rounds)
        running = client.execute("total = 0\nwhile True:\n    total += 1")
        time.sleep(0.5)
        busy = measure(client, rounds)
        manager.interrupt_kernel()
        while client.get_shell_msg(timeout=30)["parent_header"]["msg_id"] != running:
            pass
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    table = Table(f"Completion and inspection in a session of 500 variables, ms, median (slowest) of {rounds}",
                  ["", "idle", "while a cell runs", "found"])
    for (kind, name), (median, slowest, count) in idle.items():
        median_busy, slowest_busy, _ = busy[kind, name]
        table.add(f"{kind}: {name}", f"{median:.2f} ({slowest:.2f})", f"{median_busy:.2f} ({slowest_busy:.2f})", str(count))
    missed = [name for results in (idle, busy) for (_, name), (_, _, count) in results.items() if count == 0]
    worst = max(median for results in (idle, busy) for median, _, _ in results.values())
    report([table], [f"nothing was found for {name}" for name in missed], options.markdown)
    sys.exit(1 if missed or worst > 20 else 0)


if __name__ == "__main__":
    main()
