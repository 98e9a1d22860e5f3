"""Times of a training step as batch, width and depth grow; answers as a JSON line. Runs under `swiftlet run`, and under
Python with Keras too.

    growth.py SECONDS
"""
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))
import keras
import numpy as np

from conversation import reply
from keras_models import digits_cnn, mlp

seconds = float(sys.argv[1])
generator = np.random.default_rng(0)
flat = generator.random((8192, 784))
labels = generator.integers(0, 10, 8192)


class Epochs(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.times, self.begun = [], 0.0

    def on_epoch_begin(self, epoch, logs=None):
        self.begun = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        self.times.append(time.perf_counter() - self.begun)


def epoch(model, x, batch, steps, repeats):
    """The middle of the times of some epochs, in seconds."""
    epochs = Epochs()
    count = batch * steps
    model.fit(x[:count], labels[:count], batch_size=batch, epochs=repeats, verbose=0, callbacks=[epochs])
    return sorted(epochs.times)[len(epochs.times) // 2]


def step(model, x, batch):
    """Seconds of one more step."""
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    epoch(model, x, batch, 2, 1)
    base = epoch(model, x, batch, 1, 5)
    most = len(x) // batch
    few = max(1e-6, epoch(model, x, batch, 4, 3) - base) / 3
    steps = min(most, max(4, int(seconds / 3 / few)))
    return (epoch(model, x, batch, steps, 3) - base) / (steps - 1)


pictures = flat.reshape(-1, 28, 28, 1)
for batch in (1, 4, 16, 64, 256, 1024):
    reply(model="MLP 784-512-512-10", by="batch", size=batch, seconds=step(mlp(), flat, batch))
    reply(model="CNN 32-64-64", by="batch", size=batch, seconds=step(digits_cnn(), pictures, batch))
for width in (64, 128, 256, 512, 1024, 2048):
    reply(model="MLP 784-n-n-10", by="width", size=width, seconds=step(mlp(width=width), flat, 32))
for width in (8, 16, 32, 64, 128):
    reply(model="CNN n-2n-2n", by="width", size=width, seconds=step(digits_cnn(width=width), pictures, 32))
for depth in (1, 2, 4, 8, 16):
    reply(model="MLP, n hidden layers of 512", by="depth", size=depth, seconds=step(mlp(depth=depth), flat, 32))
    reply(model="CNN, n middle convolutions 64", by="depth", size=depth, seconds=step(digits_cnn(depth=depth), pictures, 32))
