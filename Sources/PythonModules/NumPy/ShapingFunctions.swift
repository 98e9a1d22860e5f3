import Arrays
import PythonLanguage

/// Functions that change shape, order or type.
enum ShapingFunctions {
    static let all: [ArrayFunction] = [
        ArrayFunction("reshape", "*shape, order='C'", "The same elements under another shape.", place: .method) {
            array, call in
            ArrayWriting.array(try reshape(array, ArrayReading.shape(rest: call.call.rest(call.offset)), call[1]))
        },
        ArrayFunction("reshape", "shape, order='C'", "The same elements under another shape.", place: .function) {
            array, call in
            ArrayWriting.array(try reshape(array, ArrayReading.shape(call[0]), call[1]))
        },
        ArrayFunction("ravel", "order='C'", "All elements on one axis, a view if possible.") { array, call in
            ArrayWriting.array(try isColumnMajor(call[0]) ? array.transposed().raveled() : array.raveled())
        },
        ArrayFunction("flatten", "order='C'", "A copy of all elements on one axis.", place: .method) { array, call in
            ArrayWriting.array(try isColumnMajor(call[0]) ? array.transposed().flattened() : array.flattened())
        },
        ArrayFunction("transpose", "*axes", "The axes in another order.", place: .method) { array, call in
            let rest = call.call.rest(call.offset)
            if rest.isEmpty || (rest.count == 1 && rest[0].isNone) { return ArrayWriting.array(array.transposed()) }
            return ArrayWriting.array(try array.transposed(axes: ArrayReading.shape(rest: rest)))
        },
        ArrayFunction("transpose", "axes=None", "The axes in another order.", place: .function) { array, call in
            ArrayWriting.array(
                try call.isGiven(0) ? array.transposed(axes: ArrayReading.shape(call[0])) : array.transposed())
        },
        ArrayFunction("swapaxes", "axis1, axis2", "Two axes exchanged.") { array, call in
            ArrayWriting.array(try array.swappingAxes(call.int(0), call.int(1)))
        },
        ArrayFunction("moveaxis", "source, destination", "Axes moved to other places.", place: .function) {
            array, call in
            ArrayWriting.array(try array.movingAxes(call.axes(0) ?? [], to: call.axes(1) ?? []))
        },
        ArrayFunction("squeeze", "axis=None", "Axes of length one removed.") { array, call in
            ArrayWriting.array(try array.squeezed(axes: call.axes(0)))
        },
        ArrayFunction("expand_dims", "axis", "Axes of length one inserted.", place: .function) { array, call in
            ArrayWriting.array(try array.expandingDimensions(at: call.axes(0) ?? []))
        },
        ArrayFunction("broadcast_to", "shape", "The array repeated along axes without copying.", place: .function) {
            array, call in
            ArrayWriting.array(try array.broadcast(to: ArrayReading.shape(call[0])))
        },
        ArrayFunction(
            "astype", "dtype, order='K', casting='unsafe', subok=True, copy=True", "The elements as another type."
        ) { array, call in
            if let flexible = FlexibleReading.type(call[0]) {
                return ObjectArrayType.wrap(try FlexibleReading.objects(of: array, as: flexible))
            }
            let type = try call.dtype(0) ?? .float64
            return ArrayWriting.array(try call.bool(4) ? array.asType(type) : array.cast(to: type))
        },
        ArrayFunction("copy", "order='C'", "A copy with its own memory.") { array, _ in
            ArrayWriting.array(try array.copy())
        },
        ArrayFunction(
            "ascontiguousarray", "dtype=None", "The array with its elements one after the other.", place: .function
        ) { array, call in
            ArrayWriting.array(try array.cast(to: call.dtype(0) ?? array.dtype).packed())
        },
        ArrayFunction("repeat", "repeats, axis=None", "Each element repeated.") { array, call in
            ArrayWriting.array(
                try Rearranging.repeatElements(array, times: ArrayReading.shape(call[0]), axis: call.axis(1)))
        },
        ArrayFunction("tile", "reps", "The whole array repeated.", place: .function) { array, call in
            ArrayWriting.array(try Rearranging.tile(array, times: ArrayReading.shape(call[0])))
        },
        ArrayFunction("flip", "axis=None", "The elements in reverse order.", place: .function) { array, call in
            ArrayWriting.array(try Rearranging.flip(array, axes: call.axes(0)))
        },
        ArrayFunction("fliplr", "", "The columns in reverse order.", place: .function) { array, _ in
            if array.dimensions < 2 { throw PythonError.valueError("Input must be >= 2-d.") }
            return ArrayWriting.array(try Rearranging.flip(array, axes: [1]))
        },
        ArrayFunction("flipud", "", "The rows in reverse order.", place: .function) { array, _ in
            if array.dimensions < 1 { throw PythonError.valueError("Input must be >= 1-d.") }
            return ArrayWriting.array(try Rearranging.flip(array, axes: [0]))
        },
        ArrayFunction("rot90", "k=1, axes=(0, 1)", "The array turned by quarters.", place: .function) { array, call in
            let axes = call.has(1) ? try ArrayReading.shape(call[1]) : [0, 1]
            guard axes.count == 2 else { throw PythonError.valueError("len(axes) must be 2.") }
            return ArrayWriting.array(try Rearranging.rotate90(array, quarters: call.int(0), axes: (axes[0], axes[1])))
        },
        ArrayFunction("roll", "shift, axis=None", "The elements moved round.", place: .function) { array, call in
            ArrayWriting.array(try Rearranging.roll(array, by: ArrayReading.shape(call[0]), axes: call.axes(1)))
        },
        ArrayFunction(
            "pad", "pad_width, mode='constant', constant_values=0", "The array with a border.", place: .function
        ) { array, call in
            ArrayWriting.array(try PaddingArguments.pad(array, call))
        },
        ArrayFunction("diagonal", "offset=0, axis1=0, axis2=1", "A diagonal.") { array, call in
            ArrayWriting.array(try Diagonals.view(array, call.int(0), axes: (call.int(1), call.int(2))))
        },
        ArrayFunction("diag", "k=0", "A diagonal of a matrix, or a matrix with a diagonal.", place: .function) {
            array, call in
            ArrayWriting.array(try Diagonals.diag(array, call.int(0)))
        },
        ArrayFunction("trace", "offset=0", "The sum of a diagonal.") { array, call in
            try ArrayWriting.result(Diagonals.trace(array, call.int(0)))
        },
        ArrayFunction("triu", "k=0", "The upper triangle.", place: .function) { array, call in
            ArrayWriting.array(try Diagonals.triangle(array, call.int(0), keepsUpper: true))
        },
        ArrayFunction("tril", "k=0", "The lower triangle.", place: .function) { array, call in
            ArrayWriting.array(try Diagonals.triangle(array, call.int(0), keepsUpper: false))
        },
        ArrayFunction("array_split", "indices_or_sections, axis=0", "Parts of nearly equal length.", place: .function) {
            array, call in
            try split(array, call[0], call.int(1), allowUnequal: true)
        },
        ArrayFunction("split", "indices_or_sections, axis=0", "Parts of equal length.", place: .function) {
            array, call in
            try split(array, call[0], call.int(1), allowUnequal: false)
        },
        ArrayFunction("hsplit", "indices_or_sections", "Parts side by side.", place: .function) { array, call in
            try split(array, call[0], array.dimensions > 1 ? 1 : 0, allowUnequal: false)
        },
        ArrayFunction("vsplit", "indices_or_sections", "Parts below each other.", place: .function) { array, call in
            try split(array, call[0], 0, allowUnequal: false)
        },
        ArrayFunction("delete", "obj, axis=None", "The array without some positions.", place: .function) {
            array, call in
            ArrayWriting.array(try delete(array, call[0], call.axis(1)))
        },
        ArrayFunction("append", "values, axis=None", "Values joined at the end.", place: .function) { array, call in
            ArrayWriting.array(try Joining.concatenate([array, call.array(0)], axis: call.axis(1)))
        },
        ArrayFunction("insert", "obj, values, axis=None", "Values put in before a position.", place: .function) {
            array, call in
            ArrayWriting.array(try insert(array, call.int(0), call.array(1), call.axis(2)))
        },
    ]

