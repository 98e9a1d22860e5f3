import Arrays
import PythonLanguage

/// What can be done with arrays of objects and texts.
enum ObjectArrayFunctions {
    /// Functions that only move elements: they run on the places.
    private static let moving: Set<String> = [
        "reshape", "ravel", "flatten", "transpose", "swapaxes", "moveaxis", "squeeze", "expand_dims", "broadcast_to",
        "copy",
        "ascontiguousarray", "repeat", "tile", "flip", "fliplr", "flipud", "rot90", "roll", "diagonal", "array_split",
        "split",
        "hsplit", "vsplit", "delete", "take",
    ]
    /// Functions that order elements and give positions: they run on the ranks.
    private static let ranking: Set<String> = ["argsort", "argmax", "argmin"]
    /// Functions that order elements and give elements.
    private static let choosing: Set<String> = ["sort", "max", "min", "amax", "amin"]
    private static let truths: Set<String> = ["any", "all", "nonzero", "flatnonzero", "argwhere", "count_nonzero"]

    /// The result of a function for an array of objects.
    static func apply(_ function: ArrayFunction, _ array: ObjectArray, _ call: FollowingArguments) throws -> Value {
        let name = function.name
        if moving.contains(name) { return try array.restored(function.body(array.places, call)) }
        if ranking.contains(name) { return try function.body(array.ranks().ranks, call) }
        if choosing.contains(name) {
            let (ranks, representatives) = try array.ranks()
            return try ranked(function.body(ranks, call), array, representatives)
        }
        if truths.contains(name) { return try function.body(FlexibleReading.numbers(of: array, as: .bool), call) }
        switch name {
        case "astype": return try converted(array, call[0])
        case "unique": return try unique(function, array, call)
        case "isin", "in1d": return try isIn(array, call)
        case "append":
            return try joined([ObjectArrayType.wrap(array), call[0].retained()]) { parts in
                try Joining.concatenate(parts, axis: call.axis(1))
            }
        default: break
        }
        if let numbers = try FlexibleReading.numbersIfPossible(array) {
            let result = Owned(try function.body(numbers, call))
            // A sum of Python's numbers is Python's number.
            guard let scalar = result.value.objectIfPresent(NumPyScalar.self), ["sum", "prod"].contains(name) else {
                return result.take()
            }
            return ArrayWriting.python(scalar.value)
        }
        throw PythonError.typeError(
            "ufunc or function '\(name)' is not supported for arrays of dtype \(array.type.name)")
    }

    private static func ranked(_ value: Value, _ array: ObjectArray, _ representatives: NDArray) throws -> Value {
        let result = Owned(value)
        if let ranks = value.objectIfPresent(NDArray.self) {
            return ObjectArrayType.wrap(array.with(try representatives.get([.array(ranks)])))
        }
        let rank = try ArrayReading.scalar(result.value)
        return try array.element(at: Int(representatives.item([Int(rank.asInt64)]).asInt64))
    }

    private static func converted(_ array: ObjectArray, _ type: Value) throws -> Value {
        if let flexible = FlexibleReading.type(type) {
            return ObjectArrayType.wrap(
                try FlexibleReading.convert(array.values, shape: array.places.shape, to: flexible))
        }
        return ArrayWriting.array(try FlexibleReading.numbers(of: array, as: ArrayReading.dtype(type) ?? .float64))
    }

    private static func unique(_ function: ArrayFunction, _ array: ObjectArray, _ call: FollowingArguments) throws
        -> Value
    {
        let (ranks, representatives) = try array.ranks()
        let result = Owned(try function.body(ranks, call))
        guard result.value.tag == .tuple else { return try ranked(result.take(), array, representatives) }
        var items = result.value.tupleItems.map { $0.retained() }
        items[0] = try ranked(items[0], array, representatives)
        return .tuple(items)
    }

    private static func isIn(_ array: ObjectArray, _ call: FollowingArguments) throws -> Value {
        let wanted = try call[0].asArray()
        defer { for value in wanted { value.release() } }
        var known: [Int: Bool] = [:]
        let inverts = try call.bool(2)
        let flags = try array.elementPlaces.map { place -> Bool in
            if let flag = known[place] { return flag }
            let flag = try wanted.contains { try $0.equals(array.pool.values[place]) } != inverts
            known[place] = flag
            return flag
        }
        return try ArrayWriting.result(NDArray(flags, shape: array.places.shape))
    }

    // MARK: Joining

    /// Joins arrays of which one holds objects or texts: all of them get one pool. Takes over the values.
    static func joined(_ values: [Value], _ join: ([NDArray]) throws -> NDArray) throws -> Value {
        defer { for value in values { value.release() } }
        var arrays: [ObjectArray] = []
        var isNumber: [Bool] = []
        for value in values {
            let array = try FlexibleReading.array(value)
            arrays.append(try array ?? FlexibleReading.objects(of: ArrayReading.array(value), as: (.objects, true)))
            isNumber.append(array == nil)
        }
        let isText = zip(arrays, isNumber).allSatisfy { $0.isText || $1 } && arrays.contains(where: \.isText)
        var type = FlexibleType.objects
        if isText {
            arrays = try arrays.map { array in
                array.isText
                    ? array
                    : try FlexibleReading.convert(array.values, shape: array.places.shape, to: (.text(width: 0), false))
            }
            let widths = arrays.map { array -> Int in if case .text(let width) = array.type { width } else { 1 } }
            type = .text(width: widths.max() ?? 1)
        }
        let pool = ObjectPool()
        let places = try arrays.map { array -> NDArray in
            try NDArray(array.values.map { Int64(pool.place(of: $0)) }, shape: array.places.shape)
        }
        return ObjectArrayType.wrap(ObjectArray(pool: pool, places: try join(places), type: type))
    }

