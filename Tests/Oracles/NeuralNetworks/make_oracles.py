#!/usr/bin/env python3
"""Makes the arrays that NeuralNetworksTests compares with, from pinned Keras (see requirements.txt).

Run in this folder: python make_oracles.py
Writes an .npz file of arrays and a .json file of cases each for layers, losses, optimizers, training and weights.
"""
import json
import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

import keras
import numpy as np
import tensorflow as tf

random = np.random.default_rng(7)


def numbers(*shape, low=-2.0, high=2.0):
    return random.uniform(low, high, shape).astype("float32")


def save(name, cases, arrays):
    np.savez_compressed(name + ".npz", **arrays)
    with open(name + ".json", "w") as file:
        json.dump({"keras": keras.__version__, "cases": cases}, file, indent=1)
        file.write("\n")


def layers():
    cases, arrays = [], {}

    def case(layer, config, *shapes, training=False, indices=None):
        made = getattr(keras.layers, layer)(**config)
        # Whole numbers below `indices` for layers that look things up.
        inputs = [tf.Variable(numbers(*shape) if indices is None
                              else random.integers(0, indices, shape).astype("float32")) for shape in shapes]
        argument = inputs if len(inputs) > 1 else inputs[0]
        takes_training = "training" in made._call_signature.parameters
        made.build([tuple(shape) for shape in shapes] if len(shapes) > 1 else shapes[0])
        key = str(len(cases))
        weights = []
        for i, weight in enumerate(made.weights):
            low = 0.2 if "variance" in weight.name else -0.5
            value = numbers(*weight.shape, low=low, high=low + 1)
            weight.assign(value)
            weights.append(value)
            arrays[f"{key}.w{i}"] = value
        with tf.GradientTape() as tape:
            output = made(argument, training=training) if takes_training else made(argument)
            direction = numbers(*output.shape)
            total = tf.reduce_sum(output * direction)
        gradients = tape.gradient(total, inputs + [w.value for w in made.trainable_weights])
        for i, value in enumerate(inputs):
            arrays[f"{key}.x{i}"] = value.numpy()
            if gradients[i] is not None and indices is None:
                arrays[f"{key}.dx{i}"] = tf.convert_to_tensor(gradients[i]).numpy()
        arrays[f"{key}.y"] = output.numpy()
        arrays[f"{key}.dy"] = direction
        for i, gradient in enumerate(gradients[len(inputs):]):
            arrays[f"{key}.dw{i}"] = tf.convert_to_tensor(gradient).numpy()
        if training:
            for i, weight in enumerate(made.non_trainable_weights):
                arrays[f"{key}.after{i}"] = weight.numpy()
        cases.append(
            {"layer": layer, "config": config, "inputs": len(inputs), "weights": len(weights),
             "trainable": len(made.trainable_weights), "training": training})

    for units, bias, activation in [(1, True, None), (7, True, "relu"), (33, False, "tanh"), (64, True, "softmax")]:
        case("Dense", {"units": units, "use_bias": bias, "activation": activation}, (3, 5))
    case("Dense", {"units": 40, "activation": "sigmoid"}, (1, 37))
    case("Dense", {"units": 4}, (2, 3, 5))
    for name in ["relu", "sigmoid", "tanh", "softmax", "linear", "elu", "selu", "softplus", "softsign", "silu", "gelu",
                 "leaky_relu", "relu6", "exponential", "hard_sigmoid", "hard_silu", "mish"]:
        case("Activation", {"activation": name}, (3, 11))
    case("ReLU", {"max_value": 1.5, "negative_slope": 0.1, "threshold": 0.3}, (4, 9))
    case("LeakyReLU", {"negative_slope": 0.2}, (4, 9))
    case("ELU", {"alpha": 0.7}, (4, 9))
    case("Softmax", {}, (2, 3, 5))
    case("Flatten", {}, (2, 3, 4, 5))
    case("Reshape", {"target_shape": [6, -1]}, (2, 3, 4, 5))
    case("Dropout", {"rate": 0.5}, (3, 5))
    for config, shape in [
        ({"filters": 3, "kernel_size": 3}, (2, 7, 6, 2)),
        ({"filters": 5, "kernel_size": [3, 2], "padding": "same", "strides": [2, 1], "activation": "relu"}, (2, 8, 7, 3)),
        ({"filters": 4, "kernel_size": 3, "padding": "same", "strides": 2}, (1, 7, 8, 1)),
        ({"filters": 4, "kernel_size": 2, "dilation_rate": 2, "use_bias": False}, (2, 6, 6, 3)),
        ({"filters": 4, "kernel_size": 3, "padding": "same", "groups": 2}, (2, 5, 5, 4)),
        ({"filters": 33, "kernel_size": 3, "padding": "same"}, (1, 6, 5, 17)),
    ]:
        case("Conv2D", config, shape)
    for config, shape in [
        ({"pool_size": 2}, (2, 7, 6, 3)),
        ({"pool_size": 2, "strides": 2, "padding": "same"}, (2, 7, 7, 3)),
        ({"pool_size": [3, 2], "strides": [1, 2], "padding": "same"}, (1, 5, 6, 2)),
        ({"pool_size": 3, "strides": 1}, (2, 5, 5, 1)),
    ]:
        case("MaxPooling2D", config, shape)
        case("AveragePooling2D", config, shape)
    for keepdims in [False, True]:
        case("GlobalAveragePooling2D", {"keepdims": keepdims}, (2, 4, 3, 5))
        case("GlobalMaxPooling2D", {"keepdims": keepdims}, (2, 4, 3, 5))
    for training in [False, True]:
        case("BatchNormalization", {}, (4, 3, 2, 5), training=training)
        case("BatchNormalization", {"scale": False, "momentum": 0.9, "epsilon": 0.01}, (6, 7), training=training)
        case("BatchNormalization", {"center": False}, (5, 3), training=training)
    case("LayerNormalization", {}, (4, 7))
    case("LayerNormalization", {"epsilon": 0.01, "center": False}, (2, 3, 5))
    case("Rescaling", {"scale": 0.5, "offset": -1.0}, (2, 3))
    case("ZeroPadding2D", {"padding": [[1, 2], [0, 3]]}, (2, 3, 4, 2))
    case("UpSampling2D", {"size": [2, 3]}, (2, 3, 2, 2))
    case("DepthwiseConv2D", {"kernel_size": 3, "padding": "same", "depth_multiplier": 2}, (2, 5, 6, 3))
    case("SeparableConv2D", {"filters": 4, "kernel_size": 3, "padding": "same"}, (2, 5, 6, 3))
    case("Conv2DTranspose", {"filters": 3, "kernel_size": 3, "strides": 2, "padding": "same"}, (2, 4, 3, 2))
    case("Conv2DTranspose", {"filters": 2, "kernel_size": [3, 2], "strides": 1}, (1, 4, 3, 2))
    case("Conv1D", {"filters": 4, "kernel_size": 3, "strides": 2}, (2, 9, 3))
    case("MaxPooling1D", {"pool_size": 2}, (2, 9, 3))
    case("AveragePooling1D", {"pool_size": 3, "strides": 2, "padding": "same"}, (2, 9, 3))
    case("GlobalAveragePooling1D", {}, (2, 9, 3))
    case("GlobalMaxPooling1D", {}, (2, 9, 3))
    for name in ["Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum"]:
        case(name, {}, (3, 4), (3, 4))
    case("Concatenate", {"axis": -1}, (3, 4), (3, 2))
    case("Concatenate", {"axis": 1}, (2, 3, 4), (2, 5, 4))
    for name in ["celu", "log_sigmoid", "log_softmax", "hard_tanh", "soft_shrink", "hard_shrink", "tanh_shrink",
                 "squareplus"]:
        case("Activation", {"activation": name}, (3, 11))
    case("Softmax", {"axis": 1}, (2, 3, 5))
    case("PReLU", {}, (3, 7))
    case("PReLU", {"shared_axes": [1, 2]}, (2, 3, 4, 5))
    case("Embedding", {"input_dim": 9, "output_dim": 4}, (3, 5), indices=9)
    case("Identity", {}, (2, 3))
    for name, config in [("GaussianNoise", {"stddev": 0.3}), ("GaussianDropout", {"rate": 0.3}),
                         ("AlphaDropout", {"rate": 0.3}), ("SpatialDropout1D", {"rate": 0.3})]:
        case(name, config, (2, 3, 5))
    case("SpatialDropout2D", {"rate": 0.3}, (2, 3, 4, 5))
    case("Permute", {"dims": [2, 1]}, (2, 3, 5))
    case("Permute", {"dims": [3, 1, 2]}, (2, 3, 4, 5))
    case("RepeatVector", {"n": 3}, (2, 5))
    case("Cropping1D", {"cropping": [1, 2]}, (2, 7, 3))
    case("Cropping2D", {"cropping": [[1, 2], [0, 1]]}, (2, 6, 5, 3))
    case("Cropping2D", {"cropping": 1}, (1, 5, 4, 2))
    case("ZeroPadding1D", {"padding": [2, 1]}, (2, 3, 4))
    case("UpSampling1D", {"size": 3}, (2, 3, 4))
    case("UpSampling2D", {"size": [2, 3], "interpolation": "bilinear"}, (2, 3, 4, 2))
    case("UpSampling2D", {"size": 4, "interpolation": "bilinear"}, (1, 1, 3, 1))
    case("UnitNormalization", {}, (3, 5))
    case("UnitNormalization", {"axis": 1}, (2, 3, 5))
    case("Dot", {"axes": 1}, (3, 4), (3, 4))
    case("Dot", {"axes": -1, "normalize": True}, (3, 4), (3, 4))
    case("Dot", {"axes": [2, 1]}, (2, 3, 4), (2, 4, 5))
    case("Concatenate", {"axis": 2}, (2, 3, 4, 2), (2, 3, 1, 2), (2, 3, 2, 2))
    case("Add", {}, (2, 3), (2, 3), (2, 3))
    case("SeparableConv2D", {"filters": 3, "kernel_size": 2, "strides": 2, "depth_multiplier": 2}, (1, 6, 5, 2))
    case("DepthwiseConv2D", {"kernel_size": [2, 3], "strides": 2, "use_bias": False}, (2, 6, 7, 2))
    case("Conv1D", {"filters": 3, "kernel_size": 2, "dilation_rate": 2, "padding": "same"}, (2, 8, 3))
    save("layers", cases, arrays)