    private static func isColumnMajor(_ order: Value) throws -> Bool { try order.asString() == "F" }

    private static func reshape(_ array: NDArray, _ shape: [Int], _ order: Value) throws -> NDArray {
        guard try isColumnMajor(order) else { return try array.reshaped(to: shape) }
        return try array.transposed().reshaped(to: shape.reversed()).transposed()
    }

    private static func split(_ array: NDArray, _ places: Value, _ axis: Int, allowUnequal: Bool) throws -> Value {
        if places.tag == .int || places.objectIfPresent(NumPyScalar.self) != nil {
            return .list(of: try Joining.split(array, sections: places.asInt(), axis: axis, allowUnequal: allowUnequal))
        }
        return .list(of: try Joining.split(array, at: ArrayReading.shape(places), axis: axis))
    }

    private static func delete(_ array: NDArray, _ places: Value, _ axis: Int?) throws -> NDArray {
        let source = try axis == nil ? array.raveled() : array
        let place = try NDArray.normalize(axis: axis ?? 0, dimensions: source.dimensions)
        let positions = try NDArray((0..<source.shape[place]).map { $0 })
        let removed = try positions.get(IndexReading.indices(places))
        let keep = try Elementwise.apply(.logicalNot, SetOperations.isIn(positions, removed))
        return try source.get([Index](repeating: .all, count: place) + [.array(keep)])
    }

