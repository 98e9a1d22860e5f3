import Arrays
import NeuralNetworks
import Testing

/// Steps that take the samples of a batch block by block give the numbers of steps that take them all at once.
@Suite struct SampleBlockTests {
    /// Numbers between -1 and 1, the same in every run.
    private func numbers(_ shape: [Int], seed: UInt64) throws -> NDArray {
        var state = seed
        let count = shape.reduce(1, *)
        return try NDArray(
            (0..<count).map { _ -> Float in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Float(state >> 40) / Float(1 << 23) - 1
            }, shape: shape)
    }

    private func silent(_ batch: Int, epochs: Int = 2) -> FitOptions {
        var options = FitOptions()
        (options.batchSize, options.epochs, options.shuffles, options.verbosity) = (batch, epochs, false, .silent)
        return options
    }

    private func predictions(_ model: Model, _ inputs: [NDArray], batch: Int) throws -> [NDArray] {
        var options = EvaluationOptions()
        (options.batchSize, options.verbosity) = (batch, .silent)
        return try model.predict(.arrays(inputs: inputs, targets: [], weights: nil), options: options)
    }

    /// Gives the second model the first one's weights, and each its way of running.
    private func prepare(_ blocked: Model, _ whole: Model, _ length: Int) throws {
        var seed: UInt64 = 40
        let weights = try blocked.weights.map { weight -> NDArray in
            seed += 1
            let drawn = try numbers(weight.shape, seed: seed)
            // Variances are positive.
            return try NDArray(
                try drawn.elements(as: Float.self).map { 0.3 * abs($0) - (weight.isTrainable ? 0.1 : 0) },
                shape: weight.shape)
        }
        for model in [blocked, whole] { try model.setWeights(weights) }
        (blocked.blockLength, whole.blockLength) = (.samples(length), .whole)
    }

    private func expectSameWeights(_ a: Model, _ b: Model, tolerance: Double = 2e-5) throws {
        for (one, other) in zip(a.weights, b.weights) {
            try expectClose(
                NDArray(one.numbers, shape: one.shape), NDArray(other.numbers, shape: other.shape),
                tolerance: tolerance, "\(one.owner)/\(one.name)")
        }
    }

    // MARK: Every kind of layer

    static let layers = try? OracleFile("layers")

