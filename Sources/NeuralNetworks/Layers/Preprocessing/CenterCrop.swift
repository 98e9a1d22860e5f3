/// Cuts the middle out of pictures; smaller ones are enlarged. Source: center_crop.py, Keras 3.
public final class CenterCrop: PictureSizeLayer {
    override public class var className: String { "CenterCrop" }

    override public func emit(_ input: Tensor, into graph: OperationGraph) throws -> Tensor {
        var shape = graph.shape(of: input)
        let (row, column) = (shape.count - 3, shape.count - 2)
        if shape[row] >= height, shape[column] >= width {
            var start = [Int](repeating: 0, count: shape.count)
            (start[row], start[column]) = ((shape[row] - height) / 2, (shape[column] - width) / 2)
            (shape[row], shape[column]) = (height, width)
            return try graph.append(Crop(start: start, shape: shape), input)
        }
        let part = try Resizing.cut(input, toShapeOf: (height, width), graph)
        let found = graph.shape(of: part)
        return try graph.append(
            MixPictures(
                rows: ResizeMethod.bilinear.mixes(from: found[row], to: height),
                columns: ResizeMethod.bilinear.mixes(from: found[column], to: width)), part)
    }

    override public var settings: [(key: String, value: Setting)] {
        [("height", .integer(height)), ("width", .integer(width)), ("data_format", .string("channels_last"))]
    }

    static let declaration = LayerRegistry.row(
        "CenterCrop", summary: "Cuts the middle out of pictures.",
        parameters: [
            Parameter("height", help: "Rows of the result."), Parameter("width", help: "Columns of the result."),
            Parameter("data_format", nil, help: "channels_last."),
        ]
    ) {
        try $0.requireChannelsLast()
        return CenterCrop(
            height: try $0.positiveInteger("height"), width: try $0.positiveInteger("width"),
            name: try $0.optionalString("name"))
    }
}
