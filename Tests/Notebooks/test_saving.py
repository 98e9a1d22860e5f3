"""Saving and loading models through the built binary, against files that the real Keras made.

Tests/Oracles/Saving/make_files.py made them; round_trip.py beside it goes both ways with a live Keras.
"""

import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import threading
import time
import zipfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "Tests" / "Oracles" / "Saving"
BINARY = pathlib.Path(os.environ.get("SWIFTLET_BINARY", ROOT / ".build" / "release" / "swiftlet"))
EXPECTED = json.loads((ORACLE / "expected.json").read_text())

START = f"""
import json, os
import numpy as np
import keras
from keras import layers
O = {str(ORACLE)!r} + "/"
E = json.load(open(O + "expected.json"))
def numbers(*shape): return np.sin(np.arange(int(np.prod(shape)))).reshape(shape).astype("float32")
def labels(count, classes): return np.eye(classes)[np.arange(count) % classes].astype("float32")
def close(a, b, tolerance=1e-5):
    a, b = np.asarray(a).ravel(), np.asarray(b).ravel()
    assert a.shape == b.shape, (a.shape, b.shape)
    assert float(np.max(np.abs(a - b))) < tolerance, float(np.max(np.abs(a - b)))
def error(f):
    try: f()
    except BaseException as e: print(type(e).__name__ + ": " + str(e))
    else: print("no error")
"""


def run(program, folder, **options):
    (folder / "program.py").write_text(START + program)
    return subprocess.run([BINARY, "run", "program.py"], capture_output=True, text=True, timeout=120, cwd=folder, **options)


