/// Brings pictures to a size. Source: resizing.py, Keras 3.
///
/// Input shape: (batch, height, width, channels). Output shape: (batch, new height, new width, channels).
public final class Resizing: PictureSizeLayer {
    override public class var className: String { "Resizing" }
    public let method: ResizeMethod
    /// True cuts the middle part of the wanted shape out first.
    public let cropsToAspectRatio: Bool

    public init(
        height: Int, width: Int, method: ResizeMethod = .bilinear, cropsToAspectRatio: Bool = false, name: String? = nil
    ) {
        self.method = method
        self.cropsToAspectRatio = cropsToAspectRatio
        super.init(height: height, width: width, name: name)
    }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        var source = input
        if cropsToAspectRatio { source = try Self.cut(input, toShapeOf: (height, width), graph) }
        let shape = graph.shape(of: source)
        let (rows, columns) = (shape[shape.count - 3], shape[shape.count - 2])
        if rows == height, columns == width { return source }
        return try graph.append(
            MixPictures(rows: method.mixes(from: rows, to: height), columns: method.mixes(from: columns, to: width)),
            source)
    }

    /// The largest part in the middle whose height and width are in a proportion.
    static func cut(
        _ input: Tensor, toShapeOf size: (height: Int, width: Int), _ graph: OperationGraph
    ) throws -> Tensor {
        var shape = graph.shape(of: input)
        let (row, column) = (shape.count - 3, shape.count - 2)
        let (height, width) = (shape[row], shape[column])
        let rows = max(min(height, Int(Double(width * size.height) / Double(size.width))), 1)
        let columns = max(min(width, Int(Double(height * size.width) / Double(size.height))), 1)
        var start = [Int](repeating: 0, count: shape.count)
        (start[row], start[column]) = ((height - rows) / 2, (width - columns) / 2)
        (shape[row], shape[column]) = (rows, columns)
        return try graph.append(Crop(start: start, shape: shape), input)
    }

    override public var settings: [(key: String, value: Setting)] {
        [
            ("height", .integer(height)), ("width", .integer(width)), ("interpolation", .string(method.rawValue)),
            ("crop_to_aspect_ratio", .bool(cropsToAspectRatio)), ("pad_to_aspect_ratio", .bool(false)),
            ("fill_mode", .string("constant")), ("fill_value", .number(0)), ("antialias", .bool(false)),
            ("data_format", .string("channels_last")),
        ]
    }

    static let declaration = LayerRegistry.row(
        "Resizing", summary: "Brings pictures to a size.",
        parameters: [
            Parameter("height", help: "Rows of the result."), Parameter("width", help: "Columns of the result."),
            Parameter("interpolation", "bilinear", help: "nearest, bilinear, bicubic or area."),
            Parameter("crop_to_aspect_ratio", false, help: "Cuts the middle part of the wanted shape out first."),
            Parameter("pad_to_aspect_ratio", false, help: "Accepted as False only."),
            Parameter("fill_mode", "constant", help: "Accepted; nothing is padded."),
            Parameter("fill_value", 0.0, help: "Accepted; nothing is padded."),
            Parameter("antialias", false, help: "Accepted as False only."),
            Parameter("data_format", nil, help: "channels_last."),
        ]
    ) {
        try $0.requireChannelsLast()
        guard let method = ResizeMethod(rawValue: $0["interpolation"].text) else {
            throw $0.invalid("interpolation", "'nearest', 'bilinear', 'bicubic' or 'area'")
        }
        for name in ["pad_to_aspect_ratio", "antialias"] where try $0.flag(name) {
            throw NetworkError.rejected("Resizing: the argument '\(name)' is not supported; leave it at False.")
        }
        return Resizing(
            height: try $0.positiveInteger("height"), width: try $0.positiveInteger("width"), method: method,
            cropsToAspectRatio: try $0.flag("crop_to_aspect_ratio"), name: try $0.optionalString("name"))
    }
}
