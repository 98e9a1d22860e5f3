import Arrays
import NeuralNetworks
import Testing

@Suite struct ModelTests {
    @Test func aFailedAddLeavesTheModelAsItWas() throws {
        let model = try Sequential([Dense(units: 2, inputShape: [4], name: "d")])
        #expect { try model.add(Conv2D(filters: 2, kernelSize: (3, 3), name: "c")) } throws: {
            "\($0)".contains("expected min_ndim=4, found ndim=2. Full shape received: (None, 2)")
        }
        #expect(model.layers.map(\.name) == ["d"])
        #expect { try model.add(Dense(units: 2, name: "d")) } throws: { "\($0)".contains("should have unique names") }
        try model.pop()
        #expect(throws: NetworkError.self) { try model.pop() }
    }

    @Test func weightsGoOutAndIn() throws {
        let model = try Sequential([Dense(units: 3, inputShape: [4], name: "d")])
        let weights = try model.weightArrays()
        #expect(weights.map(\.shape) == [[4, 3], [3]])
        try model.setWeights([NDArray((0..<12).map { Float($0) }, shape: [4, 3]), NDArray([1, 2, 3] as [Float])])
        #expect(try model.weightArrays()[0].elements(as: Float.self) == (0..<12).map { Float($0) })
        #expect(throws: NetworkError.self) { try model.setWeights([weights[0]]) }
        #expect(throws: NetworkError.self) { try model.setWeights([weights[1], weights[0]]) }
    }

    @Test func graphsOfLayersTrain() throws {
        let input = SymbolicTensor.input(shape: [4], name: "in")
        let left = try Dense(units: 5, activation: .relu, name: "left")(input)
        let right = try Dense(units: 5, activation: .tanh, name: "right")(input)
        let sum = try Add(name: "sum")(left, right)
        let joined = try Concatenate(name: "join")(sum, input)
        let output = try Dense(units: 1, name: "out")(joined)
        let model = try Model(inputs: [input], outputs: [output], name: "graph")
        #expect(model.layers.map(\.name) == ["in", "left", "right", "sum", "join", "out"])
        try model.compile(optimizer: Adam(learningRate: 0.05), loss: .meanSquaredError())
        let x = try NDArray((0..<80).map { Float($0 % 7) / 7 }, shape: [20, 4])
        let y = try NDArray((0..<20).map { Float($0 % 7) / 7 + 1 })
        var options = FitOptions()
        options.epochs = 200
        let history = try model.fit(.arrays(x, y), options: options)
        #expect((history["loss"]?.last ?? 1) < 0.02)
        let table = try ModelSummary(model).lines
        #expect(table[2].hasPrefix("Layer (type)                    Output Shape         Param #     Connected to"))
        #expect(table.contains { $0.hasPrefix("join (Concatenate)") && $0.contains("sum[0][0]") })
        #expect(throws: NetworkError.self) { try Model(inputs: [left], outputs: [input]) }
    }

    @Test func frozenLayersKeepTheirWeights() throws {
        let first = Dense(units: 3, inputShape: [2])
        let model = try Sequential([first, Dense(units: 1)])
        first.isTrainable = false
        try model.compile(loss: .meanSquaredError())
        let before = first.weights.map(\.numbers)
        _ = try model.fit(.arrays(NDArray([1, 2, 3, 4] as [Float], shape: [2, 2]), NDArray([1, 2] as [Float])))
        #expect(first.weights.map(\.numbers) == before)
        #expect(model.trainableWeights.count == 2)
        let lines = try ModelSummary(model).lines
        #expect(lines.suffix(4).dropLast() == ["Total params: 13", "Trainable params: 4", "Non-trainable params: 9"])
    }

    @Test func dropoutDropsItsShareAndKeepsTheMean() throws {
        let layer = Dropout(rate: 0.3, seed: 5)
        let x = try NDArray([Float](repeating: 1, count: 40_000), shape: [100, 400])
        let y = try layer(x, isTraining: true).elements(as: Float.self)
        let dropped = Double(y.filter { $0 == 0 }.count) / 40_000
        #expect(abs(dropped - 0.3) < 0.02)
        #expect(abs(y.reduce(0, +) / 40_000 - 1) < 0.03)
        #expect(try layer(x).elements(as: Float.self) == x.elements(as: Float.self))
    }

    @Test(arguments: Initializer.registry.map(\.name))
    func seededInitialisersRepeat(_ name: String) throws {
        let declaration = try #require(Initializer.registry.first { $0.name == name })
        let seed: [String: Setting] = declaration.parameters.contains { $0.name == "seed" } ? ["seed": .integer(3)] : [:]
        let first = try declaration.make(seed).numbers(shape: [20, 30])
        #expect(try declaration.make(seed).numbers(shape: [20, 30]) == first)
        #expect(first.allSatisfy { $0.isFinite })
    }

    @Test func glorotUniformStaysWithinItsLimit() throws {
        let numbers = Initializer.glorotUniform.numbers(shape: [300, 200])
        let limit = (6.0 / 500.0).squareRoot()
        #expect(numbers.allSatisfy { abs(Double($0)) <= limit })
        let square = numbers.reduce(0) { $0 + Double($1) * Double($1) } / Double(numbers.count)
        #expect(abs(square - limit * limit / 3) < limit * limit / 60)
    }
}
