/// `complex`: what it can do, declared once.
enum ComplexType {
    static func declare() {
        NativeType.declare(
            Types.complex,
            documentation: "Create a complex number from a real part and an optional imaginary part.\n\nThis is equivalent to (real + imag*1j) where imag defaults to 0."
        ) { type in
            type.constructsInInit = false
            type.constructor("(real=<zero>, imag=<zero>)", construct)
            type.slots.repr = { value in
                let parts = value.exactComplex ?? (0, 0)
                return makeString(FloatText.representation(real: parts.real, imaginary: parts.imaginary))
            }
            type.slots.str = type.slots.repr
            type.slots.hash = { value in
                let parts = value.exactComplex ?? (0, 0)
                return PythonHash.complex(real: parts.real, imaginary: parts.imaginary)
            }
            type.slots.format = { value, specification in
                let format = specification.swiftString
                if format.isEmpty { return try value.strValue() }
                let parts = value.exactComplex ?? (0, 0)
                return try makeString(
                    NumberFormatting.format(
                        real: parts.real, imaginary: parts.imaginary,
                        FormatSpecification(format, typeName: "complex", numeric: true)))
            }
            type.slots.compare = ComplexOperations.compare
            type.slots.truth = { value in
                let parts = value.exactComplex ?? (0, 0)
                return parts.real != 0 || parts.imaginary != 0
            }
            type.slots.unary = ComplexOperations.unary
            type.slots.binary = ComplexOperations.binary
            type.method("conjugate()", documentation: "Return the complex conjugate of its argument. (3-4j).conjugate() == 3+4j.") { call in
                let parts = call.receiver.exactComplex ?? (0, 0)
                return makeComplex(parts.real, -parts.imaginary)
            }
            type.property("real", documentation: "the real part of a complex number") { .float($0.exactComplex?.real ?? 0) }
            type.property("imag", documentation: "the imaginary part of a complex number") { .float($0.exactComplex?.imaginary ?? 0) }
        }
    }

    private static func construct(_ call: NativeCall) throws -> Value {
        if let text = call[0].codePoints {
            if call.has(1) { throw PythonError.typeError("complex() can't take second arg if first is a string") }
            guard let number = parseComplex(NumberConversions.asciiDigits(text)) else {
                throw PythonError.valueError("complex() arg is a malformed string")
            }
            return makeComplex(number.real, number.imaginary)
        }
        if call[1].codePoints != nil { throw PythonError.typeError("complex() second arg can't be a string") }
        let real = try part(call[0], "complex() first argument must be a string or a number")
        let imaginary = try part(call[1], "complex() second argument must be a number")
        // complex(a+bj, c+dj) is (a+bj) + (c+dj)j.
        return makeComplex(real.real - imaginary.imaginary, real.imaginary + imaginary.real)
    }

    private static func part(_ value: Value, _ error: String) throws -> ComplexNumber {
        if value.isUnbound { return ComplexNumber(0, 0) }
        if let number = try ComplexOperations.number(value) { return number }
        if let unary = value.type.pointee.slots.unary {
            let result = Owned(try unary(.complex, value))
            if let parts = result.value.exactComplex { return ComplexNumber(parts.real, parts.imaginary) }
        }
        if let number = try NumberConversions.float(of: value) { return ComplexNumber(number, 0) }
        throw PythonError.typeError("\(error), not '\(value.type.name)'")
    }
}
