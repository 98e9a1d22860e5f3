import Arrays
import PythonLanguage

/// The Swift object behind `a.flat`: an array's elements in row-major order, to walk, read and write.
final class FlatIterator {
    let array: NDArray
    fileprivate var next = 0

    init(_ array: NDArray) { self.array = array }

    /// The next element's position along each axis.
    var coordinates: [Int] {
        var rest = next
        var places = array.shape
        for axis in places.indices.reversed() {
            let length = max(array.shape[axis], 1)
            (rest, places[axis]) = rest.quotientAndRemainder(dividingBy: length)
        }
        return places
    }

    /// All elements on one axis; a view where the memory allows it.
    func elements() throws -> NDArray { try array.raveled() }

    /// The values again and again, until there are `count`.
    private static func repeated(_ values: NDArray, _ count: Int) throws -> NDArray {
        let result = try NDArray(uninitialized: [count], dtype: values.dtype)
        for start in stride(from: 0, to: count, by: values.count) {
            let part = Index.slice(start: start, stop: min(start + values.count, count), step: nil)
            try result.set(
                [part], to: values.get([.slice(start: 0, stop: min(values.count, count - start), step: nil)]))
            if start & 0xFFFF == 0 { try Interpreter.current.checkSafePoint() }
        }
        return result
    }

    /// A subscript's entries, refused in the words that numpy has for one row of elements.
    fileprivate static func indices(_ key: Value, count: Int) throws -> [Index] {
        do {
            let entries = try IndexReading.indices(key)
            if entries.count == 1, case .integer(let place) = entries[0], place < -count || place >= count {
                throw PythonError.indexError("index \(place) is out of bounds for size \(count)")
            }
            return entries
        } catch ArrayError.invalidIndex {
            throw PythonError.indexError(
                "only integers, slices (`:`), ellipsis (`...`) and integer or boolean arrays are valid indices")
        }
    }

    /// Sets the elements that a subscript picks; fewer values than places are repeated, as numpy does here alone.
    func set(_ key: Value, to value: Value) throws {
        guard array.isWritable else { throw PythonError.valueError("underlying array is read-only") }
        let entries = try Self.indices(key, count: array.count)
        let flat = try elements()
        let places = try flat.get(entries)
        let values = try ArrayReading.array(value).raveled()
        if places.count > 0 {
            guard values.count > 0 else {
                throw PythonError.valueError("Cannot copy an empty array into a flat iterator")
            }
            if values.count == 1 {
                try flat.set(entries, to: values.reshaped(to: []))
            } else {
                let repeated = try values.count == places.count ? values : Self.repeated(values, places.count)
                try flat.set(entries, to: repeated.reshaped(to: places.shape))
            }
        }
        if flat.storage !== array.storage { try array.copyElements(from: flat.reshaped(to: array.shape)) }
    }
}

/// `numpy.flatiter`.
enum FlatIteratorType {
    static let type = NativeType("flatiter", module: "numpy", documentation: "An array's elements in one row.") {
        type in
        type.showsModule = true
        type.isSubclassable = false
        type.property(
            "base", documentation: "The array that is walked.", get: { ArrayWriting.array(try this($0).array) })
        type.property("index", documentation: "The position of the next element.", get: { .int(try this($0).next) })
        type.property(
            "coords", documentation: "The position of the next element along each axis.",
            get: { .tuple(ints: try this($0).coordinates) })
        type.method("copy()", documentation: "The elements in a new array of one axis.") { call in
            ArrayWriting.array(try call.this(FlatIterator.self).elements().copy())
        }
        type.method("__array__(dtype=None)", documentation: "The elements as an array of one axis.") { call in
            ArrayWriting.array(try call.this(FlatIterator.self).elements())
        }
        type.slots.length = { try this($0).array.count }
        type.slots.iterate = { $0.retained() }
        type.slots.next = { value in
            let iterator = try this(value)
            guard iterator.next < iterator.array.count else { return .unbound }
            defer { iterator.next += 1 }
            let places = iterator.coordinates
            let position = zip(places, iterator.array.strides).reduce(iterator.array.offset) { $0 + $1.0 * $1.1 }
            return ArrayWriting.scalar(iterator.array.load(at: position), iterator.array.dtype)
        }
        type.slots.compare = { value, other, comparison in
            let elements = Owned(ArrayWriting.array(try this(value).elements()))
            return try ArrayOperators.compare(elements.value, other, comparison)
        }
        type.slots.getItem = { value, key in
            let iterator = try this(value)
            let picked = try iterator.elements().get(FlatIterator.indices(key, count: iterator.array.count))
            // What numpy gives is always a copy, even for a slice.
            return try ArrayWriting.result(picked.copy())
        }
        type.slots.setItem = { value, key, item in
            if item.isUnbound { throw PythonError.typeError("Cannot delete iterator elements") }
            try this(value).set(key, to: item)
        }
    }

    private static func this(_ value: Value) throws -> FlatIterator { try value.object(as: FlatIterator.self) }
}
