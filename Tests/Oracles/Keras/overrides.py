# What a cell overrides in a class of Keras' is called, or refused by name; run by Python with Keras (the versions of
# ../NeuralNetworks/requirements.txt), its output is overrides.expected: python overrides.py > overrides.expected
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
from keras import layers, ops
from tensorflow.keras.preprocessing.image import ImageDataGenerator

X = np.linspace(-1, 1, 24).reshape(8, 3).astype("float32")
Y = X.sum(axis=1, keepdims=True)


def shown(values):
    return [float("%.4g" % value) for value in np.asarray(values, "float64").ravel()]


def case(work):
    """Runs a case when it is defined, and prints what it gives or raises."""
    try:
        print(work.__name__, "->", work())
    except Exception as error:
        print(work.__name__, "!!", type(error).__name__, str(error).split("\n")[0])


def trained(model, loss="mse", optimizer=None, x=X, y=Y, **settings):
    """Two epochs from fixed weights: what was lost, and what is predicted after them."""
    model(x[:1])
    model.set_weights([np.full(w.shape, 0.1, "float32") for w in model.get_weights()])
    model.compile(optimizer or keras.optimizers.SGD(0.1), loss, **settings)
    history = model.fit(x, y, epochs=2, batch_size=4, shuffle=False, verbose=0)
    return shown(history.history["loss"]), shown(model.predict(x[:2], verbose=0))


def chain(*inner):
    return keras.Sequential([layers.Input((3,)), *inner])


# Layers


class Doubled(layers.Dense):
    def call(self, inputs):
        return super().call(inputs) * 2


@case
def call_of_a_built_in_layer():
    return trained(chain(Doubled(1)))


@case
def call_of_a_built_in_layer_on_numbers():
    return shown(Doubled(2, kernel_initializer="ones")(X[:2]))


@case
def call_of_a_built_in_layer_in_a_graph():
    inputs = keras.Input((3,))
    return trained(keras.Model(inputs, Doubled(1)(Doubled(2, activation="tanh")(inputs))))


@case
def call_with_training_of_a_built_in_layer():
    class Louder(layers.Dropout):
        def call(self, inputs, training=False):
            return inputs * 3 if training else super().call(inputs, training=training)

    layer = Louder(0.5)
    return shown(layer(X[:1])), shown(layer(X[:1], training=True))


@case
def call_of_a_normalisation():
    class Shifted(layers.BatchNormalization):
        def call(self, inputs, training=None, mask=None):
            return super().call(inputs, training=training) + 1

    model = chain(layers.Dense(2), Shifted(), layers.Dense(1))
    return trained(model), len(model.get_weights())


@case
def call_of_a_merge():
    class Sum(layers.Add):
        def call(self, inputs):
            return super().call(inputs) * 10

    a, b = keras.Input((3,)), keras.Input((3,))
    model = keras.Model([a, b], Sum()([a, b]))
    return shown(model.predict([X[:2], X[:2]], verbose=0))


@case
def build_of_a_built_in_layer():
    class Scaled(layers.Dense):
        def build(self, input_shape):
            super().build(input_shape)
            self.scale = self.add_weight(shape=(self.units,), initializer="ones", name="scale")

        def call(self, inputs):
            return super().call(inputs) * self.scale

    layer = Scaled(2)
    model = chain(layer, layers.Dense(1))
    return trained(model), [w.name for w in layer.weights], model.count_params()


@case
def build_alone():
    class Told(layers.Dense):
        def build(self, input_shape):
            print("built for", input_shape[-1])
            super().build(input_shape)

    return trained(chain(Told(1)))


@case
def compute_output_shape_of_a_built_in_layer():
    class Widened(layers.Dense):
        def compute_output_shape(self, input_shape):
            print("asked for", tuple(input_shape))
            return super().compute_output_shape(input_shape)

    return Widened(5).compute_output_shape((None, 3))


