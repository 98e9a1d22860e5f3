#!/usr/bin/env python3
"""Carries models from swiftlet to Keras and back, and compares what they predict.

Run with pinned Keras (../NeuralNetworks/requirements.txt): python round_trip.py [SWIFTLET]
SWIFTLET is the built program; .build/release/swiftlet by default. Every model of the tutorials, a graph with two inputs,
models that have every layer between them, and models with classes and functions of the cell's own are trained a little and
saved as .keras, as .h5 and as a folder on either side, and opened on the other. Predictions must agree within 1e-5, loss and
accuracy within 1e-4, and training must go on from the step at which it stopped. Ends with status 1 where they do not.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

ROOT = pathlib.Path(__file__).resolve().parents[3]
SWIFTLET = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build" / "release" / "swiftlet")
FORMATS = ["model.keras", "model.h5", "model"]

# Runs on either side: the same cells.
MODELS = (pathlib.Path(__file__).parent / "own_classes.py").read_text() + '''
import json, os, sys
import numpy as np
import keras
from keras import layers
from keras.models import Sequential
from keras.layers import *

def dense():
    model = Sequential()
    model.add(Dense(units=512, activation="relu", input_shape=(784,)))
    model.add(Dense(units=512, activation="relu"))
    model.add(Dense(units=24, activation="softmax"))
    return model, "rmsprop", numbers(8, 784), labels(8, 24)

def cnn_e():
    model = Sequential()
    model.add(Conv2D(75, (3, 3), strides=1, padding="same", activation="relu", input_shape=(28, 28, 1)))
    model.add(BatchNormalization())
    model.add(MaxPool2D((2, 2), strides=2, padding="same"))
    model.add(Conv2D(50, (3, 3), strides=1, padding="same", activation="relu"))
    model.add(Dropout(0.2))
    model.add(BatchNormalization())
    model.add(MaxPool2D((2, 2), strides=2, padding="same"))
    model.add(Conv2D(25, (3, 3), strides=1, padding="same", activation="relu"))
    model.add(BatchNormalization())
    model.add(MaxPool2D((2, 2), strides=2, padding="same"))
    model.add(Flatten())
    model.add(Dense(units=512, activation="relu"))
    model.add(Dropout(0.3))
    model.add(Dense(units=24, activation="softmax"))
    return model, "rmsprop", numbers(8, 28, 28, 1), labels(8, 24)

def cnn_c():
    model = Sequential([
        Conv2D(32, kernel_size=(3, 3), activation="relu", input_shape=(28, 28, 1)),
        Conv2D(64, (3, 3), activation="relu"),
        MaxPooling2D(pool_size=(2, 2)),
        Dropout(0.25),
        Flatten(),
        Dense(128, activation="relu"),
        Dropout(0.5),
        Dense(10, activation="softmax"),
    ])
    return model, keras.optimizers.Adam(0.002), numbers(8, 28, 28, 1), labels(8, 10)

def two_inputs():
    left, right = keras.Input((6,), name="left"), keras.Input((5,), name="right")
    shared = Dense(4, activation="tanh", name="shared")
    inner = Sequential([Dense(7, activation="relu"), Dense(6)], name="inner")
    x = shared(inner(left))
    y = shared(Dense(6, kernel_regularizer="l2")(right))
    total = layers.concatenate([Add()([x, y]), left]) if hasattr(layers, "concatenate") else Concatenate()([Add()([x, y]), left])
    out = Dense(3, activation="softmax")(Dense(5, activation="elu")(total))
    return keras.Model([left, right], out), "nadam", [numbers(8, 6), numbers(8, 5)], labels(8, 3)

def every_layer():
    image = keras.Input((12, 12, 4))
    x = Rescaling(0.5)(image)
    x = ZeroPadding2D(1)(x)
    x = Conv2D(6, 3, kernel_initializer="he_normal", bias_constraint="non_neg")(x)
    x = LeakyReLU(0.1)(x)
    x = DepthwiseConv2D(3, padding="same", depth_multiplier=2)(x)
    x = SeparableConv2D(8, 3, padding="same")(x)
    x = BatchNormalization()(x)
    x = ReLU(6.0)(x)
    x = Conv2DTranspose(6, 3, strides=2, padding="same")(x)
    x = MaxPooling2D()(x)
    x = UpSampling2D()(x)
    x = AveragePooling2D(2)(x)
    x = SpatialDropout2D(0.1)(x)
    x = LayerNormalization()(x)
    a, b = GlobalAveragePooling2D()(x), GlobalMaxPooling2D()(x)
    merged = [Add()([a, b]), Subtract()([a, b]), Multiply()([a, b]), Average()([a, b]), Maximum()([a, b]), Minimum()([a, b])]
    flat = Concatenate()(merged)
    y = Reshape((9, 4))(flat)
    y = Conv1D(5, 3, activation="relu")(y)
    y = MaxPooling1D(2)(y)
    y = AveragePooling1D(2, strides=1)(y)
    z = Concatenate()([GlobalAveragePooling1D()(y), GlobalMaxPooling1D()(y), Flatten()(y)])
    z = ELU()(Dense(6)(Dropout(0.1)(z)))
    z = Activation("tanh")(Dense(5)(z))
    z = Softmax()(Dense(3)(z))
    return keras.Model(image, z), keras.optimizers.SGD(0.01, momentum=0.9), numbers(8, 12, 12, 4), labels(8, 3)

def more_layers():
    """The layers that the model above lacks; random ones do nothing when predictions are compared."""
    image, words, steps = keras.Input((10, 8, 3)), keras.Input((6,)), keras.Input((7, 4))
    x = Resizing(9, 9)(CenterCrop(8, 7)(Cropping2D(((1, 0), (0, 1)))(image)))
    x = Normalization(mean=[0.1, 0.2, 0.3], variance=[1.0, 2.0, 3.0])(x)
    for layer in [RandomFlip("horizontal"), RandomRotation(0.1), RandomZoom(0.1), RandomTranslation(0.1, 0.1),
                  RandomContrast(0.2), RandomBrightness(0.1, value_range=(0, 1))]:
        x = layer(x)
    x = Permute((2, 1, 3))(PReLU(shared_axes=[1, 2])(Conv2D(4, 3)(x)))
    x = Identity()(GlobalMaxPooling2D()(UnitNormalization()(x)))
    y = SpatialDropout1D(0.1)(Embedding(11, 5)(words))
    y = UpSampling1D(2)(ZeroPadding1D(1)(Cropping1D(1)(TimeDistributed(Dense(4, activation="tanh"))(y))))
    y = GlobalAveragePooling1D()(ActivityRegularization(l2=0.01)(y))
    z = TimeDistributed(Dense(3))(GaussianNoise(0.1)(steps))
    z = GaussianDropout(0.1)(Flatten()(AlphaDropout(0.1)(z)))
    d = Dot(axes=1, normalize=True)([x, y])
    r = Flatten()(RepeatVector(2)(Dense(3)(z)))
    out = Dense(3, activation="softmax")(Concatenate()([x, y, z, d, r]))
    words_in = (np.arange(48) % 11).reshape(8, 6).astype("float32")
    return (keras.Model([image, words, steps], out), "adam",
            [numbers(8, 10, 8, 3), words_in, numbers(8, 7, 4)], labels(8, 3))

MAKERS = [dense, cnn_e, cnn_c, two_inputs, every_layer, more_layers] + OWN

def flat(arrays): return [float(v) for a in arrays for v in np.asarray(a).ravel()]

def write(folder):
    """Trains every model a little and saves it in every format, with what it predicts."""
    for make in MAKERS:
        keras.utils.set_random_seed(1)
        model, optimizer, x, y = make()
        loss, metrics = COMPILED.get(make.__name__, ("categorical_crossentropy", ["accuracy"]))
        model.compile(optimizer=optimizer, loss=loss, metrics=metrics)
        for _ in range(3): model.train_on_batch(x, y)
        place = folder + "/" + make.__name__
        os.makedirs(place, exist_ok=True)
        model.save(place + "/model.keras")
        keras.saving.save_model(model, place + "/model", zipped=False)
        # Last: Keras forgets the optimizer's configuration when it writes this format.
        # Keras cannot write random layers for pictures, nor losses and metrics of one's own classes, into this format.
        is_keras = keras.backend.backend() != "swiftlet"
        if make.__name__ not in COMPILED and not (make is more_layers and is_keras): model.save(place + "/model.h5")
        with open(place + "/predicted.json", "w") as file: json.dump(flat([model.predict(x, verbose=0)]), file)
        judged = [float(v) for v in np.asarray(model.evaluate(x, y, verbose=0)).ravel()]
        with open(place + "/judged.json", "w") as file: json.dump(judged, file)

def read(folder, formats, trained=None):
    """Opens what the other side saved, and prints the largest differences of predictions and judgements."""
    for make in MAKERS:
        _, _, x, y = make()
        place = folder + "/" + make.__name__
        with open(place + "/predicted.json") as file: predicted = np.array(json.load(file))
        with open(place + "/judged.json") as file: judged = np.array(json.load(file))
        for name in formats:
            if not os.path.exists(place + "/" + name): continue
            model = keras.models.load_model(place + "/" + name, custom_objects=KNOWN)
            far = float(np.max(np.abs(np.array(flat([model.predict(x, verbose=0)])) - predicted)))
            judgement = float(np.max(np.abs(np.array([float(v) for v in np.asarray(model.evaluate(x, y, verbose=0)).ravel()]) - judged)))
            steps = int(model.optimizer.iterations)
            if trained is None or name in trained: model.train_on_batch(x, y)
            print(make.__name__, name, far, judgement, steps, int(model.optimizer.iterations))
'''


def check(direction, output):
    good = True
    for line in output.splitlines():
        if not line.startswith(("dense", "cnn_", "two_inputs", "every_layer", "more_layers", "own_")):
            continue
        model, name, far, judgement, steps, after = line.split(" ")
        right = float(far) <= 1e-5 and float(judgement) <= 1e-4 and steps == "3"
        right = right and (after == "4" or (direction.endswith("Keras") and name == "model.h5"))
        good = good and right
        print(f"{'good' if right else 'BAD '}  {direction}  {model:12} {name:12} predictions differ by {float(far):.1e}")
    return good


def swiftlet(call, folder):
    program = pathlib.Path(folder) / "cells.py"
    program.write_text(MODELS + "\n" + call + "\n")
    done = subprocess.run([SWIFTLET, "run", str(program)], capture_output=True, text=True, cwd=folder)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def main():
    import contextlib
    import io

    cells = {}
    exec(MODELS, cells)
    with tempfile.TemporaryDirectory() as folder:
        swiftlet("write('ours')", folder)
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            # Keras 3.15 cannot go on training what it reads from an .h5 file, its own files included.
            cells["read"](folder + "/ours", FORMATS, trained=["model.keras", "model"])
        good = check("swiftlet -> Keras", output.getvalue())
        good = output.getvalue().count("\n") == 24 and good
        cells["write"](folder + "/theirs")
        back = swiftlet(f"read('theirs', {FORMATS!r})", folder)
        good = check("Keras -> swiftlet", back) and good
        good = back.count("\n") == 23 and good
    sys.exit(0 if good else 1)


main()
