import Compute

/// ``BatchNormalize`` and ``MaximumPooling`` in one pass; inputs are those of the first, the result is the second's.
struct NormalizedMaximumPooling: Operation {
    let normalization: BatchNormalize
    let pooling: MaximumPooling

    var name: String { "batch_normalize+max_pool" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { try pooling.outputShape(of: inputs) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = pooling.geometry.placed(on: arguments.inputs[0].shape)
        let pointers = arguments.inputs.map(\.pointer)
        let gamma = normalization.hasGamma ? UnsafePointer(pointers[3]) : nil
        let beta = normalization.hasBeta ? UnsafePointer(pointers[normalization.hasGamma ? 4 : 3]) : nil
        let (y, epsilon, workspace) = (arguments.output.pointer, normalization.epsilon, arguments.workspace)
        let places = pooling.places(y, placed)
        return {
            NormalizedPooling.maximum(
                placed, input: pointers[0], mean: pointers[1], variance: pointers[2], gamma: gamma, beta: beta,
                epsilon: epsilon, output: y, positions: places, workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        normalization.workspaceCount(inputs: inputs, output: output)
    }
}

/// The gradients of both, laid out as ``BatchNormalizeGradient``'s.
///
/// Inputs: the pooled images' gradient, ``MaximumPooling``'s result, then x, mean, variance, and gamma when there is.
struct NormalizedMaximumPoolingGradient: Operation, TakesReluGradient {
    let normalization: BatchNormalizeGradient
    let geometry: PoolingGeometry
    var slope: Float?

    var name: String { "max_pool_gradient+batch_normalize" + (slope == nil ? "" : "+relu") }
    var normalizedInput: Int { 2 }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { try normalization.outputShape(of: [inputs[2]]) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let x = arguments.inputs[2]
        let placed = geometry.placed(on: x.shape)
        let pointers = arguments.inputs.map(\.pointer)
        let places = UnsafeRawPointer(pointers[1] + placed.outputCount).assumingMemoryBound(to: Int32.self)
        let gamma = normalization.hasGamma ? UnsafePointer(pointers[5]) : nil
        let (out, channels) = (arguments.output.pointer, placed.channels)
        let (epsilon, slope, workspace) = (normalization.epsilon, slope, arguments.workspace)
        return {
            NormalizedPooling.gradient(
                placed, input: x.pointer, outputGradient: pointers[0], positions: places, mean: pointers[3],
                variance: pointers[4], gamma: gamma, epsilon: epsilon, inputGradient: out,
                gammaGradient: out + x.count, betaGradient: out + x.count + channels, slope: slope,
                workspace: workspace)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int {
        normalization.workspaceCount(inputs: [inputs[2]], output: output)
    }
}
