"""How much memory training the sign-language CNN takes beyond the caller's arrays; runs unchanged on both sides.

The arrays are the tutorial's: 27,455 pictures of 28 × 28 × 1 and 7,172 to validate with, float64, labels one-hot. Peaks
are those the operating system keeps (VmHWM), set back before the training. The last line is JSON.
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))
import keras
import numpy as np

from conversation import reply
from keras_models import compiled


def status(field):
    """A field of the process's own status, in MB."""
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith(field + ":"):
                return int(line.split()[1]) / 1024


generator = np.random.default_rng(0)
x, x_valid = generator.random((27455, 28, 28, 1)), generator.random((7172, 28, 28, 1))
y = keras.utils.to_categorical(generator.integers(0, 24, 27455), 24)
y_valid = keras.utils.to_categorical(generator.integers(0, 24, 7172), 24)
arrays = (x.nbytes + x_valid.nbytes + y.nbytes + y_valid.nbytes) / 2**20
held = status("VmRSS")
with open("/proc/self/clear_refs", "w") as file:
    file.write("5")
model = compiled("cnn-e")
model.fit(x, y, epochs=1, batch_size=32, verbose=0, validation_data=(x_valid, y_valid))
peak = status("VmHWM")
reply(arrays=arrays, before=held, peak=peak, beyond=peak - held, whole=peak - arrays)
