import Glibc
import JupyterKernel

/// Runs all cells of a notebook and writes the notebook with their outputs.
struct NotebookRun: Sendable {
    var notebook: Notebook
    var file: String
    var out: String?

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
        for index in notebook.cells.indices {
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
        }
        _ = chdir(home)
        interpreter.shutdown()
        return write(notebook) && failure == nil ? 0 : 1
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
