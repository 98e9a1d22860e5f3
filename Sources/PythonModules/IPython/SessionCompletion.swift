import Glibc
import PythonLanguage

/// A candidate of a completion.
public struct SessionCompletionItem: Sendable, Hashable {
    public var text: String
    /// `function`, `class`, `module`, `instance`, `keyword`, `param`, `path`, `property` or `magic`.
    public var type: String
    /// The call signature, or empty.
    public var signature: String
}

/// Finds what could stand at the cursor, from what the session really holds.
enum SessionCompletion {
    /// The candidates and the range they replace, in code points.
    static func complete(_ code: String, cursor: Int) -> (items: [SessionCompletionItem], start: Int, end: Int) {
        let context = CompletionContext(code: code, cursor: cursor)
        var items = candidates(context, code)
        var seen = Set<String>()
        items = items.filter { seen.insert($0.text).inserted }
        return (items, context.start, max(context.start, min(cursor, code.unicodeScalars.count)))
    }

    private static func candidates(_ context: CompletionContext, _ code: String) -> [SessionCompletionItem] {
        switch context.kind {
        case .nothing: return []
        case .name: return names(context.prefix)
        case .argument(let function): return parameters(of: function, context.prefix) + names(context.prefix)
        case .attribute(let object):
            guard let value = evaluate(object) else { return [] }
            let held = Owned(value)
            return attributes(of: held.value, context.prefix)
        case .key(let object, let quote):
            guard let value = evaluate(object) else { return quote == nil ? [] : paths(context.prefix) }
            let held = Owned(value)
            return keys(of: held.value, context.prefix, quote)
        case .module: return modules(context.prefix)
        case .member(let module):
            guard let value = try? Interpreter.current.importModule(module) else { return [] }
            let held = Owned(value)
            return attributes(of: held.value, context.prefix)
        case .magic: return magics(context.prefix)
        case .path: return paths(context.prefix)
        }
    }

    /// The value of a dotted name or a subscript of one, owned; what could run code of the user's is not evaluated.
    static func evaluate(_ expression: String) -> Value? {
        var parts: [String] = []
        var rest = expression[...]
        while !rest.isEmpty {
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            if name.isEmpty { return try? SessionEvaluation.literal(expression) }
            parts.append(String(name))
            rest = rest.dropFirst(name.count)
            while rest.hasPrefix("[") {
                guard let close = rest.firstIndex(of: "]") else { return nil }
                parts.append(String(rest[...close]))
                rest = rest[rest.index(after: close)...]
            }
            if rest.isEmpty { break }
            guard rest.first == "." else { return try? SessionEvaluation.literal(expression) }
            rest = rest.dropFirst()
        }
        guard let first = parts.first, let start = lookup(first) else {
            return try? SessionEvaluation.literal(expression)
        }
        var current = Owned(start)
        for part in parts.dropFirst() {
            if part.hasPrefix("[") {
                guard let key = try? SessionEvaluation.literal(String(part.dropFirst().dropLast())) else { return nil }
                let held = Owned(key)
                guard let item = try? current.value.getItem(held.value) else { return nil }
                current = Owned(item)
            } else {
                guard let item = try? current.value.getAttributeIfPresent(part), !item.isUnbound else { return nil }
                current = Owned(item)
            }
        }
        return current.take()
    }

    /// A name of the session or a built-in, owned.
    private static func lookup(_ name: String) -> Value? {
        for module in [Interpreter.current.main, Interpreter.current.builtins] {
            if let found = try? module.getAttributeIfPresent(name), !found.isUnbound { return found }
        }
        return nil
    }

    /// Nobody reads the signatures of a long list, and to make them all would take longer than a key press.
    private static let signaturesShown = 150

    private static func item(_ name: String, _ value: Value, hasSignature: Bool) -> SessionCompletionItem {
        let type: String
        switch value.tag {
        case .function, .nativeFunction, .boundMethod: type = "function"
        case .type: type = "class"
        case .module: type = "module"
        default: type = "instance"
        }
        let isCallable = hasSignature && (type == "function" || type == "class")
        return SessionCompletionItem(
            text: name, type: type,
            signature: isCallable ? ((try? Introspection.signature(of: value)) ?? nil) ?? "" : "")
    }

    private static func names(_ prefix: String) -> [SessionCompletionItem] {
        var items: [SessionCompletionItem] = []
        for module in [Interpreter.current.main, Interpreter.current.builtins] {
            var found: [SessionCompletionItem] = []
            let accepted = memberNames(module).filter { accepts($0, prefix) }
            for name in accepted {
                guard let value = try? module.getAttributeIfPresent(name), !value.isUnbound else { continue }
                let held = Owned(value)
                found.append(item(name, held.value, hasSignature: accepted.count <= signaturesShown))
            }
            items += found.sorted { $0.text < $1.text }
        }
        items += CodeColors.keywords.filter { $0.hasPrefix(prefix) }.sorted()
            .map { SessionCompletionItem(text: $0, type: "keyword", signature: "") }
        return items
    }

