/// What can go wrong while a figure is described or drawn.
public enum PlottingError: Error, Equatable, Sendable {
    /// A colour specification that no rule reads.
    case invalidColor(String)
    /// A line format such as `"bo--"` that cannot be split into colour, marker and line style.
    case invalidFormat(String, reason: String)
    /// A value that is not among the supported ones; `name` is the parameter.
    case unsupportedValue(name: String, value: String, supported: [String])
    /// Two coordinate sequences of different lengths.
    case shapeMismatch(x: Int, y: Int)
    /// An array whose shape cannot be shown as an image.
    case invalidImageShape([Int])
    /// A subplot number outside the grid.
    case invalidSubplot(index: Int, rows: Int, columns: Int)
    /// A grid without rows or columns.
    case invalidGrid(rows: Int, columns: Int)
    /// Limits or sizes that are NaN, infinite or not positive.
    case invalidValue(String)
    /// A picture of more than 2¹⁶ pixels along a side, or too large for memory.
    case imageTooLarge(width: Int, height: Int)
    /// No file of the DejaVu fonts in the known directories.
    case fontNotFound(name: String, searched: [String])
    /// A library below (Cairo, FreeType, libpng) refused.
    case drawingFailed(String)
    /// Drawing was stopped from outside.
    case interrupted
}

extension PlottingError: CustomStringConvertible {
    /// The message a person reads, worded as matplotlib words it where it has the same error.
    public var description: String {
        switch self {
        case .invalidColor(let text):
            "'\(text)' is not a valid value for color"
        case .invalidFormat(let text, let reason):
            "'\(text)' is not a valid format string (\(reason))"
        case .unsupportedValue(let name, let value, let supported):
            "'\(value)' is not a valid value for \(name); supported values are "
                + supported.map { "'\($0)'" }.joined(separator: ", ")
        case .shapeMismatch(let x, let y):
            "x and y must have same first dimension, but have shapes (\(x),) and (\(y),)"
        case .invalidImageShape(let shape):
            "Invalid shape (\(shape.map(String.init).joined(separator: ", "))\(shape.count == 1 ? "," : "")) for image data"
        case .invalidSubplot(let index, let rows, let columns):
            "num must be an integer with 1 <= num <= \(rows * columns), not \(index)"
        case .invalidGrid(let rows, let columns):
            rows <= 0
                ? "Number of rows must be a positive integer, not \(rows)"
                : "Number of columns must be a positive integer, not \(columns)"
        case .invalidValue(let message):
            message
        case .imageTooLarge(let width, let height):
            "Image size of \(width)x\(height) pixels is too large. It must be less than 2^16 in each direction."
        case .fontNotFound(let name, let searched):
            "The font \(name) was not found in \(searched.joined(separator: ", ")); install the package fonts-dejavu-core"
        case .drawingFailed(let message):
            message
        case .interrupted:
            "drawing was interrupted"
        }
    }
}
