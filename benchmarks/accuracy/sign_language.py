"""Trains one of the tutorial's three sign-language models and prints how it ended.

    python sign_language.py FOLDER dense|cnn|augmented SEED [EPOCHS]

The same file runs on both sides: by `swiftlet run` on our engine, by Python on Keras. FOLDER holds
sign_mnist_train.csv and sign_mnist_valid.csv. The last line gives the training and validation accuracy of every epoch.
"""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "shared"))
import pandas as pd
import tensorflow.keras as keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

from keras_models import mlp, sign_language_cnn

folder, kind, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
epochs = int(sys.argv[4]) if len(sys.argv) > 4 else 20
num_classes = 24
batch_size = 32

keras.utils.set_random_seed(seed)

train_df = pd.read_csv(folder + "/sign_mnist_train.csv")
valid_df = pd.read_csv(folder + "/sign_mnist_valid.csv")
y_train = keras.utils.to_categorical(train_df.pop("label"), num_classes)
y_valid = keras.utils.to_categorical(valid_df.pop("label"), num_classes)
x_train = train_df.values / 255
x_valid = valid_df.values / 255

if kind != "dense":
    x_train = x_train.reshape(-1, 28, 28, 1)
    x_valid = x_valid.reshape(-1, 28, 28, 1)
model = mlp(num_classes) if kind == "dense" else sign_language_cnn(num_classes)
model.compile(loss="categorical_crossentropy", metrics=["accuracy"])

if kind == "augmented":
    datagen = ImageDataGenerator(rotation_range=10, zoom_range=0.1, width_shift_range=0.1, height_shift_range=0.1,
                                 horizontal_flip=True, vertical_flip=False)
    datagen.fit(x_train)
    batches = datagen.flow(x_train, y_train, batch_size=batch_size)
    history = model.fit(batches, epochs=epochs, verbose=0, validation_data=(x_valid, y_valid))
else:
    history = model.fit(x_train, y_train, epochs=epochs, batch_size=batch_size, verbose=0,
                        validation_data=(x_valid, y_valid))

training = [round(float(value), 4) for value in history.history["accuracy"]]
validation = [round(float(value), 4) for value in history.history["val_accuracy"]]
print("RESULT", kind, seed, "accuracy", training, "val_accuracy", validation)
