import Compute
import Testing

private let shapes: [DenseShape] = [
    DenseShape(rows: 1, inputs: 1, units: 1), DenseShape(rows: 32, inputs: 784, units: 512),
    DenseShape(rows: 32, inputs: 512, units: 10), DenseShape(rows: 7, inputs: 33, units: 31),
    DenseShape(rows: 13, inputs: 5, units: 65), DenseShape(rows: 2, inputs: 130, units: 17),
    DenseShape(rows: 100, inputs: 47, units: 48), DenseShape(rows: 29, inputs: 3, units: 33),
    DenseShape(rows: 0, inputs: 8, units: 8), DenseShape(rows: 15, inputs: 256, units: 100),
    // Columns that compete for the cache, weights worth a thread each, and few units of many inputs.
    DenseShape(rows: 33, inputs: 512, units: 516), DenseShape(rows: 70, inputs: 256, units: 40),
    DenseShape(rows: 32, inputs: 512, units: 24), DenseShape(rows: 9, inputs: 1031, units: 31),
    // Weights turned in more than one go.
    DenseShape(rows: 64, inputs: 45, units: 600), DenseShape(rows: 130, inputs: 100, units: 289),
]

private let rules: [OptimizerRule] = [
    .sgd(learningRate: 0.01), .sgd(learningRate: 0.01, momentum: 0.9),
    .sgd(learningRate: 0.01, momentum: 0.9, nesterov: true), .rmsprop(learningRate: 0.001),
    .rmsprop(learningRate: 0.001, rho: 0.8, momentum: 0.5), .adam(learningRate: 0.001, step: 1),
    .adam(learningRate: 0.001, step: 1000),
]

struct DenseKernelsTests {
    @Test(arguments: shapes, [1, 2, 3, 8])
    func matchesReference(shape: DenseShape, threads: Int) {
        var numbers = Numbers(seed: 1)
        let input = numbers.floats(shape.rows * shape.inputs)
        let outputGradient = numbers.floats(shape.rows * shape.units)
        let rowMajor = numbers.floats(shape.inputs * shape.units)
        let bias = numbers.floats(shape.units)
        let relu = numbers.floats(shape.rows * shape.inputs)
        let panelCount = DensePanels.count(inputs: shape.inputs, units: shape.units)
        let weights = GuardedBuffer<Float>(count: panelCount)
        DensePanels.pack(rowMajor.pointer, inputs: shape.inputs, units: shape.units, into: weights.pointer)
        // Plain sums of up to n products err by a few units of √n · 2⁻²⁴.
        let tolerance: Float = 2e-5

        for pool in pools(threads: threads) {
            let name = pool.testDescription
            for activation in FusedActivation.allCases {
                for useBias in [true, false] {
                    let expected = GuardedBuffer<Float>(count: shape.rows * shape.units)
                    let result = GuardedBuffer<Float>(count: shape.rows * shape.units)
                    Reference.denseForward(
                        shape, input: input.pointer, weights: weights.pointer, bias: useBias ? bias.pointer : nil,
                        output: expected.pointer, activation: activation)
                    DenseKernels.forward(
                        shape, input: input.pointer, weights: weights.pointer, bias: useBias ? bias.pointer : nil,
                        output: result.pointer, activation: activation, pool: pool)
                    expectClose(result, expected, tolerance: tolerance, "\(name) forward")
                    let workspace = GuardedBuffer<Float>(count: DenseKernels.forwardWorkspace(shape, pool: pool))
                    let inParts = GuardedBuffer<Float>(count: shape.rows * shape.units)
                    DenseKernels.forward(
                        shape, input: input.pointer, weights: weights.pointer, bias: useBias ? bias.pointer : nil,
                        output: inParts.pointer, activation: activation, workspace: workspace.pointer, pool: pool)
                    expectClose(inParts, expected, tolerance: tolerance, "\(name) forward in parts")
                    #expect(workspace.wallsStand)
                }
            }
            for mask in [nil, relu.pointer] as [UnsafeMutablePointer<Float>?] {
                let expected = GuardedBuffer<Float>(count: shape.rows * shape.inputs)
                let result = GuardedBuffer<Float>(count: shape.rows * shape.inputs)
                Reference.denseInputGradient(
                    shape, outputGradient: outputGradient.pointer, weights: weights.pointer, reluOutput: mask,
                    inputGradient: expected.pointer)
                DenseKernels.inputGradient(
                    shape, outputGradient: outputGradient.pointer, weights: weights.pointer, reluOutput: mask,
                    inputGradient: result.pointer, pool: pool)
                expectClose(result, expected, tolerance: tolerance, "\(name) input gradient")
                let workspace = GuardedBuffer<Float>(count: DenseKernels.inputGradientWorkspace(shape, pool: pool))
                let inParts = GuardedBuffer<Float>(count: shape.rows * shape.inputs)
                DenseKernels.inputGradient(
                    shape, outputGradient: outputGradient.pointer, weights: weights.pointer, reluOutput: mask,
                    inputGradient: inParts.pointer, workspace: workspace.pointer, pool: pool)
                expectClose(inParts, expected, tolerance: tolerance, "\(name) input gradient in parts")
                #expect(workspace.wallsStand)
            }
            let expected = GuardedBuffer<Float>(count: panelCount)
            let result = GuardedBuffer<Float>(count: panelCount)
            Reference.denseWeightGradient(
                shape, input: input.pointer, outputGradient: outputGradient.pointer,
                weightGradient: expected.pointer)
            let space = GuardedBuffer<Float>(count: DenseKernels.weightGradientWorkspace(shape, pool: pool))
            DenseKernels.weightGradient(
                shape, input: input.pointer, outputGradient: outputGradient.pointer, weightGradient: result.pointer,
                workspace: space.pointer, pool: pool)
            expectClose(result, expected, tolerance: tolerance, "\(name) weight gradient")
            #expect(space.wallsStand)

            let expectedBias = GuardedBuffer<Float>(count: shape.units)
            let resultBias = GuardedBuffer<Float>(count: shape.units)
            Reference.biasGradient(
                outputGradient.pointer, rows: shape.rows, units: shape.units, biasGradient: expectedBias.pointer)
            DenseKernels.biasGradient(
                outputGradient.pointer, rows: shape.rows, units: shape.units, biasGradient: resultBias.pointer,
                pool: pool)
            expectClose(resultBias, expectedBias, tolerance: tolerance, "\(name) bias gradient")
        }
    }

