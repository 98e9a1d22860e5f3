#!/usr/bin/env python3
"""How long completion and inspection take in a session of 500 variables, idle and while a cell runs.

    python benchmarks/completion/completion.py [--kernel NAME] [--rounds N]

Talks to an installed kernel as a front end does; the times are from the request to its reply. Ends with status 1 if the
median of any kind is above 20 ms.
"""

import argparse
import statistics
import sys
import time

from jupyter_client.manager import KernelManager

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


def measure(client, rounds, state):
    worst = 0
    for kind, table in (("complete", COMPLETIONS), ("inspect", INSPECTIONS)):
        for name, code in table.items():
            found, content = times(client, lambda: getattr(client, kind)(code, len(code)), f"{kind}_reply", rounds)
            count = len(content.get("matches", ())) if kind == "complete" else int(content["found"])
            median = statistics.median(found)
            worst = max(worst, median)
            print(f"{state:8} {kind:9} {name:24} {median:8.2f} ms  at most {max(found):8.2f} ms  {count} found", flush=True)
            if count == 0:
                print("nothing was found", file=sys.stderr)
                worst = float("inf")
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernel", default="swiftlet")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    manager = KernelManager(kernel_name=options.kernel)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        reply = client.execute_interactive(SETUP, timeout=120)
        assert reply["content"]["status"] == "ok", reply["content"]
        idle = measure(client, options.rounds, "idle")
        running = client.execute("total = 0\nwhile True:\n    total += 1")
        time.sleep(0.5)
        busy = measure(client, options.rounds, "running")
        manager.interrupt_kernel()
        while client.get_shell_msg(timeout=30)["parent_header"]["msg_id"] != running:
            pass
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    print(f"the slowest median: {idle:.2f} ms idle, {busy:.2f} ms while a cell runs")
    sys.exit(0 if max(idle, busy) <= 20 else 1)


main()
