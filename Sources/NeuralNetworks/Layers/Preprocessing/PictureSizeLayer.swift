/// What gives pictures of one size, whatever size they come in.
///
/// Input shape: (batch, height, width, channels), or one picture without the batch. Output shape: the same with the layer's
/// height and width.
public class PictureSizeLayer: Layer {
    /// Rows of the result.
    public let height: Int
    /// Columns of the result.
    public let width: Int

    public init(height: Int, width: Int, name: String? = nil) {
        self.height = height
        self.width = width
        super.init(name: name)
    }

    override public func check(_ inputShapes: [SymbolicShape]) throws {
        for (input, shape) in inputShapes.enumerated() where shape.rank != 3 && shape.rank != 4 {
            throw NetworkError.inputRank(layer: name, input: input, expected: .exactly(4), shape: shape)
        }
    }

    override public func outputShape(for input: SymbolicShape) throws -> SymbolicShape {
        var shape = input
        shape.axes[input.rank - 3] = height
        shape.axes[input.rank - 2] = width
        return shape
    }
}