    @Test func thereAreLayers() throws { #expect(try !OracleFile("layers").cases.isEmpty) }

    @Test(arguments: layers?.cases ?? [])
    func everyLayerGivesTheSame(_ test: OracleCase) throws {
        let oracle = try #require(Self.layers)
        let declaration = try #require(LayerRegistry.declaration(named: test.string("layer")))
        let batch = 11
        let inputs = try (0..<test.int("inputs")).map { place -> NDArray in
            let given = try oracle.array("\(test.key).x\(place)")
            let some = try given.elements(as: Float.self)
            let shape = [3 * batch] + given.shape.dropFirst()
            // Other samples than the file's, of numbers that the layer takes.
            return try NDArray((0..<shape.reduce(1, *)).map { some[($0 * 7 + $0 / 5) % some.count] }, shape: shape)
        }
        var settings = test.settings
        let draws = [
            "Dropout", "GaussianNoise", "GaussianDropout", "AlphaDropout", "SpatialDropout1D", "SpatialDropout2D",
        ]
        if draws.contains(test.string("layer")) { settings["seed"] = .integer(5) }
        func model() throws -> Model {
            let sources = inputs.map { SymbolicTensor.input(shape: $0.shape.dropFirst().map { Optional($0) }) }
            let result = try declaration.make(settings).call(on: sources)
            let flat = try Flatten()(result[0])
            let middle = try Dense(units: 5, activation: .tanh)(flat)
            let end = try Dense(units: 2)(middle)
            let model = try Model(inputs: sources, outputs: [end], name: "m")
            try model.compile(optimizer: SGD(learningRate: 0.05), loss: .meanSquaredError(), metrics: ["mae"])
            return model
        }
        let (blocked, whole) = (try model(), try model())
        try prepare(blocked, whole, 4)
        let target = try numbers([3 * batch, 2], seed: 9)
        let (one, other) = (
            try predictions(blocked, inputs, batch: batch), try predictions(whole, inputs, batch: batch)
        )
        try expectClose(one[0], other[0], tolerance: 1e-6, "predictions")
        let data = TrainingData.arrays(inputs: inputs, targets: [target], weights: nil)
        let histories = try [blocked, whole].map { try $0.fit(data, options: silent(batch)) }
        for name in ["loss", "mae"] {
            try expectClose(
                NDArray(try #require(histories[0][name])), NDArray(try #require(histories[1][name])), tolerance: 1e-5,
                name)
        }
        try expectSameWeights(blocked, whole)
        #expect(try blocked.planLines(batchSize: batch, trains: true).contains { $0.contains("At a time") })
        #expect(try !whole.planLines(batchSize: batch, trains: true).contains { $0.contains("At a time") })
    }

    // MARK: A whole network

    /// Convolutions with every way back, two outputs, a layer that is used twice, regularizers, statistics, dropout.
    private func network(freezes: Bool = false, isSmooth: Bool = false) throws -> Model {
        let picture = SymbolicTensor.input(shape: [13, 11, 2])
        let numbers = SymbolicTensor.input(shape: [6])
        let first = Conv2D(filters: 33, kernelSize: (3, 3), activation: .relu)
        first.isTrainable = !freezes
        var x = try MaxPooling2D(poolSize: [2, 2])(first(picture))
        if !isSmooth { x = try BatchNormalization()(x) }
        x = try Conv2D(filters: 34, kernelSize: (3, 3), padding: .same, activation: .relu)(x)
        x = try Dropout(rate: isSmooth ? 0 : 0.3, seed: 7)(x)
        if !isSmooth { x = try BatchNormalization()(x) }
        x = try MaxPooling2D(poolSize: [2, 2], padding: .same)(x)
        x = try Conv2D(filters: 5, kernelSize: (2, 2), activation: .tanh)(x)
        let flat = try Flatten()(x)
        let shared = Dense(units: 7, activation: .relu)
        let side = try shared(numbers)
        let again = try Dense(units: 6, activation: .tanh)(side)
        let joined = try Concatenate().call(on: [flat, side, try shared(again)])[0]
        let classes = try Dense(units: 4, activation: .softmax, name: "classes")(
            try Dropout(rate: isSmooth ? 0 : 0.2, seed: 8)(joined))
        let amount = try Dense(units: 1, name: "amount")(joined)
        let model = try Model(inputs: [picture, numbers], outputs: [classes, amount], name: "net")
        for weight in model.trainableWeights.prefix(3) { weight.regularizer = Regularizer(l1: 0.001, l2: 0.01) }
        return model
    }

    private func compile(_ model: Model, _ optimizer: Optimizer) throws {
        try model.compile(
            optimizer: .object(optimizer),
            loss: .list([.string("sparse_categorical_crossentropy"), .string("mean_squared_error")]))
    }

    private func networkData(_ count: Int) throws -> TrainingData {
        .arrays(
            inputs: [try numbers([count, 13, 11, 2], seed: 1), try numbers([count, 6], seed: 2)],
            targets: [try NDArray((0..<count).map { UInt8($0 * 5 % 4) }), try numbers([count, 1], seed: 3)],
            weights: nil)
    }

    @Test(arguments: [(33, 8), (100, 32), (129, 16), (500, 34)], [true, false])
    func aNetworkTrainsAlike(_ lengths: (batch: Int, block: Int), freezes: Bool) throws {
        let models = try (0..<2).map { _ in
            let model = try network(freezes: freezes)
            try compile(model, SGD(learningRate: 0.01, momentum: 0.5))
            return model
        }
        try prepare(models[0], models[1], lengths.block)
        // And to the plain kernels, one by one.
        if freezes { models[1].fusesOperations = false }
        let data = try networkData(lengths.batch * 2 + 9)
        let histories = try models.map { try $0.fit(data, options: silent(lengths.batch)) }
        try expectClose(
            NDArray(try #require(histories[0]["loss"])), NDArray(try #require(histories[1]["loss"])), tolerance: 2e-5,
            "loss")
        try expectSameWeights(models[0], models[1], tolerance: 1e-4)
        let results = try models.map { try $0.evaluate(data, options: EvaluationOptions()) }
        for (one, other) in zip(results[0].entries, results[1].entries) {
            #expect(abs(one.value - other.value) < 1e-4 * max(1, abs(other.value)), "\(one.name)")
        }
        let inputs = [try numbers([lengths.batch, 13, 11, 2], seed: 4), try numbers([lengths.batch, 6], seed: 5)]
        try models[0].setWeights(models[1].weightArrays())
        let answers = try models.map { try predictions($0, inputs, batch: lengths.batch) }
        for (one, other) in zip(answers[0], answers[1]) { try expectClose(one, other, tolerance: 1e-6, "predictions") }
    }

    @Test func gradientsAreThoseOfFiniteDifferences() throws {
        let model = try network(isSmooth: true)
        try compile(model, SGD(learningRate: 1))
        try prepare(model, try network(isSmooth: true), 4)
        guard case .arrays(let inputs, let targets, _) = try networkData(14) else {
            Issue.record("the network's data are arrays")
            return
        }
        let batch = Batch(inputs: inputs, targets: targets)
        let start = try model.weightArrays().map { try $0.elements(as: Double.self) }
        let shapes = model.weights.map(\.shape)
        func loss(_ step: Double, along direction: [[Double]]) throws -> Double {
            try model.setWeights(
                zip(zip(start, direction), shapes).map { pair, shape in
                    try NDArray(zip(pair.0, pair.1).map { Float($0 + step * $1) }, shape: shape)
                })
            return try model.testOnBatch(batch)["loss"] ?? .nan
        }
        _ = try model.trainOnBatch(batch)
        let gradient = zip(start, try model.weightArrays()).map { before, after in
            zip(before, (try? after.elements(as: Double.self)) ?? []).map { $0 - $1 }
        }
        for weight in shapes.indices {
            let direction = try shapes.indices.map { place -> [Double] in
                let drawn = try numbers(shapes[place], seed: UInt64(70 + place)).elements(as: Double.self)
                return drawn.map { place == weight ? $0 : 0 }
            }
            let slope = (try loss(0.002, along: direction) - loss(-0.002, along: direction)) / 0.004
            let expected = zip(gradient[weight], direction[weight]).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(
                abs(slope - expected) < 0.02 * abs(expected) + 2e-3,
                "\(model.weights[weight].name): \(slope) \(expected)")
        }
    }

    @Test func weightsOfSamplesCountAlike() throws {
        let models = try (0..<2).map { _ in
            let model = try network()
            try compile(model, SGD(learningRate: 0.01))
            return model
        }
        try prepare(models[0], models[1], 8)
        guard case .arrays(let inputs, let targets, _) = try networkData(60) else {
            Issue.record("the network's data are arrays")
            return
        }
        let weights = try NDArray((0..<60).map { Float($0 % 5) / 4 })
        let data = TrainingData.arrays(inputs: inputs, targets: targets, weights: weights)
        let histories = try models.map { try $0.fit(data, options: silent(30, epochs: 3)) }
        try expectClose(
            NDArray(try #require(histories[0]["loss"])), NDArray(try #require(histories[1]["loss"])), tolerance: 2e-5,
            "loss")
        try expectSameWeights(models[0], models[1])
    }

    @Test func anIndexOutOfRangeIsNamedByItsPlaceInTheBatch() throws {
        var numbers = [Float](repeating: 1, count: 12 * 3)
        numbers[9 * 3 + 1] = 7
        let x = try NDArray(numbers, shape: [12, 3])
        var messages: [String] = []
        for length in [BlockLength.samples(4), .whole] {
            let source = SymbolicTensor.input(shape: [3])
            let table = try Embedding(rows: 5, width: 2)(source)
            let end = try Dense(units: 2)(try Dense(units: 4, activation: .tanh)(try Flatten()(table)))
            let model = try Model(inputs: [source], outputs: [end])
            model.blockLength = length
            do {
                _ = try predictions(model, [x], batch: 12)
            } catch { messages.append("\(error)") }
        }
        #expect(messages.count == 2 && messages[0] == messages[1])
        #expect(messages.first?.contains("9,1") == true, "\(messages)")
    }

    // MARK: Plans

    @Test func blocksNeedRoomForOneOfThem() throws {
        func model() throws -> Sequential {
            let model = try Sequential([
                Conv2D(filters: 32, kernelSize: (3, 3), activation: .relu, inputShape: [28, 28, 1], name: "a"),
                MaxPooling2D(poolSize: [2, 2], name: "b"),
                Conv2D(filters: 8, kernelSize: (3, 3), activation: .relu, name: "c"), Flatten(),
                Dense(units: 10, activation: .softmax, name: "d"),
            ])
            try model.compile(optimizer: SGD(learningRate: 0.01), loss: .sparseCategoricalCrossentropy())
            return model
        }
        func buffers(_ model: Sequential, _ batch: Int, trains: Bool) throws -> Int {
            let lines = try model.planLines(batchSize: batch, trains: trains)
            let line = try #require(lines.first { $0.contains("Buffers between kernels: ") })
            return try #require(Int(line.split(separator: " ").dropLast().last ?? ""))
        }
        for trains in [false, true] {
            let (blocked, whole) = (try model(), try model())
            whole.blockLength = .whole
            // Short batches are planned as if there were no blocks.
            // The first line has the model's name.
            #expect(
                try blocked.planLines(batchSize: 16, trains: trains).dropFirst()
                    == whole.planLines(batchSize: 16, trains: trains).dropFirst())
            #expect(try 4 * buffers(blocked, 1024, trains: trains) < buffers(whole, 1024, trains: trains))
            let lines = try blocked.planLines(batchSize: 1024, trains: trains)
            let kernel = try #require(lines.first { $0.contains("conv+bias+relu") })
            #expect(kernel.contains("(1024, 26, 26, 32)"))
            let length = try #require(Int(kernel.split(separator: ")")[1].split(separator: " ")[0]))
            #expect(length >= 8 && length < 512)
        }
    }
}
