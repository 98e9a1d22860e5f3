# One line of numbers for every layer, loss, metric, initialiser and activation that the arrays of ../NeuralNetworks do not
# cover; run by Python with Keras (the versions of ../NeuralNetworks/requirements.txt): python members.py > members.expected
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
from keras import layers, losses, metrics
from tensorflow.keras.preprocessing.image import ImageDataGenerator

random = np.random.RandomState(5)


def numbers(*shape, low=-2.0, high=2.0):
    return random.uniform(low, high, shape).astype("float32")


def show(name, *values):
    print(name, *(" ".join("%.6g" % number for number in np.asarray(value, "float64").ravel()) for value in values), sep=" | ")


def trained(name, layer, *shapes, target=None, ends=True):
    """Outputs, loss, and every weight's gradient: a step of SGD at rate one is the gradient."""
    inputs = [keras.Input(shape) for shape in shapes]
    outputs = layer(inputs if len(inputs) > 1 else inputs[0])
    model = keras.Model(inputs, outputs)
    arrays = [numbers(3, *shape) for shape in shapes]
    for weight in model.weights:
        weight.assign(numbers(*weight.shape, low=0.1, high=0.9))
    data = arrays if len(arrays) > 1 else arrays[0]
    found = model.predict(data, verbose=0)
    wanted = numbers(*found.shape)
    model.compile(keras.optimizers.SGD(1.0), "mse")
    lost = model.evaluate(data, wanted, verbose=0)
    show(name, found, [lost])
    if not model.trainable_weights:
        return
    before = model.get_weights()
    # Central differences of the loss for the first numbers of each weight.
    differences = []
    for place, weight in enumerate(before):
        changed = [w.copy() for w in before]
        sides = []
        for step in (1e-2, -1e-2):
            changed[place] = weight.copy()
            changed[place].reshape(-1)[0] += step
            model.set_weights(changed)
            sides.append(float(model.evaluate(data, wanted, verbose=0)))
        differences.append((sides[0] - sides[1]) / 2e-2)
    model.set_weights(before)
    model.train_on_batch(data, wanted)
    gradients = [a - b for a, b in zip(before, model.get_weights())]
    show(name + " gradients", *gradients)
    close = [abs(g.reshape(-1)[0] - d) <= 2e-3 * max(1, abs(d)) for g, d in zip(gradients, differences)]
    print(name, "central differences", all(close))


# Layers
trained("TimeDistributed Dense", layers.TimeDistributed(layers.Dense(2, activation="tanh")), (4, 3))
trained("TimeDistributed Conv2D", layers.TimeDistributed(layers.Conv2D(2, 2)), (2, 4, 3, 1))
trained("ActivityRegularization", keras.Sequential([layers.Dense(2), layers.ActivityRegularization(l1=0.1, l2=0.2)]), (3,))
trained("Lambda", keras.Sequential([layers.Dense(2), layers.Lambda(lambda x: x * x + 1)]), (3,))
trained("CenterCrop", layers.CenterCrop(3, 2), (5, 6, 2))
trained("CenterCrop of something small", layers.CenterCrop(4, 4), (3, 5, 1))
for way in ["bilinear", "nearest", "bicubic", "area"]:
    trained("Resizing " + way, layers.Resizing(7, 4, interpolation=way), (5, 6, 2))
trained("Resizing cropped", layers.Resizing(3, 5, crop_to_aspect_ratio=True), (6, 6, 1))
trained("Normalization", layers.Normalization(mean=[1.0, 2.0, 3.0], variance=[4.0, 5.0, 6.0]), (3,))
adapted = layers.Normalization()
adapted.adapt(numbers(20, 3))
show("Normalization adapted", adapted(numbers(2, 3)))
for alias, name, config, shape in [
    ("AvgPool1D", "AveragePooling1D", {"pool_size": 2}, (6, 2)), ("AvgPool2D", "AveragePooling2D", {"pool_size": 2}, (6, 4, 2)),
    ("MaxPool1D", "MaxPooling1D", {}, (6, 2)), ("MaxPool2D", "MaxPooling2D", {}, (6, 4, 2)),
    ("GlobalAvgPool1D", "GlobalAveragePooling1D", {}, (6, 2)), ("GlobalAvgPool2D", "GlobalAveragePooling2D", {}, (6, 4, 2)),
    ("GlobalMaxPool1D", "GlobalMaxPooling1D", {}, (6, 2)), ("GlobalMaxPool2D", "GlobalMaxPooling2D", {}, (6, 4, 2)),
    ("Convolution1D", "Conv1D", {"filters": 2, "kernel_size": 2}, (6, 2)),
    ("Convolution2D", "Conv2D", {"filters": 2, "kernel_size": 2}, (4, 4, 2)),
    ("Convolution2DTranspose", "Conv2DTranspose", {"filters": 2, "kernel_size": 2}, (3, 3, 2)),
    ("SeparableConvolution2D", "SeparableConv2D", {"filters": 2, "kernel_size": 2}, (4, 4, 2)),
]:
    assert getattr(layers, alias) is getattr(layers, name)
    trained(alias, getattr(layers, alias)(**config), shape)
