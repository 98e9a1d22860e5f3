/// Rows and columns of zeros around images. Source: keras/src/layers/reshaping/zero_padding2d.py, Keras 3.
public final class ZeroPadding2D: Layer {
    override public class var className: String { "ZeroPadding2D" }
    /// Above and below, then left and right.
    public let padding: [[Int]]

    /// - Parameter padding: above and below, then left and right.
    public init(padding: [[Int]] = [[1, 1], [1, 1]], name: String? = nil) {
        self.padding = padding
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        try require(rank: .exactly(4), inputShapes)
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var axes = input.axes
        for side in 0..<2 { axes[side + 1] = axes[side + 1].map { $0 + padding[side][0] + padding[side][1] } }
        return SymbolicShape(axes)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        let target = try outputShape(for: SymbolicShape(graph.shape(of: input).map { $0 })).axes.map { $0 ?? 1 }
        return try graph.append(Pad(before: [0, padding[0][0], padding[1][0], 0], shape: target), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("padding", .tuple(padding.map { .tuple($0.map { .integer($0) }) })),
            ("data_format", .string("channels_last")),
        ]
    }

    static let declaration = LayerRegistry.row(
        "ZeroPadding2D", summary: "Rows and columns of zeros around images.",
        parameters: [
            Parameter("padding", [1, 1], help: "One number, one for each side, or pairs."),
            Parameter("data_format", nil, help: "channels_last."),
        ]
    ) {
        try $0.requireChannelsLast()
        return ZeroPadding2D(padding: try $0.edges("padding"), name: try $0.optionalString("name"))
    }
}

extension Arguments {
    /// Numbers for the edges of images: one number, one for each side, or pairs.
    func edges(_ name: String) throws -> [[Int]] {
        let expected = "an integer, a tuple of 2 integers, or a tuple of 2 tuples of 2 integers"
        let setting = self[name]
        func whole(_ setting: Setting) throws -> Int {
            guard let number = setting.asInteger, number >= 0 else { throw invalid(name, expected) }
            return number
        }
        if setting.asInteger != nil {
            return [[Int]](repeating: [Int](repeating: try whole(setting), count: 2), count: 2)
        }
        guard let items = setting.asItems, items.count == 2 else { throw invalid(name, expected) }
        return try items.map { item in
            guard let pair = item.asItems else { return [try whole(item), try whole(item)] }
            guard pair.count == 2 else { throw invalid(name, expected) }
            return try pair.map(whole)
        }
    }
}
