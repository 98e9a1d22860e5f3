/// `float`: what it can do, declared once.
enum FloatType {
    static func declare() {
        NativeType.declare(
            Types.float, documentation: "Convert a string or number to a floating point number, if possible."
        ) { type in
            type.constructsInInit = false
            type.constructor("(x=0.0, /)", construct)
            type.slots.repr = { QuickFormat.decimal($0.exactFloat ?? 0) }
            type.slots.str = type.slots.repr
            type.slots.hash = { value in try hashValue(value.unwrapped) }
            type.slots.format = { value, specification in
                let format = specification.swiftString
                if format.isEmpty { return try value.strValue() }
                let name = value.type.name
                return try makeString(
                    NumberFormatting.format(
                        value.exactFloat ?? 0, FormatSpecification(format, typeName: name, numeric: true),
                        typeName: name))
            }
            type.slots.compare = FloatOperations.compare
            type.slots.truth = { ($0.exactFloat ?? 0) != 0 }
            type.slots.unary = FloatOperations.unary
            type.slots.binary = FloatOperations.binary
            declareMethods(type)
        }
    }

    private static func construct(_ call: NativeCall) throws -> Value {
        let value = call[0]
        if value.codePoints == nil, value.byteBuffer == nil {
            guard let number = try NumberConversions.float(of: value) else {
                throw PythonError.typeError(
                    "float() argument must be a string or a real number, not '\(value.type.name)'")
            }
            return .float(number)
        }
        let bytes = value.codePoints.map(NumberConversions.asciiDigits) ?? value.byteBuffer.map { Array($0) } ?? []
        guard let number = parseFloat(bytes) else {
            throw PythonError.valueError("could not convert string to float: \(try value.repr())")
        }
        return .float(number)
    }

    private static func declareMethods(_ type: NativeType) {
        type.method("is_integer()", documentation: "Return True if the float is an integer.") { call in
            let value = call.receiver.exactFloat ?? 0
            return .bool(value.isFinite && value == value.rounded(.towardZero))
        }
        type.method(
            "as_integer_ratio()",
            documentation:
                "Return integer ratio: a pair of integers whose ratio is exactly equal to the original float."
        ) { call in
            let ratio = try FloatArithmetic.ratio(call.receiver.exactFloat ?? 0)
            return makeTuple([makeInt(ratio.numerator), makeInt(ratio.denominator)])
        }
        type.method(
            "hex()",
            documentation:
                "Return a hexadecimal representation of a floating-point number.\n\n>>> 3.14159.hex()\n'0x1.921f9f01b866ep+1'"
        ) { call in
            makeString(FloatHexadecimal.text(call.receiver.exactFloat ?? 0))
        }
        type.classMethod(
            "fromhex(string, /)", documentation: "Create a floating-point number from a hexadecimal string."
        ) { call in
            .float(try FloatHexadecimal.parse(try call.string(0).utf8))
        }
        type.method("conjugate()", documentation: "Return self, the complex conjugate of any float.") { call in
            .float(call.receiver.exactFloat ?? 0)
        }
        type.method(
            "__round__(ndigits=None, /)", documentation: "Return the Integral closest to x, rounding half toward even."
        ) { call in
            let value = call.receiver.exactFloat ?? 0
            if !call.isGiven(0) { return makeInt(try Integer(truncating: value.rounded(.toNearestOrEven))) }
            return .float(try FloatArithmetic.rounded(value, digits: call[0].asClampedInt()))
        }
        type.property("real", documentation: "the real part of a complex number") { .float($0.exactFloat ?? 0) }
        type.property("imag", documentation: "the imaginary part of a complex number") { _ in .float(0) }
    }
}
