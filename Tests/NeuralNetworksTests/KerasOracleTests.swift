import Arrays
import NeuralNetworks
import Testing

@Suite struct LayerOracleTests {
    static let oracle = try? OracleFile("layers")

    @Test(arguments: oracle?.cases ?? [])
    func layerComputesWhatKerasDoes(_ test: OracleCase) throws {
        let oracle = try #require(Self.oracle)
        let declaration = try #require(LayerRegistry.declaration(named: test.string("layer")), "no such layer")
        let layer = try declaration.make(test.settings)
        let inputs = try (0..<test.int("inputs")).map { try oracle.array("\(test.key).x\($0)") }
        _ = try layer.prepare(for: inputs.map { SymbolicShape(batchOf: $0.shape.dropFirst().map { $0 }) })
        try layer.setWeights((0..<test.int("weights")).map { try oracle.array("\(test.key).w\($0)") })

        let isTraining = test.bool("training")
        let found = try layer.gradients(
            inputs, direction: try oracle.array("\(test.key).dy"), isTraining: isTraining)
        try expectClose(found.output, try oracle.array("\(test.key).y"), tolerance: 1e-5, "output")
        for (i, gradient) in found.inputs.enumerated() {
            guard let expected = oracle.arrays["\(test.key).dx\(i)"] else { continue }
            try expectClose(try #require(gradient), expected, tolerance: 1e-4, "gradient of input \(i)")
        }
        #expect(found.weights.count == test.int("trainable"))
        for (i, gradient) in found.weights.enumerated() {
            try expectClose(
                try #require(gradient), try oracle.array("\(test.key).dw\(i)"), tolerance: 1e-4, "gradient of weight \(i)")
        }
        if isTraining {
            for (i, weight) in layer.nonTrainableWeights.enumerated() {
                guard let expected = oracle.arrays["\(test.key).after\(i)"] else { continue }
                try expectClose(
                    NDArray(weight.numbers, shape: weight.shape), expected, tolerance: 1e-5, "state \(weight.name)")
            }
        }
    }
}

@Suite struct LossOracleTests {
    static let oracle = try? OracleFile("losses")

    @Test(arguments: oracle?.cases ?? [])
    func lossIsKeras(_ test: OracleCase) throws {
        let oracle = try #require(Self.oracle)
        let declaration = try #require(LossRegistry.all.first { $0.name == test.string("loss") })
        let loss = try declaration.make(test.settings)
        let found = try loss.values(
            target: try oracle.array("\(test.key).target"), output: try oracle.array("\(test.key).output"))
        try expectClose(found.samples, try oracle.array("\(test.key).value"), tolerance: 1e-5, "loss")
        try expectClose(found.gradient, try oracle.array("\(test.key).gradient"), tolerance: 1e-4, "gradient")
    }
}

@Suite struct OptimizerOracleTests {
    static let oracle = try? OracleFile("optimizers")

    @Test(arguments: oracle?.cases ?? [])
    func fiftyStepsEndWhereKerasDoes(_ test: OracleCase) throws {
        let oracle = try #require(Self.oracle)
        let declaration = try #require(OptimizerRegistry.all.first { $0.name == test.string("optimizer") })
        let optimizer = try declaration.make(test.settings)
        let start = try oracle.array("start")
        let weight = Variable(name: "w", shape: start.shape)
        weight.assign(try start.elements(as: Float.self))
        let gradients = try oracle.array("gradients").elements(as: Float.self)
        for step in 0..<50 {
            let gradient = Array(gradients[step * weight.count..<(step + 1) * weight.count])
            optimizer.apply([(gradient, weight)])
            if [1, 10, 50].contains(step + 1) {
                try expectClose(
                    NDArray(weight.numbers, shape: weight.shape), try oracle.array("\(test.key).after\(step + 1)"),
                    tolerance: 2e-5, "after \(step + 1) steps")
            }
        }
    }
}

@Suite struct TrainingOracleTests {
    static let oracle = try? OracleFile("training")

    @Test(arguments: oracle?.cases ?? [])
    func fitFindsWhatKerasFinds(_ test: OracleCase) throws {
        let oracle = try #require(Self.oracle)
        let x = try oracle.array("x")
        let labels = try oracle.array("labels")
        let model = try Sequential([
            Dense(units: 33, activation: .relu, inputShape: [9]), Dense(units: 12, activation: .tanh),
            Dense(units: 4, activation: .softmax),
        ])
        try model.setWeights((0..<6).map { try oracle.array("first\($0)") })
        let isSparse = test.bool("sparse")
        try model.compile(
            optimizer: .string(test.string("optimizer")),
            loss: .string(isSparse ? "sparse_categorical_crossentropy" : "categorical_crossentropy"),
            metrics: .list([.string("accuracy")]))
        var options = FitOptions()
        options.epochs = 5
        options.batchSize = 13
        options.shuffles = false
        options.validationSplit = 0.2
        let history = try model.fit(
            .arrays(x, isSparse ? labels : try Categories.oneHot(labels, count: 4)), options: options)
        for name in ["loss", "accuracy", "val_loss", "val_accuracy"] {
            try expectClose(
                NDArray(try #require(history[name])), try oracle.array("\(test.key).\(name)"), tolerance: 1e-5, name)
        }
        for (i, weight) in try model.weightArrays().enumerated() {
            try expectClose(weight, try oracle.array("\(test.key).w\(i)"), tolerance: 1e-4, "weight \(i)")
        }
        let predictions = try model.predict(.arrays(inputs: [x], targets: [], weights: nil))[0]
        try expectClose(predictions, try oracle.array("\(test.key).predictions"), tolerance: 1e-4, "predictions")
    }
}