    /// Names with underscores show only when asked for.
    private static func accepts(_ name: String, _ prefix: String) -> Bool {
        name.hasPrefix(prefix) && (prefix.hasPrefix("_") || !name.hasPrefix("_"))
    }

    private static func memberNames(_ value: Value) -> [String] {
        guard let list = try? value.directory() else { return [] }
        let held = Owned(list)
        return held.value.tupleItems.map { $0.swiftString }
    }

    private static func attributes(of value: Value, _ prefix: String) -> [SessionCompletionItem] {
        let names = memberNames(value).filter { accepts($0, prefix) }.sorted()
        return names.map { name in
            guard value.tag == .module || value.tag == .type || value.type.declaresAttribute(name),
                let found = try? value.getAttributeIfPresent(name), !found.isUnbound
            else { return SessionCompletionItem(text: name, type: "property", signature: "") }
            let held = Owned(found)
            return item(name, held.value, hasSignature: names.count <= signaturesShown)
        }
    }

    private static func parameters(of function: String, _ prefix: String) -> [SessionCompletionItem] {
        guard let value = evaluate(function) else { return [] }
        let held = Owned(value)
        let parameters = ((try? Introspection.parameters(of: held.value)) ?? nil) ?? []
        return parameters.compactMap { parameter in
            switch parameter.kind {
            case .positionalOrKeyword, .keywordOnly:
                parameter.name.hasPrefix(prefix)
                    ? SessionCompletionItem(text: parameter.name + "=", type: "param", signature: "") : nil
            default: nil
            }
        }
    }

    private static func keys(of value: Value, _ prefix: String, _ quote: Character?) -> [SessionCompletionItem] {
        var texts: [String] = []
        if value.unwrapped.tag == .dict {
            value.forEachEntry { key, _ in if key.isString { texts.append(key.swiftString) } }
        } else if let method = keyMethod(of: value) {
            let held = Owned(method)
            if let list = try? held.value.call() {
                let owner = Owned(list)
                texts = ((try? owner.value.map { $0.isString ? $0.swiftString : "" }) ?? []).filter { !$0.isEmpty }
            }
        }
        return texts.filter { $0.hasPrefix(prefix) }.map {
            SessionCompletionItem(text: quote == nil ? "'\($0)'" : $0, type: "dict key", signature: "")
        }
    }

    /// What tells the keys of something that is not a dict: a method meant for it, or the `keys` of a table or an archive of
    /// our own. A class of the user's may do anything in its `keys`, so it is not asked. Owned.
    private static func keyMethod(of value: Value) -> Value? {
        for name in ["_ipython_key_completions_", "keys"] where name != "keys" || value.tag == .native {
            guard let method = try? value.getAttributeIfPresent(name), !method.isUnbound else { continue }
            if method.isCallable { return method }
            method.release()
        }
        return nil
    }

    private static func modules(_ prefix: String) -> [SessionCompletionItem] {
        let names = Set(Interpreter.current.registry.moduleNames.filter { $0.hasPrefix(prefix) })
        // Submodules show once their parent is typed.
        let depth = prefix.split(separator: ".", omittingEmptySubsequences: false).count
        return names.filter { $0.split(separator: ".").count <= depth }.sorted()
            .map { SessionCompletionItem(text: $0, type: "module", signature: "") }
    }

    private static func magics(_ prefix: String) -> [SessionCompletionItem] {
        let isCell = prefix.hasPrefix("%%")
        let names = isCell ? Magics.cellNames : Magics.lineNames
        let mark = isCell ? "%%" : "%"
        return names.map { mark + $0 }.filter { $0.hasPrefix(prefix) }.sorted()
            .map { SessionCompletionItem(text: $0, type: "magic", signature: "") }
    }

    private static func paths(_ prefix: String) -> [SessionCompletionItem] {
        let cut = prefix.lastIndex(of: "/").map { prefix.index(after: $0) } ?? prefix.startIndex
        let folder = String(prefix[..<cut])
        let start = prefix[cut...]
        var real = folder.isEmpty ? "." : folder
        if real.hasPrefix("~"), let home = getenv("HOME") { real = String(cString: home) + real.dropFirst() }
        guard let directory = opendir(real) else { return [] }
        defer { closedir(directory) }
        var items: [SessionCompletionItem] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasPrefix(start), name != ".", name != "..", start.hasPrefix(".") || !name.hasPrefix(".") else {
                continue
            }
            let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            items.append(
                SessionCompletionItem(text: folder + name + (isFolder ? "/" : ""), type: "path", signature: ""))
        }
        return items.sorted { $0.text < $1.text }
    }
}

extension TypeRef {
    /// True if the type or a base has an attribute of that name in its table.
    func declaresAttribute(_ name: String) -> Bool { mroTypes.contains { $0.declares(name) } }
}