    @Test(
        arguments: rules,
        [
            DenseShape(rows: 32, inputs: 100, units: 70), DenseShape(rows: 5, inputs: 9, units: 10),
            DenseShape(rows: 33, inputs: 512, units: 70), DenseShape(rows: 3, inputs: 1000, units: 20),
        ])
    func fusedUpdateMatchesReference(rule: OptimizerRule, shape: DenseShape) {
        var numbers = Numbers(seed: 2)
        let input = numbers.floats(shape.rows * shape.inputs)
        let outputGradient = numbers.floats(shape.rows * shape.units)
        let count = DensePanels.count(inputs: shape.inputs, units: shape.units)
        let rowMajor = numbers.floats(shape.inputs * shape.units)
        let start = GuardedBuffer<Float>(count: count)
        DensePanels.pack(rowMajor.pointer, inputs: shape.inputs, units: shape.units, into: start.pointer)
        for pool in pools() {
            let (expected, result) = (GuardedBuffer(start), GuardedBuffer(start))
            let slots = (0..<4).map { _ in GuardedBuffer([Float](repeating: 0, count: count)) }
            let space = GuardedBuffer<Float>(count: DenseKernels.weightGradientWorkspace(shape, pool: pool))
            for _ in 0..<3 {
                Reference.denseUpdateWeights(
                    shape, input: input.pointer, outputGradient: outputGradient.pointer, weights: expected.pointer,
                    slots: OptimizerSlots(slots[0].pointer, slots[1].pointer), rule: rule)
                DenseKernels.updateWeights(
                    shape, input: input.pointer, outputGradient: outputGradient.pointer, weights: result.pointer,
                    slots: OptimizerSlots(slots[2].pointer, slots[3].pointer), rule: rule, workspace: space.pointer,
                    pool: pool)
            }
            #expect(space.wallsStand && result.wallsStand)
            expectClose(result, expected, tolerance: 2e-5, "\(pool.testDescription) weights")
            expectClose(slots[2], slots[0], tolerance: 2e-5, "\(pool.testDescription) first slot")
            expectClose(slots[3], slots[1], tolerance: 2e-5, "\(pool.testDescription) second slot")
            let back = GuardedBuffer<Float>(count: shape.inputs * shape.units)
            DensePanels.unpack(result.pointer, inputs: shape.inputs, units: shape.units, into: back.pointer)
            #expect(back.values != rowMajor.values)
        }
    }

