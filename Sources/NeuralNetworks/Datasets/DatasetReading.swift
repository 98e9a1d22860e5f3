import Arrays

/// What Keras' data sets are made of, for those that have no type of their own.
public enum DatasetReading {
    /// The path of a file in Keras' cache; downloaded when it is not there.
    ///
    /// - Parameters:
    ///   - name: the file's name below `datasets`.
    ///   - title: what the data set is called in messages.
    ///   - sha256: the digest that a download must have; nil for any.
    ///   - size: bytes, for the progress line.
    /// - Throws: ``NetworkError/datasetUnavailable(name:path:address:reason:)``, ``NetworkError/interrupted``.
    public static func cached(
        _ name: String, title: String, address: String, sha256: String?, size: Int, in environment: TrainingEnvironment
    ) throws -> String {
        let path = DatasetFiles.cachePath(name)
        if DatasetFiles.exists(path) { return path }
        do {
            try Download(address: address, path: path, sha256: sha256, expectedSize: size).run(in: environment)
        } catch let failure as Download.Failure {
            throw NetworkError.datasetUnavailable(name: title, path: path, address: address, reason: failure.reason)
        }
        return path
    }

    /// True when a file or folder is in the cache.
    public static func isCached(_ name: String) -> Bool { DatasetFiles.exists(DatasetFiles.cachePath(name)) }

    /// The path of a name in the cache.
    public static func path(_ name: String) -> String { DatasetFiles.cachePath(name) }

    /// Unpacks a tar file (compressed or not) or a zip file into a folder.
    ///
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    public static func extract(_ path: String, into folder: String, isZip: Bool = false) throws {
        if isZip { return try CompressedFiles.extractZip(path, into: folder) }
        try CompressedFiles.extract(path, into: folder)
    }

    /// Downloads any file to any place.
    ///
    /// - Throws: ``NetworkError/datasetUnavailable(name:path:address:reason:)``, ``NetworkError/interrupted``.
    public static func fetch(
        _ path: String, address: String, sha256: String?, in environment: TrainingEnvironment
    ) throws {
        do {
            try Download(address: address, path: path, sha256: sha256, expectedSize: 0).run(in: environment)
        } catch let failure as Download.Failure {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            throw NetworkError.datasetUnavailable(name: name, path: path, address: address, reason: failure.reason)
        }
    }

    /// The bytes of a gzip file behind a header of `offset` bytes. Source: LeCun's idx format.
    ///
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    public static func compressedBytes(_ path: String, offset: Int) throws -> NDArray {
        let data = try CompressedFiles.unpacked(path)
        guard data.count >= offset else { throw NetworkError.datasetDamaged(path: path, reason: "it ends too early") }
        return try NDArray(Array(data[offset...]))
    }

    /// The pictures and labels of one batch of CIFAR, a pickled dict.
    ///
    /// - Returns: pictures of shape (samples, 32, 32, 3) and the labels, uint8 and int64.
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    public static func cifarBatch(_ path: String, labels key: String) throws -> (pictures: NDArray, labels: NDArray) {
        let value = try pickle(CompressedFiles.unpacked(path), path)
        guard case .dictionary(let entries) = value, case .array(let data)? = entries.items["data"],
            data.dimensions == 2, data.shape[1] == 3072, data.dtype == .uint8
        else { throw NetworkError.datasetDamaged(path: path, reason: "it holds no pictures") }
        guard let labels = entries.items[key].flatMap(integers), labels.count == data.shape[0] else {
            throw NetworkError.datasetDamaged(path: path, reason: "it holds no '\(key)' for its pictures")
        }
        let planes = try data.reshaped(to: [data.shape[0], 3, 32, 32])
        return (try planes.transposed(axes: [0, 2, 3, 1]).copy(), try NDArray(labels.map(Int64.init)))
    }

    /// An array of lists of whole numbers inside an npz file, as IMDB and Reuters have them.
    ///
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    public static func sequences(_ name: String, in path: String) throws -> [[Int]] {
        let data = try CompressedFiles.member(name + ".npy", ofZip: path)
        // Behind the magic, the version and the header's length stands the header; then the pickle.
        guard data.count > 12, data.starts(with: [0x93] + Array("NUMPY".utf8)) else {
            throw NetworkError.datasetDamaged(path: path, reason: "'\(name)' is no array")
        }
        let isShort = data[6] == 1
        let length =
            isShort ? Int(data[8]) | Int(data[9]) << 8 : (0..<4).reduce(0) { $0 | Int(data[8 + $1]) << (8 * $1) }
        let start = (isShort ? 10 : 12) + length
        guard start < data.count else {
            throw NetworkError.datasetDamaged(path: path, reason: "'\(name)' ends too early")
        }
        let header = String(decoding: data[(isShort ? 10 : 12)..<start], as: UTF8.self)
        guard header.contains("|O") else {
            let array = try NPZ.read(path: path)[name] ?? NDArray(zeros: [0])
            guard array.dimensions == 2 else {
                throw NetworkError.datasetDamaged(path: path, reason: "'\(name)' holds no sequences")
            }
            return try (0..<array.shape[0]).map {
                try array.get([.integer($0)]).elements(as: Int64.self).map { Int($0) }
            }
        }
        let value = try pickle(Array(data[start...]), path)
        guard case .list(let rows) = value else {
            throw NetworkError.datasetDamaged(path: path, reason: "'\(name)' holds no sequences")
        }
        return try rows.items.map { row in
            guard let numbers = integers(row) else {
                throw NetworkError.datasetDamaged(path: path, reason: "'\(name)' holds what is no sequence of numbers")
            }
            return numbers
        }
    }

    /// One array of numbers inside an npz file whose other arrays may be of another kind.
    ///
    /// - Throws: ``NetworkError/datasetDamaged(path:reason:)``.
    public static func numbers(_ name: String, in path: String) throws -> NDArray {
        let data = try CompressedFiles.member(name + ".npy", ofZip: path)
        var place = 0
        do {
            return try NPY.read { target, count in
                let taken = min(count, data.count - place)
                data.withUnsafeBytes { bytes in
                    if let base = bytes.baseAddress { target.copyMemory(from: base + place, byteCount: taken) }
                }
                place += taken
                return taken
            }
        } catch {
            throw NetworkError.datasetDamaged(path: path, reason: "'\(name)' is no array of numbers (\(error))")
        }
    }

    private static func pickle(_ data: [UInt8], _ path: String) throws -> PickleValue {
        do {
            return try data.withUnsafeBytes { try PickleReader.read($0) }
        } catch let failure as PickleReader.Failure {
            throw NetworkError.datasetDamaged(path: path, reason: failure.description)
        }
    }

    private static func integers(_ value: PickleValue) -> [Int]? {
        switch value {
        case .list(let list):
            var result: [Int] = []
            result.reserveCapacity(list.items.count)
            for item in list.items {
                guard case .integer(let number) = item else { return nil }
                result.append(number)
            }
            return result
        case .array(let array): return try? array.elements(as: Int64.self).map { Int($0) }
        default: return nil
        }
    }
}