for function, shapes in [("add", 2), ("subtract", 2), ("multiply", 3), ("average", 3), ("maximum", 2), ("minimum", 2),
                         ("concatenate", 2), ("dot", 2)]:
    extra = {"axes": 1} if function == "dot" else {}
    trained(function, lambda tensors: getattr(layers, function)(tensors, **extra), *[(3,)] * shapes)
trained("InputLayer", keras.Sequential([layers.InputLayer(shape=(3,)), layers.Dense(2)]), (3,))


class Mine(layers.Layer):
    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], 2), name="w")

    def call(self, x):
        return keras.ops.matmul(keras.ops.tanh(x), self.w)


trained("Layer", Mine(), (3,))

# Layers of random pictures: what every draw keeps to.
pictures = numbers(6, 8, 8, 3, low=0.0, high=255.0)
flipped = np.asarray(layers.RandomFlip("horizontal")(pictures, training=True))
print("RandomFlip", all(np.allclose(a, b, atol=1e-3) or np.allclose(a, b[:, ::-1], atol=1e-3) for a, b in zip(flipped, pictures)))
bright = np.asarray(layers.RandomBrightness(0.2)(pictures, training=True)) - pictures
inside = bright[(pictures > 60) & (pictures < 190)]
print("RandomBrightness", bool(abs(inside).max() <= 0.2 * 255 + 1e-3), bool(abs(bright).max() > 0))
contrast = np.asarray(layers.RandomContrast(0.3)(pictures, training=True))
print("RandomContrast", contrast.shape, bool(contrast.min() >= 0 and contrast.max() <= 255))
for name, config in [("RandomRotation", {"factor": 0.0}), ("RandomZoom", {"height_factor": 0.0}),
                     ("RandomTranslation", {"height_factor": 0.0, "width_factor": 0.0})]:
    print(name, "by nothing", bool(np.allclose(getattr(layers, name)(**config)(pictures, training=True), pictures, atol=1e-2)))
    config = {key: 0.2 for key in config}
    varied = np.asarray(getattr(layers, name)(**config)(pictures, training=True))
    print(name, varied.shape, bool(varied.min() >= -1e-3 and varied.max() <= 255.001), not np.allclose(varied, pictures))
    print(name, "in inference", np.array_equal(np.asarray(getattr(layers, name)(**config)(pictures, training=False)), pictures))
turned = np.asarray(layers.RandomRotation((0.25, 0.25), fill_mode="constant")(pictures, training=True))
print("RandomRotation by a quarter", bool(np.allclose(turned, np.rot90(pictures, 1, (1, 2)), atol=1e-2)
                                          or np.allclose(turned, np.rot90(pictures, -1, (1, 2)), atol=1e-2)))

# Losses as functions
a, b = numbers(4, 3, low=0.1, high=0.9), numbers(4, 3, low=0.1, high=0.9)
one_hot = np.eye(3, dtype="float32")[[0, 2, 1, 1]]
index = np.array([0, 2, 1, 1])
shares = b / b.sum(axis=1, keepdims=True)
for name in ["binary_crossentropy", "cosine_similarity", "hinge", "huber", "kl_divergence", "log_cosh", "mean_absolute_error",
             "mean_absolute_percentage_error", "mean_squared_error", "mean_squared_logarithmic_error", "poisson",
             "squared_hinge"]:
    show(name, getattr(losses, name)(a, b))
    if hasattr(metrics, name):
        show("metrics." + name, getattr(metrics, name)(a, b))
for module in (losses, metrics):
    show("categorical_crossentropy", module.categorical_crossentropy(one_hot, shares))
    show("sparse_categorical_crossentropy", module.sparse_categorical_crossentropy(index, shares))
show("categorical_crossentropy of logits", losses.categorical_crossentropy(one_hot, a, from_logits=True))
show("losses.get", losses.get("mse")(a, b), losses.get("MeanSquaredError")(a, b))
show("categorical_accuracy", metrics.categorical_accuracy(one_hot, shares))
show("sparse_categorical_accuracy", metrics.sparse_categorical_accuracy(index, shares))
show("binary_accuracy", metrics.binary_accuracy((a > 0.5).astype("float32"), b))
for reduction in ["sum_over_batch_size", "sum", None]:
    for name in ["MeanSquaredError", "Huber", "KLDivergence"]:
        show(f"{name} {reduction}", getattr(losses, name)(reduction=reduction)(a, b),
             getattr(losses, name)(reduction=reduction)(a, b, sample_weight=np.array([1.0, 0.5, 0.0, 2.0])))

