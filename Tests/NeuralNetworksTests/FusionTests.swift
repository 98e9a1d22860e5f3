import Arrays
import NeuralNetworks
import Testing

/// Fused steps give the numbers of the plain ones.
@Suite struct FusionTests {
    private func data(_ count: Int) throws -> (x: NDArray, y: NDArray) {
        var state: UInt64 = 1
        func next() -> Float {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Float(state >> 40) / Float(1 << 24)
        }
        var pixels: [Float] = []
        var labels: [UInt8] = []
        for index in 0..<count {
            let label = index % 4
            labels.append(UInt8(label))
            for y in 0..<12 {
                for x in 0..<12 { pixels.append((y / 3 == label ? 0.6 : 0.1) + 0.4 * next() * Float(x % 3)) }
            }
        }
        return (try NDArray(pixels, shape: [count, 12, 12, 1]), try NDArray(labels))
    }

    private func model(dropoutRate: Double) throws -> Sequential {
        let model = try Sequential([
            Conv2D(filters: 40, kernelSize: (3, 3), padding: .same, activation: .relu, inputShape: [12, 12, 1]),
            BatchNormalization(), MaxPooling2D(poolSize: [2, 2], padding: .same),
            Conv2D(filters: 33, kernelSize: (3, 3), padding: .same, activation: .relu),
            Dropout(rate: dropoutRate, seed: 3), BatchNormalization(), MaxPooling2D(poolSize: [2, 2], padding: .same),
            Flatten(), Dense(units: 32, activation: .relu), Dropout(rate: dropoutRate, seed: 4),
            Dense(units: 4, activation: .softmax),
        ])
        try model.compile(
            optimizer: SGD(learningRate: 0.001), loss: .sparseCategoricalCrossentropy(), metrics: ["accuracy"])
        return model
    }

    private func losses(_ model: Sequential, fuses: Bool) throws -> [Double] {
        model.fusesOperations = fuses
        let (x, y) = try data(160)
        var options = FitOptions()
        (options.batchSize, options.epochs, options.shuffles) = (16, 20, false)
        return try model.fit(.arrays(x, y), options: options)["loss"] ?? []
    }

    @Test(arguments: [0.0, 0.3])
    func twoHundredStepsAgree(dropoutRate: Double) throws {
        let (one, other) = (try model(dropoutRate: dropoutRate), try model(dropoutRate: dropoutRate))
        // The same numbers in every run, since some draws diverge sooner than others.
        var state: UInt64 = 9
        let weights = try one.weightArrays().map { array in
            guard array.shape.count > 1 else { return array }
            let numbers = (0..<array.count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Float(state >> 40) / Float(1 << 24) * 0.2 - 0.1
            }
            return try NDArray(numbers, shape: array.shape)
        }
        for model in [one, other] { try model.setWeights(weights) }
        let fused = try losses(one, fuses: true)
        let plain = try losses(other, fuses: false)
        #expect(fused.count == 20)
        // Behind a dropout's gaps the last bit of a number grows into a third digit within some forty steps.
        let exact = dropoutRate == 0 ? fused.count : 2
        for (a, b) in zip(fused.prefix(exact), plain) {
            #expect(abs(a - b) <= 1e-4 * max(1, abs(b)), "\(fused) \(plain)")
        }
        #expect((fused.last ?? 9) < (fused.first ?? 0))
    }
}