@case
def get_config_of_a_built_in_layer():
    class Named(layers.Dense):
        def __init__(self, units, label="x", **kwargs):
            super().__init__(units, **kwargs)
            self.label = label

        def get_config(self):
            return {**super().get_config(), "label": self.label}

    config = Named(3, label="y").get_config()
    again = Named.from_config(config)
    return config["units"], config["label"], type(again).__name__, again.label, again.units


@case
def dunder_call_of_a_layer():
    class Calling(layers.Dense):
        def __call__(self, inputs, *args, **kwargs):
            return super().__call__(inputs, *args, **kwargs) + 1

    return shown(Calling(1, kernel_initializer="ones")(X[:2])), trained(chain(Calling(1)))


@case
def call_of_ones_own_layer_derived_twice():
    class First(layers.Layer):
        def build(self, shape):
            self.w = self.add_weight(shape=(shape[-1], 1), initializer="ones", name="w")

        def call(self, x):
            return ops.matmul(x, self.w)

    class Second(First):
        def call(self, x):
            return super().call(x) - 1

    return trained(chain(Second()))


@case
def count_params_of_a_layer():
    class Counted(layers.Dense):
        def count_params(self):
            return super().count_params() + 1000

    return Counted(1).built, chain(Counted(1)).layers[-1].count_params()


@case
def call_of_a_layer_applied_to_every_step():
    steps = np.linspace(-1, 1, 24).reshape(2, 4, 3).astype("float32")
    layer = layers.TimeDistributed(Doubled(2, kernel_initializer="ones"))
    return shown(layer(steps)), type(layer.layer).__name__


@case
def dunder_call_of_a_layer_applied_to_every_step():
    class Calling(layers.Dense):
        def __call__(self, inputs, *args, **kwargs):
            return super().__call__(inputs, *args, **kwargs) + 1

    return layers.TimeDistributed(Calling(2))(np.ones((2, 4, 3), "float32")).shape


@case
def call_of_a_wrapper():
    class Negative(layers.TimeDistributed):
        def call(self, inputs):
            return -super().call(inputs)

    return shown(Negative(layers.Dense(1, kernel_initializer="ones"))(np.ones((1, 2, 3), "float32")))


@case
def call_of_a_lambda():
    class Hundred(layers.Lambda):
        def call(self, inputs):
            return super().call(inputs) * 100

    return shown(Hundred(lambda x: x + 1)(X[:1]))


@case
def call_of_an_adapted_normalisation():
    class Tenfold(layers.Normalization):
        def call(self, inputs):
            return super().call(inputs) * 10

    layer = Tenfold()
    layer.adapt(X)
    return shown(layer(X[:2]))


@case
def call_of_an_embedding():
    class Shifted(layers.Embedding):
        def call(self, inputs):
            return super().call(inputs) + 1

    return shown(Shifted(4, 2, embeddings_initializer="zeros")(np.array([[1, 2]])))


@case
def call_of_a_concatenation():
    class Reversed(layers.Concatenate):
        def call(self, inputs):
            return super().call(inputs[::-1])

    return shown(Reversed()([X[:1], X[1:2]]))


@case
def call_of_a_random_picture_layer():
    class Still(layers.RandomFlip):
        def call(self, inputs, training=True):
            return inputs

    image = np.arange(4, dtype="float32").reshape(1, 2, 2, 1)
    return shown(Still("horizontal")(image, training=True))


@case
def add_loss_of_a_layer():
    class Heavy(layers.Layer):
        def call(self, x):
            self.add_loss(ops.sum(x * x) * 0.1)
            return x

    return trained(chain(layers.Dense(1), Heavy()))


@case
def activity_regularizer_of_ones_own_layer():
    class Plain(layers.Layer):
        def call(self, x):
            return x

    return trained(chain(layers.Dense(1), Plain(activity_regularizer="l2")))


