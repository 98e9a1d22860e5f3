import Arrays
import NeuralNetworks
import Testing

/// Plans and profiles as text, and direct calls of models by their plans.
///
/// Serialised, because a profile takes the times of every model that runs.
@Suite(.serialized) struct PlanTableTests {
    private func model() throws -> Sequential {
        let model = try Sequential(
            [
                Conv2D(
                    filters: 8, kernelSize: (3, 3), padding: .same, activation: .relu, inputShape: [8, 8, 1]),
                BatchNormalization(), MaxPooling2D(poolSize: [2, 2]), Flatten(),
                Dense(units: 16, activation: .relu), Dense(units: 3, activation: .softmax),
            ], name: "letters")
        return model
    }

    private func data(_ count: Int) throws -> (x: NDArray, y: NDArray) {
        let pixels = (0..<count * 64).map { Float($0 * 37 % 101) / 101 }
        return (
            try NDArray(pixels, shape: [count, 8, 8, 1]), try NDArray((0..<count).map { UInt8($0 % 3) })
        )
    }

    @Test func planNamesEveryLayerWithItsWork() throws {
        let model = try model()
        let conv = try model.layer(at: 0).name, dense = try model.layer(at: 4).name
        let lines = try model.planLines(batchSize: 4, trains: false)
        #expect(lines[0] == "letters: prediction step, batch of 4")
        let first = try #require(lines.first { $0.contains(conv) })
        // 4 images of 8 × 8 pixels with 8 filters of 9 taps, a multiplication and an addition each.
        let operations = Double(2 * 4 * 64 * 8 * 9) / 1e6
        #expect(first.contains("conv+bias+relu") && first.contains("(4, 8, 8, 8)"))
        #expect(first.hasSuffix("0.037") && abs(operations - 0.0369) < 1e-4)
        #expect(lines.contains { $0.contains(dense) && $0.contains("(4, 16)") })
        #expect(!lines.contains("update"))
        #expect(throws: NetworkError.self) { try model.planLines(batchSize: 4, trains: true) }
        #expect(throws: NetworkError.self) { try model.planLines(batchSize: 0, trains: false) }

        try model.compile(
            optimizer: SGD(learningRate: 0.01), loss: .sparseCategoricalCrossentropy(), metrics: ["accuracy"])
        let training = try model.planLines(batchSize: 4, trains: true)
        for word in ["forward", "backward", "update"] { #expect(training.contains(word)) }
        #expect(training.contains { $0.contains(dense) && $0.contains("dense_dw+update") })
        #expect(training.contains { $0.contains("loss") && $0.contains("softmax_cross_entropy_gradient") })

        // Looking at a plan decides nothing: targets of another shape can still follow.
        let (x, y) = try data(12)
        var options = FitOptions()
        (options.batchSize, options.verbosity) = (4, .silent)
        let history = try model.fit(.arrays(x, y), options: options)
        #expect(history["accuracy"]?.count == 1)
        #expect(try model.planLines(batchSize: 4, trains: true) == training)
    }

    @Test func profileTellsEveryLayersTime() throws {
        let model = try model()
        try model.compile(
            optimizer: SGD(learningRate: 0.01), loss: .sparseCategoricalCrossentropy(), metrics: ["accuracy"])
        let (x, y) = try data(40)
        var options = FitOptions()
        (options.batchSize, options.verbosity) = (16, .silent)
        StepProfile.begin()
        _ = try model.fit(.arrays(x, y), options: options)
        StepProfile.begin()
        _ = try model.predict(.arrays(inputs: [x], targets: [], weights: nil), options: .init(), in: .init { _ in })
        let inner = StepProfile.end()
        let table = StepProfile.end()
        // 16 + 16 + 8 samples: two plans, one table.
        #expect(table.hasPrefix("letters: training, 3 steps, "))
        for layer in model.layers where !(layer is Flatten) { #expect(table.contains(layer.name)) }
        for row in ["loss", "metrics", "feeding", "between steps"] { #expect(table.contains("\n\(row) ")) }
        #expect(!table.contains("prediction"))
        #expect(inner.hasPrefix("letters: prediction, 2 steps, ") && !inner.contains("training"))

        StepProfile.begin()
        #expect(StepProfile.end() == "No model ran.\n")
        #expect(StepProfile.end() == "")
    }

    @Test func directCallsGiveWhatPredictGives() throws {
        let model = try model()
        for count in [1, 5, 40] {
            let (x, _) = try data(count)
            var options = EvaluationOptions()
            options.verbosity = .silent
            let predicted = try model.predict(.arrays(inputs: [x], targets: [], weights: nil), options: options)[0]
            let called = try model(x)
            #expect(called.shape == predicted.shape)
            for (a, b) in zip(try called.elements(as: Float.self), try predicted.elements(as: Float.self)) {
                #expect(abs(a - b) < 1e-6)
            }
        }
        // New weights are seen at once.
        let (x, _) = try data(2)
        let before = try model(x).elements(as: Float.self)
        let weights = try model.weightArrays().map { array in
            try NDArray(try array.elements(as: Float.self).map { $0 * 2 + 0.01 }, shape: array.shape)
        }
        try model.setWeights(weights)
        #expect(try model(x).elements(as: Float.self) != before)
        #expect(throws: NetworkError.self) {
            try model(try NDArray([Float](repeating: 0, count: 30), shape: [2, 3, 5]))
        }
    }
}
