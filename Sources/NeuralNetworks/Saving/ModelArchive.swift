import CZip

/// The parts of a saved model: as entries of a `.keras` archive, or as files of a folder.
enum ModelArchive {
    static let configuration = "config.json"
    static let metadata = "metadata.json"
    static let weights = "model.weights.h5"

    /// The bytes of an archive of these entries, stored as they are.
    ///
    /// - Throws: ``SavingError/damaged(path:reason:)`` when memory runs out.
    static func encode(_ entries: [(name: String, bytes: [UInt8])], path: String) throws -> [UInt8] {
        func failed(_ reason: String) -> SavingError { .damaged(path: path, reason: reason) }
        var problem = zip_error_t()
        guard let target = zip_source_buffer_create(nil, 0, 0, &problem) else {
            throw failed("no memory for the archive")
        }
        defer { zip_source_free(target) }
        guard let archive = zip_open_from_source(target, Int32(ZIP_TRUNCATE), &problem) else {
            throw failed("no memory for the archive")
        }
        // The archive gives up one reference when it is closed, and the bytes are read through the other.
        zip_source_keep(target)
        var blocks: [UnsafeMutableRawBufferPointer] = []
        defer { for block in blocks { block.deallocate() } }
        for (name, bytes) in entries {
            let block = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
            block.copyBytes(from: bytes)
            blocks.append(block)
            guard let source = zip_source_buffer(archive, block.baseAddress, zip_uint64_t(bytes.count), 0) else {
                zip_discard(archive)
                throw failed("cannot add '\(name)'")
            }
            let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_OVERWRITE))
            guard index >= 0 else {
                zip_source_free(source)
                zip_discard(archive)
                throw failed("cannot add '\(name)'")
            }
            zip_set_file_compression(archive, zip_uint64_t(index), Int32(ZIP_CM_STORE), 0)
        }
        guard zip_close(archive) == 0 else {
            let reason = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw failed(reason)
        }
        guard zip_source_open(target) == 0 else { throw failed("cannot read the archive back") }
        defer { zip_source_close(target) }
        zip_source_seek(target, 0, SEEK_END)
        let size = Int(zip_source_tell(target))
        zip_source_seek(target, 0, SEEK_SET)
        let bytes = [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, filled in
            filled = max(0, Int(zip_source_read(target, buffer.baseAddress, zip_uint64_t(max(size, 0)))))
        }
        guard size > 0, bytes.count == size else { throw failed("cannot read the archive back") }
        return bytes
    }

    /// The named entries of an archive; those that are not in it are left out.
    ///
    /// Nothing is ever unpacked to the disk, so an entry's name leads nowhere.
    /// - Throws: ``SavingError/notAnArchive(path:)``, ``SavingError/damaged(path:reason:)``.
    static func read(_ names: [String], from path: String) throws -> [String: [UInt8]] {
        guard let archive = zip_open(path, Int32(ZIP_RDONLY), nil) else { throw SavingError.notAnArchive(path: path) }
        defer { zip_discard(archive) }
        var found: [String: [UInt8]] = [:]
        for name in names {
            let index = zip_name_locate(archive, name, 0)
            if index >= 0 { found[name] = try entry(archive, zip_uint64_t(index), name, path) }
        }
        return found
    }

    /// More bytes than this must not come out of a hundredth of them: a small file that unpacks to all memory is a trap.
    private static let unsuspicious: UInt64 = 1 << 26

    private static func entry(_ archive: OpaquePointer, _ index: zip_uint64_t, _ name: String, _ path: String) throws
        -> [UInt8]
    {
        var information = zip_stat_t()
        zip_stat_init(&information)
        guard zip_stat_index(archive, index, 0, &information) == 0, let size = Int(exactly: information.size) else {
            throw SavingError.damaged(path: path, reason: "cannot read '\(name)' of the archive")
        }
        let isSuspicious = information.size > unsuspicious && information.size / 100 > information.comp_size
        guard !isSuspicious, size <= FileReading.largest else {
            throw SavingError.configuration(
                "Not allowed: ZIP member '\(name)' declares \(information.size) bytes but only \(information.comp_size) bytes "
                    + "are stored on disk; refusing to load a potential decompression bomb. Received: filepath=\(path)")
        }
        guard let file = zip_fopen_index(archive, index, 0) else {
            throw SavingError.damaged(path: path, reason: "cannot read '\(name)' of the archive")
        }
        defer { zip_fclose(file) }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size, let base = buffer.baseAddress {
                let got = Int(zip_fread(file, base + filled, zip_uint64_t(size - filled)))
                if got <= 0 { break }
                filled += got
            }
            // The checksum is compared when the end is read.
            var after: UInt8 = 0
            isWhole = filled == size && zip_fread(file, &after, 1) == 0
        }
        guard isWhole else { throw SavingError.damaged(path: path, reason: "Bad CRC-32 for file '\(name)'") }
        return bytes
    }
}
