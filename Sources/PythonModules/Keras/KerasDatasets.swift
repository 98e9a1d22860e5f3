import Arrays
import NeuralNetworks
import PythonLanguage

/// `keras.datasets`.
enum KerasDatasets {
    static func register(_ registry: ModuleRegistry) {
        registry.register("keras.datasets") { module in
            module.submodule("mnist", "keras.datasets.mnist")
        }
        registry.register("keras.datasets.mnist", documentation: "70,000 handwritten digits.") { module in
            module.function(
                "load_data(path='mnist.npz')",
                documentation: "The digits as ((x_train, y_train), (x_test, y_test)), uint8."
            ) { call in
                let file = try call.string(0)
                let mnist = try KerasSession.run { try MNIST.load(file: file, in: $0) }
                let train = try pair(mnist.trainingImages, mnist.trainingLabels)
                return .tuple([train, try pair(mnist.testImages, mnist.testLabels)])
            }
        }
    }

    private static func pair(_ images: NDArray, _ labels: NDArray) throws -> Value {
        .tuple([try KerasArrays.value(images), try KerasArrays.value(labels)])
    }
}
