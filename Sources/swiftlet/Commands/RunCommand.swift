import ArgumentParser
import Glibc
import JupyterKernel
import PythonModules

/// `swiftlet run`: runs a script or a notebook without any front end.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run a script (.py) or all cells of a notebook (.ipynb).",
        discussion: """
            A script writes to standard output and standard error as under CPython. A notebook's outputs go \
            into the file that --out names. An error ends with status 1.
            """)

    @Argument(help: "The script or notebook.", completion: .file(extensions: ["py", "ipynb"]))
    var file: String

    @Option(name: [.customShort("o"), .long], help: "Where to write the notebook with its outputs.")
    var out: String?

    @Flag(help: "Say at the end, on standard error, where the time of models went, layer by layer.")
    var profile = false

    @Option(help: .hidden)
    var resume: String?

    @Argument(parsing: .captureForPassthrough, help: "What the script finds in sys.argv.")
    var arguments: [String] = []

    mutating func validate() throws {
        guard file.hasSuffix(".py") || file.hasSuffix(".ipynb") else {
            throw ValidationError("\(file) is neither a script (.py) nor a notebook (.ipynb).")
        }
        if file.hasSuffix(".ipynb") { try takeOptionsBehindNotebook() }
    }

    /// What stands behind a script belongs to the script; a notebook takes no arguments, so that
    /// `run FILE.ipynb --out DONE.ipynb` can be meant one way only.
    private mutating func takeOptionsBehindNotebook() throws {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            if option.hasPrefix("--out=") {
                out = String(option.dropFirst("--out=".count))
            } else if option == "--profile" {
                profile = true
            } else if option == "--resume", let place = rest.popFirst() {
                resume = place
            } else if option == "--out" || option == "-o", let path = rest.popFirst() {
                out = path
            } else {
                throw ValidationError("A notebook takes no argument '\(option)'.")
            }
        }
    }

    func run() throws {
        let place = try resumedPlace()
        let source = try File.read(place?.file ?? file)
        let isNotebook = file.hasSuffix(".ipynb")
        let notebook = isNotebook ? try Notebook(parsing: source) : nil
        if let place { unlink(place.file) }
        // Cells may recurse deeply in native code; the main thread's stack is small.
        let profile = profile
        let status = try Self.onLargeStack {
            if profile { LayerTimes.begin() }
            defer { if profile { printError(LayerTimes.end()) } }
            return if let notebook {
                NotebookRun(
                    notebook: notebook, file: file, out: out, start: place?.start ?? 0, isProfiled: profile
                ).status
            } else {
                PythonScript.run(source, file: file, arguments: arguments)
            }
        }
        throw ExitCode(status)
    }

    /// Where a notebook goes on whose cell asked for an empty session: `NUMBER:FILE`, written by the run before.
    private func resumedPlace() throws -> (start: Int, file: String)? {
        guard let resume else { return nil }
        let parts = resume.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let start = Int(parts[0]), start >= 0 else {
            throw ValidationError("--resume is for the program's own use.")
        }
        return (start, parts[1])
    }

    /// Runs `body` on a thread whose stack is as large as the kernel's executor's.
    static func onLargeStack(_ body: @escaping @Sendable () -> Int32) throws -> Int32 {
        let status = ExitStatus()
        let thread = try KernelThread(name: "executor", stackSize: Executor.stackSize) { status.value = body() }
        thread.join()
        return status.value
    }
}

/// The status a thread leaves behind; read only after the thread has been joined.
private final class ExitStatus: @unchecked Sendable {
    var value: Int32 = 0
}
