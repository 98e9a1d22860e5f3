/// What the elements of a dataset or an attribute are.
enum ElementType: Equatable {
    case float(bytes: Int, isBigEndian: Bool)
    case integer(bytes: Int, isSigned: Bool, isBigEndian: Bool)
    /// Text of a fixed number of bytes.
    case text(bytes: Int)
    /// Text of any length, in a global heap.
    case variableText

    /// The bytes of one element in the file.
    var size: Int {
        switch self {
        case .float(let bytes, _), .integer(let bytes, _, _), .text(let bytes): bytes
        case .variableText: 16
        }
    }

    /// Reads a datatype message.
    init(_ bytes: FileBytes, in body: Range<Int>) throws {
        guard body.count >= 8 else { throw HDF5Error.damaged("a datatype is too short") }
        let (kind, flags) = (bytes.bytes[body.lowerBound] & 15, bytes.bytes[body.lowerBound + 1])
        let size = try bytes.size(at: body.lowerBound + 4, size: 4, "datatype")
        switch kind {
        case 0 where [1, 2, 4, 8].contains(size):
            self = .integer(bytes: size, isSigned: flags & 8 != 0, isBigEndian: flags & 1 != 0)
        case 1 where [2, 4, 8].contains(size): self = .float(bytes: size, isBigEndian: flags & 1 != 0)
        case 3: self = .text(bytes: size)
        case 9 where flags & 15 == 1 && size == 16: self = .variableText
        default: throw HDF5Error.unsupported("a dataset whose elements are of HDF5 class \(kind) with \(size) bytes")
        }
    }
}

/// The lengths of a dataset's axes.
enum Dataspace {
    /// Reads a dataspace message.
    static func shape(_ bytes: FileBytes, in body: Range<Int>) throws -> [Int] {
        guard body.count >= 4 else { throw HDF5Error.damaged("a dataspace is too short") }
        let (version, rank) = (bytes.bytes[body.lowerBound], Int(bytes.bytes[body.lowerBound + 1]))
        guard version == 1 || version == 2, rank <= 32 else { throw HDF5Error.damaged("a dataspace is not valid") }
        // Version 2 can also say that there is no element at all.
        if version == 2, bytes.bytes[body.lowerBound + 3] == 2 { return [0] }
        let start = body.lowerBound + (version == 1 ? 8 : 4)
        guard start + rank * 8 <= body.upperBound else { throw HDF5Error.damaged("a dataspace is too short") }
        return try (0..<rank).map { try bytes.size(at: start + $0 * 8, "dataspace") }
    }

    /// The number of elements.
    ///
    /// - Throws: ``HDF5Error/damaged(_:)`` when no file could hold so many.
    static func count(_ shape: [Int]) throws -> Int {
        var count = 1
        for length in shape {
            let (product, overflows) = count.multipliedReportingOverflow(by: length)
            guard !overflows, product < 1 << 48 else {
                throw HDF5Error.damaged("a dataset of shape \(shape) fits no file")
            }
            count = product
        }
        return count
    }
}
