import Arrays
import PythonLanguage

/// `import numpy as np`.
public enum NumPyModule {
    /// Registers `numpy` and its submodules.
    public static func register(_ registry: ModuleRegistry) {
        NumPyErrors.install()
        LinearAlgebraModule.register(registry)
        RandomModule.register(registry)
        registry.register("numpy.polynomial") { module in
            module.submodule("polynomial", "numpy.polynomial.polynomial")
            try module.run(source: "from numpy.polynomial.polynomial import Polynomial")
        }
        registry.register("numpy.polynomial.polynomial", documentation: "Polynomials by their coefficients.") {
            module in
            try module.run(source: LinearAlgebraSource.polynomial)
        }
        registry.register("numpy", documentation: "Arrays and what is computed with them.") { module in
            declareConstants(module)
            declareTypes(module)
            for function in ReductionFunctions.all + ShapingFunctions.all + SearchFunctions.all {
                function.declare(module)
            }
            UFuncType.declare(module)
            CreationFunctions.declare(module)
            CombiningFunctions.declare(module)
            PrintSettings.declare(module)
            ArrayFiles.declare(module)
            ArrayFiles.declareText(module)
            ErrorState.declare(module)
            try module.run(source: TextScalar.source + "\n\n\n" + NumPySupplementSource.text)
            module.submodule("polynomial", "numpy.polynomial")
            module.submodule("random", "numpy.random")
            module.submodule("linalg", "numpy.linalg")
        }
    }

    private static func declareConstants(_ module: NativeModule) {
        module.constant("pi", .float(.pi))
        module.constant("e", .float(2.718281828459045))
        module.constant("euler_gamma", .float(0.5772156649015329))
        module.constant("inf", .float(.infinity))
        module.constant("nan", .float(.nan))
        module.constant("newaxis", .none)
        module.constant("little_endian", .true)
        module.constant("__version__", .string("2.4.0"))
        module.lazy("True_") { ArrayWriting.scalar(.bool(true), .bool) }
        module.lazy("False_") { ArrayWriting.scalar(.bool(false), .bool) }
    }

    private static func declareTypes(_ module: NativeModule) {
        module.type(NDArrayType.type)
        module.type(DTypeType.type)
        module.type(UFuncType.type)
        module.type(FlatIteratorType.type)
        let aliases: [DType: [String]] = [
            .bool: ["bool_"], .int64: ["int_", "intp", "longlong", "long"], .float64: ["double"], .float32: ["single"],
            .float16: ["half"], .uint64: ["uint", "uintp", "ulonglong"], .int8: ["byte"], .uint8: ["ubyte"],
            .int16: ["short"], .uint16: ["ushort"], .int32: ["intc"], .uint32: ["uintc"],
        ]
        for dtype in DType.allCases { module.type(ScalarTypes.type(for: dtype), aliases: aliases[dtype] ?? []) }
        for type in [
            ScalarTypes.generic, ScalarTypes.number, ScalarTypes.integer, ScalarTypes.signedInteger,
            ScalarTypes.unsignedInteger, ScalarTypes.inexact, ScalarTypes.floating,
        ] { module.type(type) }
        module.function("iinfo(type)", documentation: "The limits of an integer type.") { call in
            try NumberLimits.integer(ArrayReading.dtypeIfPossible(call[0]) ?? call.array(0).dtype)
        }
        module.function("finfo(dtype)", documentation: "The limits of a float type.") { call in
            try NumberLimits.float(ArrayReading.dtypeIfPossible(call[0]) ?? call.array(0).dtype)
        }
    }
}

/// `np.iinfo` and `np.finfo`.
final class NumberLimits {
    private let dtype: DType
    private init(_ dtype: DType) { self.dtype = dtype }

    static func integer(_ dtype: DType) throws -> Value {
        guard dtype.isInteger else {
            throw PythonError.valueError("Invalid integer data type '\(dtype.isFloat ? "f" : "b")'.")
        }
        return .wrap(NumberLimits(dtype), integerType)
    }

    static func float(_ dtype: DType) throws -> Value {
        guard dtype.isFloat else { throw PythonError.valueError("data type <class 'numpy.\(dtype.name)'> not inexact") }
        return .wrap(NumberLimits(dtype), floatType)
    }

    private static func dtype(_ value: Value) throws -> DType { try value.object(as: NumberLimits.self).dtype }

    private static let integerType = NativeType("iinfo", module: "numpy") { type in
        type.property("min", get: { .int(Int(try dtype($0).integerRange?.low ?? 0)) })
        type.property("max", get: { ArrayWriting.python(.uint(try dtype($0).integerRange?.high ?? 0)) })
        type.property("bits", get: { .int(try dtype($0).itemSize * 8) })
        type.property("dtype", get: { ArrayWriting.dtype(try dtype($0)) })
        type.slots.repr = { value in
            let dtype = try dtype(value)
            let range = dtype.integerRange
            return makeString("iinfo(min=\(range?.low ?? 0), max=\(range?.high ?? 0), dtype=\(dtype.name))")
        }
    }

    private static let floatType = NativeType("finfo", module: "numpy") { type in
        func limit(_ name: String, _ half: Float16, _ single: Float, _ double: Double) {
            type.property(
                name,
                get: { value in
                    let dtype = try dtype(value)
                    let number = dtype == .float16 ? Double(half) : dtype == .float32 ? Double(single) : double
                    return ArrayWriting.scalar(.float(number), dtype)
                })
        }
        limit("eps", .ulpOfOne, .ulpOfOne, .ulpOfOne)
        limit("max", .greatestFiniteMagnitude, .greatestFiniteMagnitude, .greatestFiniteMagnitude)
        limit("min", -.greatestFiniteMagnitude, -.greatestFiniteMagnitude, -.greatestFiniteMagnitude)
        limit("tiny", .leastNormalMagnitude, .leastNormalMagnitude, .leastNormalMagnitude)
        limit("smallest_normal", .leastNormalMagnitude, .leastNormalMagnitude, .leastNormalMagnitude)
        type.property("bits", get: { .int(try dtype($0).itemSize * 8) })
        type.property("dtype", get: { ArrayWriting.dtype(try dtype($0)) })
    }
}
