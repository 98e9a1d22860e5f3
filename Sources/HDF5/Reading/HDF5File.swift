/// An HDF5 file for reading: groups, datasets and attributes, as the C library writes them by default.
///
/// Chunked and compressed datasets, and groups whose links lie in a fractal heap, are refused by name. Whatever the bytes
/// say, reading stays within them: a torn or a hostile file gives an ``HDF5Error``.
/// Source: the HDF5 File Format Specification, version 3.0.
public final class HDF5File {
    let bytes: FileBytes
    private let rootAddress: Int
    private var heaps: [Int: [Int: Range<Int>]] = [:]

    /// Reads from bytes in memory.
    ///
    /// - Throws: ``HDF5Error``.
    public init(_ content: [UInt8]) throws {
        bytes = FileBytes(bytes: content)
        rootAddress = try Self.root(bytes)
    }

    /// The group that holds everything.
    ///
    /// - Throws: ``HDF5Error``.
    public func root() throws -> HDF5Group {
        HDF5Group(file: self, path: "", header: try ObjectHeader(bytes, at: rootAddress))
    }

    private static let signature: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]

    private static func root(_ bytes: FileBytes) throws -> Int {
        guard bytes.bytes.starts(with: signature) else { throw HDF5Error.notHDF5 }
        let version = try bytes.number(at: 8, size: 1, "superblock")
        let (sizes, end, root): (Int, Int, Int) =
            switch version {
            case 0: (13, 40, 64)
            case 1: (13, 44, 68)
            case 2, 3: (9, 28, 36)
            default: throw HDF5Error.unsupported("superblock version \(version)")
            }
        for offset in [sizes, sizes + 1] where try bytes.number(at: offset, size: 1, "superblock") != 8 {
            throw HDF5Error.unsupported("an address size other than eight bytes")
        }
        let promised = try bytes.size(at: end, "superblock")
        guard promised <= bytes.count else { throw HDF5Error.cutShort(bytes: bytes.count, promised: promised) }
        guard let place = try bytes.address(at: root, "root group") else { throw HDF5Error.damaged("no root group") }
        return place
    }

    /// The objects of a global heap, where strings of any length lie; read once.
    func heapObject(collection: Int, index: Int) throws -> Range<Int> {
        if heaps[collection] == nil { heaps[collection] = try readHeap(at: collection) }
        guard let found = heaps[collection]?[index] else { throw HDF5Error.damaged("heap object \(index) is missing") }
        return found
    }

    private func readHeap(at start: Int) throws -> [Int: Range<Int>] {
        try bytes.require("GCOL", at: start)
        let length = try bytes.size(at: start + 8, "heap size")
        let end = try bytes.range(at: start, length: length, "heap").upperBound
        var objects: [Int: Range<Int>] = [:]
        var position = start + 16
        while position + 16 <= end {
            let index = try bytes.size(at: position, size: 2, "heap object")
            if index == 0 { break }
            let size = try bytes.size(at: position + 8, "heap object")
            guard size <= end - position - 16 else { throw HDF5Error.damaged("a heap object is larger than its heap") }
            objects[index] = (position + 16)..<(position + 16 + size)
            position += 16 + (size + 7) / 8 * 8
        }
        return objects
    }
}
