#!/usr/bin/env python3
"""Makes the files that the saving tests read, with pinned Keras (see ../NeuralNetworks/requirements.txt).

Run in this folder: python make_files.py
Writes models as .keras, .h5, .weights.h5 and a folder; expected.json holds what they predict, how training goes on after
loading, and the configurations of single objects; keras2.h5 is spelled as Keras 2 spelled it.
"""
import json
import os
import shutil

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

import h5py
import keras
import numpy as np
from keras import layers

expected = {"keras": keras.__version__}


def numbers(*shape):
    """Inputs that a cell can make again: sines of 0, 1, 2 …"""
    return np.sin(np.arange(np.prod(shape))).reshape(shape).astype("float32")


def labels(count, classes):
    return np.eye(classes, dtype="float32")[np.arange(count) % classes]


def flat(array):
    return [float(value) for value in np.asarray(array).ravel()]


def chain():
    model = keras.Sequential(
        [
            keras.Input((6, 6, 1)),
            layers.Conv2D(3, 3, padding="same", activation="relu"),
            layers.BatchNormalization(),
            layers.MaxPool2D(),
            layers.Dropout(0.2),
            layers.Flatten(),
            layers.Dense(3, activation="softmax", kernel_regularizer="l2"),
        ],
        name="chain",
    )
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    model.fit(numbers(12, 6, 6, 1), labels(12, 3), epochs=2, batch_size=4, verbose=0, shuffle=False)
    expected["chain"] = flat(model.predict(numbers(2, 6, 6, 1), verbose=0))
    model.save("chain.keras")
    model.save_weights("chain.weights.h5")
    shutil.rmtree("chain_folder", ignore_errors=True)
    keras.saving.save_model(model, "chain_folder", zipped=False)
    # Last: Keras forgets the optimizer's configuration when it writes this format.
    model.save("chain.h5")


def graph():
    left, right = keras.Input((4,), name="left"), keras.Input((3,), name="right")
    inner = keras.Sequential([layers.Dense(3, activation="tanh", name="first"), layers.Dense(4)], name="inner")
    shared = layers.Dense(4, name="shared")
    a = shared(inner(left))
    b = shared(layers.Dense(4, activation="relu")(right))
    total = layers.Add()([a, b])
    one = layers.Dense(2, name="one")(total)
    two = layers.Dense(1, name="two")(layers.concatenate([total, left]))
    model = keras.Model([left, right], [one, two], name="graph")
    model.compile(
        optimizer=keras.optimizers.Nadam(0.01),
        loss={"one": "mse", "two": keras.losses.Huber()},
        loss_weights=[1.0, 0.5],
        metrics={"one": ["mae"], "two": [keras.metrics.MeanSquaredError()]},
    )
    inputs, targets = [numbers(8, 4), numbers(8, 3)], [numbers(8, 2), numbers(8, 1)]
    model.fit(inputs, targets, epochs=2, batch_size=4, verbose=0, shuffle=False)
    expected["graph"] = [flat(y) for y in model.predict([numbers(2, 4), numbers(2, 3)], verbose=0)]
    model.save("graph.keras")
    model.save("graph.h5")


def optimizers():
    schedule = keras.optimizers.schedules.ExponentialDecay(0.05, 2, 0.9)
    made = {
        "adam": keras.optimizers.Adam(0.01, amsgrad=True),
        "rmsprop": keras.optimizers.RMSprop(0.01, momentum=0.9, centered=True),
        "nadam": keras.optimizers.Nadam(0.01),
        "sgd": keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True, clipnorm=1.0),
        "adagrad": keras.optimizers.Adagrad(schedule),
        "adamw": keras.optimizers.AdamW(0.01),
    }
    expected["optimizers"] = {}
    x, y = numbers(6, 3), numbers(6, 2)
    for name, optimizer in made.items():
        model = keras.Sequential([keras.Input((3,)), layers.Dense(2)], name="model")
        model.layers[0].set_weights([numbers(3, 2), numbers(2)])
        model.compile(optimizer, "mse")
        for _ in range(3):
            model.train_on_batch(x, y)
        model.save(f"optimizer_{name}.keras")
        for _ in range(3):
            model.train_on_batch(x, y)
        expected["optimizers"][name] = [flat(weight) for weight in model.get_weights()]


