"""Programs that are measured: run to their end, or kept alive and asked in turn."""
import json
import os
import select
import subprocess
import tempfile
import time

MARK = b"=> "


class Failure(Exception):
    """A program that ended, answered with an error, or was too slow; the text says which."""


def _pinned(processors):
    return (lambda: os.sched_setaffinity(0, processors)) if processors else None


def run(command, environment=None, processors=None, timeout=300):
    """Runs a program to its end.

    Returns its output, and wall time and processor time in seconds and the peak of its memory in MB, as the operating
    system counts them for the finished process.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                                   preexec_fn=_pinned(processors))
        usage, status = _wait(process, started + timeout)
        wall = time.perf_counter() - started
        output.seek(0)
        errors.seek(0)
        text = output.read().decode(errors="replace")
        if status != 0:
            tail = (text + errors.read().decode(errors="replace")).strip().splitlines()
            raise Failure(f"status {status}: {' / '.join(tail[-3:])}")
    return text, {"wall": wall, "processor": usage.ru_utime + usage.ru_stime, "peak": usage.ru_maxrss / 1024}


def replies(text):
    """What a program told by the lines that shared/conversation.py marks, in their order."""
    lines = text.encode().splitlines()
    found = [json.loads(line[len(MARK):]) for line in lines if line.startswith(MARK)]
    if not found:
        raise Failure(f"no reply in {text[-200:]!r}")
    return found


def _wait(process, deadline):
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return usage, process.returncode
        if time.perf_counter() > deadline:
            process.kill()
            os.wait4(process.pid, 0)
            process.returncode = -9
            raise Failure("took longer than its time")
        time.sleep(0.0005)


class Conversation:
    """A program that answers a request a line (benchmarks/shared/conversation.py)."""

    def __init__(self, command, environment=None, processors=None):
        self.started = time.perf_counter()
        self._errors = tempfile.TemporaryFile()
        self._process = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         stderr=self._errors, preexec_fn=_pinned(processors))
        self._rest = b""

    def read(self, timeout):
        """The next reply; lines that are none, such as a library's notes, are passed over."""
        deadline = time.perf_counter() + timeout
        while True:
            while b"\n" in self._rest:
                line, self._rest = self._rest.split(b"\n", 1)
                if line.startswith(MARK):
                    values = json.loads(line[len(MARK):])
                    if "error" in values:
                        raise Failure(values["error"])
                    return values
            left = deadline - time.perf_counter()
            if left <= 0 or not select.select([self._process.stdout], [], [], left)[0]:
                raise Failure(f"no answer within {timeout:.0f} s")
            chunk = os.read(self._process.stdout.fileno(), 65536)
            if not chunk:
                self._process.wait()
                self._errors.seek(0)
                tail = self._errors.read().decode(errors="replace").strip().splitlines()
                raise Failure(f"ended with status {self._process.returncode}: {' / '.join(tail[-3:])}")
            self._rest += chunk

    def ask(self, do, timeout=120, **arguments):
        try:
            self._process.stdin.write(json.dumps({"do": do, **arguments}).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # read() tells how it ended
        return self.read(timeout)

    @property
    def peak(self):
        """The most memory the process has had so far, in MB; 0 when it is gone."""
        try:
            with open(f"/proc/{self._process.pid}/status") as status:
                return next((int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")), 0)
        except OSError:
            return 0

    def close(self):
        """Asks the program to end, and ends it if it does not."""
        try:
            self._process.stdin.write(b'{"do": "quit"}\n')
            self._process.stdin.close()
        except (BrokenPipeError, ValueError):
            pass
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._errors.close()
