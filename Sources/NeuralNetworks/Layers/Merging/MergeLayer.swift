/// Brings several tensors together, element by element. Source: keras/src/layers/merging/base_merge.py, Keras 3.
public class MergeLayer: Layer {
    /// How two tensors combine.
    var kind: Binary.Kind { .add }
    /// Whether the result is divided by the number of tensors.
    var averages: Bool { false }

    /// The layer.
    public required override init(name: String? = nil) {
        super.init(name: name)
    }

    override public func outputShapes(for inputs: [SymbolicShape]) throws -> [SymbolicShape] {
        guard let first = inputs.first else {
            throw NetworkError.rejected(
                "A merge layer should be called on a list of at least 1 input. Received 0 inputs.")
        }
        if kind == .subtract, inputs.count != 2 {
            throw NetworkError.rejected(
                "A `Subtract` layer should be called on exactly 2 inputs. Received: input_shape="
                    + "[\(inputs.map(\.description).joined(separator: ", "))]")
        }
        var axes = first.axes
        for shape in inputs.dropFirst() {
            guard shape.rank == axes.count else { throw NetworkError.mergeShapes(layer: name, shapes: inputs) }
            for (axis, length) in shape.axes.enumerated() {
                switch (axes[axis], length) {
                case (nil, _), (_, nil): if axis > 0 { axes[axis] = nil }
                case (1, let other): axes[axis] = other
                case (_, 1): break
                case (let a, let b): if a != b { throw NetworkError.mergeShapes(layer: name, shapes: inputs) }
                }
            }
        }
        return [SymbolicShape(axes)]
    }

    override public func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        _ = try outputShapes(for: inputs.map { SymbolicShape(graph.shape(of: $0).map { $0 }) })
        var result = inputs[0]
        for input in inputs.dropFirst() { result = try graph.append(Binary(kind), result, input) }
        if averages {
            result = try graph.append(
                Unary(Elements.Affine(scale: 1 / Float(inputs.count), offset: 0)), result)
        }
        return [result]
    }

    static func row(_ summary: String) -> Declaration<Layer> {
        LayerRegistry.row(className, summary: summary, parameters: []) { [self] in
            self.init(name: try $0.optionalString("name"))
        }
    }
}

/// The sum of tensors.
public final class Add: MergeLayer {
    override public class var className: String { "Add" }
    static let declaration = row("The sum of tensors.")
}

/// The first tensor minus the second.
public final class Subtract: MergeLayer {
    override public class var className: String { "Subtract" }
    override var kind: Binary.Kind { .subtract }
    static let declaration = row("The first tensor minus the second.")
}

/// The product of tensors.
public final class Multiply: MergeLayer {
    override public class var className: String { "Multiply" }
    override var kind: Binary.Kind { .multiply }
    static let declaration = row("The product of tensors.")
}

/// The mean of tensors.
public final class Average: MergeLayer {
    override public class var className: String { "Average" }
    override var averages: Bool { true }
    static let declaration = row("The mean of tensors.")
}

/// The largest of tensors at each place.
public final class Maximum: MergeLayer {
    override public class var className: String { "Maximum" }
    override var kind: Binary.Kind { .maximum }
    static let declaration = row("The largest of tensors at each place.")
}

/// The smallest of tensors at each place.
public final class Minimum: MergeLayer {
    override public class var className: String { "Minimum" }
    override var kind: Binary.Kind { .minimum }
    static let declaration = row("The smallest of tensors at each place.")
}

/// Tensors one after the other along an axis. Source: keras/src/layers/merging/concatenate.py, Keras 3.
public final class Concatenate: Layer {
    override public class var className: String { "Concatenate" }
    /// The axis, counted from the end when negative.
    public let axis: Int

    /// - Parameter axis: the axis, counted from the end when negative.
    public init(axis: Int = -1, name: String? = nil) {
        self.axis = axis
        super.init(name: name)
    }

    private func place(rank: Int) throws -> Int {
        let place = axis < 0 ? rank + axis : axis
        guard place > 0, place < rank else {
            throw NetworkError.rejected("Concatenate: axis \(axis) is out of range for \(rank) axes.")
        }
        return place
    }

    override public func outputShapes(for inputs: [SymbolicShape]) throws -> [SymbolicShape] {
        guard let first = inputs.first else {
            throw NetworkError.rejected("A `Concatenate` layer should be called on a list of at least 1 input.")
        }
        let place = try place(rank: first.rank)
        var total: Int? = 0
        for shape in inputs {
            let fits =
                shape.rank == first.rank
                && zip(shape.axes, first.axes).enumerated().allSatisfy { axis, pair in
                    axis == place || axis == 0 || pair.0 == nil || pair.1 == nil || pair.0 == pair.1
                }
            guard fits else {
                throw NetworkError.rejected(
                    "A `Concatenate` layer requires inputs with matching shapes except for the concatenation axis. Received: "
                        + "input_shape=[\(inputs.map(\.description).joined(separator: ", "))]")
            }
            total = total.flatMap { sum in shape.axes[place].map { sum + $0 } }
        }
        var axes = first.axes
        axes[place] = total
        return [SymbolicShape(axes)]
    }

    override public func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        _ = try outputShapes(for: inputs.map { SymbolicShape(graph.shape(of: $0).map { $0 }) })
        return [try graph.append(Join(axis: try place(rank: graph.shape(of: inputs[0]).count)), inputs)]
    }

    override public var settings: [(key: String, value: Setting)] { [("axis", .integer(axis))] }

    static let declaration = LayerRegistry.row(
        "Concatenate", summary: "Tensors one after the other along an axis.",
        parameters: [Parameter("axis", -1, help: "The axis.")]
    ) { Concatenate(axis: try $0.integer("axis"), name: try $0.optionalString("name")) }
}
