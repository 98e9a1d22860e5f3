import ArgumentParser

/// `swiftlet install`: tells Jupyter that the kernel is there.
struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install", abstract: "Install the kernelspec, so that Jupyter offers the kernel.",
        discussion: "Without an option the kernelspec is installed for this user.")

    @Flag(help: "Install for this user.")
    var user = false

    @Flag(name: .customLong("sys-prefix"), help: "Install into the active virtual environment.")
    var systemPrefix = false

    @Option(help: "Install below this folder, for example a virtual environment's.")
    var prefix: String?

    @Option(help: "The kernelspec's name, by which notebooks refer to it.")
    var name = "swiftlet"

    @Option(name: .customLong("display-name"), help: "The name that people see.")
    var displayName = "Swiftlet"

    func validate() throws {
        let choices = [user, systemPrefix, prefix != nil].filter { $0 }.count
        guard choices <= 1 else { throw ValidationError("Choose one of --user, --sys-prefix and --prefix.") }
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": true
            default: false
            }
        }
        guard isPlain, !name.isEmpty, !name.hasPrefix(".") else {
            throw ValidationError("A kernelspec's name has letters, digits, '.', '_' and '-' only.")
        }
    }

    func run() throws {
        let folder = JupyterFolders.kernelspec(name, in: try dataFolder())
        try Kernelspec(program: Kernelspec.installedProgram, displayName: displayName).install(into: folder)
        print("Installed kernelspec \(name) in \(folder)")
    }

    private func dataFolder() throws -> String {
        if let prefix { return JupyterFolders.underPrefix(prefix) }
        if systemPrefix {
            guard let prefix = JupyterFolders.environmentPrefix else {
                throw ValidationError("No environment is active; activate one, or give --prefix.")
            }
            return JupyterFolders.underPrefix(prefix)
        }
        guard let folder = JupyterFolders.user else {
            throw ValidationError("HOME is not set; give --prefix.")
        }
        return folder
    }
}
