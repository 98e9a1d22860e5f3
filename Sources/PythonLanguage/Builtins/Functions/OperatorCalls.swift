// The operators asked of any two values, in the order of Python's data model.

/// `left operation right`; owned result.
///
/// - Throws: ``PythonError`` (`TypeError: unsupported operand type(s) for +: 'int' and 'str'`), or what an operand throws.
package func binaryOperation(_ operation: BinaryOperation, _ left: Value, _ right: Value) throws -> Value {
    if let quick = Machine.quickNumber(operation, left, right) { return quick }
    let result = try binaryIfSupported(operation, left, right)
    if !result.isNotImplemented { return result }
    throw unsupportedOperands(operation.symbol, left, right)
}

/// `left operation right`, or `notImplemented` if neither side knows how.
package func binaryIfSupported(_ operation: BinaryOperation, _ left: Value, _ right: Value) throws -> Value {
    let (leftType, rightType) = (left.type, right.type)
    let sameType = leftType == rightType
    var triedRight = sameType
    // A derived class may refine what its base does, so it is asked first.
    if !sameType, rightType.isSubtype(of: leftType), let binary = rightType.pointee.slots.binary {
        triedRight = true
        let result = try binary(operation, right, left, true)
        if !result.isNotImplemented { return result }
    }
    if let binary = leftType.pointee.slots.binary {
        let result = try binary(operation, left, right, false)
        if !result.isNotImplemented { return result }
    }
    if !triedRight, let binary = rightType.pointee.slots.binary {
        return try binary(operation, right, left, true)
    }
    return .notImplemented
}

/// `left operation= right`; owned result, to be stored.
///
/// - Throws: ``PythonError`` as ``binaryOperation(_:_:_:)``, the operator shown with its equals sign.
package func inPlaceOperation(_ operation: BinaryOperation, _ left: Value, _ right: Value) throws -> Value {
    if let inPlace = left.type.pointee.slots.inPlace {
        let result = try inPlace(operation, left, right)
        if !result.isNotImplemented { return result }
    }
    let result = try binaryIfSupported(operation, left, right)
    if !result.isNotImplemented { return result }
    throw unsupportedOperands(operation == .power ? "**=" : operation.symbol + "=", left, right)
}

private func unsupportedOperands(_ symbol: String, _ left: Value, _ right: Value) -> PythonError {
    // The old print statement deserves a hint.
    let hint = symbol == ">>" && left.tag == .nativeFunction && left.nativeFunction.pointee.declaration.name == "print"
        ? ". Did you mean \"print(<message>, file=<output_stream>)\"?" : ""
    return .typeError("unsupported operand type(s) for \(symbol): '\(left.type.name)' and '\(right.type.name)'\(hint)")
}

/// `-value`, `+value`, `~value`; owned result.
///
/// - Throws: ``PythonError`` (`TypeError: bad operand type for unary -: 'str'`).
package func unaryOperation(_ operation: UnaryOperation, _ value: Value) throws -> Value {
    if let unary = value.type.pointee.slots.unary {
        let result = try unary(operation, value)
        if !result.isNotImplemented { return result }
    }
    let symbol = operation == .negative ? "-" : operation == .positive ? "+" : operation == .invert ? "~" : "\(operation)"
    throw PythonError.typeError("bad operand type for unary \(symbol): '\(value.type.name)'")
}

/// `format(value, specification)`, the second a `str`; owned result.
///
/// - Throws: ``PythonError`` (`TypeError: unsupported format string passed to list.__format__`).
package func formatValue(_ value: Value, _ specification: Value) throws -> Value {
    let isEmpty = specification.codePoints?.count == 0
    if isEmpty, value.tag != .instance, value.tag != .native { return try value.strValue() }
    guard let format = value.type.pointee.slots.format else {
        if isEmpty { return try value.strValue() }
        throw PythonError.typeError("unsupported format string passed to \(value.type.name).__format__")
    }
    let result = try format(value, specification)
    guard result.codePoints != nil else {
        let name = result.type.name
        result.release()
        throw PythonError.typeError("__format__ must return a str, not \(name)")
    }
    return result
}

/// What `sequence operation other` gives when another type's reflected operator answers; `notImplemented` if none does.
///
/// Sequences concatenate and repeat last, as in CPython: `[1, 2] + array` is the array's affair.
func reflectedFirst(_ operation: BinaryOperation, _ value: Value, _ other: Value) throws -> Value {
    guard other.tag == .native || other.tag == .instance, let binary = other.type.pointee.slots.binary else {
        return .notImplemented
    }
    return try binary(operation, other, value, true)
}
