/// Element-by-element activations and their gradients. Every output may be its input.
package enum Activations {
    /// `output = max(input, 0)`.
    package static func relu(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        Reference.relu(input, output: output, count: count)
    }

    /// The gradient through a ReLU: `outputGradient` where the ReLU's `output` is positive, else 0.
    package static func reluGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        Reference.reluGradient(
            output: output, outputGradient: outputGradient, inputGradient: inputGradient, count: count)
    }

    /// `output = 1 / (1 + exp(−input))`.
    package static func sigmoid(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        Reference.sigmoid(input, output: output, count: count)
    }

    /// The gradient through a sigmoid from its `output`.
    package static func sigmoidGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        Reference.sigmoidGradient(
            output: output, outputGradient: outputGradient, inputGradient: inputGradient, count: count)
    }

    /// `output = tanh(input)`.
    package static func tanh(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        VectorMath.tanh(input, output: output, count: count, pool: pool)
    }

    /// The gradient through a tanh from its `output`.
    package static func tanhGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, count: Int, pool: ThreadPool = .shared
    ) {
        Reference.tanhGradient(
            output: output, outputGradient: outputGradient, inputGradient: inputGradient, count: count)
    }

    /// Softmax of every row: `[rows][columns]`.
    package static func softmax(
        _ input: UnsafePointer<Float>, output: UnsafeMutablePointer<Float>, rows: Int, columns: Int,
        pool: ThreadPool = .shared
    ) {
        Reference.softmax(input, output: output, rows: rows, columns: columns)
    }

    /// The gradient through a softmax from its `output`: `p · (g − Σ g·p)` in each row.
    package static func softmaxGradient(
        output: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
        inputGradient: UnsafeMutablePointer<Float>, rows: Int, columns: Int, pool: ThreadPool = .shared
    ) {
        Reference.softmaxGradient(
            output: output, outputGradient: outputGradient, inputGradient: inputGradient, rows: rows,
            columns: columns)
    }
}
