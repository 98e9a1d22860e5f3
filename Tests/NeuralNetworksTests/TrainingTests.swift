import Arrays
import NeuralNetworks
import Testing

@Suite struct TrainingTests {
    private func data(_ count: Int, width: Int = 6, classes: Int = 3) throws -> (x: NDArray, y: NDArray) {
        var numbers: [Float] = []
        var labels: [UInt8] = []
        for i in 0..<count {
            labels.append(UInt8(i % classes))
            for j in 0..<width { numbers.append(j % classes == i % classes ? 1 : Float((i * 7 + j * 3) % 5) / 10) }
        }
        return (try NDArray(numbers, shape: [count, width]), try NDArray(labels))
    }

    private func model() throws -> Sequential {
        let model = try Sequential([
            Dense(units: 16, activation: .relu, inputShape: [6]), Dense(units: 3, activation: .softmax),
        ])
        try model.compile(optimizer: Adam(learningRate: 0.01), loss: .sparseCategoricalCrossentropy(), metrics: ["acc"])
        return model
    }

    @Test func anInterruptKeepsTheLastBatchAndTheHistory() throws {
        let (x, y) = try data(96)
        let model = try model()
        let before = model.weights.map(\.numbers)
        var polls = 0
        var options = FitOptions()
        options.epochs = 10
        #expect(throws: NetworkError.self) {
            try model.fit(
                .arrays(x, y), options: options,
                in: TrainingEnvironment(shouldInterrupt: {
                    polls += 1
                    return polls == 8
                }))
        }
        #expect(model.history?.epochs == [0, 1])
        #expect(model.weights.map(\.numbers) != before)
        #expect(model.weights.allSatisfy { $0.numbers.allSatisfy(\.isFinite) })
        // The model goes on from there.
        let history = try model.fit(.arrays(x, y), options: options)
        #expect((history["acc"]?.last ?? 0) > 0.95)
    }

    @Test func theLastFractionIsForValidation() throws {
        let (x, y) = try data(50)
        let model = try model()
        var options = FitOptions()
        options.validationSplit = 0.2
        options.batchSize = 7
        var text = ""
        options.epochs = 2
        _ = try model.fit(.arrays(x, y), options: options, in: TrainingEnvironment(write: { text += $0 }))
        #expect(text.hasPrefix("Epoch 1/2\n"))
        #expect(text.contains("6/6 [==============================] - "))
        #expect(model.history?.values.map(\.name) == ["loss", "acc", "val_loss", "val_acc"])
    }

    @Test func labelsOutsideTheClassesAreRefusedBeforeAnythingChanges() throws {
        let (x, _) = try data(8)
        let model = try model()
        let before = model.weights.map(\.numbers)
        #expect {
            try model.fit(.arrays(x, NDArray([0, 1, 2, 3, 0, 1, 2, 0] as [Int64])))
        } throws: {
            "\($0)" == "Received a label value of 3 which is outside the valid range of [0, 3)."
        }
        #expect(model.weights.map(\.numbers) == before)
    }

    @Test(arguments: [
        ([4, 5], "Input 0 of layer \"m\" is incompatible with the layer: expected shape=(None, 6), found shape=(None, 5)"),
        ([4, 6, 2], "Input 0 of layer \"m\" is incompatible with the layer: expected shape=(None, 6), found shape=(None, 6, 2)"),
    ])
    func inputsOfAnotherShapeAreRefused(_ shape: [Int], _ message: String) throws {
        let model = try Sequential([Dense(units: 3, inputShape: [6])], name: "m")
        #expect { try model.predict(.arrays(inputs: [NDArray(zeros: shape)], targets: [], weights: nil)) } throws: {
            "\($0)" == message
        }
    }

    @Test func targetsOfAnotherShapeAreRefused() throws {
        let model = try Sequential([Dense(units: 3, activation: .softmax, inputShape: [6])])
        try model.compile(loss: .categoricalCrossentropy())
        #expect { try model.fit(.arrays(NDArray(zeros: [4, 6]), NDArray(zeros: [4, 5]))) } throws: {
            "\($0)"
                == "Arguments `target` and `output` must have the same shape. Received: target.shape=(None, 5), "
                + "output.shape=(None, 3)"
        }
        #expect { try model.fit(.arrays(NDArray(zeros: [4, 6]), NDArray(zeros: [5, 3]))) } throws: {
            "\($0)".hasPrefix("Data cardinality is ambiguous.")
        }
    }

    @Test(arguments: [DType.uint8, .int16, .int64, .float32, .float64, .bool])
    func anyElementTypeAndLayoutGivesTheSame(_ type: DType) throws {
        let numbers = (0..<60).map { Double($0 % 2) }
        let plain = try NDArray(numbers, shape: [10, 6])
        let typed = try plain.asType(type)
        // The same numbers through a transposed view.
        let turned = try NDArray(numbers, shape: [10, 6]).transposed().asType(type).copy().transposed()
        let model = try Sequential([Dense(units: 3, inputShape: [6])])
        func predict(_ x: NDArray) throws -> [Float] {
            try model.predict(.arrays(inputs: [x], targets: [], weights: nil))[0].elements(as: Float.self)
        }
        let expected = try predict(plain)
        #expect(try predict(typed) == expected)
        #expect(try predict(turned) == expected)
    }

    @Test func hooksAreCalledInKerasOrder() throws {
        final class Spy: Callback {
            var calls: [String] = []
            override func trainingBegan() { calls.append("train_begin") }
            override func epochBegan(_ epoch: Int) { calls.append("epoch_begin \(epoch)") }
            override func trainingBatchEnded(_ batch: Int, _ logs: Logs) { calls.append("batch_end \(batch)") }
            override func testBegan() { calls.append("test_begin") }
            override func testEnded(_ logs: Logs) { calls.append("test_end") }
            override func epochEnded(_ epoch: Int, _ logs: inout Logs) {
                calls.append("epoch_end \(epoch) " + logs.entries.map(\.name).joined(separator: " "))
                model?.stopsTraining = true
            }
            override func trainingEnded(_ logs: Logs) { calls.append("train_end") }
        }
        let (x, y) = try data(40)
        let spy = Spy()
        var options = FitOptions()
        options.epochs = 3
        options.callbacks = [spy]
        options.validationData = .arrays(x, y)
        _ = try model().fit(.arrays(x, y), options: options)
        #expect(
            spy.calls == [
                "train_begin", "epoch_begin 0", "batch_end 0", "batch_end 1", "test_begin", "test_end",
                "epoch_end 0 loss acc val_loss val_acc", "train_end",
            ])
    }

    @Test func aTrainingStepFollowsTheSlopeOfTheLoss() throws {
        // One SGD step at rate one moves each weight by its gradient. A smooth activation: a kink between the two
        // points of a central difference would spoil it.
        let (x, y) = try data(12)
        let model = try Sequential([
            Dense(units: 33, activation: .tanh, inputShape: [6]), Dense(units: 3, activation: .softmax),
        ])
        let before = model.weights.map(\.numbers)
        try model.compile(optimizer: SGD(learningRate: 1), loss: .sparseCategoricalCrossentropy())
        let logs = try model.trainOnBatch(Batch(inputs: [x], targets: [y]))
        let steps = zip(before, model.weights.map(\.numbers)).map { old, new in zip(old, new).map { $0 - $1 } }
        // Central differences of the loss in a few weights of each array.
        for (index, weight) in model.weights.enumerated() {
            for place in [0, weight.count / 2, weight.count - 1] {
                func loss(_ shift: Float) throws -> Double {
                    for (other, numbers) in zip(model.weights, before) { other.assign(numbers) }
                    var moved = before[index]
                    moved[place] += shift
                    weight.assign(moved)
                    return try model.testOnBatch(Batch(inputs: [x], targets: [y]))["loss"] ?? .nan
                }
                let slope = try (loss(0.01) - loss(-0.01)) / 0.02
                #expect(abs(slope - Double(steps[index][place])) < 2e-3, "weight \(index) place \(place)")
            }
        }
        #expect((logs["loss"] ?? 0) > 0)
    }
}
