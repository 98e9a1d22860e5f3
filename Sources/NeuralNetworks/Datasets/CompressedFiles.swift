import CZip
import CZlib

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files that data sets come in: gzip, tar, and the members of zips that are no arrays of numbers.
enum CompressedFiles {
    /// More than any of the data sets needs; a small file may claim to hold anything.
    private static let limit = 1 << 31

    /// The unpacked bytes of a gzip file; a file that is not compressed comes as it is.
    ///
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    static func unpacked(_ path: String) throws -> [UInt8] {
        guard let file = gzopen(path, "rb") else {
            throw NetworkError.datasetDamaged(path: path, reason: "it cannot be opened")
        }
        defer { gzclose(file) }
        gzbuffer(file, 1 << 18)
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = gzread(file, &block, UInt32(block.count))
            guard count >= 0 else {
                throw NetworkError.datasetDamaged(path: path, reason: "its compressed data is broken")
            }
            if count == 0 { break }
            result += block[..<Int(count)]
            guard result.count <= limit else {
                throw NetworkError.datasetDamaged(path: path, reason: "it unpacks to too much")
            }
        }
        var code: Int32 = 0
        _ = gzerror(file, &code)
        guard code == Z_OK || code == Z_STREAM_END else {
            throw NetworkError.datasetDamaged(path: path, reason: "it ends too early")
        }
        return result
    }

    /// Unpacks a tar file, compressed or not, into a folder; members that would leave it are refused.
    ///
    /// Source: POSIX.1-1988 "ustar".
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    static func extract(_ path: String, into folder: String) throws {
        let data = try unpacked(path)
        func field(_ start: Int, _ count: Int) -> String {
            String(decoding: data[start..<(start + count)].prefix { $0 != 0 }, as: UTF8.self)
        }
        var place = 0
        while place + 512 <= data.count, data[place] != 0 {
            let prefix = field(place + 345, 155)
            let name = (prefix.isEmpty ? "" : prefix + "/") + field(place, 100)
            let octal = field(place + 124, 12).filter { $0 != " " }
            guard let size = Int(octal, radix: 8), size >= 0, size <= data.count - place - 512 else {
                throw NetworkError.datasetDamaged(path: path, reason: "it is no tar file")
            }
            let kind = data[place + 156]
            let start = place + 512
            place = start + (size + 511) / 512 * 512
            guard kind == 0 || kind == UInt8(ascii: "0") else { continue }
            try write(data[start..<(start + size)], as: name, into: folder, archive: path)
        }
    }

    /// Unpacks a zip file into a folder; members that would leave it are refused.
    ///
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    static func extractZip(_ path: String, into folder: String) throws {
        var code: Int32 = 0
        guard let archive = zip_open(path, Int32(ZIP_RDONLY), &code) else {
            throw NetworkError.datasetDamaged(path: path, reason: "it is no zip file")
        }
        var names: [String] = []
        for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
            if let name = zip_get_name(archive, zip_uint64_t(index), 0) { names.append(String(cString: name)) }
        }
        zip_discard(archive)
        for name in names where !name.hasSuffix("/") {
            try write(member(name, ofZip: path)[...], as: name, into: folder, archive: path)
        }
    }

    private static func write(_ data: ArraySlice<UInt8>, as name: String, into folder: String, archive: String) throws {
        let parts = name.split(separator: "/").filter { $0 != "." }
        guard !name.hasPrefix("/"), !parts.contains(".."), let last = parts.last else {
            throw NetworkError.datasetDamaged(path: archive, reason: "the member '\(name)' would leave its folder")
        }
        let home = ([folder] + parts.dropLast().map(String.init)).joined(separator: "/")
        guard DatasetFiles.makeFolder(home), let file = fopen(home + "/" + last, "wb") else {
            throw NetworkError.datasetDamaged(path: home, reason: "it cannot be written")
        }
        let written = data.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard fclose(file) == 0, written == data.count else {
            throw NetworkError.datasetDamaged(path: home + "/" + last, reason: "the disk took no more")
        }
    }

    /// The bytes of a member of a zip file.
    ///
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    static func member(_ name: String, ofZip path: String) throws -> [UInt8] {
        var code: Int32 = 0
        guard let archive = zip_open(path, Int32(ZIP_RDONLY), &code) else {
            throw NetworkError.datasetDamaged(path: path, reason: "it is no zip file")
        }
        defer { zip_discard(archive) }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat(archive, name, 0, &status) == 0, status.size <= limit, let entry = zip_fopen(archive, name, 0)
        else {
            throw NetworkError.datasetDamaged(path: path, reason: "it holds no '\(name)'")
        }
        defer { zip_fclose(entry) }
        let size = Int(status.size)
        var isWhole = false
        let result = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { buffer, count in
            count = 0
            while count < size, let base = buffer.baseAddress {
                let got = Int(zip_fread(entry, base + count, zip_uint64_t(size - count)))
                if got <= 0 { break }
                count += got
            }
            isWhole = count == size
        }
        guard isWhole else { throw NetworkError.datasetDamaged(path: path, reason: "'\(name)' ends too early") }
        return result
    }
}
