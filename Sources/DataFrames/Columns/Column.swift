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

    /// Whether the values are integers or floats; booleans are not.
    public var isNumeric: Bool {
        switch self {
        case .numbers(let array): array.dtype != .bool
        case .text: false
        }
    }

    /// One value; positions are not checked.
    public subscript(position: Int) -> Cell {
        switch self {
        case .numbers(let array):
            let scalar = array.load(at: array.offset + position * (array.strides.first ?? 1))
            return .number(scalar)
        case .text(let text):
            return text.values[position].map(Cell.text) ?? .missing
        }
    }

    /// The values at some positions, copied.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public func taking(_ positions: [Int]) throws -> Column {
        switch self {
        case .numbers(let array):
            let taken = try NDArray(uninitialized: [positions.count], dtype: array.dtype)
            let stride = array.strides.first ?? 1
            for (place, position) in positions.enumerated() {
                taken.store(array.load(at: array.offset + position * stride), at: place)
            }
            return .numbers(taken)
        case .text(let text):
            return .text(TextColumn(positions.map { text.values[$0] }))
        }
    }

    /// A stretch of the values; numbers are a view on the same memory.
    public func slice(_ range: Range<Int>) -> Column {
        switch self {
        case .numbers(let array):
            let stride = array.strides.first ?? 1
            return .numbers(array.view(
                shape: [range.count], strides: [stride], offset: array.offset + range.lowerBound * stride))
        case .text(let text):
            return .text(TextColumn(Array(text.values[range])))
        }
    }
}

/// The values of a text column, shared between the tables that hold it.
public final class TextColumn: Sendable {
    /// The texts; nil stands for a missing value.
    public let values: [String?]

    public init(_ values: [String?]) { self.values = values }
}

/// One value of a table.
public enum Cell: Sendable, Hashable {
    case number(Scalar)
    case text(String)
    /// pandas' `NaN` in a column of objects.
    case missing

    /// Whether the value counts as missing: `NaN` or nothing.
    public var isMissing: Bool {
        switch self {
        case .missing: true
        case .number(.float(let number)): number.isNaN
        default: false
        }
    }
}
