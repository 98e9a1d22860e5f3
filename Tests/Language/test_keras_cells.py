"""Keras' and TensorFlow's calls through the built binary.

`cells.py` prints what the real Keras printed for it; the cells below have no counterpart there or leave files behind.
"""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Keras"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))

START = """
import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops

X = np.linspace(-1, 1, 60).reshape(20, 3).astype("float32")
Y = X.sum(axis=1, keepdims=True)


def line():
    model = keras.Sequential([layers.Input((3,)), layers.Dense(1)])
    model.compile("sgd", loss="mse")
    return model
"""


def run(folder, text):
    program = folder / "cells.py"
    program.write_text(text)
    done = subprocess.run([BINARY, "run", program], capture_output=True, text=True, timeout=120, cwd=folder)
    return done.stdout, done.stderr, done.returncode


def test_cells_print_what_keras_printed(tmp_path):
    output, errors, status = run(tmp_path, (ORACLE / "cells.py").read_text())
    assert status == 0, errors[-2000:]
    assert output == (ORACLE / "cells.expected").read_text()


@pytest.mark.parametrize("cell, error", [
    ("layers.Embedding(3, 2)(np.array([[1, 7]]))", "InvalidArgumentError: indices[0,1] = 7 is not in [0, 3)"),
    ("m = keras.Sequential([layers.Input((3,)), layers.Dense(2, activation='softmax')]); "
     "m.compile('sgd', 'sparse_categorical_crossentropy'); m.fit(X, np.full(20, 2), verbose=0)",
     "InvalidArgumentError: Received a label value of 2 which is outside the valid range of [0, 2)."),
    ("layers.Conv2D(3, 3, padding='foo')", "ValueError: The `padding` argument must be a list/tuple or one of {"),
    ("tf.GradientTape()", "NotImplementedError: tf.GradientTape is not supported"),
    ("keras.callbacks.TensorBoard()", "NotImplementedError: keras.callbacks.TensorBoard is not supported"),
    ("layers.Input((3,)) > 1 and 2", "TypeError: A symbolic KerasTensor has no truth value"),
    ("keras.Sequential([layers.Input((4,)), layers.Dense(24), layers.Conv2D(3, 3, name='c')])",
     'ValueError: Input 0 of layer "c" is incompatible with the layer: expected min_ndim=4, found ndim=2. '
     "Full shape received: (None, 24)"),
    ("line().fit(np.ones((8, 5)), np.ones((8, 1)), verbose=0)", "ValueError: Input 0 of layer"),
])
def test_what_is_wrong_says_so(tmp_path, cell, error):
    _, errors, status = run(tmp_path, START + cell)
    last = errors.strip().splitlines()[-1]
    assert status != 0 and error in last, errors[-1500:]


def test_a_train_step_of_ones_own_is_refused_by_name(tmp_path):
    _, errors, _ = run(tmp_path, START + """
class Own(keras.Model):
    def call(self, x):
        return x

    def train_step(self, data):
        return {}


model = Own()
model.compile("sgd", "mse")
model.fit(X, X)
""")
    assert "NotImplementedError: Own.train_step()" in errors


def test_training_goes_on_where_the_loss_is_not_a_number(tmp_path):
    output, errors, status = run(tmp_path, START + """
model = line()
broken = X.copy()
broken[0, 0] = np.nan
history = model.fit(broken, Y, epochs=2, verbose=2)
print(len(history.history["loss"]), history.history["loss"][1] != history.history["loss"][1])
history = line().fit(broken, Y, epochs=5, verbose=0, callbacks=[keras.callbacks.TerminateOnNaN()])
print(len(history.history["loss"]))
""")
    assert status == 0, errors
    assert "loss: nan" in output
    assert output.splitlines()[-3:] == ["2 True", "Batch 0: Invalid loss, terminating training", "1"]


def test_checkpoints_are_written_when_the_number_improves(tmp_path):
    output, errors, status = run(tmp_path, START + """
check = keras.callbacks.ModelCheckpoint("kept-{epoch:02d}-{loss:.1f}.keras", monitor="loss", save_best_only=True, verbose=1)
paths = [check._path(epoch, None, {"loss": 0.25}) for epoch in (0, 9)]
print(paths, check.best)
try:
    keras.callbacks.ModelCheckpoint("x-{other}.keras")._path(0, None, {})
except KeyError as error:
    print("Failed to format" in str(error))
model = keras.Sequential([layers.Input((3,)), layers.Dense(1, activation="sigmoid")])
model.compile("sgd", loss="binary_crossentropy", metrics=[keras.metrics.AUC(num_thresholds=50, name="area")])
truth = (Y > 0).astype("float32")
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss", save_best_only=True)
model.fit(X, truth, epochs=3, verbose=0, callbacks=[best])
again = keras.models.load_model("best.keras")
print(sorted(again.evaluate(X, truth, verbose=0, return_dict=True)))
print(bool(np.allclose(again.predict(X, verbose=0), model.predict(X, verbose=0))), again.metrics[-1].get_config())
""")
    assert status == 0, errors
    lines = output.splitlines()
    assert lines[:2] == ["['kept-01-0.2.keras', 'kept-10-0.2.keras'] None", "True"]
    assert lines[2] == "['area', 'loss']"
    assert lines[3].startswith("True {'name': 'area', 'dtype': 'float32', 'num_thresholds': 50")


def test_noise_layers_keep_mean_and_spread(tmp_path):
    output, errors, status = run(tmp_path, START + """
ones = np.ones((200, 400), "float32")
for layer in [layers.GaussianNoise(0.5), layers.GaussianDropout(0.3), layers.AlphaDropout(0.2)]:
    normal = np.random.default_rng(0).normal(size=(200, 400)).astype("float32")
    given = normal if isinstance(layer, layers.AlphaDropout) else ones
    out = layer(given, training=True).numpy()
    print(abs(round(float(out.mean() - given.mean()), 1)), round(float(out.std()), 1), bool((layer(given).numpy() == given).all()))
channels = layers.SpatialDropout1D(0.5)(np.ones((4, 5, 6), "float32"), training=True).numpy()
print(bool((channels == channels[:, :1]).all()))
""")
    assert status == 0, errors
    # sqrt(0.3 / 0.7) = 0.65; alpha dropout keeps a deviation of one.
    assert output.splitlines() == ["0.0 0.5 True", "0.0 0.7 True", "0.0 1.0 True", "True"]
