#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading and writing `.npy` files, numpy's file of one array.
///
/// Source: numpy's "NPY format" specification, versions 1.0 to 3.0.
public enum NPY {
    /// Reads a file.
    ///
    /// - Throws: `ArrayError.fileNotFound`, `.file`, `.format`.
    public static func read(path: String) throws -> NDArray {
        guard let file = fopen(path, "rb") else { throw FileProblem.opening(path) }
        defer { fclose(file) }
        return try read { pointer, count in fread(pointer, 1, count, file) }
    }

    /// Reads an array from bytes in memory.
    ///
    /// - Throws: `ArrayError.format`.
    public static func decode(_ bytes: [UInt8]) throws -> NDArray {
        var position = 0
        return try read { pointer, count in
            let length = min(count, bytes.count - position)
            bytes.withUnsafeBytes { source in
                if let base = source.baseAddress { pointer.copyMemory(from: base + position, byteCount: length) }
            }
            position += length
            return length
        }
    }

    /// Writes a file.
    ///
    /// - Throws: `ArrayError.fileNotFound`, `.file`.
    public static func write(_ array: NDArray, path: String) throws {
        let contiguous = try array.isContiguous ? array : array.copy()
        guard let file = fopen(path, "wb") else { throw FileProblem.opening(path) }
        let head = header(of: contiguous)
        var written = fwrite(head, 1, head.count, file) == head.count
        written = written && fwrite(contiguous.baseAddress, 1, contiguous.byteCount, file) == contiguous.byteCount
        let closed = fclose(file) == 0
        withExtendedLifetime(contiguous) {}
        guard written, closed else { throw ArrayError.file(path: path, reason: "could not write the whole array") }
    }

    /// The bytes of an `.npy` file that holds the array.
    ///
    /// - Throws: `ArrayError.outOfMemory`.
    public static func encode(_ array: NDArray) throws -> [UInt8] {
        let contiguous = try array.isContiguous ? array : array.copy()
        var bytes = header(of: contiguous)
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: contiguous.baseAddress, count: contiguous.byteCount))
        withExtendedLifetime(contiguous) {}
        return bytes
    }

    /// Reads an array from any source that fills a buffer and says how many bytes it gave.
    package static func read(_ fill: (UnsafeMutableRawPointer, Int) -> Int) throws -> NDArray {
        func bytes(_ count: Int) throws -> [UInt8] {
            let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                initialized = buffer.baseAddress.map { fill(UnsafeMutableRawPointer($0), count) } ?? 0
            }
            guard result.count == count else {
                throw ArrayError.format("EOF: reading array header, expected \(count) bytes got \(result.count)")
            }
            return result
        }
        let magic = try bytes(8)
        guard Array(magic.prefix(6)) == NPYHeader.magic else {
            throw ArrayError.format("the magic string is not correct; expected b'\\x93NUMPY'")
        }
        let wide = magic[6] >= 2
        let length = try bytes(wide ? 4 : 2)
        let headerSize = length.reversed().reduce(0) { $0 << 8 | Int($1) }
        guard headerSize <= 1 << 20 else { throw ArrayError.format("Header info length (\(headerSize)) is large") }
        let header = try NPYHeader(text: String(decoding: try bytes(headerSize), as: UTF8.self))
        let shape = header.isColumnMajor ? header.shape.reversed() : header.shape
        let array = try NDArray(uninitialized: shape, dtype: header.dtype)
        let got = array.byteCount == 0 ? 0 : fill(array.baseAddress, array.byteCount)
        guard got == array.byteCount else {
            throw ArrayError.format(
                "cannot reshape array of size \(got / header.dtype.itemSize) into shape \(ArrayErrorWording.compact(header.shape))"
            )
        }
        if header.isBigEndian { swapBytes(of: array) }
        if header.dtype == .bool { normalizeTruth(of: array) }
        return header.isColumnMajor ? array.transposed() : array
    }

    private static func header(of array: NDArray) -> [UInt8] {
        let text =
            "{'descr': '\(array.dtype.protocolName)', 'fortran_order': False, 'shape': \(ArrayErrorWording.tuple(array.shape)), }"
        // The data starts at a multiple of 64 so that the file can be mapped.
        let padding = 64 - (10 + text.utf8.count + 1) % 64
        let length = text.utf8.count + (padding % 64) + 1
        var bytes = NPYHeader.magic + [1, 0, UInt8(length & 255), UInt8(length >> 8)]
        bytes.append(contentsOf: text.utf8)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: padding % 64))
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func swapBytes(of array: NDArray) {
        let size = array.dtype.itemSize
        let bytes = UnsafeMutableRawBufferPointer(start: array.baseAddress, count: array.byteCount)
        for start in stride(from: 0, to: bytes.count, by: size) {
            for index in 0..<(size / 2) { bytes.swapAt(start + index, start + size - 1 - index) }
        }
    }

    private static func normalizeTruth(of array: NDArray) {
        let bytes = UnsafeMutableRawBufferPointer(start: array.baseAddress, count: array.byteCount)
        for index in bytes.indices { bytes[index] = bytes[index] == 0 ? 0 : 1 }
    }
}

/// Turns the system's error numbers into array errors.
enum FileProblem {
    static func opening(_ path: String) -> ArrayError {
        let code = errno
        if code == ENOENT { return .fileNotFound(path: path) }
        return .file(path: path, reason: "[Errno \(code)] \(String(cString: strerror(code)))")
    }
}
