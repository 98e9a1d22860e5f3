import PythonLanguage

/// A value as front ends receive it inside a display: JSON without a library.
public indirect enum DisplayData: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    case double(Double)
    case string(String)
    case array([DisplayData])
    case object([String: DisplayData])
}

/// One thing to show in several representations, by MIME type; binary ones in base64.
public struct DisplayContent: Sendable, Hashable {
    public var data: [String: DisplayData]
    /// Metadata by MIME type, for example the width and height of a picture in pixels.
    public var metadata: [String: DisplayData]

    public init(data: [String: DisplayData], metadata: [String: DisplayData] = [:]) {
        self.data = data
        self.metadata = metadata
    }

    /// Plain text alone.
    public init(plainText: String) {
        self.init(data: ["text/plain": .string(plainText)])
    }
}

extension DisplayData {
    /// A Python value of dicts, lists, texts and numbers; bytes become base64, anything else its text.
    ///
    /// - Throws: `ValueError` for what holds itself; what `str` raises.
    public init(_ value: Value) throws { try self.init(value, depth: 0) }

    /// JSON that front ends still read is not nested deeper.
    private static let deepest = 500

    private init(_ value: Value, depth: Int) throws {
        guard depth < Self.deepest else { throw PythonError.valueError("Circular reference detected") }
        let inner = value.unwrapped
        switch inner.tag {
        case .none: self = .null
        case .bool: self = .bool(inner.rawInt != 0)
        case .int: self = .int(inner.rawInt)
        case .float: self = .double(inner.rawFloat)
        case .str: self = .string(inner.swiftString)
        case .list, .tuple: self = .array(try inner.map { try DisplayData($0, depth: depth + 1) })
        case .dict:
            var members: [String: DisplayData] = [:]
            try inner.forEachEntry { members[try $0.str()] = try DisplayData($1, depth: depth + 1) }
            self = .object(members)
        default:
            if let bytes = value.byteBuffer {
                self = .string(Base64.encoded(bytes))
            } else {
                self = .string(try value.str())
            }
        }
    }
}

/// Base64 without line breaks.
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    public static func encoded(_ bytes: some Collection<UInt8>) -> String {
        let encoded = bytes.withContiguousStorageIfAvailable(encoded(buffer:))
        return encoded ?? Array(bytes).withUnsafeBufferPointer(encoded(buffer:))
    }

    private static func encoded(buffer: UnsafeBufferPointer<UInt8>) -> String {
        let length = (buffer.count + 2) / 3 * 4
        return alphabet.withUnsafeBufferPointer { alphabet in
            String(unsafeUninitializedCapacity: length) { out in
                var (from, to) = (0, 0)
                while from + 3 <= buffer.count {
                    let bits = Int(buffer[from]) << 16 | Int(buffer[from + 1]) << 8 | Int(buffer[from + 2])
                    out[to] = alphabet[bits >> 18]
                    out[to + 1] = alphabet[bits >> 12 & 63]
                    out[to + 2] = alphabet[bits >> 6 & 63]
                    out[to + 3] = alphabet[bits & 63]
                    from += 3
                    to += 4
                }
                if from < buffer.count {
                    let hasTwo = from + 1 < buffer.count
                    let bits = Int(buffer[from]) << 16 | (hasTwo ? Int(buffer[from + 1]) << 8 : 0)
                    out[to] = alphabet[bits >> 18]
                    out[to + 1] = alphabet[bits >> 12 & 63]
                    out[to + 2] = hasTwo ? alphabet[bits >> 6 & 63] : UInt8(ascii: "=")
                    out[to + 3] = UInt8(ascii: "=")
                }
                return length
            }
        }
    }
}
