"""`model.plan()`, `%%time_layers` and `swiftlet run --profile` through the built binary."""

import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))

MODEL = """
import keras
import numpy as np
from keras import layers

model = keras.Sequential([layers.Input((12, 12, 1)), layers.Conv2D(8, 3, activation="relu", name="edges"),
                          layers.MaxPooling2D(2, name="pool"), layers.Flatten(), layers.Dense(4, name="answer")],
                         name="small")
x = np.random.rand(70, 12, 12, 1)
y = np.random.rand(70, 4)
"""


def run(folder, name, text, *options):
    program = folder / name
    program.write_text(text)
    done = subprocess.run([BINARY, "run", *options, program], capture_output=True, text=True, timeout=120, cwd=folder)
    assert done.returncode == 0, done.stderr[-2000:]
    return done


def row(table, layer):
    """The numbers of a layer's row."""
    line = next(line for line in table.splitlines() if line.startswith(layer + " "))
    return [float(number) for number in re.findall(r"[0-9.]+", line[len(layer):])]


def test_the_plan_is_printed(tmp_path):
    lines = run(tmp_path, "plan.py", MODEL + """
model.plan()
model.compile("sgd", "mse")
model.plan(batch_size=7)
kept = []
print(model.plan(training=False, print_fn=kept.append), kept[0])
""").stdout.splitlines()
    assert lines[0] == "small: prediction step, batch of 32"
    edges = next(line.split() for line in lines if line.split()[:1] == ["edges"])
    assert edges[1] == "conv+bias+relu" and "".join(edges[2:6]) == "(32,10,10,8)"
    # An image of 10 × 10 results, 8 filters of 9 taps, 2 operations each.
    assert float(edges[-1]) == round(32 * 100 * 8 * 9 * 2 / 1e6, 3)
    training = lines[lines.index("small: training step, batch of 7"):]
    assert [line for line in training if line in ("forward", "backward", "update")] == ["forward", "backward", "update"]
    assert any("dense_dw+update" in line and "answer" in line for line in training)
    assert lines[-1] == "None small: prediction step, batch of 32"


def test_a_plan_tells_of_blocks(tmp_path):
    lines = run(tmp_path, "blocks.py", """
import keras
from keras import layers

model = keras.Sequential([layers.Input((28, 28, 1)), layers.Conv2D(32, 3, activation="relu", name="edges"),
                          layers.MaxPooling2D(2), layers.Flatten(), layers.Dense(4, name="answer")], name="large")
model.compile("adam", "mse")
model.plan(batch_size=512)
""").stdout.splitlines()
    head = next(line for line in lines if line.split()[:1] == ["layer"])
    assert head.split()[-5:] == ["at", "a", "time", "kB", "MFLOP"]
    forward = next(line.split() for line in lines if line.split()[:1] == ["edges"])
    # The whole result in the table, some samples of it in memory.
    assert "".join(forward[2:6]) == "(512,26,26,32)" and 8 <= int(forward[6]) <= 256
    weights = next(line.split() for line in lines if "conv_dw" in line)
    assert weights[6] == forward[6]
    assert any("dense_dw+update" in line and line.split()[-3] == "all" for line in lines)
    assert lines[-1].startswith("  At a time: samples that run through")
    kilobytes = int(re.search(r"Buffers between kernels: ([0-9]+) kB", lines[-2])[1])
    assert kilobytes < 512 * 26 * 26 * 32 * 4 / 1024


def test_a_script_is_profiled_in_blocks(tmp_path):
    done = run(tmp_path, "train.py", """
import keras
import numpy as np
from keras import layers

model = keras.Sequential([layers.Input((28, 28, 1)), layers.Conv2D(32, 3, activation="relu", name="edges"),
                          layers.MaxPooling2D(2, name="pool"), layers.Flatten(), layers.Dense(4, name="answer")],
                         name="large")
model.compile("adam", "mse")
model.fit(np.random.rand(1024, 28, 28, 1), np.random.rand(1024, 4), batch_size=512, epochs=2, verbose=0)
""", "--profile")
    training = done.stderr.split("\n\n")[0]
    whole = float(re.match(r"large: training, 4 steps, ([0-9.]+) ms a step\n", training)[1])
    times = 0.0
    for line in training.splitlines()[2:]:
        times += sum(float(number) for number in re.findall(r"([0-9]+\.[0-9]{3})(?: |$)", line))
    assert abs(times - whole) < 0.02 * whole + 0.02
    assert all(number > 0 for number in row(training, "edges")[:2])


def test_a_plan_needs_a_shape_and_a_batch(tmp_path):
    output = run(tmp_path, "errors.py", """
import keras
for cell in ["keras.Sequential([keras.layers.Dense(2)]).plan()",
             "keras.Sequential([keras.layers.Input((2,)), keras.layers.Dense(2)]).plan(0)",
             "keras.Sequential([keras.layers.Input((2,)), keras.layers.Dense(2)]).plan(training=True)"]:
    try:
        exec(cell)
    except Exception as error:
        print(type(error).__name__, error)
""").stdout.splitlines()
    assert output[0].startswith("ValueError This model has not yet been built.")
    assert output[1] == "ValueError `batch_size` must be a positive integer. Received: batch_size=0"
    assert "compile" in output[2] and len(output) == 3


def test_a_script_is_profiled(tmp_path):
    done = run(tmp_path, "train.py", MODEL + """
model.compile("sgd", "mse")
model.fit(x, y, epochs=2, verbose=0)
model.predict(x, verbose=0)
print("done")
""", "--profile")
    assert done.stdout == "done\n"
    training, prediction = done.stderr.split("\n\n")[:2]
    assert re.match(r"small: training, 6 steps, [0-9.]+ ms a step\n", training)
    assert prediction.startswith("small: prediction, 3 steps, ")
    assert all(number > 0 for number in row(training, "edges")[:2])
    for name in ["loss", "feeding", "between steps"]:
        assert row(training, name)
    # The parts are the whole.
    whole = float(re.search(r"([0-9.]+) ms a step", training)[1])
    times = 0.0
    for line in training.splitlines()[2:]:
        times += sum(float(number) for number in re.findall(r"([0-9]+\.[0-9]{3})(?: |$)", line))
    assert abs(times - whole) < 0.02 * whole + 0.02


def test_a_cell_is_timed(tmp_path):
    cells = [MODEL + "model.compile('sgd', 'mse')", "%%time_layers\nmodel.fit(x, y, verbose=0)\n1 + 1",
             "%%time_layers\n2 + 2", "%%time_layers\nmodel.fit(x, y, verbose=0)\nraise KeyError('k')"]
    notebook = {
        "cells": [{"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": cell, "outputs": [],
                   "execution_count": None} for i, cell in enumerate(cells)],
        "metadata": {}, "nbformat": 4, "nbformat_minor": 5,
    }
    program = tmp_path / "cells.ipynb"
    program.write_text(json.dumps(notebook))
    done = subprocess.run([BINARY, "run", program, "--out", "done.ipynb"], capture_output=True, text=True, timeout=120,
                          cwd=tmp_path)
    assert done.returncode == 1
    outputs = [cell["outputs"] for cell in json.loads((tmp_path / "done.ipynb").read_text())["cells"]]
    stream = "".join(outputs[1][0]["text"])
    assert stream.startswith("small: training, 3 steps, ") and row(stream, "answer")
    assert "".join(outputs[1][1]["data"]["text/plain"]) == "2"
    assert "".join(outputs[2][0]["text"]) == "No model ran.\n"
    assert outputs[3][-1]["ename"] == "KeyError"
