#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where data sets lie, in Keras' own layout.
public enum DatasetFiles {
    /// The folder that names a stand-in for data that cannot be had; set by the project's own start-up scripts.
    public static let standInVariable = "SWIFTLET_STANDIN_DATA"

    /// Keras' folder: `$KERAS_HOME`, otherwise `~/.keras`.
    public static var kerasHome: String {
        if let home = environment("KERAS_HOME"), !home.isEmpty { return expanded(home) }
        return expanded("~/.keras")
    }

    /// The path of a file in Keras' cache of data sets.
    public static func cachePath(_ file: String) -> String {
        file.hasPrefix("/") ? file : "\(kerasHome)/datasets/\(file)"
    }

    /// The path of a stand-in file, when there is one.
    static func standInPath(_ file: String) -> String? {
        guard let folder = environment(standInVariable), !folder.isEmpty else { return nil }
        let path = "\(folder)/\(file)"
        return exists(path) ? path : nil
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/") else { return path }
        return (environment("HOME") ?? "/") + path.dropFirst(1)
    }

    static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) -> Bool {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            made += "/" + part
            if mkdir(made, 0o755) != 0, errno != EEXIST { return false }
        }
        return true
    }

    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
