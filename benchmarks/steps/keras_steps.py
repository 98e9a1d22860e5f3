"""Times training steps and inference of a tutorial's model; the same file runs on Swiftlet and on Keras.

    keras_steps.py MODEL [--xla]

The first reply comes after the first training step. Then it answers requests (shared/conversation.py).
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))
import keras
import numpy as np

from conversation import reply, serve
from keras_models import MODELS, compiled

#: On a machine that others use too, processor time tells more than what the clock on the wall does.
clock = time.process_time if os.environ.get("BENCH_CLOCK") == "processor" else time.perf_counter
name = sys.argv[1]
_, shape, classes, one_hot, _ = MODELS[name]
model = compiled(name, **({"jit_compile": True} if "--xla" in sys.argv else {}))
generator = np.random.default_rng(0)


def samples(count):
    """Pictures as the tutorials hold them, float64 between 0 and 1, and their labels."""
    labels = generator.integers(0, classes, count)
    return generator.random((count, *shape)), keras.utils.to_categorical(labels, classes) if one_hot else labels


model.train_on_batch(*samples(32))
reply(first="done")
held = {"count": 0}


class Stamps(keras.callbacks.Callback):
    """When epochs and predictions begin and epochs end. Single steps have no hook: it would make JAX wait for each."""

    def __init__(self):
        super().__init__()
        self.epochs, self.begun = [], 0.0

    def on_epoch_begin(self, epoch, logs=None):
        self.begun = clock()

    def on_epoch_end(self, epoch, logs=None):
        self.epochs.append(clock() - self.begun)

    def on_predict_begin(self, logs=None):
        self.begun = clock()


def hold(count):
    held["x"], held["y"] = samples(count)
    held["count"] = count
    return {}


def run(kind, batch, steps, repeats):
    """Seconds that a pass over some batches takes, once for each repeat."""
    x, y = held["x"][:steps * batch], held["y"][:steps * batch]
    stamps = Stamps()
    if kind == "train":
        model.fit(x, y, batch_size=batch, epochs=repeats, verbose=0, callbacks=[stamps])
        return {"seconds": stamps.epochs}
    seconds = []
    for _ in range(repeats):
        model.predict(x, batch_size=batch, verbose=0, callbacks=[stamps])
        seconds.append(clock() - stamps.begun)
    return {"seconds": seconds}


def single(repeats):
    """Seconds of predict and of a call for one picture."""
    x = held["x"][:1]
    tensor = keras.ops.convert_to_tensor(x.astype("float32"))
    result = {}
    for kind, body in (("predict", lambda: model.predict(x, verbose=0)),
                       ("call", lambda: np.asarray(model(tensor, training=False))),
                       ("predict_on_batch", lambda: model.predict_on_batch(x))):
        seconds = []
        for _ in range(repeats + 3):
            begun = clock()
            body()
            seconds.append(clock() - begun)
        result[kind] = seconds[3:]
    return result


serve({"hold": hold, "run": run, "single": single})
