import BigInt
import Glibc

/// The modulus of numeric hashes, 2⁶¹ − 1, as in CPython.
package let hashModulus = (1 << 61) - 1

/// `hash(value)`, in CPython's numbers except for strings and bytes.
///
/// - Throws: ``PythonError`` (`TypeError: unhashable type: 'list'`).
@inline(__always)
package func hashValue(_ value: Value) throws -> Int {
    switch value.tag {
    case .str: value.string.hashCode
    case .int: hashInt(value.rawInt)
    default: try hashOther(value)
    }
}

@inline(__always)
package func hashInt(_ number: Int) -> Int {
    if number >= 0 && number < hashModulus { return number }
    return PythonHash.integer(number)
}

@inline(never)
private func hashOther(_ value: Value) throws -> Int {
    switch value.tag {
    case .bool: return value.rawInt
    case .float: return hashFloat(value.rawFloat, of: value)
    case .none: return 0xFCA8_6420
    case .bigInt:
        return PythonHash.integer(value.bigIntNumber)
    case .tuple: return try hashTuple(value.tuple)
    case .bytes:
        let object = value.bytesObject
        if object.pointee.hash == 0 { object.pointee.hash = hashBytes(object.bytes, object.pointee.count) }
        return object.pointee.hash
    case .unbound, .notImplemented, .ellipsis: return Int(value.tag.rawValue) &+ 0x5851_F42D
    default:
        let type = value.type
        guard !type.pointee.flags.contains(.unhashable), let hash = type.pointee.slots.hash else {
            throw PythonError.typeError("unhashable type: '\(type.name)'")
        }
        return try hash(value)
    }
}

/// A hash made of an object's address.
package func hashIdentity(_ value: Value) -> Int {
    let bits = value.bits
    return Int(truncatingIfNeeded: bits >> 4 | bits << 60)
}

/// CPython's hash of a float: that of the equal integer where there is one.
package func hashFloat(_ number: Double, of value: Value) -> Int {
    number.isNaN ? Int(truncatingIfNeeded: value.bits >> 4) : PythonHash.float(number)
}

private func hashTuple(_ tuple: TupleRef) throws -> Int {
    var hash = TupleHash()
    for index in 0..<tuple.pointee.count { hash.combine(try hashValue(tuple.items[index])) }
    return hash.finish()
}

/// `a == b` as containers ask it: identical values are equal.
///
/// - Throws: ``PythonError`` from `__eq__` or `__bool__`.
@inline(__always)
package func valuesEqual(_ a: Value, _ b: Value) throws -> Bool {
    if a.isIdentical(to: b) { return true }
    if a.tag == .int, b.tag == .int { return false }
    if a.tag == .str, b.tag == .str { return a.string.equals(b.string) }
    return try valuesEqualSlowly(a, b)
}

@inline(never)
private func valuesEqualSlowly(_ a: Value, _ b: Value) throws -> Bool {
    let result = Owned(try compareValues(a, b, .equal))
    return try result.value.truth()
}

/// `a < b` and the like; owned result, of any type.
///
/// - Throws: ``PythonError`` (`TypeError` if neither side knows the comparison).
package func compareValues(_ a: Value, _ b: Value, _ comparison: Comparison) throws -> Value {
    if let quick = compareNumbers(a, b, comparison) { return .bool(quick) }
    // Containers compare what they hold, to any depth.
    try Machine.enterNative()
    defer { Machine.leaveNative() }
    if a.tag == .tuple, b.tag == .tuple { return try compareTuples(a.tuple, b.tuple, comparison) }
    let left = a.type
    let right = b.type
    var triedRight = false
    if left != right, right.isSubtype(of: left), let compare = right.pointee.slots.compare {
        triedRight = true
        let result = try compare(b, a, comparison.swapped)
        if !result.isNotImplemented { return result }
    }
    if let compare = left.pointee.slots.compare {
        let result = try compare(a, b, comparison)
        if !result.isNotImplemented { return result }
    }
    if !triedRight, let compare = right.pointee.slots.compare {
        let result = try compare(b, a, comparison.swapped)
        if !result.isNotImplemented { return result }
    }
    switch comparison {
    case .equal: return .bool(a.isIdentical(to: b))
    case .notEqual: return .bool(!a.isIdentical(to: b))
    default:
        throw PythonError.typeError(
            "'\(comparison.symbol)' not supported between instances of '\(left.name)' and '\(right.name)'")
    }
}

