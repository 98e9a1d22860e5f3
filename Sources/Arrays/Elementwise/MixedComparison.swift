/// Comparisons whose arguments share no type that could hold both exactly.
enum MixedComparison {
    /// Compares exactly where promotion would lose digits; nil when the ordinary way is exact.
    static func apply(
        _ operation: BinaryOperation, _ left: Operand, _ right: Operand, output: NDArray?
    ) throws -> NDArray? {
        if let constant = outOfRange(operation, left, right) {
            let shape = try NDArray.broadcastShape([left.shape, right.shape])
            let result = try output ?? NDArray(uninitialized: shape, dtype: .bool)
            try result.fill(with: .bool(constant))
            return result
        }
        guard case .array(let a) = left, case .array(let b) = right,
            (a.dtype == .uint64 && b.dtype.kind == .signed) || (b.dtype == .uint64 && a.dtype.kind == .signed)
        else { return nil }
        var warnings: ArithmeticWarnings = []
        let swapped = b.dtype == .uint64
        let signed = try (swapped ? a : b).cast(to: .int64)
        let unsigned = swapped ? b : a
        let decide = decision(swapped ? operation.mirrored : operation)
        return try Elementwise.run(
            inputs: [unsigned, try NDArray.reinterpreted(signed, as: .uint64)], loopType: .uint64, resultType: .bool,
            output: output, name: operation.rawValue, warnings: &warnings
        ) { pointers, result, count in
            let x = pointers[0].assumingMemoryBound(to: UInt64.self)
            let y = pointers[1].assumingMemoryBound(to: Int64.self)
            let out = result.assumingMemoryBound(to: UInt8.self)
            for index in 0..<count {
                let order = y[index] < 0 || x[index] > UInt64(y[index]) ? 1 : x[index] == UInt64(y[index]) ? 0 : -1
                out[index] = decide(order) ? 1 : 0
            }
        }
    }

    /// What the comparison says for a left side that is larger (1), equal (0) or smaller (-1).
    private static func decision(_ operation: BinaryOperation) -> (Int) -> Bool {
        switch operation {
        case .equal: { $0 == 0 }
        case .notEqual: { $0 != 0 }
        case .less: { $0 < 0 }
        case .lessEqual: { $0 <= 0 }
        case .greater: { $0 > 0 }
        default: { $0 >= 0 }
        }
    }

    /// The answer when a Python integer lies outside of the array's type.
    private static func outOfRange(_ operation: BinaryOperation, _ left: Operand, _ right: Operand) -> Bool? {
        switch (left, right) {
        case (.array(let array), .scalar(let value)):
            guard let side = side(of: value, outside: array.dtype) else { return nil }
            return decision(operation)(-side)
        case (.scalar(let value), .array(let array)):
            guard let side = side(of: value, outside: array.dtype) else { return nil }
            return decision(operation)(side)
        default: return nil
        }
    }

    private static func side(of value: Scalar, outside type: DType) -> Int? {
        guard let range = type.integerRange, type != .bool else { return nil }
        switch value {
        case .int(let number):
            if number < 0 { return number < range.low ? -1 : nil }
            return UInt64(number) > range.high ? 1 : nil
        case .uint(let number): return number > range.high ? 1 : nil
        default: return nil
        }
    }
}

extension BinaryOperation {
    /// The comparison with its sides exchanged.
    var mirrored: BinaryOperation {
        switch self {
        case .less: .greater
        case .lessEqual: .greaterEqual
        case .greater: .less
        case .greaterEqual: .lessEqual
        default: self
        }
    }
}

extension NDArray {
    /// The same bytes read as another type of the same size.
    package static func reinterpreted(_ array: NDArray, as type: DType) throws(ArrayError) -> NDArray {
        precondition(array.dtype.itemSize == type.itemSize)
        return NDArray(
            storage: array.storage, dtype: type, shape: array.shape, strides: array.strides, offset: array.offset,
            isWritable: array.isWritable, base: array.base ?? array)
    }

    /// Sets every element.
    ///
    /// - Throws: `ArrayError.interrupted`, `.value` when the array is read-only.
    public func fill(with value: Scalar) throws {
        guard isWritable else { throw ArrayError.value("assignment destination is read-only") }
        let single = try NDArray(scalar: value, dtype: dtype)
        try copyElements(from: single.broadcast(to: shape))
    }
}
