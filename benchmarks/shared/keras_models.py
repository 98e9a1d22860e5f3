"""The tutorials' three models, written once for every program that measures them.

The file runs unchanged on Swiftlet and on Keras (TensorFlow or JAX behind it). ``MODELS`` names them.
"""
from keras.layers import BatchNormalization, Conv2D, Dense, Dropout, Flatten, Input, MaxPooling2D
from keras.models import Sequential


def mlp(classes=10, width=512, depth=2):
    """Dense layers on 784 pixels: the MNIST chapter's 784-512-512-10."""
    model = Sequential([Input((784,))])
    for _ in range(depth):
        model.add(Dense(width, activation="relu"))
    model.add(Dense(classes, activation="softmax"))
    return model


def sign_language_cnn(classes=24, filters=(75, 50, 25)):
    """The sign-language tutorial's network: convolutions, batch normalisation, pooling and dropout."""
    model = Sequential([Input((28, 28, 1))])
    for index, count in enumerate(filters):
        model.add(Conv2D(count, (3, 3), strides=1, padding="same", activation="relu"))
        if index == 1:
            model.add(Dropout(0.2))
        model.add(BatchNormalization())
        model.add(MaxPooling2D((2, 2), strides=2, padding="same"))
    model.add(Flatten())
    model.add(Dense(512, activation="relu"))
    model.add(Dropout(0.3))
    model.add(Dense(classes, activation="softmax"))
    return model


def digits_cnn(classes=10, width=32, depth=1):
    """The CNN tutorial's network on MNIST: 32-64-64 filters, no padding. Further layers keep their size."""
    model = Sequential([Input((28, 28, 1)), Conv2D(width, (3, 3), activation="relu"), MaxPooling2D((2, 2))])
    for _ in range(depth - 1):
        model.add(Conv2D(2 * width, (3, 3), padding="same", activation="relu"))
    model.add(Conv2D(2 * width, (3, 3), activation="relu"))
    model.add(MaxPooling2D((2, 2)))
    model.add(Conv2D(2 * width, (3, 3), activation="relu"))
    model.add(Flatten())
    model.add(Dense(64, activation="relu"))
    model.add(Dense(classes, activation="softmax"))
    return model


#: name: (builder, shape of a sample, classes, labels are one-hot, arguments of compile as the tutorial has them)
MODELS = {
    "cnn-e": (sign_language_cnn, (28, 28, 1), 24, True, {"loss": "categorical_crossentropy", "metrics": ["accuracy"]}),
    "mlp": (mlp, (784,), 10, True, {"loss": "categorical_crossentropy", "metrics": ["accuracy"]}),
    "cnn-c": (digits_cnn, (28, 28, 1), 10, False,
              {"optimizer": "adam", "loss": "sparse_categorical_crossentropy", "metrics": ["accuracy"]}),
}


def compiled(name, **options):
    """A model of ``MODELS``, compiled; the options are further arguments of ``compile``."""
    builder, _, classes, _, arguments = MODELS[name]
    model = builder(classes)
    model.compile(**arguments, **options)
    return model