@case
def kernel_of_a_layer_in_ones_own_computation():
    class Tied(layers.Layer):
        def __init__(self, source, **kwargs):
            super().__init__(**kwargs)
            self.source = source

        def call(self, x):
            return ops.matmul(x, ops.transpose(self.source.kernel))

    there = layers.Dense(2)
    model = chain(there, Tied(there), layers.Dense(1))
    model(X[:1])
    there.kernel.assign([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    return shown(keras.Model(model.inputs, model.layers[1].output).predict(X[:2], verbose=0)), trained(model)


@case
def kernel_of_a_layer_in_its_own_call():
    class Norm(layers.Dense):
        def call(self, inputs):
            return ops.matmul(inputs, self.kernel / (ops.sum(ops.abs(self.kernel)) + 1.0)) + self.bias

    return trained(chain(Norm(40), Norm(1)))


@case
def attributes_of_a_layer_after_it_was_made():
    class Two(layers.Dense):
        def __init__(self, units, **kwargs):
            super().__init__(units, activation="relu", **kwargs)
            self.extra = 5

    layer = Two(4)
    model = chain(layer, layers.Dense(1))
    found = model.layers[0]
    return type(found).__name__, found.extra, found.units, found is layer, found.name


@case
def compute_mask_of_a_layer():
    class Masked(layers.Layer):
        def call(self, x):
            return x

        def compute_mask(self, inputs, mask=None):
            return mask

    return shown(Masked()(X[:1]))


@case
def an_unknown_argument_of_call():
    return layers.Dense(1)(X[:1], other=3)


@case
def trainable_of_a_derived_layer():
    layer = Doubled(1)
    layer.trainable = False
    model = chain(layer, layers.Dense(1))
    return trained(model), len(model.trainable_weights)


# Models


class Two(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.first = layers.Dense(4, activation="tanh")
        self.second = layers.Dense(1)

    def call(self, inputs):
        return self.second(self.first(inputs))


@case
def call_of_a_model():
    return trained(Two())


@case
def call_of_a_sequential():
    class Tripled(keras.Sequential):
        def call(self, inputs, training=None, mask=None):
            return super().call(inputs, training=training) * 3

    return trained(Tripled([layers.Input((3,)), layers.Dense(1)]))


@case
def call_of_a_functional():
    class Lifted(keras.Model):
        def call(self, inputs, training=None, mask=None):
            return super().call(inputs, training=training) + 1

    inputs = keras.Input((3,))
    return trained(Lifted(inputs, layers.Dense(1)(inputs)))


@case
def train_step_of_a_model():
    class Own(Two):
        def train_step(self, data):
            return super().train_step(data)

    return trained(Own())


@case
def test_step_of_a_model():
    class Own(Two):
        def test_step(self, data):
            return {"seven": 7.0}

    model = Own()
    trained(model)
    return model.evaluate(X, Y, verbose=0, return_dict=True)


@case
def predict_step_of_a_model():
    class Own(Two):
        def predict_step(self, data):
            return super().predict_step(data) * 0

    model = Own()
    return trained(model)


@case
def compute_loss_of_a_model():
    class Own(Two):
        def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
            return ops.mean(ops.abs(y - y_pred))

    return trained(Own())


@case
def compute_metrics_of_a_model():
    class Own(Two):
        def compute_metrics(self, x, y, y_pred, sample_weight=None):
            return {"loss": 5.0}

    return trained(Own())


@case
def metrics_of_a_model():
    class Own(Two):
        @property
        def metrics(self):
            return []

    return trained(Own())


@case
def fit_of_a_model():
    class Own(Two):
        def fit(self, *args, **kwargs):
            print("own fit")
            return super().fit(*args, **kwargs)

    return trained(Own())


@case
def compile_of_a_model():
    class Own(Two):
        def compile(self, optimizer, loss, **kwargs):
            super().compile(optimizer, loss, **kwargs)
            self.kept = loss

    model = Own()
    return trained(model), model.kept


@case
def build_of_a_model():
    class Own(Two):
        def build(self, input_shape):
            print("model built for", input_shape[-1])
            super().build(input_shape)

    return trained(Own())


@case
def summary_of_a_model():
    class Own(Two):
        def summary(self):
            print("own summary")

    return Own().summary()


@case
def train_step_of_a_sequential():
    class Own(keras.Sequential):
        def train_step(self, data):
            return super().train_step(data)

    return trained(Own([layers.Input((3,)), layers.Dense(1)]))


# Losses, metrics, optimizers


@case
def call_of_a_loss():
    class Cubes(keras.losses.Loss):
        def call(self, y_true, y_pred):
            return ops.mean(ops.abs(y_true - y_pred) ** 3, axis=-1)

    return trained(chain(layers.Dense(1)), Cubes())


@case
def call_of_a_built_in_loss():
    class Half(keras.losses.MeanSquaredError):
        def call(self, y_true, y_pred):
            return super().call(y_true, y_pred) / 2

    return trained(chain(layers.Dense(1)), Half()), shown(Half()(Y, Y + 1))


@case
def dunder_call_of_a_loss():
    class Ten(keras.losses.Loss):
        def __call__(self, y_true, y_pred, sample_weight=None):
            return ops.mean(ops.abs(y_true - y_pred)) * 10

    return trained(chain(layers.Dense(1)), Ten())


@case
def get_config_of_a_loss():
    class Weighted(keras.losses.Loss):
        def __init__(self, factor=1.0, **kwargs):
            super().__init__(**kwargs)
            self.factor = factor

        def call(self, y_true, y_pred):
            return self.factor * ops.mean(ops.square(y_true - y_pred), axis=-1)

        def get_config(self):
            return {**super().get_config(), "factor": self.factor}

    config = Weighted(3.0).get_config()
    return config["factor"], config["name"], Weighted.from_config(config).factor


@case
def update_state_of_a_metric():
    class Largest(keras.metrics.Metric):
        def __init__(self, name="largest", **kwargs):
            super().__init__(name=name, **kwargs)
            self.peak = self.add_weight(name="peak", initializer="zeros")

        def update_state(self, y_true, y_pred, sample_weight=None):
            self.peak.assign(ops.maximum(self.peak, ops.max(ops.abs(y_true - y_pred))))

        def result(self):
            return self.peak

    model = chain(layers.Dense(1))
    trained(model, metrics=[Largest()])
    return shown(model.evaluate(X, Y, verbose=0))


@case
def update_state_of_a_built_in_metric():
    class Ten(keras.metrics.MeanAbsoluteError):
        def update_state(self, y_true, y_pred, sample_weight=None):
            super().update_state(y_true * 10, y_pred * 10, sample_weight)

    model = chain(layers.Dense(1))
    trained(model, metrics=[Ten(name="ten"), "mae"])
    return shown(model.evaluate(X, Y, verbose=0))


@case
def result_of_a_built_in_metric():
    class Percent(keras.metrics.MeanAbsoluteError):
        def result(self):
            return super().result() * 100

    model = chain(layers.Dense(1))
    trained(model, metrics=[Percent(name="percent")])
    return shown(model.evaluate(X, Y, verbose=0))


@case
def reset_state_of_a_built_in_metric():
    seen = []

    class Told(keras.metrics.MeanAbsoluteError):
        def reset_state(self):
            seen.append("reset")
            super().reset_state()

    model = chain(layers.Dense(1))
    trained(model, metrics=[Told(name="told")])
    model.evaluate(X, Y, verbose=0)
    return "reset" in seen


@case
def apply_gradients_of_an_optimizer():
    class Own(keras.optimizers.SGD):
        def apply_gradients(self, grads_and_vars):
            return super().apply_gradients([(g * 0, v) for g, v in grads_and_vars])

    return trained(chain(layers.Dense(1)), optimizer=Own(0.1))


@case
def update_step_of_an_optimizer():
    class Own(keras.optimizers.SGD):
        def update_step(self, gradient, variable, learning_rate):
            return super().update_step(gradient * 0, variable, learning_rate)

    return trained(chain(layers.Dense(1)), optimizer=Own(0.1))


@case
def apply_of_an_optimizer():
    class Own(keras.optimizers.SGD):
        def apply(self, grads, trainable_variables=None):
            return super().apply([g * 0 for g in grads], trainable_variables)

    return trained(chain(layers.Dense(1)), optimizer=Own(0.1))


@case
def update_step_of_ones_own_optimizer():
    class Own(keras.optimizers.Optimizer):
        def __init__(self, learning_rate=0.1):
            super().__init__(learning_rate=learning_rate, name="own")

        def update_step(self, gradient, variable, learning_rate):
            self.assign_sub(variable, ops.cast(learning_rate, variable.dtype) * ops.sign(gradient))

    return trained(chain(layers.Dense(1)), optimizer=Own())


@case
def a_schedule():
    class Falling(keras.optimizers.schedules.LearningRateSchedule):
        def __call__(self, step):
            return 0.1 / (ops.cast(step, "float32") + 1)

        def get_config(self):
            return {}

    return trained(chain(layers.Dense(1)), optimizer=keras.optimizers.SGD(Falling()))


@case
def an_initializer():
    class Sevens(keras.initializers.Initializer):
        def __call__(self, shape, dtype=None, **kwargs):
            return ops.ones(shape) * 7

    return shown(layers.Dense(2, kernel_initializer=Sevens())(X[:1]))


@case
def an_initializer_of_a_built_in_class():
    class Double(keras.initializers.Constant):
        def __call__(self, shape, dtype=None, **kwargs):
            return super().__call__(shape) * 2

    return shown(layers.Dense(2, kernel_initializer=Double(3.0))(X[:1]))


@case
def an_initializer_function():
    return shown(layers.Dense(2, kernel_initializer=lambda shape, dtype=None: ops.ones(shape) * 5)(X[:1]))


@case
def a_regularizer():
    class Size(keras.regularizers.Regularizer):
        def __call__(self, weight):
            return ops.sum(ops.abs(weight)) * 0.5

    return trained(chain(layers.Dense(1, kernel_regularizer=Size())))


@case
def a_regularizer_of_a_built_in_class():
    class Double(keras.regularizers.L2):
        def __call__(self, x):
            return super().__call__(x) * 2

    return trained(chain(layers.Dense(1, kernel_regularizer=Double(0.5))))


@case
def a_regularizer_function():
    return trained(chain(layers.Dense(1, kernel_regularizer=lambda w: ops.sum(w * w) * 0.25)))


@case
def a_constraint():
    class Small(keras.constraints.Constraint):
        def __call__(self, w):
            return ops.clip(w, -0.05, 0.05)

    return trained(chain(layers.Dense(1, kernel_constraint=Small())))


@case
def a_constraint_of_a_built_in_class():
    class Less(keras.constraints.NonNeg):
        def __call__(self, w):
            return super().__call__(w) * 0.5

    return trained(chain(layers.Dense(1, kernel_constraint=Less())))


@case
def a_constraint_function():
    return trained(chain(layers.Dense(1, kernel_constraint=lambda w: w * 0.5)))


# Callbacks and data

HOOKS = [
    "set_model", "set_params", "on_train_begin", "on_train_end", "on_test_begin", "on_test_end", "on_predict_begin",
    "on_predict_end", "on_epoch_begin", "on_epoch_end", "on_train_batch_begin", "on_train_batch_end",
    "on_test_batch_begin", "on_test_batch_end", "on_predict_batch_begin", "on_predict_batch_end",
]


def hooked(base, *arguments, **settings):
    """A callback whose class notes every hook, and the list of those that were called."""
    seen = []

    def hook(name):
        def method(self, *args, **kwargs):
            seen.append(name)
            return getattr(base, name)(self, *args, **kwargs)
        return method

    return type("Own", (base,), {name: hook(name) for name in HOOKS})(*arguments, **settings), seen


def told(base, *arguments, **settings):
    callback, seen = hooked(base, *arguments, **settings)
    model = chain(layers.Dense(1))
    model.compile("sgd", "mse")
    model.fit(X, Y, epochs=1, batch_size=4, verbose=0, validation_data=(X, Y), callbacks=[callback])
    model.evaluate(X, Y, batch_size=4, verbose=0, callbacks=[callback])
    model.predict(X, batch_size=4, verbose=0, callbacks=[callback])
    return [(name, seen.count(name)) for name in HOOKS]


@case
def hooks_of_a_callback():
    return told(keras.callbacks.Callback)


@case
def hooks_of_early_stopping():
    return told(keras.callbacks.EarlyStopping, monitor="loss")


@case
def hooks_of_reducing():
    return told(keras.callbacks.ReduceLROnPlateau, monitor="loss")


@case
def hooks_of_terminating():
    return told(keras.callbacks.TerminateOnNaN)


@case
def hooks_of_a_schedule():
    return told(keras.callbacks.LearningRateScheduler, lambda epoch: 0.1)


@case
def hooks_of_history():
    return told(keras.callbacks.History)


@case
def stopping_for_ones_own_reason():
    class Never(keras.callbacks.EarlyStopping):
        def get_monitor_value(self, logs):
            return 1.0

    model = chain(layers.Dense(1))
    model.compile("sgd", "mse")
    return len(model.fit(X, Y, epochs=5, verbose=0, callbacks=[Never(monitor="loss", patience=1)]).epoch)


@case
def a_sequence():
    seen = []

    class Data(keras.utils.PyDataset):
        def __init__(self):
            super().__init__()

        def __len__(self):
            return 2

        def __getitem__(self, index):
            return X[index * 4:index * 4 + 4], Y[index * 4:index * 4 + 4]

        def on_epoch_begin(self):
            seen.append("begin")

        def on_epoch_end(self):
            seen.append("end")

    model = chain(layers.Dense(1))
    model.set_weights([np.full(w.shape, 0.1, "float32") for w in model.get_weights()])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    # Keras ends an epoch once before the first, to look at a batch.
    return shown(model.fit(Data(), epochs=2, shuffle=False, verbose=0).history["loss"]), seen[-4:]


@case
def a_sequence_with_num_batches():
    class Data(keras.utils.Sequence):
        def __init__(self):
            super().__init__()

        @property
        def num_batches(self):
            return 1

        def __len__(self):
            return 2

        def __getitem__(self, index):
            return X[index * 4:index * 4 + 4], Y[index * 4:index * 4 + 4]

    model = chain(layers.Dense(1))
    model.set_weights([np.full(w.shape, 0.1, "float32") for w in model.get_weights()])
    model.compile(keras.optimizers.SGD(0.1), "mse")
    return shown(model.fit(Data(), epochs=2, shuffle=False, verbose=0).history["loss"])


IMAGES = np.arange(64, dtype="float32").reshape(4, 4, 4, 1)


@case
def standardize_of_a_generator():
    class Own(ImageDataGenerator):
        def standardize(self, x):
            return super().standardize(x) + 100

    return shown(next(Own(rescale=0.5).flow(IMAGES, batch_size=1, shuffle=False))[0, 0, :2])


@case
def random_transform_of_a_generator():
    class Own(ImageDataGenerator):
        def random_transform(self, x, seed=None):
            return x * 0 - 1

    # Keras' iterators draw and apply themselves: only direct calls come here.
    return shown(Own().random_transform(IMAGES[0])[0, :2]), shown(next(Own(vertical_flip=False).flow(IMAGES, batch_size=1, shuffle=False))[0, 0, :2])


@case
def apply_transform_of_a_generator():
    class Own(ImageDataGenerator):
        def apply_transform(self, x, transform_parameters):
            return x * 0 + 9

    return shown(next(Own(rotation_range=10).flow(IMAGES, batch_size=1, shuffle=False))[0, 0, :2])


@case
def get_random_transform_of_a_generator():
    class Own(ImageDataGenerator):
        def get_random_transform(self, img_shape, seed=None):
            return {**super().get_random_transform(img_shape, seed), "theta": 90, "flip_horizontal": False}

    return shown(next(Own(rotation_range=10).flow(IMAGES, batch_size=1, shuffle=False))[0, 0, :2])


@case
def flow_of_a_generator():
    class Own(ImageDataGenerator):
        def flow(self, *args, **kwargs):
            print("own flow")
            return super().flow(*args, **kwargs)

    return shown(next(Own().flow(IMAGES, batch_size=1, shuffle=False))[0, 0, :2])