def losses():
    cases, arrays = [], {}
    classes = keras.losses

    def case(name, config, target, output):
        key = str(len(cases))
        loss = getattr(classes, name)(reduction=None, **config)
        variable = tf.Variable(output)
        with tf.GradientTape() as tape:
            value = loss(target, variable)
            mean = tf.reduce_mean(value)
        arrays[f"{key}.target"], arrays[f"{key}.output"] = target, output
        arrays[f"{key}.value"] = value.numpy()
        arrays[f"{key}.gradient"] = tape.gradient(mean, variable).numpy()
        cases.append({"loss": name, "config": config})

    def probabilities(*shape):
        raw = np.exp(numbers(*shape))
        return (raw / raw.sum(-1, keepdims=True)).astype("float32")

    one_hot = np.eye(5, dtype="float32")[[0, 4, 2, 2]]
    index = np.array([0, 4, 2, 2], "float32")
    binary = np.array([[0, 1, 1], [1, 0, 0]], "float32")
    for smoothing in [0.0, 0.1]:
        case("CategoricalCrossentropy", {"label_smoothing": smoothing}, one_hot, probabilities(4, 5))
        case("CategoricalCrossentropy", {"label_smoothing": smoothing, "from_logits": True}, one_hot, numbers(4, 5))
        case("BinaryCrossentropy", {"label_smoothing": smoothing}, binary, numbers(2, 3, low=0.01, high=0.99))
        case("BinaryCrossentropy", {"label_smoothing": smoothing, "from_logits": True}, binary, numbers(2, 3))
    case("SparseCategoricalCrossentropy", {}, index, probabilities(4, 5))
    case("SparseCategoricalCrossentropy", {"from_logits": True}, index, numbers(4, 5))
    case("SparseCategoricalCrossentropy", {"from_logits": True}, index.reshape(4, 1), numbers(4, 5))
    for name in ["MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "LogCosh", "CosineSimilarity"]:
        case(name, {}, numbers(4, 3), numbers(4, 3))
    case("MeanSquaredLogarithmicError", {}, numbers(4, 3, low=0.1), numbers(4, 3, low=0.1))
    case("MeanSquaredError", {}, numbers(4), numbers(4, 1))
    case("Huber", {"delta": 0.7}, numbers(4, 3), numbers(4, 3))
    case("KLDivergence", {}, probabilities(4, 5), probabilities(4, 5))
    case("Poisson", {}, numbers(4, 3, low=0.1), numbers(4, 3, low=0.1))
    case("Hinge", {}, binary, numbers(2, 3))
    case("SquaredHinge", {}, binary, numbers(2, 3))
    save("losses", cases, arrays)


def optimizers():
    cases, arrays = [], {}
    start = numbers(6, 5)
    # Gradients of changing size and sign, one for each of 50 steps.
    gradients = (numbers(50, 6, 5) * np.linspace(0.01, 2, 50)[:, None, None]).astype("float32")
    arrays["start"], arrays["gradients"] = start, gradients
    for name, config in [
        ("SGD", {}), ("SGD", {"learning_rate": 0.1, "momentum": 0.9}),
        ("SGD", {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
        ("RMSprop", {}), ("RMSprop", {"learning_rate": 0.01, "rho": 0.8, "momentum": 0.5}),
        ("RMSprop", {"centered": True}), ("RMSprop", {"centered": True, "momentum": 0.3}),
        ("Adam", {}), ("Adam", {"learning_rate": 0.05, "beta_1": 0.8, "beta_2": 0.99}), ("Adam", {"amsgrad": True}),
        ("AdamW", {}), ("Adagrad", {"learning_rate": 0.1}), ("Adadelta", {"learning_rate": 1.0}), ("Adamax", {}),
        ("Nadam", {}), ("SGD", {"clipnorm": 0.5}), ("SGD", {"clipvalue": 0.3}), ("SGD", {"global_clipnorm": 0.5}),
        ("Adam", {"weight_decay": 0.01}), ("Lion", {}), ("Lion", {"learning_rate": 0.01, "beta_1": 0.8}), ("Ftrl", {}),
        ("Ftrl", {"learning_rate": 0.1, "l1_regularization_strength": 0.01, "l2_regularization_strength": 0.02,
                  "l2_shrinkage_regularization_strength": 0.03, "beta": 0.1}),
    ]:
        optimizer = getattr(keras.optimizers, name)(**config)
        variable = keras.Variable(start)
        key = str(len(cases))
        for step in range(50):
            optimizer.apply([tf.constant(gradients[step])], [variable])
            if step + 1 in (1, 10, 50):
                arrays[f"{key}.after{step + 1}"] = variable.numpy()
        cases.append({"optimizer": name, "config": config})
    save("optimizers", cases, arrays)


def training():
    """A small network, five epochs of four batches in order, for each optimizer: losses, accuracies, weights."""
    cases, arrays = [], {}
    x, labels = numbers(50, 9), random.integers(0, 4, 50)
    arrays["x"], arrays["labels"] = x, labels.astype("uint8")
    first = None
    for optimizer in ["rmsprop", "sgd", "adam"]:
        for sparse in [False, True]:
            keras.utils.clear_session()
            model = keras.Sequential([
                keras.layers.Input((9,)), keras.layers.Dense(33, activation="relu"),
                keras.layers.Dense(12, activation="tanh"), keras.layers.Dense(4, activation="softmax")])
            first = first or [numbers(*w.shape, low=-0.5, high=0.5) for w in model.get_weights()]
            model.set_weights(first)
            loss = "sparse_categorical_crossentropy" if sparse else "categorical_crossentropy"
            model.compile(optimizer=optimizer, loss=loss, metrics=["accuracy"])
            target = labels if sparse else keras.utils.to_categorical(labels, 4)
            history = model.fit(x, target, epochs=5, batch_size=13, shuffle=False, validation_split=0.2, verbose=0)
            key = str(len(cases))
            for name, values in history.history.items():
                arrays[f"{key}.{name}"] = np.array(values, "float64")
            for i, weight in enumerate(model.get_weights()):
                arrays[f"{key}.w{i}"] = weight
            arrays[f"{key}.predictions"] = model.predict(x, verbose=0)
            cases.append({"optimizer": optimizer, "sparse": sparse})
    for i, weight in enumerate(first):
        arrays[f"first{i}"] = weight
    save("training", cases, arrays)


def weights():
    """Penalties and bounds of weights, and what initialisers' numbers look like."""
    cases, arrays = [], {}
    value = numbers(4, 3)
    arrays["value"] = value
    for kind, name, config in [
        ("regularizer", "L1", {"l1": 0.02}), ("regularizer", "L2", {"l2": 0.03}),
        ("regularizer", "L1L2", {"l1": 0.02, "l2": 0.03}), ("constraint", "NonNeg", {}),
        ("constraint", "MaxNorm", {"max_value": 1.5}), ("constraint", "MaxNorm", {"max_value": 1.5, "axis": 1}),
        ("constraint", "UnitNorm", {}), ("constraint", "MinMaxNorm", {"min_value": 1.0, "max_value": 2.0, "rate": 0.7}),
    ]:
        made = getattr(keras.regularizers if kind == "regularizer" else keras.constraints, name)(**config)
        arrays[f"{len(cases)}.value"] = np.array(keras.ops.convert_to_numpy(made(tf.constant(value))), "float32")
        cases.append({"kind": kind, "name": name, "config": config})
    for name, config in [
        ("Zeros", {}), ("Ones", {}), ("Constant", {"value": 0.3}), ("RandomUniform", {"minval": -0.1, "maxval": 0.3}),
        ("RandomNormal", {"mean": 0.1, "stddev": 0.2}), ("TruncatedNormal", {"mean": 0.1, "stddev": 0.2}),
        ("GlorotUniform", {}), ("GlorotNormal", {}), ("HeUniform", {}), ("HeNormal", {}), ("LecunUniform", {}),
        ("LecunNormal", {}), ("VarianceScaling", {"scale": 2.0, "mode": "fan_out", "distribution": "uniform"}),
        ("VarianceScaling", {"scale": 0.5, "mode": "fan_avg", "distribution": "untruncated_normal"}),
    ]:
        for shape in [[200, 150], [3, 3, 40, 60]]:
            drawn = np.array(keras.ops.convert_to_numpy(getattr(keras.initializers, name)(**config)(shape)))
            cases.append({"kind": "initializer", "name": name, "config": config, "shape": shape,
                          "mean": float(drawn.mean()), "deviation": float(drawn.std()),
                          "least": float(drawn.min()), "greatest": float(drawn.max())})
    save("weights", cases, arrays)


if __name__ == "__main__":
    layers()
    losses()
    optimizers()
    training()
    weights()
