/// The bytes of a file; whoever asks for bytes that are not there gets an error.
struct FileBytes {
    let bytes: [UInt8]

    /// What the format writes for "nowhere".
    static let undefined = UInt64.max

    var count: Int { bytes.count }

    /// - Throws: ``HDF5Error/damaged(_:)`` when the range does not lie in the file.
    func range(at offset: Int, length: Int, _ what: String) throws -> Range<Int> {
        guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else {
            throw HDF5Error.damaged("\(what) lies outside the file")
        }
        return offset..<(offset + length)
    }

    /// A number of up to eight bytes, lowest first.
    func number(at offset: Int, size: Int = 8, _ what: String) throws -> UInt64 {
        let place = try range(at: offset, length: size, what)
        var value: UInt64 = 0
        for index in place.reversed() { value = value << 8 | UInt64(bytes[index]) }
        return value
    }

    /// A number that counts bytes or things: one that no file can hold is refused.
    func size(at offset: Int, size: Int = 8, _ what: String) throws -> Int {
        guard let value = Int(exactly: try number(at: offset, size: size, what)) else {
            throw HDF5Error.damaged("\(what) is too large")
        }
        return value
    }

    /// A place in the file; nil for "nowhere".
    func address(at offset: Int, _ what: String) throws -> Int? {
        let value = try number(at: offset, what)
        if value == Self.undefined { return nil }
        guard let place = Int(exactly: value), place < bytes.count else {
            throw HDF5Error.damaged("\(what) lies outside the file")
        }
        return place
    }

    /// Checks the four letters that begin a structure.
    func require(_ signature: String, at offset: Int) throws {
        let place = try range(at: offset, length: 4, signature)
        guard bytes[place].elementsEqual(signature.utf8) else {
            throw HDF5Error.damaged("no \(signature) at \(offset)")
        }
    }

    /// The text up to a zero byte or the end of the range.
    func text(in place: Range<Int>) -> String {
        String(decoding: bytes[place].prefix { $0 != 0 }, as: UTF8.self)
    }
}
