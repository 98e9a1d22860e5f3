/// The products of two tensors along one axis of each. Source: keras/src/layers/merging/dot.py, Keras 3.
public final class Dot: Layer {
    override public class var className: String { "Dot" }
    /// The axis of the first and of the second tensor, counted from the end when negative.
    public let axes: [Int]
    /// Scales the rows along these axes to length one first.
    public let normalizes: Bool
    private let givesPair: Bool

    /// - Parameters:
    ///   - axes: the axis of the first and of the second tensor; the batch's cannot be taken.
    ///   - normalizes: scales along the axes to length one first, so that the result is a cosine.
    public init(axes: [Int], normalizes: Bool = false, givesPair: Bool = true, name: String? = nil) {
        self.axes = axes
        self.normalizes = normalizes
        self.givesPair = givesPair
        super.init(name: name)
    }

    private func places(_ shapes: [SymbolicShape]) throws -> [Int] {
        guard shapes.count == 2 else {
            throw NetworkError.rejected(
                "A `Dot` layer should be called on exactly 2 inputs. Received: input_shape="
                    + "[\(shapes.map(\.description).joined(separator: ", "))]")
        }
        let places = try zip(axes, shapes).map { try axisIndex($0, rank: $1.rank) }
        guard places.allSatisfy({ $0 > 0 }) else {
            throw NetworkError.rejected("Cannot perform a `Dot` along axis 0: it is the batch. Received: axes=\(axes)")
        }
        if let a = shapes[0].axes[places[0]], let b = shapes[1].axes[places[1]], a != b {
            throw NetworkError.rejected(
                "Incompatible input shapes: axis values \(a) (at axis \(places[0])) != \(b) (at axis \(places[1])). "
                    + "Full input shapes: \(shapes[0]), \(shapes[1])")
        }
        return places
    }

    override public func outputShapes(for inputs: [SymbolicShape]) throws -> [SymbolicShape] {
        let places = try places(inputs)
        var (a, b) = (inputs[0].axes, inputs[1].axes)
        a.remove(at: places[0])
        b.remove(at: places[1])
        let rest = a + b.dropFirst()
        return [SymbolicShape(rest.count == 1 ? rest + [1] : rest)]
    }

    override public func emit(_ inputs: [Tensor], into graph: OperationGraph) throws -> [Tensor] {
        let shapes = inputs.map { graph.shape(of: $0) }
        let places = try places(shapes.map { SymbolicShape($0.map { $0 }) })
        // Each tensor as (batch, other axes in one, the axis that is summed).
        var matrices: [Tensor] = []
        var others: [[Int]] = []
        for (input, place) in zip(inputs, places) {
            let shape = graph.shape(of: input)
            var value = input
            if normalizes { value = try graph.scaledToLengthOne(value, axis: place) }
            let order = Array(0..<shape.count).filter { $0 != place } + [place]
            if order != Array(0..<shape.count) { value = try graph.append(Permute(axes: order), value) }
            let other = order.dropFirst().dropLast().map { shape[$0] }
            matrices.append(
                try graph.append(Reshape(shape: [shape[0], other.reduce(1, *), shape[place]]), value))
            others.append(other)
        }
        let product = try graph.append(BatchMatrixMultiply(transposesSecond: true), matrices)
        let rest = others[0] + others[1]
        return [try graph.append(Reshape(shape: [shapes[0][0]] + (rest.isEmpty ? [1] : rest)), product)]
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("axes", givesPair ? .tuple(axes.map { .integer($0) }) : .integer(axes[0])),
            ("normalize", .bool(normalizes)),
        ]
    }

    static let declaration = LayerRegistry.row(
        "Dot", summary: "The products of two tensors along one axis of each.",
        parameters: [
            Parameter("axes", help: "One axis, or one for each tensor."),
            Parameter("normalize", false, help: "Scales to length one first: the result is a cosine."),
        ]
    ) {
        let axes = try $0.integers("axes", count: 2, positive: false)
        return Dot(
            axes: axes, normalizes: try $0.flag("normalize"), givesPair: $0["axes"].asInteger == nil,
            name: try $0.optionalString("name"))
    }
}

extension OperationGraph {
    /// A tensor divided by the length of its rows along an axis; rows shorter than 1e-6 are divided by that.
    ///
    /// Source: `normalize` in keras/src/utils/numerical_utils.py and `l2_normalize` of TensorFlow.
    func scaledToLengthOne(_ value: Tensor, axis: Int) throws -> Tensor {
        let squares = try append(Unary(Elements.Square()), value)
        let sum = try append(Reduce(.sum, axes: [axis], keepsAxes: true), squares)
        let bounded = try append(Unary(Elements.Clip(low: 1e-12, high: .infinity)), sum)
        return try append(Binary(.divide), value, append(Unary(Elements.SquareRoot()), bounded))
    }
}
