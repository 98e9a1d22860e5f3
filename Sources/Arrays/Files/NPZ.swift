import CZip

/// Reading and writing `.npz` files: zip archives of `.npy` files.
public enum NPZ {
    /// Reads all arrays of a file, by name (without `.npy`).
    ///
    /// - Throws: `ArrayError.fileNotFound`, `.file`, `.format`.
    public static func read(path: String) throws -> [String: NDArray] {
        Dictionary(try readInOrder(path: path)) { _, last in last }
    }

    /// Reads all arrays of a file in the file's order.
    ///
    /// - Throws: `ArrayError.fileNotFound`, `.file`, `.format`.
    public static func readInOrder(path: String) throws -> [(String, NDArray)] {
        let archive = try open(path, flags: Int32(ZIP_RDONLY))
        defer { zip_discard(archive) }
        var result: [(String, NDArray)] = []
        for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
            guard let cName = zip_get_name(archive, zip_uint64_t(index), 0) else { continue }
            let name = String(cString: cName)
            guard name.hasSuffix(".npy") else { continue }
            guard let entry = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
                throw ArrayError.file(path: path, reason: "cannot read '\(name)'")
            }
            defer { zip_fclose(entry) }
            let array = try NPY.read { pointer, count in fill(entry, pointer, count) }
            result.append((String(name.dropLast(4)), array))
        }
        return result
    }

    /// Writes arrays to a file, replacing it.
    ///
    /// - Parameters:
    ///   - arrays: names (without `.npy`) and arrays, in the order of the file.
    ///   - compressed: whether entries are deflated, as `savez_compressed` does.
    /// - Throws: `ArrayError.file`.
    public static func write(_ arrays: [(String, NDArray)], path: String, compressed: Bool = false) throws {
        let archive = try open(path, flags: Int32(ZIP_CREATE | ZIP_TRUNCATE))
        var finished = false
        defer { if !finished { zip_discard(archive) } }
        // libzip reads the sources when the archive is closed, so the bytes must live until then.
        var blocks: [UnsafeMutableRawBufferPointer] = []
        defer { for block in blocks { block.deallocate() } }
        for (name, array) in arrays {
            let bytes = try NPY.encode(array)
            let block = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
            block.copyBytes(from: bytes)
            blocks.append(block)
            guard let source = zip_source_buffer(archive, block.baseAddress, zip_uint64_t(bytes.count), 0) else {
                throw ArrayError.file(path: path, reason: "cannot add '\(name)'")
            }
            let index = zip_file_add(archive, name + ".npy", source, zip_flags_t(ZIP_FL_OVERWRITE))
            guard index >= 0 else {
                zip_source_free(source)
                throw ArrayError.file(path: path, reason: "cannot add '\(name)'")
            }
            zip_set_file_compression(
                archive, zip_uint64_t(index), compressed ? Int32(ZIP_CM_DEFLATE) : Int32(ZIP_CM_STORE), 0)
        }
        guard zip_close(archive) == 0 else {
            throw ArrayError.file(path: path, reason: String(cString: zip_strerror(archive)))
        }
        finished = true
    }

    private static func open(_ path: String, flags: Int32) throws(ArrayError) -> OpaquePointer {
        var code: Int32 = 0
        if let archive = zip_open(path, flags, &code) { return archive }
        if code == ZIP_ER_NOENT { throw .fileNotFound(path: path) }
        if code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS { throw .format("File is not a zip file") }
        var problem = zip_error_t()
        zip_error_init_with_code(&problem, code)
        defer { zip_error_fini(&problem) }
        throw .file(path: path, reason: String(cString: zip_error_strerror(&problem)))
    }

    private static func fill(_ entry: OpaquePointer, _ pointer: UnsafeMutableRawPointer, _ count: Int) -> Int {
        var done = 0
        while done < count {
            let got = Int(zip_fread(entry, pointer + done, zip_uint64_t(count - done)))
            if got <= 0 { break }
            done += got
        }
        return done
    }
}