def lines(program, folder, **options):
    done = run(program, folder, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("name", ["chain.keras", "chain.h5", "chain_folder"])
def test_a_chain_of_keras_predicts_as_in_keras(name, tmp_path):
    assert lines(
        f"""
m = keras.models.load_model(O + {name!r})
close(m.predict(numbers(2, 6, 6, 1), verbose=0), E["chain"])
print(m.name, type(m).__name__, m.optimizer.name, int(m.optimizer.iterations), m.count_params())
print(sorted(m.evaluate(numbers(12, 6, 6, 1), labels(12, 3), verbose=0, return_dict=True)))
""",
        tmp_path,
    ) == ["chain Sequential adam 6 126", "['accuracy', 'loss']"]


@pytest.mark.parametrize("name", ["graph.keras", "graph.h5"])
def test_a_graph_of_keras_predicts_as_in_keras(name, tmp_path):
    assert lines(
        f"""
m = keras.models.load_model(O + {name!r})
for mine, theirs in zip(m.predict([numbers(2, 4), numbers(2, 3)], verbose=0), E["graph"]): close(mine, theirs)
print([l.name for l in m.layers], m.output_names if hasattr(m, "output_names") else "")
""",
        tmp_path,
    )[0].startswith("['left', 'right', 'inner',")


OWN = "exec(open(O + 'own_classes.py').read())\n"


@pytest.mark.parametrize("name", ["own_chain", "own_graph", "own_model"])
def test_classes_of_ones_own_in_files_of_keras(name, tmp_path):
    found = lines(OWN + f"""
make = {name}
_, _, x, y = make()
model = keras.models.load_model(O + "{name}.keras", custom_objects=KNOWN)
close(model.predict(x, verbose=0), E["{name}"]["predicted"])
close(model.evaluate(x, y, verbose=0), E["{name}"]["judged"], 1e-4)
print(type(model).__name__, int(model.optimizer.iterations))
""", tmp_path)
    assert found == [{"own_chain": "Sequential", "own_graph": "Functional", "own_model": "Two"}[name] + " 2"]


def test_classes_of_ones_own_survive_every_format(tmp_path):
    found = lines(OWN + """
for make in OWN:
    model, optimizer, x, y = make()
    loss, metrics = COMPILED[make.__name__]
    model.compile(optimizer, loss=loss, metrics=metrics)
    for _ in range(2): model.train_on_batch(x, y)
    before, judged = model.predict(x, verbose=0), model.evaluate(x, y, verbose=0)
    for path in ["m.keras", "m.h5", "folder"]:
        if make is own_model and path == "m.h5": continue
        model.save(path)
        again = keras.models.load_model(path, custom_objects=KNOWN)
        close(again.predict(x, verbose=0), before)
        close(again.evaluate(x, y, verbose=0), judged, 1e-4)
        assert type(again) is type(model) or make is own_graph
        again.train_on_batch(x, y)
    model.save_weights("m.weights.h5")
    fresh = make()[0]
    fresh.load_weights("m.weights.h5")
    close(fresh.predict(x, verbose=0), before)
    with keras.saving.custom_object_scope(KNOWN):
        if make is not own_model:
            assert keras.models.clone_model(model).count_params() == model.count_params()
            assert keras.models.model_from_json(model.to_json()).count_params() == model.count_params()
print("done", keras.saving.get_registered_name(Scaled), keras.saving.get_registered_object("Custom>Block") is Block)
layer = Scaled.from_config({**Scaled(3, factor=7.0).get_config(), "name": "again"})
print(type(layer).__name__, layer.factor, layer.units, layer.name)
described = keras.saving.serialize_keras_object(Weighted(3.0))
print(described["class_name"], described["registered_name"], described["config"]["factor"],
      keras.saving.deserialize_keras_object(described).factor)
""", tmp_path)
    assert found == ["done shop>Scaled True", "Scaled 7.0 3 again", "Weighted Custom>Weighted 3.0 3.0"]


def test_what_cannot_be_saved_or_found_is_named(tmp_path):
    found = lines(OWN + """
def saved(*inner):
    model = keras.Sequential([keras.Input((3,)), *inner])
    model(numbers(2, 3))
    model.save("m.keras")

class Wide(layers.Layer):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.width = width
    def call(self, x): return x

class Failing(layers.Layer):
    def call(self, x): return x
    def get_config(self): return {**super().get_config(), "factor": 1 / 0}

saved(layers.Dense(2))
error(lambda: saved(layers.Lambda(lambda x: x)))
error(lambda: saved(Wide(3)))
error(lambda: saved(Failing()))
print(keras.models.load_model("m.keras").layers[0].units)
saved(Unregistered())
error(lambda: keras.models.load_model("m.keras"))
print(type(keras.models.load_model("m.keras", custom_objects={"Unregistered": Unregistered}).layers[0]).__name__)
saved(layers.Lambda(bend))
error(lambda: keras.models.load_model("m.keras"))
class Picky(layers.Layer):
    def call(self, x): return x
    def get_config(self): return {**super().get_config(), "other": 1}
saved(Picky())
error(lambda: keras.models.load_model("m.keras", custom_objects={"Picky": Picky}))
""", tmp_path)
    assert found[0].startswith("NotImplementedError: A lambda cannot be saved")
    assert found[1].startswith("NotImplementedError: Object Wide was created by passing arguments to `__init__()`")
    assert found[2] == "ZeroDivisionError: division by zero"
    assert found[3] == "2"
    assert found[4].startswith("TypeError: Could not locate class 'Unregistered'. Make sure custom classes and functions are "
                               "decorated with `@keras.saving.register_keras_serializable()`.")
    assert found[5] == "Unregistered"
    assert found[6].startswith("TypeError: Could not locate function 'bend'.")
    assert found[7] == "ValueError: Unrecognized keyword arguments passed to Picky: {'other': 1}"


def test_a_file_of_keras_2_is_read(tmp_path):
    assert lines(
        """
m = keras.models.load_model(O + "keras2.h5")
close(m.predict(numbers(2, 4), verbose=0), E["keras2"])
print([l.name for l in m.layers], type(m.optimizer).__name__)
print(sorted(m.evaluate(numbers(3, 4), labels(3, 3), verbose=0, return_dict=True)))
""",
        tmp_path,
    ) == ["['dense_9', 'batch_normalization_2', 'a'] Adam", "['accuracy', 'loss']"]


@pytest.mark.parametrize("name", sorted(EXPECTED["optimizers"]))
def test_training_goes_on_where_keras_stopped(name, tmp_path):
    lines(
        f"""
m = keras.models.load_model(O + "optimizer_{name}.keras")
for _ in range(3): m.train_on_batch(numbers(6, 3), numbers(6, 2))
for mine, theirs in zip(m.get_weights(), E["optimizers"][{name!r}]): close(mine, theirs, 2e-6)
""",
        tmp_path,
    )


@pytest.mark.parametrize("path", ["m.keras", "m.h5", "asl_model", "deep/er/asl_model"])
@pytest.mark.parametrize("optimizer", ["adam", "rmsprop", "nadam", "adamax", "adadelta", "sgd"])
def test_training_goes_on_where_it_stopped(path, optimizer, tmp_path):
    lines(
        f"""
m = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.BatchNormalization(), layers.Dense(2)])
m.compile({optimizer!r}, "mse", metrics=["mae"])
x, y = numbers(6, 3), numbers(6, 2)
for _ in range(4): m.train_on_batch(x, y)
m.save({path!r})
again = keras.models.load_model({path!r})
assert again.get_config() == m.get_config()
assert np.array_equal(again.predict(x, verbose=0), m.predict(x, verbose=0))
for _ in range(4):
    m.train_on_batch(x, y)
    again.train_on_batch(x, y)
for a, b in zip(m.get_weights(), again.get_weights()): assert np.array_equal(a, b), (a, b)
""",
        tmp_path,
    )


def test_configurations_are_those_of_keras(tmp_path):
    lines(
        """
def plain(v):
    if isinstance(v, dict): return {k: plain(x) for k, x in v.items()}
    return [plain(x) for x in v] if isinstance(v, (list, tuple)) else v
wrong = []
for name, theirs in E["configurations"].items():
    made = keras.saving.deserialize_keras_object(theirs)
    mine = plain(keras.saving.serialize_keras_object(made))
    # The loss function's own arguments are missing from Keras' configuration of some losses; ours hold them.
    if json.dumps(mine) != json.dumps(theirs): wrong.append((name, mine, theirs))
assert not wrong, wrong
""",
        tmp_path,
    )


def test_json_and_clones_have_the_layers_and_not_the_weights(tmp_path):
    assert lines(
        """
m = keras.models.load_model(O + "graph.keras")
again = keras.models.model_from_json(m.to_json())
assert json.loads(again.to_json())["config"] == json.loads(m.to_json())["config"]
print(again.optimizer.name[:8], [w.shape for w in again.get_weights()] == [w.shape for w in m.get_weights()])
copy = keras.models.clone_model(m)
print(np.array_equal(copy.get_weights()[0], m.get_weights()[0]))
copy.set_weights(m.get_weights())
x = [numbers(2, 4), numbers(2, 3)]
print(all(np.array_equal(a, b) for a, b in zip(copy.predict(x, verbose=0), m.predict(x, verbose=0))))
print(m.to_json(indent=1).splitlines()[1])
s = keras.Sequential.from_config(keras.models.load_model(O + "chain.keras").get_config())
print(s.count_params(), keras.layers.Dense.from_config(s.layers[-1].get_config()).units)
""",
        tmp_path,
    ) == ["rm_sprop True", "False", "True", ' "module": "keras.src.models.functional",', "126 3"]


def test_weights_alone(tmp_path):
    found = lines(
        """
m = keras.models.load_model(O + "chain.keras")
x = numbers(2, 6, 6, 1)
for path in ["w.weights.h5", "w.h5"]:
    m.save_weights(path)
    other = keras.models.clone_model(m)
    other.load_weights(path)
    assert np.array_equal(other.predict(x, verbose=0), m.predict(x, verbose=0))
other = keras.models.clone_model(m)
for path in [O + "chain.weights.h5", O + "chain.keras", O + "chain.h5"]:
    other.set_weights([w * 0 for w in m.get_weights()])
    other.load_weights(path)
    assert all(np.array_equal(a, b) for a, b in zip(other.get_weights(), m.get_weights()))
small = keras.Sequential([keras.Input((6, 6, 1)), layers.Conv2D(3, 3, padding="same", name=m.layers[0].name), layers.Flatten(), layers.Dense(7, name="other")])
small.load_weights("w.h5", by_name=True)
print(np.array_equal(small.get_weights()[0], m.get_weights()[0]))
before = small.get_weights()
error(lambda: small.load_weights("w.weights.h5"))
print(all(np.array_equal(a, b) for a, b in zip(small.get_weights(), before)))
error(lambda: small.load_weights("w.h5"))
error(lambda: small.load_weights("w.weights.h5", by_name=True))
error(lambda: small.save_weights("w.txt"))
error(lambda: small.load_weights("none.weights.h5"))
""",
        tmp_path,
    )
    assert found[:3] == [
        "True",
        "ValueError: A total of 1 objects could not be loaded. Example error message for object <Dense name=other, built=True>:",
        "",
    ]
    assert found[3].startswith(
        "The shape of the target variable and the shape of the target value in `variable.assign(value)` must match. "
        "variable.shape=(108, 7), Received: value.shape=(27, 3). Target variable: <Variable path="
    )
    assert found[4:7] == ["", "List of objects that could not be loaded:", "[<Dense name=other, built=True>]"]
    assert found[7:] == [
        "True",
        "ValueError: Layer count mismatch when loading weights from file. Model expected 2 layers, found 3 saved layers.",
        "ValueError: `by_name` only supports loading legacy '.h5' or '.hdf5' files. Received: w.weights.h5",
        "ValueError: The filename must end in `.weights.h5`. Received: filepath=w.txt",
        "FileNotFoundError: [Errno 2] Unable to synchronously open file (unable to open file: name = 'none.weights.h5', "
        "errno = 2, error message = 'No such file or directory', flags = 0, o_flags = 0)",
    ]


def test_errors_say_what_keras_says(tmp_path):
    shutil.copy(ORACLE / "chain.keras", tmp_path / "torn.keras")
    shutil.copy(ORACLE / "chain.h5", tmp_path / "torn.h5")
    for name in ("torn.keras", "torn.h5"):
        with open(tmp_path / name, "r+b") as file:
            file.truncate(9000)
    (tmp_path / "text.h5").write_text("no model")
    (tmp_path / "empty").mkdir()
    found = lines(
        """
m = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
for path in ["none.keras", "torn.keras", "none.h5", "torn.h5", "text.h5", "none", "empty"]:
    error(lambda: keras.models.load_model(path))
for path in ["m.pb", "m.keras.bak", "nowhere/m.keras", "empty/../text.h5/m.keras"]:
    error(lambda: m.save(path))
error(lambda: m.save("m.keras", shape=3))
error(lambda: m.save("text.h5/m"))
error(lambda: m.save_weights("w"))
""",
        tmp_path,
    )
    missing = "Please ensure the file is an accessible `.keras` zip file."
    assert found[0] == f"ValueError: File not found: filepath=none.keras. {missing}"
    assert found[1] == f"ValueError: File not found: filepath=torn.keras. {missing}"
    assert found[2] == (
        "FileNotFoundError: [Errno 2] Unable to synchronously open file (unable to open file: name = 'none.h5', errno = 2, "
        "error message = 'No such file or directory', flags = 0, o_flags = 0)"
    )
    assert found[3].startswith("OSError: Unable to synchronously open file (truncated file: eof = 9000, sblock->base_addr = 0,")
    assert found[3].endswith("'torn.h5'")
    assert found[4] == "OSError: Unable to synchronously open file (file signature not found): 'text.h5'"
    assert found[5].startswith("ValueError: File format not supported: filepath=none. Keras 3 only supports V3 `.keras`")
    assert found[6].startswith("ValueError: File format not supported: filepath=empty.")
    for line, path in zip(found[7:9], ["m.pb", "m.keras.bak"]):
        assert line.startswith("ValueError: Invalid filepath extension for saving.") and line.endswith(f"filepath={path}.")
    assert found[9] == "FileNotFoundError: [Errno 2] No such file or directory: 'nowhere/m.keras'"
    assert found[10].startswith("NotADirectoryError: [Errno 20]")
    assert found[11] == "ValueError: The following argument(s) are not supported: ['shape']"
    assert found[12].startswith("NotADirectoryError: [Errno 20]") and "text.h5/m" in found[12]
    assert found[13] == "ValueError: The filename must end in `.weights.h5`. Received: filepath=w"


def test_a_full_disk_leaves_the_older_file(tmp_path):
    """The limit on a file's size ends a write as a full disk does."""
    found = lines(
        """
for path in ["m.keras", "m.h5", "asl_model", "m.weights.h5"]:
    small = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
    large = keras.Sequential([keras.Input((300,)), layers.Dense(900)])
    save = (lambda m: m.save_weights(path)) if "weights" in path else (lambda m: m.save(path))
    save(small)
    before = sorted(os.listdir("."))
    error(lambda: save(large))
    assert sorted(os.listdir(".")) == before, os.listdir(".")
    if "weights" in path: small.load_weights(path)
    else: assert np.array_equal(keras.models.load_model(path).get_weights()[0], small.get_weights()[0])
""",
        tmp_path,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
    )
    assert len(found) == 4
    for line, path in zip(found, ["'m.keras'", "'m.h5'", "'asl_model/model.weights.h5'", "'m.weights.h5'"]):
        assert line == f"OSError: [Errno 27] File too large: {path}"


def test_a_kill_in_the_middle_leaves_a_whole_file(tmp_path):
    """Saves again and again, is killed at any moment: what lies there is a whole model."""
    program = """
m = keras.Sequential([keras.Input((300,)), layers.Dense(900)])
m.save("m.keras"); m.save("m.h5")
open("ready", "w").close()
while True:
    m.save("m.keras"); m.save("m.h5")
"""
    for delay in (0.05, 0.11, 0.17):
        (tmp_path / "program.py").write_text(START + program)
        process = subprocess.Popen([BINARY, "run", "program.py"], cwd=tmp_path, stderr=subprocess.DEVNULL)
        for _ in range(600):
            if (tmp_path / "ready").exists():
                break
            time.sleep(0.05)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        (tmp_path / "ready").unlink()
        lines("for p in ['m.keras', 'm.h5']: assert keras.models.load_model(p).count_params() == 270900", tmp_path)


def test_an_interrupt_leaves_a_whole_file_and_the_session(session, tmp_path):
    """The stop button while a model is saved."""
    folder = tmp_path / "models"
    folder.mkdir()
    prepared = session.run(
        f"import os, keras\nos.chdir({str(folder)!r})\n"
        "m = keras.Sequential([keras.Input((300,)), keras.layers.Dense(900)])\nm.save('m.keras')"
    )
    assert prepared["error"] is None
    threading.Timer(0.7, session.manager.interrupt_kernel).start()
    cell = session.run("while True: m.save('m.keras')")
    assert cell["error"] is not None and cell["error"]["ename"] == "KeyboardInterrupt"
    after = session.run("print(os.listdir('.'), keras.models.load_model('m.keras').count_params())")
    assert after["stdout"] == "['m.keras'] 270900\n"


def nested_json(depth):
    return '{"class_name": "Sequential", "config": ' + '{"a": ' * depth + "1" + "}" * depth + "}"


def archive(path, config, weights=None, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as file:
        file.writestr("metadata.json", "{}")
        file.writestr("config.json", config)
        file.writestr("model.weights.h5", weights if weights is not None else (ORACLE / "chain.weights.h5").read_bytes())
        file.writestr("../../escaped.txt", "out")


def test_hostile_archives(tmp_path):
    with zipfile.ZipFile(ORACLE / "chain.keras") as file:
        good = file.read("config.json").decode()
    config = json.loads(good)
    archive(tmp_path / "deep.keras", nested_json(100_000))
    archive(tmp_path / "brackets.keras", "[" * 100_000)
    archive(tmp_path / "nojson.keras", good[:-10])
    archive(tmp_path / "list.keras", "[1, 2]")
    archive(tmp_path / "bomb.keras", " " * 300_000_000, compression=zipfile.ZIP_DEFLATED)
    archive(tmp_path / "unknown.keras", good.replace('"Dense"', '"Evil"'))
    archive(tmp_path / "noweights.keras", good, weights=b"nothing")
    config["config"]["layers"][-1]["config"]["units"] = 10**9
    archive(tmp_path / "absurd.keras", json.dumps(config))
    config["config"]["layers"][-1]["config"]["units"] = 2**62
    archive(tmp_path / "overflow.keras", json.dumps(config))
    config["config"]["layers"][-1]["config"]["units"] = "many"
    archive(tmp_path / "text.keras", json.dumps(config))
    found = lines(
        """
for name in ["deep", "brackets", "nojson", "list", "bomb", "unknown", "noweights", "absurd", "overflow", "text"]:
    error(lambda: keras.models.load_model(name + ".keras"))
print("alive")
""",
        tmp_path,
    )
    kinds = [line.split(":")[0] for line in found]
    assert kinds == [
        "RecursionError", "RecursionError", "ValueError", "ValueError", "ValueError", "TypeError", "OSError",
        "MemoryError", "ValueError", "ValueError", "alive",
    ], found
    assert not (tmp_path.parent / "escaped.txt").exists() and not (tmp_path.parents[1] / "escaped.txt").exists()
    assert "'noweights.keras'" in found[6] and "Evil" in found[5]


def test_hostile_hdf5_files(tmp_path):
    """Files with bytes changed here and there, and cut short: an error or a model, never the end of the process."""
    import random

    chance = random.Random(5)
    for source in ("chain.h5", "graph.h5", "keras2.h5"):
        base = (ORACLE / source).read_bytes()
        for number in range(60):
            content = bytearray(base)
            for _ in range(chance.choice([1, 2, 4, 16, 64])):
                content[chance.randrange(len(content))] = chance.choice([0, 1, 0x7F, 0xFF, chance.randrange(256)])
            if chance.random() < 0.15:
                content = content[: chance.randrange(len(content))]
            (tmp_path / f"{source[:-3]}_{number}.h5").write_bytes(content)
    found = lines(
        """
outcomes = {}
for name in sorted(os.listdir(".")):
    if not name.endswith(".h5"): continue
    try:
        keras.models.load_model(name)
        outcome = "loaded"
    except (OSError, ValueError, TypeError, KeyError, MemoryError) as e: outcome = "refused"
    outcomes[outcome] = outcomes.get(outcome, 0) + 1
print(sum(outcomes.values()), outcomes["refused"] > 20, outcomes["loaded"] > 20)
""",
        tmp_path,
    )
    assert found == ["180 True True"]


def test_overwrite_asks(tmp_path):
    (tmp_path / "program.py").write_text(
        START
        + """
m = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
m.save("m.keras")
n = keras.models.clone_model(m)
n.save("m.keras", overwrite=False)
print("kept", np.array_equal(keras.models.load_model("m.keras").get_weights()[0], m.get_weights()[0]))
n.save("m.keras", overwrite=False)
print("replaced", np.array_equal(keras.models.load_model("m.keras").get_weights()[0], n.get_weights()[0]))
"""
    )
    done = subprocess.run([BINARY, "run", "program.py"], input="n\ny\n", capture_output=True, text=True, timeout=60, cwd=tmp_path)
    question = "[WARNING] m.keras already exists - overwrite? [y/n]"
    assert done.stdout == f"{question}kept True\n{question}[TIP] Next time specify overwrite=True!\nreplaced True\n", done.stderr


def test_a_folder_keeps_what_else_lies_in_it(tmp_path):
    assert lines(
        """
m = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
m.save("asl_model")
open("asl_model/notes.txt", "w").write("mine")
m.set_weights([w + 1 for w in m.get_weights()])
m.save("asl_model")
print(sorted(os.listdir("asl_model")), sorted(os.listdir(".")))
print(np.array_equal(keras.models.load_model("asl_model").get_weights()[0], m.get_weights()[0]))
print(sorted(json.load(open("asl_model/metadata.json"))))
""",
        tmp_path,
    ) == [
        "['config.json', 'metadata.json', 'model.weights.h5', 'notes.txt'] ['asl_model', 'program.py']",
        "True",
        "['date_saved', 'keras_version']",
    ]


def test_a_large_attribute_and_many_layers(tmp_path):
    """A configuration beyond 64 KiB, and more layers than one node of a group's index holds."""
    lines(
        """
m = keras.Sequential([keras.Input((2,))] + [layers.Dense(2) for _ in range(300)])
m.compile("adam", "mse")
m.train_on_batch(numbers(2, 2), numbers(2, 2))
for path in ["m.h5", "m.keras"]:
    m.save(path)
    again = keras.models.load_model(path)
    assert all(np.array_equal(a, b) for a, b in zip(m.get_weights(), again.get_weights()))
    assert int(again.optimizer.iterations) == 1
""",
        tmp_path,
    )
