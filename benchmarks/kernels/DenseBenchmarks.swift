import Compute

extension Bench {
    /// Every dense layer of the tutorials, and the whole training step of the MNIST chapter.
    func dense() {
        for (inputs, units) in [(784, 512), (512, 512), (512, 10), (400, 512), (512, 24), (576, 64), (64, 10)] {
            let shape = DenseShape(rows: 32, inputs: inputs, units: units)
            let name = "dense \(shape.inputs)→\(shape.units)"
            let flops = 2 * shape.rows * shape.inputs * shape.units
            let layer = Layer(shape, pool: pool)
            let input = buffer(shape.rows * shape.inputs)
            let inputGradient = buffer(shape.rows * shape.inputs)
            measure("\(name) forward", flops: flops) { layer.forward(input, pool: pool) }
            measure("\(name) input gradient", flops: flops) {
                layer.inputGradient(inputGradient, reluOutput: nil, pool: pool)
            }
            measure("\(name) weight gradient", flops: flops) {
                DenseKernels.weightGradient(
                    shape, input: input, outputGradient: layer.gradient, weightGradient: layer.slot,
                    workspace: layer.workspace, pool: pool)
            }
            measure("\(name) weight gradient + RMSprop", flops: flops) {
                layer.update(input, rule: .rmsprop(learningRate: 1e-5), pool: pool)
            }
        }
        multilayerPerceptron()
    }

    private func multilayerPerceptron() {
        let rows = 32
        let layers = [(784, 512), (512, 512), (512, 10)].map {
            Layer(DenseShape(rows: rows, inputs: $0.0, units: $0.1), pool: pool)
        }
        let images = buffer(1024 * 784)
        let input = buffer(rows * 784)
        let indices = (0..<rows).map { $0 * 31 % 1024 }
        let labels = (0..<rows).map { $0 % 10 }
        let biasGradient = buffer(512)
        let rule = OptimizerRule.rmsprop(learningRate: 1e-5)
        measure("784-512-512-10, whole training step", flops: 2 * rows * (784 * 512 * 2 + (512 * 512 + 5120) * 3)) {
            BatchGather.rows(
                from: UnsafePointer(images), indices: indices, count: rows, rowLength: 784, into: input, pool: pool)
            layers[0].forward(input, activation: .relu, pool: pool)
            layers[1].forward(layers[0].output, activation: .relu, pool: pool)
            layers[2].forward(layers[1].output, pool: pool)
            _ = try? SoftmaxCrossEntropy.sparse(
                logits: layers[2].output, labels: labels, rows: rows, classes: 10, probabilities: nil,
                gradient: layers[2].gradient, gradientScale: 1 / 32)
            for index in [2, 1, 0] {
                let layer = layers[index]
                let below = index == 0 ? input : layers[index - 1].output
                if index > 0 { layer.inputGradient(layers[index - 1].gradient, reluOutput: below, pool: pool) }
                DenseKernels.biasGradient(
                    layer.gradient, rows: rows, units: layer.shape.units, biasGradient: biasGradient, pool: pool)
                OptimizerKernels.update(
                    rule, gradient: biasGradient, parameters: layer.bias, slots: OptimizerSlots(layer.biasSlot),
                    count: layer.shape.units, pool: pool)
                layer.update(below, rule: rule, pool: pool)
            }
        }
    }
}

private final class Layer {
    let shape: DenseShape
    let weights: UnsafeMutablePointer<Float>
    let slot: UnsafeMutablePointer<Float>
    let bias: UnsafeMutablePointer<Float>
    let biasSlot: UnsafeMutablePointer<Float>
    let output: UnsafeMutablePointer<Float>
    let gradient: UnsafeMutablePointer<Float>
    let workspace: UnsafeMutablePointer<Float>
    let inputWorkspace: UnsafeMutablePointer<Float>

    init(_ shape: DenseShape, pool: ThreadPool) {
        self.shape = shape
        let count = DensePanels.count(inputs: shape.inputs, units: shape.units)
        weights = buffer(count)
        for index in 0..<count { weights[index] *= 0.05 }
        slot = buffer(count, fill: 0)
        bias = buffer(shape.units, fill: 0)
        biasSlot = buffer(shape.units, fill: 0)
        output = buffer(shape.rows * shape.units)
        gradient = buffer(shape.rows * shape.units)
        workspace = buffer(DenseKernels.weightGradientWorkspace(shape, pool: pool))
        inputWorkspace = buffer(DenseKernels.inputGradientWorkspace(shape, pool: pool))
    }

    func forward(_ input: UnsafePointer<Float>, activation: FusedActivation = .none, pool: ThreadPool) {
        DenseKernels.forward(
            shape, input: input, weights: weights, bias: bias, output: output, activation: activation, pool: pool)
    }

    func inputGradient(
        _ result: UnsafeMutablePointer<Float>, reluOutput: UnsafePointer<Float>?, pool: ThreadPool
    ) {
        DenseKernels.inputGradient(
            shape, outputGradient: gradient, weights: weights, reluOutput: reluOutput, inputGradient: result,
            workspace: inputWorkspace, pool: pool)
    }

    func update(_ input: UnsafePointer<Float>, rule: OptimizerRule, pool: ThreadPool) {
        DenseKernels.updateWeights(
            shape, input: input, outputGradient: gradient, weights: weights, slots: OptimizerSlots(slot), rule: rule,
            workspace: workspace, pool: pool)
    }
}
