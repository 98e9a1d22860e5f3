"""What the tests that drive the built kernel share: an installed kernelspec, kernels, clients.

SWIFTLET_BINARY names the program to test; without it, the release build of this package is taken. SWIFTLET_SANITIZED says
that it was built under a sanitizer: then nothing is measured, and no test limits the address space.
"""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet")).resolve()
KERNEL = "swiftlet-under-test"
SANITIZED = os.environ.get("SWIFTLET_SANITIZED")
TIMEOUT = 300 if SANITIZED else 30


def pytest_configure(config):
    """Installs the kernelspec into a folder of its own, before any test module is read; without pytest, for None."""
    if config:
        config.addinivalue_line("markers", "limits_memory: gives a program less address space than there is")
    if not BINARY.exists():
        pytest.exit(f"{BINARY} is not built: swift build -c release", returncode=2)
    # Runs of an ordinary and of a sanitized program go side by side.
    folder = ROOT / ".cache" / f"kernel-tests-{SANITIZED or 'ordinary'}"
    subprocess.run([str(BINARY), "install", "--prefix", str(folder), "--name", KERNEL], check=True,
                   stdout=subprocess.DEVNULL)
    # What the tests run is nobody's history.
    os.environ["SWIFTLET_HISTORY"] = ""
    path = str(folder / "share" / "jupyter")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [path, os.environ.get("JUPYTER_PATH")]))


def pytest_collection_modifyitems(items):
    """Leaves out what a sanitizer makes senseless: it reserves terabytes of addresses, and costs time and memory."""
    for item in items:
        if SANITIZED and item.get_closest_marker("limits_memory"):
            item.add_marker(pytest.mark.skip(reason="a sanitizer needs addresses without a limit"))


class Kernel:
    """A running kernel with one client."""

    def __init__(self, **options):
        from jupyter_client.manager import KernelManager
        self.manager = KernelManager(kernel_name=KERNEL)
        self.manager.start_kernel(**options)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=TIMEOUT)

    @property
    def pid(self):
        return self.manager.provisioner.pid

    def published(self, request, timeout=TIMEOUT):
        """Everything on iopub that belongs to a request, up to its idle."""
        messages = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != request:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    return messages
                continue
            messages.append(message)

    def reply(self, request, channel="shell", timeout=TIMEOUT):
        """The reply to a request."""
        get = {"shell": self.client.get_shell_msg, "control": self.client.get_control_msg}[channel]
        while True:
            message = get(timeout=timeout)
            if message["parent_header"].get("msg_id") == request:
                return message

    def run(self, code, timeout=TIMEOUT, **options):
        """Runs a cell; its reply's content and what it published."""
        request = self.client.execute(code, **options)
        published = self.published(request, timeout)
        return self.reply(request, timeout=timeout)["content"], published

    def text(self, code, name="stdout", **options):
        """What a cell writes to a stream."""
        _, published = self.run(code, **options)
        return "".join(message["content"]["text"] for message in published
                       if message["msg_type"] == "stream" and message["content"]["name"] == name)

    def wait_until_running(self, request):
        """Waits until a cell has begun."""
        while True:
            message = self.client.get_iopub_msg(timeout=TIMEOUT)
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "execute_input":
                return

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture
def kernel():
    """A kernel for one test."""
    running = Kernel()
    yield running
    running.close()


@pytest.fixture(scope="module")
def shared_kernel():
    """A kernel for the tests of one file, none of which breaks it."""
    running = Kernel()
    yield running
    running.close()
