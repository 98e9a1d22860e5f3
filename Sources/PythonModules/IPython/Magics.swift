import Glibc
import PythonLanguage

/// The `%` and `%%` commands.
enum Magics {
    /// What a magic gets: the rest of its line, and the cell below it for cell magics.
    struct Call {
        let line: String
        let cell: String?

        var words: [String] { line.split(separator: " ").map(String.init) }
        var output: (String) -> Void { Interpreter.current.standardOutput }
    }

    typealias Body = (Call) throws -> Value

    static var lineNames: [String] { Array(line.keys) + UserMagics.lineNames }
    static var cellNames: [String] { Array(cell.keys) + UserMagics.cellNames }

    /// Runs a line magic; owned result.
    static func runLine(_ name: String, _ text: String) throws -> Value {
        if let result = try UserMagics.runLine(name, text) { return result }
        guard let body = line[name] else {
            if let reason = absent[name] { throw UsageError.with("%\(name) is not here: \(reason)") }
            let hint = cell[name] == nil ? "" : ". But cell magic `%%\(name)` exists, did you mean that instead?"
            throw UsageError.with("Line magic function `%\(name)` not found\(hint.isEmpty ? "." : hint)")
        }
        return try body(Call(line: ShellCommand.needsExpansion(text) ? ShellCommand.expanded(text) : text, cell: nil))
    }

    /// Runs a cell magic; owned result.
    static func runCell(_ name: String, _ text: String, _ body: String) throws -> Value {
        if let result = try UserMagics.runCell(name, text, body) { return result }
        guard let magic = cell[name] else {
            if let reason = absent[name] { throw UsageError.with("%%\(name) is not here: \(reason)") }
            let hint = line[name] == nil ? "." : " (But line magic `%\(name)` exists, did you mean that instead?)."
            throw UsageError.with("Cell magic `%%\(name)` not found\(hint)")
        }
        return try magic(Call(line: text, cell: body))
    }

    /// Magics that notebooks use and that this kernel lacks, with what takes their place.
    private static let absent = [
        "tensorboard":
            "TensorBoard is a program of its own; the numbers of a training are in `model.fit(...).history`.",
        "debug": "there is no debugger; the traceback shows the line, and the variables are still there.",
        "prun":
            "there is no profiler of functions; `%timeit` and `%time` measure a statement, `%%time_layers` a model's layers.",
        "R": "no R runs in this kernel.", "cython": "no C compiler runs in this kernel.",
        "store": "variables are not kept between sessions; `np.save` and `model.save` keep what matters in files.",
    ]

    /// Magics that change nothing here: what they choose is always so, or has no meaning for this kernel.
    private static func harmless(_ call: Call) throws -> Value { .none }

    private nonisolated(unsafe) static let line: [String: Body] = [
        "matplotlib": harmless, "config": harmless, "autosave": harmless, "load_ext": loadExtension,
        "reload_ext": loadExtension,
        "unload_ext": harmless, "autoreload": harmless, "tensorflow_version": harmless, "pylab": harmless,
        "xmode": harmless,
        "colors": harmless, "automagic": harmless, "pprint": harmless, "gui": harmless, "pdb": harmless,
        "clear": harmless,
        "time": { try Timing.time($0.line) },
        "timeit": { try Timing.timeit($0.line, cell: nil) },
        "pip": package, "conda": package, "uv": package, "mamba": package,
        "cd": FolderMagics.change, "pwd": { _ in makeString(FolderMagics.current) },
        "ls": { try command("ls -F --color", $0) },
        "mkdir": { try command("mkdir", $0) }, "cat": { try command("cat", $0) }, "cp": { try command("cp", $0) },
        "mv": { try command("mv", $0) }, "rm": { try command("rm", $0) }, "head": { try command("head", $0) },
        "who": NamespaceMagics.who, "who_ls": NamespaceMagics.whoList, "whos": NamespaceMagics.whos,
        "reset": NamespaceMagics.reset,
        "env": EnvironmentMagics.env, "set_env": EnvironmentMagics.setEnv,
        "pinfo": { try inspect($0.line, detailed: false) }, "pinfo2": { try inspect($0.line, detailed: true) },
        "psearch": NamespaceMagics.search, "lsmagic": listMagics, "precision": harmless,
        "system": { try capturedCommand($0.line) }, "sx": { try capturedCommand($0.line) }, "run": runFile,
        "history": HistoryMagics.history, "hist": HistoryMagics.history, "recall": HistoryMagics.recall,
        "rep": HistoryMagics.recall,
        "rerun": HistoryMagics.rerun, "load": HistoryMagics.load, "loadpy": HistoryMagics.load,
        "pycat": HistoryMagics.show,
        "pdoc": { try inspect($0.line, detailed: false) }, "pdef": { try inspect($0.line, detailed: false) },
        "psource": { try inspect($0.line, detailed: true) }, "pfile": { try inspect($0.line, detailed: true) },
        "xdel": NamespaceMagics.remove, "magic": listMagics, "quickref": listMagics,
        "more": HistoryMagics.show, "less": HistoryMagics.show, "man": { try command("man", $0) },
    ]

