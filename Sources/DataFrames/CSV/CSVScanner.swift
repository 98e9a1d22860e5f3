/// Walks through the bytes of a CSV file, field by field.
struct CSVScanner {
    let bytes: UnsafeRawBufferPointer
    let separator: UInt8
    let end: Int
    private(set) var position: Int
    /// Set when the file ended inside quotes.
    private(set) var isUnclosed = false

    init(bytes: UnsafeRawBufferPointer, range: Range<Int>, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        position = range.lowerBound
        end = range.upperBound
    }

    /// Whether another row begins here; lines without a byte are passed over, as pandas does.
    mutating func hasRow() -> Bool {
        while position < end, bytes[position] == 10 || bytes[position] == 13 { position += 1 }
        return position < end
    }

    /// Reads the next field; the flag says whether it was the row's last.
    @inline(__always)
    mutating func nextField() -> (field: Field, endsRow: Bool) {
        if position < end, bytes[position] == UInt8(ascii: "\"") { return quotedField() }
        let start = position
        while position < end {
            let byte = bytes[position]
            if byte == separator || byte == 10 || byte == 13 { break }
            position += 1
        }
        let field = Field(range: start..<position)
        return (field, endOfField())
    }

    @inline(never)
    private mutating func quotedField() -> (field: Field, endsRow: Bool) {
        position += 1
        let start = position
        var doubled = false
        while position < end {
            if bytes[position] == UInt8(ascii: "\"") {
                guard position + 1 < end, bytes[position + 1] == UInt8(ascii: "\"") else { break }
                doubled = true
                position += 1
            }
            position += 1
        }
        let field = Field(range: start..<min(position, end), hasDoubledQuotes: doubled)
        if position >= end { isUnclosed = true }
        // What follows the closing quote up to the separator belongs to no field.
        while position < end, bytes[position] != separator, bytes[position] != 10, bytes[position] != 13 {
            position += 1
        }
        return (field, endOfField())
    }

    @inline(__always)
    private mutating func endOfField() -> Bool {
        guard position < end else { return true }
        let byte = bytes[position]
        position += 1
        if byte == separator { return false }
        if byte == 13, position < end, bytes[position] == 10 { position += 1 }
        return true
    }

    /// Reads a whole row.
    mutating func nextRow() -> [Field] {
        var fields: [Field] = []
        while true {
            let (field, endsRow) = nextField()
            fields.append(field)
            if endsRow { return fields }
        }
    }
}
