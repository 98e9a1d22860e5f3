"""Classes and functions of a cell's own in models: run by make_files.py and round_trip.py on either side."""
import numpy as np
import keras
from keras import layers
from keras.layers import *


def numbers(*shape): return np.sin(np.arange(int(np.prod(shape)))).reshape(shape).astype("float32")
def labels(count, classes): return np.eye(classes)[np.arange(count) % classes].astype("float32")

@keras.saving.register_keras_serializable("shop")
class Scaled(Dense):
    """Derived from a layer of Keras', whose weights it has."""
    def __init__(self, units, factor=2.0, **kwargs):
        super().__init__(units, **kwargs)
        self.factor = factor
    def call(self, inputs):
        return super().call(inputs) * self.factor
    def get_config(self):
        return {**super().get_config(), "factor": self.factor}

@keras.saving.register_keras_serializable()
class Block(Layer):
    """With layers and a list of layers among its attributes."""
    def __init__(self, width=3, **kwargs):
        super().__init__(**kwargs)
        self.width = width
        self.widen = Dense(width, activation="tanh")
        self.inner = [Dense(2), Dense(width)]
    def build(self, input_shape):
        self.shift = self.add_weight(shape=(self.width,), initializer="ones", name="shift")
        self.widen.build(input_shape)
        self.inner[0].build((None, self.width))
        self.inner[1].build((None, 2))
    def call(self, x):
        y = self.widen(x)
        for layer in self.inner: y = layer(y)
        return y + self.shift
    def get_config(self):
        return {**super().get_config(), "width": self.width}

class Unregistered(Layer):
    def call(self, x): return x * 2

def bend(x): return x * x

def squash(x): return keras.ops.tanh(x) * 2

def cubes(y_true, y_pred): return keras.ops.mean(keras.ops.abs(y_true - y_pred) ** 3, axis=-1)

@keras.saving.register_keras_serializable()
class Weighted(keras.losses.Loss):
    def __init__(self, factor=1.0, name="weighted", reduction="sum_over_batch_size", **kwargs):
        super().__init__(name=name, reduction=reduction)
        self.factor = factor
    def call(self, y_true, y_pred):
        return self.factor * keras.ops.mean(keras.ops.square(y_true - y_pred), axis=-1)
    def get_config(self):
        return {**super().get_config(), "factor": self.factor}

@keras.saving.register_keras_serializable()
class Largest(keras.metrics.Metric):
    def __init__(self, name="largest", **kwargs):
        super().__init__(name=name, **kwargs)
        self.peak = self.add_weight(name="peak", initializer="zeros")
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.peak.assign(keras.ops.maximum(self.peak, keras.ops.max(keras.ops.abs(y_true - y_pred))))
    def result(self):
        return self.peak

@keras.saving.register_keras_serializable()
class Sized(keras.regularizers.Regularizer):
    def __init__(self, rate=0.1): self.rate = rate
    def __call__(self, x): return self.rate * keras.ops.sum(keras.ops.abs(x))
    def get_config(self): return {"rate": self.rate}

@keras.saving.register_keras_serializable()
class Sevens(keras.initializers.Initializer):
    def __call__(self, shape, dtype=None, **kwargs): return keras.ops.ones(shape) * 0.07
    def get_config(self): return {}

@keras.saving.register_keras_serializable()
class Small(keras.constraints.Constraint):
    def __call__(self, w): return keras.ops.clip(w, -0.5, 0.5)
    def get_config(self): return {}

@keras.saving.register_keras_serializable()
class Falling(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, start=0.01): self.start = start
    def __call__(self, step): return self.start / (keras.ops.cast(step, "float32") + 1.0)
    def get_config(self): return {"start": self.start}

@keras.saving.register_keras_serializable()
class Two(keras.Model):
    """Attributes before and behind "layers" in the alphabet, which is the order in which Keras stores them."""
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.second = Dense(3, activation="softmax")
        self.first = Dense(4, activation="tanh")
        self.body = [Block(4), Dense(4)]
    def call(self, inputs):
        x = self.first(inputs)
        for layer in self.body: x = layer(x)
        return self.second(x)

def own_chain():
    model = keras.Sequential([
        layers.Input((3,)), Scaled(4, factor=0.5, kernel_regularizer=Sized(0.01), kernel_initializer=Sevens()),
        Lambda(bend), Unregistered(), Block(5), Dense(3, activation=squash, bias_constraint=Small()), Dense(3)])
    return model, keras.optimizers.SGD(Falling(0.05), momentum=0.9), numbers(8, 3), labels(8, 3)

def own_graph():
    inputs = keras.Input((3,))
    x = Scaled(4)(inputs)
    return keras.Model(inputs, Dense(3, activation="softmax")(Add()([x, Block(4)(x)]))), "adam", numbers(8, 3), labels(8, 3)

def own_model():
    model = Two()
    model(numbers(8, 3))
    return model, "rmsprop", numbers(8, 3), labels(8, 3)

KNOWN = {"Unregistered": Unregistered, "bend": bend, "squash": squash, "cubes": cubes}
OWN = [own_chain, own_graph, own_model]
COMPILED = {"own_chain": (Weighted(2.0), [Largest(), cubes]), "own_graph": (cubes, [cubes]), "own_model": (Weighted(), [Largest()])}
