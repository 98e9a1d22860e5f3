"""Data sets in Keras' cache, printed: the same under the real Keras and under swiftlet. KERAS_HOME is set outside."""

import os

import numpy as np
from keras.datasets import boston_housing, california_housing, cifar100, fashion_mnist, imdb, reuters
from keras.preprocessing.sequence import pad_sequences
from keras.utils import image_dataset_from_directory

for name, data in (("fashion_mnist", fashion_mnist), ("cifar100", cifar100), ("boston", boston_housing),
                   ("california", california_housing)):
    (x_train, y_train), (x_test, y_test) = data.load_data()
    print(name, x_train.shape, x_train.dtype, y_train.shape, y_train.dtype, x_test.shape, y_test.shape)
    print(round(float(x_train.sum()), 4), round(float(x_test.sum()), 4), y_train.ravel()[:5].tolist(), y_test.ravel().tolist())
print(x_train[0, :3].tolist(), california_housing.load_data(version="small")[0][0].shape)
print(cifar100.load_data(label_mode="coarse")[0][1].ravel().tolist(), cifar100.load_data()[0][0][1, 3, 4].tolist())
for options in ({}, {"num_words": 30}, {"num_words": 40, "skip_top": 10, "maxlen": 10}, {"start_char": None, "oov_char": None,
                "num_words": 20}, {"index_from": 0, "seed": 7}):
    (x_train, y_train), (x_test, y_test) = imdb.load_data(**options)
    print(len(x_train), len(x_test), y_train.tolist(), y_test.tolist())
    for row in list(x_train) + list(x_test):
        print(row)
print(x_train.shape, x_train[2:4].shape, x_train[0][:2])
print(pad_sequences(x_train, maxlen=6).tolist())
print(pad_sequences(x_train[:2], padding="post", truncating="post", maxlen=4, value=9).tolist())
(x_train, y_train), (x_test, y_test) = reuters.load_data(num_words=25, test_split=0.3)
print(y_train.tolist(), y_test.tolist())
for row in list(x_train) + list(x_test):
    print(row)
print(imdb.get_word_index(), len(reuters.get_label_names()), reuters.get_label_names()[3])

folder = os.path.join(os.environ["KERAS_HOME"], "..", "folder")
for options in ({"shuffle": False}, {"seed": 4, "validation_split": 0.4, "subset": "training", "label_mode": "categorical"},
                {"seed": 4, "validation_split": 0.4, "subset": "validation", "color_mode": "grayscale"},
                {"shuffle": False, "labels": None}, {"shuffle": False, "class_names": ["emu", "cat"], "label_mode": "binary"},
                {"shuffle": False, "interpolation": "nearest", "crop_to_aspect_ratio": True}):
    dataset = image_dataset_from_directory(folder, image_size=(12, 10), batch_size=4, **options)
    print(getattr(dataset, "class_names", None), len(dataset), [os.path.basename(path) for path in dataset.file_paths])
    if options.get("shuffle", True):
        continue
    for element in dataset:
        images, labels = element if isinstance(element, tuple) else (element, None)
        print(images.shape, np.round(images.numpy().mean(axis=(1, 2)), 1).tolist(), None if labels is None else labels.numpy().tolist())
for bad in ({"labels": "none"}, {"color_mode": "cmyk"}, {"label_mode": "binary"}, {"validation_split": 0.2}, {"image_size": 3.5}):
    try:
        image_dataset_from_directory(folder, **bad)
    except Exception as error:
        print(type(error).__name__)
