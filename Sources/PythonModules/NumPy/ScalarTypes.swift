import Arrays
import PythonLanguage

/// `np.float64`, `np.uint8` and the other scalar types.
enum ScalarTypes {
    static let generic = abstract("generic", base: nil)
    static let number = abstract("number", base: generic)
    static let integer = abstract("integer", base: number)
    static let signedInteger = abstract("signedinteger", base: integer)
    static let unsignedInteger = abstract("unsignedinteger", base: integer)
    static let inexact = abstract("inexact", base: number)
    static let floating = abstract("floating", base: inexact)

    /// The scalar type of an element type.
    static func type(for dtype: DType) -> NativeType { types[Int(dtype.rawValue)] }

    /// The element type of a scalar type, or nil for other types.
    static func dtype(of type: TypeRef) -> DType? {
        DType.allCases.first { ScalarTypes.type(for: $0).type == type }
    }

    private static let types: [NativeType] = DType.allCases.map(make)

    private static func abstract(_ name: String, base: NativeType?) -> NativeType {
        NativeType(name, module: "numpy", bases: base.map { [$0.type] } ?? []) { _ in }
    }

    private static func parents(_ dtype: DType) -> [TypeRef] {
        switch dtype {
        case .bool: [generic.type]
        // Python programs ask isinstance(x, float).
        case .float64: [floating.type, Types.float]
        case .float16, .float32: [floating.type]
        default: [dtype.kind == .signed ? signedInteger.type : unsignedInteger.type]
        }
    }

    private static func make(_ dtype: DType) -> NativeType {
        NativeType(dtype.name, module: "numpy", bases: parents(dtype)) { type in
            type.constructor("(value=0, /)", documentation: "A \(dtype.name) number, or an array of them.") { call in
                if !call.has(0) { return ArrayWriting.scalar(.int(0), dtype) }
                if call[0].isString {
                    let number = Owned(try Types.float.value.call([call[0]]))
                    return ArrayWriting.scalar(.float(try number.value.asDouble()), dtype)
                }
                let array = try ArrayReading.array(call[0])
                if let number = try ArrayReading.pythonNumber(call[0]) { try Promotion.check(number, fits: dtype) }
                // The constructor of the scalar converts, so the element is read back in its type.
                return try ArrayWriting.result(array.asType(dtype))
            }
            type.showsModule = true
            declareAttributes(type)
            declareSlots(type, dtype)
        }
    }

    private static func this(_ value: Value) throws -> NumPyScalar { try value.object(as: NumPyScalar.self) }

    private static func declareAttributes(_ type: NativeType) {
        type.property("dtype", get: { ArrayWriting.dtype(try this($0).dtype) })
        type.property("shape", get: { _ in .tuple([]) })
        type.property("ndim", get: { _ in .int(0) })
        type.property("size", get: { _ in .int(1) })
        type.property("itemsize", get: { .int(try this($0).dtype.itemSize) })
        type.property("nbytes", get: { .int(try this($0).dtype.itemSize) })
        type.property("T", get: { $0.retained() })
        type.property("real", get: { $0.retained() })
        type.property("imag", get: { ArrayWriting.scalar(.int(0), try this($0).dtype) })
        type.method("item()", documentation: "The Python number.") { ArrayWriting.python(try this($0.receiver).value) }
        type.method("tolist()", documentation: "The Python number.") { ArrayWriting.python(try this($0.receiver).value) }
        type.method("is_integer()", documentation: "Whether the number has no fraction.") { call in
            let value = try this(call.receiver).value.asDouble
            return .bool(value.isFinite && value == value.rounded(.towardZero))
        }
        type.method("__round__(ndigits=None)", documentation: "The number rounded.") { call in
            let scalar = try this(call.receiver)
            let digits = try call.optionalInt(0)
            let rounded = try Rounding.round(scalar.array(), decimals: digits ?? 0)
            if digits == nil { return try ArrayOperators.convert(.int, rounded.item(), rounded.dtype) }
            return try ArrayWriting.result(rounded)
        }
        type.method("astype(dtype)", documentation: "The number as another type.") { call in
            let scalar = try this(call.receiver)
            return try ArrayWriting.result(scalar.array().asType(call.dtype(0) ?? .float64))
        }
        for name in ["sum", "mean", "min", "max", "copy", "squeeze", "conjugate", "flatten", "ravel", "round", "reshape", "std", "var", "any", "all"] {
            type.method("\(name)(*args, **kwargs)", documentation: "As for an array.") { call in
                let array = Owned(ArrayWriting.array(try this(call.receiver).array()))
                return try array.value.callMethod(name, Array(call.rest(0)), call.keywords(1).map { ($0.name, $0.value) })
            }
        }
    }

    private static func declareSlots(_ type: NativeType, _ dtype: DType) {
        type.slots.repr = { makeString(ScalarText.representation(try this($0).value, dtype)) }
        type.slots.str = { makeString(ScalarText.text(try this($0).value, dtype)) }
        type.slots.format = { value, specification in
            let number = Owned(ArrayWriting.python(try this(value).value))
            if try specification.asString().isEmpty { return try value.strValue() }
            return try number.value.callMethod("__format__", [specification])
        }
        type.slots.hash = { value in
            let number = Owned(ArrayWriting.python(try this(value).value))
            return try number.value.hashCode()
        }
        type.slots.truth = { try this($0).value.isTrue }
        type.slots.compare = ArrayOperators.compare
        type.slots.binary = { operation, value, other, reflected in
            try fast(operation, try this(value), other, reflected)
                ?? ArrayOperators.binary(operation, value, other, reflected)
        }
        type.slots.unary = { operation, value in
            let scalar = try this(value)
            if let function = ArrayOperators.unary(operation) {
                return try ArrayWriting.result(Elementwise.apply(function, scalar.array()))
            }
            return try ArrayOperators.convert(operation, scalar.value, dtype)
        }
        type.slots.getItem = { value, key in
            if key.tag == .tuple, key.tupleItems.isEmpty { return value.retained() }
            if key.tag == .ellipsis { return ArrayWriting.array(try this(value).array()) }
            throw PythonError.indexError("invalid index to scalar variable.")
        }
    }

    /// Arithmetic of `float64` with floats, without arrays in between.
    private static func fast(
        _ operation: PythonLanguage.BinaryOperation, _ scalar: NumPyScalar, _ other: Value, _ reflected: Bool
    ) throws -> Value? {
        guard scalar.dtype == .float64, case .float(let mine) = scalar.value else { return nil }
        let theirs: Double
        switch other.tag {
        case .float: theirs = other.rawFloat
        case .int: theirs = Double(other.rawInt)
        default:
            guard let number = other.objectIfPresent(NumPyScalar.self), number.dtype == .float64 else { return nil }
            theirs = number.value.asDouble
        }
        let (a, b) = reflected ? (theirs, mine) : (mine, theirs)
        let result: Double
        switch operation {
        case .add: result = a + b
        case .subtract: result = a - b
        case .multiply: result = a * b
        case .trueDivide where b != 0: result = a / b
        default: return nil
        }
        // What overflows goes the long way, which warns.
        guard result.isFinite else { return nil }
        return ArrayWriting.scalar(.float(result), .float64)
    }
}