# Metrics: two batches, with weights, and after a reset
yes = (a > 0.5).astype("float32")


def metric(name, target, output, weights=True, **config):
    made = getattr(metrics, name)(**config)
    label = name + "".join(f" {key}={value}" for key, value in config.items())
    made.update_state(target[:2], output[:2])
    first = np.asarray(made.result())
    made.update_state(target[2:], output[2:])
    second = np.asarray(made.result())
    made.reset_state()
    values = [first, second]
    if weights:
        made.update_state(target, output, sample_weight=np.array([1.0, 0.5, 0.0, 2.0], "float32"))
        values.append(np.asarray(made.result()))
    show(label, *values)


for name in ["MeanSquaredError", "MeanAbsoluteError", "MeanAbsolutePercentageError", "MeanSquaredLogarithmicError",
             "RootMeanSquaredError", "KLDivergence", "Poisson"]:
    metric(name, a, b)
metric("BinaryCrossentropy", yes, b)
metric("CategoricalCrossentropy", one_hot, shares)
metric("SparseCategoricalCrossentropy", index, shares)
metric("Accuracy", index, np.array([0, 1, 1, 2]))
metric("BinaryAccuracy", yes, b)
metric("BinaryAccuracy", yes, b, threshold=0.3)
metric("CategoricalAccuracy", one_hot, shares)
metric("SparseCategoricalAccuracy", index, shares)
metric("TopKCategoricalAccuracy", one_hot, shares, k=2)
metric("SparseTopKCategoricalAccuracy", index, shares, k=2)
for name in ["Precision", "Recall", "TruePositives", "TrueNegatives", "FalsePositives", "FalseNegatives"]:
    metric(name, yes[:, 0], b[:, 0])
    metric(name, yes[:, 0], b[:, 0], thresholds=0.3)
metric("AUC", yes[:, 0], b[:, 0], num_thresholds=30)
metric("AUC", yes[:, 0], numbers(4), num_thresholds=30, from_logits=True)
for average in [None, "micro", "macro", "weighted"]:
    metric("F1Score", one_hot, shares, average=average)
    metric("F1Score", yes, b, average=average, threshold=0.4)
metric("MeanIoU", index, np.array([0, 1, 1, 2]), num_classes=3)
metric("MeanIoU", one_hot, shares, weights=False, num_classes=3, sparse_y_true=False, sparse_y_pred=False)
for name in ["Mean", "Sum"]:
    made = getattr(metrics, name)()
    made.update_state([1.0, 3.0, 5.0])
    made.update_state([4.0, 8.0], sample_weight=[0.5, 1.0])
    show(name, made.result())
    made.reset_state()
    show(name + " after a reset", made.result())

# Initialisers, constraints and regularisers
for name, config in [("Identity", {}), ("Identity", {"gain": 2.5}), ("Zeros", {}), ("Ones", {}), ("Constant", {"value": 0.3})]:
    show(name, getattr(keras.initializers, name)(**config)((3, 4)))
for name in ["zeros", "ones", "identity", "IdentityInitializer"]:
    show(name, getattr(keras.initializers, name)()((2, 2)))
for shape in [(6, 4), (4, 6), (2, 3, 5)]:
    drawn = np.asarray(keras.initializers.Orthogonal(gain=1.5)(shape)).reshape(-1, shape[-1])
    square = drawn.T @ drawn if drawn.shape[0] >= drawn.shape[1] else drawn @ drawn.T
    print("Orthogonal", shape, bool(np.allclose(square, 2.25 * np.eye(len(square)), atol=1e-5)))
for alias, name in [("glorot_normal", "GlorotNormal"), ("glorot_uniform", "GlorotUniform"), ("he_normal", "HeNormal"),
                    ("he_uniform", "HeUniform"), ("lecun_normal", "LecunNormal"), ("lecun_uniform", "LecunUniform"),
                    ("orthogonal", "Orthogonal"), ("random_normal", "RandomNormal"), ("random_uniform", "RandomUniform"),
                    ("truncated_normal", "TruncatedNormal"), ("variance_scaling", "VarianceScaling")]:
    print(alias, getattr(keras.initializers, alias) is getattr(keras.initializers, name))
weight = numbers(4, 3)
for name, config in [("max_norm", {"max_value": 1.5}), ("non_neg", {}), ("unit_norm", {}), ("min_max_norm", {"rate": 0.5})]:
    show(name, getattr(keras.constraints, name)(**config)(weight))
