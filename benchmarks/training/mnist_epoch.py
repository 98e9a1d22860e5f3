"""One epoch of the first chapter's network (784-512-512-10, RMSprop, batches of 32) on MNIST.

The file is run unchanged by both sides: by `swiftlet run` on our engine and by Python on TensorFlow. It prints one
line: seconds from the first statement to the end of the imports, seconds of the epoch, validation accuracy.
The arrays are read with numpy from the file that MNIST_NPZ names, so that neither side downloads anything.
"""
import os
import time

started = time.time()
import numpy as np
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential
from tensorflow.keras.utils import to_categorical

imported = time.time()
arrays = np.load(os.environ["MNIST_NPZ"])
x_train = arrays["x_train"].reshape(60000, 784) / 255
x_valid = arrays["x_test"].reshape(10000, 784) / 255
y_train = to_categorical(arrays["y_train"], 10)
y_valid = to_categorical(arrays["y_test"], 10)

model = Sequential()
model.add(Dense(units=512, activation="relu", input_shape=(784,)))
model.add(Dense(units=512, activation="relu"))
model.add(Dense(units=10, activation="softmax"))
model.compile(loss="categorical_crossentropy", metrics=["accuracy"])

begun = time.time()
model.fit(x_train, y_train, epochs=1, verbose=0)
ended = time.time()
loss, accuracy = model.evaluate(x_valid, y_valid, verbose=0)
print(f"RESULT import {imported - started:.3f} s, epoch {ended - begun:.3f} s, accuracy {accuracy:.4f}")