    private static func insert(_ array: NDArray, _ position: Int, _ values: NDArray, _ axis: Int?) throws -> NDArray {
        let source = try axis == nil ? array.raveled() : array
        let place = try NDArray.normalize(axis: axis ?? 0, dimensions: source.dimensions)
        let length = source.shape[place]
        let wrapped = position < 0 ? position + length : position
        guard wrapped >= 0 && wrapped <= length else { throw ArrayError.index(position, axis: place, size: length) }
        let parts = try Joining.split(source, at: [wrapped], axis: place)
        var shape = source.shape
        shape[place] =
            source.dimensions == 1 ? values.count : values.dimensions == source.dimensions ? values.shape[place] : 1
        var added = try values.cast(to: source.dtype)
        if added.dimensions == source.dimensions - 1 { added = try added.expandingDimensions(at: [place]) }
        return try Joining.concatenate([parts[0], added.broadcast(to: shape), parts[1]], axis: place)
    }
}

extension Value {
    /// A list of arrays; owned.
    static func list(of arrays: [NDArray]) -> Value { ArrayWriting.list(of: arrays) }
}

/// The arguments of `np.pad`.
enum PaddingArguments {
    static func pad(_ array: NDArray, _ call: FollowingArguments) throws -> NDArray {
        let widths = try pairs(call[0], array.dimensions) { try $0.asInt() }
        let mode = try call[1].asString()
        switch mode {
        case "constant":
            let values = try pairs(call[2], array.dimensions) { try ArrayReading.scalar($0) }
            return try Rearranging.pad(array, widths: widths, mode: .constant(values))
        case "edge": return try Rearranging.pad(array, widths: widths, mode: .edge)
        case "reflect": return try Rearranging.pad(array, widths: widths, mode: .reflect)
        case "symmetric": return try Rearranging.pad(array, widths: widths, mode: .symmetric)
        case "wrap": return try Rearranging.pad(array, widths: widths, mode: .wrap)
        default: throw PythonError.valueError("mode '\(mode)' is not supported")
        }
    }

    /// A number, a pair, or a pair for each axis.
    private static func pairs<Element>(
        _ value: Value, _ count: Int, _ read: (Value) throws -> Element
    ) throws -> [(before: Element, after: Element)] {
        guard value.tag == .tuple || value.tag == .list || value.objectIfPresent(NDArray.self) != nil else {
            let single = try read(value)
            return [(before: Element, after: Element)](repeating: (single, single), count: count)
        }
        let items = try value.asArray()
        defer { for item in items { item.release() } }
        let isNested = items.contains { $0.tag == .tuple || $0.tag == .list || $0.objectIfPresent(NDArray.self) != nil }
        if !isNested {
            guard items.count == 1 || items.count == 2 else { throw mismatch(count) }
            let pair = (before: try read(items[0]), after: try read(items[items.count - 1]))
            return [(before: Element, after: Element)](repeating: pair, count: count)
        }
        let pairs = try items.map { item in
            let ends = try item.map(read)
            guard let first = ends.first, let last = ends.last else { throw mismatch(count) }
            return (before: first, after: last)
        }
        if pairs.count == 1 { return [(before: Element, after: Element)](repeating: pairs[0], count: count) }
        guard pairs.count == count else { throw mismatch(count) }
        return pairs
    }

    private static func mismatch(_ count: Int) -> PythonError {
        .valueError(
            "operands could not be broadcast together with remapped shapes [original->remapped]: and requested shape (\(count),2)"
        )
    }
}
