/// The places that a slice names in a sequence of some length.
struct SliceIndices {
    var start: Int
    /// Where it ends, clipped as Python's `slice.indices` clips it.
    var stop: Int
    var step: Int
    /// How many places there are.
    var count: Int

    /// - Parameter count: read when the bounds are known: their `__index__` may change the sequence.
    /// - Throws: `TypeError` for bounds that are no integers, `ValueError` for a step of zero.
    init(_ slice: Value, count: @autoclosure () -> Int) throws {
        let object = slice.slice
        let given = object.pointee.step.isNone ? 1 : try object.pointee.step.asSliceIndex()
        if given == 0 { throw PythonError.valueError("slice step cannot be zero") }
        // Keeps the negation below from overflowing.
        let step = max(given, -Int.max)
        self.step = step
        let first = object.pointee.start.isNone ? nil : try object.pointee.start.asSliceIndex()
        let last = object.pointee.stop.isNone ? nil : try object.pointee.stop.asSliceIndex()
        let length = count()
        func bound(_ given: Int?, none: Int) -> Int {
            guard var index = given else { return none }
            if index < 0 { index = max(index + length, step < 0 ? -1 : 0) }
            return min(index, step < 0 ? length - 1 : length)
        }
        start = bound(first, none: step < 0 ? length - 1 : 0)
        stop = bound(last, none: step < 0 ? -1 : length)
        if step < 0 {
            self.count = stop < start ? (start - stop - 1) / -step + 1 : 0
        } else {
            self.count = start < stop ? (stop - start - 1) / step + 1 : 0
        }
    }

    @inline(__always)
    func forEach(_ body: (Int) throws -> Void) rethrows {
        var index = start
        for _ in 0..<count {
            try body(index)
            index &+= step
        }
    }
}

extension Value {
    /// A slice's bound or an optional start or end, clamped to 64 bits.
    func asSliceIndex() throws -> Int {
        if tag == .int { return rawInt }
        guard tag == .bool || tag == .bigInt || type.pointee.slots.unary != nil else {
            throw PythonError.typeError("slice indices must be integers or None or have an __index__ method")
        }
        do {
            return try asClampedInt()
        } catch let error as PythonError where error.matches(Types.typeError) && exactFloat != nil {
            throw PythonError.typeError("slice indices must be integers or None or have an __index__ method")
        }
    }

    /// True if `iter` would take the value.
    var isIterable: Bool {
        type.pointee.slots.iterate != nil || (type.pointee.slots.getItem != nil && tag != .type)
    }
}

/// The place in a sequence that an index names, counted from the end if negative; nil outside.
///
/// - Parameter count: read when the index is known: its `__index__` may change the sequence.
/// - Throws: `TypeError: list indices must be integers or slices, not str`.
func sequenceIndex(_ key: Value, count: @autoclosure () -> Int, typeName: String) throws -> Int? {
    var index: Int
    if key.tag == .int {
        index = key.rawInt
    } else {
        guard key.tag == .bool || key.tag == .bigInt || key.tag == .instance || key.tag == .native,
            key.integer != nil || key.type.pointee.slots.unary != nil
        else {
            // CPython words the two differently, quotes included.
            throw PythonError.typeError(
                typeName == "string"
                    ? "string indices must be integers, not '\(key.type.name)'"
                    : "\(typeName) indices must be integers or slices, not \(key.type.name)")
        }
        let number = Owned(try indexValue(key))
        if number.value.tag == .bigInt {
            throw PythonError.indexError("cannot fit 'int' into an index-sized integer")
        }
        index = number.value.rawInt
    }
    let length = count()
    if index < 0 { index += length }
    return index >= 0 && index < length ? index : nil
}

/// How often `sequence * value` repeats; nil if the value is no integer.
///
/// - Throws: `OverflowError` beyond 64 bits.
func repeatCount(_ value: Value) throws -> Int? {
    if value.tag == .int || value.tag == .bool { return value.rawInt }
    guard let number = value.integer else {
        guard value.tag == .instance || value.tag == .native, let unary = value.type.pointee.slots.unary else { return nil }
        let result = Owned(try unary(.index, value))
        return result.value.integer?.smallValue
    }
    guard let small = number.smallValue else {
        throw PythonError.overflowError("cannot fit 'int' into an index-sized integer")
    }
    return small
}

/// Checks the size of `count` items repeated `times`.
///
/// - Throws: `MemoryError`.
func repeatedCount(_ count: Int, _ times: Int) throws -> Int {
    if times <= 0 { return 0 }
    let (total, overflow) = count.multipliedReportingOverflow(by: times)
    // An item's references are counted in 32 bits.
    if overflow || (count > 0 && times > Int(Int32.max)) { throw PythonError(makeException(Types.memoryError, [])) }
    try checkAllocation(count: total, size: MemoryLayout<Value>.stride)
    return total
}
