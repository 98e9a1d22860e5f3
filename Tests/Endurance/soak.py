"""One kernel for an hour: mixed cells, interrupts, restarts, clients that come and go; every reply, variable and figure checked.

    python Tests/Endurance/soak.py [--seconds 3600] [--seed 0] [--growth 16]

A model of the session runs beside it in Python: what a cell must print is known beforehand. Prints a line a minute. Ends
with an error at the first wrong answer, or where memory has grown between the end of the first fifth of the time and the
end by more than --growth MB and 1.5 KB for each step: a session keeps every cell's text in `In`, as IPython's does.
"""

import argparse
import collections
import random
import sys
import time

from kernel_under_test import Kernel

WAIT = 60


class Soak:
    """A kernel, the session that it should hold, and a count of what was done to it."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.kernel = Kernel()
        self.counts = collections.Counter()
        self.names = {}
        self.begin()

    def begin(self):
        """What every session of this soak stands on."""
        self.names = {}
        self.kernel.must_run(
            "import json, re, math\nimport numpy as np\nimport pandas as pd\nimport matplotlib.pyplot as plt\n"
            "from tensorflow import keras\n"
            "inputs = np.random.default_rng(0).random((64, 8)).astype('float32')\ntargets = inputs.sum(axis=1, keepdims=True)\n"
            "def built():\n    keras.backend.clear_session()\n"
            "    model = keras.Sequential([keras.layers.Dense(16, activation='relu', input_shape=(8,)), keras.layers.Dense(1)])\n"
            "    model.compile(loss='mse', optimizer='adam')\n    return model\nmodel = built()")

    def expect(self, code, text):
        """Runs a cell that must print this."""
        got = self.kernel.must_run(code, timeout=WAIT)
        if got != text:
            raise AssertionError(f"the cell\n{code}\nprinted {got!r}, not {text!r}")

    # What can happen.

    def assign(self):
        name, value = f"v{self.random.randrange(50)}", self.random.randrange(10**6)
        self.names[name] = value
        self.expect(f"{name} = {value}\nprint({name})", f"{value}\n")

    def recall(self):
        if self.names:
            name = self.random.choice(sorted(self.names))
            self.expect(f"print({name})", f"{self.names[name]}\n")

    def compute(self):
        number = self.random.randrange(2, 2000)
        self.expect(f"print(sum(i * i for i in range({number})), len(str(3 ** {number})))",
                    f"{sum(i * i for i in range(number))} {len(str(3 ** number))}\n")

    def texts(self):
        words = [str(self.random.randrange(1000)) for _ in range(200)]
        self.expect(f"print(json.dumps(dict.fromkeys({words!r}, 1))[-10:], len(re.findall('7', {''.join(words)!r})))",
                    f"{__import__('json').dumps(dict.fromkeys(words, 1))[-10:]} {''.join(words).count('7')}\n")

    def error(self):
        reply, published = self.kernel.run("before = 5\n1 / 0", timeout=WAIT)
        assert reply["ename"] == "ZeroDivisionError", reply
        assert sum(m["msg_type"] == "error" for m in published) == 1
        self.expect("print(before)", "5\n")

    def arrays(self):
        size = self.random.randrange(10, 300)
        self.expect(f"a = np.arange({size * size}, dtype='float64').reshape({size}, {size})\nprint(int((a @ np.eye({size}) - a).sum()))",
                    "0\n")

    def table(self):
        rows = self.random.randrange(10, 2000)
        self.expect(f"t = pd.DataFrame({{'k': np.arange({rows}) % 7, 'v': np.arange({rows})}})\n"
                    f"print(int(t.groupby('k')['v'].sum().sum()))", f"{rows * (rows - 1) // 2}\n")

    def figure(self):
        reply, published = self.kernel.run("plt.figure(figsize=(3, 2))\nplt.plot(np.sin(np.arange(100) / 9))\nplt.show()", timeout=WAIT)
        assert reply["status"] == "ok", reply
        assert any("image/png" in m["content"].get("data", {}) for m in published if m["msg_type"] == "display_data")

    def training(self):
        self.expect("h = model.fit(inputs, targets, epochs=3, batch_size=16, verbose=0)\n"
                    "print(len(h.history['loss']), all(math.isfinite(v) for v in h.history['loss']))", "3 True\n")

    def new_model(self):
        self.expect("model = built()\nprint(model.count_params())", "161\n")

    def results(self):
        number = self.random.randrange(10**6)
        _, published = self.kernel.run(f"[{number}] * 3", timeout=WAIT)
        (result,) = [m["content"]["data"]["text/plain"] for m in published if m["msg_type"] == "execute_result"]
        assert result == str([number] * 3), result

    def flood(self):
        lines = self.random.randrange(1, 4000)
        got = self.kernel.must_run(f"for i in range({lines}): print(i)", timeout=WAIT)
        assert got == "".join(f"{i}\n" for i in range(lines)), f"{len(got)} characters of {lines} lines"

    def child(self):
        self.expect("!echo from a child", "from a child\n")

    def completion(self):
        matches = self.kernel.reply(self.kernel.client.complete("inpu"), timeout=WAIT)["content"]["matches"]
        assert "inputs" in matches and "input" in matches, matches

    def interrupt(self):
        code = self.random.choice([
            "while True: pass", "import time\ntime.sleep(60)", "while True: sorted([i * 7919 % 10007 for i in range(10007)])",
            "model.fit(inputs, targets, epochs=10**6, verbose=0)", "while True: np.sort(np.random.rand(200000))"])
        request = self.kernel.client.execute(code)
        self.kernel.wait_until_running(request)
        time.sleep(self.random.uniform(0, 0.2))
        begun = time.perf_counter()
        self.kernel.manager.interrupt_kernel()
        published = self.kernel.published(request, timeout=WAIT)
        assert time.perf_counter() - begun < 2, "the interrupt took more than two seconds"
        assert self.kernel.reply(request, timeout=WAIT)["content"]["ename"] == "KeyboardInterrupt"
        assert [m["content"]["ename"] for m in published if m["msg_type"] == "error"] == ["KeyboardInterrupt"]
        self.recall()

    def queue_behind_an_error(self):
        requests = [self.kernel.client.execute(code) for code in (
            "import time\ntime.sleep(0.5)\nraise KeyError('k')", "print('never')", "print('never')")]
        states = [self.kernel.reply(request, timeout=WAIT)["content"]["status"] for request in requests]
        assert states[0] == "error" and set(states[1:]) <= {"abort"}, states
        for request in requests:
            assert not any(m["msg_type"] == "stream" for m in self.kernel.published(request, timeout=WAIT))

    def new_client(self):
        self.kernel.client.stop_channels()
        self.kernel.client = self.kernel.manager.client()
        self.kernel.client.start_channels()
        self.kernel.client.wait_for_ready(timeout=WAIT)
        self.recall()

    def restart(self):
        if self.random.random() < 0.5:
            self.kernel.manager.restart_kernel()
            self.kernel.client.wait_for_ready(timeout=WAIT)
        else:
            self.kernel.run("get_ipython().kernel.do_shutdown(True)", timeout=WAIT)
        reply, _ = self.kernel.run("inputs", timeout=WAIT)
        assert reply["ename"] == "NameError", reply
        self.begin()

    ACTIONS = {assign: 20, recall: 20, compute: 15, texts: 10, error: 8, arrays: 8, table: 8, figure: 8, training: 6, new_model: 2,
               results: 10, flood: 3, child: 3, completion: 6, interrupt: 8, queue_behind_an_error: 3, new_client: 1}

    def step(self, restarts):
        """One thing at random."""
        actions = dict(self.ACTIONS)
        if restarts:
            actions[Soak.restart] = 0.5
        action = self.random.choices(list(actions), list(actions.values()))[0]
        action(self)
        self.counts[action.__name__] += 1


def soak(seconds, seed, growth, say=print):
    """Runs for so long; the counts of what was done, and memory in MB after a fifth of the time and at the end.

    Memory is compared within one session: restarts happen in the first fifth and, for the rest of the soak, never between
    the two figures; the second half of the time before the last comparison has them again.
    """
    run = Soak(seed)
    begun = time.monotonic()
    try:
        first = None
        spoken = begun
        while (elapsed := time.monotonic() - begun) < seconds:
            settling, steady = elapsed < seconds / 5, elapsed < seconds * 0.7
            if not settling and first is None:
                first, begun_with = run.kernel.resident, sum(run.counts.values())
            if first is not None and not steady and "last" not in run.counts:
                allowed = growth + (sum(run.counts.values()) - begun_with) * 1.5 / 1024
                run.counts["last"] = int(run.kernel.resident)
                if run.kernel.resident - first > allowed:
                    raise AssertionError(f"memory has grown from {first:.0f} to {run.kernel.resident:.0f} MB")
            run.step(restarts=settling or not steady)
            if time.monotonic() - spoken >= 60:
                spoken = time.monotonic()
                say(f"{elapsed:6.0f} s  {sum(run.counts.values()):7} steps  {run.kernel.resident:6.0f} MB", flush=True)
        last = run.counts.pop("last", int(run.kernel.resident))
        return run.counts, first, last
    finally:
        run.kernel.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=3600)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--growth", type=float, default=16)
    options = parser.parse_args()
    counts, first, last = soak(options.seconds, options.seed, options.growth)
    print(f"{sum(counts.values())} steps in {options.seconds:g} s, every answer right: "
          + ", ".join(f"{count} × {name}" for name, count in counts.most_common()))
    print(f"memory after a fifth of the time {first:.0f} MB, in the same session later {last:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
