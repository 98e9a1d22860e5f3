import Glibc

/// A borrowed view of some code points, 1, 2 or 4 bytes each: a whole `str` or a part of it.
package struct CodePoints {
    package let base: UnsafeRawPointer
    package let count: Int
    package let width: Int

    @inline(__always)
    package init(base: UnsafeRawPointer, count: Int, width: Int) {
        self.base = base
        self.count = count
        self.width = width
    }

    /// The code point at an index, which must be in bounds.
    @inline(__always)
    package subscript(index: Int) -> UInt32 {
        switch width {
        case 1: UInt32(base.load(fromByteOffset: index, as: UInt8.self))
        case 2: UInt32(base.load(fromByteOffset: index << 1, as: UInt16.self))
        default: base.load(fromByteOffset: index << 2, as: UInt32.self)
        }
    }

    /// A part of the view; the bounds must be in order and inside.
    @inline(__always)
    package subscript(range: Range<Int>) -> CodePoints {
        CodePoints(base: base + range.lowerBound * width, count: range.count, width: width)
    }

    /// The bytes of a view of width 1.
    @inline(__always)
    package var narrow: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count)
    }

    /// Runs some code over a text's code points, which live only that long.
    package static func with<Result>(_ text: String, _ body: (CodePoints) throws -> Result) rethrows -> Result {
        let scalars = text.unicodeScalars.map(\.value)
        return try scalars.withUnsafeBytes { raw in
            try body(CodePoints(base: raw.baseAddress ?? nowhere, count: scalars.count, width: 4))
        }
    }

    /// An address for views of nothing.
    package nonisolated(unsafe) static let nowhere = UnsafeRawPointer(UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16))

    package func isEqual(to other: CodePoints) -> Bool {
        if count != other.count { return false }
        if width == other.width { return memcmp(base, other.base, count * width) == 0 }
        for index in 0..<count where self[index] != other[index] { return false }
        return true
    }

    /// Whether `other` stands at an offset.
    package func matches(_ other: CodePoints, at offset: Int) -> Bool {
        offset >= 0 && offset + other.count <= count && self[offset..<(offset + other.count)].isEqual(to: other)
    }

    /// Negative, zero or positive as this text stands before, with or behind another.
    package func compared(to other: CodePoints) -> Int {
        let common = min(count, other.count)
        if width == 1, other.width == 1 {
            let order = Int(memcmp(base, other.base, common))
            return order != 0 ? order : count - other.count
        }
        for index in 0..<common {
            let (a, b) = (self[index], other[index])
            if a != b { return a < b ? -1 : 1 }
        }
        return count - other.count
    }

    package func contains(where predicate: (UInt32) -> Bool) -> Bool {
        for index in 0..<count where predicate(self[index]) { return true }
        return false
    }

    package func allSatisfy(_ predicate: (UInt32) -> Bool) -> Bool {
        for index in 0..<count where !predicate(self[index]) { return false }
        return true
    }

    /// The first place of one code point at or behind an offset.
    package func firstIndex(of codePoint: UInt32, from start: Int = 0) -> Int? {
        if start >= count { return nil }
        if width == 1 {
            guard codePoint < 256, let found = memchr(base + start, Int32(codePoint), count - start) else { return nil }
            return UnsafeRawPointer(found) - base
        }
        for index in start..<count where self[index] == codePoint { return index }
        return nil
    }

    /// The first place of another text within a range of this one.
    package func find(_ needle: CodePoints, in range: Range<Int>) -> Int? {
        if needle.count == 0 { return range.lowerBound }
        if needle.count > range.count || needle.width > width && needle.contains(where: { $0 >> UInt32(width * 8) != 0 }) {
            return nil
        }
        let last = range.upperBound - needle.count
        let first = needle[0]
        var index = range.lowerBound
        while index <= last, let candidate = firstIndex(of: first, from: index), candidate <= last {
            if matches(needle, at: candidate) { return candidate }
            index = candidate + 1
        }
        return nil
    }

    /// The last place of another text within a range of this one.
    package func findLast(_ needle: CodePoints, in range: Range<Int>) -> Int? {
        if needle.count > range.count { return nil }
        if needle.count == 0 { return range.upperBound }
        let first = needle[0]
        var index = range.upperBound - needle.count
        while index >= range.lowerBound {
            if self[index] == first, matches(needle, at: index) { return index }
            index -= 1
        }
        return nil
    }

    /// How often another text occurs without overlaps.
    package func occurrences(of needle: CodePoints, in range: Range<Int>) -> Int {
        if needle.count == 0 { return range.count + 1 }
        var total = 0
        var rest = range
        while let place = find(needle, in: rest) {
            total += 1
            rest = (place + needle.count)..<range.upperBound
        }
        return total
    }

    /// The text as a Swift string; a lone surrogate becomes the replacement character.
    package var swiftString: String {
        if width == 1, !narrow.contains(where: { $0 >= 128 }) { return String(decoding: narrow, as: UTF8.self) }
        var scalars = String.UnicodeScalarView()
        for index in 0..<count { scalars.append(Unicode.Scalar(self[index]) ?? "\u{FFFD}") }
        return String(scalars)
    }
}