    /// Panels are padded to 32 columns; penalties and norms go over the padding as well.
    @Test(arguments: rules)
    func paddingStaysZeroWhateverTheInput(rule: OptimizerRule) {
        let shape = DenseShape(rows: 3, inputs: 40, units: 37)
        var numbers = Numbers(seed: 4)
        let input = numbers.floats(shape.rows * shape.inputs)
        (input.pointer[0], input.pointer[50]) = (.infinity, .nan)
        let outputGradient = numbers.floats(shape.rows * shape.units)
        let count = DensePanels.count(inputs: shape.inputs, units: shape.units)
        for pool in pools() {
            let space = GuardedBuffer<Float>(count: DenseKernels.weightGradientWorkspace(shape, pool: pool))
            let panels = (0..<4).map { _ in GuardedBuffer([Float](repeating: 0, count: count)) }
            DenseKernels.weightGradient(
                shape, input: input.pointer, outputGradient: outputGradient.pointer,
                weightGradient: panels[0].pointer, workspace: space.pointer, pool: pool)
            DenseKernels.updateWeights(
                shape, input: input.pointer, outputGradient: outputGradient.pointer, weights: panels[1].pointer,
                slots: OptimizerSlots(panels[2].pointer, panels[3].pointer), rule: rule, workspace: space.pointer,
                pool: pool)
            let width = DensePanels.width
            for buffer in panels {
                for row in 0..<shape.inputs {
                    let last = buffer.pointer + (shape.inputs + row) * width
                    #expect((shape.units - width..<width).allSatisfy { last[$0] == 0 }, "\(pool.testDescription)")
                }
            }
            #expect(panels[1].values.contains { !$0.isFinite })
        }
    }

    @Test(arguments: rules, [1, 15, 16, 17, 1000, 40_000])
    func optimizerMatchesReference(rule: OptimizerRule, count: Int) {
        var numbers = Numbers(seed: 3)
        let gradient = numbers.floats(count)
        let start = numbers.floats(count)
        for pool in pools() {
            let (expected, result) = (GuardedBuffer(start), GuardedBuffer(start))
            let slots = (0..<4).map { _ in GuardedBuffer([Float](repeating: 0, count: count)) }
            for _ in 0..<3 {
                Reference.optimizerUpdate(
                    rule, gradient: gradient.pointer, parameters: expected.pointer,
                    slots: OptimizerSlots(slots[0].pointer, slots[1].pointer), count: count)
                OptimizerKernels.update(
                    rule, gradient: gradient.pointer, parameters: result.pointer,
                    slots: OptimizerSlots(slots[2].pointer, slots[3].pointer), count: count, pool: pool)
            }
            expectClose(result, expected, tolerance: 1e-6, pool.testDescription)
            #expect(slots[2].values.map(\.isNaN) == slots[0].values.map(\.isNaN))
        }
    }

    @Test func packingRoundTrips() {
        var numbers = Numbers(seed: 4)
        for (inputs, units) in [(1, 1), (3, 32), (5, 33), (7, 100)] {
            let weights = numbers.floats(inputs * units)
            let panels = GuardedBuffer<Float>(count: DensePanels.count(inputs: inputs, units: units))
            let back = GuardedBuffer<Float>(count: inputs * units)
            DensePanels.pack(weights.pointer, inputs: inputs, units: units, into: panels.pointer)
            DensePanels.unpack(panels.pointer, inputs: inputs, units: units, into: back.pointer)
            #expect(back.values == weights.values)
            #expect(panels.wallsStand && back.wallsStand)
            #expect(panels.values.filter { $0 == 0 }.count == panels.count - inputs * units)
        }
    }

    /// An average of squares that decays towards zero must not fall into the range where arithmetic is slow.
    @Test func tinyOptimizerStateBecomesZero() {
        for pool in pools() where pool.instructionSet > .portable {
            let gradient = [Float](repeating: 0, count: 100)
            var parameters = [Float](repeating: 1, count: 100)
            var average = [Float](repeating: 1.2e-38, count: 100)
            average.withUnsafeMutableBufferPointer { state in
                OptimizerKernels.update(
                    .rmsprop(learningRate: 0.001), gradient: gradient, parameters: &parameters,
                    slots: OptimizerSlots(state.baseAddress), count: 100, pool: pool)
            }
            #expect(average.allSatisfy { $0 == 0 })
            #expect(parameters.allSatisfy { $0 == 1 })
        }
        // Arithmetic of arrays keeps such numbers.
        var tiny: [Float] = [0]
        Elementwise.apply(.multiply, [1.2e-38], scalar: 0.5, output: &tiny, count: 1)
        #expect(tiny[0] > 0)
    }
}
