import PythonLanguage

/// `%who`, `%whos`, `%reset` and `name*?`: what the session holds.
enum NamespaceMagics {
    /// The names the user made, in order of the alphabet.
    static func userNames() -> [String] {
        let hidden = ShellObject.hiddenNames
        var names: [String] = []
        Interpreter.current.namespace.value.forEachEntry { key, _ in
            // `globals()` takes any key.
            guard key.tag == .str else { return }
            let name = key.swiftString
            if !name.hasPrefix("_"), !hidden.contains(name) { names.append(name) }
        }
        return names.sorted()
    }

    static func who(_ call: Magics.Call) throws -> Value {
        let names = try selected(call)
        if names.isEmpty {
            call.output("Interactive namespace is empty.\n")
            return .none
        }
        var text = ""
        for (index, name) in names.enumerated() {
            text += name + "\t "
            if (index + 1) % 10 == 0 { text += "\n" }
        }
        call.output(text + "\n")
        return .none
    }

    static func whoList(_ call: Magics.Call) throws -> Value { .list(strings: try selected(call)) }

    private static func selected(_ call: Magics.Call) throws -> [String] {
        let types = Set(call.words)
        if types.isEmpty { return userNames() }
        return try userNames().filter { name in
            let value = Owned(try Interpreter.current.main.getAttribute(name))
            return types.contains(value.value.type.name)
        }
    }

    static func whos(_ call: Magics.Call) throws -> Value {
        let names = try selected(call)
        if names.isEmpty {
            call.output("Interactive namespace is empty.\n")
            return .none
        }
        var rows: [(String, String, String)] = []
        for name in names {
            let value = Owned(try Interpreter.current.main.getAttribute(name))
            rows.append((name, value.value.type.name, try information(value.value)))
        }
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let first = max(rows.map(\.0.count).max() ?? 0, 8) + 3
        let second = max(rows.map(\.1.count).max() ?? 0, 4) + 4
        let header = padded("Variable", first) + padded("Type", second - 1) + " Data/Info"
        var text = header.trimmedRight + "\n" + String(repeating: "-", count: header.count) + "\n"
        for row in rows { text += padded(row.0, first) + padded(row.1, second) + row.2 + "\n" }
        call.output(text)
        return .none
    }

    private static func information(_ value: Value) throws -> String {
        if ["list", "dict", "tuple", "set", "frozenset"].contains(value.type.name) { return "n=\(try value.length())" }
        if value.type.name == "ndarray" {
            let shape = Owned(try value.getAttribute("shape"))
            let type = Owned(try value.getAttribute("dtype"))
            let dimensions = shape.value.tupleItems.map { (try? $0.str()) ?? "" }.joined(separator: "x")
            return "\(dimensions): \(try value.getAttribute("size").str()) elems, type `\(try type.value.str())`"
        }
        let text = try value.str().replacing("\n", with: "\\n")
        guard text.count > 50 else { return text }
        return String(text.prefix(25)) + "<...>" + String(text.suffix(25))
    }

    /// `%xdel NAME`.
    static func remove(_ call: Magics.Call) throws -> Value {
        for name in call.words where !name.hasPrefix("-") {
            if userNames().contains(name) {
                Interpreter.current.removeVariable(name)
            } else {
                call.output("NameError: name '\(name)' is not defined\n")
            }
        }
        return .none
    }

    static func reset(_ call: Magics.Call) throws -> Value {
        for name in userNames() { Interpreter.current.removeVariable(name) }
        return .none
    }

    /// `name*?`: the names that a pattern of `*` fits.
    static func search(_ call: Magics.Call) throws -> Value {
        let pattern = call.line
        let cut = pattern.lastIndex(of: ".")
        var found: [String] = []
        let owner = cut.map { String(pattern[..<$0]) }
        let wanted = cut.map { String(pattern[pattern.index(after: $0)...]) } ?? pattern
        let values: [Value]
        if let owner {
            guard let value = SessionCompletion.evaluate(owner) else { return .none }
            values = [value]
        } else {
            values = [Interpreter.current.main.retained(), Interpreter.current.builtins.retained()]
        }
        for value in values {
            let held = Owned(value)
            let names = Owned(try held.value.directory())
            for name in names.value.tupleItems.map({ $0.swiftString }) where fits(Array(name), Array(wanted)[...]) {
                if name.hasPrefix("_"), !wanted.hasPrefix("_") { continue }
                found.append(owner.map { "\($0).\(name)" } ?? name)
            }
        }
        ShellObject.page(Set(found).sorted().joined(separator: "\n"))
        return .none
    }

    private static func fits(_ name: [Character], _ pattern: ArraySlice<Character>) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == "*" { return (0...name.count).contains { fits(Array(name[$0...]), pattern.dropFirst()) } }
        return name.first == first && fits(Array(name.dropFirst()), pattern.dropFirst())
    }
}

extension String {
    /// Without blanks at the end.
    var trimmedRight: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