def keras2():
    """A model as Keras 2 wrote it: batch_input_shape, bare class names, weights with `:0` behind their names."""
    config = {
        "class_name": "Sequential",
        "config": {
            "name": "sequential_7",
            "layers": [
                {
                    "class_name": "Dense",
                    "config": {
                        "name": "dense_9", "trainable": True, "batch_input_shape": [None, 4], "dtype": "float32",
                        "units": 3, "activation": "relu", "use_bias": True,
                        "kernel_initializer": {"class_name": "GlorotUniform", "config": {"seed": None}},
                        "bias_initializer": {"class_name": "Zeros", "config": {}},
                        "kernel_regularizer": {"class_name": "L2", "config": {"l2": 0.009999999776482582}},
                        "bias_regularizer": None, "activity_regularizer": None, "kernel_constraint": None,
                        "bias_constraint": None,
                    },
                },
                {
                    "class_name": "BatchNormalization",
                    "config": {
                        "name": "batch_normalization_2", "trainable": True, "dtype": "float32", "axis": [1],
                        "momentum": 0.99, "epsilon": 0.001, "center": True, "scale": True,
                        "beta_initializer": {"class_name": "Zeros", "config": {}},
                        "gamma_initializer": {"class_name": "Ones", "config": {}},
                        "moving_mean_initializer": {"class_name": "Zeros", "config": {}},
                        "moving_variance_initializer": {"class_name": "Ones", "config": {}},
                        "beta_regularizer": None, "gamma_regularizer": None, "beta_constraint": None,
                        "gamma_constraint": None,
                    },
                },
                {"class_name": "Activation", "config": {"name": "a", "trainable": True, "dtype": "float32", "activation": "softmax"}},
            ],
        },
    }
    training = {
        "optimizer_config": {
            "class_name": "Adam",
            "config": {
                "name": "Adam", "learning_rate": 0.0010000000474974513, "decay": 0.0, "beta_1": 0.9, "beta_2": 0.999,
                "epsilon": 1e-07, "amsgrad": False,
            },
        },
        "loss": "categorical_crossentropy",
        "metrics": [[{"class_name": "MeanMetricWrapper", "config": {"name": "accuracy", "dtype": "float32", "fn": "categorical_accuracy"}}]],
        "weighted_metrics": None, "sample_weight_mode": None, "loss_weights": None,
    }
    values = {
        "dense_9": [("kernel:0", numbers(4, 3)), ("bias:0", numbers(3))],
        "batch_normalization_2": [
            ("gamma:0", numbers(3) + 1), ("beta:0", numbers(3)), ("moving_mean:0", numbers(3) * 0.5),
            ("moving_variance:0", numbers(3) + 2),
        ],
        "a": [],
    }
    with h5py.File("keras2.h5", "w") as file:
        file.attrs["backend"], file.attrs["keras_version"] = "tensorflow", "2.15.0"
        file.attrs["model_config"], file.attrs["training_config"] = json.dumps(config), json.dumps(training)
        group = file.create_group("model_weights")
        # Keras 2 wrote names as bytes of one length.
        group.attrs["layer_names"] = np.array([name.encode() for name in values])
        for name, weights in values.items():
            layer = group.create_group(name)
            layer.attrs["weight_names"] = np.array([f"{name}/{key}".encode() for key, _ in weights])
            for key, value in weights:
                layer[f"{name}/{key}"] = value
    dense = np.maximum(numbers(2, 4) @ numbers(4, 3) + numbers(3), 0)
    gamma, beta, mean, variance = (value for _, value in values["batch_normalization_2"])
    normal = (dense - mean) / np.sqrt(variance + 0.001) * gamma + beta
    expected["keras2"] = flat(np.exp(normal) / np.exp(normal).sum(-1, keepdims=True))


