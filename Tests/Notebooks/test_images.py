"""Pictures, augmentation and data sets through the built binary, against what the real Keras, scipy and Pillow gave."""

import array
import ast
import os
import pathlib
import shutil
import struct
import subprocess
import zipfile
import zlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Images"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
CODES = {"f4": "f", "f8": "d", "u1": "B", "u2": "H", "i4": "i", "i8": "q", "b1": "B"}


def arrays(path):
    """The arrays of an .npz file as (shape, numbers), read without numpy."""
    result = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            (length,) = struct.unpack_from("<H", data, 8)
            header = ast.literal_eval(data[10:10 + length].decode())
            numbers = array.array(CODES[header["descr"][1:]])
            numbers.frombytes(data[10 + length:])
            if header["descr"][1:] == "b1":
                # Pillow's black and white comes with truth values of 255.
                numbers = array.array("B", [value != 0 for value in numbers])
            shape = header["shape"]
            if header["fortran_order"] and len(shape) > 1:
                raise ValueError(f"{name} is in column order")
            result[name[:-4]] = (shape, numbers)
    return result


def run(program, folder, *arguments, code=0, **environment):
    done = subprocess.run([BINARY, "run", program, *arguments], capture_output=True, text=True, timeout=120, cwd=folder,
                          env=os.environ | environment)
    assert done.returncode == code, done.stderr
    return done


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("images")
    run(ORACLE / "program.py", folder, ORACLE, folder / "found.npz")
    return arrays(folder / "found.npz")


EXPECTED = arrays(ORACLE / "expected.npz")


def tolerance(name):
    """How far a value may be off: whole levels for what ends in bytes, otherwise 1e-5 of the range of values."""
    if name.startswith(("open_", "crop", "mirror", "rotate")):
        return 0
    if name.startswith(("resize_", "load_", "aspect", "array_to_img")):
        return 1
    if name.startswith("layer_resizing_bicubic"):
        return 5e-3
    if name.startswith("layer_"):
        # Places are single numbers on both sides here, and pixels differ by up to 255 from one to the next.
        return 5e-3
    scale = 255 if "color" in name or name in ("channels_first", "function") else 1
    if "brightness" in name:
        # A level of 256 may fall to the other side.
        return scale * 1e-5 + (1 if "color" in name else 1 / 255)
    return scale * 1e-5


def worst(expected, numbers):
    return max((abs(a - b) for a, b in zip(expected, numbers)), default=0)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_same_as_the_original(found, name):
    shape, expected = EXPECTED[name]
    assert found[name][0] == shape
    assert worst(expected, found[name][1]) <= tolerance(name)


def test_datasets_and_folders_print_the_same(tmp_path):
    for name in ("keras", "folder"):
        shutil.copytree(ORACLE / name, tmp_path / name)
    done = run(ORACLE / "datasets_program.py", tmp_path, KERAS_HOME=str(tmp_path / "keras"))
    expected = (ORACLE / "datasets.expected").read_text().splitlines()
    assert done.stdout.splitlines() == expected


