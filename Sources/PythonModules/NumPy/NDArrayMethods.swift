import Arrays
import PythonLanguage

/// The methods of arrays: those that are functions too, and those that are methods only.
enum NDArrayMethods {
    static func declare(_ type: NativeType) {
        for function in ReductionFunctions.all + ShapingFunctions.all + SearchFunctions.all { function.declare(type) }
        declareContents(type)
        declareOrder(type)
    }

    private static func declareContents(_ type: NativeType) {
        type.method("item(*args)", documentation: "One element as a Python number.") { call in
            let array = try call.this()
            let indices = try call.rest(0).count == 1 ? ArrayReading.shape(call.rest(0)[0]) : call.rest(0).map { try $0.asInt() }
            if indices.isEmpty { return ArrayWriting.python(try array.item()) }
            if indices.count == 1 && array.dimensions != 1 {
                return ArrayWriting.python(try array.raveled().item(indices))
            }
            return ArrayWriting.python(try array.item(indices))
        }
        type.method("tolist()", documentation: "Nested lists of Python numbers.") { call in
            try ArrayWriting.list(call.this())
        }
        type.method("tobytes(order='C')", documentation: "The bytes of the elements.") { call in
            let array = try call.this().packed()
            return try array.dtype.accept(Bytes(array: array))
        }
        type.method("fill(value)", documentation: "Sets every element.") { call in
            let array = try call.this()
            let number = try ArrayReading.scalar(call[0])
            try Promotion.check(number, fits: array.dtype)
            try array.fill(with: number)
            return .none
        }
        type.method("view(dtype=None)", documentation: "Another array on the same memory.") { call in
            let array = try call.this()
            guard let dtype = try call.dtype(0), dtype != array.dtype else {
                return ArrayWriting.array(try array.get([.ellipsis]))
            }
            guard dtype.itemSize == array.dtype.itemSize, dtype != .bool else {
                throw PythonError.valueError("a view with elements of another size is not supported")
            }
            return ArrayWriting.array(try NDArray.reinterpreted(array, as: dtype))
        }
        type.method("__array__(dtype=None)", documentation: "The array itself.") { call in
            guard let dtype = try call.dtype(0) else { return call.receiver.retained() }
            return ArrayWriting.array(try call.this().cast(to: dtype))
        }
        type.method("conjugate()", documentation: "The array itself.", aliases: ["conj"]) { $0.receiver.retained() }
    }

    private static func declareOrder(_ type: NativeType) {
        type.method("sort(axis=-1, kind=None, order=None)", documentation: "Sorts in place.") { call in
            let array = try call.this()
            try array.set([.ellipsis], to: Sorting.sort(array, axis: call.int(0)))
            return .none
        }
        type.method("resize(*new_shape)", documentation: "Not possible in place: np.resize makes a new array.") { _ in
            throw PythonError.valueError("cannot resize this array: it does not own its data")
        }
    }

    private struct Bytes: ElementVisitor {
        let array: NDArray
        func visit<Element: ArrayElement>(_: Element.Type) throws -> Value {
            try array.withUnsafeElements(of: Element.self) { .bytes(UnsafeRawBufferPointer($0)) }
        }
    }
}
