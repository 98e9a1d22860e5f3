"""The MNIST chapter from its first import to the end of the first epoch, validation included.

The file is run unchanged by both sides: by `swiftlet run` on our engine and by Python on TensorFlow. Only the reading of
the pictures differs from the chapter's cells: from the file that MNIST_NPZ names, so that neither side downloads anything.
Its last line is JSON: the seconds each stage took, the time of day the epoch ended, the validation accuracy.
"""
import os
import sys
import time

stamps = [("start", time.time())]
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))


def stage(name):
    stamps.append((name, time.time()))


import matplotlib.pyplot as plt
import numpy as np
import tensorflow.keras as keras

from conversation import reply
from keras_models import compiled

stage("import")
arrays = np.load(os.environ["MNIST_NPZ"])
x_train, y_train = arrays["x_train"], arrays["y_train"]
x_valid, y_valid = arrays["x_test"], arrays["y_test"]
stage("load")
print(x_train.shape, x_valid.shape, x_train.dtype, x_train.min(), x_train.max())
plt.imshow(x_train[0], cmap="gray")
stage("look")
x_train = x_train.reshape(60000, 784)
x_valid = x_valid.reshape(10000, 784)
x_train = x_train / 255
x_valid = x_valid / 255
print(x_train.dtype, x_train.min(), x_train.max())
stage("scale")
num_categories = 10
y_train = keras.utils.to_categorical(y_train, num_categories)
y_valid = keras.utils.to_categorical(y_valid, num_categories)
stage("labels")
model = compiled("mlp")
model.summary()
stage("build")
history = model.fit(x_train, y_train, epochs=1, verbose=1, validation_data=(x_valid, y_valid))
stage("fit")
print()
reply(ended=stamps[-1][1], accuracy=history.history["val_accuracy"][-1],
      stages={name: now - before for (_, before), (name, now) in zip(stamps, stamps[1:])})
