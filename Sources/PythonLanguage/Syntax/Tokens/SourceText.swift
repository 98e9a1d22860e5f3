/// Source as the tokenizer reads it: UTF-8 with `\n` line ends and a line end after the last line.
struct SourceText: Sendable {
    let bytes: [UInt8]
    /// The offset of each line's first byte.
    let lineStarts: [Int]

    init(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8))
    }

    init(bytes source: [UInt8]) {
        var bytes = source
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if bytes.contains(0x0D) { bytes = SourceText.withPlainLineEnds(bytes) }
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A && offset + 1 < bytes.count {
            starts.append(offset + 1)
        }
        self.bytes = bytes
        lineStarts = starts
    }

    private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D {
                result.append(0x0A)
            } else if !(byte == 0x0A && previous == 0x0D) {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }

    /// The bytes of line `number` (from 1), its line end included; empty past the end.
    func lineBytes(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let end = number < lineStarts.count ? lineStarts[number] : bytes.count
        return bytes[lineStarts[number - 1]..<end]
    }

    /// The text of line `number` with its line end, or `nil` past the end.
    func line(_ number: Int) -> String? {
        guard number >= 1, number <= lineStarts.count else { return nil }
        return String(decoding: lineBytes(number), as: UTF8.self)
    }

    /// How many characters (code points) the first `column` bytes of a line hold.
    func characters(line: Int, column: Int) -> Int {
        let bytes = lineBytes(line).prefix(max(0, column))
        var count = max(0, column) - bytes.count
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
