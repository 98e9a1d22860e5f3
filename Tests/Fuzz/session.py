"""One session of the built program that runs cell after cell: `swiftlet audit --cells`."""

import json
import os
import pathlib
import resource
import select
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
SENTINELS = """\
_zq_number = 12345678901234567890
_zq_text = 'unchanged'
_zq_list = [1, [2, 3], {'k': (4, 5)}]
def _zq_function(a, b=2, *c, **d): return a + b
class _zq_class:
    def method(self): return 'method'
_zq_object = _zq_class()
"""
CHECK = """\
(_zq_number, _zq_text, _zq_list, _zq_function.__call__(1), _zq_object.method()) == (
    12345678901234567890, 'unchanged', [1, [2, 3], {'k': (4, 5)}], 3, 'method')
"""


class Died(Exception):
    """The process ended while it ran a cell."""


class Hung(Exception):
    """A cell went on after it had been interrupted."""


class Session:
    """Runs cells and interrupts those that take too long."""

    def __init__(self, poison=True, limit=0.5, patience=30, memory=16 << 30):
        self.limit = limit
        self.patience = patience
        self.folder = tempfile.TemporaryDirectory()
        self.errors = tempfile.TemporaryFile()
        command = [str(BINARY), "audit", "--cells"] + ([] if poison else ["--no-poison"])
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, cwd=self.folder.name, bufsize=0,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory)))
        self.rest = b""
        self.interrupts = 0
        assert self.run(SENTINELS)["status"] == "ok"

    def run(self, cell, limit=None):
        """What became of the cell: status, ename, evalue, traceback, output, findings."""
        data = cell.encode("utf-8", "surrogatepass")
        try:
            self.process.stdin.write(b"%d\n" % len(data) + data)
        except BrokenPipeError:
            raise Died(self.last_words()) from None
        start = time.monotonic()
        deadline = start + (limit or self.limit)
        while b"\n" not in self.rest:
            wait = deadline - time.monotonic()
            if wait > 0:
                ready, _, _ = select.select([self.process.stdout], [], [], wait)
                if ready:
                    piece = self.process.stdout.read(1 << 16)
                    if not piece:
                        raise Died(self.last_words())
                    self.rest += piece
                continue
            if time.monotonic() - start > self.patience:
                raise Hung
            self.interrupts += 1
            self.process.send_signal(signal.SIGINT)
            deadline = time.monotonic() + 0.2
        line, self.rest = self.rest.split(b"\n", 1)
        return json.loads(line)

    def is_whole(self):
        """True if the variables that were there before all cells still are."""
        return self.run(CHECK, limit=self.patience)["output"] == "True\n"

    def last_words(self):
        self.process.wait()
        self.errors.seek(0)
        text = self.errors.read().decode("utf-8", "replace")
        # A crash report's frames say more than its end.
        start = max(text.find("crashed:"), 0)
        return f"status {self.process.returncode}: " + text[start:start + 3000]

    def close(self):
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()
        self.errors.close()
        self.folder.cleanup()
