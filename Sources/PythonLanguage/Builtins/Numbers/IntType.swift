/// `int` and `bool`: what they can do, declared once.
enum IntType {
    static func declare() {
        NativeType.declare(
            Types.int,
            documentation: """
                int([x]) -> integer
                int(x, base=10) -> integer

                Convert a number or string to an integer, or return 0 if no arguments
                are given.  If x is a number, return x.__int__().  For floating point
                numbers, this truncates towards zero.

                If x is not a number or if base is given, then x must be a string,
                bytes, or bytearray instance representing an integer literal in the
                given base.  The literal can be preceded by '+' or '-' and be surrounded
                by whitespace.  The base defaults to 10.  Valid bases are 0 and 2-36.
                Base 0 means to interpret the base from the string as an integer literal.
                >>> int('0b100', base=0)
                4
                """
        ) { type in
            type.constructsInInit = false
            type.constructor("(x=<zero>, /, base=<ten>)", construct)
            declareSlots(type)
            type.slots.binary = IntOperations.binary
            declareMethods(type)
            declareParts(type)
        }
        NativeType.declare(
            Types.bool,
            documentation: """
                bool(x) -> bool

                Returns True when the argument x is true, False otherwise.
                The builtins True and False are the only two instances of the class bool.
                The class bool is a subclass of the class int, and cannot be subclassed.
                """
        ) { type in
            type.constructsInInit = false
            type.isSubclassable = false
            type.isSubclassable = false
            type.constructor("(x=False, /)") { call in .bool(try call[0].truth()) }
            declareSlots(type)
            type.slots.binary = IntOperations.boolBinary
            type.slots.repr = { makeString($0.rawInt != 0 ? "True" : "False") }
            type.slots.str = type.slots.repr
        }
    }

    private static func construct(_ call: NativeCall) throws -> Value {
        let value = call[0]
        if !call.has(0) {
            if call.has(1) { throw PythonError.typeError("int() missing string argument") }
            return .int(0)
        }
        if call.has(1) {
            let base = try call.int(1)
            guard base == 0 || (2...36).contains(base) else {
                throw PythonError.valueError("int() base must be >= 2 and <= 36, or 0")
            }
            return try NumberConversions.integer(value, base: base)
        }
        if value.codePoints != nil || value.byteBuffer != nil { return try NumberConversions.integer(value, base: 10) }
        guard let number = try NumberConversions.integer(of: value) else {
            throw PythonError.typeError(
                "int() argument must be a string, a bytes-like object or a real number, not '\(value.type.name)'")
        }
        return makeInt(number)
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.repr = { value in
            if value.tag == .int { return QuickFormat.decimal(value.rawInt) }
            guard let number = value.integer else { return .none }
            return makeString(try number.decimalText())
        }
        type.slots.str = type.slots.repr
        type.slots.hash = { value in try hashValue(value.unwrapped) }
        type.slots.format = { value, specification in
            let format = specification.swiftString
            if format.isEmpty { return try value.strValue() }
            let name = value.type.name
            return try makeString(
                NumberFormatting.format(
                    value.integer ?? .small(0), FormatSpecification(format, typeName: name, numeric: true),
                    typeName: name))
        }
        type.slots.compare = IntOperations.compare
        type.slots.truth = { $0.integer?.isZero == false }
        type.slots.unary = IntOperations.unary
    }

    private static func declareMethods(_ type: NativeType) {
        type.method(
            "bit_length()",
            documentation:
                "Number of bits necessary to represent self in binary.\n\n>>> bin(37)\n'0b100101'\n>>> (37).bit_length()\n6"
        ) { call in .int(call.receiver.integer?.bitLength ?? 0) }
        type.method(
            "bit_count()", documentation: "Number of ones in the binary representation of the absolute value of self."
        ) { call in
            .int(call.receiver.integer?.bitCount ?? 0)
        }
        type.method("conjugate()", documentation: "Returns self, the complex conjugate of any int.") { call in
            makeInt(call.receiver.integer ?? .small(0))
        }
        type.method(
            "as_integer_ratio()",
            documentation:
                "Return integer ratio: a pair of integers whose ratio is equal to the int, with a positive denominator."
        ) { call in
            makeTuple([makeInt(call.receiver.integer ?? .small(0)), .int(1)])
        }
        type.method(
            "to_bytes(length=1, byteorder='big', *, signed=False)",
            documentation: "Return an array of bytes representing an integer."
        ) { call in
            let length = try call.int(0)
            if length < 0 { throw PythonError.valueError("length argument must be non-negative") }
            try checkAllocation(count: length, size: 1)
            return makeBytes(
                try (call.receiver.integer ?? .small(0)).bytes(
                    count: length, littleEndian: isLittleEndian(call[1]), signed: call[2].truth()))
        }
        type.classMethod(
            "from_bytes(bytes, byteorder='big', *, signed=False)",
            documentation: "Return the integer represented by the given array of bytes."
        ) { call in
            let bytes = try BytesValues.collect(call[0])
            let number = Integer(bytes: bytes, littleEndian: try isLittleEndian(call[1]), signed: try call[2].truth())
            let result = makeInt(number)
            if call.receiver.typeRef == Types.int { return result }
            let held = Owned(result)
            return try call.receiver.call([held.value])
        }
        type.method(
            "__round__(ndigits=None, /)",
            documentation:
                "Rounding an Integral returns itself. Rounding with an ndigits argument also returns an integer."
        ) { call in
            let number = call.receiver.integer ?? .small(0)
            guard call.isGiven(0), let digits = try NumberConversions.index(of: call[0]) else { return makeInt(number) }
            return makeInt(digits.isNegative ? try number.rounded(toPowerOfTen: -digits) : number)
        }
    }

    private static func isLittleEndian(_ order: Value) throws -> Bool {
        switch try order.asString() {
        case "little": return true
        case "big": return false
        default: throw PythonError.valueError("byteorder must be either 'little' or 'big'")
        }
    }

    private static func declareParts(_ type: NativeType) {
        type.property("real", documentation: "the real part of a complex number") { makeInt($0.integer ?? .small(0)) }
        type.property("imag", documentation: "the imaginary part of a complex number") { _ in .int(0) }
        type.property("numerator", documentation: "the numerator of a rational number in lowest terms") {
            makeInt($0.integer ?? .small(0))
        }
        type.property("denominator", documentation: "the denominator of a rational number in lowest terms") { _ in
            .int(1)
        }
    }
}
