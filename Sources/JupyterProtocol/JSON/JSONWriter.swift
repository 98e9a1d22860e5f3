extension JSONValue {
    /// The value as compact UTF-8 text.
    ///
    /// Numbers that JSON cannot hold (NaN, infinities) become null, since browsers refuse
    /// them and would drop the whole message.
    public var serialized: [UInt8] {
        var writer = JSONWriter(indentation: nil)
        writer.write(self)
        return writer.bytes
    }

    /// The value as UTF-8 text over several lines, as notebook files are written: one
    /// space a level, a newline at the end.
    public var serializedForFile: [UInt8] {
        var writer = JSONWriter(indentation: 1)
        writer.write(self)
        writer.bytes.append(0x0A)
        return writer.bytes
    }
}

private struct JSONWriter {
    var bytes: [UInt8] = []
    private let indentation: Int?
    private var level = 0

    init(indentation: Int?) { self.indentation = indentation }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .int(let number): bytes.append(contentsOf: String(number).utf8)
        case .double(let number): bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
        case .string(let text): write(text)
        case .array(let elements):
            list(elements, open: "[", close: "]") { $0.write($1) }
        case .object(let object):
            list(Array(object), open: "{", close: "}") {
                $0.write($1.name)
                $0.bytes.append(UInt8(ascii: ":"))
                if $0.indentation != nil { $0.bytes.append(0x20) }
                $0.write($1.value)
            }
        }
    }

    private mutating func list<Element>(
        _ elements: [Element], open: Unicode.Scalar, close: Unicode.Scalar,
        write: (inout JSONWriter, Element) -> Void
    ) {
        bytes.append(UInt8(ascii: open))
        level += 1
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            newline()
            write(&self, element)
        }
        level -= 1
        if !elements.isEmpty { newline() }
        bytes.append(UInt8(ascii: close))
    }

    private mutating func newline() {
        guard let indentation else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: indentation * level))
    }

    private mutating func write(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { source in
            // Pictures are megabytes of base64: whole runs are copied, not single bytes.
            var runStart = 0
            for (index, byte) in source.enumerated() {
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes.append(contentsOf: source[runStart..<index])
                escape(byte)
                runStart = index + 1
            }
            bytes.append(contentsOf: source[runStart...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x00..<0x20:
            bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u00".utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        default: bytes.append(byte)
        }
    }
}
