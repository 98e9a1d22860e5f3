import Glibc

/// The file names that cells have in tracebacks and syntax errors.
enum CellNames {
    private nonisolated(unsafe) static var titles: [String: String] = [:]

    /// The name of a cell's file, made of its text, as ipykernel makes it.
    static func file(code: String, executionCount: Int) -> String {
        let name = "/tmp/ipykernel_\(getpid())/\(murmur2(Array(code.utf8), seed: 0xC70F_6907)).py"
        titles[name] = "Cell In[\(executionCount)]"
        return name
    }

    /// What a traceback calls a file: the cell it stands for, or its path.
    static func title(ofFile name: String) -> String { titles[name] ?? name }

    /// MurmurHash2, 32 bits.
    ///
    /// Source: Austin Appleby's public domain MurmurHash2.
    static func murmur2(_ bytes: [UInt8], seed: UInt32) -> UInt32 {
        let factor: UInt32 = 0x5BD1_E995
        var hash = seed ^ UInt32(truncatingIfNeeded: bytes.count)
        var index = 0
        while index + 4 <= bytes.count {
            var word = UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2]) << 16 | UInt32(bytes[index + 3]) << 24
            word = word &* factor
            word ^= word >> 24
            word = word &* factor
            hash = hash &* factor ^ word
            index += 4
        }
        if index < bytes.count {
            for (offset, byte) in bytes[index...].enumerated() { hash ^= UInt32(byte) << UInt32(offset * 8) }
            hash = hash &* factor
        }
        hash ^= hash >> 13
        hash = hash &* factor
        return hash ^ hash >> 15
    }
}
