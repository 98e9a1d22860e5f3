/// A function that folds axes of an array into one element.
public enum Reduction: String, Sendable, CaseIterable {
    case sum = "add"
    case product = "multiply"
    case min = "minimum"
    case max = "maximum"
    /// Minimum and maximum that pass over nan.
    case fmin, fmax
    case any = "logical_or"
    case all = "logical_and"

    /// The type in which the fold computes when none is asked for.
    func accumulatorType(for type: DType) -> DType {
        switch self {
        case .sum, .product:
            switch type.kind {
            case .bool, .signed: .int64
            case .unsigned: .uint64
            case .float: type
            }
        case .any, .all: .bool
        case .min, .max, .fmin, .fmax: type
        }
    }

    /// The result for no elements, or nil when there is none.
    package var identity: Scalar? {
        switch self {
        case .sum: .int(0)
        case .product: .int(1)
        case .any: .bool(false)
        case .all: .bool(true)
        case .min, .max, .fmin, .fmax: nil
        }
    }

    /// The elementwise function that joins two partial results.
    var joining: BinaryOperation {
        switch self {
        case .sum: .add
        case .product: .multiply
        case .min: .minimum
        case .max: .maximum
        case .fmin: .fmin
        case .fmax: .fmax
        case .any: .logicalOr
        case .all: .logicalAnd
        }
    }
}
