import Compute

/// Mean and variance of each channel (the last axis) of a batch: the result has shape (2, channels).
struct BatchStatistics: Operation {
    var name: String { "batch_statistics" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { [2, inputs[0].last ?? 1] }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let x = arguments.inputs[0]
        let channels = x.shape.last ?? 1
        let rows = channels == 0 ? 0 : x.count / channels
        let (mean, workspace) = (arguments.output.pointer, arguments.workspace)
        let before = arguments.firstRow * x.shape.dropFirst().dropLast().reduce(1, *)
        return {
            Compute.BatchNormalization.statistics(
                x.pointer, rows: rows, channels: channels, before: before, mean: mean, variance: mean + channels,
                workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        Compute.BatchNormalization.workspaceSize(channels: inputs[0].last ?? 1)
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        guard inputs[0].count > 1, let one = SampleUse.summed(0, of: inputs, batch: batch) else { return nil }
        return SampleUse(inputs: one.inputs, output: .running)
    }

    // The normalisation that reads the statistics carries the gradient through them.
    func gradient(_ step: GradientStep) throws -> [Tensor?] { [nil] }
}

/// `(x - mean) / √(variance + epsilon) · gamma + beta`: inputs are x, mean, variance, then gamma and beta as present.
struct BatchNormalize: Operation {
    let epsilon: Float
    let hasGamma: Bool
    let hasBeta: Bool
    /// True when mean and variance are those of this very batch.
    let usesBatch: Bool

    var name: String { "batch_normalize" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputs[0] }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        inputs[0].count > 1 ? .apart(0, of: inputs, output: output, batch: batch) : nil
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, y) = (arguments.inputs[0], arguments.output.pointer)
        let channels = x.shape.last ?? 1
        let rows = channels == 0 ? 0 : x.count / channels
        let (mean, variance) = (arguments.inputs[1].pointer, arguments.inputs[2].pointer)
        let gamma = hasGamma ? UnsafePointer(arguments.inputs[3].pointer) : nil
        let beta = hasBeta ? UnsafePointer(arguments.inputs[hasGamma ? 4 : 3].pointer) : nil
        let (epsilon, workspace) = (epsilon, arguments.workspace)
        return {
            Compute.BatchNormalization.normalize(
                x.pointer, rows: rows, channels: channels, mean: mean, variance: variance, gamma: gamma, beta: beta,
                epsilon: epsilon, output: y, workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        Compute.BatchNormalization.workspaceSize(channels: inputs[0].last ?? 1)
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let graph = step.graph
        let shape = graph.shape(of: step.inputs[0])
        let channels = shape.last ?? 1
        let (dx, dGamma, dBeta) =
            usesBatch ? try batchGradients(step, shape, channels) : try fixedGradients(step, channels)
        return [dx, nil, nil] + (hasGamma ? [dGamma] : []) + (hasBeta ? [dBeta] : [])
    }

    private func batchGradients(
        _ step: GradientStep, _ shape: [Int], _ channels: Int
    ) throws -> (Tensor, Tensor, Tensor) {
        let graph = step.graph
        let inputs = [step.inputs[0], step.outputGradient, step.inputs[1], step.inputs[2]]
        let all = try graph.append(
            BatchNormalizeGradient(epsilon: epsilon, hasGamma: hasGamma),
            inputs + (hasGamma ? [step.inputs[3]] : []))
        let count = shape.reduce(1, *)
        return (
            try graph.append(Part(offset: 0, shape: shape), all),
            try graph.append(Part(offset: count, shape: [channels]), all),
            try graph.append(Part(offset: count + channels, shape: [channels]), all)
        )
    }

    private func fixedGradients(_ step: GradientStep, _ channels: Int) throws -> (Tensor, Tensor, Tensor) {
        let graph = step.graph
        let (x, dy) = (step.inputs[0], step.outputGradient)
        let shifted = try graph.append(Unary(Elements.Affine(scale: 1, offset: epsilon)), step.inputs[2])
        let deviation = try graph.append(Unary(Elements.SquareRoot()), shifted)
        var slope = try graph.append(Binary(.divide), dy, deviation)
        if hasGamma { slope = try graph.append(Binary(.multiply), slope, step.inputs[3]) }
        let centred = try graph.append(Binary(.subtract), x, step.inputs[1])
        let unit = try graph.append(Binary(.divide), centred, deviation)
        let product = try graph.append(Binary(.multiply), dy, unit)
        return (
            slope, try graph.append(SumTo(shape: [channels]), product),
            try graph.append(SumTo(shape: [channels]), dy)
        )
    }
}

/// All gradients of a normalisation by the batch, one after the other: x, gamma, beta.
///
/// Inputs: x, the result's gradient, mean, variance, and gamma when ``hasGamma``.
struct BatchNormalizeGradient: Operation, TakesReluGradient {
    let epsilon: Float
    let hasGamma: Bool
    var slope: Float?

    var name: String { "batch_normalize_gradient" + (slope == nil ? "" : "+relu") }
    var normalizedInput: Int { 0 }

    func outputShape(of inputs: [[Int]]) throws -> [Int] {
        [inputs[0].reduce(1, *) + 2 * (inputs[0].last ?? 1)]
    }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let (x, dy) = (arguments.inputs[0], arguments.inputs[1].pointer)
        let channels = x.shape.last ?? 1
        let rows = channels == 0 ? 0 : x.count / channels
        let (mean, variance) = (arguments.inputs[2].pointer, arguments.inputs[3].pointer)
        let gamma = hasGamma ? UnsafePointer(arguments.inputs[4].pointer) : nil
        let out = arguments.output.pointer
        let (epsilon, slope, workspace) = (epsilon, slope, arguments.workspace)
        return {
            Compute.BatchNormalization.gradient(
                input: x.pointer, outputGradient: dy, rows: rows, channels: channels, mean: mean, variance: variance,
                gamma: gamma, epsilon: epsilon, inputGradient: out, gammaGradient: out + x.count,
                betaGradient: out + x.count + channels, slope: slope, workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        Compute.BatchNormalization.workspaceSize(channels: inputs[0].last ?? 1)
    }
}
