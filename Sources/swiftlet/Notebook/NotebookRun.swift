import Glibc
import JupyterKernel
import PythonModules

/// Runs all cells of a notebook and writes the notebook with their outputs.
struct NotebookRun: Sendable {
    var notebook: Notebook
    var file: String
    var out: String?
    /// The cell to begin with: a later one after a cell that asked for an empty session.
    var start = 0
    /// Whether the times of models are told at the end.
    var isProfiled = false

    /// Runs the cells up to the first error; 0, or 1 after an error.
    var status: Int32 {
        var notebook = notebook
        let interpreter = PythonCellInterpreter()
        interpreter.prepare()
        notebook.setLanguage(interpreter.languageInfo)
        // Paths in cells are relative to the notebook, as in JupyterLab.
        let home = currentFolder
        _ = chdir(File.folder(of: file))
        var failure: CellError?
        var count = 0
        for index in notebook.cells.indices.dropFirst(start) {
            guard failure == nil, let code = notebook.code(of: index), !code.isEmpty else { continue }
            count += 1
            let output = NotebookOutput(executionCount: count)
            let cell = CellRequest(
                code: code, executionCount: count, allowsInput: false, cellID: notebook.id(of: index))
            if case .error(let error) = interpreter.execute(cell, output: output) {
                output.fail(error)
                failure = error
                printError("cell \(count): \(error.name): \(error.value)")
            }
            notebook.setOutputs(output.outputs, executionCount: count, of: index)
            if failure == nil, output.wantsRestart, notebook.hasCode(from: index + 1) {
                _ = chdir(home)
                return goOn(with: notebook, at: index + 1)
            }
        }
        _ = chdir(home)
        interpreter.shutdown()
        return write(notebook) && failure == nil ? 0 : 1
    }

    /// Runs the rest in a new process in place of this one: nothing of the session is left, as after a kernel's restart.
    private func goOn(with notebook: Notebook, at index: Int) -> Int32 {
        let folder = environment("TMPDIR") ?? "/tmp"
        let part = "\(folder)/swiftlet-run-\(getpid()).ipynb"
        do {
            try File.write(notebook.serialized, to: part)
        } catch {
            printError("cell \(index): the session cannot be restarted: \(error)")
            return 1
        }
        let words =
            [CommandLine.arguments[0], "run", file, "--resume", "\(index):\(part)"] + (out.map { ["--out", $0] } ?? [])
            + (isProfiled ? ["--profile"] : [])
        if isProfiled { printError(LayerTimes.end()) }
        var arguments = words.map { strdup($0) } + [nil]
        execv("/proc/self/exe", &arguments)
        printError("cell \(index): the session cannot be restarted: \(String(cString: strerror(errno)))")
        return 1
    }

    private func write(_ notebook: Notebook) -> Bool {
        guard let out else { return true }
        do {
            try File.write(notebook.serialized, to: out)
            return true
        } catch {
            printError("\(error)")
            return false
        }
    }

    private var currentFolder: String {
        guard let path = realpath(".", nil) else { return "." }
        defer { free(path) }
        return String(cString: path)
    }
}