def test_a_missing_data_set_says_where_to_put_it(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(
        "from keras.datasets import cifar10, imdb\n"
        "for data in (cifar10, imdb):\n"
        "    try:\n        data.load_data()\n"
        "    except FileNotFoundError as error:\n        print(error)\n")
    done = run(program, tmp_path, KERAS_HOME=str(tmp_path), PATH=str(tmp_path))
    assert "CIFAR-10 is not at" in done.stdout and "cifar-10-python.tar.gz" in done.stdout
    assert "imdb.npz" in done.stdout and "connect this machine to the network" in done.stdout


def test_an_archive_of_cifar10_is_unpacked(tmp_path):
    import tarfile
    source = ORACLE / "keras" / "datasets" / "cifar-100-python-target" / "cifar-100-python" / "train"
    batch = source.read_bytes().replace(b"coarse_labels", b"labels_______")
    batch = batch.replace(b"U\x0dlabels_______", b"U\x06labels").replace(b"X\x0d\x00\x00\x00labels_______", b"X\x06\x00\x00\x00labels")
    inner = tmp_path / "cifar-10-batches-py"
    inner.mkdir()
    for name in ["test_batch"] + [f"data_batch_{number}" for number in range(1, 6)]:
        (inner / name).write_bytes(batch)
    home = tmp_path / "keras" / "datasets"
    home.mkdir(parents=True)
    with tarfile.open(home / "cifar-10-batches-py-target_archive", "w:gz") as archive:
        archive.add(inner, "cifar-10-batches-py")
    program = tmp_path / "program.py"
    program.write_text(
        "from keras.datasets import cifar10, cifar100\n"
        "(x, y), (xt, yt) = cifar10.load_data()\nprint(x.shape, y.shape, y.dtype, xt.shape)\n")
    done = run(program, tmp_path, KERAS_HOME=str(tmp_path / "keras"))
    assert done.stdout == "(20, 32, 32, 3) (20, 1) uint8 (4, 32, 32, 3)\n"


HOSTILE = r'''
import os, sys
from keras.preprocessing.image import load_img
for name in sorted(os.listdir(sys.argv[1])):
    try:
        load_img(os.path.join(sys.argv[1], name), target_size=(8, 8))
        print(name, "| fine")
    except Exception as error:
        print(name, "|", type(error).__name__)
try:
    load_img("missing.png")
except FileNotFoundError as error:
    print(error)
'''


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def test_hostile_files_are_errors(tmp_path):
    huge = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 100000, 100000, 8, 2, 0, 0, 0))
    huge += chunk(b"IDAT", zlib.compress(bytes(100))) + chunk(b"IEND", b"")
    cases = {"nothing": b"", "text": b"hello, this is no picture", "huge.png": huge}
    for name in ("rgba.png", "palette.png", "gray.jpg", "color.bmp", "palette.gif"):
        data = (ORACLE / "files" / name).read_bytes()
        cases["cut " + name] = data[:len(data) // 2]
        for place in range(0, len(data), max(1, len(data) // 40)):
            cases[f"bent {place} {name}"] = data[:place] + bytes([data[place] ^ 255]) + data[place + 1:]
    folder = tmp_path / "cases"
    folder.mkdir()
    for name, data in cases.items():
        (folder / name).write_bytes(data)
    program = tmp_path / "program.py"
    program.write_text(HOSTILE)
    done = run(program, tmp_path, folder)
    found = dict(line.split(" | ") for line in done.stdout.splitlines() if " | " in line)
    assert found["nothing"] == found["text"] == "UnidentifiedImageError"
    assert found["huge.png"] == "DecompressionBombError"
    assert found["cut gray.jpg"] == found["cut rgba.png"] == found["cut color.bmp"] == "OSError"
    known = {"fine", "OSError", "UnidentifiedImageError", "DecompressionBombError", "ValueError"}
    assert set(found.values()) <= known and len(found) == len(cases)
    assert "No such file or directory: 'missing.png'" in done.stdout


TRAINING = r'''
import keras, numpy as np
from keras.preprocessing.image import ImageDataGenerator
keras.utils.set_random_seed(3)
x = np.random.rand(90, 12, 12, 1)
y = (x.mean(axis=(1, 2, 3)) > 0.5).astype("int64")
x = x + y[:, None, None, None]
model = keras.Sequential([keras.Input((12, 12, 1)), keras.layers.Conv2D(4, 3, activation="relu"),
                          keras.layers.Flatten(), keras.layers.Dense(2, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
generator = ImageDataGenerator(rotation_range=10, zoom_range=0.1, width_shift_range=0.1, horizontal_flip=True)
iterator = generator.flow(x, y, batch_size=32)
history = model.fit(iterator, steps_per_epoch=len(x) / 32, epochs=25, verbose=0, validation_data=(x, y))
print(len(iterator), len(history.history["loss"]), history.history["val_accuracy"][-1] > 0.9)
slow = ImageDataGenerator(preprocessing_function=lambda picture: picture * 1.0).flow(x, y, batch_size=32)
print(len(model.fit(slow, epochs=2, verbose=0).history["loss"]), len(model.evaluate(slow, verbose=0)),
      model.predict(slow, verbose=0).shape)
batch, labels = iterator.next()
print(batch.shape, batch.dtype, labels.shape, sum(len(b) for b, _ in (next(iterator) for _ in range(3))))
'''


def test_training_takes_the_iterator(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(TRAINING)
    assert run(program, tmp_path).stdout == "3 25 True\n2 2 (90, 2)\n(32, 12, 12, 1) float32 (32,) 90\n"
