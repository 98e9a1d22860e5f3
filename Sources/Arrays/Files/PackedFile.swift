import CZip
import Glibc

/// Reads files that are packed: the first entry of a zip archive, or a gzip file.
public enum PackedFile {
    /// The bytes of the first file in a zip archive.
    ///
    /// - Throws: `ArrayError.fileNotFound`, `.file`, `.format`.
    public static func unzipped(path: String) throws -> [UInt8] {
        let bytes = try contents(of: path)
        return try bytes.withUnsafeBytes { try firstEntry(of: $0, path: path) }
    }

    /// The bytes that a gzip file packs.
    ///
    /// The stream inside is the one that zip archives use, so it is read as the only entry of an archive made around it.
    ///
    /// Source: RFC 1952 for the header, the zip format's APPNOTE 6.3 for the records.
    /// - Throws: `ArrayError.fileNotFound`, `.file`, `.format`.
    public static func gunzipped(path: String) throws -> [UInt8] {
        let bytes = try contents(of: path)
        let start = try streamStart(bytes)
        guard bytes.count >= start + 8 else {
            throw ArrayError.format("Compressed file ended before the end-of-stream marker was reached")
        }
        let stream = bytes[start..<(bytes.count - 8)]
        let checksum = Array(bytes[(bytes.count - 8)..<(bytes.count - 4)])
        let size = Array(bytes[(bytes.count - 4)...])
        let facts = checksum + littleEndian(stream.count, 4) + size + littleEndian(1, 2)
        // Version, flags, the method "deflate", and the time and day of the first of January 1980.
        let common: [UInt8] = [20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0]
        var archive: [UInt8] = [0x50, 0x4b, 3, 4] + common + facts + [0, 0, 0x61]
        archive += stream
        let directory = archive.count
        archive += [0x50, 0x4b, 1, 2, 20, 0] + common + facts + [UInt8](repeating: 0, count: 16) + [0x61]
        let length = archive.count - directory
        archive +=
            [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + littleEndian(length, 4) + littleEndian(directory, 4) + [0, 0]
        return try archive.withUnsafeBytes { try firstEntry(of: $0, path: path) }
    }

    /// Where the packed stream begins, behind the header with its optional fields.
    private static func streamStart(_ bytes: [UInt8]) throws -> Int {
        guard bytes.count > 18, bytes[0] == 0x1f, bytes[1] == 0x8b, bytes[2] == 8 else {
            let shown = bytes.prefix(2).map {
                $0 >= 32 && $0 < 127 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16)
            }
            throw ArrayError.format("Not a gzipped file (b'\(shown.joined())')")
        }
        let flags = bytes[3]
        var position = 10
        if flags & 4 != 0 { position += 2 + Int(bytes[position]) + Int(bytes[position + 1]) << 8 }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            while position < bytes.count, bytes[position] != 0 { position += 1 }
            position += 1
        }
        if flags & 2 != 0 { position += 2 }
        return position
    }

    private static func littleEndian(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    private static func firstEntry(of bytes: UnsafeRawBufferPointer, path: String) throws -> [UInt8] {
        var problem = zip_error_t()
        zip_error_init(&problem)
        defer { zip_error_fini(&problem) }
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &problem) else {
            throw ArrayError.file(path: path, reason: String(cString: zip_error_strerror(&problem)))
        }
        guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &problem) else {
            zip_source_free(source)
            throw ArrayError.format("File is not a zip file")
        }
        defer { zip_discard(archive) }
        var status = zip_stat_t()
        guard zip_get_num_entries(archive, 0) > 0, zip_stat_index(archive, 0, 0, &status) == 0,
            let entry = zip_fopen_index(archive, 0, 0)
        else { throw ArrayError.format("Zero files found in ZIP file \(path)") }
        defer { zip_fclose(entry) }
        var result: [UInt8] = []
        result.reserveCapacity(Int(status.size))
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes { zip_fread(entry, $0.baseAddress, zip_uint64_t($0.count)) }
            guard count >= 0 else { throw ArrayError.file(path: path, reason: "the packed data are damaged") }
            if count == 0 { return result }
            result += block[..<Int(count)]
        }
    }

    private static func contents(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            if errno == ENOENT { throw ArrayError.fileNotFound(path: path) }
            throw ArrayError.file(path: path, reason: String(cString: strerror(errno)))
        }
        defer { fclose(file) }
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&block, 1, block.count, file)
            if count == 0 { return result }
            result += block[..<count]
        }
    }
}
