/// What can go wrong with arrays. `description` is numpy's wording, `kind` the Python class it belongs to.
public enum ArrayError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The Python exception class that a host raises.
    public enum Kind: Sendable {
        case valueError, indexError, typeError, overflowError, memoryError, zeroDivisionError, attributeError, axisError
        case runtimeError, linearAlgebraError, ufuncTypeError, interrupt, fileNotFound, osError, eofError
    }

    case outOfMemory(bytes: Int, shape: [Int], dtype: DType)
    case interrupted
    case broadcast([[Int]])
    case outputShape(output: [Int], broadcast: [Int])
    case assignmentShape(from: [Int], to: [Int])
    case reshape(size: Int, shape: [Int])
    case severalUnknownDimensions
    case negativeDimensions
    case tooLarge
    case index(Int, axis: Int, size: Int)
    case sliceStart(Int, operation: String, size: Int)
    case tooManyIndices(dimensions: Int, indices: Int)
    case severalEllipses
    case booleanIndexShape(axis: Int, size: Int, indexSize: Int)
    case indexBroadcast([[Int]])
    case invalidIndex
    case zeroStep
    case axis(Int, dimensions: Int)
    case duplicateAxis
    case emptyReduction(operation: String)
    case emptyArgument(operation: String)
    case ambiguousTruth
    case emptyTruth
    case scalarConversion
    case integerOutOfBounds(value: String, dtype: DType)
    case integerTooLarge
    case cannotCast(operation: String, from: DType, to: DType)
    case noLoop(operation: String)
    case noMatchingLoop(operation: String, types: [DType])
    case booleanSubtract
    case booleanNegative
    case negativeIntegerPower
    case matmulShape(left: [Int], right: [Int], leftCore: Int, rightCore: Int)
    case matmulScalar(operand: Int)
    case dotShape(left: [Int], right: [Int], leftAxis: Int, rightAxis: Int)
    case concatenateShapes(axis: Int, index: Int, expected: Int, got: Int)
    case concatenateDimensions(index: Int, expected: Int, got: Int)
    case needArrays(operation: String)
    case unequalSplit
    case linearAlgebra(String)
    case file(path: String, reason: String)
    case fileNotFound(path: String)
    case format(String)
    /// A wrong value whose whole sentence is known where it is found.
    case value(String)
    /// A wrong type whose whole sentence is known where it is found.
    case type(String)
    /// A wrong index whose whole sentence is known where it is found.
    case indexing(String)

    /// The Python class of the error.
    public var kind: Kind {
        switch self {
        case .outOfMemory: .memoryError
        case .interrupted: .interrupt
        case .index, .sliceStart, .tooManyIndices, .severalEllipses, .booleanIndexShape, .indexBroadcast, .invalidIndex,
            .indexing:
            .indexError
        case .axis: .axisError
        case .cannotCast, .noMatchingLoop: .ufuncTypeError
        case .type, .noLoop, .booleanSubtract, .booleanNegative, .scalarConversion: .typeError
        case .integerOutOfBounds, .integerTooLarge: .overflowError
        case .linearAlgebra: .linearAlgebraError
        case .file: .osError
        case .fileNotFound: .fileNotFound
        default: .valueError
        }
    }

    /// numpy's sentence for the error.
    public var description: String { ArrayErrorWording.sentence(for: self) }
}
