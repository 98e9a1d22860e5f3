# What Keras raises for wrong input; run by Python with Keras (the versions of ../NeuralNetworks/requirements.txt), its
# output is wrong_input.expected: python wrong_input.py > wrong_input.expected
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np
from keras import layers
from tensorflow.keras.preprocessing import image

X = np.linspace(-1, 1, 24).reshape(8, 3).astype("float32")
Y = X.sum(axis=1, keepdims=True)
PICTURES = np.zeros((4, 8, 8, 1), "float32")
LABELS = np.array([0, 1, 2, 0])


def line(compiled=True, **settings):
    model = keras.Sequential([layers.Input((3,), name="in"), layers.Dense(1, name="out")], name="line")
    if compiled:
        model.compile("sgd", "mse", **settings)
    return model


def classes(loss="sparse_categorical_crossentropy", count=3):
    model = keras.Sequential([layers.Input((3,)), layers.Dense(count, activation="softmax", name="out")], name="classes")
    model.compile("sgd", loss, metrics=["accuracy"])
    return model


CASES = [
    # Files
    ("a missing model", lambda: keras.models.load_model("nowhere.keras")),
    ("a missing h5 model", lambda: keras.models.load_model("nowhere.h5")),
    ("a model without extension", lambda: keras.models.load_model("nowhere")),
    ("missing weights", lambda: line().load_weights("nowhere.weights.h5")),
    ("weights of no known format", lambda: line().load_weights("weights.txt")),
    ("saving under no known format", lambda: line().save("model.txt")),
    ("saving weights under no known format", lambda: line().save_weights("w.txt")),
    ("a missing picture", lambda: image.load_img("nowhere.png")),
    ("a missing folder", lambda: image.ImageDataGenerator().flow_from_directory("nowhere")),
    ("a missing folder of a data set", lambda: keras.utils.image_dataset_from_directory("nowhere")),
    # Labels and targets
    ("a label beyond to_categorical", lambda: keras.utils.to_categorical([0, 5], 3)),
    ("a negative label of to_categorical", lambda: keras.utils.to_categorical([-5], 3)),
    ("as many labels as samples", lambda: line().fit(X, Y[:5], verbose=0)),
    ("targets of another width", lambda: line().fit(X, np.zeros((8, 2)), verbose=0)),
    ("targets of another rank", lambda: classes("categorical_crossentropy").fit(X, np.zeros(8), verbose=0)),
    ("one-hot targets of another width", lambda: classes("categorical_crossentropy").fit(X, np.zeros((8, 4)), verbose=0)),
    ("sparse targets of another length", lambda: classes().fit(X, np.zeros((8, 3)), verbose=0)),
    ("no target", lambda: line().fit(X, verbose=0)),
    ("no data", lambda: line().fit(verbose=0)),
    ("weights of samples of another number", lambda: line().fit(X, Y, sample_weight=np.ones(3), verbose=0)),
    ("texts as data", lambda: line().fit(np.array(["a"] * 8), Y, verbose=0)),
    ("a text as data", lambda: line().fit("data", Y, verbose=0)),
    ("objects as data", lambda: line().fit(np.array([[None] * 3] * 8), Y, verbose=0)),
    # Shapes of inputs
    ("a batch of another width", lambda: line().predict(np.ones((2, 5)), verbose=0)),
    ("a batch of another rank", lambda: line().predict(np.ones((2, 3, 4)), verbose=0)),
    ("a batch of another rank for a picture", lambda: keras.Sequential(
        [layers.Input((8, 8, 1)), layers.Conv2D(2, 3, name="conv")], name="p").predict(np.ones((2, 8)), verbose=0)),
    ("two inputs for one", lambda: line().predict([X, X], verbose=0)),
    ("a layer that does not fit", lambda: keras.Sequential(
        [layers.Input((4,)), layers.Dense(2), layers.Conv2D(3, 3, name="conv")])),
    ("a window larger than the picture", lambda: keras.Sequential([layers.Input((4, 4, 1)), layers.Conv2D(3, 9, name="conv")])),
    ("a pool larger than the picture", lambda: keras.Sequential([layers.Input((4, 4, 1)), layers.MaxPooling2D(9, name="pool")])),
    ("a shape that cannot be", lambda: keras.Sequential([layers.Input((4,)), layers.Reshape((3, 3), name="reshape")])),
    ("a Concatenate that does not fit", lambda: layers.Concatenate(name="c")([np.ones((2, 3, 4)), np.ones((2, 5, 4))])),
    ("an Add that does not fit", lambda: layers.Add(name="a")([keras.Input((3,)), keras.Input((4,))])),
    ("a Flatten of a text", lambda: layers.Flatten()("text")),
    ("a layer on nothing", lambda: layers.Dense(2)()),
    ("an open last axis", lambda: layers.Dense(2, name="d")(keras.Input((None,)))),
    # Arguments
    ("negative units", lambda: layers.Dense(-3)),
    ("units of a text", lambda: layers.Dense("3")),
    ("no units", lambda: layers.Dense()),
    ("an unknown activation", lambda: layers.Dense(3, activation="rellu")),
    ("an unknown initializer", lambda: layers.Dense(3, kernel_initializer="glorot")),
    ("an unknown regularizer", lambda: layers.Dense(3, kernel_regularizer="l3")),
    ("an unknown constraint", lambda: layers.Dense(3, kernel_constraint="tight")),
    ("an unknown argument", lambda: layers.Dense(3, unit=4)),
    ("an unknown padding", lambda: layers.Conv2D(3, 3, padding="full")),
    ("zero filters", lambda: layers.Conv2D(0, 3)),
    ("strides of another length", lambda: layers.Conv2D(3, 3, strides=(1, 2, 3))),
    ("strides and dilation", lambda: layers.Conv2D(3, 3, strides=2, dilation_rate=2)),
    ("groups that do not divide", lambda: layers.Conv2D(3, 3, groups=2)),
    ("a rate above one", lambda: layers.Dropout(1.5)),
    ("a negative rate", lambda: layers.Dropout(-0.5)),
    ("a wrong data format", lambda: layers.Conv2D(3, 3, data_format="channels_middle")),
    ("a wrong Flip", lambda: layers.RandomFlip("sideways")),
    ("a wrong rotation", lambda: layers.RandomRotation("much")),
    ("a wrong Upsampling", lambda: layers.UpSampling2D(2, interpolation="magic")),
    ("a negative padding", lambda: layers.ZeroPadding2D(-1)),
    ("no number of dimensions", lambda: layers.Embedding(-1, 3)),
    ("a shape of a text", lambda: keras.Input("abc")),
    ("a layer twice", lambda: keras.Sequential([layers.Dense(1, name="d"), layers.Dense(1, name="d")])),
    ("no layer", lambda: keras.Sequential([1])),
    ("outputs of no inputs", lambda: keras.Model(keras.Input((3,)), layers.Dense(1)(keras.Input((3,))))),
    # Compiling and training
    ("an unknown loss", lambda: line(False).compile("sgd", "mean_cubes")),
    ("an unknown optimizer", lambda: line(False).compile("sdg", "mse")),
    ("an unknown metric", lambda: line(metrics=["acuracy"]).fit(X, Y, verbose=0)),
    ("a number as a loss", lambda: line(False).compile("sgd", 3)),
    ("fit before compile", lambda: line(False).fit(X, Y, verbose=0)),
    ("evaluate before compile", lambda: line(False).evaluate(X, Y, verbose=0)),
    ("train_on_batch before compile", lambda: line(False).train_on_batch(X, Y)),
    ("a split beyond one", lambda: line().fit(X, Y, validation_split=1.5, verbose=0)),
    ("a split of everything", lambda: line().fit(X, Y, validation_split=0.999, verbose=0)),
    ("validation data of one array", lambda: line().fit(X, Y, validation_data=X, verbose=0)),
    ("class weights of a list", lambda: line().fit(X, Y, class_weight=[1, 2], verbose=0)),
    ("no callbacks", lambda: line().fit(X, Y, callbacks=[3], verbose=0)),
    ("a negative number of epochs", lambda: len(line().fit(X, Y, epochs=-1, verbose=0).epoch)),
    ("a batch size of zero", lambda: line().fit(X, Y, batch_size=0, verbose=0)),
    ("a generator that gives nothing", lambda: line().fit(iter([]), steps_per_epoch=1, verbose=0)),
    ("a loss for an output that is not there", lambda: line(False).compile("sgd", loss={"nowhere": "mse"}) or 1),
    ("a negative clipnorm and a clipvalue", lambda: keras.optimizers.Adam(clipnorm=1.0, clipvalue=1.0)),
    ("an argument of an optimizer", lambda: keras.optimizers.Adam(speed=1.0)),
    ("a rate of a text", lambda: keras.optimizers.Adam("fast")),
    # Weights
    ("weights of another shape", lambda: line().set_weights([np.zeros((4, 1)), np.zeros(1)])),
    ("weights of another number", lambda: line().set_weights([np.zeros((3, 1))])),
    ("a layer that is not there", lambda: line().get_layer("hidden")),
    ("a layer's place that is not there", lambda: line().get_layer(index=9)),
    ("no name and no place", lambda: line().get_layer()),
    ("pop of nothing", lambda: keras.Sequential().pop()),
    ("summary of an unbuilt model", lambda: keras.Sequential([layers.Dense(1)]).count_params()),
    ("output of an unbuilt layer", lambda: layers.Dense(1, name="d").output),
    # Pictures
    ("pictures of another rank", lambda: image.ImageDataGenerator().flow(np.zeros((4, 8)))),
    ("pictures and labels of other numbers", lambda: image.ImageDataGenerator().flow(PICTURES, np.zeros(3))),
    ("a fit of another rank", lambda: image.ImageDataGenerator(featurewise_center=True).fit(np.zeros((4, 8)))),
    ("a zoom of three numbers", lambda: image.ImageDataGenerator(zoom_range=[1, 2, 3])),
    ("a data format of pictures", lambda: image.ImageDataGenerator(data_format="middle")),
    ("a fill mode", lambda: image.ImageDataGenerator(rotation_range=9, fill_mode="magic").flow(PICTURES).__next__()),
    ("a subset without a split", lambda: image.ImageDataGenerator().flow(PICTURES, subset="training").__next__().shape),
    ("a wrong subset", lambda: image.ImageDataGenerator(validation_split=0.5).flow(PICTURES, subset="test")),
    ("a split of pictures", lambda: image.ImageDataGenerator(validation_split=2)),
    ("an array that is no picture", lambda: image.array_to_img(np.zeros((2, 3, 4, 5)))),
    ("an array of two channels", lambda: image.array_to_img(np.zeros((2, 3, 2)))),
    ("a color mode", lambda: image.load_img("nowhere.png", color_mode="blue")),
    ("a sequence that is no list", lambda: keras.preprocessing.sequence.pad_sequences([1, 2])),
    ("a truncating", lambda: keras.preprocessing.sequence.pad_sequences([[1, 2, 3]], maxlen=2, truncating="middle")),
]

for name, work in CASES:
    try:
        result = work()
        print(f"{name} -> {type(result).__name__}")
    except Exception as error:
        print(f"{name} !! {type(error).__name__}: {str(error).strip().splitlines()[0] if str(error).strip() else ''}")

# The session goes on: NaN in training is no error.
broken = X.copy()
broken[0, 0] = np.nan
print(line().fit(broken, Y, epochs=2, verbose=0).history["loss"][1])
print(line().fit(X, Y, epochs=1, verbose=0).history["loss"][0] > 0)