    /// The shape of a value as an array.
    static func shape(_ value: Value) throws -> [Int] {
        try FlexibleReading.array(value)?.places.shape ?? ArrayReading.array(value).shape
    }

    /// Whether a sequence of arrays has one of objects or texts.
    static func hasObjects(_ value: Value) -> Bool {
        guard value.tag == .list || value.tag == .tuple else { return value.objectIfPresent(ObjectArray.self) != nil }
        return value.tupleItems.contains { item in
            item.objectIfPresent(ObjectArray.self) != nil || item.isString
                || ((item.tag == .list || item.tag == .tuple) && ((try? FlexibleReading.array(item)) ?? nil) != nil)
        }
    }

    // MARK: Operators

    /// The two sides as arrays of one shape.
    private static func sides(_ value: Value, _ other: Value) throws -> (ObjectArray, [Value], [Value], [Int]) {
        let mine = try ObjectArrayType.this(value)
        let theirs: ObjectArray
        if let array = try FlexibleReading.array(other) {
            theirs = array
        } else if let numbers = other.objectIfPresent(NDArray.self) {
            theirs = try FlexibleReading.objects(of: numbers, as: (.objects, true))
        } else if other.tag == .list || other.tag == .tuple {
            theirs = try FlexibleReading.objects(of: ArrayReading.array(other), as: (.objects, true))
        } else {
            theirs = try ObjectArray([other], shape: [], type: .objects)
        }
        let shape = try NDArray.broadcastShape([mine.places.shape, theirs.places.shape])
        let left = try mine.places.broadcast(to: shape), right = try theirs.places.broadcast(to: shape)
        return (theirs, mine.with(left).values, theirs.with(right).values, shape)
    }

    static func compare(_ value: Value, _ other: Value, _ comparison: Comparison) throws -> Value {
        guard value.objectIfPresent(ObjectArray.self) != nil else {
            return try compare(other, value, comparison.swapped)
        }
        if other.tag == .instance, !other.isString {
            // A table or the like compares by its own rules.
            let method = Owned(try other.getAttributeIfPresent("__array__"))
            if !method.value.isUnbound { return .notImplemented }
        }
        let (_, left, right, shape) = try sides(value, other)
        let flags = try zip(left, right).map { a, b -> Bool in
            if comparison == .equal { return try a.equals(b) }
            if comparison == .notEqual { return try !a.equals(b) }
            let result = Owned(try compareValues(a, b, comparison))
            return try result.value.truth()
        }
        return try ArrayWriting.result(NDArray(flags, shape: shape))
    }

    static func binary(
        _ operation: PythonLanguage.BinaryOperation, _ value: Value, _ other: Value, _ reflected: Bool
    ) throws -> Value {
        if other.tag == .instance, !other.isString {
            let method = Owned(try other.getAttributeIfPresent("__array__"))
            if !method.value.isUnbound { return .notImplemented }
        }
        let (theirs, left, right, shape) = try sides(value, other)
        let results = try zip(left, right).map {
            try reflected ? binaryOperation(operation, $1, $0) : binaryOperation(operation, $0, $1)
        }
        defer { for result in results { result.release() } }
        let isText = try ObjectArrayType.this(value).isText && theirs.isText
        let array = try FlexibleReading.convert(
            results, shape: shape, to: isText ? (.text(width: 0), false) : (.objects, true))
        return ObjectArrayType.wrap(array)
    }

    // MARK: Methods

    static func declareMethods(_ type: NativeType) {
        for function in ReductionFunctions.all + ShapingFunctions.all + SearchFunctions.all
        where function.place != .function {
            type.method("\(function.name)(\(function.parameters))", documentation: function.documentation) { call in
                try apply(function, ObjectArrayType.this(call.receiver), FollowingArguments(call: call, offset: 0))
            }
        }
        type.method("tolist()", documentation: "Nested lists of the elements.") { call in
            let array = try ObjectArrayType.this(call.receiver)
            func list(_ places: NDArray) throws -> Value {
                if places.dimensions == 0 { return array.pool.values[Int(try places.item().asInt64)].retained() }
                return .list(try (0..<places.shape[0]).map { try list(places.get([.integer($0)])) })
            }
            return try list(array.places)
        }
        type.method("item(*args)", documentation: "One element.") { call in
            let array = try ObjectArrayType.this(call.receiver)
            let flat = call.rest(0).count == 1 ? try array.places.raveled() : array.places
            let indices = try call.rest(0).map { try $0.asInt() }
            let place = indices.isEmpty ? try array.places.item() : try flat.item(indices)
            return array.pool.values[Int(place.asInt64)].retained()
        }
        type.method("fill(value)", documentation: "Sets every element.") { call in
            try call.receiver.setItem(.ellipsis, call[0])
            return .none
        }
        type.method("sort(axis=-1, kind=None, order=None)", documentation: "Sorts in place.") { call in
            let array = try ObjectArrayType.this(call.receiver)
            let (ranks, representatives) = try array.ranks()
            let sorted = try Sorting.sort(ranks, axis: call.int(0))
            try array.places.set([.ellipsis], to: representatives.get([.array(sorted)]))
            return .none
        }
        type.method("view(dtype=None)", documentation: "Another array on the same elements.") { call in
            ObjectArrayType.wrap(try ObjectArrayType.this(call.receiver))
        }
        type.method("__array__(dtype=None)", documentation: "The array itself.") { $0.receiver.retained() }
    }
}
