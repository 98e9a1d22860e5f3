import Arrays

/// Subtracts a mean and divides by a deviation that were found in data beforehand.
///
/// Source: keras/src/layers/preprocessing/normalization.py, Keras 3.
public final class NormalizationLayer: Layer {
    override public class var className: String { "Normalization" }
    /// The axes that have means of their own; the others share one.
    public let axes: [Int]
    /// True brings normalised numbers back.
    public let inverts: Bool
    private let given: (mean: NDArray, variance: NDArray)?
    private var mean: Variable?
    private var variance: Variable?

    public init(
        axes: [Int] = [-1], mean: NDArray? = nil, variance: NDArray? = nil, inverts: Bool = false, name: String? = nil
    ) {
        self.axes = axes
        self.inverts = inverts
        if let mean, let variance { given = (mean, variance) } else { given = nil }
        super.init(name: name)
    }

    /// The axes that are kept, counted from the front, in order.
    private func kept(rank: Int) throws -> [Int] {
        try axes.map { axis in
            guard (-rank..<rank).contains(axis) else {
                throw NetworkError.rejected(
                    "All `axis` values must be in the range [-ndim, ndim). Received inputs with ndim=\(rank), while "
                        + "axis=\(pythonTuple(axes))")
            }
            return axis < 0 ? axis + rank : axis
        }.sorted()
    }

    override public func build(_ inputShapes: [SymbolicShape]) throws {
        guard let shape = inputShapes.first else { return }
        let lengths = try kept(rank: shape.rank).map { axis in
            guard let length = shape.axes[axis] else {
                throw NetworkError.rejected(
                    "All `axis` values to be kept must have a known shape. Received axis=\(pythonTuple(axes)), "
                        + "inputs.shape=\(shape), with unknown axis at index \(axis)")
            }
            return length
        }
        guard given == nil else { return }
        mean = addWeight("mean", shape: lengths, initializer: .zeros, isTrainable: false)
        variance = addWeight("variance", shape: lengths, initializer: .ones, isTrainable: false)
        addWeight("count", shape: [], initializer: .zeros, isTrainable: false)
    }

    /// Finds mean and variance in data.
    ///
    /// - Throws: ``NetworkError`` when the shape does not fit, `ArrayError` when memory runs out.
    public func adapt(_ data: NDArray) throws {
        guard given == nil else {
            throw NetworkError.rejected("Cannot `adapt` a Normalization layer that was given `mean` and `variance`.")
        }
        _ = try prepare(for: [SymbolicShape(data.shape.map { $0 })])
        let keep = try kept(rank: data.dimensions)
        let reduced = data.shape.indices.filter { !keep.contains($0) }
        let numbers = try data.cast(to: .float64)
        let found = (
            mean: try Statistics.mean(numbers, axes: reduced),
            variance: try Statistics.variance(numbers, axes: reduced)
        )
        guard let mean, let variance, found.mean.count == mean.count else {
            throw NetworkError.rejected(
                "The layer was built with input_shape=\(builtShapes.first?.description ?? "None"), but adapt() is being "
                    + "called with data with an incompatible shape, data.shape=\(pythonTuple(data.shape))")
        }
        mean.assign(try found.mean.elements(as: Float.self))
        variance.assign(try found.variance.elements(as: Float.self))
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let shape = graph.shape(of: input)
        let keep = try kept(rank: shape.count)
        var broadcast = [Int](repeating: 1, count: shape.count)
        for axis in keep { broadcast[axis] = shape[axis] }
        func placed(_ variable: Variable?, _ array: NDArray?) throws -> Tensor {
            if let variable { return try graph.append(Part(offset: 0, shape: broadcast), graph.read(variable)) }
            let numbers = try array?.elements(as: Float.self) ?? [0]
            let count = broadcast.reduce(1, *)
            guard numbers.count == count || numbers.count == 1 else {
                throw NetworkError.incompatibleShapes(array?.shape ?? [], broadcast)
            }
            return graph.constant(
                numbers.count == count ? numbers : [Float](repeating: numbers[0], count: count), shape: broadcast)
        }
        let mean = try placed(mean, given?.mean)
        let root = try graph.append(Unary(Elements.SquareRoot()), try placed(variance, given?.variance))
        let deviation = try graph.append(Binary(.maximum), root, graph.constant(1e-7))
        if inverts {
            return try graph.append(Binary(.add), mean, try graph.append(Binary(.multiply), input, deviation))
        }
        return try graph.append(Binary(.divide), try graph.append(Binary(.subtract), input, mean), deviation)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("axis", .tuple(axes.map { .integer($0) })), ("invert", .bool(inverts)),
            ("mean", given.map { .array($0.mean) } ?? .none), ("variance", given.map { .array($0.variance) } ?? .none),
        ]
    }

    static let declaration = LayerRegistry.row(
        "Normalization", summary: "Subtracts a mean and divides by a deviation found by adapt().",
        parameters: [
            Parameter("axis", -1, help: "The axes that have means of their own; None for one mean."),
            Parameter("mean", nil, help: "The mean, instead of adapt()."),
            Parameter("variance", nil, help: "The variance, instead of adapt()."),
            Parameter("invert", false, help: "Brings normalised numbers back."),
        ]
    ) {
        let axis = $0["axis"]
        let axes =
            axis.isNone
            ? []
            : try axis.asInteger.map { [$0] } ?? $0.integers("axis", count: axis.asItems?.count ?? 1, positive: false)
        func numbers(_ value: Setting) -> NDArray? {
            if case .array(let array) = value { return array }
            if let number = value.asNumber { return try? NDArray([number], shape: []) }
            return value.asItems.flatMap { try? NDArray($0.compactMap(\.asNumber)) }
        }
        let (mean, variance) = (numbers($0["mean"]), numbers($0["variance"]))
        guard (mean == nil) == (variance == nil) else {
            throw NetworkError.rejected(
                "When setting values directly, both `mean` and `variance` must be set. Received: "
                    + "mean=\($0["mean"].text) and variance=\($0["variance"].text)")
        }
        return NormalizationLayer(
            axes: axes, mean: mean, variance: variance, inverts: try $0.flag("invert"),
            name: try $0.optionalString("name"))
    }
}
