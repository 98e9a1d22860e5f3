import BigInt

/// An `int` that 64 bits cannot hold.
package struct BigIntObject {
    package var header: ObjectHeader
    package var number: BigInt
}

extension Value {
    /// The number of a value whose tag is `bigInt`.
    package var bigIntNumber: BigInt { pointer.assumingMemoryBound(to: BigIntObject.self).pointee.number }

    /// The number of a value whose tag is `int`, `bool` or `bigInt`.
    package var anyBigInt: BigInt { tag == .bigInt ? bigIntNumber : BigInt(small: rawInt) }
}

/// An `int`: inline if it fits 64 bits, else a big one.
package func makeInt(_ number: BigInt) -> Value {
    if number.magnitude.bitWidth <= 64, case .small(let small) = Integer(number) { return .int(small) }
    return makeBigInt(number)
}

/// An `int` that is known not to fit 64 bits.
package func makeBigInt(_ number: BigInt) -> Value {
    let object = allocateBlock(MemoryLayout<BigIntObject>.stride).assumingMemoryBound(to: BigIntObject.self)
    object.initialize(to: BigIntObject(header: ObjectHeader(type: Types.int), number: number))
    return Value(tag: .bigInt, object: object)
}

/// An `int` of an unsigned number.
package func makeInt(_ number: UInt) -> Value {
    if let small = Int(exactly: number) { return .int(small) }
    return makeInt(BigInt(number))
}
