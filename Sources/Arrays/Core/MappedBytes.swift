import Compute
import Synchronization

/// Elements that are a function of one byte each: what `bytes / 255` is before anybody looks at it.
///
/// A picture's byte takes eight bytes as float64, and most such arrays are only ever read by training, a batch at a
/// time. So the elements are kept as the bytes and a table of what each byte means, and are written to memory when their
/// address is first asked for. Its storage watches over both sides: see ``ArrayStorage``.
package struct MappedBytes: Sendable {
    /// The memory of the bytes.
    let source: ArrayStorage
    /// Where the first byte stands in the source.
    let start: Int
    /// The number of bytes, and of elements.
    let count: Int
    /// What each byte means: 256 elements of the array's type.
    package let table: NDArray

    /// The bytes. The owner of this value keeps them alive.
    package var bytes: UnsafePointer<UInt8> {
        UnsafePointer((source.rawAddress + start).assumingMemoryBound(to: UInt8.self))
    }

    /// Fewer bytes of result than this are computed at once.
    static let threshold = 4 << 20
    /// Fewer elements than this never make so many bytes.
    static let fewestElements = threshold / 8

    /// Writes all elements.
    func write(to target: UnsafeMutableRawPointer) {
        switch table.dtype.itemSize {
        case 1: write(to: target, as: UInt8.self)
        case 2: write(to: target, as: UInt16.self)
        case 4: write(to: target, as: UInt32.self)
        default: write(to: target, as: UInt64.self)
        }
    }

    private func write<Bits>(to target: UnsafeMutableRawPointer, as type: Bits.Type) {
        let (bytes, elements) = (bytes, target.assumingMemoryBound(to: Bits.self))
        let meanings = UnsafePointer(table.baseAddress.assumingMemoryBound(to: Bits.self))
        let piece = ArrayThreads.pieceSize
        ThreadPool.shared.run((count + piece - 1) / piece) { index in
            for place in index * piece..<min(count, (index + 1) * piece) {
                elements[place] = meanings[Int(bytes[place])]
            }
        }
        withExtendedLifetime((source, table)) {}
    }

    /// The elements there are, each once.
    func distinctElements() throws -> NDArray {
        let isThere = Mutex([Bool](repeating: false, count: 256))
        let piece = ArrayThreads.pieceSize * 16
        let bytes = bytes
        try ArrayThreads.run(pieces: (count + piece - 1) / piece) { index in
            withUnsafeTemporaryAllocation(of: Bool.self, capacity: 256) { found in
                found.initialize(repeating: false)
                for place in index * piece..<min(count, (index + 1) * piece) { found[Int(bytes[place])] = true }
                isThere.withLock { all in
                    for byte in 0..<256 where found[byte] { all[byte] = true }
                }
            }
        }
        withExtendedLifetime(source) {}
        let places = isThere.withLock { all in all.indices.filter { all[$0] } }
        let result = try NDArray(uninitialized: [places.count], dtype: table.dtype)
        for (position, place) in places.enumerated() { result.store(table.load(at: place), at: position) }
        return result
    }
}

extension NDArray {
    /// The bytes and their meanings, where the elements have not been written to memory.
    package var mappedBytes: MappedBytes? {
        guard storage.isMapped, isContiguous, count > 0 else { return nil }
        return storage.mapping(from: offset, count: count, dtype: dtype)
    }

    /// The array as a function of bytes: one that is mapped, or one of bytes, to be mapped by the identity.
    private var asMappedBytes: MappedBytes? {
        if let known = mappedBytes { return known }
        guard dtype == .uint8, storage.canBeMapped, isContiguous, count > 0,
            let identity = try? NDArray((0..<256).map { UInt8($0) })
        else { return nil }
        return MappedBytes(source: storage, start: offset, count: count, table: identity)
    }

    /// What a function of one element gives for all of them, kept as bytes; nil where that does not pay or the function
    /// has something to warn of.
    ///
    /// - Parameter function: computes 256 elements.
    /// - Throws: `ArrayError.outOfMemory`; what the function throws.
    func mapped(by function: (_ table: NDArray) throws -> NDArray?) throws -> NDArray? {
        guard count >= MappedBytes.fewestElements, let before = asMappedBytes, let table = try function(before.table),
            table.dtype.isFloat, count * table.dtype.itemSize >= MappedBytes.threshold
        else { return nil }
        let mapping = MappedBytes(source: before.source, start: before.start, count: count, table: table)
        do {
            return NDArray(
                storage: try ArrayStorage(mapping), dtype: table.dtype, shape: shape,
                strides: NDArray.rowMajorStrides(of: shape))
        } catch {
            throw ArrayError.outOfMemory(bytes: count * table.dtype.itemSize, shape: shape, dtype: table.dtype)
        }
    }

    /// Applies a function of one element to all of them in place, where they are kept as bytes and this array has all.
    ///
    /// - Returns: whether it was done.
    func remapped(by function: (_ table: NDArray) throws -> NDArray?) throws -> Bool {
        guard let before = mappedBytes, count * dtype.itemSize == storage.byteCount,
            let table = try function(before.table)
        else { return false }
        return storage.remap(table)
    }
}
