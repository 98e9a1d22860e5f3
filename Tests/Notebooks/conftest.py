"""What the notebook tests share: the data, the kernel, and a session that runs cells one by one."""

import os
import pathlib
import subprocess

import pytest

from kernel_session import Session
from found_data import BINARY, ROOT, data_folder


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


@pytest.fixture(scope="session")
def drawn_hands(tmp_path_factory):
    """A folder with few drawn hands: enough to learn from, and quick.

    SWIFTLET_CHAPTER_ROWS=27455 draws as many as Sign Language MNIST has.
    """
    rows = int(os.environ.get("SWIFTLET_CHAPTER_ROWS", "8000"))
    folder = tmp_path_factory.mktemp("hands")
    subprocess.run([BINARY, "data", "sign-mnist", "--drawn", "--out", folder, "--rows", str(rows),
                    "--validation-rows", str(rows // 4)], check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture
def hands(drawn_hands, monkeypatch):
    """The drawn hands where the chapters look for them."""
    monkeypatch.setenv("SWIFTLET_STANDIN_DATA", str(drawn_hands))
    return drawn_hands


@pytest.fixture
def session(tmp_path):
    pytest.importorskip("jupyter_client")
    running = Session(tmp_path)
    yield running
    running.close()
