# Run by Python with Keras (the versions of ../NeuralNetworks/requirements.txt), its output is cells.expected:
# python cells.py > cells.expected
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops


def attempt(name, work):
    try:
        print(name, "->", work())
    except Exception as error:
        print(name, "!!", type(error).__name__, str(error).split("\n")[0])


# Tensors
x = tf.constant([[1.0, 2.0], [3.0, 4.0]])
print(x)
print(repr(x), x.shape, repr(x.shape), x.dtype, repr(x.dtype))
print(x + 1, 2 * x, x @ x, x[0], x[:, 1], -x)
print((x > 2).numpy(), float(x[0, 0]), x.numpy().tolist(), len(x))
print(tf.reduce_mean(x), tf.reduce_sum(x, axis=1), tf.argmax(x, axis=1), tf.reduce_max(x))
print(tf.reshape(x, (4, 1)).shape, tf.expand_dims(x, 0).shape, tf.transpose(x), tf.cast(x, tf.int32))
print(tf.zeros((2, 3)), tf.ones(2), tf.range(4), tf.concat([x, x], axis=0).shape, tf.stack([x, x]).shape)
print(tf.square(3), tf.sqrt(2.0), tf.nn.relu([-1.0, 2.0]), tf.nn.softmax([[1.0, 1.0]]), tf.shape(x))
print(tf.one_hot([0, 2], 3), tf.matmul(x, x, transpose_b=True))
print(np.array([1.0, 2.0]) + x, np.mean(x), np.array(x).dtype)
v = tf.Variable([1.0, 2.0])
v.assign_add([1.0, 1.0])
print(v, v * 2)
attempt("types", lambda: tf.constant([1.0]) + tf.constant([1]))
print(ops.mean(x), ops.argmax(x, axis=-1), ops.sum(np.array([1, 2])), ops.softmax(tf.constant([[1.0, 1.0]])), ops.relu(x - 2))
print(ops.max(x, axis=0), ops.clip(x, 1.5, 3), ops.where(x > 2, x, 0.0), ops.shape(x))

# Layers on arrays
dense = layers.Dense(2, kernel_initializer="ones")
print(dense(np.ones((1, 3))))
print(dense.kernel, dense.bias.shape, dense.kernel.path, [w.name for w in dense.weights])
dense.kernel.assign(np.zeros((3, 2)))
print(dense.get_weights()[0].tolist(), dense.count_params())

# Shapes of a graph
a, b = layers.Input((4,)), layers.Input((4,))
s = a + b * 2
print(s.shape, (a @ ops.transpose(b)).shape, a[:, :2].shape, ops.mean(a, axis=-1).shape, ops.reshape(a, (-1, 2, 2)).shape)
model = keras.Model([a, b], [layers.Dense(3, name="left")(s), layers.Dense(1, name="right")(layers.concatenate([a, b]))])
print(model.input_shape, model.output_shape, [l.name for l in model.layers][:2], model.count_params())
model.compile("sgd", loss={"left": "mse", "right": "mae"}, loss_weights={"left": 1.0, "right": 0.5})
data = [np.ones((8, 4)), np.ones((8, 4))]
history = model.fit(data, {"left": np.zeros((8, 3)), "right": np.zeros((8, 1))}, epochs=2, verbose=0)
print(sorted(history.history), [y.shape for y in model.predict(data, verbose=0)])
small = keras.Sequential([layers.Input((6,)), layers.Dense(5, activation="relu"), layers.Dense(2)])
cut = keras.Model(small.inputs, small.layers[0].output)
print(cut.predict(np.ones((3, 6)), verbose=0).shape, small.layers[1].output.shape, small.output_shape)

# Known numbers through functions and classes of one's own
np.random.seed(0)
X = np.random.rand(20, 3).astype("float32")
Y = X @ np.array([[1.0], [2.0], [-1.0]], "float32")


def fixed(make):
    model = make()
    model.build((None, 3)) if not model.built else None
    model.set_weights([np.full(w.shape, 0.1, "float32") for w in model.get_weights()])
    return model


def shown(values):
    return [float("%.4g" % value) for value in values]


def squares(y_true, y_pred):
    return ops.mean(ops.square(y_true - y_pred), axis=-1)


