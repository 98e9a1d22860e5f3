/// A tensor of an ``OperationGraph``: a handle, valid in the graph that made it.
public struct Tensor: Hashable, Sendable {
    /// Position of the tensor in its graph.
    let index: Int
}

/// What a training or inference step computes: operations over tensors of known shape.
///
/// Layers, losses, metrics and gradients all append to the same graph; a ``StepPlan`` then places its buffers
/// and chooses its kernels. All tensors hold 32-bit floats; class indices are whole numbers in them (exact up to 2²⁴).
public final class OperationGraph {
    /// Where a tensor's numbers come from.
    enum Source {
        case placeholder
        case variable(Variable)
        case constant([Float])
        case node(Int)
    }

    /// One operation applied to tensors.
    struct Node {
        var operation: any Operation
        var inputs: [Tensor]
        let output: Tensor
    }

    private(set) var shapes: [[Int]] = []
    private(set) var sources: [Source] = []
    var nodes: [Node] = []
    private(set) var assignments: [Assignment] = []
    /// Where each tensor comes from, and where the next ones will.
    var origins: [TensorOrigin] = []
    var scope = TensorOrigin()
    private var values: [ObjectIdentifier: Tensor] = [:]
    /// The rows of weights that lie in panels.
    private var rows: [ObjectIdentifier: Tensor] = [:]
    /// Scalars that layers want to be small beside the loss.
    private(set) var penalties: [Tensor] = []
    /// True while the graph describes a training step: dropout drops, batch normalisation uses the batch.
    public private(set) var isTraining: Bool
    /// Whether layers that vary pictures at random do so: while training, and when a cell calls them directly.
    public let variesPictures: Bool

    /// An empty graph.
    public init(isTraining: Bool, variesPictures: Bool? = nil) {
        self.isTraining = isTraining
        self.variesPictures = variesPictures ?? isTraining
    }

    /// The lengths of a tensor's axes, batch first.
    public func shape(of value: Tensor) -> [Int] { shapes[value.index] }

    /// The number of elements of a tensor.
    public func count(of value: Tensor) -> Int { shapes[value.index].reduce(1, *) }

    /// A tensor that the caller fills before each step.
    public func placeholder(shape: [Int]) -> Tensor { append(shape, .placeholder) }

    /// A tensor of fixed numbers.
    public func constant(_ numbers: [Float], shape: [Int]) -> Tensor { append(shape, .constant(numbers)) }

    /// A single fixed number.
    public func constant(_ number: Float) -> Tensor { append([], .constant([number])) }

    /// The current numbers of a weight, row by row; the same tensor for every reader.
    public func read(_ variable: Variable) -> Tensor {
        let stored = readStorage(variable)
        guard variable.layout == .panels else { return stored }
        let key = ObjectIdentifier(variable)
        if let known = rows[key] { return known }
        let value = append(variable.shape, .node(nodes.count))
        let unpacking = PanelRows(inputs: variable.shape[0], units: variable.shape[1])
        nodes.append(Node(operation: unpacking, inputs: [stored], output: value))
        rows[key] = value
        return value
    }

    /// The memory of a weight, in the weight's own layout.
    func readStorage(_ variable: Variable) -> Tensor {
        let key = ObjectIdentifier(variable)
        if let known = values[key] { return known }
        let value = append(variable.storageShape, .variable(variable))
        values[key] = value
        return value
    }

    /// Appends an operation and returns its result.
    ///
    /// - Throws: ``NetworkError`` when the shapes do not fit.
    public func append(_ operation: some Operation, _ inputs: Tensor...) throws -> Tensor {
        try append(operation, inputs)
    }

    /// Appends an operation and returns its result.
    ///
    /// - Throws: ``NetworkError`` when the shapes do not fit.
    public func append(_ operation: some Operation, _ inputs: [Tensor]) throws -> Tensor {
        let shape = try operation.outputShape(of: inputs.map { shapes[$0.index] })
        let output = append(shape, .node(nodes.count))
        nodes.append(Node(operation: operation, inputs: inputs, output: output))
        return output
    }

    /// Lets a weight take a tensor's numbers when the step has run (moving statistics).
    public func assign(_ value: Tensor, to variable: Variable) {
        assignments.append(Assignment(value: value, variable: variable))
    }

    /// Adds a scalar to the loss.
    public func add(penalty: Tensor) { penalties.append(penalty) }

    /// Lets a layer's operations be those of training, or not, whatever the step is for.
    func inMode<Result>(training: Bool?, _ body: () throws -> Result) rethrows -> Result {
        let before = isTraining
        isTraining = training ?? before
        defer { isTraining = before }
        return try body()
    }

    /// The operation that made a tensor and what it was applied to, if one did.
    public func producer(of value: Tensor) -> (operation: any Operation, inputs: [Tensor])? {
        guard case .node(let index) = sources[value.index] else { return nil }
        return (nodes[index].operation, nodes[index].inputs)
    }

    private func append(_ shape: [Int], _ source: Source) -> Tensor {
        shapes.append(shape)
        sources.append(source)
        origins.append(scope)
        return Tensor(index: shapes.count - 1)
    }
}

/// A weight that takes a tensor's numbers at the end of a step.
struct Assignment {
    let value: Tensor
    let variable: Variable
}
