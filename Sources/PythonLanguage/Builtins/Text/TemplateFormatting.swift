/// `str.format` and `str.format_map`.
struct TemplateFormatting {
    /// Positional arguments, borrowed.
    let positional: UnsafeBufferPointer<Value>
    /// Finds the value of a keyword, owned.
    let keyword: (String) throws -> Value
    private var automatic = 0
    private var usesAutomatic: Bool?

    init(positional: UnsafeBufferPointer<Value>, keyword: @escaping (String) throws -> Value) {
        self.positional = positional
        self.keyword = keyword
    }

    /// The finished text of a template.
    mutating func text(_ template: String, depth: Int = 2) throws -> String {
        if depth == 0 { throw PythonError.valueError("Max string recursion exceeded") }
        var result = ""
        for piece in try FormatTemplate.parse(template) {
            switch piece {
            case .literal(let text): result += text
            case .field(let field): result += try text(field, depth: depth)
            }
        }
        return result
    }

    private mutating func text(_ field: TemplateField, depth: Int) throws -> String {
        let value = Owned(try self.value(field))
        let specification =
            field.specification.contains("{") || field.specification.contains("}")
            ? try text(field.specification, depth: depth - 1) : field.specification
        switch field.conversion {
        case nil:
            let format = Owned(makeString(specification))
            let text = Owned(try formatValue(value.value, format.value))
            return text.value.swiftString
        case "r": return try converted(value.value.repr(), specification)
        case "s": return try converted(value.value.str(), specification)
        case "a": return try converted(value.value.asciiText(), specification)
        case .some(let code):
            let shown = code.value > 32 && code.value < 127 ? "\(code)" : "\\x" + String(code.value, radix: 16)
            throw PythonError.valueError("Unknown conversion specifier \(shown)")
        }
    }

    private func converted(_ text: String, _ specification: String) throws -> String {
        try TextFormatting.format(text, FormatSpecification(specification, typeName: "str", numeric: false))
    }

    private mutating func value(_ field: TemplateField) throws -> Value {
        var current = Owned(try root(field.root))
        for step in field.steps {
            switch step {
            case .attribute(let name):
                let key = Owned(internName(name))
                current = Owned(try getAttribute(current.value, key.value))
            case .index(let index): current = Owned(try current.value.getItem(.int(index)))
            case .key(let key):
                let text = Owned(makeString(key))
                current = Owned(try current.value.getItem(text.value))
            }
        }
        return current.take()
    }

    private mutating func root(_ root: TemplateField.Root) throws -> Value {
        let index: Int
        switch root {
        case .keyword(let name): return try keyword(name)
        case .automatic:
            if usesAutomatic == false {
                throw PythonError.valueError(
                    "cannot switch from manual field specification to automatic field numbering")
            }
            usesAutomatic = true
            index = automatic
            automatic += 1
        case .index(let given):
            if usesAutomatic == true {
                throw PythonError.valueError(
                    "cannot switch from automatic field numbering to manual field specification")
            }
            usesAutomatic = false
            index = given
        }
        guard index < positional.count else {
            throw PythonError.indexError("Replacement index \(index) out of range for positional args tuple")
        }
        return positional[index].retained()
    }
}
