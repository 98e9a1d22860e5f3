import PythonLanguage

/// The magics that a notebook defines itself.
enum UserMagics {
    /// What a magic may stand on: `%name`, `%%name`, or both.
    enum Kind: String {
        case line, cell
        case both = "line_cell"
    }

    /// The functions by name, each with a reference; they live as long as the process.
    private nonisolated(unsafe) static var line: [String: Value] = [:]
    private nonisolated(unsafe) static var cell: [String: Value] = [:]

    static var lineNames: [String] { Array(line.keys) }
    static var cellNames: [String] { Array(cell.keys) }

    /// Makes a function a magic; one of the same name gives way.
    static func register(_ function: Value, kind: Kind, name: String) {
        if kind != .cell { line.updateValue(function.retained(), forKey: name)?.release() }
        if kind != .line { cell.updateValue(function.retained(), forKey: name)?.release() }
    }

    /// Runs a line magic; nil if there is none of that name. Owned result.
    static func runLine(_ name: String, _ text: String) throws -> Value? {
        guard let function = line[name] else { return nil }
        return try call(function, try expanded(text, for: function), cell: nil)
    }

    /// Runs a cell magic; nil if there is none of that name. Owned result.
    static func runCell(_ name: String, _ text: String, _ body: String) throws -> Value? {
        guard let function = cell[name] else { return nil }
        return try call(function, try expanded(text, for: function), cell: body)
    }

    private static func call(_ function: Value, _ text: String, cell: String?) throws -> Value {
        let words: [Value] = [makeString(text)] + (cell.map { [makeString($0)] } ?? [])
        defer { for word in words { word.release() } }
        guard try flag("needs_local_scope", of: function) else { return try function.call(words) }
        return try function.call(words, [("local_ns", Interpreter.current.namespace.value)])
    }

    private static func expanded(_ text: String, for function: Value) throws -> String {
        if try flag("_ipython_magic_no_var_expand", of: function) { return text }
        return ShellCommand.needsExpansion(text) ? ShellCommand.expanded(text) : text
    }

    private static func flag(_ name: String, of function: Value) throws -> Bool {
        let found = Owned(try function.getAttributeIfPresent(name))
        return try !found.value.isUnbound && found.value.truth()
    }
}
