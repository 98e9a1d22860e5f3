"""Sends a kernel broken, forged, repeated and reordered messages, and looks at what is left of it.

    python Tests/ProtocolFuzz/fuzz.py --count 1000000

After the last of them, and after nineteen of twenty thousands, the next cell must be answered within a second; nothing
that nobody signed may have run; what was rightly signed must have run, each time; and the kernel's memory must be flat.
"""

import argparse
import collections
import pathlib
import random
import socket
import sys
import time

import psutil
import zmq
from jupyter_client.session import Session

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Kernel"))
from wire import SIGNED, UNSIGNED, Wire

BATCH = 1000
CHANNELS = ["shell_port", "shell_port", "control_port", "stdin_port"]


class ProtocolFuzzer:
    """A kernel, a client that talks to it properly, and sockets that do not."""

    def __init__(self, kernel, seed, log=lambda text: None):
        self.kernel = kernel
        self.generator = random.Random(seed)
        self.log = log
        self.info = kernel.manager.get_connection_info()
        self.context = zmq.Context()
        self.wire = Wire(Session(key=self.info["key"]), self.generator)
        self.counted = 0
        self.kinds = collections.Counter()
        self.answers = []
        self.memory = []
        self.open_sockets()
        self.kernel.run("ran, hostile = 0, False")

    def open_sockets(self):
        """Fresh sockets, as a client that was killed and came back has them."""
        self.sockets = {}
        for port in set(CHANNELS):
            dealer = self.context.socket(zmq.DEALER)
            dealer.sndhwm = dealer.rcvhwm = 0
            dealer.linger = 5000
            dealer.connect(f"tcp://{self.info['ip']}:{self.info[port]}")
            self.sockets[port] = dealer

    def run(self, count):
        """Sends so many messages and checks after each batch."""
        families = UNSIGNED + SIGNED
        names = [name for name, _ in families]
        weights = [weight for _, weight in families]
        for start in range(0, count, BATCH):
            batch = self.generator.choices(names, weights, k=min(BATCH, count - start))
            messages = [(name, getattr(self.wire, name)()) for name in batch]
            # What was built in one order arrives in another; and one in a thousand is lost on the way.
            self.generator.shuffle(messages)
            for name, frames in messages:
                if name != "counted" and self.generator.random() < 0.001:
                    continue
                self.send(name, frames)
            self.at_the_sockets()
            self.check()
            if self.generator.random() < 0.05:
                for dealer in self.sockets.values():
                    dealer.close()
                self.open_sockets()
            done = start + len(messages)
            if done % 50_000 == 0:
                self.log(f"{done} messages, {self.memory[-1] >> 20} MB, next cell after "
                         f"{self.answers[-1] * 1000:.0f} ms")

    def send(self, name, frames):
        self.kinds[name] += 1
        # A cell counts on shell alone.
        port = "shell_port" if name in ("counted", "replayed") else self.generator.choice(CHANNELS)
        if frames:
            self.sockets[port].send_multipart(frames)
        if name == "counted":
            self.counted += 1
        for dealer in self.sockets.values():
            while dealer.poll(0):
                dealer.recv_multipart()

    def at_the_sockets(self):
        """Bytes that are no ZeroMQ, subscriptions that are none, heartbeats of any form."""
        for port in ("shell_port", "iopub_port", "hb_port", "control_port", "stdin_port"):
            if self.generator.random() < 0.2:
                with socket.create_connection((self.info["ip"], self.info[port])) as raw:
                    raw.sendall(self.generator.choice([
                        b"", b"GET / HTTP/1.1\r\n\r\n", self.wire.noise(100),
                        b"\xff" + b"\x00" * 8 + b"\x7f\x03" + self.wire.noise(60)]))
        subscriber = self.context.socket(zmq.XSUB)
        subscriber.linger = 1000
        subscriber.connect(f"tcp://{self.info['ip']}:{self.info['iopub_port']}")
        for _ in range(5):
            subscriber.send(self.wire.noise(self.generator.randrange(20)))
        subscriber.close()

    def check(self):
        """The next cell, and what it sees."""
        # Sent behind everything else on each socket of ours; the client has sockets of its own.
        begun = time.monotonic()
        ran = None
        while time.monotonic() - begun < 60:
            sent = time.monotonic()
            text = self.kernel.text("print(ran, hostile)", timeout=60).split()
            self.answers.append(time.monotonic() - sent)
            assert text[1] == "False", f"an unsigned message has run after {dict(self.kinds)}"
            ran = int(text[0])
            if ran == self.counted:
                break
            # What is still on its way between two sockets has no order with the client's cell.
            time.sleep(0.02)
        assert ran == self.counted, f"{self.counted} cells were sent and {ran} have run"
        self.memory.append(psutil.Process(self.kernel.pid).memory_info().rss)

    def answer(self, share):
        """In how many seconds so large a share of the next cells was answered."""
        return sorted(self.answers)[min(int(share * len(self.answers)), len(self.answers) - 1)]

    def growth(self):
        """How much memory the second half of the run has taken, in bytes."""
        return self.memory[-1] - self.memory[len(self.memory) // 2]

    def summary(self):
        unsigned = sum(self.kinds[name] for name, _ in UNSIGNED)
        return (f"{sum(self.kinds.values())} messages, {unsigned} of them not rightly signed or sent before: none ran; "
                f"{self.counted} cells ran; next cell after {self.answer(0.5) * 1000:.0f} ms (median), "
                f"{self.answer(0.99) * 1000:.0f} ms (p99), {self.answers[-1] * 1000:.0f} ms (last); memory at a tenth, half, end: "
                + ", ".join(f"{self.memory[len(self.memory) * part // 10 - (part == 10)] >> 20}" for part in (1, 5, 10))
                + " MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kernel", default=None, help="another installed kernel, python3 for example")
    options = parser.parse_args()
    import conftest
    conftest.pytest_configure(None)
    conftest.KERNEL = options.kernel or conftest.KERNEL
    kernel = conftest.Kernel(stderr=open("/dev/null", "w"))
    begun = time.monotonic()
    try:
        fuzzer = ProtocolFuzzer(kernel, options.seed, log=lambda text: print(text, flush=True))
        fuzzer.run(options.count)
        print(f"{fuzzer.summary()}; {time.monotonic() - begun:.0f} s")
    finally:
        kernel.close()
    sys.exit(0 if fuzzer.answer(0.95) < 1 and min(fuzzer.answers[-5:]) < 1 and fuzzer.growth() < 16 << 20 else 1)


if __name__ == "__main__":
    main()
