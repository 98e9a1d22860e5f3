#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a model lies on the disk.
public enum SavedFormat: Sendable {
    /// A `.keras` archive: configuration, metadata and weights.
    case archive
    /// An `.h5` file of the older format.
    case legacy
    /// The parts of an archive as files of a folder.
    case folder

    /// The version of Keras whose formats are written.
    public static let kerasVersion = "3.15.1"

    /// The format that a path asks for: by its extension, or a folder for a name without one.
    ///
    /// - Throws: ``SavingError/extensionForSaving(path:)``.
    public init(path: String) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        if path.hasSuffix(".keras") {
            self = .archive
        } else if path.hasSuffix(".h5") || path.hasSuffix(".hdf5") {
            self = .legacy
        } else if !name.isEmpty, !name.dropFirst().contains(".") {
            self = .folder
        } else {
            throw SavingError.extensionForSaving(path: path)
        }
    }

    /// Who wrote the file and when.
    static var metadata: String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
        let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
        return "{\"keras_version\": \"\(kerasVersion)\", \"date_saved\": \"\(date)@\(clock)\"}"
    }
}

/// What saving or loading has to say beside its result.
public enum SavingNote: Sendable, Equatable {
    /// A warning, as Python's `warnings` shows it.
    case warning(String)
    /// A line of the log.
    case log(String)
}
