import Compute

/// How a pooling window slides over images.
struct PoolingGeometry {
    var window: (height: Int, width: Int)
    var stride: (y: Int, x: Int)
    var padding: WindowPadding

    func placed(on shape: [Int]) -> Pooling2DGeometry {
        let (top, bottom) = padding.amounts(shape[1], window: window.height, stride: stride.y)
        let (left, right) = padding.amounts(shape[2], window: window.width, stride: stride.x)
        return Pooling2DGeometry(
            batch: shape[0], inputHeight: shape[1], inputWidth: shape[2], channels: shape[3],
            poolHeight: window.height, poolWidth: window.width, strideY: stride.y, strideX: stride.x, padTop: top,
            padBottom: bottom, padLeft: left, padRight: right)
    }

    func outputShape(of shape: [Int]) -> [Int] {
        let placed = placed(on: shape)
        return [shape[0], placed.outputHeight, placed.outputWidth, shape[3]]
    }
}

/// The largest number of each window, and behind all of them the places where they were found.
///
/// The result has a first axis of two: numbers, then places (whole numbers in the same bits). Take the first with
/// ``Part``.
struct MaximumPooling: Operation {
    let geometry: PoolingGeometry
    /// False when nobody asks for the places: no gradient is wanted.
    var notesPlaces = true

    var name: String { "max_pool" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { [2] + geometry.outputShape(of: inputs[0]) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = geometry.placed(on: arguments.inputs[0].shape)
        let (x, y) = (arguments.inputs[0].pointer, arguments.output.pointer)
        let places = places(arguments.output)
        return { Pooling2D.maximum(placed, input: x, output: y, positions: places) }
    }

    /// Where the places go, behind the numbers.
    func places(_ output: Buffer) -> UnsafeMutablePointer<Int32>? {
        guard notesPlaces else { return nil }
        return UnsafeMutableRawPointer(output.secondHalf).assumingMemoryBound(to: Int32.self)
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        guard let one = SampleUse.apart(0, of: inputs, output: Array(output.dropFirst()), batch: batch) else {
            return nil
        }
        return SampleUse(inputs: one.inputs, output: .pairs)
    }

    /// Appends the pooling and gives the numbers alone.
    static func emit(_ geometry: PoolingGeometry, _ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let both = try graph.append(MaximumPooling(geometry: geometry), input)
        return try graph.append(
            PooledNumbers(geometry: geometry, shape: Array(graph.shape(of: both).dropFirst())), both, input)
    }
}

/// The first half of ``MaximumPooling``'s result; carries its gradient rule. Inputs: that result, and the images.
struct PooledNumbers: Operation {
    let geometry: PoolingGeometry
    let shape: [Int]

    var name: String { "max_pool_numbers" }
    var viewOffset: Int? { 0 }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { shape }
    func kernel(_ arguments: KernelArguments) -> Kernel { {} }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        guard let one = SampleUse.apart(1, of: inputs, output: output, batch: batch) else { return nil }
        return SampleUse(inputs: [.pairs, .rows], output: one.output)
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        let dx = try step.graph.append(
            MaximumPoolingGradient(geometry: geometry, inputShape: step.graph.shape(of: step.inputs[1])),
            step.outputGradient, step.inputs[0])
        return [nil, dx]
    }
}

/// Sends each gradient back to where its maximum was found: inputs are the gradient and ``MaximumPooling``'s result.
struct MaximumPoolingGradient: Operation {
    let geometry: PoolingGeometry
    let inputShape: [Int]
    /// True when what was pooled came from a ReLU, whose gradient is taken as well. The largest number of a window tells
    /// which way the ReLU went at its place; the ReLU's own result is not needed.
    var hasRelu = false

    var name: String { "max_pool_gradient" + (hasRelu ? "+relu" : "") }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputShape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = geometry.placed(on: arguments.output.shape)
        let (dy, pooled, dx) = (arguments.inputs[0].pointer, arguments.inputs[1], arguments.output.pointer)
        let places = UnsafeRawPointer(pooled.secondHalf).assumingMemoryBound(to: Int32.self)
        guard hasRelu else {
            return { Pooling2D.maximumGradient(placed, outputGradient: dy, positions: places, inputGradient: dx) }
        }
        let (numbers, slopes, count) = (pooled.pointer, arguments.workspace, placed.outputCount)
        return {
            Activations.reluGradient(output: numbers, outputGradient: dy, inputGradient: slopes, count: count)
            Pooling2D.maximumGradient(placed, outputGradient: slopes, positions: places, inputGradient: dx)
        }
    }

    func workspaceCount(inputs: [[Int]], output: [Int]) -> Int { hasRelu ? inputs[0].reduce(1, *) : 0 }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        guard let one = SampleUse.apart(0, of: inputs, output: output, batch: batch) else { return nil }
        return SampleUse(inputs: [.rows, .pairs], output: one.output)
    }
}

/// The mean of each window, over those of its numbers that lie inside the image.
struct AveragePooling: Operation {
    let geometry: PoolingGeometry

    var name: String { "average_pool" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { geometry.outputShape(of: inputs[0]) }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = geometry.placed(on: arguments.inputs[0].shape)
        let (x, y) = (arguments.inputs[0].pointer, arguments.output.pointer)
        return { Pooling2D.average(placed, input: x, output: y) }
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }

    func gradient(_ step: GradientStep) throws -> [Tensor?] {
        [
            try step.graph.append(
                AveragePoolingGradient(geometry: geometry, inputShape: step.graph.shape(of: step.inputs[0])),
                step.outputGradient)
        ]
    }
}

/// Spreads each gradient over its window.
struct AveragePoolingGradient: Operation {
    let geometry: PoolingGeometry
    let inputShape: [Int]

    var name: String { "average_pool_gradient" }

    func outputShape(of inputs: [[Int]]) throws -> [Int] { inputShape }

    func kernel(_ arguments: KernelArguments) -> Kernel {
        let placed = geometry.placed(on: arguments.output.shape)
        let (dy, dx) = (arguments.inputs[0].pointer, arguments.output.pointer)
        return { Pooling2D.averageGradient(placed, outputGradient: dy, inputGradient: dx) }
    }

    func sampleUse(inputs: [[Int]], output: [Int], batch: Int) -> SampleUse? {
        .apart(0, of: inputs, output: output, batch: batch)
    }
}
