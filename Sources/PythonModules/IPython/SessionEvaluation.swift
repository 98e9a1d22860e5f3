import PythonLanguage

/// Runs code of the session's from Swift: expressions in commands, timed statements, user expressions.
enum SessionEvaluation {
    private nonisolated(unsafe) static var count = 0

    /// Runs code in the session's namespace; the value of a last expression if asked for, owned.
    static func run(_ code: String, returnsLast: Bool, name: String? = nil, title: String? = nil) throws -> Value {
        let interpreter = Interpreter.current
        count += 1
        let file = name ?? CellNames.file(code: code, executionCount: count)
        return try interpreter.run(
            Cell(code).code, name: file, title: title ?? "<timed exec>", in: interpreter.namespace, returnsLast: returnsLast)
    }

    /// The value of an expression, owned.
    static func value(_ expression: String) throws -> Value {
        try run("(\n" + expression + "\n)", returnsLast: true, title: "<expression>")
    }

    /// The text of an expression's value.
    static func text(_ expression: String) throws -> String {
        let held = Owned(try value(expression))
        return try held.value.str()
    }

    /// The value of a literal; owned.
    ///
    /// - Throws: `ValueError` for anything that is none.
    static func literal(_ text: String) throws -> Value {
        let trimmed = String(text.drop { $0 == " " })
        guard let first = trimmed.first else { throw PythonError.valueError("no literal") }
        let isPlain = first == "'" || first == "\"" || first.isNumber || first == "[" || first == "{" || first == "("
        // Names and calls could run anything.
        var inString: Character? = nil
        for character in trimmed {
            if let quote = inString {
                if character == quote { inString = nil }
            } else if character == "'" || character == "\"" {
                inString = character
            } else if character.isLetter || character == "_" {
                throw PythonError.valueError("no literal")
            }
        }
        guard isPlain, inString == nil else { throw PythonError.valueError("no literal") }
        return try value(trimmed)
    }

    /// A function of one argument that runs a statement once for each of its items, owned.
    static func timedFunction(_ statement: String, setup: String) throws -> Value {
        func indented(_ text: String, _ blanks: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : blanks + $0 }
                .joined(separator: "\n")
        }
        let name = "__timed_statement"
        let body = Cell(statement).code
        let code = """
            def \(name)(__timed_items):
            \(indented(setup.isEmpty ? "pass" : setup, "    "))
                for __timed_item in __timed_items:
            \(indented(body, "        "))
                    pass
            """
        try run(code, returnsLast: false, title: "<magic-timeit>").release()
        let function = Interpreter.current.variable(name)
        Interpreter.current.removeVariable(name)
        return function
    }
}
