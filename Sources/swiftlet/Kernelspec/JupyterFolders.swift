/// Where Jupyter keeps its kernelspecs.
///
/// Source: jupyter_core documentation, "Common Directories and File Locations", "Data files".
enum JupyterFolders {
    /// The data folder of one user.
    static var user: String? {
        if let folder = environment("JUPYTER_DATA_DIR") { return folder }
        if let folder = environment("XDG_DATA_HOME") { return folder + "/jupyter" }
        return environment("HOME").map { $0 + "/.local/share/jupyter" }
    }

    /// The data folder below a prefix, for example a virtual environment.
    static func underPrefix(_ prefix: String) -> String { prefix + "/share/jupyter" }

    /// The prefix of the environment that is active, or of the `python3` or `jupyter` on PATH.
    static var environmentPrefix: String? {
        if let prefix = environment("VIRTUAL_ENV") ?? environment("CONDA_PREFIX") { return prefix }
        guard let program = findProgram("jupyter") ?? findProgram("python3") else { return nil }
        return File.folder(of: File.folder(of: program))
    }

    /// All data folders in the order in which Jupyter looks.
    static var all: [String] {
        var folders = environment("JUPYTER_PATH").map { $0.split(separator: ":").map(String.init) } ?? []
        if let user { folders.append(user) }
        if let prefix = environmentPrefix { folders.append(underPrefix(prefix)) }
        folders += ["/usr/local/share/jupyter", "/usr/share/jupyter"]
        var seen: Set<String> = []
        return folders.filter { seen.insert($0).inserted }
    }

    /// The folder of one kernelspec in a data folder.
    static func kernelspec(_ name: String, in dataFolder: String) -> String { "\(dataFolder)/kernels/\(name)" }
}

/// The path of a program that a shell would find.
func findProgram(_ name: String) -> String? {
    (environment("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }.first { File.exists($0) }
}
