/// `help(object)`: the signature and the documentation of an object.
enum HelpFunction {
    static func declare(_ module: NativeModule) {
        module.function("help(object=<missing>, /)", documentation: "Show the documentation of an object.") { call in
            let text =
                call.has(0)
                ? try page(call[0]) : "Type help(object) to read an object's documentation, for example help(len).\n"
            Interpreter.current.standardOutput(text)
            return .none
        }
    }

    /// What `help` prints.
    static func page(_ value: Value) throws -> String {
        switch value.tag {
        case .function, .nativeFunction, .boundMethod:
            let name = try attribute(value, "__name__") ?? "?"
            let owner = try attribute(value, "__module__").flatMap { $0 == "None" ? nil : $0 } ?? "builtins"
            let kind =
                value.tag == .nativeFunction ? "built-in function" : value.tag == .boundMethod ? "method" : "function"
            return """
                Help on \(kind) \(name) in module \(owner):

                \(name)\(try Introspection.signature(of: value) ?? "(...)")
                \(indented(try attribute(value, "__doc__")))
                """
        case .type: return try typePage(value.typeRef, value)
        case .module:
            let name = try attribute(value, "__name__") ?? "?"
            let members = try names(value).joined(separator: "\n")
            return """
                Help on module \(name):

                NAME
                    \(name)

                DESCRIPTION
                \(indented(try attribute(value, "__doc__")))
                CONTENTS
                \(indented(members))
                """
        default: return try typePage(value.type, value.type.value)
        }
    }

    private static func typePage(_ type: TypeRef, _ value: Value) throws -> String {
        var page = "Help on class \(type.name) in module \(type.pointee.module.swiftString):\n\nclass \(type.name)"
        let bases = type.pointee.bases.tupleItems.map { $0.typeRef.name }
        page += "(\(bases.joined(separator: ", ")))\n"
        if let signature = try Introspection.signature(of: value) { page += " |  \(type.name)\(signature)\n |\n" }
        let documentation = try attribute(value, "__doc__") ?? ""
        for line in documentation.split(separator: "\n", omittingEmptySubsequences: false) { page += " |  \(line)\n" }
        page += " |\n |  Methods defined here:\n |\n"
        for name in try names(value) where !name.hasPrefix("_") {
            let member = Owned(try value.getAttribute(name))
            guard member.value.isCallable else { continue }
            page += " |  \(name)\(try Introspection.signature(of: member.value) ?? "(...)")\n"
            if let text = try attribute(member.value, "__doc__"), let first = text.split(separator: "\n").first {
                page += " |      \(first)\n"
            }
            page += " |\n"
        }
        return page
    }

    private static func names(_ value: Value) throws -> [String] {
        let list = Owned(try value.directory())
        return try list.value.map { $0.swiftString }.sorted()
    }

    /// The text of an attribute; nil if it is missing or none.
    private static func attribute(_ value: Value, _ name: String) throws -> String? {
        let found = Owned(try value.getAttributeIfPresent(name))
        return found.value.isUnbound || found.value.isNone ? nil : try found.value.str()
    }

    private static func indented(_ text: String?) -> String {
        (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n") + "\n"
    }
}