def largest(y_true, y_pred):
    return ops.max(ops.abs(y_true - y_pred), axis=-1)


class Squares(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return tf.reduce_mean(tf.square(y_true - y_pred), axis=-1)


line = fixed(lambda: keras.Sequential([layers.Input((3,)), layers.Dense(1)]))
for loss in [squares, Squares(), "mse", keras.losses.mean_squared_error]:
    line = fixed(lambda: keras.Sequential([layers.Input((3,)), layers.Dense(1)]))
    line.compile(keras.optimizers.SGD(0.1), loss=loss, metrics=[largest, "mae"])
    history = line.fit(X, Y, epochs=3, batch_size=5, shuffle=False, verbose=0)
    print(shown(history.history["loss"]), sorted(history.history), shown(history.history["largest"]))


class Scale(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="ones", name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", name="b")

    def call(self, inputs):
        return ops.matmul(inputs, self.w) + self.b


class Two(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(4, activation="tanh")
        self.drop = layers.Dropout(0.0)
        self.second = Scale(1)

    def call(self, inputs, training=False):
        x = self.first(inputs)
        if training:
            x = self.drop(x, training=training)
        return self.second(x)


print(Scale(2)(np.ones((1, 3))), len(Scale(2).weights))
own = fixed(lambda: keras.Sequential([layers.Input((3,)), Scale(1)]))
own.compile(keras.optimizers.SGD(0.1), loss="mse")
print(shown(own.fit(X, Y, epochs=3, batch_size=5, shuffle=False, verbose=0).history["loss"]))
two = Two()
two(X)
two.set_weights([np.full(w.shape, 0.1, "float32") for w in two.get_weights()])
two.compile(keras.optimizers.SGD(0.1), loss="mse")
print(shown(two.fit(X, Y, epochs=3, batch_size=5, shuffle=False, verbose=0).history["loss"]), two.count_params())
print([type(l).__name__ for l in two.layers], two.predict(X, verbose=0).shape, shown([two.evaluate(X, Y, verbose=0)]))
bent = fixed(lambda: keras.Sequential([layers.Input((3,)), layers.Lambda(lambda t: t * t), layers.Dense(1, activation=lambda t: t + 1)]))
bent.compile(keras.optimizers.SGD(0.1), loss="mse")
print(shown(bent.fit(X, Y, epochs=2, batch_size=5, shuffle=False, verbose=0).history["loss"]))
kept = fixed(lambda: keras.Sequential([layers.Input((3,)), layers.Dense(2, activity_regularizer="l2", kernel_regularizer=keras.regularizers.l1(0.01)), layers.Dense(1)]))
kept.compile("sgd", loss="mse")
print(shown([kept.evaluate(X, Y, batch_size=20, verbose=0)]))

# Callbacks
seen = []


class Listener(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        seen.append(("begin", self.params["epochs"], self.params["steps"]))

    def on_epoch_end(self, epoch, logs=None):
        seen.append((epoch, sorted(logs)))

    def on_test_begin(self, logs=None):
        seen.append("test")

    def on_predict_end(self, logs=None):
        seen.append("predicted")

    def on_train_batch_end(self, batch, logs=None):
        if batch == 0:
            seen.append(type(self.model).__name__)


line = fixed(lambda: keras.Sequential([layers.Input((3,)), layers.Dense(1)]))
line.compile(keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
line.fit(X, Y, epochs=2, batch_size=10, validation_split=0.2, verbose=0, callbacks=[Listener()])
line.predict(X, verbose=0, callbacks=[Listener()])
print(seen)
rates = []
line.fit(X, Y, epochs=3, verbose=0, callbacks=[
    keras.callbacks.LearningRateScheduler(lambda epoch, lr: lr * 0.5),
    keras.callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: rates.append(round(logs["learning_rate"], 6)))])
print(rates, round(float(line.optimizer.learning_rate), 6))
line.fit(X, Y, epochs=2, verbose=0, validation_split=0.2, callbacks=[keras.callbacks.CSVLogger("log.csv")])
print(open("log.csv").read().splitlines()[0], len(open("log.csv").read().splitlines()))
schedule = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5)
line = fixed(lambda: keras.Sequential([layers.Input((3,)), layers.Dense(1)]))
line.compile(keras.optimizers.SGD(schedule), loss="mse", metrics=["mae"])
print(round(float(line.optimizer.learning_rate), 6))

# Data in other forms
pairs = tf.data.Dataset.from_tensor_slices((X, Y)).shuffle(20).batch(6)
print(len(pairs), [tuple(bx.shape) for bx, by in pairs])
print(len(line.fit(pairs, epochs=2, verbose=0).history["loss"]))


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 4

    def __getitem__(self, place):
        return X[place * 5:place * 5 + 5], Y[place * 5:place * 5 + 5]


print(len(line.fit(Batches(), epochs=1, verbose=0).history["loss"]), line.predict(Batches(), verbose=0).shape)


def forever():
    while True:
        yield X[:5], Y[:5]


print(len(line.fit(forever(), steps_per_epoch=3, epochs=2, verbose=0).history["loss"]))
print(sorted(line.evaluate(X, Y, verbose=0, return_dict=True)), type(line.train_on_batch(X, Y)).__name__)
line.fit(X, Y, sample_weight=np.ones(20), verbose=0)

# Losses, metrics, freezing
print(keras.losses.MeanSquaredError()([[1.0, 2.0]], [[2.0, 2.0]]), keras.losses.categorical_crossentropy([[0.0, 1.0]], [[0.4, 0.6]]))
print(keras.losses.BinaryCrossentropy(from_logits=True)([[1.0]], [[0.0]]), keras.losses.mean_absolute_error([1.0, 2.0], [2.0, 4.0]))
mean = keras.metrics.Mean()
mean.update_state([1, 2, 3])
print(mean.result(), float(mean.result()))
auc = keras.metrics.AUC()
auc.update_state([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
print(round(float(auc.result()), 4), round(float(keras.metrics.RootMeanSquaredError()([1.0, 2.0], [2.0, 4.0])), 4))
precision = keras.metrics.Precision()
precision.update_state([0, 1, 1], [1, 1, 0])
print(precision.result().numpy())
frozen = keras.Sequential([layers.Input((3,)), layers.Dense(2), layers.Dense(1)])
frozen.layers[0].trainable = False
print(len(frozen.trainable_weights), len(frozen.non_trainable_weights), frozen.layers[0].trainable_weights)

# What is wrong says so
net = keras.Sequential([layers.Input((4,)), layers.Dense(3, activation="softmax", name="last")], name="net")
F, G = np.ones((8, 4), "float32"), np.eye(3)[[0, 1, 2, 0, 1, 2, 0, 1]]
attempt("fit before compile", lambda: net.fit(F, G))
attempt("optimizer", lambda: net.compile(optimizer="foo", loss="mse"))
net.compile(loss="categorical_crossentropy")
attempt("width of y", lambda: net.fit(F, np.ones((8, 2)), verbose=0))
attempt("rank of y", lambda: net.fit(F, np.ones((8,)), verbose=0))
attempt("rows", lambda: net.fit(F, G[:5], verbose=0))
attempt("split", lambda: net.fit(F[:1], G[:1], validation_split=0.5, verbose=0))
attempt("epochs", lambda: net.fit(F, G, epochs="3", verbose=0))
attempt("text", lambda: net.fit("abc", G, verbose=0))
attempt("classes", lambda: keras.utils.to_categorical([0, 1, 5], 3))
attempt("units", lambda: layers.Dense(-1))
attempt("units", lambda: layers.Dense("a"))
attempt("keyword", lambda: layers.Dense(3, foo=1))
attempt("activation", lambda: layers.Dense(3, activation="foo"))
attempt("initializer", lambda: layers.Dense(3, kernel_initializer="foo"))
attempt("rate", lambda: layers.Dropout(1.5))
attempt("kernel", lambda: layers.Conv2D(3, (3, 3, 3)))
attempt("kernel", lambda: layers.Conv2D(3, 0))
attempt("filters", lambda: layers.Conv2D(0, 3))
attempt("groups", lambda: layers.Conv2D(3, 3, groups=2))
attempt("strides", lambda: layers.Conv2D(3, 3, strides=2, dilation_rate=2))
attempt("not a layer", lambda: keras.Sequential([3]))
attempt("same name", lambda: keras.Sequential([layers.Input((4,)), layers.Dense(1, name="a"), layers.Dense(1, name="a")]))
attempt("pop", lambda: keras.Sequential().pop())
attempt("not a list", lambda: layers.Add()(layers.Input((3,))))
attempt("subtract", lambda: layers.Subtract()([layers.Input((3,))] * 3))
attempt("concatenate", lambda: layers.Concatenate()([layers.Input((3, 4)), layers.Input((4, 5))]))
attempt("weights", lambda: net.set_weights([np.ones((4, 3))]))
attempt("layer", lambda: net.get_layer("x"))
attempt("index", lambda: net.get_layer(index=5))
attempt("loss", lambda: keras.losses.get("foo"))
bare = keras.Sequential([layers.Input((4,)), layers.Dense(3)])
bare.compile("adam")
attempt("no loss", lambda: bare.fit(F, G, verbose=0))
attempt("no call", lambda: layers.Dense(2, name="lone").output)
attempt("callback", lambda: keras.callbacks.EarlyStopping(foo=1))
attempt("text into a layer", lambda: layers.Dense(2)("abc"))
# Losses of single outputs count each batch alike, the loss of all by its samples.
given = keras.Input((2,))
model = keras.Model(given, {"one": layers.Dense(1, kernel_initializer="ones", name="one")(given),
                            "two": layers.Dense(1, kernel_initializer="zeros", name="two")(given)})
model.compile(keras.optimizers.SGD(0.0), loss={"one": "mse", "two": "mae"})
points = np.arange(20, dtype="float32").reshape(10, 2)
history = model.fit(points, {"one": points[:, :1], "two": points[:, 1:]}, batch_size=8, shuffle=False, verbose=0).history
print({key: round(value[0], 4) for key, value in sorted(history.items())})
print([round(value, 4) for value in model.evaluate(points, {"one": points[:, :1], "two": points[:, 1:]}, batch_size=8, verbose=0)])

# Means over many numbers.
picture = keras.Sequential([layers.Input((256, 256)), layers.Activation("linear")])
picture.compile("sgd", loss="mse", metrics=["mae"])
waves = (np.arange(4 * 256 * 256) % 977 / 977).astype("float32").reshape(4, 256, 256)
print([f"{value:.5f}" for value in picture.evaluate(waves, 0 * waves, batch_size=4, verbose=0)])
penalised = keras.Sequential([layers.Input((64, 64, 3)), layers.Conv2D(
    8, 3, kernel_initializer="ones", activity_regularizer=keras.regularizers.L2(1e-3))])
penalised.compile("sgd", loss="mse")
print(f"{penalised.evaluate(waves[:, :64, :192].reshape(4, 64, 64, 3), np.zeros((4, 62, 62, 8)), batch_size=4, verbose=0):.2f}")

# An index that is not there, found before a weight has changed.
words = keras.Sequential([layers.Input((2,)), layers.Embedding(5, 3), layers.Flatten(), layers.Dense(1)])
words.compile("adam", loss="mse")
before = [weight.copy() for weight in words.get_weights()]
try:
    words.fit(np.array([[0, 1], [2, 9]]), np.ones((2, 1)), verbose=0)
except tf.errors.InvalidArgumentError:
    print("not there", all((a == b).all() for a, b in zip(before, words.get_weights())))

# Numbers that are not finite.
broken = np.ones((4, 3), "float32")
broken[1, 2] = np.inf
model = keras.Sequential([layers.Input((3,)), layers.Dense(5, kernel_initializer="ones", kernel_regularizer="l2")])
model.compile(keras.optimizers.SGD(0.01, clipvalue=1.0), loss="mse")
print(model.fit(broken, np.zeros((4, 5)), epochs=3, verbose=0).history["loss"])
print(round(model.evaluate(np.ones((4, 3)), np.zeros((4, 5)), verbose=0), 4))
model = keras.Sequential([layers.Input((3,)), layers.Dense(4, kernel_initializer="ones"), layers.Dense(1)])
model.compile(keras.optimizers.SGD(0.01), loss="mae")
broken[1, 2] = np.nan
model.fit(broken, np.zeros((4, 1)), epochs=1, verbose=0)
print([int(np.isnan(weight).sum()) for weight in model.get_weights()])
print("done")
