"""What the notebook tests share: the data, the kernel, and a session that runs cells one by one."""

import os
import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
KERNEL = os.environ.get("SWIFTLET_KERNEL_NAME", "swiftlet")


def data_folder():
    """The folder with the real MNIST and the tutorials, or None."""
    for folder in (os.environ.get("SWIFTLET_TEST_DATA"), ROOT.parent / "shared" / "data"):
        if folder and (pathlib.Path(folder) / "mnist.npz").exists():
            return pathlib.Path(folder)
    return None


@pytest.fixture
def real_mnist(tmp_path, monkeypatch):
    """A KERAS_HOME that holds the real MNIST; skips where it is not to be had."""
    folder = data_folder()
    if folder is None:
        pytest.skip("no mnist.npz: set SWIFTLET_TEST_DATA to the folder that holds it")
    datasets = tmp_path / "keras" / "datasets"
    datasets.mkdir(parents=True)
    (datasets / "mnist.npz").symlink_to((folder / "mnist.npz").resolve())
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """An empty KERAS_HOME, and the stand-in digits that `make test` has drawn."""
    path = pathlib.Path(os.environ.get("SWIFTLET_STANDIN_DATA", ROOT / "data"))
    if not (path / "mnist.npz").exists():
        pytest.skip("no stand-in digits: `make data` draws them")
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.setenv("SWIFTLET_STANDIN_DATA", str(path))


class Session:
    """A kernel that runs cells and gives what each one put out."""

    def __init__(self, cwd):
        from jupyter_client.manager import KernelManager
        self.manager = KernelManager(kernel_name=KERNEL)
        self.manager.start_kernel(cwd=str(cwd))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def run(self, code, timeout=300):
        """Runs a cell; gives its standard output, its result's text, its pictures, and its error or None."""
        message = self.client.execute(code)
        cell = {"stdout": "", "stderr": "", "result": None, "pictures": [], "error": None}
        while True:
            reply = self.client.get_iopub_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") != message:
                continue
            kind, content = reply["msg_type"], reply["content"]
            if kind == "stream":
                cell[content["name"]] += content["text"]
            elif kind == "execute_result":
                cell["result"] = content["data"]["text/plain"]
            elif kind == "display_data" and "image/png" in content["data"]:
                cell["pictures"].append(content)
            elif kind == "error":
                cell["error"] = content
            elif kind == "status" and content["execution_state"] == "idle":
                return cell

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture
def session(tmp_path):
    pytest.importorskip("jupyter_client")
    running = Session(tmp_path)
    yield running
    running.close()
