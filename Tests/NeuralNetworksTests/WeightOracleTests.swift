import Arrays
import NeuralNetworks
import Testing

@Suite struct WeightOracleTests {
    static let oracle = try? OracleFile("weights")

    @Test(arguments: (oracle?.cases ?? []).filter { $0.string("kind") != "initializer" })
    func penaltiesAndBoundsAreKeras(_ test: OracleCase) throws {
        let oracle = try #require(Self.oracle)
        let value = try oracle.array("value")
        let expected = try oracle.array("\(test.key).value")
        if test.string("kind") == "regularizer" {
            let declaration = try #require(Regularizer.registry.first { $0.name == test.string("name") })
            let regularizer = try declaration.make(test.settings)
            let found = try OperationGraph.evaluate([value]) { [try regularizer.emit($1[0], into: $0)] }[0]
            try expectClose(found, expected, tolerance: 1e-5, "penalty")
        } else {
            let declaration = try #require(Constraint.registry.first { $0.name == test.string("name") })
            let weight = Variable(name: "w", shape: value.shape)
            weight.assign(try value.elements(as: Float.self))
            try declaration.make(test.settings).apply(to: weight)
            try expectClose(NDArray(weight.numbers, shape: weight.shape), expected, tolerance: 1e-5, "bounded weight")
        }
    }

    /// Both sides draw their own numbers: means, deviations and extremes agree within what 30,000 draws allow.
    @Test(arguments: (oracle?.cases ?? []).filter { $0.string("kind") == "initializer" })
    func initialisersDrawAsKerasDoes(_ test: OracleCase) throws {
        let declaration = try #require(Initializer.registry.first { $0.name == test.string("name") })
        let shape = try #require(test.values["shape"] as? [Int])
        let numbers = try declaration.make(test.settings).numbers(shape: shape).map(Double.init)
        func expected(_ name: String) throws -> Double { try #require(test.values[name] as? Double) }
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        let deviation = (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)).squareRoot()
        let spread = try expected("deviation")
        #expect(abs(mean - (try expected("mean"))) <= 6 * spread / Double(numbers.count).squareRoot() * 1.5 + 1e-6)
        #expect(abs(deviation - spread) <= 0.04 * spread + 1e-7)
        let isNormal = test.string("name").hasSuffix("Normal") && !["TruncatedNormal"].contains(test.string("name"))
        // Unbounded draws reach as far as luck takes them; the others fill their range to the edges.
        let slack = isNormal || test.settings["distribution"]?.text == "untruncated_normal" ? 2.0 : 0.06
        for (name, found) in [("least", numbers.min()), ("greatest", numbers.max())] {
            #expect(abs((try #require(found)) - (try expected(name))) <= slack * spread + 1e-6, "\(name)")
        }
    }
}

@Suite struct CentralDifferenceTests {
    /// Layers whose slopes are smooth at the points drawn, with the shapes of their inputs.
    // Computed, because settings can hold objects and so are not shared between tasks.
    static var cases: [(name: String, settings: [String: Setting], shapes: [[Int]])] {
        [
            ("Dense", ["units": .integer(5), "activation": .string("tanh")], [[3, 4]]),
            (
                "Conv2D",
                [
                    "filters": .integer(3), "kernel_size": .integer(2), "padding": .string("same"),
                    "strides": .integer(2),
                ],
                [[2, 5, 4, 2]]
            ),
            ("Conv1D", ["filters": .integer(3), "kernel_size": .integer(3)], [[2, 6, 2]]),
            ("DepthwiseConv2D", ["kernel_size": .integer(2)], [[2, 4, 4, 2]]),
            ("SeparableConv2D", ["filters": .integer(3), "kernel_size": .integer(2)], [[1, 4, 4, 2]]),
            (
                "Conv2DTranspose", ["filters": .integer(2), "kernel_size": .integer(3), "strides": .integer(2)],
                [[1, 3, 3, 2]]
            ),
            ("LayerNormalization", [:], [[3, 5]]),
            ("UnitNormalization", [:], [[3, 4]]),
            ("UpSampling2D", ["size": .integer(2), "interpolation": .string("bilinear")], [[1, 3, 2, 2]]),
            ("Permute", ["dims": .list([.integer(2), .integer(1)])], [[2, 3, 4]]),
            ("RepeatVector", ["n": .integer(2)], [[2, 3]]),
            ("Cropping2D", ["cropping": .integer(1)], [[1, 4, 4, 2]]),
            ("ZeroPadding1D", ["padding": .integer(1)], [[2, 3, 2]]),
            ("Softmax", ["axis": .integer(1)], [[2, 3, 2]]),
            ("Dot", ["axes": .integer(1)], [[3, 4], [3, 4]]),
            ("Dot", ["axes": .integer(-1), "normalize": .bool(true)], [[3, 4], [3, 4]]),
            ("Multiply", [:], [[3, 4], [3, 4]]),
            ("Average", [:], [[3, 4], [3, 4], [3, 4]]),
            ("Concatenate", ["axis": .integer(1)], [[2, 3, 2], [2, 2, 2]]),
            ("PReLU", ["alpha_initializer": .string("he_normal")], [[3, 4]]),
            ("GlobalAveragePooling2D", [:], [[2, 3, 3, 2]]),
            ("AveragePooling1D", ["pool_size": .integer(2)], [[2, 6, 2]]),
        ]
    }

    @Test(arguments: cases.indices)
    func gradientsAreSlopes(_ number: Int) throws {
        let (name, settings, shapes) = Self.cases[number]
        let layer = try #require(LayerRegistry.declaration(named: name)).make(settings)
        let random = RandomStream(seed: UInt64(number + 1))
        func draw(_ shape: [Int]) throws -> NDArray {
            // Away from zero, where rectifiers bend.
            try NDArray(
                (0..<shape.reduce(1, *)).map { _ in
                    Float((random.uniform() < 0.5 ? -1 : 1) * (0.3 + random.uniform()))
                }, shape: shape)
        }
        let inputs = try shapes.map(draw)
        let direction = try draw(try layer(inputs)[0].shape)
        let found = try layer.gradients(inputs, direction: direction)
        let weights = layer.trainableWeights
        func total(_ inputs: [NDArray]) throws -> Double {
            let output = try layer(inputs)[0].elements(as: Double.self)
            return zip(output, try direction.elements(as: Double.self)).reduce(0) { $0 + $1.0 * $1.1 }
        }
        let step: Float = 1e-2
        func slopes(_ values: [Float], _ set: ([Float]) throws -> Double) throws -> [Double] {
            try values.indices.map { place in
                var (more, less) = (values, values)
                more[place] += step
                less[place] -= step
                return (try set(more) - (try set(less))) / (2 * Double(step))
            }
        }
        for (place, gradient) in found.inputs.enumerated() {
            let expected = try slopes(try inputs[place].elements(as: Float.self)) { numbers in
                var changed = inputs
                changed[place] = try NDArray(numbers, shape: shapes[place])
                return try total(changed)
            }
            try expectClose(
                #require(gradient), NDArray(expected, shape: shapes[place]), tolerance: 3e-3, "\(name), input \(place)")
        }
        for (weight, gradient) in zip(weights, found.weights) {
            let before = weight.numbers
            let expected = try slopes(before) { numbers in
                weight.assign(numbers)
                defer { weight.assign(before) }
                return try total(inputs)
            }
            try expectClose(
                #require(gradient), NDArray(expected, shape: weight.shape), tolerance: 3e-3, "\(name), \(weight.name)")
        }
    }
}
