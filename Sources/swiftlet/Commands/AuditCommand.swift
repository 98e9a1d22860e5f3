import ArgumentParser
import Glibc
import PythonModules

/// `swiftlet audit`: looks for lost and stale references; for those who work on the program itself.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check the language's memory while programs run.",
        discussion: """
            Freed memory is poisoned and kept back, and the count of every object is compared with the references \
            there are. A line "---" in a file parts programs that are looked at one by one. Ends with status 1 when \
            something is found.

            With --cells, cells are read from standard input, each after a line with its number of bytes, and run \
            one after the other in one session; a line of JSON says how each ended. SIGINT interrupts the running one.
            """)

    @Flag(help: "Run cells from standard input in one session.")
    var cells = false

    @Flag(inversion: .prefixedNo, help: "Poison freed memory.")
    var poison = true

    @Argument(help: "Python files.", completion: .file(extensions: ["py"]))
    var files: [String] = []

    mutating func validate() throws {
        if cells != files.isEmpty { throw ValidationError("Name files, or say --cells.") }
    }

    func run() throws {
        let programs = try files.map { ($0, String(decoding: try File.read($0), as: UTF8.self)) }
        let (cells, poison) = (cells, poison)
        let status = try RunCommand.onLargeStack {
            if poison { SessionAudit.begin() }
            let session = PythonSession(executable: File.thisProgram, modules: CellModules.register)
            return cells ? CellStream(session).run() : audit(programs, in: session)
        }
        throw ExitCode(status)
    }
}

/// Prints what is found in each part of each program.
private func audit(_ programs: [(path: String, text: String)], in session: PythonSession) -> Int32 {
    var looked = 0
    var total = 0
    for (path, text) in programs {
        let parts = ("\n" + text).split(separator: "\n---\n", omittingEmptySubsequences: false)
        for (number, part) in parts.enumerated() {
            let findings = SessionAudit.findings(of: String(part), path: path, in: session)
            looked += 1
            total += findings.count
            for finding in findings { print("\(path), part \(number + 1): \(finding)") }
        }
    }
    print("\(looked) programs, \(total) findings")
    return total == 0 ? 0 : 1
}
