"""Where the tests find data that is not part of the project."""

import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))


def data_folder():
    """The folder with the real MNIST and the tutorials, or None."""
    for folder in (os.environ.get("SWIFTLET_TEST_DATA"), ROOT.parent / "shared" / "data"):
        if folder and (pathlib.Path(folder) / "mnist.npz").exists():
            return pathlib.Path(folder)
    return None