for name, config in [("l1", {"l1": 0.1}), ("l2", {"l2": 0.1}), ("l1_l2", {"l1": 0.1, "l2": 0.2})]:
    show(name, getattr(keras.regularizers, name)(**config)(weight))

# Activations
for name in ["celu", "elu", "exponential", "gelu", "hard_shrink", "hard_sigmoid", "hard_silu", "hard_swish", "hard_tanh",
             "leaky_relu", "linear", "log_sigmoid", "log_softmax", "mish", "relu", "relu6", "selu", "sigmoid", "silu",
             "soft_shrink", "softmax", "softplus", "softsign", "squareplus", "swish", "tanh", "tanh_shrink"]:
    show(name, getattr(keras.activations, name)(weight))
show("activations.get", keras.activations.get("relu")(weight))

# Optimizers by name
for name in ["sgd", "rmsprop", "adam", "adamw", "adagrad", "adadelta", "adamax", "nadam", "ftrl", "lion"]:
    made = keras.optimizers.get(name)
    print(name, type(made).__name__, "%.6g" % float(made.learning_rate))

# Pictures moved by splines of every degree
picture = numbers(9, 11, 2, low=0.0, high=255.0)
moves = {"theta": 25, "tx": 1.5, "ty": -2.25, "shear": 10, "zx": 0.8, "zy": 1.3, "flip_horizontal": True}
for fill_mode in ["nearest", "constant", "reflect", "wrap"]:
    for order in range(6):
        generator = ImageDataGenerator(interpolation_order=order, fill_mode=fill_mode, cval=7.0)
        show(f"order {order} {fill_mode}", generator.apply_transform(picture.copy(), moves))
batch = next(ImageDataGenerator(interpolation_order=3, fill_mode="reflect").flow(picture[None], shuffle=False))
show("order 3 in a batch", batch)

# What metrics and layers take beside their first arguments
chances, kinds = numbers(6, 3, low=0.0, high=1.0), np.array([0, 1, 2, 2, 1, 0])
answers, scores, classes = (numbers(6, 3) > 0).astype("float32"), numbers(6, 3), np.eye(3, dtype="float32")[kinds]


def measured(metric, target, output, weights=None):
    metric.update_state(target, output, sample_weight=weights)
    return metric.result()


show("BinaryCrossentropy of scores", measured(
    keras.metrics.BinaryCrossentropy(from_logits=True, label_smoothing=0.1), answers, scores))
show("CategoricalCrossentropy of scores", measured(
    keras.metrics.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1, axis=-1), classes, scores))
show("SparseCategoricalCrossentropy of scores", measured(
    keras.metrics.SparseCategoricalCrossentropy(from_logits=True), kinds, scores))
for index in range(3):
    show(f"Precision and Recall of class {index}", measured(keras.metrics.Precision(class_id=index), answers, chances),
         measured(keras.metrics.Recall(class_id=index, thresholds=0.4, dtype="float32"), answers, chances, np.arange(6)))
show("MeanIoU without a class", measured(
    keras.metrics.MeanIoU(num_classes=3, ignore_class=1), [0, 1, 2, 2, 1, 0], [0, 2, 2, 1, 1, 1]))
show("MeanIoU of what is no class", measured(keras.metrics.MeanIoU(num_classes=2), [0, 1, 2, -1, 1], [0, 1, 0, 1, 0]))


def three_steps(layer, shape, rate):
    """Losses and the layer's weights over three steps."""
    model = keras.Sequential([keras.Input(shape), layer, keras.layers.Flatten(),
                              keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(rate), "mse")
    x, y = numbers(4, *shape), numbers(4, 1)
    return [float(np.ravel(model.train_on_batch(x, y))[0]) for _ in range(3)], layer.get_weights()


penalties = {"beta_initializer": keras.initializers.Constant(0.3), "gamma_initializer": keras.initializers.Constant(-0.5),
             "beta_regularizer": "l2", "gamma_regularizer": keras.regularizers.L1(0.02), "beta_constraint": "non_neg",
             "gamma_constraint": keras.constraints.MaxNorm(0.4, axis=0)}
for kind, more in [(keras.layers.BatchNormalization, {"synchronized": False}), (keras.layers.LayerNormalization, {})]:
    losses, weights = three_steps(kind(**penalties, **more), (3,), 0.1)
    show(f"{kind.__name__} with penalties and bounds", losses, *weights[:2])
layer = keras.layers.SeparableConv2D(
    2, 2, depth_multiplier=2, pointwise_regularizer="l2", pointwise_constraint="non_neg", depthwise_regularizer="l1")
layer.build((None, 4, 3, 2))
layer.set_weights([numbers(*weight.shape) for weight in layer.weights])
losses, weights = three_steps(layer, (4, 3, 2), 0.001)
show("SeparableConv2D with penalties and bounds", losses, *weights)
