/// Collects code points; stays at a byte each until one needs more.
package struct CodePointBuilder {
    package private(set) var narrow: [UInt8] = []
    package private(set) var wide: [UInt32] = []
    package private(set) var isWide = false
    /// The bits of all code points together: tells the narrowest width.
    package private(set) var allBits: UInt32 = 0

    package init(capacity: Int = 0) {
        if capacity > 0 { narrow.reserveCapacity(capacity) }
    }

    package var count: Int { isWide ? wide.count : narrow.count }

    /// Raises `MemoryError` if there is no room for a text, and for the copy that is made in the end.
    ///
    /// - Throws: ``PythonError`` (`MemoryError`).
    package func checkRoom(for text: CodePoints) throws {
        let total = count &+ text.count
        guard total > manyItems else { return }
        let widens = !isWide && text.width > 1
        if widens || total > (isWide ? wide.capacity : narrow.capacity) {
            try checkAllocation(count: total, size: widens || isWide ? 16 : 4)
        }
    }

    package mutating func append(_ codePoint: UInt32) {
        allBits |= codePoint
        if !isWide {
            if codePoint < 256 {
                narrow.append(UInt8(truncatingIfNeeded: codePoint))
                return
            }
            widen()
        }
        wide.append(codePoint)
    }

    package mutating func append(_ scalar: Unicode.Scalar) { append(scalar.value) }

    package mutating func append(_ text: CodePoints) {
        if !isWide, text.width == 1 {
            for byte in text.narrow { allBits |= UInt32(byte) }
            narrow.append(contentsOf: text.narrow)
            return
        }
        for index in 0..<text.count { append(text[index]) }
    }

    package mutating func append(_ text: String) {
        for scalar in text.unicodeScalars { append(scalar.value) }
    }

    package mutating func append(repeating codePoint: UInt32, count: Int) {
        guard count > 0 else { return }
        append(codePoint)
        if isWide {
            wide.append(contentsOf: repeatElement(codePoint, count: count - 1))
        } else {
            narrow.append(contentsOf: repeatElement(UInt8(truncatingIfNeeded: codePoint), count: count - 1))
        }
    }

    private mutating func widen() {
        wide = narrow.map(UInt32.init)
        narrow = []
        isWide = true
    }

    /// Runs some code over what was collected.
    package func withCodePoints<Result>(_ body: (CodePoints) throws -> Result) rethrows -> Result {
        if isWide {
            return try wide.withUnsafeBytes { raw in
                try body(CodePoints(base: raw.baseAddress ?? CodePoints.nowhere, count: raw.count / 4, width: 4))
            }
        }
        return try narrow.withUnsafeBytes { raw in
            try body(CodePoints(base: raw.baseAddress ?? CodePoints.nowhere, count: raw.count, width: 1))
        }
    }

    /// The collected text as a Swift string.
    package var swiftString: String { withCodePoints(\.swiftString) }
}
