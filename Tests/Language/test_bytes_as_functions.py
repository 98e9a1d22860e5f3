"""Arrays that are functions of bytes are written when somebody looks at them: the same numbers, whoever changes what when.

Each case runs a program on arrays large enough to be kept as bytes and again on small ones that are not, and compares
what both print of the elements they have in common.
"""

import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))

CASES = {
    "divide": "x = b / 255\nshow(x)",
    "extremes": "x = b / 255\nprint(x.min(), x.max(), np.max(x), x.min(keepdims=True).shape)",
    "bytes change afterwards": "x = b / 255\nb[0] = 7\nshow(x)\nshow(b)",
    "a view of the bytes changes": "v = b[2:4]\nx = b / 255\nv[:] = 0\nshow(x)\nprint(b[2:4].sum())",
    "elements change": "x = b / 255\ny = x.reshape(-1, 784)\ny[0] = 2\nshow(x)\nprint(x[0, 0, 0])",
    "in place": "x = b.astype('float32')\nx -= 127.5\nx /= 127.5\nshow(x)",
    "in place behind a view": "x = b / 255\nv = x[1:]\nv += 1\nprint(x[0].max(), x[1].min())\nshow(x)",
    "two names": "x = b / 255\ny = x\ny += 1\nprint(y is x)\nshow(x)",
    "a number of numpy's": "x = b * np.float32(0.5)\nshow(x)",
    "number first": "x = 1 - b / 255\nshow(x)",
    "powers": "x = (b / 255) ** 2\nshow(x)",
    "half precision": "x = b.astype('float16')\nshow(x)",
    "turned round": "x = (b / 255).transpose(2, 0, 1)\nprint(x[3, 4, 5])",
    "copies": "x = b / 255\ny = x.copy()\ny[:] = 1\nshow(x)\nprint(y.min())",
    "into an array": "o = np.empty(b.shape)\nx = np.divide(b, 255, out=o)\nprint(x is o)\nshow(o)",
    "warnings only of what is there": "b += 1\nx = 1 / b\nshow(x)",
    "sums": "x = b / 255\nprint(x[:2].sum(), x[1].mean(), x[1].std())",
    "bits": "x = (b / 255).view('int64')\nprint(x[1, 1, :3], (x / 255)[1, 1, 1])",
}

PROGRAM = """
import sys
import numpy as np

count = int(sys.argv[1])
b = np.random.RandomState(3).randint(0, 200, (1000, 28, 28)).astype("uint8")[:count].copy()

def show(a):
    print(a.dtype, a.shape[1:], a[0, :3, :5].tolist(), a[4, 27].tolist())

"""


def output(folder, code, count):
    program = folder / "cell.py"
    program.write_text(PROGRAM + code)
    done = subprocess.run([BINARY, "run", program, str(count)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr


@pytest.mark.parametrize("name", CASES)
def test_large_and_small_arrays_agree(tmp_path, name):
    (large, large_warnings), (small, small_warnings) = output(tmp_path, CASES[name], 1000), output(tmp_path, CASES[name], 60)
    assert large == small and large
    assert (not large_warnings) == (not small_warnings)


def test_a_warning_is_given_where_it_is_due(tmp_path):
    printed, warnings = output(tmp_path, "x = b / 0\nprint(np.isnan(x).any(), np.isinf(x).any())", 1000)
    assert printed == "True True\n" and "divide by zero" in warnings and "invalid value" in warnings


def test_training_takes_bytes_and_elements_for_the_same(tmp_path):
    printed, _ = output(tmp_path, '''
import tensorflow.keras as keras

def losses(x):
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.layers.Input((784,)), keras.layers.Dense(10, activation="softmax")])
    model.compile("sgd", "sparse_categorical_crossentropy")
    labels = np.arange(len(x)) % 10
    kept = model.fit(x, labels, epochs=2, verbose=0, validation_data=(x[::9], labels[::9])).history
    return kept["loss"], kept["val_loss"], model.predict(x, verbose=0).tolist()

bytes_kept = b.reshape(-1, 784) / 255
written = b.reshape(-1, 784) / 255
written[0, 0] = written[0, 0]
print(losses(bytes_kept) == losses(written))
''', 1000)
    assert printed == "True\n"


def test_pictures_divided_take_no_memory_until_they_are_looked_at(tmp_path):
    printed, _ = output(tmp_path, '''
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 // 1_000_000

big = np.zeros((60000, 784), dtype="uint8")
before = resident()
x = big / 255
kept = resident() - before
x[0, 0]
print(kept < 20, resident() - before > 300)
''', 1)
    assert printed == "True True\n"
