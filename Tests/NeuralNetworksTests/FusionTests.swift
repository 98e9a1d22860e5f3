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

    private func losses(fuses: Bool, dropoutRate: Double) throws -> [Double] {
        GlobalSeed.set(7)
        let model = try Sequential([
            Conv2D(filters: 40, kernelSize: (3, 3), padding: .same, activation: .relu, inputShape: [12, 12, 1]),
            BatchNormalization(), MaxPooling2D(poolSize: [2, 2], padding: .same),
            Conv2D(filters: 33, kernelSize: (3, 3), padding: .same, activation: .relu), Dropout(rate: dropoutRate),
            BatchNormalization(), MaxPooling2D(poolSize: [2, 2], padding: .same), Flatten(),
            Dense(units: 32, activation: .relu), Dropout(rate: dropoutRate), Dense(units: 4, activation: .softmax),
        ])
        model.fusesOperations = fuses
        try model.compile(
            optimizer: SGD(learningRate: 0.002), loss: .sparseCategoricalCrossentropy(), metrics: ["accuracy"])
        let (x, y) = try data(160)
        var options = FitOptions()
        (options.batchSize, options.epochs, options.shuffles) = (16, 20, false)
        return try model.fit(.arrays(x, y), options: options)["loss"] ?? []
    }

    @Test(arguments: [0.0, 0.3])
    func twoHundredStepsAgree(dropoutRate: Double) throws {
        let fused = try losses(fuses: true, dropoutRate: dropoutRate)
        let plain = try losses(fuses: false, dropoutRate: dropoutRate)
        #expect(fused.count == 20)
        for (a, b) in zip(fused, plain) { #expect(abs(a - b) <= 1e-4 * max(1, abs(b)), "\(fused) \(plain)") }
        #expect((fused.last ?? 9) < (fused.first ?? 0))
    }
}