    private nonisolated(unsafe) static let cell: [String: Body] = [
        "time": { try Timing.time($0.cell ?? "") },
        // IPython has no magic of this name; its `%profile` once named the profile of its settings.
        "time_layers": { try LayerTimes.time($0.cell ?? "") },
        "timeit": { try Timing.timeit($0.line, cell: $0.cell) },
        "capture": OutputMagics.capture, "writefile": FolderMagics.writeFile, "file": FolderMagics.writeFile,
        "bash": { try script("bash", $0) }, "sh": { try script("sh", $0) }, "script": namedScript,
        "!": { try script("bash", $0) },
        "python": { try script("python3", $0) }, "python3": { try script("python3", $0) },
        "perl": { try script("perl", $0) },
        "ruby": { try script("ruby", $0) }, "system": { try capturedCommand($0.cell ?? "") },
        "html": { try show($0, "text/html") }, "HTML": { try show($0, "text/html") },
        "markdown": { try show($0, "text/markdown") },
        "latex": { try show($0, "text/latex") }, "svg": { try show($0, "image/svg+xml") },
        "SVG": { try show($0, "image/svg+xml") },
        "javascript": { try show($0, "application/javascript") }, "js": { try show($0, "application/javascript") },
    ]

    private static func show(_ call: Call, _ type: String) throws -> Value {
        let names = [
            "text/html": "HTML", "text/markdown": "Markdown", "text/latex": "Latex", "image/svg+xml": "SVG",
            "application/javascript": "Javascript",
        ]
        let plain = "<IPython.core.display.\(names[type] ?? "Pretty") object>"
        let text = type == "image/svg+xml" ? (call.cell ?? "").trimmedRight : call.cell ?? ""
        Display.show(DisplayContent(data: [type: .string(text), "text/plain": .string(plain)]))
        return .none
    }

    private static func loadExtension(_ call: Call) throws -> Value {
        let known: Set<String> = [
            "autoreload", "tensorboard", "storemagic", "google.colab.data_table", "memory_profiler", "line_profiler",
        ]
        guard let name = call.words.first, !known.contains(name) else { return .none }
        throw PythonError.moduleNotFoundError("No module named '\(name)'")
    }

    /// `%pip install x`: nothing can be installed into this kernel, and what it has is built in.
    private static func package(_ call: Call) throws -> Value {
        if call.words.first == "install" {
            call.output("Nothing to install: this kernel carries its modules inside; `import` tells which there are.\n")
        } else {
            call.output("This kernel carries its modules inside; there is no package manager to ask.\n")
        }
        return .none
    }

    private static func command(_ name: String, _ call: Call) throws -> Value {
        try ShellObject.system("\(name) \(call.line)")
        return .none
    }

    static func capturedCommand(_ text: String) throws -> Value {
        var output = ""
        _ = try ShellCommand.run(ShellCommand.expanded(text)) { piece, _ in output += piece }
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let module = Owned(try Interpreter.current.importModule("IPython.utils.text"))
        let list = Owned(.list(strings: lines))
        return try module.value.callMethod("SList", [list.value])
    }

    /// `%%script PROGRAM arguments`.
    private static func namedScript(_ call: Call) throws -> Value {
        guard let program = call.words.first(where: { !$0.hasPrefix("--") }) else {
            throw UsageError.with("%%script needs the name of a program")
        }
        return try script(program, call)
    }

    private static func script(_ program: String, _ call: Call) throws -> Value {
        let text = (call.cell ?? "")
        let interpreter = Interpreter.current
        let status = try ShellCommand.run(script: text, by: program) { piece, isError in
            (isError ? interpreter.standardError : interpreter.standardOutput)(piece)
        }
        guard status == 0 else {
            let shown = Owned(makeBytes(Array(text.utf8)))
            throw PythonError(
                calledProcessError.type, "Command '\(try shown.value.repr())' returned non-zero exit status \(status).")
        }
        return .none
    }

    /// What a failed script raises, as `subprocess` names it.
    private static let calledProcessError = NativeType.exception(
        "CalledProcessError", module: "subprocess", base: Types.exception)

    private static func listMagics(_ call: Call) throws -> Value {
        let lines = lineNames.sorted().map { "%" + $0 }.joined(separator: "  ")
        let cells = cellNames.sorted().map { "%%" + $0 }.joined(separator: "  ")
        call.output(
            "Available line magics:\n\(lines)\n\nAvailable cell magics:\n\(cells)\n\nAutomagic is OFF, % prefix IS needed for line magics.\n"
        )
        return .none
    }

    private static func inspect(_ text: String, detailed: Bool) throws -> Value {
        let name = text.hasSuffix("?") ? String(text.dropLast()) : text
        if name.hasPrefix("%") {
            let magic = name.drop { $0 == "%" }
            let known = line[String(magic)] != nil || cell[String(magic)] != nil
            ShellObject.page(known ? "Magic command \(name)" : "Object `\(name)` not found.")
            return .none
        }
        guard let value = SessionCompletion.evaluate(name) else {
            Interpreter.current.standardOutput("Object `\(name)` not found.\n")
            return .none
        }
        let held = Owned(value)
        ShellObject.page(try ObjectInspection(held.value, detailed: detailed).text)
        return .none
    }

    private static func runFile(_ call: Call) throws -> Value {
        guard var path = call.words.first(where: { !$0.hasPrefix("-") }) else {
            throw UsageError.with("you must provide at least a filename.")
        }
        let quotes: Set<Character> = ["'", "\""]
        if path.count > 1, let first = path.first, quotes.contains(first) { path = String(path.dropFirst().dropLast()) }
        let file = try FileStream(path: path, mode: "r", encoding: nil, errors: .strict, newline: nil)
        defer { try? file.close() }
        let text = Owned(try file.readText(-1))
        try SessionEvaluation.run(text.value.swiftString, returnsLast: false, name: path, title: path).release()
        return .none
    }
}

extension ShellCommand {
    /// Whether a magic's line names the session's variables.
    static func needsExpansion(_ line: String) -> Bool {
        line.contains("{" as Character) || line.contains("$" as Character)
    }
}
