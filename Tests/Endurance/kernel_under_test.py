"""The kernel of Tests/Kernel for scripts of their own: started here, driven by jupyter_client, measured from outside."""

import importlib.util
import os
import pathlib
import tempfile

import psutil

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "Kernel"
_spec = importlib.util.spec_from_file_location("kernel_harness", FOLDER / "conftest.py")
_harness = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_harness)
TIMEOUT, KERNEL = _harness.TIMEOUT, _harness.KERNEL


class Kernel(_harness.Kernel):
    """A running kernel with one client, and what can be seen of its process."""

    _is_installed = False

    def __init__(self, **options):
        if not Kernel._is_installed:
            _harness.pytest_configure(None)
            # Users have a history, in a file.
            Kernel._folder = tempfile.TemporaryDirectory()
            os.environ["SWIFTLET_HISTORY"] = os.path.join(Kernel._folder.name, "history.sqlite")
            Kernel._is_installed = True
        super().__init__(**options)
        if Kernel.priority:
            self.prefer(Kernel.priority)

    # Of the groups by which Linux shares out processors: -20 for the first, 0 for equals.
    priority = 0

    def prefer(self, priority):
        """Gives the kernel's session a priority before others', for figures on a machine that is busy."""
        for process in ("self", self.pid):
            with open(f"/proc/{process}/autogroup", "w") as file:
                file.write(str(priority))

    @property
    def resident(self):
        """Resident memory in MB."""
        return psutil.Process(self.pid).memory_info().rss / 2**20

    def must_run(self, code, timeout=600):
        """What a cell prints; a cell that fails is an error."""
        reply, published = self.run(code, timeout=timeout)
        if reply["status"] != "ok":
            raise AssertionError(f"{reply.get('ename')}: {reply.get('evalue')}\nin the cell\n{code}")
        return "".join(m["content"]["text"] for m in published if m["msg_type"] == "stream")


def percentile(values, share):
    """The value that so great a share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
