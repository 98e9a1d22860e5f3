import PythonLanguage
import PythonModules
import Testing

/// Runs cells in a session of their own, one after the other, and gives what was printed.
final class KerasCells {
    private let interpreter: Interpreter

    init() {
        final class Sink { var text = "" }
        let sink = Sink()
        interpreter = Interpreter(
            standardOutput: { sink.text += $0 }, standardError: { sink.text += $0 })
        KerasModule.register(interpreter.registry)
        take = {
            defer { sink.text = "" }
            return sink.text
        }
    }

    private let take: () -> String

    /// What a cell prints; an exception as its class and text.
    func run(_ text: String) -> String {
        switch interpreter.runCell(text, name: "<cell>") {
        case .value(let value):
            _ = value.value
            return take()
        case .exception(let error):
            return take() + error.exception.type.name + ": " + ((try? error.exception.str()) ?? "")
        }
    }
}

@Suite(.serialized) struct KerasBindingTests {
    @Test func theTableIsTheDocuments() {
        let cells = KerasCells()
        let printed = cells.run(
            """
            from tensorflow.keras.models import Sequential
            from tensorflow.keras.layers import Dense, Conv2D, MaxPool2D, Flatten, Dropout, BatchNormalization
            import tensorflow.keras as keras
            keras.backend.clear_session()
            model = Sequential()
            model.add(Conv2D(75, (3, 3), strides=1, padding="same", activation="relu", input_shape=(28, 28, 1)))
            model.add(BatchNormalization())
            model.add(MaxPool2D((2, 2), strides=2, padding="same"))
            model.add(Conv2D(50, (3, 3), strides=1, padding="same", activation="relu"))
            model.add(Dropout(0.2))
            model.add(BatchNormalization())
            model.add(MaxPool2D((2, 2), strides=2, padding="same"))
            model.add(Conv2D(25, (3, 3), strides=1, padding="same", activation="relu"))
            model.add(BatchNormalization())
            model.add(MaxPool2D((2, 2), strides=2, padding="same"))
            model.add(Flatten())
            model.add(Dense(units=512, activation="relu"))
            model.add(Dropout(0.3))
            model.add(Dense(units=24, activation="softmax"))
            model.summary()
            """)
        #expect(printed == Self.table)
    }

    @Test(arguments: [
        ("keras.layers.Dense()", "TypeError: Dense() missing 1 required positional argument: 'units'"),
        ("keras.layers.Dense(0)", "ValueError: Received an invalid value for `units`, expected a positive integer. Received: units=0"),
        ("keras.layers.Dense(3, activation='rule')", "ValueError: Could not interpret activation function identifier: rule"),
        ("keras.layers.Dense(3, units2=4)", "ValueError: Unrecognized keyword arguments passed to Dense: {'units2': 4}"),
        ("keras.Sequential().compile(loss='no_such_loss')", "ValueError: Could not interpret loss identifier: no_such_loss"),
        ("keras.Sequential().compile(optimizer='no')", "ValueError: Could not interpret optimizer identifier: no"),
        ("keras.Sequential().add(3)", "ValueError: Only instances of `keras.Layer` can be added to a Sequential model. Received: 3 (of type <class 'int'>)"),
        (
            "m = keras.Sequential([keras.layers.Dense(2, input_shape=(4,), name='d')]); m.add(keras.layers.Conv2D(2, 3, name='c'))",
            "ValueError: Input 0 of layer \"c\" is incompatible with the layer: expected min_ndim=4, found ndim=2. Full shape received: (None, 2)"
        ),
        ("keras.Sequential().summary()", "ValueError: This model has not yet been built. Build the model first by calling `build()` or calling `fit()` with some data, or specify an `input_shape` argument in the first layer(s) for automatic build."),
    ])
    func wrongCallsSayWhatKerasSays(_ cell: String, _ expected: String) {
        let cells = KerasCells()
        _ = cells.run("from tensorflow import keras")
        #expect(cells.run(cell) == expected)
    }

    @Test(arguments: [
        "from keras.layers.core import Dense, Dropout", "from keras.layers.normalization import BatchNormalization",
        "from keras.utils.np_utils import to_categorical", "from keras.utils import np_utils",
        "import tensorflow as tf; tf.keras.layers.Dense; tf.nn.relu; tf.keras.optimizers.legacy.Adam",
        "from tensorflow.keras.datasets import mnist; mnist.load_data", "import keras; keras.callbacks.EarlyStopping",
        "from keras.optimizers import SGD, Adam, RMSprop; from keras.constraints import maxnorm",
        "from tensorflow.keras import layers, models; layers.MaxPool2D is layers.MaxPooling2D",
        "import tensorflow.keras as k; import keras; assert k is keras; assert k.layers.Dense is keras.layers.Dense",
    ])
    func everyPathLeadsToTheSameThings(_ cell: String) {
        #expect(KerasCells().run(cell) == "")
    }

    static let table = """
        Model: "sequential"
        _________________________________________________________________
        Layer (type)                 Output Shape              Param #   
        =================================================================
        conv2d (Conv2D)              (None, 28, 28, 75)        750       
        _________________________________________________________________
        batch_normalization (BatchNo (None, 28, 28, 75)        300       
        _________________________________________________________________
        max_pooling2d (MaxPooling2D) (None, 14, 14, 75)        0         
        _________________________________________________________________
        conv2d_1 (Conv2D)            (None, 14, 14, 50)        33800     
        _________________________________________________________________
        dropout (Dropout)            (None, 14, 14, 50)        0         
        _________________________________________________________________
        batch_normalization_1 (Batch (None, 14, 14, 50)        200       
        _________________________________________________________________
        max_pooling2d_1 (MaxPooling2 (None, 7, 7, 50)          0         
        _________________________________________________________________
        conv2d_2 (Conv2D)            (None, 7, 7, 25)          11275     
        _________________________________________________________________
        batch_normalization_2 (Batch (None, 7, 7, 25)          100       
        _________________________________________________________________
        max_pooling2d_2 (MaxPooling2 (None, 4, 4, 25)          0         
        _________________________________________________________________
        flatten (Flatten)            (None, 400)               0         
        _________________________________________________________________
        dense (Dense)                (None, 512)               205312    
        _________________________________________________________________
        dropout_1 (Dropout)          (None, 512)               0         
        _________________________________________________________________
        dense_1 (Dense)              (None, 24)                12312     
        =================================================================
        Total params: 264,049
        Trainable params: 263,749
        Non-trainable params: 300
        _________________________________________________________________

        """
}
