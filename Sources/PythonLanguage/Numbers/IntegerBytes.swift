import BigInt

/// `int.to_bytes` and `int.from_bytes`.
extension Integer {
    /// The two's complement bytes, lowest first when `littleEndian`.
    /// - Throws: `overflow` when the number does not fit `count` bytes.
    package func bytes(count: Int, littleEndian: Bool, signed: Bool) throws(PrimitiveError) -> [UInt8] {
        if isNegative, !signed { throw .overflow("can't convert negative int to unsigned") }
        let spare = signed ? 1 : 0
        let needed = isNegative ? (-self - .small(1)).bitLength + 1 : bitLength + spare
        if needed > count * 8, !(isZero && count == 0) { throw .overflow("int too big to convert") }
        var result = [UInt8](repeating: isNegative ? 0xFF : 0, count: count)
        // A negative number is the complement of its complement's bytes.
        let source = isNegative ? ~self : self
        var index = 0
        for word in source.bigValue.magnitude.words {
            for byte in 0..<8 where index < count {
                let bits = UInt8(truncatingIfNeeded: word >> UInt(byte * 8))
                result[index] = isNegative ? ~bits : bits
                index += 1
            }
        }
        if !littleEndian { result.reverse() }
        return result
    }

    /// The number that two's complement or unsigned bytes spell.
    package init(bytes: [UInt8], littleEndian: Bool, signed: Bool) {
        let ordered = littleEndian ? bytes : bytes.reversed()
        var words: [UInt] = []
        words.reserveCapacity(ordered.count / 8 + 1)
        for (index, byte) in ordered.enumerated() {
            if index % 8 == 0 { words.append(0) }
            words[index / 8] |= UInt(byte) << UInt(index % 8 * 8)
        }
        let unsigned = BigInt(BigUInt(words: words))
        if signed, let top = ordered.last, top & 0x80 != 0 {
            self = Integer(unsigned - (BigInt(1) << (ordered.count * 8)))
        } else {
            self = Integer(unsigned)
        }
    }
}
