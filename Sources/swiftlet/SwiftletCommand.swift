import ArgumentParser
import Glibc

/// The program.
@main
struct SwiftletCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "swiftlet",
        abstract: "A Jupyter kernel that runs deep-learning cells without Python or TensorFlow.",
        version: SwiftletVersion.current,
        subcommands: [
            InstallCommand.self, KernelCommand.self, RunCommand.self, DataCommand.self, DoctorCommand.self,
            AuditCommand.self,
        ])

    static func main() {
        // A file that outgrows its limit is an error of the write, as in CPython, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        main(nil)
    }
}

/// The version of this program; CHANGELOG.md says what each one brought.
enum SwiftletVersion {
    static let current = "0.1.0"
}
