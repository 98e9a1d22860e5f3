import BigInt

// Passages between Python values and the number primitives.

extension Value {
    /// The number of an int, a bool, or an instance derived from int; nil for anything else.
    package var integer: Integer? {
        let inner = unwrapped
        switch inner.tag {
        case .int, .bool: return .small(inner.rawInt)
        case .bigInt: return .big(inner.bigIntNumber)
        default: return nil
        }
    }

    /// The number of a float, or of an instance derived from float; nil for anything else.
    package var exactFloat: Double? {
        let inner = unwrapped
        return inner.tag == .float ? inner.rawFloat : nil
    }

    /// The parts of a complex number; nil for anything else.
    package var exactComplex: (real: Double, imaginary: Double)? {
        let inner = unwrapped
        guard inner.tag == .complex else { return nil }
        return (inner.complex.pointee.real, inner.complex.pointee.imaginary)
    }

    /// The float of an int or float; nil for anything else.
    /// - Throws: `overflow` for an int beyond every float.
    package func realNumber() throws(PrimitiveError) -> Double? {
        if let float = exactFloat { return float }
        return try integer?.floatValue()
    }
}

/// An `int` of any size.
package func makeInt(_ number: Integer) -> Value {
    switch number {
    case .small(let small): .int(small)
    case .big(let big): makeBigInt(big)
    }
}