/// Compares item by item; the first that differ decide, else the lengths.
private func compareTuples(_ a: TupleRef, _ b: TupleRef, _ comparison: Comparison) throws -> Value {
    let count = min(a.pointee.count, b.pointee.count)
    if a.pointee.count != b.pointee.count, comparison == .equal || comparison == .notEqual {
        return .bool(comparison == .notEqual)
    }
    for index in 0..<count {
        let (x, y) = (a.items[index], b.items[index])
        if try valuesEqual(x, y) { continue }
        if comparison == .equal { return .false }
        if comparison == .notEqual { return .true }
        return try compareValues(x, y, comparison)
    }
    return .bool(comparison.holds(a.pointee.count, b.pointee.count))
}

extension Comparison {
    /// `<`, `==` …
    package var symbol: String {
        switch self {
        case .less: "<"
        case .lessOrEqual: "<="
        case .equal: "=="
        case .notEqual: "!="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }

    @inline(__always)
    func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
        switch self {
        case .less: a < b
        case .lessOrEqual: a <= b
        case .equal: a == b
        case .notEqual: a != b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        }
    }
}

/// Comparison of exact ints, bools, floats and strings; `nil` for anything else.
package func compareNumbers(_ a: Value, _ b: Value, _ comparison: Comparison) -> Bool? {
    switch (a.tag, b.tag) {
    case (.int, .int), (.bool, .int), (.int, .bool), (.bool, .bool): return comparison.holds(a.rawInt, b.rawInt)
    case (.float, .float): return comparison.holds(a.rawFloat, b.rawFloat)
    case (.float, .int), (.float, .bool): return compareFloat(a.rawFloat, b.rawInt, comparison)
    case (.int, .float), (.bool, .float): return compareFloat(b.rawFloat, a.rawInt, comparison.swapped)
    case (.bigInt, .int), (.int, .bigInt), (.bigInt, .bigInt), (.bool, .bigInt), (.bigInt, .bool):
        return comparison.holds(a.anyBigInt, b.anyBigInt)
    case (.float, .bigInt): return compareFloat(a.rawFloat, b.bigIntNumber, comparison)
    case (.bigInt, .float): return compareFloat(b.rawFloat, a.bigIntNumber, comparison.swapped)
    case (.str, .str):
        if comparison == .equal { return a.string.equals(b.string) }
        if comparison == .notEqual { return !a.string.equals(b.string) }
        return comparison.holds(compareStrings(a.string, b.string), 0)
    default: return nil
    }
}

private func compareFloat(_ a: Double, _ b: Int, _ comparison: Comparison) -> Bool {
    // Exact: beyond 2⁵³ a conversion of the integer could round.
    if b.magnitude <= 1 << 53 || a.isNaN { return comparison.holds(a, Double(b)) }
    return compareFloat(a, BigInt(b), comparison)
}

private func compareFloat(_ a: Double, _ b: BigInt, _ comparison: Comparison) -> Bool {
    if a.isNaN { return comparison == .notEqual }
    if a.isInfinite { return comparison.holds(a > 0 ? 1 : -1, 0) }
    let whole = BigInt(exactly: a.rounded(.towardZero)) ?? 0
    if whole != b { return comparison.holds(whole, b) }
    let rest = a - a.rounded(.towardZero)
    return comparison.holds(rest, 0)
}

/// Negative, zero or positive, by code points.
package func compareStrings(_ a: StringRef, _ b: StringRef) -> Int {
    let count = min(a.pointee.length, b.pointee.length)
    if a.pointee.width == 1, b.pointee.width == 1 {
        let order = Int(memcmp(a.bytes, b.bytes, count))
        return order != 0 ? order : a.pointee.length - b.pointee.length
    }
    for index in 0..<count {
        let left = a[codePoint: index]
        let right = b[codePoint: index]
        if left != right { return left < right ? -1 : 1 }
    }
    return a.pointee.length - b.pointee.length
}
