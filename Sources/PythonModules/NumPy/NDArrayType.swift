import Arrays
import PythonLanguage

/// `numpy.ndarray`: slots and attributes; the methods stand in `NDArrayMethods`.
enum NDArrayType {
    static let type = NativeType("ndarray", module: "numpy", documentation: "An n-dimensional array of equal elements.")
    { type in
        type.constructor("(shape, dtype=None)", documentation: "An array whose elements are not set.") { call in
            ArrayWriting.array(try NDArray(zeros: call.shape(0), dtype: call.dtype(1) ?? .float64))
        }
        type.showsModule = true
        // `part.base is whole` is how people look for views.
        type.keepsIdentity = true
        declareAttributes(type)
        declareSlots(type)
        NDArrayMethods.declare(type)
    }

    private static func this(_ value: Value) throws -> NDArray { try value.object(as: NDArray.self) }

    private static func written(_ value: Value, _ text: (ArrayPrinter, NDArray) -> String) throws -> Value {
        let array = try this(value)
        return makeString(text(PrintSettings.printer(for: array), array))
    }

    private static func declareAttributes(_ type: NativeType) {
        type.property("shape", documentation: "The length of each axis.", get: { .tuple(ints: try this($0).shape) })
        type.property(
            "dtype", documentation: "The type of the elements.", get: { ArrayWriting.dtype(try this($0).dtype) })
        type.property("ndim", documentation: "The number of axes.", get: { .int(try this($0).dimensions) })
        type.property("size", documentation: "The number of elements.", get: { .int(try this($0).count) })
        type.property("itemsize", documentation: "The bytes of an element.", get: { .int(try this($0).dtype.itemSize) })
        type.property("nbytes", documentation: "The bytes of all elements.", get: { .int(try this($0).byteCount) })
        type.property(
            "strides", documentation: "The bytes between neighbours along each axis.",
            get: { .tuple(ints: try this($0).byteStrides) })
        type.property(
            "T", documentation: "The array with its axes reversed.",
            get: { ArrayWriting.array(try this($0).transposed()) })
        type.property("real", documentation: "The array itself.", get: { $0.retained() })
        type.property(
            "base", documentation: "The array this one is a view of.",
            get: { value in
                try this(value).base.map(ArrayWriting.array) ?? .none
            })
        type.property(
            "flat", documentation: "All elements in one row, to walk, read and write.",
            get: { .wrap(FlatIterator(try this($0)), FlatIteratorType.type) },
            set: { value, item in
                let all = Owned(Value.ellipsis)
                try FlatIterator(try this(value)).set(all.value, to: item)
            })
        ArrayFlags.declare(type)
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.repr = { try written($0) { $0.representation($1) } }
        type.slots.str = { try written($0) { $0.text($1) } }
        type.slots.format = { value, specification in
            if try specification.asString().isEmpty { return try value.strValue() }
            let array = try this(value)
            guard array.dimensions == 0 else {
                throw PythonError.typeError("unsupported format string passed to numpy.ndarray.__format__")
            }
            let number = Owned(ArrayWriting.python(try array.item()))
            return try number.value.callMethod("__format__", [specification])
        }
        type.slots.hash = { _ in throw PythonError.typeError("unhashable type: 'numpy.ndarray'") }
        type.slots.truth = { value in
            let array = try this(value)
            if array.count == 0 { throw ArrayError.emptyTruth }
            guard array.count == 1 else { throw ArrayError.ambiguousTruth }
            return try array.item().isTrue
        }
        type.slots.length = { value in
            let array = try this(value)
            guard let length = array.shape.first else { throw PythonError.typeError("len() of unsized object") }
            return length
        }
        type.slots.getItem = { try IndexReading.get(try this($0), $1) }
        type.slots.setItem = { try IndexReading.set(try this($0), $1, $2) }
        type.slots.contains = { value, item in
            let operand = try ArrayReading.operand(item)
            let same = try Elementwise.apply(.equal, .array(try this(value)), operand)
            return try Reductions.reduce(same, .any).item().isTrue
        }
        type.slots.iterate = { value in
            let array = try this(value)
            guard let length = array.shape.first else { throw PythonError.typeError("iteration over a 0-d array") }
            var next = 0
            return .iterator {
                if next >= length { return .unbound }
                next += 1
                return try IndexReading.get(array, .int(next - 1))
            }
        }
        type.slots.compare = ArrayOperators.compare
        type.slots.binary = ArrayOperators.binary
        type.slots.inPlace = ArrayOperators.inPlace
        type.slots.unary = { operation, value in
            let array = try this(value)
            if let function = ArrayOperators.unary(operation) {
                return try ArrayWriting.result(Elementwise.apply(function, array))
            }
            guard array.dimensions == 0 else {
                if operation == .index {
                    throw PythonError.typeError("only integer scalar arrays can be converted to a scalar index")
                }
                throw ArrayError.scalarConversion
            }
            return try ArrayOperators.convert(operation, try array.item(), array.dtype)
        }
    }
}
