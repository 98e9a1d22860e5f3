import Arrays

/// The values of one column, all of one kind.
///
/// Numbers and booleans are a one-dimensional array, often a strided view of a block that several columns share.
/// Text is kept as Swift strings, with nil where a value is missing.
public enum Column: Sendable {
    case numbers(NDArray)
    case text(TextColumn)

    /// The number of values.
    public var count: Int {
        switch self {
        case .numbers(let array): array.count
        case .text(let text): text.values.count
        }
    }

    /// pandas' name of the column's type: `int64`, `float64`, `bool`, `object`, …
    public var typeName: String {
        switch self {
        case .numbers(let array): array.dtype.name
        case .text: "object"
        }
    }

    /// Columns as one window on their common block, if they are neighbours in it.
    ///
    /// Shape of the result: (rows, columns).
    public static func sharedBlock(_ arrays: [NDArray]) -> NDArray? {
        guard let first = arrays.first, first.dimensions == 1 else { return nil }
        for (place, array) in arrays.enumerated() {
            guard array.storage === first.storage, array.dtype == first.dtype, array.strides == first.strides,
                array.shape == first.shape,
                array.offset == first.offset + place
            else { return nil }
        }
        guard let stride = first.strides.first, stride >= arrays.count else { return nil }
        return first.view(shape: [first.count, arrays.count], strides: [stride, 1], offset: first.offset)
    }
}

/// The values of a text column, shared between the tables that hold it.
public final class TextColumn: Sendable {
    /// The texts; nil stands for a missing value.
    public let values: [String?]

    public init(_ values: [String?]) { self.values = values }
}
