import Arrays
import Glibc

/// Where the header and the rows of a CSV file lie, and how the rows are parted for several threads.
struct CSVLayout {
    let bytes: UnsafeRawBufferPointer
    let separator: UInt8
    let missing: Set<String>
    var names: [String]
    /// Whether the rows hold one field more than the header: their first then labels them.
    var hasUnnamedLabels = false
    /// Stretches of whole rows, with the number of the first row of each.
    private(set) var pieces: [(range: Range<Int>, firstRow: Int, rows: Int)] = []
    private(set) var rows = 0
    let headerLines: Int

    /// The bytes of a piece: small enough for a prompt interrupt and an even load.
    private static let pieceSize = 2 << 20

    /// - Throws: `DataFrameError.emptyFile`, `.unclosedQuote`, `.interrupted`.
    init(bytes: UnsafeRawBufferPointer, options: CSVOptions) throws(DataFrameError) {
        self.bytes = bytes
        separator = options.separator
        missing = options.missing
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for _ in 0..<options.skippedLines { start = CSVLayout.endOfLine(bytes, from: start) }
        var scanner = CSVScanner(bytes: bytes, range: start..<bytes.count, separator: separator)
        guard scanner.hasRow() else { throw .emptyFile }
        let firstRow = scanner.nextRow().map { FieldParsing.text(bytes, $0) }
        headerLines = options.skippedLines + (options.hasHeader ? 1 : 0)
        let dataStart = options.hasHeader ? scanner.position : start
        names = options.names ?? (options.hasHeader ? CSVLayout.distinct(firstRow) : firstRow.indices.map(String.init))
        if options.hasHeader, options.names == nil, scanner.hasRow() {
            hasUnnamedLabels = scanner.nextRow().count == firstRow.count + 1
        }
        try divide(dataStart..<bytes.count, limit: options.rowLimit)
    }

    /// Columns of one name are told apart as pandas does: `a`, `a.1`, `a.2`; a column without a name is `Unnamed: 3`.
    private static func distinct(_ header: [String]) -> [String] {
        var seen: [String: Int] = [:]
        return header.enumerated().map { place, name in
            let name = name.isEmpty ? "Unnamed: \(place)" : name
            let count = seen[name, default: 0]
            seen[name] = count + 1
            return count == 0 ? name : "\(name).\(count)"
        }
    }

    private mutating func divide(_ range: Range<Int>, limit: Int?) throws(DataFrameError) {
        if range.isEmpty { return }
        if try isSequential(range) {
            // A line's end may lie inside quotes, so the rows are found one after the other.
            var scanner = CSVScanner(bytes: bytes, range: range, separator: separator)
            while scanner.hasRow(), rows < limit ?? .max {
                if rows & 1023 == 0 && ArrayInterrupt.isRequested { throw .interrupted }
                _ = scanner.nextRow()
                if scanner.isUnclosed { throw .unclosedQuote(row: rows) }
                rows += 1
            }
            pieces = [(range.lowerBound..<scanner.position, 0, rows)]
            return
        }
        var start = range.lowerBound
        while start < range.upperBound, rows < limit ?? .max {
            if ArrayInterrupt.isRequested { throw .interrupted }
            let wanted = min(start + CSVLayout.pieceSize, range.upperBound)
            let end = wanted == range.upperBound ? wanted : CSVLayout.endOfLine(bytes, from: wanted)
            let count = min(CSVLayout.lines(bytes, start..<end), (limit ?? .max) - rows)
            pieces.append((start..<end, rows, count))
            rows += count
            start = end
        }
    }

    /// Whether the rows must be found one after the other: there are quotes, or returns that end a line by themselves.
    private func isSequential(_ range: Range<Int>) throws(DataFrameError) -> Bool {
        // In stretches between which an interrupt is looked for: the file's pages may have to be fetched.
        for start in stride(from: range.lowerBound, to: range.upperBound, by: CSVLayout.pieceSize) {
            if ArrayInterrupt.isRequested { throw .interrupted }
            let stretch = start..<min(start + CSVLayout.pieceSize, range.upperBound)
            guard let base = bytes.baseAddress else { return false }
            if memchr(base + stretch.lowerBound, Int32(UInt8(ascii: "\"")), stretch.count) != nil { return true }
            if hasBareReturns(stretch, before: range.upperBound) { return true }
        }
        return false
    }

    private func hasBareReturns(_ stretch: Range<Int>, before end: Int) -> Bool {
        var position = stretch.lowerBound
        while position < stretch.upperBound, let base = bytes.baseAddress,
            let found = memchr(base + position, 13, stretch.upperBound - position)
        {
            let place = UnsafeRawPointer(found) - base
            if place + 1 >= end || bytes[place + 1] != 10 { return place + 1 < end }
            position = place + 2
        }
        return false
    }

    /// The number of lines that hold a byte.
    private static func lines(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        var count = 0
        var position = range.lowerBound
        while position < range.upperBound {
            let end = min(endOfLine(bytes, from: position), range.upperBound)
            var last = end
            while last > position, bytes[last - 1] == 10 || bytes[last - 1] == 13 { last -= 1 }
            if last > position { count += 1 }
            position = end
        }
        return count
    }

    /// The position behind the line's end.
    private static func endOfLine(_ bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
        guard position < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + position, 10, bytes.count - position)
        else { return bytes.count }
        return UnsafeRawPointer(found) - base + 1
    }
}