def configurations():
    made = {
        "InputLayer": layers.InputLayer(shape=(3,), name="x"), "Dense": layers.Dense(3, name="x"),
        "Activation": layers.Activation("relu", name="x"), "ReLU": layers.ReLU(6.0, name="x"),
        "LeakyReLU": layers.LeakyReLU(name="x"), "ELU": layers.ELU(name="x"), "Softmax": layers.Softmax(name="x"),
        "Dropout": layers.Dropout(0.2, name="x"), "SpatialDropout2D": layers.SpatialDropout2D(0.2, name="x"),
        "Flatten": layers.Flatten(name="x"), "Reshape": layers.Reshape((2, 3), name="x"),
        "UpSampling2D": layers.UpSampling2D(name="x"), "ZeroPadding2D": layers.ZeroPadding2D(name="x"),
        "Conv1D": layers.Conv1D(2, 3, name="x"), "Conv2D": layers.Conv2D(2, 3, kernel_regularizer="l1", name="x"),
        "DepthwiseConv2D": layers.DepthwiseConv2D(3, name="x"),
        "SeparableConv2D": layers.SeparableConv2D(2, 3, name="x"),
        "Conv2DTranspose": layers.Conv2DTranspose(2, 3, name="x"), "MaxPooling2D": layers.MaxPooling2D(name="x"),
        "AveragePooling2D": layers.AveragePooling2D(2, name="x"),
        "GlobalAveragePooling2D": layers.GlobalAveragePooling2D(name="x"),
        "BatchNormalization": layers.BatchNormalization(name="x"),
        "LayerNormalization": layers.LayerNormalization(name="x"), "Rescaling": layers.Rescaling(0.5, name="x"),
        "Add": layers.Add(name="x"), "Concatenate": layers.Concatenate(name="x"),
        "SGD": keras.optimizers.SGD(0.1, momentum=0.9, name="x"), "RMSprop": keras.optimizers.RMSprop(name="x"),
        "Adam": keras.optimizers.Adam(name="x"), "AdamW": keras.optimizers.AdamW(name="x"),
        "Adagrad": keras.optimizers.Adagrad(name="x"), "Adadelta": keras.optimizers.Adadelta(name="x"),
        "Adamax": keras.optimizers.Adamax(name="x"), "Nadam": keras.optimizers.Nadam(name="x"),
        "GlorotUniform": keras.initializers.GlorotUniform(3), "RandomNormal": keras.initializers.RandomNormal(),
        "VarianceScaling": keras.initializers.VarianceScaling(), "Constant": keras.initializers.Constant(2.0),
        "L2": keras.regularizers.L2(0.1), "L1L2": keras.regularizers.L1L2(0.1, 0.2),
        "MaxNorm": keras.constraints.MaxNorm(), "MinMaxNorm": keras.constraints.MinMaxNorm(),
        "CategoricalCrossentropy": keras.losses.CategoricalCrossentropy(label_smoothing=0.1),
        "CosineDecay": keras.optimizers.schedules.CosineDecay(0.1, 10),
        "PiecewiseConstantDecay": keras.optimizers.schedules.PiecewiseConstantDecay([1, 2], [1.0, 0.5, 0.1]),
    }
    # The objects that all share the type of numbers bear an address; it says nothing.
    def plain(value):
        if isinstance(value, dict):
            return {key: plain(item) for key, item in value.items() if key != "shared_object_id"}
        return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value

    expected["configurations"] = {
        name: plain(keras.saving.serialize_keras_object(item)) for name, item in made.items()
    }


def own():
    """Models with classes and functions of one's own."""
    cells = {}
    exec(open("own_classes.py").read(), cells)
    for make in cells["OWN"]:
        model, optimizer, x, y = make()
        loss, metrics = cells["COMPILED"][make.__name__]
        model.compile(optimizer, loss=loss, metrics=metrics)
        for _ in range(2):
            model.train_on_batch(x, y)
        model.save(make.__name__ + ".keras")
        expected[make.__name__] = {
            "predicted": model.predict(x, verbose=0).tolist(),
            "judged": [float(value) for value in model.evaluate(x, y, verbose=0)]}


keras.utils.set_random_seed(3)
chain()
graph()
optimizers()
keras2()
configurations()
own()
with open("expected.json", "w") as file:
    json.dump(expected, file, indent=1)
    file.write("\n")
