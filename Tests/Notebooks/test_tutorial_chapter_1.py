"""The first chapter of the course document: its own six cells, unchanged, on the real MNIST."""

import base64
import json
import re

import pytest

from found_data import data_folder


def chapter():
    folder = data_folder()
    path = folder and folder.parent / "tutorials" / "b-course-mnist-asl-cnn-augmentation.cells.json"
    if not path or not path.exists():
        pytest.skip("the tutorial documents are not here")
    cells = json.loads(path.read_text())
    return [cell if isinstance(cell, str) else cell["source"] for cell in cells[:6]]


SUMMARY = """\
Model: "sequential"
_________________________________________________________________
Layer (type)                 Output Shape              Param #   
=================================================================
dense (Dense)                (None, 512)               401920    
_________________________________________________________________
dense_1 (Dense)              (None, 512)               262656    
_________________________________________________________________
dense_2 (Dense)              (None, 10)                5130      
=================================================================
Total params: 669,706
Trainable params: 669,706
Non-trainable params: 0
_________________________________________________________________
"""


def printed_by_numpy():
    """The first picture as the real numpy prints it."""
    numpy = pytest.importorskip("numpy")
    return str(numpy.load(data_folder() / "mnist.npz")["x_train"][0])


def test_chapter_1(real_mnist, session):
    imports, load, flatten, one_hot, build, train = chapter()

    cell = session.run(imports)
    assert cell["error"] is None and cell["stdout"] == ""

    cell = session.run(load)
    assert cell["error"] is None, cell["error"]
    lines = cell["stdout"].splitlines()
    assert lines[:5] == ["(60000, 28, 28)", "(10000, 28, 28)", "uint8", "0", "255"]
    assert cell["stdout"].split("\n", 5)[5] == printed_by_numpy() + "\n"
    assert cell["result"] in ("np.uint8(5)", "5")
    (picture,) = cell["pictures"]
    assert base64.b64decode(picture["data"]["image/png"]).startswith(b"\x89PNG")

    cell = session.run(flatten)
    assert cell["error"] is None, cell["error"]
    assert cell["stdout"] == "float64\n0.0\n1.0\n"

    cell = session.run(one_hot)
    assert cell["error"] is None, cell["error"]
    digits = [5, 0, 4, 1, 9, 2, 1, 3, 1]
    rows = [", ".join("1." if column == digit else "0." for column in range(10)) for digit in digits]
    assert cell["result"] == "array([[" + "],\n       [".join(rows) + "]])"

    cell = session.run(build)
    assert cell["error"] is None, cell["error"]
    assert cell["stdout"] == SUMMARY

    cell = session.run(train)
    assert cell["error"] is None, cell["error"]
    lines = re.split(r"[\r\n]+", cell["stdout"].strip())
    assert [line for line in lines if line.startswith("Epoch")] == [f"Epoch {n}/5" for n in range(1, 6)]
    finished = [line for line in lines if "val_accuracy" in line]
    assert len(finished) == 5
    for line in finished:
        assert re.fullmatch(
            r"1875/1875 \[={30}\] - \d+s \d+(ms|us)/step - loss: \S+ - accuracy: \S+ - val_loss: \S+ - val_accuracy: \S+\s*",
            line), line
    # The best epoch: the last one swings by half a point from run to run.
    assert max(float(line.split()[-1]) for line in finished) >= 0.975
