/// Elementwise functions over arrays and numbers, with broadcasting, promotion and warnings.
public enum Elementwise {
    /// Applies a function of two arguments.
    ///
    /// - Parameters:
    ///   - output: an array to write to; its type must be of the result's kind. Without one a new array is made.
    ///   - warnings: what numpy would warn about is added to it.
    /// - Throws: `ArrayError.broadcast`, `.outputShape`, `.integerOutOfBounds`, `.noLoop`, `.cannotCast`,
    ///   `.negativeIntegerPower`, `.outOfMemory`, `.interrupted`.
    public static func apply(
        _ operation: BinaryOperation, _ left: Operand, _ right: Operand, output: NDArray? = nil,
        warnings: inout ArithmeticWarnings
    ) throws -> NDArray {
        if operation.isComparison, let special = try MixedComparison.apply(operation, left, right, output: output) {
            return special
        }
        if operation == .power, let fast = try fastPower(left, right, output: output, warnings: &warnings) {
            return fast
        }
        let type = try operation.loopType(for: Promotion.commonTypeUnchecked(left, right))
        if !operation.isPredicate {
            // A number must fit the type of the calculation, not that of the array: uint8 / 300 is a float.
            if case .scalar(let value) = left { try Promotion.check(value, fits: type) }
            if case .scalar(let value) = right { try Promotion.check(value, fits: type) }
            if type.isFloat, let mapped = try mapped(operation, left, right, output: output) { return mapped }
        }
        guard let kernel = BinaryKernels.kernel(operation, type) else {
            throw ArrayError.noLoop(operation: operation.rawValue)
        }
        let resultType = operation.isPredicate ? .bool : type
        if output == nil, operation != .power || type.isFloat,
            let small = try SmallArguments.apply(
                kernel, left, right, loopType: type, resultType: resultType, warnings: &warnings)
        {
            return small
        }
        let a = try array(left, type), b = try array(right, type)
        if operation == .power, type.isInteger, type.kind == .signed, try hasNegative(b) {
            throw ArrayError.negativeIntegerPower
        }
        return try run(
            inputs: [a, b], loopType: type, resultType: resultType, output: output, name: operation.rawValue,
            warnings: &warnings
        ) { pointers, result, count in kernel(pointers[0], pointers[1], result, count) }
    }

    /// The result where it is a function of bytes: of an array of bytes and one number.
    private static func mapped(
        _ operation: BinaryOperation, _ left: Operand, _ right: Operand, output: NDArray?
    ) throws -> NDArray? {
        guard max(left.length, right.length) >= MappedBytes.fewestElements else { return nil }
        func isNumber(_ operand: Operand) -> Bool {
            if case .array(let array) = operand { array.dimensions == 0 } else { true }
        }
        // A byte that is not there may be what a warning is of: then all elements are computed.
        func quietly(_ left: Operand, _ right: Operand) throws -> NDArray? {
            var warnings: ArithmeticWarnings = []
            let result = try apply(operation, left, right, warnings: &warnings)
            return warnings.isEmpty ? result : nil
        }
        switch (left, right) {
        case (.array(let array), let number) where isNumber(number):
            guard let output else { return try array.mapped { try quietly(.array($0), number) } }
            guard output.isWritable, output.isSameWindow(as: array) else { return nil }
            return try output.remapped { try quietly(.array($0), number) } ? output : nil
        case (let number, .array(let array)) where isNumber(number) && output == nil:
            return try array.mapped { try quietly(number, .array($0)) }
        default: return nil
        }
    }

    /// Applies a function of two arguments, whatever numpy would warn about.
    ///
    /// - Throws: as the form with warnings.
    public static func apply(_ operation: BinaryOperation, _ left: Operand, _ right: Operand) throws -> NDArray {
        var warnings: ArithmeticWarnings = []
        return try apply(operation, left, right, warnings: &warnings)
    }

    /// Applies a function of two arguments to arrays.
    ///
    /// - Throws: as the form with warnings.
    public static func apply(_ operation: BinaryOperation, _ left: NDArray, _ right: NDArray) throws -> NDArray {
        try apply(operation, .array(left), .array(right))
    }

    /// Applies a function of one argument.
    ///
    /// - Parameters:
    ///   - output: an array to write to; without one a new array is made.
    ///   - warnings: what numpy would warn about is added to it.
    /// - Throws: `ArrayError.outputShape`, `.noLoop`, `.cannotCast`, `.outOfMemory`, `.interrupted`.
    public static func apply(
        _ operation: UnaryOperation, _ argument: Operand, output: NDArray? = nil, warnings: inout ArithmeticWarnings
    ) throws -> NDArray {
        let type = try operation.loopType(for: Promotion.commonType([argument]))
        guard let kernel = UnaryKernels.kernel(operation, type) else {
            throw ArrayError.noLoop(operation: operation.rawValue)
        }
        let resultType = operation.isPredicate ? .bool : type
        if output == nil,
            let small = try SmallArguments.apply(
                kernel, argument, loopType: type, resultType: resultType, warnings: &warnings)
        {
            return small
        }
        return try run(
            inputs: [try array(argument, type)], loopType: type, resultType: resultType, output: output,
            name: operation.rawValue, warnings: &warnings
        ) { pointers, result, count in kernel(pointers[0], result, count) }
    }

    /// Applies a function of one argument, whatever numpy would warn about.
    ///
    /// - Throws: as the form with warnings.
    public static func apply(_ operation: UnaryOperation, _ argument: NDArray) throws -> NDArray {
        var warnings: ArithmeticWarnings = []
        return try apply(operation, .array(argument), warnings: &warnings)
    }

    /// An operand as an array; numbers become 0-dimensional arrays of the loop's type.
    static func array(_ operand: Operand, _ type: DType) throws(ArrayError) -> NDArray {
        switch operand {
        case .array(let array): array
        case .scalar(let value): try NDArray(scalar: value, dtype: type)
        }
    }

    static func hasNegative(_ exponents: NDArray) throws -> Bool {
        guard exponents.dtype.kind == .signed, exponents.count > 0 else { return false }
        return try Reductions.reduce(exponents, .min).item().asInt64 < 0
    }

    /// The powers numpy computes without `pow`: small Python exponents of arrays.
    private static func fastPower(
        _ left: Operand, _ right: Operand, output: NDArray?, warnings: inout ArithmeticWarnings
    ) throws -> NDArray? {
        guard case .array(let base) = left, case .scalar(let exponent) = right, base.dtype != .bool else { return nil }
        guard base.dtype.isFloat || !exponent.isFloat else { return nil }
        let operation: UnaryOperation
        switch exponent.asDouble {
        case 2: operation = .square
        case 1: operation = .positive
        case 0.5 where base.dtype.isFloat: operation = .sqrt
        case -1 where base.dtype.isFloat: operation = .reciprocal
        default: return nil
        }
        return try apply(operation, left, output: output, warnings: &warnings)
    }
}
