import Arrays
import PythonLanguage

/// `numpy.ndarray` over objects and texts: a type of that name derived from it, so that `isinstance` holds.
enum ObjectArrayType {
    static let type = NativeType(
        "ndarray", module: "numpy", documentation: "An n-dimensional array of Python objects or texts.",
        bases: [NDArrayType.type.type]
    ) { type in
        type.showsModule = true
        declareAttributes(type)
        declareSlots(type)
        ObjectArrayFunctions.declareMethods(type)
    }

    static func wrap(_ array: ObjectArray) -> Value { .wrap(array, type) }

    static func this(_ value: Value) throws -> ObjectArray { try value.object(as: ObjectArray.self) }

    private static func declareAttributes(_ type: NativeType) {
        type.property(
            "shape", documentation: "The length of each axis.", get: { .tuple(ints: try this($0).places.shape) })
        type.property(
            "dtype", documentation: "The type of the elements.",
            get: { .wrap(FlexibleDType(try this($0).type), DTypeType.flexible) })
        type.property("ndim", documentation: "The number of axes.", get: { .int(try this($0).places.dimensions) })
        type.property("size", documentation: "The number of elements.", get: { .int(try this($0).places.count) })
        type.property(
            "itemsize", documentation: "The bytes of an element.", get: { .int(try DTypeType.itemSize(this($0).type)) })
        type.property(
            "nbytes", documentation: "The bytes of all elements.",
            get: { value in
                .int(try DTypeType.itemSize(this(value).type) * this(value).places.count)
            })
        type.property(
            "T", documentation: "The array with its axes reversed.",
            get: { wrap(try this($0).with(this($0).places.transposed())) })
        type.property(
            "base",
            get: { value in
                let array = try this(value)
                return array.places.base.map { wrap(array.with($0)) } ?? .none
            })
        type.property(
            "flat", documentation: "All elements in order.",
            get: { value in
                let flat = Owned(wrap(try this(value).with(this(value).places.raveled())))
                return try flat.value.iterator()
            })
    }

    private static func declareSlots(_ type: NativeType) {
        type.slots.traverse = { value, visit in value.objectIfPresent(ObjectArray.self)?.pool.values.forEach(visit) }
        type.slots.repr = { value in
            let array = try this(value)
            return makeString(printer(array).representation(array.places, typeText: "dtype=" + array.type.name))
        }
        type.slots.str = { value in
            let array = try this(value)
            if array.places.dimensions == 0, let element = array.values.first { return try element.strValue() }
            return makeString(printer(array).text(array.places))
        }
        type.slots.hash = { _ in throw PythonError.typeError("unhashable type: 'numpy.ndarray'") }
        type.slots.truth = { value in
            let array = try this(value)
            if array.places.count == 0 { throw ArrayError.emptyTruth }
            guard array.places.count == 1, let first = array.values.first else { throw ArrayError.ambiguousTruth }
            return try first.truth()
        }
        type.slots.length = { value in
            guard let length = try this(value).places.shape.first else {
                throw PythonError.typeError("len() of unsized object")
            }
            return length
        }
        type.slots.getItem = { value, key in
            let array = try this(value)
            return try array.restored(IndexReading.get(array.places, key))
        }
        type.slots.setItem = { try set(this($0), $1, $2) }
        type.slots.contains = { value, item in try this(value).values.contains { try $0.equals(item) } }
        type.slots.iterate = { value in
            let array = try this(value)
            guard let length = array.places.shape.first else {
                throw PythonError.typeError("iteration over a 0-d array")
            }
            var next = 0
            return .iterator {
                if next >= length { return .unbound }
                next += 1
                return try array.restored(IndexReading.get(array.places, .int(next - 1)))
            }
        }
        type.slots.compare = ObjectArrayFunctions.compare
        type.slots.binary = ObjectArrayFunctions.binary
        type.slots.inPlace = { _, _, _ in .notImplemented }
        type.slots.unary = { operation, value in
            let array = try this(value)
            if let numbers = try FlexibleReading.numbersIfPossible(array) {
                let holder = Owned(ArrayWriting.array(numbers))
                guard let apply = NDArrayType.type.slots.unary else { return .notImplemented }
                return try apply(operation, holder.value)
            }
            throw PythonError.typeError("bad operand type for unary operation on an array of dtype \(array.type.name)")
        }
    }

    /// Writes elements as Python shows them; lists are set off so that they are not taken for further axes.
    private static func printer(_ array: ObjectArray) -> ArrayPrinter {
        ArrayPrinter(options: .current) { place in
            let value = array.pool.values[Int(place.asInt64)]
            let text = (try? value.repr()) ?? "?"
            return value.tag == .list ? "list(\(text))" : text
        }
    }

    private static func set(_ array: ObjectArray, _ key: Value, _ value: Value) throws {
        if value.isUnbound { throw PythonError.valueError("cannot delete array elements") }
        let entries = try IndexReading.indices(key)
        let isElement = try array.places.get(entries).dimensions == 0
        func place(_ item: Value) throws -> Int64 {
            let stored = Owned(try ObjectArray.stored(item, array.type))
            return Int64(array.pool.place(of: stored.value))
        }
        let isSequence =
            value.tag == .list || value.tag == .tuple || value.objectIfPresent(ObjectArray.self) != nil
            || value.objectIfPresent(NDArray.self) != nil
        guard !isElement, isSequence,
            let source = try FlexibleReading.array(value, wanted: (array.type, true))
        else { return try array.places.set(entries, to: .int(place(value))) }
        let places = try NDArray(source.values.map { try place($0) }, shape: source.places.shape)
        try array.places.set(entries, to: places)
    }
}
