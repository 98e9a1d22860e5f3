/// The description at the start of an `.npy` file: a Python dictionary literal with three entries.
struct NPYHeader {
    static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

    let dtype: DType
    let isBigEndian: Bool
    let isColumnMajor: Bool
    let shape: [Int]

    /// - Throws: `ArrayError.format` when an entry is missing or names a type that arrays do not have.
    init(text: String) throws(ArrayError) {
        guard let description = NPYHeader.value(of: "descr", in: text),
            let order = NPYHeader.value(of: "fortran_order", in: text),
            let tuple = NPYHeader.value(of: "shape", in: text)
        else { throw .format("Cannot parse header: '\(text)'") }
        let spelling = description.filter { $0 != "'" && $0 != "\"" }
        isBigEndian = spelling.hasPrefix(">")
        guard let dtype = DType(spelling: String(spelling.drop { "<>|=".contains($0) })) else {
            throw .format("arrays of type '\(spelling)' are not supported in .npy files")
        }
        self.dtype = dtype
        isColumnMajor = order.hasPrefix("True")
        var shape: [Int] = []
        for part in tuple.drop(while: { $0 != "(" }).dropFirst().prefix(while: { $0 != ")" }).split(separator: ",") {
            let digits = part.filter { $0 != " " && $0 != "L" }
            if digits.isEmpty { continue }
            guard let length = Int(digits), length >= 0 else { throw .format("shape is not valid: \(tuple)") }
            shape.append(length)
        }
        self.shape = shape
    }

    /// The text between an entry's colon and the comma that ends it.
    private static func value(of key: String, in text: String) -> String? {
        let characters = Array(text)
        let pattern = Array(key)
        guard characters.count > pattern.count else { return nil }
        for start in 0..<(characters.count - pattern.count) where Array(characters[start..<(start + pattern.count)]) == pattern {
            guard let colon = characters[(start + pattern.count)...].firstIndex(of: ":") else { return nil }
            var depth = 0
            var result = ""
            for character in characters[(colon + 1)...] {
                if character == "(" { depth += 1 }
                if character == ")" { depth -= 1 }
                if depth == 0 && (character == "," || character == "}") { break }
                result.append(character)
            }
            return String(result.drop { $0 == " " })
        }
        return nil
    }
}
